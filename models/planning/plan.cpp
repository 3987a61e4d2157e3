// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/planning/plan.h"

#include "models/planning/planparts.h"

#include <algorithm>
#include <map>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::planning {

namespace {

using grid::CellState;

// Nothing when a cell in this state can be sent.
std::optional<LeftOutReason> obstacle(CellState state)
{
    switch (state) {
    case CellState::Open:
    case CellState::Failed:
    case CellState::Skipped: return std::nullopt;
    case CellState::Planned: return LeftOutReason::Planned;
    case CellState::Submitted: return LeftOutReason::Submitted;
    case CellState::Running: return LeftOutReason::Running;
    case CellState::ToFetch: return LeftOutReason::ToFetch;
    case CellState::Done: return LeftOutReason::AlreadyDone;
    case CellState::Held: return LeftOutReason::Held;
    case CellState::Uncertain: return LeftOutReason::Uncertain;
    case CellState::NotApplicable: return LeftOutReason::NotApplicable;
    }
    return LeftOutReason::Uncertain;
}

// Which of the offered profiles carries a cell.
class Chooser
{
public:
    Chooser(const PlanRequest &request, const PlanWorld &world) : m_threshold(world.thresholdSeconds)
    {
        for (const workflows::Profile &profile : world.offered) {
            const workflows::Profile *&place = profile.isSplit() ? m_split : m_batch;
            if (request.workflow == profile.id)
                m_only = &profile;
            if (!place)
                place = &profile;
        }
    }

    bool hasOnly() const { return m_only != nullptr; }

    // A job that the platform's time limit would kill is never planned by itself; only a person can ask for it.
    const workflows::Profile *profileFor(double seconds) const
    {
        if (m_only)
            return m_only;
        return m_batch && seconds < m_threshold ? m_batch : m_split;
    }

private:
    double m_threshold;
    const workflows::Profile *m_only = nullptr;
    const workflows::Profile *m_batch = nullptr;
    const workflows::Profile *m_split = nullptr;
};

Assignment &assignmentFor(std::vector<Assignment> &list, const workflows::Profile *profile, std::uint32_t cellCount)
{
    const auto found = std::ranges::find(list, profile, &Assignment::profile);
    if (found != list.end())
        return *found;
    list.push_back({profile, grid::CellMask(cellCount), {}});
    return list.back();
}

} // namespace

namespace {

// What batches could take with them although nobody asked: cells that are open and would be planned if they were asked
// for. Not those of combined regions, which are computed twice with their parts.
void findFree(const PlanInput &input, const Chooser &chooser, std::vector<Assignment> &assignments)
{
    const grid::GridSpec &spec = input.spec();
    const PlanWorld &world = input.world;
    for (Assignment &assignment : assignments) {
        if (!assignment.profile->isSplit())
            assignment.free = grid::CellMask(spec.cellCount());
    }
    for (std::uint32_t i = 0; i < spec.cellCount(); ++i) {
        const grid::CellIndex cell{i};
        if (world.state.state(cell) != CellState::Open || input.request.cells.test(cell)
            || (world.live.size() > 0 && world.live.test(cell)) || spec.region(cell).isCombined
            || !world.modelsWithInput.contains(spec.model(cell).id))
            continue;
        const auto found =
            std::ranges::find(assignments, chooser.profileFor(input.seconds(cell)), &Assignment::profile);
        if (found != assignments.end() && found->free.size() > 0)
            found->free.set(cell);
    }
}

} // namespace

int PlanInput::replicate(grid::CellIndex cell) const
{
    const PlanWorld::Replicates had = world.replicates.empty() ? PlanWorld::Replicates{} : world.replicates[cell.value];
    if (request.moreStatistics)
        return had.used + 1;
    return request.seeds == SeedScheme::Legacy ? 0 : std::max<int>(had.planned, 0);
}

std::optional<Error> Plan::refusal() const
{
    QStringList pairs;
    for (const LeftOut &left : leftOut) {
        if (left.reason == LeftOutReason::SeedOverlap)
            pairs << left.detail;
    }
    if (pairs.isEmpty())
        return std::nullopt;
    return Error{Error::Kind::WrongState, pairs.join(u", "_s), {}, 0, u"seeds"_s};
}

void LeftOutList::add(grid::CellIndex cell, LeftOutReason reason, const QString &detail)
{
    const auto found = std::ranges::find_if(
        m_list, [&](const LeftOut &entry) { return entry.reason == reason && entry.detail == detail; });
    LeftOut *entry = found == m_list.end() ? nullptr : &*found;
    if (!entry) {
        m_list << LeftOut{reason, grid::CellMask(m_cellCount), detail};
        entry = &m_list.last();
    }
    entry->cells.set(cell);
}

double predictedOutputBytes(const PlanWorld &world, const grid::CellMask &cells)
{
    const grid::GridSpec &spec = world.state.spec();
    const Chooser chooser({}, world);
    // Few sizes, many cells: each size is looked up once.
    std::map<std::pair<const workflows::Profile *, int>, double> sizes;
    double bytes = 0;
    cells.forEach([&](grid::CellIndex cell) {
        const workflows::Profile *profile =
            spec.isApplicable(cell) ? chooser.profileFor(world.cost.seconds(cell, world.tmpl.primaries)) : nullptr;
        if (!profile)
            return;
        const int model = spec.key(cell).model;
        const auto [size, isNew] = sizes.try_emplace({profile, model}, 0.0);
        if (isNew)
            size->second = outputBytes(world, profile->id, model);
        bytes += size->second;
    });
    return bytes;
}

Result<Plan> makePlan(const PlanRequest &request, const PlanWorld &world)
{
    const grid::GridSpec &spec = world.state.spec();
    const PlanInput input{request, world, request.primaries == 0 ? world.tmpl.primaries : request.primaries};
    if (input.primaries <= 0 || input.primaries > 2'147'483'647) // the engine behind VIP reads 32 bits
        return Unexpected(Error::badInput(QString::number(input.primaries), u"primaries"_s));
    const Chooser chooser(request, world);
    if (request.workflow != "auto"_L1 && !chooser.hasOnly())
        return Unexpected(Error{Error::Kind::NotFound, request.workflow, {}, 0, u"workflow"_s});

    Plan plan;
    plan.selected = request.cells.count();
    plan.primaries = input.primaries;
    LeftOutList leftOut(spec.cellCount());
    std::vector<Assignment> assignments;
    request.cells.forEach([&](grid::CellIndex cell) {
        const bool isLive = world.live.size() > 0 && world.live.test(cell);
        if (const auto reason = obstacle(world.state.state(cell)))
            leftOut.add(cell, *reason);
        else if (isLive)
            leftOut.add(cell, LeftOutReason::Running);
        else if (!world.modelsWithInput.contains(spec.model(cell).id))
            leftOut.add(cell, LeftOutReason::NoInputArchive, spec.model(cell).id);
        else if (const auto *profile = chooser.profileFor(input.seconds(cell)))
            assignmentFor(assignments, profile, spec.cellCount()).cells.set(cell);
        else
            leftOut.add(cell, LeftOutReason::NoWorkflow);
    });
    if (request.extraCells > 0)
        findFree(input, chooser, assignments);
    plan.extra = grid::CellMask(spec.cellCount());
    for (const Assignment &assignment : assignments) {
        if (assignment.profile->isSplit())
            addSplits(input, assignment, plan, leftOut);
        else
            addBatches(input, assignment, plan);
    }
    order(input, plan);
    summarise(input, plan);
    plan.leftOut = leftOut.take();
    return plan;
}

} // namespace dosegrid::planning
