// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/mainwindow/metriclayers.h"

#include "models/text/units.h"

#include <QCoreApplication>

namespace dosegrid::widgets {

using statistics::Metric;

namespace {

struct MetricLayers
{
    Q_DECLARE_TR_FUNCTIONS(MetricLayers)
};

} // namespace

ColourMap colourMapFor(Metric metric, bool isCividis)
{
    if (metric == Metric::MeasuredToPredicted)
        return ColourMap::Diverging;
    if (metric == Metric::Verdict)
        return ColourMap::Verdicts;
    return isCividis ? ColourMap::Cividis : ColourMap::Viridis;
}

std::shared_ptr<MetricLayer> layerWithoutValues(Metric metric, bool isCividis, const grid::GridState &state)
{
    auto layer = std::make_shared<MetricLayer>();
    layer->field.metric = metric;
    layer->map = colourMapFor(metric, isCividis);
    if (metric == Metric::PredictedHours)
        layer->weakColumns = statistics::weakColumns(state);
    return layer;
}

std::vector<Frontier> frontiersFor(Metric metric, const FrontierHours &hours)
{
    if (metric != Metric::PredictedHours)
        return {};
    const auto frontier = [](double limit, double own, bool isHard) {
        Frontier made{limit, text::limitHours(limit), isHard};
        if (limit != own)
            made.movedFrom = own;
        return made;
    };
    Frontier job = frontier(hours.job, FrontierHours::ownJob, true);
    Frontier split = frontier(hours.split, FrontierHours::ownSplit, false);
    const QString jobHours = text::limitHours(FrontierHours::ownJob);
    const QString splitHours = text::limitHours(FrontierHours::ownSplit);
    //: %1 is a time, as in "24 h"
    job.meaning = MetricLayers::tr("The grid ends a job after %1.").arg(jobHours);
    //: of a line; times, as in "30 h is moved: the grid's limit is 24 h"
    job.note = MetricLayers::tr("%1 is moved: the grid's limit is %2").arg(job.label, jobHours);
    //: %1 is a time, as in "12 h"
    split.meaning = MetricLayers::tr("The workflow changes at %1: a cell predicted to take longer is split into jobs.")
                        .arg(splitHours);
    //: of a line; times, as in "9.5 h is moved: the workflow changes at 12 h"
    split.note = MetricLayers::tr("%1 is moved: the workflow changes at %2").arg(split.label, splitHours);
    return {job, split};
}

} // namespace dosegrid::widgets
