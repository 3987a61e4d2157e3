// SPDX-License-Identifier: GPL-3.0-or-later
// What leaves when: priorities, quotas, outbox.
#include "models/engine/fetcher.h"
#include "models/engine/link.h"
#include "tests/engine/enginefixture.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace dosegrid;
using namespace dosegrid::engine;
using namespace Qt::Literals::StringLiterals;
using enum dosegrid::grid::CellState;

namespace {

class Sending : public EngineFixture
{
protected:
    const QStringList fastAndSound{u"--speed"_s, u"20000"_s, u"--failure-rate"_s, u"0"_s};

    void connectOn(const QStringList &options)
    {
        startPlatform(options);
        createCampaign();
        ASSERT_TRUE(openCampaign());
        connectAndAddInputs();
    }

    // Creating requests so far, and how many of them were refused.
    std::pair<int, int> posts() const
    {
        QByteArray journal;
        EXPECT_EQ(m_platform->audit(&journal), 0) << journal.toStdString();
        const QJsonObject seen = QJsonDocument::fromJson(journal)["calls"_L1]["POST /executions"_L1].toObject();
        return {seen["calls"_L1].toInt(), seen["failed"_L1].toInt()};
    }

    const WaveSummary wave(const QString &name) const
    {
        for (const WaveSummary &known : m_campaign->waves().list()) {
            if (known.name == name)
                return known;
        }
        return {};
    }

    // Two waves of one cell each that have to be sent one after the other, and nothing is yet.
    void planTwo()
    {
        connectOn(fastAndSound);
        ASSERT_TRUE(use(1).isDone);
        m_campaign->setPaused(true);
        ASSERT_TRUE(waitFor([&] { return m_campaign->totals().isPaused; }));
        for (const QString &name : {u"first"_s, u"second"_s}) {
            PlanRequest one = request(name == "first"_L1 ? u"AF/95/gamma/0.1" : u"AF/96/gamma/0.1", name);
            one.outboxDelay = milliseconds(0);
            ASSERT_TRUE(submit(one).isDone);
        }
    }

    void runAll()
    {
        m_campaign->setPaused(false);
        ASSERT_TRUE(waitFor([&] { return count(Done) == 2; }));
        ASSERT_TRUE(waitFor([&] { return wave(u"first"_s).lastEnd && wave(u"second"_s).lastEnd; }));
    }
};

} // namespace

TEST_F(Sending, TheOlderWaveGoesFirst)
{
    planTwo();
    runAll();
    EXPECT_LT(wave(u"first"_s).firstAccepted.value(), wave(u"second"_s).firstAccepted.value());
}

TEST_F(Sending, AWaveThatIsGivenAHigherOneGoesFirst)
{
    planTwo();
    const WishOutcome outcome = place(u"second", 1);
    EXPECT_TRUE(outcome.isDone);
    EXPECT_EQ(outcome.kind, u"priority"_s);
    EXPECT_EQ(wave(u"second"_s).priority, 1);
    runAll();
    EXPECT_LT(wave(u"second"_s).firstAccepted.value(), wave(u"first"_s).firstAccepted.value());
}

TEST_F(Sending, NoMoreSplitsAreSentThanTheirProfileAllows)
{
    connectOn({u"--speed"_s, u"1"_s, u"--quota"_s, u"40"_s, u"--platform-quota"_s, u"40"_s});
    ASSERT_TRUE(use(40).isDone);
    PlanRequest splits = request(u"particle=gamma energy=550keV..750keV organ=kidneys", u"splits"_s);
    splits.workflow = u"gatelab"_s;
    ASSERT_TRUE(submit(splits).isDone);
    ASSERT_TRUE(waitFor([&] { return m_campaign->totals().liveExecutions == 25; }));
    EXPECT_EQ(m_campaign->totals().outboxExecutions, 0);
    EXPECT_GT(count(Planned), 0U);
}

TEST_F(Sending, AQuotaIsLearntFromItsRefusalAndNotTriedAgainAtOnce)
{
    connectOn({u"--speed"_s, u"600"_s, u"--quota"_s, u"3"_s, u"--failure-rate"_s, u"0"_s});
    PlanRequest splits = request(u"model=AF particle=gamma energy=550keV organ=kidneys"_s, u"splits"_s);
    splits.workflow = u"gatelab"_s;
    ASSERT_TRUE(submit(splits).isDone);
    ASSERT_TRUE(waitFor([&] { return m_campaign->totals().executionLimit == 3; }));
    EXPECT_EQ(m_campaign->totals().liveExecutions, 3);
    ASSERT_TRUE(waitFor([&] { return m_campaign->totals().outboxExecutions == 0; }));
    // Room is not asked for in vain.
    const CampaignTime learnt = m_campaign->now();
    ASSERT_TRUE(waitFor([&] { return m_campaign->now() >= learnt + std::chrono::minutes(30); }));
    EXPECT_EQ(m_campaign->totals().liveExecutions, 3);
    const int refused = posts().second;
    EXPECT_LE(refused, 2 + (m_campaign->now() - learnt) / Link::limitRegainedEvery);
    EXPECT_EQ(m_campaign->connection().view().settings.executionLimit, 25) << "what the person set is kept";
}

