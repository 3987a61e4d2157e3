// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/enginewords.h"

#include "models/core/logging.h"
#include "models/text/platformwords.h"
#include "models/text/reasonwords.h"
#include "models/text/transferwords.h"
#include "models/text/units.h"
#include "models/text/words.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::text {

using engine::LeftOutReason;
using engine::RefusalReason;
using grid::CellState;

namespace {

struct EngineWords
{
    Q_DECLARE_TR_FUNCTIONS(EngineWords)
};

bool isOutputMissing(const QString &reason)
{
    return reason == "too-large-to-fetch"_L1 || reason == "output-gone"_L1 || reason == "not-stored"_L1
           || reason == "not-fetched"_L1;
}

QString withDetail(const QString &sentence, const QString &detail)
{
    return detail.isEmpty() ? sentence : QString(sentence + u": " + detail);
}

} // namespace

QString leftOutReason(LeftOutReason reason, const QString &detail)
{
    switch (reason) {
    case LeftOutReason::AlreadyDone: return EngineWords::tr("an accepted result exists");
    case LeftOutReason::Planned: return EngineWords::tr("in a wave already, not sent yet");
    case LeftOutReason::Submitted: return EngineWords::tr("sent already, waits on the platform");
    case LeftOutReason::Running: return EngineWords::tr("runs already");
    case LeftOutReason::ToFetch: return EngineWords::tr("finished on the platform, its output comes first");
    case LeftOutReason::Held: return EngineWords::tr("waits for a decision");
    case LeftOutReason::Uncertain: return EngineWords::tr("could be running already: reconciled first, then asked");
    case LeftOutReason::NotApplicable: return EngineWords::tr("the source has no voxel in this model");
    case LeftOutReason::NoInputArchive: return withDetail(EngineWords::tr("its model has no input archive"), detail);
    case LeftOutReason::NoWorkflow: return EngineWords::tr("the platform offers no workflow for it");
    case LeftOutReason::SeedOverlap:
        return withDetail(EngineWords::tr("two cells would share seeds, the plan is refused"), detail);
    case LeftOutReason::NoSeedRange:
        return detail.startsWith("replicate="_L1) ? EngineWords::tr("the seed scheme has no further seeds for it")
                                                  : EngineWords::tr("the seed scheme has no range for it");
    }
    return {};
}

CellState leftOutState(LeftOutReason reason)
{
    switch (reason) {
    case LeftOutReason::AlreadyDone: return CellState::Done;
    case LeftOutReason::Planned: return CellState::Planned;
    case LeftOutReason::Submitted: return CellState::Submitted;
    case LeftOutReason::Running: return CellState::Running;
    case LeftOutReason::ToFetch: return CellState::ToFetch;
    case LeftOutReason::Held: return CellState::Held;
    case LeftOutReason::Uncertain: return CellState::Uncertain;
    case LeftOutReason::NotApplicable: return CellState::NotApplicable;
    case LeftOutReason::NoInputArchive:
    case LeftOutReason::NoWorkflow:
    case LeftOutReason::SeedOverlap:
    case LeftOutReason::NoSeedRange: return CellState::Open;
    }
    return CellState::Open;
}

QString refusalReason(RefusalReason reason)
{
    switch (reason) {
    case RefusalReason::NotInWave: return EngineWords::tr("in no wave");
    case RefusalReason::AlreadyDone: return EngineWords::tr("done already");
    case RefusalReason::AlreadySent: return EngineWords::tr("sent already: only a kill stops it");
    case RefusalReason::NotHeld: return EngineWords::tr("not held");
    case RefusalReason::HeldByPlatform: return EngineWords::tr("held by the platform: its portal can release it");
    case RefusalReason::StillLive: return EngineWords::tr("its execution is not over");
    case RefusalReason::NotLive: return EngineWords::tr("nothing of it runs");
    case RefusalReason::NotFailed: return EngineWords::tr("has not failed");
    case RefusalReason::NothingToFetch: return EngineWords::tr("has nothing to fetch");
    case RefusalReason::NotApplicable: return EngineWords::tr("cannot exist");
    case RefusalReason::Uncertain: return EngineWords::tr("uncertain: reconciled first");
    case RefusalReason::EndedAlready: return EngineWords::tr("its execution had ended already");
    case RefusalReason::Changed: return EngineWords::tr("it was sent, or changed otherwise, since");
    case RefusalReason::CannotBeUndone: return EngineWords::tr("what was open of it is closed for good");
    case RefusalReason::NoNote: return EngineWords::tr("has no note");
    }
    return {};
}

