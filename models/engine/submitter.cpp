// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/submitter.h"

#include "models/core/logging.h"
#include "models/core/random.h"
#include "models/engine/identity.h"
#include "models/engine/inputkeeper.h"
#include "models/engine/lifecycle.h"
#include "models/engine/link.h"
#include "models/engine/outputs.h"
#include "models/engine/request.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace dosegrid::engine {

using carmin::ApiError;
using store::AttemptPhase;
using store::ExecutionPhase;

namespace {

constexpr double budgetWarning = 0.8;
// Predictions are kept rounded with the cells.
constexpr double budgetRounding = 1 + 1e-6;

} // namespace

Submitter::Submitter(Ledger &ledger, Link &link, Timekeeper &time, Random &random, InputKeeper &inputs, QObject *parent)
    : QObject(parent)
    , m_ledger(ledger)
    , m_link(link)
    , m_time(time)
    , m_random(random)
    , m_inputs(inputs)
    , m_backoff(30s, 10min)
{
    connect(&m_link, &Link::clientGone, this, &Submitter::onClientGone);
    // A pause that was counted on another clock may be endless on this one.
    connect(&m_time, &Timekeeper::clockChanged, this, [this] { m_notBefore = {}; });
    m_wake.setSingleShot(true);
    connect(&m_wake, &QTimer::timeout, this, &Submitter::consider);
}

void Submitter::allow()
{
    m_allowed = true;
    consider();
}

void Submitter::setPaused(bool paused)
{
    m_paused = paused;
    consider();
}

int Submitter::slotsInUse() const
{
    return m_ledger.countIn(ExecutionPhase::Sending) + m_ledger.countIn(ExecutionPhase::Doubt)
           + m_ledger.countIn(ExecutionPhase::Live) + m_ledger.countIn(ExecutionPhase::Killing);
}

void Submitter::consider()
{
    if (m_busy || !m_allowed || m_paused || m_awaitsList || m_ledger.isBroken() || !m_link.client())
        return;
    const milliseconds rest = m_notBefore - m_time.now();
    if (rest > 0ms) {
        m_wake.start(m_time.wallFor(rest));
        return;
    }
    warnOfBudgets();
    emptyOutbox();
    fillOutbox();
    if (const auto due = nextDue())
        prepare(*due);
}

std::optional<double> Submitter::budgetLeft(const store::Execution &execution, bool withOutbox) const
{
    const store::Wave *wave = m_ledger.wave(execution.wave);
    if (!wave || !wave->budgetCpuSeconds)
        return std::nullopt;
    return *wave->budgetCpuSeconds * budgetRounding - m_ledger.spentSeconds(execution.wave, withOutbox);
}

// By energy, so that what fits stays few rectangles.
grid::CellMask Submitter::cellsOverBudget(const store::Execution &execution) const
{
    const grid::GridSpec &spec = m_ledger.grid().spec();
    grid::CellMask over(spec.cellCount());
    const std::optional<double> left = budgetLeft(execution, true);
    if (!left)
        return over;
    std::vector<const store::Attempt *> attempts;
    for (const AttemptId id : m_ledger.attemptsOf(execution.id))
        attempts.push_back(m_ledger.attempt(id));
    std::ranges::stable_sort(attempts, {}, [&](const store::Attempt *a) { return spec.energyEv(a->cell); });
    double seconds = 0;
    for (const store::Attempt *attempt : attempts) {
        seconds += attempt->predictedSeconds;
        if (seconds > *left)
            over.set(attempt->cell);
    }
    return over;
}

bool Submitter::mayLeave(const store::Execution &execution) const
{
    const store::Wave *wave = m_ledger.wave(execution.wave);
    if ((wave && wave->paused) || !m_inputs.isReady(execution) || !m_link.fits(execution.profile))
        return false;
    const std::optional<double> left = budgetLeft(execution, false);
    return !left || m_ledger.openSeconds(execution.id) <= *left;
}

