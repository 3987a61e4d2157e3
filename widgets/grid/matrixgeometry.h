// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/grid/lanes.h"
#include "widgets/grid/matrixaxes.h"

#include <QPoint>
#include <QRect>
#include <QSize>

#include <optional>
#include <span>
#include <vector>

namespace dosegrid::widgets {

// How blocks of (model, particle) stand: models above each other, or all blocks in one line.
enum class Arrangement : std::uint8_t { Stacked, SideBySide };
enum class ArrangementChoice : std::uint8_t { Automatic, Stacked, SideBySide };

// Levels of detail L0..L3, by the shorter side of a cell in logical pixels: below 2, below 8, below 28, from 28.
enum class MatrixLevel : std::uint8_t { Blocks, Fill, Glyph, Text };

// Sizes that depend on fonts and screen, in device pixels.
struct MatrixMetrics
{
    qreal dpr = 1;
    int rowHeader = 178;           // models stacked, groups only
    int rowHeaderSideBySide = 196; // side by side, groups only
    int rowHeaderWide = 246;       // one label a row
    int columnHeader = 62;
    int columnHeaderPlain = 39; // without bars
    int unitLine = 13;          // more where each energy has its unit under it
    int rowBarsGap = 8;
    int rowBars = 70;
    int labelHeight = 14; // rows at least so high, and columns of regions so wide, get a label each
    // With energies as rows and regions as columns.
    int energyHeader = 112;
    int energyHeaderWide = 156;
    int regionHeader = 75;
    int regionHeaderPlain = 52;
    int regionHeaderTall = 168; // one label a column
    int card = 84;              // highest card of a block
    int band = 18;              // the names of the blocks of rows, upright
    QSize textCell{44, 30};     // the last two zoom stops: a short number fits beside the glyph, and a long one
    QSize wideTextCell{64, 40};
    qreal smallestFill = 2; // logical pixels; cells whose shorter side is less are shown as blocks

    // The design's sizes at 96 dpi, scaled.
    static MatrixMetrics scaled(qreal dpr);
    int px(qreal logical) const { return qMax(1, qRound(logical * dpr)); }
    bool operator==(const MatrixMetrics &) const = default;
};

// Where every cell and header is. One axis has the regions, the other the energies; the models are on the rows when
// they stand above each other, else on the columns. Plain arithmetic on whole device pixels, so that cells are crisp at
// any device ratio; points and rectangles are in device pixels of the widget. No GUI, no state of the campaign.
class MatrixGeometry
{
public:
    enum class Area : std::uint8_t { Nothing, Cells, RowHeader, ColumnHeader, Corner, RowBars, Block };

    MatrixGeometry() = default;
    explicit MatrixGeometry(MatrixAxes axes);

    bool isEmpty() const { return !m_axes.spec || m_rows.count() == 0; }
    const MatrixAxes &axes() const { return m_axes; }
    const grid::GridSpec &spec() const { return *m_axes.spec; }
    // Other rows and columns of the same grid, with the sizes for their names. What fitted fits again; the arrangement
    // stays unless the axes change places.
    void setAxes(MatrixAxes axes, const MatrixMetrics &metrics);
    bool isSwapped() const { return m_axes.isSwapped; } // rows are energies

    // Keeps the fit if fitted, else size and place, as setCellSize() does. Until settle() an automatic arrangement is
    // decided anew with the room: a window takes its size in several steps as it opens.
    void setViewport(QSize widget, const MatrixMetrics &metrics);
    QSize viewport() const { return m_viewport; }
    const MatrixMetrics &metrics() const { return m_metrics; }

    // From here on only fit() changes the arrangement: never under the user's hand.
    void settle() { m_settled = true; }

    ArrangementChoice arrangementChoice() const { return m_choice; }
    void setArrangementChoice(ArrangementChoice choice);
    Arrangement arrangement() const { return m_arrangement; }

    // Zoom 0 is the fit, each whole number a stop, continuous between; what a zoom means changes with the fit. fit()
    // also decides the arrangement when that is automatic: by the larger shorter side of a cell, a tie keeps blocks of
    // models and particles in a square.
    void fit();
    qreal zoom() const { return m_zoom; }
    qreal maximumZoom() const { return qreal(m_stops.size()) - 1; }
    const std::vector<QSize> &stops() const { return m_stops; }
    // Keeps what lies under `anchor` (widget coordinates) where it is, as far as the edges allow.
    void zoomTo(qreal zoom, QPoint anchor);
    // Cells of this pitch, which becomes a stop when it is none; never more than the last stop, and the fit when that
    // is at least as large in both directions.
    void setCellSize(QSize cell);

