// SPDX-License-Identifier: GPL-3.0-or-later
// Brushing: what is drawn around on a plot or a scale is selected, until it is cleared or something else is selected.
#include "tests/gui/hand.h"
#include "tests/gui/windowfixture.h"

#include "models/grid/expression.h"
#include "widgets/grid/metriclegend.h"
#include "widgets/mainwindow/metricmode.h"
#include "widgets/pages/statisticspage.h"
#include "widgets/panels/queryfield.h"
#include "widgets/plots/plotcanvas.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::test {
namespace {

using statistics::Metric;
using Brush = widgets::MatrixPage::Brush;

struct BrushTest : WindowFixture
{
    void SetUp() override
    {
        open({1600, 1000});
        ASSERT_TRUE(QTest::qWaitForWindowActive(window.get()));
        window->showPage(widgets::MainWindow::Page::Statistics);
        ASSERT_TRUE(QTest::qWaitFor([this] { return !scatter().data().isEmpty() && scatter().plane().width() > 200; }));
        QTest::qWait(20); // axes have their place with the first picture
    }
    widgets::PlotCanvas &scatter() { return *window->statisticsPage()->scatter(); }
    widgets::MatrixPage &matrix() { return *window->matrixPage(); }
    QAction &clear() { return *window->action(u"clearbrush"_s); }
    QPoint at(double x, double y)
    {
        const QRect plane = scatter().plane();
        return {plane.left() + int(x * plane.width()), plane.top() + int(y * plane.height())};
    }
    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers keys = {})
    {
        QWidget *plot = scatter().childAt(from);
        ASSERT_NE(plot, nullptr);
        dragMouse(*plot, from, to, keys);
    }
    void dragMiddle() { drag(at(0.2, 0.1), at(0.7, 0.8)); }
    void brushScale()
    {
        window->showPage(widgets::MainWindow::Page::Matrix);
        widgets::MetricMode &mode = *matrix().metricMode();
        mode.setMetric(Metric::MeasuredHours);
        ASSERT_TRUE(QTest::qWaitFor([&] { return mode.layer() != nullptr; }));
        const QRect area = mode.legend()->histogramRect();
        dragMouse(*mode.legend(), area.center(), {area.right(), area.center().y()});
    }
    grid::CellMask meant(const QString &text)
    {
        return grid::evaluate(text, {campaign.tmpl(), campaign.grid(), {}, {}, {}}).value();
    }
    // Done cells of the rectangle, smaller or larger by a share for the digits that an expression has.
    std::uint32_t within(const widgets::PlotBrush &brush, double more, int model = -1)
    {
        const grid::GridState &state = campaign.grid();
        std::uint32_t count = 0;
        for (grid::CellIndex cell; cell.value < state.spec().cellCount(); ++cell.value) {
            const double hours = double(state.record(cell).measuredSeconds) / 3600;
            const double mev = double(state.spec().energyEv(cell)) / 1e6;
            const bool isWithin = hours >= brush.bottom / more && hours <= brush.top * more && mev >= brush.left
                                  && mev <= brush.right && (model < 0 || state.spec().key(cell).model == model);
            if (isWithin && state.state(cell) == grid::CellState::Done)
                ++count;
        }
        return count;
    }
};

TEST_F(BrushTest, DraggingOnTheScatterSelectsItsCellsInWords)
{
    dragMiddle();
    ASSERT_TRUE(scatter().brush().has_value());
    const std::uint32_t selected = matrix().selection().count();
    EXPECT_GT(selected, 100U);
    EXPECT_LT(selected, campaign.grid().total()[grid::CellState::Done]);
    EXPECT_GE(selected, within(*scatter().brush(), 0.999));
    EXPECT_LE(selected, within(*scatter().brush(), 1.001));
    EXPECT_TRUE(matrix().expression().startsWith("energy="_L1)) << matrix().expression().toStdString();
    EXPECT_EQ(meant(matrix().expression()), matrix().selection());
    EXPECT_EQ(matrix().query()->expression(), matrix().expression());
}

