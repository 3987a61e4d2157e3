// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/clock.h"
#include "models/core/ids.h"
#include "models/engine/answer.h"
#include "models/grid/cellmask.h"

#include <QList>
#include <QString>

#include <optional>

namespace dosegrid::engine {

enum class CellAction { Retry, Hold, Release, Kill, Skip, Fetch, Note, RemoveNotes };
QString name(CellAction action); // "retry"
std::optional<CellAction> cellActionFromName(QStringView text);

// Why an action does not apply to a cell. Words are made in models/text.
enum class RefusalReason {
    NotInWave, // open: nothing to act on
    AlreadyDone,
    AlreadySent,    // hold: it has left; kill is the only way
    NotHeld,        // release
    HeldByPlatform, // release: only the portal can, or a kill
    StillLive,      // retry: its execution is not over
    NotLive,        // kill: nothing runs
    NotFailed,      // retry
    NothingToFetch,
    NotApplicable,
    Uncertain,      // reconciled first
    EndedAlready,   // kill: it was over when the platform was asked
    Changed,        // undo: something else happened to it since
    CannotBeUndone, // undo: what was open of it is closed for good
    NoNote,         // remove notes
};
QString name(RefusalReason reason); // "already-done"

// Characters of a note, at most: it is a remark, kept with each of its cells, and no document.
inline constexpr qsizetype longestNote = 2000;

// What an action on a selection would do, before it is asked for.
struct ActionPreview
{
    struct Refusal
    {
        RefusalReason reason = RefusalReason::NotInWave;
        std::uint32_t cells = 0;
    };
    CellAction action = CellAction::Retry;
    grid::CellMask affected; // the cells it would act on
    QList<Refusal> refused;
    // Kill acts on whole executions: what stops besides the cells asked for.
    grid::CellMask collateral;
    int executions = 0;
    double cpuHoursLost = 0;       // estimated
    std::uint32_t doneAndKept = 0; // cells of those executions whose results stay
};

struct WishOutcome
{
    struct Refusal
    {
        RefusalReason reason = RefusalReason::NotInWave;
        grid::CellMask cells;
    };
    WishId id;
    QString kind;            // "plan", "retry" ...
    bool isDone = false;     // false: refused
    std::uint32_t cells = 0; // it acted on
    std::uint32_t refused = 0;
    Error error; // when refused
    // Of an action on cells, and of its undoing: what came of each.
    grid::CellMask on;
    QList<Refusal> notPossible; // they may be fewer than `refused`: what a plan leaves out is none of these
    bool canBeUndone = false;
};

// Something that only a person can decide, with its evidence and the price of each answer.
struct QuestionView
{
    // Absent: a request may have started an execution that the platform does not show.
    // KilledByOthers: the platform says Killed and we did not kill.
    // Gone: the execution was deleted on the platform.
    // OtherExecution: under its identifier the platform shows another one.
    // IdentifierInUse: it runs under an identifier that is recorded for another execution.
    // StatusUnknown: the platform has said for hours that it does not know what became of it.
    enum class Kind { Absent, KilledByOthers, Gone, Vanished, OtherExecution, IdentifierInUse, StatusUnknown };
    QuestionId id;
    Kind kind = Kind::Absent;
    ExecutionId execution;
    QString executionName;
    std::uint32_t cells = 0;
    CampaignTime askedAt{};
    QStringList evidence; // facts, untranslated
    QStringList choices;  // stable words: "wait", "send-again", "give-up"
};

// What a person or a script asks of cells. Every call records a wish first; the engine carries it out within a second,
// or, without an engine, as soon as there is one.
class Actions
{
public:
    virtual ~Actions();

    virtual ActionPreview preview(CellAction action, const grid::CellMask &cells) const = 0;
    // `reason`: why, where the action has one; of a note, its text. A text that is blank or longer than longestNote is
    // BadInput, and nothing is recorded.
    virtual void ask(CellAction action, const grid::CellMask &cells, const QString &expression, const QString &reason,
                     Answer<WishId> answer) = 0;
    // Takes back what an earlier hold, release, retry or skip did, for the cells that are still as it left them.
    virtual void undo(WishId action, Answer<WishId> answer) = 0;
    virtual QList<QuestionView> questions() const = 0;
    virtual void answerQuestion(QuestionId question, const QString &choice, Answer<WishId> answer) = 0;
};

} // namespace dosegrid::engine
