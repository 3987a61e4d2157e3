// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/executionwatch.h"

#include "models/engine/fetcher.h"
#include "models/engine/identity.h"
#include "models/engine/lifecycle.h"
#include "models/engine/outputs.h"
#include "models/engine/progress.h"
#include "models/engine/sentkills.h"

#include <algorithm>
#include <iterator>

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
    // The others are the reconciler's, and end when it finds the execution.
    for (const auto &[id, question] : m_ledger.questions()) {
        if (question.kind != "absent"_L1 && question.kind != "identifier-in-use"_L1)
            m_seen[question.execution].asked = true;
    }
    connect(&m_fetcher.sorter(), &OutputSorter::sorted, this,
            [this](ExecutionId id, const OutputSorter::Claims &claims) {
                m_seen[id].claims = claims;
                emit wantsReadSoon(id);
            });
}

void ExecutionWatch::onRead(ExecutionId id, const carmin::Execution &remote)
{
    ++m_answers;
    const store::Execution *own = m_ledger.execution(id);
    if (!own || !store::isLive(own->phase))
        return;
    Seen &seen = m_seen[id];
    seen.refused = {};
    const Identity identity = identify(*own, remote);
    if (identity != Identity::Ours) {
        if (identity == Identity::Other)
            onOther(id, remote, seen);
        else if (own->phase != ExecutionPhase::Ended)
            onUnknown(id, remote, seen);
        m_ledger.commitIfChanged();
        return;
    }
    seen.denied = {};
    countJobs(remote, seen);
    const store::Execution former = *own;
    store::Execution updated = former;
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
    if (status != ExecutionStatus::Unknown && status != ExecutionStatus::Other) {
        seen.unknown = {};
        seen.lastUnknown.reset();
    }
    switch (status) {
    case ExecutionStatus::Initializing:
    case ExecutionStatus::Ready:
    case ExecutionStatus::Running:
        listen(former, remote, seen);
        showProgress(id, remote, seen);
        takeOutputs(id, remote, false);
        break;
    case ExecutionStatus::Finished:
    case ExecutionStatus::ExecutionFailed:
    case ExecutionStatus::InitializationFailed:
        takeOutputs(id, remote, true);
        if (!remote.isTold && isKillSent(m_ledger, id))
            end(id, u"killed by us, and over"_s, AttemptPhase::Skipped, reason::killedByUs);
        else
            onFinished(id, remote, seen);
        break;
    case ExecutionStatus::Killed:
        takeOutputs(id, remote, true);
        onKilled(id, remote.jobs.size(), seen);
        break;
    case ExecutionStatus::Unknown:
    case ExecutionStatus::Other:
        seen.lastUnknown = remote;
        onUnknown(id, remote, seen);
        break;
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
    if (!remote.hasJobs && remote.status == ExecutionStatus::Running)
        seen.running = 1;
}

// How long has nothing changed? At the first read of this program the file tells what the last one saw.
void ExecutionWatch::listen(const store::Execution &former, const carmin::Execution &remote, Seen &seen)
{
    const QByteArray shape = shapeOf(remote);
    if (!seen.lastChange && former.seenRunningJobs == seen.running && former.remoteStatus == remote.statusWord) {
        seen.lastChange = lastChangeOnRecord(former);
    } else if (!seen.lastChange || shape != seen.shape) {
        seen.lastChange = m_ledger.now();
    }
    seen.shape = shape;
    noteSilence(former, m_ledger.now() - *seen.lastChange, carmin::isHeldOnly(remote), seen);
}

CampaignTime ExecutionWatch::lastChangeOnRecord(const store::Execution &own) const
{
    return std::max({own.acceptedAt.value_or(CampaignTime{}), own.firstRunningAt.value_or(CampaignTime{}),
                     m_ledger.lastEventBeforeStart(own.id).value_or(CampaignTime{})});
}

void ExecutionWatch::noteSilence(const store::Execution &own, milliseconds unchanged, bool isHeld, Seen &seen)
{
    double longest = 0;
    for (const AttemptId attempt : m_ledger.attemptsOf(own.id)) {
        const store::Attempt &a = *m_ledger.attempt(attempt);
        longest = std::max(longest, a.predictedSeconds / std::max(1, a.subjobs));
    }
    // Held jobs are known to wait for a person.
    const Silence now = isHeld ? Silence::Normal : judgeSilence(unchanged, longest);
    if (std::exchange(seen.silence, now) == now || now == Silence::Normal)
        return;
    m_ledger.recordEvent({.kind = now == Silence::Late ? u"late"_s : u"silent"_s,
                          .execution = own.id,
                          .detail = {{u"silent_h"_s, double(unchanged.count()) / 3.6e6},
                                     {u"predicted_h"_s, longest / 3600},
                                     {u"running_jobs"_s, seen.running},
                                     {u"waiting_jobs"_s, seen.waiting}}});
}

// The platform does not say which job of a batch is which cell: while it runs, all its open cells run.
void ExecutionWatch::showProgress(ExecutionId id, const carmin::Execution &remote, const Seen &seen)
{
    const bool heldOnly = carmin::isHeldOnly(remote);
    const bool hasStarted = seen.running > 0 || std::ranges::any_of(remote.jobs, [](const carmin::JobInfo &job) {
                                const carmin::JobGroup group = carmin::group(job.status);
                                return group == carmin::JobGroup::Success || group == carmin::JobGroup::FailedAttempt;
                            });
    const std::vector<AttemptId> attempts = m_ledger.attemptsOf(id);
    const auto open = int(std::ranges::count_if(attempts, [this](AttemptId attempt) {
        const AttemptPhase phase = m_ledger.attempt(attempt)->phase;
        return phase == AttemptPhase::Waiting || phase == AttemptPhase::Running || phase == AttemptPhase::Doubt;
    }));
    const QString late = seen.silence == Silence::Late ? QString(reason::late) : QString();
    for (const AttemptId attemptId : attempts) {
        const AttemptPhase phase = m_ledger.attempt(attemptId)->phase;
        const bool isOpen =
            phase == AttemptPhase::Waiting || phase == AttemptPhase::Running || phase == AttemptPhase::Doubt;
        if (!isOpen)
            continue;
        if (seen.silence == Silence::Uncertain) {
            if (phase != AttemptPhase::Doubt)
                m_ledger.move(attemptId, AttemptPhase::Doubt, reason::silent);
            continue;
        }
        const AttemptPhase shown = hasStarted ? AttemptPhase::Running : AttemptPhase::Waiting;
        if (phase == AttemptPhase::Doubt || (phase == AttemptPhase::Waiting && hasStarted)) {
            m_ledger.move(attemptId, shown, {}, [&](store::Attempt &a) {
                if (hasStarted && !a.startedAt)
                    a.startedAt = m_ledger.now();
            });
        }
        const store::Attempt now = *m_ledger.attempt(attemptId);
        if (now.phase != AttemptPhase::Waiting && now.phase != AttemptPhase::Running)
            continue;
        // A job can be held before any read saw it run.
        if (heldOnly) {
            m_ledger.showCell(now.cell, grid::CellState::Held, reason::heldByPlatform);
            continue;
        }
        m_ledger.showCell(now.cell, shownState(now.phase), late);
        if (now.phase == AttemptPhase::Running)
            showRunning(now, open, seen.running);
    }
}

void ExecutionWatch::showRunning(const store::Attempt &attempt, int open, int running)
{
    grid::CellRecord record = m_ledger.grid().record(attempt.cell);
    const auto progress = std::uint8_t(progressOf(attempt, open, running, m_ledger.now()) * 255);
    const auto sixteenth = std::uint8_t(progress / 16 * 16);
    if (record.progress == sixteenth)
        return;
    record.progress = sixteenth;
    m_ledger.setCell(attempt.cell, record, m_ledger.reasonOf(attempt.cell));
}

void ExecutionWatch::takeOutputs(ExecutionId id, const carmin::Execution &remote, bool isOver)
{
    const store::Execution *own = m_ledger.execution(id);
    std::vector<store::Attempt> open;
    for (const AttemptId attemptId : m_ledger.attemptsOf(id))
        open.push_back(*m_ledger.attempt(attemptId));
    QStringList paths;
    for (const QStringList &files : remote.returnedFiles)
        std::ranges::copy_if(files, std::back_inserter(paths),
                             [own](const QString &path) { return isOwnOutput(*own, path); });
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
    const std::optional<QStringList> unnamed = complete ? QStringList() : tellApart(id, remote, seen);
    if (!unnamed)
        return;
    // A person wished for this end, however the platform calls it; what it left among unnamed files is still theirs.
    if (isKillSent(m_ledger, id) && unnamed->isEmpty()) {
        end(id, u"killed by us, and over: "_s + remote.statusWord, AttemptPhase::Skipped, reason::killedByUs);
        return;
    }
    std::vector<grid::CellIndex> missing;
    for (const AttemptId attempt : withoutOutput(id))
        missing.push_back(m_ledger.attempt(attempt)->cell);
    failMissing(id, remote, *unnamed);
    end(id, remote.statusWord, AttemptPhase::Failed, reason::noOutput);
    // Where nothing tells how it ended, its processes may have outlived a restart of the server: a person tries again.
    if (!missing.empty() && remote.isTold)
        emit leftUndone(missing);
}

std::vector<AttemptId> ExecutionWatch::withoutOutput(ExecutionId id) const
{
    std::vector<AttemptId> attempts = m_ledger.attemptsOf(id);
    std::erase_if(attempts, [this](AttemptId a) {
        const AttemptPhase phase = m_ledger.attempt(a)->phase;
        return phase == AttemptPhase::ToFetch || phase == AttemptPhase::Fetched;
    });
    return attempts;
}

void ExecutionWatch::take(AttemptId attempt, const QString &path, const QString &evidence)
{
    m_ledger.move(attempt, AttemptPhase::ToFetch, {}, [this](store::Attempt &a) {
        if (!a.startedAt)
            a.startedAt = m_ledger.now();
        a.endedAt = m_ledger.now();
    });
    const store::Attempt &taken = *m_ledger.attempt(attempt);
    m_ledger.recordEvent({.kind = u"output-matched"_s,
                          .cell = taken.cell,
                          .execution = taken.execution,
                          .detail = {{u"evidence"_s, evidence}, {u"path"_s, path}}});
    m_fetcher.add(attempt, path);
}

std::optional<QStringList> ExecutionWatch::tellApart(ExecutionId id, const carmin::Execution &remote, Seen &seen)
{
    const store::Execution &own = *m_ledger.execution(id);
    if (isSplit(own)) // parts of one cell, which only merging makes its output
        return QStringList();
    QStringList left = unnamedOutputs(own, remote);
    std::vector<AttemptId> open = withoutOutput(id);
    if (left.isEmpty() || open.empty())
        return QStringList();
    const bool isClear = left.size() == 1 && open.size() == 1;
    if (!isClear && !seen.claims) {
        if (!m_fetcher.sorter().isBusyWith(id))
            m_fetcher.sorter().sort(id, left);
        return std::nullopt;
    }
    const OutputSorter::Claims claims = seen.claims.value_or(OutputSorter::Claims());
    std::erase_if(open, [&](AttemptId attempt) {
        const auto isItsOwn = [&](const QString &path) {
            return isSaidToBe(claims.value(path), m_ledger.grid().spec(), m_ledger.attempt(attempt)->cell);
        };
        if (std::ranges::count_if(left, isItsOwn) != 1)
            return false;
        const QString path = *std::ranges::find_if(left, isItsOwn);
        take(attempt, path, u"log"_s);
        left.removeOne(path);
        return true;
    });
    const auto saysNothing = [&](const QString &path) { return isSilent(claims.value(path)); };
    if (open.size() == 1 && left.size() == 1 && saysNothing(left.front())) {
        take(open.front(), left.front(), u"elimination"_s);
        left.clear();
    }
    return left;
}

// Why the missing cells of an ended execution have failed, as far as the platform tells: not which job was which cell.
struct ExecutionWatch::Cause
{
    QLatin1StringView why = reason::noOutput;
    std::optional<int> exitCode;
    QString message;
};

ExecutionWatch::Cause ExecutionWatch::causeOf(const carmin::Execution &remote)
{
    if (remote.status == ExecutionStatus::InitializationFailed)
        return {reason::refusedByPlatform, {}, {}};
    Cause cause;
    // What a person has to look at outweighs what may be tried again.
    const auto weight = [](carmin::ExitBlame blame) {
        switch (blame) {
        case carmin::ExitBlame::Simulation: return 3;
        case carmin::ExitBlame::Stopped: return 2;
        case carmin::ExitBlame::Infrastructure: return 1;
        case carmin::ExitBlame::None:
        case carmin::ExitBlame::Unknown: break;
        }
        return 0;
    };
    int heaviest = 0;
    for (const carmin::JobInfo &job : remote.jobs) {
        const carmin::ExitBlame blame = carmin::blame(job.exitCode);
        if (weight(blame) <= heaviest)
            continue;
        heaviest = weight(blame);
        cause = {blame == carmin::ExitBlame::Simulation ? reason::simulation
                 : blame == carmin::ExitBlame::Stopped  ? reason::killedByOthers
                                                        : reason::infrastructure,
                 job.exitCode, job.exitMessage};
    }
    return cause;
}

void ExecutionWatch::failMissing(ExecutionId id, const carmin::Execution &remote, const QStringList &amongFiles)
{
    const std::vector<AttemptId> missing = withoutOutput(id);
    Cause cause = causeOf(remote);
    if (!amongFiles.isEmpty())
        cause = {reason::oneOfSeveral, {}, u"%1: %2"_s.arg(missing.size()).arg(amongFiles.join(u' '))};
    for (const AttemptId attemptId : missing) {
        m_ledger.move(attemptId, AttemptPhase::Failed, cause.why, [&](store::Attempt &a) {
            a.exitCode = cause.exitCode;
            a.errorKind = cause.why;
            a.errorText = cause.message;
        });
    }
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
