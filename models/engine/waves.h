// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/clock.h"
#include "models/core/ids.h"
#include "models/engine/answer.h"
#include "models/grid/cellmask.h"
#include "models/grid/gridstate.h"

#include <QList>
#include <QString>

#include <optional>

namespace dosegrid::engine {

enum class SeedScheme { Disjoint, Legacy };
enum class WaveOrder { CheapestFirst, LongestFirst, ByEnergy, ByOrgan };

// Stable words of the command line and the campaign file: "disjoint", "cheapest" ...
QString name(SeedScheme scheme);
QString name(WaveOrder order);
std::optional<SeedScheme> seedSchemeFromName(QStringView text);
std::optional<WaveOrder> waveOrderFromName(QStringView text);

// What a person asks for when submitting.
struct PlanRequest
{
    grid::CellMask cells; // a snapshot: it does not change under the user
    QString expression;   // how the selection was made; recorded
    QString waveName;
    QString workflow = QStringLiteral("auto"); // or the id of a profile
    qint64 primaries = 0;                      // per cell; 0 takes the campaign's
    SeedScheme seeds = SeedScheme::Disjoint;
    bool moreStatistics = false; // cells that were tried before take other seeds, of independent histories
    WaveOrder order = WaveOrder::CheapestFirst;
    int priority = 0;                 // higher goes first
    double budgetCpuHours = 0;        // 0: no limit
    int extraCells = 0;               // not asked for: so many of a model and particle where they save executions
    milliseconds outboxDelay{10'000}; // campaign time
};

// Why a selected cell would not be sent. Words are made in models/text.
enum class LeftOutReason {
    AlreadyDone,
    Planned, // in a wave already
    Submitted,
    Running,
    ToFetch,
    Held,
    Uncertain,
    NotApplicable,
    NoInputArchive, // its model has none
    NoWorkflow,     // no offered workflow fits
    SeedOverlap,    // two cells, named in `detail`, would share seeds: such a plan is refused
    NoSeedRange,    // the seed scheme does not know this cell
};
constexpr int leftOutReasonCount = 12;

struct LeftOut
{
    LeftOutReason reason = LeftOutReason::AlreadyDone;
    std::uint32_t cells = 0;
    QString detail; // facts, untranslated: the two cells of an overlap, the model without archive
    grid::CellMask mask;
};

// Of cells that would be sent; none where the platform draws them.
struct PlannedSeeds
{
    qint64 count = 0; // one for each sub-job
    qint64 first = 0; // the least and the greatest; there may be others' between them
    qint64 last = 0;
};

// One line of the manifest: cells of one workflow, model and particle.
struct PlanLine
{
    QString workflow; // profile id
    QString pipeline; // "GateCLforOpenDose/v0.2.0"
    bool isSplit = false;
    int model = 0; // axis positions
    int particle = 0;
    int sources = 0;
    int energies = 0;
    qint64 fromEv = 0;
    qint64 toEv = 0;
    std::uint32_t cells = 0;
    int executions = 0;
    int jobs = 0;
    double cpuHours = 0;     // predicted
    double longestHours = 0; // predicted, one cell
    PlannedSeeds seeds;
    std::uint32_t extra = 0; // of the cells: were not asked for
    grid::CellMask mask;
};

// When the executions of one kind would run, in the simulated queue.
struct PlannedRun
{
    bool isSplit = false;
    int executions = 0;
    int jobs = 0;
    milliseconds from{0}; // after the first start of the plan
    milliseconds to{0};
    double meanJobs = 0; // running at once, over that time
};

// What a request would do, computed on a snapshot; nothing is recorded.
struct PlanPreview
{
    QList<PlanLine> lines;
    QList<LeftOut> leftOut;
    std::uint32_t selected = 0;
    std::uint32_t cells = 0; // that would be sent
    std::uint32_t extra = 0; // of these: were not asked for, as PlanRequest::extraCells allows
    int executionsSaved = 0; // by them
    int executions = 0;
    int batches = 0;
    int splits = 0;
    int jobs = 0;
    double cpuHours = 0; // predicted
    double longestHours = 0;
    double outputBytes = 0;            // estimate
    std::uint32_t tooLargeToFetch = 0; // outputs expected above the platform's limit
    milliseconds timeToFinish{0};      // simulated queue, from first start to last end
    double meanCores = 0;              // in that simulation
    QList<PlannedRun> runs;            // batches, then splits; those that there are
    bool unionWithParts = false;       // a combined region and one of its parts are both in it
    QStringList warnings;              // facts, untranslated
    // Why it would be refused as a whole: cells would share seeds, named two by two in `detail`.
    std::optional<Error> refusal;
};

// One wave with its account so far.
struct WaveSummary
{
    WaveId id;
    QString name;
    QString expression;
    CampaignTime createdAt{};
    bool isPaused = false;
    bool isOverBudget = false; // cells of it are held because they do not fit what is left of its budget
    int priority = 0;
    double budgetCpuHours = 0;
    grid::StateCounts counts; // of its cells
    std::uint32_t cells = 0;
    int executions = 0;
    int executionsLive = 0;
    int failedAttempts = 0;
    int attempts = 0;
    double predictedCpuHours = 0;              // of all its cells
    double productiveCpuHours = 0;             // ElapsedTime of accepted outputs; measured
    double lostCpuHours = 0;                   // failed and repeated attempts; estimated where there is no output
    std::optional<CampaignTime> firstAccepted; // first request accepted by the platform
    std::optional<CampaignTime> lastEnd;       // last end seen
    std::optional<milliseconds> timeLeft;      // forecast; nothing while unknown
    milliseconds timeLeftBand{0};
    CampaignTime outboxUntil{}; // nothing leaves before
    int inOutbox = 0;           // executions that have not left

    // Productive: accepted CPU hours / (first accepted .. last end). Gross counts all CPU time. Nothing before an end.
    std::optional<double> speedUp(bool gross) const;
};

// Plans, and the waves they became. Lives in the caller's thread.
class Waves
{
public:
    virtual ~Waves();

    // Computed off the caller's thread; a few tens of milliseconds for the whole campaign.
    virtual void preview(const PlanRequest &request, Answer<PlanPreview> answer) = 0;
    // Records the wish to submit; the engine carries it out. The id can be followed by Actions::wishDone.
    virtual void submit(const PlanRequest &request, Answer<WishId> answer) = 0;
    virtual QList<WaveSummary> list() const = 0;
    virtual void setPaused(WaveId wave, bool paused, Answer<WishId> answer) = 0;
    // Higher goes first, from the next execution that is sent.
    virtual void setPriority(WaveId wave, int priority, Answer<WishId> answer) = 0;
    // Takes back what has not left the outbox; free of cost.
    virtual void cancelUnsent(WaveId wave, Answer<WishId> answer) = 0;
};

} // namespace dosegrid::engine
