// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/ids.h"
#include "models/core/result.h"
#include "models/engine/actions.h"
#include "models/engine/connection.h"
#include "models/engine/waves.h"

#include <QJsonObject>
#include <QString>

#include <variant>

// What a person or a program asks of a campaign, in the form that the campaign file keeps: a kind and a JSON object.
// Any program may append one; the engine reads it back and carries it out.
namespace dosegrid::engine::wish {

struct Plan
{
    PlanRequest request;
};

struct Act
{
    CellAction action = CellAction::Retry;
    grid::CellMask cells;
    QString expression;
    QString reason;
};

struct AnswerQuestion
{
    QuestionId question;
    QString choice;
};

// An invalid wave means the whole engine.
struct Pause
{
    WaveId wave;
    bool paused = true;
};

struct SetPriority
{
    WaveId wave;
    int priority = 0;
};

struct CancelUnsent
{
    WaveId wave;
};

struct Connect
{
    ConnectionSettings settings;
};

struct AddInput
{
    QString model;
    QString path;
    QString fileName;
    QString sha256;
    qint64 bytes = 0;
};

struct Adopt
{
    grid::CellIndex cell;
    QString path;
};

struct Decide
{
    AttemptId attempt;
    OutputId output;
    bool accept = false;
    QString reason;
};

// Of an earlier Act.
struct Undo
{
    WishId action;
};

// A remark about each of the cells; or, without a text, that what was noted of them so far holds no more.
struct Note
{
    grid::CellMask cells;
    QString expression;
    QString text;
    bool remove = false;

    CellAction action() const { return remove ? CellAction::RemoveNotes : CellAction::Note; }
};

using Wish = std::variant<Plan, Act, AnswerQuestion, Pause, CancelUnsent, Connect, AddInput, Adopt, Decide, Undo,
                          SetPriority, Note>;

QString kind(const Wish &wish);
QJsonObject payload(const Wish &wish);
// What people call a stored wish: "plan", "retry" ...
QString shownKind(const QString &kind, const QJsonObject &payload);
// `cellCount` is that of the grid; a cell beyond it, a wrong kind or a missing member is BadInput.
Result<Wish> read(const QString &kind, const QJsonObject &payload, std::uint32_t cellCount);

// The text of a note without blanks around it; BadInput when none is left, or more than longestNote.
Result<QString> noteText(const QString &text);

// Dense indexes as ranges, "0-29,91,182-190"; the compact and exact form of a selection in a file.
QString rangesText(const grid::CellMask &mask);
Result<grid::CellMask> maskFromRanges(QStringView text, std::uint32_t cellCount);

} // namespace dosegrid::engine::wish
