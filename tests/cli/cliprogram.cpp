// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/cliprogram.h"

#include <gtest/gtest.h>

#include <QJsonDocument>

#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int runTimeout = 50'000; // ms, of a loaded machine

} // namespace

QJsonObject CliRun::json() const
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(out.toUtf8(), &error);
    EXPECT_EQ(error.error, QJsonParseError::NoError) << qPrintable(out) << qPrintable(err);
    EXPECT_EQ(document["schema"_L1].toInt(), 1) << qPrintable(out);
    return document.object();
}

CliProgram::CliProgram()
{
    const QProcessEnvironment here = QProcessEnvironment::systemEnvironment();
    // Sanitizers and coverage are told by variables too.
    for (const QString &name : here.keys()) {
        if (!name.startsWith("DBUS_"_L1) && !name.startsWith("XDG_"_L1) && !name.startsWith("DOSEGRID_"_L1))
            m_environment.insert(name, here.value(name));
    }
    m_environment.insert(u"HOME"_s, m_folder.path());
    m_environment.insert(u"XDG_CONFIG_HOME"_s, path(u"config"_s));
    m_environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    m_environment.insert(u"LANGUAGE"_s, {});
}

CliRun CliProgram::run(const QStringList &arguments, const QByteArray &input) const
{
    QProcess process;
    start(process, arguments);
    process.write(input);
    process.closeWriteChannel();
    return outcome(process);
}

CliRun CliProgram::runScript(const QString &script) const
{
    QProcess process;
    QProcessEnvironment environment = m_environment;
    environment.insert(u"CLI"_s, QStringLiteral(DOSEGRID_CLI_PROGRAM));
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(m_folder.path());
    process.start(u"sh"_s, {u"-c"_s, script});
    process.closeWriteChannel();
    return outcome(process);
}

CliRun CliProgram::outcome(QProcess &process)
{
    CliRun run;
    if (process.waitForFinished(runTimeout) && process.exitStatus() == QProcess::NormalExit)
        run.status = process.exitCode();
    run.out = QString::fromUtf8(process.readAllStandardOutput());
    run.err = QString::fromUtf8(process.readAllStandardError());
    return run;
}

void CliProgram::start(QProcess &process, const QStringList &arguments) const
{
    startOther(process, QStringLiteral(DOSEGRID_CLI_PROGRAM), arguments);
}

void CliProgram::startOther(QProcess &process, const QString &program, const QStringList &arguments) const
{
    process.setProcessEnvironment(m_environment);
    process.setWorkingDirectory(m_folder.path());
    if (!m_hasRights && geteuid() == 0) {
        process.setChildProcessModifier([] {
            constexpr unsigned nobody = 65534;
            if (setgid(nobody) != 0 || setuid(nobody) != 0)
                _exit(126);
        });
    }
    process.start(program, arguments);
}

QString CliProgram::createCampaign(const QString &name) const
{
    const QString campaign = path(name);
    const CliRun created = run({u"create"_s, campaign});
    EXPECT_EQ(created.status, 0) << qPrintable(created.err);
    return campaign;
}

QString CliProgram::file(const QString &name, const QByteArray &content, QFile::Permissions permissions) const
{
    QFile file(path(name));
    EXPECT_TRUE(file.open(QIODevice::WriteOnly));
    EXPECT_EQ(file.write(content), content.size());
    EXPECT_TRUE(file.setPermissions(permissions));
    return file.fileName();
}
