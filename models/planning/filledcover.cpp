// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/planning/filledcover.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <queue>
#include <tuple>

namespace dosegrid::planning {

namespace {

std::vector<int> united(const std::vector<int> &a, const std::vector<int> &b)
{
    std::vector<int> both;
    std::ranges::set_union(a, b, std::back_inserter(both));
    return both;
}

class Merger
{
public:
    Merger(std::vector<Rectangle> cover, const CellTable &free, int maxCells)
        : m_rectangles(std::move(cover))
        , m_free(free)
        , m_maxCells(maxCells)
        , m_isGone(m_rectangles.size())
    {
        for (std::size_t i = 0; i < m_rectangles.size(); ++i)
            offer(i);
    }

    FilledCover run(int mostAdded) &&
    {
        FilledCover cover;
        while (!m_pairs.empty()) {
            const Pair pair = m_pairs.top();
            m_pairs.pop();
            if (m_isGone[pair.a] || m_isGone[pair.b] || cover.added + pair.added > mostAdded)
                continue;
            Rectangle both = product(pair.a, pair.b);
            if (added(pair.a, pair.b, both) != pair.added) // another one took some of its free cells
                continue;
            cover.added += pair.added;
            for (const int row : both.rows) {
                for (const int column : both.columns)
                    m_free.set(row, column, false);
            }
            m_isGone[pair.a] = m_isGone[pair.b] = true;
            m_rectangles.push_back(std::move(both));
            m_isGone.push_back(false);
            offer(m_rectangles.size() - 1);
        }
        for (std::size_t i = 0; i < m_rectangles.size(); ++i) {
            if (!m_isGone[i])
                cover.rectangles.push_back(std::move(m_rectangles[i]));
        }
        return cover;
    }

private:
    struct Pair
    {
        int added = 0;
        std::size_t a = 0; // places in m_rectangles
        std::size_t b = 0;
        bool operator>(const Pair &o) const { return std::tie(added, a, b) > std::tie(o.added, o.a, o.b); }
    };

    Rectangle product(std::size_t a, std::size_t b) const
    {
        return {united(m_rectangles[a].rows, m_rectangles[b].rows),
                united(m_rectangles[a].columns, m_rectangles[b].columns)};
    }

    // How many free cells make one of the two; nothing when it would be too large, or needs a cell that is not free.
    std::optional<int> added(std::size_t a, std::size_t b, const Rectangle &both) const
    {
        const int own = m_rectangles[a].cells() + m_rectangles[b].cells();
        if (both.cells() > m_maxCells)
            return std::nullopt;
        int free = 0;
        for (const int row : both.rows) {
            for (const int column : both.columns)
                free += m_free.test(row, column);
        }
        return own + free == both.cells() ? std::optional(free) : std::nullopt;
    }

    // As the later one of a pair with each before it.
    void offer(std::size_t later)
    {
        for (std::size_t earlier = 0; earlier < later; ++earlier) {
            if (m_isGone[earlier])
                continue;
            const Rectangle &a = m_rectangles[earlier];
            const Rectangle &b = m_rectangles[later];
            if (std::max(a.rows.size(), b.rows.size()) * std::max(a.columns.size(), b.columns.size())
                > std::size_t(m_maxCells))
                continue;
            if (const auto free = added(earlier, later, product(earlier, later)))
                m_pairs.push({*free, earlier, later});
        }
    }

    std::vector<Rectangle> m_rectangles;
    CellTable m_free;
    int m_maxCells;
    std::vector<bool> m_isGone;
    std::priority_queue<Pair, std::vector<Pair>, std::greater<>> m_pairs;
};

// The wanted cells, and every free one in a row and a column that have a wanted one.
CellTable withoutHoles(const CellTable &wanted, const CellTable &free)
{
    std::vector<bool> rows(std::size_t(wanted.rows()));
    std::vector<bool> columns(std::size_t(wanted.columns()));
    for (int row = 0; row < wanted.rows(); ++row) {
        for (int column = 0; column < wanted.columns(); ++column) {
            if (wanted.test(row, column))
                rows[std::size_t(row)] = columns[std::size_t(column)] = true;
        }
    }
    CellTable whole = wanted;
    for (int row = 0; row < wanted.rows(); ++row) {
        for (int column = 0; column < wanted.columns(); ++column) {
            if (rows[std::size_t(row)] && columns[std::size_t(column)] && free.test(row, column))
                whole.set(row, column);
        }
    }
    return whole;
}

} // namespace

FilledCover coverWithFree(const CellTable &wanted, const CellTable &free, int maxCells, int mostAdded)
{
    std::vector<Rectangle> exact = coverByRectangles(wanted, maxCells);
    if (mostAdded <= 0 || exact.size() < 2)
        return {std::move(exact), 0, 0};
    const auto least = exact.size();
    constexpr std::size_t largest = 400; // all pairs are tried, and beyond it that takes seconds
    FilledCover best = least <= largest ? Merger(exact, free, maxCells).run(mostAdded) : FilledCover{exact, 0, 0};
    const CellTable whole = withoutHoles(wanted, free);
    const int holes = whole.count() - wanted.count();
    if (holes > 0 && holes <= mostAdded) {
        std::vector<Rectangle> cover = coverByRectangles(whole, maxCells);
        if (cover.size() < best.rectangles.size())
            best = {std::move(cover), holes, 0};
    }
    best.saved = int(least - best.rectangles.size());
    return best;
}

} // namespace dosegrid::planning
