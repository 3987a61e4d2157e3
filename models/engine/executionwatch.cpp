// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/executionwatch.h"

#include "models/engine/fetcher.h"
#include "models/engine/lifecycle.h"
#include "models/engine/outputs.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::engine {

using carmin::ExecutionStatus;
using store::AttemptPhase;
using store::ExecutionPhase;

ExecutionWatch::ExecutionWatch(Ledger &ledger, Fetcher &fetcher, QObject *parent)
    : QObject(parent)
    , m_ledger(ledger)
    , m_fetcher(fetcher)
{
    for (const auto &[id, question] : m_ledger.questions())
        m_seen[question.execution].asked = true;
}

void ExecutionWatch::onRead(ExecutionId id, const carmin::Execution &remote)
{
    const store::Execution *own = m_ledger.execution(id);
    if (!own || !store::isLive(own->phase))
        return;
    Seen &seen = m_seen[id];
    countJobs(remote, seen);
    store::Execution updated = *own;
    updated.remoteStatus = remote.statusWord;
    updated.lastReadAt = m_ledger.now();
    updated.seenRunningJobs = seen.running;
    if (!updated.firstRunningAt && seen.running > 0)
        updated.firstRunningAt = m_ledger.now();
    m_ledger.update(updated);

    const ExecutionStatus status = remote.status;
    withdrawQuestions(id, status, seen);
    if (status != ExecutionStatus::Killed)
        seen.killedReads = 0;
    if (!carmin::isTerminal(status))
        seen.finishedReads = 0;
    if (status != ExecutionStatus::Unknown && status != ExecutionStatus::Other)
        seen.unknownReads = 0;
    switch (status) {
    case ExecutionStatus::Initializing:
    case ExecutionStatus::Ready:
    case ExecutionStatus::Running:
        showProgress(id, remote, seen);
        takeOutputs(id, remote, false);
        break;
    case ExecutionStatus::Finished:
    case ExecutionStatus::ExecutionFailed:
    case ExecutionStatus::InitializationFailed:
        takeOutputs(id, remote, true);
        onFinished(id, remote, seen);
        break;
    case ExecutionStatus::Killed:
        takeOutputs(id, remote, true);
        onKilled(id, seen);
        break;
    case ExecutionStatus::Unknown:
    case ExecutionStatus::Other: onUnknown(id, seen); break;
    }
    m_ledger.commit();
    closeIfOver(id);
}

void ExecutionWatch::countJobs(const carmin::Execution &remote, Seen &seen)
{
    seen.running = 0;
    seen.waiting = 0;
    for (const carmin::JobInfo &job : remote.jobs) {
        const carmin::JobGroup group = carmin::group(job.status);
        seen.running += group == carmin::JobGroup::Active;
        seen.waiting += group == carmin::JobGroup::Waiting;
    }
}

// The platform does not say which job of a batch is which cell: while it runs, all its open cells run.
void ExecutionWatch::showProgress(ExecutionId id, const carmin::Execution &remote, const Seen &seen)
{
    const bool heldOnly = carmin::isHeldOnly(remote);
    const bool hasStarted = seen.running > 0 || std::ranges::any_of(remote.jobs, [](const carmin::JobInfo &job) {
                                const carmin::JobGroup group = carmin::group(job.status);
                                return group == carmin::JobGroup::Success || group == carmin::JobGroup::FailedAttempt;
                            });
    for (const AttemptId attemptId : m_ledger.attemptsOf(id)) {
        const store::Attempt attempt = *m_ledger.attempt(attemptId);
        if (attempt.phase == AttemptPhase::Doubt) {
            m_ledger.move(attemptId, hasStarted ? AttemptPhase::Running : AttemptPhase::Waiting);
        } else if (attempt.phase == AttemptPhase::Waiting && hasStarted) {
            m_ledger.move(attemptId, AttemptPhase::Running, {}, [this](store::Attempt &a) {
                if (!a.startedAt)
                    a.startedAt = m_ledger.now();
            });
        }
        const store::Attempt *now = m_ledger.attempt(attemptId);
        if (now->phase != AttemptPhase::Waiting && now->phase != AttemptPhase::Running)
            continue;
        // A job can be held before any read saw it run.
        if (heldOnly) {
            m_ledger.showCell(now->cell, grid::CellState::Held, reason::heldByPlatform);
            continue;
        }
        m_ledger.showCell(now->cell, shownState(now->phase));
        if (now->phase != AttemptPhase::Running)
            continue;
        const double ran = now->startedAt ? double((m_ledger.now() - *now->startedAt).count()) / 1000.0 : 0;
        const double perJob = now->predictedSeconds / std::max(1, now->subjobs);
        grid::CellRecord record = m_ledger.grid().record(now->cell);
        const auto progress = std::uint8_t(std::clamp(perJob > 0 ? ran / perJob * 255 : 0.0, 0.0, 250.0));
        const auto sixteenth = std::uint8_t(progress / 16 * 16);
        if (record.progress != sixteenth) {
            record.progress = sixteenth;
            m_ledger.setCell(now->cell, record);
        }
    }
}

