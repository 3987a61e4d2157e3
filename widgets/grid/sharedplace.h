// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/grid/gridstate.h"
#include "widgets/grid/matrixgeometry.h"
#include "widgets/grid/stateset.h"

#include <QSize>

#include <vector>

namespace dosegrid::widgets {

// Which state is shown where several cells share a place: the lane of a closed group, a pixel of the mini-map. Never a
// mixture. The worst by default: nothing looks finished early and a single failure stays visible. Or the most frequent
// one of those that can exist, of equally many the worst.
enum class SharedPlace : std::uint8_t { Worst, Majority };

// One block of the matrix at `size` pixels, row by row. A state that a person wants to see goes before all others.
std::vector<grid::CellState> sharedStates(const MatrixGeometry &geometry, const grid::GridState &state, LaneSpan rows,
                                          LaneSpan columns, QSize size, SharedPlace shared,
                                          StateSet wanted = allStates);

} // namespace dosegrid::widgets
