// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/grid/campaigntemplate.h"
#include "models/grid/gridstate.h"

#include <vector>

namespace dosegrid::planning {

// Where a predicted time comes from; shown with it.
enum class CostOrigin {
    Template, // the cost model of the campaign's template
    Measured, // median of ElapsedTime of accepted outputs
};

struct Cost
{
    double cpuSeconds = 0;
    CostOrigin origin = CostOrigin::Template;
};

// What finished jobs took.
struct MeasuredTime
{
    int model = 0; // axis positions
    int particle = 0;
    int energy = 0;
    double medianSeconds = 0; // CPU seconds of one cell
    qint64 primaries = 0;     // of those jobs
    int jobs = 0;             // behind the median
};

// The medians of the done cells of a campaign, where there are at least `fewest`; all cells are taken to have had
// `primaries`.
std::vector<MeasuredTime> measuredTimes(const grid::GridState &state, qint64 primaries, int fewest = 3);

// Predicted CPU seconds of cells: Gate's time grows with the number of primaries, and hardly depends on the source.
// Immutable and cheap to copy around by reference; may be read from any thread.
class CostModel
{
public:
    CostModel(const grid::CampaignTemplate &tmpl, grid::GridSpecPtr spec,
              const std::vector<MeasuredTime> &measured = {});

    Cost predict(grid::CellIndex cell, qint64 primaries) const;
    double seconds(grid::CellIndex cell, qint64 primaries) const { return predict(cell, primaries).cpuSeconds; }

private:
    struct Rate
    {
        double secondsPerPrimary = 0;
        CostOrigin origin = CostOrigin::Template;
    };
    std::size_t place(int model, int particle, int energy) const;

    grid::GridSpecPtr m_spec;
    std::vector<Rate> m_rates; // by model, particle, energy
};

} // namespace dosegrid::planning
