// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/grid/closedrows.h"

#include "models/text/templatewords.h"

#include <cmath>
#include <limits>

using dosegrid::grid::CellIndex;
using dosegrid::grid::CellState;

namespace dosegrid::widgets {

namespace {

// Rows of closed groups, one block of columns after the other: energies of a region lie side by side.
template<typename Rank>
void choose(const MatrixGeometry &geometry, int row, const Rank &rank, CellIndex *chosen)
{
    using Value = decltype(rank(CellIndex()));
    std::vector<Value> best;
    for (const LaneBlock &block : geometry.columnBlocks()) {
        best.assign(std::size_t(block.lanes.count()), std::numeric_limits<Value>::lowest());
        for (const int region : geometry.regionsOf(row)) {
            CellIndex cell = geometry.cellOf(region, row, block.lanes.first);
            for (int i = 0; i < block.lanes.count(); ++i, ++cell.value) {
                const Value value = rank(cell);
                if (value > best[std::size_t(i)]) {
                    best[std::size_t(i)] = value;
                    chosen[block.lanes.first + i] = cell;
                }
            }
        }
    }
}

} // namespace

std::vector<CellIndex> standIns(const MatrixGeometry &geometry, const grid::GridState &state, const MetricLayer *metric)
{
    const auto columns = std::size_t(geometry.columnCount());
    std::vector<CellIndex> cells(std::size_t(geometry.closedRowCount()) * columns);
    if (cells.empty())
        return cells;
    const std::span<const CellState> states = state.states();
    // What is open is not finished: a group with one organ done and the others in no wave must not look done.
    std::array<int, grid::cellStateCount> severity{};
    for (const CellState s : grid::allCellStates)
        severity[std::size_t(s)] = 2 * grid::severity(s);
    severity[std::size_t(CellState::Open)] = 2 * grid::severity(CellState::Planned) - 1;
    const auto byState = [&](CellIndex cell) { return severity[std::size_t(states[cell.value])]; };
    const auto byValue = [&](CellIndex cell) {
        if (states[cell.value] == CellState::NotApplicable)
            return -std::numeric_limits<float>::max() / 2;
        const float value = metric->field.values[cell.value];
        return std::isnan(value) ? -std::numeric_limits<float>::max() / 4 : value;
    };
    for (int row = 0; row < geometry.rowCount(); ++row) {
        if (!geometry.row(row).isClosed())
            continue;
        CellIndex *chosen = &cells[std::size_t(geometry.row(row).closed) * columns];
        if (metric)
            choose(geometry, row, byValue, chosen);
        else
            choose(geometry, row, byState, chosen);
    }
    return cells;
}

grid::StateCounts countsAt(const MatrixGeometry &geometry, const grid::GridState &state, LanePoint lanes)
{
    grid::StateCounts counts;
    geometry.forEachAt(lanes, [&](CellIndex cell) { ++counts[state.state(cell)]; });
    return counts;
}

QString rowName(const MatrixGeometry &geometry, int row)
{
    const RowLane &lane = geometry.row(row);
    return lane.isClosed() ? geometry.axes().groups[std::size_t(lane.group)].name
                           : text::templateName(geometry.spec().regions()[lane.region].name);
}

} // namespace dosegrid::widgets