QString actionOutcome(const engine::WishOutcome &outcome)
{
    const int cells = int(outcome.cells);
    QString done = EngineWords::tr("Nothing was done.");
    if (cells > 0 && outcome.kind == "retry"_L1)
        done = EngineWords::tr("%Ln cell(s) planned again.", nullptr, cells);
    else if (cells > 0 && outcome.kind == "hold"_L1)
        done = EngineWords::tr("%Ln cell(s) held.", nullptr, cells);
    else if (cells > 0 && outcome.kind == "release"_L1)
        done = EngineWords::tr("%Ln cell(s) released.", nullptr, cells);
    else if (cells > 0 && outcome.kind == "skip"_L1)
        done = EngineWords::tr("%Ln cell(s) skipped.", nullptr, cells);
    else if (cells > 0 && outcome.kind == "kill"_L1)
        done = EngineWords::tr("The executions of %Ln cell(s) are being killed.", nullptr, cells);
    else if (cells > 0 && outcome.kind == "fetch"_L1)
        done = EngineWords::tr("%Ln cell(s) are being fetched.", nullptr, cells);
    else if (cells > 0 && outcome.kind == "note"_L1)
        done = EngineWords::tr("Note added to %Ln cell(s).", nullptr, cells);
    else if (cells > 0 && outcome.kind == "remove-note"_L1)
        done = EngineWords::tr("The notes of %Ln cell(s) are taken away.", nullptr, cells);
    else if (cells > 0)
        done = EngineWords::tr("%Ln cell(s) as before.", nullptr, cells);
    QStringList reasons;
    for (const engine::WishOutcome::Refusal &refusal : outcome.notPossible)
        //: how many cells, and why not
        reasons += EngineWords::tr("%1: %2").arg(count(refusal.cells.count()), refusalReason(refusal.reason));
    if (outcome.refused == 0)
        return done;
    const QString others = EngineWords::tr("Not possible for %1").arg(count(outcome.refused));
    return QString(done + u' ' + others
                   + (reasons.isEmpty() ? u"."_s : QString(u" (" + reasons.join(u"; "_s) + u").")));
}

QString waveOrder(engine::WaveOrder order)
{
    switch (order) {
    case engine::WaveOrder::CheapestFirst: return EngineWords::tr("Cheapest first");
    case engine::WaveOrder::LongestFirst: return EngineWords::tr("Longest first");
    case engine::WaveOrder::ByEnergy: return EngineWords::tr("By energy");
    case engine::WaveOrder::ByOrgan: return EngineWords::tr("By organ");
    }
    return {};
}

QString seedScheme(engine::SeedScheme scheme)
{
    switch (scheme) {
    case engine::SeedScheme::Disjoint: return EngineWords::tr("Disjoint ranges");
    case engine::SeedScheme::Legacy: return EngineWords::tr("As in the former campaign");
    }
    return {};
}

QString plannedSeeds(const engine::PlannedSeeds &seeds)
{
    if (seeds.count == 0)
        return EngineWords::tr("seeds drawn by the platform");
    // As in macros and logs, so without grouping.
    return EngineWords::tr("%1 seed(s), %2 to %3", nullptr, int(seeds.count))
        .arg(count(seeds.count), QString::number(seeds.first), QString::number(seeds.last));
}

