// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/statistics/facts.h"

#include <span>
#include <vector>

namespace dosegrid::statistics {

// CPU hours that had been used by ended attempts at a time.
struct CumulativePoint
{
    CampaignTime at{};
    double productiveHours = 0; // accepted outputs; measured
    double lostHours = 0;       // failed and repeated attempts; estimated where no output tells its time

    bool operator==(const CumulativePoint &) const = default;
};

// One point for each moment at which an attempt ended, ascending; at most `maxPoints`, of which the first and the last
// are always kept.
std::vector<CumulativePoint> cumulativeHours(std::span<const AttemptFact> attempts, std::size_t maxPoints = 2000);

// The engine writes a sample every half hour at least: where they are further apart, nobody looked.
inline constexpr milliseconds longestSampleGap = std::chrono::hours(1);

// Jobs seen running, as steps: a value holds until the next point. Observed, not computed.
struct CoresPoint
{
    CampaignTime at{};
    double cores = 0;
    bool isKnown = true; // false: from here on nobody looked; the value means nothing

    bool operator==(const CoresPoint &) const = default;
};

// Samples further apart than `longestGap` have an unknown stretch between them. Neighbouring samples are averaged,
// weighted by time, when there are more than `maxPoints`.
std::vector<CoresPoint> runningCores(std::vector<CoreSample> samples, milliseconds longestGap = longestSampleGap,
                                     std::size_t maxPoints = 2000);

// As runningCores, of the time in which the platform had work: a campaign that had nothing to run says nothing about
// the pace at which it runs, so those stretches are unknown.
std::vector<CoresPoint> coresAtWork(std::vector<CoreSample> samples, milliseconds longestGap = longestSampleGap,
                                    std::size_t maxPoints = 2000);

// Mean over the known time in from..to; nothing when no time is known.
std::optional<double> meanCores(std::span<const CoresPoint> steps, CampaignTime from, CampaignTime to);

} // namespace dosegrid::statistics
