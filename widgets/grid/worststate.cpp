// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/grid/worststate.h"

#include <array>

using dosegrid::grid::CellState;

namespace dosegrid::widgets {

std::vector<CellState> worstStates(const MatrixGeometry &geometry, const grid::GridState &state, LaneSpan rows,
                                   LaneSpan columns, QSize size)
{
    std::array<int, grid::cellStateCount> severity{};
    for (const CellState s : grid::allCellStates)
        severity[std::size_t(s)] = grid::severity(s);

    std::vector<CellState> pixels(std::size_t(size.width()) * std::size_t(size.height()), CellState::NotApplicable);
    std::vector<int> worst(pixels.size(), -1);
    // Each cell covers the pixels from its start to the next one's, at least one.
    const auto pixelOf = [](int lane, int lanes, int length) { return int(qint64(lane) * length / lanes); };
    for (int r = 0; r < rows.count(); ++r) {
        const int top = pixelOf(r, rows.count(), size.height());
        const int bottom = std::max(top + 1, pixelOf(r + 1, rows.count(), size.height()));
        for (int c = 0; c < columns.count(); ++c) {
            const int left = pixelOf(c, columns.count(), size.width());
            const int right = std::max(left + 1, pixelOf(c + 1, columns.count(), size.width()));
            const CellState s = state.state(geometry.cell(rows.first + r, columns.first + c));
            const int weight = severity[std::size_t(s)];
            for (int y = top; y < bottom; ++y) {
                for (int x = left; x < right; ++x) {
                    const auto at = std::size_t(y) * std::size_t(size.width()) + std::size_t(x);
                    if (weight > worst[at]) {
                        worst[at] = weight;
                        pixels[at] = s;
                    }
                }
            }
        }
    }
    return pixels;
}

} // namespace dosegrid::widgets
