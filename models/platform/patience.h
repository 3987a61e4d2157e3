// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <chrono>

namespace dosegrid::platform {

// How long the other side of a connection may take. A connection has a thread of its own, and there are only so many:
// who is slow must not keep everybody else waiting, and who is slow for ever must end.
struct Patience
{
    using Span = std::chrono::milliseconds;

    // What may be asked of a transfer: `grace` of waiting for the other side, and a second more for each
    // `bytesPerSecond` that moved. Time that this side takes is not counted.
    struct Pace
    {
        Span grace;
        qint64 bytesPerSecond = 0;
    };

    Span idle{60'000};
    Span crowdedIdle{5'000}; // crowded: while others wait for a thread; what the answers announce
    Span head{20'000};       // from its first byte to its last, and the handshake of TLS, however they drip
    Span silence{30'000};    // in the middle of a body or an answer
    Pace transfer{Span(60'000), 1024};
    Pace crowdedTransfer{Span(10'000), 64 * 1024};
    Span stopGrace{2'000}; // for bodies under way when the server stops
    Span linger{5'000};    // for bytes that nobody wanted, so that closing does not take the answer with it
};

} // namespace dosegrid::platform
