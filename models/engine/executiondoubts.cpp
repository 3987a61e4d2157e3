// SPDX-License-Identifier: GPL-3.0-or-later
// What the platform says that cannot be believed, or not yet: doubts and the questions they become.
#include "models/engine/executionwatch.h"
#include "models/engine/lifecycle.h"

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::engine {

using carmin::ExecutionStatus;
using store::AttemptPhase;
using store::ExecutionPhase;

void ExecutionWatch::onKilled(ExecutionId id, qsizetype jobs, Seen &seen)
{
    const store::Execution *own = m_ledger.execution(id);
    if (own->phase == ExecutionPhase::Ended)
        return;
    if (seen.killedReads++ == 0)
        seen.firstKilled = m_ledger.now();
    const bool settled = seen.killedReads >= 2 && m_ledger.now() - seen.firstKilled >= killSettles;
    if (own->phase == ExecutionPhase::Killing) {
        if (settled)
            end(id, u"killed by us, read twice"_s, AttemptPhase::Skipped, reason::killedByUs);
        else
            emit wantsReadSoon(id);
        return;
    }
    doubt(id, reason::killedByOthers);
    if (settled)
        ask(id, u"killed-by-others"_s,
            {{u"reads"_s, seen.killedReads},
             {u"jobs_seen"_s, jobs},
             {u"minutes_after_start"_s,
              double((seen.firstKilled - own->acceptedAt.value_or(seen.firstKilled)).count()) / 60'000.0}},
            seen);
}

void ExecutionWatch::onUnknown(ExecutionId id, const carmin::Execution &remote, Seen &seen)
{
    if (m_ledger.execution(id)->phase == ExecutionPhase::Ended)
        return;
    seen.unknown.add(m_ledger.now(), unknownLook);
    if (seen.unknown.looks < unknownReads || seen.unknown.span < unknownTolerated)
        return;
    seen.running = 0;
    seen.waiting = 0;
    doubt(id, reason::statusUnknown);
    if (seen.unknown.span < unknownAsked)
        return;
    qsizetype files = 0;
    for (const QStringList &paths : remote.returnedFiles)
        files += paths.size();
    ask(id, u"status-unknown"_s,
        {{u"status"_s, remote.statusWord},
         {u"reads"_s, seen.unknown.looks},
         {u"hours"_s, double(seen.unknown.span.count()) / 3.6e6},
         {u"files_shown"_s, files}},
        seen);
}

// A platform that was reset, or another one, gives identifiers anew: ours may run on where it was sent.
void ExecutionWatch::onOther(ExecutionId id, const carmin::Execution &remote, Seen &seen)
{
    if (m_ledger.execution(id)->phase == ExecutionPhase::Ended)
        return;
    seen.running = 0;
    seen.waiting = 0;
    doubt(id, reason::anotherExecution);
    ask(id, u"other-execution"_s,
        {{u"found_name"_s, remote.name},
         {u"found_pipeline"_s, remote.pipeline},
         {u"found_folder"_s, remote.inputValues.value(u"results-directory"_s)}},
        seen);
}

void ExecutionWatch::doubt(ExecutionId id, const QString &reason)
{
    for (const AttemptId attemptId : m_ledger.attemptsOf(id)) {
        const AttemptPhase phase = m_ledger.attempt(attemptId)->phase;
        if (phase == AttemptPhase::Waiting || phase == AttemptPhase::Running)
            m_ledger.move(attemptId, AttemptPhase::Doubt, reason);
    }
}

void ExecutionWatch::onReadFailed(ExecutionId id, const carmin::ApiError &error)
{
    const store::Execution *own = m_ledger.execution(id);
    if (!own || own->phase == ExecutionPhase::Ended)
        return;
    Seen &seen = m_seen[id];
    if (error.kind == carmin::ApiError::Kind::Deleted) {
        if (!seen.asked)
            ask(id, u"gone"_s, {{u"code"_s, error.carminCode}}, seen);
        m_ledger.commitIfChanged();
        return;
    }
    // A refusal without a reason means many things (carmin-protocol §1.5); any other failure says nothing of it.
    const bool isRefused =
        error.http == 400
        && (error.kind == carmin::ApiError::Kind::Indeterminate || error.kind == carmin::ApiError::Kind::NotFound);
    const bool isListless = !m_listedAt || m_ledger.now() - *m_listedAt > denialTolerated;
    if (!isRefused || isListless || m_listed.contains(own->remoteId))
        return;
    onDenied(id, seen);
    m_ledger.commitIfChanged();
}

void ExecutionWatch::onListed(const QList<carmin::Execution> &executions)
{
    m_listed.clear();
    m_listedAt.reset();
    if (executions.size() > wholeList)
        return;
    m_listedAt = m_ledger.now();
    for (const carmin::Execution &execution : executions)
        m_listed << execution.id;
}

void ExecutionWatch::onDenied(ExecutionId id, Seen &seen)
{
    seen.denied.add(m_ledger.now(), denialLook);
    if (seen.denied.looks < deniedReads || seen.denied.span < denialTolerated)
        return;
    seen.running = 0;
    seen.waiting = 0;
    doubt(id, reason::vanished);
    ask(id, u"vanished"_s,
        {{u"refused_reads"_s, seen.denied.looks}, {u"hours"_s, double(seen.denied.span.count()) / 3.6e6}}, seen);
}

void ExecutionWatch::ask(ExecutionId id, const QString &kind, const QJsonObject &evidence, Seen &seen)
{
    if (std::exchange(seen.asked, true))
        return;
    const store::Execution *own = m_ledger.execution(id);
    QJsonObject facts = evidence;
    facts.insert(u"name"_s, own->name);
    facts.insert(u"remote_id"_s, own->remoteId.value);
    store::Question question;
    question.kind = kind;
    question.execution = id;
    question.evidence = facts;
    question.choices = {u"wait"_s, u"accept-end"_s};
    question.askedAt = m_ledger.now();
    m_ledger.addQuestion(std::move(question));
}

// An end must not be accepted any more when the platform says something else since it was asked about.
void ExecutionWatch::withdrawQuestions(ExecutionId id, ExecutionStatus status, Seen &seen)
{
    if (!seen.asked)
        return;
    for (const auto &[questionId, question] : std::map(m_ledger.questions())) {
        const bool isUnknown = status == ExecutionStatus::Unknown || status == ExecutionStatus::Other;
        const bool stands = (question.kind == "killed-by-others"_L1 && status == ExecutionStatus::Killed)
                            || (question.kind == "status-unknown"_L1 && isUnknown);
        if (question.execution != id || stands)
            continue;
        m_ledger.answer(questionId, u"withdrawn"_s, u"engine"_s);
        seen.asked = false;
    }
}

void ExecutionWatch::acceptEnd(ExecutionId id, const QString &why)
{
    const store::Execution *own = m_ledger.execution(id);
    if (!own || (own->phase != ExecutionPhase::Live && own->phase != ExecutionPhase::Killing))
        return;
    if (const auto shown = m_seen[id].lastUnknown)
        takeOutputs(id, *shown, true);
    end(id, u"accepted by a person"_s, AttemptPhase::Lost, why);
}

void ExecutionWatch::waitLonger(ExecutionId id)
{
    Seen &seen = m_seen[id];
    seen.asked = false;
    seen.killedReads = 0;
    seen.unknown = {};
    seen.denied = {};
}

} // namespace dosegrid::engine
