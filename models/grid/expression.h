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
//   key       := model | organ | particle | energy | state | flag | wave | attempts | cpu | ratio | waited |
//                uncertainty | fraction
//   value     := word | '"' any text '"' | from '..' to
//                (the last five: cpu=..10h ratio=2.. uncertainty=5%..)
//
// Ranges are for ids, energies, attempts and what was measured, both ends in, an end may be left out. organ= takes
// region ids, ranges of ids, set names (kidneys = its parts 89..94), body systems, region names in lower case with
// dashes (kidney-left-cortex), and "combined:kidneys" for the combined region of a set. flag= takes what a cell is
// marked with besides its state: retrying, late, note, review. Names are compared without case. A single energy must be
// on the axis; the ends of a range need not. A blank selection means every cell that can exist. Cells that are n/a are
// left out unless state=n/a asks for them. Wave names with blanks stand in quotes.
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

// An expression that evaluates to exactly `mask` on the same axes: compact for products of sets, groups and ranges,
// otherwise a union of them or a product without single cells. It never depends on what happened to the cells (n/a
// cells, when there are any, are asked for by state=n/a). Every computable cell is the empty text; an empty mask is
// the complement of all models.
QString describe(const CellMask &mask, const ExpressionScope &scope);

// Spans for colouring; any text has some, valid or not.
struct ExpressionToken
{
    enum class Kind { Key, Operator, Value, Negation, Union };
    Kind kind = Kind::Value;
    qsizetype offset = 0;
    qsizetype length = 0;
};
QList<ExpressionToken> tokens(QStringView text);
// Whole words that may stand at `cursor`, those that begin with what is already there; keys come with their '='.
QStringList completions(QStringView text, qsizetype cursor, const ExpressionScope &scope);

// "Kidney, left, cortex" -> "kidney-left-cortex"; what stands in parentheses is dropped.
QString slug(QStringView name);

} // namespace dosegrid::grid
