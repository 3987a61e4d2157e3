// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/random.h"
#include "models/engine/cellqueue.h"
#include "models/engine/delta.h"
#include "models/engine/executionwatch.h"
#include "models/engine/fetcher.h"
#include "models/engine/inputkeeper.h"
#include "models/engine/killer.h"
#include "models/engine/ledger.h"
#include "models/engine/link.h"
#include "models/engine/pace.h"
#include "models/engine/poller.h"
#include "models/engine/reconciler.h"
#include "models/engine/retrier.h"
#include "models/engine/submitter.h"
#include "models/engine/timekeeper.h"
#include "models/engine/wishrunner.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace dosegrid::engine {

// The one that acts: puts the parts together, drives them, and tells the facade in deltas. There is one for each
// campaign, in the program that holds the engine lock. Lives in the engine thread.
class Engine final : public QObject
{
    Q_OBJECT

public:
    struct Setup
    {
        std::shared_ptr<const grid::CampaignTemplate> tmpl;
        grid::GridSpecPtr spec;
        std::shared_ptr<const planning::CostModel> cost;
        QString campaignId;
        LoadedCampaign loaded;
        std::shared_ptr<const Clock> clock;
        Environment environment;
        QString resultsFolder;
    };

    Engine(Setup setup, store::StoreThread &store);
    ~Engine() override;

    void start();
    void lookAtWishes() { m_wishes.look(); }
    void tryNow();

signals:
    void delta(const std::shared_ptr<dosegrid::engine::Delta> &delta);

private:
    void checkIntegrity();
    void watchForStrays();
    void takeMatchedOutputs();
    PlanBasis basis() const;
    void onCommitted(const std::vector<grid::CellChange> &cells, const QList<store::Event> &events);
    void onRoundDone();
    void rememberPlatform();
    void notePracticeTime();
    void onOverBudget(WaveId wave, const grid::CellMask &cells);
    void onProblem(const Problem &problem);
    void onLinkChanged();
    void lookAtDisk();
    void lookAtWorkflows();
    void touch();
    void flush();
    LiveFigures figures() const;
    std::vector<WaveFacts> waveFacts() const;
    QList<QuestionView> questionViews() const;

    store::StoreThread &m_store;
    std::shared_ptr<const grid::CampaignTemplate> m_tmpl;
    std::shared_ptr<const planning::CostModel> m_cost;
    Environment m_environment;
    std::unique_ptr<Random> m_random;
    Timekeeper m_time;
    Pace m_pace;
    Ledger m_ledger;
    Link m_link;
    InputKeeper m_inputs;
    Submitter m_submitter;
    Poller m_poller;
    Reconciler m_reconciler;
    Fetcher m_fetcher;
    ExecutionWatch m_watch;
    Killer m_killer;
    CellQueue m_queue;
    Retrier m_retrier;
    WishRunner m_wishes;

    QTimer m_wishTimer;
    QTimer m_gate;
    QTimer m_diskTimer;
    QTimer m_practiceTimer;
    QString m_resultsFolder;
    std::optional<Problem::Kind> m_linkProblem; // raised and not over
    bool m_diskLow = false;
    bool m_misfit = false; // of a workflow, told
    bool m_transfersChanged = false;
    std::shared_ptr<Delta> m_pending;
    bool m_touched = false;
    std::optional<store::Sample> m_lastSample;
    std::optional<CampaignTime> m_lastPoll;    // last answer to a poll
    std::optional<CampaignTime> m_sampledPoll; // the one that the last round ended with
};

} // namespace dosegrid::engine
