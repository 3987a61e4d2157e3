// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/jsonviews.h"

#include "models/core/logging.h"

#include <QDateTime>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::cli {

namespace {

template<typename T>
QJsonValue orNull(const std::optional<T> &value)
{
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

double secondsOf(milliseconds span) { return double(span.count()) / 1000; }

QJsonObject jsonOfOutput(const engine::OutputView &output)
{
    QJsonArray checks;
    for (const engine::CheckView &check : output.checks) {
        checks << QJsonObject{{u"number"_s, check.number},
                              {u"severity"_s, check.severity},
                              {u"passed"_s, check.passed},
                              {u"facts"_s, check.facts}};
    }
    return {{u"id"_s, output.id.value},
            {u"remotePath"_s, output.remotePath},
            {u"localPath"_s, output.localPath},
            {u"sha256"_s, output.sha256},
            {u"bytes"_s, output.bytes},
            {u"fetchedAt"_s, json(output.fetchedAt)},
            {u"adopted"_s, output.isAdopted},
            {u"events"_s, output.events},
            {u"elapsedSeconds"_s, output.elapsedSeconds},
            {u"seedRead"_s, output.seedRead},
            {u"sourceFraction"_s, output.sourceFraction},
            {u"sourceUncertainty"_s, output.sourceUncertainty},
            {u"verdict"_s, output.verdict},
            {u"verdictBy"_s, output.verdictBy},
            {u"checks"_s, checks}};
}

QJsonObject jsonOfAttempt(const engine::AttemptView &attempt)
{
    QJsonArray outputs;
    for (const engine::OutputView &output : attempt.outputs)
        outputs << jsonOfOutput(output);
    return {{u"number"_s, attempt.number},
            {u"replicate"_s, attempt.replicate},
            {u"phase"_s, attempt.phase},
            {u"shownAs"_s, grid::name(attempt.shownAs)},
            {u"seed"_s, orNull(attempt.seed)},
            {u"seedOrigin"_s, attempt.seedOrigin},
            {u"primaries"_s, attempt.primaries},
            {u"subJobs"_s, attempt.subJobs},
            {u"predictedSeconds"_s, attempt.predictedSeconds},
            {u"createdAt"_s, json(attempt.createdAt)},
            {u"sentAt"_s, json(attempt.sentAt)},
            {u"acceptedAt"_s, json(attempt.acceptedAt)},
            {u"startedAt"_s, json(attempt.startedAt)},
            {u"endedAt"_s, json(attempt.endedAt)},
            {u"exitCode"_s, orNull(attempt.exitCode)},
            {u"errorKind"_s, attempt.errorKind},
            {u"errorText"_s, oneLine(attempt.errorText)},
            {u"rawAnswer"_s, withoutControls(attempt.rawAnswer)},
            {u"execution"_s, attempt.executionName},
            {u"remoteId"_s, attempt.remoteId},
            {u"pipeline"_s, attempt.pipeline},
            {u"remoteStatus"_s, attempt.remoteStatus},
            {u"executionCells"_s, attempt.executionCells},
            {u"job"_s, attempt.jobNumber},
            {u"inputs"_s, attempt.inputsJson},
            {u"resultsDirectory"_s, attempt.resultsDirectory},
            {u"outputs"_s, outputs}};
}

} // namespace

QJsonValue json(std::optional<CampaignTime> time)
{
    if (!time || toMs(*time) <= 0)
        return QJsonValue::Null;
    return QDateTime::fromMSecsSinceEpoch(toMs(*time), Qt::UTC).toString(Qt::ISODateWithMs);
}

QJsonObject json(const grid::StateCounts &counts)
{
    QJsonObject object;
    for (const grid::CellState state : grid::allCellStates)
        object.insert(grid::name(state), qint64(counts[state]));
    return object;
}

QJsonObject json(const engine::WaveSummary &wave)
{
    return {{u"id"_s, wave.id.value},
            {u"name"_s, wave.name},
            {u"expression"_s, wave.expression},
            {u"createdAt"_s, json(wave.createdAt)},
            {u"paused"_s, wave.isPaused},
            {u"overBudget"_s, wave.isOverBudget},
            {u"priority"_s, wave.priority},
            {u"budgetCpuHours"_s, wave.budgetCpuHours > 0 ? QJsonValue(wave.budgetCpuHours) : QJsonValue::Null},
            {u"cells"_s, qint64(wave.cells)},
            {u"states"_s, json(wave.counts)},
            {u"executions"_s, wave.executions},
            {u"executionsLive"_s, wave.executionsLive},
            {u"inOutbox"_s, wave.inOutbox},
            {u"attempts"_s, wave.attempts},
            {u"failedAttempts"_s, wave.failedAttempts},
            {u"predictedCpuHours"_s, wave.predictedCpuHours},
            {u"productiveCpuHours"_s, wave.productiveCpuHours},
            {u"lostCpuHours"_s, wave.lostCpuHours},
            {u"firstAccepted"_s, json(wave.firstAccepted)},
            {u"lastEnd"_s, json(wave.lastEnd)},
            {u"speedUp"_s, orNull(wave.speedUp(false))},
            {u"grossSpeedUp"_s, orNull(wave.speedUp(true))},
            {u"secondsLeft"_s, wave.timeLeft ? QJsonValue(secondsOf(*wave.timeLeft)) : QJsonValue::Null}};
}

QJsonObject json(const engine::Totals &totals)
{
    return {{u"states"_s, json(totals.counts)},
            {u"executionsLive"_s, totals.liveExecutions},
            {u"executionsBeingKilled"_s, totals.killingExecutions},
            {u"executionLimit"_s, totals.executionLimit},
            {u"runningJobs"_s, totals.runningJobs},
            {u"inOutbox"_s, totals.outboxExecutions},
            {u"productiveCpuHours"_s, totals.productiveCpuHours},
            {u"lostCpuHours"_s, totals.lostCpuHours},
            {u"predictedCpuHours"_s, totals.predictedCpuHours},
            {u"dataAsOf"_s, json(totals.dataAsOf)},
            {u"paused"_s, totals.isPaused},
            {u"pendingWishes"_s, orNull(totals.pendingWishes)},
            {u"diskFreeBytes"_s, totals.diskFreeBytes}};
}

QJsonObject json(const engine::ConnectionView &view)
{
    QJsonArray workflows;
    for (const engine::OfferedWorkflow &workflow : view.workflows) {
        workflows << QJsonObject{{u"id"_s, workflow.id},
                                 {u"pipeline"_s, workflow.pipeline},
                                 {u"split"_s, workflow.isSplit},
                                 {u"offered"_s, workflow.isOffered},
                                 {u"inputsNotTaken"_s, QJsonArray::fromStringList(workflow.notTaken)},
                                 {u"inputsMissing"_s, QJsonArray::fromStringList(workflow.missing)}};
    }
    return {{u"url"_s, view.settings.url.toString()},
            {u"profile"_s, view.settings.profile},
            {u"state"_s, name(view.state)},
            {u"platform"_s, oneLine(view.platformName)},
            {u"practice"_s, view.isPractice},
            {u"factor"_s, view.factor},
            {u"encrypted"_s, !view.settings.isUnencrypted()},
            {u"lastAnswer"_s, json(view.lastAnswer)},
            {u"workflows"_s, workflows}};
}

QJsonObject json(const engine::QuestionView &question)
{
    QString kind;
    switch (question.kind) {
    case engine::QuestionView::Kind::Absent: kind = u"absent"_s; break;
    case engine::QuestionView::Kind::KilledByOthers: kind = u"killed-by-others"_s; break;
    case engine::QuestionView::Kind::Gone: kind = u"gone"_s; break;
    case engine::QuestionView::Kind::Vanished: kind = u"vanished"_s; break;
    case engine::QuestionView::Kind::OtherExecution: kind = u"other-execution"_s; break;
    case engine::QuestionView::Kind::StatusUnknown: kind = u"status-unknown"_s; break;
    case engine::QuestionView::Kind::IdentifierInUse: kind = u"identifier-in-use"_s; break;
    }
    return {{u"id"_s, question.id.value},
            {u"kind"_s, kind},
            {u"execution"_s, question.executionName},
            {u"cells"_s, qint64(question.cells)},
            {u"askedAt"_s, json(question.askedAt)},
            {u"evidence"_s, QJsonArray::fromStringList(question.evidence)},
            {u"choices"_s, QJsonArray::fromStringList(question.choices)}};
}

QJsonObject json(const engine::InputArchiveView &input)
{
    return {{u"model"_s, input.model},        {u"fileName"_s, input.fileName},     {u"sha256"_s, input.sha256},
            {u"bytes"_s, input.bytes},        {u"remotePath"_s, input.remotePath}, {u"uploaded"_s, input.isUploaded},
            {u"localPath"_s, input.localPath}};
}

QJsonObject json(const engine::CellDossier &dossier, const grid::GridSpec &spec)
{
    QJsonArray attempts;
    for (const engine::AttemptView &attempt : dossier.attempts)
        attempts << jsonOfAttempt(attempt);
    QJsonArray events;
    for (const engine::EventView &event : dossier.events)
        events << json(event, spec);
    QJsonArray notes;
    for (const engine::NoteView &note : dossier.notes) {
        if (!note.removedAt)
            notes << QJsonObject{{u"at"_s, json(note.at)}, {u"by"_s, note.by}, {u"text"_s, withoutControls(note.text)}};
    }
    return {{u"since"_s, json(fromMs(dossier.record.since))},
            {u"reason"_s, dossier.reason},
            {u"notes"_s, notes},
            {u"attempts"_s, attempts},
            {u"events"_s, events}};
}

QJsonObject json(const engine::EventView &event, const grid::GridSpec &spec)
{
    return {{u"id"_s, event.id.value},
            {u"at"_s, json(event.at)},
            {u"kind"_s, event.kind},
            {u"cell"_s, event.cell ? QJsonValue(spec.cellId(*event.cell)) : QJsonValue::Null},
            {u"execution"_s, event.executionName},
            {u"wave"_s, event.wave.isValid() ? QJsonValue(event.wave.value) : QJsonValue::Null},
            {u"from"_s, event.fromState},
            {u"to"_s, event.toState},
            {u"by"_s, event.actor},
            {u"detail"_s, withoutControls(event.detail)}};
}

QJsonObject jsonOfCell(const grid::GridState &grid, grid::CellIndex cell, const QString &wave)
{
    const grid::GridSpec &spec = grid.spec();
    const grid::CellRecord &record = grid.record(cell);
    return {{u"cell"_s, spec.cellId(cell)},
            {u"model"_s, spec.model(cell).id},
            {u"region"_s, spec.region(cell).id},
            {u"regionName"_s, spec.region(cell).name},
            {u"particle"_s, spec.particle(cell).id},
            {u"energyEv"_s, spec.energyEv(cell)},
            {u"state"_s, grid::name(record.state)},
            {u"wave"_s, wave.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(wave)},
            {u"attempts"_s, record.attempts},
            {u"predictedSeconds"_s, double(record.predictedSeconds)},
            {u"measuredSeconds"_s, double(record.measuredSeconds)},
            {u"sourceFraction"_s, double(record.sourceFraction)},
            {u"sourceUncertainty"_s, double(record.sourceUncertainty)}};
}

QString name(engine::LinkState state)
{
    switch (state) {
    case engine::LinkState::None: return u"none"_s;
    case engine::LinkState::Connecting: return u"connecting"_s;
    case engine::LinkState::Ready: return u"ready"_s;
    case engine::LinkState::Silent: return u"silent"_s;
    case engine::LinkState::KeyMissing: return u"key-missing"_s;
    case engine::LinkState::TypeMissing: return u"type-missing"_s;
    case engine::LinkState::FolderMissing: return u"folder-missing"_s;
    case engine::LinkState::KeyRefused: return u"key-refused"_s;
    }
    return {};
}

QString name(engine::Problem::Kind kind)
{
    using Kind = engine::Problem::Kind;
    switch (kind) {
    case Kind::StoreFailed: return u"store-failed"_s;
    case Kind::PlatformSilent: return u"platform-silent"_s;
    case Kind::KeyRefused: return u"key-refused"_s;
    case Kind::KeyMissing: return u"key-missing"_s;
    case Kind::TypeMissing: return u"type-missing"_s;
    case Kind::FolderMissing: return u"folder-missing"_s;
    case Kind::WorkflowMisfit: return u"workflow-misfit"_s;
    case Kind::IntegrityFailed: return u"integrity-failed"_s;
    case Kind::DiskLow: return u"disk-low"_s;
    case Kind::UploadFailed: return u"upload-failed"_s;
    case Kind::WaveStopped: return u"wave-stopped"_s;
    }
    return {};
}

} // namespace dosegrid::cli
