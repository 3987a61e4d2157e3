// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/record.h"
#include "models/statistics/facts.h"

#include <vector>

namespace dosegrid::engine {

// What metrics are computed from, out of the record.
std::vector<statistics::OutputFact> outputFacts(const QList<OutputRow> &rows);

} // namespace dosegrid::engine
