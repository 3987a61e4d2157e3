// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/grid/cellmask.h"
#include "models/grid/gridspec.h"

#include <span>
#include <vector>

// What cells are predicted to cost, against energy. Pure functions; any thread. `hours`: predicted CPU hours, one value
// a cell of the grid (Metric::PredictedHours), NaN where nothing is known.
namespace dosegrid::statistics {

struct CostAtEnergy
{
    qint64 ev = 0;
    double median = 0; // CPU hours
    double low = 0;    // nine cells of ten lie between these two
    double high = 0;

    bool operator==(const CostAtEnergy &) const = default;
};

struct CostCurve
{
    int particle = 0; // axis position
    std::uint32_t cells = 0;
    std::vector<CostAtEnergy> energies; // rising; those with a cell
};

// One curve for each particle that has a cell among these.
std::vector<CostCurve> costCurves(const grid::GridSpec &spec, const grid::CellMask &cells,
                                  std::span<const float> hours);

struct CostSum
{
    std::uint32_t cells = 0;
    double hours = 0;

    bool operator==(const CostSum &) const = default;
};

// Those of `cells` that cost more than `limit` hours.
CostSum costAbove(const grid::CellMask &cells, std::span<const float> hours, double limit);

} // namespace dosegrid::statistics
