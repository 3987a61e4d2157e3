// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/carmin/operation.h"

#include <QObject>

#include <functional>
#include <vector>

namespace dosegrid::carmin {

// Lets requests out in the order User, Submit, Poll, Download, first come first served within each: at most
// `maxInFlight` at once (QNetworkAccessManager opens six connections to a host, and a request that it parks would
// run into its time-outs unsent), of them at most `maxDownloads` downloads, and never two creating ones (all launches
// of VIP queue behind one lock). Lives in the engine thread. start() may be called from within enter() and leave().
class RequestGate final : public QObject
{
    Q_OBJECT
public:
    using Ticket = quint64;

    explicit RequestGate(int maxInFlight = 6, int maxDownloads = 4, QObject *parent = nullptr);

    Ticket enter(Priority priority, Idempotency idempotency, std::function<void()> start);
    // To be called once for each ticket, when the request is over or not wanted any more.
    void leave(Ticket ticket);

    int inFlight() const { return static_cast<int>(m_running.size()); }
    int waiting() const { return static_cast<int>(m_waiting.size()); }

private:
    struct Entry
    {
        Ticket ticket;
        Priority priority;
        Idempotency idempotency;
        std::function<void()> start;
    };

    bool mayStart(const Entry &entry) const;
    void startNext();

    int m_maxInFlight;
    int m_maxDownloads;
    Ticket m_last = 0;
    std::vector<Entry> m_waiting; // by priority, then by age
    std::vector<Entry> m_running;
    bool m_starting = false;
};

} // namespace dosegrid::carmin
