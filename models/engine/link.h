// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/carmin/client.h"
#include "models/core/backoff.h"
#include "models/engine/campaign.h"
#include "models/engine/sightings.h"
#include "models/engine/timekeeper.h"

#include <QObject>

#include <memory>

namespace dosegrid {
class Random;
}

namespace dosegrid::engine {

// Where the user's own data are: told by a person, or by the kind of the server; empty when neither does.
QString dataHome(const carmin::Profile &profile, const ConnectionSettings &settings);

Result<carmin::Endpoint> endpointOf(const ConnectionSettings &settings);

// Why Profile::detect() names no kind: field "server-type", the name that the platform gives itself.
Error typeUntold(const carmin::PlatformInfo &platform);

// Keeps the campaign's platform within reach: first handshake (platform, key, pipelines), the practice clock, silence
// with back-off, and the key that is not believed to be wrong at once. Lives in the engine thread and owns the client.
class Link final : public QObject
{
    Q_OBJECT

public:
    Link(Timekeeper &time, Random &random, std::function<QString(const QUrl &)> keyFor, QObject *parent = nullptr);
    ~Link() override;

    // Starts anew with these settings; pipelines that matter are `wanted` (profile id, pipeline, split or not).
    void use(const ConnectionSettings &settings, const QList<OfferedWorkflow> &wanted);
    void tryNow();
    // From the next use() on, in place of each call's own.
    void limitSilence(milliseconds wall) { m_silenceLimit = wall; }

    // nullptr unless ready, and while the platform has asked for a rest (Retry-After); ready() says when it is over. Do
    // not keep.
    carmin::Client *client() const;
    const ConnectionView &view() const { return m_view; }
    LinkState state() const { return m_state; }
    // Whether the platform's pipeline takes what the profile gives; true also while that is not known.
    bool fits(const QString &workflowId) const;
    // What the person set, or less while the platform has refused more: one more is tried each `limitRegainedEvery` of
    // campaign time since its last refusal.
    int executionLimit() const;
    // Learnt from a refusal: the platform allows only this many at once; whose number of places it is that are taken.
    // The whole platform's may come free at any time: then each execution that is accepted is one more that fits.
    enum class Quota { User, Platform };
    void learnLimit(int limit, Quota quota);
    // The platform accepted an execution.
    void hadRoom();
    static constexpr milliseconds limitRegainedEvery{3'600'000};

    // Every component tells what its calls met; three silences in a row and the link is re-made.
    void heard();
    void failed(const carmin::ApiError &error);

signals:
    // The client was replaced: calls under way end without a word.
    void clientGone();
    void changed();
    void ready();

private:
    void handshake();
    void onPlatform(const Result<carmin::PlatformInfo, carmin::ApiError> &answer);
    void onFolder(bool isThere);
    void lookForFolder();
    void onPipelines(const Result<QList<carmin::Pipeline>, carmin::ApiError> &answer);
    void waitForPerson(LinkState state, const Error &why);
    void handshakeFailed(const carmin::ApiError &error);
    void retryLater(milliseconds atLeast);
    void rest(milliseconds span);
    void setState(LinkState state);

    Timekeeper &m_time;
    Random &m_random;
    std::function<QString(const QUrl &)> m_keyFor;
    std::unique_ptr<carmin::Client> m_client;
    ConnectionView m_view;
    LinkState m_state = LinkState::None;
    Backoff m_backoff;
    Sightings m_authFailures;
    CampaignTime m_restUntil{};
    struct LearntLimit
    {
        int limit = 0;
        CampaignTime at{};
        Quota quota = Quota::User;
    };
    std::optional<LearntLimit> m_learntLimit;
    std::optional<milliseconds> m_silenceLimit;
    int m_round = 0; // a handshake that was overtaken by another one is ignored
};

} // namespace dosegrid::engine
