// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/statistics/coresinuse.h"

#include <gtest/gtest.h>

namespace dosegrid::statistics {

namespace {

CampaignTime minute(qint64 m) { return fromMs(1'700'000'000'000 + m * 60'000); }

AttemptFact ended(qint64 at, double hours, bool accepted)
{
    AttemptFact a;
    a.acceptedAt = a.startedAt = minute(0);
    a.endedAt = minute(at);
    a.cpuSeconds = hours * 3600;
    a.isMeasured = a.isAccepted = accepted;
    a.subJobs = 1000; // the estimate is the prediction
    return a;
}

} // namespace

TEST(CumulativeHours, RiseAtEachEnd)
{
    AttemptFact running = ended(0, 9, false);
    running.endedAt.reset();
    const std::vector<AttemptFact> attempts{ended(30, 2, true), ended(10, 1, true), ended(20, 5, false),
                                            ended(30, 3, true), running};
    const auto points = cumulativeHours(attempts);
    const std::vector<CumulativePoint> wanted{{minute(10), 1, 0}, {minute(20), 1, 5}, {minute(30), 6, 5}};
    EXPECT_EQ(points, wanted);
}

TEST(CumulativeHours, ManyPointsAreThinnedBetweenTheEnds)
{
    std::vector<AttemptFact> attempts;
    for (int i = 1; i <= 50'000; ++i)
        attempts.push_back(ended(i, 1, true));
    const auto points = cumulativeHours(attempts, 500);
    ASSERT_EQ(points.size(), 500U);
    EXPECT_EQ(points.front().at, minute(1));
    EXPECT_EQ(points.back(), (CumulativePoint{minute(50'000), 50'000, 0}));
}

TEST(RunningCores, GapsAreUnknownNotZero)
{
    const auto steps =
        runningCores({{minute(1), 20, 0, 0}, {minute(0), 10, 0, 0}, {minute(60), 30, 0, 0}}, std::chrono::minutes(5));
    const std::vector<CoresPoint> wanted{
        {minute(0), 10, true}, {minute(1), 20, true}, {minute(6), 0, false}, {minute(60), 30, true}};
    EXPECT_EQ(steps, wanted);
    EXPECT_NEAR(*meanCores(steps, minute(0), minute(60)), (10 + 5 * 20) / 6.0, 1e-9);
    EXPECT_NEAR(*meanCores(steps, minute(0), minute(62)), (10 + 5 * 20 + 2 * 30) / 8.0, 1e-9);
    EXPECT_FALSE(meanCores(steps, minute(10), minute(50)).has_value());
}

TEST(RunningCores, AGapWithNothingThereIsIdle)
{
    const std::vector<CoreSample> samples{{minute(0), 10, 0, 1}, {minute(2), 0, 0, 0}, {minute(600), 30, 0, 2}};
    const auto steps = runningCores(samples, std::chrono::minutes(5));
    EXPECT_NEAR(*meanCores(steps, minute(0), minute(600)), 20 / 600.0, 1e-9);
}

TEST(CoresAtWork, TimeWithNothingToRunSaysNothingAboutThePace)
{
    const std::vector<CoreSample> samples{{minute(0), 10, 0, 2}, {minute(10), 0, 0, 0}, {minute(40), 0, 4, 1}};
    const std::vector<CoresPoint> wanted{{minute(0), 10, true}, {minute(10), 0, false}, {minute(40), 0, true}};
    EXPECT_EQ(coresAtWork(samples), wanted) << "jobs that wait are work that does not run";
    EXPECT_NEAR(*meanCores(coresAtWork(samples), minute(0), minute(40)), 10, 1e-9);
    EXPECT_NEAR(*meanCores(runningCores(samples), minute(0), minute(40)), 2.5, 1e-9);
}

TEST(CoresInUse, EachAttemptCountsFromItsStartToItsEnd)
{
    const auto between = [](qint64 from, std::optional<qint64> to, int subJobs) {
        AttemptFact a;
        a.startedAt = minute(from);
        if (to)
            a.endedAt = minute(*to);
        a.subJobs = subJobs;
        return a;
    };
    AttemptFact waits;
    waits.acceptedAt = minute(0);
    const std::vector<AttemptFact> attempts{between(0, 20, 1), between(10, 20, 100), between(20, 30, 2),
                                            between(50, std::nullopt, 3), waits};
    const std::vector<CoresPoint> wanted{{minute(0), 1},  {minute(10), 101}, {minute(20), 2},
                                         {minute(30), 0}, {minute(50), 3},   {minute(60), 0}};
    EXPECT_EQ(coresInUse(attempts, minute(60)), wanted);
}

TEST(RunningCores, ThinningKeepsTheMean)
{
    std::vector<CoreSample> samples;
    for (int i = 0; i <= 100'000; ++i)
        samples.push_back({minute(i), i % 2 == 0 ? 100 : 200, 0, 0});
    const auto steps = runningCores(samples, std::chrono::minutes(5), 1000);
    EXPECT_LE(steps.size(), 1000U);
    EXPECT_GT(steps.size(), 900U);
    EXPECT_NEAR(*meanCores(steps, minute(0), minute(100'000)), 150, 0.1);
}

} // namespace dosegrid::statistics
