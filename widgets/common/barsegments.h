// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/grid/gridstate.h"
#include "widgets/common/theme.h"

#include <array>

namespace dosegrid::widgets {

// One coloured piece of a bar, in pixels from its start.
struct BarSegment
{
    grid::CellState state = grid::CellState::Open;
    int from = 0;
    int length = 0;
    bool operator==(const BarSegment &) const = default;
};

// The pieces of a bar of `length` pixels: progress grows from the start (done, to fetch, running, submitted,
// skipped), planned follows, trouble grows from the end (failed outermost, uncertain, held), each at least `minimum`
// pixels as long as the bar has them. What remains is open: paper. N/a is in no denominator.
class BarSegments
{
public:
    BarSegments(const grid::StateCounts &counts, int length, int minimum = 1);
    const BarSegment *begin() const { return m_segments.data(); }
    const BarSegment *end() const { return m_segments.data() + m_size; }
    int size() const { return m_size; }

private:
    std::array<BarSegment, grid::cellStateCount> m_segments;
    int m_size = 0;
};

// Fill of a state in a bar: planned at 55 % on the ground, so that it stays behind what happened.
QColor barFill(const ThemeColours &colours, grid::CellState state);
QColor barTrack(const ThemeColours &colours);
QColor blend(const QColor &over, const QColor &ground, qreal share);

} // namespace dosegrid::widgets
