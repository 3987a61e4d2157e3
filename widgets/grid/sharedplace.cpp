// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/grid/sharedplace.h"

#include <array>
#include <span>
#include <utility>

using dosegrid::grid::CellState;

namespace dosegrid::widgets {

namespace {

// Calls f(pixel, state) for each cell and each pixel that it covers: from its start to the next one's, at least one.
template<typename F>
void forEachPixel(const MatrixGeometry &geometry, const grid::GridState &state, LaneSpan rows, LaneSpan columns,
                  QSize size, F &&f)
{
    const auto pixelsOf = [](int lane, int lanes, int length) {
        const auto start = [&](int at) { return int(qint64(at) * length / lanes); };
        return std::pair(start(lane), std::max(start(lane) + 1, start(lane + 1)));
    };
    std::vector<std::pair<int, int>> across;
    for (int c = 0; c < columns.count(); ++c)
        across.push_back(pixelsOf(c, columns.count(), size.width()));
    const std::span<const CellState> states = state.states();
    for (int r = 0; r < rows.count() && !across.empty(); ++r) {
        const auto [top, bottom] = pixelsOf(r, rows.count(), size.height());
        const RowCells cells = geometry.cells(rows.first + r, columns.first);
        for (int y = top; y < bottom; ++y) {
            const std::size_t line = std::size_t(y) * std::size_t(size.width());
            for (std::size_t c = 0; c < across.size(); ++c) {
                const CellState s = states[cells[int(c)].value];
                for (int x = across[c].first; x < across[c].second; ++x)
                    f(line + std::size_t(x), s);
            }
        }
    }
}

} // namespace

std::vector<CellState> sharedStates(const MatrixGeometry &geometry, const grid::GridState &state, LaneSpan rows,
                                    LaneSpan columns, QSize size, SharedPlace shared)
{
    std::array<std::uint32_t, grid::cellStateCount> severity{};
    for (const CellState s : grid::allCellStates)
        severity[std::size_t(s)] = std::uint32_t(grid::severity(s));

    std::vector<CellState> pixels(std::size_t(size.width()) * std::size_t(size.height()), CellState::NotApplicable);
    std::vector<std::uint32_t> best(pixels.size(), 0);
    const auto take = [&](std::size_t at, CellState s, std::uint32_t weight) {
        if (weight > best[at]) {
            best[at] = weight;
            pixels[at] = s;
        }
    };
    if (shared == SharedPlace::Worst) {
        forEachPixel(geometry, state, rows, columns, size,
                     [&](std::size_t at, CellState s) { take(at, s, severity[std::size_t(s)]); });
        return pixels;
    }
    std::vector<std::array<std::uint32_t, grid::cellStateCount>> counts(pixels.size());
    forEachPixel(geometry, state, rows, columns, size,
                 [&](std::size_t at, CellState s) { ++counts[at][std::size_t(s)]; });
    for (std::size_t at = 0; at < pixels.size(); ++at) {
        for (const CellState s : grid::allCellStates) {
            const std::uint32_t count = s == CellState::NotApplicable ? 0 : counts[at][std::size_t(s)];
            if (count > 0)
                take(at, s, count * std::uint32_t(grid::cellStateCount) + severity[std::size_t(s)]);
        }
    }
    return pixels;
}

} // namespace dosegrid::widgets
