// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace dosegrid::text {

// A name that a template gives to a region, group, set or model: those of the shipped template in the language of the
// program, any other as it is written there. Documents for programs keep the template's names.
QString templateName(const QString &name);

} // namespace dosegrid::text
