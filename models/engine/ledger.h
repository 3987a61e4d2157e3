// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/clock.h"
#include "models/engine/seedbook.h"
#include "models/engine/timekeeper.h"
#include "models/grid/gridstate.h"
#include "models/store/batch.h"
#include "models/store/campaignstore.h"

#include <QHash>
#include <QObject>
#include <QScopedValueRollback>

#include <functional>
#include <map>
#include <memory>
#include <set>
#include <unordered_map>
#include <vector>

namespace dosegrid::store {
class StoreThread;
}

namespace dosegrid::engine {

// Everything that an engine or an observer needs of a campaign file at start, read in the store thread.
struct LoadedCampaign
{
    store::CampaignInfo info;
    store::NextIds ids;
    std::vector<grid::CellChange> cells;
    std::vector<store::CellRow> reasons;
    std::vector<store::Wave> waves;
    std::vector<store::WaveAccount> accounts;
    std::vector<store::Execution> executions; // live
    std::vector<store::Attempt> attempts;     // live
    std::vector<store::Question> questions;   // open
    std::vector<store::InputArchive> inputs;
    std::optional<store::Connection> connection;
    int pendingWishes = 0;
    std::vector<store::Sample> recentSamples; // of the time from which the pace is taken
    QHash<QString, QString> meta;             // the keys of `metaKeys`
    std::vector<store::AcceptedMark> accepted;
    std::vector<store::FailureCount> failures;
    std::vector<store::SeedUse> seeds;
    std::vector<std::pair<ExecutionId, CampaignTime>> lastEvents; // of live executions
    QHash<RemoteId, ExecutionId> remoteIds;                       // of all executions, ended ones too
    qint64 seq = 0;

    static Result<LoadedCampaign> read(store::CampaignStore &store);
    // Without cells, ids and history: what an observer reads again and again.
    static Result<LoadedCampaign> readFollowed(store::CampaignStore &store);
};

// Keys of the campaign file's settings that the engine keeps.
namespace meta {
inline constexpr QLatin1StringView executionLimit("execution_limit");
inline constexpr QLatin1StringView plainHttp("plain_http");
inline constexpr QLatin1StringView paused("engine_paused");
inline constexpr QLatin1StringView practiceTime("practice_time_ms"); // campaign time ...
inline constexpr QLatin1StringView practiceWall("practice_wall_ms"); // ... at this wall time
inline constexpr QLatin1StringView practiceFactor("practice_factor");
inline constexpr QLatin1StringView platformName("platform_name"); // as it last called itself
inline constexpr QLatin1StringView lastPoll("last_poll_ms");
inline constexpr QLatin1StringView maxTransfer("max_transfer_bytes");     // of the platform, as it last said
inline constexpr QLatin1StringView offeredWorkflows("offered_workflows"); // there, with commas, id or id=pipeline
inline constexpr QLatin1StringView platformProfile("platform_profile");   // of carmin::Profile, as it was last found
inline constexpr QLatin1StringView dataFolder("data_folder");             // there, as a person told it
inline constexpr QLatin1StringView outputSizes("output_sizes");           // planning::outputKey to number and mean
inline constexpr QLatin1StringView budgetWarned("budget_warned");         // ids of waves, with commas
inline constexpr QLatin1StringView killsSent("kills_sent");               // ids of executions, with commas
} // namespace meta

// The engine's memory of the campaign, and the only way to change the file. A change is made in memory and collected;
// commit() writes all collected changes as one transaction, in order, and calls back when they are on disk. Whatever
// must not happen before its record is durable (above all a creating request) goes into that callback.
// When a write fails the ledger is broken: memory is ahead of the file, so nothing may be sent or written any more, not
// even what was on its way; the engine stops and says so. Lives in the engine thread.
class Ledger final : public QObject
{
    Q_OBJECT

public:
    Ledger(LoadedCampaign loaded, grid::GridSpecPtr spec, store::StoreThread &store, Timekeeper &time,
           QObject *parent = nullptr);
    ~Ledger() override;

    const grid::GridState &grid() const { return m_grid; }
    bool isBroken() const { return m_broken; }
    CampaignTime now() const { return m_time.now(); }

