// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/statistics/metrics.h"
#include "widgets/grid/colourmap.h"

#include <QString>

#include <memory>
#include <optional>

namespace dosegrid::widgets {

// A limit that is worth a line: where the values of a row rise above it. A person may move the line to read the matrix
// by it; what it stands for stays where it was. Words come from the caller.
struct Frontier
{
    double limit = 0;
    QString label;                        // "24 h"
    bool isHard = true;                   // solid; otherwise dashed
    QString meaning = {};                 // what is at its own limit, a sentence
    std::optional<double> movedFrom = {}; // its own limit, where the line is no longer there
    QString note = {};                    // in a few words that it was moved, and from where
    double own() const { return movedFrom.value_or(limit); }
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
