// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/statistics/metrics.h"
#include "widgets/grid/colourmap.h"

#include <QString>

#include <memory>

namespace dosegrid::widgets {

// A limit that is worth a line: where the values of a row rise above it.
struct Frontier
{
    double limit = 0;
    QString label;      // "24 h"
    bool isHard = true; // solid; otherwise dashed
};

// A metric as the matrix and its legend draw it. Immutable and shared between them.
struct MetricLayer
{
    statistics::MetricField field;
    ColourMap map = ColourMap::Viridis;
    std::vector<bool> weakColumns; // by column of the grid: predictions on few measurements; empty: none
    std::vector<Frontier> frontiers;
    bool hasPresentScale = false; // the scale is that of the present, the values are of a moment before
};
using MetricLayerPtr = std::shared_ptr<const MetricLayer>;

} // namespace dosegrid::widgets
