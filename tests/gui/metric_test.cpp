// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/hand.h"
#include "tests/support/democampaign.h"
#include "widgets/grid/axeschoice.h"
#include "widgets/grid/blockcards.h"
#include "widgets/grid/blockvalues.h"
#include "widgets/grid/frontiers.h"
#include "widgets/grid/matrixscene.h"
#include "widgets/grid/matrixshapes.h"
#include "widgets/grid/metriclegend.h"
#include "widgets/grid/metricwords.h"

#include <gmock/gmock.h>

#include <QBuffer>
#include <QPainter>
#include <QSignalSpy>
#include <QSvgGenerator>
#include <QTest>

#include <cmath>

using namespace Qt::Literals::StringLiterals;
using dosegrid::grid::CellIndex;
using dosegrid::statistics::Metric;
using dosegrid::statistics::MetricField;

namespace dosegrid::widgets {

namespace {

QRgb rgb(const QString &hex) { return QColor(hex).rgb(); }

MatrixStyle lightStyle()
{
    QFont font(u"Noto Sans"_s);
    font.setPointSizeF(10);
    return {ThemeColours::shipped(u"light"_s), font, QLocale::c()};
}

// Values that grow with energy from 1 to about 200, as predicted hours do; none in the first energy.
struct MetricTest : testing::Test
{
    MetricTest()
    {
        const grid::GridSpec &spec = demo.spec();
        std::vector<float> values(spec.cellCount(), std::nanf(""));
        for (CellIndex cell; cell.value < spec.cellCount(); ++cell.value) {
            const int energy = spec.key(cell).energy;
            if (spec.isApplicable(cell) && energy > 0)
                values[cell.value] = std::pow(200.0F, float(energy) / 90);
        }
        layer->field = statistics::metricField(Metric::PredictedHours, std::move(values));
        layer->frontiers = {{24, u"24 h"_s, true}};
    }
    std::shared_ptr<MetricLayer> layer = std::make_shared<MetricLayer>();
    test::DemoCampaign demo;
    MatrixStyle style = lightStyle();
};

struct MetricSceneTest : MetricTest
{
    MetricSceneTest() : scene(style)
    {
        layer->frontiers.clear();
        scene.resize({1216, 651}, 1);
        scene.setCampaign(&demo.tmpl(), &demo.state());
        scene.setMetric(layer);
    }
    QRect rectOf(const QString &id) const { return scene.geometry().cellRect(scene.geometry().lanes(demo.cell(id))); }
    MatrixScene scene;
};

struct MetricLegendTest : MetricTest
{
    MetricLegendTest() : legend(theme)
    {
        legend.setLayer(layer);
        legend.resize(1200, legend.sizeHint().height());
        legend.show();
    }
    QPoint at(double place) const
    {
        const QRect area = legend.histogramRect();
        return {area.left() + int(std::lround(place * area.width())), area.center().y()};
    }
    void drag(double from, double to) { test::dragMouse(legend, at(from), at(to)); }
    Theme theme{Theme::Choice::Light};
    MetricLegend legend;
};

} // namespace

TEST(ColourMap, ViridisPassesThroughItsCheckStopsAndIsBrightWhereThereIsMuch)
{
    const ColourTable table = colourTable(ColourMap::Viridis, ThemeColours::shipped(u"dark"_s));
    EXPECT_EQ(table[0], rgb(u"#440154"_s));
    EXPECT_EQ(table[254], rgb(u"#FDE725"_s));
    // The published stops stand at eighths of 256 entries; ours are 255.
    const std::pair<int, const char16_t *> stops[] = {{64, u"#3B528B"}, {127, u"#21918C"}, {191, u"#5EC962"}};
    for (const auto &[place, hex] : stops) {
        const QColor got(table[std::size_t(place)]);
        const QColor wanted(QString::fromUtf16(hex));
        EXPECT_LE(std::abs(got.red() - wanted.red()) + std::abs(got.green() - wanted.green())
                      + std::abs(got.blue() - wanted.blue()),
                  6)
            << place;
    }
    EXPECT_EQ(table[MetricField::noValue], ThemeColours::shipped(u"dark"_s)[Token::Base].rgb());
}

TEST(MetricWords, ATickIsShortHoweverSmall)
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    EXPECT_EQ(metricTick(Metric::SourceFraction, 2e-7), u"2·10⁻⁵"_s);
    EXPECT_EQ(metricTick(Metric::PredictedHours, 1e-12), u"10⁻¹²"_s);
    EXPECT_EQ(metricTick(Metric::MeasuredToPredicted, 1 / 1.37), u"0.730"_s);
    EXPECT_EQ(metricTick(Metric::PredictedHours, 0.5), u"0.5"_s);
    QLocale::setDefault(QLocale::c());
}

