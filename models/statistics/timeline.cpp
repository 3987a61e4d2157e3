// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/statistics/timeline.h"

#include <algorithm>

namespace dosegrid::statistics {

namespace {

// A snapshot costs 4 bytes a cell: together they take no more than the changes themselves.
constexpr std::uint32_t leastInterval = 16'384;

} // namespace

Timeline::Timeline(grid::GridState start, CampaignTime from, std::vector<Step> steps,
                   std::vector<grid::CellChange> changes)
    : m_start(std::move(start))
    , m_from(from)
    , m_steps(std::move(steps))
    , m_changes(std::move(changes))
{
    CampaignTime latestSoFar = m_from;
    for (Step &step : m_steps)
        latestSoFar = step.at = std::max(step.at, latestSoFar);
    const std::uint32_t cells = m_start.spec().cellCount();
    m_interval = std::max(leastInterval, cells);
    std::vector<std::uint32_t> last(cells, none);
    for (std::uint32_t i = 0; i < m_changes.size(); ++i) {
        if (i % m_interval == 0)
            m_snapshots.push_back(last);
        last[m_changes[i].cell.value] = i;
    }
    if (m_snapshots.empty())
        m_snapshots.push_back(std::move(last));
}

std::uint32_t Timeline::changesAt(CampaignTime at) const
{
    const auto after = std::ranges::upper_bound(m_steps, at, {}, &Step::at);
    return after == m_steps.begin() ? 0 : std::prev(after)->end;
}

CampaignTime Timeline::stepBefore(CampaignTime at) const
{
    const auto same = std::ranges::lower_bound(m_steps, at, {}, &Step::at);
    return same == m_steps.begin() ? m_from : std::prev(same)->at;
}

CampaignTime Timeline::stepAfter(CampaignTime at) const
{
    const auto after = std::ranges::upper_bound(m_steps, at, {}, &Step::at);
    return after == m_steps.end() ? to() : after->at;
}

std::vector<std::uint32_t> Timeline::density(int slices) const
{
    std::vector<std::uint32_t> counts(std::size_t(std::max(slices, 0)));
    const double span = double((to() - from()).count());
    std::uint32_t former = 0;
    for (const Step &step : m_steps) {
        const double place = span > 0 ? double((step.at - m_from).count()) / span : 0;
        if (slices > 0)
            counts[std::size_t(std::min(int(place * slices), slices - 1))] += step.end - former;
        former = step.end;
    }
    return counts;
}

std::vector<std::uint32_t> Timeline::latest(std::uint32_t changes) const
{
    changes = std::min(changes, std::uint32_t(m_changes.size()));
    const std::size_t nearest = std::min<std::size_t>(changes / m_interval, m_snapshots.size() - 1);
    std::vector<std::uint32_t> last = m_snapshots[nearest];
    for (auto i = std::uint32_t(nearest) * m_interval; i < changes; ++i)
        last[m_changes[i].cell.value] = i;
    return last;
}

TimeCursor::TimeCursor(std::shared_ptr<const Timeline> timeline)
    : m_timeline(std::move(timeline))
    , m_state(m_timeline->start())
    , m_at(m_timeline->from())
    , m_latest(m_timeline->latest(0))
{
    moveTo(m_at);
}

std::vector<grid::CellChange> TimeCursor::moveTo(CampaignTime at)
{
    m_at = at;
    const std::uint32_t wanted = m_timeline->changesAt(at);
    std::vector<grid::CellChange> changed;
    if (wanted == m_changes)
        return changed;
    const std::vector<std::uint32_t> latest = m_timeline->latest(wanted);
    for (std::uint32_t cell = 0; cell < latest.size(); ++cell) {
        if (latest[cell] == m_latest[cell])
            continue;
        const grid::CellRecord &record = latest[cell] == Timeline::none ? m_timeline->start().record({cell})
                                                                        : m_timeline->changes()[latest[cell]].record;
        changed.push_back({{cell}, record});
    }
    m_state.apply(changed);
    m_changes = wanted;
    m_latest = latest;
    return changed;
}

} // namespace dosegrid::statistics
