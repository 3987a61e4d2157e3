// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/reasonwords.h"

#include "models/core/logging.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::text {

namespace {

struct ReasonWords
{
    Q_DECLARE_TR_FUNCTIONS(ReasonWords)
};

// VIP's exit codes (carmin-protocol 3.5), as far as they say what of the infrastructure failed.
QString exitCause(int code)
{
    switch (code) {
    case 1:
    case 40:
    case 41:
    case 42: return ReasonWords::tr("inputs download failed", "cause");
    case 2:
    case 30:
    case 33:
    case 34:
    case 35:
    case 36:
    case 37: return ReasonWords::tr("output upload failed", "cause");
    case 3: return ReasonWords::tr("a file was not found", "cause");
    case 7: return ReasonWords::tr("the disk of the computing node failed", "cause");
    case 10: return ReasonWords::tr("stalled on its computing node", "cause");
    case 20:
    case 21:
    case 22:
    case 23:
    case 24:
    case 25: return ReasonWords::tr("the computing node could not be set up", "cause");
    case 31: return ReasonWords::tr("the output could not be moved to its folder", "cause");
    case 32: return ReasonWords::tr("its result file existed already", "cause");
    case 51:
    case 52:
    case 53: return ReasonWords::tr("the container failed", "cause");
    case 60:
    case 61: return ReasonWords::tr("a token of the platform was refused", "cause");
    default: return {};
    }
}

} // namespace

QString cellCause(const QString &word, std::optional<int> exitCode)
{
    if (word == "infrastructure"_L1) {
        const QString told = exitCode ? exitCause(*exitCode) : QString();
        return told.isEmpty() ? ReasonWords::tr("the infrastructure failed", "cause") : told;
    }
    if (word == "output-refused"_L1)
        return ReasonWords::tr("output refused", "cause");
    if (word == "needs-review"_L1)
        return ReasonWords::tr("output needs a look", "cause");
    if (word == "held-by-user"_L1)
        return ReasonWords::tr("by a person", "cause: held");
    if (word == "held-by-platform"_L1)
        return ReasonWords::tr("by the platform", "cause: held");
    if (word == "over-budget"_L1)
        return ReasonWords::tr("over the budget of its wave", "cause");
    if (word == "too-large-to-fetch"_L1)
        return ReasonWords::tr("output too large to fetch", "cause");
    if (word == "output-gone"_L1)
        return ReasonWords::tr("output gone from the platform", "cause");
    if (word == "not-stored"_L1)
        return ReasonWords::tr("output cannot be written here", "cause");
    if (word == "not-fetched"_L1)
        return ReasonWords::tr("output could not be fetched", "cause");
    if (word == "refused-by-platform"_L1)
        return ReasonWords::tr("refused by the platform", "cause");
    if (word == "simulation"_L1)
        return ReasonWords::tr("the simulation ended with an error", "cause");
    if (word == "no-output"_L1)
        return ReasonWords::tr("finished without an output", "cause");
    if (word == "one-of-several"_L1)
        return ReasonWords::tr("output one of several that nothing tells apart", "cause");
    if (word == "deleted-on-platform"_L1)
        return ReasonWords::tr("deleted on the platform", "cause");
    if (word == "killed"_L1)
        return ReasonWords::tr("killed on purpose", "cause");
    if (word == "killed-by-others"_L1)
        return ReasonWords::tr("killed, not by us", "cause");
    if (word == "no-answer-to-submission"_L1)
        return ReasonWords::tr("no answer when it was sent", "cause");
    if (word == "another-execution"_L1)
        return ReasonWords::tr("another execution answers in its place", "cause");
    if (word == "identifier-in-use"_L1)
        return ReasonWords::tr("its identifier was given twice", "cause");
    if (word == "status-unknown"_L1)
        return ReasonWords::tr("the platform does not tell its status", "cause");
    if (word == "not-on-platform"_L1)
        return ReasonWords::tr("the platform does not know it any more", "cause");
    if (word == "late"_L1)
        return ReasonWords::tr("much later than predicted", "cause");
    if (word == "silent-too-long"_L1)
        return ReasonWords::tr("not heard of for too long", "cause");
    if (word == "not-adopted"_L1)
        return ReasonWords::tr("the file brought for it was not judged", "cause");
    if (word == "given-up"_L1)
        return ReasonWords::tr("given up on purpose", "cause");
    return oneLine(word).simplified();
}

