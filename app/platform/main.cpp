// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/options.h"
#include "models/platform/archivefile.h"
#include "models/platform/audit.h"
#include "models/platform/httpserver.h"
#include "models/platform/platform.h"
#include "models/platform/vipprofile.h"

#include <QCoreApplication>
#include <QDir>
#include <QTextStream>

#include <csignal>
#include <cstdio>

using namespace dosegrid;
using namespace Qt::Literals::StringLiterals;

namespace {

enum ExitStatus { Done = 0, Failed = 1, WrongUsage = 2 };

int fail(const Error &error, ExitStatus status = Failed)
{
    QTextStream(stderr) << "dosegrid-platform: " << toLogString(error) << '\n';
    return status;
}

Result<platform::Users> loadUsers(const Options &options)
{
    if (!options.usersFile.isEmpty())
        return platform::Users::fromFile(options.usersFile);
    if (!options.key.isEmpty())
        return platform::Users::practiceWithKey(options.key);
    const QString keyFile =
        options.keyFile.isEmpty() ? platform::StateFiles(options.stateDirectory).key : options.keyFile;
    return platform::Users::practice(keyFile);
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
    const Result<platform::Users> users = loadUsers(options);
    if (!users)
        return fail(users.error());
    const Result<std::unique_ptr<platform::Platform>> opened =
        platform::Platform::open(directory.absolutePath(), options.settings, *users);
    if (!opened)
        return fail(opened.error());
    platform::VipProfile profile(**opened);
    platform::Faults faults(options.settings.world.seed);
    for (auto it = options.settings.faults.cbegin(); it != options.settings.faults.cend(); ++it)
        faults.addByName(it.key(), *it);
    platform::FrontDoor door(**opened, profile, faults);
    platform::HttpServer server(door);
    const Result<int> port = server.start(options.port);
    if (!port)
        return fail(port.error());
    if (!options.portFile.isEmpty())
        if (const Result<void> written =
                platform::writeFileAtomically(options.portFile, QByteArray::number(*port) + '\n');
            !written)
            return fail(written.error());
    QTextStream out(stdout);
    out << "url http://127.0.0.1:" << *port << "/rest\n";
    if (options.usersFile.isEmpty() && options.key.isEmpty())
        out << "key-file "
            << (options.keyFile.isEmpty() ? platform::StateFiles(directory.absolutePath()).key : options.keyFile)
            << '\n';
    out.flush();

    int received = 0;
    sigwait(&stopSignals, &received);
    (*opened)->beginStop();
    server.stop();
    return Done;
}

int audit(const Options &options)
{
    const Result<platform::Audit> result = platform::auditState(options.stateDirectory);
    if (!result)
        return fail(result.error(), result.error().kind == Error::Kind::NotFound ? WrongUsage : Failed);
    QTextStream out(stdout);
    if (options.json) {
        out << platform::toJsonText(*result) << '\n';
    } else {
        out << "executions " << result->executions << ", live " << result->live << '\n';
        for (const platform::Audit::Overlap &overlap : result->cells)
            out << "TWICE " << overlap.what << ": " << overlap.first << " and " << overlap.second << '\n';
        for (const platform::Audit::Overlap &overlap : result->names)
            out << "name twice " << overlap.what << ": " << overlap.first << " and " << overlap.second << '\n';
        for (const auto &[operation, n] : result->calls)
            out << n << "  " << operation << '\n';
        out << (result->isClean() ? "no cell was ever in two live executions\n"
                                  : "some cells were in two live executions\n");
    }
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
        return fail(options.error(), WrongUsage);
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
