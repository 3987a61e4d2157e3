// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/grid/figures.h"
#include "models/planning/plan.h"
#include "models/statistics/metricexpression.h"
#include "tests/gui/hand.h"
#include "tests/gui/windowfixture.h"

#include "widgets/grid/legend.h"
#include "widgets/grid/metriclegend.h"
#include "widgets/grid/metriclegenddrawing.h"
#include "widgets/mainwindow/frontiercontrol.h"
#include "widgets/mainwindow/frontierdialog.h"
#include "widgets/mainwindow/metricmode.h"
#include "widgets/panels/queryfield.h"

#include <QAction>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QPointer>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::test {
namespace {

using statistics::Metric;

struct MetricModeTest : WindowFixture
{
    widgets::MatrixPage &matrix() { return *window->matrixPage(); }
    widgets::MetricMode &mode() { return *matrix().metricMode(); }
    // As a person chooses it, and the values are there.
    [[nodiscard]] bool choose(Metric metric)
    {
        mode().choice()->setCurrentIndex(mode().choice()->findData(int(metric)));
        return QTest::qWaitFor([&] { return mode().layer() && mode().layer()->field.metric == metric; });
    }
};

TEST_F(MetricModeTest, TheChoiceChangesLegendAndCells)
{
    open({1600, 1000});
    EXPECT_TRUE(matrix().legend()->isVisible());
    EXPECT_FALSE(mode().legend()->isVisible());
    ASSERT_TRUE(choose(Metric::PredictedHours));
    EXPECT_FALSE(matrix().legend()->isVisible());
    EXPECT_TRUE(mode().legend()->isVisible());
    EXPECT_EQ(matrix().view()->scene().content().metric, mode().layer());
    EXPECT_EQ(mode().layer()->field.count, campaign.grid().spec().computableCount());
    EXPECT_EQ(mode().layer()->frontiers.size(), 2U);

    mode().choice()->setCurrentIndex(0);
    EXPECT_TRUE(matrix().legend()->isVisible());
    EXPECT_EQ(matrix().view()->scene().content().metric, nullptr);
}

TEST_F(MetricModeTest, EveryMetricThatTheRecordsSupportHasValues)
{
    open({1600, 1000});
    for (int i = 0; i < statistics::metricCount; ++i) {
        const Metric metric{std::uint8_t(i)};
        if (metric == Metric::SourceUncertainty || metric == Metric::SourceFraction)
            continue; // the invented campaign has no results
        ASSERT_TRUE(choose(metric)) << i;
        EXPECT_GT(mode().layer()->field.count, 0U) << i;
    }
}

TEST_F(MetricModeTest, WhatStandsOnFewMeasurementsIsHatchedAndSaidToBe)
{
    open({1600, 1000});
    ASSERT_TRUE(choose(Metric::PredictedHours));
    const std::vector<bool> &weak = mode().layer()->weakColumns;
    const auto hatched = std::ranges::find(weak, true);
    const auto trusted = std::ranges::find(weak, false);
    ASSERT_TRUE(hatched != weak.end() && trusted != weak.end());
    const auto tipOf = [&](auto column) {
        grid::CellIndex cell{std::uint32_t(column - weak.begin())};
        while (std::isnan(mode().layer()->field.values[cell.value]))
            cell.value += std::uint32_t(weak.size());
        return mode().tipLine(cell);
    };
    const QString words = u"fewer than 5 measured near it"_s;
    EXPECT_TRUE(tipOf(hatched).contains(words)) << qPrintable(tipOf(hatched));
    EXPECT_FALSE(tipOf(trusted).contains(words));
    EXPECT_TRUE(mode().legend()->figures().join(u'\n').contains(words));
    ASSERT_TRUE(choose(Metric::MeasuredHours));
    EXPECT_FALSE(mode().legend()->figures().join(u'\n').contains(words));
}

TEST_F(MetricModeTest, AgesGrowWhileNothingElseChanges)
{
    open({1600, 1000});
    ASSERT_TRUE(choose(Metric::Age));
    auto *pause = mode().findChild<QTimer *>();
    ASSERT_FALSE(pause->isActive());
    emit campaign.totalsChanged();
    EXPECT_TRUE(pause->isActive());
    campaign.change(campaign.grid().maskOf(grid::CellState::Failed).cells().front(), grid::CellState::Planned);
    EXPECT_LE(pause->remainingTime(), 1000) << "a change does not wait for that";
    ASSERT_TRUE(choose(Metric::PredictedHours));
    pause->stop();
    emit campaign.totalsChanged();
    EXPECT_FALSE(pause->isActive()) << "it is the same at any time";
}

TEST_F(MetricModeTest, InGreyTheScaleHasNoOtherColours)
{
    open({1600, 1000});
    ASSERT_TRUE(choose(Metric::PredictedHours));
    const auto drawing = [this] {
        return widgets::MetricLegendDrawing{mode().layer(), theme.colours(), mode().legend()->font()};
    };
    const QSignalSpy asked(mode().legend(), &widgets::MetricLegend::otherMapRequested);
    EXPECT_EQ(drawing().scaleLine(), u"log scale, colours: viridis"_s);
    QTest::mouseClick(mode().legend(), Qt::LeftButton, {}, drawing().scaleLineRect().center());
    EXPECT_EQ(asked.size(), 1);
    theme.setChoice(widgets::Theme::Choice::Greyscale);
    EXPECT_EQ(drawing().scaleLine(), u"log scale, colours: grey"_s);
    QTest::mouseClick(mode().legend(), Qt::LeftButton, {}, drawing().scaleLineRect().center());
    EXPECT_EQ(asked.size(), 1) << "the click would change nothing that is seen";
}

TEST_F(MetricModeTest, BrushingTheLegendSelectsAndPrintsTheSelection)
{
    open({1600, 1000});
    ASSERT_TRUE(choose(Metric::PredictedHours));
    const QRect area = mode().legend()->histogramRect();
    dragMouse(*mode().legend(), area.center(), {area.right() + 3, area.center().y()});
    const double from = mode().layer()->field.scale.value(0.5);
    const std::uint32_t wanted = statistics::cellsBetween(mode().layer()->field, from, INFINITY).count();
    EXPECT_NEAR(double(matrix().selection().count()), wanted, wanted * 0.05);
    ASSERT_FALSE(matrix().query()->expression().isEmpty());
    EXPECT_TRUE(matrix().query()->expression().startsWith(u"predicted="_s));
    const auto figures = [this](grid::Figure figure) {
        return statistics::figureValues(
            figure, campaign.grid(),
            {.predictedSeconds = [this](grid::CellIndex cell) { return campaign.predictedSeconds(cell); },
             .attempts = {},
             .outputs = {},
             .now = campaign.now()});
    };
    const auto again =
        grid::evaluate(matrix().query()->expression(), {campaign.tmpl(), campaign.grid(), {}, {}, {}}, figures);
    ASSERT_TRUE(again.has_value());
    EXPECT_EQ(again.value(), matrix().selection());
}

TEST_F(MetricModeTest, ABrushIsWrittenInTheWordsOfItsMetric)
{
    open({1600, 1000});
    ASSERT_TRUE(choose(Metric::MeasuredHours));
    const auto brushUpperHalf = [this] {
        const QRect area = mode().legend()->histogramRect();
        dragMouse(*mode().legend(), area.center(), {area.right() + 3, area.center().y()});
    };
    const auto meant = [this](const QString &text) {
        return grid::evaluate(text, {campaign.tmpl(), campaign.grid(), {}, {}, {}}).value();
    };
    brushUpperHalf();
    const QString term = matrix().query()->expression();
    EXPECT_TRUE(term.startsWith("cpu="_L1) && term.endsWith("h.."_L1)) << term.toStdString();
    EXPECT_EQ(matrix().selection(), meant(term));
    EXPECT_GT(matrix().selection().count(), 0U);

    mode().legend()->clearBrush();
    matrix().select(u"organ=skeleton"_s);
    matrix().view()->setSelectionMode(widgets::SelectionMode::Intersect);
    brushUpperHalf();
    EXPECT_EQ(matrix().query()->expression(), u"organ=skeleton "_s + term);
    EXPECT_EQ(matrix().selection(), meant(u"organ=skeleton"_s) & meant(term));

    mode().legend()->clearBrush();
    matrix().select(u"organ=liver | organ=kidneys"_s);
    matrix().view()->setSelectionMode(widgets::SelectionMode::Subtract);
    brushUpperHalf();
    EXPECT_EQ(matrix().selection(), meant(u"organ=liver,kidneys"_s) - meant(term)) << "a union has no such form";
    EXPECT_EQ(matrix().selection(), meant(matrix().query()->expression()));
}

TEST_F(MetricModeTest, ChangesOfCellsRenewTheValues)
{
    open({1600, 1000});
    ASSERT_TRUE(choose(Metric::Attempts));
    const std::uint32_t before = mode().layer()->field.count;
    const grid::CellIndex cell = campaign.demo().cell(u"AM/95/e-/10"_s);
    ASSERT_EQ(campaign.grid().record(cell).attempts, 0);
    campaign.change(cell, grid::CellState::Failed);
    EXPECT_TRUE(QTest::qWaitFor([&] { return mode().layer()->field.count == before + 1; }));
}

TEST_F(MetricModeTest, TheTooltipSaysTheValueWithItsUnit)
{
    open({1600, 1000});
    const grid::CellIndex cell = campaign.demo().cell(u"AF/95/gamma/0.01"_s);
    EXPECT_TRUE(mode().tipLine(cell).isEmpty());
    ASSERT_TRUE(choose(Metric::MeasuredHours));
    EXPECT_TRUE(mode().tipLine(cell).startsWith(u"Measured CPU hours: "_s));
    EXPECT_TRUE(mode().tipLine(cell).endsWith(u"\u00a0h"_s));
}

TEST_F(MetricModeTest, ALineThatIsDraggedStaysThereInTheNextWindow)
{
    open({1600, 1000});
    ASSERT_TRUE(choose(Metric::PredictedHours));
    widgets::MatrixView &view = *matrix().view();
    view.grab();
    const auto drag = [&](int which, int pixels) {
        const QPoint at = view.frontierHandles(which).front().center().toPoint();
        const QPoint end = at + QPoint(pixels, 0);
        QTest::mousePress(&view, Qt::LeftButton, {}, at);
        moveMouse(view, end, Qt::LeftButton);
        EXPECT_FALSE(settings.contains(u"matrix/frontiers/job"_s)) << "no file is written while a hand moves";
        QTest::mouseRelease(&view, Qt::LeftButton, {}, end);
    };
    const auto places = mode().layer()->field.places;
    drag(0, 40);
    const widgets::FrontierHours moved = mode().frontiers();
    EXPECT_GT(moved.job, 24);
    EXPECT_EQ(moved.split, 12);
    const widgets::Frontier &shown = mode().layer()->frontiers.front();
    EXPECT_EQ(shown.limit, moved.job);
    EXPECT_EQ(shown.movedFrom, 24);
    EXPECT_EQ(shown.label, QString(QLocale().toString(moved.job, 'g', 6) + u"\u00a0h"));
    EXPECT_EQ(shown.note, QString(shown.label + u" is moved: the grid's limit is 24\u00a0h"));
    EXPECT_FALSE(mode().layer()->frontiers.back().movedFrom.has_value());
    EXPECT_TRUE(mode().legend()->figures().contains(shown.note));
    EXPECT_EQ(view.scene().content().metric, mode().layer());
    EXPECT_EQ(mode().layer()->field.places, places);

    // Values that are computed anew do not move it.
    campaign.change(campaign.demo().cell(u"AM/95/e-/10"_s), grid::CellState::Failed);
    const widgets::MetricLayerPtr before = mode().layer();
    ASSERT_TRUE(QTest::qWaitFor([&] { return mode().layer() != before; }));
    EXPECT_EQ(mode().layer()->frontiers.front().limit, moved.job);

    open({1600, 1000});
    EXPECT_EQ(mode().frontiers(), moved);
    ASSERT_TRUE(choose(Metric::PredictedHours));
    matrix().view()->grab();
    const QPoint handle = matrix().view()->frontierHandles(0).front().center().toPoint();
    QTest::mouseDClick(matrix().view(), Qt::LeftButton, {}, handle);
    EXPECT_EQ(mode().frontiers(), widgets::FrontierHours());
    EXPECT_FALSE(mode().layer()->frontiers.front().movedFrom.has_value());
    open({1600, 1000});
    EXPECT_EQ(mode().frontiers(), widgets::FrontierHours());
}

// The window cannot see the planner.
TEST_F(MetricModeTest, TheDashedLineStandsWhereThePlannerSplits)
{
    EXPECT_EQ(widgets::FrontierHours::ownSplit * 3600, planning::splitAboveSeconds);
}

TEST_F(MetricModeTest, LinesThatCannotBeAreNotTakenFromTheSettings)
{
    settings.setValue(u"matrix/frontiers/job"_s, u"many"_s);
    settings.setValue(u"matrix/frontiers/split"_s, -3);
    open({1600, 1000});
    EXPECT_EQ(mode().frontiers(), widgets::FrontierHours());
    settings.setValue(u"matrix/frontiers/split"_s, 7.25);
    open({1600, 1000});
    EXPECT_EQ(mode().frontiers(), (widgets::FrontierHours{24, 7.25}));
}

TEST_F(MetricModeTest, LinesAreMovedByNumbersBesideTheMatrix)
{
    open({1600, 1000});
    matrix().frontiers()->action()->trigger();
    EXPECT_EQ(mode().metric(), Metric::PredictedHours) << "what has the lines";
    auto *dialog = window->findChild<widgets::FrontierDialog *>();
    ASSERT_TRUE(dialog);
    EXPECT_FALSE(dialog->isModal());
    ASSERT_TRUE(QTest::qWaitFor([&] { return mode().layer() != nullptr; }));
    const auto boxes = dialog->findChildren<QDoubleSpinBox *>();
    ASSERT_EQ(boxes.size(), 2);
    EXPECT_EQ(boxes[0]->text(), u"24\u00a0h"_s);
    boxes[1]->selectAll();
    QTest::keyClicks(boxes[1], u"9.5"_s);
    EXPECT_EQ(mode().frontiers(), (widgets::FrontierHours{24, 9.5}));
    EXPECT_EQ(mode().layer()->frontiers[1].label, u"9.5\u00a0h"_s);
    EXPECT_EQ(settings.value(u"matrix/frontiers/split"_s).toDouble(), 9.5);
    EXPECT_TRUE(says(*dialog, u"of the campaign above 9.5\u00a0h"_s));
    EXPECT_TRUE(says(*dialog, u"The workflow changes at 12\u00a0h"_s)) << "where it does, whatever the line";

    const auto press = [dialog](const QString &name) {
        const auto buttons = dialog->findChildren<QPushButton *>();
        for (QPushButton *button : buttons) {
            if (button->accessibleName() == name || button->text() == name)
                button->click();
        }
    };
    press(u"Select the cells above the dashed line"_s);
    EXPECT_EQ(matrix().selection().count(), statistics::countAbove(mode().layer()->field, 9.5));
    press(u"Back to 24\u00a0h and 12\u00a0h"_s);
    EXPECT_EQ(mode().frontiers(), widgets::FrontierHours());
    EXPECT_EQ(boxes[1]->value(), 12);

    const QPointer<widgets::FrontierDialog> open(dialog);
    mode().setMetric(Metric::MeasuredHours);
    EXPECT_TRUE(QTest::qWaitFor([&] { return !open; })) << "there are no such lines over other values";
}

} // namespace
} // namespace dosegrid::test
