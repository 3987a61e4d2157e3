// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/jobsmodel.h"
#include "widgets/common/campaignport.h"
#include "widgets/grid/matrixtooltip.h"

namespace dosegrid::widgets {

// What comes later than the state of a cell.
struct CellSayings
{
    items::JobsModel::Fault fault;
    QString cause;     // which others have it, too
    QString execution; // the platform's identifier
};

// What the tooltip of the matrix says of a cell, from what is in memory: nothing is asked of the campaign's file.
// `value` is the line of the metric that colours the cells, or empty.
CellTip cellTip(CampaignPort &campaign, grid::CellIndex cell, const QString &value, const CellSayings &said);

} // namespace dosegrid::widgets
