// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/statistics/progress.h"

#include "models/grid/templatereader.h"
#include "models/statistics/quantile.h"
#include "models/statistics/runtimes.h"

#include <gtest/gtest.h>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::statistics {

namespace {

class GridStatistics : public testing::Test
{
protected:
    grid::CellIndex cell(const QString &id) const { return spec->cellFromId(id).value(); }
    void set(const QString &id, grid::CellState cellState, float measured = 0, int done = 0)
    {
        grid::CellRecord record;
        record.state = cellState;
        record.measuredSeconds = measured;
        record.progress = std::uint8_t(done);
        state.set(cell(id), record);
    }
    grid::CellMask all() const { return grid::CellMask(spec->cellCount(), true); }

    grid::GridSpecPtr spec = grid::loadTemplate(u"opendose"_s).value().spec();
    grid::GridState state{spec};
    const Predict tenSeconds = [](grid::CellIndex) { return 10.0; };
};

} // namespace

TEST_F(GridStatistics, NothingDoneYet)
{
    const Progress p = progress(state, all(), tenSeconds);
    EXPECT_EQ(p.cells, 50'050U);
    EXPECT_EQ(p.done, 0U);
    EXPECT_DOUBLE_EQ(p.remainingSeconds, 500'500);
    EXPECT_DOUBLE_EQ(p.totalSeconds, 500'500);
    EXPECT_EQ(p.workFraction(), 0);
}

TEST_F(GridStatistics, DoneRunningAndSkipped)
{
    set(u"AF/95/gamma/0.1"_s, grid::CellState::Done, 30);
    set(u"AF/95/gamma/0.11"_s, grid::CellState::Done);
    set(u"AF/95/gamma/0.12"_s, grid::CellState::Running, 0, 51);
    set(u"AF/95/gamma/0.13"_s, grid::CellState::Skipped);
    set(u"AF/95/gamma/0.14"_s, grid::CellState::ToFetch);
    grid::CellMask five(spec->cellCount());
    five.setRange(cell(u"AF/95/gamma/0.1"_s), 5);
    five.set(cell(u"AF/115/gamma/0.1"_s)); // n/a
    const Progress p = progress(state, five, tenSeconds);
    EXPECT_EQ(p.cells, 5U);
    EXPECT_EQ(p.done, 2U);
    EXPECT_DOUBLE_EQ(p.cellFraction(), 0.4);
    EXPECT_DOUBLE_EQ(p.doneSeconds, 40);
    EXPECT_DOUBLE_EQ(p.measuredSeconds, 30);
    EXPECT_DOUBLE_EQ(p.remainingSeconds, 8);
    EXPECT_DOUBLE_EQ(p.longestSeconds, 8);
    EXPECT_DOUBLE_EQ(p.totalSeconds, 60);
}

TEST_F(GridStatistics, RunTimesHaveMedianAndBand)
{
    int i = 0;
    for (const int organ : {61, 71, 73, 88, 95})
        set(u"AF/%1/gamma/0.1"_s.arg(organ), grid::CellState::Done, float(100 * ++i));
    set(u"AM/95/gamma/0.1"_s, grid::CellState::Done, 1000);
    set(u"AM/95/e-/0.1"_s, grid::CellState::Done, 7);
    set(u"AM/61/e-/0.1"_s, grid::CellState::Failed, 9);
    const auto times = runTimes(state, all());
    ASSERT_EQ(times.size(), 2U);
    const int energy = *spec->energyPosition(100'000);
    EXPECT_EQ(times[0], (RunTime{-1, 0, energy, 100'000, 6, 350, 225, 475, 100, 1000}));
    EXPECT_EQ(times[1], (RunTime{-1, 1, energy, 100'000, 1, 7, 7, 7, 7, 7}));
    const auto byModel = runTimesByModel(state, all());
    ASSERT_EQ(byModel.size(), 3U);
    EXPECT_EQ(byModel[0].median, 300);
    EXPECT_EQ(byModel[1].median, 1000);
}

TEST(Quantile, InterpolatesBetweenNeighbours)
{
    EXPECT_DOUBLE_EQ(quantile({1}, 0.9), 1);
    EXPECT_DOUBLE_EQ(quantile({1, 2}, 0.5), 1.5);
    EXPECT_DOUBLE_EQ(quantile({1, 2, 3, 10}, 1), 10);
    EXPECT_DOUBLE_EQ(quantile({1, 2, 3, 10}, 0), 1);
}

} // namespace dosegrid::statistics
