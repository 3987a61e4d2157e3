// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/grid/expression.h"

#include <cstdint>
#include <functional>
#include <vector>

// What an expression may ask of a cell that the state of the grid does not hold. These keys are ranges as the others
// for what was measured, and verdict= takes words:
//
//   predicted=24h..  wall=..2d  age=1d..        times in s, min, h (also without a unit) or d
//   speed=1000..     size=1MB..2GB              sizes in B (also without a unit), kB, MB, GB or TB
//   verdict=accepted,review,refused
//
// What is not known of a cell lies in none. age= counts to the moment of reading and predicted= is by the cost model of
// that moment, so both may mean other cells later.
namespace dosegrid::grid {

enum class Figure : std::uint8_t {
    Predicted, // CPU hours
    Wall,      // hours from first seen running to end seen, latest ended attempt
    Age,       // hours since the state was entered
    Speed,     // primaries per second
    Size,      // bytes of the latest output
    Verdict,   // 0 accepted, 1 to review, 2 refused: the latest word on the latest output
};

// One value a cell in dense order, NaN where it is unknown; asked at most once for each figure that an expression
// names. An empty list: nothing is known of any cell.
using FigureSource = std::function<std::vector<float>(Figure)>;

// As evaluate() without figures, of which nothing is known then.
Result<CellMask, ExpressionError> evaluate(QStringView text, const ExpressionScope &scope, const FigureSource &figures);

// The figures that `text` names, valid or not.
QList<Figure> figuresIn(QStringView text);

} // namespace dosegrid::grid
