// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>
#include <QUrl>

// The real dosegrid-platform as a child on a free loopback port, with a state folder of its own. Kill it and start it
// again to see what survives.
class PlatformProcess
{
public:
    // Serves both profiles: --profile among the options. `program`: DOSEGRID_PLATFORM_PROGRAM of the test. Options
    // besides --state, --port and --port-file.
    explicit PlatformProcess(QString program, QStringList options = {});
    ~PlatformProcess();

    // From the next start on, in place of the former value.
    void setOption(const QString &name, const QString &value);
    bool start();
    // How long a start may take: it reads its own log first.
    void setPatience(int ms) { m_patience = ms; }
    void stop(); // SIGTERM
    void kill(); // SIGKILL
    // As if it had been installed anew: the same address and key, an empty world. It gives the same identifiers again,
    // as real platforms may.
    bool startAnew();
    QUrl url() const { return m_url; }
    QString key() const;
    QString stateFolder() const { return m_folder.filePath(QStringLiteral("state")); }
    // What the audit says of the journal: 0 when no cell ever had two live executions.
    int audit(QByteArray *json = nullptr) const;
    // Adds rules of faults while it runs, or takes them all away (dosegrid-platform(1)); false when they are refused.
    bool addFaults(const QByteArray &rules);
    bool clearFaults();
    bool revokeKey(const QString &user = QStringLiteral("practice"));
    // By the account's key, but not by the campaign.
    bool killExecution(const QString &identifier);
    bool makeInput(const QString &model, const QString &file) const;

private:
    bool request(int port, const QByteArray &head, const QByteArray &body = {});
    bool administer(const QByteArray &method, const QByteArray &path, const QByteArray &body = {});

    QString m_program;
    QStringList m_options;
    QTemporaryDir m_folder;
    QProcess m_process;
    QUrl m_url;
    int m_port = 0;
    int m_adminPort = 0;
    int m_patience = 20'000;
};