    MatrixLevel level() const { return m_level; }
    MatrixLevel levelAt(qreal zoom) const { return levelOf(sizeAt(zoom)); }
    // Pitch: fill and gap.
    QSize cellSize() const { return m_cell; }
    int gap() const { return m_gap; }
    bool hasRowLabels() const;
    bool hasColumnLabels() const;
    bool hasColumnBars() const { return m_columnBars; }
    // The blocks of rows have a band with their names at the left: when there are names to tell, and lanes either have
    // none or more than one block is in view.
    bool hasBand() const;
    bool hasRowBars() const { return m_level != MatrixLevel::Blocks && !hasRowLabels(); }

    int rowHeaderWidth() const;
    int columnHeaderHeight() const;
    // Each energy above the cells has its label, and neighbours may be of different units.
    bool hasUnitLine() const { return hasUnitLine(hasColumnLabels()); }
    // The part of the widget where cells are.
    QRect cellsRect() const;
    QRect rowBarsRect() const; // may reach past the widget

    // Scrolling, in device pixels of the content.
    QSize contentSize() const; // cells and row bars
    QPoint origin() const { return m_origin; }
    void scrollTo(QPoint origin); // clamped
    bool showsEverything() const;
    // Scrolls the least that shows the cell with a margin of one cell.
    void ensureVisible(LanePoint cell);

    const LaneAxis &rows() const { return m_rows; }
    const LaneAxis &columns() const { return m_columns; }
    // The same by what they carry.
    const LaneAxis &regions() const { return isSwapped() ? m_columns : m_rows; }
    const LaneAxis &energies() const { return isSwapped() ? m_rows : m_columns; }
    LanePoint place(int regionLane, int energyLane) const
    {
        return isSwapped() ? LanePoint{energyLane, regionLane} : LanePoint{regionLane, energyLane};
    }
    int regionLane(LanePoint lanes) const { return isSwapped() ? lanes.column : lanes.row; }
    int energyLane(LanePoint lanes) const { return isSwapped() ? lanes.row : lanes.column; }
    bool isClosed(LanePoint lanes) const { return regions()[regionLane(lanes)].isClosed(); }

    int rowCount() const { return m_rows.count(); }
    int columnCount() const { return m_columns.count(); }
    const Lane &row(int lane) const { return m_rows[lane]; }
    const Lane &column(int lane) const { return m_columns[lane]; }
    const std::vector<LaneBlock> &rowBlocks() const { return m_rows.blocks(); }
    const std::vector<LaneBlock> &columnBlocks() const { return m_columns.blocks(); }

    // The cell at a place; in the lane of a closed group the one that stands for the others.
    grid::CellIndex cell(LanePoint lanes) const { return cell(lanes.row, lanes.column); }
    grid::CellIndex cell(int row, int column) const;
    RowCells cells(int row, int column) const; // from this column to the end of its block
    LanePoint lanes(grid::CellIndex cell) const;
    bool isShown(grid::CellIndex cell) const { return lanes(cell).isShown(); }

    // The regions of a lane: one, or all of a closed group. And the cell of one of them.
    std::span<const int> regionsOf(int regionLane) const;
    grid::CellIndex cellOf(int region, int regionLane, int energyLane) const
    {
        return {offsetOf(region, regionLane) + energies()[energyLane].offset};
    }
    // By energy the lane, from the first of a block of this particle on. In the arrays of the state the energies lie
    // side by side, from the lowest on.
    std::span<const int> placesOfEnergies(int particle) const { return m_placeOfEnergy[std::size_t(particle)]; }
    // The cell of the lowest energy of a region in a block of energies.
    grid::CellIndex lowestCell(int region, int regionLane, const LaneBlock &energies) const
    {
        return cellOf(region, regionLane, energies.lanes.first + placesOfEnergies(energies.particle).front());
    }
    // Calls f(CellIndex) for each cell at a place.
    template<typename F>
    void forEachAt(LanePoint lanes, F &&f) const
    {
        for (const int region : regionsOf(regionLane(lanes)))
            f(cellOf(region, regionLane(lanes), energyLane(lanes)));
    }
    // Calls f(LanePoint, CellIndex) for each cell in these lanes, region by region.
    template<typename F>
    void forEachIn(LaneSpan rows, LaneSpan columns, F &&f) const
    {
        const LaneSpan across = isSwapped() ? columns : rows;
        const LaneSpan along = isSwapped() ? rows : columns;
        for (int lane = across.first; lane < across.last; ++lane) {
            for (const int region : regionsOf(lane)) {
                const std::uint32_t first = offsetOf(region, lane);
                for (int energy = along.first; energy < along.last; ++energy)
                    f(place(lane, energy), grid::CellIndex{first + energies()[energy].offset});
            }
        }
    }
    LaneSpan groupLanes(const LaneBlock &regions, int group) const;
    // Which cells stand for closed groups: row by row and column by column, at the places where they do. Until told,
    // those of the first region.
    int closedCount() const { return m_closed; } // lanes
    std::size_t standInCount() const { return std::size_t(m_closed) * std::size_t(energies().count()); }
    std::size_t standInPlace(int closed, int energyLane) const
    {
        return isSwapped() ? std::size_t(energyLane) * std::size_t(m_closed) + std::size_t(closed)
                           : std::size_t(closed) * std::size_t(m_columns.count()) + std::size_t(energyLane);
    }
    void setStandIns(std::vector<grid::CellIndex> cells) { m_standIns = std::move(cells); }

