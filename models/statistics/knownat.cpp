// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/statistics/knownat.h"

namespace dosegrid::statistics {

using Verdict = OutputFact::Verdict;

std::vector<AttemptFact> knownAt(std::span<const AttemptFact> attempts, CampaignTime at)
{
    std::vector<AttemptFact> known;
    for (const AttemptFact &attempt : attempts) {
        if (!attempt.acceptedAt || *attempt.acceptedAt > at)
            continue;
        known.push_back(attempt);
        AttemptFact &then = known.back();
        if (then.endedAt && *then.endedAt <= at)
            continue;
        if (then.startedAt && *then.startedAt > at)
            then.startedAt.reset();
        then.endedAt.reset();
        then.isAccepted = false;
        then.isFailed = false;
        then.isMeasured = false;
    }
    return known;
}

std::vector<OutputFact> knownAt(std::span<const OutputFact> outputs, const grid::GridState &then, CampaignTime at)
{
    std::vector<OutputFact> known;
    for (const OutputFact &output : outputs) {
        if (output.fetchedAt > at)
            continue;
        known.push_back(output);
        known.back().verdict = verdictThen(then.record(output.cell), output.verdict);
    }
    return known;
}

std::optional<Verdict> verdictThen(const grid::CellRecord &then, std::optional<Verdict> latest)
{
    if (then.state == grid::CellState::ToFetch)
        return std::nullopt;
    return then.state == grid::CellState::Held && (then.flags & grid::NeedsReview) ? Verdict::Review : latest;
}

} // namespace dosegrid::statistics
