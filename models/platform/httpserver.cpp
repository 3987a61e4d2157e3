// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/platform/httpserver.h"

#include "models/core/logging.h"
#include "models/platform/workerpool.h"

#include <QFile>

#include <httplib.h>
#include <nlohmann/json.hpp>

#include <array>
#include <atomic>
#include <charconv>
#include <chrono>
#include <optional>
#include <poll.h>

namespace dosegrid::platform {

using namespace Qt::Literals::StringLiterals;

namespace {

using Steady = std::chrono::steady_clock;

constexpr size_t threads = 256;
constexpr int keepAliveSeconds = 60;                 // of an idle connection
constexpr int crowdedKeepAliveSeconds = 5;           // while others wait for a thread; what the answers announce
constexpr auto headLimit = std::chrono::seconds(20); // from its first byte to its last, however it drips
constexpr auto stopGrace = std::chrono::seconds(2);  // for bodies under way when the server stops
constexpr auto drainLimit = std::chrono::seconds(5);
constexpr int pollMs = 100;               // how soon a stop is seen
constexpr int transferTimeoutMs = 30'000; // silence in the middle of a request or an answer
constexpr size_t chunkBytes = 256 * 1024;
constexpr size_t drainBytes = 1024 * 1024; // of a body that nobody wanted
constexpr size_t jsonBodyLimit = 16 * 1024 * 1024;

bool waitFor(socket_t sock, short events, int timeoutMs)
{
    struct pollfd item
    {
        sock, events, 0
    };
    return ::poll(&item, 1, timeoutMs) > 0;
}

// The socket of one connection. httplib's own stream is not in Debian's header, and a fault needs to cut the line.
class Connection final : public httplib::Stream
{
public:
    Connection(socket_t sock, const std::atomic<bool> &stopping, const std::atomic<int> &waiting)
        : m_sock(sock)
        , m_stopping(stopping)
        , m_waiting(waiting)
    {}
    ~Connection() override
    {
        if (m_tls && !m_cut)
            SSL_shutdown(m_tls);
        SSL_free(m_tls);
    }

    bool acceptTls(SSL_CTX *context)
    {
        m_tls = SSL_new(context);
        SSL_set_fd(m_tls, m_sock);
        return SSL_accept(m_tls) == 1;
    }

    // Until the first byte of a next request; false when none comes.
    bool waitForRequest()
    {
        headRead = false;
        for (int waited = 0; !m_stopping; waited += pollMs) {
            if (waited >= (m_waiting > 0 ? crowdedKeepAliveSeconds : keepAliveSeconds) * 1000)
                return false;
            char byte = 0;
            const bool begins =
                hasPending() || (waitFor(m_sock, POLLIN, pollMs) && ::recv(m_sock, &byte, 1, MSG_PEEK) > 0);
            if (begins) {
                m_headEnd = Steady::now() + headLimit;
                return true;
            }
            if (waitFor(m_sock, POLLIN, 0))
                return false; // the other side has closed
        }
        return false;
    }

    void beginRequest(httplib::Request &request)
    {
        range = request.get_header_value("Range");
        // Ranges are served here, not by httplib, which would cut error bodies as well.
        request.ranges.clear();
        // Without TLS the client is on this machine: compressing a list of 500 executions for it takes longer than all
        // the rest of the answer.
        if (!isTls())
            request.headers.erase("Accept-Encoding");
        const std::string length = request.get_header_value("Content-Length");
        const bool expected = (!length.empty() && length != "0") || request.has_header("Transfer-Encoding");
        bodyPending = expected;
        bodyBroken = false;
        headRead = true;
        m_headEnd.reset();
    }

    void cut()
    {
        m_cut = true;
        ::shutdown(m_sock, SHUT_RDWR);
    }
    bool isCut() const { return m_cut; }
    bool isTls() const { return m_tls != nullptr; }

