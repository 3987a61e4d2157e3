// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/statistics/metrics.h"
#include "widgets/grid/axeschoice.h"
#include "widgets/grid/cellpainter.h"
#include "widgets/grid/matrixgeometry.h"
#include "widgets/grid/sharedplace.h"
#include "widgets/mainwindow/metriclayers.h"

#include <QSize>

namespace dosegrid::widgets {

// How a person looks at the matrix, in words that fit another campaign and another screen: colours, filter, rows and
// columns, what is in the window.
struct SavedView
{
    std::optional<statistics::Metric> metric; // none: states
    bool isCividis = false;
    FrontierHours frontiers = {};
    StateSet shown = allStates;
    SharedPlace shared = SharedPlace::Worst;
    ArrangementChoice arrangement = ArrangementChoice::Automatic;
    AxesChoice axes;
    QSize cell;   // of a cell, in logical pixels; empty: the whole campaign
    QString here; // id of the cell in the middle of the window
    bool operator==(const SavedView &) const = default;
};

// As the files call them.
QString nameOf(statistics::Metric metric);
std::optional<statistics::Metric> metricFromName(QStringView name);
QString nameOf(ArrangementChoice choice);
std::optional<ArrangementChoice> arrangementFromName(QStringView name);
QString nameOf(SharedPlace shared);
std::optional<SharedPlace> sharedPlaceFromName(QStringView name);

// What the view names and this grid does not have, by the names in the view.
QStringList namesMissing(const SavedView &view, const MatrixAxes &whole);

} // namespace dosegrid::widgets
