// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

// The values on the four axes of a campaign. Axes are data: another phantom, a positron or a finer energy list is
// another template file, not a change of code.
namespace dosegrid::grid {

// A voxel phantom.
struct Model
{
    QString id;   // as in cell ids and macros: "AF"
    QString name; // "adult female"
    double voxelVolumeMm3 = 0;
    QList<int> gridSize; // columns, rows, slices

    bool operator==(const Model &) const = default;
};

// What a region is in one model. A region without voxel in a model has no entry, and its cells are n/a.
struct RegionInModel
{
    qint64 voxels = 0;
    double massG = 0;   // counted voxels x voxel volume x density of the inputs
    QList<int> members; // labels, for a combined region; empty for a simple one

    bool operator==(const RegionInModel &) const = default;
};

// A source region, or a target region of the result table.
struct Region
{
    int id = 0; // ICRP 110 label, or 142.. for a combined region
    QString name;
    bool isContents = false; // contents of a hollow organ
    bool isCombined = false;
    bool isMixedDensity = false;                 // dose column is not energy / mass (opendose-domain, combined regions)
    QList<std::optional<RegionInModel>> inModel; // by model position

    bool operator==(const Region &) const = default;
};

struct Particle
{
    QString id;     // as Gate names it: "gamma", "e-"
    QString name;   // "photons"
    QString symbol; // "γ"

    bool operator==(const Particle &) const = default;
};

// A body system: rows of the matrix that stand together.
struct RegionGroup
{
    QString id;
    QString name;
    QList<int> regionIds;

    bool operator==(const RegionGroup &) const = default;
};

// A named group of source regions, such as kidneys = 89..94. `combinedId` is the combined region of the same
// organ, 0 when there is none.
struct SourceSet
{
    QString id;
    QString name;
    QList<int> regionIds;
    int combinedId = 0;

    bool operator==(const SourceSet &) const = default;
};

// A named range of energies, both ends included.
struct EnergyWave
{
    QString id;
    qint64 fromEv = 0;
    qint64 toEv = 0;

    bool operator==(const EnergyWave &) const = default;
};

// Predicted CPU hours of one job = offset + scale * (energy in MeV)^exponent, for the reference primaries.
struct CostCurve
{
    QString particleId;
    double offset = 0;
    double scale = 0;
    double exponent = 1;

    bool operator==(const CostCurve &) const = default;
};

struct CostModel
{
    QString name;
    qint64 referencePrimaries = 0;
    QList<CostCurve> curves;

    bool operator==(const CostModel &) const = default;
};

} // namespace dosegrid::grid
