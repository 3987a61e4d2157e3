// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/carmin/client.h"
#include "models/core/backoff.h"
#include "models/engine/campaign.h"
#include "models/engine/folders.h"
#include "models/engine/ledger.h"

#include <QObject>
#include <QTimer>

namespace dosegrid {
class Random;
}

namespace dosegrid::engine {

class InputKeeper;
class Link;

// Sends executions, one creating request at a time:
//
//   planned -> outbox (a slot is free) -> [delay over, results folder made] -> sending (on disk) -> POST
//      POST answered      -> live
//      certainly refused  -> outbox again, or failed for good; the wave stops when the refusal would repeat
//      anything else      -> doubt, left to the reconciler
//
// Slots: executions that may exist on the platform count, doubtful ones too. Who is refused for lack of a slot (2000,
// 2001) learns how many there are, and the outbox holds no more than could leave. Only what could leave takes one: not
// a wave that is paused, not an execution whose input is not on the platform. Cells whose predicted cost does not fit
// what is left of their wave's budget never leave: they are a person's to decide about. A profile may allow fewer
// executions at once than the platform does. Lives in the engine thread.
class Submitter final : public QObject
{
    Q_OBJECT

public:
    Submitter(Ledger &ledger, Link &link, Timekeeper &time, Random &random, InputKeeper &inputs,
              QObject *parent = nullptr);

    // Nothing is sent before the file's integrity check has passed.
    void allow();
    void setPaused(bool paused);
    bool isPaused() const { return m_paused; }
    // Looks whether something can be sent now; cheap, call whenever something changed.
    void consider();
    // The list that was wanted, or none.
    void onListed(const QList<dosegrid::carmin::Execution> &listed);
    void onListFailed();
    // After a read: starts an execution whose start was lost.
    void startWhenOnlyCreated(ExecutionId id, const carmin::Execution &remote);

signals:
    // A platform counts anew when it lists: nothing is sent before.
    void wantsList();
    void problem(const dosegrid::engine::Problem &problem);
    // To be held at once; what else their execution carries is planned anew.
    void overBudget(dosegrid::WaveId wave, const dosegrid::grid::CellMask &cells);

private:
    // With the pauses between them, about an hour.
    static constexpr int bareRefusalsBelieved = 10;

    // CPU seconds that the wave may still begin; nothing without a budget.
    std::optional<double> budgetLeft(const store::Execution &execution, bool withOutbox) const;
    grid::CellMask cellsOverBudget(const store::Execution &execution) const;
    bool mayLeave(const store::Execution &execution) const;
    void warnOfBudgets();
    void emptyOutbox();
    // In the order in which they leave.
    std::vector<ExecutionId> outboxByPriority() const;
    void fillOutbox();
    int priorityOf(ExecutionId id) const;
    bool isOutboxOutranked() const;
    // Executions of each profile that count as slots, or are about to.
    QHash<QString, int> inUseByProfile() const;
    // Where the first one that may leave was found the last time, by wave and profile.
    using Searched = QHash<std::pair<WaveId, QString>, ExecutionId>;
    std::optional<ExecutionId> nextPlanned(const QHash<QString, int> &inUse, Searched &searched);
    std::optional<ExecutionId> firstPlanned(const std::set<ExecutionId> &executions, ExecutionId &from);
    bool hasRoom(const QString &profile, const QHash<QString, int> &inUse) const;
    // Of the lowest priority, the last one first: what of this profile (empty: of any) gives way to `priority`.
    std::optional<ExecutionId> outrankedInOutbox(const QString &profile, int priority) const;
    std::optional<ExecutionId> nextDue();
    int slotsInUse() const;
    void prepare(ExecutionId id);
    void send(ExecutionId id);
    void onAnswer(ExecutionId id, const Result<carmin::Execution, carmin::ApiError> &answer);
    void keepAnswer(ExecutionId id, const carmin::ApiError &error);
    void accepted(ExecutionId id, const carmin::Execution &remote);
    void notStarted(ExecutionId id, const carmin::ApiError &error);
    void refused(ExecutionId id, const carmin::ApiError &error);
    void doubted(ExecutionId id, const carmin::ApiError &error);
    void moveWithAttempts(ExecutionId id, store::ExecutionPhase to, store::AttemptPhase attempts,
                          const QString &reason = {}, const std::function<void(store::Execution &)> &change = {});
    void holdOff(milliseconds span);
    void release();
    void onClientGone();

    Ledger &m_ledger;
    Link &m_link;
    Timekeeper &m_time;
    Random &m_random;
    InputKeeper &m_inputs;
    Folders m_folders;
    Backoff m_backoff;
    CampaignTime m_notBefore{};
    bool m_allowed = false;
    bool m_paused = false;
    bool m_awaitsList = false;    // after a refusal for lack of a slot
    std::optional<int> m_running; // executions of the user, as that refusal told
    int m_bareRefusals = 0;       // in a row
    std::pair<ExecutionId, QByteArray> m_lastAnswer;
    QTimer m_wake;
    std::optional<CampaignTime> m_soonest; // before which nothing that is planned may leave
    bool m_recording = false;              // the intent of a creating request is on its way to the disk
    bool m_busy = false;                   // a creating request is being prepared or is under way
    ExecutionId m_sending;                 // its request has left, or is about to
};

} // namespace dosegrid::engine
