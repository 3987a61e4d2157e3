// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/poller.h"

#include "models/engine/link.h"
#include "models/engine/listing.h"

#include <algorithm>

namespace dosegrid::engine {

using store::ExecutionPhase;

Poller::Poller(Ledger &ledger, Link &link, Timekeeper &time, QObject *parent)
    : QObject(parent)
    , m_ledger(ledger)
    , m_link(link)
    , m_time(time)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Poller::tick);
    connect(&m_link, &Link::clientGone, this, [this] {
        m_queue.clear();
        m_reading.clear();
        m_readForWord.clear();
        m_listing = false;
    });
    m_wall.start();
}

void Poller::start() { m_timer.start(0); }

void Poller::list()
{
    m_listWanted = true;
    m_timer.start(listFloor);
}

bool Poller::hasWork() const
{
    return m_listWanted
           || m_ledger.countIn(ExecutionPhase::Doubt) + m_ledger.countIn(ExecutionPhase::Live)
                      + m_ledger.countIn(ExecutionPhase::Killing) + m_ledger.countIn(ExecutionPhase::Ended)
                  > 0;
}

void Poller::tick()
{
    m_timer.start(std::max(m_time.wallFor(listEvery), listFloor));
    carmin::Client *client = m_link.client();
    if (!client || m_listing || m_ledger.isBroken() || !hasWork())
        return;
    m_listing = true;
    const bool isWanted = std::exchange(m_listWanted, false);
    // Doubt is settled by lists alone.
    const bool inPieces = m_ledger.countIn(ExecutionPhase::Doubt) > 0;
    new Listing(*client, inPieces, client, [this, isWanted](const Listing::Answer &answer) {
        m_listing = false;
        if (answer) {
            m_link.heard();
            emit listed(answer->executions, answer->isWhole);
            if (isWanted)
                emit wantedListed(answer->executions);
            queueReads(answer->executions);
            return;
        }
        // One unreachable engine breaks the whole list on VIP, while reads may still work (carmin-protocol §2.4).
        m_link.failed(answer.error());
        emit listFailed(answer.error());
        if (isWanted)
            emit wantedListFailed();
        queueReads({});
    });
}

bool Poller::isDue(const store::Execution &execution) const
{
    const auto lastWall = m_readAtWall.constFind(execution.id);
    if (lastWall == m_readAtWall.cend())
        return true;
    const milliseconds every = execution.phase == ExecutionPhase::Ended ? readEndedEvery : readEvery;
    const std::optional<CampaignTime> last = lastTry(execution);
    const bool longAgo = !last || m_time.now() - *last >= every;
    return longAgo && m_wall.elapsed() - *lastWall >= readFloor.count();
}

// One that cannot be read must not be read more often than the others, nor before them.
std::optional<CampaignTime> Poller::lastTry(const store::Execution &execution) const
{
    const auto tried = m_triedAt.constFind(execution.id);
    return tried == m_triedAt.cend() ? execution.lastReadAt
                                     : std::optional(std::max(*tried, execution.lastReadAt.value_or(*tried)));
}

void Poller::forgetWhatIsOver()
{
    const auto isOver = [this](ExecutionId id) { return !m_ledger.execution(id); };
    m_readAtWall.removeIf([&](const std::pair<const ExecutionId &, qint64 &> &e) { return isOver(e.first); });
    m_triedAt.removeIf([&](const std::pair<const ExecutionId &, CampaignTime &> &e) { return isOver(e.first); });
    m_readForWord.removeIf([&](const std::pair<const ExecutionId &, QString &> &e) { return isOver(e.first); });
}

void Poller::queueReads(const QList<carmin::Execution> &executions)
{
    QHash<RemoteId, const carmin::Execution *> byId;
    for (const carmin::Execution &execution : executions)
        byId.insert(execution.id, &execution);
    endRound();
    forgetWhatIsOver();
    for (const ExecutionPhase phase : {ExecutionPhase::Live, ExecutionPhase::Killing}) {
        for (const ExecutionId id : m_ledger.executionsIn(phase)) {
            const store::Execution *own = m_ledger.execution(id);
            const carmin::Execution *remote = byId.value(own->remoteId);
            // A word that a read has not confirmed is read for once, and then in rotation.
            const bool differs = remote && remote->statusWord != own->remoteStatus;
            const bool changed = differs && m_readForWord.value(id) != remote->statusWord;
            if (changed)
                m_readForWord.insert(id, remote->statusWord);
            else if (!differs)
                m_readForWord.remove(id);
            if (changed || m_wanted.remove(id) || isDue(*own))
                enqueue(id);
        }
    }
    queueEnded();
    m_roundOpen = true;
    readNext();
}

void Poller::queueEnded()
{
    int first = firstReadsOfEnded;
    const store::Execution *again = nullptr;
    for (const ExecutionId id : m_ledger.executionsIn(ExecutionPhase::Ended)) {
        const store::Execution *own = m_ledger.execution(id);
        if (m_wanted.remove(id))
            enqueue(id);
        else if (!m_readAtWall.contains(id) && first-- > 0)
            enqueue(id);
        else if (m_readAtWall.contains(id) && isDue(*own) && (!again || lastTry(*own) < lastTry(*again)))
            again = own;
    }
    if (again)
        enqueue(again->id);
}

void Poller::endRound()
{
    if (std::exchange(m_roundOpen, false))
        emit roundDone();
}

void Poller::wantSoon(ExecutionId id) { m_wanted << id; }

void Poller::enqueue(ExecutionId id)
{
    if (!m_reading.contains(id) && std::ranges::find(m_queue, id) == m_queue.end())
        m_queue.push_back(id);
}

void Poller::readNext()
{
    while (m_reading.size() < readsAtOnce && !m_queue.empty()) {
        carmin::Client *client = m_link.client();
        if (!client)
            return;
        const ExecutionId id = m_queue.front();
        m_queue.pop_front();
        const store::Execution *own = m_ledger.execution(id);
        if (!own || !own->remoteId.isValid())
            continue;
        m_reading << id;
        m_triedAt.insert(id, m_time.now());
        m_readAtWall.insert(id, m_wall.elapsed());
        client->getExecution(own->remoteId)->then(this, [this, id](const auto &answer) {
            m_reading.remove(id);
            if (answer) {
                m_link.heard();
                emit wasRead(id, *answer);
            } else {
                m_link.failed(answer.error());
                emit readFailed(id, answer.error());
            }
            readNext();
        });
    }
    if (m_reading.isEmpty() && m_queue.empty())
        endRound();
}

} // namespace dosegrid::engine
