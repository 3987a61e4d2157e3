// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/samplerecords.h"

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::store {

Wave sampleWave(qint64 id)
{
    Wave wave;
    wave.id = {id};
    wave.name = u"kidneys %1"_s.arg(id);
    wave.expression = u"organ=kidneys"_s;
    wave.workflow = u"auto"_s;
    wave.primaries = 100'000'000;
    wave.seedScheme = u"disjoint"_s;
    wave.order = u"short-first"_s;
    wave.priority = 3;
    wave.budgetCpuSeconds = 3.6e6;
    wave.outboxDelay = milliseconds(15'000);
    wave.paused = true;
    wave.createdAt = at(1);
    wave.createdBy = u"anna"_s;
    return wave;
}

Execution sampleExecution(qint64 id, ExecutionPhase phase)
{
    Execution e;
    e.id = {id};
    e.wave = {1};
    e.name = u"dosegrid AF kidneys %1"_s.arg(id);
    e.nonce = u"k3x9ab"_s;
    e.profile = u"gatecl"_s;
    e.pipeline = u"GateCLforOpenDose/v0.2.0"_s;
    e.inputs = {{u"sourceID"_s, QJsonArray{u"89"_s, u"90"_s}}};
    e.resultsDir = u"/vip/Home/dosegrid/é (1)"_s;
    e.phase = phase;
    e.createdAt = at(2);
    e.outboxUntil = at(17);
    if (phase >= ExecutionPhase::Sending)
        e.sentAt = at(18);
    if (phase >= ExecutionPhase::Live && phase != ExecutionPhase::Cancelled) {
        e.remoteId = {u"workflow-%1"_s.arg(id)};
        e.remoteStatus = u"Running"_s;
        e.acceptedAt = at(19);
        e.firstRunningAt = at(60);
        e.lastReadAt = at(90);
        e.seenRunningJobs = 2;
    }
    if (phase == ExecutionPhase::Ended || phase == ExecutionPhase::Closed) {
        e.endedAt = at(3600);
        e.endProof = u"status Finished"_s;
    }
    e.subjobs = 2;
    e.lastError = u"timeout"_s;
    return e;
}

Attempt sampleAttempt(qint64 id, std::uint32_t cell, qint64 execution, AttemptPhase phase, int number)
{
    Attempt a;
    a.id = {id};
    a.cell = {cell};
    a.execution = {execution};
    a.number = number;
    a.seed = 10'000'001 + id;
    a.seedOrigin = SeedOrigin::Assigned;
    a.primaries = 100'000'000;
    a.subjobs = 4;
    a.predictedSeconds = 5400.5;
    a.phase = phase;
    a.jobNumber = 7;
    a.startedAt = at(60);
    a.endedAt = at(3600);
    a.exitCode = 0;
    a.errorKind = u"stalled"_s;
    a.errorText = u"a\nb"_s;
    a.createdAt = at(2);
    return a;
}

Output sampleOutput(qint64 id, qint64 attempt)
{
    Output o;
    o.id = {id};
    o.attempt = {attempt};
    o.remotePath = u"/vip/Home/out.tar.gz"_s;
    o.localPath = u"results/out.tar.gz"_s;
    o.size = 5'000'000'000;
    o.sha256 = QString(64, u'a');
    o.fetchedAt = at(3700);
    o.adopted = true;
    o.events = 100'000'000;
    o.elapsedSeconds = 1234.5;
    o.startedText = u"Mon Jan  1"_s;
    o.endedText = u"Tue Jan  2"_s;
    o.seedRead = 42;
    o.sourceFraction = 0.25;
    o.sourceUncertainty = 0.001;
    return o;
}

Verdict sampleVerdict(qint64 output, Outcome outcome)
{
    Verdict v;
    v.output = {output};
    v.outcome = outcome;
    v.rules = {QJsonObject{{u"id"_s, 1}, {u"outcome"_s, u"pass"_s}}};
    v.ruleVersion = 1;
    v.by = u"rules"_s;
    v.at = at(3710);
    return v;
}

CellRow sampleCell(std::uint32_t cell, grid::CellState state)
{
    CellRow row;
    row.cell = {cell};
    row.record.state = state;
    row.record.flags = grid::Late;
    row.record.attempts = 1;
    row.record.wave = {1};
    row.record.execution = {1};
    row.record.since = toMs(at(3));
    row.record.predictedSeconds = 5400.5F;
    row.record.measuredSeconds = 1234.5F;
    row.record.waitedSeconds = 12;
    row.record.sourceUncertainty = 0.5F;
    row.record.sourceFraction = 0.25F;
    row.reason = u"by-user"_s;
    return row;
}

Event sampleEvent(const QString &kind, std::optional<std::uint32_t> cell, qint64 execution)
{
    Event e;
    e.at = at(5);
    e.kind = kind;
    if (cell)
        e.cell = grid::CellIndex{*cell};
    e.execution = {execution};
    e.fromState = u"planned"_s;
    e.toState = u"submitted"_s;
    e.actor = u"engine"_s;
    e.detail = {{u"big"_s, qint64(9'007'199'254'740'993)}};
    return e;
}

std::vector<Batch> sampleStory()
{
    std::vector<Batch> story;
    const auto step = [&](ExecutionPhase e, AttemptPhase a, grid::CellState c) -> Batch & {
        Batch &batch = story.emplace_back();
        batch.put(sampleExecution(1, e));
        for (const std::uint32_t cell : {100U, 101U}) {
            batch.put(sampleAttempt(cell, cell, 1, a));
            batch.put(sampleCell(cell, c));
        }
        batch.put(sampleEvent(name(e), std::nullopt, 1));
        return batch;
    };
    Batch plan;
    plan.put(sampleWave());
    plan.put(WaveCell{{1}, {100}, u"gatecl"_s, 5400.5});
    plan.put(WaveCell{{1}, {101}, u"gatecl"_s, 5400.5});
    story.push_back(plan);
    step(ExecutionPhase::Outbox, AttemptPhase::Outbox, grid::CellState::Submitted);
    step(ExecutionPhase::Sending, AttemptPhase::Sending, grid::CellState::Submitted);
    step(ExecutionPhase::Live, AttemptPhase::Running, grid::CellState::Running);
    step(ExecutionPhase::Ended, AttemptPhase::ToFetch, grid::CellState::ToFetch);
    Batch judged;
    for (const qint64 attempt : {100, 101}) {
        judged.put(sampleOutput(attempt, attempt));
        judged.put(sampleVerdict(attempt, Outcome::Accepted));
        judged.put(sampleAttempt(attempt, std::uint32_t(attempt), 1, AttemptPhase::Accepted));
        judged.put(sampleCell(std::uint32_t(attempt), grid::CellState::Done));
    }
    judged.put(sampleExecution(1, ExecutionPhase::Closed));
    judged.put(WaveAccount{.wave = {1},
                           .executions = 1,
                           .attempts = 2,
                           .acceptedAttempts = 2,
                           .acceptedSeconds = 2 * 1234.5,
                           .firstAcceptedAt = sampleExecution(1, ExecutionPhase::Closed).acceptedAt,
                           .lastEndAt = sampleExecution(1, ExecutionPhase::Closed).endedAt});
    story.push_back(judged);
    return story;
}

} // namespace dosegrid::store
