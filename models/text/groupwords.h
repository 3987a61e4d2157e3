// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace dosegrid::text {

// Name of a group of regions: the body systems of the shipped template in the language of the program, any other as its
// template has it.
QString groupName(const QString &name);

} // namespace dosegrid::text