QString linkState(const engine::ConnectionView &view)
{
    switch (view.state) {
    case engine::LinkState::None: return EngineWords::tr("not connected");
    case engine::LinkState::Connecting: return EngineWords::tr("connecting");
    case engine::LinkState::Ready: return EngineWords::tr("connected");
    case engine::LinkState::Silent: return EngineWords::tr("no answer");
    case engine::LinkState::KeyMissing: return EngineWords::tr("key missing");
    case engine::LinkState::TypeMissing: return EngineWords::tr("server type unknown");
    case engine::LinkState::FolderMissing: return EngineWords::tr("folder missing");
    case engine::LinkState::KeyRefused: return EngineWords::tr("key refused");
    }
    return {};
}

QString testStep(const QString &stableWord)
{
    if (stableWord == "platform"_L1)
        return EngineWords::tr("Server");
    if (stableWord == "key"_L1)
        return EngineWords::tr("Key");
    if (stableWord == "executions"_L1)
        return EngineWords::tr("Executions");
    if (stableWord == "pipelines"_L1)
        return EngineWords::tr("Workflows");
    if (stableWord == "inputs"_L1)
        return EngineWords::tr("Inputs");
    if (stableWord == "folder"_L1)
        return EngineWords::tr("Folder");
    return stableWord;
}

namespace {

QString priceOf(const engine::QuestionView &question, const QString &choice)
{
    using Kind = engine::QuestionView::Kind;
    const int cells = int(question.cells);
    if (choice == "wait"_L1) {
        if (question.kind == Kind::IdentifierInUse)
            return EngineWords::tr("%Ln cell(s) stay uncertain, and a place on the platform is taken.", nullptr, cells);
        return EngineWords::tr("%Ln cell(s) stay uncertain, and a place on the platform is taken, until it is looked "
                               "for again and asked again.",
                               nullptr, cells);
    }
    if (choice == "send-again"_L1)
        return EngineWords::tr("%Ln cell(s) are computed twice if it was started after all.", nullptr, cells);
    if (choice == "give-up"_L1 && question.kind == Kind::IdentifierInUse)
        return EngineWords::tr("It is killed; what %Ln cell(s) have cost so far is lost, and they can be retried.",
                               nullptr, cells);
    if (choice == "give-up"_L1)
        return EngineWords::tr("%Ln cell(s) fail until somebody retries them; what was started, if anything, is not "
                               "fetched.",
                               nullptr, cells);
    if (choice == "accept-end"_L1 && question.evidence.contains(u"kill_sent: true"_s))
        return EngineWords::tr("What is not fetched yet of %Ln cell(s) counts as killed by us: skipped, and not sent "
                               "again by itself.",
                               nullptr, cells);
    if (choice == "accept-end"_L1 && (question.kind == Kind::KilledByOthers || question.kind == Kind::Gone))
        return EngineWords::tr("What is not fetched yet of %Ln cell(s) counts as failed and can be retried.", nullptr,
                               cells);
    if (choice == "accept-end"_L1)
        return EngineWords::tr(
            "What is not fetched yet of %Ln cell(s) counts as failed; a retry computes it twice if it "
            "still runs.",
            nullptr, cells);
    return {};
}

} // namespace

