// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/grid/cellstate.h"
#include "models/grid/expression.h"
#include "models/grid/gridspec.h"

#include <QString>

// Words for kinds and facts of the rooms below, in the language of the program.
namespace dosegrid::text {

QString stateName(grid::CellState state);

// "photons", "electrons"; the template's own name for any other particle.
QString particleName(const grid::Particle &particle);

// "Cervical spine, spongiosa · AF · photons 120 keV"
QString cellTitle(const grid::GridSpec &spec, grid::CellIndex cell);

// One sentence: what is wrong with an expression, and the nearest known words.
QString expressionProblem(const grid::ExpressionError &error);

// One sentence for an error of any room below: what, where, why.
QString problem(const Error &error);

} // namespace dosegrid::text