// Once for each wave.
void Submitter::warnOfBudgets()
{
    QStringList warned = m_ledger.setting(meta::budgetWarned).split(u',', Qt::SkipEmptyParts);
    for (const auto &[id, wave] : m_ledger.waves()) {
        const QString word = QString::number(id.value);
        if (!wave.budgetCpuSeconds || warned.contains(word))
            continue;
        const double spent = m_ledger.spentSeconds(id, false);
        if (spent < budgetWarning * *wave.budgetCpuSeconds)
            continue;
        warned << word;
        m_ledger.setSetting(meta::budgetWarned, warned.join(u','));
        m_ledger.recordEvent({.kind = u"budget-nearly-used"_s,
                              .wave = id,
                              .detail = {{u"wave"_s, wave.name},
                                         {u"spent_cpu_h"_s, spent / 3600},
                                         {u"budget_cpu_h"_s, *wave.budgetCpuSeconds / 3600}}});
    }
    m_ledger.commitIfChanged();
}

// What cannot leave must not keep the slots from the others.
void Submitter::emptyOutbox()
{
    for (const ExecutionId id : m_ledger.executionsIn(ExecutionPhase::Outbox)) {
        if (!mayLeave(*m_ledger.execution(id)))
            moveWithAttempts(id, ExecutionPhase::Planned, AttemptPhase::Planned);
    }
    // There was room for more when they came: what came last goes back, and nothing is asked for in vain.
    const std::vector<ExecutionId> outbox = outboxByPriority();
    const int free = std::max(0, m_link.executionLimit() - slotsInUse());
    for (std::size_t i = std::size_t(free); i < outbox.size(); ++i)
        moveWithAttempts(outbox[i], ExecutionPhase::Planned, AttemptPhase::Planned);
}

std::vector<ExecutionId> Submitter::outboxByPriority() const
{
    std::vector<ExecutionId> ids = m_ledger.executionsIn(ExecutionPhase::Outbox);
    std::ranges::stable_sort(ids, std::greater(), [this](ExecutionId id) { return priorityOf(id); });
    return ids;
}

int Submitter::priorityOf(ExecutionId id) const
{
    const store::Wave *wave = m_ledger.wave(m_ledger.execution(id)->wave);
    return wave ? wave->priority : 0;
}

// Whether a wave that has more to send goes before one that waits in the outbox.
bool Submitter::isOutboxOutranked() const
{
    const std::vector<ExecutionId> outbox = outboxByPriority();
    return !outbox.empty() && std::ranges::any_of(m_ledger.plannedByWave(), [&](const auto &planned) {
        const store::Wave *wave = m_ledger.wave(planned.first);
        return wave && !wave->paused && wave->priority > priorityOf(outbox.back());
    });
}

void Submitter::fillOutbox()
{
    int free = m_link.executionLimit() - slotsInUse() - m_ledger.countIn(ExecutionPhase::Outbox);
    QHash<QString, int> inUse = inUseByProfile();
    Searched searched;
    m_soonest.reset();
    while (free > 0 || isOutboxOutranked()) {
        const auto id = nextPlanned(inUse, searched);
        if (!id)
            break;
        const QString profile = m_ledger.execution(*id)->profile;
        const bool isProfileFull = !hasRoom(profile, inUse);
        if (free <= 0 || isProfileFull) {
            const auto last = outrankedInOutbox(isProfileFull ? profile : QString(), priorityOf(*id));
            if (!last)
                break;
            moveWithAttempts(*last, ExecutionPhase::Planned, AttemptPhase::Planned);
            --inUse[m_ledger.execution(*last)->profile];
            ++free;
        }
        const WaveId waveId = m_ledger.execution(*id)->wave;
        if (const grid::CellMask over = cellsOverBudget(*m_ledger.execution(*id)); !over.isEmpty()) {
            emit overBudget(waveId, over);
            continue;
        }
        --free;
        ++inUse[profile];
        // From when it was planned: what is retried on another day can be taken back for as long.
        const store::Execution &next = *m_ledger.execution(*id);
        const CampaignTime until = std::max({m_ledger.now(), next.createdAt + m_ledger.wave(waveId)->outboxDelay,
                                             next.outboxUntil.value_or(CampaignTime{})});
        moveWithAttempts(*id, ExecutionPhase::Outbox, AttemptPhase::Outbox, {},
                         [until](store::Execution &e) { e.outboxUntil = until; });
    }
    m_ledger.commitIfChanged();
}

