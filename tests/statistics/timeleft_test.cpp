// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/statistics/timeleft.h"

#include <gtest/gtest.h>

namespace dosegrid::statistics {

namespace {

CampaignTime hour(int h) { return fromMs(1'700'000'000'000 + qint64(h) * 3'600'000); }

std::vector<CoresPoint> steady(double cores)
{
    std::vector<CoresPoint> steps;
    for (int h = 0; h <= 48; ++h)
        steps.push_back({hour(h), cores, true});
    return steps;
}

double hours(milliseconds span) { return double(span.count()) / 3'600'000; }

} // namespace

TEST(TimeLeft, NothingLeftTakesNoTime)
{
    const auto left = timeLeft({});
    ASSERT_TRUE(left.has_value());
    EXPECT_EQ(left->span, milliseconds(0));
}

TEST(TimeLeft, UnknownWhileNothingRuns)
{
    EXPECT_FALSE(timeLeft({3600, 0, {}, 1, {}, hour(48)}).has_value());
    const auto idle = steady(0);
    EXPECT_FALSE(timeLeft({3600, 0, idle, 1, {}, hour(48)}).has_value());
}

TEST(TimeLeft, WorkOverPace)
{
    const auto cores = steady(100);
    const auto left = timeLeft({100 * 3600 * 5.0, 0, cores, 1, {}, hour(48)});
    ASSERT_TRUE(left.has_value());
    EXPECT_NEAR(hours(left->span), 5, 1e-6);
    EXPECT_NEAR(left->cores, 100, 1e-9);
    EXPECT_GT(left->band.count(), 0); // the cost model itself is not certain
    EXPECT_NEAR(hours(timeLeft({100 * 3600 * 5.0, 0, cores, 0.5, {}, hour(48)})->span), 10, 1e-6);
}

TEST(TimeLeft, NoSoonerThanTheLongestJob)
{
    const auto cores = steady(100);
    EXPECT_NEAR(hours(timeLeft({3600 * 30.0, 3600 * 20.0, cores, 1, {}, hour(48)})->span), 20, 1e-6);
}

TEST(TimeLeft, MeasuredTimesCorrectThePredictionAndNarrowTheBand)
{
    const auto cores = steady(10);
    const std::vector<double> ratios(400, 2.0);
    const auto left = timeLeft({36'000, 0, cores, 1, ratios, hour(48)});
    ASSERT_TRUE(left.has_value());
    EXPECT_NEAR(hours(left->span), 2, 1e-6);
    EXPECT_LT(left->band, timeLeft({36'000, 0, cores, 1, {}, hour(48)})->band);
}

TEST(TimeLeft, OnlyTheRecentPastCounts)
{
    std::vector<CoresPoint> cores;
    for (int h = 0; h <= 100; ++h)
        cores.push_back({hour(h), h < 50 ? 1000.0 : 10.0, true});
    EXPECT_NEAR(timeLeft({36'000, 0, cores, 1, {}, hour(100)})->cores, 10, 1e-9);
    // A pace that changes is a pace nobody is sure of.
    EXPECT_GT(timeLeft({36'000, 0, cores, 1, std::vector<double>(400, 1.0), hour(60)})->band,
              timeLeft({36'000, 0, cores, 1, std::vector<double>(400, 1.0), hour(100)})->band);
}

TEST(TimeLeft, TheLastJobIsAsUncertainAsOneJobIs)
{
    const auto cores = steady(10);
    std::vector<double> ratios;
    for (int i = 0; i < 400; ++i)
        ratios.push_back(i % 2 == 0 ? 0.7 : 1.3);
    const auto many = timeLeft({36'000 * 20.0, 0, cores, 1, ratios, hour(48)});
    const auto last = timeLeft({36'000 * 20.0, 36'000, cores, 1, ratios, hour(48)});
    EXPECT_LT(hours(many->band), 1);
    EXPECT_NEAR(hours(last->band), 3, 0.5) << "three tenths of ten hours";
    EXPECT_EQ(many->span, last->span);
}

} // namespace dosegrid::statistics
