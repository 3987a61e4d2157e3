// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/cellhistory.h"
#include "models/store/migrations.h"
#include "tests/store/samplecampaign.h"
#include "tests/store/samplerecords.h"

#include <gmock/gmock.h>

using namespace Qt::Literals::StringLiterals;
using dosegrid::grid::CellState;

namespace dosegrid::store {

namespace {

using History = CampaignFile;

CellRow rowOf(std::uint32_t cell, CellState state) // complete, with values of its own
{
    CellRow row = sampleCell(cell, state);
    row.record.attempts = std::uint16_t(cell % 7);
    row.record.measuredSeconds = float(cell) / 3;
    row.record.progress = 0;
    return row;
}

Batch batchOf(std::initializer_list<CellRow> rows)
{
    Batch batch;
    batch.put(sampleWave());
    batch.put(sampleExecution(1, ExecutionPhase::Live));
    for (const CellRow &row : rows)
        batch.put(row);
    return batch;
}

} // namespace

TEST_F(History, TellsEveryChangeWithItsMoment)
{
    const auto store = create();
    Batch first = batchOf({rowOf(1, CellState::Planned), rowOf(2, CellState::Planned)});
    first.setTime(at(10));
    Batch second = batchOf({rowOf(2, CellState::Submitted)});
    second.setTime(at(20));
    Batch without;
    without.setMeta(u"execution_limit"_s, u"3"_s);
    ASSERT_TRUE(isOk(store->apply(first)));
    ASSERT_TRUE(isOk(store->apply(without)));
    ASSERT_TRUE(isOk(store->apply(second)));

    const auto history = store->cellHistory();
    ASSERT_TRUE(isOk(history));
    ASSERT_EQ(history->steps.size(), 2U);
    EXPECT_EQ(history->steps[0].at, at(10));
    EXPECT_EQ(history->steps[0].end, 2U);
    EXPECT_EQ(history->steps[1].at, at(20));
    EXPECT_EQ(history->steps[1].end, 3U);
    EXPECT_EQ(history->changes[2].cell.value, 2U);
    EXPECT_EQ(history->changes[2].record, rowOf(2, CellState::Submitted).record);
    EXPECT_TRUE(history->before.empty());
    // Its end is the present.
    const auto cells = store->loadCells();
    ASSERT_TRUE(isOk(cells));
    for (const grid::CellChange &cell : cells->cells) {
        const auto last = std::find_if(history->changes.rbegin(), history->changes.rend(),
                                       [&](const grid::CellChange &change) { return change.cell == cell.cell; });
        ASSERT_NE(last, history->changes.rend());
        EXPECT_EQ(last->record, cell.record);
    }
}

TEST_F(History, IsWrittenWithItsCellsOrNotAtAll)
{
    const auto store = create();
    Batch broken = batchOf({rowOf(1, CellState::Planned)});
    Execution stray = sampleExecution(9, ExecutionPhase::Live);
    stray.wave = WaveId{77}; // that does not exist
    broken.put(stray);
    EXPECT_FALSE(store->apply(broken));
    const auto history = store->cellHistory();
    ASSERT_TRUE(isOk(history));
    EXPECT_TRUE(history->changes.empty());
}

TEST_F(History, IsARecord)
{
    const auto store = create();
    ASSERT_TRUE(isOk(store->apply(batchOf({rowOf(1, CellState::Planned)}))));
    const auto db = Database::open(path(), Database::Mode::Existing);
    ASSERT_TRUE(isOk(db));
    EXPECT_FALSE((*db)->exec(u"DELETE FROM cell_history"_s));
    EXPECT_FALSE((*db)->exec(u"UPDATE cell_history SET at = 0"_s));
}

TEST_F(History, OfAnOlderFileBeginsWithWhatItHeld)
{
    const QList<Migration> all = shippedMigrations();
    const auto isHistory = [](const Migration &step) { return step.sql.contains(u"cell_history"_s); };
    const auto step = std::ranges::find_if(all, isHistory);
    ASSERT_NE(step, all.end());
    {
        auto db = Database::open(path(u"old"_s), Database::Mode::Create);
        ASSERT_TRUE(isOk(db));
        ASSERT_TRUE(isOk(migrate(**db, QList<Migration>(all.begin(), step), {})));
        for (const QString &sql :
             {u"INSERT INTO meta VALUES ('id', 'x'), ('template', '{}'), ('created_at', '1000')"_s,
              u"INSERT INTO cell VALUES (5, 'done', 0, NULL, NULL, 2, 1700000000000, 1, 2, 3, 0.5, 0.25, NULL, 1)"_s})
            ASSERT_TRUE(isOk((*db)->exec(sql)));
        ASSERT_TRUE(isOk(migrate(**db, all, {})));
        EXPECT_EQ((*db)->value(u"SELECT count(*) FROM cell_before WHERE cell = 5 AND state = 'done'"_s)->toInt(), 1);
    }
}

TEST(PackedCells, ComeBackAsTheyWere)
{
    std::vector<grid::CellChange> cells;
    for (std::uint32_t i = 0; i < 500; ++i)
        cells.push_back({{i * 97}, rowOf(i, grid::allCellStates[i % 10]).record});
    const QByteArray blob = packedCells(cells);
    EXPECT_LT(blob.size(), 500 * 44 / 2);
    std::vector<grid::CellChange> back;
    ASSERT_TRUE(isOk(unpackCells(blob, back)));
    ASSERT_EQ(back.size(), cells.size());
    for (std::size_t i = 0; i < cells.size(); ++i) {
        EXPECT_EQ(back[i].cell, cells[i].cell);
        EXPECT_EQ(back[i].record, cells[i].record);
    }
}

TEST(PackedCells, RefusesWhatIsNoneOfOurs)
{
    std::vector<grid::CellChange> cells;
    EXPECT_EQ(unpackCells("nonsense", cells).error().kind, Error::Kind::Corrupt);
    EXPECT_EQ(unpackCells(qCompress(QByteArray(43, 'x')), cells).error().kind, Error::Kind::Corrupt);
    QByteArray record(44, '\0');
    record[4] = char(99); // a state of the future
    EXPECT_EQ(unpackCells(qCompress(record), cells).error().kind, Error::Kind::Corrupt);
}

} // namespace dosegrid::store
