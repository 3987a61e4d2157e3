// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/planning/rectangles.h"

#include "models/core/random.h"
#include "models/planning/filledcover.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <bit>

namespace dosegrid::planning {

namespace {

CellTable randomTable(SeededRandom &chance, int rows, int columns, double density)
{
    CellTable table(rows, columns);
    for (int r = 0; r < rows; ++r) {
        for (int c = 0; c < columns; ++c)
            table.set(r, c, chance.unit() < density);
    }
    return table;
}

CellTable product(int rows, int columns, int emptyRows = 0)
{
    CellTable table(rows + emptyRows, columns);
    for (int r = 0; r < rows; ++r) {
        for (int c = 0; c < columns; ++c)
            table.set(r + emptyRows, c);
    }
    return table;
}

// Each cell of the table in exactly one rectangle, none besides, none too large.
void expectCover(const CellTable &table, const std::vector<Rectangle> &cover, int maxCells)
{
    CellTable seen(table.rows(), table.columns());
    int cells = 0;
    for (const Rectangle &rectangle : cover) {
        EXPECT_LE(rectangle.cells(), maxCells);
        EXPECT_GT(rectangle.cells(), 0);
        cells += rectangle.cells();
        for (const int row : rectangle.rows) {
            for (const int column : rectangle.columns) {
                EXPECT_TRUE(table.test(row, column)) << row << ' ' << column;
                EXPECT_FALSE(seen.test(row, column)) << row << ' ' << column;
                seen.set(row, column);
            }
        }
    }
    EXPECT_EQ(cells, table.count());
}

// The true optimum of a table of at most 32 cells, by trying every rectangle for the first cell left.
class BruteForce
{
public:
    BruteForce(const CellTable &table, int maxCells) : m_columns(table.columns())
    {
        for (int r = 0; r < table.rows(); ++r) {
            for (int c = 0; c < table.columns(); ++c) {
                if (table.test(r, c))
                    m_all |= bit(r, c);
            }
        }
        for (unsigned rows = 1; rows < (1U << table.rows()); ++rows) {
            for (unsigned columns = 1; columns < (1U << table.columns()); ++columns) {
                if (std::popcount(rows) * std::popcount(columns) > maxCells)
                    continue;
                std::uint32_t cells = 0;
                for (int r = 0; r < table.rows(); ++r) {
                    for (int c = 0; c < table.columns(); ++c) {
                        if ((rows >> r & 1U) && (columns >> c & 1U))
                            cells |= bit(r, c);
                    }
                }
                if ((cells & ~m_all) == 0)
                    m_rectangles.push_back(cells);
            }
        }
        std::ranges::sort(m_rectangles, std::ranges::greater(), [](std::uint32_t m) { return std::popcount(m); });
    }

    int optimum(int upperBound)
    {
        m_best = upperBound;
        search(m_all, 0);
        return m_best;
    }

private:
    std::uint32_t bit(int r, int c) const { return std::uint32_t(1) << (r * m_columns + c); }

    void search(std::uint32_t left, int used)
    {
        if (left == 0) {
            m_best = std::min(m_best, used);
            return;
        }
        const int largest = std::popcount(m_rectangles.front());
        if (used + (std::popcount(left) + largest - 1) / largest >= m_best)
            return;
        const std::uint32_t first = left & (~left + 1);
        for (const std::uint32_t rectangle : m_rectangles) {
            if ((rectangle & first) != 0 && (rectangle & ~left) == 0)
                search(left & ~rectangle, used + 1);
        }
    }

