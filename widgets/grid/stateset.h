// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/grid/cellstate.h"

#include <cstdint>

namespace dosegrid::widgets {

// Which states a legend filter shows; the others are dimmed. Bit n = CellState n.
using StateSet = std::uint32_t;
constexpr StateSet allStates = (1U << grid::cellStateCount) - 1;
constexpr StateSet setOf(grid::CellState state) { return 1U << unsigned(state); }

// What is left of a colour that a filter dims.
constexpr double dimmedShare = 0.18;

} // namespace dosegrid::widgets
