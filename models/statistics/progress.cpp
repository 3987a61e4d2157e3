// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/statistics/progress.h"

#include <algorithm>

namespace dosegrid::statistics {

Progress progress(const grid::GridState &state, const grid::CellMask &cells, const Predict &predict)
{
    Progress p;
    p.counts = state.counts(cells);
    p.cells = p.counts.computable();
    p.done = p.counts[grid::CellState::Done];
    cells.forEach([&](grid::CellIndex cell) {
        const grid::CellRecord &record = state.record(cell);
        if (record.state == grid::CellState::NotApplicable || record.state == grid::CellState::Skipped)
            return;
        const double predicted = predict(cell);
        if (record.state == grid::CellState::Done) {
            const bool isMeasured = record.measuredSeconds > 0;
            const double seconds = isMeasured ? double(record.measuredSeconds) : predicted;
            p.doneSeconds += seconds;
            p.totalSeconds += seconds;
            p.measuredSeconds += isMeasured ? seconds : 0;
            return;
        }
        double left = 1;
        if (record.state == grid::CellState::ToFetch)
            left = 0;
        else if (record.state == grid::CellState::Running)
            left = 1 - record.progress / 255.0;
        p.totalSeconds += predicted;
        p.remainingSeconds += predicted * left;
        p.longestSeconds = std::max(p.longestSeconds, predicted * left);
    });
    return p;
}

} // namespace dosegrid::statistics
