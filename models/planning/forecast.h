// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/clock.h"

#include <vector>

namespace dosegrid::planning {

// An execution as a queue sees it: jobs of some lengths that start together.
struct QueuedExecution
{
    std::vector<double> jobSeconds; // one entry a distinct job
    int copies = 1;                 // of each: equal sub-jobs of a split
};

struct QueueLimits
{
    int executions = 25; // live at once
    int cores = 1000;    // jobs at once
};

// When one execution runs: from the start of its first job to the end of its last, in seconds after the first start.
struct RunSpan
{
    double from = 0;
    double to = 0;
};

struct QueueForecast
{
    milliseconds timeToFinish{0}; // from the first start to the last end
    double meanCores = 0;         // busy, over that time
    std::vector<RunSpan> spans;   // one an execution, in their order; an execution without jobs has an empty one
};

// List scheduling in the given order: an execution starts as soon as a place is free, its jobs as cores become free.
// A simulation, not a promise.
QueueForecast forecast(const std::vector<QueuedExecution> &queue, const QueueLimits &limits);

} // namespace dosegrid::planning
