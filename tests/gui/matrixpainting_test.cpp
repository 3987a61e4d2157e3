// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/democampaign.h"
#include "widgets/common/barsegments.h"
#include "widgets/grid/celltext.h"
#include "widgets/grid/matrixheaders.h"
#include "widgets/grid/matrixpicture.h"
#include "widgets/grid/matrixshapes.h"
#include "widgets/grid/selectionoutline.h"
#include "widgets/grid/sharedplace.h"

#include <gmock/gmock.h>

#include <QGuiApplication>

using namespace Qt::Literals::StringLiterals;
using dosegrid::grid::CellIndex;
using dosegrid::grid::CellMask;
using dosegrid::grid::CellState;

namespace dosegrid::widgets {

namespace {

MatrixStyle lightStyle()
{
    QFont font(u"Noto Sans"_s);
    font.setPointSizeF(10);
    return {ThemeColours::shipped(u"light"_s), font, QLocale::c()};
}

class MatrixPaintingTest : public testing::Test
{
protected:
    MatrixPaintingTest() : scene(style)
    {
        scene.resize({1216, 651}, 1);
        scene.setCampaign(&demo.tmpl(), &demo.state());
    }
    QRect rectOf(const char *id) const
    {
        return scene.geometry().cellRect(scene.geometry().lanes(demo.cell(QString::fromLatin1(id))));
    }
    QRgb fill(CellState state) const { return style.colours.state(state).fill.rgb(); }
    QColor at(QPoint point) { return scene.image().pixelColor(point); }

