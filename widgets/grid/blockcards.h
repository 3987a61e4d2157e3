// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/grid/matrixcontent.h"

class QPainter;

namespace dosegrid::widgets {

// Level L0: one card a block of (model, particle) with its name; logical pixels. In state mode bar and counts; with a
// metric how many cells have a value, their histogram on the scale of the legend, median and range.
void paintBlockCards(QPainter &painter, const MatrixStyle &style, const MatrixGeometry &geometry,
                     const grid::GridState &state, const MetricLayer *metric);

} // namespace dosegrid::widgets
