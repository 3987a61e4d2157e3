// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/grid/gridspec.h"

#include <vector>

namespace dosegrid::planning {

// Where an assigned seed comes from.
enum class SeedScheme {
    // Ranges of 1000 sub-jobs and ten replicates for each cell. A grid within the OpenDose axes (models AF and AM,
    // regions 1..172, particles e- and gamma, the 91 energies) has the slots of opendose-domain 4.6, whichever part of
    // them it holds; any other grid has its dense cell indexes for slots.
    Disjoint,
    // The formula of the production clients (4.1), to reproduce old runs; neighbours are 68 apart. It knows the
    // OpenDose axes only; anything else is refused, never guessed.
    Legacy,
};

// Sub-jobs that a cell can have without meeting the seeds of its neighbour: sub-job i runs with seed + i.
int maxSubJobs(SeedScheme scheme);
// 0 .. this - 1; the legacy formula knows no replicate.
int replicates(SeedScheme scheme);

// The seed of sub-job 0. A technical retry of a cell uses the same seed; more statistics take the next replicate.
// NotFound names the axis that the scheme does not know in `field` and the value in `detail`; field "slot" when the
// grid has more cells than there are ranges.
Result<qint64> seedOf(SeedScheme scheme, const grid::GridSpec &spec, grid::CellIndex cell, int replicate = 0);

// Position of a cell in the disjoint scheme, 0 .. 62,607 within the OpenDose axes.
Result<qint64> seedSlot(const grid::GridSpec &spec, grid::CellIndex cell);

// The seeds first .. first + count - 1 of one cell.
struct SeedRange
{
    grid::CellIndex cell;
    qint64 first = 0;
    int count = 1;

    bool operator==(const SeedRange &) const = default;
};

struct SeedOverlap
{
    SeedRange wanted; // the one that would have to give way
    SeedRange other;  // of another cell; wanted too, or taken
};

// Where the ranges that are `wanted`, one a cell, would share a seed with each other or with those `taken` before: each
// cell that would have to give way once. What a cell has had before is no new use of its seeds (a technical retry), so
// it is never refused. n log n.
std::vector<SeedOverlap> seedOverlaps(const std::vector<SeedRange> &wanted, const std::vector<SeedRange> &taken = {});

} // namespace dosegrid::planning
