// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/planning/rectangles.h"

#include "models/core/random.h"

#include <algorithm>
#include <bit>
#include <map>
#include <numeric>
#include <set>

namespace dosegrid::planning {

namespace {

using Row = std::vector<std::uint64_t>;
using Cover = std::vector<Rectangle>;

int countOf(const Row &row)
{
    return std::accumulate(row.begin(), row.end(), 0, [](int n, std::uint64_t w) { return n + std::popcount(w); });
}

bool isWithin(const Row &inner, const Row &outer)
{
    for (std::size_t i = 0; i < inner.size(); ++i) {
        if ((inner[i] & ~outer[i]) != 0)
            return false;
    }
    return true;
}

Row intersection(Row a, const Row &b)
{
    for (std::size_t i = 0; i < a.size(); ++i)
        a[i] &= b[i];
    return a;
}

std::vector<int> positions(const Row &row)
{
    std::vector<int> list;
    for (std::size_t w = 0; w < row.size(); ++w) {
        for (std::uint64_t word = row[w]; word != 0; word &= word - 1)
            list.push_back(int(w * 64) + std::countr_zero(word));
    }
    return list;
}

// Fewest rectangles for a full product of r rows and c columns, among all sequences of straight cuts.
class ProductCuts
{
public:
    ProductCuts(int rows, int columns, int maxCells) : m_columns(columns), m_maxCells(std::max(1, maxCells))
    {
        m_best.resize(std::size_t(rows + 1) * std::size_t(columns + 1));
        for (int r = 1; r <= rows; ++r) {
            for (int c = 1; c <= columns; ++c)
                at(r, c) = solve(r, c);
        }
    }

    int needed(int rows, int columns) const { return at(rows, columns).pieces; }

    void cut(Rectangle product, Cover &out) const
    {
        const Best &best = at(int(product.rows.size()), int(product.columns.size()));
        if (best.cut == 0) {
            out.push_back(std::move(product));
            return;
        }
        Rectangle rest = product;
        std::vector<int> &kept = best.isRowCut ? product.rows : product.columns;
        std::vector<int> &other = best.isRowCut ? rest.rows : rest.columns;
        other.erase(other.begin(), other.begin() + best.cut);
        kept.resize(std::size_t(best.cut));
        cut(std::move(product), out);
        cut(std::move(rest), out);
    }

private:
    struct Best
    {
        int pieces = 1;
        int cut = 0; // rows or columns of the first part; 0: none
        bool isRowCut = true;
    };

    const Best &at(int r, int c) const { return m_best[std::size_t(r) * std::size_t(m_columns + 1) + std::size_t(c)]; }
    Best &at(int r, int c) { return m_best[std::size_t(r) * std::size_t(m_columns + 1) + std::size_t(c)]; }

    Best solve(int r, int c) const
    {
        if (r * c <= m_maxCells)
            return {};
        const int least = (r * c + m_maxCells - 1) / m_maxCells;
        Best best{r * c + 1, 0, true};
        for (int i = r / 2; i >= 1 && best.pieces > least; --i) {
            if (const int n = at(i, c).pieces + at(r - i, c).pieces; n < best.pieces)
                best = {n, i, true};
        }
        for (int j = c / 2; j >= 1 && best.pieces > least; --j) {
            if (const int n = at(r, j).pieces + at(r, c - j).pieces; n < best.pieces)
                best = {n, j, false};
        }
        return best;
    }

    int m_columns;
    int m_maxCells;
    std::vector<Best> m_best;
};

// Rectangles of any size, taken from the table one after the other until nothing is left.
class Greedy
{
public:
    enum class Wanted { MostCells, MostCellsAPiece };

    Greedy(const CellTable &table, const ProductCuts &cuts, bool isTurned, Wanted wanted)
        : m_cuts(cuts)
        , m_isTurned(isTurned)
        , m_wanted(wanted)
    {
        for (int row = 0; row < table.rows(); ++row)
            m_left.emplace_back(table.row(row), table.row(row) + table.wordsPerRow());
    }

