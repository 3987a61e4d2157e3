// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QHash>
#include <QList>
#include <QObject>
#include <QSslConfiguration>
#include <QString>
#include <QTcpServer>

#include <functional>
#include <memory>

namespace dosegrid::testing {

struct SeenRequest
{
    QByteArray method;
    QByteArray target;                     // as on the wire
    QHash<QByteArray, QByteArray> headers; // lower-case names
    QByteArray body;
    int connection = 0; // 1 for the first one accepted
};

// Raw bytes to send, and how to end. Everything is said byte by byte, so that the faults of real transports can be.
struct Answer
{
    enum class End { KeepAlive, Close, Reset, Hang };

    QByteArray bytes;
    End end = End::KeepAlive;
    int dripEveryMs = 0; // one byte each; 0: all at once

    static Answer json(const QByteArray &body, int status = 200);
    static Answer of(int status, const QByteArray &contentType, const QByteArray &body,
                     const QByteArray &moreHeaders = {});
    static Answer nothing(End how) { return {{}, how, 0}; }
    Answer thenClose() &&;
};

// A small HTTP/1.1 server on 127.0.0.1 in the thread of the test, that does what it is told. With a TLS configuration
// it speaks https.
class LocalHttpServer : public QObject
{
    Q_OBJECT
public:
    enum class Refuse { Never, OnAccept, InHead, AfterHead, InBody };
    using Handler = std::function<Answer(const SeenRequest &)>;

    explicit LocalHttpServer(Handler handler, const QSslConfiguration *tls = nullptr);

    // "http://127.0.0.1:port" + path
    QString url(const QString &path = {}) const;
    const QList<SeenRequest> &requests() const { return m_requests; }
    int count(const QByteArray &method) const;
    int connections() const { return m_connections; }
    void setHandler(Handler handler) { m_handler = std::move(handler); }
    // Cut connections before a whole request was read: those of `method`, or of all when it is empty.
    void setRefuse(Refuse stage, Answer::End how, const QByteArray &method = {});
    // Request heads that began, also of requests that were cut.
    int begun(const QByteArray &method = {}) const;

private:
    struct Connection;
    void onNewConnection();
    void onReadyRead(Connection &connection);
    bool refuses(Refuse stage, const QByteArray &beginning) const;
    void send(Connection &connection, Answer answer);

    std::unique_ptr<QTcpServer> m_server;
    Handler m_handler;
    Refuse m_refuse = Refuse::Never;
    Answer::End m_refuseHow = Answer::End::Close;
    QByteArray m_refuseMethod;
    QList<SeenRequest> m_requests;
    int m_connections = 0;
    QByteArrayList m_begun; // the methods of the heads read
    bool m_tls;
};

} // namespace dosegrid::testing
