// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/progress.h"

#include <gtest/gtest.h>

namespace dosegrid::engine {
namespace {

CampaignTime hour(double h) { return fromMs(1'700'000'000'000 + qint64(h * 3'600'000)); }

store::Attempt attempt(double predictedHours, int subJobs)
{
    store::Attempt a;
    a.predictedSeconds = predictedHours * 3600;
    a.subjobs = subJobs;
    a.startedAt = hour(0);
    return a;
}

TEST(Progress, OfOneCellIsTheTimeItsJobsHaveRun)
{
    EXPECT_NEAR(progressOf(attempt(40, 10), 1, 10, hour(1)), 0.25, 1e-9);
    EXPECT_LT(progressOf(attempt(40, 10), 1, 10, hour(100)), 1) << "whoever runs is not over";
    EXPECT_NEAR(longestJobLeft(attempt(40, 10), true, hour(1)), 3 * 3600, 1e-6);
    EXPECT_EQ(longestJobLeft(attempt(40, 10), true, hour(9)), 0);
}

TEST(Progress, OfABatchIsNotTheTimeSinceItsFirstJobBegan)
{
    // Ten of a hundred cells run; the others wait, however long ago the first began.
    EXPECT_NEAR(progressOf(attempt(1, 1), 100, 10, hour(30)), 0.05, 1e-9);
    EXPECT_NEAR(progressOf(attempt(1, 1), 5, 5, hour(30)), 0.5, 1e-9);
    EXPECT_NEAR(progressOf(attempt(1, 1), 5, 5, hour(0.1)), 0.1, 1e-9) << "none has run for longer than all";
    EXPECT_NEAR(longestJobLeft(attempt(1, 1), false, hour(30)), 3600, 1e-6);
}

} // namespace
} // namespace dosegrid::engine
