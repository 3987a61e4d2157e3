// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/actionrules.h"
#include "models/engine/campaign.h"
#include "models/engine/delta.h"
#include "models/engine/observer.h"
#include "models/engine/planner.h"
#include "models/engine/pool.h"
#include "models/engine/wish.h"
#include "models/engine/worker.h"
#include "models/store/enginelock.h"
#include "models/store/storethread.h"

#include <QThread>
#include <QTimer>

#include <memory>
#include <optional>

namespace dosegrid::engine {

// What opening a campaign file yields, made in the store thread.
struct OpenedCampaign
{
    std::shared_ptr<const grid::CampaignTemplate> tmpl;
    grid::GridSpecPtr spec;
    std::shared_ptr<const planning::CostModel> cost;
    LoadedCampaign loaded;
    std::shared_ptr<store::EngineLock> lock; // empty for observers
    ObserverReason reason = ObserverReason::None;
    QString holder;
};

// The facade's own state and the five interfaces. Lives in the thread of the Campaign.
class Campaign::Private final : public Waves, public Actions, public Connection, public Record, public Results
{
public:
    Private(Campaign *owner, QString path, Environment environment);
    ~Private() override;

    void open();
    void takeOver();
    void apply(const std::shared_ptr<Delta> &delta);
    void setPaused(bool paused);
    Totals totals() const;
    const QList<WaveSummary> &summaries() const;
    double predictedOutputBytes(const grid::CellMask &cells) const;

    // Waves
    void preview(const PlanRequest &request, Answer<PlanPreview> answer) override;
    void submit(const PlanRequest &request, Answer<WishId> answer) override;
    QList<WaveSummary> list() const override { return summaries(); }
    void setPaused(WaveId wave, bool paused, Answer<WishId> answer) override;
    void setPriority(WaveId wave, int priority, Answer<WishId> answer) override;
    void cancelUnsent(WaveId wave, Answer<WishId> answer) override;
    // Actions
    ActionPreview preview(CellAction action, const grid::CellMask &cells) const override;
    void ask(CellAction action, const grid::CellMask &cells, const QString &expression, const QString &reason,
             Answer<WishId> answer) override;
    void undo(WishId action, Answer<WishId> answer) override;
    QList<QuestionView> questions() const override { return m_questions; }
    void answerQuestion(QuestionId question, const QString &choice, Answer<WishId> answer) override;
    // Connection
    ConnectionView view() const override { return m_connection; }
    void use(const ConnectionSettings &settings, Answer<WishId> answer) override;
    void test(const ConnectionSettings &settings, const QString &key, Answer<ConnectionReport> answer) override;
    void tryNow() override;
    QList<InputArchiveView> inputs() const override { return m_inputs; }
    void addInput(const QString &filePath, const QString &model, Answer<WishId> answer) override;
    // Record
    void cell(grid::CellIndex cell, Answer<CellDossier> answer) override;
    void log(grid::CellIndex cell, bool errorStream, Answer<LogText> answer) override;
    void events(int limit, EventId before, Answer<QList<EventView>> answer) override;
    void jobs(const std::vector<grid::CellIndex> &cells, Answer<QList<JobView>> answer) override;
    void samples(Answer<QList<CoreSample>> answer) override;
    void attempts(Answer<QList<AttemptFact>> answer) override;
    void outputs(Answer<QList<OutputRow>> answer) override;
    void timeline(Answer<std::shared_ptr<const statistics::Timeline>> answer) override;
    // Results
    QString folder() const override { return m_resultsFolder; }
    Transfers transfers() const override { return m_transfers; }
    void adopt(grid::CellIndex cell, const QString &filePath, Answer<WishId> answer) override;
    void decide(AttemptId attempt, OutputId output, bool accept, const QString &reason, Answer<WishId> answer) override;
    void saveCopy(const QString &path, Answer<bool> answer) override;

    Campaign *q;
    QString m_path;
    Environment m_environment;
    QString m_resultsFolder;
    std::shared_ptr<store::StoreThread> m_store;
    std::shared_ptr<store::EngineLock> m_lock;
    QThread m_thread;
    Worker *m_worker = nullptr; // in m_thread
    std::unique_ptr<Observer> m_observer;
    QTimer m_successionTimer;
    QTimer m_diskTimer;
    bool m_isSucceeding = false;
    qint64 m_diskFree = 0;

    std::shared_ptr<const grid::CampaignTemplate> m_tmpl;
    std::shared_ptr<const planning::CostModel> m_cost;
    std::unique_ptr<grid::GridState> m_grid;
    std::shared_ptr<const Clock> m_clock;
    QString m_name;
    Role m_role = Role::Observer;
    ObserverReason m_reason = ObserverReason::None;
    QString m_holder;
    QHash<std::uint32_t, QString> m_reasons;
    QSet<ExecutionId> m_mayRun;
    QSet<ExecutionId> m_knownThere; // of those, the ones with an id on the platform
    std::vector<WaveFacts> m_waves;
    QString m_outputSizes;
    QList<QuestionView> m_questions;
    QList<InputArchiveView> m_inputs;
    ConnectionView m_connection;
    Transfers m_transfers;
    LiveFigures m_figures;
    double m_predictedCpuHours = 0;
    mutable QList<WaveSummary> m_summaries;
    mutable double m_adoptedCpuHours = 0; // of cells in no wave
    mutable std::uint64_t m_summariesOf = ~std::uint64_t(0);

private:
    static Result<OpenedCampaign> load(store::CampaignStore &store, const QString &path,
                                       const std::shared_ptr<store::EngineLock> &lock, bool wantsEngine);
    void onOpened(const Result<OpenedCampaign> &opened);
    void startEngine(const OpenedCampaign &opened);
    void observe(qint64 seq);
    void tryToSucceed();
    void succeed(const std::shared_ptr<store::EngineLock> &lock);
    void lead(const OpenedCampaign &opened, const QSet<WishId> &followed);
    void lookAtDisk();
    void wish(const wish::Wish &wish, Answer<WishId> answer);
    // Nothing is recorded; the answer comes later, as that of a wish does.
    void refuse(const Error &error, Answer<WishId> answer);
    void askPlatformForLog(const CellDossier &dossier, bool errorStream, const Answer<LogText> &answer);
    void askForLog(const CellDossier &dossier, bool errorStream, Answer<LogText> answer);
    PlanBasis basis() const;
    QStringList offeredWorkflows() const;
    ActionScope scope() const;

    template<typename T, typename Work>
    void inStore(Work work, Answer<T> answer)
    {
        whenDone(m_store->run(std::move(work)), q, guarded(std::move(answer)));
    }
};

} // namespace dosegrid::engine