    Cover run()
    {
        Cover cover;
        while (true) {
            Rectangle best = bestProduct();
            if (best.cells() == 0)
                return cover;
            Row taken(m_left.front().size());
            for (const int column : best.columns)
                taken[std::size_t(column / 64)] |= std::uint64_t(1) << (column % 64);
            for (const int row : best.rows) {
                for (std::size_t w = 0; w < taken.size(); ++w)
                    m_left[std::size_t(row)][w] &= ~taken[w];
            }
            cover.push_back(std::move(best));
        }
    }

private:
    // Among the column sets of single rows, and of pairs of them while these are few.
    Rectangle bestProduct() const
    {
        std::set<Row> patterns;
        for (const Row &row : m_left) {
            if (countOf(row) > 0)
                patterns.insert(row);
        }
        constexpr std::size_t fewPatterns = 40;
        std::set<Row> candidates = patterns;
        for (auto a = patterns.begin(); patterns.size() <= fewPatterns && a != patterns.end(); ++a) {
            for (auto b = std::next(a); b != patterns.end(); ++b)
                candidates.insert(intersection(*a, *b));
        }
        double bestScore = 0;
        const Row *best = nullptr;
        for (const Row &candidate : candidates) {
            const int columns = countOf(candidate);
            if (columns == 0)
                continue;
            const auto rows = std::ranges::count_if(m_left, [&](const Row &row) { return isWithin(candidate, row); });
            const double cells = double(rows) * columns;
            const double score = m_wanted == Wanted::MostCells ? cells : cells / pieces(int(rows), columns);
            if (score > bestScore) {
                bestScore = score;
                best = &candidate;
            }
        }
        Rectangle product;
        if (!best)
            return product;
        product.columns = positions(*best);
        for (std::size_t row = 0; row < m_left.size(); ++row) {
            if (isWithin(*best, m_left[row]))
                product.rows.push_back(int(row));
        }
        return product;
    }

    int pieces(int rows, int columns) const
    {
        return m_isTurned ? m_cuts.needed(columns, rows) : m_cuts.needed(rows, columns);
    }

    const ProductCuts &m_cuts;
    bool m_isTurned;
    Wanted m_wanted;
    std::vector<Row> m_left;
};

class Coverer
{
public:
    Coverer(int rows, int columns, int maxCells) : m_maxCells(std::max(1, maxCells)), m_cuts(rows, columns, maxCells) {}

    // The best of several ways.
    Cover cover(const CellTable &table) const
    {
        const CellTable turned = transposed(table);
        Cover best = finished(byPattern(table));
        const auto consider = [&best](Cover other) {
            if (other.size() < best.size())
                best = std::move(other);
        };
        consider(finished(turnedBack(byPattern(turned))));
        for (const auto wanted : {Greedy::Wanted::MostCells, Greedy::Wanted::MostCellsAPiece}) {
            consider(finished(Greedy(table, m_cuts, false, wanted).run()));
            consider(finished(turnedBack(Greedy(turned, m_cuts, true, wanted).run())));
        }
        return best;
    }

    // Takes some rectangles that stand together apart and covers their cells anew, for as long as it may help.
    Cover improved(const CellTable &table, Cover cover, std::size_t least) const
    {
        constexpr std::size_t largest = 150; // beyond, the loss in percent is small and the time is not
        constexpr int rounds = 200;
        SeededRandom chance(1);
        for (int i = 0; i < rounds && cover.size() > least && cover.size() <= largest; ++i) {
            std::ranges::sort(cover, {}, [](const Rectangle &r) { return std::pair(r.rows, r.columns); });
            const std::size_t count = std::min(cover.size(), 2 + std::size_t(chance.unit() * 4));
            const Rectangle &first = cover[std::size_t(chance.unit() * double(cover.size()))];
            const std::vector<bool> taken = nearest(cover, first, count);
            CellTable part(table.rows(), table.columns());
            Cover kept;
            for (std::size_t k = 0; k < cover.size(); ++k) {
                if (taken[k])
                    mark(part, cover[k]);
                else
                    kept.push_back(cover[k]);
            }
            Cover again = this->cover(part);
            if (again.size() > count)
                continue;
            std::ranges::move(again, std::back_inserter(kept));
            cover = merged(std::move(kept));
        }
        return cover;
    }

private:
    static Row rowOf(const CellTable &table, int row)
    {
        return Row(table.row(row), table.row(row) + table.wordsPerRow());
    }

    static CellTable transposed(const CellTable &table)
    {
        CellTable turned(table.columns(), table.rows());
        for (int row = 0; row < table.rows(); ++row) {
            for (const int column : positions(rowOf(table, row)))
                turned.set(column, row);
        }
        return turned;
    }

    static Cover turnedBack(Cover cover)
    {
        for (Rectangle &r : cover)
            r.rows.swap(r.columns);
        return cover;
    }

    static void mark(CellTable &table, const Rectangle &rectangle)
    {
        for (const int row : rectangle.rows) {
            for (const int column : rectangle.columns)
                table.set(row, column);
        }
    }

    // One product for the rows with the same columns.
    static Cover byPattern(const CellTable &table)
    {
        std::map<Row, std::vector<int>> rows;
        for (int row = 0; row < table.rows(); ++row)
            rows[rowOf(table, row)].push_back(row);
        Cover cover;
        for (const auto &[pattern, list] : rows) {
            if (countOf(pattern) > 0)
                cover.push_back({list, positions(pattern)});
        }
        return cover;
    }

