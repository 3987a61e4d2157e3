// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>
#include <QJsonObject>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

// What one run of dosegrid-cli left behind.
struct CliRun
{
    int status = -1; // -1: it did not end by itself
    QString out;
    QString err;

    // The one document on stdout; empty, and a failure of the test, when it is none or not of schema 1.
    QJsonObject json() const;
};

// dosegrid-cli in a world of its own: a home in a temporary folder, no session bus, no key in the environment, and a
// language that does not depend on the machine.
class CliProgram
{
public:
    CliProgram();

    CliRun run(const QStringList &arguments, const QByteArray &input = {}) const;
    // A script of sh, in which $CLI is the program.
    CliRun runScript(const QString &script) const;
    // Started and not waited for.
    void start(QProcess &process, const QStringList &arguments) const;
    // Another program in the same world.
    void startOther(QProcess &process, const QString &program, const QStringList &arguments) const;

    void setVariable(const QString &name, const QString &value) { m_environment.insert(name, value); }
    // From now on as a user who owns nothing here, when the test is run by root, whom no permission stops.
    void dropRights() { m_hasRights = false; }
    QString path(const QString &name) const { return m_folder.filePath(name); }
    // A fresh campaign of the shipped template.
    QString createCampaign(const QString &name = QStringLiteral("test.dosegrid")) const;
    // A file of that content.
    QString file(const QString &name, const QByteArray &content, QFile::Permissions permissions) const;

private:
    static CliRun outcome(QProcess &process);

    QTemporaryDir m_folder;
    bool m_hasRights = true;
    QProcessEnvironment m_environment;
};
