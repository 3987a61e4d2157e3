// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/planning/planparts.h"

#include "models/planning/filledcover.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace dosegrid::planning {

namespace {

// Text and statistics of an archive without images: about 25 kB of region table, 2 kB of statistics, the log.
constexpr double bytesWithoutImages = 60'000;

PlannedExecution execution(const PlanInput &input, const workflows::Profile &profile,
                           std::vector<grid::CellIndex> cells)
{
    PlannedExecution e;
    const grid::CellKey key = input.spec().key(cells.front());
    e.workflow = profile.id;
    e.pipeline = profile.pipeline;
    e.model = key.model;
    e.particle = key.particle;
    for (const grid::CellIndex cell : cells) {
        const double seconds = input.seconds(cell);
        e.cpuSeconds += seconds;
        e.longestJobSeconds = std::max(e.longestJobSeconds, seconds);
        e.replicates.push_back(std::uint8_t(input.replicate(cell)));
    }
    e.outputBytes = outputBytes(input.world, profile.id, e.model) * double(cells.size());
    e.cells = std::move(cells);
    return e;
}

} // namespace

double outputBytes(const PlanWorld &world, const QString &workflow, int model)
{
    return world.measuredOutputBytes.value(outputKey(workflow, world.state.spec().models()[model].id),
                                           bytesWithoutImages);
}

QString outputKey(const QString &workflow, const QString &modelId) { return workflow + u'/' + modelId; }

void addBatches(const PlanInput &input, const Assignment &assignment, Plan &plan)
{
    const grid::GridSpec &spec = input.spec();
    for (int model = 0; model < spec.modelCount(); ++model) {
        for (int particle = 0; particle < spec.particleCount(); ++particle) {
            const auto cellAt = [&](int region, int energy) {
                return spec.index(
                    {std::uint16_t(model), std::uint16_t(region), std::uint16_t(particle), std::uint16_t(energy)});
            };
            const auto tableOf = [&](const grid::CellMask &mask) {
                CellTable table(spec.regionCount(), spec.energyCount());
                for (int region = 0; mask.size() > 0 && region < spec.regionCount(); ++region) {
                    for (int energy = 0; energy < spec.energyCount(); ++energy)
                        table.set(region, energy, mask.test(cellAt(region, energy)));
                }
                return table;
            };
            const CellTable wanted = tableOf(assignment.cells);
            if (wanted.count() == 0)
                continue;
            const FilledCover cover =
                coverWithFree(wanted, tableOf(assignment.free), assignment.profile->maxCells, input.request.extraCells);
            plan.executionsSaved += cover.saved;
            for (const Rectangle &rectangle : cover.rectangles) {
                std::vector<grid::CellIndex> cells;
                for (const int region : rectangle.rows) {
                    for (const int energy : rectangle.columns) {
                        cells.push_back(cellAt(region, energy));
                        if (!wanted.test(region, energy))
                            plan.extra.set(cells.back());
                    }
                }
                plan.executions.push_back(execution(input, *assignment.profile, std::move(cells)));
            }
        }
    }
}

void addSplits(const PlanInput &input, const Assignment &assignment, Plan &plan, LeftOutList &leftOut)
{
    const workflows::Profile &profile = *assignment.profile;
    const bool isAssigned = profile.seedMode == workflows::SeedMode::Assigned;
    const int allowed = isAssigned ? maxSubJobs(input.request.seeds) : profile.classes.last().subJobs;
    std::vector<PlannedExecution> planned;
    std::vector<SeedRange> ranges;
    assignment.cells.forEach([&](grid::CellIndex cell) {
        PlannedExecution e = execution(input, profile, {cell});
        const int wanted = std::max(1, int(std::ceil(e.cpuSeconds / input.world.thresholdSeconds)));
        const workflows::SubJobClass *chosen = profile.classFor(wanted, allowed);
        if (!chosen) {
            leftOut.add(cell, LeftOutReason::NoWorkflow);
            return;
        }
        e.subJobs = chosen->subJobs;
        e.classValue = chosen->value;
        e.longestJobSeconds = e.cpuSeconds / e.subJobs;
        if (isAssigned) {
            const auto seed = seedOf(input.request.seeds, input.spec(), cell, input.replicate(cell));
            if (!seed) {
                leftOut.add(cell, LeftOutReason::NoSeedRange, seed.error().field + u'=' + seed.error().detail);
                return;
            }
            e.seed = *seed;
            ranges.push_back({cell, *seed, e.subJobs});
        }
        planned.push_back(std::move(e));
    });

    // What was sent before stays as it is: the planned cell gives way.
    for (const SeedOverlap &overlap : seedOverlaps(ranges, input.world.takenSeeds)) {
        leftOut.add(overlap.wanted.cell, LeftOutReason::SeedOverlap,
                    input.spec().cellId(overlap.wanted.cell) + u' ' + input.spec().cellId(overlap.other.cell));
        std::erase_if(planned, [&](const PlannedExecution &e) { return e.cells.front() == overlap.wanted.cell; });
    }
    std::ranges::move(planned, std::back_inserter(plan.executions));
}

void order(const PlanInput &input, Plan &plan)
{
    const grid::GridSpec &spec = input.spec();
    const auto rank = [&](const PlannedExecution &e) {
        const grid::CellKey first = spec.key(e.cells.front());
        const double perCell = e.cpuSeconds / double(e.cells.size());
        double primary = 0;
        switch (input.request.order) {
        case WaveOrder::CheapestFirst: primary = perCell; break;
        case WaveOrder::LongestFirst: primary = -perCell; break;
        case WaveOrder::ByEnergy: primary = first.energy; break;
        case WaveOrder::ByOrgan: primary = first.region; break;
        }
        return std::tuple(primary, e.cells.front());
    };
    std::ranges::stable_sort(plan.executions, {}, rank);
}

} // namespace dosegrid::planning