    int m_columns;
    std::uint32_t m_all = 0;
    std::vector<std::uint32_t> m_rectangles;
    int m_best = 0;
};

} // namespace

TEST(Rectangles, NothingNeedsNone) { EXPECT_TRUE(coverByRectangles(CellTable(5, 5), 360).empty()); }

TEST(Rectangles, ProductsOfTheProduction)
{
    struct Case
    {
        int rows;
        int columns;
        std::size_t wanted;
    };
    for (const Case &c : {Case{12, 30, 1}, Case{18, 20, 1}, Case{137, 30, 12}, Case{138, 91, 35}, Case{6, 30, 1},
                          Case{361, 1, 2}, Case{1, 91, 1}, Case{172, 91, 44}}) {
        const CellTable table = product(c.rows, c.columns, 3);
        const auto cover = coverByRectangles(table, 360);
        expectCover(table, cover, 360);
        EXPECT_LE(cover.size(), c.wanted) << c.rows << " x " << c.columns;
        EXPECT_GE(int(cover.size()), rectanglesAtLeast(table, 360));
    }
}

TEST(Rectangles, UnionsOfProductsAreFound)
{
    // Three organs at all energies, and all organs at three energies.
    CellTable table(40, 50);
    for (int r = 0; r < 40; ++r) {
        for (int c = 0; c < 50; ++c)
            table.set(r, c, r < 3 || c < 3);
    }
    const auto cover = coverByRectangles(table, 360);
    expectCover(table, cover, 360);
    EXPECT_EQ(cover.size(), 2U);
}

TEST(Rectangles, CloseToTheOptimumOnSmallCases)
{
    SeededRandom chance(11);
    int found = 0;
    int optimal = 0;
    for (int i = 0; i < 60; ++i) {
        const CellTable table = randomTable(chance, 4, 5, i % 2 == 0 ? 0.5 : 0.8);
        const int maxCells = 3 + i % 4;
        const auto cover = coverByRectangles(table, maxCells);
        expectCover(table, cover, maxCells);
        const int best = BruteForce(table, maxCells).optimum(int(cover.size()) + 1);
        EXPECT_LE(int(cover.size()), best + 1);
        EXPECT_GE(int(cover.size()), best);
        EXPECT_LE(rectanglesAtLeast(table, maxCells), best);
        found += int(cover.size());
        optimal += best;
    }
    RecordProperty("found", found);
    RecordProperty("optimal", optimal);
    EXPECT_LE(found, optimal * 1.02) << found << " against " << optimal;
}

TEST(Rectangles, NoCoverHasFewerThanTheBound)
{
    EXPECT_EQ(rectanglesAtLeast(CellTable(5, 5), 360), 0);
    EXPECT_EQ(rectanglesAtLeast(product(12, 30, 0), 360), 1);
    EXPECT_EQ(rectanglesAtLeast(product(138, 91, 0), 360), 35);
    CellTable staircase(50, 91);
    CellTable diagonal(50, 91);
    for (int i = 0; i < 50; ++i) {
        diagonal.set(i, 90 - i);
        for (int column = 0; column <= i; ++column)
            staircase.set(i, column);
    }
    EXPECT_EQ(rectanglesAtLeast(diagonal, 360), 50) << "no two in one rectangle";
    EXPECT_EQ(rectanglesAtLeast(staircase, 360), 50) << "a row each";
    EXPECT_EQ(coverByRectangles(staircase, 360).size(), 50U);
}

TEST(Rectangles, AnyShapeIsCoveredExactly)
{
    SeededRandom chance(12);
    for (const double density : {0.01, 0.1, 0.5, 0.9, 0.99}) {
        const CellTable table = randomTable(chance, 60, 91, density);
        expectCover(table, coverByRectangles(table, 360), 360);
    }
}

TEST(Rectangles, TheSameEveryTime)
{
    SeededRandom chance(14);
    const CellTable table = randomTable(chance, 20, 20, 0.7);
    EXPECT_EQ(coverByRectangles(table, 30), coverByRectangles(table, 30));
}

namespace {

CellTable united(const CellTable &a, const CellTable &b)
{
    CellTable both = a;
    for (int row = 0; row < a.rows(); ++row) {
        for (int column = 0; column < a.columns(); ++column) {
            if (b.test(row, column))
                both.set(row, column);
        }
    }
    return both;
}

CellTable cellsOf(const CellTable &like, const std::vector<Rectangle> &cover)
{
    CellTable table(like.rows(), like.columns());
    for (const Rectangle &rectangle : cover) {
        for (const int row : rectangle.rows) {
            for (const int column : rectangle.columns)
                table.set(row, column);
        }
    }
    return table;
}

// The wanted cells are covered, and of the others as many free ones as it says.
void expectFilled(const CellTable &wanted, const CellTable &free, const FilledCover &cover, int maxCells, int mostAdded)
{
    const CellTable covered = cellsOf(wanted, cover.rectangles);
    expectCover(covered, cover.rectangles, maxCells);
    EXPECT_EQ(united(covered, wanted).count(), covered.count()) << "all wanted ones";
    EXPECT_EQ(covered.count() - wanted.count(), cover.added);
    EXPECT_EQ(united(united(wanted, free), covered).count(), united(wanted, free).count()) << "only free ones besides";
    EXPECT_LE(cover.added, mostAdded);
    EXPECT_EQ(cover.rectangles.size() + std::size_t(cover.saved), coverByRectangles(wanted, maxCells).size());
}

// Fewest rectangles for the wanted cells and any free ones, up to so many.
int bestFilled(const CellTable &wanted, const CellTable &free, int maxCells, int mostAdded)
{
    std::vector<std::pair<int, int>> places;
    for (int row = 0; row < free.rows(); ++row) {
        for (int column = 0; column < free.columns(); ++column) {
            if (free.test(row, column))
                places.emplace_back(row, column);
        }
    }
    int best = wanted.count();
    for (unsigned chosen = 0; chosen < (1U << places.size()); ++chosen) {
        if (std::popcount(chosen) > mostAdded)
            continue;
        CellTable table = wanted;
        for (std::size_t i = 0; i < places.size(); ++i) {
            if (chosen >> i & 1U)
                table.set(places[i].first, places[i].second);
        }
        best = std::min(best, BruteForce(table, maxCells).optimum(best));
    }
    return best;
}

} // namespace

TEST(FilledCover, TakesNothingThatIsNotAllowed)
{
    SeededRandom chance(21);
    const CellTable wanted = randomTable(chance, 12, 12, 0.3);
    CellTable free(12, 12);
    const auto exact = coverByRectangles(wanted, 40);
    EXPECT_EQ(coverWithFree(wanted, free, 40, 1'000).rectangles, exact) << "none is free";
    for (int row = 0; row < 12; ++row) {
        for (int column = 0; column < 12; ++column)
            free.set(row, column, !wanted.test(row, column));
    }
    EXPECT_EQ(coverWithFree(wanted, free, 40, 0).rectangles, exact) << "no cell may be added";
    for (const int most : {1, 5, 20, 144})
        expectFilled(wanted, free, coverWithFree(wanted, free, 40, most), 40, most);
}

TEST(FilledCover, OneCellBridgesTwoRectangles)
{
    CellTable wanted = product(4, 6);
    wanted.set(2, 3, false);
    CellTable free(4, 6);
    free.set(2, 3);
    EXPECT_GT(coverByRectangles(wanted, 360).size(), 1U);
    const FilledCover cover = coverWithFree(wanted, free, 360, 1);
    EXPECT_EQ(cover.rectangles.size(), 1U);
    EXPECT_EQ(cover.added, 1);
    EXPECT_EQ(cover.saved, 1);
}

TEST(FilledCover, CloseToTheOptimumOnSmallCases)
{
    SeededRandom chance(22);
    int found = 0;
    int optimal = 0;
    for (int i = 0; i < 40; ++i) {
        const CellTable wanted = randomTable(chance, 4, 4, 0.5);
        CellTable free(4, 4);
        for (int row = 0; row < 4; ++row) {
            for (int column = 0; column < 4; ++column)
                free.set(row, column, !wanted.test(row, column) && chance.unit() < 0.7);
        }
        const int maxCells = 4 + i % 5;
        const int most = 1 + i % 4;
        const FilledCover cover = coverWithFree(wanted, free, maxCells, most);
        expectFilled(wanted, free, cover, maxCells, most);
        const int best = bestFilled(wanted, free, maxCells, most);
        EXPECT_GE(int(cover.rectangles.size()), best);
        EXPECT_LE(int(cover.rectangles.size()), best + 1);
        found += int(cover.rectangles.size());
        optimal += best;
    }
    RecordProperty("found", found);
    RecordProperty("optimal", optimal);
    EXPECT_LE(found, optimal * 1.1) << found << " against " << optimal;
}

} // namespace dosegrid::planning
