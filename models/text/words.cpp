// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/words.h"

#include "models/core/logging.h"
#include "models/engine/actions.h"
#include "models/text/platformwords.h"
#include "models/text/templatewords.h"
#include "models/text/transferwords.h"
#include "models/text/units.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::text {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Words)
};

// Of pairs of cells: "AF/95/e-/10 AM/95/e-/10, ...".
QString sharedSeeds(const QString &pairs)
{
    constexpr int mostNamed = 5;
    const QStringList all = pairs.split(u", "_s);
    QStringList named;
    for (const QString &pair : all.first(qMin<qsizetype>(mostNamed, all.size())))
        //: two cells
        named << Words::tr("%1 and %2").arg(pair.section(u' ', 0, 0), pair.section(u' ', 1, 1));
    if (all.size() > mostNamed)
        named << Words::tr("%n other pair(s)", nullptr, int(all.size()) - mostNamed);
    return Words::tr("Refused: cells would share seeds, so their results would not be independent: %1. Leave one of "
                     "each pair out, or submit it by itself with other seeds.")
        .arg(named.join(u"; "_s));
}

QString kindSentence(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::BadInput: return Words::tr("This cannot be read: %1").arg(error.detail);
    case Error::Kind::NotFound: return Words::tr("Not found: %1").arg(error.detail);
    case Error::Kind::Exists:
        return error.detail.isEmpty() ? Words::tr("It exists already, and nothing is replaced.")
                                      : Words::tr("It exists already: %1").arg(error.detail);
    case Error::Kind::WrongState:
        if (error.field == "live-executions"_L1)
            return Words::tr(
                       "Executions may still run at %1. Let them end or kill them, then connect elsewhere; or say that "
                       "it is the same platform under a new address.")
                .arg(error.detail);
        if (error.field == "seeds"_L1)
            return sharedSeeds(error.detail);
        return Words::tr("Not possible now: %1").arg(error.detail);
    case Error::Kind::Io: return Words::tr("A file operation failed: %1").arg(error.detail);
    case Error::Kind::DiskFull: return Words::tr("The disk is full: %1").arg(error.detail);
    case Error::Kind::Permission: return Words::tr("No permission: %1").arg(error.detail);
    case Error::Kind::Corrupt: return Words::tr("Stored data fails its own check: %1").arg(error.detail);
    case Error::Kind::NewerFormat: return Words::tr("Written by a newer Dosegrid: %1").arg(error.detail);
    case Error::Kind::Busy: return Words::tr("In use by another program: %1").arg(error.detail);
    case Error::Kind::ReadOnly:
        return Words::tr("It cannot be written here. Check the permissions of the file and of its folder.");
    case Error::Kind::Cancelled: return Words::tr("Cancelled.");
    case Error::Kind::Network: return Words::tr("The platform could not be asked: %1").arg(error.detail);
    case Error::Kind::Internal: return Words::tr("A fault in Dosegrid: %1").arg(error.detail);
    }
    return {};
}

QString addressProblem(const QString &fact)
{
    if (fact == "https-required"_L1)
        return Words::tr("The address must begin with https: over http the key could be read on the way.");
    if (fact == "user"_L1 || fact == "query"_L1)
        return Words::tr("The address must not hold a user, a password or a query.");
    return Words::tr("This is no address of a platform: it begins with https:// and names a host.");
}

// "GateLab/0.7.2 -phaseSpace +geometry": engine::misfitOf().
QString misfitSentence(const QString &facts)
{
    QStringList words = oneLine(facts).split(u' ', Qt::SkipEmptyParts);
    const QString pipeline = words.isEmpty() ? QString() : words.takeFirst();
    const auto named = [&words](QChar mark) {
        QStringList names;
        for (const QString &word : std::as_const(words)) {
            if (word.startsWith(mark))
                names << word.mid(1);
        }
        return names.join(u", "_s);
    };
    const QString notTaken = named(u'-');
    const QString missing = named(u'+');
    QString sentence;
    if (!missing.isEmpty() && !notTaken.isEmpty())
        //: %1 a workflow, %2 and %3 names of inputs
        sentence = Words::tr("On this platform %1 does not take %2, which Dosegrid would send, and wants %3 besides.")
                       .arg(pipeline, notTaken, missing);
    else if (!missing.isEmpty())
        //: %1 a workflow, %2 names of inputs
        sentence = Words::tr("On this platform %1 wants %2, which Dosegrid does not give.").arg(pipeline, missing);
    else
        //: %1 a workflow, %2 names of inputs
        sentence =
            Words::tr("On this platform %1 does not take %2, which Dosegrid would send.").arg(pipeline, notTaken);
    return sentence + u' '
           + Words::tr("Nothing is sent with it: its cells wait. Ask the platform for the version that Dosegrid knows, "
                       "or choose another workflow.");
}

// "5 U+00E9": dosegrid::checkApiKey().
QString keyProblem(const QString &fact)
{
    return Words::tr(
               "This is no key: its character %1 is %2, which no request can carry. A key has only plain letters, "
               "digits and signs, without blanks: copy it again from the platform's portal.")
        .arg(fact.section(u' ', 0, 0), fact.section(u' ', 1));
}

