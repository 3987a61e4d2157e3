// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/platform/world.h"

namespace dosegrid::platform {

// What a job printed, as the application's logs of VIP show it; for a job whose latest attempt is over. A failed one
// has the line that decides why, in the words of the grid tools, of Gate or of Geant4. Marked as simulated.
QString jobStdout(const World &world, const Execution &execution, int job);
QString jobStderr(const Execution &execution, int job);

} // namespace dosegrid::platform
