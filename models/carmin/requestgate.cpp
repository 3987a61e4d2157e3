// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/carmin/requestgate.h"

#include <QScopedValueRollback>

#include <algorithm>

namespace dosegrid::carmin {

RequestGate::RequestGate(int maxInFlight, int maxDownloads, QObject *parent)
    : QObject(parent)
    , m_maxInFlight(maxInFlight)
    , m_maxDownloads(maxDownloads)
{}

RequestGate::Ticket RequestGate::enter(Priority priority, Idempotency idempotency, std::function<void()> start)
{
    const Ticket ticket = ++m_last;
    const auto place = std::ranges::upper_bound(m_waiting, priority, {}, &Entry::priority);
    m_waiting.insert(place, Entry{ticket, priority, idempotency, std::move(start)});
    startNext();
    return ticket;
}

void RequestGate::leave(Ticket ticket)
{
    const auto isIt = [ticket](const Entry &entry) { return entry.ticket == ticket; };
    std::erase_if(m_waiting, isIt);
    std::erase_if(m_running, isIt);
    startNext();
}

bool RequestGate::mayStart(const Entry &entry) const
{
    if (std::ssize(m_running) >= m_maxInFlight)
        return false;
    if (entry.priority == Priority::Download
        && std::ranges::count(m_running, Priority::Download, &Entry::priority) >= m_maxDownloads)
        return false;
    return entry.idempotency != Idempotency::Creating
           || std::ranges::find(m_running, Idempotency::Creating, &Entry::idempotency) == m_running.end();
}

void RequestGate::startNext()
{
    // start() may call back into the gate; the outer loop then picks up what changed.
    if (m_starting)
        return;
    const QScopedValueRollback guard(m_starting, true);
    for (;;) {
        const auto next = std::ranges::find_if(m_waiting, [this](const Entry &entry) { return mayStart(entry); });
        if (next == m_waiting.end())
            return;
        std::function<void()> start = std::move(next->start);
        m_running.push_back(std::move(*next));
        m_waiting.erase(next);
        start();
    }
}

} // namespace dosegrid::carmin
