// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/grid/cellmask.h"
#include "widgets/grid/matrixgeometry.h"

#include <vector>

namespace dosegrid::widgets {

// The merged outline of a set of cells: strips along every edge between a cell of the set and one outside it, within
// each block; the row of a closed group is in the set when one of its cells is. `outset` pixels wide outside the cells;
// corners closed. Only what touches `clip` (grown by the outset).
std::vector<QRect> outlineStrips(const grid::CellMask &cells, const MatrixGeometry &geometry, int outset,
                                 const QRect &clip);

// Lanes that hold at least one cell of the set: what headers mark.
struct SelectedLanes
{
    std::vector<int> rows; // regions of the row with such a cell
    std::vector<bool> columns;
    std::uint32_t leftOut = 0; // cells of the set that are not shown
    static SelectedLanes of(const grid::CellMask &cells, const MatrixGeometry &geometry);
};

} // namespace dosegrid::widgets
