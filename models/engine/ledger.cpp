// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/ledger.h"

#include "models/core/logging.h"
#include "models/engine/estimate.h"
#include "models/engine/lifecycle.h"
#include "models/engine/pool.h"
#include "models/planning/plan.h"
#include "models/store/storethread.h"

#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::engine {

using store::AttemptPhase;
using store::ExecutionPhase;

Ledger::Ledger(LoadedCampaign loaded, grid::GridSpecPtr spec, store::StoreThread &store, Timekeeper &time,
               QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_time(time)
    , m_grid(std::move(spec))
    , m_ids(loaded.ids)
    , m_byPhase(std::size_t(ExecutionPhase::Cancelled) + 1)
    , m_inputs(std::move(loaded.inputs))
    , m_connection(std::move(loaded.connection))
    , m_meta(std::move(loaded.meta))
    , m_seedBook(std::move(loaded.seeds))
    , m_remoteIds(std::move(loaded.remoteIds))
{
    m_digests.reserve(qsizetype(loaded.accepted.size()));
    for (const store::AcceptedMark &mark : loaded.accepted) {
        m_digests.insert(mark.sha256, mark.cell);
        if (mark.seedRead)
            m_seeds.insert(*mark.seedRead, mark.cell);
    }
    for (const store::FailureCount &failure : loaded.failures)
        m_failures.insert({failure.cell.value, failure.errorKind}, failure.attempts);
    for (const auto &[execution, at] : loaded.lastEvents)
        m_lastEvents.insert(execution, at);
    m_grid.apply(loaded.cells);
    for (const store::CellRow &row : loaded.reasons)
        m_reasons.insert(row.cell.value, row.reason);
    for (store::Wave &wave : loaded.waves)
        m_waves.emplace(wave.id, std::move(wave));
    for (const store::WaveAccount &account : loaded.accounts)
        m_accounts.emplace(account.wave, account);
    for (store::Question &question : loaded.questions)
        m_questions.emplace(question.id, std::move(question));
    for (store::Execution &execution : loaded.executions) {
        index(execution);
        m_executions.emplace(execution.id, std::move(execution));
    }
    for (store::Attempt &attempt : loaded.attempts) {
        m_attemptsOf[attempt.execution].push_back(attempt.id);
        m_liveOfCell.insert_or_assign(attempt.cell.value, attempt.id);
        m_attempts.emplace(attempt.id, std::move(attempt));
    }
}

Ledger::~Ledger() = default;

const store::Wave *Ledger::wave(WaveId id) const
{
    const auto found = m_waves.find(id);
    return found == m_waves.end() ? nullptr : &found->second;
}

const store::Execution *Ledger::execution(ExecutionId id) const
{
    const auto found = m_executions.find(id);
    return found == m_executions.end() ? nullptr : &found->second;
}

std::vector<ExecutionId> Ledger::executionsIn(ExecutionPhase phase) const
{
    const auto &ids = m_byPhase[std::size_t(phase)];
    return {ids.begin(), ids.end()};
}

std::vector<AttemptId> Ledger::attemptsOf(ExecutionId id) const
{
    std::vector<AttemptId> live;
    const auto found = m_attemptsOf.find(id);
    if (found == m_attemptsOf.end())
        return live;
    std::ranges::copy_if(found->second, std::back_inserter(live), [this](AttemptId a) {
        const store::Attempt *attempt = this->attempt(a);
        return attempt && store::isLive(attempt->phase);
    });
    return live;
}

const store::Attempt *Ledger::attempt(AttemptId id) const
{
    const auto found = m_attempts.find(id);
    return found == m_attempts.end() ? nullptr : &found->second;
}

const store::Attempt *Ledger::liveAttemptOf(grid::CellIndex cell) const
{
    const auto found = m_liveOfCell.find(cell.value);
    return found == m_liveOfCell.end() ? nullptr : attempt(found->second);
}

double Ledger::openSeconds(ExecutionId id) const
{
    double seconds = 0;
    for (const AttemptId attempt : attemptsOf(id))
        seconds += this->attempt(attempt)->predictedSeconds;
    return seconds;
}

std::optional<CampaignTime> Ledger::lastEventBeforeStart(ExecutionId id) const
{
    const auto found = m_lastEvents.constFind(id);
    return found == m_lastEvents.cend() ? std::nullopt : std::optional(*found);
}

double Ledger::spentSeconds(WaveId wave, bool withOutbox) const
{
    const auto account = m_accounts.find(wave);
    double seconds = account == m_accounts.end() ? 0 : account->second.acceptedSeconds + account->second.otherSeconds;
    for (const ExecutionPhase phase : {ExecutionPhase::Outbox, ExecutionPhase::Sending, ExecutionPhase::Doubt,
                                       ExecutionPhase::Live, ExecutionPhase::Killing, ExecutionPhase::Ended}) {
        if (phase == ExecutionPhase::Outbox && !withOutbox)
            continue;
        for (const ExecutionId id : m_byPhase[std::size_t(phase)]) {
            if (m_executions.at(id).wave == wave)
                seconds += openSeconds(id);
        }
    }
    return seconds;
}

const store::InputArchive *Ledger::inputFor(QStringView model) const
{
    const store::InputArchive *newest = nullptr;
    for (const store::InputArchive &input : m_inputs) {
        if (input.model == model && (!newest || newest->id < input.id))
            newest = &input;
    }
    return newest;
}

WaveId Ledger::addWave(store::Wave wave)
{
    wave.id = m_ids.wave;
    ++m_ids.wave.value;
    const WaveId id = wave.id;
    m_batch.put(wave);
    m_accounts.emplace(id, store::WaveAccount{.wave = id});
    m_waves.emplace(id, std::move(wave));
    return id;
}

ExecutionId Ledger::addExecution(store::Execution execution)
{
    execution.id = m_ids.execution;
    ++m_ids.execution.value;
    const ExecutionId id = execution.id;
    m_batch.put(execution);
    index(execution);
    ++account(execution.wave).executions;
    m_executions.emplace(id, std::move(execution));
    return id;
}

AttemptId Ledger::addAttempt(store::Attempt attempt)
{
    attempt.id = m_ids.attempt;
    ++m_ids.attempt.value;
    const AttemptId id = attempt.id;
    m_batch.put(attempt);
    m_seedBook.add(attempt);
    m_attemptsOf[attempt.execution].push_back(id);
    m_liveOfCell.insert_or_assign(attempt.cell.value, id);
    m_attempts.emplace(id, std::move(attempt));
    return id;
}

std::vector<store::SeedUse> Ledger::usedSeeds() const
{
    std::vector<store::SeedUse> used = m_seedBook.used();
    used.reserve(used.size() + std::size_t(m_seeds.size()));
    for (auto read = m_seeds.cbegin(); read != m_seeds.cend(); ++read)
        used.push_back({{}, read.value(), read.key(), 1, 0, false});
    return used;
}

OutputId Ledger::addOutput(store::Output output)
{
    output.id = m_ids.output;
    ++m_ids.output.value;
    const OutputId id = output.id;
    m_batch.put(std::move(output));
    return id;
}

QuestionId Ledger::addQuestion(store::Question question)
{
    question.id = m_ids.question;
    ++m_ids.question.value;
    const QuestionId id = question.id;
    m_batch.put(question);
    m_questions.emplace(id, std::move(question));
    return id;
}

InputId Ledger::addInput(store::InputArchive input)
{
    input.id = m_ids.input;
    ++m_ids.input.value;
    m_batch.put(input);
    m_inputs.push_back(input);
    return input.id;
}

void Ledger::update(const store::Wave &wave)
{
    m_waves.insert_or_assign(wave.id, wave);
    m_batch.put(wave);
}

void Ledger::update(const store::Execution &execution)
{
    const auto found = m_executions.find(execution.id);
    if (found == m_executions.end())
        return;
    if (found->second.phase != execution.phase) {
        unindex(found->second);
        index(execution);
    }
    found->second = execution;
    if (execution.remoteId.isValid())
        m_remoteIds.insert(execution.remoteId, execution.id);
    noteAccount(execution);
    m_batch.put(execution);
}

void Ledger::update(const store::InputArchive &input)
{
    for (store::InputArchive &known : m_inputs) {
        if (known.id == input.id)
            known = input;
    }
    m_batch.put(input);
}

void Ledger::update(const store::Attempt &attempt)
{
    m_attempts.insert_or_assign(attempt.id, attempt);
    m_batch.put(attempt);
}

void Ledger::answer(QuestionId question, const QString &choice, const QString &by)
{
    const auto found = m_questions.find(question);
    if (found == m_questions.end())
        return;
    store::Question answered = found->second;
    answered.answer = choice;
    answered.answeredBy = by;
    answered.answeredAt = now();
    m_batch.put(answered);
    m_questions.erase(found);
}

void Ledger::move(ExecutionId id, ExecutionPhase to, const std::function<void(store::Execution &)> &change)
{
    const store::Execution *known = execution(id);
    if (!known || !mayMove(known->phase, to)) {
        breakWith(Error::internal(
            u"execution %1: %2 -> %3"_s.arg(id.value).arg(known ? name(known->phase) : u"?"_s, name(to))));
        return;
    }
    store::Execution moved = *known;
    const ExecutionPhase from = moved.phase;
    moved.phase = to;
    if (change)
        change(moved);
    update(moved);
    recordEvent({.kind = u"execution"_s,
                 .execution = id,
                 .wave = moved.wave,
                 .fromState = name(from),
                 .toState = name(to),
                 .detail = moved.lastError.isEmpty() ? QJsonObject() : QJsonObject{{u"error"_s, moved.lastError}}});
    if (!store::isLive(to)) {
        for (const AttemptId attempt : m_attemptsOf[id])
            m_attempts.erase(attempt);
        m_attemptsOf.erase(id);
        unindex(moved);
        m_endedNames.insert(id, moved.name);
        m_executions.erase(id);
    }
}

QString Ledger::executionName(ExecutionId id) const
{
    const store::Execution *live = execution(id);
    return live ? live->name : m_endedNames.value(id);
}

void Ledger::move(AttemptId id, AttemptPhase to, const QString &reason,
                  const std::function<void(store::Attempt &)> &change)
{
    const store::Attempt *known = attempt(id);
    if (!known || !mayMove(known->phase, to)) {
        breakWith(Error::internal(
            u"attempt %1: %2 -> %3"_s.arg(id.value).arg(known ? name(known->phase) : u"?"_s, name(to))));
        return;
    }
    store::Attempt moved = *known;
    moved.phase = to;
    if (change)
        change(moved);
    const bool isOver = !store::isLive(to);
    if (isOver && !moved.endedAt)
        moved.endedAt = now();
    m_batch.put(moved);
    const store::Execution *e = execution(moved.execution);
    // What is decided about after its execution is closed is still in the wave of its cell.
    const WaveId wave = e ? e->wave : m_grid.record(moved.cell).wave;
    if (moved.execution.isValid()
        && (to == AttemptPhase::Failed || to == AttemptPhase::Lost || to == AttemptPhase::Refused))
        ++account(wave).failedAttempts;
    if (e) {
        if (moved.startedAt && !known->startedAt && e->acceptedAt) {
            grid::CellRecord record = m_grid.record(moved.cell);
            record.waitedSeconds = float(double((*moved.startedAt - *e->acceptedAt).count()) / 1000);
            m_grid.set(moved.cell, record); // written with the state below, which a start changes
        }
        if (to == AttemptPhase::Sending && !e->sentAt)
            ++account(wave).attempts;
        if (to == AttemptPhase::Failed || to == AttemptPhase::Lost || to == AttemptPhase::Skipped)
            account(wave).otherSeconds += estimatedSeconds(moved);
    }
    if ((to == AttemptPhase::Failed || to == AttemptPhase::Lost) && !moved.errorKind.isEmpty())
        ++m_failures[{moved.cell.value, moved.errorKind}];
    if (to == AttemptPhase::Cancelled)
        m_seedBook.takeBack(id);
    if (isOver)
        m_liveOfCell.erase(moved.cell.value);
    m_attempts.insert_or_assign(id, moved);
    if (to != AttemptPhase::Cancelled)
        showCell(moved.cell, shownState(to), reason);
}

void Ledger::setCell(grid::CellIndex cell, const grid::CellRecord &record, const QString &reason)
{
    m_grid.set(cell, record);
    if (reason.isEmpty())
        m_reasons.remove(cell.value);
    else
        m_reasons.insert(cell.value, reason);
    m_batch.put(store::CellRow{cell, record, reason});
    m_changed.push_back({cell, record});
}

void Ledger::showCell(grid::CellIndex cell, grid::CellState state, const QString &why)
{
    grid::CellRecord record = m_grid.record(cell);
    if (record.state == state && reasonOf(cell) == why)
        return;
    if (record.state != state)
        record.since = toMs(now());
    record.state = state;
    const bool isLate = why == reason::late || why == reason::silent;
    record.flags = std::uint8_t(isLate ? record.flags | grid::Late : record.flags & ~grid::Late);
    if (state != grid::CellState::Running)
        record.progress = 0;
    setCell(cell, record, why);
}

void Ledger::setConnection(const store::Connection &connection)
{
    m_connection = connection;
    m_batch.put(connection);
}

void Ledger::setSetting(QLatin1StringView key, const QString &value)
{
    m_meta.insert(key, value);
    m_batch.setMeta(key, value);
}

void Ledger::finishWish(WishId wish, store::WishState state, const QJsonObject &result)
{
    m_batch.finishWish(wish, state, result, now());
}

void Ledger::recordEvent(store::Event event)
{
    event.at = now();
    if (event.actor.isEmpty())
        event.actor = m_actor.isEmpty() ? u"engine"_s : m_actor;
    m_batch.put(event);
    m_events << std::move(event);
}

void Ledger::addCpu(WaveId wave, bool accepted, double seconds)
{
    store::WaveAccount &sums = account(wave);
    (accepted ? sums.acceptedSeconds : sums.otherSeconds) += seconds;
    if (accepted)
        ++sums.acceptedAttempts;
}

void Ledger::noteOutputSize(const store::Attempt &attempt, qint64 bytes)
{
    const store::Execution *execution = this->execution(attempt.execution);
    if (!execution)
        return;
    const QString key = planning::outputKey(execution->profile, m_grid.spec().model(attempt.cell).id);
    QJsonObject sizes = QJsonDocument::fromJson(setting(meta::outputSizes).toUtf8()).object();
    const QJsonObject known = sizes[key].toObject();
    const double count = known["count"_L1].toDouble() + 1;
    const double mean = known["mean"_L1].toDouble();
    sizes[key] = QJsonObject{{u"count"_s, count}, {u"mean"_s, mean + (double(bytes) - mean) / count}};
    setSetting(meta::outputSizes, QString::fromUtf8(QJsonDocument(sizes).toJson(QJsonDocument::Compact)));
}

void Ledger::noteAccount(const store::Execution &execution)
{
    const store::WaveAccount &known = m_accounts[execution.wave];
    if (execution.acceptedAt && (!known.firstAcceptedAt || *execution.acceptedAt < *known.firstAcceptedAt))
        account(execution.wave).firstAcceptedAt = execution.acceptedAt;
    if (execution.endedAt && (!known.lastEndAt || *execution.endedAt > *known.lastEndAt))
        account(execution.wave).lastEndAt = execution.endedAt;
}

store::WaveAccount &Ledger::account(WaveId wave)
{
    m_changedAccounts.insert(wave);
    store::WaveAccount &account = m_accounts[wave];
    account.wave = wave;
    return account;
}

void Ledger::commit(std::function<void()> then)
{
    if (m_broken)
        return;
    for (const WaveId wave : std::exchange(m_changedAccounts, {})) {
        if (wave.isValid()) // what was adopted may be in no wave
            m_batch.put(m_accounts[wave]);
    }
    const std::vector<grid::CellChange> changed = std::exchange(m_changed, {});
    const QList<store::Event> events = std::exchange(m_events, {});
    m_batch.setTime(now());
    // Later batches were made on top of a failed one, and some are on their way before its failure is known here.
    const auto write = [batch = std::exchange(m_batch, {}), failed = m_writeFailed](store::CampaignStore &store) {
        const Result<void> written =
            *failed ? Unexpected(Error::internal(u"an earlier write failed"_s)) : store.apply(batch);
        *failed = !written;
        return written;
    };
    whenDone(m_store.run(write), this, [this, changed, events, then = std::move(then)](const Result<void> &written) {
        if (!written) {
            breakWith(written.error());
            return;
        }
        if (m_broken)
            return;
        emit committed(changed, events);
        if (then)
            then();
    });
}

void Ledger::breakWith(const Error &error)
{
    if (m_broken)
        return;
    m_broken = true;
    qCCritical(lcEngine) << "the engine stops:" << toLogString(error);
    emit broken(error);
}

void Ledger::index(const store::Execution &execution)
{
    m_byPhase[std::size_t(execution.phase)].insert(execution.id);
    if (execution.phase == ExecutionPhase::Planned)
        m_planned[execution.wave][execution.profile].insert(execution.id);
}

void Ledger::unindex(const store::Execution &execution)
{
    m_byPhase[std::size_t(execution.phase)].erase(execution.id);
    if (execution.phase == ExecutionPhase::Planned)
        m_planned[execution.wave][execution.profile].erase(execution.id);
}

} // namespace dosegrid::engine