    bool is_readable() const override { return hasPending() || waitInTime(POLLIN); }
    bool is_writable() const override { return !m_cut && waitInTime(POLLOUT); }
    ssize_t read(char *ptr, size_t size) override
    {
        if (m_begin == m_end) {
            if (!is_readable())
                return -1;
            const ssize_t n = m_tls ? SSL_read(m_tls, m_buffer.data(), static_cast<int>(m_buffer.size()))
                                    : ::recv(m_sock, m_buffer.data(), m_buffer.size(), 0);
            if (n <= 0)
                return n;
            m_begin = 0;
            m_end = static_cast<size_t>(n);
        }
        const size_t n = std::min(size, m_end - m_begin);
        std::copy_n(m_buffer.data() + m_begin, n, ptr);
        m_begin += n;
        return static_cast<ssize_t>(n);
    }
    ssize_t write(const char *ptr, size_t size) override
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
    void get_remote_ip_and_port(std::string &ip, int &port) const override
    {
        ip.clear();
        port = 0;
    }
    void get_local_ip_and_port(std::string &ip, int &port) const override
    {
        ip.clear();
        port = 0;
    }
    socket_t socket() const override { return m_sock; }

    std::string range;
    bool headRead = false;    // and understood
    bool bodyPending = false; // of the request in work
    bool bodyBroken = false;  // begun, and given up

private:
    ssize_t writeSome(const char *ptr, size_t size)
    {
        if (!is_writable())
            return -1;
        if (m_tls)
            return SSL_write(m_tls, ptr, static_cast<int>(std::min(size, chunkBytes)));
        return ::send(m_sock, ptr, size, MSG_NOSIGNAL);
    }
    bool writeAll(const std::string &bytes)
    {
        for (size_t done = 0; done < bytes.size();) {
            const ssize_t n = writeSome(bytes.data() + done, bytes.size() - done);
            if (n <= 0)
                return false;
            done += static_cast<size_t>(n);
        }
        return true;
    }
    // False when nothing moves for too long, a head takes too long, or the server stops and the grace is over.
    bool waitInTime(short events) const
    {
        for (int waited = 0; waited < transferTimeoutMs; waited += pollMs) {
            const auto now = Steady::now();
            if (m_stopping && !m_stopEnd)
                m_stopEnd = now + stopGrace;
            if ((m_stopEnd && now >= *m_stopEnd) || (m_headEnd && now >= *m_headEnd))
                return false;
            if (waitFor(m_sock, events, pollMs))
                return true;
        }
        return false;
    }
    bool hasPending() const { return m_begin != m_end || (m_tls && SSL_pending(m_tls) > 0); }

