// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/grid/selectionoutline.h"

#include "widgets/grid/blockview.h"

#include <algorithm>
#include <array>
#include <bit>
#include <limits>
#include <utility>

namespace dosegrid::widgets {

namespace {

LaneSpan grown(LaneSpan lanes) { return {lanes.first - 1, lanes.last + 1}; }

// Calls f(energy, bits) for each 64 energies of a region, from the lowest on, of which some are in the set.
template<typename F>
void forEachRun(const grid::CellMask &cells, grid::CellIndex lowest, std::uint32_t energies, F &&f)
{
    for (std::uint32_t energy = 0; energy < energies; energy += 64) {
        const std::uint64_t bits = cells.bits({lowest.value + energy}, std::min<std::uint32_t>(64, energies - energy));
        if (bits != 0)
            f(energy, bits);
    }
}

} // namespace

std::vector<QRect> outlineStrips(const grid::CellMask &cells, const MatrixGeometry &g, int outset, const QRect &clip)
{
    std::vector<QRect> strips;
    const QRect near = clip.adjusted(-outset, -outset, outset, outset);
    const LaneSpan rowsNear = g.rowsIn(near.top(), near.bottom() + 1);
    const LaneSpan columnsNear = g.columnsIn(near.left(), near.right() + 1);
    for (const LaneBlock &rowBlock : g.rowBlocks()) {
        const LaneSpan rows = common(grown(rowsNear), rowBlock.lanes);
        for (const LaneBlock &columnBlock : g.columnBlocks()) {
            const LaneSpan columns = common(grown(columnsNear), columnBlock.lanes);
            if (rows.count() == 0 || columns.count() == 0)
                continue;
            const BlockView block(cells, g, rows, columns, rowBlock.lanes, columnBlock.lanes);
            if (block.isEmpty())
                continue;
            // Horizontal edges: runs along a row whose neighbour above (below) is outside.
            for (int row = rows.first; row < rows.last; ++row) {
                for (const int other : {row - 1, row + 1}) {
                    if (block.areAlike(row, other))
                        continue;
                    const auto edge = [&](int c) { return block.has(row, c) && !block.has(other, c); };
                    for (int c = columns.first; c < columns.last; ++c) {
                        if (!edge(c))
                            continue;
                        const int start = c;
                        while (c + 1 < columns.last && edge(c + 1))
                            ++c;
                        const int left = g.columnLeft(start) - (block.has(row, start - 1) ? 0 : outset);
                        const int right = g.columnRight(c) + (block.has(row, c + 1) ? 0 : outset);
                        const int top = other < row ? g.rowTop(row) - outset : g.rowBottom(row);
                        strips.emplace_back(left, top, right - left, outset);
                    }
                }
            }
            // Vertical edges alike, down from row to row as they lie in memory. They close corners already, so they
            // run from cell to cell only.
            const auto width = std::size_t(columns.count());
            std::vector<int> began(2 * width, -1); // by column, its left edges and its right ones: the first row
            for (int row = rows.first; row <= rows.last; ++row) {
                const bool isEnd = row == rows.last;
                if (row > rows.first && !isEnd && block.areAlike(row, row - 1))
                    continue;
                for (std::size_t i = 0; i < began.size(); ++i) {
                    const bool isRight = i >= width;
                    const int column = columns.first + int(isRight ? i - width : i);
                    const bool isEdge =
                        !isEnd && block.has(row, column) && !block.has(row, isRight ? column + 1 : column - 1);
                    if (isEdge == (began[i] >= 0))
                        continue;
                    const int start = std::exchange(began[i], isEdge ? row : -1);
                    if (isEdge)
                        continue;
                    const int left = isRight ? g.columnRight(column) : g.columnLeft(column) - outset;
                    strips.emplace_back(left, g.rowTop(start), outset, g.rowBottom(row - 1) - g.rowTop(start));
                }
            }
        }
    }
    return strips;
}

SelectedLanes SelectedLanes::of(const grid::CellMask &cells, const MatrixGeometry &geometry)
{
    SelectedLanes lanes{std::vector<int>(std::size_t(geometry.rowCount()), 0),
                        std::vector<int>(std::size_t(geometry.columnCount()), 0), cells.count()};
    std::vector<int> &ofRegions = geometry.isSwapped() ? lanes.columns : lanes.rows;
    std::vector<int> &ofEnergies = geometry.isSwapped() ? lanes.rows : lanes.columns;
    const std::vector<LaneBlock> &blocks = geometry.energies().blocks();
    const auto energies = std::uint32_t(geometry.spec().energyCount());
    std::vector<std::vector<std::uint64_t>> anywhere(blocks.size(), // of these energies, in any region
                                                     std::vector<std::uint64_t>((energies + 63) / 64, 0));
    for (int lane = 0; lane < geometry.regions().count() && cells.size() > 0; ++lane) {
        for (const int region : geometry.regionsOf(lane)) {
            bool any = false;
            for (std::size_t block = 0; block < blocks.size(); ++block) {
                forEachRun(cells, geometry.lowestCell(region, lane, blocks[block]), energies,
                           [&](std::uint32_t energy, std::uint64_t bits) {
                               any = true;
                               lanes.leftOut -= std::uint32_t(std::popcount(bits));
                               anywhere[block][energy / 64] |= bits;
                           });
            }
            ofRegions[std::size_t(lane)] += any ? 1 : 0;
        }
    }
    for (std::size_t block = 0; block < blocks.size(); ++block) {
        const std::span<const int> places = geometry.placesOfEnergies(blocks[block].particle);
        for (std::uint32_t energy = 0; energy < energies; ++energy) {
            if (anywhere[block][energy / 64] >> (energy % 64) & 1U)
                ofEnergies[std::size_t(blocks[block].lanes.first + places[energy])] = 1;
        }
    }
    return lanes;
}

QRegion cellsAround(const grid::CellMask &cells, const MatrixGeometry &geometry, int outset)
{
    // Lanes first, pixels then: fifty thousand cells are a rectangle of lanes. In a few bands of regions, for what a
    // rectangle gains or loses at its corner is narrow in all but one.
    struct Band
    {
        LaneSpan regions{std::numeric_limits<int>::max(), 0};
        LaneSpan energies{std::numeric_limits<int>::max(), 0};
        void add(int regionLane, int energyLane)
        {
            regions = {std::min(regions.first, regionLane), std::max(regions.last, regionLane + 1)};
            energies = {std::min(energies.first, energyLane), std::max(energies.last, energyLane + 1)};
        }
    };
    std::array<Band, 16> bands;
    const int thickness = geometry.regions().count() / int(bands.size()) + 1;
    const auto energies = std::uint32_t(geometry.spec().energyCount());
    for (int lane = 0; lane < geometry.regions().count(); ++lane) {
        Band &band = bands[std::size_t(lane / thickness)];
        for (const int region : geometry.regionsOf(lane)) {
            for (const LaneBlock &block : geometry.energies().blocks()) {
                const std::span<const int> places = geometry.placesOfEnergies(block.particle);
                const auto add = [&](std::uint32_t energy) { band.add(lane, block.lanes.first + places[energy]); };
                forEachRun(cells, geometry.lowestCell(region, lane, block), energies,
                           [&](std::uint32_t energy, std::uint64_t bits) {
                               add(energy + std::uint32_t(std::countr_zero(bits)));
                               add(energy + 63 - std::uint32_t(std::countl_zero(bits)));
                               if (geometry.axes().isByEnergy()) // what is between stands between
                                   return;
                               for (; bits != 0; bits &= bits - 1)
                                   add(energy + std::uint32_t(std::countr_zero(bits)));
                           });
            }
        }
    }
    QRegion around;
    for (const auto &[regions, along] : bands) {
        if (regions.count() > 0)
            around |= (geometry.isSwapped() ? geometry.lanesRect(along, regions) : geometry.lanesRect(regions, along))
                          .adjusted(-outset, -outset, outset, outset);
    }
    return around;
}

} // namespace dosegrid::widgets
