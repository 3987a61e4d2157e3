// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/undo.h"

#include "models/engine/cellqueue.h"
#include "models/engine/ledger.h"
#include "models/engine/lifecycle.h"
#include "models/engine/wish.h"

#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::engine {

using grid::CellIndex;
using grid::CellState;
using store::AttemptPhase;

namespace {

bool isUndoable(CellAction action)
{
    switch (action) {
    case CellAction::Retry:
    case CellAction::Hold:
    case CellAction::Release:
    case CellAction::Skip: return true;
    case CellAction::Kill:
    case CellAction::Fetch:
    case CellAction::Note:
    case CellAction::RemoveNotes: break;
    }
    return false;
}

Error wrong(const QString &detail) { return {Error::Kind::WrongState, detail, {}, 0, u"undo"_s}; }

struct Group
{
    CellState state = CellState::Open;
    QString why;
    grid::CellMask cells;
};

std::vector<Group> groupsOf(const QJsonArray &before, std::uint32_t cellCount)
{
    std::vector<Group> groups;
    for (const QJsonValue value : before) {
        const auto state = grid::cellStateFromName(value["state"_L1].toString());
        const auto cells = wish::maskFromRanges(value["cells"_L1].toString(), cellCount);
        if (state && cells)
            groups.push_back({*state, value["why"_L1].toString(), *cells});
    }
    return groups;
}

} // namespace

QJsonArray Undo::before(CellAction action, const grid::CellMask &cells) const
{
    if (!isUndoable(action))
        return {};
    std::map<std::pair<CellState, QString>, grid::CellMask> groups;
    cells.forEach([&](CellIndex cell) {
        CellState state = m_ledger.grid().state(cell);
        const QString why = m_ledger.reasonOf(cell);
        const store::Attempt *attempt = m_ledger.liveAttemptOf(cell);
        const bool closes =
            attempt && (attempt->phase == AttemptPhase::ToFetch || attempt->phase == AttemptPhase::Doubt);
        if (closes && action == CellAction::Skip)
            return;
        // A retry gives the output up that was not got: without the retry it has failed.
        if (closes && action == CellAction::Retry)
            state = CellState::Failed;
        groups.try_emplace({state, why}, grid::CellMask(cells.size())).first->second.set(cell);
    });
    QJsonArray before;
    for (const auto &[group, mask] : groups) {
        before.append(QJsonObject{
            {u"state"_s, grid::name(group.first)}, {u"why"_s, group.second}, {u"cells"_s, wish::rangesText(mask)}});
    }
    return before;
}

// What was retried or released may still be taken back until it leaves; what was put aside, until somebody moves it.
bool Undo::isAsLeft(CellAction action, CellIndex cell, CampaignTime until) const
{
    const grid::CellRecord &record = m_ledger.grid().record(cell);
    const bool isUntouched = fromMs(record.since) <= until;
    switch (action) {
    case CellAction::Retry:
    case CellAction::Release: return m_queue.isUnsent(cell);
    case CellAction::Hold:
        return record.state == CellState::Held && m_ledger.reasonOf(cell) == reason::heldByUser && isUntouched;
    case CellAction::Skip: return record.state == CellState::Skipped && isUntouched;
    case CellAction::Kill:
    case CellAction::Fetch:
    case CellAction::Note:
    case CellAction::RemoveNotes: break;
    }
    return false;
}

void Undo::restore(const grid::CellMask &cells, CellState state, const QString &why)
{
    m_queue.withdraw(cells, state, why);
    cells.forEach([&](CellIndex cell) {
        grid::CellRecord record = m_ledger.grid().record(cell);
        record.flags = std::uint8_t(record.flags & ~grid::Retrying);
        m_ledger.setCell(cell, record, why);
    });
}

void Undo::planAgain(const grid::CellMask &cells)
{
    std::map<WaveId, grid::CellMask> byWave;
    cells.forEach([&](CellIndex cell) {
        byWave.try_emplace(m_ledger.grid().record(cell).wave, grid::CellMask(cells.size())).first->second.set(cell);
    });
    for (const auto &[wave, mask] : byWave)
        m_queue.enqueueAgain(mask, wave);
}

Result<Undo::Report> Undo::undo(const store::Wish &action)
{
    const std::uint32_t cellCount = m_ledger.grid().spec().cellCount();
    const auto read = wish::read(action.kind, action.payload, cellCount);
    const auto *act = read ? std::get_if<wish::Act>(&*read) : nullptr;
    if (!act || !isUndoable(act->action))
        return Unexpected(wrong(wish::shownKind(action.kind, action.payload)));
    const QJsonObject items = action.result["items"_L1].toObject();
    const auto on = wish::maskFromRanges(items["on"_L1].toString(), cellCount);
    if (action.state != store::WishState::Done || !on || !items.contains("before"_L1))
        return Unexpected(wrong(store::name(action.state)));

    Report report{name(act->action), act->expression, grid::CellMask(cellCount), {}};
    const auto refuse = [&](RefusalReason why, CellIndex cell) {
        report.refused.try_emplace(why, grid::CellMask(cellCount)).first->second.set(cell);
    };
    const CampaignTime until = fromMs(items["until"_L1].toInteger());
    grid::CellMask known(cellCount);
    for (const Group &group : groupsOf(items["before"_L1].toArray(), cellCount)) {
        grid::CellMask cells(cellCount);
        (group.cells & *on).forEach([&](CellIndex cell) {
            known.set(cell);
            if (isAsLeft(act->action, cell, until))
                cells.set(cell);
            else
                refuse(RefusalReason::Changed, cell);
        });
        if (group.state == CellState::Planned || group.state == CellState::Submitted)
            planAgain(cells);
        else
            restore(cells, group.state, group.why);
        report.undone |= cells;
    }
    (*on - known).forEach([&](CellIndex cell) { refuse(RefusalReason::CannotBeUndone, cell); });
    return report;
}

} // namespace dosegrid::engine