TEST_F(Sending, APausedWaveLeavesItsSlotsToTheOthers)
{
    connectOn(fastAndSound);
    ASSERT_TRUE(use(1).isDone);
    auto first = request(u"model=AF organ=liver particle=gamma energy=5keV..6keV", u"first"_s);
    first.outboxDelay = std::chrono::hours(1000);
    ASSERT_TRUE(submit(first).isDone);
    ASSERT_TRUE(waitFor([&] { return count(Submitted) > 0; }));
    ASSERT_TRUE(pause(u"first"_s).isDone);
    ASSERT_TRUE(submit(request(u"model=AM organ=liver particle=gamma energy=5keV..6keV", u"second"_s)).isDone);
    EXPECT_TRUE(waitFor([&] { return count(Done) == 3; })) << count(Planned) << " planned";
    EXPECT_EQ(count(Planned), 3U);
}

TEST_F(Sending, WhoWaitsInTheOutboxGivesWayToAHigherPriority)
{
    connectOn(fastAndSound);
    ASSERT_TRUE(use(1).isDone);
    PlanRequest first = request(u"AF/95/gamma/0.1"_s, u"first"_s);
    first.outboxDelay = std::chrono::hours(100'000);
    ASSERT_TRUE(submit(first).isDone);
    ASSERT_TRUE(waitFor([&] { return m_campaign->totals().outboxExecutions == 1; }));
    PlanRequest urgent = request(u"AF/96/gamma/0.1"_s, u"urgent"_s);
    urgent.outboxDelay = milliseconds(0);
    urgent.priority = 1;
    ASSERT_TRUE(submit(urgent).isDone);
    EXPECT_TRUE(waitFor([&] { return count(Done) == 1; }));
    EXPECT_EQ(wave(u"urgent"_s).counts[Done], 1U);
    EXPECT_EQ(wave(u"first"_s).executionsLive, 0);
    EXPECT_EQ(count(Planned) + count(Submitted), 1U) << "it still waits for its time";
}

// What hangs behind one output must not be asked for ever, while the others come.
TEST_F(Sending, AnOutputThatAloneIsNotAnsweredBecomesAPersons)
{
    connectOn({u"--speed"_s, u"20000"_s, u"--failure-rate"_s, u"0"_s});
    ASSERT_TRUE(m_platform->addFaults(
        R"([{"method": "GET", "target": "^/path/.*_89_.*action=content", "when": "before", "answer": {"status": 503}}])"));
    ASSERT_TRUE(submit(request(u"AF/89/gamma/0.1"_s, u"hangs"_s)).isDone);
    ASSERT_TRUE(waitFor([&] { return count(ToFetch) == 1; }));
    for (std::uint32_t n = 0; n < 20 && count(Held) == 0; ++n) {
        EXPECT_GE(std::uint32_t(Fetcher::mostTries) + 2, n);
        ASSERT_TRUE(submit(request(u"AF/%1/gamma/0.1"_s.arg(90 + n), u"other %1"_s.arg(n))).isDone);
        ASSERT_TRUE(waitFor([&] { return count(Done) == n + 1; })) << n;
    }
    EXPECT_TRUE(waitFor([&] { return count(Held) == 1; }));
    EXPECT_EQ(dossier(u"AF/89/gamma/0.1").reason, u"not-fetched"_s);
}

// The platform answers, and its storage does not: for some hours that is no fault of the files.
TEST_F(Sending, AnOutageOfTheStorageHoldsNoOutput)
{
    connectOn({u"--speed"_s, u"20000"_s, u"--failure-rate"_s, u"0"_s});
    ASSERT_TRUE(m_platform->addFaults(
        R"([{"method": "GET", "target": "^/path/.*action=content", "when": "before", "answer": {"status": 500}}])"));
    ASSERT_TRUE(submit(request(u"model=AF organ=89..91 particle=gamma energy=100keV"_s, u"waits"_s)).isDone);
    ASSERT_TRUE(waitFor([&] { return count(ToFetch) == 3; }));
    const CampaignTime since = m_campaign->now();
    ASSERT_TRUE(waitFor([&] { return m_campaign->now() >= since + std::chrono::hours(12); }));
    EXPECT_EQ(count(ToFetch), 3U);
    ASSERT_TRUE(m_platform->clearFaults());
    EXPECT_TRUE(waitFor([&] { return count(Done) == 3; }));
}

// A profile has no more than its own number of places (25 for splits).
TEST_F(Sending, AFullProfileGivesWayToAHigherPriorityToo)
{
    connectOn(fastAndSound);
    ASSERT_TRUE(use(40).isDone);
    PlanRequest first = request(u"model=AF particle=gamma energy=550keV..750keV organ=kidneys,89..97"_s, u"first"_s);
    first.workflow = u"gatelab"_s;
    first.outboxDelay = std::chrono::hours(100'000);
    ASSERT_TRUE(submit(first).isDone);
    ASSERT_TRUE(waitFor([&] { return m_campaign->totals().outboxExecutions == 25; }));
    PlanRequest urgent = request(u"AM/95/gamma/0.55"_s, u"urgent"_s);
    urgent.workflow = u"gatelab"_s;
    urgent.outboxDelay = milliseconds(0);
    urgent.priority = 1;
    ASSERT_TRUE(submit(urgent).isDone);
    EXPECT_TRUE(waitFor([&] { return wave(u"urgent"_s).counts[Done] == 1; }));
    EXPECT_TRUE(waitFor([&] { return m_campaign->totals().outboxExecutions == 25; })) << "its place is taken again";
}

// Code 2001 tells what runs of the user, of the portal and of other programs too.
TEST_F(Sending, WhatOthersRunOfTheQuotaIsNotAskedForAgainAndAgain)
{
    const auto splits = [this](const QString &organ) {
        PlanRequest wave = request(u"model=AF particle=gamma energy=550keV organ=%1"_s.arg(organ), organ);
        wave.workflow = u"gatelab"_s;
        wave.outboxDelay = milliseconds(0);
        return wave;
    };
    connectOn({u"--speed"_s, u"600"_s, u"--quota"_s, u"5"_s, u"--failure-rate"_s, u"0"_s});
    ASSERT_TRUE(submit(splits(u"89..91"_s)).isDone);
    ASSERT_TRUE(waitFor([&] { return m_campaign->totals().liveExecutions == 3 && count(Running) == 3; }));
    closeCampaign();

    createCampaign(u"other.dosegrid"_s);
    ASSERT_TRUE(openCampaign());
    connectAndAddInputs();
    const int before = posts().second;
    ASSERT_TRUE(submit(splits(u"92..97"_s)).isDone);
    ASSERT_TRUE(waitFor([&] { return m_campaign->totals().executionLimit == 2; }));
    const CampaignTime learnt = m_campaign->now();
    ASSERT_TRUE(waitFor([&] { return m_campaign->now() >= learnt + std::chrono::minutes(50); }, 90'000));
    EXPECT_EQ(m_campaign->totals().liveExecutions, 2);
    const int refused = posts().second - before;
    // One more is tried each hour.
    EXPECT_LE(refused, 2 + (m_campaign->now() - learnt) / Link::limitRegainedEvery);
}

TEST_F(Sending, ARetryOnAnotherDayWaitsInTheOutboxToo)
{
    connectOn(fastAndSound);
    PlanRequest one = request(u"AF/95/gamma/0.1"_s, u"liver"_s);
    one.outboxDelay = std::chrono::hours(2000);
    ASSERT_TRUE(submit(one).isDone);
    ASSERT_TRUE(act(CellAction::Skip, u"AF/95/gamma/0.1").isDone);
    const CampaignTime nextDay = m_campaign->now() + std::chrono::hours(24);
    ASSERT_TRUE(waitFor([&] { return m_campaign->now() >= nextDay; }));
    ASSERT_TRUE(act(CellAction::Retry, u"AF/95/gamma/0.1").isDone);
    ASSERT_TRUE(waitFor([&] { return m_campaign->totals().outboxExecutions == 1; }));
    EXPECT_GE(m_campaign->totals().outboxUntil, nextDay + one.outboxDelay);
}

// A proxy, or a server that is being started again.
TEST_F(Sending, ARefusalWithoutAWordOfThePlatformIsTriedAgain)
{
    connectOn(fastAndSound);
    ASSERT_TRUE(m_platform->addFaults(
        R"([{"method": "POST", "target": "^/executions$", "when": "before", "times": 3, "answer": {"status": 404, "type": "text/html",
            "body": "<html><body>404 Not Found</body></html>"}}])"));
    ASSERT_TRUE(submit(request(u"AF/95/gamma/0.1"_s, u"liver"_s)).isDone);
    EXPECT_TRUE(waitFor([&] { return count(Done) == 1; })) << count(Failed) << " failed";
    EXPECT_EQ(posts().second, 3);
}

TEST_F(Sending, AndIsBelievedWhenItStays)
{
    connectOn(fastAndSound);
    ASSERT_TRUE(m_platform->addFaults(
        R"([{"method": "POST", "target": "^/executions$", "when": "before", "answer": {"status": 404, "type": "text/html",
            "body": "<html><body>404 Not Found</body></html>"}}])"));
    ASSERT_TRUE(submit(request(u"AF/95/gamma/0.1"_s, u"liver"_s)).isDone);
    EXPECT_TRUE(waitFor([&] { return count(Failed) == 1; }));
    EXPECT_EQ(posts().second, 10);
}

TEST_F(Sending, AFolderThatNoRequestCouldNameIsRefusedAtOnce)
{
    startPlatform(fastAndSound);
    createCampaign();
    ASSERT_TRUE(openCampaign());
    m_dataFolder = u"/vip/Équipe"_s;
    EXPECT_FALSE(connectTo(m_platform->url()).isDone);
    EXPECT_EQ(m_campaign->connection().view().state, LinkState::None);
    m_dataFolder = u"/vip/Home"_s;
    EXPECT_TRUE(connectTo(m_platform->url()).isDone);
}