QHash<QString, int> Submitter::inUseByProfile() const
{
    QHash<QString, int> inUse;
    for (const ExecutionPhase phase : {ExecutionPhase::Outbox, ExecutionPhase::Sending, ExecutionPhase::Doubt,
                                       ExecutionPhase::Live, ExecutionPhase::Killing}) {
        for (const ExecutionId id : m_ledger.executionsIn(phase))
            ++inUse[m_ledger.execution(id)->profile];
    }
    return inUse;
}

bool Submitter::hasRoom(const QString &profileId, const QHash<QString, int> &inUse) const
{
    const workflows::Profile *profile = profileOf(profileId);
    return !profile || profile->maxLive <= 0 || inUse.value(profile->id) < profile->maxLive;
}

std::optional<ExecutionId> Submitter::outrankedInOutbox(const QString &profile, int priority) const
{
    const std::vector<ExecutionId> outbox = outboxByPriority();
    const auto gives = [&](ExecutionId id) {
        return priorityOf(id) < priority && (profile.isEmpty() || m_ledger.execution(id)->profile == profile);
    };
    const auto last = std::find_if(outbox.rbegin(), outbox.rend(), gives);
    return last == outbox.rend() ? std::nullopt : std::optional(*last);
}

// The first one that has its input and has waited long enough; from `from` on, which it moves there: none before it
// may leave.
std::optional<ExecutionId> Submitter::firstPlanned(const std::set<ExecutionId> &executions, ExecutionId &from)
{
    const auto mayLeaveNow = [this](ExecutionId id) {
        const store::Execution &execution = *m_ledger.execution(id);
        const CampaignTime notBefore = execution.outboxUntil.value_or(CampaignTime{});
        if (notBefore <= m_ledger.now())
            return m_inputs.isReady(execution) && m_link.fits(execution.profile);
        m_soonest = m_soonest ? std::min(*m_soonest, notBefore) : notBefore;
        return false;
    };
    const auto first = std::find_if(executions.lower_bound(from), executions.end(), mayLeaveNow);
    if (first != executions.end())
        from = *first;
    else if (!executions.empty())
        from = *executions.rbegin();
    return first == executions.end() ? std::nullopt : std::optional(*first);
}

// Highest priority first, then the older wave, then the planned order among the profiles that have a place.
std::optional<ExecutionId> Submitter::nextPlanned(const QHash<QString, int> &inUse, Searched &searched)
{
    std::optional<ExecutionId> best;
    const store::Wave *bestWave = nullptr;
    for (const auto &[waveId, profiles] : m_ledger.plannedByWave()) {
        const store::Wave *wave = m_ledger.wave(waveId);
        if (!wave || (bestWave && wave->priority <= bestWave->priority) || wave->paused)
            continue;
        std::optional<ExecutionId> bestOfWave;
        for (const auto &[profile, executions] : profiles) {
            if (!hasRoom(profile, inUse) && !outrankedInOutbox(profile, wave->priority))
                continue;
            const auto first = firstPlanned(executions, searched[{waveId, profile}]);
            if (first && (!bestOfWave || *first < *bestOfWave))
                bestOfWave = first;
        }
        if (bestOfWave) {
            best = bestOfWave;
            bestWave = wave;
        }
    }
    return best;
}

std::optional<ExecutionId> Submitter::nextDue()
{
    std::optional<CampaignTime> soonest = m_soonest;
    for (const ExecutionId id : outboxByPriority()) {
        const store::Execution *execution = m_ledger.execution(id);
        if (!mayLeave(*execution))
            continue;
        const CampaignTime due = execution->outboxUntil.value_or(CampaignTime{});
        if (due <= m_time.now())
            return id;
        soonest = soonest ? std::min(*soonest, due) : due;
    }
    if (soonest)
        m_wake.start(m_time.wallFor(*soonest - m_time.now()));
    return std::nullopt;
}

void Submitter::prepare(ExecutionId id)
{
    m_busy = true;
    m_folders.ensure(*m_link.client(), m_ledger.execution(id)->resultsDir, this,
                     [this, id](const Result<void, ApiError> &made) {
                         if (made) {
                             send(id);
                             return;
                         }
                         m_link.failed(made.error());
                         holdOff(m_backoff.fail(m_random));
                         release();
                     });
}

