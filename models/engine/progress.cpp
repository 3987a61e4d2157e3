// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/progress.h"

#include <algorithm>

namespace dosegrid::engine {

namespace {

double secondsPerJob(const store::Attempt &attempt) { return attempt.predictedSeconds / std::max(1, attempt.subjobs); }

double secondsRun(const store::Attempt &attempt, CampaignTime now)
{
    return attempt.startedAt ? std::max(0.0, double((now - *attempt.startedAt).count()) / 1000) : 0;
}

} // namespace

double progressOf(const store::Attempt &attempt, int open, int running, CampaignTime now)
{
    constexpr double most = 0.98; // whoever runs is not over
    const double perJob = secondsPerJob(attempt);
    const double byTime = perJob > 0 ? std::min(most, secondsRun(attempt, now) / perJob) : 0;
    if (open <= 1)
        return byTime;
    return std::min(byTime, 0.5 * std::min(1.0, double(running) / open));
}

double longestJobLeft(const store::Attempt &attempt, bool isSplit, CampaignTime now)
{
    // When a job of a batch began is not known.
    return std::max(0.0, secondsPerJob(attempt) - (isSplit ? secondsRun(attempt, now) : 0));
}

} // namespace dosegrid::engine
