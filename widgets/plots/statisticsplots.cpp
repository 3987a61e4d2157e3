// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/statisticsplots.h"

#include "models/statistics/coresinuse.h"
#include "models/statistics/runtimes.h"
#include "models/text/units.h"
#include "models/text/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::widgets {

namespace {

struct StatisticsPlots
{
    Q_DECLARE_TR_FUNCTIONS(StatisticsPlots)
};

double seconds(CampaignTime time) { return double(toMs(time)) / 1000; }

// The gap from which on the samples have a hole: of a practice world, whose time passes too fast to be looked at every
// hour of it, three times their usual distance.
milliseconds longestGapOf(const std::vector<statistics::CoreSample> &samples)
{
    std::vector<CampaignTime> times;
    for (const statistics::CoreSample &sample : samples)
        times.push_back(sample.at);
    std::ranges::sort(times);
    std::vector<milliseconds> gaps;
    for (std::size_t i = 1; i < times.size(); ++i)
        gaps.push_back(times[i] - times[i - 1]);
    if (gaps.empty())
        return statistics::longestSampleGap;
    const auto middle = gaps.begin() + std::ptrdiff_t(gaps.size() / 2);
    std::ranges::nth_element(gaps, middle);
    return std::max(statistics::longestSampleGap, 3 * *middle);
}

PlotData coresPlot(const std::vector<statistics::CoresPoint> &steps, const QString &name, const QList<WaveSpan> &waves,
                   CampaignTime now)
{
    PlotData data;
    data.xAxis = AxisKind::Time;
    data.xName = StatisticsPlots::tr("time");
    data.yName = StatisticsPlots::tr("cores");
    PlotSeries cores{PlotSeries::Kind::Steps, name, 0, false, {}, {}, {}};
    for (const statistics::CoresPoint &point : steps) {
        cores.x += seconds(point.at);
        cores.y += point.isKnown ? point.cores : std::numeric_limits<double>::quiet_NaN();
    }
    data.series = {cores};
    if (!cores.x.isEmpty())
        data.marks +=
            {PlotMark::Kind::Vertical, qMax(seconds(now), cores.x.last()), 0, 0, StatisticsPlots::tr("now"), true};
    for (const WaveSpan &wave : waves) {
        data.marks += {PlotMark::Kind::Segment, seconds(wave.from), wave.speedUp, seconds(wave.to),
                       //: name of a wave and its speed-up
                       StatisticsPlots::tr("%1: %2").arg(wave.name, text::decimal(wave.speedUp, 1)), false};
    }
    return data;
}

} // namespace

PlotData cumulativePlot(std::span<const statistics::AttemptFact> attempts, CampaignTime now)
{
    PlotData data;
    data.xAxis = AxisKind::Time;
    data.xName = StatisticsPlots::tr("time");
    data.yName = StatisticsPlots::tr("CPU‑h");
    PlotSeries productive{PlotSeries::Kind::Area, StatisticsPlots::tr("productive"), 0, false, {}, {}, {}};
    PlotSeries gross{PlotSeries::Kind::Band, {}, 1, false, {}, {}, {}};
    PlotSeries lost{PlotSeries::Kind::Line, StatisticsPlots::tr("with lost and repeated"), 1, false, {}, {}, {}};
    for (const statistics::CumulativePoint &point : statistics::cumulativeHours(attempts)) {
        productive.x += seconds(point.at);
        productive.y += point.productiveHours;
        gross.x += seconds(point.at);
        gross.y += point.productiveHours;
        gross.high += point.productiveHours + point.lostHours;
        lost.x += seconds(point.at);
        lost.y += point.productiveHours + point.lostHours;
    }
    if (!productive.x.isEmpty()) {
        const double end = qMax(seconds(now), productive.x.last());
        for (PlotSeries *series : {&productive, &gross, &lost}) {
            series->x += end;
            series->y += series->y.last();
        }
        gross.high += gross.high.last();
        for (PlotSeries *series : {&productive, &lost}) {
            series->figure = text::bigHours(series->y.last());
            series->figureWords = text::cpuHours(series->y.last());
        }
        gross.with = lost.name;
        productive.sample = std::ranges::count_if(attempts, &statistics::AttemptFact::isAccepted);
        lost.sample = std::ranges::count_if(attempts, statistics::hasLeft);
        data.marks = {{PlotMark::Kind::Vertical, end, 0, 0, StatisticsPlots::tr("now"), true}};
    }
    data.series = {gross, lost, productive};
    return data;
}

