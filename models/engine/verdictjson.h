// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/results/verdict.h"
#include "models/store/records.h"

#include <QJsonArray>

namespace dosegrid::engine {

// A check report as the file keeps it: one object a check with number, severity, state, reason and facts.
QJsonArray checksToJson(const results::CheckReport &report);
store::Outcome storedOutcome(results::Outcome outcome);

} // namespace dosegrid::engine