TEST_F(BrushTest, OnlyWhatTheFiltersShowIsSelected)
{
    const auto boxes = window->statisticsPage()->findChildren<QComboBox *>();
    const auto models = std::ranges::find_if(boxes, [](QComboBox *b) { return b->accessibleName() == u"Models"_s; });
    ASSERT_NE(models, boxes.end());
    (*models)->setCurrentIndex(2);
    QTest::qWait(20);
    dragMiddle();
    EXPECT_GE(matrix().selection().count(), within(*scatter().brush(), 0.999, 1));
    EXPECT_LE(matrix().selection().count(), within(*scatter().brush(), 1.001, 1));
    EXPECT_EQ(meant(matrix().expression()), matrix().selection());

    (*models)->setCurrentIndex(0);
    matrix().select(u"organ=liver"_s);
    window->statisticsPage()->findChild<QCheckBox *>()->setChecked(true);
    QTest::qWait(20);
    drag(at(0.01, 0.01), at(0.99, 0.99));
    EXPECT_GT(matrix().selection().count(), 10U);
    EXPECT_EQ(matrix().selection() - meant(u"organ=liver state=done"_s),
              grid::CellMask(campaign.grid().spec().cellCount()));
    EXPECT_EQ(meant(matrix().expression()), matrix().selection());
}

