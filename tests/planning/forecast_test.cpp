// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/planning/forecast.h"

#include <gtest/gtest.h>

namespace dosegrid::planning {

TEST(Forecast, NothingTakesNoTime)
{
    EXPECT_EQ(forecast({}, {}).timeToFinish, milliseconds(0));
    EXPECT_EQ(forecast({{{}, 1}, {{2}, 1}}, {1, 1}).timeToFinish, milliseconds(2000));
}

TEST(Forecast, CoresBoundTheJobs)
{
    // 4 jobs of 10 s on 2 cores
    const QueueForecast f = forecast({{{10, 10, 10, 10}, 1}}, {25, 2});
    EXPECT_EQ(f.timeToFinish, milliseconds(20'000));
    EXPECT_DOUBLE_EQ(f.meanCores, 2);
    EXPECT_EQ(forecast({{{10}, 4}}, {25, 2}).timeToFinish, milliseconds(20'000));
}

TEST(Forecast, APlaceIsFreeWhenTheWholeExecutionIsOver)
{
    // One live execution: the second waits for the long job of the first.
    EXPECT_EQ(forecast({{{10, 1}, 1}, {{5}, 1}}, {1, 100}).timeToFinish, milliseconds(15'000));
    EXPECT_EQ(forecast({{{10, 1}, 1}, {{5}, 1}}, {2, 100}).timeToFinish, milliseconds(10'000));
}

TEST(Forecast, KeepsTheOrder)
{
    // On one core: 1, 2, 3 s one after the other.
    const QueueForecast f = forecast({{{1}, 1}, {{2}, 1}, {{3}, 1}}, {25, 1});
    EXPECT_EQ(f.timeToFinish, milliseconds(6000));
    EXPECT_DOUBLE_EQ(f.meanCores, 1);
}

TEST(Forecast, TellsWhenEachExecutionRuns)
{
    const QueueForecast f = forecast({{{4, 2}, 1}, {{3}, 1}}, {1, 10});
    ASSERT_EQ(f.spans.size(), 2U);
    EXPECT_DOUBLE_EQ(f.spans[0].from, 0);
    EXPECT_DOUBLE_EQ(f.spans[0].to, 4);
    EXPECT_DOUBLE_EQ(f.spans[1].from, 4); // its place is free when the first is over
    EXPECT_DOUBLE_EQ(f.spans[1].to, 7);
}

} // namespace dosegrid::planning
