// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/windowfixture.h"

#include "widgets/grid/legend.h"
#include "widgets/grid/metriclegend.h"
#include "widgets/grid/metriclegenddrawing.h"
#include "widgets/mainwindow/metricmode.h"
#include "widgets/panels/queryfield.h"

#include <QComboBox>
#include <QSignalSpy>
#include <QTest>

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
    QTest::mousePress(mode().legend(), Qt::LeftButton, {}, {area.center().x(), area.center().y()});
    QTest::mouseMove(mode().legend(), {area.right() + 3, area.center().y()});
    QTest::mouseRelease(mode().legend(), Qt::LeftButton, {}, {area.right() + 3, area.center().y()});
    const double from = mode().layer()->field.scale.value(0.5);
    const std::uint32_t wanted = statistics::cellsBetween(mode().layer()->field, from, INFINITY).count();
    EXPECT_NEAR(double(matrix().selection().count()), wanted, wanted * 0.05);
    ASSERT_FALSE(matrix().query()->expression().isEmpty());
    const auto again = grid::evaluate(matrix().query()->expression(), {campaign.tmpl(), campaign.grid(), {}, {}, {}});
    ASSERT_TRUE(again.has_value());
    EXPECT_EQ(again.value(), matrix().selection());
}

TEST_F(MetricModeTest, ABrushIsWrittenInTheWordsOfItsMetric)
{
    open({1600, 1000});
    ASSERT_TRUE(choose(Metric::MeasuredHours));
    const auto brushUpperHalf = [this] {
        const QRect area = mode().legend()->histogramRect();
        QTest::mousePress(mode().legend(), Qt::LeftButton, {}, {area.center().x(), area.center().y()});
        QTest::mouseMove(mode().legend(), {area.right() + 3, area.center().y()});
        QTest::mouseRelease(mode().legend(), Qt::LeftButton, {}, {area.right() + 3, area.center().y()});
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

} // namespace
} // namespace dosegrid::test