    const std::map<WaveId, store::Wave> &waves() const { return m_waves; }
    const store::Wave *wave(WaveId id) const;
    const store::Execution *execution(ExecutionId id) const;
    // Also of one that ended since the start; empty for an older one.
    QString executionName(ExecutionId id) const;
    const std::map<ExecutionId, store::Execution> &executions() const { return m_executions; }
    std::vector<ExecutionId> executionsIn(store::ExecutionPhase phase) const;
    // Planned executions of each profile by wave, in the planned order.
    using Planned = std::map<QString, std::set<ExecutionId>>;
    const std::map<WaveId, Planned> &plannedByWave() const { return m_planned; }
    int countIn(store::ExecutionPhase phase) const { return int(m_byPhase[std::size_t(phase)].size()); }
    // Live attempts of an execution, in the order of its cells.
    std::vector<AttemptId> attemptsOf(ExecutionId id) const;
    const store::Attempt *attempt(AttemptId id) const;
    const std::map<AttemptId, store::Attempt> &attempts() const { return m_attempts; } // live
    const store::Attempt *liveAttemptOf(grid::CellIndex cell) const;
    const std::vector<store::InputArchive> &inputs() const { return m_inputs; }
    const store::InputArchive *inputFor(QStringView model) const;
    const std::map<QuestionId, store::Question> &questions() const { return m_questions; }
    const std::map<WaveId, store::WaveAccount> &accounts() const { return m_accounts; }
    // Predicted CPU seconds of the cells of an execution that are not over.
    double openSeconds(ExecutionId id) const;
    // CPU seconds of a wave: of what is over, and predicted of what was sent and is not; `withOutbox`: and is about to
    // be.
    double spentSeconds(WaveId wave, bool withOutbox) const;
    const std::optional<store::Connection> &connection() const { return m_connection; }
    QString reasonOf(grid::CellIndex cell) const { return m_reasons.value(cell.value); }
    QString setting(QLatin1StringView key) const { return m_meta.value(key); }
    // SHA-256 of accepted outputs.
    const QHash<QString, grid::CellIndex> &acceptedDigests() const { return m_digests; }
    // The execution that an identifier of the platform is recorded for, ended ones too; invalid when there is none.
    ExecutionId holderOf(const RemoteId &id) const { return m_remoteIds.value(id); }
    // Seeds read from accepted outputs.
    const QHash<qint64, grid::CellIndex> &acceptedSeeds() const { return m_seeds; }
    // Of all attempts: those that plans may not meet.
    std::vector<store::SeedUse> usedSeeds() const;

    // How many attempts of a cell ended with this kind of error, ever.
    int failuresOf(grid::CellIndex cell, const QString &errorKind) const
    {
        return m_failures.value({cell.value, errorKind});
    }
    // When anything was last recorded of an execution that was live at start; nothing for others.
    std::optional<CampaignTime> lastEventBeforeStart(ExecutionId id) const;

    // Until the returned object is gone, events without an actor are of this person; otherwise of the engine.
    [[nodiscard]] QScopedValueRollback<QString> actFor(const QString &person)
    {
        return QScopedValueRollback<QString>(m_actor, person);
    }

    // New rows with fresh ids.
    WaveId addWave(store::Wave wave);
    ExecutionId addExecution(store::Execution execution);
    AttemptId addAttempt(store::Attempt attempt);
    OutputId addOutput(store::Output output);
    QuestionId addQuestion(store::Question question);
    InputId addInput(store::InputArchive input);

