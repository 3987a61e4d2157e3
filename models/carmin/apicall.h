// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/carmin/apierror.h"
#include "models/carmin/bytesink.h"
#include "models/carmin/operation.h"
#include "models/carmin/requestgate.h"
#include "models/core/result.h"

#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QUrl>

#include <functional>
#include <memory>
#include <optional>

QT_FORWARD_DECLARE_CLASS(QNetworkReply)

namespace dosegrid::carmin {

class NetworkManager;
class OneShotBody;
class Profile;

// One request, ready to be sent.
struct HttpRequest
{
    Operation operation = Operation::Platform;
    Priority priority = Priority::User;
    CallLimits limits;
    QByteArray method = "GET";
    QUrl url;
    QByteArray contentType = "application/json";
    QByteArray body;                      // of an idempotent request
    std::shared_ptr<OneShotBody> oneShot; // of a creating one
    qint64 rangeFrom = 0;                 // bytes of a download that are here already
    ByteSink *sink = nullptr;             // gets the body in place of HttpReply::body
    bool mayCutBody = false;              // an answer above limits.maxBody is cut, not refused
    QStringList secrets;                  // in the body; an answer that repeats them is kept without them
};

// An answer with a status 2xx.
struct HttpReply
{
    int http = 0;
    QByteArray contentType;
    QByteArray body;
    bool isCut = false;
    BodyHead head; // of a download
    qint64 received = 0;
};

// What a call works with; outlives it.
struct Wire
{
    NetworkManager *network;
    RequestGate *gate;
    const Profile *profile;
    std::function<void(CampaignTime)> sawServerDate;
};

// One exchange with the server: waits at the gate, is sent (a creating one exactly once), is watched by a silence
// limit and a total limit, and ends exactly once, always from the event loop and never from within the function that
// made it; then deletes itself. Lives in the engine thread, child of its Client; when the Client is destroyed first,
// it ends without a word.
class ApiCallBase : public QObject
{
    Q_OBJECT
public:
    ~ApiCallBase() override;

    // Legal at any time. The request is stopped at once; the callback gets Kind::Aborted later, unless the call had
    // ended already.
    void abort();

signals:
    // Bytes of the body received, or sent in an upload; total -1 when unknown.
    void progressed(qint64 bytes, qint64 total);

protected:
    ApiCallBase(Wire wire, QObject *parent);
    void begin(HttpRequest request);
    // Ends without asking the network.
    void refuse(ApiError error);
    virtual void deliver(Result<HttpReply, ApiError> reply) = 0;
    // True when the call goes on with another request instead of ending with this error.
    virtual bool asksInstead(const ApiError &error) = 0;
    // Completes an error that a decoder returned with what the answer was.
    ApiError completed(ApiError error, const HttpReply &reply) const;

private:
    void send();
    void onHeaders();
    void onReadyRead();
    void onFinished();
    bool takeSinkBytes();
    bool takeBodyBytes();
    Result<HttpReply, ApiError> outcomeOf(const QNetworkReply &reply);
    void expire();
    void stopWire();
    void end(Result<HttpReply, ApiError> result);
    void endLater(ApiError error);
    ApiError transportError(const QNetworkReply &reply) const;
    ApiError statusError(const QNetworkReply &reply) const;
    ApiError doubted(ApiError error) const;
    bool isHtml() const;
    template<typename Text>
    Text masked(Text text) const;

    Wire m_wire;
    HttpRequest m_request;
    RequestGate::Ticket m_ticket = 0;
    QPointer<QNetworkReply> m_reply;
    QTimer m_silence;
    QTimer m_total;
    QByteArray m_body;
    QByteArray m_piece; // on its way to the sink, the same memory each time
    HttpReply m_answer;
    bool m_sinkBegun = false;
    bool m_sent = false;
    bool m_ended = false;
    bool m_knowsHeader = false; // it was sent again because a 401 named another header for the key
};

// A call whose answer is a T (void: none). `then` before the event loop runs again; the callback is dropped when its
// context is destroyed first (the call itself goes on; keep a QPointer to abort it).
template<typename T>
class ApiCall final : public ApiCallBase
{
public:
    using Outcome = Result<T, ApiError>;
    using Decoder = std::function<Outcome(const HttpReply &)>;
    using Callback = std::function<void(const Outcome &)>;

    ApiCall(Wire wire, HttpRequest request, Decoder decoder, QObject *parent)
        : ApiCallBase(std::move(wire), parent)
        , m_decoder(std::move(decoder))
    {
        begin(std::move(request));
    }
    ApiCall(Wire wire, ApiError refusal, QObject *parent) : ApiCallBase(std::move(wire), parent)
    {
        refuse(std::move(refusal));
    }

    // When the first request fails with an error that `applies`, this one is sent; when it fails too, the call ends
    // with the first error.
    ApiCall *orElse(std::function<bool(const ApiError &)> applies, HttpRequest request, Decoder decoder)
    {
        m_second = Second{std::move(applies), std::move(request), std::move(decoder)};
        return this;
    }

    void then(QObject *context, Callback callback)
    {
        m_context = context;
        m_callback = std::move(callback);
    }

private:
    struct Second
    {
        std::function<bool(const ApiError &)> applies;
        HttpRequest request;
        Decoder decoder;
    };

    bool asksInstead(const ApiError &error) override
    {
        if (!m_second || m_firstError || !m_second->applies(error))
            return false;
        m_firstError = error;
        m_decoder = m_second->decoder;
        begin(m_second->request);
        return true;
    }

    void deliver(Result<HttpReply, ApiError> reply) override
    {
        if (!m_callback || !m_context)
            return;
        if (!reply) {
            const bool isSecond = m_firstError && reply.error().kind != ApiError::Kind::Aborted;
            m_callback(Outcome(Unexpected(isSecond ? *m_firstError : reply.error())));
            return;
        }
        const Outcome outcome = m_decoder(*reply);
        if (outcome)
            m_callback(outcome);
        else
            m_callback(Outcome(Unexpected(completed(outcome.error(), *reply))));
    }

    Decoder m_decoder;
    std::optional<Second> m_second;
    std::optional<ApiError> m_firstError;
    QPointer<QObject> m_context;
    Callback m_callback;
};

} // namespace dosegrid::carmin
