// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/grid/matrixgeometry.h"

#include "models/grid/templatereader.h"

#include <gmock/gmock.h>

#include <functional>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::widgets {

namespace {

const grid::CampaignTemplate &opendose()
{
    static const grid::CampaignTemplate tmpl = grid::loadTemplate(u"opendose"_s).value();
    return tmpl;
}

MatrixGeometry geometryAt(QSize size, qreal dpr = 1, ArrangementChoice choice = ArrangementChoice::Automatic,
                          bool isSwapped = false)
{
    MatrixAxes axes = MatrixAxes::of(opendose(), opendose().spec(), u"Combined"_s, u"Other"_s);
    axes.isSwapped = isSwapped;
    MatrixGeometry geometry(std::move(axes));
    geometry.setViewport(size * dpr, MatrixMetrics::scaled(dpr));
    geometry.setArrangementChoice(choice);
    return geometry;
}

// The area that the design leaves to the matrix in a window of 1600 x 1000, and of 1366 x 768.
constexpr QSize large(1216, 651);
constexpr QSize small(1070, 474);

} // namespace

TEST(MatrixAxesTest, EveryRegionHasOneRowInTheOrderOfTheGroups)
{
    const MatrixAxes axes = MatrixAxes::of(opendose(), opendose().spec(), u"Combined"_s, u"Other"_s);
    ASSERT_EQ(axes.groups.size(), 9U);
    EXPECT_EQ(axes.groups.front().count, 26);
    EXPECT_EQ(axes.spec->regions()[axes.regionOrder[0]].id, 5);
    std::vector<int> sorted = axes.regionOrder;
    std::sort(sorted.begin(), sorted.end());
    for (int i = 0; i < int(sorted.size()); ++i)
        EXPECT_EQ(sorted[std::size_t(i)], i);
}

TEST(MatrixAxesTest, CombinedRegionsAreATenthGroup)
{
    const MatrixAxes axes = MatrixAxes::of(opendose(), opendose().spec(true), u"Combined"_s, u"Other"_s);
    ASSERT_EQ(axes.groups.size(), 10U);
    EXPECT_EQ(axes.groups.back().name, u"Combined"_s);
    EXPECT_EQ(axes.groups.back().count, 31);
}

TEST(MatrixGeometryTest, FitsTheDesignsScreens)
{
    const MatrixGeometry stacked = geometryAt(large);
    EXPECT_EQ(stacked.arrangement(), Arrangement::Stacked);
    EXPECT_EQ(stacked.cellSize(), QSize(5, 2));
    EXPECT_EQ(stacked.level(), MatrixLevel::Fill);
    EXPECT_TRUE(stacked.hasColumnBars());
    EXPECT_TRUE(stacked.showsEverything());

    const MatrixGeometry line = geometryAt(small);
    EXPECT_EQ(line.arrangement(), Arrangement::SideBySide);
    EXPECT_EQ(line.cellSize(), QSize(2, 3));
    EXPECT_FALSE(line.hasColumnBars());
    EXPECT_TRUE(line.showsEverything());
}

TEST(MatrixGeometryTest, ADenserScreenKeepsTheArrangement)
{
    const MatrixGeometry geometry = geometryAt(large, 2);
    EXPECT_EQ(geometry.arrangement(), Arrangement::Stacked);
    EXPECT_EQ(geometry.cellSize(), QSize(10, 4));
}

TEST(MatrixGeometryTest, WhatNeverFitsShowsBlocks)
{
    const MatrixGeometry geometry = geometryAt({500, 300});
    EXPECT_EQ(geometry.level(), MatrixLevel::Blocks);
    const QRect card = geometry.blockCard(1, 0);
    EXPECT_EQ(geometry.blockAt(card.center()), std::pair(1, 0));
    EXPECT_EQ(geometry.areaAt(card.center()), MatrixGeometry::Area::Block);
    EXPECT_FALSE(geometry.hit(card.center()));
}

TEST(MatrixGeometryTest, GapsStandBetweenGroupsModelsAndParticles)
{
    const MatrixGeometry g = geometryAt(large);
    EXPECT_EQ(g.rowTop(1) - g.rowTop(0), 2);
    EXPECT_EQ(g.rowTop(26) - g.rowTop(25), 2 + 1);          // group
    EXPECT_EQ(g.rowTop(141) - g.rowTop(140), 2 + 6);        // model
    EXPECT_EQ(g.columnLeft(91) - g.columnLeft(90), 5 + 10); // particle
    const MatrixGeometry line = geometryAt(small);
    EXPECT_EQ(line.columnLeft(91) - line.columnLeft(90), 2 + 6);
    EXPECT_EQ(line.columnLeft(182) - line.columnLeft(181), 2 + 10);
}

