// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plots/plotdata.h"

#include <QRectF>
#include <Qt>

class QCustomPlot;

// Where legend and texts of marks go so that they leave each other and the lines readable. For after the layout of a
// plot, when its axes have their pixels.
namespace dosegrid::widgets {

// Property of a mark's text that may move: the values (QPointF) that it stands over where there is room.
inline constexpr char placeOfText[] = "placeOfText";

// Inwards near an edge, so that none is cut, and up or down where it would lie on another one.
void placeTexts(QCustomPlot &plot, const PlotData &data);

// Of marks and of the unit, in pixels of the plot.
QList<QRectF> textAreas(const QCustomPlot &plot);

struct LegendCorner
{
    Qt::Alignment alignment = Qt::AlignTop | Qt::AlignLeft;
    QRectF area;
};

// Where a legend of this size hides least, words before lines; the first that hides nothing. After placeTexts().
LegendCorner legendCorner(const QCustomPlot &plot, const PlotData &data, QSizeF size);

} // namespace dosegrid::widgets
