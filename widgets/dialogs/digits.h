// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace dosegrid::widgets {

// The number that a person typed: people group digits in many ways, so only the digits count; 0 without any.
qint64 digitsOf(const QString &text);

} // namespace dosegrid::widgets
