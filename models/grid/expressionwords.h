// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/grid/expression.h"
#include "models/grid/figures.h"

#include <optional>

// What the words of an expression can be on the axes of one campaign. Internal to the grid room.
namespace dosegrid::grid::words {

enum class Key {
    Model,
    Organ,
    Particle,
    Energy,
    State,
    Flag,
    Wave,
    Attempts,
    // What is known of a cell's latest attempt or of its accepted output; always a range.
    Cpu,         // CPU time, measured
    Ratio,       // of that to the predicted time
    Waited,      // accepted to first seen running
    Uncertainty, // relative, in the source region
    Fraction,    // absorbed in the source region
    // Figures, which the scope has.
    Predicted,
    Wall,
    Age,
    Speed,
    Size,
    Verdict, // a word
};

QStringList keys();
std::optional<Key> key(QStringView text);

// Every word that the key knows, in the order in which a person wants to see them; none for plain numbers.
QStringList known(Key key, const ExpressionScope &scope);

std::optional<int> modelPosition(QStringView text, const GridSpec &spec);
std::optional<int> particlePosition(QStringView text, const GridSpec &spec);
// Positions on the source axis of an id, a set, a body system, a region name or "combined:SET".
std::optional<QList<int>> organPositions(QStringView text, const ExpressionScope &scope);
// Positions on the source axis of the regions that are on it.
QList<int> positionsOf(const QList<int> &regionIds, const GridSpec &spec);

std::optional<Figure> figure(Key key);
// The value of a verdict: "accepted", "review", "refused".
std::optional<double> verdict(QStringView text);

// One end of a range of these: a time from "90s", "30min", "10h", "2d" or hours, in seconds, of a figure in hours; a
// share from "5%" or "0.05"; bytes from "2MB" or "500"; a plain number. Nothing when it is none, or negative.
std::optional<double> quantity(Key key, QStringView text);
// What a cell has of it; nothing when that is unknown.
std::optional<double> quantity(Key key, const CellRecord &record);

// The words nearest to `text` by edit distance, best first, at most `limit`; words that begin with it come first.
QStringList nearest(QStringView text, const QStringList &candidates, qsizetype limit = 3);

} // namespace dosegrid::grid::words
