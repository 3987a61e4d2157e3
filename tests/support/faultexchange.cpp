// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/faultexchange.h"

#include <QByteArrayList>

#include <algorithm>
#include <array>
#include <poll.h>
#include <thread>

namespace dosegrid::testing {

namespace {

constexpr qsizetype headLimit = 64 * 1024;
const QByteArray headEnd = QByteArrayLiteral("\r\n\r\n");

QByteArray headerValue(const QByteArray &head, const QByteArray &name)
{
    for (const QByteArray &line : head.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.first(colon).trimmed().compare(name, Qt::CaseInsensitive) == 0)
            return line.sliced(colon + 1).trimmed();
    }
    return {};
}

QByteArray withContentLength(const QByteArray &head, qint64 length)
{
    QByteArrayList lines = head.split('\n');
    for (QByteArray &line : lines)
        if (line.startsWith("Content-Length:") || line.startsWith("content-length:"))
            line = "Content-Length: " + QByteArray::number(length) + '\r';
    return lines.join('\n');
}

} // namespace

FaultExchange::FaultExchange(FaultLine &client, FaultLine &server, Strike strike, std::function<bool()> stopping)
    : m_client(client)
    , m_server(server)
    , m_strike(std::move(strike))
    , m_stopping(std::move(stopping))
{}

void FaultExchange::run()
{
    while (!m_stopping() && m_client.isOpen()) {
        std::array<pollfd, 2> polled{{{m_client.fd(), POLLIN, 0}, {m_server.fd(), POLLIN, 0}}};
        if (!m_client.hasPending() && ::poll(polled.data(), polled.size(), 20) <= 0)
            continue;
        if (m_client.hasPending() || polled[0].revents != 0) {
            const QByteArray bytes = m_client.read();
            if (bytes.isEmpty() || !onClient(bytes))
                return;
        }
        if (m_server.isOpen() && polled[1].revents != 0) {
            const QByteArray bytes = m_server.read();
            if (!bytes.isEmpty()) {
                if (!onServer(bytes))
                    return;
            } else if (m_swallowResponse) {
                m_server.close(); // the client must not learn of it
            } else {
                return;
            }
        }
    }
}

QByteArray FaultExchange::takeBody(Message &message, QByteArray &bytes)
{
    qsizetype size = bytes.size();
    if (message.chunked) {
        const QByteArray seen = message.tail + bytes;
        const qsizetype last = seen.indexOf("0\r\n\r\n");
        // A chunk whose data or size end like the last one would be taken for it; tests send no such data.
        if (last >= 0 && (last == 0 || seen[last - 1] == '\n')) {
            size = last + 5 - message.tail.size();
            message.chunked = false;
            message.bodyLeft = 0;
        } else {
            message.tail = seen.last(std::min<qsizetype>(seen.size(), 6));
        }
    } else if (message.bodyLeft >= 0) {
        size = std::min<qsizetype>(size, static_cast<qsizetype>(message.bodyLeft));
        message.bodyLeft -= size;
    }
    const QByteArray taken = bytes.first(size);
    bytes.remove(0, size);
    return taken;
}

bool FaultExchange::onClient(const QByteArray &received)
{
    QByteArray bytes = received;
    while (!bytes.isEmpty()) {
        if (m_request.inBody && (m_request.chunked || m_request.bodyLeft > 0)) {
            if (!pass(Direction::Request, takeBody(m_request, bytes)))
                return false;
            continue;
        }
        if (m_request.inBody)
            m_request = {};
        m_request.head += bytes;
        bytes.clear();
        const qsizetype end = m_request.head.indexOf(headEnd);
        if (end < 0)
            return m_request.head.size() < headLimit;
        bytes = m_request.head.sliced(end + headEnd.size());
        m_request.head.truncate(end + headEnd.size());
        beginRequest();
        if (!pass(Direction::Request, m_request.head))
            return false;
    }
    return true;
}

