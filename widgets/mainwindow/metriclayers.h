// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/record.h"
#include "widgets/grid/metriclayer.h"

namespace dosegrid::widgets {

ColourMap colourMapFor(statistics::Metric metric, bool isCividis);

// Colours, frontiers and what is weak of a metric on this grid; its values are still to come. Any thread.
std::shared_ptr<MetricLayer> layerWithoutValues(statistics::Metric metric, bool isCividis,
                                                const grid::GridState &state);

// What metrics are computed from, out of the record.
std::vector<statistics::OutputFact> outputFacts(const QList<engine::OutputRow> &rows);

} // namespace dosegrid::widgets