void ExecutionWatch::takeOutputs(ExecutionId id, const carmin::Execution &remote, bool isOver)
{
    const store::Execution *own = m_ledger.execution(id);
    std::vector<store::Attempt> open;
    for (const AttemptId attemptId : m_ledger.attemptsOf(id))
        open.push_back(*m_ledger.attempt(attemptId));
    QStringList paths;
    for (const QStringList &files : remote.returnedFiles)
        paths += files;
    // A split execution has one merged result, and only when it is over.
    if (!isOver && isSplit(*own))
        return;
    for (const auto &[attempt, path] : matchOutputs(*own, open, paths, m_ledger.grid().spec())) {
        const store::Attempt *known = m_ledger.attempt(attempt);
        if (known->phase == AttemptPhase::Waiting || known->phase == AttemptPhase::Running
            || known->phase == AttemptPhase::Doubt) {
            m_ledger.move(attempt, AttemptPhase::ToFetch, {}, [this](store::Attempt &a) {
                if (!a.startedAt)
                    a.startedAt = m_ledger.now();
                a.endedAt = m_ledger.now();
            });
        }
        if (m_ledger.attempt(attempt)->phase == AttemptPhase::ToFetch)
            m_fetcher.add(attempt, path);
    }
}

void ExecutionWatch::onFinished(ExecutionId id, const carmin::Execution &remote, Seen &seen)
{
    if (m_ledger.execution(id)->phase == ExecutionPhase::Ended)
        return;
    const std::vector<AttemptId> attempts = m_ledger.attemptsOf(id);
    const bool complete = std::ranges::all_of(attempts, [this](AttemptId a) {
        const AttemptPhase phase = m_ledger.attempt(a)->phase;
        return phase == AttemptPhase::ToFetch || phase == AttemptPhase::Fetched;
    });
    // Outputs are recorded as each job ends, but a hole is believed only at the second look.
    if (!complete && ++seen.finishedReads < 2) {
        emit wantsReadSoon(id);
        return;
    }
    failMissing(id, remote);
    if (m_ledger.execution(id)->phase != ExecutionPhase::Ended)
        end(id, remote.statusWord, AttemptPhase::Failed, reason::noOutput);
}

void ExecutionWatch::failMissing(ExecutionId id, const carmin::Execution &remote)
{
    int simulation = 0;
    int infrastructure = 0;
    std::optional<int> exitCode;
    QString message;
    for (const carmin::JobInfo &job : remote.jobs) {
        const carmin::ExitBlame blame = carmin::blame(job.exitCode);
        if (blame == carmin::ExitBlame::None || blame == carmin::ExitBlame::Unknown)
            continue;
        (blame == carmin::ExitBlame::Simulation ? simulation : infrastructure) += 1;
        exitCode = job.exitCode;
        message = job.exitMessage;
    }
    const QString why = simulation > 0       ? QString(reason::simulation)
                        : infrastructure > 0 ? QString(reason::infrastructure)
                                             : QString(reason::noOutput);
    for (const AttemptId attemptId : m_ledger.attemptsOf(id)) {
        const AttemptPhase phase = m_ledger.attempt(attemptId)->phase;
        if (phase == AttemptPhase::ToFetch || phase == AttemptPhase::Fetched)
            continue;
        m_ledger.move(attemptId, AttemptPhase::Failed, why, [&](store::Attempt &a) {
            a.exitCode = exitCode;
            a.errorKind = why;
            a.errorText = message;
        });
    }
}

