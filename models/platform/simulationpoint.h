// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/platform/inputvalues.h"
#include "models/platform/pipelines.h"

namespace dosegrid::platform {

// What an input archive offers, read when an execution is launched.
struct ArchiveFacts
{
    bool exists = false;     // something is stored under that path
    bool readable = false;   // and it is an archive
    QStringList macros;      // names that end in .mac
    QString configuredMacro; // named by wfl_config.txt

    bool operator==(const ArchiveFacts &) const = default;
};

// The simulation that a job was asked for, as Gate would understand its inputs.
struct SimulationPoint
{
    enum class Problem {
        None,
        InputMissing, // the archive is not in the storage
        ArchiveUnreadable,
        MacroMissing,      // the archive has no such macro
        ReleaseUnreadable, // no such folder on the workers
        EmptySource,       // a region without voxel in the model
        BadSource,         // no such region in the model
        BadParticle,
        BadEnergy,
        BadPrimaries,
    };

    QString model; // AF or AM; empty when the macro tells neither
    int sourceId = -1;
    QString particle;
    qint64 energyEv = 0;
    QString energyText; // as given, in MeV
    qint64 primaries = 0;
    std::optional<quint32> seed; // only when assigned
    QString macro;
    QString release;
    QString archivePath;
    Problem problem = Problem::None;
};

// `inputs`: the values of one job.
SimulationPoint simulationPoint(const Pipeline &pipeline, const InputValues &inputs, const ArchiveFacts &archive);

// Sub-jobs of a split execution by CPUestimation; 0 for a class that does not exist.
int subJobCount(const QString &cpuEstimation);

// Value of an alias in "-a [key,value][key,value]"; nothing when it is absent.
std::optional<QString> aliasValue(const QString &options, const QString &key);

// Hours of one process for 1e8 primaries (opendose-domain 7.2, model 2).
double modelHours(const QString &particle, qint64 energyEv);

} // namespace dosegrid::platform
