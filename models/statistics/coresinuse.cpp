// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/statistics/coresinuse.h"

#include <algorithm>

namespace dosegrid::statistics {

std::vector<CoresPoint> coresInUse(std::span<const AttemptFact> attempts, CampaignTime now, std::size_t maxPoints)
{
    std::vector<std::pair<CampaignTime, int>> changes;
    for (const AttemptFact &attempt : attempts) {
        const CampaignTime end = attempt.endedAt.value_or(now);
        if (!attempt.startedAt || end <= *attempt.startedAt)
            continue;
        changes.emplace_back(*attempt.startedAt, attempt.subJobs);
        changes.emplace_back(end, -attempt.subJobs);
    }
    std::ranges::sort(changes);
    std::vector<CoreSample> steps;
    int cores = 0;
    for (const auto &[at, by] : changes) {
        cores += by;
        if (steps.empty() || steps.back().at != at)
            steps.push_back({at, cores, 0, 0});
        else
            steps.back().runningJobs = cores;
    }
    return runningCores(std::move(steps), milliseconds::max(), maxPoints); // between the steps all is known
}

} // namespace dosegrid::statistics