TEST(MatrixGeometryTest, EveryCellIsHitAtItsOwnPlace)
{
    for (const bool isSwapped : {false, true}) {
        for (const ArrangementChoice choice : {ArrangementChoice::Stacked, ArrangementChoice::SideBySide}) {
            MatrixGeometry g = geometryAt({1400, 1100}, 1, choice, isSwapped);
            for (const qreal zoom : {0.0, 3.0}) {
                g.zoomTo(zoom, {700, 400});
                g.scrollTo({});
                for (std::uint32_t i = 0; i < g.spec().cellCount(); i += 7) {
                    const LanePoint lanes = g.lanes({i});
                    ASSERT_EQ(g.cell(lanes).value, i);
                    ASSERT_EQ(g.cells(lanes.row, lanes.column)[0].value, i);
                    const QPoint centre = g.cellRect(lanes).center();
                    if (zoom == 0 || g.cellsRect().contains(centre)) {
                        ASSERT_EQ(g.hit(centre), lanes) << i;
                    }
                }
            }
        }
    }
}

TEST(MatrixGeometryTest, WithTheAxesSwappedEnergiesAreRowsAndModelsStandSideBySide)
{
    const MatrixGeometry g = geometryAt(large, 1, ArrangementChoice::Automatic, true);
    EXPECT_EQ(g.arrangement(), Arrangement::SideBySide);
    EXPECT_EQ(g.rowCount(), 182);
    EXPECT_EQ(g.columnCount(), 282);
    EXPECT_EQ(g.cellSize(), QSize(3, 3));
    EXPECT_TRUE(g.showsEverything());
    EXPECT_EQ(g.row(1).energy, 1);
    EXPECT_EQ(g.row(1).region, -1);
    EXPECT_EQ(g.column(141).model, 1);
    EXPECT_EQ(g.columnLeft(1) - g.columnLeft(0), 3);
    EXPECT_EQ(g.columnLeft(26) - g.columnLeft(25), 3 + 1);    // group
    EXPECT_EQ(g.columnLeft(141) - g.columnLeft(140), 3 + 10); // model
    EXPECT_EQ(g.rowTop(91) - g.rowTop(90), 3 + 6);            // particle
    EXPECT_EQ(g.groupLanes(g.columnBlocks()[1], 0), (LaneSpan{141, 167}));

    const MatrixGeometry line = geometryAt({900, 1200}, 1, ArrangementChoice::Stacked, true);
    EXPECT_EQ(line.rowCount(), 364);
    EXPECT_EQ(line.columnCount(), 141);
    EXPECT_EQ(line.rowBlocks()[2].model, 1);
    EXPECT_EQ(line.rowBlocks()[2].particle, 0);
}

TEST(MatrixGeometryTest, SwappingTheAxesDecidesTheArrangementAnewAndKeepsTheZoom)
{
    MatrixGeometry g = geometryAt(large);
    MatrixAxes swapped = g.axes();
    swapped.isSwapped = true;
    g.settle();
    g.zoomTo(4, {600, 300});
    g.setAxes(swapped, g.metrics());
    EXPECT_EQ(g.arrangement(), Arrangement::SideBySide);
    EXPECT_EQ(g.cellSize(), QSize(16, 16));
    swapped.isSwapped = false;
    g.setAxes(swapped, g.metrics());
    EXPECT_EQ(g.arrangement(), Arrangement::Stacked);
}

TEST(MatrixGeometryTest, BlockCardsStandAsTheBlocksDo)
{
    const MatrixGeometry g = geometryAt({500, 300}, 1, ArrangementChoice::Automatic, true);
    EXPECT_EQ(g.level(), MatrixLevel::Blocks);
    EXPECT_GT(g.blockCard(1, 0).left(), g.blockCard(0, 0).right());
    EXPECT_EQ(g.blockCard(1, 0).top(), g.blockCard(0, 0).top());
    EXPECT_EQ(g.blockAt(g.blockCard(1, 0).center()), std::pair(1, 0));
}

TEST(MatrixGeometryTest, NothingIsHitBetweenBlocksAndInHeaders)
{
    const MatrixGeometry g = geometryAt(large);
    const QPoint gap(g.columnRight(90) + 5, g.rowTop(3));
    EXPECT_FALSE(g.hit(gap));
    EXPECT_EQ(g.areaAt(gap), MatrixGeometry::Area::Nothing);
    EXPECT_EQ(g.nearest(gap).row, 3);
    EXPECT_EQ(g.areaAt({10, 100}), MatrixGeometry::Area::RowHeader);
    EXPECT_EQ(g.areaAt({400, 10}), MatrixGeometry::Area::ColumnHeader);
    EXPECT_EQ(g.areaAt({10, 10}), MatrixGeometry::Area::Corner);
    EXPECT_EQ(g.areaAt(QPoint(g.rowBarsRect().center().x(), 200)), MatrixGeometry::Area::RowBars);
    EXPECT_EQ(g.areaAt({-1, 5}), MatrixGeometry::Area::Nothing);
}

