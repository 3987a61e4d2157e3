// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/records.h"

namespace dosegrid::engine {

// How far an attempt that is shown as running is by the prediction, 0..1, from what the last read saw of its execution:
// `open` attempts of it without an end, `running` jobs. Nobody says which cells of a batch run: as many as jobs do, and
// those are half way on the average; the others wait.
double progressOf(const store::Attempt &attempt, int open, int running, CampaignTime now);

// Predicted wall seconds until the job that takes longest is over.
double longestJobLeft(const store::Attempt &attempt, bool isSplit, CampaignTime now);

} // namespace dosegrid::engine
