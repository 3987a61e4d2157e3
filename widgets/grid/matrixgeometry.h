// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

// One row or column on screen. The axis that carries no model has -1.
struct RowLane
{
    int model = -1;
    int region = 0;  // of a closed group its first
    int group = 0;   // position in MatrixAxes::groups
    int closed = -1; // this row stands for a whole group: which of such rows it is
    bool isClosed() const { return closed >= 0; }
};
struct ColumnLane
{
    int model = -1;
    int particle = 0;
    int energy = 0;
};

struct LanePoint
{
    int row = 0;
    int column = 0;
    bool isShown() const { return row >= 0 && column >= 0; } // a cell that is left out is at (-1, -1)
    bool operator==(const LanePoint &) const = default;
};

// Lanes first .. last - 1.
struct LaneSpan
{
    int first = 0;
    int last = 0;
    int count() const { return last - first; }
    bool operator==(const LaneSpan &) const = default;
};

// A run of lanes between two block borders.
struct LaneBlock
{
    LaneSpan lanes;
    int model = -1;
    int particle = -1;
};

// The cells of a row within a block, from one column on: side by side in the arrays of the state, or listed where
// others stand for them.
class RowCells
{
public:
    explicit RowCells(grid::CellIndex first) : m_first(first) {}
    explicit RowCells(const grid::CellIndex *listed) : m_listed(listed) {}
    bool isDense() const { return !m_listed; }
    grid::CellIndex operator[](int i) const
    {
        return m_listed ? m_listed[i] : grid::CellIndex{m_first.value + std::uint32_t(i)};
    }

private:
    grid::CellIndex m_first;
    const grid::CellIndex *m_listed = nullptr;
};

// Sizes that depend on fonts and screen, in device pixels.
struct MatrixMetrics
{
    qreal dpr = 1;
    int rowHeader = 178;           // models stacked, groups only
    int rowHeaderSideBySide = 196; // side by side, groups only
    int rowHeaderWide = 246;       // one label a row
    int columnHeader = 62;
    int columnHeaderPlain = 39; // without bars
    int rowBarsGap = 8;
    int rowBars = 70;
    int labelHeight = 14;   // rows at least so high get a label each
    qreal smallestFill = 2; // logical pixels; cells whose shorter side is less are shown as blocks

    // The design's sizes at 96 dpi, scaled.
    static MatrixMetrics scaled(qreal dpr);
    int px(qreal logical) const { return qMax(1, qRound(logical * dpr)); }
    bool operator==(const MatrixMetrics &) const = default;
};

// Where every cell and header is. Plain arithmetic on whole device pixels, so that cells are crisp at any device
// ratio; points and rectangles are in device pixels of the widget. No GUI, no state of the campaign.
class MatrixGeometry
{
public:
    enum class Area : std::uint8_t { Nothing, Cells, RowHeader, ColumnHeader, Corner, RowBars, Block };

    MatrixGeometry() = default;
    explicit MatrixGeometry(MatrixAxes axes);

    bool isEmpty() const { return !m_axes.spec || m_rows.empty(); }
    const MatrixAxes &axes() const { return m_axes; }
    const grid::GridSpec &spec() const { return *m_axes.spec; }
    // Other rows of the same grid. What fitted fits again; the arrangement stays.
    void setAxes(MatrixAxes axes);

    // Keeps the fit if fitted, else size and place. Until settle() an automatic arrangement is decided anew with the
    // room: a window takes its size in several steps as it opens.
    void setViewport(QSize widget, const MatrixMetrics &metrics);
    QSize viewport() const { return m_viewport; }
    const MatrixMetrics &metrics() const { return m_metrics; }

    // From here on only fit() changes the arrangement: never under the user's hand.
    void settle() { m_settled = true; }

    ArrangementChoice arrangementChoice() const { return m_choice; }
    void setArrangementChoice(ArrangementChoice choice);
    Arrangement arrangement() const { return m_arrangement; }

    // Zoom 0 is the fit, each whole number a stop, continuous between. fit() also decides the arrangement when that
    // is automatic: by the larger shorter side of a cell, a tie keeps models stacked.
    void fit();
    qreal zoom() const { return m_zoom; }
    qreal maximumZoom() const { return qreal(m_stops.size()) - 1; }
    const std::vector<QSize> &stops() const { return m_stops; }
    // Keeps what lies under `anchor` (widget coordinates) where it is, as far as the edges allow.
    void zoomTo(qreal zoom, QPoint anchor);

