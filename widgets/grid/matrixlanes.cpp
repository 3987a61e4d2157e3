// SPDX-License-Identifier: GPL-3.0-or-later
// Which cells stand in which lanes.
#include "widgets/grid/matrixgeometry.h"

#include <algorithm>

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
    m_rowOfRegion.assign(std::size_t(spec().regionCount()), -1);
    m_groupStart.clear();
    m_standIns.clear();
    int row = 0;
    for (const MatrixGroup &group : m_axes.groups) {
        m_groupStart.push_back(row);
        for (int i = group.first; i < group.first + group.count; ++i)
            m_rowOfRegion[std::size_t(m_axes.regionOrder[std::size_t(i)])] = group.isClosed ? row : row++;
        row += group.isClosed ? 1 : 0;
    }
    m_groupStart.push_back(row);
}

void MatrixGeometry::setAxes(MatrixAxes axes)
{
    m_axes = std::move(axes);
    takeAxes();
    arrange(m_arrangement);
    if (!m_viewport.isEmpty())
        refit(1);
}

void MatrixGeometry::arrange(Arrangement arrangement)
{
    m_arrangement = arrangement;
    const bool stacked = arrangement == Arrangement::Stacked;
    const std::vector<int> none{-1};
    m_rows.clear();
    m_columns.clear();
    m_rowBlocks.clear();
    m_columnBlocks.clear();
    m_closedRows = 0;
    m_standIns.clear();
    for (const int model : stacked ? m_axes.models : none) {
        m_rowBlocks.push_back({{rowCount(), rowCount() + rowsPerModel()}, model, -1});
        for (int g = 0; g < int(m_axes.groups.size()); ++g) {
            const MatrixGroup &group = m_axes.groups[std::size_t(g)];
            const int last = group.first + (group.isClosed ? 1 : group.count);
            for (int i = group.first; i < last; ++i)
                m_rows.push_back({model, m_axes.regionOrder[std::size_t(i)], g, group.isClosed ? m_closedRows++ : -1});
        }
    }
    for (const int model : stacked ? none : m_axes.models) {
        for (const int particle : m_axes.particles) {
            m_columnBlocks.push_back({{columnCount(), columnCount() + spec().energyCount()}, model, particle});
            for (int energy = 0; energy < spec().energyCount(); ++energy)
                m_columns.push_back({model, particle, energy});
        }
    }
    layOut();
}

CellIndex MatrixGeometry::cellOf(int region, int rowLane, int columnLane) const
{
    const ColumnLane &c = column(columnLane);
    return spec().index({std::uint16_t(std::max(row(rowLane).model, c.model)), std::uint16_t(region),
                         std::uint16_t(c.particle), std::uint16_t(c.energy)});
}

CellIndex MatrixGeometry::cell(int rowLane, int columnLane) const
{
    const RowLane &r = row(rowLane);
    if (r.isClosed() && !m_standIns.empty())
        return m_standIns[std::size_t(r.closed) * m_columns.size() + std::size_t(columnLane)];
    return cellOf(r.region, rowLane, columnLane);
}

RowCells MatrixGeometry::cells(int rowLane, int columnLane) const
{
    const RowLane &r = row(rowLane);
    if (r.isClosed() && !m_standIns.empty())
        return RowCells(&m_standIns[std::size_t(r.closed) * m_columns.size() + std::size_t(columnLane)]);
    return RowCells(cellOf(r.region, rowLane, columnLane));
}

std::span<const int> MatrixGeometry::regionsOf(int rowLane) const
{
    const RowLane &r = row(rowLane);
    if (!r.isClosed())
        return {&r.region, 1};
    const MatrixGroup &group = m_axes.groups[std::size_t(r.group)];
    return {&m_axes.regionOrder[std::size_t(group.first)], std::size_t(group.count)};
}

LaneSpan MatrixGeometry::groupLanes(const LaneBlock &rows, int group) const
{
    return {rows.lanes.first + m_groupStart[std::size_t(group)],
            rows.lanes.first + m_groupStart[std::size_t(group) + 1]};
}

LanePoint MatrixGeometry::lanes(CellIndex cell) const
{
    const grid::CellKey key = spec().key(cell);
    const int model = m_placeOfModel[key.model];
    const int particle = m_placeOfParticle[key.particle];
    const int inModel = m_rowOfRegion[key.region];
    if (model < 0 || particle < 0 || inModel < 0)
        return {-1, -1};
    const int inParticle = particle * spec().energyCount() + key.energy;
    if (m_arrangement == Arrangement::Stacked)
        return {model * rowsPerModel() + inModel, inParticle};
    return {inModel, model * columnsPerModel() + inParticle};
}

} // namespace dosegrid::widgets
