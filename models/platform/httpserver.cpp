// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/platform/httpserver.h"

#include "models/platform/answerbody.h"
#include "models/platform/connection.h"
#include "models/platform/workerpool.h"

#include <QFile>

#include <nlohmann/json.hpp>

#include <atomic>
#include <charconv>

namespace dosegrid::platform {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr size_t threads = 256;
constexpr size_t drainBytes = 1024 * 1024; // of a body that nobody wanted
constexpr size_t jsonBodyLimit = 16 * 1024 * 1024;

thread_local Connection *t_connection = nullptr;

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
    out.header = [&request, &hidden = t_connection->hidden](const std::string &name) {
        const auto it = hidden.find(name);
        if (it != hidden.end())
            return it->second;
        std::string value = request.get_header_value(name);
        // Lines of a list are one list (RFC 9110, 5.3); of other headers the first counts.
        for (size_t line = 1; name == "Accept" && line < request.get_header_value_count(name.c_str()); ++line)
            value += "," + request.get_header_value(name, line);
        return value;
    };
    out.secure = t_connection->isTls();
    out.hasBody = reader && t_connection->bodyPending;
    out.readBody = [reader, connection = t_connection](const std::function<bool(const char *, size_t)> &sink) {
        if (!reader || !connection->bodyPending)
            return true;
        if (connection->bodyUnreadable)
            return false;
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

void setHead(const HttpReply &reply, httplib::Response &response)
{
    response.status = reply.status;
    for (const auto &[name, value] : reply.headers)
        response.set_header(name, value);
    if (t_connection->bodyPending)
        response.set_header("Connection", "close");
}

void setBody(const HttpReply &reply, httplib::Response &response)
{
    if (!reply.body.empty())
        response.set_content(reply.body, reply.contentType);
    else
        response.set_header("Content-Length", "0");
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
    if (reader && t_connection->bodyPending && !t_connection->bodyBroken && !t_connection->bodyUnreadable)
        (*reader)([&](const char *, size_t n) { return (drained += n) <= drainBytes; })
            ? t_connection->bodyPending = false
            : t_connection->bodyPending = true;
    const bool announces = !reply.file.isEmpty() || static_cast<qint64>(reply.body.size()) + reply.lengthError > 0;
    setHead(reply, response);
    if (reply.isFaulty() && announces)
        sendFaulty(reply, response, stopping);
    else if (!reply.file.isEmpty())
        sendFile(reply, t_connection->range, response);
    else
        setBody(reply, response);
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
        // Nobody knows where a head that was not understood ends: what follows it is no request.
        set_error_handler(HandlerWithResponse([](const httplib::Request &, httplib::Response &response) {
            if (t_connection && !t_connection->headRead)
                response.set_header("Connection", "close");
            return HandlerResponse::Unhandled;
        }));
        set_pre_routing_handler([](const httplib::Request &, httplib::Response &response) {
            if (!t_connection->misframed)
                return HandlerResponse::Unhandled;
            HttpReply reply;
            reply.status = 400;
            setHead(reply, response);
            setBody(reply, response);
            return HandlerResponse::Handled;
        });
        // httplib would tell the text of the exception, in a header. Nobody knows how far the body was read.
        set_exception_handler([&handler](const httplib::Request &, httplib::Response &response, std::exception_ptr) {
            t_connection->bodyPending = true;
            const HttpReply reply = handler.broken();
            setHead(reply, response);
            setBody(reply, response);
        });
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
    void be(const Patience &patience)
    {
        m_patience = patience;
        set_keep_alive_timeout(std::chrono::duration_cast<std::chrono::seconds>(patience.crowdedIdle).count());
    }

private:
    bool process_and_close_socket(socket_t sock) override
    {
        bool alive = false;
        {
            Connection connection(sock, m_patience, m_stopping, m_waiting);
            t_connection = &connection;
            alive = !m_context || connection.acceptTls(m_context);
            while (alive && connection.waitForRequest()) {
                bool closed = false;
                alive = process_request(connection, m_stopping, closed,
                                        [&](httplib::Request &request) { connection.beginRequest(request); })
                        && !closed && connection.headRead && !connection.isCut() && !connection.bodyPending;
            }
            t_connection = nullptr;
            connection.finish();
        }
        ::close(sock);
        return alive;
    }

    std::atomic<bool> m_stopping = false;
    std::atomic<int> m_waiting = 0;
    SSL_CTX *m_context = nullptr;
    Patience m_patience;
};

HttpHandler::~HttpHandler() = default;

HttpReply HttpHandler::broken() const
{
    HttpReply reply;
    reply.status = 500;
    return reply;
}

std::optional<Json> jsonBody(const HttpRequest &request)
{
    std::string body;
    const bool whole = request.readBody([&](const char *data, size_t size) {
        body.append(data, size);
        return body.size() <= jsonBodyLimit;
    });
    return whole ? parseForeignJson(body) : std::nullopt;
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
    m_server->be(listening.patience);
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
