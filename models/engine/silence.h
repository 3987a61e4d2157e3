// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/carmin/types.h"

#include <QByteArray>

namespace dosegrid::engine {

// A live execution of which nothing is heard, although the platform answers: VIP shows it Running for ever when its
// engine stopped submitting jobs, or died (carmin-protocol §3.2, §4.2). It may run still, so it never fails by silence.
enum class Silence {
    Normal,
    Late,      // half a day, and three times the longest job, without any change
    Uncertain, // twice that
};

Silence judgeSilence(milliseconds sinceChange, double longestJobSeconds);

// Differs between two reads when the execution got on: its status, its jobs by status, its outputs.
QByteArray shapeOf(const carmin::Execution &remote);

} // namespace dosegrid::engine