    socket_t m_sock;
    SSL *m_tls = nullptr;
    const std::atomic<bool> &m_stopping;
    const std::atomic<int> &m_waiting; // connections without a thread
    std::optional<Steady::time_point> m_headEnd;
    mutable std::optional<Steady::time_point> m_stopEnd;
    bool m_cut = false;
    std::array<char, 16384> m_buffer{};
    size_t m_begin = 0;
    size_t m_end = 0;
};

thread_local Connection *t_connection = nullptr;

struct ByteRange
{
    qint64 first = 0;
    qint64 last = 0;
};

std::optional<qint64> toNumber(const std::string &text)
{
    qint64 value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

// One range of bytes; anything else in the header is ignored, which RFC 9110 allows. `satisfiable` false: 416.
std::optional<ByteRange> parseRange(const std::string &header, qint64 size, bool &satisfiable)
{
    satisfiable = true;
    if (header.rfind("bytes=", 0) != 0)
        return std::nullopt;
    const std::string spec = header.substr(6);
    const size_t dash = spec.find('-');
    if (dash == std::string::npos || spec.find(',') != std::string::npos)
        return std::nullopt;
    const std::optional<qint64> first = toNumber(spec.substr(0, dash));
    const std::optional<qint64> last = toNumber(spec.substr(dash + 1));
    if (!first && !last)
        return std::nullopt;
    ByteRange range;
    if (first) {
        range = {*first, last ? std::min(*last, size - 1) : size - 1};
    } else {
        range = {std::max<qint64>(0, size - *last), size - 1};
    }
    satisfiable = range.first < size && range.first <= range.last;
    return range;
}

void sendFile(const HttpReply &reply, httplib::Response &response)
{
    const auto file = std::make_shared<QFile>(reply.file);
    if (!file->open(QIODevice::ReadOnly)) {
        response.status = 500;
        return;
    }
    if (reply.removeFile)
        QFile::remove(reply.file);
    const qint64 size = file->size();
    bool satisfiable = true;
    const std::optional<ByteRange> range = parseRange(t_connection->range, size, satisfiable);
    response.set_header("Accept-Ranges", "bytes");
    if (!satisfiable) {
        response.status = 416;
        response.set_header("Content-Range", "bytes */" + std::to_string(size));
        return;
    }
    const qint64 first = range ? range->first : 0;
    const qint64 length = range ? range->last - range->first + 1 : size;
    if (range) {
        response.status = 206;
        response.set_header("Content-Range", "bytes " + std::to_string(first) + '-' + std::to_string(range->last) + '/'
                                                 + std::to_string(size));
    }
    if (length == 0) {
        response.set_content("", reply.contentType);
        return;
    }
    const auto buffer = std::make_shared<std::vector<char>>(chunkBytes);
    response.set_content_provider(static_cast<size_t>(length), reply.contentType,
                                  [file, buffer, first](size_t offset, size_t left, httplib::DataSink &sink) {
                                      if (!file->seek(first + static_cast<qint64>(offset)))
                                          return false;
                                      const size_t wanted = std::min(left, buffer->size());
                                      const qint64 n = file->read(buffer->data(), static_cast<qint64>(wanted));
                                      return n > 0 && sink.write(buffer->data(), static_cast<size_t>(n));
                                  });
}

// A body that lies about its length, ends too early or drips. Small, or a file.
void sendFaulty(const HttpReply &reply, httplib::Response &response, const std::atomic<bool> &stopping)
{
    const auto file = std::make_shared<QFile>(reply.file);
    const bool isFile = !reply.file.isEmpty() && file->open(QIODevice::ReadOnly);
    const auto size = isFile ? file->size() : static_cast<qint64>(reply.body.size());
    const qint64 announced = std::max<qint64>(0, size + reply.lengthError);
    const qint64 there = std::min(size, reply.cutAfter.value_or(size));
    const auto provide = [file, isFile, there, body = reply.body, drip = reply.dripMs,
                          &stopping](size_t offset, size_t left, httplib::DataSink &sink) {
        const auto at = static_cast<qint64>(offset);
        if (at >= there || stopping)
            return false; // the server closes the line
        qint64 n = std::min({static_cast<qint64>(left), there - at, static_cast<qint64>(chunkBytes)});
        if (drip > 0) {
            std::this_thread::sleep_for(std::chrono::milliseconds(drip));
            n = 1;
        }
        if (!isFile)
            return sink.write(body.data() + offset, static_cast<size_t>(n));
        file->seek(at);
        const QByteArray bytes = file->read(n);
        return !bytes.isEmpty() && sink.write(bytes.constData(), static_cast<size_t>(bytes.size()));
    };
    response.set_content_provider(static_cast<size_t>(announced), reply.contentType, provide);
}

HttpRequest translated(const httplib::Request &request, const httplib::ContentReader *reader)
{
    HttpRequest out;
    out.method = request.method;
    const size_t question = request.target.find('?');
    out.rawPath = request.target.substr(0, question);
    if (question != std::string::npos) {
        out.rawQuery = request.target.substr(question + 1);
        const std::string &query = out.rawQuery;
        for (size_t begin = 0; begin <= query.size();) {
            const size_t end = std::min(query.find('&', begin), query.size());
            const std::string pair = query.substr(begin, end - begin);
            const size_t equals = pair.find('=');
            if (!pair.empty())
                out.query.emplace(percentDecoded(pair.substr(0, equals), true),
                                  equals == std::string::npos ? std::string()
                                                              : percentDecoded(pair.substr(equals + 1), true));
            begin = end + 1;
        }
    }
    out.header = [&request](const std::string &name) { return request.get_header_value(name); };
    out.secure = t_connection->isTls();
    out.hasBody = reader && t_connection->bodyPending;
    out.readBody = [reader, connection = t_connection](const std::function<bool(const char *, size_t)> &sink) {
        if (!reader || !connection->bodyPending)
            return true;
        // A body can be read once. What the sink does not want is read to its end when that is near, so that the
        // connection can go on.
        bool wanted = true;
        size_t dropped = 0;
        const bool whole = (*reader)([&](const char *data, size_t size) {
            if (wanted)
                wanted = sink(data, size);
            else
                dropped += size;
            return dropped <= drainBytes;
        });
        connection->bodyPending = !whole;
        connection->bodyBroken = !whole;
        return whole && wanted;
    };
    return out;
}

void dispatch(HttpHandler &handler, const httplib::Request &request, httplib::Response &response,
              const httplib::ContentReader *reader, const std::atomic<bool> &stopping)
{
    const HttpRequest translatedRequest = translated(request, reader);
    const HttpReply reply = handler.handle(translatedRequest);
    if (reply.cut) {
        t_connection->cut();
        return;
    }
    size_t drained = 0;
    if (reader && t_connection->bodyPending && !t_connection->bodyBroken)
        (*reader)([&](const char *, size_t n) { return (drained += n) <= drainBytes; })
            ? t_connection->bodyPending = false
            : t_connection->bodyPending = true;
    response.status = reply.status;
    for (const auto &[name, value] : reply.headers)
        response.set_header(name, value);
    if (t_connection->bodyPending)
        response.set_header("Connection", "close");
    const bool announces = !reply.file.isEmpty() || static_cast<qint64>(reply.body.size()) + reply.lengthError > 0;
    if (reply.isFaulty() && announces)
        sendFaulty(reply, response, stopping);
    else if (!reply.file.isEmpty())
        sendFile(reply, response);
    else if (!reply.body.empty())
        response.set_content(reply.body, reply.contentType);
    else
        response.set_header("Content-Length", "0");
}

} // namespace

class HttpServer::Server final : public httplib::Server
{
public:
    ~Server() override { SSL_CTX_free(m_context); }

