// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/results/statisticsfile.h"

#include "tests/results/samples.h"

#include <gtest/gtest.h>

using namespace dosegrid::results;
using namespace dosegrid::results::test;
using namespace Qt::Literals::StringLiterals;

TEST(StatisticsFile, ReadsWhatGateWrites)
{
    const auto file = parseStatistics(sample(u"gatecl_AM_95_e-_0.05/stat.log"_s));
    ASSERT_TRUE(file);
    EXPECT_EQ(file->events, 100'000'000);
    EXPECT_EQ(file->runs, 1);
    EXPECT_DOUBLE_EQ(file->elapsedSeconds, 7911.23);
    EXPECT_DOUBLE_EQ(file->elapsedSecondsWoInit.value(), 7890.04);
    EXPECT_DOUBLE_EQ(file->primariesPerSecond.value(), 12674.2);
    EXPECT_EQ(file->start.value(), QDateTime(QDate(2018, 12, 11), QTime(10, 26, 39), Qt::UTC));
    EXPECT_EQ(file->start->secsTo(file->end.value()), 7911);
}

TEST(StatisticsFile, ReadsWhatTheOlderMergerLeaves)
{
    const auto file = parseStatistics(sample(u"statSCP_merged_by_shell_script.txt"_s));
    ASSERT_TRUE(file);
    EXPECT_EQ(file->runs, 10);
    EXPECT_DOUBLE_EQ(file->elapsedSeconds, 36922.55);
    EXPECT_NEAR(file->primariesPerSecond.value(), 1e8 / 36401.81, 1e-6);
    EXPECT_FALSE(file->start);
}

TEST(StatisticsFile, ToleratesPaddingExponentsUnknownKeysAndOddRates)
{
    const auto file = parseStatistics("# Track types:\n#NumberOfEvents=1e+06\r\n#  ElapsedTime \t =   1.5e+03\n"
                                      "# Colour = blue\nnot a line\n# PPS (Primary per sec) = inf\n"
                                      "# StartDate = Mon Dec  3 09:00:00 2018");
    ASSERT_TRUE(file);
    EXPECT_EQ(file->events, 1'000'000);
    EXPECT_DOUBLE_EQ(file->elapsedSeconds, 1500);
    EXPECT_FALSE(file->primariesPerSecond);
    EXPECT_EQ(file->start.value().date(), QDate(2018, 12, 3));
}

TEST(StatisticsFile, RefusesWhatIsCutOrNoNumber)
{
    using Kind = StatisticsFault::Kind;
    const auto faultOf = [](const QByteArray &text) {
        const auto file = parseStatistics(text);
        EXPECT_FALSE(file);
        return file ? StatisticsFault() : file.error();
    };
    EXPECT_EQ(faultOf(sample(u"bad/stat_empty.log"_s)).kind, Kind::Empty);
    EXPECT_EQ(faultOf(sample(u"bad/stat_truncated.log"_s)),
              (StatisticsFault{Kind::MissingKey, u"ElapsedTime"_s, 0, {}}));
    EXPECT_EQ(faultOf("# ElapsedTime = 5\n").key, u"NumberOfEvents"_s);
    EXPECT_EQ(faultOf("# NumberOfRun = 1\n# NumberOfEvents = 10.5\n"),
              (StatisticsFault{Kind::BadValue, u"NumberOfEvents"_s, 2, u"10.5"_s}));
    EXPECT_EQ(faultOf("# NumberOfEvents = -3\n").kind, Kind::BadValue);
    EXPECT_EQ(faultOf("# NumberOfEvents = 1e300\n").kind, Kind::BadValue);
    EXPECT_EQ(faultOf("# NumberOfEvents = 5\n# ElapsedTime = nan\n").kind, Kind::BadValue);
    EXPECT_EQ(faultOf("# NumberOfEvents = 5\n# ElapsedTime =\n").kind, Kind::BadValue);
}
