// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/grid/gridspec.h"

#include <QByteArray>

namespace dosegrid::grid {

// Everything that a campaign takes from its template file. A value; the campaign file stores the JSON text itself,
// so that a campaign never depends on the file it was made from.
struct CampaignTemplate
{
    QString id; // "opendose"
    QString title;
    QStringList sources;  // where the numbers come from
    qint64 primaries = 0; // per cell
    QList<Model> models;
    QList<Particle> particles;
    QList<qint64> energiesEv;
    QList<Region> regions;           // simple source regions
    QList<Region> combinedRegions;   // optional part of the source axis
    QList<Region> targetOnlyRegions; // rows of the result table that are no source: air outside the body
    QList<RegionGroup> groups;       // body systems, in display order
    QList<SourceSet> sets;
    QList<EnergyWave> energyWaves;
    CostModel cost;
    QByteArray json; // as read

    // The axes; combined regions only when asked for.
    GridSpecPtr spec(bool withCombined = false) const;

    const SourceSet *set(QStringView setId) const;
    // Any region of the result table: target-only, simple or combined; nullptr when unknown.
    const Region *region(int regionId) const;
};

} // namespace dosegrid::grid
