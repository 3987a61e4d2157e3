// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace dosegrid::engine {

// Bytes that the disk of the results keeps free; below, nothing is fetched. Room for the campaign file to grow, and for
// the outputs under way at the platform's own limit (15 MB each on VIP).
inline constexpr qint64 leastDiskFree = 200'000'000;

// Of the file system where a folder is, or will be; -1 when that cannot be told. A network file system may keep the
// one who asks waiting.
qint64 bytesFree(QString folder);

} // namespace dosegrid::engine
