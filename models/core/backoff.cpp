// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/backoff.h"

#include "models/core/random.h"

#include <algorithm>

namespace dosegrid {

milliseconds Backoff::fail(Random &random)
{
    const int doublings = std::min(m_failures, 30);
    ++m_failures;
    const milliseconds full = std::min<milliseconds>(m_cap, m_base * (qint64(1) << doublings));
    const double kept = 1.0 - m_jitter * random.unit();
    return milliseconds(static_cast<qint64>(static_cast<double>(full.count()) * kept));
}

} // namespace dosegrid
