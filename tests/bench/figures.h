// SPDX-License-Identifier: GPL-3.0-or-later
// What bench_matrix measures with: what a person waits, against a bound.
#pragma once

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QWidget>
#include <QWindow>

#include <algorithm>
#include <cstdio>
#include <type_traits>
#include <utility>
#include <vector>

namespace bench {

struct Figures
{
    double median = 0; // ms
    double p95 = 0;
    double stolen = 0; // by the host meanwhile, per cent
};

// Time on the wall: what this thread waits for others is part of it. On a busy machine it says nothing.
inline double wallMs()
{
    static const QElapsedTimer since = [] {
        QElapsedTimer timer;
        timer.start();
        return timer;
    }();
    return double(since.nsecsElapsed()) / 1e6;
}

// What a virtual machine waits for its host, of all its processors, per cent: figures from a time when others had them
// say nothing of the program.
class Stolen
{
public:
    Stolen() : m_before(read()) {}
    double share() const
    {
        const auto [stolen, all] = read();
        return 100 * (stolen - m_before.first) / std::max(1.0, all - m_before.second);
    }

private:
    static std::pair<double, double> read()
    {
        QFile file(QStringLiteral("/proc/stat"));
        if (!file.open(QIODevice::ReadOnly))
            return {};
        const QList<QByteArray> times = file.readLine().simplified().split(' ').mid(1, 8); // the last of them is steal
        double all = 0;
        for (const QByteArray &time : times)
            all += time.toDouble();
        return {times.value(7).toDouble(), all};
    }

    std::pair<double, double> m_before; // of all processors since they started: stolen, and all
};

// f(i) may return its own time, when only a part of it counts. A series that the host disturbed is measured again, a
// few times at most, whatever it says; the one disturbed least counts.
template<typename F>
Figures measure(int repetitions, F &&f)
{
    constexpr int mostSeries = 5;
    constexpr double undisturbed = 0.5; // per cent
    Figures least{0, 0, 101};
    for (int series = 0; series < mostSeries && least.stolen > undisturbed; ++series) {
        std::vector<double> times;
        const Stolen stolen;
        for (int i = 0; i < repetitions + 2; ++i) {
            const double before = wallMs();
            double took = 0;
            if constexpr (std::is_void_v<std::invoke_result_t<F, int>>) {
                f(i);
                took = wallMs() - before;
            } else {
                took = f(i);
            }
            if (i >= 2) // the first fill caches
                times.push_back(took);
        }
        std::sort(times.begin(), times.end());
        if (const double share = stolen.share(); share < least.stolen)
            least = {times[times.size() / 2], times[times.size() * 95 / 100], share};
    }
    return least;
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
    std::printf("%-34s %4d x %-4d median %6.2f ms  p95 %6.2f ms  bound %6.2f ms  %-6s  host %4.1f %%\n", what,
                size.width(), size.height(), figures.median, figures.p95, bound, ok ? "ok" : "MISSED", figures.stolen);
    std::fflush(stdout);
    return ok;
}

} // namespace bench
