// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/grid/gridstate.h"
#include "widgets/grid/matrixgeometry.h"
#include "widgets/grid/metriclayer.h"
#include "widgets/grid/sharedplace.h"

namespace dosegrid::widgets {

class Workers;

// The cells that stand for closed groups, as MatrixGeometry::setStandIns() wants them: at each place one in the worst
// or the most frequent state, where open is worse than finished; or with a metric the one with the highest value. Never
// n/a as long as another is not. Without workers by this thread alone.
std::vector<grid::CellIndex> standIns(const MatrixGeometry &geometry, const grid::GridState &state,
                                      const MetricLayer *metric, SharedPlace shared, Workers *workers);

// What the cells at a place are, in the lane of a closed group: by state, n/a as such.
grid::StateCounts countsAt(const MatrixGeometry &geometry, const grid::GridState &state, LanePoint lanes);

// How a lane of regions is called: its region, or its group when that is closed.
QString regionLaneName(const MatrixGeometry &geometry, const Lane &lane);

} // namespace dosegrid::widgets