void ExecutionWatch::onKilled(ExecutionId id, Seen &seen)
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
    for (const AttemptId attemptId : m_ledger.attemptsOf(id)) {
        const AttemptPhase phase = m_ledger.attempt(attemptId)->phase;
        if (phase == AttemptPhase::Waiting || phase == AttemptPhase::Running)
            m_ledger.move(attemptId, AttemptPhase::Doubt, reason::killedByOthers);
    }
    if (settled)
        ask(id, u"killed-by-others"_s, {{u"reads"_s, seen.killedReads}}, seen);
}

void ExecutionWatch::onUnknown(ExecutionId id, Seen &seen)
{
    if (seen.unknownReads++ == 0)
        seen.firstUnknown = m_ledger.now();
    if (seen.unknownReads < unknownReads || m_ledger.now() - seen.firstUnknown < unknownTolerated)
        return;
    for (const AttemptId attemptId : m_ledger.attemptsOf(id)) {
        const AttemptPhase phase = m_ledger.attempt(attemptId)->phase;
        if (phase == AttemptPhase::Waiting || phase == AttemptPhase::Running)
            m_ledger.move(attemptId, AttemptPhase::Doubt, reason::statusUnknown);
    }
}

void ExecutionWatch::onReadFailed(ExecutionId id, const carmin::ApiError &error)
{
    // Any other failure says nothing about the execution.
    if (error.kind != carmin::ApiError::Kind::Deleted || !m_ledger.execution(id))
        return;
    Seen &seen = m_seen[id];
    if (m_ledger.execution(id)->phase == ExecutionPhase::Ended || seen.asked)
        return;
    ask(id, u"gone"_s, {{u"code"_s, error.carminCode}}, seen);
    m_ledger.commit();
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
        const bool stands = question.kind == "killed-by-others"_L1 && status == ExecutionStatus::Killed;
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
    end(id, u"accepted by a person"_s, AttemptPhase::Lost, why);
}

void ExecutionWatch::waitLonger(ExecutionId id)
{
    Seen &seen = m_seen[id];
    seen.asked = false;
    seen.killedReads = 0;
}

// `rest`: what becomes of the attempts that left nothing.
void ExecutionWatch::end(ExecutionId id, const QString &proof, AttemptPhase rest, const QString &reason)
{
    for (const AttemptId attemptId : m_ledger.attemptsOf(id)) {
        const AttemptPhase phase = m_ledger.attempt(attemptId)->phase;
        if (phase != AttemptPhase::ToFetch && phase != AttemptPhase::Fetched)
            m_ledger.move(attemptId, rest, reason);
    }
    m_ledger.move(id, ExecutionPhase::Ended, [&](store::Execution &e) {
        e.endedAt = m_ledger.now();
        e.endProof = proof;
        e.seenRunningJobs = 0;
    });
    Seen &seen = m_seen[id];
    seen.running = 0;
    seen.waiting = 0;
}

void ExecutionWatch::closeIfOver(ExecutionId id)
{
    const store::Execution *own = m_ledger.execution(id);
    if (!own || own->phase != ExecutionPhase::Ended || !m_ledger.attemptsOf(id).empty())
        return;
    m_ledger.move(id, ExecutionPhase::Closed);
    m_ledger.commit();
    m_seen.remove(id);
}

void ExecutionWatch::closeWhatIsOver()
{
    for (const ExecutionId id : m_ledger.executionsIn(ExecutionPhase::Ended))
        closeIfOver(id);
}

int ExecutionWatch::runningJobs() const
{
    int jobs = 0;
    for (const Seen &seen : m_seen)
        jobs += seen.running;
    return jobs;
}

int ExecutionWatch::waitingJobs() const
{
    int jobs = 0;
    for (const Seen &seen : m_seen)
        jobs += seen.waiting;
    return jobs;
}

} // namespace dosegrid::engine