QString cellMessage(const QString &word, QStringView outputWord, std::optional<int> exitCode)
{
    if (word == "output-refused"_L1 || word == "needs-review"_L1) {
        const auto reason = results::reasonFromName(outputWord);
        const QString sentence = reason ? outputReason(*reason) : QString();
        return sentence.isEmpty() ? cellCause(word) : sentence;
    }
    const QString cause = cellCause(word, exitCode);
    const bool isOfJob = word == "infrastructure"_L1 || word == "simulation"_L1 || word == "killed-by-others"_L1;
    //: why a job failed, and its exit code
    return isOfJob && exitCode ? ReasonWords::tr("%1 (exit %2)").arg(cause, QString::number(*exitCode)) : cause;
}

// The words are those of models/engine/lifecycle.h.
QString cellReason(QStringView word, QStringView outputWord)
{
    if (word == "output-refused"_L1 || word == "needs-review"_L1) {
        const auto reason = results::reasonFromName(outputWord);
        if (const QString sentence = reason ? outputReason(*reason) : QString(); !sentence.isEmpty())
            return sentence;
        return word == "needs-review"_L1 ? ReasonWords::tr("Its output needs a look: accept or refuse it.")
                                         : ReasonWords::tr("Its output was refused.");
    }
    if (word == "held-by-user"_L1)
        return ReasonWords::tr("You hold it.");
    if (word == "held-by-platform"_L1)
        return ReasonWords::tr("The platform holds it; only its portal can release it.");
    if (word == "over-budget"_L1)
        return ReasonWords::tr("It does not fit what is left of its wave's budget.");
    if (word == "too-large-to-fetch"_L1)
        return ReasonWords::tr(
            "Its output is larger than the platform lets through; fetch it by other means and adopt it.");
    if (word == "output-gone"_L1)
        return ReasonWords::tr("The platform announced its output and no longer has it.");
    if (word == "not-stored"_L1)
        return ReasonWords::tr("Its output cannot be written here.");
    if (word == "not-fetched"_L1)
        return ReasonWords::tr("Its output could not be fetched, though it was tried several times.");
    if (word == "refused-by-platform"_L1)
        return ReasonWords::tr("The platform refused to start it.");
    if (word == "infrastructure"_L1)
        return ReasonWords::tr("The infrastructure failed, not the simulation.");
    if (word == "simulation"_L1)
        return ReasonWords::tr("The simulation ended with an error; its log says which.");
    if (word == "no-output"_L1)
        return ReasonWords::tr("The platform calls it finished, but there is no output.");
    if (word == "one-of-several"_L1)
        return ReasonWords::tr("Its output is one of several that nothing tells apart; look at them, and adopt it.");
    if (word == "deleted-on-platform"_L1)
        return ReasonWords::tr("The platform no longer has it.");
    if (word == "killed"_L1)
        return ReasonWords::tr("It was killed on purpose.");
    if (word == "killed-by-others"_L1)
        return ReasonWords::tr("The platform calls it killed, but nobody here killed it.");
    if (word == "no-answer-to-submission"_L1)
        return ReasonWords::tr("It was sent, but no answer came: whether it runs is not known.");
    if (word == "another-execution"_L1)
        return ReasonWords::tr("Under its identifier the platform shows another execution.");
    if (word == "identifier-in-use"_L1)
        return ReasonWords::tr("It runs under an identifier that the platform has given twice.");
    if (word == "status-unknown"_L1)
        return ReasonWords::tr("The platform does not know its status, or refuses to tell it.");
    if (word == "not-on-platform"_L1)
        return ReasonWords::tr("The platform does not know it any more: its lists lack it, and reads are refused.");
    if (word == "late"_L1)
        return ReasonWords::tr("It is late: nothing of it has changed for much longer than predicted.");
    if (word == "silent-too-long"_L1)
        return ReasonWords::tr(
            "Nothing has been heard of it for so long that it is not known whether it still runs; a kill makes sure.");
    if (word == "not-adopted"_L1)
        return ReasonWords::tr("A file was brought for it and not judged before the program ended; adopt it again.");
    if (word == "given-up"_L1)
        return ReasonWords::tr("Given up on purpose.");
    return {};
}

