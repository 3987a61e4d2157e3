// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/grid/lanes.h"

#include <algorithm>

namespace dosegrid::widgets {

LaneSpan common(LaneSpan a, LaneSpan b)
{
    const int first = std::max(a.first, b.first);
    return {first, std::max(first, std::min(a.last, b.last))};
}

void LaneAxis::clear()
{
    m_lanes.clear();
    m_blocks.clear();
    m_starts.assign(1, 0);
}

void LaneAxis::beginBlock(int model, int particle) { m_blocks.push_back({{count(), count()}, model, particle}); }

void LaneAxis::add(const Lane &lane)
{
    m_lanes.push_back(lane);
    m_blocks.back().lanes.last = count();
}

void LaneAxis::layOut(int pitch, const Steps &steps)
{
    m_pitch = pitch;
    m_starts.assign(1, 0);
    for (std::size_t i = 1; i < m_lanes.size(); ++i) {
        const Lane &before = m_lanes[i - 1];
        const Lane &lane = m_lanes[i];
        const int step = lane.model != before.model         ? steps.model
                         : lane.particle != before.particle ? steps.particle
                         : lane.group != before.group       ? steps.group
                                                            : 0;
        m_starts.push_back(m_starts.back() + pitch + step);
    }
    m_starts.push_back(m_starts.back() + pitch);
}

int LaneAxis::nearest(int place) const
{
    const auto end = m_starts.cend() - 1; // the last entry is the end of all
    return std::max(0, int(std::upper_bound(m_starts.cbegin(), end, place) - m_starts.cbegin()) - 1);
}

LaneSpan LaneAxis::touching(int from, int to) const
{
    if (count() == 0 || to <= m_starts.front() || from >= m_starts.back() || from >= to)
        return {};
    int first = nearest(from);
    if (start(first) + m_pitch <= from)
        ++first;
    const int last = nearest(to - 1) + 1;
    return {first, std::max(first, std::min(last, count()))};
}

} // namespace dosegrid::widgets
