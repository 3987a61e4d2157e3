// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/carmin/apicall.h"

#include "models/carmin/httpvalues.h"
#include "models/carmin/json.h"
#include "models/carmin/networkmanager.h"
#include "models/carmin/oneshotbody.h"
#include "models/carmin/profile.h"
#include "models/core/logging.h"

#include <QNetworkReply>
#include <QNetworkRequest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::carmin {

namespace {

constexpr qint64 errorBodyCap = 64 << 10;
constexpr qint64 keptRaw = 4 << 10;
// Holds a fast server back while the disk is slow; small enough to stay in the processor's cache on its way there.
constexpr qint64 readBuffer = 128 << 10;

int statusOf(const QNetworkReply *reply) { return reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(); }

bool isSuccess(int http) { return http >= 200 && http < 300; }

qint64 lengthHeader(const QNetworkReply *reply)
{
    bool ok = false;
    const qint64 length = reply->rawHeader("Content-Length").trimmed().toLongLong(&ok);
    return ok && length >= 0 ? length : -1;
}

ApiError::Kind kindOf(QNetworkReply::NetworkError error)
{
    using Kind = ApiError::Kind;
    if (error == QNetworkReply::SslHandshakeFailedError)
        return Kind::Tls;
    if (error == QNetworkReply::TimeoutError || error == QNetworkReply::ProxyTimeoutError)
        return Kind::Timeout;
    if (error == QNetworkReply::TooManyRedirectsError || error == QNetworkReply::InsecureRedirectError
        || error == QNetworkReply::ProtocolFailure || error == QNetworkReply::ProtocolUnknownError)
        return Kind::BadReply;
    return Kind::Unreachable;
}

} // namespace

ApiCallBase::ApiCallBase(Wire wire, QObject *parent) : QObject(parent), m_wire(std::move(wire))
{
    for (QTimer *timer : {&m_silence, &m_total}) {
        timer->setSingleShot(true);
        connect(timer, &QTimer::timeout, this, &ApiCallBase::expire);
    }
}

ApiCallBase::~ApiCallBase() { stopWire(); }

template<typename Text>
Text ApiCallBase::masked(Text text) const
{
    return m_wire.network->masked(std::move(text), m_request.secrets);
}

void ApiCallBase::begin(HttpRequest request)
{
    m_request = std::move(request);
    m_body.clear();
    m_answer = HttpReply();
    m_ticket = m_wire.gate->enter(m_request.priority, idempotencyOf(m_request.operation), [this] { send(); });
}

void ApiCallBase::refuse(ApiError error)
{
    error.certainlyNotStarted = true;
    endLater(std::move(error));
}

void ApiCallBase::abort()
{
    if (m_ended)
        return;
    stopWire();
    endLater(doubted(ApiError::of(ApiError::Kind::Aborted)));
}

void ApiCallBase::send()
{
    QNetworkRequest request(m_request.url);
    request.setRawHeader("Content-Type", m_request.contentType);
    // Qt itself sends no Accept; a narrow one changes which handler answers on VIP.
    request.setRawHeader("Accept", "*/*");
    if (m_request.sink)
        request.setRawHeader("Accept-Encoding", "identity");
    if (m_request.sink || m_request.mayCutBody)
        request.setAttribute(NetworkManager::largeBody, true);
    if (m_request.rangeFrom > 0)
        request.setRawHeader("Range", "bytes=" + QByteArray::number(m_request.rangeFrom) + '-');

    m_sent = true;
    if (m_request.oneShot) {
        request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        request.setHeader(QNetworkRequest::ContentLengthHeader, m_request.oneShot->length());
        m_reply = m_request.method == "POST" ? m_wire.network->post(request, m_request.oneShot.get())
                                             : m_wire.network->put(request, m_request.oneShot.get());
        // The network may read the body as long as the reply lives.
        connect(m_reply, &QObject::destroyed, m_reply, [body = m_request.oneShot] {});
    } else if (m_request.method == "GET") {
        m_reply = m_wire.network->get(request);
    } else if (m_request.method == "DELETE") {
        m_reply = m_wire.network->deleteResource(request);
    } else {
        m_reply = m_wire.network->put(request, m_request.body);
    }
    m_reply->setReadBufferSize(readBuffer);

    connect(m_reply, &QNetworkReply::metaDataChanged, this, &ApiCallBase::onHeaders);
    connect(m_reply, &QNetworkReply::readyRead, this, &ApiCallBase::onReadyRead);
    connect(m_reply, &QNetworkReply::finished, this, &ApiCallBase::onFinished);
    connect(m_reply, &QNetworkReply::uploadProgress, this, [this](qint64 sent, qint64 total) {
        m_silence.start();
        if (m_request.oneShot && sent > 0)
            emit progressed(sent, total);
    });
    m_silence.start(m_request.limits.silence);
    if (m_request.limits.total > milliseconds(0))
        m_total.start(m_request.limits.total);
}