    // Products cut to size; pieces that fit together again put together.
    Cover finished(const Cover &products) const
    {
        Cover cover;
        for (const Rectangle &product : products)
            m_cuts.cut(product, cover);
        return merged(std::move(cover));
    }

    Cover merged(Cover cover) const
    {
        for (std::size_t before = 0; before != cover.size();) {
            before = cover.size();
            cover = turnedBack(mergedColumns(turnedBack(mergedColumns(std::move(cover)))));
        }
        return cover;
    }

    // Rectangles with the same rows packed together, the largest first.
    Cover mergedColumns(Cover cover) const
    {
        std::map<std::vector<int>, Cover> groups;
        for (Rectangle &r : cover)
            groups[r.rows].push_back(std::move(r));
        Cover out;
        for (auto &[rows, group] : groups) {
            std::ranges::stable_sort(group, std::ranges::greater(), &Rectangle::cells);
            const auto firstOut = std::ptrdiff_t(out.size());
            for (Rectangle &r : group) {
                const auto fits = [&](const Rectangle &o) { return o.cells() + r.cells() <= m_maxCells; };
                const auto home = std::find_if(out.begin() + firstOut, out.end(), fits);
                if (home == out.end()) {
                    out.push_back(std::move(r));
                    continue;
                }
                home->columns.insert(home->columns.end(), r.columns.begin(), r.columns.end());
                std::ranges::sort(home->columns);
            }
        }
        return out;
    }

    // `first` and those that share most rows or columns with it.
    static std::vector<bool> nearest(const Cover &cover, const Rectangle &first, std::size_t count)
    {
        const auto shared = [](const std::vector<int> &a, const std::vector<int> &b) {
            std::vector<int> both;
            std::ranges::set_intersection(a, b, std::back_inserter(both));
            return both.size();
        };
        std::vector<std::pair<std::size_t, std::size_t>> ranked;
        for (std::size_t k = 0; k < cover.size(); ++k)
            ranked.emplace_back(shared(cover[k].rows, first.rows) + shared(cover[k].columns, first.columns), k);
        std::ranges::stable_sort(ranked, std::ranges::greater(), &std::pair<std::size_t, std::size_t>::first);
        std::vector<bool> taken(cover.size());
        for (std::size_t k = 0; k < count; ++k)
            taken[ranked[k].second] = true;
        return taken;
    }

    int m_maxCells;
    ProductCuts m_cuts;
};

} // namespace

CellTable::CellTable(int rows, int columns)
    : m_rows(rows)
    , m_columns(columns)
    , m_wordsPerRow((columns + 63) / 64)
    , m_words(std::size_t(rows) * std::size_t(m_wordsPerRow))
{}

void CellTable::set(int row, int column, bool on)
{
    const std::uint64_t bit = std::uint64_t(1) << (column % 64);
    std::uint64_t &word = m_words[place(row, column)];
    word = on ? word | bit : word & ~bit;
}

int CellTable::count() const { return countOf(m_words); }

namespace {

// Over the field of two elements, by elimination.
int rankOf(const CellTable &table)
{
    const auto words = std::size_t(table.wordsPerRow());
    std::vector<std::vector<std::uint64_t>> rows;
    for (int row = 0; row < table.rows(); ++row)
        rows.emplace_back(table.row(row), table.row(row) + words);
    std::size_t rank = 0;
    for (int column = 0; column < table.columns() && rank < rows.size(); ++column) {
        const auto word = std::size_t(column / 64);
        const auto has = [&](const std::vector<std::uint64_t> &row) { return (row[word] >> (column % 64)) & 1U; };
        const auto pivot = std::find_if(rows.begin() + std::ptrdiff_t(rank), rows.end(), has);
        if (pivot == rows.end())
            continue;
        std::swap(rows[rank], *pivot);
        for (std::size_t other = rank + 1; other < rows.size(); ++other) {
            if (!has(rows[other]))
                continue;
            for (std::size_t w = word; w < words; ++w)
                rows[other][w] ^= rows[rank][w];
        }
        ++rank;
    }
    return int(rank);
}

} // namespace

int rectanglesAtLeast(const CellTable &table, int maxCells)
{
    const int bySize = (table.count() + std::max(1, maxCells) - 1) / std::max(1, maxCells);
    return std::max(bySize, rankOf(table));
}

std::vector<Rectangle> coverByRectangles(const CellTable &table, int maxCells)
{
    const Coverer coverer(table.rows(), table.columns(), maxCells);
    Cover cover = coverer.cover(table);
    cover = coverer.improved(table, std::move(cover), std::size_t(rectanglesAtLeast(table, maxCells)));
    std::ranges::sort(cover, {}, [](const Rectangle &r) { return std::pair(r.rows, r.columns); });
    return cover;
}

} // namespace dosegrid::planning
