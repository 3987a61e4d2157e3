// SPDX-License-Identifier: GPL-3.0-or-later
// Painting of the matrix against its bounds, each measured in the same run: exposing it against a plain blit of an
// image of its size, and repainting it with all cells changed against one frame. Exit status 1 when a bound is missed.
//
//   QT_QPA_PLATFORM=offscreen bench_matrix [repetitions]
#include "tests/support/democampaign.h"
#include "widgets/grid/matrixview.h"

#include <QApplication>
#include <QLocale>
#include <QPaintEvent>
#include <QPainter>
#include <QWindow>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <vector>

using namespace Qt::Literals::StringLiterals;
using namespace dosegrid;
using namespace dosegrid::widgets;

namespace {

struct Figures
{
    double median = 0; // ms
    double p95 = 0;
};

// CPU time of this thread: wall time lies on a busy machine.
double threadMs()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

template<typename F>
Figures measure(int repetitions, F &&f)
{
    std::vector<double> times;
    for (int i = 0; i < repetitions + 2; ++i) {
        const double before = threadMs();
        f(i);
        if (i >= 2) // the first fill caches
            times.push_back(threadMs() - before);
    }
    std::sort(times.begin(), times.end());
    return {times[times.size() / 2], times[times.size() * 95 / 100]};
}

// repaint() paints nothing before the window is exposed: the figures would be those of an empty function.
void expose(QWidget &widget)
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

bool report(const char *what, QSize size, Figures figures, double bound, double measured)
{
    const bool ok = measured <= bound;
    std::printf("%-34s %4d x %-4d median %6.2f ms  p95 %6.2f ms  bound %6.2f ms  %s\n", what, size.width(),
                size.height(), figures.median, figures.p95, bound, ok ? "ok" : "MISSED");
    return ok;
}

class Bench
{
public:
    Bench(const Theme &theme, QSize size, int repetitions) : m_view(theme), m_size(size), m_repetitions(repetitions)
    {
        m_view.setReducedMotion(true);
        m_view.resize(size);
        m_view.setCampaign(&m_demo.tmpl(), &m_demo.state());
        ::expose(m_view);
        m_view.repaint();
        m_view.setSelection(m_demo.select({89, 90, 91, 92, 93, 94}, 65'000, 750'000));
        m_view.setCurrentCell(m_demo.cell(u"AF/48/gamma/0.12"_s));
        m_view.repaint();
        for (std::uint32_t i = 0; i < m_demo.spec().cellCount(); ++i) {
            if (m_demo.spec().isApplicable(grid::CellIndex{i}))
                m_changes.push_back({{i}, {}});
        }
    }

    bool expose(Figures blit)
    {
        const Figures f = measure(m_repetitions, [this](int) { m_view.repaint(); });
        const bool ok = report("expose, nothing changed", m_size, f, 2 * blit.median, f.median);
        std::printf("%-34s %27.2f x a plain blit (%.2f ms)\n", "", f.median / blit.median, blit.median);
        return ok;
    }

    bool allChanged(const char *what, qreal zoom, double bound)
    {
        m_view.setZoom(zoom);
        m_view.repaint();
        const Figures f = measure(m_repetitions, [this](int i) { repaintWith(i); });
        return report(what, m_size, f, bound, f.p95);
    }

    // The zoom whose cells are so wide, as far as the stops of this size have it.
    qreal stop(int width) const
    {
        const std::vector<QSize> &stops = m_view.scene().geometry().stops();
        for (std::size_t i = 0; i < stops.size(); ++i) {
            if (stops[i].width() >= width && stops[i].height() >= 8)
                return qreal(i);
        }
        return qreal(stops.size()) - 1;
    }

    // Another metric for all cells: scaled, taken by the view, painted.
    bool metricChange(const char *what, qreal zoom, double bound)
    {
        m_view.setZoom(zoom);
        m_view.repaint();
        const Figures scaled =
            measure(m_repetitions, [&](int) { (void)statistics::metricField(m_field.metric, m_field.values); });
        const Figures f = measure(m_repetitions, [&](int i) {
            auto layer = std::make_shared<MetricLayer>();
            layer->map = i % 2 ? ColourMap::Viridis : ColourMap::Cividis;
            layer->field = m_field;
            m_view.setMetric(layer);
            m_view.repaint();
        });
        m_view.setMetric(nullptr);
        std::printf("%-34s %27.2f ms in the pool\n", "", scaled.median);
        return report(what, m_size, f, bound, f.p95);
    }

    bool rectangleSelection(double bound)
    {
        m_view.fit();
        m_view.repaint();
        const Figures f = measure(m_repetitions, [this](int i) {
            m_view.setSelection(rectangle(m_view.scene().geometry(), {5, 5}, {100 + i % 100, 60 + i % 100}));
            (void)m_demo.state().counts(m_view.selection());
            m_view.repaint();
        });
        return report("rectangle selection with counts", m_size, f, bound, f.p95);
    }

private:
    void repaintWith(int round)
    {
        for (grid::CellChange &change : m_changes) {
            change.record = m_demo.state().record(change.cell);
            change.record.state = grid::allCellStates[(std::size_t(change.record.state) + std::size_t(round) % 3 + 1)
                                                      % (grid::cellStateCount - 1)];
        }
        m_demo.state().apply(m_changes);
        m_view.showChanges(m_changes);
        m_view.repaint();
    }

    static statistics::MetricField demoField(const grid::GridSpec &spec)
    {
        std::vector<float> values(spec.cellCount());
        for (std::uint32_t i = 0; i < values.size(); ++i)
            values[i] = 1 + float(i * 2654435761U % 20'011) / 100;
        return statistics::metricField(statistics::Metric::MeasuredHours, std::move(values));
    }

    test::DemoCampaign m_demo;
    statistics::MetricField m_field = demoField(m_demo.spec());
    MatrixView m_view;
    QSize m_size;
    int m_repetitions;
    std::vector<grid::CellChange> m_changes;
};

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    QLocale::setDefault(QLocale::c());
    const int repetitions = argc > 1 ? std::max(1, QByteArray(argv[1]).toInt()) : 100;
    const Theme theme(Theme::Choice::Light);
    bool ok = true;
    for (const auto &[size, frame] : {std::pair(QSize(1638, 846), 16.0), std::pair(QSize(3840, 2160), 33.0)}) {
        Blit blit(size);
        expose(blit);
        const Figures plain = measure(repetitions, [&](int) { blit.repaint(); });
        blit.hide();
        Bench bench(theme, size, repetitions);
        ok &= bench.expose(plain);
        ok &= bench.allChanged("all cells changed, fit", 0, frame);
        ok &= bench.allChanged("all cells changed, 8 x 8", bench.stop(8), frame);
        ok &= bench.allChanged("all cells changed, 44 x 30", bench.stop(44), frame);
        ok &= bench.metricChange("another metric, fit", 0, frame);
        ok &= bench.metricChange("another metric, 44 x 30", bench.stop(44), frame);
        ok &= bench.rectangleSelection(frame);
    }
    return ok ? 0 : 1;
}
