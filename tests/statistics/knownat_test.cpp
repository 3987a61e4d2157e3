// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/grid/templatereader.h"
#include "models/statistics/knownat.h"

#include <gmock/gmock.h>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace dosegrid::statistics {

namespace {

using grid::CellState;
using Verdict = OutputFact::Verdict;

constexpr CampaignTime start = fromMs(1'700'000'000'000);

TEST(KnownAt, AnAttemptIsKnownFromItsAcceptanceAndOverFromItsEnd)
{
    AttemptFact attempt;
    attempt.acceptedAt = start + 1h;
    attempt.startedAt = start + 2h;
    attempt.endedAt = start + 3h;
    attempt.isAccepted = attempt.isMeasured = true;
    AttemptFact unsent;
    const std::vector<AttemptFact> all{attempt, unsent};
    EXPECT_TRUE(knownAt(all, start).empty());
    const auto waiting = knownAt(all, start + 1h);
    ASSERT_EQ(waiting.size(), 1U);
    EXPECT_FALSE(waiting[0].startedAt || waiting[0].endedAt || waiting[0].isAccepted || waiting[0].isMeasured);
    const auto running = knownAt(all, start + 2h + 30min);
    EXPECT_EQ(running.at(0).startedAt, attempt.startedAt);
    EXPECT_FALSE(running.at(0).endedAt || running.at(0).isAccepted);
    const auto over = knownAt(all, start + 3h);
    EXPECT_EQ(over.at(0).endedAt, attempt.endedAt);
    EXPECT_TRUE(over.at(0).isAccepted && over.at(0).isMeasured);
}

TEST(KnownAt, AVerdictIsKnownWhenTheCellShowsIt)
{
    grid::GridState then(grid::loadTemplate(u"opendose"_s).value().spec());
    const grid::CellIndex cell{5};
    const std::vector<OutputFact> all{
        {.cell = cell, .bytes = 7, .events = 0, .elapsedSeconds = 0, .verdict = Verdict::Accepted, .fetchedAt = start}};
    EXPECT_TRUE(knownAt(all, then, start - 1ms).empty());
    const auto verdict = [&](CellState state, std::uint8_t flags = 0) {
        grid::CellRecord record;
        record.state = state;
        record.flags = flags;
        then.set(cell, record);
        return knownAt(all, then, start).at(0).verdict;
    };
    EXPECT_EQ(verdict(CellState::ToFetch), std::nullopt) << "the checks are still to come";
    EXPECT_EQ(verdict(CellState::Held, grid::NeedsReview), Verdict::Review) << "a person accepted it later";
    EXPECT_EQ(verdict(CellState::Done), Verdict::Accepted);
    EXPECT_EQ(verdict(CellState::Held), Verdict::Accepted) << "held for another reason";
}

} // namespace

} // namespace dosegrid::statistics
