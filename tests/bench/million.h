// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/grid/campaigntemplate.h"
#include "models/grid/gridstate.h"

namespace bench {

// The OpenDose axes grown to about a million cells: each model twice, two particles more, a finer energy axis.
dosegrid::grid::CampaignTemplate millionCells(const dosegrid::grid::CampaignTemplate &openDose);

// States, tries and times of a campaign under way, always the same; n/a stays.
void fill(dosegrid::grid::GridState &state);

} // namespace bench
