// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/carmin/client.h"
#include "models/engine/ledger.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <deque>

namespace dosegrid::engine {

class Link;

// Asks the platform what became of our executions, within the polling budget (one list every 30 to 60 s of campaign
// time; a read of each execution whose status changed and of each live one in rotation about every 5 minutes; never
// faster than the floors below on the wall, however fast practice time runs). Only asks; ExecutionWatch decides.
// Lives in the engine thread.
class Poller final : public QObject
{
    Q_OBJECT

public:
    static constexpr milliseconds listEvery{30'000};
    static constexpr milliseconds readEvery{300'000};
    // Only a file that is still to be fetched keeps an ended execution; its path was told by the first read of this
    // program. However many wait so, a round asks for few of them: those never read, and the one read longest ago.
    static constexpr milliseconds readEndedEvery{3'600'000};
    static constexpr int firstReadsOfEnded = 20;
    static constexpr milliseconds listFloor{500};   // wall
    static constexpr milliseconds readFloor{2'000}; // wall
    static constexpr int readsAtOnce = 3;

    Poller(Ledger &ledger, Link &link, Timekeeper &time, QObject *parent = nullptr);

    // Asks now and from now on. To be called again when the link was made: a pause that began on the system's clock
    // is endless on a practice one.
    void start();
    // Lists at once, even when nothing of ours is there.
    void list();
    // Reads this execution with the next list, whatever the rotation says.
    void wantSoon(ExecutionId id);

signals:
    // An answer to a list; an own execution that is absent from it is not gone. `isWhole`: Listing::Listed.
    void listed(const QList<dosegrid::carmin::Execution> &executions, bool isWhole);
    // The platform answered, or nobody did.
    void listFailed(const dosegrid::carmin::ApiError &error);
    // The list that list() asked for, begun after it; nothing when it failed.
    void wantedListed(const QList<dosegrid::carmin::Execution> &executions);
    void wantedListFailed();
    void wasRead(dosegrid::ExecutionId id, const dosegrid::carmin::Execution &remote);
    void readFailed(dosegrid::ExecutionId id, const dosegrid::carmin::ApiError &error);
    // After a list and the reads that it asked for; at the latest with the next list.
    void roundDone();

private:
    void tick();
    bool hasWork() const;
    void queueReads(const QList<carmin::Execution> &executions);
    void queueEnded();
    void endRound();
    void enqueue(ExecutionId id);
    void readNext();
    bool isDue(const store::Execution &execution) const;
    std::optional<CampaignTime> lastTry(const store::Execution &execution) const;
    void forgetWhatIsOver();

    Ledger &m_ledger;
    Link &m_link;
    Timekeeper &m_time;
    QTimer m_timer;
    QElapsedTimer m_wall;
    std::deque<ExecutionId> m_queue;
    QSet<ExecutionId> m_wanted;
    QHash<ExecutionId, qint64> m_readAtWall;
    QHash<ExecutionId, CampaignTime> m_triedAt; // also when the read failed
    QHash<ExecutionId, QString> m_readForWord;  // of a list, for which it was read last
    QSet<ExecutionId> m_reading;
    bool m_listing = false;
    bool m_listWanted = false; // none has begun since
    bool m_roundOpen = false;
};

} // namespace dosegrid::engine
