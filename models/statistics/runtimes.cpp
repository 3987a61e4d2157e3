// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/statistics/runtimes.h"

#include "models/grid/energy.h"
#include "models/statistics/metricexpression.h"
#include "models/statistics/quantile.h"

#include <algorithm>
#include <map>
#include <tuple>

using namespace Qt::Literals::StringLiterals;

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

grid::CellMask cellsWithin(const grid::GridState &state, const grid::CellMask &cells, const RunTimeRange &range)
{
    const grid::GridSpec &spec = state.spec();
    grid::CellMask within(spec.cellCount());
    cells.forEach([&](grid::CellIndex cell) {
        const grid::CellRecord &record = state.record(cell);
        const double hours = double(record.measuredSeconds) / 3600;
        const auto ev = double(spec.energyEv(cell));
        if (record.state == grid::CellState::Done && hours > 0 && ev >= range.fromEv && ev <= range.toEv
            && hours >= range.fromHours && hours <= range.toHours)
            within.set(cell);
    });
    return within;
}

std::optional<QString> runTimeExpression(const grid::GridSpec &spec, const RunTimeRange &range)
{
    const auto &energies = spec.energiesEv();
    const auto first = std::ranges::find_if(energies, [&](qint64 ev) { return double(ev) >= range.fromEv; });
    const auto end = std::ranges::find_if(energies, [&](qint64 ev) { return double(ev) > range.toEv; });
    const auto hours = metricExpression(Metric::MeasuredHours, range.fromHours, range.toHours);
    if (first == energies.end() || first >= end || !hours)
        return std::nullopt;
    return u"energy=%1..%2 %3 state=done"_s.arg(grid::unitText(*first), grid::unitText(*(end - 1)), *hours);
}

} // namespace dosegrid::statistics
