// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/grid/gridstate.h"
#include "widgets/grid/matrixgeometry.h"

#include <QSize>

#include <vector>

namespace dosegrid::widgets {

// One block of the matrix at `size` pixels, row by row. Where several cells share a pixel the worst state is shown,
// never a mixture: nothing looks finished early and a single failure stays visible.
std::vector<grid::CellState> worstStates(const MatrixGeometry &geometry, const grid::GridState &state, LaneSpan rows,
                                         LaneSpan columns, QSize size);

} // namespace dosegrid::widgets
