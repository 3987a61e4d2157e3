// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/grid/campaigntemplate.h"
#include "models/grid/gridstate.h"

namespace dosegrid::test {

// An invented campaign on the real axes, always the same: a finished low-energy wave, ten organs above it, skeleton
// under way with one energy that fails throughout, kidneys begun, scattered scouts. Nothing in it is a result.
class DemoCampaign
{
public:
    // What no wave touched: open, or planned as the design pictures drew it.
    explicit DemoCampaign(grid::CellState rest = grid::CellState::Open);

    const grid::CampaignTemplate &tmpl() const { return m_template; }
    grid::GridState &state() { return m_state; }
    const grid::GridState &state() const { return m_state; }
    const grid::GridSpec &spec() const { return m_state.spec(); }

    // Regions of a set, energies from..to in eV, in all models and particles or the named ones.
    grid::CellMask select(const QList<int> &regions, qint64 fromEv, qint64 toEv, const QString &model = {},
                          const QString &particle = {}) const;
    grid::CellIndex cell(const QString &id) const;

private:
    void set(grid::CellIndex cell, grid::CellState state, int attempts = 1);

    grid::CampaignTemplate m_template;
    grid::GridState m_state;
};

} // namespace dosegrid::test
