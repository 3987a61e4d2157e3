// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace dosegrid {

// Time of day that never jumps, made of a date that may and of the time that really went by. Where somebody sets the
// machine's date, it goes an eighth faster or slower until it agrees again: so no deadline is missed, no pause becomes
// endless and nothing seems to have been silent for hours, because of that. The sleep of a machine is time that went
// by. A value of one thread.
class SteadyTime
{
public:
    using Date = std::chrono::sys_time<std::chrono::nanoseconds>;
    using Elapsed = std::chrono::nanoseconds;

    SteadyTime(Date date, Elapsed elapsed);

    // `date` as the machine has it now; `elapsed` since an arbitrary moment, which never goes back.
    Date at(Date date, Elapsed elapsed);

private:
    Date m_now;
    Elapsed m_elapsed;
};

} // namespace dosegrid