PlotData coresPlot(std::vector<statistics::CoreSample> samples, const QList<WaveSpan> &waves, CampaignTime now)
{
    const milliseconds hole = longestGapOf(samples);
    return coresPlot(statistics::runningCores(std::move(samples), hole), StatisticsPlots::tr("jobs seen running"),
                     waves, now);
}

PlotData coresPlot(std::span<const statistics::AttemptFact> attempts, const QList<WaveSpan> &waves, CampaignTime now)
{
    return coresPlot(statistics::coresInUse(attempts, now), StatisticsPlots::tr("jobs between start and end"), waves,
                     now);
}

PlotData runTimePlot(const grid::GridState &state, const grid::CellMask &cells,
                     const std::function<double(grid::CellIndex)> &predictedSeconds, qsizetype maxPoints)
{
    PlotData data;
    data.xAxis = AxisKind::Energy;
    data.yAxis = AxisKind::Log;
    data.xName = StatisticsPlots::tr("energy in MeV");
    data.yName = StatisticsPlots::tr("hours per cell");
    const grid::GridSpec &spec = state.spec();
    const std::vector<statistics::RunTime> times = statistics::runTimes(state, cells);
    qsizetype measured = 0;
    for (const statistics::RunTime &time : times)
        measured += time.jobs;
    const qsizetype every = qMax<qsizetype>(1, measured / qMax<qsizetype>(1, maxPoints));

    for (int particle = 0; particle < spec.particleCount(); ++particle) {
        const QString name = text::particleName(spec.particles()[particle]);
        const bool dashed = particle % 2 == 1;
        PlotSeries points{PlotSeries::Kind::Points, {}, particle, false, {}, {}, {}};
        PlotSeries band{PlotSeries::Kind::Band, {}, particle, false, {}, {}, {}};
        PlotSeries median{PlotSeries::Kind::Line,
                          StatisticsPlots::tr("%1: measured, median").arg(name),
                          particle,
                          dashed,
                          {},
                          {},
                          {}};
        qsizetype seen = 0;
        cells.forEach([&](grid::CellIndex cell) {
            if (spec.key(cell).particle != particle || state.state(cell) != grid::CellState::Done
                || state.record(cell).measuredSeconds <= 0 || seen++ % every != 0)
                return;
            points.x += double(spec.energyEv(cell)) / 1e6;
            points.y += double(state.record(cell).measuredSeconds) / 3600;
        });
        median.sample = seen;
        median.figure = text::count(seen);
        median.figureWords = StatisticsPlots::tr("%1 cell(s)", nullptr, int(seen)).arg(median.figure);
        for (PlotSeries *series : {&points, &band})
            series->with = median.name;
        for (PlotSeries *series : {&points, &band, &median})
            series->subject = particle;
        int lastEnergy = -1;
        for (const statistics::RunTime &time : times) {
            if (time.particle != particle)
                continue;
            const double energy = double(time.ev) / 1e6;
            // Between energies that were not measured nothing is known: the line ends and begins anew.
            if (lastEnergy >= 0 && time.energy > lastEnergy + 1) {
                constexpr double hole = std::numeric_limits<double>::quiet_NaN();
                for (PlotSeries *series : {&median, &band}) {
                    series->x += energy;
                    series->y += hole;
                }
                band.high += hole;
            }
            lastEnergy = time.energy;
            median.x += energy;
            median.y += time.median / 3600;
            band.x += energy;
            band.y += time.shortest / 3600;
            band.high += time.longest / 3600;
        }
        PlotSeries predicted{PlotSeries::Kind::Line,
                             StatisticsPlots::tr("%1: predicted").arg(name),
                             PlotSeries::reference,
                             dashed,
                             {},
                             {},
                             {}};
        for (int energy = 0; energy < spec.energyCount(); ++energy) {
            // One region stands for all: the prediction depends on particle and energy far more than on the source.
            const grid::CellKey key{0, 0, std::uint16_t(particle), std::uint16_t(energy)};
            const double hours = predictedSeconds ? predictedSeconds(spec.index(key)) / 3600 : 0;
            if (hours > 0) {
                predicted.x += double(spec.energiesEv()[energy]) / 1e6;
                predicted.y += hours;
            }
        }
        data.series += {band, predicted, points, median};
    }
    data.marks = {{PlotMark::Kind::Horizontal, 0, 24, 0, StatisticsPlots::tr("24 h grid limit"), false}};
    return data;
}

} // namespace dosegrid::widgets
