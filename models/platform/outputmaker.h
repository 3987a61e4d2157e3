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

// Writes the archive of a simulated run to `path` (atomically). Thread-safe, a pure function of the run.
Result<void> writeOutputArchive(const SimulatedRun &run, const QString &path);

} // namespace dosegrid::platform
