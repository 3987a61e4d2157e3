// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/actionrules.h"
#include "models/engine/cellqueue.h"
#include "models/engine/ledger.h"
#include "models/engine/undo.h"
#include "models/engine/wish.h"

#include <QObject>
#include <QSet>

namespace dosegrid::store {
class StoreThread;
}

namespace dosegrid::engine {

class ExecutionWatch;
class Fetcher;
class Killer;
class Reconciler;
class Submitter;

// Carries out wishes, in the order in which they were recorded, and records what came of each: done or refused, with
// counts. Lives in the engine thread.
class WishRunner final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        Ledger &ledger;
        CellQueue &queue;
        Submitter &submitter;
        Killer &killer;
        Fetcher &fetcher;
        Reconciler &reconciler;
        ExecutionWatch &watch;
        store::StoreThread &store;
    };

    explicit WishRunner(Parts parts, QObject *parent = nullptr);

    // Reads pending wishes from the file and carries them out.
    void look();
    // How many are under way; nothing before the file was read for the first time.
    std::optional<int> pending() const { return m_hasLooked ? std::optional(int(m_taken.size())) : std::nullopt; }

signals:
    void pendingChanged();
    void done(const dosegrid::engine::WishOutcome &outcome);
    void connectionWished(const dosegrid::engine::ConnectionSettings &settings);
    void inputsChanged();

private:
    // A kill whose executions are looked at before it is sent.
    struct Kill
    {
        store::Wish wish;
        wish::Act act;
        grid::CellMask done; // asked to be killed
        QJsonObject notPossible;
        std::map<ExecutionId, grid::CellMask> waiting;
        grid::CellMask over;
        int executions = 0;
    };
    void finishKill(const Kill &kill);

    struct Report
    {
        std::uint32_t cells = 0;
        std::uint32_t refused = 0;
        QJsonObject detail = {};
    };

    // Cells on which an action is not possible, by why: as the wish's result keeps them.
    QJsonObject refusedBy(CellAction action, const grid::CellMask &cells, const grid::CellMask &affected) const;
    static Report reportOf(const grid::CellMask &cells, const grid::CellMask &done, QJsonObject items);
    // Of those on which it was possible: on which it was done.
    grid::CellMask doneOf(const wish::Act &act, const grid::CellMask &affected) const;
    void onBroken(const Error &error);
    void carryOut(const store::Wish &stored);
    void finish(const store::Wish &stored, const Result<Report> &report);

    Result<Report> run(const wish::Plan &plan, const store::Wish &stored);
    Result<Report> run(const wish::Act &act, const store::Wish &stored);
    Result<Report> run(const wish::AnswerQuestion &answer, const store::Wish &stored);
    Result<Report> run(const wish::Pause &pause, const store::Wish &stored);
    Result<Report> run(const wish::SetPriority &set, const store::Wish &stored);
    Result<Report> run(const wish::CancelUnsent &cancel, const store::Wish &stored);
    Result<Report> run(const wish::Connect &connect, const store::Wish &stored);
    Result<Report> run(const wish::AddInput &input, const store::Wish &stored);
    Result<Report> run(const wish::Note &note, const store::Wish &stored);
    // These end later.
    void kill(const wish::Act &act, const store::Wish &stored);
    void undo(const wish::Undo &undo, const store::Wish &stored);
    void onKillLooked(ExecutionId id, bool wasOver);
    void adopt(const wish::Adopt &adopt, const store::Wish &stored);
    void decide(const wish::Decide &decide, const store::Wish &stored);

    void exceedBudgets(const grid::CellMask &cells, const QString &by);
    void enqueueByWave(const grid::CellMask &cells);
    void endDoubt(ExecutionId id, bool sendAgain);
    ActionScope scope() const;

    Parts m;
    Undo m_undo;
    std::map<WishId, Kill> m_kills;
    QSet<WishId> m_taken; // carried out or under way, until the file says so
    bool m_looking = false;
    bool m_hasLooked = false;
};

} // namespace dosegrid::engine
