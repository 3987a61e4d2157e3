// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/grid/cellmask.h"
#include "widgets/grid/matrixgeometry.h"
#include "widgets/grid/metriclayer.h"

#include <QFontMetricsF>
#include <QPolygonF>

#include <optional>
#include <vector>

namespace dosegrid::widgets {

// The first energy of the block at which this lane of regions is above the limit, else the end; -1 where nothing is
// known, and where energies stand in an order that has no such place.
int frontierLane(const MatrixGeometry &geometry, const MetricLayer &layer, int region, const LaneBlock &energies,
                 const Frontier &frontier);

// The first lane of regions in view of which values are known: in the header the frontiers of the block stand where it
// has them. -1 for none.
int taggedRegion(const MatrixGeometry &geometry, const MetricLayer &layer, const LaneBlock &energies);

// Where the header has the value of the frontier; -1 for nowhere.
int taggedLane(const MatrixGeometry &geometry, const MetricLayer &layer, const LaneBlock &energies,
               const Frontier &frontier);

// The value of a frontier at the edge of the header where energies are, its tip at the cells. Logical pixels.
struct FrontierTag
{
    int which = 0; // of the frontiers of the metric
    Frontier frontier;
    QRectF rect;
    QPolygonF tip;
};

// The last along the axis first: the next ones step aside towards its start. `font`: of their texts, frontierTagFont().
QFont frontierTagFont(const QFont &base);
std::vector<FrontierTag> frontierTags(const MatrixGeometry &geometry, const MetricLayer &layer,
                                      const LaneBlock &energies, const QFontMetricsF &font);

// The edge of a lane of energies that the lower ones touch, device pixels across the energies.
int frontierEdge(const MatrixGeometry &geometry, int energyLane);

// The limit whose line in the tagged region stands nearest to a place across the energies (device pixels), in as few
// digits as that allows, and between the values of that region: the line stays in view of its tag. Within a few pixels
// of where `own` stands it is that. None where nothing is known.
std::optional<double> limitAt(const MatrixGeometry &geometry, const MetricLayer &layer, const LaneBlock &energies,
                              int place, double own);

// Around the line of a frontier in the regions in view, device pixels; empty where there is none.
QRect frontierBounds(const MatrixGeometry &geometry, const MetricLayer &layer, const LaneBlock &energies,
                     const Frontier &frontier);

// Of the cells in the rows and columns shown, those whose value is above the limit.
grid::CellMask cellsAbove(const MatrixGeometry &geometry, const MetricLayer &layer, const Frontier &frontier);

} // namespace dosegrid::widgets
