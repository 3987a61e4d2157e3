// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/planning/forecast.h"
#include "models/planning/planparts.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace dosegrid::planning {

namespace {

constexpr double secondsPerHour = 3600;

void addSeeds(PlannedSeeds &seeds, qint64 first, int count)
{
    seeds.first = seeds.count == 0 ? first : std::min(seeds.first, first);
    seeds.last = std::max(seeds.last, first + count - 1);
    seeds.count += count;
}

QList<PlanLine> lines(const PlanInput &input, const Plan &plan)
{
    struct Gathered
    {
        PlanLine line;
        std::set<int> regions;
        std::set<int> energies;
    };
    std::map<std::tuple<bool, QString, int, int>, Gathered> groups; // batches first
    const grid::GridSpec &spec = input.spec();
    for (const PlannedExecution &e : plan.executions) {
        const bool isSplit = !e.classValue.isEmpty();
        Gathered &g = groups[{isSplit, e.workflow, e.model, e.particle}];
        g.line.workflow = e.workflow;
        g.line.pipeline = e.pipeline;
        g.line.isSplit = isSplit;
        g.line.model = e.model;
        g.line.particle = e.particle;
        g.line.cells += std::uint32_t(e.cells.size());
        g.line.executions += 1;
        g.line.jobs += e.jobs();
        g.line.cpuHours += e.cpuSeconds / secondsPerHour;
        if (e.seed)
            addSeeds(g.line.seeds, *e.seed, e.subJobs);
        for (const grid::CellIndex cell : e.cells) {
            if (g.line.mask.size() == 0)
                g.line.mask = grid::CellMask(spec.cellCount());
            g.line.mask.set(cell);
            g.line.extra += plan.extra.test(cell);
            g.regions.insert(spec.key(cell).region);
            g.energies.insert(spec.key(cell).energy);
            g.line.longestHours = std::max(g.line.longestHours, input.seconds(cell) / secondsPerHour);
        }
    }
    QList<PlanLine> list;
    for (auto &[key, g] : groups) {
        g.line.sources = int(g.regions.size());
        g.line.energies = int(g.energies.size());
        g.line.fromEv = spec.energiesEv()[*g.energies.begin()];
        g.line.toEv = spec.energiesEv()[*g.energies.rbegin()];
        list << g.line;
    }
    return list;
}

// A combined region and its parts in one plan, in the same model: the parts are computed twice.
void warnOfUnions(const PlanInput &input, const Plan &plan, QList<PlanWarning> &warnings)
{
    const grid::GridSpec &spec = input.spec();
    std::map<std::pair<int, int>, std::uint32_t> cellsOf; // by model, region id
    for (const PlannedExecution &e : plan.executions) {
        for (const grid::CellIndex cell : e.cells)
            ++cellsOf[{e.model, spec.region(cell).id}];
    }
    std::map<int, std::pair<std::set<int>, std::uint32_t>> partsOf; // by combined id
    for (const auto &[place, cells] : cellsOf) {
        const auto position = spec.regionPosition(place.second);
        const auto &inModel = spec.regions()[*position].inModel[place.first];
        if (!inModel)
            continue;
        for (const int member : inModel->members) {
            if (cellsOf.contains({place.first, member})) {
                partsOf[place.second].first.insert(member);
                partsOf[place.second].second = std::max(partsOf[place.second].second, cells);
            }
        }
    }
    for (const auto &[combined, parts] : partsOf) {
        QStringList ids{QString::number(combined)};
        for (const int part : parts.first)
            ids << QString::number(part);
        warnings << PlanWarning{PlanWarning::Kind::UnionWithParts, parts.second, ids.join(u' ')};
    }
}

QList<PlanWarning> warnings(const PlanInput &input, const Plan &plan)
{
    using Kind = PlanWarning::Kind;
    QList<PlanWarning> list;
    warnOfUnions(input, plan, list);
    if (input.request.budgetCpuHours > 0 && plan.cpuHours > input.request.budgetCpuHours)
        list << PlanWarning{Kind::OverBudget, plan.cells, QString::number(input.request.budgetCpuHours)};
    std::uint32_t longJobs = 0;
    std::uint32_t fewer = 0;
    for (const PlannedExecution &e : plan.executions) {
        const bool isSplit = !e.classValue.isEmpty();
        for (const grid::CellIndex cell : e.cells) {
            if (isSplit && e.longestJobSeconds > input.world.thresholdSeconds)
                ++fewer;
            else if (!isSplit && input.seconds(cell) > input.world.thresholdSeconds)
                ++longJobs;
        }
    }
    if (longJobs > 0)
        list << PlanWarning{Kind::LongJobs, longJobs, {}};
    if (fewer > 0)
        list << PlanWarning{Kind::FewerSubJobs, fewer, {}};
    if (plan.tooLargeToFetch > 0)
        list << PlanWarning{Kind::TooLargeToFetch, plan.tooLargeToFetch, QString::number(input.world.maxTransferBytes)};
    return list;
}

QList<PlannedRun> runs(const Plan &plan, const std::vector<RunSpan> &spans)
{
    QList<PlannedRun> list;
    for (const bool isSplit : {false, true}) {
        PlannedRun run;
        run.isSplit = isSplit;
        double from = 0;
        double to = 0;
        double seconds = 0;
        for (std::size_t i = 0; i < plan.executions.size(); ++i) {
            const PlannedExecution &e = plan.executions[i];
            if (e.classValue.isEmpty() == isSplit)
                continue;
            from = run.executions == 0 ? spans[i].from : std::min(from, spans[i].from);
            to = std::max(to, spans[i].to);
            seconds += e.cpuSeconds;
            ++run.executions;
            run.jobs += e.jobs();
        }
        if (run.executions == 0)
            continue;
        run.from = milliseconds(qint64(from * 1000));
        run.to = milliseconds(qint64(to * 1000));
        run.meanJobs = to > from ? seconds / (to - from) : 0;
        list << run;
    }
    return list;
}

} // namespace

void summarise(const PlanInput &input, Plan &plan)
{
    std::vector<QueuedExecution> queue;
    queue.reserve(plan.executions.size());
    for (const PlannedExecution &e : plan.executions) {
        const bool isSplit = !e.classValue.isEmpty();
        ++(isSplit ? plan.splits : plan.batches);
        plan.cells += std::uint32_t(e.cells.size());
        plan.jobs += e.jobs();
        plan.cpuHours += e.cpuSeconds / secondsPerHour;
        plan.outputBytes += e.outputBytes;
        const double bytesPerCell = e.outputBytes / double(e.cells.size());
        if (input.world.maxTransferBytes > 0 && bytesPerCell > double(input.world.maxTransferBytes))
            plan.tooLargeToFetch += std::uint32_t(e.cells.size());
        QueuedExecution queued{{}, e.subJobs};
        for (const grid::CellIndex cell : e.cells) {
            const double seconds = input.seconds(cell);
            plan.longestHours = std::max(plan.longestHours, seconds / secondsPerHour);
            queued.jobSeconds.push_back(seconds / e.subJobs);
        }
        queue.push_back(std::move(queued));
    }
    const QueueForecast queueForecast = forecast(queue, {input.world.executionLimit, input.world.cores});
    plan.timeToFinish = queueForecast.timeToFinish;
    plan.meanCores = queueForecast.meanCores;
    plan.runs = runs(plan, queueForecast.spans);
    plan.lines = lines(input, plan);
    plan.warnings = warnings(input, plan);
}

} // namespace dosegrid::planning
