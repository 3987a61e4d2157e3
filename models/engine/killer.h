// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/carmin/client.h"
#include "models/engine/ledger.h"

#include <QHash>
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

    // A kill that left the execution running is sent again after this.
    static constexpr milliseconds askAgain{600'000};

    // Records it; the caller calls consider() when that is on disk. False: nothing is known to run there.
    bool request(ExecutionId id, const QString &by);
    // Sends what was recorded, and was not sent of late.
    void consider();

signals:
    // Of one that consider() has looked at: true when the platform said that it was over before the kill was sent;
    // false when the kill was sent, or the platform cannot be asked now.
    void looked(dosegrid::ExecutionId id, bool wasOver);

private:
    void onRead(ExecutionId id, const carmin::Execution &remote, bool isAgain);
    void kill(ExecutionId id);
    void giveUp(ExecutionId id);

    Ledger &m_ledger;
    Link &m_link;
    ExecutionWatch &m_watch;
    QHash<ExecutionId, CampaignTime> m_asked;
    QSet<ExecutionId> m_reading;
};

} // namespace dosegrid::engine
