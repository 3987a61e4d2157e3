// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/grid/axis.h"
#include "models/grid/cellkey.h"

#include <QHash>

#include <memory>
#include <optional>
#include <vector>

namespace dosegrid::grid {

// The axes of one campaign: what cells there are, which of them can exist, and how they are named.
// Immutable once built and shared by pointer, so it may be read from any thread.
class GridSpec
{
public:
    struct Axes
    {
        QList<Model> models;
        QList<Region> regions; // source axis, in ascending id
        QList<Particle> particles;
        QList<qint64> energiesEv; // strictly ascending
    };

    // Expects axes that the template reader has checked: none empty, ids unique.
    explicit GridSpec(Axes axes);

    const QList<Model> &models() const { return m_axes.models; }
    const QList<Region> &regions() const { return m_axes.regions; }
    const QList<Particle> &particles() const { return m_axes.particles; }
    const QList<qint64> &energiesEv() const { return m_axes.energiesEv; }

    int modelCount() const { return int(m_axes.models.size()); }
    int regionCount() const { return int(m_axes.regions.size()); }
    int particleCount() const { return int(m_axes.particles.size()); }
    int energyCount() const { return int(m_axes.energiesEv.size()); }

    // Rows of the matrix are (model, region), columns (particle, energy); blocks (model, particle).
    int rowCount() const { return modelCount() * regionCount(); }
    int columnCount() const { return particleCount() * energyCount(); }
    int blockCount() const { return modelCount() * particleCount(); }

    std::uint32_t cellCount() const { return m_cellCount; }
    std::uint32_t notApplicableCount() const { return m_notApplicable; }
    std::uint32_t computableCount() const { return m_cellCount - m_notApplicable; }

    CellIndex index(CellKey key) const
    {
        return {((std::uint32_t(key.model) * std::uint32_t(regionCount()) + key.region) * std::uint32_t(particleCount())
                 + key.particle)
                    * std::uint32_t(energyCount())
                + key.energy};
    }
    CellKey key(CellIndex cell) const;
    bool contains(CellIndex cell) const { return cell.value < m_cellCount; }

    int row(CellIndex cell) const { return int(cell.value / std::uint32_t(columnCount())); }
    int column(CellIndex cell) const { return int(cell.value % std::uint32_t(columnCount())); }
    CellIndex at(int row, int column) const
    {
        return {std::uint32_t(row) * std::uint32_t(columnCount()) + std::uint32_t(column)};
    }
    int modelOfRow(int row) const { return row / regionCount(); }
    int regionOfRow(int row) const { return row % regionCount(); }
    int particleOfColumn(int column) const { return column / energyCount(); }
    int energyOfColumn(int column) const { return column % energyCount(); }

    bool isApplicable(int model, int region) const { return m_applicable[std::size_t(model * regionCount() + region)]; }
    bool isApplicable(CellIndex cell) const { return m_applicable[std::size_t(row(cell))]; }

    std::optional<int> modelPosition(QStringView id) const;
    std::optional<int> regionPosition(int id) const;
    std::optional<int> particlePosition(QStringView id) const;
    std::optional<int> energyPosition(qint64 ev) const;

    const Model &model(CellIndex cell) const { return m_axes.models[key(cell).model]; }
    const Region &region(CellIndex cell) const { return m_axes.regions[key(cell).region]; }
    const Particle &particle(CellIndex cell) const { return m_axes.particles[key(cell).particle]; }
    qint64 energyEv(CellIndex cell) const { return m_axes.energiesEv[key(cell).energy]; }

    // "AF/95/gamma/0.1": model / region id / particle / energy in MeV, as product law writes cells.
    QString cellId(CellIndex cell) const;
    // The inverse; also accepts an energy with a unit ("AF/95/gamma/100keV"). BadInput names the part in `field`.
    Result<CellIndex> cellFromId(QStringView text) const;

private:
    Axes m_axes;
    std::uint32_t m_cellCount = 0;
    std::uint32_t m_notApplicable = 0;
    std::vector<bool> m_applicable; // by row
    QHash<int, int> m_regionPosition;
    QHash<qint64, int> m_energyPosition;
};

using GridSpecPtr = std::shared_ptr<const GridSpec>;

} // namespace dosegrid::grid
