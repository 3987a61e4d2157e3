// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/waves.h"
#include "models/grid/gridspec.h"

#include <QJsonObject>

namespace dosegrid::text {

// Stable word of a reason.
QString name(engine::LeftOutReason reason);
// A plan for programs: what `dosegrid-cli plan --json` prints and the window saves.
QJsonObject planJson(const engine::PlanPreview &preview, const grid::GridSpec &spec);

} // namespace dosegrid::text
