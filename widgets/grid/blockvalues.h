// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/grid/gridstate.h"
#include "models/statistics/metrics.h"
#include "widgets/grid/matrixgeometry.h"

#include <array>

namespace dosegrid::widgets {

// What a metric is in one block of (model, particle), over the regions that are shown.
struct BlockValues
{
    std::uint32_t cells = 0; // that can exist
    std::uint32_t count = 0; // of those with a value
    double least = 0;        // the following of those with a value
    double median = 0;
    double most = 0;
    std::array<std::uint32_t, statistics::MetricField::noValue> places{}; // cells by place on the scale

    static BlockValues of(const MatrixGeometry &geometry, const grid::GridState &state,
                          const statistics::MetricField &field, int model, int particle);
};

} // namespace dosegrid::widgets
