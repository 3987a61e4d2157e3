// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/grid/gridstate.h"

#include <functional>

namespace dosegrid::statistics {

// Predicted CPU seconds of a cell; planning has the model behind it.
using Predict = std::function<double(grid::CellIndex)>;

// How far a set of cells is. Cells that are n/a count nowhere; skipped ones count as cells, not as work that is left.
struct Progress
{
    grid::StateCounts counts;
    std::uint32_t cells = 0; // that can exist
    std::uint32_t done = 0;
    double totalSeconds = 0;     // CPU; predicted, measured where done
    double doneSeconds = 0;      // CPU of done cells; measured, predicted where no output tells it
    double measuredSeconds = 0;  // the measured part of it
    double remainingSeconds = 0; // predicted, without what running cells have done by their progress
    double longestSeconds = 0;   // predicted, of one cell that is left

    double cellFraction() const { return cells > 0 ? double(done) / cells : 0; }
    double workFraction() const { return totalSeconds > 0 ? doneSeconds / totalSeconds : 0; }
};

Progress progress(const grid::GridState &state, const grid::CellMask &cells, const Predict &predict);

} // namespace dosegrid::statistics
