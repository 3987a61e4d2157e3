// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/actionrules.h"

#include "models/engine/lifecycle.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::engine {

using grid::CellState;

namespace {

struct Word
{
    RefusalReason reason;
    QLatin1StringView text;
};

constexpr std::array<Word, 15> words = {{{RefusalReason::NotInWave, "not-in-wave"_L1},
                                         {RefusalReason::AlreadyDone, "already-done"_L1},
                                         {RefusalReason::AlreadySent, "already-sent"_L1},
                                         {RefusalReason::NotHeld, "not-held"_L1},
                                         {RefusalReason::HeldByPlatform, "held-by-platform"_L1},
                                         {RefusalReason::StillLive, "still-live"_L1},
                                         {RefusalReason::NotLive, "not-live"_L1},
                                         {RefusalReason::NotFailed, "not-failed"_L1},
                                         {RefusalReason::NothingToFetch, "nothing-to-fetch"_L1},
                                         {RefusalReason::NotApplicable, "not-applicable"_L1},
                                         {RefusalReason::Uncertain, "uncertain"_L1},
                                         {RefusalReason::EndedAlready, "ended-already"_L1},
                                         {RefusalReason::Changed, "changed"_L1},
                                         {RefusalReason::CannotBeUndone, "cannot-be-undone"_L1},
                                         {RefusalReason::NoNote, "no-note"_L1}}};

std::optional<RefusalReason> retryRefusal(CellState state, const QString &why, bool mayRun)
{
    if (state == CellState::Held && reason::isUnfetched(why))
        return mayRun ? std::optional(RefusalReason::StillLive) : std::nullopt;
    switch (state) {
    case CellState::Failed:
    case CellState::Skipped: return mayRun ? std::optional(RefusalReason::StillLive) : std::nullopt;
    case CellState::Done: return RefusalReason::AlreadyDone;
    case CellState::Uncertain: return RefusalReason::Uncertain;
    case CellState::Open: return RefusalReason::NotInWave;
    case CellState::NotApplicable: return RefusalReason::NotApplicable;
    case CellState::Planned:
    case CellState::Submitted:
    case CellState::Running:
    case CellState::ToFetch:
    case CellState::Held: break;
    }
    return RefusalReason::NotFailed;
}

std::optional<RefusalReason> holdRefusal(CellState state, bool mayRun)
{
    switch (state) {
    case CellState::Planned: return std::nullopt;
    case CellState::Submitted:
        return mayRun ? std::optional(RefusalReason::AlreadySent) : std::nullopt; // in the outbox: not sent yet
    case CellState::Done: return RefusalReason::AlreadyDone;
    case CellState::Open: return RefusalReason::NotInWave;
    case CellState::NotApplicable: return RefusalReason::NotApplicable;
    case CellState::Running:
    case CellState::ToFetch:
    case CellState::Held:
    case CellState::Failed:
    case CellState::Uncertain:
    case CellState::Skipped: break;
    }
    return RefusalReason::AlreadySent;
}

std::optional<RefusalReason> killRefusal(CellState state, bool mayRun)
{
    if (state == CellState::NotApplicable)
        return RefusalReason::NotApplicable;
    if (state == CellState::Open)
        return RefusalReason::NotInWave;
    if (state == CellState::Done)
        return RefusalReason::AlreadyDone;
    return mayRun ? std::nullopt : std::optional(RefusalReason::NotLive);
}

std::optional<RefusalReason> skipRefusal(CellState state, const QString &why, bool mayRun)
{
    switch (state) {
    case CellState::Open:
    case CellState::Uncertain: // whatever it comes to; a retry still waits for the end of its execution
    case CellState::Planned: return std::nullopt;
    case CellState::Failed: return mayRun ? std::optional(RefusalReason::StillLive) : std::nullopt;
    case CellState::Held: return why == reason::heldByPlatform ? std::optional(RefusalReason::StillLive) : std::nullopt;
    case CellState::Submitted: return mayRun ? std::optional(RefusalReason::StillLive) : std::nullopt;
    case CellState::Done: return RefusalReason::AlreadyDone;
    case CellState::Skipped: return RefusalReason::NotFailed;
    case CellState::NotApplicable: return RefusalReason::NotApplicable;
    case CellState::Running:
    case CellState::ToFetch: break;
    }
    return RefusalReason::StillLive;
}

} // namespace

std::optional<RefusalReason> refusal(CellAction action, grid::CellIndex cell, const ActionScope &scope)
{
    const CellState state = scope.grid.state(cell);
    const auto why = [&] { return scope.reasonOf ? scope.reasonOf(cell) : QString(); };
    const auto mayRun = [&] { return scope.executionMayRun && scope.executionMayRun(cell); };
    switch (action) {
    case CellAction::Retry:
        // An adopted result that was refused, or a cell given up while it was open: a plan computes it.
        if ((state == CellState::Failed || state == CellState::Skipped) && !scope.grid.record(cell).wave.isValid())
            return RefusalReason::NotInWave;
        return retryRefusal(state, why(), mayRun());
    case CellAction::Hold: return holdRefusal(state, mayRun());
    case CellAction::Kill:
        if (const auto no = killRefusal(state, mayRun()))
            return no;
        return scope.executionHasId && !scope.executionHasId(cell) ? std::optional(RefusalReason::Uncertain)
                                                                   : std::nullopt;
    case CellAction::Skip: return skipRefusal(state, why(), mayRun());
    case CellAction::Release:
        if (state != CellState::Held)
            return RefusalReason::NotHeld;
        if (why() == reason::heldByPlatform)
            return RefusalReason::HeldByPlatform;
        return why() == reason::heldByUser || why() == reason::heldOverBudget ? std::nullopt
                                                                              : std::optional(RefusalReason::NotHeld);
    case CellAction::Fetch: {
        const bool isLeft = state == CellState::Held && (why() == reason::heldTooLarge || reason::isUnfetched(why()));
        return state == CellState::ToFetch || isLeft ? std::nullopt : std::optional(RefusalReason::NothingToFetch);
    }
    case CellAction::Note:
        return state == CellState::NotApplicable ? std::optional(RefusalReason::NotApplicable) : std::nullopt;
    case CellAction::RemoveNotes:
        if (state == CellState::NotApplicable)
            return RefusalReason::NotApplicable;
        return scope.grid.record(cell).flags & grid::HasNote ? std::nullopt : std::optional(RefusalReason::NoNote);
    }
    return RefusalReason::NotInWave;
}

QString name(RefusalReason reason)
{
    const auto word = std::ranges::find(words, reason, &Word::reason);
    return word == words.end() ? QString() : QString(word->text);
}

std::optional<RefusalReason> refusalReasonFromName(QStringView text)
{
    const auto word = std::ranges::find_if(words, [text](const Word &known) { return text == known.text; });
    return word == words.end() ? std::nullopt : std::optional(word->reason);
}

ActionPreview judge(CellAction action, const grid::CellMask &cells, const ActionScope &scope)
{
    ActionPreview preview;
    preview.action = action;
    preview.affected = grid::CellMask(cells.size());
    preview.collateral = grid::CellMask(cells.size());
    cells.forEach([&](grid::CellIndex cell) {
        const auto no = refusal(action, cell, scope);
        if (!no) {
            preview.affected.set(cell);
            return;
        }
        auto known = std::ranges::find(preview.refused, *no, &ActionPreview::Refusal::reason);
        if (known == preview.refused.end())
            preview.refused << ActionPreview::Refusal{*no, 1};
        else
            ++known->cells;
    });
    return preview;
}

} // namespace dosegrid::engine
