// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/store/records.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <optional>
#include <vector>

namespace dosegrid::store {

class Database;

struct EventFilter
{
    std::optional<grid::CellIndex> cell; // also the events of the executions that carried it
    ExecutionId execution;
    WaveId wave;
    QStringList kinds;
};

// The latest attempt of a cell beside its execution.
struct LatestAttempt
{
    grid::CellIndex cell;
    ExecutionId execution;
    QString executionName;
    RemoteId remoteId;
    std::optional<int> jobNumber;
    int jobs = 0; // of the execution: its cells, or the sub-jobs of its one cell
    std::optional<int> exitCode;
    QString errorKind;
    QString errorText; // of the attempt, else of its execution
    std::optional<CampaignTime> acceptedAt;
    std::optional<CampaignTime> startedAt;
    bool operator==(const LatestAttempt &) const = default;
};

struct AcceptedOutput
{
    grid::CellIndex cell;
    Output output;
};

// An output with its cell and what was said of it; nothing before it was judged.
struct JudgedOutput
{
    Output output;
    grid::CellIndex cell;
    int attemptNumber = 0;
    AttemptPhase phase = AttemptPhase::Fetched; // of its attempt
    QString errorKind;                          // of its attempt: what decided, when it was not accepted
    std::optional<Outcome> outcome;             // the latest
    QString by;                                 // whose word that is
    QJsonArray rules;                           // of the first judgement; empty when that accepted
};

// What another cell's output is compared with.
struct AcceptedMark
{
    grid::CellIndex cell;
    QString sha256;
    std::optional<qint64> seedRead;
};

// Attempts of a cell that failed, or were lost, with the same kind of error.
struct FailureCount
{
    grid::CellIndex cell;
    QString errorKind;
    int attempts = 0;
};

// What a campaign file tells. Short read transactions; lives no longer than its CampaignStore, in the same thread.
// Corrupt when a row holds a word that no program of this version writes.
class RecordReader
{
public:
    explicit RecordReader(Database &db) : m_db(&db) {}

    // At start.
    Result<std::optional<Connection>> connection();
    Result<std::vector<InputArchive>> inputArchives();
    Result<std::vector<SavedSet>> savedSets();
    Result<std::vector<Wave>> waves();
    Result<std::vector<WaveCell>> waveCells(WaveId wave);
    Result<std::vector<Execution>> liveExecutions();
    Result<std::vector<Attempt>> liveAttempts();
    Result<std::vector<CellRow>> cellsWithReason();
    Result<std::vector<Question>> openQuestions();
    Result<std::vector<Wish>> pendingWishes();
    Result<QString> meta(const QString &key); // empty when unset
    Result<std::vector<AcceptedMark>> acceptedMarks();
    Result<std::vector<FailureCount>> failureCounts(); // of cells that are not done
    // Of attempts with an assigned seed that were not taken back, and of all for more statistics; by attempt.
    Result<std::vector<SeedUse>> plannedSeeds();
    // Events that tell the path of an output whose name does not tell its cell, of executions that are not closed.
    Result<std::vector<Event>> matchedOutputs();
    // The last event of each live execution that has one.
    Result<std::vector<std::pair<ExecutionId, CampaignTime>>> lastEventsOfLive();

    // Panels.
    Result<CellRow> cell(grid::CellIndex cell); // an open one when it has no row
    Result<std::vector<Attempt>> attemptsOf(grid::CellIndex cell);
    Result<std::vector<Attempt>> attemptsOf(ExecutionId execution);
    Result<std::vector<Attempt>> attemptsOfNoExecution(); // what a person brought
    Result<std::optional<Attempt>> attempt(AttemptId attempt);
    // By cell; cells without an attempt are left out. The first of all cells, the second of these.
    Result<std::vector<LatestAttempt>> latestAttempts();
    Result<std::vector<LatestAttempt>> latestAttempts(const std::vector<grid::CellIndex> &cells);
    Result<QHash<ExecutionId, QString>> executionNames(const QSet<ExecutionId> &executions);
    Result<QHash<RemoteId, ExecutionId>> remoteIds(); // of all executions that have one
    Result<std::vector<Attempt>> attemptsWithSeed(qint64 seed);
    Result<std::optional<Execution>> execution(ExecutionId execution);
    Result<std::vector<Execution>> executionsOf(WaveId wave);
    Result<std::vector<Execution>> executionsOf(grid::CellIndex cell);
    Result<std::vector<Output>> outputsOf(grid::CellIndex cell);
    Result<std::vector<Output>> outputsOf(AttemptId attempt);
    Result<std::vector<Verdict>> verdictsOf(OutputId output);
    Result<std::optional<Wish>> wish(WishId wish);
    Result<std::vector<Wish>> wishes(int limit); // newest first
    Result<std::vector<Question>> questions();
    // Oldest first from just after `after`; the newest `limit` (newest first) before `before`, an invalid id: the end.
    Result<std::vector<Event>> eventsAfter(const EventFilter &filter, EventId after, int limit);
    Result<std::vector<Event>> eventsBefore(const EventFilter &filter, EventId before, int limit);

    // Statistics.
    Result<std::vector<Sample>> samples(CampaignTime from, CampaignTime to); // both ends included
    Result<std::vector<WaveAccount>> waveAccounts();
    // The same from all attempts of the campaign, which is not for every look at it.
    Result<std::vector<WaveAccount>> countedWaveAccounts();
    Result<std::vector<AcceptedOutput>> acceptedOutputs(); // by cell
    Result<std::vector<JudgedOutput>> judgedOutputs();     // all there are, oldest first

private:
    // One value a row, made by `make`.
    template<typename T, typename Make>
    Result<std::vector<T>> rows(const QString &sql, Make make);
    Result<std::vector<Event>> events(const EventFilter &filter, const QString &bound, EventId id, int limit,
                                      const QString &order);

    Database *m_db;
};

} // namespace dosegrid::store