QuestionText question(const engine::QuestionView &question)
{
    QuestionText text;
    const QString cells = EngineWords::tr("%Ln cell(s)", nullptr, int(question.cells));
    switch (question.kind) {
    case engine::QuestionView::Kind::Absent:
        text.title = EngineWords::tr("%1: was it started? (%2)").arg(question.executionName, cells);
        text.explanation =
            question.evidence.contains(u"lists_read: 0"_s)
                ? EngineWords::tr("A request to start it was sent, no answer came, and the platform refuses to list.")
                : EngineWords::tr("A request to start it was sent, no answer came, and the platform does not show it.");
        break;
    case engine::QuestionView::Kind::KilledByOthers:
        text.title = EngineWords::tr("%1 was killed, not by us (%2)").arg(question.executionName, cells);
        text.explanation = EngineWords::tr("The platform says Killed, and no kill of ours is recorded.");
        break;
    case engine::QuestionView::Kind::Gone:
        text.title = EngineWords::tr("%1 is gone from the platform (%2)").arg(question.executionName, cells);
        text.explanation = EngineWords::tr("It was deleted there, with what it would have told.");
        break;
    case engine::QuestionView::Kind::Vanished:
        text.title = EngineWords::tr("The platform does not know %1 any more (%2)").arg(question.executionName, cells);
        text.explanation = EngineWords::tr(
            "Its lists lack it, and reads of it have been refused for hours. The platform was reset, or "
            "this is another platform. It may still run where it was sent: say that it is over only "
            "when you know.");
        break;
    case engine::QuestionView::Kind::OtherExecution:
        text.title =
            EngineWords::tr("Another execution answers in place of %1 (%2)").arg(question.executionName, cells);
        text.explanation =
            EngineWords::tr("The platform was reset, or this is another platform. It may still run where it was sent: "
                            "say that it is over only when you know.");
        break;
    case engine::QuestionView::Kind::StatusUnknown:
        text.title = EngineWords::tr("The platform has lost track of %1 (%2)").arg(question.executionName, cells);
        text.explanation =
            EngineWords::tr(
                "For hours it has answered that it does not know how %1 stands, or refused to say. A server that was "
                "restarted, or that lost its record of the jobs, does so for good, while what it started may go on. "
                "Its portal may show more.")
                .arg(question.executionName);
        break;
    case engine::QuestionView::Kind::IdentifierInUse:
        text.title =
            EngineWords::tr("%1 runs under an identifier that is in use (%2)").arg(question.executionName, cells);
        text.explanation =
            EngineWords::tr("The platform gave it the identifier of an earlier execution, so it cannot be "
                            "followed.");
        break;
    }
    for (const QString &choice : question.choices) {
        if (choice == "wait"_L1)
            text.choices += EngineWords::tr("Wait");
        else if (choice == "send-again"_L1)
            text.choices += EngineWords::tr("Send again");
        else if (choice == "accept-end"_L1)
            text.choices += EngineWords::tr("It is over");
        else if (choice == "give-up"_L1)
            text.choices += EngineWords::tr("Give up");
        else
            text.choices += choice;
        text.prices += priceOf(question, choice);
    }
    return text;
}

QString problem(const engine::Problem &problem, const QString &platform)
{
    using Kind = engine::Problem::Kind;
    switch (problem.kind) {
    case Kind::StoreFailed:
        if (problem.error.kind == Error::Kind::WrongState || problem.error.kind == Error::Kind::Internal)
            return EngineWords::tr("The record would contradict itself, so the engine stops: %1 Nothing more is sent.")
                .arg(text::problem(problem.error));
        return EngineWords::tr("The campaign file cannot be written: %1 Nothing more is sent until that is mended "
                               "and the campaign is opened again.")
            .arg(text::problem(problem.error));
    case Kind::PlatformSilent:
        return EngineWords::tr("%1 does not answer. Nothing is marked failed because of that.").arg(platform);
    case Kind::KeyRefused:
        return EngineWords::tr("%1 refuses the key. Submitting is paused, nothing is lost.").arg(platform);
    case Kind::KeyMissing:
        if (problem.error.field == "api-key"_L1)
            return EngineWords::tr("%1: %2 Submitting waits for a key.").arg(platform, text::problem(problem.error));
        return EngineWords::tr("The key for %1 is missing. Submitting waits for it.").arg(platform);
    case Kind::TypeMissing:
    case Kind::FolderMissing:
        return EngineWords::tr("%1: %2 Nothing is sent until then.").arg(platform, text::problem(problem.error));
    case Kind::WorkflowMisfit: return text::problem(problem.error);
    case Kind::IntegrityFailed:
        return EngineWords::tr(
            "The campaign file fails its own check. Nothing is sent; make a copy and open a backup.");
    case Kind::DiskLow: return EngineWords::tr("The disk is nearly full. Fetching waits for room.");
    case Kind::UploadFailed:
        return problem.error.field == "upload"_L1
                   ? EngineWords::tr("An input archive could not be uploaded: %1").arg(text::problem(problem.error))
                   : EngineWords::tr(
                         "An input archive could not be uploaded: %1 Put the file back as it was, or add the "
                         "archive again.")
                         .arg(text::problem(problem.error));
    case Kind::WaveStopped: return EngineWords::tr("A wave has stopped: %1").arg(text::problem(problem.error));
    }
    return {};
}

