// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace dosegrid::engine {

// Bytes that the disk of the results keeps free; below, nothing is fetched. Room for the campaign file to grow, and for
// the outputs under way at the platform's own limit (15 MB each on VIP).
inline constexpr qint64 leastDiskFree = 200'000'000;

} // namespace dosegrid::engine
