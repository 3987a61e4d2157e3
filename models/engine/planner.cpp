// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/planner.h"

#include "models/carmin/profile.h"
#include "models/workflows/profilereader.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::engine {

namespace {

planning::SeedScheme planned(SeedScheme scheme)
{
    switch (scheme) {
    case SeedScheme::Disjoint: return planning::SeedScheme::Disjoint;
    case SeedScheme::Legacy: return planning::SeedScheme::Legacy;
    }
    return planning::SeedScheme::Disjoint;
}

planning::WaveOrder planned(WaveOrder order)
{
    switch (order) {
    case WaveOrder::CheapestFirst: return planning::WaveOrder::CheapestFirst;
    case WaveOrder::LongestFirst: return planning::WaveOrder::LongestFirst;
    case WaveOrder::ByEnergy: return planning::WaveOrder::ByEnergy;
    case WaveOrder::ByOrgan: return planning::WaveOrder::ByOrgan;
    }
    return planning::WaveOrder::CheapestFirst;
}

LeftOutReason shown(planning::LeftOutReason reason)
{
    switch (reason) {
    case planning::LeftOutReason::AlreadyDone: return LeftOutReason::AlreadyDone;
    case planning::LeftOutReason::Planned: return LeftOutReason::Planned;
    case planning::LeftOutReason::Submitted: return LeftOutReason::Submitted;
    case planning::LeftOutReason::Running: return LeftOutReason::Running;
    case planning::LeftOutReason::ToFetch: return LeftOutReason::ToFetch;
    case planning::LeftOutReason::Held: return LeftOutReason::Held;
    case planning::LeftOutReason::Uncertain: return LeftOutReason::Uncertain;
    case planning::LeftOutReason::NotApplicable: return LeftOutReason::NotApplicable;
    case planning::LeftOutReason::NoInputArchive: return LeftOutReason::NoInputArchive;
    case planning::LeftOutReason::NoWorkflow: return LeftOutReason::NoWorkflow;
    case planning::LeftOutReason::SeedOverlap: return LeftOutReason::SeedOverlap;
    case planning::LeftOutReason::NoSeedRange: return LeftOutReason::NoSeedRange;
    }
    return LeftOutReason::NoWorkflow;
}

QString word(planning::PlanWarning::Kind kind)
{
    switch (kind) {
    case planning::PlanWarning::Kind::UnionWithParts: return u"union-with-parts"_s;
    case planning::PlanWarning::Kind::OverBudget: return u"over-budget"_s;
    case planning::PlanWarning::Kind::LongJobs: return u"long-jobs"_s;
    case planning::PlanWarning::Kind::FewerSubJobs: return u"fewer-sub-jobs"_s;
    case planning::PlanWarning::Kind::TooLargeToFetch: return u"too-large-to-fetch"_s;
    }
    return {};
}

QList<workflows::Profile> among(const QStringList &offered)
{
    QList<workflows::Profile> profiles;
    for (const workflows::Profile &profile : workflows::shippedProfiles()) {
        if (offered.isEmpty() || offered.contains(profile.id))
            profiles << profile;
    }
    return profiles;
}

QHash<QString, double> meanSizes(const QString &json)
{
    QHash<QString, double> means;
    const QJsonObject sizes = QJsonDocument::fromJson(json.toUtf8()).object();
    for (auto it = sizes.begin(); it != sizes.end(); ++it)
        means.insert(it.key(), it.value().toObject()["mean"_L1].toDouble());
    return means;
}

} // namespace

void PlanBasis::platform(const ConnectionView &view)
{
    profile = view.profile;
    for (const OfferedWorkflow &workflow : view.workflows) {
        if (!workflow.fits())
            misfits << workflow.id;
        if (!workflow.isUsable())
            continue;
        offeredWorkflows << workflow.id;
        pipelines.insert(workflow.id, workflow.pipeline);
    }
}

double predictedOutputBytes(const OutputBasis &basis, const grid::CellMask &cells)
{
    planning::PlanWorld world{.tmpl = basis.tmpl, .state = basis.state, .cost = basis.cost};
    world.offered = among(basis.offeredWorkflows);
    world.measuredOutputBytes = meanSizes(basis.outputSizes);
    return planning::predictedOutputBytes(world, cells);
}

void PlanBasis::executions(const std::function<bool(ExecutionId)> &mayRun)
{
    const std::uint32_t cells = state.spec().cellCount();
    live = grid::CellMask(cells);
    for (std::uint32_t i = 0; i < cells; ++i) {
        if (mayRun(state.record({i}).execution))
            live.set({i});
    }
}

