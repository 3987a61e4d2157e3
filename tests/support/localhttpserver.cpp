// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/localhttpserver.h"

#include <QPointer>
#include <QSslServer>
#include <QSslSocket>
#include <QTcpSocket>
#include <QTimer>

#include <sys/socket.h>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::testing {

namespace {

void finish(QTcpSocket *socket, Answer::End how)
{
    switch (how) {
    case Answer::End::KeepAlive:
    case Answer::End::Hang: return;
    case Answer::End::Close: socket->disconnectFromHost(); return;
    case Answer::End::Reset: {
        socket->flush();
        // Closing with unsent or unread data and no linger makes the kernel send RST.
        const linger now{1, 0};
        ::setsockopt(static_cast<int>(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &now, sizeof now);
        socket->abort();
        return;
    }
    }
}

} // namespace

struct LocalHttpServer::Connection
{
    QTcpSocket *socket = nullptr;
    QByteArray buffer;
    int number = 0;
    bool headSeen = false;
    bool isCut = false;
};

Answer Answer::of(int status, const QByteArray &contentType, const QByteArray &body, const QByteArray &moreHeaders)
{
    QByteArray bytes = "HTTP/1.1 " + QByteArray::number(status) + " Status\r\n";
    if (!contentType.isEmpty())
        bytes += "Content-Type: " + contentType + "\r\n";
    bytes += "Content-Length: " + QByteArray::number(body.size()) + "\r\n" + moreHeaders + "\r\n" + body;
    return {bytes, End::KeepAlive, 0};
}

Answer Answer::json(const QByteArray &body, int status) { return of(status, "application/json", body); }

Answer Answer::thenClose() &&
{
    end = End::Close;
    return std::move(*this);
}

LocalHttpServer::LocalHttpServer(Handler handler, const QSslConfiguration *tls)
    : m_handler(std::move(handler))
    , m_tls(tls != nullptr)
{
    if (tls) {
        auto server = std::make_unique<QSslServer>();
        server->setSslConfiguration(*tls);
        m_server = std::move(server);
    } else {
        m_server = std::make_unique<QTcpServer>();
    }
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, &LocalHttpServer::onNewConnection);
    m_server->listen(QHostAddress::LocalHost);
}

QString LocalHttpServer::url(const QString &path) const
{
    const QString scheme = m_tls ? u"https"_s : u"http"_s;
    return scheme + "://127.0.0.1:"_L1 + QString::number(m_server->serverPort()) + path;
}

int LocalHttpServer::count(const QByteArray &method) const
{
    int found = 0;
    for (const SeenRequest &request : m_requests)
        found += request.method == method ? 1 : 0;
    return found;
}

int LocalHttpServer::begun(const QByteArray &method) const
{
    return static_cast<int>(method.isEmpty() ? m_begun.size() : m_begun.count(method));
}

void LocalHttpServer::setRefuse(Refuse stage, Answer::End how, const QByteArray &method)
{
    m_refuse = stage;
    m_refuseHow = how;
    m_refuseMethod = method;
}

bool LocalHttpServer::refuses(Refuse stage, const QByteArray &beginning) const
{
    return m_refuse == stage && beginning.startsWith(m_refuseMethod);
}

void LocalHttpServer::onNewConnection()
{
    while (QTcpSocket *socket = m_server->nextPendingConnection()) {
        auto connection = std::make_shared<Connection>();
        connection->socket = socket;
        connection->number = ++m_connections;
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        if (refuses(Refuse::OnAccept, m_refuseMethod)) {
            finish(socket, m_refuseHow);
            continue;
        }
        connect(socket, &QTcpSocket::readyRead, this, [this, connection] { onReadyRead(*connection); });
        onReadyRead(*connection);
    }
}

void LocalHttpServer::onReadyRead(Connection &connection)
{
    if (connection.isCut)
        return;
    const auto cut = [&] {
        connection.isCut = true;
        finish(connection.socket, m_refuseHow);
    };
    // A few bytes, so that more is under way when the connection ends.
    if (connection.buffer.isEmpty() && m_refuse == Refuse::InHead
        && refuses(Refuse::InHead, connection.socket->peek(16))) {
        connection.buffer = connection.socket->read(16);
        if (!connection.buffer.isEmpty())
            cut();
        return;
    }
    connection.buffer += connection.socket->readAll();
    for (;;) {
        const qsizetype end = connection.buffer.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        if (!connection.headSeen) {
            connection.headSeen = true;
            m_begun << connection.buffer.first(connection.buffer.indexOf(' '));
            if (refuses(Refuse::AfterHead, connection.buffer))
                return cut();
        }
        if (connection.buffer.size() > end + 4 && refuses(Refuse::InBody, connection.buffer))
            return cut();
        SeenRequest request;
        const QList<QByteArray> lines = connection.buffer.first(end).split('\n');
        const QList<QByteArray> first = lines.front().trimmed().split(' ');
        request.method = first.value(0);
        request.target = first.value(1);
        request.connection = connection.number;
        for (const QByteArray &line : lines.sliced(1)) {
            const qsizetype colon = line.indexOf(':');
            if (colon > 0)
                request.headers.insert(line.first(colon).toLower(), line.sliced(colon + 1).trimmed());
        }
        const qsizetype length = request.headers.value("content-length").toLongLong();
        if (connection.buffer.size() < end + 4 + length)
            return;
        request.body = connection.buffer.sliced(end + 4, length);
        connection.buffer.remove(0, end + 4 + length);
        connection.headSeen = false;
        m_requests << request;
        send(connection, m_handler(request));
    }
}

void LocalHttpServer::send(Connection &connection, Answer answer)
{
    QTcpSocket *socket = connection.socket;
    if (answer.dripEveryMs == 0) {
        socket->write(answer.bytes);
        finish(socket, answer.end);
        return;
    }
    auto *timer = new QTimer(socket);
    connect(timer, &QTimer::timeout, socket, [socket, timer, answer]() mutable {
        if (answer.bytes.isEmpty()) {
            timer->stop();
            finish(socket, answer.end);
            return;
        }
        socket->write(answer.bytes.first(1));
        answer.bytes.remove(0, 1);
    });
    timer->start(answer.dripEveryMs);
}

} // namespace dosegrid::testing
