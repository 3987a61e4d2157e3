// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/statistics/runtimes.h"

#include "models/statistics/quantile.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace dosegrid::statistics {

namespace {

std::vector<RunTime> gathered(const grid::GridState &state, const grid::CellMask &cells, bool byModel)
{
    std::map<std::tuple<int, int, int>, std::vector<double>> times; // by model, particle, energy
    const grid::GridSpec &spec = state.spec();
    cells.forEach([&](grid::CellIndex cell) {
        const grid::CellRecord &record = state.record(cell);
        if (record.state != grid::CellState::Done || record.measuredSeconds <= 0)
            return;
        const grid::CellKey key = spec.key(cell);
        times[{byModel ? int(key.model) : -1, key.particle, key.energy}].push_back(double(record.measuredSeconds));
    });
    std::vector<RunTime> list;
    for (auto &[place, values] : times) {
        std::ranges::sort(values);
        const auto [model, particle, energy] = place;
        list.push_back({model, particle, energy, spec.energiesEv()[energy], int(values.size()), quantile(values, 0.5),
                        quantile(values, 0.25), quantile(values, 0.75), values.front(), values.back()});
    }
    return list;
}

} // namespace

std::vector<RunTime> runTimes(const grid::GridState &state, const grid::CellMask &cells)
{
    return gathered(state, cells, false);
}

std::vector<RunTime> runTimesByModel(const grid::GridState &state, const grid::CellMask &cells)
{
    return gathered(state, cells, true);
}

} // namespace dosegrid::statistics
