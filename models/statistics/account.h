// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/statistics/facts.h"

#include <map>
#include <span>

namespace dosegrid::statistics {

// The account of a set of attempts. CPU time of a job is Gate's ElapsedTime: the wall time of one process, summed over
// sub-jobs. Speed-up is CPU time / wall time from the first accepted request to the last end seen; it equals the mean
// number of busy cores, not an efficiency.
struct Account
{
    std::uint32_t simulations = 0; // accepted outputs
    std::uint32_t attempts = 0;    // that left, or whose output came by other means
    std::uint32_t failedAttempts = 0;
    std::uint32_t acceptedWithoutTime = 0; // accepted outputs that tell no ElapsedTime; not in any hours

    double productiveHours = 0;    // accepted outputs; measured
    double lostMeasuredHours = 0;  // ended, not accepted, with an output that tells its time
    double lostEstimatedHours = 0; // ended, not accepted; predicted, at most the time between start and end
    double runningHours = 0; // not ended: estimated from the start to `now`, at most the prediction; or not decided

    std::optional<CampaignTime> firstAccepted; // request
    std::optional<CampaignTime> lastEnd;

    std::optional<double> productiveSpeedUp; // productive hours / wall
    std::optional<double> grossSpeedUp;      // all that consumed CPU until the last end / wall
    std::optional<double> efficiency;        // productive / (productive + lost)

    double lostHours() const { return lostMeasuredHours + lostEstimatedHours; }
};

Account account(std::span<const AttemptFact> attempts, CampaignTime now);
std::map<WaveId, Account> accountByWave(std::span<const AttemptFact> attempts, CampaignTime now);

// Or its output came by other means. Not what is planned, was taken back before it was sent, or was a file that was
// refused: for that no platform computed anything.
bool hasLeft(const AttemptFact &attempt);

// CPU seconds that an attempt has used up to `until`: measured, or estimated as the header of Account says.
double secondsUsed(const AttemptFact &attempt, CampaignTime until);

} // namespace dosegrid::statistics
