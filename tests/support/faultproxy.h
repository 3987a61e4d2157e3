// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <chrono>
#include <memory>

namespace dosegrid::testing {

// What goes wrong on the way with the exchanges that match.
struct TransportFault
{
    enum class Kind {
        Cut,         // both lines are closed; over TLS without a close alert
        Reset,       // both lines end with RST
        BlackHole,   // nothing more is passed on in this direction, nothing is closed
        Drip,        // from there on one byte every `pause`
        WrongLength, // the response announces `lengthError` bytes more than it has; then both lines are closed
    };
    enum class Direction { Request, Response };
    enum class Counted { FromHead, FromBody };

    Kind kind = Kind::Cut;
    Direction direction = Direction::Response;
    qint64 atByte = 0; // so many bytes of the message still pass
    Counted counted = Counted::FromHead;
    qint64 lengthError = 1; // may be negative
    std::chrono::milliseconds pause{20};

    QByteArray method; // any when empty
    QByteArray target; // part of path and query; any when empty
    int skip = 0;      // so many matching exchanges pass unharmed
    int times = -1;    // then so many are struck; -1: all
};

// Stands on a loopback port of its own between any HTTP/1.1 client and any server on loopback, and passes every byte
// on unchanged except where a fault strikes. It works in threads of its own, so a test may block or run an event loop.
// It never connects twice for one client connection and never repeats anything: what a server sees twice, the client
// has sent twice. Towards the client it can speak TLS.
class FaultProxy
{
public:
    enum class Tls { Off, Good, Expired, OtherHost, UnknownAuthority };

    // `targetPort`: of the real server, plain HTTP on 127.0.0.1.
    explicit FaultProxy(int targetPort, Tls tls = Tls::Off);
    // Cuts what is still open.
    ~FaultProxy();

    int port() const;
    // "http://127.0.0.1:port" + path
    QString url(const QString &path = {}) const;
    // The authority that a client of Tls::Good has to trust; with UnknownAuthority it is another one.
    QByteArray authorityPem() const;

    void add(const TransportFault &fault);
    void clearFaults();
    // Nobody listens: connections are refused.
    void setRefusing(bool refusing);

    int connections() const; // accepted
    int exchanges() const;   // requests whose head has come
    int struck() const;      // of those, met by a fault

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace dosegrid::testing