void ApiCallBase::onHeaders()
{
    m_silence.start();
    if (const auto date = httpDate(m_reply->rawHeader("Date")); date && m_wire.sawServerDate)
        m_wire.sawServerDate(*date);
}

bool ApiCallBase::isHtml() const
{
    return m_reply->rawHeader("Content-Type").trimmed().toLower().startsWith("text/html");
}

void ApiCallBase::onReadyRead()
{
    m_silence.start();
    const bool toSink = m_request.sink && isSuccess(statusOf(m_reply)) && !isHtml();
    if (!(toSink ? takeSinkBytes() : takeBodyBytes()))
        return;
    emit progressed(m_answer.received, lengthHeader(m_reply));
}

bool ApiCallBase::takeSinkBytes()
{
    if (!m_sinkBegun) {
        m_sinkBegun = true;
        BodyHead &head = m_answer.head;
        head.isPartial = statusOf(m_reply) == 206;
        head.length = lengthHeader(m_reply);
        if (head.isPartial)
            readContentRange(m_reply->rawHeader("Content-Range"), head);
        else
            head.fileLength = head.length;
        if (!m_request.sink->begin(head)) {
            abort();
            return false;
        }
    }
    m_piece.resize(readBuffer);
    for (qint64 got = m_reply->read(m_piece.data(), readBuffer); got > 0;
         got = m_reply->read(m_piece.data(), readBuffer)) {
        m_answer.received += got;
        if (!m_request.sink->write(QByteArray::fromRawData(m_piece.constData(), got))) {
            abort();
            return false;
        }
    }
    return true;
}

bool ApiCallBase::takeBodyBytes()
{
    m_body += m_reply->readAll();
    m_answer.received = m_body.size();
    const int http = statusOf(m_reply);
    if (!isSuccess(http) || isHtml()) {
        if (m_body.size() <= errorBodyCap)
            return true;
        m_body.truncate(errorBodyCap);
        const ApiError error = isSuccess(http) ? ApiError::of(ApiError::Kind::BadReply) : statusError(*m_reply);
        stopWire();
        end(Unexpected(error));
        return false;
    }
    if (m_body.size() <= m_request.limits.maxBody)
        return true;
    m_answer.http = http;
    m_answer.contentType = m_reply->rawHeader("Content-Type");
    stopWire();
    if (m_request.mayCutBody) {
        m_answer.body = m_body.left(m_request.limits.maxBody);
        m_answer.isCut = true;
        end(std::move(m_answer));
    } else {
        end(Unexpected(ApiError::of(ApiError::Kind::BadReply, u"answer above limit"_s)));
    }
    return false;
}

void ApiCallBase::onFinished()
{
    const QPointer<QNetworkReply> reply = m_reply;
    if (!reply)
        return;
    if (statusOf(reply) != 0) {
        const bool toSink = m_request.sink && isSuccess(statusOf(reply)) && !isHtml();
        if (!(toSink ? takeSinkBytes() : takeBodyBytes()))
            return;
    }
    Result<HttpReply, ApiError> result = outcomeOf(*reply);
    const bool isOtherHeader =
        statusOf(reply) == 401 && m_wire.network->learnKeyHeader(reply->rawHeader("WWW-Authenticate"));
    stopWire();
    const bool isAgain = idempotencyOf(m_request.operation) == Idempotency::Idempotent && !m_knowsHeader;
    if (isOtherHeader && isAgain) {
        m_knowsHeader = true;
        begin(HttpRequest(m_request));
        return;
    }
    end(std::move(result));
}

