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
        const int first = std::max(m_left, blockColumns.first);
        const int last = std::min(columns.last + 1, blockColumns.last);
        for (int row = std::max(m_top, blockRows.first); row < std::min(rows.last + 1, blockRows.last); ++row) {
            std::uint8_t *bytes = &m_bytes[at(row, first)];
            for (const int region : geometry.regionsOf(row)) {
                const std::uint32_t index = geometry.cellOf(region, row, first).value; // energies of a block are dense
                for (std::uint32_t i = 0; i < std::uint32_t(last - first); ++i) {
                    bytes[i] |= std::uint8_t(cells.test({index + i}));
                    m_any |= bytes[i] != 0;
                }
            }
        }
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
                        std::vector<bool>(std::size_t(geometry.columnCount()), false), cells.count()};
    for (int row = 0; row < geometry.rowCount() && cells.size() > 0; ++row) {
        for (const int region : geometry.regionsOf(row)) {
            bool any = false;
            for (const LaneBlock &block : geometry.columnBlocks()) {
                const std::uint32_t first = geometry.cellOf(region, row, block.lanes.first).value;
                for (int i = 0; i < block.lanes.count(); ++i) {
                    if (!cells.test({first + std::uint32_t(i)}))
                        continue;
                    any = true;
                    --lanes.leftOut;
                    lanes.columns[std::size_t(block.lanes.first + i)] = true;
                }
            }
            lanes.rows[std::size_t(row)] += any ? 1 : 0;
        }
    }
    return lanes;
}

} // namespace dosegrid::widgets
