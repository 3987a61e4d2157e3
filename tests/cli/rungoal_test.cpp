// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/rungoal.h"

#include <gtest/gtest.h>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace dosegrid::cli {

using grid::CellState;

namespace {

RunSituation situation(std::initializer_list<std::pair<CellState, std::uint32_t>> cells)
{
    RunSituation now;
    now.totals.pendingWishes = 0;
    engine::WaveSummary wave;
    for (const auto &[state, count] : cells) {
        now.totals.counts[state] = count;
        wave.counts[state] = count;
    }
    now.waves << wave;
    return now;
}

engine::QuestionView questionAbout(std::uint32_t cells)
{
    engine::QuestionView question;
    question.cells = cells;
    return question;
}

} // namespace

TEST(Duration, IsANumberWithAUnit)
{
    EXPECT_EQ(parseDuration(u"90"), milliseconds(90s));
    EXPECT_EQ(parseDuration(u"90s"), milliseconds(90s));
    EXPECT_EQ(parseDuration(u"1.5m"), milliseconds(90s));
    EXPECT_EQ(parseDuration(u"2h"), milliseconds(2h));
    EXPECT_EQ(parseDuration(u"3d"), milliseconds(72h));
    for (const QString &bad : {u""_s, u"s"_s, u"0"_s, u"-1m"_s, u"10 minutes"_s, u"nan"_s, u"inf"_s, u"1e300d"_s})
        EXPECT_FALSE(parseDuration(bad)) << qPrintable(bad);
}

TEST(RunGoals, DoneIsWhenNothingIsUnderWay)
{
    EXPECT_TRUE(isReached(RunGoal::Done, situation({{CellState::Done, 5}, {CellState::Failed, 1}})));
    for (const CellState state : {CellState::Planned, CellState::Submitted, CellState::Running, CellState::ToFetch})
        EXPECT_FALSE(isReached(RunGoal::Done, situation({{CellState::Done, 5}, {state, 1}})));
}

TEST(RunGoals, DoneWaitsForWishes)
{
    RunSituation now = situation({{CellState::Done, 5}});
    now.totals.pendingWishes = 1;
    EXPECT_FALSE(isReached(RunGoal::Done, now));
    now.totals.pendingWishes.reset();
    EXPECT_FALSE(isReached(RunGoal::Done, now)) << "nobody has looked yet";
}

TEST(RunGoals, DoneWaitsForKills)
{
    RunSituation now = situation({{CellState::Held, 5}});
    now.totals.killingExecutions = 1;
    EXPECT_FALSE(isReached(RunGoal::Done, now));
}

TEST(RunGoals, UncertainCellsAreWaitedForUnlessAPersonMustSay)
{
    RunSituation now = situation({{CellState::Uncertain, 3}});
    now.questions << questionAbout(2);
    EXPECT_FALSE(isReached(RunGoal::Done, now));
    now.questions << questionAbout(1);
    EXPECT_TRUE(isReached(RunGoal::Done, now));
    EXPECT_EQ(endStatus(now), ExitStatus::NeedsPerson);
}

TEST(RunGoals, IdleToleratesWhatCannotLeave)
{
    RunSituation now = situation({{CellState::Planned, 4}});
    EXPECT_FALSE(isReached(RunGoal::Idle, now));
    now.waves[0].isPaused = true;
    EXPECT_TRUE(isReached(RunGoal::Idle, now));
    EXPECT_FALSE(isReached(RunGoal::Done, now));
    now.waves[0].isPaused = false;
    now.totals.isPaused = true;
    EXPECT_TRUE(isReached(RunGoal::Idle, now));
    now.totals.counts[CellState::Running] = 1;
    EXPECT_FALSE(isReached(RunGoal::Idle, now));
}

TEST(RunGoals, SubmittedIsWhenNothingIsLeftToSend)
{
    RunSituation now = situation({{CellState::Submitted, 4}});
    now.totals.outboxExecutions = 1;
    EXPECT_FALSE(isReached(RunGoal::Submitted, now));
    now.totals.outboxExecutions = 0;
    EXPECT_TRUE(isReached(RunGoal::Submitted, now));
    now.totals.unansweredExecutions = 1;
    EXPECT_FALSE(isReached(RunGoal::Submitted, now)) << "a request is on its way";
    engine::QuestionView question;
    question.kind = engine::QuestionView::Kind::Absent;
    now.questions << question;
    EXPECT_TRUE(isReached(RunGoal::Submitted, now)) << "its fate is a person's to find out";
}

TEST(RunGoals, TheEndTellsWhetherAPersonIsNeeded)
{
    EXPECT_EQ(endStatus(situation({{CellState::Done, 5}, {CellState::Skipped, 1}})), ExitStatus::Done);
    for (const CellState state : {CellState::Failed, CellState::Held, CellState::Uncertain})
        EXPECT_EQ(endStatus(situation({{CellState::Done, 5}, {state, 1}})), ExitStatus::NeedsPerson);
}

} // namespace dosegrid::cli
