// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>

namespace dosegrid::store {

// The second program of these tests (victim.cpp), killed with SIGKILL.
class VictimProcess
{
public:
    explicit VictimProcess(const QStringList &arguments)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral(STORE_VICTIM), arguments);
    }
    ~VictimProcess() { kill(); }

    // The next line it prints; empty when it ended without one.
    QString line()
    {
        while (!m_process.canReadLine()) {
            if (!m_process.waitForReadyRead(10'000))
                return {};
        }
        return QString::fromUtf8(m_process.readLine()).trimmed();
    }
    void kill()
    {
        m_process.kill();
        m_process.waitForFinished(10'000);
    }
    bool waitForEnd() { return m_process.waitForFinished(10'000); }
    bool wasKilled() const { return m_process.exitStatus() == QProcess::CrashExit; }
    int exitCode() const { return m_process.exitCode(); }
    QStringList rest() { return QString::fromUtf8(m_process.readAll()).split(u'\n', Qt::SkipEmptyParts); }

private:
    QProcess m_process;
};

} // namespace dosegrid::store
