// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/barsegments.h"

#include <algorithm>

using dosegrid::grid::CellState;

namespace dosegrid::widgets {

namespace {

constexpr std::array<CellState, 6> fromStart = {CellState::Done,      CellState::ToFetch, CellState::Running,
                                                CellState::Submitted, CellState::Skipped, CellState::Planned};
constexpr std::array<CellState, 3> fromEnd = {CellState::Failed, CellState::Uncertain, CellState::Held};

} // namespace

BarSegments::BarSegments(const grid::StateCounts &counts, int length, int minimum)
{
    const std::uint32_t total = counts.computable();
    if (total == 0 || length <= 0)
        return;
    // Trouble first: its pixels are never squeezed out by rounding of what goes well.
    int end = length;
    for (const CellState state : fromEnd) {
        if (counts[state] == 0)
            continue;
        const int share = int((std::uint64_t(counts[state]) * std::uint64_t(length) + total / 2) / total);
        const int size = std::min(std::max(share, minimum), end);
        end -= size;
        if (size > 0)
            m_segments[std::size_t(m_size++)] = {state, end, size};
    }
    // Borders by cumulated counts, so that rounding errors never add up; a small one pushes the next.
    std::uint64_t sum = 0;
    int start = 0;
    for (const CellState state : fromStart) {
        if (counts[state] == 0)
            continue;
        sum += counts[state];
        const int border = int((sum * std::uint64_t(length) + total / 2) / total);
        const int stop = std::min(std::max(border, start + minimum), end);
        if (stop > start)
            m_segments[std::size_t(m_size++)] = {state, start, stop - start};
        start = std::max(start, stop);
    }
}

QColor blend(const QColor &over, const QColor &ground, qreal share)
{
    const auto mix = [share](int a, int b) { return qRound(a * share + b * (1 - share)); };
    return {mix(over.red(), ground.red()), mix(over.green(), ground.green()), mix(over.blue(), ground.blue())};
}

QColor barFill(const ThemeColours &colours, CellState state)
{
    const QColor fill = colours.state(state).fill;
    return state == CellState::Planned ? blend(fill, colours[Token::Base], 0.55) : fill;
}

QColor barTrack(const ThemeColours &colours) { return colours[Token::Window]; }

} // namespace dosegrid::widgets
