// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/clock.h"
#include "models/core/result.h"
#include "models/grid/campaigntemplate.h"
#include "models/grid/gridstate.h"
#include "models/planning/cost.h"
#include "models/planning/seeds.h"
#include "models/workflows/profile.h"

#include <QHash>
#include <QStringList>

#include <optional>
#include <vector>

// From a selection to the executions that would be sent. Pure: a plan can be made and thrown away.
namespace dosegrid::planning {

enum class WaveOrder { CheapestFirst, LongestFirst, ByEnergy, ByOrgan };

// What a person asks for.
struct PlanRequest
{
    grid::CellMask cells;
    QString workflow = QStringLiteral("auto"); // or the id of a profile
    qint64 primaries = 0;                      // per cell; 0 takes the template's
    SeedScheme seeds = SeedScheme::Disjoint;
    // Each cell takes the replicate after those it had: independent histories. Otherwise the seeds that it had before,
    // or its first ones.
    bool moreStatistics = false;
    WaveOrder order = WaveOrder::CheapestFirst;
    double budgetCpuHours = 0; // 0: no limit
    // How many open cells that were not asked for the batches of a model and particle may take with them where that
    // saves executions.
    int extraCells = 0;
};

// `auto`: one job up to here, split above (24 h limit / safety factor 2).
inline constexpr double splitAboveSeconds = 12 * 3600.0;

// What the plan is made against, as of one moment. Everything is a value or outlives the call.
struct PlanWorld
{
    const grid::CampaignTemplate &tmpl;
    const grid::GridState &state;
    const CostModel &cost;
    QList<workflows::Profile> offered;      // by the platform, in the order in which `auto` considers them
    QStringList modelsWithInput;            // ids of the models that have an input archive
    grid::CellMask live = {};               // cells of executions that are not proven over, whatever the cell shows
    std::vector<SeedRange> takenSeeds = {}; // of earlier attempts, where the platform may have used them
    // By cell; empty: none was tried.
    struct Replicates
    {
        std::int8_t used = -1;    // the last of which the platform may have used seeds; -1: none
        std::int8_t planned = -1; // the last that was planned, although it may have been taken back; -1: none
    };
    std::vector<Replicates> replicates = {};
    int executionLimit = 25; // live executions at once
    int cores = 1000;        // jobs at once; for the forecast only
    double thresholdSeconds = splitAboveSeconds;
    qint64 maxTransferBytes = 0; // the platform's limit for one download; 0: none known
    // Mean bytes of one cell's output by outputKey(), where they were measured; they win over the estimate, which knows
    // of no images.
    QHash<QString, double> measuredOutputBytes = {};
};

// What the outputs of these cells will weigh, whatever their states: each by the workflow that `auto` would choose. A
// plan of cells that are all free weighs the same.
double predictedOutputBytes(const PlanWorld &world, const grid::CellMask &cells);

// What outputs of one size have in common.
QString outputKey(const QString &workflow, const QString &modelId);

enum class LeftOutReason {
    AlreadyDone,
    Planned,
    Submitted,
    Running, // or its execution is not proven over
    ToFetch,
    Held,
    Uncertain,
    NotApplicable,
    NoInputArchive,
    NoWorkflow, // no offered profile fits
    // It would share seeds with another cell, and the plan is refused; `detail`: the two, "AF/95/e-/10 AM/95/e-/10".
    SeedOverlap,
    NoSeedRange, // the scheme does not know this cell; `detail`: the axis and value
};

struct LeftOut
{
    LeftOutReason reason = LeftOutReason::AlreadyDone;
    grid::CellMask cells;
    QString detail; // facts
};

// One execution that would be created.
struct PlannedExecution
{
    QString workflow; // profile id
    QString pipeline;
    int model = 0; // axis positions
    int particle = 0;
    std::vector<grid::CellIndex> cells;   // ascending; sources x energies
    int subJobs = 1;                      // of a split
    QString classValue;                   // of a split
    std::optional<qint64> seed;           // of an assigned one: of sub-job 0
    std::vector<std::uint8_t> replicates; // of each cell
    double cpuSeconds = 0;                // predicted, all cells
    double longestJobSeconds = 0;         // predicted
    double outputBytes = 0;               // estimate, all cells

    int jobs() const { return subJobs * int(cells.size()); } // a split has one cell, a batch one job a cell
};

// The seeds that cells would be sent with; none where the platform draws them.
struct PlannedSeeds
{
    qint64 count = 0; // one for each sub-job
    qint64 first = 0; // the least and the greatest; there may be others' between them
    qint64 last = 0;
};

// One line for people: cells of one workflow, model and particle.
struct PlanLine
{
    QString workflow;
    QString pipeline;
    bool isSplit = false;
    int model = 0;
    int particle = 0;
    int sources = 0;
    int energies = 0;
    qint64 fromEv = 0;
    qint64 toEv = 0;
    std::uint32_t cells = 0;
    int executions = 0;
    int jobs = 0;
    double cpuHours = 0;
    double longestHours = 0; // one cell
    PlannedSeeds seeds;
    std::uint32_t extra = 0; // of the cells: were not asked for
    grid::CellMask mask;
};

// When the executions of one kind run, in the simulated queue.
struct PlannedRun
{
    bool isSplit = false;
    int executions = 0;
    int jobs = 0;
    milliseconds from{0}; // after the first start of the plan
    milliseconds to{0};
    double meanJobs = 0; // running at once, over that time
};

// What a person should know before saying yes.
struct PlanWarning
{
    enum class Kind {
        UnionWithParts, // a combined region and its parts are both in the plan; `detail`: region ids "156 89"
        OverBudget,     // predicted hours above the budget
        LongJobs,       // cells whose one job is predicted above the threshold
        FewerSubJobs,   // cells that get fewer sub-jobs than wanted, because of the seeds or the classes
        TooLargeToFetch,
    };
    Kind kind = Kind::OverBudget;
    std::uint32_t cells = 0;
    QString detail; // facts
};

struct Plan
{
    std::vector<PlannedExecution> executions; // in the order of sending
    QList<PlanLine> lines;
    QList<LeftOut> leftOut;
    QList<PlanWarning> warnings;
    std::uint32_t selected = 0;
    std::uint32_t cells = 0; // with those not asked for
    grid::CellMask extra;    // were not asked for
    int executionsSaved = 0; // by them
    int batches = 0;
    int splits = 0;
    int jobs = 0;
    qint64 primaries = 0; // per cell
    double cpuHours = 0;  // predicted
    double longestHours = 0;
    double outputBytes = 0;            // estimate
    std::uint32_t tooLargeToFetch = 0; // cells
    milliseconds timeToFinish{0};      // simulated queue
    double meanCores = 0;              // in that simulation
    QList<PlannedRun> runs;            // batches, then splits; those that there are

    // Why a person's plan is refused as a whole: WrongState of field "seeds" when cells would share some, named two by
    // two in `detail` with commas between. Its executions are without them.
    std::optional<Error> refusal() const;
};

// NotFound for a workflow that is not offered, BadInput for primaries that cannot be. Cells that are
// open, failed or skipped are planned; all others are left out, with the reason. Open cells that were not asked for are
// planned only as PlanRequest::extraCells allows, and never those of combined regions. 51,324 cells take well under a
// second.
Result<Plan> makePlan(const PlanRequest &request, const PlanWorld &world);

} // namespace dosegrid::planning
