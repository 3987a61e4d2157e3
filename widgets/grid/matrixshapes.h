// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/grid/gridstate.h"
#include "widgets/grid/matrixgeometry.h"

#include <QPolygon>

#include <optional>

namespace dosegrid::widgets {

// How a new shape joins the selection.
enum class SelectionMode : std::uint8_t { Replace, Add, Subtract, Intersect };
grid::CellMask combined(const grid::CellMask &base, const grid::CellMask &shape, SelectionMode mode);

// Sets of cells by what a person pointed at: the lane of a closed group means all its cells. Cells that are n/a are in
// none of them, nor are cells that are left out.
grid::CellMask rectangle(const MatrixGeometry &geometry, LanePoint a, LanePoint b);
// Cells whose centre is inside a line that was drawn around them; odd-even, closed by itself. Device pixels.
grid::CellMask lasso(const MatrixGeometry &geometry, const QPolygon &line);
grid::CellMask lanesMask(const MatrixGeometry &geometry, LaneSpan rows, LaneSpan columns);
grid::CellMask allRows(const MatrixGeometry &geometry, LaneSpan columns);
grid::CellMask allColumns(const MatrixGeometry &geometry, LaneSpan rows);
grid::CellMask wholeGrid(const MatrixGeometry &geometry);
grid::CellMask blockMask(const MatrixGeometry &geometry, int model, int particle);
// Cells of one state connected edge to edge with `from`, within its block.
grid::CellMask flood(const MatrixGeometry &geometry, const grid::GridState &state, LanePoint from);

// These cells and those edge to edge with one of them, within its block.
grid::CellMask grown(const MatrixGeometry &geometry, const grid::CellMask &cells);

// Lanes of the group that holds this lane of regions, and of the block that holds this row or column.
LaneSpan groupOf(const MatrixGeometry &geometry, int regionLane);
grid::CellMask groupCells(const MatrixGeometry &geometry, int regionLane); // all that is shown of it
LaneSpan rowBlockOf(const MatrixGeometry &geometry, int row);
LaneSpan columnBlockOf(const MatrixGeometry &geometry, int column);

// The next cell in this state after the place `at` in reading order (row by row), or before it; round the end. At a
// place of a closed group its cells come one after the other; `from` is the one of them where one is.
std::optional<grid::CellIndex> nextInState(const MatrixGeometry &geometry, const grid::GridState &state,
                                           std::optional<grid::CellIndex> from, LanePoint at, grid::CellState wanted,
                                           bool forward);

} // namespace dosegrid::widgets