    test::DemoCampaign demo;
    MatrixStyle style = lightStyle();
    MatrixScene scene;
};

} // namespace

TEST_F(MatrixPaintingTest, EveryCellHasTheColourOfItsStateAtL1)
{
    const QImage image = scene.image();
    const MatrixGeometry &g = scene.geometry();
    for (std::uint32_t i = 0; i < demo.spec().cellCount(); ++i) {
        const CellState state = demo.state().state({i});
        if (state == CellState::NotApplicable)
            continue;
        const QRect rect = g.cellRect(g.lanes({i}));
        ASSERT_EQ(image.pixel(rect.topLeft()), fill(state)) << i;
        ASSERT_EQ(image.pixel(rect.bottomRight()), fill(state)) << i;
    }
}

// Cells, hairlines and ground are painted once each, beside each other: none may leave a hole for another.
TEST_F(MatrixPaintingTest, EveryPixelIsPaintedAtEveryLevel)
{
    constexpr QRgb untouched = qRgb(255, 0, 254);
    auto layer = std::make_shared<MetricLayer>();
    layer->field =
        statistics::metricField(statistics::Metric::PredictedHours, std::vector<float>(demo.spec().cellCount(), 3));
    for (const ArrangementChoice arrangement : {ArrangementChoice::Stacked, ArrangementChoice::SideBySide}) {
        scene.setArrangementChoice(arrangement);
        for (const qreal zoom : {0.0, 1.0, 3.0, 6.0}) {
            scene.zoomTo(zoom, {500, 300});
            for (const QRect &clip : {scene.geometry().cellsRect(), QRect(303, 201, 411, 99)}) {
                QImage image({1216, 651}, QImage::Format_RGB32);
                const auto holes = [&] {
                    int count = 0;
                    for (int y = clip.top(); y <= clip.bottom(); ++y) {
                        for (int x = clip.left(); x <= clip.right(); ++x)
                            count += image.pixel(x, y) == untouched ? 1 : 0;
                    }
                    return count;
                };
                image.fill(untouched);
                CellPainter({style.colours, style.font, style.locale, allStates})
                    .paint(image, clip, scene.geometry(), demo.state());
                EXPECT_EQ(holes(), 0) << "states, zoom " << zoom;
                image.fill(untouched);
                MetricPainter(style, layer).paint(image, clip, scene.geometry(), demo.state());
                EXPECT_EQ(holes(), 0) << "metric, zoom " << zoom;
            }
        }
    }
}

TEST_F(MatrixPaintingTest, GlyphsKeepTheFillAroundThemAtL2AndL3)
{
    for (const qreal zoom : {2.0, 3.0, 6.0}) {
        scene.zoomTo(zoom, rectOf("AF/48/gamma/0.12").center());
        const QRect cell = rectOf("AF/48/gamma/0.12");
        ASSERT_TRUE(scene.geometry().cellsRect().contains(cell));
        EXPECT_EQ(at(cell.topLeft() + QPoint(1, 1)).rgb(), fill(CellState::Failed)) << zoom;
        bool drawn = false;
        for (int y = cell.top(); y <= cell.bottom() && !drawn; ++y) {
            for (int x = cell.left(); x <= cell.right(); ++x)
                drawn |= at({x, y}).rgb() != fill(CellState::Failed);
        }
        EXPECT_TRUE(drawn) << "no glyph at zoom " << zoom;
    }
}

TEST_F(MatrixPaintingTest, AChangeRedrawsItsCellAndHeadersOnly)
{
    scene.image();
    ASSERT_TRUE(scene.dirty().isEmpty());
    const CellIndex cell = demo.cell(u"AM/95/e-/1"_s);
    demo.state().setState(cell, CellState::Running);
    const grid::CellChange change{cell, demo.state().record(cell)};
    scene.showChanges({&change, 1});

    const QRect rect = rectOf("AM/95/e-/1");
    EXPECT_TRUE(scene.dirty().contains(rect.center()));
    EXPECT_FALSE(scene.dirty().intersects(rectOf("AF/95/gamma/1")));
    EXPECT_FALSE(scene.dirty().intersects(QRect(0, 100, 100, 500))) << "the row header says nothing of states at L1";
    EXPECT_EQ(at(rect.center()).rgb(), fill(CellState::Running));
    EXPECT_TRUE(scene.dirty().isEmpty());
}

TEST_F(MatrixPaintingTest, WhatChangesWhileNobodyLooksIsNotPaintedPieceByPiece)
{
    scene.image();
    for (std::uint32_t i = 40; i < demo.spec().cellCount(); i += 17) {
        const grid::CellChange change{{i}, demo.state().record({i})};
        scene.showChanges({&change, 1});
    }
    EXPECT_LE(scene.dirty().rectCount(), 300);
    EXPECT_TRUE(scene.dirty().contains(scene.geometry().cellRect(scene.geometry().lanes({40}))));
}

TEST_F(MatrixPaintingTest, PartialRedrawsEndInTheSamePictureAsOneFresh)
{
    scene.image();
    scene.setSelection(demo.select({89, 90, 91}, 65'000, 750'000));
    scene.image();
    scene.setCurrent(demo.cell(u"AF/48/gamma/0.12"_s));
    scene.image();
    std::vector<grid::CellChange> changes;
    for (std::uint32_t i = 40; i < demo.spec().cellCount(); i += 1009) {
        if (demo.state().state({i}) == CellState::NotApplicable)
            continue;
        demo.state().setState({i}, CellState::Held);
        changes.push_back({{i}, demo.state().record({i})});
    }
    scene.showChanges(changes);
    scene.image();
    scene.setSelection(demo.select({90, 95}, 65'000, 900'000));
    const QImage partial = scene.image().copy();

    MatrixScene fresh(style);
    fresh.resize({1216, 651}, 1);
    fresh.setCampaign(&demo.tmpl(), &demo.state());
    fresh.setSelection(demo.select({90, 95}, 65'000, 900'000));
    fresh.setCurrent(demo.cell(u"AF/48/gamma/0.12"_s));
    EXPECT_EQ(partial, fresh.image());
}

// They share an outline across the step between two groups, which at 150 % is wider than the outlines of both.
TEST_F(MatrixPaintingTest, AnOutlineGrowsAndShrinksAcrossABorderOfGroups)
{
    constexpr qreal dpr = 1.5;
    scene.resize((QSizeF(1216, 651) * dpr).toSize(), dpr);
    const MatrixGeometry &g = scene.geometry();
    int next = 1;
    while (g.row(next).group == g.row(next - 1).group || g.row(next).group != g.row(next + 1).group)
        ++next;
    const int column = g.columnCount() / 3;
    CellMask above(demo.spec().cellCount());
    above.set(g.cell(next - 1, column));
    CellMask both = above;
    both.set(g.cell(next, column));
    for (const qreal zoom : {0.0, 3.0, g.maximumZoom()}) {
        scene.zoomTo(zoom, {600, 300});
        scene.ensureVisible({next, column});
        scene.ensureVisible({next - 1, column});
        ASSERT_TRUE(g.cellsRect().contains(g.cellRect({next - 1, column}))) << zoom;
        for (const bool isSelection : {false, true}) {
            for (const CellMask &cells : {above, both, above, CellMask(demo.spec().cellCount())}) {
                if (isSelection)
                    scene.setSelection(cells);
                else
                    scene.setChanged(cells.count() > 0 ? cells : CellMask());
                const QImage partial = scene.image().copy();
                scene.setVeiled(true);
                scene.setVeiled(false); // all of it again
                EXPECT_EQ(partial, scene.image()) << zoom << isSelection << cells.count();
            }
        }
    }
}

TEST_F(MatrixPaintingTest, ThePointerIsOverNothingWhereRowsHaveGone)
{
    const LanePoint last{scene.geometry().rowCount() - 1, 10};
    scene.setHover(last);
    scene.resize({1216, 660}, 1);
    EXPECT_EQ(scene.content().hover, last);
    scene.resize({2600, 420}, 1);
    ASSERT_EQ(scene.geometry().arrangement(), Arrangement::SideBySide);
    EXPECT_FALSE(scene.content().hover.has_value());
    scene.image();
}

TEST_F(MatrixPaintingTest, AFilterDimsTheOtherStates)
{
    scene.setShown(setOf(CellState::Failed));
    EXPECT_EQ(at(rectOf("AF/48/gamma/0.12").center()).rgb(), fill(CellState::Failed));
    const QColor dimmed = at(rectOf("AF/95/gamma/0.01").center());
    EXPECT_EQ(dimmed, blend(style.colours.state(CellState::Done).fill, style.colours[Token::Base], 0.18));
}

TEST_F(MatrixPaintingTest, TheVeilPalesCellsButNotHeaders)
{
    const QColor before = at(rectOf("AF/95/gamma/0.01").center());
    const QColor header = at({30, 75});
    scene.setVeiled(true);
    const QColor after = at(rectOf("AF/95/gamma/0.01").center());
    EXPECT_GT(after.lightness(), before.lightness());
    EXPECT_LT(after.hsvSaturation(), before.hsvSaturation());
    EXPECT_EQ(at({30, 75}), header);
}

TEST_F(MatrixPaintingTest, SelectionIsInkOutsideTheCellsWithHaloBetween)
{
    scene.setSelection(demo.select({89, 90, 91, 92, 93, 94}, 65'000, 750'000));
    const QRect first = rectOf("AF/89/gamma/0.065");
    EXPECT_EQ(at({first.left() - 1, first.top()}), style.colours[Token::Halo]);
    EXPECT_EQ(at({first.left() - 2, first.top()}), style.colours[Token::Ink]);
    EXPECT_EQ(at({first.left() - 3, first.top()}), style.colours[Token::Ink]);
    const QRect last = rectOf("AF/94/gamma/0.75");
    for (const QPoint corner : {first.topLeft() + QPoint(-3, -3), QPoint(last.right() + 3, first.top() - 3),
                                last.bottomRight() + QPoint(3, 3), QPoint(first.left() - 3, last.bottom() + 3)})
        EXPECT_EQ(at(corner), style.colours[Token::Ink]) << "corners are closed";
    EXPECT_EQ(at(first.topLeft()).rgb(), fill(demo.state().state(demo.cell(u"AF/89/gamma/0.065"_s))));
}

TEST_F(MatrixPaintingTest, TheOutlineOfACellIsFourStripsAndNeighboursMerge)
{
    const std::uint32_t cells = demo.spec().cellCount();
    const MatrixGeometry &g = scene.geometry();
    const QRect all(QPoint(), g.viewport());
    const CellMask one = rectangle(g, {50, 20}, {50, 20});
    EXPECT_EQ(outlineStrips(one, g, 2, all).size(), 4U);
    const CellMask block = rectangle(g, {50, 20}, {53, 25});
    EXPECT_EQ(outlineStrips(block, g, 2, all).size(), 4U);
    EXPECT_TRUE(outlineStrips(CellMask(cells), g, 2, all).empty());
    // Two blocks: two outlines, nothing across the gap.
    const CellMask across = rectangle(g, {50, 80}, {53, 100});
    EXPECT_EQ(outlineStrips(across, g, 2, all).size(), 8U);
}

// Cell by cell: a strip along each side that has no neighbour of the set, through the gap to the next such strip, and
// around the corner where no neighbour continues the side.
TEST_F(MatrixPaintingTest, AScatteredOutlineIsThatOfItsCells)
{
    constexpr int outset = 2;
    const MatrixGeometry &g = scene.geometry();
    const LaneSpan rows = g.rowBlocks().front().lanes;
    const LaneSpan columns = g.columnBlocks().front().lanes;
    CellMask cells(demo.spec().cellCount());
    for (int r = rows.first; r < rows.last; ++r) {
        for (int c = columns.first; c < columns.last; ++c) {
            if (g.isShown(g.cell(r, c)) && (r < rows.first + 12 ? (r * 31 + c * 17) % 5 < 3 : c < 40 && r % 9 > 1))
                cells.set(g.cell(r, c));
        }
    }
    const auto has = [&](int r, int c) {
        return r >= rows.first && r < rows.last && c >= columns.first && c < columns.last && cells.test(g.cell(r, c));
    };
    QRegion expected;
    for (int r = rows.first; r < rows.last; ++r) {
        for (int c = columns.first; c < columns.last; ++c) {
            if (!has(r, c))
                continue;
            for (const int other : {r - 1, r + 1}) {
                if (has(other, c))
                    continue;
                const int left = g.columnLeft(c) - (has(r, c - 1) ? 0 : outset);
                const int right = g.columnRight(c)
                                  + (!has(r, c + 1)      ? outset
                                     : has(other, c + 1) ? 0
                                                         : g.columnLeft(c + 1) - g.columnRight(c));
                expected += QRect(left, other < r ? g.rowTop(r) - outset : g.rowBottom(r), right - left, outset);
            }
            for (const int other : {c - 1, c + 1}) {
                if (has(r, other))
                    continue;
                const bool goesOn = has(r + 1, c) && !has(r + 1, other);
                const int bottom = goesOn ? g.rowTop(r + 1) : g.rowBottom(r);
                expected += QRect(other < c ? g.columnLeft(c) - outset : g.columnRight(c), g.rowTop(r), outset,
                                  bottom - g.rowTop(r));
            }
        }
    }
    QRegion outline;
    for (const QRect &strip : outlineStrips(cells, g, outset, QRect(QPoint(), g.viewport())))
        outline += strip;
    ASSERT_FALSE(expected.isEmpty());
    EXPECT_TRUE((expected - outline).isEmpty());
    EXPECT_TRUE((outline - expected).isEmpty());
}

TEST_F(MatrixPaintingTest, TheWorstStateWinsASharedPixel)
{
    grid::GridState state(demo.state().specPtr());
    for (std::uint32_t i = 0; i < demo.spec().cellCount(); ++i) {
        if (state.state({i}) != CellState::NotApplicable)
            state.setState({i}, CellState::Done);
    }
    const MatrixGeometry &g = scene.geometry();
    state.setState(g.cell(10, 10), CellState::Planned);
    state.setState(g.cell(11, 10), CellState::Running);
    state.setState(g.cell(11, 11), CellState::Uncertain);
    const LaneSpan rows{8, 16};
    const LaneSpan columns{8, 16};
    using enum SharedPlace;
    EXPECT_THAT(sharedStates(g, state, rows, columns, {1, 1}, Worst), testing::ElementsAre(CellState::Uncertain));
    state.setState(g.cell(15, 15), CellState::Failed);
    EXPECT_THAT(sharedStates(g, state, rows, columns, {2, 2}, Worst),
                testing::ElementsAre(CellState::Uncertain, CellState::Done, CellState::Done, CellState::Failed));
    // With room for all, each keeps its own.
    const auto large = sharedStates(g, state, rows, columns, {8, 8}, Worst);
    EXPECT_EQ(large[2 * 8 + 2], CellState::Planned);
    EXPECT_EQ(large[3 * 8 + 2], CellState::Running);
}

// A filter would not find what hides behind a worse neighbour.
TEST_F(MatrixPaintingTest, AWantedStateGoesBeforeAllOthersInASharedPixel)
{
    grid::GridState state(demo.state().specPtr());
    const MatrixGeometry &g = scene.geometry();
    for (int i = 0; i < 16; ++i)
        state.setState(g.cell(8 + i / 4, 8 + i % 4), i < 4 ? CellState::Failed : CellState::Done);
    state.setState(g.cell(9, 9), CellState::Running);
    const auto pixel = [&](SharedPlace shared, StateSet wanted) {
        return sharedStates(g, state, {8, 12}, {8, 12}, {1, 1}, shared, wanted).front();
    };
    for (const SharedPlace shared : {SharedPlace::Worst, SharedPlace::Majority}) {
        EXPECT_EQ(pixel(shared, setOf(CellState::Running)), CellState::Running);
        EXPECT_EQ(pixel(shared, setOf(CellState::Failed)), CellState::Failed);
        const CellState among = pixel(shared, setOf(CellState::Running) | setOf(CellState::Done));
        EXPECT_EQ(among, shared == SharedPlace::Worst ? CellState::Running : CellState::Done);
        EXPECT_EQ(pixel(shared, setOf(CellState::Held)), pixel(shared, allStates)) << "none of them is there";
        EXPECT_EQ(pixel(shared, setOf(CellState::NotApplicable)), pixel(shared, allStates));
    }
}

TEST_F(MatrixPaintingTest, OrTheMostFrequentStateDoes)
{
    grid::GridState state(demo.state().specPtr());
    const MatrixGeometry &g = scene.geometry();
    const LaneSpan rows{8, 12};
    const LaneSpan columns{8, 12};
    const auto fill = [&](std::vector<CellState> states) { // of the 16 cells, row by row
        for (int i = 0; i < 16; ++i)
            state.setState(g.cell(8 + i / 4, 8 + i % 4), states[std::size_t(i)]);
    };
    using enum CellState;
    const auto shown = [&](QSize size) { return sharedStates(g, state, rows, columns, size, SharedPlace::Majority); };
    fill({Done, Done, Open, Open,      //
          Done, Failed, Open, Planned, //
          Held, Held, Done, Failed,    //
          Done, Done, Done, Failed});
    EXPECT_THAT(shown({1, 1}), testing::ElementsAre(Done));
    // Of equally many the worse one.
    EXPECT_THAT(shown({2, 2}), testing::ElementsAre(Done, Open, Held, Failed));
    EXPECT_EQ(shown({4, 4})[5], Failed) << "with room for all, each keeps its own";
    EXPECT_EQ(shown({8, 8})[2 * 8 + 2], Failed);

    // What cannot exist is in no majority.
    fill(std::vector<CellState>(16, NotApplicable));
    EXPECT_THAT(shown({1, 1}), testing::ElementsAre(NotApplicable));
    state.setState(g.cell(9, 9), Running);
    EXPECT_THAT(shown({1, 1}), testing::ElementsAre(Running));
}

TEST_F(MatrixPaintingTest, EnergyLabelsNeverTouchAndNameTheEnds)
{
    scene.setCurrent(demo.cell(u"AF/48/gamma/0.12"_s));
    for (const QSize size : {QSize(1216, 651), QSize(1070, 474), QSize(3000, 1500)}) {
        scene.resize(size, 1);
        scene.fit();
        const MatrixHeaders headers(scene.style(), scene.geometry(), scene.content());
        for (const LaneBlock &block : scene.geometry().columnBlocks()) {
            const auto labels = headers.labels(block);
            ASSERT_GE(labels.size(), 3U);
            EXPECT_EQ(labels.back().text, u"10\u00a0MeV"_s);
            for (std::size_t i = 1; i < labels.size(); ++i)
                EXPECT_GT(labels[i].start, labels[i - 1].start + labels[i - 1].length);
        }
    }
}

// The corner names one unit for a row of labels that has two.
TEST_F(MatrixPaintingTest, WhereTheUnitChangesTheLabelTellsIt)
{
    for (const qreal zoom : {scene.geometry().maximumZoom() - 1, scene.geometry().maximumZoom()}) {
        scene.zoomTo(zoom, {500, 300});
        ASSERT_TRUE(scene.geometry().hasColumnLabels());
        const MatrixHeaders headers(scene.style(), scene.geometry(), scene.content());
        for (const LaneBlock &block : scene.geometry().columnBlocks()) {
            const auto labels = headers.labels(block);
            EXPECT_EQ(labels.size(), 91U) << "each has its own";
            const auto texts = [&](const QString &text) { return std::ranges::count(labels, text, &AxisLabel::text); };
            EXPECT_EQ(texts(u"1\u00a0MeV"_s), 1);
            EXPECT_EQ(texts(u"1"_s), 0);
            EXPECT_EQ(texts(u"10\u00a0MeV"_s) + texts(u"100\u00a0keV"_s), 0);
        }
    }
}

// "100" without its first digit names another energy.
TEST_F(MatrixPaintingTest, NoEnergyLabelIsCutByTheEdgeOfTheView)
{
    scene.zoomTo(6, rectOf("AF/48/gamma/0.12").center());
    const int left = scene.geometry().cellsRect().left();
    const int baseline = int(HeaderRows::of(style.font).label);
    for (int offset = 0; offset < scene.geometry().cellSize().width(); ++offset) {
        const QImage image = scene.image();
        for (const int x : {left, image.width() - 1}) {
            for (int y = baseline - 8; y < baseline; ++y)
                ASSERT_EQ(image.pixelColor(x, y), image.pixelColor(x, baseline + 2))
                    << offset << ": " << x << ", " << y;
        }
        scene.scrollTo(scene.geometry().origin() + QPoint(1, 0));
    }
}

TEST_F(MatrixPaintingTest, TheSameCampaignGivesTheSamePicture)
{
    const MatrixPicture picture{&demo.tmpl(), &demo.state(), u"OpenDose"_s, u"today"_s, ArrangementChoice::Automatic};
    const QImage once = renderMatrix(picture, {1200, 700}, style, 2);
    EXPECT_EQ(once.size(), QSize(2400, 1400));
    EXPECT_EQ(once.devicePixelRatio(), 2);
    EXPECT_EQ(once, renderMatrix(picture, {1200, 700}, style, 2));
}

TEST(BarSegmentsTest, ProgressGrowsFromTheStartTroubleFromTheEnd)
{
    grid::StateCounts counts;
    counts[CellState::Done] = 50;
    counts[CellState::Submitted] = 20;
    counts[CellState::Planned] = 10;
    counts[CellState::Open] = 10;
    counts[CellState::Failed] = 10;
    counts[CellState::NotApplicable] = 900; // in no denominator
    const BarSegments segments(counts, 100);
    EXPECT_THAT(std::vector<BarSegment>(segments.begin(), segments.end()),
                testing::ElementsAre(BarSegment{CellState::Failed, 90, 10}, BarSegment{CellState::Done, 0, 50},
                                     BarSegment{CellState::Submitted, 50, 20}, BarSegment{CellState::Planned, 70, 10}));
}

TEST(BarSegmentsTest, OneCellOfManyStaysVisible)
{
    grid::StateCounts counts;
    counts[CellState::Done] = 100'000;
    counts[CellState::Failed] = 1;
    counts[CellState::Held] = 1;
    const BarSegments segments(counts, 40, 2);
    EXPECT_THAT(std::vector<BarSegment>(segments.begin(), segments.end()),
                testing::ElementsAre(BarSegment{CellState::Failed, 38, 2}, BarSegment{CellState::Held, 36, 2},
                                     BarSegment{CellState::Done, 0, 36}));
    EXPECT_EQ(BarSegments(grid::StateCounts{}, 40).size(), 0);
}

TEST(CellTextTest, SaysHoursShareOrTries)
{
    const QLocale locale = QLocale::c();
    grid::CellRecord record;
    record.predictedSeconds = 3600 * 12.3F;
    EXPECT_EQ(cellText(record).kind, CellText::Kind::Predicted);
    EXPECT_EQ(toString(cellText(record), locale), u"12"_s);
    record.state = CellState::Done;
    record.measuredSeconds = 3600 * 6.94F;
    EXPECT_EQ(toString(cellText(record), locale), u"6.9"_s);
    record.measuredSeconds = 3600 * 9.96F;
    EXPECT_EQ(toString(cellText(record), locale), u"10"_s);
    record.measuredSeconds = 0;
    EXPECT_EQ(toString(cellText(record), locale), QString());
    record.state = CellState::Running;
    record.progress = 158;
    EXPECT_EQ(toString(cellText(record), locale), u"62%"_s);
    record.state = CellState::Failed;
    record.attempts = 2;
    EXPECT_EQ(toString(cellText(record), locale), u"×2"_s);
}

TEST(CellTextTest, EnergiesChangeUnitAtOneMev)
{
    EXPECT_EQ(energyText(5'500, QLocale::c()).full(), u"5.5\u00a0keV"_s);
    EXPECT_EQ(energyText(1'000'000, QLocale::c()).full(), u"1\u00a0MeV"_s);
    EXPECT_EQ(energyText(1'500'000, QLocale(u"fr"_s)).number, u"1,5"_s);
    EXPECT_TRUE(isDecade(100'000));
    EXPECT_FALSE(isDecade(120'000));
    EXPECT_TRUE(isRound(50'000));
    EXPECT_FALSE(isRound(60'000));
}

} // namespace dosegrid::widgets
