// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/platform/phantom.h"
#include "models/platform/regiontally.h"

#include <QByteArray>

namespace dosegrid::platform {

// The text files of an output, byte for byte as the programs of 2018 and 2019 wrote them (opendose-domain 5.2 to 5.6);
// `run.split` chooses the forms of GateLab's merger.
QByteArray regionTableText(const SimulatedRun &run, const Phantom &phantom, const std::vector<RegionTally> &tallies);
QByteArray statisticsText(const SimulatedRun &run);

// Standard output of Gate; its first line says that no Gate ran.
QByteArray gateLogText(const SimulatedRun &run);
// Says the same where there is no log.
QByteArray practiceNote();

} // namespace dosegrid::platform