TEST_F(BrushTest, ClearingBringsBackWhatWasSelected)
{
    matrix().select(u"organ=liver state=done"_s);
    const grid::CellMask before = matrix().selection();
    EXPECT_FALSE(clear().isEnabled());
    dragMiddle();
    EXPECT_TRUE(clear().isEnabled());
    const auto buttons = window->statisticsPage()->findChildren<QToolButton *>();
    EXPECT_TRUE(
        std::ranges::any_of(buttons, [&](QToolButton *b) { return b->isVisible() && b->defaultAction() == &clear(); }));
    drag(at(0.5, 0.2), at(0.9, 0.9)); // once more: still what was there before the first
    QTest::keyClick(window.get(), Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_FALSE(scatter().brush().has_value());
    EXPECT_EQ(matrix().selection(), before);
    EXPECT_EQ(matrix().query()->expression(), u"organ=liver state=done"_s);
    EXPECT_FALSE(clear().isEnabled());
    EXPECT_TRUE(std::ranges::none_of(buttons,
                                     [&](QToolButton *b) { return b->isVisible() && b->defaultAction() == &clear(); }));
}

TEST_F(BrushTest, AClickBesideItClearsToo)
{
    dragMiddle();
    drag(at(0.9, 0.9), at(0.9, 0.9));
    EXPECT_FALSE(scatter().brush().has_value());
    EXPECT_TRUE(matrix().selection().isEmpty());
}

TEST_F(BrushTest, AnotherSelectionTakesTheFrameAway)
{
    dragMiddle();
    matrix().select(u"state=failed"_s);
    EXPECT_FALSE(scatter().brush().has_value());
    EXPECT_FALSE(clear().isEnabled());
    EXPECT_EQ(matrix().selection(), meant(u"state=failed"_s));

    brushScale();
    ASSERT_TRUE(matrix().metricMode()->legend()->brush().has_value());
    EXPECT_TRUE(clear().isEnabled());
    QTest::keyClick(matrix().view(), Qt::Key_A, Qt::ControlModifier);
    EXPECT_FALSE(matrix().metricMode()->legend()->brush().has_value());
    EXPECT_FALSE(clear().isEnabled());
}

TEST_F(BrushTest, ThereIsOneBrushAndOneWayToClearIt)
{
    dragMiddle();
    brushScale();
    EXPECT_FALSE(scatter().brush().has_value());
    EXPECT_EQ(matrix().brushed(), Brush::Scale);
    clear().trigger();
    EXPECT_FALSE(matrix().metricMode()->legend()->brush().has_value());
    EXPECT_TRUE(matrix().selection().isEmpty()) << "as before the first of them";

    brushScale();
    window->showPage(widgets::MainWindow::Page::Statistics);
    dragMiddle();
    EXPECT_FALSE(matrix().metricMode()->legend()->brush().has_value());
    EXPECT_EQ(matrix().brushed(), Brush::Plot);
}

TEST_F(BrushTest, AnotherScaleTakesTheFrameAwayAndLeavesTheSelection)
{
    brushScale();
    const grid::CellMask selected = matrix().selection();
    ASSERT_FALSE(selected.isEmpty());
    matrix().metricMode()->setMetric(Metric::PredictedHours);
    EXPECT_EQ(matrix().brushed(), Brush::None);
    EXPECT_EQ(matrix().selection(), selected);
}

TEST_F(BrushTest, TheKeysDoTheSame)
{
    scatter().setFocus(Qt::TabFocusReason);
    ASSERT_TRUE(scatter().hasFocus());
    QTest::keyClick(&scatter(), Qt::Key_Right);
    ASSERT_TRUE(scatter().brush().has_value());
    const widgets::PlotBrush first = *scatter().brush();
    QTest::keyClick(&scatter(), Qt::Key_Right);
    EXPECT_GT(scatter().brush()->left, first.left);
    QTest::keyClick(&scatter(), Qt::Key_Right, Qt::ShiftModifier);
    EXPECT_GT(scatter().brush()->right / scatter().brush()->left, 1.05 * first.right / first.left);
    EXPECT_TRUE(matrix().selection().isEmpty()) << "not before Return";
    QTest::keyClick(&scatter(), Qt::Key_Return);
    EXPECT_FALSE(matrix().selection().isEmpty());
    QTest::keyClick(&scatter(), Qt::Key_Escape);
    EXPECT_TRUE(matrix().selection().isEmpty());
    EXPECT_FALSE(scatter().brush().has_value());
}

TEST_F(BrushTest, ShiftStillMovesTheView)
{
    dragMiddle();
    const widgets::PlotBrush before = *scatter().brush();
    clear().trigger();
    const QSignalSpy spy(&scatter(), &widgets::PlotCanvas::brushed);
    drag(at(0.2, 0.5), at(0.6, 0.5), Qt::ShiftModifier);
    EXPECT_FALSE(scatter().brush().has_value());
    EXPECT_TRUE(spy.isEmpty());
    dragMiddle();
    ASSERT_TRUE(scatter().brush().has_value());
    EXPECT_LT(scatter().brush()->left, 0.8 * before.left) << "the same place shows lower energies";
    EXPECT_NEAR(scatter().brush()->right / scatter().brush()->left, before.right / before.left,
                0.05 * before.right / before.left);
}

TEST_F(BrushTest, KeysBringABrushThatIsOutOfViewBack)
{
    dragMiddle();
    const widgets::PlotBrush seen = *scatter().brush();
    const double across = seen.right / seen.left; // half the plane, whose axes are logarithmic
    const double down = seen.top / seen.bottom;
    for (const Qt::Key side : {Qt::Key_Right, Qt::Key_Left, Qt::Key_Up, Qt::Key_Down}) {
        const double x = side == Qt::Key_Right ? std::pow(across, 4) : side == Qt::Key_Left ? std::pow(across, -4) : 1;
        const double y = side == Qt::Key_Up ? std::pow(down, 4) : side == Qt::Key_Down ? std::pow(down, -4) : 1;
        for (const Qt::KeyboardModifier widens : {Qt::NoModifier, Qt::ShiftModifier}) {
            scatter().setBrush(widgets::PlotBrush{seen.left * x, seen.right * x, seen.bottom * y, seen.top * y});
            QTest::keyClick(&scatter(), side, widens);
            const widgets::PlotBrush moved = *scatter().brush();
            EXPECT_LT(moved.left, moved.right);
            EXPECT_LT(moved.bottom, moved.top);
            EXPECT_LT(moved.left, seen.right * across);
            EXPECT_GT(moved.right, seen.left / across);
            EXPECT_LT(moved.bottom, seen.top * down);
            EXPECT_GT(moved.top, seen.bottom / down);
        }
    }
}

TEST_F(BrushTest, ToLookAt)
{
    const QString to = qEnvironmentVariable("DOSEGRID_PICTURES");
    if (to.isEmpty())
        GTEST_SKIP() << "DOSEGRID_PICTURES names no folder";
    QDir().mkpath(to);
    dragMiddle();
    QTest::qWait(200);
    EXPECT_TRUE(window->grab().save(QDir(to).filePath(u"brush-statistics.png"_s)));
    brushScale();
    QTest::qWait(200);
    EXPECT_TRUE(window->grab().save(QDir(to).filePath(u"brush-scale.png"_s)));
}

} // namespace
} // namespace dosegrid::test
