// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/platform/outputtext.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <ctime>

namespace dosegrid::platform {

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray general(double value, int digits)
{
    std::array<char, 40> buffer;
    const auto end =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::general, digits);
    return {buffer.data(), end.ptr - buffer.data()};
}

QByteArray byGate(double value) { return general(value, 15); }
QByteArray bySixDigits(double value) { return general(value, 6); }

// str() of a float in Python 2, in which the merger is written.
QByteArray byMerger(double value)
{
    QByteArray text = general(value, 12);
    if (std::ranges::all_of(text, [](char c) { return (c >= '0' && c <= '9') || c == '-'; }))
        text += ".0";
    return text;
}

// "Mon Dec 10 10:20:01 2018", the day padded with a blank; asctime knows no locale.
QByteArray date(CampaignTime time)
{
    const std::time_t seconds = std::chrono::floor<std::chrono::seconds>(time).time_since_epoch().count();
    std::tm parts{};
    gmtime_r(&seconds, &parts);
    std::array<char, 64> buffer{};
    asctime_r(&parts, buffer.data());
    return QByteArray(buffer.data()).trimmed();
}

struct Counts
{
    double tracks = 0;
    double steps = 0;
    double geometrical = 0;
    double physical = 0;
};

// Rough numbers of particles and steps; they grow with energy as the cost of a simulation does.
Counts countsOf(const SimulatedRun &run)
{
    const double energy = static_cast<double>(run.energyEv) / 1e6;
    const auto primaries = static_cast<double>(run.primaries);
    const bool electrons = run.particle == u"e-"_s;
    Counts counts;
    counts.tracks = std::floor(primaries * (electrons ? 1.02 + 6 * energy : 2.1 + 7 * std::sqrt(energy)));
    counts.steps = std::floor(primaries * (electrons ? 6 + 900 * energy : 20 + 240 * std::sqrt(energy)));
    counts.geometrical = std::floor(counts.steps * (electrons ? 0.21 : 0.54));
    counts.physical = counts.steps - counts.geometrical;
    return counts;
}

QByteArray whole(double value) { return QByteArray::number(static_cast<qint64>(value)); }

QByteArray mergedStatistics(const SimulatedRun &run, const Counts &counts, double elapsed, double withoutInit)
{
    const double span = std::max(1.0, static_cast<double>((run.end - run.start).count()) / 1000);
    return "# NumberOfRun = " + QByteArray::number(std::max(1, run.subJobs)) + "\n# NumberOfEvents = "
           + QByteArray::number(run.primaries) + "\n# NumberOfTracks = " + whole(counts.tracks) + "\n# NumberOfSteps = "
           + whole(counts.steps) + "\n# NumberOfGeometricalSteps = " + whole(counts.geometrical)
           + "\n# NumberOfPhysicalSteps = " + whole(counts.physical) + "\n# ElapsedTimeWoInit = "
           + byMerger(withoutInit) + "\n# ElapsedTime = " + byMerger(elapsed) + "\n# StartDate = " + date(run.start)
           + "\n# EndDate = " + date(run.end) + "\n# Speedup = " + byMerger(elapsed / span);
}

QByteArray gateStatistics(const SimulatedRun &run, const Counts &counts, double elapsed, double withoutInit)
{
    const auto primaries = static_cast<double>(run.primaries);
    return "# NumberOfRun    = 1\n# NumberOfEvents = " + QByteArray::number(run.primaries)
           + "\n# NumberOfTracks = " + whole(counts.tracks) + "\n# NumberOfSteps  = " + whole(counts.steps)
           + "\n# NumberOfGeometricalSteps  = " + whole(counts.geometrical) + "\n# NumberOfPhysicalSteps     = "
           + whole(counts.physical) + "\n# ElapsedTime           = " + bySixDigits(elapsed)
           + "\n# ElapsedTimeWoInit     = " + bySixDigits(withoutInit)
           + "\n# StartDate             = " + date(run.start) + "\n# EndDate               = " + date(run.end)
           + "\n# StartSimulationTime        = 0\n# StopSimulationTime         = 1"
             "\n# CurrentSimulationTime      = 1\n# VirtualStartSimulationTime = 0"
             "\n# VirtualStopSimulationTime  = 1\n# ElapsedSimulationTime      = 1"
             "\n# PPS (Primary per sec)      = "
           + bySixDigits(primaries / withoutInit)
           + "\n# TPS (Track per sec)        = " + bySixDigits(counts.tracks / withoutInit)
           + "\n# SPS (Step per sec)         = " + bySixDigits(counts.steps / withoutInit) + '\n';
}

} // namespace

QByteArray regionTableText(const SimulatedRun &run, const Phantom &phantom, const std::vector<RegionTally> &tallies)
{
    const char separator = run.split ? ' ' : '\t';
    const auto number = run.split ? byMerger : byGate;
    QByteArray text = "#id \tvol(mm3) \tedep(MeV) \tstd_edep \tsq_edep \tdose(Gy) \tstd_dose \tsq_dose \tn_hits "
                      "\tn_event_hits\n";
    text.reserve(static_cast<qsizetype>(tallies.size()) * 180);
    for (size_t i = 0; i < tallies.size(); ++i) {
        const RegionTally &tally = tallies[i];
        const std::array numbers = {
            tally.edepMev, relativeUncertainty(tally.edepMev, tally.sqEdep, run.primaries), tally.sqEdep,
            tally.doseGy,  relativeUncertainty(tally.doseGy, tally.sqDose, run.primaries),  tally.sqDose};
        text += QByteArray::number(phantom.regions[i].id) + separator + byGate(phantom.regions[i].volumeMm3);
        for (const double value : numbers)
            text += separator + number(value);
        text += separator + QByteArray::number(tally.hits) + separator + QByteArray::number(tally.eventHits) + '\n';
    }
    return text;
}

QByteArray statisticsText(const SimulatedRun &run)
{
    const double elapsed = std::max(1.0, run.elapsedSeconds);
    const double withoutInit = elapsed - std::min(50.0 * std::max(1, run.subJobs), elapsed / 100);
    return run.split ? mergedStatistics(run, countsOf(run), elapsed, withoutInit)
                     : gateStatistics(run, countsOf(run), elapsed, withoutInit);
}

QByteArray practiceNote()
{
    return "PRACTICE: simulated by a practice platform of Dosegrid. No Gate ran; no number is a physics result.\n";
}

QByteArray gateLogText(const SimulatedRun &run)
{
    const QByteArray energy = general(static_cast<double>(run.energyEv) / 1e6, 12);
    return practiceNote() + "Gate release: " + run.releasePath.toUtf8() + "\nGate -a [Source_ID,"
           + QByteArray::number(run.sourceId) + "][particle," + run.particle.toUtf8() + "][energy," + energy + "][nb,"
           + QByteArray::number(run.primaries) + "][seed," + QByteArray::number(run.seed) + "] mac/main_"
           + run.model.toUtf8()
           + ".mac\n"
             "[Acquisition-0]  \n"
             "[Acquisition-0] ============= Acquisition starts! =============\n"
             "\n"
             "--------- MTwist engine status ---------\n"
             " Initial seed      = "
           + QByteArray::number(run.seed)
           + "\n"
             " Current index     = 624\n"
             " Array status mt[] = \n"
             "(PRACTICE: the 624 state words are left out)\n"
             "----------------------------------------\n"
             "\n"
             "[Acquisition-0] ============= Acquisition ends. =============\n";
}

} // namespace dosegrid::platform
