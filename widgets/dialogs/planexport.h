// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/waves.h"
#include "models/grid/gridspec.h"

#include <QByteArray>

namespace dosegrid::widgets {

// A plan as it stood when it was looked at: what was asked, and what would have been sent.
struct SavedPlan
{
    engine::PlanRequest request;
    engine::PlanPreview preview;
    CampaignTime frozenAt{};
};

// A JSON document, "schema": 1, its "plan" with the names that `dosegrid-cli plan --json` uses.
QByteArray planJson(const SavedPlan &plan, const grid::GridSpec &spec);
// A table with a header: the lines of the manifest, then what is left out. Numbers in the C locale.
QByteArray planCsv(const SavedPlan &plan, const grid::GridSpec &spec);

} // namespace dosegrid::widgets