    explicit Server(HttpHandler &handler)
    {
        new_task_queue = [this] { return new WorkerPool(threads, m_waiting); };
        set_tcp_nodelay(true);
        // httplib would let several servers share a port, and each would get some of the connections.
        set_socket_options([](socket_t sock) {
            const int yes = 1;
            ::setsockopt(sock, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
        });
        set_keep_alive_timeout(crowdedKeepAliveSeconds);
        // Nobody knows where a head that was not understood ends: what follows it is no request.
        set_error_handler(HandlerWithResponse([](const httplib::Request &, httplib::Response &response) {
            if (t_connection && !t_connection->headRead)
                response.set_header("Connection", "close");
            return HandlerResponse::Unhandled;
        }));
        set_keep_alive_max_count(1'000'000);
        const auto plain = [this, &handler](const httplib::Request &request, httplib::Response &response) {
            dispatch(handler, request, response, nullptr, m_stopping);
        };
        const auto withBody = [this, &handler](const httplib::Request &request, httplib::Response &response,
                                               const httplib::ContentReader &reader) {
            dispatch(handler, request, response, &reader, m_stopping);
        };
        const std::string everything = R"([\s\S]*)";
        Get(everything, plain);
        Options(everything, plain);
        Delete(everything, plain);
        Delete(everything, withBody);
        Post(everything, withBody);
        Put(everything, withBody);
        Patch(everything, withBody);
    }

    bool useTls(const Listening &listening)
    {
        m_context = SSL_CTX_new(TLS_server_method());
        SSL_CTX_set_min_proto_version(m_context, TLS1_2_VERSION);
        const QByteArray certificate = QFile::encodeName(listening.certificateFile);
        const QByteArray key = QFile::encodeName(listening.keyFile);
        return SSL_CTX_use_certificate_chain_file(m_context, certificate.constData()) == 1
               && SSL_CTX_use_PrivateKey_file(m_context, key.constData(), SSL_FILETYPE_PEM) == 1
               && SSL_CTX_check_private_key(m_context) == 1;
    }

    // A burst of connections must not wait for the retransmission of a SYN; httplib asks for a backlog of 5.
    void deepenBacklog() { ::listen(svr_sock_, 128); }
    void beginStop() { m_stopping = true; }

private:
    bool process_and_close_socket(socket_t sock) override
    {
        Connection connection(sock, m_stopping, m_waiting);
        t_connection = &connection;
        bool alive = !m_context || connection.acceptTls(m_context);
        while (alive && connection.waitForRequest()) {
            bool closed = false;
            alive = process_request(connection, m_stopping, closed,
                                    [&](httplib::Request &request) { connection.beginRequest(request); })
                    && !closed && connection.headRead && !connection.isCut() && !connection.bodyPending;
        }
        t_connection = nullptr;
        ::shutdown(sock, SHUT_WR);
        // Closing with unread bytes would reset the line and could take the answer with it.
        std::array<char, 16384> rest{};
        const auto end = Steady::now() + drainLimit;
        for (size_t total = 0; !connection.isCut() && !m_stopping && total < 16 * drainBytes && Steady::now() < end
                               && waitFor(sock, POLLIN, 1000);) {
            const ssize_t n = ::recv(sock, rest.data(), rest.size(), 0);
            if (n <= 0)
                break;
            total += static_cast<size_t>(n);
        }
        ::close(sock);
        return alive;
    }

    std::atomic<bool> m_stopping = false;
    std::atomic<int> m_waiting = 0;
    SSL_CTX *m_context = nullptr;
};

HttpHandler::~HttpHandler() = default;

std::optional<Json> jsonBody(const HttpRequest &request)
{
    std::string body;
    const bool whole = request.readBody([&](const char *data, size_t size) {
        body.append(data, size);
        return body.size() <= jsonBodyLimit;
    });
    return whole ? parseJson(body) : std::nullopt;
}

std::string HttpRequest::queryValue(const std::string &key) const
{
    const auto it = query.find(key);
    return it == query.end() ? std::string() : it->second;
}

std::string percentDecoded(const std::string &text, bool plusIsSpace)
{
    std::string out;
    out.reserve(text.size());
    for (size_t i = 0; i < text.size(); ++i) {
        unsigned value = 0;
        if (text[i] == '%' && i + 2 < text.size()
            && std::from_chars(text.data() + i + 1, text.data() + i + 3, value, 16).ptr == text.data() + i + 3) {
            out += static_cast<char>(value);
            i += 2;
        } else {
            out += plusIsSpace && text[i] == '+' ? ' ' : text[i];
        }
    }
    return out;
}

HttpServer::HttpServer(HttpHandler &handler) : m_server(std::make_unique<Server>(handler)) {}

HttpServer::~HttpServer() { stop(); }

bool Listening::isLoopback() const
{
    return address == u"localhost"_s || address == u"::1"_s || address.startsWith(u"127."_s);
}

Result<int> HttpServer::start(const Listening &listening)
{
    if (!listening.isLoopback() && !listening.isTls())
        return Unexpected(Error::badInput(listening.address, u"without TLS"_s));
    if (listening.isTls() && !m_server->useTls(listening))
        return Unexpected(Error{Error::Kind::BadInput, u"certificate or key"_s, listening.certificateFile, 0, {}});
    const std::string address = listening.address.toStdString();
    int bound = listening.port;
    if (bound == 0)
        bound = m_server->bind_to_any_port(address);
    else if (!m_server->bind_to_port(address, bound))
        bound = -1;
    if (bound <= 0)
        return Unexpected(Error{Error::Kind::Busy, QString::number(listening.port), {}, 0, u"port"_s});
    m_server->deepenBacklog();
    m_thread = std::thread([this] { m_server->listen_after_bind(); });
    while (!m_server->is_running())
        std::this_thread::yield();
    return bound;
}

void HttpServer::stop()
{
    if (!m_thread.joinable())
        return;
    m_server->beginStop();
    m_server->stop();
    m_thread.join();
}

} // namespace dosegrid::platform
