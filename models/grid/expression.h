// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/grid/campaigntemplate.h"
#include "models/grid/gridstate.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <functional>

// The selection grammar: one text form for every selection, the same in the window, the command line and the log.
//
//   selection := group { '|' group }                 union
//   group     := term { blank term }                 intersection
//   term      := ['!'] key '=' value { ',' value }   any of the values; '!' takes the complement
//              | ['!'] cell-id { ',' cell-id }       "AF/95/gamma/0.1"
//   key       := model | organ | particle | energy | state | wave | attempts
//   value     := word | from '..' to                 ranges for organ ids, energies and attempts; an end may be left
//   out
//
// organ= takes region ids, ranges of ids, set names (kidneys = its parts 89..94), region names in lower case with
// dashes (kidney-left-cortex), and "combined:kidneys" for the combined region of a set. A blank selection means every
// cell that can exist. Cells that are n/a are left out unless state=n/a asks for them.
namespace dosegrid::grid {

// What an expression is read against. The references must outlive the call only.
struct ExpressionScope
{
    const CampaignTemplate &tmpl;
    const GridState &state;
    QList<SourceSet> userSets;                     // saved by the user; found before the template's
    QStringList waveNames;                         // for completion
    std::function<WaveId(QStringView)> waveByName; // may be empty
};

// Where and why a text is not an expression. Kinds, not sentences: models/text makes the words.
struct ExpressionError
{
    enum class Kind { UnknownKey, UnknownValue, BadRange, MissingValue, UnexpectedCharacter };
    Kind kind = Kind::UnexpectedCharacter;
    qsizetype offset = 0; // of the offending text, in characters
    qsizetype length = 0;
    QString text;            // the offending text
    QString key;             // the key it belongs to, if any
    QStringList suggestions; // nearest known words, best first

    bool operator==(const ExpressionError &) const = default;
};

// The cells that `text` means now.
Result<CellMask, ExpressionError> evaluate(QStringView text, const ExpressionScope &scope);

// An expression that evaluates to exactly `mask` on the same axes (never by state): compact for products of sets,
// groups and ranges, otherwise a union of them. Empty mask -> empty string is not possible; callers check first.
QString describe(const CellMask &mask, const ExpressionScope &scope);

// Spans for colouring, and what may follow at `cursor`.
struct ExpressionToken
{
    enum class Kind { Key, Operator, Value, Negation, Union };
    Kind kind = Kind::Value;
    qsizetype offset = 0;
    qsizetype length = 0;
};
QList<ExpressionToken> tokens(QStringView text);
QStringList completions(QStringView text, qsizetype cursor, const ExpressionScope &scope);

// "Kidney, left, cortex" -> "kidney-left-cortex"; parentheses are dropped.
QString slug(QStringView name);

} // namespace dosegrid::grid
