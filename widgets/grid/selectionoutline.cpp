// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/grid/selectionoutline.h"

namespace dosegrid::widgets {

namespace {

// A part of one block as bytes, with a border of its neighbours: an edge is then two reads, not two index
// computations. Outside the block nothing is in the set.
class BlockView
{
public:
    BlockView(const grid::CellMask &cells, const MatrixGeometry &geometry, LaneSpan rows, LaneSpan columns,
              LaneSpan blockRows, LaneSpan blockColumns)
        : m_top(rows.first - 1)
        , m_left(columns.first - 1)
        , m_stride(columns.count() + 2)
        , m_bytes(std::size_t(rows.count() + 2) * std::size_t(m_stride), 0)
    {
        const LaneSpan nearRows = common({m_top, rows.last + 1}, blockRows);
        const LaneSpan nearColumns = common({m_left, columns.last + 1}, blockColumns);
        geometry.forEachIn(nearRows, nearColumns, [&](LanePoint lanes, grid::CellIndex cell) {
            if (!cells.test(cell))
                return;
            m_bytes[at(lanes.row, lanes.column)] = 1;
            m_any = true;
        });
    }
    bool isEmpty() const { return !m_any; }
    bool has(int row, int column) const { return m_bytes[at(row, column)]; }

private:
    std::size_t at(int row, int column) const { return std::size_t((row - m_top) * m_stride + column - m_left); }

    int m_top;
    int m_left;
    int m_stride;
    std::vector<std::uint8_t> m_bytes;
    bool m_any = false;
};

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
            if (rows.count() == 0 || columns.count() == 0)
                continue;
            const BlockView block(cells, g, rows, columns, rowBlock.lanes, columnBlock.lanes);
            if (block.isEmpty())
                continue;
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
    SelectedLanes lanes{std::vector<int>(std::size_t(geometry.rowCount()), 0),
                        std::vector<int>(std::size_t(geometry.columnCount()), 0), cells.count()};
    std::vector<int> &ofRegions = geometry.isSwapped() ? lanes.columns : lanes.rows;
    std::vector<int> &ofEnergies = geometry.isSwapped() ? lanes.rows : lanes.columns;
    for (int lane = 0; lane < geometry.regions().count() && cells.size() > 0; ++lane) {
        for (const int region : geometry.regionsOf(lane)) {
            bool any = false;
            for (const LaneBlock &block : geometry.energies().blocks()) {
                const std::uint32_t first = geometry.cellOf(region, lane, geometry.lowest(block.lanes)).value;
                const int step = geometry.axes().isFromHigh ? -1 : 1;
                int energy = geometry.lowest(block.lanes);
                for (int i = 0; i < block.lanes.count(); ++i, energy += step) {
                    if (!cells.test({first + std::uint32_t(i)}))
                        continue;
                    any = true;
                    --lanes.leftOut;
                    ofEnergies[std::size_t(energy)] = 1;
                }
            }
            ofRegions[std::size_t(lane)] += any ? 1 : 0;
        }
    }
    return lanes;
}

} // namespace dosegrid::widgets
