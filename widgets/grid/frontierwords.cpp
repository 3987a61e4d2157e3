// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/grid/frontierwords.h"

#include "models/statistics/costmap.h"
#include "models/text/units.h"
#include "widgets/grid/frontiers.h"
#include "widgets/grid/matrixshapes.h"
#include "widgets/grid/metricwords.h"

#include <QCoreApplication>

namespace dosegrid::widgets {

namespace {

struct Frontiers
{
    Q_DECLARE_TR_FUNCTIONS(Frontiers)
};

} // namespace

QString frontierMeaning(const Frontier &frontier)
{
    if (!frontier.movedFrom)
        return frontier.meaning;
    //: %1 is a sentence, %2 a time, as in "9.5 h"
    return Frontiers::tr("%1\nIts line was moved to %2. This only helps to read the matrix; plans do not follow it.")
        .arg(frontier.meaning, frontier.label);
}

QString frontierShare(const MatrixGeometry &geometry, const MetricLayer &layer, const Frontier &frontier)
{
    const statistics::CostSum above = statistics::costAbove(wholeGrid(geometry), layer.field.values, frontier.limit);
    const int cells = int(above.cells);
    const QString cpuHours = text::cpuHours(above.hours);
    if (geometry.axes().isWhole())
        //: %1 is a time, %2 CPU hours
        return Frontiers::tr("%Ln cell(s) of the campaign above %1, %2 predicted", nullptr, cells)
            .arg(frontier.label, cpuHours);
    //: %1 is a time, %2 CPU hours
    return Frontiers::tr("%Ln cell(s) of those shown above %1, %2 predicted", nullptr, cells)
        .arg(frontier.label, cpuHours);
}

QString frontierTip(const MatrixGeometry &geometry, const MetricLayer &layer, const Frontier &frontier)
{
    const QString hands =
        frontier.movedFrom
            //: %1 is a time, as in "12 h"
            ? Frontiers::tr("Drag moves the line, a click selects these cells, a double click puts it "
                            "back to %1.")
                  .arg(metricTick(layer.field.metric, *frontier.movedFrom) + u'\u00a0' + metricUnit(layer.field.metric))
            : Frontiers::tr("Drag moves the line, a click selects these cells.");
    return QString(frontierMeaning(frontier) + u'\n' + frontierShare(geometry, layer, frontier) + u'\n' + hands);
}

} // namespace dosegrid::widgets
