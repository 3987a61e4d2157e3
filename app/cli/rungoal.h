// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/exitstatus.h"
#include "models/engine/campaign.h"

#include <optional>

// When `run` has done what it was started for.
namespace dosegrid::cli {

enum class RunGoal {
    Stopped,   // never by itself
    Done,      // nothing is under way or can come, and no wish waits
    Idle,      // nothing is under way; what is planned cannot leave by itself
    Submitted, // nothing is left to send
};

std::optional<RunGoal> runGoalFromName(QStringView text);

// What the decision depends on, from the facade.
struct RunSituation
{
    engine::Totals totals;
    QList<engine::WaveSummary> waves;
    QList<engine::QuestionView> questions;
};

bool isReached(RunGoal goal, const RunSituation &now);
// Work that goes on by itself: cells between planned and to fetch, and uncertain ones that no question is about.
std::uint32_t activeCells(const RunSituation &now);
// Done, or NeedsPerson when cells failed, are held or uncertain, or a question is open.
ExitStatus endStatus(const RunSituation &now);

// "90s", "10m", "2h", "3d" or seconds as a number; nothing for anything else, and for what is not above 0.
std::optional<milliseconds> parseDuration(QStringView text);

} // namespace dosegrid::cli
