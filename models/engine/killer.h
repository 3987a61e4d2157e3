// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/carmin/client.h"
#include "models/engine/ledger.h"

#include <QObject>
#include <QSet>

namespace dosegrid::engine {

class ExecutionWatch;
class Link;

// Kills executions: the kill is recorded, the status is read just before (VIP turns a finished execution into a killed
// one), then the request is sent. What the platform answers proves nothing; ExecutionWatch decides when it is over.
// Lives in the engine thread.
class Killer final : public QObject
{
    Q_OBJECT

public:
    Killer(Ledger &ledger, Link &link, ExecutionWatch &watch, QObject *parent = nullptr);

    // Records it; the caller commits and calls consider().
    void request(ExecutionId id, const QString &by);
    // Sends what was recorded and not sent by this process.
    void consider();

private:
    void kill(ExecutionId id);
    void giveUp(ExecutionId id);

    Ledger &m_ledger;
    Link &m_link;
    ExecutionWatch &m_watch;
    QSet<ExecutionId> m_asked;
};

} // namespace dosegrid::engine
