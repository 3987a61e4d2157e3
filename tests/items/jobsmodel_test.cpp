// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/jobsmodel.h"

#include "models/grid/templatereader.h"

#include <gmock/gmock.h>

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::items {
namespace {

using grid::CellIndex;
using grid::CellState;

struct JobsModelTest : testing::Test
{
    JobsModelTest() : state(grid::loadTemplate(u"opendose"_s).value().spec()) {}

    grid::CellRecord record(CellState cellState, float seconds, int execution = 1)
    {
        grid::CellRecord r;
        r.state = cellState;
        r.attempts = 1;
        r.execution = {execution};
        r.predictedSeconds = seconds;
        return r;
    }
    void put(std::uint32_t cell, CellState cellState, float seconds = 3600)
    {
        state.set({cell}, record(cellState, seconds));
    }
    JobsModel::Lookup lookup = [](CellIndex cell) {
        return JobDetail{.execution = u"workflow-%1"_s.arg(cell.value % 7),
                         .job = int(cell.value % 360),
                         .jobCount = 360,
                         .exitCode = {},
                         .message = u"message"_s};
    };
    grid::GridState state;
};

std::vector<std::uint32_t> cellsOf(const JobsModel &model)
{
    std::vector<std::uint32_t> cells;
    for (int row = 0; row < model.rowCount(); ++row)
        cells.push_back(model.cellAt(row)->value);
    return cells;
}

TEST_F(JobsModelTest, ListsOnlyCellsThatAreInAWave)
{
    put(3, CellState::Planned);
    put(9, CellState::Failed);
    JobsModel model(state, lookup);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    EXPECT_THAT(cellsOf(model), testing::ElementsAre(3, 9));
    EXPECT_EQ(model.totalCount(), 2);
    EXPECT_EQ(model.index(1, JobsModel::State).data(StateRole).toInt(), int(CellState::Failed));
    EXPECT_EQ(model.index(0, JobsModel::Cell).data().toString(), state.spec().cellId({3}));
}

TEST_F(JobsModelTest, SortsByRawValuesAndKeepsPersistentIndexesOnTheirCells)
{
    put(3, CellState::Done, 36000); // "10.0 h" sorts before "9.0 h" as text
    put(4, CellState::Done, 32400);
    put(5, CellState::Done, 90000);
    JobsModel model(state, lookup);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const QPersistentModelIndex kept = model.index(0, JobsModel::Predicted);
    model.sort(JobsModel::Predicted, Qt::AscendingOrder);
    EXPECT_THAT(cellsOf(model), testing::ElementsAre(4, 3, 5));
    EXPECT_EQ(kept.row(), 1);
    EXPECT_EQ(kept.data(CellRole).toUInt(), 3U);
    model.sort(JobsModel::Predicted, Qt::DescendingOrder);
    EXPECT_THAT(cellsOf(model), testing::ElementsAre(5, 3, 4));
}

TEST_F(JobsModelTest, FilterShowsTheSelectionOnly)
{
    put(3, CellState::Done);
    put(4, CellState::Done);
    JobsModel model(state, lookup);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    grid::CellMask mask(state.spec().cellCount());
    mask.set({4});
    model.setFilter(mask);
    EXPECT_THAT(cellsOf(model), testing::ElementsAre(4));
    EXPECT_EQ(model.rowOf({3}), -1);
    EXPECT_EQ(model.totalCount(), 2);
    model.setFilter({});
    EXPECT_EQ(model.rowCount(), 2);
}

TEST_F(JobsModelTest, ChangesAreMergedToRunsAndNewCellsAppended)
{
    for (std::uint32_t cell = 0; cell < 20; ++cell)
        put(cell, CellState::Submitted);
    JobsModel model(state, lookup);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QSignalSpy changed(&model, &JobsModel::dataChanged);
    QSignalSpy inserted(&model, &JobsModel::rowsInserted);
    QSignalSpy reset(&model, &JobsModel::modelReset);
    std::vector<grid::CellChange> changes;
    for (const std::uint32_t cell : {5U, 3U, 4U, 11U, 30U})
        changes.push_back({{cell}, record(CellState::Running, 3600)});
    state.apply(changes);
    model.cellsChanged(changes);
    ASSERT_EQ(changed.size(), 2);
    EXPECT_EQ(changed[0][0].toModelIndex().row(), 3);
    EXPECT_EQ(changed[0][1].toModelIndex().row(), 5);
    EXPECT_EQ(inserted.size(), 1);
    EXPECT_EQ(model.cellAt(20)->value, 30U);
    EXPECT_EQ(reset.size(), 0);
}

TEST_F(JobsModelTest, MoreThanHalfTheRowsAreOneChange)
{
    for (std::uint32_t cell = 0; cell < 20; ++cell)
        put(cell, CellState::Submitted);
    JobsModel model(state, lookup);
    QSignalSpy changed(&model, &JobsModel::dataChanged);
    std::vector<grid::CellChange> changes;
    for (std::uint32_t cell = 0; cell < 20; ++cell) {
        if (cell % 3 != 0)
            changes.push_back({{cell}, record(CellState::Done, 3600)});
    }
    state.apply(changes);
    model.cellsChanged(changes);
    EXPECT_EQ(changed.size(), 1);
}

TEST_F(JobsModelTest, SortsTheWholeGridAtOnce)
{
    const std::uint32_t count = state.spec().cellCount();
    for (std::uint32_t cell = 0; cell < count; ++cell)
        put(cell, CellState(1 + cell % 9), float(cell * 7919U % count));
    JobsModel model(state, lookup);
    ASSERT_EQ(model.rowCount(), int(state.spec().computableCount()) + int(state.spec().notApplicableCount()));
    QElapsedTimer timer;
    timer.start();
    model.sort(JobsModel::Predicted, Qt::AscendingOrder);
    // The law is 50 ms of a GUI event; ten times that tells an accident from a busy machine.
    EXPECT_LT(timer.elapsed(), 500);
    float last = -1;
    for (const std::uint32_t cell : cellsOf(model)) {
        const float now = state.record({cell}).predictedSeconds;
        ASSERT_GE(now, last);
        last = now;
    }
}

} // namespace
} // namespace dosegrid::items