TEST(MatrixGeometryTest, ZoomStopsAreTheDesigns)
{
    const MatrixGeometry g = geometryAt(large);
    const std::vector<QSize> expected{{5, 2}, {6, 4}, {8, 8}, {12, 12}, {16, 16}, {28, 22}, {44, 30}, {64, 40}};
    EXPECT_EQ(g.stops(), expected);
    EXPECT_EQ(g.maximumZoom(), 7);
}

TEST(MatrixGeometryTest, LevelsFollowTheShorterSide)
{
    MatrixGeometry g = geometryAt(large);
    g.zoomTo(1, {600, 300});
    EXPECT_EQ(g.level(), MatrixLevel::Fill);
    EXPECT_EQ(g.gap(), 0);
    g.zoomTo(2, {600, 300});
    EXPECT_EQ(g.level(), MatrixLevel::Glyph);
    EXPECT_EQ(g.gap(), 1);
    g.zoomTo(5, {600, 300});
    EXPECT_EQ(g.level(), MatrixLevel::Glyph) << "28 x 22";
    EXPECT_TRUE(g.hasRowLabels());
    g.zoomTo(6, {600, 300});
    EXPECT_EQ(g.level(), MatrixLevel::Text);
}

TEST(MatrixGeometryTest, ZoomKeepsTheCellUnderThePointer)
{
    MatrixGeometry g = geometryAt(large);
    const QPoint pointer(610, 400);
    const LanePoint before = *g.hit(pointer);
    for (const qreal zoom : {1.0, 2.5, 4.0, 6.0, 7.0, 3.3}) {
        g.zoomTo(zoom, pointer);
        const LanePoint after = g.nearest(pointer);
        EXPECT_NEAR(after.row, before.row, 1) << zoom;
        EXPECT_NEAR(after.column, before.column, 1) << zoom;
    }
    g.zoomTo(0, pointer);
    EXPECT_EQ(g.cellSize(), QSize(5, 2));
    EXPECT_EQ(g.origin(), QPoint());
}

TEST(MatrixGeometryTest, PanningStopsAtTheEdges)
{
    MatrixGeometry g = geometryAt(large);
    g.scrollTo({50, 50});
    EXPECT_EQ(g.origin(), QPoint()) << "everything is in view";
    g.zoomTo(6, {600, 300});
    g.scrollTo({-100, -100});
    EXPECT_EQ(g.origin(), QPoint());
    g.scrollTo({1 << 20, 1 << 20});
    EXPECT_EQ(g.visibleRows().last, g.rowCount());
    EXPECT_EQ(g.visibleColumns().last, g.columnCount());
    EXPECT_EQ(g.rowBottom(g.rowCount() - 1), g.viewport().height());
}

TEST(MatrixGeometryTest, EnsureVisibleScrollsTheLeast)
{
    MatrixGeometry g = geometryAt(large);
    g.zoomTo(6, {600, 300});
    g.scrollTo({});
    const LanePoint cell{100, 60};
    g.ensureVisible(cell);
    EXPECT_TRUE(g.cellsRect().contains(g.cellRect(cell)));
    const QPoint origin = g.origin();
    g.ensureVisible({99, 59});
    EXPECT_EQ(g.origin(), origin);
}

TEST(MatrixGeometryTest, VisibleLanesAreThoseThatTouchTheView)
{
    MatrixGeometry g = geometryAt(large);
    g.zoomTo(6, {600, 300});
    const LaneSpan rows = g.visibleRows();
    EXPECT_GT(g.rowTop(rows.first) + g.cellSize().height(), g.cellsRect().top());
    EXPECT_LE(g.rowTop(rows.first), g.cellsRect().top());
    EXPECT_LE(g.rowTop(rows.last - 1), g.cellsRect().bottom());
    EXPECT_GT(g.rowTop(rows.last), g.cellsRect().bottom());
    EXPECT_EQ(g.rowsIn(0, 0).count(), 0);
}

TEST(MatrixGeometryTest, ResizingKeepsTheFitButNotUnderTheHandTheArrangement)
{
    MatrixGeometry g = geometryAt(small);
    EXPECT_EQ(g.arrangement(), Arrangement::SideBySide);
    g.setViewport(large, MatrixMetrics::scaled(1)); // still opening
    EXPECT_EQ(g.arrangement(), Arrangement::Stacked);
    g.settle();
    g.setViewport({2432, 1302}, MatrixMetrics::scaled(1));
    EXPECT_EQ(g.zoom(), 0);
    EXPECT_EQ(g.cellSize(), QSize(11, 4));
    g.setViewport(small, MatrixMetrics::scaled(1));
    EXPECT_EQ(g.arrangement(), Arrangement::Stacked);
    g.fit();
    EXPECT_EQ(g.arrangement(), Arrangement::SideBySide);
}

