// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/clock.h"

#include <algorithm>
#include <optional>

namespace dosegrid::engine {

// How often something was seen in a row, and over how long. What lies between two looks counts `atMost`: a machine
// that slept, or was without a network, has not watched for hours because it looked once before and once after.
struct Sightings
{
    int looks = 0;
    milliseconds span{};
    std::optional<CampaignTime> last;

    void add(CampaignTime now, milliseconds atMost)
    {
        if (last)
            span += std::clamp(now - *last, milliseconds(0), atMost);
        last = now;
        ++looks;
    }
};

} // namespace dosegrid::engine
