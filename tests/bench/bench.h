// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QFile>

#include <algorithm>
#include <cstdio>
#include <ctime>

// What the benches that are not of painting share: wall time in milliseconds, judged against a bound that was measured
// in the same run, so that a busy or slow machine does not decide.
namespace bench {

template<typename F>
double once(F &&f)
{
    QElapsedTimer timer;
    timer.start();
    f();
    return double(timer.nsecsElapsed()) / 1e6;
}

// CPU time of all threads of this program: what growth is judged by, for between two sizes the machine may have become
// busy with other things.
inline double cpuMs()
{
    timespec now = {};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

template<typename F>
double cpuOnce(F &&f)
{
    const double before = cpuMs();
    f();
    return cpuMs() - before;
}

// The shortest of the times that f() returns: whatever else the machine does only adds to it.
template<typename F>
double shortestOf(int repetitions, F &&f)
{
    double best = f();
    for (int i = 1; i < repetitions; ++i)
        best = std::min(best, f());
    return best;
}

template<typename F>
double shortest(int repetitions, F &&f)
{
    return shortestOf(repetitions, [&f] { return once(f); });
}

inline void fact(const char *what, double ms)
{
    std::printf("%-58s %9.1f ms\n", what, ms);
    std::fflush(stdout);
}

// True when `ms` is within `most` times `bound`.
inline bool judge(const char *what, double ms, double bound, double most)
{
    const double ratio = ms / bound;
    std::printf("%-58s %9.1f ms  %6.2f x (at most %.1f)  %s\n", what, ms, ratio, most, ratio <= most ? "ok" : "MISSED");
    std::fflush(stdout);
    return ratio <= most;
}

inline void printLoad()
{
    QFile load(QStringLiteral("/proc/loadavg"));
    if (load.open(QIODevice::ReadOnly))
        std::printf("load of the machine: %s", load.readAll().constData());
}

} // namespace bench
