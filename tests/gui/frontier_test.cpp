// SPDX-License-Identifier: GPL-3.0-or-later
// Frontiers that a hand moves: their handles in the header, their lines, what is selected by them.
#include "widgets/grid/frontiers.h"

#include "tests/gui/matrixfixture.h"
#include "widgets/grid/axeschoice.h"
#include "widgets/grid/frontierwords.h"
#include "widgets/grid/matrixview.h"
#include "widgets/grid/metriclegend.h"

#include <gtest/gtest.h>

#include <QHelpEvent>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>

#include <cmath>

using namespace Qt::Literals::StringLiterals;
using dosegrid::grid::CellIndex;
using dosegrid::statistics::Metric;

namespace dosegrid::widgets {

namespace {

// A view over hours that grow with energy, faster in some regions, with a dip, and unknown at the lowest energies; and
// the part of the window that moves frontiers as it is told.
class FrontierTest : public test::MatrixFixture
{
protected:
    FrontierTest()
    {
        const grid::GridSpec &spec = demo.spec();
        std::vector<float> values(spec.cellCount(), std::nanf(""));
        for (CellIndex cell; cell.value < spec.cellCount(); ++cell.value) {
            const grid::CellKey key = spec.key(cell);
            if (spec.isApplicable(cell) && key.energy > 2 && key.region % 5 > 0)
                values[cell.value] = (1 + 0.2F * float(key.region % 7 + key.particle))
                                     * (key.energy == 60 ? 0.3F : 1.0F) * std::pow(200.0F, float(key.energy) / 90);
        }
        field = statistics::metricField(Metric::PredictedHours, std::move(values));
        limits = {24, 12};
        view.setMetric(layer());
        QObject::connect(&view, &MatrixView::frontierDragged, &view, [this](int which, double limit) {
            limits[std::size_t(which)] = limit;
            view.moveFrontiers(layer());
        });
    }

    MetricLayerPtr layer() const
    {
        auto made = std::make_shared<MetricLayer>();
        made->field = field;
        for (std::size_t i = 0; i < limits.size(); ++i) {
            Frontier frontier{limits[i], QString(QString::number(limits[i]) + u"\u00a0h"), i == 0};
            frontier.meaning = u"Something changes."_s;
            if (limits[i] != own[i])
                frontier.movedFrom = own[i];
            made->frontiers.push_back(frontier);
        }
        return made;
    }

    int pitch() const
    {
        return geometry().isSwapped() ? geometry().cellSize().height() : geometry().cellSize().width();
    }
    // Where the tagged line of a block stands along the energies.
    int edge(int which, int block = 0) const
    {
        const MetricLayer &shown = *view.scene().content().metric;
        const LaneBlock &energies = geometry().energies().blocks()[std::size_t(block)];
        const int lane = taggedLane(geometry(), shown, energies, shown.frontiers[std::size_t(which)]);
        return lane < 0 ? -1 : frontierEdge(geometry(), lane);
    }
    QPoint handle(int which) const { return view.frontierHandles(which).value(0).center().toPoint(); }
    QPoint along(int pixels) const { return geometry().isSwapped() ? QPoint(0, pixels) : QPoint(pixels, 0); }
    void press(int which, Qt::KeyboardModifiers modifiers = {})
    {
        held = handle(which);
        QTest::mousePress(&view, Qt::LeftButton, modifiers, held);
    }
    void moveBy(int pixels) { moveTo(held + along(pixels), Qt::LeftButton); }
    void release(int pixels) { QTest::mouseRelease(&view, Qt::LeftButton, {}, held + along(pixels)); }
    void point(QPoint at) { moveTo(at, Qt::NoButton); }
    void show(const AxesChoice &choice)
    {
        const MatrixAxes &whole = view.scene().wholeAxes();
        view.setAxes(arranged(whole, choice, orderKeys(choice.order, demo.state(), {}), {}));
        view.grab();
    }
    grid::CellMask above(double limit) const
    {
        grid::CellMask cells(demo.spec().cellCount());
        for (std::uint32_t i = 0; i < cells.size(); ++i) {
            if (double(field.values[i]) > limit)
                cells.set({i});
        }
        return cells;
    }

