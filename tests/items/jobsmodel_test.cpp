// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/jobsmodel.h"

#include "models/grid/templatereader.h"

#include <gmock/gmock.h>

#include <QAbstractItemModelTester>
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
    engine::JobView job(std::uint32_t cell)
    {
        engine::JobView view;
        view.cell = {cell};
        view.remoteId = u"workflow-%1"_s.arg(cell % 7);
        view.jobNumber = int(cell % 360) + 1;
        view.jobs = 360;
        view.exitCode = int(cell % 3);
        view.waitedSeconds = cell % 5 * 3600.0;
        view.errorText = u"message %1"_s.arg(cell % 11);
        return view;
    }
    grid::GridState state;
};

std::vector<std::uint32_t> cellsOf(const JobsModel &model)
{
    std::vector<std::uint32_t> cells;
    for (int row = 0; row < model.rowCount(); ++row)
        cells.push_back(model.cellAt(row)->value);
    return cells;
}

TEST_F(JobsModelTest, ACellThatIsOpenAgainLeaves)
{
    put(1, CellState::Planned);
    put(2, CellState::Running);
    JobsModel model(state);
    ASSERT_EQ(model.rowCount(), 2);
    put(1, CellState::Open);
    const grid::CellChange change{{1}, state.record({1})};
    model.cellsChanged({&change, 1});
    EXPECT_THAT(cellsOf(model), testing::ElementsAre(2U));
    EXPECT_EQ(model.rowCount(), model.totalCount());
}

