// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/grid/cellmask.h"
#include "widgets/grid/matrixgeometry.h"

#include <QRegion>

#include <vector>

namespace dosegrid::widgets {

// The merged outline of a set of cells: strips along every edge between a cell of the set and one outside it, within
// each block; the lane of a closed group is in the set when one of its cells is. `outset` pixels wide outside the
// cells; corners closed. Only what touches `clip` (grown by the outset).
std::vector<QRect> outlineStrips(const grid::CellMask &cells, const MatrixGeometry &geometry, int outset,
                                 const QRect &clip);

// Where to look for these cells: a few rectangles around them, grown by the outset.
QRegion cellsAround(const grid::CellMask &cells, const MatrixGeometry &geometry, int outset);

// Lanes that hold at least one cell of the set: what headers mark.
struct SelectedLanes
{
    // Of a lane of regions how many of them have such a cell, of one of energies 1 when there is one.
    std::vector<int> rows;
    std::vector<int> columns;
    std::uint32_t leftOut = 0; // cells of the set that are not shown
    static SelectedLanes of(const grid::CellMask &cells, const MatrixGeometry &geometry);
};

} // namespace dosegrid::widgets
