// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/grid/matrixgeometry.h"
#include "widgets/grid/metriclayer.h"

#include <QFontMetricsF>
#include <QPolygonF>

#include <vector>

namespace dosegrid::widgets {

// The first energy of the block at which this lane of regions is above the limit, else the end; -1 where nothing is
// known, and where energies stand in an order that has no such place.
int frontierLane(const MatrixGeometry &geometry, const MetricLayer &layer, int region, const LaneBlock &energies,
                 const Frontier &frontier);

// Where the header has the value of the frontier: at the first region in view that knows; -1 for nowhere.
int taggedLane(const MatrixGeometry &geometry, const MetricLayer &layer, const LaneBlock &energies,
               const Frontier &frontier);

// The value of a frontier at the edge of the header where energies are, its tip at the cells. Logical pixels.
struct FrontierTag
{
    Frontier frontier;
    QRectF rect;
    QPolygonF tip;
};

// The last along the axis first: the next ones step aside towards its start. `font`: of their texts.
std::vector<FrontierTag> frontierTags(const MatrixGeometry &geometry, const MetricLayer &layer,
                                      const LaneBlock &energies, const QFontMetricsF &font);

// The edge of a lane of energies that the lower ones touch, device pixels across the energies.
int frontierEdge(const MatrixGeometry &geometry, int energyLane);

} // namespace dosegrid::widgets