    // Changed rows. Phases follow lifecycle.h; a forbidden move breaks the ledger rather than the record.
    void update(const store::Wave &wave);
    void update(const store::Execution &execution);
    void update(const store::InputArchive &input);
    // What is known of it besides its phase.
    void update(const store::Attempt &attempt);
    void answer(QuestionId question, const QString &choice, const QString &by);
    // Moves the execution, with an event; `change` edits the row first.
    void move(ExecutionId id, store::ExecutionPhase to, const std::function<void(store::Execution &)> &change = {});
    // Moves the attempt and shows it in its cell; `reason` says why, for held, failed and uncertain cells.
    void move(AttemptId id, store::AttemptPhase to, const QString &reason = {},
              const std::function<void(store::Attempt &)> &change = {});
    // An attempt that is over (review) is loaded back to be decided.
    void adoptAttempt(const store::Attempt &attempt) { m_attempts.insert_or_assign(attempt.id, attempt); }
    void setCell(grid::CellIndex cell, const grid::CellRecord &record, const QString &reason = {});
    // The state that the latest attempt gives, kept under a hold of ours.
    void showCell(grid::CellIndex cell, grid::CellState state, const QString &reason = {});
    void put(store::Verdict verdict) { m_batch.put(std::move(verdict)); }
    void put(store::Sample sample) { m_batch.put(sample); }
    void put(store::WaveCell cell) { m_batch.put(std::move(cell)); }
    void setConnection(const store::Connection &connection);
    void setSetting(QLatin1StringView key, const QString &value);
    void finishWish(WishId wish, store::WishState state, const QJsonObject &result);
    void recordEvent(store::Event event);
    void noteAccepted(const store::Output &output, grid::CellIndex cell)
    {
        m_digests.insert(output.sha256, cell);
        if (output.seedRead)
            m_seeds.insert(*output.seedRead, cell);
    }
    void addCpu(WaveId wave, bool accepted, double seconds);
    // What an output weighs, fetched or too large to be: later plans foresee it.
    void noteOutputSize(const store::Attempt &attempt, qint64 bytes);

    // Writes what was collected. `then` runs in this thread once it is on disk, never when that fails.
    void commit(std::function<void()> then = {});
    void commitIfChanged()
    {
        if (!m_batch.isEmpty())
            commit();
    }
    // Stops everything without writing: an internal contradiction.
    void breakWith(const Error &error);

signals:
    // After a commit: what the rest of the program shows.
    void committed(const std::vector<dosegrid::grid::CellChange> &cells, const QList<dosegrid::store::Event> &events);
    void broken(const dosegrid::Error &error);

private:
    void index(const store::Execution &execution);
    void unindex(const store::Execution &execution);
    void noteAccount(const store::Execution &execution);
    // The sums of a wave, to be changed: they are written with the next commit.
    store::WaveAccount &account(WaveId wave);

    store::StoreThread &m_store;
    Timekeeper &m_time;
    QString m_actor; // empty: the engine
    grid::GridState m_grid;
    store::NextIds m_ids;
    std::map<WaveId, store::Wave> m_waves;
    std::map<ExecutionId, store::Execution> m_executions; // not closed, not cancelled
    QHash<ExecutionId, QString> m_endedNames;
    std::vector<std::set<ExecutionId>> m_byPhase;
    std::map<WaveId, Planned> m_planned;
    std::map<AttemptId, store::Attempt> m_attempts; // live
    std::map<ExecutionId, std::vector<AttemptId>> m_attemptsOf;
    std::unordered_map<std::uint32_t, AttemptId> m_liveOfCell;
    std::vector<store::InputArchive> m_inputs;
    std::map<QuestionId, store::Question> m_questions;
    std::map<WaveId, store::WaveAccount> m_accounts;
    std::set<WaveId> m_changedAccounts;
    std::optional<store::Connection> m_connection;
    QHash<std::uint32_t, QString> m_reasons;
    QHash<QString, QString> m_meta;
    QHash<QString, grid::CellIndex> m_digests;
    QHash<qint64, grid::CellIndex> m_seeds;
    SeedBook m_seedBook;
    QHash<std::pair<std::uint32_t, QString>, int> m_failures; // by cell and kind
    QHash<ExecutionId, CampaignTime> m_lastEvents;
    QHash<RemoteId, ExecutionId> m_remoteIds;

    store::Batch m_batch;
    std::vector<grid::CellChange> m_changed;
    QList<store::Event> m_events;
    bool m_broken = false;
    // Of the store thread alone, where batches follow each other.
    std::shared_ptr<bool> m_writeFailed = std::make_shared<bool>(false);
};

} // namespace dosegrid::engine
