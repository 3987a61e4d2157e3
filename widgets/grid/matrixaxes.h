// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/grid/campaigntemplate.h"

#include <vector>

namespace dosegrid::widgets {

// A run of rows that stand together, as positions in MatrixAxes::regionOrder.
struct MatrixGroup
{
    QString id;
    QString name;
    int first = 0;
    int count = 0;
};

// In which order the matrix shows the regions of a grid, and how they are grouped. A value.
struct MatrixAxes
{
    grid::GridSpecPtr spec;
    std::vector<int> regionOrder; // region positions in display order; each region of the grid once
    std::vector<MatrixGroup> groups;

    // The template's groups in their order. Regions in none of them follow as a group of their own: combined ones
    // together, others together; `otherName` and `combinedName` are the words for these.
    static MatrixAxes of(const grid::CampaignTemplate &tmpl, grid::GridSpecPtr spec, const QString &combinedName,
                         const QString &otherName);
};

} // namespace dosegrid::widgets
