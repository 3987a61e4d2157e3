// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/grid/cellmask.h"
#include "widgets/grid/matrixgeometry.h"

#include <algorithm>
#include <vector>

namespace dosegrid::widgets {

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
    // Do all columns, and those beside them, have the same in both rows?
    bool areAlike(int row, int other) const
    {
        const auto line = [this](int r) { return m_bytes.begin() + std::ptrdiff_t(at(r, m_left)); };
        return std::equal(line(row), line(row) + m_stride, line(other));
    }

private:
    std::size_t at(int row, int column) const { return std::size_t((row - m_top) * m_stride + column - m_left); }

    int m_top;
    int m_left;
    int m_stride;
    std::vector<std::uint8_t> m_bytes;
    bool m_any = false;
};

} // namespace dosegrid::widgets
