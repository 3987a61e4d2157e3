// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/grid/figures.h"
#include "models/statistics/metrics.h"

#include <QString>

#include <optional>
#include <span>
#include <vector>

// Metrics as words of the selection grammar. Pure functions; any thread.
namespace dosegrid::statistics {

// The term for cells whose value lies in from..to ("uncertainty=3.2%..5%"), to four figures; an infinite end, or one at
// or below nothing, is left open. Nothing when no value can lie there.
std::optional<QString> metricExpression(Metric metric, double from, double to);

// The shortest term that means exactly these cells, which are those of the highest values; nothing when they are not.
std::optional<QString> highestExpression(Metric metric, std::span<const float> values, const grid::CellMask &cells);

Metric metricOf(grid::Figure figure);
// For grid::FigureSource.
std::vector<float> figureValues(grid::Figure figure, const grid::GridState &state, const MetricSources &sources);

} // namespace dosegrid::statistics
