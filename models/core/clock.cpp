// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/clock.h"

#include "models/core/steadytime.h"

#include <algorithm>
#include <cmath>
#include <ctime>
#include <mutex>

namespace dosegrid {

namespace {

milliseconds steadyNow()
{
    return std::chrono::duration_cast<milliseconds>(std::chrono::steady_clock::now().time_since_epoch());
}

// The steady clock of the standard library stands still while a Linux machine sleeps.
std::chrono::nanoseconds elapsedWithSleep()
{
#ifdef CLOCK_BOOTTIME
    timespec t{};
    if (::clock_gettime(CLOCK_BOOTTIME, &t) == 0)
        return std::chrono::seconds(t.tv_sec) + std::chrono::nanoseconds(t.tv_nsec);
#endif
    return std::chrono::steady_clock::now().time_since_epoch();
}

} // namespace

Clock::~Clock() = default;

milliseconds Clock::wallFor(milliseconds span) const
{
    if (span <= milliseconds(0))
        return milliseconds(0);
    const auto wall = static_cast<qint64>(std::ceil(static_cast<double>(span.count()) / factor()));
    return milliseconds(std::max<qint64>(1, wall));
}

CampaignTime SystemClock::now() const
{
    static std::mutex mutex;
    const std::lock_guard lock(mutex);
    const SteadyTime::Date date = std::chrono::system_clock::now();
    const std::chrono::nanoseconds elapsed = elapsedWithSleep();
    static SteadyTime steady(date, elapsed);
    return std::chrono::floor<milliseconds>(steady.at(date, elapsed));
}

milliseconds SystemClock::wallElapsed() const { return steadyNow(); }

PracticeClock::PracticeClock(CampaignTime anchor, double factor)
    : m_anchor(anchor)
    , m_wallAtAnchor(steadyNow())
    , m_factor(factor > 0 ? factor : 1.0)
{}

CampaignTime PracticeClock::now() const
{
    const auto wall = static_cast<double>((steadyNow() - m_wallAtAnchor).count());
    return m_anchor + milliseconds(static_cast<qint64>(wall * m_factor));
}

milliseconds PracticeClock::wallElapsed() const { return steadyNow(); }

} // namespace dosegrid
