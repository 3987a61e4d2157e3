// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/grid/cellmask.h"
#include "models/grid/gridspec.h"

// Paired organs. The axes say nothing of sides but in the names of regions: "Kidney, left, cortex".
namespace dosegrid::grid {

// The position of the same region on the other side; nothing for what has no side or no counterpart.
std::optional<int> otherSide(const GridSpec &spec, int regionPosition);

// These cells and the same ones of the other side. Those that cannot exist are left out.
CellMask withOtherSide(const GridSpec &spec, const CellMask &cells);

} // namespace dosegrid::grid
