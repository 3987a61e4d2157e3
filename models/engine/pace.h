// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/statistics/curves.h"
#include "models/store/records.h"

#include <vector>

namespace dosegrid::engine {

// How much of the past is taken for the future.
inline constexpr milliseconds paceWindow = std::chrono::hours(24);

// The jobs that were seen running lately, from which the time left is forecast. A value; campaign time.
class Pace
{
public:
    Pace() = default;
    explicit Pace(const std::vector<store::Sample> &samples); // ascending

    void add(const store::Sample &sample);

    // The last `paceWindow` before the newest sample, as few steps.
    const std::vector<statistics::CoresPoint> &cores() const { return m_cores; }

private:
    void take(const store::Sample &sample);
    void work();

    std::vector<statistics::CoreSample> m_samples;
    std::vector<statistics::CoresPoint> m_cores;
};

} // namespace dosegrid::engine
