// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/platform/connection.h"

#include <QByteArrayView>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <poll.h>
#include <vector>

namespace dosegrid::platform {

namespace {

constexpr int pollMs = 100; // how soon a stop is seen
constexpr size_t mostAtOnce = 256 * 1024;
constexpr size_t mostDrained = 16 * 1024 * 1024;

bool isReady(socket_t sock, short events, int timeoutMs)
{
    struct pollfd item
    {
        sock, events, 0
    };
    return ::poll(&item, 1, timeoutMs) > 0;
}

bool isToken(const std::string &name)
{
    return !name.empty() && std::ranges::none_of(name, [](char c) { return c <= ' ' || c == 0x7f; });
}

std::vector<std::string> valuesOf(const httplib::Headers &headers, const char *name)
{
    std::vector<std::string> values;
    const auto [begin, end] = headers.equal_range(name);
    for (auto it = begin; it != end; ++it)
        values.push_back(it->second);
    return values;
}

// Whether the head leaves no doubt where its body ends (RFC 9112, 6.3). httplib takes "5abc" for 5, "abc" for 0, the
// first of two lengths, and every transfer coding but "chunked" for none at all; what is left of such a body would be
// read as the next request.
bool isFramed(const httplib::Request &request)
{
    constexpr size_t mostDigits = 18; // what fits into 64 bits in any case
    const std::vector<std::string> lengths = valuesOf(request.headers, "Content-Length");
    const std::vector<std::string> codings = valuesOf(request.headers, "Transfer-Encoding");
    const auto isLength = [&](const std::string &value) {
        return value == lengths.front() && !value.empty() && value.size() <= mostDigits
               && std::ranges::all_of(value, [](char c) { return c >= '0' && c <= '9'; });
    };
    if (!std::ranges::all_of(lengths, isLength)
        || !std::ranges::all_of(request.headers, [](const auto &header) { return isToken(header.first); }))
        return false;
    if (codings.empty())
        return true;
    const bool isChunked =
        codings.size() == 1 && QByteArrayView(codings.front()).compare("chunked", Qt::CaseInsensitive) == 0;
    return isChunked && lengths.empty() && request.version != "HTTP/1.0";
}

} // namespace

Connection::Connection(socket_t sock, const Patience &patience, const std::atomic<bool> &stopping,
                       const std::atomic<int> &waiting)
    : m_sock(sock)
    , m_patience(patience)
    , m_stopping(stopping)
    , m_waiting(waiting)
{
    // Nothing below waits but waitFor(), which knows when to give up: a record of TLS that drips would else hold
    // SSL_read() for as long as it likes.
    ::fcntl(sock, F_SETFL, ::fcntl(sock, F_GETFL) | O_NONBLOCK);
}

Connection::~Connection() { SSL_free(m_tls); }

// Repeats a call of OpenSSL until it is through, or waiting was in vain: then -1. 0: the other side has closed.
template<typename F>
ssize_t Connection::secured(F step)
{
    for (;;) {
        ERR_clear_error();
        const int n = step();
        if (n > 0)
            return n;
        const int why = SSL_get_error(m_tls, n);
        if (why == SSL_ERROR_ZERO_RETURN)
            return 0;
        if (why != SSL_ERROR_WANT_READ && why != SSL_ERROR_WANT_WRITE)
            return -1;
        if (!waitFor(why == SSL_ERROR_WANT_READ ? POLLIN : POLLOUT))
            return -1;
    }
}

bool Connection::acceptTls(SSL_CTX *context)
{
    m_tls = SSL_new(context);
    SSL_set_fd(m_tls, m_sock);
    SSL_set_mode(m_tls, SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER | SSL_MODE_ENABLE_PARTIAL_WRITE);
    m_headEnd = Steady::now() + m_patience.head;
    const bool isAccepted = secured([this] { return SSL_accept(m_tls); }) > 0;
    m_headEnd.reset();
    return isAccepted;
}

bool Connection::waitForRequest()
{
    headRead = false;
    m_hasEmptyFraming = m_isInValue = m_hasValue = false;
    m_headerName.clear();
    const bool isHere = m_begin != m_end || (m_tls && SSL_pending(m_tls) > 0);
    for (Patience::Span waited{}; !isHere && !isReady(m_sock, POLLIN, pollMs); waited += Patience::Span(pollMs)) {
        if (m_stopping || waited >= (m_waiting > 0 ? m_patience.crowdedIdle : m_patience.idle))
            return false;
    }
    char byte = 0;
    if (m_stopping || (!isHere && ::recv(m_sock, &byte, 1, MSG_PEEK) <= 0))
        return false; // the other side has closed
    m_headEnd = Steady::now() + m_patience.head;
    m_waited = {};
    m_moved = 0;
    return true;
}

void Connection::beginRequest(httplib::Request &request)
{
    range = request.get_header_value("Range");
    // Ranges are served here, not by httplib, which would cut error bodies as well.
    request.ranges.clear();
    hidden.clear();
    // A body arrives as it was sent: httplib would unpack it, and pass the parts of a form to a reader of parts.
    for (const char *name : {"Content-Type", "Content-Encoding"}) {
        const auto [begin, end] = request.headers.equal_range(name);
        hidden.insert(begin, end);
        request.headers.erase(name);
    }
    // Without TLS the client is on this machine: compressing a list of 500 executions for it takes longer than all
    // the rest of the answer.
    if (!isTls())
        request.headers.erase("Accept-Encoding");
    misframed = m_hasEmptyFraming || !isFramed(request);
    if (misframed)
        request.headers.erase("Expect"); // nobody waits for that body
    // httplib leaves a DELETE's body in chunks unread, and says that it has read it.
    bodyUnreadable = misframed || (request.method == "DELETE" && request.has_header("Transfer-Encoding"));
    const std::string length = request.get_header_value("Content-Length");
    bodyPending =
        bodyUnreadable || length.find_first_not_of('0') != std::string::npos || request.has_header("Transfer-Encoding");
    bodyBroken = false;
    headRead = true;
    m_headEnd.reset();
}

void Connection::cut()
{
    m_cut = true;
    ::shutdown(m_sock, SHUT_RDWR);
}

void Connection::finish()
{
    if (m_tls && !m_cut)
        SSL_shutdown(m_tls);
    ::shutdown(m_sock, SHUT_WR);
    std::array<char, 16384> rest{};
    const auto end = Steady::now() + m_patience.linger;
    for (size_t total = 0;
         !m_cut && !m_stopping && total < mostDrained && Steady::now() < end && isReady(m_sock, POLLIN, 1000);) {
        const ssize_t n = ::recv(m_sock, rest.data(), rest.size(), 0);
        if (n <= 0)
            break;
        total += static_cast<size_t>(n);
    }
}

bool Connection::is_readable() const
{
    return m_begin != m_end || (m_tls && SSL_pending(m_tls) > 0) || waitFor(POLLIN);
}

bool Connection::is_writable() const { return !m_cut && waitFor(POLLOUT); }

ssize_t Connection::receive(char *ptr, size_t size)
{
    if (m_tls)
        return secured([&] { return SSL_read(m_tls, ptr, static_cast<int>(size)); });
    for (;;) {
        const ssize_t n = ::recv(m_sock, ptr, size, 0);
        if (n >= 0 || (errno != EAGAIN && errno != EINTR))
            return n;
        if (!waitFor(POLLIN))
            return -1;
    }
}

void Connection::watchHead(std::string_view bytes)
{
    constexpr size_t longest = 20; // longer than any name that is looked for
    for (const char c : bytes) {
        if (c == '\n') {
            const bool isFraming = m_headerName == "content-length" || m_headerName == "transfer-encoding";
            m_hasEmptyFraming = m_hasEmptyFraming || (isFraming && m_isInValue && !m_hasValue);
            m_headerName.clear();
            m_isInValue = m_hasValue = false;
        } else if (m_isInValue) {
            m_hasValue = m_hasValue || (c != ' ' && c != '\t' && c != '\r');
        } else if (c == ':') {
            m_isInValue = true;
        } else if (m_headerName.size() < longest) {
            m_headerName += static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
        }
    }
}

ssize_t Connection::read(char *ptr, size_t size)
{
    if (m_begin == m_end) {
        if (!is_readable())
            return -1;
        const ssize_t n = receive(m_buffer.data(), m_buffer.size());
        if (n <= 0)
            return n;
        m_moved += n;
        m_begin = 0;
        m_end = static_cast<size_t>(n);
    }
    const size_t n = std::min(size, m_end - m_begin);
    std::copy_n(m_buffer.data() + m_begin, n, ptr);
    if (!headRead)
        watchHead({ptr, n});
    m_begin += n;
    return static_cast<ssize_t>(n);
}

ssize_t Connection::write(const char *ptr, size_t size)
{
    // httplib announces a length for every answer; one without a body by its status must have none (RFC 9110).
    static const std::string noContent = "HTTP/1.1 204 ";
    static const std::string length = "Content-Length: 0\r\n";
    if (size < noContent.size() || !std::equal(noContent.begin(), noContent.end(), ptr))
        return writeSome(ptr, size);
    std::string head(ptr, size);
    if (const size_t at = head.find(length); at != std::string::npos)
        head.erase(at, length.size());
    return writeAll(head) ? static_cast<ssize_t>(size) : -1;
}

ssize_t Connection::writeSome(const char *ptr, size_t size)
{
    if (!is_writable())
        return -1;
    ssize_t n = -1;
    if (m_tls)
        n = secured([&] { return SSL_write(m_tls, ptr, static_cast<int>(std::min(size, mostAtOnce))); });
    else
        while ((n = ::send(m_sock, ptr, size, MSG_NOSIGNAL)) < 0 && (errno == EAGAIN || errno == EINTR))
            if (!waitFor(POLLOUT))
                return -1;
    m_moved += std::max<ssize_t>(n, 0);
    return n;
}

bool Connection::writeAll(const std::string &bytes)
{
    for (size_t done = 0; done < bytes.size();) {
        const ssize_t n = writeSome(bytes.data() + done, bytes.size() - done);
        if (n <= 0)
            return false;
        done += static_cast<size_t>(n);
    }
    return true;
}

// Of the request in work, and while others wait measured by what they lose.
bool Connection::isTooSlow() const
{
    if (!headRead)
        return false; // a head has its own end
    const Patience::Pace &pace = m_waiting > 0 ? m_patience.crowdedTransfer : m_patience.transfer;
    return m_waited > pace.grace + std::chrono::milliseconds(m_moved * 1000 / pace.bytesPerSecond);
}

// False when nothing moves for too long, what moves is too slow, a head takes too long, or the server stops and the
// grace is over.
bool Connection::waitFor(short events) const
{
    const auto begin = Steady::now();
    auto now = begin;
    for (;;) {
        if (m_stopping && !m_stopEnd)
            m_stopEnd = now + m_patience.stopGrace;
        if ((m_stopEnd && now >= *m_stopEnd) || (m_headEnd && now >= *m_headEnd) || isTooSlow()
            || now - begin >= m_patience.silence)
            return false;
        const bool isDone = isReady(m_sock, events, pollMs);
        const auto later = Steady::now();
        m_waited += later - now;
        now = later;
        if (isDone)
            return true;
    }
}

void Connection::get_remote_ip_and_port(std::string &ip, int &port) const
{
    ip.clear();
    port = 0;
}

void Connection::get_local_ip_and_port(std::string &ip, int &port) const
{
    ip.clear();
    port = 0;
}

} // namespace dosegrid::platform
