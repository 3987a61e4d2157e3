// SPDX-License-Identifier: GPL-3.0-or-later
// What a person or a program asks of cells.
#include "models/core/logging.h"
#include "models/engine/executionwatch.h"
#include "models/engine/fetcher.h"
#include "models/engine/killer.h"
#include "models/engine/lifecycle.h"
#include "models/engine/pool.h"
#include "models/engine/wishrunner.h"
#include "models/store/storethread.h"

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::engine {

using grid::CellIndex;
using grid::CellState;
using store::AttemptPhase;
using store::ExecutionPhase;

void WishRunner::enqueueByWave(const grid::CellMask &cells)
{
    std::map<WaveId, grid::CellMask> byWave;
    cells.forEach([&](CellIndex cell) {
        byWave.try_emplace(m.ledger.grid().record(cell).wave, cells.size()).first->second.set(cell);
    });
    for (const auto &[wave, mask] : byWave) {
        if (const auto planned = m.queue.enqueue(mask, wave); !planned)
            qCWarning(lcEngine) << "enqueue:" << toLogString(planned.error());
    }
}

// Who releases what a budget holds agrees to exceed it for that: it grows by what is missing.
void WishRunner::exceedBudgets(const grid::CellMask &cells, const QString &by)
{
    std::map<WaveId, double> released;
    cells.forEach([&](CellIndex cell) {
        const grid::CellRecord &record = m.ledger.grid().record(cell);
        if (m.ledger.reasonOf(cell) == reason::heldOverBudget)
            released[record.wave] += double(record.predictedSeconds);
    });
    for (const auto &[id, seconds] : released) {
        const store::Wave *known = m.ledger.wave(id);
        if (!known || !known->budgetCpuSeconds)
            continue;
        double needed = m.ledger.spentSeconds(id, true) + seconds;
        if (const auto planned = m.ledger.plannedByWave().find(id); planned != m.ledger.plannedByWave().end()) {
            for (const auto &[profile, executions] : planned->second) {
                for (const ExecutionId execution : executions)
                    needed += m.ledger.openSeconds(execution);
            }
        }
        if (needed <= *known->budgetCpuSeconds)
            continue;
        store::Wave wave = *known;
        wave.budgetCpuSeconds = needed;
        m.ledger.recordEvent({.kind = u"budget-exceeded"_s,
                              .wave = id,
                              .actor = by,
                              .detail = {{u"wave"_s, wave.name},
                                         {u"from_cpu_h"_s, *known->budgetCpuSeconds / 3600},
                                         {u"to_cpu_h"_s, needed / 3600}}});
        m.ledger.update(wave);
    }
}

QJsonObject WishRunner::refusedBy(CellAction action, const grid::CellMask &cells, const grid::CellMask &affected) const
{
    std::map<QString, grid::CellMask> refused;
    const ActionScope now = scope();
    (cells - affected).forEach([&](CellIndex cell) {
        if (const auto why = refusal(action, cell, now))
            refused.try_emplace(name(*why), grid::CellMask(cells.size())).first->second.set(cell);
    });
    QJsonObject byReason;
    for (const auto &[why, mask] : refused)
        byReason.insert(why, wish::rangesText(mask));
    return byReason;
}

grid::CellMask WishRunner::doneOf(const wish::Act &act, const grid::CellMask &affected) const
{
    if (act.action != CellAction::Retry && act.action != CellAction::Release)
        return affected;
    grid::CellMask done = affected;
    // What no workflow takes now is not planned.
    affected.forEach([&](CellIndex cell) { done.set(cell, m.ledger.grid().state(cell) == CellState::Planned); });
    return done;
}

WishRunner::Report WishRunner::reportOf(const grid::CellMask &cells, const grid::CellMask &done, QJsonObject items)
{
    Report report;
    report.cells = done.count();
    report.refused = cells.count() - report.cells;
    items.insert(u"on"_s, wish::rangesText(done));
    report.detail.insert(u"items"_s, items);
    return report;
}

Result<WishRunner::Report> WishRunner::run(const wish::Act &act, const store::Wish &stored)
{
    const ActionPreview judged = judge(act.action, act.cells, scope());
    QJsonObject items{{u"not_possible"_s, refusedBy(act.action, act.cells, judged.affected)}};
    if (const QJsonArray before = m_undo.before(act.action, judged.affected); !before.isEmpty())
        items.insert(u"before"_s, before);
    switch (act.action) {
    case CellAction::Retry:
        // An output that was not got is given up for another one.
        judged.affected.forEach([this](CellIndex cell) {
            const store::Attempt *attempt = m.ledger.liveAttemptOf(cell);
            if (attempt && attempt->phase == AttemptPhase::ToFetch)
                m.ledger.move(attempt->id, AttemptPhase::Lost, m.ledger.reasonOf(cell));
        });
        enqueueByWave(judged.affected);
        break;
    case CellAction::Release:
        exceedBudgets(judged.affected, stored.by);
        judged.affected.forEach([this](CellIndex cell) { m.ledger.showCell(cell, CellState::Open); });
        enqueueByWave(judged.affected);
        judged.affected.forEach([this](CellIndex cell) {
            if (m.ledger.grid().state(cell) == CellState::Open)
                m.ledger.showCell(cell, CellState::Held, reason::heldByUser);
        });
        break;
    case CellAction::Hold: m.queue.withdraw(judged.affected, CellState::Held, reason::heldByUser); break;
    case CellAction::Skip:
        // What is too large to fetch has ended on the platform, but its attempt is open still; so is one in doubt.
        judged.affected.forEach([this](CellIndex cell) {
            const store::Attempt *attempt = m.ledger.liveAttemptOf(cell);
            if (attempt && (attempt->phase == AttemptPhase::ToFetch || attempt->phase == AttemptPhase::Doubt))
                m.ledger.move(attempt->id, AttemptPhase::Skipped);
        });
        m.queue.withdraw(judged.affected, CellState::Skipped, act.reason);
        break;
    case CellAction::Kill: // kill() does it
    case CellAction::Note: // wishes of their own
    case CellAction::RemoveNotes: break;
    case CellAction::Fetch:
        judged.affected.forEach([this](CellIndex cell) {
            if (const store::Attempt *attempt = m.ledger.liveAttemptOf(cell)) {
                m.ledger.showCell(cell, CellState::ToFetch);
                m.fetcher.retry(attempt->id);
            }
        });
        break;
    }
    items.insert(u"until"_s, toMs(m.ledger.now()));
    return reportOf(act.cells, doneOf(act, judged.affected), items);
}

// The mark on the cell is all that changes of it: what a person wrote is an event, and stays one.
Result<WishRunner::Report> WishRunner::run(const wish::Note &note, const store::Wish &stored)
{
    const ActionPreview judged = judge(note.action(), note.cells, scope());
    const QJsonObject items{{u"not_possible"_s, refusedBy(note.action(), note.cells, judged.affected)}};
    judged.affected.forEach([&](CellIndex cell) {
        grid::CellRecord record = m.ledger.grid().record(cell);
        record.flags = std::uint8_t(note.remove ? record.flags & ~grid::HasNote : record.flags | grid::HasNote);
        m.ledger.setCell(cell, record, m.ledger.reasonOf(cell));
        m.ledger.recordEvent({.kind = note.remove ? QString(eventkind::noteRemoved) : QString(eventkind::note),
                              .cell = cell,
                              .actor = stored.by,
                              .detail = note.remove ? QJsonObject() : QJsonObject{{u"text"_s, note.text}}});
    });
    return reportOf(note.cells, judged.affected, items);
}

// The platform is asked first: what was over already is not killed, and who asked is told so.
void WishRunner::kill(const wish::Act &act, const store::Wish &stored)
{
    const ActionPreview judged = judge(act.action, act.cells, scope());
    const grid::CellMask none(act.cells.size());
    Kill kill{stored, act, none, refusedBy(act.action, act.cells, judged.affected), {}, none, 0};
    std::map<ExecutionId, grid::CellMask> executions;
    judged.affected.forEach([&](CellIndex cell) {
        executions.try_emplace(m.ledger.grid().record(cell).execution, none).first->second.set(cell);
    });
    for (const auto &[id, cells] : executions) {
        if (m.killer.request(id, stored.by)) {
            ++kill.executions;
            kill.waiting.emplace(id, cells);
        }
        if (const store::Execution *e = m.ledger.execution(id); e && e->phase == ExecutionPhase::Killing)
            kill.done |= cells;
    }
    if (kill.waiting.empty()) {
        finishKill(kill);
        return;
    }
    std::vector<ExecutionId> waiting;
    for (const auto &[id, cells] : kill.waiting)
        waiting.push_back(id);
    m_kills.insert_or_assign(stored.id, std::move(kill));
    m.ledger.commit([this, waiting] {
        m.killer.consider();
        // A read that came meanwhile may have ended it: the killer looks at it no more.
        for (const ExecutionId id : waiting) {
            const store::Execution *execution = m.ledger.execution(id);
            if (!execution || execution->phase != ExecutionPhase::Killing)
                onKillLooked(id, true);
        }
    });
}

void WishRunner::onKillLooked(ExecutionId id, bool wasOver)
{
    const auto found =
        std::ranges::find_if(m_kills, [id](const auto &kill) { return kill.second.waiting.contains(id); });
    if (found == m_kills.end())
        return;
    Kill &kill = found->second;
    if (wasOver) {
        kill.over |= kill.waiting.at(id);
        --kill.executions;
    }
    kill.waiting.erase(id);
    if (!kill.waiting.empty())
        return;
    const Kill looked = std::move(kill);
    m_kills.erase(found);
    finishKill(looked);
}

void WishRunner::finishKill(const Kill &kill)
{
    QJsonObject notPossible = kill.notPossible;
    if (!kill.over.isEmpty())
        notPossible.insert(name(RefusalReason::EndedAlready), wish::rangesText(kill.over));
    Report report = reportOf(kill.act.cells, kill.done - kill.over, {{u"not_possible"_s, notPossible}});
    report.detail.insert(u"executions"_s, kill.executions);
    finish(kill.wish, report);
}

void WishRunner::undo(const wish::Undo &undo, const store::Wish &stored)
{
    const auto load = [id = undo.action](store::CampaignStore &store) { return store.record().wish(id); };
    whenDone(m.store.run(load), this, [this, stored](const Result<std::optional<store::Wish>> &action) {
        if (!action || !*action) {
            finish(stored, Unexpected(action ? Error{Error::Kind::NotFound, {}, {}, 0, u"undo"_s} : action.error()));
            return;
        }
        const auto acting = m.ledger.actFor(stored.by);
        const Result<Undo::Report> done = m_undo.undo(**action);
        if (!done) {
            finish(stored, Unexpected(done.error()));
            return;
        }
        QJsonObject notPossible;
        Report report{done->undone.count(), 0, {}};
        for (const auto &[why, cells] : done->refused) {
            notPossible.insert(name(why), wish::rangesText(cells));
            report.refused += cells.count();
        }
        report.detail = {
            {u"undone"_s, QJsonObject{{u"kind"_s, done->action}, {u"expression"_s, done->expression}}},
            {u"items"_s, QJsonObject{{u"on"_s, wish::rangesText(done->undone)}, {u"not_possible"_s, notPossible}}}};
        finish(stored, report);
    });
}

} // namespace dosegrid::engine