TEST(ColourMap, TheDivergingMapHasTheMiddleOfTheTheme)
{
    for (const auto &[theme, middle] : {std::pair(u"light"_s, u"#F2F2F2"_s), std::pair(u"dark"_s, u"#3A414B"_s)}) {
        const ColourTable table = colourTable(ColourMap::Diverging, ThemeColours::shipped(theme));
        EXPECT_EQ(table[0], rgb(u"#2166AC"_s));
        EXPECT_EQ(table[127], rgb(middle));
        EXPECT_EQ(table[254], rgb(u"#B35806"_s));
    }
}

TEST_F(MetricSceneTest, EveryCellHasTheColourOfItsValue)
{
    const QImage image = scene.image();
    const ColourTable table = colourTable(ColourMap::Viridis, style.colours);
    const MatrixGeometry &g = scene.geometry();
    for (CellIndex cell; cell.value < demo.spec().cellCount(); ++cell.value) {
        const std::uint8_t place = layer->field.places[cell.value];
        if (place == MetricField::noValue)
            continue;
        const QRect rect = g.cellRect(g.lanes(cell));
        ASSERT_EQ(image.pixel(rect.topLeft()), table[place]) << cell.value;
        ASSERT_EQ(image.pixel(rect.bottomRight()), table[place]) << cell.value;
    }
}

TEST_F(MetricSceneTest, CellsWithoutAValueAreHatchedGround)
{
    scene.zoomTo(2, rectOf(u"AF/48/gamma/0.005"_s).center());
    const QImage image = scene.image();
    const QRect rect = rectOf(u"AF/48/gamma/0.005"_s);
    QSet<QRgb> colours;
    for (int y = rect.top(); y <= rect.bottom(); ++y) {
        for (int x = rect.left(); x <= rect.right(); ++x)
            colours << image.pixel(x, y);
    }
    EXPECT_EQ(colours, (QSet<QRgb>{style.colours[Token::Base].rgb(), style.colours[Token::Border2].rgb()}));
}

TEST_F(MetricSceneTest, WeakPredictionsAreHatchedWhiteOverTheirColour)
{
    auto weak = std::make_shared<MetricLayer>(*layer);
    weak->weakColumns.assign(std::size_t(demo.spec().columnCount()), false);
    const CellIndex cell = demo.cell(u"AF/48/gamma/10"_s);
    weak->weakColumns[std::size_t(demo.spec().column(cell))] = true;
    scene.setMetric(weak);
    scene.zoomTo(2, rectOf(u"AF/48/gamma/10"_s).center());
    const QImage image = scene.image();
    const auto coloursOf = [&](const QString &id) {
        const QRect rect = rectOf(id);
        QSet<QRgb> colours;
        for (int y = rect.top(); y <= rect.bottom(); ++y) {
            for (int x = rect.left(); x <= rect.right(); ++x)
                colours << image.pixel(x, y);
        }
        return colours.size();
    };
    EXPECT_EQ(coloursOf(u"AF/48/gamma/10"_s), 2);
    EXPECT_EQ(coloursOf(u"AF/48/gamma/9"_s), 1);
}

TEST_F(MetricSceneTest, WeakPredictionsAreHatchedBesideTheirNumbersToo)
{
    auto weak = std::make_shared<MetricLayer>(*layer);
    weak->weakColumns.assign(std::size_t(demo.spec().columnCount()), false);
    weak->weakColumns[std::size_t(demo.spec().column(demo.cell(u"AF/48/gamma/1"_s)))] = true;
    const auto painted = [&](const MetricLayerPtr &shown, const QString &id) {
        scene.setMetric(shown);
        scene.setCellSize({64, 40});
        scene.scrollTo(scene.geometry().origin() + rectOf(id).center() - scene.geometry().cellsRect().center());
        EXPECT_EQ(scene.geometry().level(), MatrixLevel::Text);
        return scene.image().copy(rectOf(id));
    };
    const QImage plain = painted(layer, u"AF/48/gamma/1"_s);
    const QImage hatched = painted(weak, u"AF/48/gamma/1"_s);
    // Beside the number: lines every seven pixels, lighter than the colour.
    int lines = 0;
    for (int x = 0; x < hatched.width(); ++x) {
        if (hatched.pixel(x, 2) == plain.pixel(x, 2))
            continue;
        ++lines;
        EXPECT_GT(qGray(hatched.pixel(x, 2)), qGray(plain.pixel(x, 2)));
    }
    EXPECT_NEAR(lines, hatched.width() / 7.0, 1);
    EXPECT_EQ(painted(weak, u"AF/48/gamma/2"_s), painted(layer, u"AF/48/gamma/2"_s));
}

