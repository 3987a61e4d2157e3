// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/planning/rectangles.h"

namespace dosegrid::planning {

struct FilledCover
{
    std::vector<Rectangle> rectangles;
    int added = 0; // cells that were not wanted
    int saved = 0; // rectangles that the cover of the wanted cells alone needs more
};

// Covers the wanted cells, each once, and with them at most `mostAdded` of the free ones where that takes fewer
// rectangles of at most `maxCells`: two that stand closest are made one, for as long as there are such. Without any
// free cell it is coverByRectangles(). Deterministic.
FilledCover coverWithFree(const CellTable &wanted, const CellTable &free, int maxCells, int mostAdded);

} // namespace dosegrid::planning
