// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/views.h"

#include "models/engine/actionrules.h"
#include "models/engine/lifecycle.h"
#include "models/engine/wish.h"

#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::engine {

namespace {

QString compact(const QJsonObject &object)
{
    return object.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

// "name: value" for each member, so that a person can read evidence that is kept as JSON.
QStringList facts(const QJsonObject &object)
{
    QStringList lines;
    for (auto it = object.begin(); it != object.end(); ++it)
        lines << it.key() + ": "_L1 + it.value().toVariant().toString();
    return lines;
}

QuestionView::Kind kindOf(const QString &word)
{
    if (word == "killed-by-others"_L1)
        return QuestionView::Kind::KilledByOthers;
    if (word == "other-execution"_L1)
        return QuestionView::Kind::OtherExecution;
    if (word == "vanished"_L1)
        return QuestionView::Kind::Vanished;
    if (word == "status-unknown"_L1)
        return QuestionView::Kind::StatusUnknown;
    if (word == "identifier-in-use"_L1)
        return QuestionView::Kind::IdentifierInUse;
    return word == "gone"_L1 ? QuestionView::Kind::Gone : QuestionView::Kind::Absent;
}

} // namespace

EventView viewOf(const store::Event &event, const QString &executionName)
{
    return {event.id,   event.at,        event.kind,    event.cell,  executionName,
            event.wave, event.fromState, event.toState, event.actor, compact(event.detail)};
}

QList<NoteView> notesOf(const std::vector<store::Event> &events)
{
    QList<NoteView> notes;
    std::optional<CampaignTime> removedAt;
    for (const store::Event &event : events) {
        if (event.kind == eventkind::noteRemoved)
            removedAt = event.at;
        else
            notes << NoteView{event.at, event.actor, event.detail["text"_L1].toString(), removedAt};
    }
    return notes;
}

JobView viewOf(const store::LatestAttempt &attempt)
{
    JobView view;
    view.cell = attempt.cell;
    view.execution = attempt.execution;
    view.executionName = attempt.executionName;
    view.remoteId = attempt.remoteId.value;
    view.jobNumber = attempt.jobNumber.value_or(0);
    view.jobs = attempt.jobs;
    view.exitCode = attempt.exitCode;
    view.errorKind = attempt.errorKind;
    view.errorText = attempt.errorText;
    if (attempt.acceptedAt && attempt.startedAt)
        view.waitedSeconds = double((*attempt.startedAt - *attempt.acceptedAt).count()) / 1000;
    return view;
}

Result<QList<EventView>> viewsOf(const std::vector<store::Event> &events, store::RecordReader record)
{
    QSet<ExecutionId> executions;
    for (const store::Event &event : events)
        executions << event.execution;
    return record.executionNames(executions).transform([&](const QHash<ExecutionId, QString> &names) {
        QList<EventView> views;
        for (const store::Event &event : events)
            views << viewOf(event, names.value(event.execution));
        return views;
    });
}

QuestionView viewOf(const store::Question &question, const QString &executionName, std::uint32_t cells)
{
    QuestionView view;
    view.id = question.id;
    view.kind = kindOf(question.kind);
    view.execution = question.execution;
    view.executionName = executionName;
    view.cells = cells;
    view.askedAt = question.askedAt;
    view.evidence = facts(question.evidence);
    for (const QJsonValue choice : question.choices)
        view.choices << choice.toString();
    return view;
}

InputArchiveView viewOf(const store::InputArchive &input)
{
    return {input.id,
            input.model,
            input.fileName,
            input.sha256,
            input.size,
            input.remotePath,
            input.uploadedAt.has_value(),
            input.localPath};
}

QList<InputArchiveView> viewsOf(const std::vector<store::InputArchive> &inputs)
{
    QList<InputArchiveView> views;
    for (const store::InputArchive &input : inputs)
        views << viewOf(input);
    return views;
}

AttemptView viewOf(const store::Attempt &attempt, const std::optional<store::Execution> &execution)
{
    AttemptView view;
    view.id = attempt.id;
    view.number = attempt.number;
    view.replicate = attempt.replicate;
    view.phase = name(attempt.phase);
    view.shownAs = shownState(attempt.phase);
    view.seed = attempt.seed;
    view.seedOrigin = name(attempt.seedOrigin);
    view.primaries = attempt.primaries;
    view.subJobs = attempt.subjobs;
    view.predictedSeconds = attempt.predictedSeconds;
    view.createdAt = attempt.createdAt;
    view.startedAt = attempt.startedAt;
    view.endedAt = attempt.endedAt;
    view.exitCode = attempt.exitCode;
    view.errorKind = attempt.errorKind;
    view.errorText = attempt.errorText;
    view.jobNumber = attempt.jobNumber.value_or(0);
    if (!execution)
        return view;
    view.execution = execution->id;
    view.executionName = execution->name;
    view.remoteId = execution->remoteId.value;
    view.pipeline = execution->pipeline;
    view.remoteStatus = execution->remoteStatus;
    view.sentAt = execution->sentAt;
    view.acceptedAt = execution->acceptedAt;
    view.inputsJson = compact(execution->inputs);
    view.resultsDirectory = execution->resultsDir;
    if (view.errorText.isEmpty())
        view.errorText = execution->lastError;
    return view;
}

WishOutcome outcomeOf(const store::Wish &wish, std::uint32_t cellCount)
{
    WishOutcome outcome;
    outcome.id = wish.id;
    outcome.kind = wish::shownKind(wish.kind, wish.payload);
    outcome.isDone = wish.state == store::WishState::Done;
    outcome.cells = std::uint32_t(wish.result["cells"_L1].toInteger());
    outcome.refused = std::uint32_t(wish.result["refused"_L1].toInteger());
    if (!outcome.isDone)
        outcome.error = {
            Error::Kind::WrongState, wish.result["detail"_L1].toString(), {}, 0, wish.result["field"_L1].toString()};
    const QJsonObject items = wish.result["items"_L1].toObject();
    const QJsonObject notPossible = items["not_possible"_L1].toObject();
    outcome.on = wish::maskFromRanges(items["on"_L1].toString(), cellCount).value_or(grid::CellMask(cellCount));
    for (auto it = notPossible.begin(); it != notPossible.end(); ++it) {
        const auto reason = refusalReasonFromName(it.key());
        const auto cells = wish::maskFromRanges(it.value().toString(), cellCount);
        if (reason && cells)
            outcome.notPossible << WishOutcome::Refusal{*reason, *cells};
    }
    outcome.canBeUndone = !items["before"_L1].toArray().isEmpty() && outcome.cells > 0;
    return outcome;
}

OutputView viewOf(const store::Output &output, const std::vector<store::Verdict> &verdicts)
{
    OutputView view;
    view.id = output.id;
    view.remotePath = output.remotePath;
    view.localPath = output.localPath;
    view.sha256 = output.sha256;
    view.bytes = output.size;
    view.fetchedAt = output.fetchedAt;
    view.isAdopted = output.adopted;
    view.events = output.events.value_or(0);
    view.elapsedSeconds = output.elapsedSeconds.value_or(0);
    view.seedRead = output.seedRead ? QString::number(*output.seedRead) : QString();
    view.sourceFraction = output.sourceFraction.value_or(0);
    view.sourceUncertainty = output.sourceUncertainty.value_or(0);
    if (verdicts.empty())
        return view;
    view.verdict = name(verdicts.back().outcome);
    view.verdictBy = verdicts.back().by;
    for (const QJsonValue value : verdicts.front().rules) {
        const QJsonObject check = value.toObject();
        if (!check.contains("check"_L1) || check["state"_L1].toString() == "not-run"_L1)
            continue;
        view.checks << CheckView{check["check"_L1].toInt(), check["severity"_L1].toString(),
                                 check["state"_L1].toString() == "passed"_L1, compact(check["facts"_L1].toObject())};
    }
    return view;
}

} // namespace dosegrid::engine
