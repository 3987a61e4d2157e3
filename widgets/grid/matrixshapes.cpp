// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/grid/matrixshapes.h"

#include "widgets/grid/blockview.h"

#include <algorithm>
#include <array>

using dosegrid::grid::CellIndex;
using dosegrid::grid::CellMask;

namespace dosegrid::widgets {

namespace {

CellMask empty(const MatrixGeometry &geometry) { return CellMask(geometry.spec().cellCount()); }

void add(CellMask &mask, const MatrixGeometry &geometry, LanePoint at)
{
    geometry.forEachAt(at, [&](CellIndex cell) {
        if (geometry.spec().isApplicable(cell))
            mask.set(cell);
    });
}

// The next places edge to edge.
std::array<LanePoint, 4> neighbours(LanePoint at)
{
    return {{{at.row - 1, at.column}, {at.row + 1, at.column}, {at.row, at.column - 1}, {at.row, at.column + 1}}};
}

LaneSpan blockOf(const std::vector<LaneBlock> &blocks, int lane)
{
    for (const LaneBlock &block : blocks) {
        if (lane >= block.lanes.first && lane < block.lanes.last)
            return block.lanes;
    }
    return {};
}

} // namespace

CellMask combined(const CellMask &base, const CellMask &shape, SelectionMode mode)
{
    switch (mode) {
    case SelectionMode::Replace: return shape;
    case SelectionMode::Add: return base | shape;
    case SelectionMode::Subtract: return base - shape;
    case SelectionMode::Intersect: return base & shape;
    }
    return shape;
}

CellMask lanesMask(const MatrixGeometry &geometry, LaneSpan rows, LaneSpan columns)
{
    CellMask mask = empty(geometry);
    const grid::GridSpec &spec = geometry.spec();
    const LaneSpan regions = geometry.isSwapped() ? columns : rows;
    const LaneSpan energies = geometry.isSwapped() ? rows : columns;
    for (int lane = regions.first; lane < regions.last; ++lane) {
        for (const LaneBlock &block : geometry.energies().blocks()) {
            const LaneSpan along = common(block.lanes, energies);
            if (along.count() == 0)
                continue;
            for (const int region : geometry.regionsOf(lane)) {
                const CellIndex first = geometry.cellOf(region, lane, along.first);
                if (!spec.isApplicable(first))
                    continue;
                if (along == block.lanes) {
                    mask.setRange(geometry.lowestCell(region, lane, block), std::uint32_t(along.count()));
                } else if (geometry.axes().isByEnergy()) {
                    const CellIndex last = geometry.cellOf(region, lane, along.last - 1);
                    mask.setRange(std::min(first, last), std::uint32_t(along.count()));
                } else {
                    for (int energy = along.first; energy < along.last; ++energy)
                        mask.set(geometry.cellOf(region, lane, energy));
                }
            }
        }
    }
    return mask;
}

CellMask rectangle(const MatrixGeometry &geometry, LanePoint a, LanePoint b)
{
    return lanesMask(geometry, {std::min(a.row, b.row), std::max(a.row, b.row) + 1},
                     {std::min(a.column, b.column), std::max(a.column, b.column) + 1});
}

CellMask lasso(const MatrixGeometry &geometry, const QPolygon &line)
{
    CellMask mask = empty(geometry);
    if (line.size() < 3)
        return mask;
    const QSize cell = geometry.cellSize() - QSize(geometry.gap(), geometry.gap());
    const QRect around = line.boundingRect();
    const LaneSpan rows = geometry.rowsIn(around.top(), around.bottom() + 1);
    const LaneSpan columns = geometry.columnsIn(around.left(), around.right() + 1);
    std::vector<double> crossings;
    for (int row = rows.first; row < rows.last; ++row) {
        const double y = geometry.rowTop(row) + cell.height() / 2.0;
        crossings.clear();
        for (qsizetype i = 0; i < line.size(); ++i) {
            const QPointF a = line[i];
            const QPointF b = line[(i + 1) % line.size()];
            if ((a.y() <= y) != (b.y() <= y))
                crossings.push_back(a.x() + (y - a.y()) * (b.x() - a.x()) / (b.y() - a.y()));
        }
        std::sort(crossings.begin(), crossings.end());
        for (int column = columns.first; column < columns.last && !crossings.empty(); ++column) {
            const double x = geometry.columnLeft(column) + cell.width() / 2.0;
            const auto before = std::lower_bound(crossings.cbegin(), crossings.cend(), x) - crossings.cbegin();
            if (before % 2 == 1)
                add(mask, geometry, {row, column});
        }
    }
    return mask;
}

CellMask allRows(const MatrixGeometry &geometry, LaneSpan columns)
{
    return lanesMask(geometry, {0, geometry.rowCount()}, columns);
}

CellMask allColumns(const MatrixGeometry &geometry, LaneSpan rows)
{
    return lanesMask(geometry, rows, {0, geometry.columnCount()});
}

CellMask wholeGrid(const MatrixGeometry &geometry) { return allRows(geometry, {0, geometry.columnCount()}); }

CellMask blockMask(const MatrixGeometry &geometry, int model, int particle)
{
    CellMask mask = empty(geometry);
    const grid::GridSpec &spec = geometry.spec();
    for (const int region : geometry.axes().regionOrder) {
        if (spec.isApplicable(model, region))
            mask.setRange(spec.index({std::uint16_t(model), std::uint16_t(region), std::uint16_t(particle), 0}),
                          std::uint32_t(spec.energyCount()));
    }
    return mask;
}

CellMask flood(const MatrixGeometry &geometry, const grid::GridState &state, LanePoint from)
{
    CellMask mask = empty(geometry);
    const grid::CellState wanted = state.state(geometry.cell(from));
    if (wanted == grid::CellState::NotApplicable)
        return mask;
    const LaneSpan rows = rowBlockOf(geometry, from.row);
    const LaneSpan columns = columnBlockOf(geometry, from.column);
    // Of a closed group those in this state.
    const auto take = [&](LanePoint at) {
        bool isNew = false;
        geometry.forEachAt(at, [&](CellIndex cell) {
            if (state.state(cell) != wanted || mask.test(cell))
                return;
            mask.set(cell);
            isNew = true;
        });
        return isNew;
    };
    std::vector<LanePoint> open{from};
    take(from);
    while (!open.empty()) {
        const LanePoint at = open.back();
        open.pop_back();
        for (const LanePoint next : neighbours(at)) {
            if (next.row < rows.first || next.row >= rows.last || next.column < columns.first
                || next.column >= columns.last)
                continue;
            if (take(next))
                open.push_back(next);
        }
    }
    return mask;
}

CellMask grown(const MatrixGeometry &geometry, const CellMask &cells)
{
    CellMask mask = cells;
    for (const LaneBlock &rows : geometry.rowBlocks()) {
        for (const LaneBlock &columns : geometry.columnBlocks()) {
            const BlockView block(cells, geometry, rows.lanes, columns.lanes, rows.lanes, columns.lanes);
            if (block.isEmpty())
                continue;
            for (LanePoint at{rows.lanes.first, 0}; at.row < rows.lanes.last; ++at.row) {
                for (at.column = columns.lanes.first; at.column < columns.lanes.last; ++at.column) {
                    const auto isIn = [&block](LanePoint next) { return block.has(next.row, next.column); };
                    if (std::ranges::any_of(neighbours(at), isIn))
                        add(mask, geometry, at);
                }
            }
        }
    }
    return mask;
}

LaneSpan groupOf(const MatrixGeometry &geometry, int regionLane)
{
    const LaneAxis &regions = geometry.regions();
    const LaneSpan block = blockOf(regions.blocks(), regionLane);
    return geometry.groupLanes({block, -1, -1}, regions[regionLane].group);
}

CellMask groupCells(const MatrixGeometry &geometry, int regionLane)
{
    const LaneSpan group = groupOf(geometry, regionLane);
    return geometry.isSwapped() ? allRows(geometry, group) : allColumns(geometry, group);
}

LaneSpan rowBlockOf(const MatrixGeometry &geometry, int row) { return blockOf(geometry.rowBlocks(), row); }

LaneSpan columnBlockOf(const MatrixGeometry &geometry, int column) { return blockOf(geometry.columnBlocks(), column); }

std::optional<CellIndex> nextInState(const MatrixGeometry &geometry, const grid::GridState &state,
                                     std::optional<CellIndex> from, LanePoint at, grid::CellState wanted, bool forward)
{
    if (state.total()[wanted] == 0)
        return {};
    const int columns = geometry.columnCount();
    const int count = geometry.rowCount() * columns;
    const int start = at.row * columns + at.column;
    // The first place is looked at again in the end: a closed group has cells on both sides of where one is.
    std::vector<CellIndex> cells;
    for (int step = 0; step <= count; ++step) {
        const int place = (start + (forward ? step : count - step)) % count;
        const LanePoint lanes{place / columns, place % columns};
        if (!geometry.isClosed(lanes)) {
            if (const CellIndex cell = geometry.cell(lanes); step > 0 && state.state(cell) == wanted)
                return cell;
            continue;
        }
        cells.clear();
        geometry.forEachAt(lanes, [&](CellIndex cell) { cells.push_back(cell); });
        if (!forward)
            std::reverse(cells.begin(), cells.end());
        auto next = cells.cbegin();
        if (step == 0) {
            next = from ? std::find(cells.cbegin(), cells.cend(), *from) : cells.cend();
            next += next == cells.cend() ? 0 : 1;
        }
        next = std::find_if(next, cells.cend(), [&](CellIndex cell) { return state.state(cell) == wanted; });
        if (next != cells.cend())
            return *next;
    }
    return {};
}

} // namespace dosegrid::widgets
