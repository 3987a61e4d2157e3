// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/link.h"

#include "models/core/apikey.h"
#include "models/core/logging.h"
#include "models/core/random.h"
#include "models/engine/offers.h"
#include "models/engine/place.h"
#include "models/workflows/request.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace dosegrid::engine {

namespace {

// A 401 may be a hiccup of the platform's database (carmin-protocol §1.2): believed after this many in this time.
constexpr int authFailuresBelieved = 3;
constexpr milliseconds authTimeBelieved = 3min;
constexpr milliseconds authLook = 90s; // what lies between two of them counts as no more
constexpr int missedPollsUntilSilent = 3;

} // namespace

QString dataHome(const carmin::Profile &profile, const ConnectionSettings &settings)
{
    const QString told = cleanFolder(settings.dataFolder);
    return told.isEmpty() ? QString(profile.dataHome) : told;
}

Result<carmin::Endpoint> endpointOf(const ConnectionSettings &settings)
{
    using PlainHttp = carmin::Endpoint::PlainHttp;
    // It stands in the values of every request.
    if (!settings.dataFolder.trimmed().isEmpty() && !workflows::isValueAllowed(cleanFolder(settings.dataFolder)))
        return Unexpected(Error::badInput(settings.dataFolder, u"folder"_s));
    return carmin::Endpoint::parse(settings.url.toString(),
                                   settings.allowsPlainHttp ? PlainHttp::Allowed : PlainHttp::LoopbackOnly);
}

Error typeUntold(const carmin::PlatformInfo &platform)
{
    return {Error::Kind::NotFound, platform.name, {}, 0, u"server-type"_s};
}

Link::Link(Timekeeper &time, Random &random, std::function<QString(const QUrl &)> keyFor, QObject *parent)
    : QObject(parent)
    , m_time(time)
    , m_random(random)
    , m_keyFor(std::move(keyFor))
    , m_backoff(5s, 5min)
{}

Link::~Link() = default;

void Link::use(const ConnectionSettings &settings, const QList<OfferedWorkflow> &wanted)
{
    m_view = ConnectionView{};
    m_view.settings = settings;
    m_view.workflows = wanted;
    m_backoff.succeed();
    m_authFailures = {};
    m_learntLimit.reset();
    const auto endpoint = endpointOf(settings);
    ++m_round;
    m_restUntil = {};
    m_state = LinkState::None;
    if (m_client) {
        m_client.reset();
        emit clientGone();
    }
    if (!endpoint) {
        m_view.lastError = endpoint.error();
        setState(LinkState::None);
        return;
    }
    const QString key = m_keyFor ? m_keyFor(QUrl(endpoint->origin())) : QString();
    carmin::Client::Options options;
    if (const auto kind = carmin::Profile::kindNamed(settings.profile))
        options.kind = *kind;
    if (m_silenceLimit)
        options.limits = carmin::CallLimits{.silence = *m_silenceLimit, .total = *m_silenceLimit * 2};
    m_client = std::make_unique<carmin::Client>(*endpoint, key, options);
    if (key.isEmpty()) {
        m_view.lastError = Error{Error::Kind::NotFound, {}, {}, 0, u"key"_s};
        setState(LinkState::KeyMissing);
        return;
    }
    if (const Result<void> usable = checkApiKey(key); !usable) {
        m_view.lastError = usable.error();
        setState(LinkState::KeyMissing);
        return;
    }
    handshake();
}

void Link::tryNow()
{
    const bool waitsForPerson = m_state == LinkState::KeyMissing || m_state == LinkState::KeyRefused
                                || m_state == LinkState::TypeMissing || m_state == LinkState::FolderMissing;
    if (waitsForPerson)
        use(ConnectionSettings(m_view.settings), QList<OfferedWorkflow>(m_view.workflows));
    else if (m_client && m_state != LinkState::Ready)
        handshake();
}

carmin::Client *Link::client() const
{
    const bool mayAsk = m_state == LinkState::Ready && m_time.now() >= m_restUntil;
    return mayAsk ? m_client.get() : nullptr;
}

void Link::rest(milliseconds span)
{
    const CampaignTime until = m_time.now() + span;
    if (until <= m_restUntil)
        return;
    m_restUntil = until;
    m_view.nextTry = until;
    emit changed();
    const int round = m_round;
    m_time.after(span, this, [this, round, until] {
        if (round == m_round && until == m_restUntil && m_state == LinkState::Ready) {
            m_restUntil = {};
            emit ready();
        }
    });
}

bool Link::fits(const QString &workflowId) const
{
    return std::ranges::all_of(m_view.workflows,
                               [&](const OfferedWorkflow &w) { return w.id != workflowId || w.fits(); });
}

int Link::executionLimit() const
{
    const int wished = m_view.settings.executionLimit;
    if (!m_learntLimit)
        return wished;
    const qint64 regained = std::max<qint64>(0, (m_time.now() - m_learntLimit->at) / limitRegainedEvery);
    return int(std::clamp<qint64>(m_learntLimit->limit + regained, 1, std::max(1, wished)));
}

// Even a platform that allows none is asked again, with the submitter's pauses.
void Link::learnLimit(int limit, Quota quota)
{
    m_learntLimit = {std::max(1, limit), m_time.now(), quota};
    emit changed();
}

void Link::hadRoom()
{
    if (m_learntLimit && m_learntLimit->quota == Quota::Platform)
        learnLimit(executionLimit() + 1, Quota::Platform);
}

