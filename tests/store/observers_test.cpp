// SPDX-License-Identifier: GPL-3.0-or-later
// Programs beside the engine.
#include "tests/store/samplecampaign.h"

#include <gmock/gmock.h>

#include <thread>

using namespace Qt::Literals::StringLiterals;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

namespace dosegrid::store {

namespace {

using Observers = CampaignFile;

TEST_F(Observers, ReadAndWishButDoNotWrite)
{
    const auto engine = create();
    const auto observer = open(OpenOptions::Mode::Observe);
    EXPECT_TRUE(isError(observer->apply(sampleStory().front()), Error::Kind::ReadOnly));
    EXPECT_TRUE(isError(observer->takeOver(EngineHome::here(path())), Error::Kind::ReadOnly));

    Wish wish;
    wish.kind = u"retry"_s;
    wish.payload = {{u"cells"_s, u"state=failed"_s}};
    wish.by = u"anna"_s;
    wish.program = u"dosegrid-cli"_s;
    wish.at = at(5);
    const auto id = observer->appendWish(wish);
    ASSERT_TRUE(isOk(id));
    wish.id = *id;
    EXPECT_THAT(*engine->record().pendingWishes(), ElementsAre(wish));

    Batch done;
    done.finishWish(*id, WishState::Refused, {{u"reason"_s, u"none failed"_s}}, at(6));
    ASSERT_TRUE(isOk(engine->apply(done)));
    EXPECT_TRUE(isError(engine->apply(done), Error::Kind::WrongState)) << "finished twice";
    EXPECT_THAT(*engine->record().pendingWishes(), IsEmpty());
    wish.state = WishState::Refused;
    wish.result = {{u"reason"_s, u"none failed"_s}};
    wish.doneAt = at(6);
    EXPECT_EQ(**observer->record().wish(*id), wish);
    EXPECT_THAT(*observer->record().wishes(1), ElementsAre(wish));
}

TEST_F(Observers, AWishArrivesPending)
{
    const auto observer = create();
    Wish forged;
    forged.state = WishState::Done;
    forged.doneAt = at(1);
    EXPECT_EQ((**observer->record().wish(*observer->appendWish(forged))).state, WishState::Pending);
}

TEST_F(Observers, SeeWhatChangedSinceTheyLooked)
{
    const auto engine = create();
    const auto observer = open(OpenOptions::Mode::Observe);
    const auto version = observer->dataVersion();
    EXPECT_EQ(*observer->dataVersion(), *version);

    Batch wave;
    wave.put(sampleWave());
    wave.put(sampleExecution(1, ExecutionPhase::Planned));
    ASSERT_TRUE(isOk(engine->apply(wave)));
    EXPECT_NE(*observer->dataVersion(), *version);

    const auto write = [&](std::initializer_list<std::uint32_t> cells, grid::CellState state) {
        Batch batch;
        for (const std::uint32_t cell : cells)
            batch.put(sampleCell(cell, state));
        EXPECT_TRUE(isOk(engine->apply(batch)));
    };
    write({1, 2, 3}, grid::CellState::Planned);
    const auto first = observer->changesSince(0);
    EXPECT_THAT(first->cells, SizeIs(3));
    write({2}, grid::CellState::Open);
    const auto second = observer->changesSince(first->seq);
    ASSERT_THAT(second->cells, SizeIs(1));
    EXPECT_EQ(second->cells[0].cell, grid::CellIndex{2});
    EXPECT_EQ(second->cells[0].record.state, grid::CellState::Open);
    EXPECT_THAT(observer->changesSince(second->seq)->cells, IsEmpty());
    EXPECT_EQ(observer->changesSince(second->seq)->seq, second->seq);
    EXPECT_EQ(observer->loadCells()->seq, second->seq);
}

TEST_F(Observers, WorkBesideTheEngineInThreadsOfTheirOwn)
{
    const auto engine = create();
    constexpr int count = 40;
    std::thread wisher([&] {
        const auto store = CampaignStore::open(path(), {OpenOptions::Mode::Observe, {}, {}});
        ASSERT_TRUE(isOk(store));
        for (int i = 0; i < count; ++i) {
            Wish wish;
            wish.kind = u"hold"_s;
            EXPECT_TRUE(isOk((*store)->appendWish(wish)));
        }
    });
    std::thread reader([&] {
        const auto store = CampaignStore::open(path(), {OpenOptions::Mode::Observe, {}, {}});
        ASSERT_TRUE(isOk(store));
        for (qint64 last = 0; last < count;) {
            const auto loaded = (*store)->loadCells();
            ASSERT_TRUE(isOk(loaded));
            const auto &cells = loaded->cells;
            for (const auto &change : cells)
                EXPECT_EQ(change.record.since, cells.front().record.since) << "half a batch was seen";
            if (!cells.empty())
                last = cells.front().record.since;
        }
    });
    for (int i = 1; i <= count; ++i) {
        Batch batch;
        for (std::uint32_t cell = 0; cell < 50; ++cell) {
            CellRow row;
            row.cell = {cell};
            row.record.since = i;
            batch.put(row);
        }
        EXPECT_TRUE(isOk(engine->apply(batch)));
    }
    wisher.join();
    reader.join();
    EXPECT_THAT(*engine->record().pendingWishes(), SizeIs(count));
}

} // namespace

} // namespace dosegrid::store