QString why(const engine::CellDossier &dossier)
{
    const engine::AttemptView *latest = dossier.attempts.isEmpty() ? nullptr : &dossier.attempts.first();
    if (const QString known = cellReason(dossier.reason, latest ? latest->errorKind : QString()); !known.isEmpty()) {
        // The file that was not got, and what happened, as far as that was ever known.
        const bool hasFile = latest && latest->errorKind == dossier.reason && !latest->errorText.isEmpty()
                             && isOutputMissing(dossier.reason);
        return hasFile ? QString(known + u' ' + transferProblem(latest->errorText, TransferWay::FromPlatform)) : known;
    }
    const QString facts =
        !dossier.reason.isEmpty() ? dossier.reason : (latest ? platformProblem(latest->errorText) : QString());
    switch (dossier.record.state) {
    case CellState::Open: return EngineWords::tr("In no wave yet.");
    case CellState::Planned:
        return EngineWords::tr("In a wave; nothing has been sent, and taking it out costs nothing.");
    case CellState::Submitted:
        return latest && latest->acceptedAt ? EngineWords::tr("Accepted by the platform, waits there for its turn.")
                                            : EngineWords::tr("Waits in the outbox, or is being sent.");
    case CellState::Running: return EngineWords::tr("The platform says that it runs.");
    case CellState::ToFetch: return EngineWords::tr("Finished on the platform; its output is not here or not checked.");
    case CellState::Done: return EngineWords::tr("Its output is here, complete and accepted.");
    case CellState::Held:
        return facts.isEmpty() ? EngineWords::tr("Held: it needs a decision.") : EngineWords::tr("Held: %1").arg(facts);
    case CellState::Failed:
        return facts.isEmpty() ? EngineWords::tr("It failed, and the platform does not say why.") : facts;
    case CellState::Uncertain:
        return facts.isEmpty() ? EngineWords::tr("What became of it is not known.")
                               : EngineWords::tr("What became of it is not known: %1").arg(facts);
    case CellState::Skipped:
        return facts.isEmpty() ? EngineWords::tr("Given up on purpose.")
                               : EngineWords::tr("Given up on purpose: %1").arg(facts);
    case CellState::NotApplicable: return EngineWords::tr("The source has no voxel in this model.");
    }
    return {};
}

QString next(const engine::CellDossier &dossier)
{
    switch (dossier.record.state) {
    case CellState::Open: return EngineWords::tr("Select it and submit a wave.");
    case CellState::Planned:
        return dossier.isPaused ? EngineWords::tr("It leaves when you resume: sending is paused.")
                                : EngineWords::tr("It leaves when its wave has a free place.");
    case CellState::Submitted: return EngineWords::tr("It runs when the platform has a free core.");
    case CellState::Running: return EngineWords::tr("Its output is fetched and checked when it ends.");
    case CellState::ToFetch: return EngineWords::tr("The output is fetched, unpacked and checked.");
    case CellState::Done: return EngineWords::tr("Nothing: it is finished.");
    case CellState::Held:
        if (dossier.reason == "held-by-platform"_L1)
            return EngineWords::tr("Nothing by itself: release it in the platform's portal, or kill it and retry.");
        if (dossier.reason == "over-budget"_L1)
            return EngineWords::tr("Nothing by itself: release it to exceed the budget for it, or skip it.");
        if (dossier.reason == "too-large-to-fetch"_L1)
            return EngineWords::tr("Nothing by itself: get the file by other means and adopt it, fetch it when the "
                                   "limit is higher, or skip it.");
        if (dossier.reason == "output-gone"_L1)
            return EngineWords::tr("Nothing by itself: retry it when its execution is over, adopt its file from "
                                   "elsewhere, fetch it to look again, or skip it.");
        if (dossier.reason == "not-stored"_L1)
            return EngineWords::tr("Nothing by itself: make the results folder writable and fetch it, or skip it.");
        if (dossier.reason == "not-fetched"_L1)
            return EngineWords::tr("Nothing by itself: fetch it again, retry it when its execution is over, adopt its "
                                   "file, or skip it.");
        if (dossier.reason == "needs-review"_L1)
            return EngineWords::tr("Nothing by itself: accept or refuse its output, or skip it.");
        return EngineWords::tr("Nothing by itself: release it, or skip it.");
    case CellState::Failed:
        if (!dossier.record.wave.isValid())
            return EngineWords::tr("Select it and submit a wave.");
        if (dossier.triesOfRule > 0)
            return dossier.reason == "infrastructure"_L1
                       ? EngineWords::tr("Nothing by itself: the rule for errors of the infrastructure stops after %n "
                                         "tries. Retry it, or skip it.",
                                         nullptr, dossier.triesOfRule)
                       : EngineWords::tr("Nothing by itself: the rule for runs without an output stops after %n tries. "
                                         "Retry it, or skip it.",
                                         nullptr, dossier.triesOfRule);
        return EngineWords::tr("Nothing by itself: retry it, or skip it.");
    case CellState::Uncertain:
        return EngineWords::tr("It is reconciled with the platform before anything is sent again.");
    case CellState::Skipped: return EngineWords::tr("Nothing: a new wave can take it up again.");
    case CellState::NotApplicable: return EngineWords::tr("Nothing: it cannot exist.");
    }
    return {};
}