Result<HttpReply, ApiError> ApiCallBase::outcomeOf(const QNetworkReply &reply)
{
    const int http = statusOf(&reply);
    if (http == 0 || (isSuccess(http) && reply.error() != QNetworkReply::NoError))
        return Unexpected(transportError(reply));
    if (!isSuccess(http))
        return Unexpected(statusError(reply));
    if (m_request.sink && m_answer.head.length >= 0 && m_answer.received != m_answer.head.length)
        return Unexpected(ApiError::of(ApiError::Kind::Unreachable, u"body cut short"_s));
    m_answer.http = http;
    m_answer.contentType = reply.rawHeader("Content-Type");
    m_answer.body = std::move(m_body);
    // CARMIN-server says text/html of the JSON that tells of a folder it made (carmin-protocol 5.6).
    if (isHtml() && !m_answer.body.isEmpty() && !isJsonObject(m_answer.body))
        return Unexpected(completed(ApiError::of(ApiError::Kind::BadReply, u"text/html"_s), m_answer));
    return std::move(m_answer);
}

void ApiCallBase::expire()
{
    if (m_ended)
        return;
    const bool silent = sender() == &m_silence;
    stopWire();
    end(Unexpected(doubted(ApiError::of(ApiError::Kind::Timeout, silent ? u"silence"_s : u"total"_s))));
}

void ApiCallBase::stopWire()
{
    m_silence.stop();
    m_total.stop();
    // From here on no byte of the body leaves, so that bytesTaken() is final.
    if (m_request.oneShot)
        m_request.oneShot->seal();
    if (QNetworkReply *reply = m_reply.data()) {
        m_reply.clear();
        reply->disconnect(this);
        reply->abort();
        reply->deleteLater();
    }
    if (m_ticket != 0) {
        const RequestGate::Ticket ticket = std::exchange(m_ticket, 0);
        m_wire.gate->leave(ticket);
    }
}

void ApiCallBase::end(Result<HttpReply, ApiError> result)
{
    if (m_ended || (!result && asksInstead(result.error())))
        return;
    m_ended = true;
    if (!result)
        qCDebug(lcCarmin).noquote() << m_request.method << masked(m_request.url.toString(QUrl::RemoveQuery))
                                    << toLogString(result.error());
    deleteLater();
    deliver(std::move(result));
}

void ApiCallBase::endLater(ApiError error)
{
    QMetaObject::invokeMethod(
        this, [this, error = std::move(error)]() mutable { end(Unexpected(std::move(error))); }, Qt::QueuedConnection);
}

ApiError ApiCallBase::doubted(ApiError error) const
{
    const OneShotBody *body = m_request.oneShot.get();
    error.certainlyNotStarted = !m_sent || (body && body->length() > 0 && body->bytesTaken() == 0);
    return error;
}

ApiError ApiCallBase::transportError(const QNetworkReply &reply) const
{
    ApiError error = ApiError::of(kindOf(reply.error()), oneLine(masked(reply.errorString())));
    error.http = statusOf(&reply);
    if (m_request.oneShot)
        m_request.oneShot->seal();
    error = doubted(std::move(error));
    if (error.http != 0)
        error.certainlyNotStarted = false;
    const bool creates = idempotencyOf(m_request.operation) == Idempotency::Creating;
    if (creates && !error.certainlyNotStarted && error.kind == ApiError::Kind::Unreachable)
        error.kind = ApiError::Kind::Indeterminate;
    return error;
}

ApiError ApiCallBase::statusError(const QNetworkReply &reply) const
{
    const int http = statusOf(&reply);
    ApiError error;
    error.http = http;
    error.retryAfter = retryAfter(reply.rawHeader("Retry-After"), reply.rawHeader("Date"));
    error.raw = masked(m_body).left(keptRaw);
    if (http < 400) {
        error.kind = ApiError::Kind::BadReply;
        error.detail = u"redirect"_s;
        return error;
    }
    const ErrorBody body = decodeError(m_body);
    error.carminCode = body.code.value_or(0);
    error.detail = oneLine(masked(body.message));
    error.kind = m_wire.profile->errorKind(http, body.code, body.message);
    error.runningCount = m_wire.profile->runningCount(body.code, body.message);
    error.certainlyNotStarted = m_wire.profile->refusedBeforeStart(http, body.code, body.message);
    return error;
}

ApiError ApiCallBase::completed(ApiError error, const HttpReply &reply) const
{
    error.http = reply.http;
    error.raw = masked(reply.body).left(keptRaw);
    error.detail = oneLine(masked(error.detail));
    return error;
}

} // namespace dosegrid::carmin
