// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace dosegrid::grid {

// The cells of a wave, whatever became of them since: wave=3 or wave="bones of AF". What the wave was made of by an
// expression with states or other waves is another set of cells by now.
QString waveExpression(const QString &name);

} // namespace dosegrid::grid
