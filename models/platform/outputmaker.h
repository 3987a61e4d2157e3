// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/clock.h"
#include "models/core/result.h"

#include <QString>

namespace dosegrid::platform {

// One simulated run as its output tells it. `elapsedSeconds` is the time of one process, summed over the sub-jobs.
struct SimulatedRun
{
    QString model;
    int sourceId = 0;
    QString particle;
    qint64 energyEv = 0;
    qint64 primaries = 0;
    quint32 seed = 0;
    int subJobs = 1;
    double elapsedSeconds = 0;
    CampaignTime start;
    CampaignTime end;
    bool withImages = false;
    bool split = false; // the merged format of GateLab
    QString releasePath;
};

// Writes the archive of a simulated run to `path` (atomically). Thread-safe, a pure function of the run; a few
// milliseconds without images. The numbers are plausible, never physics, and the archive says so: in output.log or,
// when split, in results/PRACTICE.txt. BadInput for what no Gate would run to its end: an unknown model or particle, a
// source without voxels in the model, no energy, no primaries.
Result<void> writeOutputArchive(const SimulatedRun &run, const QString &path);

} // namespace dosegrid::platform
