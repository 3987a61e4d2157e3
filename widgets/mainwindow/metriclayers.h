// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/grid/metriclayer.h"

namespace dosegrid::widgets {

// Where the two lines over predicted CPU hours stand. Lines only: what is planned goes by the limits themselves.
struct FrontierHours
{
    static constexpr double least = 0.01;
    static constexpr double most = 10'000;
    static constexpr double ownJob = 24;   // the grid's limit for one job
    static constexpr double ownSplit = 12; // the threshold of the planner

    double job = ownJob;     // solid
    double split = ownSplit; // dashed

    static bool isValid(double hours) { return hours >= least && hours <= most; } // false for NaN
    static constexpr int count = 2;
    double &operator[](int which) { return which == 0 ? job : split; }
    static double own(int which) { return which == 0 ? ownJob : ownSplit; }
    bool operator==(const FrontierHours &) const = default;
};

// In the order of FrontierHours; none but for predicted hours.
std::vector<Frontier> frontiersFor(statistics::Metric metric, const FrontierHours &hours);

ColourMap colourMapFor(statistics::Metric metric, bool isCividis);

// Colours and what is weak of a metric on this grid; its values are still to come. Any thread.
std::shared_ptr<MetricLayer> layerWithoutValues(statistics::Metric metric, bool isCividis,
                                                const grid::GridState &state);

} // namespace dosegrid::widgets
