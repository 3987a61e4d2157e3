// SPDX-License-Identifier: GPL-3.0-or-later
// Which cells stand in which lanes.
#include "widgets/grid/matrixgeometry.h"

#include <algorithm>
#include <numeric>

using dosegrid::grid::CellIndex;

namespace dosegrid::widgets {

namespace {

// By position in the grid: the place among those shown.
std::vector<int> placesOf(const std::vector<int> &shown, int count)
{
    std::vector<int> places(std::size_t(count), -1);
    for (std::size_t i = 0; i < shown.size(); ++i)
        places[std::size_t(shown[i])] = int(i);
    return places;
}

} // namespace

void MatrixGeometry::takeAxes()
{
    m_placeOfModel = placesOf(m_axes.models, spec().modelCount());
    m_placeOfParticle = placesOf(m_axes.particles, spec().particleCount());
    m_placeOfEnergy.clear();
    for (int particle = 0; particle < spec().particleCount(); ++particle) {
        if (!m_axes.isByEnergy()) {
            m_placeOfEnergy.push_back(placesOf(m_axes.energyOrder[std::size_t(particle)], spec().energyCount()));
            continue;
        }
        std::vector<int> &places = m_placeOfEnergy.emplace_back(std::size_t(spec().energyCount()));
        std::iota(places.begin(), places.end(), 0);
        if (m_axes.isFromHigh)
            std::reverse(places.begin(), places.end());
    }
    m_laneOfRegion.assign(std::size_t(spec().regionCount()), -1);
    m_groupStart.clear();
    m_standIns.clear();
    int lane = 0;
    for (const MatrixGroup &group : m_axes.groups) {
        m_groupStart.push_back(lane);
        for (int i = group.first; i < group.first + group.count; ++i)
            m_laneOfRegion[std::size_t(m_axes.regionOrder[std::size_t(i)])] = group.isClosed ? lane : lane++;
        lane += group.isClosed ? 1 : 0;
    }
    m_groupStart.push_back(lane);
}

void MatrixGeometry::setAxes(MatrixAxes axes, const MatrixMetrics &metrics)
{
    const bool isTurned = axes.isSwapped != m_axes.isSwapped;
    m_axes = std::move(axes);
    m_metrics = metrics;
    takeAxes();
    arrange(isTurned && !m_viewport.isEmpty() ? best() : m_arrangement);
    if (!m_viewport.isEmpty())
        refit(1);
}

void MatrixGeometry::arrange(Arrangement arrangement)
{
    m_arrangement = arrangement;
    m_rows.clear();
    m_columns.clear();
    m_closed = 0;
    m_standIns.clear();
    LaneAxis &regions = isSwapped() ? m_columns : m_rows;
    LaneAxis &energies = isSwapped() ? m_rows : m_columns;
    const std::vector<int> none{-1};
    for (const int model : modelsWithRegions(arrangement) ? m_axes.models : none)
        addRegions(regions, model);
    for (const int model : modelsWithRegions(arrangement) ? none : m_axes.models)
        addEnergies(energies, model);
    layOut();
}

void MatrixGeometry::addRegions(LaneAxis &axis, int model)
{
    axis.beginBlock(model, -1);
    for (int g = 0; g < int(m_axes.groups.size()); ++g) {
        const MatrixGroup &group = m_axes.groups[std::size_t(g)];
        const int last = group.first + (group.isClosed ? 1 : group.count);
        for (int i = group.first; i < last; ++i) {
            const int region = m_axes.regionOrder[std::size_t(i)];
            axis.add({.model = model,
                      .region = region,
                      .group = g,
                      .closed = group.isClosed ? m_closed++ : -1,
                      .offset = spec().index({std::uint16_t(std::max(0, model)), std::uint16_t(region), 0, 0}).value});
        }
    }
}

void MatrixGeometry::addEnergies(LaneAxis &axis, int model)
{
    for (const int particle : m_axes.particles) {
        axis.beginBlock(model, particle);
        const std::span<const int> places = placesOfEnergies(particle);
        std::vector<int> energies(places.size());
        for (std::size_t energy = 0; energy < places.size(); ++energy)
            energies[std::size_t(places[energy])] = int(energy);
        for (const int energy : energies) {
            axis.add({.model = model,
                      .particle = particle,
                      .energy = energy,
                      .offset = spec()
                                    .index({std::uint16_t(std::max(0, model)), 0, std::uint16_t(particle),
                                            std::uint16_t(energy)})
                                    .value});
        }
    }
}

CellIndex MatrixGeometry::cell(int rowLane, int columnLane) const
{
    const Lane &r = row(rowLane);
    const Lane &c = column(columnLane);
    const int closed = std::max(r.closed, c.closed); // only one of the two has groups
    if (closed >= 0 && !m_standIns.empty())
        return m_standIns[standInPlace(closed, energyLane({rowLane, columnLane}))];
    return {r.offset + c.offset};
}

RowCells MatrixGeometry::cells(int rowLane, int columnLane) const
{
    const Lane &r = row(rowLane);
    if (isSwapped())
        return {r.offset, &column(columnLane), m_standIns.empty() ? nullptr : &m_standIns[standInPlace(0, rowLane)]};
    if (r.isClosed() && !m_standIns.empty())
        return RowCells(&m_standIns[standInPlace(r.closed, columnLane)]);
    if (m_axes.isFromHigh || !m_axes.isByEnergy())
        return {r.offset, &column(columnLane), nullptr};
    return RowCells(CellIndex{r.offset + column(columnLane).offset}); // energies of a block are dense
}

std::span<const int> MatrixGeometry::regionsOf(int regionLane) const
{
    const Lane &lane = regions()[regionLane];
    if (!lane.isClosed())
        return {&lane.region, 1};
    const MatrixGroup &group = m_axes.groups[std::size_t(lane.group)];
    return {&m_axes.regionOrder[std::size_t(group.first)], std::size_t(group.count)};
}

LaneSpan MatrixGeometry::groupLanes(const LaneBlock &regions, int group) const
{
    return {regions.lanes.first + m_groupStart[std::size_t(group)],
            regions.lanes.first + m_groupStart[std::size_t(group) + 1]};
}

LanePoint MatrixGeometry::lanes(CellIndex cell) const
{
    const grid::CellKey key = spec().key(cell);
    const int model = m_placeOfModel[key.model];
    const int particle = m_placeOfParticle[key.particle];
    const int region = m_laneOfRegion[key.region];
    if (model < 0 || particle < 0 || region < 0)
        return {-1, -1};
    const int energy = particle * spec().energyCount() + placesOfEnergies(key.particle)[key.energy];
    if (modelsWithRegions(m_arrangement))
        return place(model * regionLanesPerModel() + region, energy);
    return place(region, model * energyLanesPerModel() + energy);
}

} // namespace dosegrid::widgets