    MatrixLevel level() const { return m_level; }
    // Pitch: fill and gap.
    QSize cellSize() const { return m_cell; }
    int gap() const { return m_gap; }
    bool hasRowLabels() const;
    bool hasColumnBars() const { return m_columnBars; }
    // Models have a band of their own at the left: when they stand above each other and more than one is in view.
    bool hasModelBand() const;
    bool hasRowBars() const { return m_level != MatrixLevel::Blocks && !hasRowLabels(); }

    int rowHeaderWidth() const;
    int columnHeaderHeight() const;
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

    int rowCount() const { return int(m_rows.size()); }
    int columnCount() const { return int(m_columns.size()); }
    const RowLane &row(int lane) const { return m_rows[std::size_t(lane)]; }
    const ColumnLane &column(int lane) const { return m_columns[std::size_t(lane)]; }
    const std::vector<LaneBlock> &rowBlocks() const { return m_rowBlocks; }
    const std::vector<LaneBlock> &columnBlocks() const { return m_columnBlocks; }

    // The cell at a place; in the row of a closed group the one that stands for the others.
    grid::CellIndex cell(LanePoint lanes) const { return cell(lanes.row, lanes.column); }
    grid::CellIndex cell(int row, int column) const;
    RowCells cells(int row, int column) const; // from this column to the end of its block
    LanePoint lanes(grid::CellIndex cell) const;
    bool isShown(grid::CellIndex cell) const { return lanes(cell).isShown(); }

    // The regions of a row: one, or all of a closed group. And the cell of one of them.
    std::span<const int> regionsOf(int row) const;
    grid::CellIndex cellOf(int region, int row, int column) const;
    // Calls f(CellIndex) for each cell at a place.
    template<typename F>
    void forEachAt(LanePoint lanes, F &&f) const
    {
        for (const int region : regionsOf(lanes.row))
            f(cellOf(region, lanes.row, lanes.column));
    }
    LaneSpan groupLanes(const LaneBlock &rows, int group) const;
    // Which cells stand for closed groups, by closed row and column; until told, those of the first region.
    int closedRowCount() const { return m_closedRows; }
    void setStandIns(std::vector<grid::CellIndex> cells) { m_standIns = std::move(cells); }

    // Edges of lanes in widget coordinates; a lane's end leaves out the gap after it.
    int rowTop(int lane) const;
    int rowBottom(int lane) const { return rowTop(lane) + m_cell.height() - m_gap; }
    int columnLeft(int lane) const;
    int columnRight(int lane) const { return columnLeft(lane) + m_cell.width() - m_gap; }
    QRect cellRect(LanePoint lanes) const;
    // Around all cells of these lanes.
    QRect lanesRect(LaneSpan rows, LaneSpan columns) const;
    QRect blockCard(int model, int particle) const; // level L0

    LaneSpan rowsIn(int top, int bottom) const; // lanes that touch [top, bottom)
    LaneSpan columnsIn(int left, int right) const;
    LaneSpan visibleRows() const;
    LaneSpan visibleColumns() const;

    Area areaAt(QPoint point) const;
    // The cell under a point; nothing on gaps, headers and outside.
    std::optional<LanePoint> hit(QPoint point) const;
    // The nearest lanes to any point, for dragging past gaps and edges.
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
    int rowsPerModel() const { return m_groupStart.empty() ? 0 : m_groupStart.back(); }
    int columnsPerModel() const { return int(m_axes.particles.size()) * spec().energyCount(); }
    void takeAxes();
    void refit(qreal sizeRatio);
    void arrange(Arrangement arrangement);
    void setCell(QSize cell);
    void layOut();
    void makeStops(QSize fitted);
    QSize sizeAt(qreal zoom) const;
    MatrixLevel levelOf(QSize cell) const;
    void clampOrigin();

    MatrixAxes m_axes;
    // Where the values of the axes stand, by position in the grid; -1: left out.
    std::vector<int> m_rowOfRegion; // within a model
    std::vector<int> m_placeOfModel;
    std::vector<int> m_placeOfParticle;
    std::vector<int> m_groupStart; // first row of each group within a model, and the end
    int m_closedRows = 0;
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
    std::vector<RowLane> m_rows;
    std::vector<ColumnLane> m_columns;
    std::vector<LaneBlock> m_rowBlocks;
    std::vector<LaneBlock> m_columnBlocks;
    std::vector<int> m_rowPos; // content coordinates, one more than lanes: the end
    std::vector<int> m_columnPos;
};

} // namespace dosegrid::widgets
