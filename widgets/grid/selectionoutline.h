// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/grid/cellmask.h"
#include "widgets/grid/matrixgeometry.h"

#include <vector>

namespace dosegrid::widgets {

// The merged outline of a set of cells: strips along every edge between a cell of the set and one outside it, within
// each block. `outset` pixels wide outside the cells; corners closed. Only what touches `clip` (grown by the outset).
std::vector<QRect> outlineStrips(const grid::CellMask &cells, const MatrixGeometry &geometry, int outset,
                                 const QRect &clip);

// Runs of lanes that hold at least one cell of the set: what headers mark.
struct SelectedLanes
{
    std::vector<bool> rows;
    std::vector<bool> columns;
    static SelectedLanes of(const grid::CellMask &cells, const MatrixGeometry &geometry);
};

} // namespace dosegrid::widgets
