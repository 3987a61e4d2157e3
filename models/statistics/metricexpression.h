// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/statistics/metrics.h"

#include <QString>

#include <optional>

namespace dosegrid::statistics {

// The term of the selection grammar for cells whose value lies in from..to ("uncertainty=3.2%..5%"), to four figures;
// an infinite end, or one at or below nothing, is left open. Nothing for metrics that the grammar has no key for, and
// when no value can lie there.
std::optional<QString> metricExpression(Metric metric, double from, double to);

} // namespace dosegrid::statistics
