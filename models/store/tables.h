// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/recordreader.h"
#include "models/store/sqlvalue.h"

// How records and rows correspond: one visit() a record names each column once; statements, binding and reading are
// made from it (columns.h). Private to this room.
namespace dosegrid::store {

template<typename Record>
struct Table;

template<>
struct Table<Connection>
{
    static constexpr auto name = u"connection";
    static constexpr auto key = u"id";
    template<typename V, typename R>
    static void visit(V &v, R &r)
    {
        v(u"id", OneRow{});
        v(u"url", Text(r.url));
        v(u"profile", Text(r.profile));
        v(u"practice", r.practice);
        v(u"origin", Text(r.origin));
    }
};

template<>
struct Table<InputArchive>
{
    static constexpr auto name = u"input_archive";
    static constexpr auto key = u"id";
    template<typename V, typename R>
    static void visit(V &v, R &r)
    {
        v(u"id", r.id);
        v(u"model", Text(r.model));
        v(u"file_name", Text(r.fileName));
        v(u"sha256", Text(r.sha256));
        v(u"size", r.size);
        v(u"local_path", Text(r.localPath));
        v(u"remote_path", r.remotePath);
        v(u"added_at", r.addedAt);
        v(u"uploaded_at", r.uploadedAt);
    }
};

template<>
struct Table<SavedSet>
{
    static constexpr auto name = u"saved_set";
    static constexpr auto key = u"name";
    template<typename V, typename R>
    static void visit(V &v, R &r)
    {
        v(u"name", Text(r.name));
        v(u"expression", r.expression);
        v(u"region_ids", r.regionIds);
    }
};

template<>
struct Table<Wave>
{
    static constexpr auto name = u"wave";
    static constexpr auto key = u"id";
    template<typename V, typename R>
    static void visit(V &v, R &r)
    {
        v(u"id", r.id);
        v(u"name", Text(r.name));
        v(u"expression", Text(r.expression));
        v(u"workflow", Text(r.workflow));
        v(u"primaries", r.primaries);
        v(u"seed_scheme", Text(r.seedScheme));
        v(u"ord", r.order);
        v(u"priority", r.priority);
        v(u"budget_cpu_s", r.budgetCpuSeconds);
        v(u"outbox_delay_ms", r.outboxDelay);
        v(u"paused", r.paused);
        v(u"created_at", r.createdAt);
        v(u"created_by", r.createdBy);
    }
};

template<>
struct Table<WaveCell>
{
    static constexpr auto name = u"wave_cell";
    static constexpr auto key = u"wave, cell";
    template<typename V, typename R>
    static void visit(V &v, R &r)
    {
        v(u"wave", r.wave);
        v(u"cell", r.cell);
        v(u"profile", Text(r.profile));
        v(u"predicted_s", r.predictedSeconds);
    }
};

template<>
struct Table<Execution>
{
    static constexpr auto name = u"execution";
    static constexpr auto key = u"id";
    template<typename V, typename R>
    static void visit(V &v, R &r)
    {
        v(u"id", r.id);
        v(u"wave", r.wave);
        v(u"name", Text(r.name));
        v(u"nonce", Text(r.nonce));
        v(u"profile", Text(r.profile));
        v(u"pipeline", Text(r.pipeline));
        v(u"inputs", r.inputs);
        v(u"results_dir", r.resultsDir);
        v(u"phase", r.phase);
        v(u"remote_id", r.remoteId);
        v(u"remote_status", r.remoteStatus);
        v(u"created_at", r.createdAt);
        v(u"outbox_until", r.outboxUntil);
        v(u"sent_at", r.sentAt);
        v(u"accepted_at", r.acceptedAt);
        v(u"first_running_at", r.firstRunningAt);
        v(u"ended_at", r.endedAt);
        v(u"end_proof", r.endProof);
        v(u"kill_requested_at", r.killRequestedAt);
        v(u"kill_by", r.killBy);
        v(u"doubt_since", r.doubtSince);
        v(u"last_read_at", r.lastReadAt);
        v(u"seen_running_jobs", r.seenRunningJobs);
        v(u"subjobs", r.subjobs);
        v(u"last_error", r.lastError);
    }
};

template<>
struct Table<Attempt>
{
    static constexpr auto name = u"attempt";
    static constexpr auto key = u"id";
    template<typename V, typename R>
    static void visit(V &v, R &r)
    {
        v(u"id", r.id);
        v(u"cell", r.cell);
        v(u"execution", r.execution);
        v(u"number", r.number);
        v(u"replicate", r.replicate);
        v(u"seed", r.seed);
        v(u"seed_origin", r.seedOrigin);
        v(u"primaries", r.primaries);
        v(u"subjobs", r.subjobs);
        v(u"predicted_s", r.predictedSeconds);
        v(u"phase", r.phase);
        v(u"job_number", r.jobNumber);
        v(u"started_at", r.startedAt);
        v(u"ended_at", r.endedAt);
        v(u"exit_code", r.exitCode);
        v(u"error_kind", r.errorKind);
        v(u"error_text", r.errorText);
        v(u"created_at", r.createdAt);
    }
};

template<>
struct Table<Output>
{
    static constexpr auto name = u"output";
    static constexpr auto key = u"id";
    template<typename V, typename R>
    static void visit(V &v, R &r)
    {
        v(u"id", r.id);
        v(u"attempt", r.attempt);
        v(u"remote_path", r.remotePath);
        v(u"local_path", Text(r.localPath));
        v(u"size", r.size);
        v(u"sha256", Text(r.sha256));
        v(u"fetched_at", r.fetchedAt);
        v(u"adopted", r.adopted);
        v(u"events", r.events);
        v(u"elapsed_s", r.elapsedSeconds);
        v(u"started_text", r.startedText);
        v(u"ended_text", r.endedText);
        v(u"seed_read", r.seedRead);
        v(u"source_fraction", r.sourceFraction);
        v(u"source_uncertainty", r.sourceUncertainty);
    }
};

template<>
struct Table<Verdict>
{
    static constexpr auto name = u"verdict";
    static constexpr auto key = u"";
    template<typename V, typename R>
    static void visit(V &v, R &r)
    {
        v(u"id", Given(r.id));
        v(u"output", r.output);
        v(u"outcome", r.outcome);
        v(u"rules", r.rules);
        v(u"rule_version", r.ruleVersion);
        v(u"by", r.by);
        v(u"at", r.at);
    }
};

template<>
struct Table<Event>
{
    static constexpr auto name = u"event";
    static constexpr auto key = u"";
    template<typename V, typename R>
    static void visit(V &v, R &r)
    {
        v(u"id", Given(r.id));
        v(u"at", r.at);
        v(u"kind", Text(r.kind));
        v(u"cell", r.cell);
        v(u"execution", r.execution);
        v(u"wave", r.wave);
        v(u"from_state", r.fromState);
        v(u"to_state", r.toState);
        v(u"actor", r.actor);
        v(u"detail", r.detail);
    }
};

template<>
struct Table<Wish>
{
    static constexpr auto name = u"wish";
    static constexpr auto key = u"";
    template<typename V, typename R>
    static void visit(V &v, R &r)
    {
        v(u"id", Given(r.id));
        v(u"kind", Text(r.kind));
        v(u"payload", r.payload);
        v(u"by", r.by);
        v(u"program", r.program);
        v(u"at", r.at);
        v(u"state", r.state);
        v(u"result", r.result);
        v(u"done_at", r.doneAt);
    }
};

template<>
struct Table<Question>
{
    static constexpr auto name = u"question";
    static constexpr auto key = u"id";
    template<typename V, typename R>
    static void visit(V &v, R &r)
    {
        v(u"id", r.id);
        v(u"kind", Text(r.kind));
        v(u"execution", r.execution);
        v(u"cell", r.cell);
        v(u"evidence", r.evidence);
        v(u"choices", r.choices);
        v(u"asked_at", r.askedAt);
        v(u"answer", r.answer);
        v(u"answered_by", r.answeredBy);
        v(u"answered_at", r.answeredAt);
    }
};

template<>
struct Table<Sample>
{
    static constexpr auto name = u"sample";
    static constexpr auto key = u"at";
    template<typename V, typename R>
    static void visit(V &v, R &r)
    {
        v(u"at", r.at);
        v(u"running_jobs", r.runningJobs);
        v(u"waiting_jobs", r.waitingJobs);
        v(u"live_executions", r.liveExecutions);
    }
};

// A cell with the number of the batch that wrote it last.
struct StoredCell
{
    CellRow row;
    qint64 seq = 0;
};

template<>
struct Table<CellRow>
{
    static constexpr auto name = u"cell";
    template<typename V, typename R>
    static void visit(V &v, R &r)
    {
        v(u"cell", r.cell);
        v(u"state", r.record.state);
        v(u"flags", r.record.flags);
        v(u"wave", r.record.wave);
        v(u"execution", r.record.execution);
        v(u"attempts", r.record.attempts);
        v(u"since", r.record.since);
        v(u"predicted_s", r.record.predictedSeconds);
        v(u"measured_s", r.record.measuredSeconds);
        v(u"waited_s", r.record.waitedSeconds);
        v(u"source_uncertainty", r.record.sourceUncertainty);
        v(u"source_fraction", r.record.sourceFraction);
        v(u"reason", r.reason);
    }
};

template<>
struct Table<StoredCell>
{
    static constexpr auto name = u"cell";
    static constexpr auto key = u"cell";
    template<typename V, typename R>
    static void visit(V &v, R &r)
    {
        Table<CellRow>::visit(v, r.row);
        v(u"seq", r.seq);
    }
};

template<>
struct Table<WaveAccount>
{
    static constexpr auto name = u"wave_account";
    static constexpr auto key = u"wave";
    template<typename V, typename R>
    static void visit(V &v, R &r)
    {
        v(u"wave", r.wave);
        v(u"executions", r.executions);
        v(u"attempts", r.attempts);
        v(u"accepted", r.acceptedAttempts);
        v(u"failed", r.failedAttempts);
        v(u"accepted_s", r.acceptedSeconds);
        v(u"other_s", r.otherSeconds);
        v(u"first_accepted_at", r.firstAcceptedAt);
        v(u"last_end_at", r.lastEndAt);
    }
};

struct CountedWaveAccount
{
    WaveAccount account;
};

template<>
struct Table<CountedWaveAccount>
{
    static constexpr auto name = u"wave_account_counted";
    template<typename V, typename R>
    static void visit(V &v, R &r)
    {
        Table<WaveAccount>::visit(v, r.account);
    }
};

template<>
struct Table<JudgedOutput>
{
    static constexpr auto name = u"output";
    template<typename V, typename R>
    static void visit(V &v, R &r)
    {
        Table<Output>::visit(v, r.output);
        v(u"attempt.cell", r.cell);
        v(u"attempt.number", r.attemptNumber);
        v(u"attempt.phase", r.phase);
        v(u"attempt.error_kind", r.errorKind);
        v(u"latest.outcome", r.outcome);
        v(u"latest.by", r.by);
        v(u"CASE WHEN first.outcome <> 'accepted' THEN first.rules END", r.rules);
    }
};

template<>
struct Table<AcceptedOutput>
{
    static constexpr auto name = u"output";
    template<typename V, typename R>
    static void visit(V &v, R &r)
    {
        Table<Output>::visit(v, r.output);
        v(u"attempt.cell", r.cell);
    }
};

} // namespace dosegrid::store
