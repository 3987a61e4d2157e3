// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/platform/execution.h"
#include "models/platform/outputmaker.h"
#include "models/platform/settings.h"

#include <QHash>

#include <deque>
#include <memory>
#include <queue>

namespace dosegrid::platform {

// An output that a job or a merge has left in the results folder.
struct FinishedOutput
{
    QString execution;
    QString user; // whose /vip/Home the path is in
    int job = 0;  // 0 for the merged output of a split execution
    QString path; // as the platform names it
    SimulatedRun run;
};

// The simulated grid: an event queue in campaign time. Its history is a pure function of its settings and of the
// commands with their times, so the log of commands is all that must be on disk. Not thread-safe; whoever owns it
// guards it. Commands move the time forward to theirs first; a time in the past counts as now.
class World
{
public:
    explicit World(const WorldSettings &settings) : m_settings(settings) {}

    // From `time` on, chances follow other settings; attempts that already run keep their fate.
    void configure(CampaignTime time, const WorldSettings &settings);
    void advance(CampaignTime to);
    void launch(const Launch &launch);
    // Stored as Killed whatever the status was; jobs that are not over are cancelled.
    void kill(const QString &id, CampaignTime time);
    void clean(const QString &id, CampaignTime time);
    void rename(const QString &id, const QString &name);
    // Of a CARMIN-server: starts what waits, changes its time limit, or loses sight of what runs.
    void play(const QString &id, CampaignTime time);
    void setTimeout(const QString &id, CampaignTime time, qint64 seconds);
    void loseSight(const QString &id, CampaignTime time);
    // Somebody looked: engines that died are noticed, of one owner or of one execution. Not part of the history.
    void refresh(const QString &ownerOrId);

    CampaignTime now() const { return m_now; }
    const Execution *find(const QString &id) const;
    const std::vector<std::unique_ptr<Execution>> &executions() const { return m_executions; }
    // Stored Running; of one owner when a name is given.
    int runningExecutions(const QString &owner = {}) const;
    // `nonce`: of the state, so that two states do not give the same identifiers.
    QString nextIdentifier(quint64 nonce = 0) const;

    // `job` 0: the merged output of a split execution.
    QString outputPath(const Execution &execution, int job) const;
    // Paths of the outputs there are, in job order.
    QStringList outputPaths(const Execution &execution) const;
    // The seed that the platform gave or took for a job.
    quint32 seedOf(const Execution &execution, int job) const;
    // The outputs that appeared since the last call, oldest first.
    std::vector<FinishedOutput> takeOutputs();

private:
    enum class EventKind { Submitted, Queued, Eligible, AttemptEnd, ExecutionEnd, Timeout };
    struct Event
    {
        CampaignTime time;
        quint64 order = 0;
        EventKind kind = EventKind::Submitted;
        int execution = 0;
        int job = 0; // index
        int attempt = 0;

        bool operator>(const Event &other) const
        {
            return time != other.time ? time > other.time : order > other.order;
        }
    };

    void schedule(CampaignTime time, EventKind kind, int execution, int job = 0, int attempt = 0);
    void handle(const Event &event);
    void begin(Execution &execution);
    void startWaiting();
    void startAttempt(int execution, int job);
    void endAttempt(Execution &execution, int job);
    void endExecutionIfDone(Execution &execution);
    void endExecution(Execution &execution);
    void cancelJobs(Execution &execution);
    void timeOut(Execution &execution);
    void fail(Execution &execution, int job);
    void addOutput(const Execution &execution, int job);
    double draw(const Execution &execution, int job, int attempt, quint64 what) const;
    double spread(const Execution &execution, int job, int attempt, quint64 what, double sigma) const;
    double attemptSeconds(const Execution &execution, int job, const SimulationPoint &point) const;
    Failure fateOf(const Execution &execution, int job, const SimulationPoint &point) const;
    Execution *findMutable(const QString &id);

    WorldSettings m_settings;
    CampaignTime m_now;
    std::vector<std::unique_ptr<Execution>> m_executions;
    QHash<QString, int> m_byId;
    std::priority_queue<Event, std::vector<Event>, std::greater<>> m_events;
    quint64 m_order = 0;
    std::deque<std::pair<int, int>> m_waiting; // attempts that may take a core, first come first served
    int m_busyCores = 0;
    std::vector<FinishedOutput> m_outputs;
};

} // namespace dosegrid::platform
