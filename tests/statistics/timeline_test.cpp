// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/random.h"
#include "models/grid/templatereader.h"
#include "models/statistics/timeline.h"

#include <gmock/gmock.h>

#include <map>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace dosegrid::statistics {

namespace {

using grid::CellChange;
using grid::CellIndex;
using grid::CellState;

constexpr CampaignTime begin = fromMs(1'700'000'000'000);

struct Made
{
    std::vector<Timeline::Step> steps;
    std::vector<CellChange> changes;
};

// Steps of one to `most` cells, a second apart or at the same moment.
Made invented(const grid::GridSpec &spec, std::uint32_t changes, std::uint32_t most)
{
    SeededRandom random(5);
    Made made;
    CampaignTime at = begin;
    while (made.changes.size() < changes) {
        at += random.next() % 4 == 0 ? 0s : 1s;
        for (auto n = 1 + std::uint32_t(random.next() % most); n > 0; --n) {
            const CellIndex cell{std::uint32_t(random.next() % spec.cellCount())};
            if (!spec.isApplicable(cell))
                continue;
            grid::CellRecord record;
            record.state = grid::allCellStates[1 + random.next() % 9];
            record.attempts = std::uint16_t(random.next() % 5);
            record.since = toMs(at);
            made.changes.push_back({cell, record});
        }
        made.steps.push_back({at, std::uint32_t(made.changes.size())});
    }
    return made;
}

struct TimelineTest : testing::Test
{
    TimelineTest() : start(grid::loadTemplate(u"opendose"_s).value().spec()) {}

    std::shared_ptr<const Timeline> timeline(const Made &made) const
    {
        return std::make_shared<const Timeline>(start, begin, made.steps, made.changes);
    }
    // What a run that was stopped at this moment shows: everything before it, in order.
    grid::GridState replayed(const Made &made, CampaignTime at) const
    {
        grid::GridState state = start;
        std::uint32_t from = 0;
        for (const Timeline::Step &step : made.steps) {
            if (step.at > at)
                break;
            for (; from < step.end; ++from)
                state.set(made.changes[from].cell, made.changes[from].record);
        }
        return state;
    }
    static void expectSame(const grid::GridState &a, const grid::GridState &b)
    {
        EXPECT_EQ(a.total(), b.total());
        std::uint32_t differing = 0;
        for (std::uint32_t i = 0; i < a.spec().cellCount(); ++i)
            differing += a.record({i}) == b.record({i}) ? 0U : 1U;
        EXPECT_EQ(differing, 0U);
        for (int row = 0; row < a.spec().rowCount(); ++row)
            ASSERT_EQ(a.row(row), b.row(row));
    }
    grid::GridState start;
};

TEST_F(TimelineTest, EveryMomentIsWhatARunStoppedThereShows)
{
    const Made made = invented(start.spec(), 120'000, 60); // several snapshots
    TimeCursor cursor(timeline(made));
    const milliseconds span = cursor.timeline().to() - begin;
    SeededRandom random(11);
    std::vector<CampaignTime> moments = {begin - 1h, begin, begin + span, begin + span + 1h, begin + span / 2};
    for (int i = 0; i < 12; ++i)
        moments.push_back(begin + milliseconds(qint64(random.unit() * double(span.count()))));
    for (const CampaignTime at : moments) {
        cursor.moveTo(at);
        expectSame(cursor.state(), replayed(made, at));
        EXPECT_EQ(cursor.at(), at);
    }
}

TEST_F(TimelineTest, MovingNamesExactlyTheCellsThatDiffer)
{
    const Made made = invented(start.spec(), 40'000, 30);
    TimeCursor cursor(timeline(made));
    const milliseconds span = cursor.timeline().to() - begin;
    for (const auto &[from, to] : {std::pair(0.2, 0.21), std::pair(0.9, 0.1), std::pair(0.0, 1.0)}) {
        cursor.moveTo(begin + milliseconds(qint64(from * double(span.count()))));
        grid::GridState shown = cursor.state();
        const std::vector<CellChange> changes = cursor.moveTo(begin + milliseconds(qint64(to * double(span.count()))));
        std::vector<int> named(start.spec().cellCount());
        for (const CellChange &change : changes)
            ++named[change.cell.value];
        EXPECT_THAT(named, testing::Each(testing::Le(1)));
        shown.apply(changes);
        expectSame(shown, cursor.state());
    }
    EXPECT_TRUE(cursor.moveTo(cursor.at()).empty());
}

TEST_F(TimelineTest, StepsAtOneMomentAreOne)
{
    const CellIndex cell{7};
    grid::CellRecord planned;
    planned.state = CellState::Planned;
    grid::CellRecord submitted;
    submitted.state = CellState::Submitted;
    TimeCursor cursor(timeline({{{begin + 1s, 1}, {begin + 1s, 2}}, {{cell, planned}, {cell, submitted}}}));
    cursor.moveTo(begin + 999ms);
    EXPECT_EQ(cursor.state().state(cell), CellState::Open);
    cursor.moveTo(begin + 1s);
    EXPECT_EQ(cursor.state().state(cell), CellState::Submitted);
}

TEST_F(TimelineTest, AClockThatWasSetBackDoesNotChangeTheOrder)
{
    const CellIndex cell{7};
    grid::CellRecord running;
    running.state = CellState::Running;
    grid::CellRecord done;
    done.state = CellState::Done;
    TimeCursor cursor(timeline({{{begin + 10s, 1}, {begin + 5s, 2}}, {{cell, running}, {cell, done}}}));
    cursor.moveTo(begin + 7s);
    EXPECT_EQ(cursor.state().state(cell), CellState::Open);
    cursor.moveTo(cursor.timeline().to());
    EXPECT_EQ(cursor.state().state(cell), CellState::Done);
}

TEST_F(TimelineTest, WalksStepByStep)
{
    const auto line = timeline({{{begin + 1s, 1}, {begin + 3s, 2}}, {{{1}, {}}, {{2}, {}}}});
    EXPECT_EQ(line->stepAfter(begin), begin + 1s);
    EXPECT_EQ(line->stepAfter(begin + 1s), begin + 3s);
    EXPECT_EQ(line->stepAfter(begin + 3s), begin + 3s);
    EXPECT_EQ(line->stepBefore(begin + 3s), begin + 1s);
    EXPECT_EQ(line->stepBefore(begin + 1s), begin);
    EXPECT_THAT(line->density(3), testing::ElementsAre(0, 1, 1));
}

TEST_F(TimelineTest, NothingHappenedYet)
{
    TimeCursor cursor(timeline({}));
    EXPECT_TRUE(cursor.moveTo(begin + 1h).empty());
    EXPECT_EQ(cursor.timeline().to(), begin);
    EXPECT_THAT(cursor.timeline().density(2), testing::ElementsAre(0, 0));
}

} // namespace

} // namespace dosegrid::statistics
