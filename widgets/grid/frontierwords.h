// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/grid/matrixgeometry.h"
#include "widgets/grid/metriclayer.h"

// What is said of a frontier beside its value.
namespace dosegrid::widgets {

// What it stands for, and whether its line was moved.
QString frontierMeaning(const Frontier &frontier);
// How many of the cells shown are above it, and how many CPU hours they are predicted to take; of predicted hours.
QString frontierShare(const MatrixGeometry &geometry, const MetricLayer &layer, const Frontier &frontier);
// Of its handle: both, and what a hand can do there.
QString frontierTip(const MatrixGeometry &geometry, const MetricLayer &layer, const Frontier &frontier);

} // namespace dosegrid::widgets
