// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QVariant>

#include <optional>

namespace dosegrid::results {

// The checks, by their numbers in the collaboration's list, which ends at 20; ours follow.
enum class Check {
    Archive = 1,
    Members = 2,
    TableShape = 3,
    RightModel = 4,
    RightSource = 5,
    Primaries = 6,
    PrimariesFromTable = 7,
    EnergyConservation = 8,
    Sums = 9,
    UncertaintyRecomputed = 10,
    SourceUncertainty = 11,
    TargetUncertainty = 12,
    Seed = 13,
    Images = 14,
    RightCell = 21,
};

// "archive", "members", "table-shape" ...
QString name(Check check);
inline int number(Check check) { return int(check); }

enum class Severity { Refuse, Warn, Info };
enum class CheckState {
    Passed,
    Failed,
    NotRun, // nothing to check: an earlier check failed, or there is no log, no image, no expected seed
};

// Why a check ended as it did. One word each for models/text to make a sentence of, with the facts.
enum class Reason {
    None,
    ArchiveRefused, // kind (of the ArchiveFault), member, detail, limit
    DuplicateFile,  // cell: the cell that has this very file already
    TableMissing,
    TableAmbiguous, // members
    StatisticsMissing,
    StatisticsAmbiguous,  // members
    StatisticsUnreadable, // kind, key, line, text
    TableUnreadable,      // kind, line, column, text
    RowsWrong,            // rows, expected, missing (ids), unexpected (ids)
    VolumesWrong,         // regions (how many), region, found, expected in mm3, model: the one that would fit, if any
    ModelUnknown,         // model or region is not in the template
    SourceRowMissing,     // region
    SourceEmpty,          // region
    SourceNotLargest,     // region, largest (region id), fraction, largestFraction
    EventsNone,
    EventsFewer,             // events, requested, tolerance
    EventsMore,              // events, requested
    EventsInconsistent,      // rows (how many), region, found, events
    FractionAboveOne,        // region, fraction
    TotalFractionAboveOne,   // fraction
    SumsWrong,               // regions (how many), region, found, expected in MeV
    UncertaintyInconsistent, // rows (how many), region, found, expected
    SourceUncertaintyHigh,   // region, uncertainty, limit
    SourceUncertaintyOdd,    // region, found (text), expected: not a number though the deposits vary
    SeedDiffers,             // seed, expected
    SeedUsedTwice,           // seed, cell: the cell whose accepted result has it
    ImageSizeWrong,          // member, bytes, expected
    OtherCell,               // from ("log", "name"), what ("region", "particle", "energy"), found, expected
    CellUntold,              // missing: of region, particle, energy
};

constexpr int reasonCount = int(Reason::CellUntold) + 1;

// "archive-refused", "duplicate-file" ...; stored by name.
QString name(Reason reason);
std::optional<Reason> reasonFromName(QStringView text);

struct Fact
{
    QString name;
    QVariant value; // int, qint64, quint64, double, QString, QStringList or QVariantList of int: all fit into JSON

    bool operator==(const Fact &) const = default;
};

struct CheckResult
{
    Check check = Check::Archive;
    Severity severity = Severity::Refuse; // of its failure
    CheckState state = CheckState::NotRun;
    Reason reason = Reason::None; // None unless failed
    QList<Fact> facts;            // of a passed check too: what was compared

    QVariant fact(QStringView factName) const;
    bool operator==(const CheckResult &) const = default;
};

enum class Outcome {
    Accepted,
    NeedsReview, // some warning: a person decides
    Refused,     // not this cell's result, or not a result
};

// "accepted", "review", "refused"
QString name(Outcome outcome);
std::optional<Outcome> outcomeFromName(QStringView text);

// What the output tells about its cell, as far as it could be read.
struct Derived
{
    std::optional<qint64> events;         // simulated primaries
    std::optional<double> elapsedSeconds; // ElapsedTime: wall time of one process, summed over sub-jobs
    std::optional<double> primariesPerSecond;
    std::optional<double> sourceFraction;    // absorbed fraction edep / (events * energy) in the source region
    std::optional<double> sourceUncertainty; // its relative standard uncertainty
    std::optional<quint64> seed;             // as the log says

    bool operator==(const Derived &) const = default;
};

struct CheckReport
{
    Outcome outcome = Outcome::Refused;
    QList<CheckResult> checks; // in order of number
    Derived derived;
    QString rules; // version of the rules that judged

    // The first failed check of the worst severity; nullptr when accepted.
    const CheckResult *deciding() const;
    const CheckResult *result(Check check) const;
};

} // namespace dosegrid::results
