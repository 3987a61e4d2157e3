// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/steadytime.h"

#include <algorithm>

namespace dosegrid {

namespace {

constexpr int mostCorrection = 8; // one part in so many

} // namespace

SteadyTime::SteadyTime(Date date, Elapsed elapsed) : m_now(date), m_elapsed(elapsed) {}

SteadyTime::Date SteadyTime::at(Date date, Elapsed elapsed)
{
    const Elapsed passed = std::max(elapsed - m_elapsed, Elapsed(0));
    m_elapsed += passed;
    m_now += passed;
    const Elapsed most = passed / mostCorrection;
    m_now += std::clamp<Elapsed>(date - m_now, -most, most);
    return m_now;
}

} // namespace dosegrid