TEST(MatrixGeometryTest, ResizingKeepsTheSizeOfCellsWhenZoomed)
{
    MatrixGeometry g = geometryAt(large);
    g.zoomTo(4, {600, 300});
    g.setViewport({900, 500}, MatrixMetrics::scaled(1));
    EXPECT_EQ(g.cellSize(), QSize(16, 16));
}

TEST(MatrixGeometryTest, ZoomGoesOnFromTheSizeThatWasKeptWhenTheFitChanges)
{
    const QSize kept(8, 8);
    const auto closed = [](MatrixAxes axes) {
        for (MatrixGroup &group : axes.groups)
            group.isClosed = true;
        return axes;
    };
    const auto narrowed = [](MatrixAxes axes) {
        axes.particles = {0};
        return axes;
    };
    const std::pair<const char *, std::function<void(MatrixGeometry &)>> changes[] = {
        {"a dock closes",
         [](MatrixGeometry &g) {
             g.setViewport({1600, 651}, g.metrics());
         }},
        {"a large screen",
         [](MatrixGeometry &g) {
             g.setViewport({3840, 1700}, g.metrics());
         }},
        {"a small window",
         [](MatrixGeometry &g) {
             g.setViewport({700, 400}, g.metrics());
         }},
        {"a block is hidden", [&](MatrixGeometry &g) { g.setAxes(narrowed(g.axes()), g.metrics()); }},
        {"all is closed", [&](MatrixGeometry &g) { g.setAxes(closed(g.axes()), g.metrics()); }}};
    for (const auto &[what, change] : changes) {
        MatrixGeometry g = geometryAt(large);
        g.settle();
        g.zoomTo(2, {600, 300});
        ASSERT_EQ(g.cellSize(), kept);
        change(g);
        ASSERT_EQ(g.cellSize(), kept) << what;
        const qreal zoom = g.zoom();
        ASSERT_GT(zoom, 0) << what;
        const QSize fitted = g.stops().front();
        const auto sizeAt = [&g](qreal at) {
            g.zoomTo(at, {600, 300});
            return g.cellSize();
        };
        EXPECT_EQ(sizeAt(zoom), kept) << what;
        const QSize in = sizeAt(zoom + 0.5);
        EXPECT_EQ(in.expandedTo(kept), in) << what << ": a notch in makes nothing smaller";
        EXPECT_EQ(in.boundedTo({12, 12}), in) << what << ": nor jumps past the next stop";
        EXPECT_NE(in, kept) << what;
        const QSize out = sizeAt(zoom - 0.5);
        EXPECT_EQ(out.boundedTo(kept.expandedTo(fitted)), out) << what << ": a notch out leads towards the fit";
        EXPECT_NE(out, kept) << what;
        for (const qreal little : {-0.03, 0.03}) {
            const QSize near = sizeAt(zoom + little);
            EXPECT_LE(std::abs(near.width() - kept.width()), 1) << what;
            EXPECT_LE(std::abs(near.height() - kept.height()), 1) << what;
        }
        EXPECT_EQ(sizeAt(0), fitted) << what;
    }
}

TEST(MatrixGeometryTest, WhatIsSmallerThanTheNewFitFitsAnew)
{
    MatrixGeometry g = geometryAt(large);
    g.settle();
    g.zoomTo(1, {600, 300});
    ASSERT_EQ(g.cellSize(), QSize(6, 4));
    g.setViewport({3840, 2000}, g.metrics());
    EXPECT_EQ(g.zoom(), 0);
    EXPECT_EQ(g.cellSize(), g.stops().front());
    EXPECT_TRUE(g.showsEverything());
}

TEST(MatrixGeometryTest, ASizeBetweenStopsIsKeptExactly)
{
    MatrixGeometry g = geometryAt(large);
    g.setCellSize({10, 9});
    EXPECT_EQ(g.cellSize(), QSize(10, 9));
    EXPECT_EQ(g.zoom(), 3);
    g.setViewport({900, 500}, g.metrics());
    EXPECT_EQ(g.cellSize(), QSize(10, 9));
    g.setCellSize({500, 500});
    EXPECT_EQ(g.cellSize(), QSize(64, 40)) << "the last stop";
    g.setCellSize({});
    EXPECT_EQ(g.zoom(), 0);
}

} // namespace dosegrid::widgets