TEST_F(MetricSceneTest, AFrontierBreaksWhereARegionStaysBelowTheLimit)
{
    auto broken = std::make_shared<MetricLayer>(*layer);
    const grid::GridSpec &spec = demo.spec();
    const int low = scene.geometry().row(40).region;
    std::vector<float> values = layer->field.values;
    for (CellIndex cell; cell.value < spec.cellCount(); ++cell.value) {
        if (spec.key(cell).region == low && !std::isnan(values[cell.value]))
            values[cell.value] = 1;
    }
    broken->field = statistics::metricField(Metric::PredictedHours, std::move(values));
    broken->frontiers = {{24, u"24 h"_s, true}};
    scene.setCellSize({16, 16});
    const MatrixGeometry &g = scene.geometry();
    const LaneBlock &block = g.columnBlocks().front();
    const int edge = frontierEdge(g, frontierLane(g, *broken, 39, block, broken->frontiers.front()));
    scene.scrollTo({edge - g.viewport().width() / 2, g.rowTop(30) - g.columnHeaderHeight()});
    QImage image(g.viewport(), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    {
        QPainter painter(&image);
        MetricPainter(style, broken).paintFrontiers(painter, g);
    }
    const auto isDrawn = [&](int row) {
        const int y = g.rowTop(row) + g.cellSize().height() / 2;
        for (int x = g.cellsRect().left(); x < image.width(); ++x) {
            if (qAlpha(image.pixel(x, y)) > 0)
                return true;
        }
        return false;
    };
    EXPECT_TRUE(isDrawn(39));
    EXPECT_FALSE(isDrawn(40));
    EXPECT_TRUE(isDrawn(41));
}

TEST_F(MetricSceneTest, AtTheNearestLevelCellsSayTheirNumber)
{
    scene.zoomTo(6, rectOf(u"AF/48/gamma/1"_s).center());
    ASSERT_EQ(scene.geometry().level(), MatrixLevel::Text);
    const QImage image = scene.image();
    const QRect rect = rectOf(u"AF/48/gamma/1"_s);
    int ink = 0;
    for (int y = rect.top(); y <= rect.bottom(); ++y) {
        for (int x = rect.left(); x <= rect.right(); ++x)
            ink += image.pixel(x, y) != image.pixel(rect.topLeft());
    }
    EXPECT_GT(ink, 20);
}

TEST_F(MetricSceneTest, WhatCannotExistIsNotHatchedBesideNumbers)
{
    CellIndex cell;
    while (demo.state().state(cell) != grid::CellState::NotApplicable)
        ++cell.value;
    scene.zoomTo(6, {});
    ASSERT_EQ(scene.geometry().level(), MatrixLevel::Text);
    scene.ensureVisible(scene.geometry().lanes(cell));
    const QImage image = scene.image();
    const QRect rect = scene.geometry().cellRect(scene.geometry().lanes(cell));
    int dots = 0;
    for (int y = rect.top(); y <= rect.bottom(); ++y) {
        for (int x = rect.left(); x <= rect.right(); ++x) {
            const bool isGround = image.pixel(x, y) == style.colours[Token::Base].rgb();
            dots += isGround ? 0 : 1;
            EXPECT_TRUE(isGround || std::abs(y - rect.center().y()) <= 1);
        }
    }
    EXPECT_GT(dots, rect.width() / 4);
}

TEST_F(MetricSceneTest, TagsOfFrontiersStandInTheOrderOfTheirEnergies)
{
    auto limited = std::make_shared<MetricLayer>(*layer);
    limited->frontiers = {{24, u"24 h"_s, true}, {20, u"20 h"_s, false}};
    scene.setMetric(limited);
    const auto middleOfDarkTag = [&] {
        const QImage image = scene.image();
        int longest = 0;
        int middle = -1;
        for (int y = 0; y < scene.geometry().cellsRect().top(); ++y) {
            int run = 0;
            for (int x = 0; x < image.width(); ++x) {
                run = image.pixel(x, y) == style.colours[Token::Ink].rgb() ? run + 1 : 0;
                if (run > longest) {
                    longest = run;
                    middle = x - run / 2;
                }
            }
        }
        EXPECT_GT(longest, 20);
        return middle;
    };
    const auto edge = [&] {
        const MatrixGeometry &g = scene.geometry();
        return frontierEdge(g, taggedLane(g, *limited, g.energies().blocks().front(), limited->frontiers.front()));
    };
    EXPECT_NEAR(middleOfDarkTag(), edge(), 3) << "the lower limit steps aside to the left";
    MatrixAxes axes = scene.wholeAxes();
    axes.isFromHigh = true;
    scene.setAxes(axes);
    EXPECT_LT(middleOfDarkTag(), edge() - 5) << "the higher limit is on the left, and steps aside";
}

TEST_F(MetricSceneTest, AFrontierRunsWhereRowsRiseAboveItsLimit)
{
    auto limited = std::make_shared<MetricLayer>(*layer);
    limited->frontiers = {{24, u"24 h"_s, true}};
    scene.setMetric(limited);
    const QImage image = scene.image();
    const MatrixGeometry &g = scene.geometry();
    const LanePoint lanes = g.lanes(demo.cell(u"AF/48/gamma/1"_s));
    const LaneBlock &block = g.columnBlocks().front();
    int found = 0;
    for (int column = block.lanes.first; column < block.lanes.last; ++column) {
        const float value = limited->field.values[g.cell(lanes.row, column).value];
        const bool crosses = value > 24 && limited->field.values[g.cell(lanes.row, column - 1).value] <= 24;
        const bool isInk = image.pixel(g.columnLeft(column), g.rowTop(lanes.row)) == style.colours[Token::Ink].rgb();
        EXPECT_EQ(isInk, crosses) << column;
        found += isInk;
    }
    EXPECT_EQ(found, 1);
}

// Numbers of a block counted cell by cell.
struct Counted
{
    std::uint32_t cells = 0;
    std::vector<double> values;
    double median() const
    {
        const std::size_t middle = values.size() / 2;
        return values.size() % 2 > 0 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }
};
Counted counted(const grid::GridState &state, const MetricField &field, int model, int particle)
{
    Counted block;
    for (CellIndex cell; cell.value < state.spec().cellCount(); ++cell.value) {
        const grid::CellKey key = state.spec().key(cell);
        if (key.model != model || key.particle != particle || state.state(cell) == grid::CellState::NotApplicable)
            continue;
        ++block.cells;
        if (!std::isnan(field.values[cell.value]))
            block.values.push_back(double(field.values[cell.value]));
    }
    std::ranges::sort(block.values);
    return block;
}

TEST_F(MetricSceneTest, ABlockIsSummedUpExactly)
{
    // Some wild values beyond the ends of the scale, and an even number and an odd one of them.
    std::vector<float> values = layer->field.values;
    for (std::uint32_t i = 0; i < values.size(); ++i)
        values[i] *= i % 7 > 0 ? float(1 + i % 1009) / 500 : float(1 + i % 1000);
    const auto check = [&] {
        const MetricField field = statistics::metricField(Metric::MeasuredHours, values);
        for (const auto &[model, particle] : {std::pair(0, 0), {0, 1}, {1, 0}, {1, 1}}) {
            const BlockValues block = BlockValues::of(scene.geometry(), demo.state(), field, model, particle);
            const Counted wanted = counted(demo.state(), field, model, particle);
            ASSERT_EQ(block.cells, wanted.cells);
            ASSERT_EQ(block.count, wanted.values.size());
            EXPECT_EQ(block.least, wanted.values.front());
            EXPECT_EQ(block.most, wanted.values.back());
            EXPECT_EQ(block.median, wanted.median());
        }
    };
    check();
    values[demo.cell(u"AF/95/gamma/0.1"_s).value] = std::nanf("");
    check();
    const MetricField none =
        statistics::metricField(Metric::MeasuredHours, std::vector<float>(values.size(), std::nanf("")));
    const BlockValues block = BlockValues::of(scene.geometry(), demo.state(), none, 0, 0);
    EXPECT_EQ(block.count, 0U);
    EXPECT_GT(block.cells, 10'000U);
    // Only what is shown counts.
    const MatrixAxes whole = scene.wholeAxes();
    const AxesChoice choice{.hiddenGroups = {u"skeleton"_s}};
    scene.setAxes(arranged(whole, choice, orderKeys(choice.order, demo.state(), {}), {}));
    const BlockValues part = BlockValues::of(scene.geometry(), demo.state(), layer->field, 0, 0);
    EXPECT_EQ(part.cells, demo.state().counts(blockMask(scene.geometry(), 0, 0)).computable());
}

TEST_F(MetricSceneTest, BlocksOfCellsTooSmallToSeeTellTheirValues)
{
    scene.resize({1000, 360}, 1);
    scene.setSmallestFill(9);
    scene.fit();
    ASSERT_EQ(scene.geometry().level(), MatrixLevel::Blocks);
    const auto drawn = [this] {
        QBuffer buffer;
        QSvgGenerator svg;
        svg.setOutputDevice(&buffer);
        svg.setSize({1000, 360});
        QPainter painter(&svg);
        paintBlockCards(painter, style, scene.geometry(), scene.content());
        painter.end();
        return buffer.data();
    };
    const auto saysOf = [](const QByteArray &svg, const QString &words) {
        return QString::fromUtf8(svg).contains(words);
    };
    const Counted wanted = counted(demo.state(), layer->field, 0, 0);
    const QByteArray svg = drawn();
    EXPECT_TRUE(saysOf(svg, u"AF, photons"_s));
    EXPECT_TRUE(saysOf(svg, u"n = %1 of %2"_s.arg(wanted.values.size()).arg(wanted.cells)));
    EXPECT_TRUE(saysOf(svg, u"median %1 · %2 to %3"_s.arg(metricValue(Metric::PredictedHours, wanted.median()),
                                                          metricValue(Metric::PredictedHours, wanted.values.front()),
                                                          metricValue(Metric::PredictedHours, wanted.values.back()))));
    EXPECT_FALSE(saysOf(svg, u"done"_s)) << "states are another mode";
    // In the colours of the scale, dark at its left end and bright at its right.
    const QImage image = scene.image();
    const QRect card = scene.geometry().blockCard(0, 0);
    const ColourTable table = colourTable(ColourMap::Viridis, style.colours);
    const auto has = [&](QRgb colour, QRect area) {
        for (int y = area.top(); y <= area.bottom(); ++y) {
            for (int x = area.left(); x <= area.right(); ++x) {
                const QColor at(image.pixel(x, y));
                const QColor full(colour);
                if (std::abs(at.red() - full.red()) + std::abs(at.green() - full.green())
                        + std::abs(at.blue() - full.blue())
                    < 8)
                    return true;
            }
        }
        return false;
    };
    const QRect left(card.left(), card.top(), card.width() / 4, card.height());
    const QRect right(card.right() - card.width() / 4, card.top(), card.width() / 4, card.height());
    EXPECT_TRUE(has(table[2], left));
    EXPECT_FALSE(has(table[2], right));
    EXPECT_TRUE(has(table[252], right));
    EXPECT_FALSE(has(table[252], left));
    scene.setMetric(nullptr);
    EXPECT_TRUE(saysOf(drawn(), u"done"_s));
    EXPECT_NE(scene.image(), image);

    // Verdicts are counted; a median of them would mean nothing.
    auto verdicts = std::make_shared<MetricLayer>();
    std::vector<float> values(demo.spec().cellCount(), std::nanf(""));
    for (std::uint32_t i = 0; i < 6; ++i)
        values[i] = i < 3 ? 0.0F : i < 5 ? 1.0F : 2.0F;
    verdicts->field = statistics::metricField(Metric::Verdict, std::move(values));
    verdicts->map = ColourMap::Verdicts;
    scene.setMetric(verdicts);
    EXPECT_TRUE(saysOf(drawn(), u"accepted\u00a03 · to review\u00a02 · refused\u00a01"_s));
    EXPECT_FALSE(saysOf(drawn(), u"median"_s));
}

TEST_F(MetricSceneTest, WithoutAMetricStatesAreBack)
{
    scene.image();
    scene.setMetric(nullptr);
    const QRect rect = rectOf(u"AF/48/gamma/0.12"_s);
    EXPECT_EQ(scene.image().pixel(rect.topLeft()), style.colours.state(grid::CellState::Failed).fill.rgb());
}

TEST_F(MetricLegendTest, DraggingOverTheHistogramAsksForItsRange)
{
    QSignalSpy brushed(&legend, &MetricLegend::brushed);
    drag(0.25, 0.75);
    ASSERT_EQ(brushed.size(), 1);
    EXPECT_NEAR(brushed[0][0].toDouble(), layer->field.scale.value(0.25), 0.1);
    EXPECT_NEAR(brushed[0][1].toDouble(), layer->field.scale.value(0.75), 1);
    EXPECT_TRUE(legend.figures().first().contains(u"cells from"_s));
}

TEST_F(MetricLegendTest, TheEndsOfTheScaleMeanEverythingBeyond)
{
    QSignalSpy brushed(&legend, &MetricLegend::brushed);
    drag(0.5, 1.2);
    ASSERT_EQ(brushed.size(), 1);
    EXPECT_TRUE(std::isinf(brushed[0][1].toDouble()));
    EXPECT_EQ(statistics::cellsBetween(layer->field, -1e9, brushed[0][1].toDouble()).count(), layer->field.count);
}

TEST_F(MetricLegendTest, KeysBrushAsTheMouseDoes)
{
    QSignalSpy brushed(&legend, &MetricLegend::brushed);
    QTest::keyClick(&legend, Qt::Key_End);
    QTest::keyClick(&legend, Qt::Key_Right);
    ASSERT_TRUE(legend.brush().has_value());
    QTest::keyClick(&legend, Qt::Key_Return);
    ASSERT_EQ(brushed.size(), 1);
    EXPECT_TRUE(std::isinf(brushed[0][1].toDouble()));
    QSignalSpy cleared(&legend, &MetricLegend::brushCleared);
    QTest::keyClick(&legend, Qt::Key_Escape);
    EXPECT_FALSE(legend.brush().has_value());
    EXPECT_EQ(cleared.size(), 1);
}

TEST_F(MetricLegendTest, ABrushTakenAwayUnderTheMouseStaysAway)
{
    QSignalSpy brushed(&legend, &MetricLegend::brushed);
    QTest::mousePress(&legend, Qt::LeftButton, {}, at(0.25));
    test::moveMouse(legend, at(0.5), Qt::LeftButton);
    ASSERT_TRUE(legend.brush().has_value());
    legend.clearBrush();
    test::moveMouse(legend, at(0.75), Qt::LeftButton);
    QTest::mouseRelease(&legend, Qt::LeftButton, {}, at(0.75));
    EXPECT_FALSE(legend.brush().has_value());
    EXPECT_TRUE(brushed.isEmpty());
}

TEST_F(MetricLegendTest, FiguresSayHowManyAreAboveTheLimit)
{
    const std::uint32_t above = statistics::countAbove(layer->field, 24);
    ASSERT_GT(above, 0U);
    EXPECT_TRUE(legend.figures().first().startsWith(QString::number(above)));
}

TEST_F(MetricLegendTest, AClickOnAVerdictTakesThatVerdict)
{
    auto verdicts = std::make_shared<MetricLayer>();
    verdicts->map = ColourMap::Verdicts;
    verdicts->field = statistics::metricField(Metric::Verdict, {0, 0, 1, 2, 2, 2, std::nanf("")});
    legend.setLayer(verdicts);
    QSignalSpy brushed(&legend, &MetricLegend::brushed);
    QTest::mouseClick(&legend, Qt::LeftButton, {}, at(0.5));
    ASSERT_EQ(brushed.size(), 1);
    EXPECT_EQ(statistics::cellsBetween(verdicts->field, brushed[0][0].toDouble(), brushed[0][1].toDouble()).cells(),
              std::vector<CellIndex>{{2}});
}

TEST(MetricWords, ValuesCarryTheirUnit)
{
    EXPECT_EQ(metricValue(Metric::PredictedHours, 8.44), u"8.4\u00a0h"_s);
    EXPECT_EQ(metricValue(Metric::SourceUncertainty, 0.0031), u"0.31\u00a0%"_s);
    EXPECT_EQ(metricValue(Metric::OutputSize, 11e6), u"11\u00a0MB"_s);
    EXPECT_EQ(metricValue(Metric::Attempts, 2), u"2"_s);
    EXPECT_EQ(metricValue(Metric::Verdict, 1), u"to review"_s);
}

TEST(MetricWords, ARatioIsAsExactAsItsScale)
{
    for (const double ratio : {0.8, 1.0, 1.25})
        EXPECT_EQ(metricValue(Metric::MeasuredToPredicted, ratio), metricTick(Metric::MeasuredToPredicted, ratio));
    EXPECT_EQ(metricValue(Metric::MeasuredToPredicted, 1.25), u"1.25"_s);
}

} // namespace dosegrid::widgets
