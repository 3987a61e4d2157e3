// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/statistics/account.h"

#include <algorithm>
#include <vector>

namespace dosegrid::statistics {

namespace {

constexpr double secondsPerHour = 3600;

double secondsBetween(CampaignTime from, CampaignTime to) { return double((to - from).count()) / 1000; }

void earliest(std::optional<CampaignTime> &kept, const std::optional<CampaignTime> &time)
{
    if (time && (!kept || *time < *kept))
        kept = time;
}

void latest(std::optional<CampaignTime> &kept, const std::optional<CampaignTime> &time)
{
    if (time && (!kept || *time > *kept))
        kept = time;
}

void addHours(Account &account, const AttemptFact &attempt, CampaignTime now)
{
    const double hours = secondsUsed(attempt, now) / secondsPerHour;
    if (attempt.isAccepted && attempt.isMeasured)
        account.productiveHours += hours;
    else if (attempt.isAccepted)
        ++account.acceptedWithoutTime;
    else if (attempt.isUndecided)
        account.runningHours += hours;
    else if (attempt.isMeasured)
        account.lostMeasuredHours += hours;
    else if (attempt.endedAt)
        account.lostEstimatedHours += hours;
    else
        account.runningHours += hours;
}

} // namespace

bool hasLeft(const AttemptFact &attempt) { return attempt.acceptedAt || attempt.isAccepted || attempt.isFailed; }

double secondsUsed(const AttemptFact &attempt, CampaignTime until)
{
    if (attempt.isMeasured)
        return attempt.cpuSeconds;
    if (!attempt.startedAt)
        return 0; // never seen running
    const CampaignTime end = std::min(attempt.endedAt.value_or(until), until);
    const double ran = std::max(0.0, secondsBetween(*attempt.startedAt, end)) * std::max(1, attempt.subJobs);
    return std::min(attempt.cpuSeconds, ran);
}

Account account(std::span<const AttemptFact> attempts, CampaignTime now)
{
    Account account;
    for (const AttemptFact &attempt : attempts) {
        if (!hasLeft(attempt))
            continue;
        ++account.attempts;
        account.simulations += attempt.isAccepted ? 1 : 0;
        account.failedAttempts += attempt.isFailed ? 1 : 0;
        earliest(account.firstAccepted, attempt.acceptedAt);
        if (attempt.acceptedAt) // the end of an adoption is no end on the platform
            latest(account.lastEnd, attempt.endedAt);
        addHours(account, attempt, now);
    }
    if (!account.firstAccepted || !account.lastEnd || *account.lastEnd <= *account.firstAccepted)
        return account;

    double gross = 0;
    for (const AttemptFact &attempt : attempts) {
        const bool isNotCounted = !hasLeft(attempt) || (attempt.isAccepted && !attempt.isMeasured);
        gross += isNotCounted ? 0 : secondsUsed(attempt, *account.lastEnd);
    }
    const double wall = secondsBetween(*account.firstAccepted, *account.lastEnd);
    account.productiveSpeedUp = account.productiveHours * secondsPerHour / wall;
    account.grossSpeedUp = gross / wall;
    if (const double decided = account.productiveHours + account.lostHours(); decided > 0)
        account.efficiency = account.productiveHours / decided;
    return account;
}

std::map<WaveId, Account> accountByWave(std::span<const AttemptFact> attempts, CampaignTime now)
{
    std::map<WaveId, std::vector<AttemptFact>> ofWave;
    for (const AttemptFact &attempt : attempts)
        ofWave[attempt.wave].push_back(attempt);
    std::map<WaveId, Account> accounts;
    for (const auto &[wave, list] : ofWave)
        accounts[wave] = account(list, now);
    return accounts;
}

} // namespace dosegrid::statistics