void FaultExchange::beginRequest()
{
    const QByteArrayList first = m_request.head.first(m_request.head.indexOf('\r')).split(' ');
    m_method = first.value(0);
    m_fault = m_strike(m_method, first.value(1));
    m_request.inBody = true;
    m_request.headSize = m_request.head.size();
    m_request.chunked = headerValue(m_request.head, "Transfer-Encoding").contains("chunked");
    m_request.bodyLeft = headerValue(m_request.head, "Content-Length").toLongLong();
    m_response = {};
}

bool FaultExchange::onServer(const QByteArray &received)
{
    QByteArray bytes = received;
    while (!bytes.isEmpty()) {
        if (m_response.inBody) {
            if (!pass(Direction::Response, takeBody(m_response, bytes)))
                return false;
            const bool over = !m_response.chunked && m_response.bodyLeft == 0;
            if (over && m_fault && m_fault->kind == TransportFault::Kind::WrongLength)
                return false;
            if (over && !bytes.isEmpty())
                m_response = {};
            continue;
        }
        m_response.head += bytes;
        bytes.clear();
        const qsizetype end = m_response.head.indexOf(headEnd);
        if (end < 0)
            return m_response.head.size() < headLimit;
        bytes = m_response.head.sliced(end + headEnd.size());
        m_response.head.truncate(end + headEnd.size());
        beginResponse();
        const bool informational = m_response.head.startsWith("HTTP/1.1 1");
        if (!pass(Direction::Response, m_response.head))
            return false;
        if (informational)
            m_response = {};
        else if (m_response.bodyLeft == 0 && m_fault && m_fault->kind == TransportFault::Kind::WrongLength)
            return false;
    }
    return true;
}

void FaultExchange::beginResponse()
{
    const QByteArray length = headerValue(m_response.head, "Content-Length");
    m_response.inBody = true;
    m_response.chunked = headerValue(m_response.head, "Transfer-Encoding").contains("chunked");
    m_response.bodyLeft = length.isEmpty() ? -1 : length.toLongLong();
    if (m_method == "HEAD" || m_response.head.startsWith("HTTP/1.1 204"))
        m_response.bodyLeft = 0;
    if (m_fault && m_fault->kind == TransportFault::Kind::WrongLength && !length.isEmpty())
        m_response.head = withContentLength(m_response.head, length.toLongLong() + m_fault->lengthError);
    m_response.headSize = m_response.head.size();
}

bool FaultExchange::pass(Direction direction, const QByteArray &bytes)
{
    const bool isRequest = direction == Direction::Request;
    FaultLine &to = isRequest ? m_server : m_client;
    Message &message = isRequest ? m_request : m_response;
    if (isRequest ? m_swallowRequest : m_swallowResponse)
        return true;
    const qint64 before = message.passed;
    message.passed += bytes.size();
    if (!m_fault || m_fault->direction != direction || m_fault->kind == TransportFault::Kind::WrongLength)
        return to.write(bytes);
    const qint64 place =
        m_fault->atByte + (m_fault->counted == TransportFault::Counted::FromBody ? message.headSize : 0);
    const auto whole = static_cast<qsizetype>(std::clamp<qint64>(place - before, 0, bytes.size()));
    if (!to.write(bytes.first(whole)))
        return false;
    // A body that ends at the place of the fault is still struck; one that is shorter is not.
    if (whole == bytes.size() && message.passed < place)
        return true;
    switch (m_fault->kind) {
    case TransportFault::Kind::Cut: return end();
    case TransportFault::Kind::Reset:
        m_client.reset();
        m_server.reset();
        return false;
    case TransportFault::Kind::BlackHole: (isRequest ? m_swallowRequest : m_swallowResponse) = true; return true;
    case TransportFault::Kind::Drip: return drip(to, bytes.sliced(whole));
    case TransportFault::Kind::WrongLength: break;
    }
    return true;
}

bool FaultExchange::end()
{
    m_client.close();
    m_server.close();
    return false;
}

bool FaultExchange::drip(FaultLine &to, const QByteArray &bytes)
{
    for (const char byte : bytes) {
        std::this_thread::sleep_for(m_fault->pause);
        if (m_stopping() || !to.write(QByteArray(1, byte)))
            return false;
    }
    return true;
}

} // namespace dosegrid::testing
