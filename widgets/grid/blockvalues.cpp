// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/grid/blockvalues.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace dosegrid::widgets {

using statistics::MetricField;

namespace {

// Calls f(first) with the first cell of each region's energies, which lie side by side.
template<typename F>
void forEachRun(const MatrixGeometry &geometry, int model, int particle, F &&f)
{
    for (const int region : geometry.axes().regionOrder)
        f(geometry.spec().index({std::uint16_t(model), std::uint16_t(region), std::uint16_t(particle), 0}).value);
}

// The value of this rank, counted from the least. Only those of its place on the scale are put in order: of a million
// cells all of them would take longer than a frame.
double ranked(const MatrixGeometry &geometry, const MetricField &field, const BlockValues &block, int model,
              int particle, std::uint32_t rank)
{
    std::size_t place = 0;
    while (rank >= block.places[place])
        rank -= block.places[place++];
    std::vector<float> values;
    values.reserve(block.places[place]);
    const auto energies = std::uint32_t(geometry.spec().energyCount());
    forEachRun(geometry, model, particle, [&](std::uint32_t first) {
        for (std::uint32_t cell = first; cell < first + energies; ++cell) {
            if (field.places[cell] == place)
                values.push_back(field.values[cell]);
        }
    });
    const auto wanted = values.begin() + std::ptrdiff_t(rank);
    std::ranges::nth_element(values, wanted);
    return double(*wanted);
}

} // namespace

BlockValues BlockValues::of(const MatrixGeometry &geometry, const grid::GridState &state, const MetricField &field,
                            int model, int particle)
{
    BlockValues block;
    const auto energies = std::uint32_t(geometry.spec().energyCount());
    float least = std::numeric_limits<float>::infinity();
    float most = -least;
    forEachRun(geometry, model, particle, [&](std::uint32_t first) {
        // Whether a region exists is a matter of the model: one of its cells says it for all.
        if (state.state({first}) == grid::CellState::NotApplicable)
            return;
        block.cells += energies;
        for (std::uint32_t cell = first; cell < first + energies; ++cell) {
            const std::uint8_t place = field.places[cell];
            if (place == MetricField::noValue)
                continue;
            ++block.places[place];
            ++block.count;
            least = std::min(least, field.values[cell]);
            most = std::max(most, field.values[cell]);
        }
    });
    if (block.count == 0)
        return block;
    block.least = double(least);
    block.most = double(most);
    const auto at = [&](std::uint32_t rank) { return ranked(geometry, field, block, model, particle, rank); };
    const std::uint32_t middle = block.count / 2;
    block.median = block.count % 2 > 0 ? at(middle) : (at(middle - 1) + at(middle)) / 2;
    return block;
}

} // namespace dosegrid::widgets
