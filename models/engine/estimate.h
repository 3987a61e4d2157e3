// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/records.h"

#include <algorithm>

namespace dosegrid::engine {

// CPU seconds of an attempt that left no output: the wall time of all its processes, at most what was predicted. The
// store's accounts say the same in SQL.
inline double estimatedSeconds(const store::Attempt &attempt)
{
    if (!attempt.startedAt || !attempt.endedAt)
        return 0;
    const double ran = double((*attempt.endedAt - *attempt.startedAt).count()) / 1000;
    return std::clamp(ran * attempt.subjobs, 0.0, std::max(0.0, attempt.predictedSeconds));
}

} // namespace dosegrid::engine
