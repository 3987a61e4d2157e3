// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/grid/selectionoutline.h"

namespace dosegrid::widgets {

namespace {

// The cells of one block as a grid of lanes that may be asked just outside itself.
class BlockView
{
public:
    BlockView(const grid::CellMask &cells, const MatrixGeometry &geometry, LaneSpan rows, LaneSpan columns)
        : m_cells(cells)
        , m_geometry(geometry)
        , m_rows(rows)
        , m_columns(columns)
    {}
    bool has(int row, int column) const
    {
        return row >= m_rows.first && row < m_rows.last && column >= m_columns.first && column < m_columns.last
               && m_cells.test(m_geometry.cell(row, column));
    }

private:
    const grid::CellMask &m_cells;
    const MatrixGeometry &m_geometry;
    LaneSpan m_rows;
    LaneSpan m_columns;
};

LaneSpan common(LaneSpan a, LaneSpan b)
{
    const int first = std::max(a.first, b.first);
    return {first, std::max(first, std::min(a.last, b.last))};
}

LaneSpan grown(LaneSpan lanes) { return {lanes.first - 1, lanes.last + 1}; }

} // namespace

std::vector<QRect> outlineStrips(const grid::CellMask &cells, const MatrixGeometry &g, int outset, const QRect &clip)
{
    std::vector<QRect> strips;
    const QRect near = clip.adjusted(-outset, -outset, outset, outset);
    const LaneSpan rowsNear = g.rowsIn(near.top(), near.bottom() + 1);
    const LaneSpan columnsNear = g.columnsIn(near.left(), near.right() + 1);
    for (const LaneBlock &rowBlock : g.rowBlocks()) {
        const LaneSpan rows = common(grown(rowsNear), rowBlock.lanes);
        for (const LaneBlock &columnBlock : g.columnBlocks()) {
            const LaneSpan columns = common(grown(columnsNear), columnBlock.lanes);
            const BlockView block(cells, g, rowBlock.lanes, columnBlock.lanes);
            // Horizontal edges: runs along a row whose neighbour above (below) is outside.
            for (int row = rows.first; row < rows.last; ++row) {
                for (const int other : {row - 1, row + 1}) {
                    const auto edge = [&](int c) { return block.has(row, c) && !block.has(other, c); };
                    for (int c = columns.first; c < columns.last; ++c) {
                        if (!edge(c))
                            continue;
                        const int start = c;
                        while (c + 1 < columns.last && edge(c + 1))
                            ++c;
                        const int left = g.columnLeft(start) - (block.has(row, start - 1) ? 0 : outset);
                        const int right = g.columnRight(c) + (block.has(row, c + 1) ? 0 : outset);
                        const int top = other < row ? g.rowTop(row) - outset : g.rowBottom(row);
                        strips.emplace_back(left, top, right - left, outset);
                    }
                }
            }
            // Vertical edges alike. They close corners already, so they run from cell to cell only.
            for (int column = columns.first; column < columns.last; ++column) {
                for (const int other : {column - 1, column + 1}) {
                    const auto edge = [&](int r) { return block.has(r, column) && !block.has(r, other); };
                    for (int r = rows.first; r < rows.last; ++r) {
                        if (!edge(r))
                            continue;
                        const int start = r;
                        while (r + 1 < rows.last && edge(r + 1))
                            ++r;
                        const int top = g.rowTop(start);
                        const int left = other < column ? g.columnLeft(column) - outset : g.columnRight(column);
                        strips.emplace_back(left, top, outset, g.rowBottom(r) - top);
                    }
                }
            }
        }
    }
    return strips;
}

SelectedLanes SelectedLanes::of(const grid::CellMask &cells, const MatrixGeometry &geometry)
{
    SelectedLanes lanes{std::vector<bool>(std::size_t(geometry.rowCount()), false),
                        std::vector<bool>(std::size_t(geometry.columnCount()), false)};
    cells.forEach([&](grid::CellIndex cell) {
        const LanePoint at = geometry.lanes(cell);
        lanes.rows[std::size_t(at.row)] = true;
        lanes.columns[std::size_t(at.column)] = true;
    });
    return lanes;
}

} // namespace dosegrid::widgets
