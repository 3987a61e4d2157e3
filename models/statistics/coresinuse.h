// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/statistics/curves.h"

namespace dosegrid::statistics {

// Cores in use by some attempts: each counts with all its sub-jobs from the start that was seen to its end, or to
// `now`. Computed: a sample tells of the whole platform, not of whom its jobs are. Thinned as runningCores is.
std::vector<CoresPoint> coresInUse(std::span<const AttemptFact> attempts, CampaignTime now,
                                   std::size_t maxPoints = 2000);

} // namespace dosegrid::statistics
