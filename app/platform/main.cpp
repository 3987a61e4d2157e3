// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/options.h"
#include "app/platform/words.h"
#include "models/platform/adminhandler.h"
#include "models/platform/archivefile.h"
#include "models/platform/audit.h"
#include "models/platform/carminserver.h"
#include "models/platform/httpserver.h"
#include "models/platform/platform.h"
#include "models/platform/vipprofile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QTextStream>

#include <csignal>
#include <cstdio>

using namespace dosegrid;
using namespace Qt::Literals::StringLiterals;

namespace {

enum ExitStatus { Done = 0, Failed = 1, WrongUsage = 2 };

int say(const QString &sentence, ExitStatus status)
{
    QTextStream(stderr) << "dosegrid-platform: " << sentence << '\n';
    return status;
}

int fail(const Error &error, ExitStatus status = Failed) { return say(sentenceOf(error), status); }

// A wrong command line, in words, with what to do next.
int refuse(const Error &error)
{
    const QString &place = error.field;
    const QString help = u" See dosegrid-platform --help."_s;
    if (place == u"--state"_s)
        return say(u"No state folder is named: give one with --state DIR."_s, WrongUsage);
    if (place == u"command"_s)
        return say(u"\""_s % error.detail % u"\" is no command, or lacks its file."_s % help, WrongUsage);
    if (place.contains(u" and "_s))
        return say(place % u" go together: give both, or none."_s, WrongUsage);
    if (place.contains(u" without "_s))
        return say(u"An address other than loopback needs TLS: give --tls-certificate and --tls-key."_s, WrongUsage);
    if (place == u"--key"_s && !error.detail.isEmpty())
        return say(place % u' ' % error.detail % u'.' % help, WrongUsage);
    if (place.startsWith(u"--"_s) && error.detail.isEmpty())
        return say(place % u" needs a value."_s % help, WrongUsage);
    if (place.startsWith(u"--"_s))
        return say(place % u" cannot be \""_s % error.detail % u"\"."_s % help, WrongUsage);
    return say(error.detail + help, WrongUsage);
}

bool othersCanRead(const QString &file)
{
    return QFileInfo(file).permissions().testAnyFlags(QFile::ReadGroup | QFile::ReadOther);
}

int failToListen(const Error &error, const Options &options, const QString &option, int port)
{
    if (error.kind == Error::Kind::Busy)
        return say(u"Port "_s % QString::number(port) % u" is in use, or not allowed: give another one with "_s % option
                       % u", or 0 for a free one."_s,
                   Failed);
    if (options.listening.isTls())
        return say(u"The certificate or its key cannot be used: check --tls-certificate and --tls-key."_s, Failed);
    return fail(error);
}

Result<platform::Users> loadUsers(const Options &options)
{
    if (!options.usersFile.isEmpty()) {
        if (!QFileInfo::exists(options.usersFile))
            return Unexpected(Error{Error::Kind::NotFound, u"names no file"_s, options.usersFile, 0, u"--users"_s});
        if (othersCanRead(options.usersFile))
            return Unexpected(Error{Error::Kind::Permission, u"names a file that others can read"_s, options.usersFile,
                                    0, u"--users"_s});
        return platform::Users::fromFile(options.usersFile);
    }
    if (!options.key.isEmpty())
        return platform::Users::practiceWithKey(options.key);
    const QString keyFile =
        options.keyFile.isEmpty() ? platform::StateFiles(options.stateDirectory).key : options.keyFile;
    if (QFileInfo::exists(keyFile) && othersCanRead(keyFile))
        return Unexpected(
            Error{Error::Kind::Permission, u"names a file that others can read"_s, keyFile, 0, u"--key-file"_s});
    return platform::Users::practice(keyFile);
}

std::unique_ptr<platform::ProfileHandler> profileOf(platform::Platform &platform)
{
    if (platform.settings().isVip())
        return std::make_unique<platform::VipProfile>(platform);
    return std::make_unique<platform::CarminServer>(platform);
}

// A fresh one at each start; who may read the file may administer.
Result<QString> adminToken(const QString &file)
{
    const QString token = platform::Users::freshKey();
    const Result<void> written = platform::writeFileAtomically(file, token.toLatin1() + '\n', true);
    return written ? Result<QString>(token) : Result<QString>(Unexpected(written.error()));
}

int serve(const Options &options)
{
    // Blocked before any thread starts, so that only sigwait() below gets them.
    sigset_t stopSignals;
    sigemptyset(&stopSignals);
    sigaddset(&stopSignals, SIGTERM);
    sigaddset(&stopSignals, SIGINT);
    pthread_sigmask(SIG_BLOCK, &stopSignals, nullptr);
    std::signal(SIGPIPE, SIG_IGN);

    QDir directory(options.stateDirectory);
    if (!directory.mkpath(u"."_s))
        return fail(Error::io(u"cannot make the folder"_s, options.stateDirectory));
    // Before the key of the practice account is made.
    Result<platform::StateLock> lock = platform::StateLock::take(directory.absolutePath());
    if (!lock)
        return fail(lock.error());
    const Result<platform::Users> users = loadUsers(options);
    if (!users) {
        const Error::Kind kind = users.error().kind;
        return fail(users.error(),
                    kind == Error::Kind::NotFound || kind == Error::Kind::BadInput ? WrongUsage : Failed);
    }
    const Result<std::unique_ptr<platform::Platform>> opened =
        platform::Platform::open(std::move(*lock), options.settings, *users);
    if (!opened)
        return fail(opened.error());
    platform::Platform &platform = **opened;
    platform::Faults faults(options.settings.world.seed);
    for (auto it = options.settings.faults.cbegin(); it != options.settings.faults.cend(); ++it)
        faults.addByName(it.key(), *it);
    if (!options.faultsFile.isEmpty())
        if (const Result<void> added = faults.addFile(options.faultsFile); !added)
            return fail(added.error(), WrongUsage);
    const std::unique_ptr<platform::ProfileHandler> profile = profileOf(platform);
    platform::FrontDoor door(platform, *profile, faults);
    platform::HttpServer server(door);
    const Result<int> port = server.start(options.listening);
    if (!port)
        return failToListen(port.error(), options, u"--port"_s, options.listening.port);
    QTextStream out(stdout);
    const QString address = options.listening.address % u':' % QString::number(*port);
    platform.journalServing(QStringList{address, u"localhost:"_s + QString::number(*port)} + options.hostNames);
    out << "url " << (options.listening.isTls() ? "https://" : "http://") << address
        << (options.settings.isVip() ? "/rest\n" : "\n");
    if (options.usersFile.isEmpty() && options.key.isEmpty())
        out << "key-file "
            << (options.keyFile.isEmpty() ? platform::StateFiles(directory.absolutePath()).key : options.keyFile)
            << '\n';

    const QString tokenFile = platform::StateFiles(directory.absolutePath()).adminToken;
    const Result<QString> token = options.adminPort ? adminToken(tokenFile) : QString();
    if (!token)
        return fail(token.error());
    platform::AdminHandler adminHandler(platform, faults, *token);
    platform::HttpServer admin(adminHandler);
    if (options.adminPort) {
        const Result<int> adminPort = admin.start(*options.adminPort);
        if (!adminPort)
            return failToListen(adminPort.error(), options, u"--admin-port"_s, *options.adminPort);
        out << "admin http://127.0.0.1:" << *adminPort << "\nadmin-token-file " << tokenFile << '\n';
    }
    out.flush();
    // Last, for whoever waits for this file finds everything served.
    if (!options.portFile.isEmpty())
        if (const Result<void> written =
                platform::writeFileAtomically(options.portFile, QByteArray::number(*port) + '\n');
            !written)
            return fail(written.error());

    int received = 0;
    sigwait(&stopSignals, &received);
    platform.beginStop();
    admin.stop();
    server.stop();
    return Done;
}

int audit(const Options &options)
{
    const Result<platform::Audit> result = platform::auditJournal(options.stateDirectory);
    if (!result) {
        const Error::Kind kind = result.error().kind;
        return fail(result.error(),
                    kind == Error::Kind::NotFound || kind == Error::Kind::BadInput ? WrongUsage : Failed);
    }
    QTextStream out(stdout);
    if (options.json)
        out << platform::toJsonText(*result) << '\n';
    else
        out << platform::toPlainText(*result);
    return result->isClean() ? Done : Failed;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"dosegrid-platform"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(DOSEGRID_VERSION));
    const Result<Options> options = Options::parse(QCoreApplication::arguments());
    if (!options)
        return refuse(options.error());
    switch (options->command) {
    case Options::Command::Serve: return serve(*options);
    case Options::Command::Audit: return audit(*options);
    case Options::Command::MakeInput: {
        const Result<void> made = platform::makePracticeInput(options->model, options->file);
        return made ? Done : fail(made.error());
    }
    case Options::Command::Help: QTextStream(stdout) << Options::help(); return Done;
    case Options::Command::Version:
        QTextStream(stdout) << "dosegrid-platform " << DOSEGRID_VERSION << '\n';
        return Done;
    }
    return Failed;
}
