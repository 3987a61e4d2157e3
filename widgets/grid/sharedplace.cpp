// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/grid/sharedplace.h"

#include <algorithm>
#include <array>
#include <span>

using dosegrid::grid::CellState;

namespace dosegrid::widgets {

namespace {

// The lanes that cover each pixel of a length: a lane covers those from its start to the next one's, at least one.
std::vector<LaneSpan> lanesByPixel(int lanes, int length)
{
    std::vector<LaneSpan> covering(std::size_t(length), LaneSpan{0, 0});
    const auto start = [&](int lane) { return int(qint64(lane) * length / lanes); };
    for (int lane = 0; lane < lanes; ++lane) {
        for (int pixel = start(lane); pixel < std::max(start(lane) + 1, start(lane + 1)); ++pixel) {
            LaneSpan &span = covering[std::size_t(pixel)];
            span = span.count() == 0 ? LaneSpan{lane, lane + 1} : LaneSpan{span.first, lane + 1};
        }
    }
    return covering;
}

// Calls f(pixel, states of one row of cells at it) for every pixel and each row that covers it.
template<typename F>
void forEachPixel(const MatrixGeometry &geometry, const grid::GridState &state, LaneSpan rows, LaneSpan columns,
                  QSize size, F &&f)
{
    const std::vector<LaneSpan> down = lanesByPixel(rows.count(), size.height());
    const std::vector<LaneSpan> across = lanesByPixel(columns.count(), size.width());
    const std::span<const CellState> states = state.states();
    std::vector<CellState> gathered(std::size_t(columns.count()));
    std::size_t line = 0;
    for (const LaneSpan &covering : down) {
        for (int row = covering.first; row < covering.last && columns.count() > 0; ++row) {
            const RowCells cells = geometry.cells(rows.first + row, columns.first);
            const CellState *of = &states[cells[0].value];
            if (!cells.isDense()) {
                for (int i = 0; i < columns.count(); ++i)
                    gathered[std::size_t(i)] = states[cells[i].value];
                of = gathered.data();
            }
            for (std::size_t x = 0; x < across.size(); ++x)
                f(line + x, std::span(of + across[x].first, std::size_t(across[x].count())));
        }
        line += across.size();
    }
}

} // namespace

std::vector<CellState> sharedStates(const MatrixGeometry &geometry, const grid::GridState &state, LaneSpan rows,
                                    LaneSpan columns, QSize size, SharedPlace shared, StateSet wanted)
{
    std::array<std::uint8_t, grid::cellStateCount> severity{};
    std::array<CellState, std::size_t(grid::cellStateCount) * 2> bySeverity{};
    for (const CellState s : grid::allCellStates) {
        const bool isFirst = (wanted & setOf(s)) && s != CellState::NotApplicable;
        severity[std::size_t(s)] = std::uint8_t(grid::severity(s) + (isFirst ? int(grid::cellStateCount) : 0));
        bySeverity[severity[std::size_t(s)]] = s;
    }
    const std::size_t count = std::size_t(size.width()) * std::size_t(size.height());
    std::vector<CellState> pixels(count, CellState::NotApplicable);
    if (shared == SharedPlace::Worst) {
        std::vector<std::uint8_t> worst(count, 0); // what cannot exist
        forEachPixel(geometry, state, rows, columns, size, [&](std::size_t at, std::span<const CellState> cells) {
            std::uint8_t most = worst[at];
            for (const CellState s : cells)
                most = std::max(most, severity[std::size_t(s)]);
            worst[at] = most;
        });
        std::ranges::transform(worst, pixels.begin(), [&](std::uint8_t most) { return bySeverity[most]; });
        return pixels;
    }
    std::vector<std::array<std::uint32_t, grid::cellStateCount>> counts(count);
    forEachPixel(geometry, state, rows, columns, size, [&](std::size_t at, std::span<const CellState> cells) {
        for (const CellState s : cells)
            ++counts[at][std::size_t(s)];
    });
    for (std::size_t at = 0; at < count; ++at) {
        std::uint32_t best = 0;
        for (const CellState s : grid::allCellStates) {
            const std::uint32_t cells = s == CellState::NotApplicable ? 0 : counts[at][std::size_t(s)];
            const bool isFirst = severity[std::size_t(s)] >= grid::cellStateCount;
            const std::uint32_t weight = (isFirst ? 1U << 31 : 0) + cells * std::uint32_t(grid::cellStateCount)
                                         + severity[std::size_t(s)] % grid::cellStateCount;
            if (cells > 0 && weight > best) {
                best = weight;
                pixels[at] = s;
            }
        }
    }
    return pixels;
}

} // namespace dosegrid::widgets