QString sentenceOf(const Error &error)
{
    if (error.kind == Error::Kind::BadInput && error.field == "api-key"_L1)
        return keyProblem(error.detail);
    if (error.field == "key-file"_L1 && error.detail == "empty"_L1)
        return Words::tr("This key file is empty. Write the key of the platform into it, on one line.");
    if (error.field == "key-file"_L1 && error.detail == "too long"_L1)
        return Words::tr("This is longer than any key. Write the key of the platform into it, on one line.");
    if (error.field == "upload"_L1)
        return transferProblem(error.detail, TransferWay::ToPlatform);
    if (error.kind == Error::Kind::NotFound && error.field == "pipelines"_L1)
        return Words::tr(
            "The platform offers your account no workflow that Dosegrid knows. Ask the platform for access "
            "to one of them.");
    if (error.kind == Error::Kind::NotFound && error.field == "log"_L1)
        return Words::tr("It has left no log so far.");
    if (error.kind == Error::Kind::NotFound && error.field == "key"_L1)
        return Words::tr("There is no key for this platform. Make one on your account page of its portal, and give it "
                         "to Dosegrid.");
    if (error.kind == Error::Kind::BadInput && error.field == "url"_L1)
        return addressProblem(error.detail);
    if (error.kind == Error::Kind::NotFound && error.field == "data-folder"_L1)
        return error.detail.isEmpty()
                   ? Words::tr("The server does not tell the folder of your data; name it, such as /alice.")
                   : Words::tr("Your data are not in “%1” on the server; name the folder that they are in.")
                         .arg(error.detail);
    if (error.kind == Error::Kind::NotFound && error.field == "server-type"_L1)
        return Words::tr(
                   "“%1” tells neither that it is VIP nor that it is a CARMIN-server, and nothing is guessed. Check "
                   "the address; if it is right, choose the server type yourself.")
            .arg(error.detail);
    if (error.kind == Error::Kind::NotFound && error.field == "folder"_L1)
        return Words::tr("There is no folder %1. Make it first.").arg(error.detail);
    if (error.kind == Error::Kind::BadInput && error.field == "primaries"_L1)
        return Words::tr("%1 is no number of primaries that can be computed: 1 to 2147483647.").arg(error.detail);
    if (error.kind == Error::Kind::BadInput && error.field == "text"_L1)
        return Words::tr("A note has some text, and no more than %1 characters.").arg(count(engine::longestNote));
    if (error.kind == Error::Kind::Io && error.field == "secret-store"_L1)
        return Words::tr("The system's secret store cannot be used (%1). Unlock it, then try again.").arg(error.detail);
    if (error.field == "workflow-inputs"_L1)
        return misfitSentence(error.detail);
    if (error.field == "input-archive"_L1)
        return error.detail == "empty"_L1 ? Words::tr("This file is empty; an input archive is a zip or tar file.")
                                          : Words::tr("This is no zip or tar archive that can be read.");
    if (error.field == "input-model"_L1)
        return Words::tr("The archive itself is for model %1, not for the one that was given.").arg(error.detail);
    if (error.field == "input-changed"_L1)
        return Words::tr("The file has changed since it was added, so it is not sent.");
    if (const auto api = carmin::fromLogString(error.detail); api && carmin::toError(*api).kind == error.kind)
        return platformProblem(*api);
    return kindSentence(error);
}

} // namespace

QString stateName(grid::CellState state)
{
    using grid::CellState;
    switch (state) {
    case CellState::Open: return Words::tr("open", "state of a cell");
    case CellState::Planned: return Words::tr("planned", "state of a cell");
    case CellState::Submitted: return Words::tr("submitted", "state of a cell");
    case CellState::Running: return Words::tr("running", "state of a cell");
    case CellState::ToFetch: return Words::tr("to fetch", "state of a cell");
    case CellState::Done: return Words::tr("done", "state of a cell");
    case CellState::Held: return Words::tr("held", "state of a cell");
    case CellState::Failed: return Words::tr("failed", "state of a cell");
    case CellState::Uncertain: return Words::tr("uncertain", "state of a cell");
    case CellState::Skipped: return Words::tr("skipped", "state of a cell");
    case CellState::NotApplicable: return Words::tr("n/a", "state of a cell");
    }
    return {};
}

QString particleName(const grid::Particle &particle)
{
    if (particle.id == "gamma"_L1)
        return Words::tr("photons");
    if (particle.id == "e-"_L1)
        return Words::tr("electrons");
    if (particle.id == "e+"_L1)
        return Words::tr("positrons");
    return particle.name.isEmpty() ? particle.id : particle.name;
}

QString cellTitle(const grid::GridSpec &spec, grid::CellIndex cell)
{
    //: region · model · particle energy
    return Words::tr("%1 · %2 · %3 %4")
        .arg(templateName(spec.region(cell).name), spec.model(cell).id, particleName(spec.particle(cell)),
             energy(spec.energyEv(cell)));
}

QString expressionProblem(const grid::ExpressionError &error)
{
    using Kind = grid::ExpressionError::Kind;
    const QString near = error.suggestions.isEmpty()
                             ? QString()
                             : QString(u' ' + Words::tr("Near it: %1.").arg(error.suggestions.join(u", "_s)));
    switch (error.kind) {
    case Kind::UnknownKey: return Words::tr("No key is called “%1”.").arg(error.text) + near;
    case Kind::UnknownValue:
        return error.key.isEmpty() ? QString(Words::tr("“%1” is not known.").arg(error.text) + near)
                                   : QString(Words::tr("%2 has no “%1”.").arg(error.text, error.key) + near);
    case Kind::BadRange: return Words::tr("“%1” is not a range.").arg(error.text) + near;
    case Kind::MissingValue: return Words::tr("A value is missing after %1.").arg(error.key) + near;
    case Kind::UnexpectedCharacter: return Words::tr("“%1” is not expected here.").arg(error.text) + near;
    }
    return {};
}

QString problem(const Error &error)
{
    const QString sentence = sentenceOf(error);
    if (error.file.isEmpty())
        return oneLine(sentence);
    const QString place = error.line > 0 ? Words::tr("%1, line %2").arg(error.file).arg(error.line) : error.file;
    //: a place in a file, then what is wrong there
    return oneLine(Words::tr("%1: %2").arg(place, sentence));
}

} // namespace dosegrid::text
