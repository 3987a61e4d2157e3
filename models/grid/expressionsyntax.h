// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/grid/expression.h"

// The form of an expression, before its words mean anything. Internal to the grid room.
namespace dosegrid::grid::syntax {

struct Value
{
    qsizetype offset = 0;
    qsizetype length = 0;
    QString text; // without quotes; of a range, its written form
    bool isRange = false;
    QString from; // empty: open end
    QString to;
};

struct Term
{
    bool isNegated = false;
    qsizetype keyOffset = 0;
    QString key; // empty: the values are cell ids
    QList<Value> values;
};

using Group = QList<Term>;
using Selection = QList<Group>;

// A blank text is one group without a term.
Result<Selection, ExpressionError> parse(QStringView text);

// The word of a value token, without its quotes.
QString word(QStringView text, const ExpressionToken &token);

} // namespace dosegrid::grid::syntax