void Link::handshake()
{
    const int round = ++m_round;
    if (m_state != LinkState::Silent)
        setState(LinkState::Connecting);
    m_client->platform()->then(this, [this, round](const auto &answer) {
        if (round == m_round)
            onPlatform(answer);
    });
}

void Link::onPlatform(const Result<carmin::PlatformInfo, carmin::ApiError> &answer)
{
    if (!answer) {
        handshakeFailed(answer.error());
        return;
    }
    m_view.platformName = answer->name;
    if (m_view.settings.profile == "auto"_L1) {
        const auto kind = carmin::Profile::detect(*answer);
        if (!kind) {
            m_view.profile.clear();
            waitForPerson(LinkState::TypeMissing, typeUntold(*answer));
            return;
        }
        m_client->setKind(*kind);
    }
    m_view.profile = m_client->profile().id;
    m_view.maxTransferBytes = answer->maxSizeDirectTransfer.value_or(0);
    m_view.isPractice = answer->practice.has_value();
    if (answer->practice) {
        m_view.factor = answer->practice->factor;
        m_time.setClock(std::make_shared<PracticeClock>(answer->practice->now, answer->practice->factor));
    } else if (dynamic_cast<const PracticeClock *>(m_time.shared().get())) {
        // The campaign was practised before; this platform lives in everybody's time.
        m_time.setClock(std::make_shared<SystemClock>());
    }
    const int round = m_round;
    m_client->pipelines()->then(this, [this, round](const auto &pipelines) {
        if (round == m_round)
            onPipelines(pipelines);
    });
}

void Link::onPipelines(const Result<QList<carmin::Pipeline>, carmin::ApiError> &answer)
{
    if (!answer) {
        handshakeFailed(answer.error());
        return;
    }
    const int round = m_round;
    compareOffers(*m_client, m_view.workflows, *answer, this, [this, round](const Offers &offers) {
        if (round != m_round)
            return;
        if (!offers) {
            handshakeFailed(offers.error());
            return;
        }
        m_view.workflows = *offers;
        lookForFolder();
    });
}

void Link::lookForFolder()
{
    // What a person told is believed of no server but those where nothing else can be.
    const QString home = dataHome(m_client->profile(), m_view.settings);
    if (!m_client->profile().dataHome.isEmpty() || home.isEmpty()) {
        onFolder(!home.isEmpty());
        return;
    }
    const int round = m_round;
    m_client->pathExists(home)->then(this, [this, round](const Result<bool, carmin::ApiError> &exists) {
        if (round != m_round)
            return;
        using Kind = carmin::ApiError::Kind;
        const bool isRefused =
            !exists && (exists.error().kind == Kind::Forbidden || exists.error().kind == Kind::NotFound);
        if (exists || isRefused)
            onFolder(exists && *exists);
        else
            handshakeFailed(exists.error());
    });
}

void Link::onFolder(bool isThere)
{
    if (!isThere) {
        waitForPerson(LinkState::FolderMissing,
                      {Error::Kind::NotFound, m_view.settings.dataFolder, {}, 0, u"data-folder"_s});
        return;
    }
    m_backoff.succeed();
    heard();
    setState(LinkState::Ready);
    emit ready();
}

// The platform answers, and asking it again would change nothing.
void Link::waitForPerson(LinkState state, const Error &why)
{
    m_backoff.succeed();
    heard();
    m_view.lastError = why;
    setState(state);
}

void Link::heard()
{
    m_authFailures = {};
    m_view.missedPolls = 0;
    m_view.lastAnswer = m_time.now();
    m_view.nextTry.reset();
    m_view.lastError = Error{};
}

void Link::failed(const carmin::ApiError &error)
{
    using Kind = carmin::ApiError::Kind;
    if (error.retryAfter > milliseconds(0) && m_state == LinkState::Ready)
        rest(error.retryAfter);
    const bool isSilence = error.kind == Kind::Timeout || error.kind == Kind::Unreachable || error.kind == Kind::Tls
                           || error.kind == Kind::ServerBusy;
    if (!isSilence && !carmin::isAuth(error))
        return;
    ++m_view.missedPolls;
    m_view.lastError = carmin::toError(error);
    emit changed();
    if (m_state == LinkState::Ready && (carmin::isAuth(error) || m_view.missedPolls >= missedPollsUntilSilent))
        handshakeFailed(error);
}

void Link::handshakeFailed(const carmin::ApiError &error)
{
    qCInfo(lcEngine) << "no link:" << carmin::toLogString(error);
    m_view.lastError = carmin::toError(error);
    if (carmin::isAuth(error)) {
        m_authFailures.add(m_time.now(), authLook);
        if (m_authFailures.looks >= authFailuresBelieved && m_authFailures.span >= authTimeBelieved) {
            setState(LinkState::KeyRefused);
            return;
        }
    }
    // Who answers that is not silent.
    setState(carmin::isAuth(error) ? LinkState::Connecting : LinkState::Silent);
    retryLater(error.retryAfter);
}

void Link::retryLater(milliseconds atLeast)
{
    m_restUntil = {};
    const milliseconds pause = std::max(m_backoff.fail(m_random), atLeast);
    m_view.nextTry = m_time.now() + pause;
    emit changed();
    const int round = ++m_round;
    m_time.after(pause, this, [this, round] {
        if (round == m_round && m_client)
            handshake();
    });
}

void Link::setState(LinkState state)
{
    m_state = state;
    m_view.state = state;
    emit changed();
}

} // namespace dosegrid::engine
