// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/carmin/streamreply.h"

#include <QSslSocket>
#include <QTcpSocket>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::carmin {

namespace {

constexpr qsizetype longestHead = 32 << 10;
constexpr qsizetype longestLine = 4 << 10; // of what stands between two chunks
constexpr qint64 ownReadBuffer = 64 << 10;
constexpr int mostRedirects = 5;

int portOf(const QUrl &url) { return url.port(url.scheme() == "https"_L1 ? 443 : 80); }

bool haveOneOrigin(const QUrl &a, const QUrl &b)
{
    return a.scheme() == b.scheme() && a.host() == b.host() && portOf(a) == portOf(b);
}

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

QNetworkReply::NetworkError errorOf(QAbstractSocket::SocketError error)
{
    using Reply = QNetworkReply;
    if (error == QAbstractSocket::ConnectionRefusedError)
        return Reply::ConnectionRefusedError;
    if (error == QAbstractSocket::HostNotFoundError)
        return Reply::HostNotFoundError;
    if (error == QAbstractSocket::SslHandshakeFailedError || error == QAbstractSocket::SslInternalError
        || error == QAbstractSocket::SslInvalidUserDataError)
        return Reply::SslHandshakeFailedError;
    if (error == QAbstractSocket::ProxyAuthenticationRequiredError)
        return Reply::ProxyAuthenticationRequiredError;
    if (error == QAbstractSocket::ProxyConnectionTimeoutError)
        return Reply::ProxyTimeoutError;
    return Reply::UnknownNetworkError;
}

} // namespace

StreamReply::StreamReply(const QNetworkRequest &request, const QNetworkProxy &proxy,
                         std::optional<QSslConfiguration> tls, QObject *parent)
    : QNetworkReply(parent)
    , m_proxy(proxy)
    , m_tls(std::move(tls))
{
    setRequest(request);
    setUrl(request.url());
    setOperation(QNetworkAccessManager::GetOperation);
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    QMetaObject::invokeMethod(this, &StreamReply::start, Qt::QueuedConnection);
}

StreamReply::~StreamReply() { dropSocket(); }

void StreamReply::dropSocket()
{
    if (!m_socket)
        return;
    m_socket->disconnect(this);
    m_socket->abort();
    m_socket->deleteLater(); // it may be the one that is speaking
    m_socket = nullptr;
}

bool StreamReply::speaksToProxy() const
{
    const bool isHttpProxy =
        m_proxy.type() == QNetworkProxy::HttpProxy || m_proxy.type() == QNetworkProxy::HttpCachingProxy;
    return isHttpProxy && url().scheme() == "http"_L1;
}

void StreamReply::start()
{
    if (m_ended)
        return;
    dropSocket();
    m_headBytes.clear();
    m_head.reset();
    m_left = -1;
    m_frame = ChunkFrame();
    m_bodyDone = false;
    m_isMuddled = false;
    const bool isTls = url().scheme() == "https"_L1;
    QSslSocket *secure = isTls ? new QSslSocket(this) : nullptr;
    m_socket = isTls ? secure : new QTcpSocket(this);
    m_socket->setReadBufferSize(readBufferSize() > 0 ? readBufferSize() : ownReadBuffer);
    m_socket->setProxy(speaksToProxy() ? QNetworkProxy(QNetworkProxy::NoProxy) : m_proxy);
    connect(m_socket, &QTcpSocket::readyRead, this, &StreamReply::onReadyRead);
    connect(m_socket, &QTcpSocket::errorOccurred, this, &StreamReply::onError);
    connect(m_socket, &QTcpSocket::disconnected, this, &StreamReply::onDisconnected);
    if (secure) {
        if (m_tls)
            secure->setSslConfiguration(*m_tls);
        connect(secure, &QSslSocket::encrypted, this, &StreamReply::onConnected);
        secure->connectToHostEncrypted(url().host(), quint16(portOf(url())));
        return;
    }
    connect(m_socket, &QTcpSocket::connected, this, &StreamReply::onConnected);
    if (speaksToProxy())
        m_socket->connectToHost(m_proxy.hostName(), m_proxy.port());
    else
        m_socket->connectToHost(url().host(), quint16(portOf(url())));
}

QByteArray StreamReply::head() const
{
    const QUrl::FormattingOptions onlyHost =
        QUrl::RemoveScheme | QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment;
    const QUrl::FormattingOptions whole = QUrl::RemoveUserInfo | QUrl::RemoveFragment;
    const QByteArray target =
        url().toEncoded(speaksToProxy() ? whole : whole | QUrl::RemoveScheme | QUrl::RemoveAuthority);
    QByteArray head = "GET " + (target.isEmpty() ? QByteArray("/") : target) + " HTTP/1.1\r\n";
    head += "Host: " + url().toEncoded(onlyHost).mid(2) + "\r\nConnection: close\r\n";
    if (speaksToProxy() && !m_proxy.user().isEmpty()) {
        const QString login = m_proxy.user() + u':' + m_proxy.password();
        head += "Proxy-Authorization: Basic " + login.toUtf8().toBase64() + "\r\n";
    }
    for (const QByteArray &name : request().rawHeaderList())
        head += name + ": " + request().rawHeader(name) + "\r\n";
    return head + "\r\n";
}

void StreamReply::onConnected() { m_socket->write(head()); }

void StreamReply::setReadBufferSize(qint64 size)
{
    QNetworkReply::setReadBufferSize(size);
    if (m_socket)
        m_socket->setReadBufferSize(size);
}

