// SPDX-License-Identifier: GPL-3.0-or-later
// The matrix against its bounds at the size of OpenDose and at a million cells, on a HD and on a 4K window: exposing it
// against a plain blit of an image of its size measured in the same run; everything else in time on the wall against
// the frame and the answers that a person waits for. Exit status 1 when a bound is missed.
//
//   QT_QPA_PLATFORM=offscreen bench_matrix [repetitions [part [where]]]     where: "A million 3840"
#include "models/planning/cost.h"
#include "models/statistics/metricexpression.h"
#include "tests/bench/bench.h"
#include "tests/bench/figures.h"
#include "tests/bench/million.h"
#include "tests/support/democampaign.h"
#include "widgets/grid/axeschoice.h"
#include "widgets/grid/matrixview.h"
#include "widgets/grid/metriclegend.h"

#include <QApplication>
#include <QLocale>
#include <QMouseEvent>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <functional>
#include <type_traits>
#include <utility>
#include <vector>

using namespace Qt::Literals::StringLiterals;
using namespace dosegrid;
using namespace dosegrid::widgets;
using bench::Blit;
using bench::Figures;
using bench::measure;
using bench::report;
using bench::wallMs;

namespace {

struct Campaign
{
    const char *name;
    const grid::CampaignTemplate &tmpl;
    grid::GridState &state;
};

constexpr double queryMs = 50;
constexpr double hoverMs = 8;
constexpr double rowsMs = 50;
constexpr double selectionMs = 16;

class Bench
{
public:
    Bench(const Theme &theme, Campaign campaign, QSize size, int repetitions)
        : m_theme(theme)
        , m_tmpl(campaign.tmpl)
        , m_state(campaign.state)
        , m_cost(campaign.tmpl, campaign.state.specPtr())
        , m_field(field(campaign.state.spec()))
        , m_view(theme)
        , m_size(size)
        , m_repetitions(repetitions)
    {
        m_view.setReducedMotion(true);
        m_view.resize(size);
        m_view.setCampaign(&m_tmpl, &m_state);
        bench::expose(m_view);
        m_view.repaint();
        m_view.setSelection(select(u"organ=kidneys energy=65keV..750keV"_s));
        m_view.setCurrentCell(*m_state.spec().cellFromId(u"AF/48/gamma/%1"_s.arg(
            double(m_state.spec().energiesEv()[m_state.spec().energyCount() / 2]) / 1e6, 0, 'g', 12)));
        m_view.repaint();
        for (std::uint32_t i = 0; i < m_state.spec().cellCount(); ++i) {
            if (m_state.spec().isApplicable(grid::CellIndex{i}))
                m_changes.push_back({{i}, {}});
        }
    }

    // All parts, or the one of this name.
    bool run(Figures blit, double frame, const QByteArray &only)
    {
        const std::pair<const char *, std::function<bool()>> parts[] = {
            {"expose", [&] { return exposed(blit); }},
            {"levels", [&] { return allLevels(frame); }},
            {"some", [&] { return tenThousandChanged(frame); }},
            {"rows", [&] { return otherRows(frame); }},
            {"majority", [&] { return majority(frame); }},
            {"axes", [&] { return otherAxes(frame); }},
            {"energies", [&] { return otherEnergies(frame); }},
            {"hover", [&] { return hover(); }},
            {"metric", [&] { return metrics(frame); }},
            {"selection", [&] { return rectangleSelection(); }},
            {"neighbours", [&] { return neighbours(); }},
            {"frontier", [&] { return frontierDrag(); }},
            {"query", [&] { return query(); }},
        };
        bool ok = true;
        for (const auto &[name, part] : parts) {
            if (only.isEmpty() || only == name)
                ok &= part();
        }
        return ok;
    }

private:
    bool exposed(Figures blit)
    {
        const Figures f = measure(m_repetitions, [this](int) { m_view.repaint(); });
        const bool ok = report("expose, nothing changed", m_size, f, 2 * blit.median, f.median);
        std::printf("%-34s %27.2f x a plain blit (%.2f ms)\n", "", f.median / blit.median, blit.median);
        return ok;
    }

    bool allLevels(double frame)
    {
        bool ok = true;
        for (const qreal zoom : zooms())
            ok &= allChanged(zoom, frame);
        return ok;
    }

    // The fit, and a stop of each level above it.
    std::vector<qreal> zooms() const
    {
        std::vector<qreal> zooms{0};
        for (const QSize least : {QSize(6, 4), QSize(8, 8), QSize(44, 30)}) {
            if (const qreal zoom = stop(least); zoom > zooms.back())
                zooms.push_back(zoom);
        }
        return zooms;
    }

