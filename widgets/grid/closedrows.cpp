// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/grid/closedrows.h"

#include "models/text/templatewords.h"
#include "widgets/common/workers.h"

#include <cmath>
#include <limits>

using dosegrid::grid::CellIndex;
using dosegrid::grid::CellState;

namespace dosegrid::widgets {

namespace {

// A lane of a closed group, region by region: the best of each place.
template<typename Rank>
void choose(const MatrixGeometry &geometry, int lane, const Rank &rank, std::vector<CellIndex> &cells)
{
    using Value = decltype(rank(CellIndex()));
    const int count = geometry.energies().count();
    const int closed = geometry.regions()[lane].closed;
    std::vector<Value> best(std::size_t(count), std::numeric_limits<Value>::lowest());
    for (const int region : geometry.regionsOf(lane)) {
        for (int energy = 0; energy < count; ++energy) {
            const CellIndex cell = geometry.cellOf(region, lane, energy);
            const Value value = rank(cell);
            if (value > best[std::size_t(energy)]) {
                best[std::size_t(energy)] = value;
                cells[geometry.standInPlace(closed, energy)] = cell;
            }
        }
    }
}

using Severities = std::array<std::uint32_t, grid::cellStateCount>;

// The same lane: at each place the first of the cells in the most frequent state, of equally many the worst.
void chooseMostFrequent(const MatrixGeometry &geometry, int lane, std::span<const CellState> states,
                        const Severities &severity, std::vector<CellIndex> &cells)
{
    struct Tally
    {
        std::array<std::uint32_t, grid::cellStateCount> counts{};
        std::array<CellIndex, grid::cellStateCount> first{};
    };
    const int count = geometry.energies().count();
    const int closed = geometry.regions()[lane].closed;
    std::vector<Tally> tallies;
    tallies.resize(std::size_t(count));
    for (const int region : geometry.regionsOf(lane)) {
        for (int energy = 0; energy < count; ++energy) {
            const CellIndex cell = geometry.cellOf(region, lane, energy);
            const auto is = std::size_t(states[cell.value]);
            Tally &tally = tallies[std::size_t(energy)];
            if (tally.counts[is]++ == 0)
                tally.first[is] = cell;
        }
    }
    for (int energy = 0; energy < count; ++energy) {
        const Tally &tally = tallies[std::size_t(energy)];
        auto best = std::size_t(CellState::NotApplicable);
        std::pair<std::uint32_t, std::uint32_t> most(1, 0); // of none
        for (std::size_t is = 0; is < tally.counts.size(); ++is) {
            const std::pair weight(tally.counts[is], severity[is]);
            if (weight > most && is != std::size_t(CellState::NotApplicable)) {
                most = weight;
                best = is;
            }
        }
        cells[geometry.standInPlace(closed, energy)] = tally.first[best];
    }
}

} // namespace

std::vector<CellIndex> standIns(const MatrixGeometry &geometry, const grid::GridState &state, const MetricLayer *metric,
                                SharedPlace shared, Workers *workers)
{
    std::vector<CellIndex> cells(geometry.standInCount());
    if (cells.empty())
        return cells;
    const std::span<const CellState> states = state.states();
    // What is open is not finished: a group with one organ done and the others in no wave must not look done.
    Severities severity{};
    for (const CellState s : grid::allCellStates)
        severity[std::size_t(s)] = std::uint32_t(2 * grid::severity(s) + 1);
    severity[std::size_t(CellState::Open)] = std::uint32_t(2 * grid::severity(CellState::Planned));
    const auto byState = [&](CellIndex cell) { return severity[std::size_t(states[cell.value])]; };
    const auto byValue = [&](CellIndex cell) {
        if (states[cell.value] == CellState::NotApplicable)
            return -std::numeric_limits<float>::max() / 2;
        const float value = metric->field.values[cell.value];
        return std::isnan(value) ? -std::numeric_limits<float>::max() / 4 : value;
    };
    Workers::share(workers, geometry.regions().count(), [&](int, int lane) {
        if (!geometry.regions()[lane].isClosed())
            return;
        if (metric)
            choose(geometry, lane, byValue, cells);
        else if (shared == SharedPlace::Majority)
            chooseMostFrequent(geometry, lane, states, severity, cells);
        else
            choose(geometry, lane, byState, cells);
    });
    return cells;
}

grid::StateCounts countsAt(const MatrixGeometry &geometry, const grid::GridState &state, LanePoint lanes)
{
    grid::StateCounts counts;
    geometry.forEachAt(lanes, [&](CellIndex cell) { ++counts[state.state(cell)]; });
    return counts;
}

QString regionLaneName(const MatrixGeometry &geometry, const Lane &lane)
{
    return lane.isClosed() ? geometry.axes().groups[std::size_t(lane.group)].name
                           : text::templateName(geometry.spec().regions()[lane.region].name);
}

} // namespace dosegrid::widgets
