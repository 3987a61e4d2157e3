// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/grid/frontiers.h"

#include <cmath>

namespace dosegrid::widgets {

int frontierLane(const MatrixGeometry &geometry, const MetricLayer &layer, int region, const LaneBlock &energies,
                 const Frontier &frontier)
{
    bool isKnown = false;
    const int step = geometry.axes().isFromHigh ? -1 : 1;
    int lane = geometry.lowest(energies.lanes);
    for (int i = 0; i < energies.lanes.count(); ++i, lane += step) {
        const float value = layer.field.values[geometry.cell(geometry.place(region, lane)).value];
        isKnown |= !std::isnan(value);
        if (double(value) > frontier.limit)
            return lane;
    }
    return isKnown ? energies.lanes.last : -1;
}

int taggedLane(const MatrixGeometry &geometry, const MetricLayer &layer, const LaneBlock &energies,
               const Frontier &frontier)
{
    const LaneSpan visible = geometry.isSwapped() ? geometry.visibleColumns() : geometry.visibleRows();
    for (int region = visible.first; region < visible.last; ++region) {
        const int lane = frontierLane(geometry, layer, region, energies, frontier);
        if (lane >= 0)
            return lane < energies.lanes.last ? lane : -1;
    }
    return -1;
}

int frontierEdge(const MatrixGeometry &geometry, int energyLane)
{
    const QSize beyond = geometry.axes().isFromHigh ? geometry.cellSize() : QSize(0, 0);
    return geometry.isSwapped() ? geometry.rowTop(energyLane) + beyond.height()
                                : geometry.columnLeft(energyLane) + beyond.width();
}

} // namespace dosegrid::widgets
