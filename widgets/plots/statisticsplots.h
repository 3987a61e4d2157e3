// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/clock.h"
#include "models/grid/gridstate.h"
#include "models/statistics/account.h"
#include "models/statistics/curves.h"
#include "widgets/plots/plotdata.h"

#include <functional>
#include <span>

namespace dosegrid::widgets {

// A wave as the plot of running cores marks it.
struct WaveSpan
{
    QString name;
    CampaignTime from{};
    CampaignTime to{};
    double speedUp = 0;
};

PlotData cumulativePlot(std::span<const statistics::AttemptFact> attempts, CampaignTime now);
PlotData coresPlot(std::vector<statistics::CoreSample> samples, const QList<WaveSpan> &waves, CampaignTime now);
// Of some attempts, computed from them.
PlotData coresPlot(std::span<const statistics::AttemptFact> attempts, const QList<WaveSpan> &waves, CampaignTime now);
// Measured hours of done cells of `cells` against energy, medians and the prediction; at most `maxPoints` marks.
PlotData runTimePlot(const grid::GridState &state, const grid::CellMask &cells,
                     const std::function<double(grid::CellIndex)> &predictedSeconds, qsizetype maxPoints = 4000);

} // namespace dosegrid::widgets
