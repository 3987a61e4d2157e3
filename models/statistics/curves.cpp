// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/statistics/curves.h"

#include "models/statistics/account.h"

#include <algorithm>

namespace dosegrid::statistics {

namespace {

double secondsBetween(CampaignTime from, CampaignTime to) { return double((to - from).count()) / 1000; }

} // namespace

std::vector<CumulativePoint> cumulativeHours(std::span<const AttemptFact> attempts, std::size_t maxPoints)
{
    std::vector<const AttemptFact *> ended;
    for (const AttemptFact &attempt : attempts) {
        if (attempt.endedAt && hasLeft(attempt) && !attempt.isUndecided && (attempt.isMeasured || !attempt.isAccepted))
            ended.push_back(&attempt);
    }
    std::ranges::stable_sort(ended, {}, [](const AttemptFact *a) { return *a->endedAt; });
    std::vector<CumulativePoint> points;
    for (const AttemptFact *attempt : ended) {
        CumulativePoint point = points.empty() ? CumulativePoint{} : points.back();
        point.at = *attempt->endedAt;
        (attempt->isAccepted ? point.productiveHours : point.lostHours) +=
            secondsUsed(*attempt, *attempt->endedAt) / 3600;
        if (!points.empty() && points.back().at == point.at)
            points.back() = point;
        else
            points.push_back(point);
    }
    if (points.size() <= maxPoints || maxPoints < 2)
        return points;
    std::vector<CumulativePoint> kept;
    for (std::size_t i = 0; i < maxPoints; ++i)
        kept.push_back(points[i * (points.size() - 1) / (maxPoints - 1)]);
    return kept;
}

std::optional<double> meanCores(std::span<const CoresPoint> steps, CampaignTime from, CampaignTime to)
{
    double known = 0;
    double busy = 0;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const CampaignTime begin = std::max(from, steps[i].at);
        const CampaignTime end = i + 1 < steps.size() ? std::min(to, steps[i + 1].at) : to;
        if (!steps[i].isKnown || end <= begin)
            continue;
        known += secondsBetween(begin, end);
        busy += secondsBetween(begin, end) * steps[i].cores;
    }
    return known > 0 ? std::optional(busy / known) : std::nullopt;
}

namespace {

std::vector<CoresPoint> coresSteps(std::vector<CoreSample> samples, milliseconds longestGap, std::size_t maxPoints,
                                   bool isIdleKnown)
{
    std::ranges::stable_sort(samples, {}, &CoreSample::at);
    std::vector<CoresPoint> steps;
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const bool isIdle = samples[i].liveExecutions == 0 && samples[i].runningJobs == 0;
        steps.push_back({samples[i].at, double(samples[i].runningJobs), isIdleKnown || !isIdle});
        // Nothing is polled while nothing lives there: such a gap is idle, not unknown.
        if (i + 1 < samples.size() && samples[i + 1].at - samples[i].at > longestGap && !(isIdle && isIdleKnown))
            steps.push_back({samples[i].at + longestGap, 0, false});
    }
    if (steps.size() <= maxPoints || maxPoints < 2)
        return steps;

    const CampaignTime first = steps.front().at;
    const CampaignTime last = steps.back().at;
    const auto bins = qint64(maxPoints) - 1;
    const milliseconds width = std::max<milliseconds>(milliseconds(1), (last - first + milliseconds(bins - 1)) / bins);
    std::vector<CoresPoint> binned;
    std::size_t begin = 0;
    for (CampaignTime from = first; from < last; from += width) {
        // The steps that reach into this bin: the bins together pass over the steps once.
        while (begin + 1 < steps.size() && steps[begin + 1].at <= from)
            ++begin;
        std::size_t end = begin;
        while (end < steps.size() && steps[end].at < from + width)
            ++end;
        const CampaignTime to = std::min(from + width, last);
        const auto mean = meanCores(std::span(steps).subspan(begin, end - begin), from, to);
        binned.push_back({from, mean.value_or(0), mean.has_value()});
    }
    binned.push_back(steps.back());
    return binned;
}

} // namespace

std::vector<CoresPoint> runningCores(std::vector<CoreSample> samples, milliseconds longestGap, std::size_t maxPoints)
{
    return coresSteps(std::move(samples), longestGap, maxPoints, true);
}

std::vector<CoresPoint> coresAtWork(std::vector<CoreSample> samples, milliseconds longestGap, std::size_t maxPoints)
{
    return coresSteps(std::move(samples), longestGap, maxPoints, false);
}

} // namespace dosegrid::statistics
