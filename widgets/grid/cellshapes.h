// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/grid/matrixcontent.h"

#include <functional>
#include <vector>

class QPainter;

namespace dosegrid::widgets {

// The cells of the matrix as shapes on any painter: for SVG and PDF. Cells of one colour that touch become one
// rectangle, all rectangles of one colour one path, so that a campaign of fifty thousand cells stays a small file
// whose states can be taken apart in a drawing program. Paints no ground; logical pixels; levels L1 to L3.
void paintCellShapes(QPainter &painter, const MatrixStyle &style, const MatrixGeometry &geometry,
                     const MatrixContent &content);

// The merged outline of a selection, halo and ink.
void paintSelectionShapes(QPainter &painter, const MatrixStyle &style, const MatrixGeometry &geometry,
                          const grid::CellMask &selection);

// Rectangles of the same kind merged: first along rows, then down equal runs. `kindOf` is asked for every cell.
// Public for tests.
struct CellRun
{
    quint64 kind = 0;
    QRect rect; // device pixels
};
std::vector<CellRun> mergedRuns(const MatrixGeometry &geometry, const std::function<quint64(grid::CellIndex)> &kindOf);

} // namespace dosegrid::widgets