QString nextStep(const grid::CellRecord &record, const QString &reason, bool isPaused)
{
    switch (record.state) {
    case CellState::Open: return EngineWords::tr("can be submitted", "next step");
    case CellState::Planned:
        return isPaused ? EngineWords::tr("sending is paused", "next step")
                        : EngineWords::tr("leaves when its wave has a free place", "next step");
    case CellState::Submitted: return EngineWords::tr("runs when a core is free", "next step");
    case CellState::Running: return EngineWords::tr("fetched when it ends", "next step");
    case CellState::ToFetch: return EngineWords::tr("fetched and checked", "next step");
    case CellState::Held:
        if (reason == "held-by-platform"_L1)
            return EngineWords::tr("release it in the portal", "next step");
        if (reason == "needs-review"_L1 || (record.flags & grid::NeedsReview))
            return EngineWords::tr("accept or refuse its output", "next step");
        if (reason == "too-large-to-fetch"_L1)
            return EngineWords::tr("adopt its file, or skip it", "next step");
        return isOutputMissing(reason) ? EngineWords::tr("fetch it again, or skip it", "next step")
                                       : EngineWords::tr("release it, or skip it", "next step");
    case CellState::Failed:
        return record.wave.isValid() ? EngineWords::tr("waits for you: retry or skip", "next step")
                                     : EngineWords::tr("can be submitted", "next step");
    case CellState::Uncertain: return EngineWords::tr("being reconciled", "next step");
    case CellState::Skipped: return EngineWords::tr("a new wave can take it", "next step");
    case CellState::Done:
    case CellState::NotApplicable: break;
    }
    return {};
}

bool isTakenBack(const engine::AttemptView &attempt) { return attempt.phase == "cancelled"_L1; }

QString attemptState(const engine::AttemptView &attempt)
{
    //: of an attempt that was cancelled before it was sent
    return isTakenBack(attempt) ? EngineWords::tr("taken back") : stateName(attempt.shownAs);
}

QString jobMessage(const engine::JobView &job)
{
    const QString known = cellReason(job.reason, job.errorKind);
    return (!known.isEmpty() ? known : !job.reason.isEmpty() ? job.reason : oneLine(job.errorText)).simplified();
}

QString checkName(int number)
{
    const QString title = checkTitle(results::Check(number));
    //: a check of a result: its number in the user guide, its title
    return title.isEmpty() ? EngineWords::tr("check %1").arg(number)
                           : EngineWords::tr("check %1, %2").arg(QString::number(number), title);
}

} // namespace dosegrid::text
