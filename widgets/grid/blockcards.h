// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/grid/matrixcontent.h"

class QPainter;

namespace dosegrid::widgets {

// Level L0: one card a block of (model, particle) with its name, bar and counts; logical pixels.
void paintBlockCards(QPainter &painter, const MatrixStyle &style, const MatrixGeometry &geometry,
                     const grid::GridState &state);

} // namespace dosegrid::widgets
