// SPDX-License-Identifier: GPL-3.0-or-later
// What the platform says that cannot be believed, or not yet: doubts and the questions they become.
#include "models/engine/executionwatch.h"
#include "models/engine/fetcher.h"
#include "models/engine/lifecycle.h"
#include "models/engine/sentkills.h"

#include <algorithm>
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
    if (own && own->phase == ExecutionPhase::Ended && error.kind == carmin::ApiError::Kind::Deleted) {
        for (const AttemptId attempt : m_ledger.attemptsOf(id))
            m_fetcher.noteGone(attempt);
    }
    if (!own || own->phase == ExecutionPhase::Ended)
        return;
    Seen &seen = m_seen[id];
    if (error.kind == carmin::ApiError::Kind::Deleted) {
        seen.running = 0;
        seen.waiting = 0;
        doubt(id, reason::gone);
        ask(id, u"gone"_s, {{u"code"_s, error.carminCode}}, seen);
        m_ledger.commitIfChanged();
        return;
    }
    if (!isItsOwn(error, seen.answers))
        return;
    if (error.http == 400 && hasFreshList() && m_isListWhole && !m_listed.contains(own->remoteId))
        onDenied(id, seen);
    onRefused(id, error, seen);
    m_ledger.commitIfChanged();
}

void ExecutionWatch::onListed(const QList<carmin::Execution> &executions, bool isWhole)
{
    m_listed.clear();
    m_listedAt = m_ledger.now();
    ++m_answers;
    m_isListWhole = isWhole && executions.size() <= wholeList;
    for (const carmin::Execution &execution : executions)
        m_listed.insert(execution.id, execution.statusWord);
}

bool ExecutionWatch::hasFreshList() const { return m_listedAt && m_ledger.now() - *m_listedAt <= denialTolerated; }

// 400 means many things (carmin-protocol §1.5). No answer, or 500, for this one while others are answered: what
// stands before the platform answers for one engine that hangs (§1.4), and VIP fails for good where its jobs have a
// state that it does not know (§3.5). While nothing else is answered either, it is an outage.
bool ExecutionWatch::isItsOwn(const carmin::ApiError &error, quint64 &answers) const
{
    using Kind = carmin::ApiError::Kind;
    const bool areOthersAnswered = std::exchange(answers, m_answers) != m_answers;
    if (error.kind == Kind::Timeout || error.kind == Kind::ServerBusy || error.http == 500)
        return areOthersAnswered;
    if (error.kind == Kind::ServerFault)
        return error.http == 400 || areOthersAnswered;
    return (error.kind == Kind::Indeterminate || error.kind == Kind::NotFound) && error.http == 400;
}

bool ExecutionWatch::isListedAsOver(const RemoteId &id) const
{
    return carmin::isTerminal(carmin::executionStatus(m_listed.value(id)));
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

// Nothing can be learnt of it, so time alone speaks: first as of any that does not change, then to a person, who can
// look into the portal, kill it, or call it over.
void ExecutionWatch::onRefused(ExecutionId id, const carmin::ApiError &error, Seen &seen)
{
    seen.refused.add(m_ledger.now(), denialLook);
    if (seen.refused.looks < deniedReads || seen.refused.span < denialTolerated)
        return;
    const store::Execution own = *m_ledger.execution(id);
    noteSilence(own, m_ledger.now() - seen.lastChange.value_or(lastChangeOnRecord(own)), isHeldThere(id), seen);
    showSilence(id, seen);
    const milliseconds unheard = m_ledger.now() - own.lastReadAt.value_or(own.acceptedAt.value_or(m_ledger.now()));
    if (unheard < unheardAsked && !isKillSent(m_ledger, id))
        return;
    seen.running = 0;
    seen.waiting = 0;
    doubt(id, reason::statusUnknown);
    QJsonObject evidence{{u"refused_reads"_s, seen.refused.looks},
                         {u"hours"_s, double(seen.refused.span.count()) / 3.6e6},
                         {u"hours_unread"_s, double(unheard.count()) / 3.6e6},
                         {u"error"_s, carmin::toLogString(error)}};
    if (hasFreshList()) {
        evidence.insert(u"lists_full"_s, m_isListWhole ? 0 : 1);
        evidence.insert(u"in_list"_s, m_listed.value(own.remoteId, u"no"_s));
    } else {
        evidence.insert(u"in_list"_s, u"no list"_s);
    }
    ask(id, u"status-unknown"_s, evidence, seen);
}

bool ExecutionWatch::isHeldThere(ExecutionId id) const
{
    return std::ranges::any_of(m_ledger.attemptsOf(id), [this](AttemptId attempt) {
        return m_ledger.reasonOf(m_ledger.attempt(attempt)->cell) == reason::heldByPlatform;
    });
}

void ExecutionWatch::showSilence(ExecutionId id, Seen &seen)
{
    if (seen.silence == Silence::Uncertain) {
        seen.running = 0;
        seen.waiting = 0;
        doubt(id, reason::silent);
    }
    if (seen.silence != Silence::Late)
        return;
    for (const AttemptId attempt : m_ledger.attemptsOf(id)) {
        const store::Attempt &open = *m_ledger.attempt(attempt);
        if (open.phase == AttemptPhase::Waiting || open.phase == AttemptPhase::Running)
            m_ledger.showCell(open.cell, shownState(open.phase), reason::late);
    }
}

void ExecutionWatch::ask(ExecutionId id, const QString &kind, const QJsonObject &evidence, Seen &seen)
{
    if (std::exchange(seen.asked, true))
        return;
    const store::Execution *own = m_ledger.execution(id);
    QJsonObject facts = evidence;
    facts.insert(u"name"_s, own->name);
    facts.insert(u"remote_id"_s, own->remoteId.value);
    if (isKillSent(m_ledger, id))
        facts.insert(u"kill_sent"_s, true);
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
    if (isKillSent(m_ledger, id))
        end(id, u"killed by us, and called over by a person"_s, AttemptPhase::Skipped, reason::killedByUs);
    else
        end(id, u"accepted by a person"_s, AttemptPhase::Lost, why);
}

void ExecutionWatch::giveUpUnjudged()
{
    std::vector<AttemptId> left;
    for (const auto &[id, attempt] : m_ledger.attempts()) {
        if (!attempt.execution.isValid() && attempt.phase == AttemptPhase::ToFetch)
            left.push_back(id);
    }
    for (const AttemptId id : left)
        m_ledger.move(id, AttemptPhase::Lost, reason::notAdopted);
    m_ledger.commitIfChanged();
}

void ExecutionWatch::waitLonger(ExecutionId id)
{
    Seen &seen = m_seen[id];
    seen.asked = false;
    seen.killedReads = 0;
    seen.unknown = {};
    seen.denied = {};
    seen.refused = {};
}

} // namespace dosegrid::engine
