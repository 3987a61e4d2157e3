// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/grid/matrixcontent.h"
#include "widgets/grid/matrixtooltip.h"

class QPainter;

namespace dosegrid::widgets {

// Level L0: one card a block of (model, particle) with its name; logical pixels. In state mode bar and counts, dimmed
// by the filter; with a metric how many cells have a value, their histogram on the scale of the legend, median and
// range. What of a block is selected is marked and counted; below the cards it says what is not shown.
void paintBlockCards(QPainter &painter, const MatrixStyle &style, const MatrixGeometry &geometry,
                     const MatrixContent &content);

// What of the block is shown, by state.
grid::StateCounts blockCounts(const MatrixGeometry &geometry, const grid::GridState &state, int model, int particle);

// All its counts by state, the worst first.
CellTip blockTip(const MatrixGeometry &geometry, const grid::GridState &state, int model, int particle);

} // namespace dosegrid::widgets
