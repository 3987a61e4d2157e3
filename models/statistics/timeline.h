// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/clock.h"
#include "models/grid/gridstate.h"

#include <memory>
#include <vector>

namespace dosegrid::statistics {

// Every change of every cell of a campaign in order of time, with an index that leads to any moment without a replay
// from the start. Immutable, shared between threads; 64 bytes a change, and 4 bytes a cell for each snapshot.
class Timeline
{
public:
    struct Step // changes that became true together
    {
        CampaignTime at{};
        std::uint32_t end = 0; // one past its last change
    };

    // `start`: the grid before the first change, at `from`. Clocks that were set back do not change the order: a step
    // is never earlier than the one before it.
    Timeline(grid::GridState start, CampaignTime from, std::vector<Step> steps, std::vector<grid::CellChange> changes);

    CampaignTime from() const { return m_from; }
    CampaignTime to() const { return m_steps.empty() ? m_from : m_steps.back().at; }
    const std::vector<Step> &steps() const { return m_steps; }
    const std::vector<grid::CellChange> &changes() const { return m_changes; }
    const grid::GridState &start() const { return m_start; }

    // How many changes were true at this moment.
    std::uint32_t changesAt(CampaignTime at) const;
    // The steps before and after a moment, for walking; from() and to() at the ends.
    CampaignTime stepBefore(CampaignTime at) const;
    CampaignTime stepAfter(CampaignTime at) const;
    // Changes in equal slices of time from from() to to().
    std::vector<std::uint32_t> density(int slices) const;

    // For each cell its last change among the first `changes`, or `none`.
    static constexpr std::uint32_t none = ~std::uint32_t(0);
    std::vector<std::uint32_t> latest(std::uint32_t changes) const;

private:
    grid::GridState m_start;
    CampaignTime m_from;
    std::vector<Step> m_steps;
    std::vector<grid::CellChange> m_changes;
    std::uint32_t m_interval = 0;                        // changes between snapshots
    std::vector<std::vector<std::uint32_t>> m_snapshots; // latest() of 0, m_interval, ...
};

// A grid that can be moved to any moment of a timeline. Belongs to one thread.
class TimeCursor
{
public:
    // Stands at the start.
    explicit TimeCursor(std::shared_ptr<const Timeline> timeline);

    const Timeline &timeline() const { return *m_timeline; }
    const grid::GridState &state() const { return m_state; }
    CampaignTime at() const { return m_at; }

    // Makes state() what it was at `at`, and returns the cells that differ from before, each once.
    std::vector<grid::CellChange> moveTo(CampaignTime at);

private:
    std::shared_ptr<const Timeline> m_timeline;
    grid::GridState m_state;
    CampaignTime m_at;
    std::uint32_t m_changes = 0;
    std::vector<std::uint32_t> m_latest;
};

} // namespace dosegrid::statistics
