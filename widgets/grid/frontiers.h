// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/grid/matrixgeometry.h"
#include "widgets/grid/metriclayer.h"

namespace dosegrid::widgets {

// The first energy of the block at which this lane of regions is above the limit, else the end; -1 where nothing is
// known.
int frontierLane(const MatrixGeometry &geometry, const MetricLayer &layer, int region, const LaneBlock &energies,
                 const Frontier &frontier);

// Where the header has the value of the frontier: at the first region in view that knows; -1 for nowhere.
int taggedLane(const MatrixGeometry &geometry, const MetricLayer &layer, const LaneBlock &energies,
               const Frontier &frontier);

// The edge of a lane of energies that the lower ones touch, device pixels across the energies.
int frontierEdge(const MatrixGeometry &geometry, int energyLane);

} // namespace dosegrid::widgets
