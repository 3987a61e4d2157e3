// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/mainwindow/metriclayers.h"

#include "models/text/units.h"

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::widgets {

using statistics::Metric;
using statistics::OutputFact;

namespace {

// The grid's limit for one job, and above what a cell is split (planning::PlanWorld::thresholdSeconds).
constexpr double gridLimitHours = 24;
constexpr double splitHours = 12;

std::optional<OutputFact::Verdict> verdictOf(const QString &word)
{
    if (word == "accepted"_L1)
        return OutputFact::Verdict::Accepted;
    if (word == "review"_L1)
        return OutputFact::Verdict::Review;
    return word == "refused"_L1 ? std::optional(OutputFact::Verdict::Refused) : std::nullopt;
}

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
    if (metric == Metric::PredictedHours) {
        layer->weakColumns = statistics::weakColumns(state);
        const auto label = [](double hours) { return QString(text::count(qint64(hours)) + u"\u00a0h"); };
        layer->frontiers = {{gridLimitHours, label(gridLimitHours), true}, {splitHours, label(splitHours), false}};
    }
    return layer;
}

std::vector<OutputFact> outputFacts(const QList<engine::OutputRow> &rows)
{
    std::vector<OutputFact> facts;
    facts.reserve(std::size_t(rows.size()));
    for (const engine::OutputRow &row : rows)
        facts.push_back({row.cell, row.bytes, row.events, row.elapsedSeconds, verdictOf(row.verdict), row.fetchedAt});
    return facts;
}

} // namespace dosegrid::widgets