    statistics::MetricField field;
    const std::array<double, 2> own{24, 12};
    std::array<double, 2> limits{};
    QPoint held;
};

} // namespace

TEST_F(FrontierTest, AHandleTakesItsLineToTheEnergyUnderThePointer)
{
    for (const bool isSwapped : {false, true}) {
        for (const bool isFromHigh : {false, true}) {
            show({.isSwapped = isSwapped, .energies = isFromHigh ? EnergyOrder::FromHigh : EnergyOrder::FromLow});
            limits = own;
            view.moveFrontiers(layer());
            const int start = edge(0);
            const int higher = isFromHigh ? -1 : 1;
            press(0);
            double last = limits[0];
            for (const int steps : {2, 5, 9, 13, -4, -11}) {
                const int pixels = higher * steps * pitch();
                moveBy(pixels);
                EXPECT_NEAR(edge(0), start + pixels, pitch() / 2 + 1) << isSwapped << isFromHigh << steps;
                EXPECT_EQ(limits[0] > last, steps > 0 && limits[0] > 24) << isSwapped << isFromHigh << steps;
                EXPECT_EQ(limits[0], QString::number(limits[0], 'g', 3).toDouble()) << "few digits";
                last = limits[0];
            }
            EXPECT_EQ(limits[1], 12);
            release(higher * -11 * pitch());
            EXPECT_LT(limits[0], 24);
            EXPECT_EQ(view.frontierHandles(0).size(), 2) << "one for photons, one for electrons";
        }
    }
}

TEST_F(FrontierTest, TheLineStaysAmongTheValuesOfItsRegion)
{
    press(0);
    moveBy(2000);
    EXPECT_GE(edge(0), 0) << "there is always a handle to take it back by";
    moveBy(-2000);
    EXPECT_GT(limits[0], 0);
    const MatrixGeometry &g = geometry();
    EXPECT_EQ(edge(0), g.columnLeft(3)) << "the first energy of which a value is known";
    release(-2000);
}

TEST_F(FrontierTest, EveryPlaceHasALimitWhoseLineIsNearest)
{
    const MatrixGeometry &g = geometry();
    const MetricLayerPtr shown = view.scene().content().metric;
    const LaneBlock &block = g.columnBlocks().front();
    const int region = taggedRegion(g, *shown, block);
    std::vector<int> edges; // where a line can stand in that region
    double highest = 0;
    for (int lane = block.lanes.first; lane < block.lanes.last; ++lane) {
        const auto value = double(field.values[g.cell(g.place(region, lane)).value]);
        if (value > highest) {
            highest = value;
            edges.push_back(frontierEdge(g, lane));
        }
    }
    ASSERT_GT(edges.size(), 60U);
    for (int x = g.columnLeft(0) - 30; x < g.columnLeft(block.lanes.last - 1) + 30; ++x) {
        const auto limit = limitAt(g, *shown, block, x, -1);
        ASSERT_TRUE(limit.has_value());
        const int lane = taggedLane(g, *shown, block, {.limit = *limit, .label = {}});
        ASSERT_GE(lane, 0) << x << ' ' << *limit;
        const int at = frontierEdge(g, lane);
        const int wanted = *std::ranges::min_element(edges, {}, [x](int e) { return std::abs(e - x); });
        // In the shadow of a peak there is no edge: the next one above it is as good.
        const bool isShadow = 2 * std::abs(wanted - x) > pitch() && x > edges.front() && x < edges.back();
        EXPECT_TRUE(isShadow || std::abs(at - x) <= std::abs(wanted - x) + 1) << x << ' ' << *limit;
        EXPECT_TRUE(std::ranges::find(edges, at) != edges.end());
    }
}

TEST_F(FrontierTest, NearItsOwnPlaceALineIsThere)
{
    press(0);
    moveBy(8 * pitch());
    ASSERT_NE(limits[0], 24);
    moveBy(1);
    EXPECT_EQ(limits[0], 24);
    release(1);
}

TEST_F(FrontierTest, EscapeTakesADragBackAndAReleaseKeepsIt)
{
    QSignalSpy dropped(&view, &MatrixView::frontierDropped);
    const grid::CellMask before = view.selection();
    press(1);
    moveBy(-6 * pitch());
    EXPECT_LT(limits[1], 12);
    EXPECT_TRUE(dropped.isEmpty());
    QTest::keyClick(&view, Qt::Key_Escape);
    EXPECT_EQ(limits[1], 12);
    EXPECT_EQ(dropped.size(), 1);
    moveBy(-9 * pitch());
    release(-9 * pitch());
    EXPECT_EQ(limits[1], 12) << "it was over";

    press(1);
    moveBy(-6 * pitch());
    release(-6 * pitch());
    EXPECT_LT(limits[1], 12);
    EXPECT_EQ(dropped.size(), 2);
    EXPECT_EQ(view.selection(), before) << "a drag selects nothing";
    moveBy(3 * pitch());
    EXPECT_LT(limits[1], 12);
}

TEST_F(FrontierTest, AClickSelectsTheCellsAboveAsTheModeSays)
{
    const auto click = [this](int which, Qt::KeyboardModifiers modifiers = {}) {
        press(which, modifiers);
        QTest::mouseRelease(&view, Qt::LeftButton, modifiers, held + QPoint(1, 1));
    };
    const grid::CellMask above24 = above(24);
    const grid::CellMask above12 = above(12);
    ASSERT_GT((above12 - above24).count(), 100U);
    click(0);
    EXPECT_EQ(view.selection(), above24);
    EXPECT_EQ(limits[0], 24);
    click(1, Qt::ControlModifier);
    EXPECT_EQ(view.selection(), above12);
    click(0, Qt::ControlModifier);
    EXPECT_EQ(view.selection(), above12 - above24) << "all of them were selected";
    view.setSelectionMode(SelectionMode::Intersect);
    view.setSelection(above(48));
    click(0);
    EXPECT_EQ(view.selection(), above(48));
    view.setSelectionMode(SelectionMode::Replace);

    show({.hiddenGroups = {u"skeleton"_s}, .hiddenParticles = {u"e-"_s}});
    click(0);
    EXPECT_EQ(view.selection(), above24 & wholeGrid(geometry())) << "of those shown";
    EXPECT_LT(view.selection().count(), above24.count() / 2);
}

TEST_F(FrontierTest, ADoubleClickAsksForItsOwnPlaceAndSelectsNothing)
{
    QSignalSpy asked(&view, &MatrixView::frontierResetRequested);
    const grid::CellMask before = grid::CellMask::of(demo.spec().cellCount(), {{7}});
    view.setSelection(before);
    QTest::mouseClick(&view, Qt::LeftButton, {}, handle(1));
    QTest::mouseDClick(&view, Qt::LeftButton, {}, handle(1));
    ASSERT_EQ(asked.size(), 1);
    EXPECT_EQ(asked[0][0].toInt(), 1);
    EXPECT_EQ(view.selection(), before);
}

TEST_F(FrontierTest, ThePointerAndTheHandleShowThatItCanBeTaken)
{
    const QImage unlit = view.grab().toImage();
    point(handle(0));
    EXPECT_EQ(view.cursor().shape(), Qt::SplitHCursor);
    EXPECT_EQ(view.scene().content().frontier, 0);
    EXPECT_NE(view.grab().toImage(), unlit);
    point(geometry().cellsRect().center());
    EXPECT_EQ(view.cursor().shape(), Qt::ArrowCursor);
    EXPECT_FALSE(view.scene().content().frontier.has_value());

    point(handle(0));
    view.setMetric(nullptr);
    EXPECT_EQ(view.cursor().shape(), Qt::ArrowCursor) << "the handle is gone";
    view.setMetric(layer());
    show({.isSwapped = true});
    point(handle(1));
    EXPECT_EQ(view.cursor().shape(), Qt::SplitVCursor);
}

TEST_F(FrontierTest, AHandleTellsWhatItsLineMeansAndHowMuchIsAbove)
{
    const auto tip = [this](int which) {
        return frontierTip(geometry(), *layer(), layer()->frontiers[std::size_t(which)]);
    };
    EXPECT_TRUE(tip(0).startsWith(u"Something changes.\n"_s + QString::number(above(24).count())))
        << qPrintable(tip(0));
    EXPECT_TRUE(tip(0).contains(u"of the campaign above 24\u00a0h"_s)) << qPrintable(tip(0));
    EXPECT_FALSE(tip(0).contains(u"double click"_s));
    limits[0] = 30;
    EXPECT_TRUE(tip(0).contains(u"moved to 30\u00a0h"_s)) << qPrintable(tip(0));
    EXPECT_TRUE(tip(0).contains(u"back to 24\u00a0h"_s)) << qPrintable(tip(0));
    show({.hiddenParticles = {u"e-"_s}});
    EXPECT_TRUE(tip(0).contains(u"of those shown"_s)) << qPrintable(tip(0));
    const int cells = int((above(30) & wholeGrid(geometry())).count());
    EXPECT_TRUE(tip(0).contains(QString::number(cells))) << qPrintable(tip(0));

    view.moveFrontiers(layer());
    const QPoint at = handle(0);
    QHelpEvent help(QEvent::ToolTip, at, view.mapToGlobal(at));
    QCoreApplication::sendEvent(&view, &help);
    EXPECT_EQ(QToolTip::text(), tip(0));
    QTest::mouseMove(&view, geometry().cellsRect().center() / view.devicePixelRatioF());
    EXPECT_TRUE(QTest::qWaitFor([] { return !QToolTip::isVisible(); }, 2000)) << "the matrix has its own there";
}

TEST_F(FrontierTest, AMovedLineIsRepaintedAsTheWholePictureWouldBe)
{
    for (const bool isSwapped : {false, true}) {
        for (const qreal zoom : {0.0, 3.0}) {
            show({.isSwapped = isSwapped});
            limits = own;
            view.moveFrontiers(layer());
            view.setZoom(zoom);
            view.grab();
            limits = {150, 2};
            view.moveFrontiers(layer());
            const QRegion touched = view.scene().dirty();
            int pixels = 0;
            for (const QRect &rect : touched)
                pixels += rect.width() * rect.height();
            EXPECT_TRUE(zoom > 0 || pixels < view.width() * view.height() * 2 / 3) << pixels;
            const QImage part = view.grab().toImage();
            MatrixScene whole(view.scene().style());
            whole.resize(view.size(), 1);
            whole.setCampaign(&demo.tmpl(), &demo.state());
            whole.setArrangementChoice(geometry().arrangement() == Arrangement::Stacked
                                           ? ArrangementChoice::Stacked
                                           : ArrangementChoice::SideBySide);
            whole.setAxes(geometry().axes());
            whole.fit();
            whole.zoomTo(zoom, {});
            whole.scrollTo(geometry().origin());
            whole.setMetric(layer());
            const QImage wanted = whole.image();
            // The small map lies over the corner.
            const QRect seen = zoom == 0 ? view.rect() : view.rect().adjusted(0, 0, -230, -200);
            EXPECT_EQ(part.copy(seen).convertToFormat(QImage::Format_RGB32), wanted.copy(seen)) << isSwapped << zoom;
        }
    }
}

TEST_F(FrontierTest, TheScaleSaysWhatWasMovedAndKeepsItsOwnPlace)
{
    MetricLegend legend(theme);
    legend.resize(1200, legend.sizeHint().height());
    legend.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&legend));
    const auto shown = [&](std::array<double, 2> hours) {
        limits = hours;
        auto made = std::make_shared<MetricLayer>(*layer());
        made->frontiers[0].note = u"solid moved"_s;
        made->frontiers[1].note = u"dashed moved"_s;
        legend.setLayer(made);
        return made;
    };
    shown(own);
    EXPECT_FALSE(legend.figures().contains(u"solid moved"_s));
    const qsizetype lines = legend.figures().size();
    shown({24, 5});
    EXPECT_EQ(legend.figures().size(), lines);
    EXPECT_TRUE(legend.figures().contains(u"dashed moved"_s));
    EXPECT_FALSE(legend.figures().contains(u"solid moved"_s));
    const auto made = shown({60, 5});
    EXPECT_TRUE(legend.figures().contains(u"dashed moved"_s) && legend.figures().contains(u"solid moved"_s));
    EXPECT_TRUE(legend.figures().first().contains(u"above 60"_s));
    EXPECT_TRUE(legend.accessibleDescription().contains(u"dashed moved"_s));

    const QRect area = legend.histogramRect();
    const auto at = [&](double hours) {
        return QPoint(area.left() + int(field.scale.place(hours) * area.width()), area.bottom() + 4);
    };
    const QImage image = legend.grab().toImage();
    EXPECT_EQ(image.pixelColor(at(12)), theme[Token::Ink]);
    EXPECT_EQ(image.pixelColor(at(24)), theme[Token::Ink]);
    const auto rest = [&](QPoint point) { test::moveMouse(legend, point); };
    rest(at(12));
    EXPECT_TRUE(legend.toolTip().startsWith(u"Something changes.\n"_s)) << qPrintable(legend.toolTip());
    rest(at(5));
    EXPECT_TRUE(legend.toolTip().contains(u"moved to 5\u00a0h"_s)) << qPrintable(legend.toolTip());
    rest(at(2));
    EXPECT_EQ(legend.toolTip(), u"Drag to select by value"_s);
}

} // namespace dosegrid::widgets
