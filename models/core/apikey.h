// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QString>

namespace dosegrid {

// A key goes into a header of every request, and anything but printable ASCII without blanks would change that header:
// such a key is refused when it is given. BadInput with field "api-key"; the detail is "5 U+00E9", the place of the
// character (from 1) and what it is, never more of the key.
Result<void> checkApiKey(const QString &key);

} // namespace dosegrid
