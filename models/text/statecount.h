// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/grid/cellstate.h"

#include <QString>

namespace dosegrid::text {

// "153 submitted": the state's name agrees with the number, in the language of the program.
QString stateCount(grid::CellState state, std::uint32_t cells);

} // namespace dosegrid::text
