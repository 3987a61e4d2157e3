// SPDX-License-Identifier: GPL-3.0-or-later
// What bench_matrix measures with: CPU time of this thread, against a bound.
#pragma once

#include <QCoreApplication>
#include <QImage>
#include <QPainter>
#include <QWidget>
#include <QWindow>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <type_traits>
#include <vector>

namespace bench {

struct Figures
{
    double median = 0; // ms
    double p95 = 0;
};

// CPU time of this thread: wall time lies on a busy machine.
inline double threadMs()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

// f(i) may return its own time, when only a part of it counts.
template<typename F>
Figures measure(int repetitions, F &&f)
{
    std::vector<double> times;
    for (int i = 0; i < repetitions + 2; ++i) {
        const double before = threadMs();
        double took = 0;
        if constexpr (std::is_void_v<std::invoke_result_t<F, int>>) {
            f(i);
            took = threadMs() - before;
        } else {
            took = f(i);
        }
        if (i >= 2) // the first fill caches
            times.push_back(took);
    }
    std::sort(times.begin(), times.end());
    return {times[times.size() / 2], times[times.size() * 95 / 100]};
}

// repaint() paints nothing before the window is exposed: the figures would be those of an empty function.
inline void expose(QWidget &widget)
{
    widget.show();
    while (!widget.windowHandle() || !widget.windowHandle()->isExposed())
        QCoreApplication::processEvents();
    QCoreApplication::processEvents();
}

// The bound: an opaque image of the same size onto the same kind of surface.
class Blit final : public QWidget
{
public:
    explicit Blit(QSize size) : m_image(size, QImage::Format_RGB32)
    {
        setAttribute(Qt::WA_OpaquePaintEvent);
        m_image.fill(Qt::darkGreen);
        resize(size);
    }

protected:
    void paintEvent(QPaintEvent *) override { QPainter(this).drawImage(0, 0, m_image); }

private:
    QImage m_image;
};

inline bool report(const char *what, QSize size, Figures figures, double bound, double measured)
{
    const bool ok = measured <= bound;
    std::printf("%-34s %4d x %-4d median %6.2f ms  p95 %6.2f ms  bound %6.2f ms  %s\n", what, size.width(),
                size.height(), figures.median, figures.p95, bound, ok ? "ok" : "MISSED");
    std::fflush(stdout);
    return ok;
}

} // namespace bench
