// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/colourdifference.h"
#include "widgets/common/theme.h"

namespace dosegrid::widgets {

// The two states of a theme that look most alike to some eyes.
struct NearestPair
{
    grid::CellState one = grid::CellState::Open;
    grid::CellState two = grid::CellState::Open;
    double distance = 0; // CIEDE2000
};
NearestPair nearestPair(const ThemeColours &colours, Vision vision);

// How far apart two states must be: 12. Nine greys between black and white cannot be, and 8.5 is what they reach; their
// glyphs do the rest.
double leastDistance(const ThemeColours &colours);

// Of a fill with its ground, below which it has an outline.
constexpr double leastContrast = 3;

} // namespace dosegrid::widgets
