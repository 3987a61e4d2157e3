// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/grid/campaigntemplate.h"

#include <vector>

namespace dosegrid::widgets {

// A run of regions that stand together, as positions in MatrixAxes::regionOrder.
struct MatrixGroup
{
    QString id;
    QString name;
    int first = 0;
    int count = 0;
    bool isClosed = false; // one row stands for all
    bool operator==(const MatrixGroup &) const = default;
};

// What the matrix shows of the axes of a grid, in which order, and how regions are grouped. A value.
struct MatrixAxes
{
    grid::GridSpecPtr spec;
    std::vector<int> regionOrder; // positions of the regions shown, in display order
    std::vector<MatrixGroup> groups;
    std::vector<int> models; // positions of those shown, in display order
    std::vector<int> particles;
    bool isSwapped = false;  // energies as rows, regions as columns
    bool isFromHigh = false; // energies from the highest to the lowest
    // By particle the positions of its energies in display order, where they stand by another number; else empty.
    std::vector<std::vector<int>> energyOrder;
    QString energyOrderName; // what that order is called

    // Everything, in the template's groups and their order. Regions in none of them follow as a group of their own:
    // combined ones together, others together; `otherName` and `combinedName` are the words for these.
    static MatrixAxes of(const grid::CampaignTemplate &tmpl, grid::GridSpecPtr spec, const QString &combinedName,
                         const QString &otherName);

    bool isWhole() const; // nothing left out, nothing closed
    // Neighbours in a block are neighbours in energy, upwards or downwards.
    bool isByEnergy() const { return energyOrder.empty(); }
    bool operator==(const MatrixAxes &) const = default;
};

} // namespace dosegrid::widgets
