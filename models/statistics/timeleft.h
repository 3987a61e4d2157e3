// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/statistics/curves.h"

namespace dosegrid::statistics {

struct TimeLeftInput
{
    double remainingSeconds = 0;       // CPU, predicted; Progress has it
    double longestSeconds = 0;         // of one job that is left: no sooner than that
    std::span<const CoresPoint> cores; // observed
    double efficiency = 1;             // productive / gross so far
    std::vector<double> ratios = {};   // measured / predicted of done cells: bias and spread of the prediction
    CampaignTime now{};
    milliseconds window = std::chrono::hours(24); // of the past that is taken for the future
};

struct TimeLeft
{
    milliseconds span{0};
    milliseconds band{0}; // plus or minus, about two thirds of the cases
    double cores = 0;     // taken for the future
};

// A forecast: the rest of the work at the pace of the recent past. Nothing while nobody has seen a job run, or when
// nothing ran in the window.
std::optional<TimeLeft> timeLeft(const TimeLeftInput &input);

} // namespace dosegrid::statistics
