// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/carmin/chunkframe.h"
#include "models/carmin/httphead.h"

#include <QNetworkProxy>
#include <QNetworkReply>
#include <QSslConfiguration>

#include <optional>

QT_FORWARD_DECLARE_CLASS(QTcpSocket)

namespace dosegrid::carmin {

// A GET whose body may be large, over a connection of its own, of which never more than the read buffer is in memory.
// A QNetworkAccessManager's own replies read in a thread of theirs, which learns of setReadBufferSize() only after
// get(): where this thread does not get the processor in between, a fast server fills the memory first.
// Redirects are followed within the origin; no certificate error is passed over; nothing is decompressed. Lives in
// the thread of its parent; starts from the event loop.
class StreamReply final : public QNetworkReply
{
    Q_OBJECT
public:
    // `tls` of an https address. The proxy is used as it is; one for plain http is spoken to as a proxy, not tunnelled.
    StreamReply(const QNetworkRequest &request, const QNetworkProxy &proxy, std::optional<QSslConfiguration> tls,
                QObject *parent);
    ~StreamReply() override;

    void abort() override;
    bool isSequential() const override { return true; }
    qint64 bytesAvailable() const override;
    void setReadBufferSize(qint64 size) override;

protected:
    qint64 readData(char *data, qint64 most) override;

private:
    void start();
    void dropSocket();
    bool speaksToProxy() const;
    QByteArray head() const;
    void onConnected();
    void onReadyRead();
    void onDisconnected();
    void onError();
    bool takeHead();
    bool follows(const HttpHead &head);
    bool nextChunk();
    void settle();
    void fail(NetworkError code, const QString &text);
    void finish();

    QNetworkProxy m_proxy;
    std::optional<QSslConfiguration> m_tls;
    QTcpSocket *m_socket = nullptr;
    QByteArray m_headBytes;
    std::optional<HttpHead> m_head;
    qint64 m_left = -1; // of the body or of its chunk; -1: until the connection ends
    ChunkFrame m_frame; // of a chunked one
    bool m_bodyDone = false;
    bool m_isMuddled = false; // between its chunks stands something else
    bool m_ended = false;
    int m_redirects = 0;
};

} // namespace dosegrid::carmin
