// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/grid/cellkey.h"

#include <vector>

namespace dosegrid::widgets {

// One row or column. What its axis does not carry is -1: a cell is where a lane of regions and one of energies meet.
struct Lane
{
    int model = -1;
    int region = -1; // of a closed group its first
    int particle = -1;
    int energy = -1;
    int group = -1;           // of a lane of regions: position in MatrixAxes::groups
    int closed = -1;          // this lane stands for a whole group: which of such lanes it is
    std::uint32_t offset = 0; // its part of the index of its cells; the other lane's is added
    bool isClosed() const { return closed >= 0; }
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

LaneSpan common(LaneSpan a, LaneSpan b);

// A run of lanes between two block borders.
struct LaneBlock
{
    LaneSpan lanes;
    int model = -1;
    int particle = -1;
};

// The rows or the columns of the matrix: which lanes there are, in blocks, and where they stand in the content.
class LaneAxis
{
public:
    // Room between neighbours that differ in this, pixels.
    struct Steps
    {
        int group = 0;
        int particle = 0;
        int model = 0;
    };

    int count() const { return int(m_lanes.size()); }
    LaneSpan all() const { return {0, count()}; }
    const Lane &operator[](int lane) const { return m_lanes[std::size_t(lane)]; }
    const std::vector<LaneBlock> &blocks() const { return m_blocks; }

    void clear();
    void beginBlock(int model, int particle);
    void add(const Lane &lane); // to the block begun last

    void layOut(int pitch, const Steps &steps);
    int start(int lane) const { return m_starts[std::size_t(lane)]; }
    int length() const { return m_starts.back(); } // to the end of the last lane, its gap included
    // The last lane that starts at or before this place, else the first.
    int nearest(int place) const;
    // Lanes that touch [from, to).
    LaneSpan touching(int from, int to) const;

private:
    std::vector<Lane> m_lanes;
    std::vector<LaneBlock> m_blocks;
    std::vector<int> m_starts{0}; // one more than lanes: the end
    int m_pitch = 1;
};

// The cells of a row within a block, from one column on.
class RowCells
{
public:
    // Side by side in the arrays of the state.
    explicit RowCells(grid::CellIndex first) : m_first(first.value) {}
    // Listed, where others stand for them.
    explicit RowCells(const grid::CellIndex *listed) : m_listed(listed) {}
    // By the offsets of these columns; `listed` are those that stand for closed columns, null when there are none.
    RowCells(std::uint32_t row, const Lane *columns, const grid::CellIndex *listed)
        : m_first(row)
        , m_columns(columns)
        , m_listed(listed)
    {}
    bool isDense() const { return !m_listed && !m_columns; }
    grid::CellIndex operator[](int i) const
    {
        if (!m_columns)
            return m_listed ? m_listed[i] : grid::CellIndex{m_first + std::uint32_t(i)};
        const Lane &column = m_columns[i];
        return m_listed && column.isClosed() ? m_listed[column.closed] : grid::CellIndex{m_first + column.offset};
    }

private:
    std::uint32_t m_first = 0;
    const Lane *m_columns = nullptr;
    const grid::CellIndex *m_listed = nullptr;
};

} // namespace dosegrid::widgets