void PlanBasis::seeds(const std::vector<store::SeedUse> &used)
{
    const std::uint32_t cells = state.spec().cellCount();
    replicates.assign(cells, {});
    for (std::uint32_t i = 0; i < cells; ++i) {
        if (state.record({i}).attempts > 0)
            replicates[i] = {0, 0};
    }
    for (const store::SeedUse &use : used) {
        if (use.cell.value >= cells)
            continue;
        const auto replicate = std::int8_t(std::min<int>(use.replicate, std::numeric_limits<std::int8_t>::max() - 1));
        planning::PlanWorld::Replicates &last = replicates[use.cell.value];
        last.planned = std::max(last.planned, replicate);
        if (use.isTakenBack)
            continue;
        last.used = std::max(last.used, replicate);
        if (use.seed)
            takenSeeds.push_back({use.cell, *use.seed, use.subjobs});
    }
}

Result<planning::Plan> makePlan(const PlanRequest &request, const PlanBasis &basis)
{
    planning::PlanRequest asked;
    asked.cells = request.cells;
    asked.workflow = request.workflow;
    asked.primaries = request.primaries;
    asked.seeds = planned(request.seeds);
    asked.moreStatistics = request.moreStatistics;
    asked.order = planned(request.order);
    asked.budgetCpuHours = request.budgetCpuHours;
    asked.extraCells = request.extraCells;

    planning::PlanWorld world{.tmpl = *basis.tmpl, .state = basis.state, .cost = *basis.cost};
    world.offered = among(basis.offeredWorkflows);
    world.offered.removeIf([&](const workflows::Profile &p) { return basis.misfits.contains(p.id); });
    const auto kind = carmin::Profile::kindNamed(basis.profile);
    if (kind && !carmin::Profile::of(*kind).hasSweeps) {
        for (workflows::Profile &profile : world.offered)
            profile.maxCells = 1;
    }
    world.modelsWithInput = basis.modelsWithInput;
    world.live = basis.live;
    world.takenSeeds = basis.takenSeeds;
    world.replicates = basis.replicates;
    world.executionLimit = basis.executionLimit;
    world.maxTransferBytes = basis.maxTransferBytes;
    world.measuredOutputBytes = meanSizes(basis.outputSizes);
    return planning::makePlan(asked, world);
}

Result<PlanPreview> preview(const PlanRequest &request, const PlanBasis &basis)
{
    const Result<planning::Plan> plan = makePlan(request, basis);
    if (!plan)
        return Unexpected(plan.error());
    PlanPreview p;
    for (const planning::PlanLine &line : plan->lines) {
        const PlannedSeeds seeds{line.seeds.count, line.seeds.first, line.seeds.last};
        p.lines << PlanLine{line.workflow, line.pipeline,     line.isSplit, line.model, line.particle,   line.sources,
                            line.energies, line.fromEv,       line.toEv,    line.cells, line.executions, line.jobs,
                            line.cpuHours, line.longestHours, seeds,        line.extra, line.mask};
    }
    for (const planning::LeftOut &left : plan->leftOut)
        p.leftOut << LeftOut{shown(left.reason), left.cells.count(), left.detail, left.cells};
    p.refusal = plan->refusal();
    p.selected = plan->selected;
    p.cells = plan->cells;
    p.extra = plan->extra.count();
    p.executionsSaved = plan->executionsSaved;
    p.executions = int(plan->executions.size());
    p.batches = plan->batches;
    p.splits = plan->splits;
    p.jobs = plan->jobs;
    p.cpuHours = plan->cpuHours;
    p.longestHours = plan->longestHours;
    p.outputBytes = plan->outputBytes;
    p.tooLargeToFetch = plan->tooLargeToFetch;
    p.timeToFinish = plan->timeToFinish;
    p.meanCores = plan->meanCores;
    for (const planning::PlannedRun &run : plan->runs)
        p.runs << PlannedRun{run.isSplit, run.executions, run.jobs, run.from, run.to, run.meanJobs};
    for (const planning::PlanWarning &warning : plan->warnings) {
        p.unionWithParts = p.unionWithParts || warning.kind == planning::PlanWarning::Kind::UnionWithParts;
        p.warnings << word(warning.kind) + u':' + QString::number(warning.cells) + u':' + warning.detail;
    }
    return p;
}

QList<OfferedWorkflow> knownWorkflows()
{
    QList<OfferedWorkflow> known;
    for (const workflows::Profile &profile : workflows::shippedProfiles())
        known << OfferedWorkflow{profile.id, profile.pipeline, profile.isSplit(), false};
    return known;
}

} // namespace dosegrid::engine
