// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/actions.h"
#include "models/grid/gridstate.h"
#include "models/store/records.h"

#include <QString>

#include <functional>
#include <optional>

namespace dosegrid::engine {

// The platform knows it by an id, so that it can be killed there.
constexpr bool isKnownThere(store::ExecutionPhase phase)
{
    return phase == store::ExecutionPhase::Live || phase == store::ExecutionPhase::Killing;
}

// What the rules need to know of a cell besides its record.
struct ActionScope
{
    const grid::GridState &grid;
    std::function<QString(grid::CellIndex)> reasonOf;
    // The cell's latest execution may still exist on the platform.
    std::function<bool(grid::CellIndex)> executionMayRun;
    // And has an id there: what is being sent or sought cannot be killed. Without it, whatever may run has one.
    std::function<bool(grid::CellIndex)> executionHasId;
};

// What a person can do with a cell, by its state (product table "what a person can do"): nothing when it may be done,
// otherwise why not. The one place of these rules: window, command line and engine ask here.
std::optional<RefusalReason> refusal(CellAction action, grid::CellIndex cell, const ActionScope &scope);

// From the stable word of the campaign file.
std::optional<RefusalReason> refusalReasonFromName(QStringView text);

// The cells of `cells` that the action applies to, and the others by reason.
ActionPreview judge(CellAction action, const grid::CellMask &cells, const ActionScope &scope);

} // namespace dosegrid::engine
