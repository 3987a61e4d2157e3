// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/platform/joblog.h"

namespace dosegrid::platform {

using namespace Qt::Literals::StringLiterals;

namespace {

using Problem = SimulationPoint::Problem;

const Job &jobOf(const Execution &execution, int job) { return execution.jobs[static_cast<size_t>(job - 1)]; }

QString g4Exception(const QString &code, const QString &issuer, const QString &text)
{
    return u"-------- EEEE ------- G4Exception-START -------- EEEE -------\n"
           "*** G4Exception : %1\n      issued by : %2\n%3\n"
           "*** Fatal Exception *** core dump ***\n"
           "-------- EEEE -------- G4Exception-END --------- EEEE -------\n"_s.arg(code, issuer, text);
}

QString gateStart(const SimulationPoint &point)
{
    return u"[G4] *************************************************************\n"
           "[G4]  Geant4 version Name: geant4-10-03-patch-03\n"
           "[G4] *************************************************************\n"
           "[Core-0] Initialization of Gate %1\n"
           "[Core-0] You are using Geant4 version 10.3.3 (simulated by a practice platform)\n"
           "[Core-0] Macro %2\n"_s.arg(point.release.section(u'/', -1), point.macro);
}

// The line that decides a failure of the simulation.
QString gateFailure(const SimulationPoint &point)
{
    switch (point.problem) {
    case Problem::ReleaseUnreadable:
        return u"source: %1/gjs_env.sh: No such file or directory\nCVMFS data not readable: %1\n"_s.arg(point.release);
    case Problem::ArchiveUnreadable:
        return u"unzip:  cannot find or open %1\n"_s.arg(point.archivePath.section(u'/', -1));
    case Problem::MacroMissing:
        return u"[Core-0] ERROR: macro file '%1' cannot be opened\n"_s.arg(point.macro.isEmpty() ? u"(none)"_s
                                                                                                 : point.macro);
    case Problem::EmptySource:
        return g4Exception(u"0"_s, u"GateVoxelSource::ComputeActivity"_s,
                           u"No voxel of region %1 in the image of %2: total activity is zero"_s.arg(
                               QString::number(point.sourceId), point.model));
    case Problem::BadSource:
        return g4Exception(u"0"_s, u"GateVImageVolume::ReadImage"_s,
                           u"Cannot open file data/ActivityRange%1.dat"_s.arg(point.sourceId));
    case Problem::BadParticle:
        return g4Exception(u"Event0101"_s, u"G4GeneralParticleSource"_s,
                           u"Particle [%1] not found"_s.arg(point.particle));
    case Problem::BadEnergy:
        return g4Exception(u"Event0102"_s, u"G4SPSEneDistribution"_s,
                           u"Energy [%1] is not valid"_s.arg(point.energyText));
    case Problem::BadPrimaries:
        return g4Exception(u"RunManager0032"_s, u"GateApplicationMgr"_s, u"Number of primaries is not positive"_s);
    case Problem::None:
    case Problem::InputMissing: break;
    }
    return g4Exception(u"GeomNav0003"_s, u"G4Navigator::LocateGlobalPointAndSetup()"_s,
                       u"Stuck Track: potential geometry or navigation problem.\n"
                       "  Track stuck, not moving for 25 steps in volume -ICRP110- at point (12.4,-31.7,402.1)"_s);
}

} // namespace

QString jobStdout(const World &world, const Execution &execution, int number)
{
    const Job &job = jobOf(execution, number);
    const SimulationPoint point = execution.point(number);
    QString log = u"Job %1 of %2, attempt %3\n"_s.arg(QString::number(number), execution.launch.id,
                                                      QString::number(job.attempt + 1));
    for (const auto &[key, values] : execution.jobInputs(number))
        log += key % u'=' % values.join(u',') % u'\n';
    if (job.failure == Failure::InputDownload) {
        log += u"Downloading %1\n"_s.arg(point.archivePath);
        return log;
    }
    log += u"Downloading %1: done\n"_s.arg(point.archivePath);
    if (job.failure == Failure::BadInputs || job.failure == Failure::GateCrash) {
        if (point.problem != Problem::ReleaseUnreadable && point.problem != Problem::ArchiveUnreadable)
            log += gateStart(point);
        if (point.problem == Problem::None)
            log += u"Acquisition starts!\n"_s;
        log += gateFailure(point);
        return log + u"Gate returned 134\n"_s;
    }
    log += gateStart(point);
    log += u"Acquisition starts!\n--------- MTwist engine status ---------\n Initial seed      = %1\n"_s.arg(
        world.seedOf(execution, number));
    log += u"----------------------------------------\nEnd of the simulation\n"_s;
    if (job.failure == Failure::ResultUpload)
        log += u"Uploading to %1: failed\n"_s.arg(execution.launch.resultsDirectory);
    return log;
}

QString jobStderr(const Execution &execution, int number)
{
    const Job &job = jobOf(execution, number);
    const SimulationPoint point = execution.point(number);
    switch (job.failure) {
    case Failure::None:
    case Failure::Stalled: return {};
    case Failure::InputDownload:
        return point.problem == Problem::InputMissing
                   ? u"ERROR: No such file: %1\nERROR: input download failed, exit code 1\n"_s.arg(point.archivePath)
                   : u"gfal-copy error: 110 (Connection timed out) - could not read %1\nERROR: input download failed, exit code 1\n"_s
                         .arg(point.archivePath);
    case Failure::ResultUpload:
        return u"gfal-copy error: 70 (Communication error on send) - all storage elements refused the file\n"
               "ERROR: result upload failed, exit code 2\n"_s;
    case Failure::GateCrash:
    case Failure::BadInputs: return u"ERROR: the application returned a non-zero status, exit code 50\n"_s;
    }
    return {};
}

} // namespace dosegrid::platform
