// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/planner.h"
#include "models/planning/cost.h"

#include <cstdio>
#include <cstdlib>
#include <memory>

namespace bench {

// The value, or the end of the program with the error.
template<typename T>
T orExit(dosegrid::Result<T> result)
{
    if (!result) {
        std::fprintf(stderr, "%s\n", qPrintable(toLogString(result.error())));
        std::exit(2);
    }
    if constexpr (!std::is_void_v<T>)
        return std::move(result).value();
}

// The OpenDose grid, as plans are made on it; with other than its 91 energies it is the same grid between the same
// ends, coarser or finer.
struct Grid
{
    explicit Grid(int energies = 0);

    dosegrid::engine::PlanBasis basis() const;
    // All cells.
    dosegrid::grid::CellMask all() const;
    // The first applicable cells of one model and particle, region by region.
    dosegrid::grid::CellMask cells(std::uint32_t most) const;
    dosegrid::engine::PlanRequest request(dosegrid::grid::CellMask mask, const QString &workflow) const;

    std::shared_ptr<const dosegrid::grid::CampaignTemplate> tmpl;
    dosegrid::grid::GridSpecPtr spec;
    std::shared_ptr<const dosegrid::planning::CostModel> cost;
};

} // namespace bench
