// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/grid/gridstate.h"

#include <optional>
#include <vector>

namespace dosegrid::statistics {

// Measured CPU time of done cells at one energy. Quartiles need four values to mean something; `jobs` tells.
struct RunTime
{
    int model = -1; // axis position; -1: all models together
    int particle = 0;
    int energy = 0;
    qint64 ev = 0;
    int jobs = 0;
    double median = 0; // seconds
    double low = 0;    // first quartile
    double high = 0;   // third quartile
    double shortest = 0;
    double longest = 0;

    bool operator==(const RunTime &) const = default;
};

// Run time against energy, by particle then energy; only where something was measured. Cells of other primaries than
// the campaign's must not be in `cells`.
std::vector<RunTime> runTimes(const grid::GridState &state, const grid::CellMask &cells);
// The same for each model apart: what a forecast takes instead of the cost model.
std::vector<RunTime> runTimesByModel(const grid::GridState &state, const grid::CellMask &cells);

// A part of that plane, ends included.
struct RunTimeRange
{
    double fromEv = 0;
    double toEv = 0;
    double fromHours = 0;
    double toHours = 0;
};

// Those of `cells` that are done and were measured within it.
grid::CellMask cellsWithin(const grid::GridState &state, const grid::CellMask &cells, const RunTimeRange &range);
// The same of the whole campaign in the selection grammar: "energy=20keV..100keV cpu=2h..5h state=done", hours with
// four digits. Nothing when no energy of the grid lies within.
std::optional<QString> runTimeExpression(const grid::GridSpec &spec, const RunTimeRange &range);

} // namespace dosegrid::statistics
