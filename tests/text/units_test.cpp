// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/units.h"
#include "models/text/words.h"

#include <gtest/gtest.h>

#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::text {
namespace {

struct UnitsTest : testing::Test
{
    UnitsTest() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    ~UnitsTest() override { QLocale::setDefault(QLocale::c()); }
};

TEST_F(UnitsTest, NumbersAreGroupedAndKeepTheirUnitOnTheLine)
{
    EXPECT_EQ(count(51324), u"51,324"_s);
    EXPECT_EQ(count(-3), u"\u22123"_s);
    EXPECT_EQ(percent(0.381), u"38.1\u00a0%"_s);
    EXPECT_EQ(bigHours(1'190'000), u"1.19\u00a0M"_s);
    EXPECT_EQ(bytes(14'200), u"14\u00a0kB"_s);
    EXPECT_EQ(bytes(9.2e9), u"9.2\u00a0GB"_s);
}

TEST_F(UnitsTest, DurationsHaveTheTwoPartsThatMatter)
{
    EXPECT_EQ(duration(38), u"38\u00a0s"_s);
    EXPECT_EQ(duration(31 * 60), u"31\u00a0min"_s);
    EXPECT_EQ(duration(42 * 3600), u"42\u00a0h"_s);
    EXPECT_EQ(duration(99 * 3600), u"4\u00a0d\u00a03\u00a0h"_s);
    EXPECT_EQ(duration(38 * 86400), u"38\u00a0d"_s);
    EXPECT_EQ(duration(-1), u"\u2014"_s);
}

TEST_F(UnitsTest, ALimitIsSaidAsItWasSet)
{
    EXPECT_EQ(limitHours(24), u"24\u00a0h"_s);
    EXPECT_EQ(limitHours(7.25), u"7.25\u00a0h"_s);
    EXPECT_EQ(limitHours(0.01), u"0.01\u00a0h"_s);
    EXPECT_EQ(limitHours(10'000), u"10,000\u00a0h"_s);
}

TEST_F(UnitsTest, EnergiesCarryOneUnitWhereTheyCan)
{
    EXPECT_EQ(energy(120'000), u"120\u00a0keV"_s);
    EXPECT_EQ(energy(5'500), u"5.5\u00a0keV"_s);
    EXPECT_EQ(energyRange(65'000, 750'000), u"65\u2013750\u00a0keV"_s);
    EXPECT_EQ(energyRange(800'000, 10'000'000), u"0.8\u201310\u00a0MeV"_s);
}

TEST_F(UnitsTest, AgesBecomeDatesAfterTwoDays)
{
    const CampaignTime now = fromMs(1'700'000'000'000);
    EXPECT_EQ(ago(now - std::chrono::hours(34), now), u"34\u00a0h ago"_s);
    EXPECT_FALSE(ago(now - std::chrono::hours(60), now).contains(u"ago"_s));
}

TEST_F(UnitsTest, AnExpressionProblemNamesTheTextAndWhatIsNear)
{
    grid::ExpressionError error;
    error.kind = grid::ExpressionError::Kind::UnknownValue;
    error.key = u"organ"_s;
    error.text = u"kidnys"_s;
    error.suggestions = {u"kidneys"_s};
    const QString sentence = expressionProblem(error);
    EXPECT_TRUE(sentence.contains(u"organ"_s) && sentence.contains(u"kidnys"_s) && sentence.contains(u"kidneys"_s))
        << sentence.toStdString();
}

} // namespace
} // namespace dosegrid::text
