// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/clock.h"
#include "models/core/ids.h"
#include "models/grid/cellkey.h"

#include <QString>

#include <optional>

// What the statistics are computed from: plain records, filled by whoever has them. All times are campaign time.
namespace dosegrid::statistics {

// One try of one cell.
struct AttemptFact
{
    grid::CellIndex cell;
    WaveId wave;
    QString workflow;                       // profile id
    std::optional<CampaignTime> acceptedAt; // the platform took the request
    std::optional<CampaignTime> startedAt;  // first seen running
    std::optional<CampaignTime> endedAt;    // end seen
    double cpuSeconds = 0;                  // of all sub-jobs together
    bool isMeasured = false;                // ElapsedTime of an output; otherwise predicted
    bool isAccepted = false;                // its output is the result of its cell
    bool isFailed = false;
    int subJobs = 1;
};

// What one poll saw.
struct CoreSample
{
    CampaignTime at{};
    int runningJobs = 0;
    int waitingJobs = 0;
    int liveExecutions = 0;
};

} // namespace dosegrid::statistics
