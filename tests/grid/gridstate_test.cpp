// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/grid/gridstate.h"

#include "models/core/random.h"
#include "models/grid/templatereader.h"

#include <gtest/gtest.h>

using namespace dosegrid;
using namespace dosegrid::grid;
using namespace Qt::Literals::StringLiterals;

TEST(GridState, StartsOpenExceptWhereNothingCanExist)
{
    const GridState state(loadTemplate(u"opendose"_s).value().spec());
    EXPECT_EQ(state.total()[CellState::Open], 50'050U);
    EXPECT_EQ(state.total()[CellState::NotApplicable], 1'274U);
    EXPECT_EQ(state.total().computable(), 50'050U);
    EXPECT_EQ(state.applicable().count(), 50'050U);
}

TEST(GridState, IncrementalCountsEqualARecount)
{
    const auto spec = loadTemplate(u"opendose"_s).value().spec();
    GridState state(spec);
    SeededRandom random(4);
    for (int i = 0; i < 20'000; ++i) {
        const CellIndex cell{std::uint32_t(random.next() % spec->cellCount())};
        if (spec->isApplicable(cell))
            state.setState(cell, allCellStates[random.next() % 10]);
    }
    StateCounts total;
    std::vector<StateCounts> rows(std::size_t(spec->rowCount()));
    std::vector<StateCounts> columns(std::size_t(spec->columnCount()));
    StateCounts block;
    for (std::uint32_t i = 0; i < spec->cellCount(); ++i) {
        const CellIndex cell{i};
        const CellState s = state.state(cell);
        EXPECT_EQ(s, state.record(cell).state);
        ++total[s];
        ++rows[std::size_t(spec->row(cell))][s];
        ++columns[std::size_t(spec->column(cell))][s];
        if (spec->key(cell).model == 1 && spec->key(cell).particle == 0)
            ++block[s];
    }
    EXPECT_EQ(state.total(), total);
    EXPECT_EQ(state.block(1, 0), block);
    for (int r = 0; r < spec->rowCount(); ++r)
        EXPECT_EQ(state.row(r), rows[std::size_t(r)]);
    for (int c = 0; c < spec->columnCount(); ++c)
        EXPECT_EQ(state.column(c), columns[std::size_t(c)]);
}

TEST(CellState, NamesAndSeverity)
{
    for (const CellState s : allCellStates)
        EXPECT_EQ(cellStateFromName(name(s)), s);
    EXPECT_FALSE(cellStateFromName(u"finished"));
    EXPECT_GT(severity(CellState::Failed), severity(CellState::Uncertain));
    EXPECT_GT(severity(CellState::Skipped), severity(CellState::Done));
    EXPECT_GT(severity(CellState::Planned), severity(CellState::Done));
}
