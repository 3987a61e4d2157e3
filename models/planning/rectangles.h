// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

namespace dosegrid::planning {

// Cells of one model and particle: rows are sources, columns are energies. A value.
class CellTable
{
public:
    CellTable(int rows, int columns);

    int rows() const { return m_rows; }
    int columns() const { return m_columns; }
    bool test(int row, int column) const { return (m_words[place(row, column)] >> (column % 64)) & 1U; }
    void set(int row, int column, bool on = true);
    int count() const;

    int wordsPerRow() const { return m_wordsPerRow; }
    const std::uint64_t *row(int row) const { return m_words.data() + std::size_t(row) * std::size_t(m_wordsPerRow); }

private:
    std::size_t place(int row, int column) const
    {
        return std::size_t(row) * std::size_t(m_wordsPerRow) + std::size_t(column / 64);
    }

    int m_rows;
    int m_columns;
    int m_wordsPerRow;
    std::vector<std::uint64_t> m_words;
};

// Any sources x any energies; neither has to be contiguous.
struct Rectangle
{
    std::vector<int> rows; // ascending
    std::vector<int> columns;

    int cells() const { return int(rows.size() * columns.size()); }
    bool operator==(const Rectangle &) const = default;
};

// Covers exactly the cells of the table, each once, by rectangles of at most `maxCells`, as few as are found: products
// are cut optimally among straight cuts; other shapes greedily from several sides, then improved by taking some
// rectangles apart and covering them anew. Deterministic.
std::vector<Rectangle> coverByRectangles(const CellTable &table, int maxCells);

// No cover that has each cell once has fewer: the cells / maxCells, and the rank of the table over two elements, for
// such a cover is a sum of tables of rank 1.
int rectanglesAtLeast(const CellTable &table, int maxCells);

} // namespace dosegrid::planning