void StreamReply::onReadyRead()
{
    if (m_ended || (!m_head && !takeHead()))
        return;
    settle();
    if (!m_ended && m_socket && bytesAvailable() > 0)
        emit readyRead();
    settle();
}

// True when the head is here and is of the answer that is delivered.
bool StreamReply::takeHead()
{
    while (m_socket->canReadLine() || m_socket->bytesAvailable() > longestHead) {
        const QByteArray line = m_socket->readLine(longestHead);
        m_headBytes += line;
        if (m_headBytes.size() > longestHead) {
            fail(ProtocolFailure, u"head too long"_s);
            return false;
        }
        if (!line.trimmed().isEmpty())
            continue;
        const std::optional<HttpHead> head = parseHead(std::exchange(m_headBytes, {}));
        if (!head) {
            fail(ProtocolFailure, u"not HTTP"_s);
            return false;
        }
        if (head->status < 200)
            continue; // the answer is still to come
        if (follows(*head))
            return false;
        m_head = head;
        m_bodyDone = head->status == 204 || head->status == 304;
        m_left = head->isChunked() ? 0 : head->bodyLength().value_or(-1);
        setAttribute(QNetworkRequest::HttpStatusCodeAttribute, head->status);
        setAttribute(QNetworkRequest::HttpReasonPhraseAttribute, head->reason);
        for (const auto &[name, value] : head->fields)
            setRawHeader(name, value);
        emit metaDataChanged();
        return !m_ended;
    }
    return false;
}

bool StreamReply::follows(const HttpHead &head)
{
    const QByteArray location = head.value("Location");
    if (!isRedirect(head.status) || location.isEmpty())
        return false;
    const QUrl target = url().resolved(QUrl::fromEncoded(location, QUrl::StrictMode));
    if (!target.isValid() || !haveOneOrigin(url(), target))
        return false;
    if (++m_redirects > mostRedirects) {
        fail(TooManyRedirectsError, u"too many redirects"_s);
        return true;
    }
    setUrl(target);
    QMetaObject::invokeMethod(this, &StreamReply::start, Qt::QueuedConnection);
    dropSocket();
    return true;
}

qint64 StreamReply::bytesAvailable() const
{
    if (!m_socket || !m_head || m_bodyDone)
        return 0;
    const qint64 here = m_socket->bytesAvailable();
    return m_left > 0 ? std::min(here, m_left) : here;
}

// Up to the bytes of the next chunk; false when its beginning is not here yet, or there is none.
bool StreamReply::nextChunk()
{
    while (!m_bodyDone && !m_isMuddled && m_frame.wantsLine()) {
        if (!m_socket->canReadLine() && m_socket->bytesAvailable() <= longestLine)
            return false;
        m_frame.takeLine(m_socket->readLine(longestLine));
        m_left = m_frame.left();
        m_bodyDone = m_frame.isDone();
        m_isMuddled = m_frame.isBroken();
    }
    return !m_bodyDone && !m_isMuddled;
}

qint64 StreamReply::readData(char *data, qint64 most)
{
    if (!m_socket || !m_head || m_bodyDone)
        return m_ended || m_bodyDone ? -1 : 0;
    const bool isChunked = m_head->isChunked();
    qint64 taken = 0;
    while (taken < most && !m_bodyDone && !m_isMuddled) {
        if (isChunked && !nextChunk())
            break;
        const qint64 wanted = m_left < 0 ? most - taken : std::min(most - taken, m_left);
        const qint64 got = m_socket->read(data + taken, wanted);
        if (got <= 0)
            break;
        taken += got;
        if (m_left < 0)
            continue;
        m_left -= got;
        if (isChunked)
            m_frame.takeBytes(got);
        else if (m_left == 0)
            m_bodyDone = true;
    }
    if (isChunked)
        nextChunk();
    // Not from here: whoever reads does not expect an end in the middle of it.
    if (m_bodyDone || m_isMuddled)
        QMetaObject::invokeMethod(this, &StreamReply::settle, Qt::QueuedConnection);
    return taken;
}

void StreamReply::settle()
{
    if (!m_head || m_ended)
        return;
    if (!m_head->isChunked() && m_left == 0)
        m_bodyDone = true;
    if (m_isMuddled)
        fail(ProtocolFailure, u"chunk"_s);
    else if (m_bodyDone)
        finish();
}

void StreamReply::onDisconnected()
{
    onReadyRead();
    if (m_ended || !m_socket) // ended, or redirected
        return;
    if (m_head && m_left < 0 && !m_head->isChunked())
        finish();
    else
        fail(RemoteHostClosedError, u"connection closed"_s);
}

void StreamReply::onError()
{
    // What came before it is delivered first; disconnected() follows.
    if (m_ended || !m_socket || m_socket->error() == QAbstractSocket::RemoteHostClosedError)
        return;
    fail(errorOf(m_socket->error()), m_socket->errorString());
}

void StreamReply::abort()
{
    if (m_ended)
        return;
    fail(OperationCanceledError, u"canceled"_s);
}

void StreamReply::fail(NetworkError code, const QString &text)
{
    if (m_ended)
        return;
    setError(code, text);
    emit errorOccurred(code);
    finish();
}

void StreamReply::finish()
{
    if (std::exchange(m_ended, true))
        return;
    dropSocket();
    setFinished(true);
    emit finished();
}

} // namespace dosegrid::carmin
