// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/actions.h"
#include "widgets/common/dialogs.h"

namespace dosegrid::widgets {

// Whether it is confirmed however small it is.
bool needsWords(engine::CellAction action);

// What a person reads before agreeing to an action on the cells that it is possible for: verb, number, cost, what else
// stops. `predictedHours` is of these cells. Above 500 cells, or 1,000 CPU hours that are lost, spent or given up, the
// number has to be typed.
Confirmation actionWords(const engine::ActionPreview &preview, double predictedHours);

} // namespace dosegrid::widgets
