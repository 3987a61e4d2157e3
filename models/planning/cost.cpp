// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/planning/cost.h"

#include "models/statistics/runtimes.h"

#include <algorithm>
#include <cmath>

namespace dosegrid::planning {

std::vector<MeasuredTime> measuredTimes(const grid::GridState &state, qint64 primaries, int fewest)
{
    std::vector<MeasuredTime> list;
    for (const statistics::RunTime &t : statistics::runTimesByModel(state, state.maskOf(grid::CellState::Done))) {
        if (t.jobs >= fewest)
            list.push_back({t.model, t.particle, t.energy, t.median, primaries, t.jobs});
    }
    return list;
}

CostModel::CostModel(const grid::CampaignTemplate &tmpl, grid::GridSpecPtr spec,
                     const std::vector<MeasuredTime> &measured)
    : m_spec(std::move(spec))
{
    constexpr double secondsPerHour = 3600;
    m_rates.resize(std::size_t(m_spec->blockCount()) * std::size_t(m_spec->energyCount()));
    for (int particle = 0; particle < m_spec->particleCount(); ++particle) {
        const auto curve =
            std::ranges::find(tmpl.cost.curves, m_spec->particles()[particle].id, &grid::CostCurve::particleId);
        if (curve == tmpl.cost.curves.end())
            continue;
        for (int energy = 0; energy < m_spec->energyCount(); ++energy) {
            const double mev = double(m_spec->energiesEv()[energy]) / 1e6;
            const double hours = curve->offset + curve->scale * std::pow(mev, curve->exponent);
            const double rate = hours * secondsPerHour / double(tmpl.cost.referencePrimaries);
            for (int model = 0; model < m_spec->modelCount(); ++model)
                m_rates[place(model, particle, energy)] = {rate, CostOrigin::Template};
        }
    }
    for (const MeasuredTime &m : measured) {
        if (m.jobs > 0 && m.primaries > 0 && m.medianSeconds > 0)
            m_rates[place(m.model, m.particle, m.energy)] = {m.medianSeconds / double(m.primaries),
                                                             CostOrigin::Measured};
    }
}

std::size_t CostModel::place(int model, int particle, int energy) const
{
    return std::size_t((model * m_spec->particleCount() + particle) * m_spec->energyCount() + energy);
}

Cost CostModel::predict(grid::CellIndex cell, qint64 primaries) const
{
    const grid::CellKey key = m_spec->key(cell);
    const Rate &rate = m_rates[place(key.model, key.particle, key.energy)];
    return {rate.secondsPerPrimary * double(primaries), rate.origin};
}

} // namespace dosegrid::planning
