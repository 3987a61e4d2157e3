// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>

namespace dosegrid::widgets {

// Sizes of the design that stand beside text, larger with the application's font and never smaller.
int besideText(int designed);
QSize iconSize(int designed);

} // namespace dosegrid::widgets
