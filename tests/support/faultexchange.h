// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/faultline.h"
#include "tests/support/faultproxy.h"

#include <functional>
#include <optional>

namespace dosegrid::testing {

// One connection of the fault proxy: finds the messages in the two streams and lets the faults strike. One thread.
class FaultExchange
{
public:
    using Direction = TransportFault::Direction;

    // `strike` chooses the fault of an exchange when its head has come; `stopping` ends all waiting.
    using Strike = std::function<std::optional<TransportFault>(const QByteArray &method, const QByteArray &target)>;
    FaultExchange(FaultLine &client, FaultLine &server, Strike strike, std::function<bool()> stopping);

    // Until one of the two ends the line, a fault does, or the proxy stops.
    void run();

private:
    // How far one message has come.
    struct Message
    {
        QByteArray head;     // until it is complete
        bool inBody = false; // the head has been passed on
        qint64 headSize = 0;
        qint64 passed = 0;   // bytes of head and body passed on
        qint64 bodyLeft = 0; // -1: until the end of the line, or chunked
        bool chunked = false;
        QByteArray tail; // last bytes of a chunked body
    };

    bool onClient(const QByteArray &bytes);
    bool onServer(const QByteArray &bytes);
    // What belongs to the body that is under way; the rest stays in `bytes`.
    static QByteArray takeBody(Message &message, QByteArray &bytes);
    void beginRequest();
    void beginResponse();
    // Passes bytes of a message on, up to the place where the fault is.
    bool pass(Direction direction, const QByteArray &bytes);
    bool drip(FaultLine &to, const QByteArray &bytes);
    bool end();

    FaultLine &m_client;
    FaultLine &m_server;
    Strike m_strike;
    std::function<bool()> m_stopping;
    Message m_request;
    Message m_response;
    std::optional<TransportFault> m_fault;
    QByteArray m_method;
    bool m_swallowRequest = false;
    bool m_swallowResponse = false;
};

} // namespace dosegrid::testing
