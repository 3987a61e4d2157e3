// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/carmin/client.h"
#include "models/engine/ledger.h"
#include "models/engine/sightings.h"

#include <QHash>
#include <QObject>
#include <QSet>

namespace dosegrid::engine {

class ExecutionWatch;
class Link;

// Kills executions: the kill is recorded, the status is read just before (VIP turns a finished execution into a killed
// one), that it is sent is recorded, then the request leaves. One whose reads the platform refuses, several times over
// some minutes, is killed unread, unless the last list calls it over: its slot would be taken for ever. What the
// platform answers proves nothing; ExecutionWatch decides when it is over. Lives in the engine thread.
class Killer final : public QObject
{
    Q_OBJECT

public:
    Killer(Ledger &ledger, Link &link, ExecutionWatch &watch, QObject *parent = nullptr);

    // A kill that left the execution running is sent again after this, then after twice that, and so on.
    static constexpr milliseconds askAgain{600'000};
    static constexpr milliseconds askAgainAtMost{3 * 3'600'000};
    // After a read or a kill that failed; twice that after each further kill that failed.
    static constexpr milliseconds failedAgain{60'000};
    static constexpr milliseconds failedAgainAtMost{3'600'000};
    static constexpr int refusedReads = 5;
    static constexpr milliseconds refusedSpan{240'000};

    // Records it; the caller calls consider() when that is on disk. False: nothing is known to run there.
    bool request(ExecutionId id, const QString &by);
    // Sends what was recorded, and was not sent of late.
    void consider();
    // One that is in no record of ours, and runs under a name of ours: read just before, too; unread only when reads
    // were refused as often as for one of ours.
    void killStray(const RemoteId &stray);

signals:
    // Of one that consider() has looked at: true when the platform said that it was over before the kill was sent;
    // false when the kill was sent, or the platform cannot be asked now.
    void looked(dosegrid::ExecutionId id, bool wasOver);

private:
    struct Asked
    {
        CampaignTime next{}; // not before
        int sent = 0;
        int failed = 0; // kills in a row
        Sightings refused;
        quint64 answers = 0; // at the last refusal
    };
    struct RefusedStray
    {
        Sightings refused;
        quint64 answers = 0; // at the last refusal
    };

    void onRead(ExecutionId id, const carmin::Execution &remote);
    void onReadFailed(ExecutionId id, const carmin::ApiError &error);
    void kill(ExecutionId id);
    void send(ExecutionId id);
    void giveUp(ExecutionId id);

    Ledger &m_ledger;
    Link &m_link;
    ExecutionWatch &m_watch;
    QHash<ExecutionId, Asked> m_asked;
    QSet<ExecutionId> m_reading;
    QHash<RemoteId, RefusedStray> m_refusedStrays;
};

} // namespace dosegrid::engine
