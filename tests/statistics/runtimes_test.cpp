// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/statistics/runtimes.h"

#include "models/grid/expression.h"
#include "models/grid/templatereader.h"

#include <gtest/gtest.h>

#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::statistics {

namespace {

struct RunTimesTest : testing::Test
{
    RunTimesTest() : tmpl(grid::loadTemplate(u"opendose"_s).value()), state(tmpl.spec())
    {
        // Around the rectangle of 20 to 100 keV and 2 to 5 h, and on its edges.
        for (const auto &[id, hours] : {std::pair(u"AF/5/gamma/0.02"_s, 2.0), std::pair(u"AF/5/gamma/0.1"_s, 5.0),
                                        std::pair(u"AM/6/e-/0.05"_s, 3.0), std::pair(u"AF/5/gamma/0.015"_s, 3.0),
                                        std::pair(u"AF/5/gamma/0.11"_s, 3.0), std::pair(u"AF/6/gamma/0.05"_s, 1.99),
                                        std::pair(u"AF/7/gamma/0.05"_s, 5.01)})
            set(id, hours, grid::CellState::Done);
        set(u"AF/8/gamma/0.05"_s, 3, grid::CellState::Failed);
    }
    void set(const QString &id, double hours, grid::CellState as)
    {
        grid::CellRecord record;
        record.state = as;
        record.measuredSeconds = float(hours * 3600);
        state.set(cell(id), record);
    }
    grid::CellIndex cell(const QString &id) const { return state.spec().cellFromId(id).value(); }
    grid::CellMask all() const { return grid::CellMask(state.spec().cellCount(), true); }

    grid::CampaignTemplate tmpl;
    grid::GridState state;
    RunTimeRange range{20'000, 100'000, 2, 5};
};

} // namespace

TEST_F(RunTimesTest, ARangeHasItsEndsAndOnlyWhatIsDone)
{
    const grid::CellMask within = cellsWithin(state, all(), range);
    EXPECT_EQ(within.count(), 3U);
    for (const QString &id : {u"AF/5/gamma/0.02"_s, u"AF/5/gamma/0.1"_s, u"AM/6/e-/0.05"_s})
        EXPECT_TRUE(within.test(cell(id))) << id.toStdString();
    grid::CellMask few(state.spec().cellCount());
    few.set(cell(u"AM/6/e-/0.05"_s));
    EXPECT_EQ(cellsWithin(state, few, range), few);
}

TEST_F(RunTimesTest, TheExpressionMeansTheSameCells)
{
    const auto term = runTimeExpression(state.spec(), range);
    ASSERT_TRUE(term.has_value());
    EXPECT_EQ(*term, u"energy=20keV..100keV cpu=2h..5h state=done"_s);
    const auto meant = grid::evaluate(*term, {tmpl, state, {}, {}, {}});
    ASSERT_TRUE(meant.has_value());
    EXPECT_EQ(meant.value(), cellsWithin(state, all(), range));
}

TEST_F(RunTimesTest, EndsBetweenEnergiesAreThoseOfTheGridWithin)
{
    range = {19'000, 99'000, 2, std::numeric_limits<double>::infinity()};
    EXPECT_EQ(runTimeExpression(state.spec(), range), u"energy=20keV..90keV cpu=2h.. state=done"_s);
    range = {20'100, 20'200, 2, 5};
    EXPECT_EQ(runTimeExpression(state.spec(), range), std::nullopt);
    range = {20e6, 30e6, 2, 5};
    EXPECT_EQ(runTimeExpression(state.spec(), range), std::nullopt);
}

} // namespace dosegrid::statistics
