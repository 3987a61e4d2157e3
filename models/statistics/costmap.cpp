// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/statistics/costmap.h"

#include "models/statistics/quantile.h"

#include <algorithm>
#include <cmath>

namespace dosegrid::statistics {

std::vector<CostCurve> costCurves(const grid::GridSpec &spec, const grid::CellMask &cells, std::span<const float> hours)
{
    const auto energyCount = std::size_t(spec.energyCount());
    std::vector<std::vector<double>> values(std::size_t(spec.particleCount()) * energyCount);
    cells.forEach([&](grid::CellIndex cell) {
        const grid::CellKey key = spec.key(cell);
        if (!std::isnan(hours[cell.value]))
            values[key.particle * energyCount + key.energy].push_back(double(hours[cell.value]));
    });
    std::vector<CostCurve> curves;
    for (int particle = 0; particle < spec.particleCount(); ++particle) {
        CostCurve curve{particle, 0, {}};
        for (std::size_t energy = 0; energy < energyCount; ++energy) {
            std::vector<double> &at = values[std::size_t(particle) * energyCount + energy];
            if (at.empty())
                continue;
            std::ranges::sort(at);
            curve.cells += std::uint32_t(at.size());
            curve.energies.push_back(
                {spec.energiesEv()[qsizetype(energy)], quantile(at, 0.5), quantile(at, 0.05), quantile(at, 0.95)});
        }
        if (curve.cells > 0)
            curves.push_back(std::move(curve));
    }
    return curves;
}

CostSum costAbove(const grid::CellMask &cells, std::span<const float> hours, double limit)
{
    CostSum sum;
    cells.forEach([&](grid::CellIndex cell) {
        if (const auto value = double(hours[cell.value]); value > limit) {
            ++sum.cells;
            sum.hours += value;
        }
    });
    return sum;
}

} // namespace dosegrid::statistics