QString outputReason(results::Reason reason)
{
    using results::Reason;
    switch (reason) {
    case Reason::None: return {};
    case Reason::ArchiveRefused: return ReasonWords::tr("Its archive is damaged, cut short or unsafe to unpack.");
    case Reason::DuplicateFile: return ReasonWords::tr("The very same file is already the result of another cell.");
    case Reason::TableMissing: return ReasonWords::tr("Its archive holds no region table.");
    case Reason::TableAmbiguous: return ReasonWords::tr("Its archive holds several region tables that differ.");
    case Reason::StatisticsMissing: return ReasonWords::tr("Its archive holds no statistics.");
    case Reason::StatisticsAmbiguous: return ReasonWords::tr("Its archive holds several statistics that differ.");
    case Reason::StatisticsUnreadable: return ReasonWords::tr("Its statistics are cut short or not readable.");
    case Reason::TableUnreadable: return ReasonWords::tr("Its region table is cut short or not readable.");
    case Reason::RowsWrong: return ReasonWords::tr("Its region table has not the regions of this model.");
    case Reason::VolumesWrong: return ReasonWords::tr("Its volumes are not those of this model.");
    case Reason::ModelUnknown: return ReasonWords::tr("The source does not exist in this model.");
    case Reason::SourceRowMissing: return ReasonWords::tr("Its region table has no row for the source.");
    case Reason::SourceEmpty: return ReasonWords::tr("Nothing was deposited in the source.");
    case Reason::SourceNotLargest:
        return ReasonWords::tr("Another region received more energy than the source: perhaps another cell's file.");
    case Reason::EventsNone: return ReasonWords::tr("No primary was simulated.");
    case Reason::EventsFewer:
        return ReasonWords::tr("Fewer primaries than asked for were simulated; it is usable with their true number.");
    case Reason::EventsMore: return ReasonWords::tr("More primaries than asked for: the file of another request.");
    case Reason::EventsInconsistent:
        return ReasonWords::tr("The table tells another number of primaries than the statistics.");
    case Reason::FractionAboveOne: return ReasonWords::tr("The source absorbed more energy than was emitted.");
    case Reason::TotalFractionAboveOne: return ReasonWords::tr("More energy was deposited than was emitted.");
    case Reason::SumsWrong: return ReasonWords::tr("Combined regions are not the sum of their parts.");
    case Reason::UncertaintyInconsistent:
        return ReasonWords::tr("Printed uncertainties do not follow from the sums beside them.");
    case Reason::SourceUncertaintyHigh: return ReasonWords::tr("The uncertainty in the source is large.");
    case Reason::SourceUncertaintyOdd: return ReasonWords::tr("The uncertainty in the source is not a number.");
    case Reason::SeedDiffers: return ReasonWords::tr("The log shows another seed than the one assigned.");
    case Reason::SeedUsedTwice: return ReasonWords::tr("Another cell's accepted result was drawn from the same seed.");
    case Reason::ImageSizeWrong: return ReasonWords::tr("An image has not the size of the phantom.");
    case Reason::OtherCell: return ReasonWords::tr("Its log or its name says that it is another cell's result.");
    case Reason::CellUntold:
        return ReasonWords::tr("Neither its log nor its name says which cell it is the result of.");
    }
    return {};
}

QString checkTitle(results::Check check)
{
    using results::Check;
    switch (check) {
    case Check::Archive: return ReasonWords::tr("archive whole", "check");
    case Check::Members: return ReasonWords::tr("table and statistics there", "check");
    case Check::TableShape: return ReasonWords::tr("rows of the table", "check");
    case Check::RightModel: return ReasonWords::tr("right model", "check");
    case Check::RightSource: return ReasonWords::tr("right source", "check");
    case Check::Primaries: return ReasonWords::tr("number of primaries", "check");
    case Check::PrimariesFromTable: return ReasonWords::tr("primaries told by the table", "check");
    case Check::EnergyConservation: return ReasonWords::tr("energy conserved", "check");
    case Check::Sums: return ReasonWords::tr("sums of combined regions", "check");
    case Check::UncertaintyRecomputed: return ReasonWords::tr("uncertainties recomputed", "check");
    case Check::SourceUncertainty: return ReasonWords::tr("uncertainty in the source", "check");
    case Check::TargetUncertainty: return ReasonWords::tr("uncertainty in the targets", "check");
    case Check::Seed: return ReasonWords::tr("seed", "check");
    case Check::Images: return ReasonWords::tr("size of images", "check");
    case Check::RightCell: return ReasonWords::tr("right cell", "check");
    }
    return {};
}

QString logCause(results::LogCause cause)
{
    using results::LogCause;
    switch (cause) {
    case LogCause::GateNotFound: return ReasonWords::tr("The Gate release was not reachable on the computing node.");
    case LogCause::InputMissing: return ReasonWords::tr("A file of the input was missing.");
    case LogCause::MacroError: return ReasonWords::tr("Gate refused a command of the macro.");
    case LogCause::Geant4Exception: return ReasonWords::tr("Geant4 stopped with an exception.");
    case LogCause::OutOfMemory: return ReasonWords::tr("The computing node ran out of memory.");
    case LogCause::DiskFull: return ReasonWords::tr("The disk of the computing node was full.");
    case LogCause::Crash: return ReasonWords::tr("The simulation crashed.");
    case LogCause::Killed: return ReasonWords::tr("The computing node killed the simulation.");
    }
    return {};
}

} // namespace dosegrid::text
