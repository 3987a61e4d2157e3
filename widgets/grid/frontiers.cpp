// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/grid/frontiers.h"

#include <cmath>

namespace dosegrid::widgets {

int frontierLane(const MatrixGeometry &geometry, const MetricLayer &layer, int region, const LaneBlock &energies,
                 const Frontier &frontier)
{
    bool isKnown = false;
    for (int lane = energies.lanes.first; lane < energies.lanes.last; ++lane) {
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

} // namespace dosegrid::widgets
