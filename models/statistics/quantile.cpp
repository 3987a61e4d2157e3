// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/statistics/quantile.h"

#include <algorithm>
#include <cmath>

namespace dosegrid::statistics {

double quantile(const std::vector<double> &sorted, double p)
{
    const double place = std::clamp(p, 0.0, 1.0) * double(sorted.size() - 1);
    const auto below = std::size_t(std::floor(place));
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (place - double(below)) * (sorted[above] - sorted[below]);
}

} // namespace dosegrid::statistics