    // Edges of lanes in widget coordinates; a lane's end leaves out the gap after it.
    int rowTop(int lane) const;
    int rowBottom(int lane) const { return rowTop(lane) + m_cell.height() - m_gap; }
    int columnLeft(int lane) const;
    int columnRight(int lane) const { return columnLeft(lane) + m_cell.width() - m_gap; }
    QRect cellRect(LanePoint lanes) const;
    // Around all cells of these lanes.
    QRect lanesRect(LaneSpan rows, LaneSpan columns) const;
    // Level L0: the card of a block, and where in it a cell would be.
    QRect blockCard(int model, int particle) const;
    QPoint placeInCard(LanePoint lanes) const;
    // The model and the particle of a cell's block, and the lanes of a block: rows and columns.
    std::pair<int, int> blockOf(LanePoint lanes) const;
    std::pair<LaneSpan, LaneSpan> lanesOf(int model, int particle) const;

    LaneSpan rowsIn(int top, int bottom) const; // lanes that touch [top, bottom)
    LaneSpan columnsIn(int left, int right) const;
    LaneSpan visibleRows() const;
    LaneSpan visibleColumns() const;

    Area areaAt(QPoint point) const;
    // The cell under a point; nothing on gaps, headers and outside.
    std::optional<LanePoint> hit(QPoint point) const;
    // The nearest lanes to any point, for dragging past gaps and edges; on cards those at the same share of the block.
    LanePoint nearest(QPoint point) const;
    std::optional<std::pair<int, int>> blockAt(QPoint point) const; // model, particle at level L0

private:
    struct Fit
    {
        QSize cell;
        bool columnBars = true;
        bool fits = false; // false: level L0
    };
    Fit fitFor(Arrangement arrangement) const;
    Fit fitFor(Arrangement arrangement, bool columnBars) const;
    Arrangement best() const;
    int regionLanesPerModel() const { return m_groupStart.empty() ? 0 : m_groupStart.back(); }
    int energyLanesPerModel() const { return int(m_axes.particles.size()) * spec().energyCount(); }
    // Whether the axis of the regions, else that of the energies, is the one that carries the models.
    bool modelsWithRegions(Arrangement arrangement) const
    {
        return (arrangement == Arrangement::Stacked) != isSwapped();
    }
    std::uint32_t offsetOf(int region, int regionLane) const
    {
        const Lane &lane = regions()[regionLane];
        return lane.offset + std::uint32_t(region - lane.region) * std::uint32_t(spec().columnCount());
    }
    bool hasUnitLine(bool hasLabels) const { return hasLabels && !isSwapped() && !m_axes.isByEnergy(); }
    int headerWidth(Arrangement arrangement, bool hasLabels) const;
    int headerHeight(bool hasLabels, bool hasBars) const;
    void takeAxes();
    void refit(qreal sizeRatio);
    void arrange(Arrangement arrangement);
    void addRegions(LaneAxis &axis, int model);
    void addEnergies(LaneAxis &axis, int model);
    void setCell(QSize cell);
    void layOut();
    LanePoint nearestInCards(QPoint point) const;
    std::vector<QSize> designedStops() const;
    void makeStops(QSize fitted);
    void makeStops(QSize fitted, QSize kept);
    QSize sizeAt(qreal zoom) const;
    MatrixLevel levelOf(QSize cell) const;
    void clampOrigin();

    MatrixAxes m_axes;
    // Where the values of the axes stand, by position in the grid; -1: left out.
    std::vector<int> m_laneOfRegion; // within a model
    std::vector<int> m_placeOfModel;
    std::vector<int> m_placeOfParticle;
    std::vector<std::vector<int>> m_placeOfEnergy; // by particle, within its block
    std::vector<int> m_groupStart;                 // first lane of each group within a model, and the end
    int m_closed = 0;
    std::vector<grid::CellIndex> m_standIns;
    MatrixMetrics m_metrics;
    QSize m_viewport;
    ArrangementChoice m_choice = ArrangementChoice::Automatic;
    Arrangement m_arrangement = Arrangement::Stacked;
    MatrixLevel m_level = MatrixLevel::Fill;
    bool m_columnBars = true;
    bool m_settled = false;
    qreal m_zoom = 0;
    QSize m_cell{1, 1};
    int m_gap = 0;
    QPoint m_origin;
    std::vector<QSize> m_stops{QSize(1, 1)};
    LaneAxis m_rows;
    LaneAxis m_columns;
};

} // namespace dosegrid::widgets
