// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/rungoal.h"

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::cli {

using grid::CellState;

namespace {

// Planned cells that nothing keeps from leaving.
bool mayStillSend(const RunSituation &now)
{
    return !now.totals.isPaused && std::ranges::any_of(now.waves, [](const engine::WaveSummary &wave) {
        return wave.counts[CellState::Planned] > 0 && !wave.isPaused;
    });
}

} // namespace

std::optional<RunGoal> runGoalFromName(QStringView text)
{
    if (text == "done"_L1)
        return RunGoal::Done;
    if (text == "idle"_L1)
        return RunGoal::Idle;
    if (text == "submitted"_L1)
        return RunGoal::Submitted;
    return std::nullopt;
}

std::uint32_t activeCells(const RunSituation &now)
{
    const grid::StateCounts &counts = now.totals.counts;
    std::uint32_t asked = 0;
    for (const engine::QuestionView &question : now.questions)
        asked += question.cells;
    const std::uint32_t uncertain = counts[CellState::Uncertain];
    return counts[CellState::Planned] + counts[CellState::Submitted] + counts[CellState::Running]
           + counts[CellState::ToFetch] + (uncertain > asked ? uncertain - asked : 0);
}

bool isReached(RunGoal goal, const RunSituation &now)
{
    const grid::StateCounts &counts = now.totals.counts;
    // A wish that waits may bring work, and a kill that was asked for is work.
    if (goal == RunGoal::Stopped || now.totals.pendingWishes != 0 || now.totals.killingExecutions > 0)
        return false;
    switch (goal) {
    case RunGoal::Stopped: return false;
    case RunGoal::Done: return activeCells(now) == 0;
    case RunGoal::Idle: return activeCells(now) == counts[CellState::Planned] && !mayStillSend(now);
    case RunGoal::Submitted:
        return counts[CellState::Planned] == 0 && now.totals.outboxExecutions == 0
               && now.totals.unansweredExecutions <= std::ranges::count(
                      now.questions, engine::QuestionView::Kind::Absent, &engine::QuestionView::kind);
    }
    return false;
}

ExitStatus endStatus(const RunSituation &now)
{
    const grid::StateCounts &counts = now.totals.counts;
    const bool needsPerson = counts[CellState::Failed] > 0 || counts[CellState::Held] > 0
                             || counts[CellState::Uncertain] > 0 || !now.questions.isEmpty();
    return needsPerson ? ExitStatus::NeedsPerson : ExitStatus::Done;
}

std::optional<milliseconds> parseDuration(QStringView text)
{
    constexpr double longestSeconds = 10 * 365 * 86400.0;
    double unit = 1;
    if (text.endsWith(u's') || text.endsWith(u'm') || text.endsWith(u'h') || text.endsWith(u'd')) {
        unit = text.endsWith(u's') ? 1 : text.endsWith(u'm') ? 60 : text.endsWith(u'h') ? 3600 : 86400;
        text.chop(1);
    }
    bool isNumber = false;
    const double seconds = text.toDouble(&isNumber) * unit;
    if (!isNumber || !std::isfinite(seconds) || seconds <= 0 || seconds > longestSeconds)
        return std::nullopt;
    return milliseconds(qint64(std::ceil(seconds * 1000)));
}

} // namespace dosegrid::cli
