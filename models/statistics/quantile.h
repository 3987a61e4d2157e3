// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace dosegrid::statistics {

// Quantile p in 0..1 with linear interpolation between neighbours (type 7 of Hyndman and Fan); expects sorted values,
// at least one.
double quantile(const std::vector<double> &sorted, double p);

} // namespace dosegrid::statistics
