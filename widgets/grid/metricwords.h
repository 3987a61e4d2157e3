// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/statistics/metrics.h"

#include <QString>

// What metrics are called, measured in and read as.
namespace dosegrid::widgets {

QString metricName(statistics::Metric metric);       // "Predicted CPU hours"
QString metricDefinition(statistics::Metric metric); // one clause: of what, and how it is known
QString metricUnit(statistics::Metric metric);       // "h"; empty for counts and ratios
// With its unit, for tool tips and legends: "8.4 h", "0.31 %", "11 MB", "accepted".
QString metricValue(statistics::Metric metric, double value);
// On an axis, without the unit and without zeros that say nothing: "20".
QString metricTick(statistics::Metric metric, double value);
// Without the unit, short: for cells.
QString metricNumber(statistics::Metric metric, double value);

} // namespace dosegrid::widgets