void Submitter::send(ExecutionId id)
{
    const store::Execution *execution = m_ledger.execution(id);
    // Taken back, paused or disconnected while the folder was made: nothing has left yet.
    if (!execution || execution->phase != ExecutionPhase::Outbox || m_paused || !mayLeave(*execution)
        || !m_link.client()) {
        release();
        return;
    }
    moveWithAttempts(id, ExecutionPhase::Sending, AttemptPhase::Sending, {},
                     [this](store::Execution &e) { e.sentAt = m_ledger.now(); });
    m_recording = true;
    m_ledger.commit([this, id] {
        m_recording = false;
        carmin::Client *client = m_link.client();
        if (!client) {
            // The intent is on disk, but nothing left this process.
            notStarted(id, ApiError::of(ApiError::Kind::Unreachable));
            return;
        }
        m_sending = id;
        client->createExecution(newExecution(*m_ledger.execution(id)))->then(this, [this, id](const auto &answer) {
            onAnswer(id, answer);
        });
    });
}

void Submitter::onAnswer(ExecutionId id, const Result<carmin::Execution, ApiError> &answer)
{
    m_sending = {};
    if (answer) {
        accepted(id, *answer);
        return;
    }
    const ApiError &error = answer.error();
    qCInfo(lcEngine) << "create:" << carmin::toLogString(error);
    m_link.failed(error);
    keepAnswer(id, error);
    if (error.kind == ApiError::Kind::QuotaUser || error.kind == ApiError::Kind::QuotaPlatform) {
        // What of ours runs now is what there was room for: others may run some of the number that the answer tells.
        // The next list tells how many, and until it came nothing is asked for (carmin-protocol §8.3).
        const int ours = slotsInUse() - m_ledger.countIn(ExecutionPhase::Sending);
        m_link.learnLimit(std::min(error.runningCount.value_or(ours), ours),
                          error.kind == ApiError::Kind::QuotaPlatform ? Link::Quota::Platform : Link::Quota::User);
        m_running = error.runningCount;
        m_awaitsList = true;
        emit wantsList();
    }
    switch (carmin::reactionTo(error, carmin::Operation::Create)) {
    case carmin::Reaction::LookFirst:
    case carmin::Reaction::TakeAsDone: doubted(id, error); break;
    case carmin::Reaction::RetryLater:
    case carmin::Reaction::WaitForRoom:
    case carmin::Reaction::AskForKey: notStarted(id, error); break;
    case carmin::Reaction::GiveUp:
        // 404, 405 or 415 without a word of the platform is a proxy, or a server that starts: for some time.
        if (error.kind == ApiError::Kind::Aborted
            || (error.certainlyNotStarted && error.http != 0 && error.carminCode == 0
                && ++m_bareRefusals < bareRefusalsBelieved))
            notStarted(id, error);
        else
            refused(id, error);
        break;
    }
}

void Submitter::onListed(const QList<carmin::Execution> &listed)
{
    if (!std::exchange(m_awaitsList, false))
        return;
    if (const auto running = std::exchange(m_running, {})) {
        const auto foreign = std::ranges::count_if(listed, [this](const carmin::Execution &execution) {
            const store::Execution *own = m_ledger.execution(m_ledger.holderOf(execution.id));
            return execution.status == carmin::ExecutionStatus::Running && !(own && store::mayRun(own->phase));
        });
        m_link.learnLimit(*running - int(foreign), Link::Quota::User);
    }
    consider();
}

void Submitter::onListFailed()
{
    m_awaitsList = false;
    consider();
}

// What the platform answered, as it came (the key is not in it): the cell panel shows it.
void Submitter::keepAnswer(ExecutionId id, const ApiError &error)
{
    // A full quota says the same for weeks.
    if (error.raw.isEmpty() || std::exchange(m_lastAnswer, {id, error.raw}) == std::pair(id, error.raw))
        return;
    m_ledger.recordEvent(
        {.kind = u"platform-answer"_s,
         .execution = id,
         .detail = {{u"error"_s, carmin::toLogString(error)}, {u"raw"_s, QString::fromUtf8(error.raw)}}});
}

