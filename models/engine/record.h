// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/clock.h"
#include "models/core/ids.h"
#include "models/engine/answer.h"
#include "models/grid/gridstate.h"
#include "models/statistics/facts.h"

#include <QList>
#include <QString>

#include <memory>
#include <optional>

namespace dosegrid::statistics {
class Timeline;
}

namespace dosegrid::engine {

struct CheckView
{
    int number = 0;   // of the check list in the user guide
    QString severity; // "refuse", "warn", "info"
    bool passed = false;
    QString facts; // untranslated values
};

struct OutputView
{
    OutputId id;
    QString remotePath;
    QString localPath;
    QString sha256;
    qint64 bytes = 0;
    std::optional<CampaignTime> fetchedAt;
    bool isAdopted = false;    // fetched by other means
    qint64 events = 0;         // primaries simulated
    double elapsedSeconds = 0; // Gate's ElapsedTime: wall time of one process, summed over sub-jobs; measured
    QString seedRead;
    double sourceFraction = 0;
    double sourceUncertainty = 0;
    QString verdict; // "accepted", "review", "refused"; empty before the checks
    QString verdictBy;
    QList<CheckView> checks;
};

// One file of results with its cell and the word on it: a row of the page of results.
struct OutputRow
{
    OutputId id;
    AttemptId attempt;
    grid::CellIndex cell;
    int attemptNumber = 0; // 1-based within the cell
    QString localPath;
    QString sha256;
    qint64 bytes = 0;
    CampaignTime fetchedAt{};
    bool isAdopted = false;
    qint64 events = 0;         // primaries simulated; 0 when it does not tell
    double elapsedSeconds = 0; // measured; 0 when it does not tell
    QString verdict;           // "accepted", "review", "refused"; empty before the checks
    QString verdictBy;         // the rules, or a person
    QString reason;            // what decided, when it was not accepted by the rules: a stable word
    QList<int> failedChecks;   // their numbers, when it was not accepted by the rules
};

struct AttemptView
{
    AttemptId id;
    int number = 0; // 1-based within the cell
    int replicate = 0;
    QString phase; // stable word of the engine's state machine
    grid::CellState shownAs = grid::CellState::Open;
    std::optional<qint64> seed; // nothing: drawn by the platform and not read yet
    QString seedOrigin;         // "assigned", "drawn", "read"
    qint64 primaries = 0;
    int subJobs = 1;
    double predictedSeconds = 0;
    std::optional<CampaignTime> createdAt;
    std::optional<CampaignTime> sentAt;
    std::optional<CampaignTime> acceptedAt;
    std::optional<CampaignTime> startedAt; // first seen running
    std::optional<CampaignTime> endedAt;
    std::optional<int> exitCode;
    QString errorKind; // stable word
    QString errorText; // facts
    QString rawAnswer; // how the platform refused or failed to answer its submission, as it came; without the key
    // Its execution
    ExecutionId execution;
    QString executionName;
    QString remoteId;
    QString pipeline;
    QString remoteStatus; // as the platform words it
    int executionCells = 0;
    int jobNumber = 0;  // 0: the platform does not say which job is this cell
    QString inputsJson; // what was sent
    QString resultsDirectory;
    QList<OutputView> outputs;
};

// Kinds of events whose words are asked for again.
namespace eventkind {
inline constexpr QLatin1StringView note("note");
inline constexpr QLatin1StringView noteRemoved("note-removed");
} // namespace eventkind

struct EventView
{
    EventId id;
    CampaignTime at{};
    QString kind; // stable word
    std::optional<grid::CellIndex> cell;
    QString executionName;
    WaveId wave;
    QString fromState;
    QString toState;
    QString actor;
    QString detail; // facts, untranslated
};

// What a person wrote about a cell.
struct NoteView
{
    CampaignTime at{};
    QString by;
    QString text;
    std::optional<CampaignTime> removedAt; // from then on it is part of the past only
};

// Everything about one cell.
struct CellDossier
{
    grid::CellIndex cell;
    grid::CellRecord record;
    QString reason; // why it is in its state: facts
    // How often it failed for that reason before the rule that tries such failures again gave up; 0: there is no rule,
    // or it goes on.
    int triesOfRule = 0;
    bool isPaused = false;                       // its wave, or all sending, by a person
    QList<AttemptView> attempts;                 // newest first
    QList<EventView> events;                     // newest first, at most 200
    QList<NoteView> notes;                       // newest first, at most 200, those that were taken away too
    grid::StateCounts executionCounts;           // attempts of the latest execution by what they became
    std::uint32_t executionTakenBack = 0;        // and its attempts that were taken back before they left
    std::vector<grid::CellIndex> executionCells; // its cells
};

struct LogText
{
    QString text;   // control characters stripped; capped
    QString source; // "stdout of job 3", "output.log of the archive"
    bool isTruncated = false;
};

// What the platform said of the latest attempt of a cell: a row of the table of jobs.
struct JobView
{
    grid::CellIndex cell;
    ExecutionId execution;
    QString executionName; // ours
    QString remoteId;      // the platform's identifier; empty before it was accepted
    int jobNumber = 0;     // 0: the platform does not say which job is this cell
    int jobs = 0;          // of its execution
    std::optional<int> exitCode;
    QString errorKind;                   // stable word
    QString errorText;                   // facts
    QString reason;                      // why the cell is held, failed or uncertain: a stable word, or facts
    std::optional<double> waitedSeconds; // accepted to first seen running
};

// What the statistics are computed from. Of an attempt whose output tells no time, `cpuSeconds` is the prediction; what
// was adopted has no wave, and no times but its end.
using CoreSample = statistics::CoreSample;
using AttemptFact = statistics::AttemptFact;

// What the campaign remembers, read from its file off the caller's thread. Nothing here changes anything.
class Record
{
public:
    virtual ~Record();

    virtual void cell(grid::CellIndex cell, Answer<CellDossier> answer) = 0;
    // From the fetched archive, else asked from the platform.
    virtual void log(grid::CellIndex cell, bool errorStream, Answer<LogText> answer) = 0;
    // Newest first; older than `before` when valid.
    virtual void events(int limit, EventId before, Answer<QList<EventView>> answer) = 0;
    // The latest attempts of these cells, of all when there are none; cells without an attempt are left out.
    virtual void jobs(const std::vector<grid::CellIndex> &cells, Answer<QList<JobView>> answer) = 0;
    virtual void samples(Answer<QList<CoreSample>> answer) = 0;
    virtual void attempts(Answer<QList<AttemptFact>> answer) = 0;
    // All outputs that were ever fetched or adopted, oldest first.
    virtual void outputs(Answer<QList<OutputRow>> answer) = 0;
    // What every cell was at every moment so far.
    virtual void timeline(Answer<std::shared_ptr<const statistics::Timeline>> answer) = 0;
};

} // namespace dosegrid::engine