    // The first zoom whose cells are at least so large, as far as the stops of this size have it.
    qreal stop(QSize least) const
    {
        const std::vector<QSize> &stops = m_view.scene().geometry().stops();
        for (std::size_t i = 1; i < stops.size(); ++i) {
            if (stops[i].width() >= least.width() && stops[i].height() >= least.height())
                return qreal(i);
        }
        return qreal(stops.size()) - 1;
    }

    bool allChanged(qreal zoom, double frame)
    {
        m_view.setZoom(zoom);
        m_view.repaint();
        const MatrixGeometry &geometry = m_view.scene().geometry();
        const QByteArray what = geometry.level() == MatrixLevel::Blocks
                                    ? QByteArrayLiteral("all cells changed, L0")
                                    : QStringLiteral("all cells changed, L%1, %2 x %3")
                                          .arg(int(geometry.level()))
                                          .arg(geometry.cellSize().width())
                                          .arg(geometry.cellSize().height())
                                          .toLatin1();
        return change(QByteArray(m_prefix + what).constData(), m_changes, frame);
    }

    bool tenThousandChanged(double frame)
    {
        bool ok = true;
        std::vector<grid::CellChange> some;
        const std::size_t step = m_changes.size() / 10'000;
        for (std::size_t i = 0; some.size() < 10'000; i += step)
            some.push_back(m_changes[i]);
        for (const qreal zoom : {0.0, stop({8, 8})}) {
            m_view.setZoom(zoom);
            m_view.repaint();
            ok &= change(zoom > 0 ? "10,000 cells changed, 8 x 8" : "10,000 cells changed, fit", some, frame);
        }
        return ok;
    }

    bool change(const char *what, std::vector<grid::CellChange> &changes, double frame)
    {
        const Figures f = measure(m_repetitions, [&](int round) {
            for (grid::CellChange &one : changes) {
                one.record = m_state.record(one.cell);
                one.record.state = grid::allCellStates[(std::size_t(one.record.state) + std::size_t(round) % 3 + 1)
                                                       % (grid::cellStateCount - 1)];
            }
            // What the engine's thread has sent is applied by the window's port, not painted.
            m_state.apply(changes);
            const double before = wallMs();
            m_view.showChanges(changes);
            m_view.repaint();
            return wallMs() - before;
        });
        return report(what, m_size, f, frame, f.p95);
    }

    // Regions in another order, and all body systems closed; and the event that changes between the two.
    bool otherRows(double frame)
    {
        m_view.fit();
        const MatrixAxes whole = m_view.scene().wholeAxes();
        const AxesChoice byMass{.order = RegionOrder::Mass};
        const MatrixAxes ordered = arranged(whole, byMass, orderKeys(byMass.order, m_state, {}), {});
        const MatrixAxes closed = allClosed();
        m_view.setAxes(ordered);
        m_view.repaint();
        bool ok = change("all cells changed, by mass", m_changes, frame);
        m_view.setAxes(closed);
        m_view.repaint();
        ok &= change("all cells changed, groups closed", m_changes, frame);
        const Figures f = measure(m_repetitions, [&](int i) {
            m_view.setAxes(i % 2 ? ordered : closed);
            m_view.repaint();
        });
        ok &= report("other rows", m_size, f, rowsMs, f.p95);
        m_view.setAxes(whole);
        return ok;
    }

    MatrixAxes allClosed() const
    {
        const MatrixAxes &whole = m_view.scene().wholeAxes();
        AxesChoice closing{.order = RegionOrder::Mass, .keepsGroups = true};
        for (const MatrixGroup &group : whole.groups)
            closing.closedGroups += group.id;
        return arranged(whole, closing, orderKeys(closing.order, m_state, {}), {});
    }

    // The most frequent state, where a body system is one row, and on the small map.
    bool majority(double frame)
    {
        m_view.fit();
        const MatrixAxes whole = m_view.scene().wholeAxes();
        m_view.setSharedPlace(SharedPlace::Majority);
        m_view.setAxes(allClosed());
        m_view.repaint();
        bool ok = change("all cells changed, closed, majority", m_changes, frame);
        const Figures f = measure(m_repetitions, [&](int i) {
            m_view.setSharedPlace(i % 2 ? SharedPlace::Majority : SharedPlace::Worst);
            m_view.repaint();
        });
        ok &= report("worst state to majority and back", m_size, f, frame, f.p95);
        m_view.setSharedPlace(SharedPlace::Majority);
        m_view.setAxes(whole);
        m_prefix = "majority: ";
        ok &= allChanged(stop({8, 8}), frame);
        m_prefix.clear();
        m_view.setSharedPlace(SharedPlace::Worst);
        m_view.fit();
        return ok;
    }

    // Energies as rows, from the highest, and regions as columns: at every level, and the event that turns them.
    bool otherAxes(double frame)
    {
        m_view.fit();
        const MatrixAxes whole = m_view.scene().wholeAxes();
        const AxesChoice choice{.isSwapped = true, .energies = EnergyOrder::FromHigh};
        const MatrixAxes turned = arranged(whole, choice, orderKeys(choice.order, m_state, {}), {});
        const Figures f = measure(m_repetitions, [&](int i) {
            m_view.setAxes(i % 2 ? whole : turned);
            m_view.repaint();
        });
        bool ok = report("other axes", m_size, f, rowsMs, f.p95);
        m_view.setAxes(turned);
        m_view.fit();
        m_prefix = "turned: ";
        ok &= allLevels(frame);
        m_prefix.clear();
        m_view.setAxes(whole);
        m_view.fit();
        return ok;
    }

    // Energies by their failures, so that those side by side are not so in the arrays of the state.
    bool otherEnergies(double frame)
    {
        m_view.fit();
        const MatrixAxes whole = m_view.scene().wholeAxes();
        const AxesChoice choice{.energies = EnergyOrder::Failures};
        const auto hours = [this](grid::CellIndex cell) { return double(m_state.record(cell).predictedSeconds); };
        MatrixAxes ordered;
        const Figures keys = measure(m_repetitions, [&](int i) {
            const EnergyOrder order = i % 2 ? EnergyOrder::Cost : EnergyOrder::Failures;
            ordered = arranged(whole, choice, {}, {}, {}, energyKeys(order, m_state, hours), u"by failures"_s);
        });
        bool ok = report("energies by cost or failures", m_size, keys, rowsMs, keys.p95);
        const Figures f = measure(m_repetitions, [&](int i) {
            m_view.setAxes(i % 2 ? whole : ordered);
            m_view.repaint();
        });
        ok &= report("other energies", m_size, f, rowsMs, f.p95);
        m_view.setAxes(ordered);
        m_prefix = "energies: ";
        ok &= allLevels(frame);
        ok &= tenThousandChanged(frame);
        ok &= metrics(frame);
        ok &= rectangleSelection();
        ok &= neighbours();
        ok &= query();
        ok &= hover();
        m_prefix.clear();
        m_view.setAxes(whole);
        m_view.fit();
        return ok;
    }

    bool metrics(double frame)
    {
        m_view.fit();
        bool ok = metricChange("another metric, fit", 0, frame);
        ok &= metricChange("another metric, 44 x 30", stop({44, 30}), frame);
        return modeChange(frame) && ok;
    }

    // Another metric for all cells: scaled in the pool, taken by the view, painted.
    bool metricChange(const char *what, qreal zoom, double frame)
    {
        m_view.setZoom(zoom);
        m_view.repaint();
        const Figures scaled =
            measure(m_repetitions, [&](int) { (void)statistics::metricField(m_field.metric, m_field.values); });
        const Figures f = measure(m_repetitions, [&](int i) {
            m_view.setMetric(layer(i % 2 ? ColourMap::Viridis : ColourMap::Cividis));
            m_view.repaint();
        });
        m_view.setMetric(nullptr);
        std::printf("%-34s %27.2f ms in the pool\n", "", scaled.median);
        return report(what, m_size, f, frame, f.p95);
    }

    bool modeChange(double frame)
    {
        m_view.fit();
        m_view.repaint();
        const MetricLayerPtr metric = layer(ColourMap::Viridis);
        const Figures f = measure(m_repetitions, [&](int i) {
            m_view.setMetric(i % 2 ? nullptr : metric);
            m_view.repaint();
        });
        m_view.setMetric(nullptr);
        return report("states to metric and back", m_size, f, frame, f.p95);
    }

    // A hand moves a line over predicted hours: the line in all blocks, its handles, the scale.
    bool frontierDrag()
    {
        m_view.fit();
        if (m_view.scene().geometry().level() == MatrixLevel::Blocks) // these have no lines
            m_view.setZoom(1);
        MetricLegend legend(m_theme);
        legend.resize(m_size.width(), legend.sizeHint().height());
        bench::expose(legend);
        std::vector<float> hours(m_state.spec().cellCount());
        const auto energies = float(m_state.spec().energyCount());
        for (std::uint32_t i = 0; i < hours.size(); ++i) {
            const grid::CellKey key = m_state.spec().key(grid::CellIndex{i});
            hours[i] = (1 + 0.1F * float(key.region % 7)) * std::pow(60.0F, float(key.energy) / energies);
        }
        MetricLayer made;
        made.field = statistics::metricField(statistics::Metric::PredictedHours, std::move(hours));
        made.frontiers = {{24, u"24 h"_s, true}, {12, u"12 h"_s, false}};
        MetricLayerPtr shown = std::make_shared<MetricLayer>(made);
        m_view.setMetric(shown);
        legend.setLayer(shown);
        const auto moved =
            QObject::connect(&m_view, &MatrixView::frontierDragged, &m_view, [&](int which, double limit) {
                auto next = std::make_shared<MetricLayer>(*shown);
                next->frontiers[std::size_t(which)].limit = limit;
                shown = std::move(next);
                m_view.moveFrontiers(shown);
                legend.setLayer(shown);
            });
        m_view.repaint();
        const QPointF handle = m_view.frontierHandles(0).value(0).center();
        const auto send = [&](QEvent::Type type, QPointF at, Qt::MouseButton button, Qt::MouseButtons buttons) {
            QMouseEvent event(type, at, m_view.mapToGlobal(at), button, buttons, Qt::NoModifier);
            QCoreApplication::sendEvent(&m_view, &event);
        };
        send(QEvent::MouseButtonPress, handle, Qt::LeftButton, Qt::LeftButton);
        int moves = 0;
        double last = 24;
        const Figures f = measure(m_repetitions, [&](int i) {
            send(QEvent::MouseMove, handle - QPointF(40 + 15 * (i % 20), 0), Qt::NoButton, Qt::LeftButton);
            QCoreApplication::processEvents(); // paints what the move touched
            moves += std::exchange(last, shown->frontiers.front().limit) != last;
        });
        send(QEvent::MouseButtonRelease, handle, Qt::LeftButton, Qt::NoButton);
        QObject::disconnect(moved);
        m_view.setMetric(nullptr);
        if (moves < m_repetitions / 2)
            std::printf("the line did not follow: %d moves\n", moves);
        return report("a line of predicted hours dragged", m_size, f, rowsMs, f.p95) && moves >= m_repetitions / 2;
    }

    bool rectangleSelection()
    {
        m_view.fit();
        m_view.repaint();
        const MatrixGeometry &geometry = m_view.scene().geometry();
        const Figures f = measure(m_repetitions, [&](int i) {
            m_view.setSelection(rectangle(geometry, {5, 5},
                                          {geometry.rowCount() - 20 - i % 100, geometry.columnCount() - 1 - i % 100}));
            (void)m_state.counts(m_view.selection());
            (void)predictedSeconds(m_view.selection());
            QCoreApplication::processEvents(); // paints what the selection touched
        });
        return report("rectangle, counts and cost", m_size, f, selectionMs, f.p95);
    }

    // What is beside cells: beside most of all, beside the failed ones, and a block in one state around one of its
    // cells.
    bool neighbours()
    {
        m_view.fit();
        const MatrixGeometry &geometry = m_view.scene().geometry();
        const grid::CellMask most = rectangle(geometry, {5, 5}, {geometry.rowCount() - 20, geometry.columnCount() - 2});
        const Figures grow = measure(m_repetitions, [&](int) { (void)grown(geometry, most); });
        bool ok = report("grow to neighbours", m_size, grow, queryMs, grow.p95);
        const Figures beside = measure(m_repetitions, [&](int) {
            const grid::CellMask failed = m_state.maskOf(grid::CellState::Failed);
            (void)(grown(geometry, failed) - failed);
        });
        ok &= report("next to failures", m_size, beside, queryMs, beside.p95);
        grid::GridState even(m_state.specPtr());
        for (const grid::CellChange &change : m_changes)
            even.setState(change.cell, grid::CellState::Done);
        const Figures all = measure(m_repetitions, [&](int) { (void)flood(geometry, even, {5, 5}); });
        ok &= report("flood of a block", m_size, all, queryMs, all.p95);
        const Figures some = measure(m_repetitions, [&](int) { (void)flood(geometry, m_state, {5, 5}); });
        return report("flood of a few cells", m_size, some, queryMs, some.p95) && ok;
    }

    // A query of ten terms, and the other way: what a rectangle is called.
    bool query()
    {
        const grid::ExpressionScope scope{m_tmpl, m_state, {}, {}, {}};
        const QString terms =
            u"model=AF,AM organ=skeleton,kidneys,liver !energy=1MeV.. particle=gamma state=open,failed "
            "attempts=..3 | organ=13..60 energy=..60keV"_s;
        const Figures asked = measure(m_repetitions, [&](int) { (void)grid::evaluate(terms, scope).value().count(); });
        bool ok = report("query of ten terms", m_size, asked, queryMs, asked.p95);
        const auto figures = [this](grid::Figure figure) {
            return statistics::figureValues(
                figure, m_state,
                {.predictedSeconds = [this](grid::CellIndex cell) { return m_cost.seconds(cell, 1'000'000); },
                 .attempts = {},
                 .outputs = {},
                 .now = fromMs(1)});
        };
        const Figures priced = measure(m_repetitions, [&](int) {
            (void)grid::evaluate(u"predicted=24h.. age=1d.. | predicted=..1h organ=liver", scope, figures)
                .value()
                .count();
        });
        ok &= report("query of cost and age", m_size, priced, queryMs, priced.p95);
        const Figures told = measure(m_repetitions, [&](int) { (void)grid::describe(m_view.selection(), scope); });
        return report("expression of a rectangle", m_size, told, queryMs, told.p95) && ok;
    }

    bool hover()
    {
        m_view.setZoom(stop({8, 8}));
        m_view.repaint();
        const QPoint middle = m_view.scene().geometry().cellsRect().center();
        const auto moveTo = [&](QPoint at) {
            QMouseEvent move(QEvent::MouseMove, at, m_view.mapToGlobal(at), Qt::NoButton, Qt::NoButton, Qt::NoModifier);
            QCoreApplication::sendEvent(&m_view, &move);
        };
        const Figures f = measure(m_repetitions, [&](int i) {
            moveTo(middle + QPoint(9 * (i % 20), 9 * (i % 7)));
            QCoreApplication::processEvents(); // paints what the move touched
        });
        return report("hover", m_size, f, hoverMs, f.p95);
    }

    double predictedSeconds(const grid::CellMask &cells) const
    {
        double seconds = 0;
        cells.forEach([&](grid::CellIndex cell) { seconds += double(m_state.record(cell).predictedSeconds); });
        return seconds;
    }

    grid::CellMask select(const QString &expression) const
    {
        return grid::evaluate(expression, {m_tmpl, m_state, {}, {}, {}}).value();
    }

    MetricLayerPtr layer(ColourMap map) const
    {
        auto made = std::make_shared<MetricLayer>();
        made->map = map;
        made->field = m_field;
        return made;
    }

    static statistics::MetricField field(const grid::GridSpec &spec)
    {
        std::vector<float> values(spec.cellCount());
        for (std::uint32_t i = 0; i < values.size(); ++i)
            values[i] = 1 + float(i * 2654435761U % 20'011) / 100;
        return statistics::metricField(statistics::Metric::MeasuredHours, std::move(values));
    }

    const Theme &m_theme;
    const grid::CampaignTemplate &m_tmpl;
    grid::GridState &m_state;
    planning::CostModel m_cost;
    statistics::MetricField m_field;
    MatrixView m_view;
    QSize m_size;
    int m_repetitions;
    QByteArray m_prefix; // of what is measured
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
    const QByteArray part = argc > 2 ? argv[2] : "";
    const QByteArray where = argc > 3 ? argv[3] : "";
    bench::printLoad();
    const Theme theme(Theme::Choice::Light);
    test::DemoCampaign openDose;
    const grid::CampaignTemplate large = bench::millionCells(openDose.tmpl());
    grid::GridState largeState(large.spec());
    bench::fill(largeState);
    bool ok = true;
    for (const Campaign &campaign :
         {Campaign{"OpenDose", openDose.tmpl(), openDose.state()}, Campaign{"A million", large, largeState}}) {
        for (const auto &[size, frame] : {std::pair(QSize(1638, 846), 16.0), std::pair(QSize(3840, 2160), 33.0)}) {
            const QByteArray here = campaign.name + QByteArray(" ") + QByteArray::number(size.width());
            if (!here.startsWith(where))
                continue;
            std::printf("\n%s: %u cells\n", campaign.name, campaign.state.spec().cellCount());
            Blit blit(size);
            bench::expose(blit);
            const Figures plain = measure(repetitions, [&](int) { blit.repaint(); });
            blit.hide();
            Bench bench(theme, campaign, size, repetitions);
            ok &= bench.run(plain, frame, part);
        }
    }
    return ok ? 0 : 1;
}
