// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/statistics/timeleft.h"

#include "models/statistics/quantile.h"

#include <algorithm>
#include <cmath>

namespace dosegrid::statistics {

namespace {

// Relative error of the mean number of cores, from how much it changed between parts of the window.
double relativeErrorOfCores(const TimeLeftInput &input, CampaignTime from, double mean)
{
    constexpr int parts = 8;
    std::vector<double> means;
    const milliseconds width = (input.now - from) / parts;
    for (int i = 0; i < parts && width.count() > 0; ++i) {
        if (const auto m = meanCores(input.cores, from + i * width, from + (i + 1) * width))
            means.push_back(*m);
    }
    if (means.size() < 2)
        return 1; // one look says little about the future
    double squares = 0;
    for (const double m : means)
        squares += (m - mean) * (m - mean);
    const double deviation = std::sqrt(squares / double(means.size() - 1));
    return deviation / mean / std::sqrt(double(means.size()));
}

} // namespace

std::optional<TimeLeft> timeLeft(const TimeLeftInput &input)
{
    if (input.remainingSeconds <= 0)
        return TimeLeft{};
    if (input.cores.empty())
        return std::nullopt;
    const CampaignTime from = std::max(input.now - input.window, input.cores.front().at);
    const auto mean = meanCores(input.cores, from, input.now);
    if (!mean || *mean <= 0)
        return std::nullopt;

    double bias = 1;
    double spread = 0.5; // of the cost model, before anything was measured
    double spreadOfOne = 0.5;
    if (input.ratios.size() >= 4) {
        std::vector<double> sorted = input.ratios;
        std::ranges::sort(sorted);
        bias = quantile(sorted, 0.5);
        spreadOfOne = (quantile(sorted, 0.84) - quantile(sorted, 0.16)) / 2 / std::max(bias, 1e-9);
        spread = spreadOfOne / std::sqrt(double(sorted.size()));
    }
    const double pace = *mean * std::clamp(input.efficiency, 0.05, 1.0);
    const double seconds = std::max(input.remainingSeconds * bias / pace, input.longestSeconds * bias);
    const double relative = std::hypot(relativeErrorOfCores(input, from, *mean), spread);
    // The sum of many jobs is known well; the end waits for the last one, which is not.
    const double band = std::hypot(seconds * relative, input.longestSeconds * bias * spreadOfOne);
    return TimeLeft{milliseconds(qint64(seconds * 1000)), milliseconds(qint64(band * 1000)), *mean};
}

} // namespace dosegrid::statistics
