// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/killer.h"

#include "models/engine/executionwatch.h"
#include "models/engine/identity.h"
#include "models/engine/link.h"
#include "models/engine/sentkills.h"

#include <algorithm>

namespace dosegrid::engine {

using store::ExecutionPhase;

namespace {

milliseconds doubled(milliseconds first, int times, milliseconds most)
{
    while (times-- > 0 && first < most)
        first *= 2;
    return std::min(first, most);
}

} // namespace

Killer::Killer(Ledger &ledger, Link &link, ExecutionWatch &watch, QObject *parent)
    : QObject(parent)
    , m_ledger(ledger)
    , m_link(link)
    , m_watch(watch)
{
    connect(&m_link, &Link::clientGone, this, [this] {
        for (Asked &asked : m_asked)
            asked.next = {};
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
    m_asked.removeIf([this](const std::pair<const ExecutionId &, Asked &> &asked) {
        const store::Execution *execution = m_ledger.execution(asked.first);
        return !execution || execution->phase != ExecutionPhase::Killing;
    });
    for (const ExecutionId id : m_ledger.executionsIn(ExecutionPhase::Killing)) {
        if (m_reading.contains(id))
            continue;
        Asked &asked = m_asked[id];
        if (!m_link.client() || m_ledger.now() < asked.next) {
            emit looked(id, false);
            continue;
        }
        asked.next = m_ledger.now() + doubled(askAgain, asked.sent, askAgainAtMost);
        m_reading << id;
        m_link.client()
            ->getExecution(m_ledger.execution(id)->remoteId, carmin::Priority::User)
            ->then(this, [this, id](const Result<carmin::Execution, carmin::ApiError> &answer) {
                m_reading.remove(id);
                if (answer)
                    onRead(id, *answer);
                else
                    onReadFailed(id, answer.error());
            });
    }
}

void Killer::onRead(ExecutionId id, const carmin::Execution &remote)
{
    m_asked[id].refused = {};
    const store::Execution *own = m_ledger.execution(id);
    // Another execution under its identifier must live on.
    const bool isOurs = own && identify(*own, remote) == Identity::Ours;
    const bool isOver = carmin::isTerminal(remote.status) && remote.status != carmin::ExecutionStatus::Killed;
    // That it is over may be our kill, when that was sent before.
    const bool wasOver = isOurs && isOver && !isKillSent(m_ledger, id);
    if (wasOver)
        giveUp(id);
    m_watch.onRead(id, remote);
    if (isOurs && !isOver && remote.status != carmin::ExecutionStatus::Killed)
        kill(id);
    emit looked(id, wasOver);
}

void Killer::onReadFailed(ExecutionId id, const carmin::ApiError &error)
{
    m_link.failed(error);
    Asked &asked = m_asked[id];
    const store::Execution *own = m_ledger.execution(id);
    if (own && m_watch.isItsOwn(error, asked.answers)) {
        asked.next = m_ledger.now() + failedAgain;
        asked.refused.add(m_ledger.now(), askAgain);
        const bool isBelieved = asked.refused.looks >= refusedReads && asked.refused.span >= refusedSpan;
        if (isBelieved && !m_watch.isListedAsOver(own->remoteId))
            kill(id);
    } else if (error.kind != carmin::ApiError::Kind::Deleted) {
        asked.next = m_ledger.now() + failedAgain;
    }
    emit looked(id, false);
}

void Killer::kill(ExecutionId id)
{
    const store::Execution *execution = m_ledger.execution(id);
    if (!execution || execution->phase != ExecutionPhase::Killing || !m_link.client() || m_ledger.isBroken())
        return;
    noteKillSent(m_ledger, id);
    m_ledger.commit([this, id] { send(id); });
}

void Killer::send(ExecutionId id)
{
    const store::Execution *execution = m_ledger.execution(id);
    if (!execution || execution->phase != ExecutionPhase::Killing || !m_link.client() || m_ledger.isBroken())
        return;
    Asked &asked = m_asked[id];
    asked.refused = {};
    asked.next = m_ledger.now() + doubled(askAgain, asked.sent++, askAgainAtMost);
    m_link.client()->kill(execution->remoteId)->then(this, [this, id](const Result<void, carmin::ApiError> &answer) {
        Asked &answered = m_asked[id];
        if (answer) {
            answered.failed = 0;
            return;
        }
        // Even an error may have killed it: the next reads tell; if it runs on, it is asked again.
        m_link.failed(answer.error());
        answered.next = m_ledger.now() + doubled(failedAgain, answered.failed++, failedAgainAtMost);
    });
}

void Killer::killStray(const RemoteId &stray)
{
    if (!m_link.client())
        return;
    // Whether it had effect the next lists tell.
    m_link.client()->getExecution(stray)->then(
        this, [this, stray](const Result<carmin::Execution, carmin::ApiError> &answer) {
            if (answer)
                m_refusedStrays.remove(stray);
            bool runs = answer && !carmin::isTerminal(answer->status);
            if (!answer) {
                m_link.failed(answer.error());
                // As with one of ours that cannot be read: it computes what is computed elsewhere.
                auto &[refused, answers] = m_refusedStrays[stray];
                if (m_watch.isItsOwn(answer.error(), answers))
                    refused.add(m_ledger.now(), askAgain);
                runs = refused.looks >= refusedReads && refused.span >= refusedSpan && !m_watch.isListedAsOver(stray);
            }
            if (runs && m_link.client() && !m_ledger.isBroken())
                m_link.client()->kill(stray);
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
