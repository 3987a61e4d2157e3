// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/killer.h"

#include "models/engine/executionwatch.h"
#include "models/engine/identity.h"
#include "models/engine/link.h"

namespace dosegrid::engine {

using store::ExecutionPhase;

Killer::Killer(Ledger &ledger, Link &link, ExecutionWatch &watch, QObject *parent)
    : QObject(parent)
    , m_ledger(ledger)
    , m_link(link)
    , m_watch(watch)
{
    connect(&m_link, &Link::clientGone, this, [this] {
        m_asked.clear();
        for (const ExecutionId id : std::exchange(m_reading, {}))
            emit looked(id, false);
    });
}

bool Killer::request(ExecutionId id, const QString &by)
{
    const store::Execution *execution = m_ledger.execution(id);
    if (!execution || execution->phase != ExecutionPhase::Live)
        return false;
    m_ledger.move(id, ExecutionPhase::Killing, [&](store::Execution &e) {
        e.killRequestedAt = m_ledger.now();
        e.killBy = by;
    });
    return true;
}

void Killer::consider()
{
    if (m_ledger.isBroken())
        return;
    for (const ExecutionId id : m_ledger.executionsIn(ExecutionPhase::Killing)) {
        if (m_reading.contains(id))
            continue;
        const auto asked = m_asked.constFind(id);
        if (!m_link.client() || (asked != m_asked.cend() && m_ledger.now() - *asked < askAgain)) {
            emit looked(id, false);
            continue;
        }
        const bool isAgain = asked != m_asked.cend();
        m_asked.insert(id, m_ledger.now());
        m_reading << id;
        m_link.client()
            ->getExecution(m_ledger.execution(id)->remoteId, carmin::Priority::User)
            ->then(this, [this, id, isAgain](const Result<carmin::Execution, carmin::ApiError> &answer) {
                m_reading.remove(id);
                if (answer) {
                    onRead(id, *answer, isAgain);
                    return;
                }
                m_link.failed(answer.error());
                m_asked.remove(id);
                emit looked(id, false);
            });
    }
}

void Killer::onRead(ExecutionId id, const carmin::Execution &remote, bool isAgain)
{
    const store::Execution *own = m_ledger.execution(id);
    // Another execution under its identifier must live on.
    const bool isOurs = own && identify(*own, remote) == Identity::Ours;
    const bool isOver = carmin::isTerminal(remote.status) && remote.status != carmin::ExecutionStatus::Killed;
    // That it is over may be our kill, where the server does not tell.
    const bool wasOver = isOurs && isOver && (remote.isTold || !isAgain);
    if (wasOver)
        giveUp(id);
    m_watch.onRead(id, remote);
    if (isOurs && !isOver && remote.status != carmin::ExecutionStatus::Killed)
        kill(id);
    emit looked(id, wasOver);
}

void Killer::kill(ExecutionId id)
{
    const store::Execution *execution = m_ledger.execution(id);
    if (!execution || execution->phase != ExecutionPhase::Killing || !m_link.client() || m_ledger.isBroken())
        return;
    m_link.client()->kill(execution->remoteId)->then(this, [this, id](const Result<void, carmin::ApiError> &answer) {
        // Even an error may have killed it: the next reads tell; if it runs on, it is asked again.
        if (!answer) {
            m_link.failed(answer.error());
            m_asked.remove(id);
        }
    });
}

// It ended before the kill was sent: nothing was killed.
void Killer::giveUp(ExecutionId id)
{
    const store::Execution *execution = m_ledger.execution(id);
    if (!execution || execution->phase != ExecutionPhase::Killing)
        return;
    m_asked.remove(id);
    m_ledger.move(id, ExecutionPhase::Live, [](store::Execution &e) {
        e.killRequestedAt.reset();
        e.killBy.clear();
    });
}

} // namespace dosegrid::engine