TEST_F(JobsModelTest, ListsOnlyCellsThatAreInAWave)
{
    put(3, CellState::Planned);
    put(9, CellState::Failed);
    JobsModel model(state);
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
    JobsModel model(state);
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
    JobsModel model(state);
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

TEST_F(JobsModelTest, TheOrderLastsWhateverIsListedLater)
{
    for (const std::uint32_t cell : {3U, 4U, 5U, 6U})
        put(cell, CellState::Submitted, 3600.F * float(cell));
    JobsModel model(state);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.sort(JobsModel::Predicted, Qt::DescendingOrder);
    grid::CellMask mask(state.spec().cellCount());
    for (const std::uint32_t cell : {3U, 5U, 6U})
        mask.set({cell});
    model.setFilter(mask);
    EXPECT_THAT(cellsOf(model), testing::ElementsAre(6, 5, 3));
    model.setFilter({});
    EXPECT_THAT(cellsOf(model), testing::ElementsAre(6, 5, 4, 3));

    put(5, CellState::Open);
    const grid::CellChange left{{5}, state.record({5})};
    model.cellsChanged({&left, 1});
    EXPECT_THAT(cellsOf(model), testing::ElementsAre(6, 4, 3));
}

TEST_F(JobsModelTest, ACellThatJoinsStandsAtItsPlace)
{
    for (const std::uint32_t cell : {10U, 20U, 30U})
        put(cell, CellState::Submitted, 3600.F * float(cell));
    JobsModel model(state);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const QPersistentModelIndex kept = model.index(model.rowOf({20}), JobsModel::Predicted);
    const auto join = [&](const std::vector<std::pair<std::uint32_t, float>> &cells) {
        std::vector<grid::CellChange> changes;
        for (const auto &[cell, hours] : cells)
            changes.push_back({{cell}, record(CellState::Submitted, 3600 * hours)});
        state.apply(changes);
        model.cellsChanged(changes);
    };
    join({{15, 15}, {16, 15}, {1, 1}});
    EXPECT_THAT(cellsOf(model), testing::ElementsAre(1, 10, 15, 16, 20, 30));
    EXPECT_EQ(kept.data(CellRole).toUInt(), 20U);

    model.sort(JobsModel::Predicted, Qt::DescendingOrder);
    join({{7, 25}, {40, 0.5}, {41, 25}, {42, 99}});
    EXPECT_THAT(cellsOf(model), testing::ElementsAre(42, 30, 7, 41, 20, 15, 16, 10, 1, 40));
    EXPECT_EQ(model.rowOf({41}), 3);

    model.sort(JobsModel::Execution, Qt::AscendingOrder); // nothing said: all alike, as in the grid
    join({{8, 1}});
    EXPECT_EQ(cellsOf(model).at(2), 8U);
}

TEST_F(JobsModelTest, ThousandsThatJoinAtOnceAreInOrderToo)
{
    for (std::uint32_t cell = 0; cell < 4000; cell += 2)
        put(cell, CellState::Submitted, float(cell % 97));
    JobsModel model(state);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.sort(JobsModel::Predicted, Qt::AscendingOrder);
    const QPersistentModelIndex kept = model.index(model.rowOf({200}), 0);
    std::vector<grid::CellChange> changes;
    for (std::uint32_t cell = 1; cell < 4000; cell += 2)
        changes.push_back({{cell}, record(CellState::Submitted, float(cell % 97))});
    state.apply(changes);
    model.cellsChanged(changes);
    ASSERT_EQ(model.rowCount(), 4000);
    for (int row = 1; row < model.rowCount(); ++row) {
        const auto key = [&](int r) { return std::pair(model.cellAt(r)->value % 97, model.cellAt(r)->value); };
        ASSERT_LT(key(row - 1), key(row)) << row;
    }
    EXPECT_EQ(kept.data(CellRole).toUInt(), 200U);
}

TEST_F(JobsModelTest, ChangesAreMergedToRunsAndNewCellsTakeTheirPlace)
{
    for (std::uint32_t cell = 0; cell < 20; ++cell) {
        if (cell != 10)
            put(cell, CellState::Submitted);
    }
    JobsModel model(state);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QSignalSpy changed(&model, &JobsModel::dataChanged);
    QSignalSpy inserted(&model, &JobsModel::rowsInserted);
    QSignalSpy reset(&model, &JobsModel::modelReset);
    std::vector<grid::CellChange> changes;
    for (const std::uint32_t cell : {5U, 3U, 4U, 11U, 30U, 10U})
        changes.push_back({{cell}, record(CellState::Running, 3600)});
    state.apply(changes);
    model.cellsChanged(changes);
    ASSERT_EQ(changed.size(), 2);
    EXPECT_EQ(changed[0][0].toModelIndex().row(), 3);
    EXPECT_EQ(changed[0][1].toModelIndex().row(), 5);
    EXPECT_EQ(inserted.size(), 2);
    EXPECT_EQ(model.cellAt(10)->value, 10U);
    EXPECT_EQ(model.cellAt(11)->value, 11U);
    EXPECT_EQ(model.cellAt(20)->value, 30U);
    EXPECT_EQ(reset.size(), 0);
}

TEST_F(JobsModelTest, MoreThanHalfTheRowsAreOneChange)
{
    for (std::uint32_t cell = 0; cell < 20; ++cell)
        put(cell, CellState::Submitted);
    JobsModel model(state);
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

TEST_F(JobsModelTest, ShowsWhatThePlatformSaidOnceItIsKnown)
{
    put(3, CellState::Done);
    put(4, CellState::Failed);
    JobsModel model(state);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    EXPECT_EQ(model.index(1, JobsModel::Execution).data().toString(), u"—"_s);
    QSignalSpy changed(&model, &JobsModel::dataChanged);
    const engine::JobView failed = job(4);
    model.addJobs({failed});
    ASSERT_EQ(changed.size(), 1);
    EXPECT_EQ(changed[0][0].toModelIndex().row(), 1);
    EXPECT_EQ(model.index(1, JobsModel::Execution).data().toString(), u"workflow-4"_s);
    EXPECT_EQ(model.index(1, JobsModel::Number).data().toString(), u"5 / 360"_s);
    EXPECT_EQ(model.index(1, JobsModel::Exit).data().toString(), u"1"_s);
    EXPECT_EQ(model.index(1, JobsModel::Waited).data().toString(), u"4\u00a0h"_s);
    EXPECT_EQ(model.index(1, JobsModel::Message).data().toString(), u"message 4"_s);
    model.addJobs({failed});
    EXPECT_EQ(changed.size(), 1); // the same once more is no change
}

TEST_F(JobsModelTest, AFaultIsOfThePresentExecution)
{
    put(4, CellState::Failed);
    JobsModel model(state);
    EXPECT_FALSE(model.fault({4}).exitCode);
    engine::JobView failed = job(4);
    failed.errorKind = u"infrastructure"_s;
    failed.execution = state.record({4}).execution;
    model.addJobs({failed});
    EXPECT_EQ(model.fault({4}).exitCode, 1);
    EXPECT_EQ(model.fault({4}).rule, u"infrastructure"_s);
    grid::CellRecord retried = state.record({4});
    retried.execution = ExecutionId{failed.execution.value + 1};
    state.set({4}, retried);
    EXPECT_FALSE(model.fault({4}).exitCode) << "of a former one";
    failed.execution = retried.execution;
    failed.exitCode = 40;
    model.addJobs({failed});
    EXPECT_EQ(model.fault({4}).exitCode, 40);
}

TEST_F(JobsModelTest, SortsByWhatThePlatformSaid)
{
    for (const std::uint32_t cell : {10U, 11U, 12U})
        put(cell, CellState::Done);
    JobsModel model(state);
    model.addJobs({job(10), job(11)}); // nothing is known of the last
    model.sort(JobsModel::Waited, Qt::DescendingOrder);
    EXPECT_THAT(cellsOf(model), testing::ElementsAre(11, 10, 12));
    model.sort(JobsModel::Exit, Qt::AscendingOrder);
    EXPECT_THAT(cellsOf(model), testing::ElementsAre(12, 10, 11));
}

TEST_F(JobsModelTest, SortsTheWholeGrid)
{
    const std::uint32_t count = state.spec().cellCount();
    for (std::uint32_t cell = 0; cell < count; ++cell)
        put(cell, CellState(1 + cell % 9), float(cell * 7919U % count));
    JobsModel model(state);
    ASSERT_EQ(model.rowCount(), int(state.spec().computableCount()) + int(state.spec().notApplicableCount()));
    QList<engine::JobView> jobs;
    for (std::uint32_t cell = 0; cell < count; ++cell)
        jobs += job(cell);
    model.addJobs(jobs);
    model.sort(JobsModel::Execution, Qt::DescendingOrder);
    model.sort(JobsModel::Message, Qt::AscendingOrder);
    model.sort(JobsModel::Exit, Qt::AscendingOrder);
    grid::CellMask odd(count);
    for (std::uint32_t cell = 1; cell < count; cell += 2)
        odd.set({cell});
    model.setFilter(odd);
    EXPECT_EQ(model.rowCount(), int(count / 2));
    model.setFilter({});
    model.sort(JobsModel::Predicted, Qt::AscendingOrder);
    float last = -1;
    for (const std::uint32_t cell : cellsOf(model)) {
        const float now = state.record({cell}).predictedSeconds;
        ASSERT_GE(now, last);
        last = now;
    }
}

} // namespace
} // namespace dosegrid::items
