// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/waves.h"

namespace dosegrid::cli {

void printWaves(const QList<engine::WaveSummary> &waves);

} // namespace dosegrid::cli
