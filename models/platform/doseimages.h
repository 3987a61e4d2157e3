// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/platform/archivefile.h"
#include "models/platform/outputmaker.h"

namespace dosegrid::platform {

// The three MetaImage pairs of a run, 86 MB (AM) or 171 MB (AF) in memory: exact in format and size, coarse in content.
// A glow in blocks of voxels around the source stands for the dose; it does not add up to the region table.
ArchiveMembers doseImages(const SimulatedRun &run);

} // namespace dosegrid::platform
