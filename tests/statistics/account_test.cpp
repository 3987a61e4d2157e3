// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/statistics/account.h"

#include "models/statistics/curves.h"

#include <gtest/gtest.h>

#include <vector>

namespace dosegrid::statistics {

namespace {

CampaignTime hour(double h) { return fromMs(1'700'000'000'000 + qint64(h * 3'600'000)); }

AttemptFact attempt(double accepted, double started, double ended, double cpuHours)
{
    AttemptFact a;
    a.wave = WaveId{1};
    a.acceptedAt = hour(accepted);
    a.startedAt = hour(started);
    a.endedAt = hour(ended);
    a.cpuSeconds = cpuHours * 3600;
    return a;
}

AttemptFact good(double accepted, double started, double ended, double cpuHours)
{
    AttemptFact a = attempt(accepted, started, ended, cpuHours);
    a.isMeasured = a.isAccepted = true;
    return a;
}

} // namespace

TEST(Account, NothingHasNoSpeedUp)
{
    const Account a = account({}, hour(0));
    EXPECT_EQ(a.attempts, 0U);
    EXPECT_FALSE(a.productiveSpeedUp || a.grossSpeedUp || a.efficiency || a.lastEnd);
}

TEST(Account, WaveOneOfTheCollaboration)
{
    // 20,640 simulations of 2.80 CPU hours within 482 hours: 57,804 CPU hours, speed-up about 120.
    std::vector<AttemptFact> attempts;
    for (int i = 0; i < 20'640; ++i)
        attempts.push_back(good(0, 1, 482.0 * (i + 1) / 20'640, 57'804.0 / 20'640));
    const Account a = account(attempts, hour(500));
    EXPECT_EQ(a.simulations, 20'640U);
    EXPECT_NEAR(a.productiveHours, 57'804, 0.01);
    ASSERT_TRUE(a.productiveSpeedUp.has_value());
    EXPECT_NEAR(*a.productiveSpeedUp, 119.9, 0.1);
    EXPECT_NEAR(*a.grossSpeedUp, 119.9, 0.1);
    EXPECT_NEAR(*a.efficiency, 1, 1e-12);
}

TEST(Account, LostTimeIsGrossNotProductive)
{
    std::vector<AttemptFact> attempts{good(0, 1, 5, 4), good(0, 1, 11, 10)};
    AttemptFact failed = attempt(0, 1, 4, 8); // predicted 8 h, but it ran for 3
    failed.isFailed = true;
    attempts.push_back(failed);
    AttemptFact refused = attempt(0, 1, 3, 2); // its output tells the time, and was refused
    refused.isMeasured = refused.isFailed = true;
    attempts.push_back(refused);
    const Account a = account(attempts, hour(20));
    EXPECT_EQ(a.simulations, 2U);
    EXPECT_EQ(a.failedAttempts, 2U);
    EXPECT_DOUBLE_EQ(a.productiveHours, 14);
    EXPECT_DOUBLE_EQ(a.lostEstimatedHours, 3);
    EXPECT_DOUBLE_EQ(a.lostMeasuredHours, 2);
    EXPECT_DOUBLE_EQ(a.lostHours(), 5);
    EXPECT_DOUBLE_EQ(*a.productiveSpeedUp, 14.0 / 11);
    EXPECT_DOUBLE_EQ(*a.grossSpeedUp, 19.0 / 11);
    EXPECT_DOUBLE_EQ(*a.efficiency, 14.0 / 19);
}

TEST(Account, RunningJobsAreEstimated)
{
    AttemptFact running = attempt(0, 2, 0, 6);
    running.endedAt.reset();
    AttemptFact waiting = running;
    waiting.startedAt.reset();
    const std::vector<AttemptFact> attempts{good(0, 1, 5, 4), running, waiting};
    Account a = account(attempts, hour(6));
    EXPECT_DOUBLE_EQ(a.runningHours, 4);
    EXPECT_DOUBLE_EQ(*a.grossSpeedUp, (4.0 + 3) / 5); // until the last end seen
    a = account(attempts, hour(100));
    EXPECT_DOUBLE_EQ(a.runningHours, 6); // never more than predicted
}

TEST(Account, WhatIsNotDecidedIsUnderWayNotLost)
{
    AttemptFact toFetch = attempt(0, 1, 4, 3);
    toFetch.isUndecided = true;
    AttemptFact inReview = attempt(0, 1, 5, 2);
    inReview.isMeasured = inReview.isUndecided = true;
    const std::vector<AttemptFact> attempts{good(0, 1, 5, 4), toFetch, inReview};
    const Account a = account(attempts, hour(6));
    EXPECT_DOUBLE_EQ(a.lostHours(), 0);
    EXPECT_DOUBLE_EQ(a.runningHours, 5);
    EXPECT_DOUBLE_EQ(*a.grossSpeedUp, 9.0 / 5);
    EXPECT_DOUBLE_EQ(*a.efficiency, 1);
    const auto curve = cumulativeHours(attempts);
    ASSERT_EQ(curve.size(), 1U);
    EXPECT_DOUBLE_EQ(curve.back().lostHours, 0);
}

TEST(Account, AFileThatWasRefusedChangesNothing)
{
    std::vector<AttemptFact> attempts{good(0, 1, 5, 4)};
    const Account before = account(attempts, hour(60));
    AttemptFact adoption = attempt(0, 0, 50, 16);
    adoption.acceptedAt.reset();
    adoption.startedAt.reset();
    adoption.isMeasured = true;
    attempts.push_back(adoption);
    Account after = account(attempts, hour(60));
    EXPECT_EQ(after.attempts, before.attempts);
    EXPECT_DOUBLE_EQ(after.lostHours(), 0);
    EXPECT_EQ(after.lastEnd, before.lastEnd);
    EXPECT_DOUBLE_EQ(*after.grossSpeedUp, *before.grossSpeedUp);
    EXPECT_DOUBLE_EQ(cumulativeHours(attempts).back().lostHours, 0);
    // One that is accepted is productive, and no end on the platform.
    attempts.back().isAccepted = true;
    after = account(attempts, hour(60));
    EXPECT_DOUBLE_EQ(after.productiveHours, 20);
    EXPECT_EQ(after.lastEnd, before.lastEnd);
}

TEST(Account, WhatHasNotLeftIsNoAttempt)
{
    AttemptFact planned = attempt(0, 0, 0, 6);
    planned.acceptedAt.reset();
    planned.startedAt.reset();
    planned.endedAt.reset();
    AttemptFact adopted = planned;
    adopted.isAccepted = true;
    const std::vector<AttemptFact> attempts{good(0, 1, 5, 4), planned, adopted};
    EXPECT_EQ(account(attempts, hour(6)).attempts, 2U);
}

TEST(Account, SubJobsRunSideBySide)
{
    AttemptFact split = attempt(0, 1, 2, 20);
    split.subJobs = 10;
    split.isFailed = true;
    EXPECT_DOUBLE_EQ(account(std::vector{split}, hour(9)).lostEstimatedHours, 10);
}

TEST(Account, AnOutputThatTellsNoTimeIsCountedApart)
{
    AttemptFact adopted = good(0, 1, 2, 7);
    adopted.isMeasured = false;
    const Account a = account(std::vector{adopted, good(0, 1, 5, 4)}, hour(9));
    EXPECT_EQ(a.simulations, 2U);
    EXPECT_EQ(a.acceptedWithoutTime, 1U);
    EXPECT_DOUBLE_EQ(a.productiveHours, 4);
    EXPECT_DOUBLE_EQ(*a.efficiency, 1);
}

TEST(Account, ByWave)
{
    std::vector<AttemptFact> attempts{good(0, 1, 5, 4), good(10, 11, 12, 1)};
    attempts[1].wave = WaveId{2};
    const auto accounts = accountByWave(attempts, hour(20));
    ASSERT_EQ(accounts.size(), 2U);
    EXPECT_DOUBLE_EQ(*accounts.at(WaveId{1}).productiveSpeedUp, 0.8);
    EXPECT_DOUBLE_EQ(*accounts.at(WaveId{2}).productiveSpeedUp, 0.5);
}

} // namespace dosegrid::statistics
