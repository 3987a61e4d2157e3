// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/workflows/profile.h"

#include <QByteArray>

namespace dosegrid::workflows {

// Reads and checks a profile (JSON). A wrong one is refused whole: BadInput with file, line (for broken JSON), key path
// such as "classes[2].sub_jobs" in `field`, and the reason in `detail`. Unknown keys are ignored; unknown placeholders
// are not, because they would be sent as they are.
Result<Profile> readProfile(const QByteArray &json, const QString &fileName);

// The profiles that come with the program, in the order in which `auto` considers them.
const QList<Profile> &shippedProfiles();

} // namespace dosegrid::workflows
