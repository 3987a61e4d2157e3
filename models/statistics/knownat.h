// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/grid/gridstate.h"
#include "models/statistics/facts.h"

#include <span>
#include <vector>

// What was known at a moment, out of what is known now. Pure functions; any thread.
namespace dosegrid::statistics {

// Without attempts that were not accepted yet; those that had not ended are under way.
std::vector<AttemptFact> knownAt(std::span<const AttemptFact> attempts, CampaignTime at);

// Without outputs that were not here yet; `then`: the grid at that moment.
std::vector<OutputFact> knownAt(std::span<const OutputFact> outputs, const grid::GridState &then, CampaignTime at);

// The word on the latest output of a cell when its record was this: nothing before the checks, to review while a person
// was waited for.
std::optional<OutputFact::Verdict> verdictThen(const grid::CellRecord &then, std::optional<OutputFact::Verdict> latest);

} // namespace dosegrid::statistics