void Submitter::accepted(ExecutionId id, const carmin::Execution &remote)
{
    m_link.heard();
    m_link.hadRoom();
    m_backoff.succeed();
    m_bareRefusals = 0;
    if (const ExecutionId holder = m_ledger.holderOf(remote.id); holder.isValid() && holder != id) {
        // It runs, but the record cannot tell it from the other one: the reconciler finds it by its name, and asks.
        doubted(id, ApiError::of(ApiError::Kind::BadReply));
        return;
    }
    moveWithAttempts(id, ExecutionPhase::Live, AttemptPhase::Waiting, {}, [&](store::Execution &e) {
        e.remoteId = remote.id;
        e.remoteStatus = remote.statusWord;
        e.acceptedAt = m_ledger.now();
        e.lastError.clear();
    });
    m_ledger.commit();
    startWhenOnlyCreated(id, remote);
    release();
}

// CARMIN-server only creates; starting is a second, repeatable call (its code 135 says: started already). When it is
// lost, the next read tells.
void Submitter::startWhenOnlyCreated(ExecutionId id, const carmin::Execution &remote)
{
    const store::Execution *execution = m_ledger.execution(id);
    const bool isOurs =
        execution && execution->phase == ExecutionPhase::Live && identify(*execution, remote) != Identity::Other;
    const bool waits =
        remote.status == carmin::ExecutionStatus::Initializing || remote.status == carmin::ExecutionStatus::Ready;
    if (isOurs && waits && m_link.client() && !m_link.client()->profile().createStarts)
        m_link.client()->play(remote.id);
}

void Submitter::notStarted(ExecutionId id, const ApiError &error)
{
    moveWithAttempts(id, ExecutionPhase::Outbox, AttemptPhase::Outbox, {},
                     [&](store::Execution &e) { e.lastError = carmin::toLogString(error); });
    m_ledger.commit();
    holdOff(std::max(error.retryAfter, m_backoff.fail(m_random)));
    release();
}

void Submitter::refused(ExecutionId id, const ApiError &error)
{
    m_bareRefusals = 0;
    const WaveId waveId = m_ledger.execution(id)->wave;
    moveWithAttempts(id, ExecutionPhase::Cancelled, AttemptPhase::Failed, reason::refusedByPlatform,
                     [&](store::Execution &e) { e.lastError = carmin::toLogString(error); });
    // The next execution of the wave would be refused for the same reason.
    store::Wave wave = *m_ledger.wave(waveId);
    wave.paused = true;
    m_ledger.update(wave);
    m_ledger.recordEvent(
        {.kind = u"wave-stopped"_s, .wave = waveId, .detail = {{u"error"_s, carmin::toLogString(error)}}});
    m_ledger.commit();
    emit problem({Problem::Kind::WaveStopped, carmin::toError(error), waveId, false});
    release();
}

void Submitter::doubted(ExecutionId id, const ApiError &error)
{
    moveWithAttempts(id, ExecutionPhase::Doubt, AttemptPhase::Doubt, reason::notAnswered, [&](store::Execution &e) {
        e.doubtSince = m_ledger.now();
        e.lastError = carmin::toLogString(error);
    });
    m_ledger.commit();
    holdOff(m_backoff.fail(m_random));
    release();
}

void Submitter::moveWithAttempts(ExecutionId id, ExecutionPhase to, AttemptPhase attempts, const QString &reason,
                                 const std::function<void(store::Execution &)> &change)
{
    const std::vector<AttemptId> live = m_ledger.attemptsOf(id);
    for (const AttemptId attempt : live)
        m_ledger.move(attempt, attempts, reason);
    m_ledger.move(id, to, change);
}

void Submitter::onClientGone()
{
    m_folders.forget();
    // What another platform refused tells nothing of this one.
    m_awaitsList = false;
    m_running.reset();
    m_bareRefusals = 0;
    // The commit under way ends what it began.
    m_busy = m_recording;
    if (const ExecutionId sent = std::exchange(m_sending, {}); sent.isValid())
        doubted(sent, ApiError::of(ApiError::Kind::Indeterminate));
}

void Submitter::holdOff(milliseconds span) { m_notBefore = m_time.now() + span; }

void Submitter::release()
{
    m_busy = false;
    // From the event loop: a long row of refusals must not become a recursion.
    QMetaObject::invokeMethod(this, &Submitter::consider, Qt::QueuedConnection);
}

} // namespace dosegrid::engine
