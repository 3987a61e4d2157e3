// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/cellqueue.h"

#include "models/core/logging.h"
#include "models/core/random.h"
#include "models/engine/lifecycle.h"
#include "models/engine/outputs.h"
#include "models/engine/place.h"
#include "models/engine/request.h"
#include "models/workflows/request.h"

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::engine {

using grid::CellIndex;
using grid::CellState;
using store::AttemptPhase;
using store::ExecutionPhase;

namespace {

constexpr int nonceLength = 6;

bool isUnsentPhase(ExecutionPhase phase) { return phase == ExecutionPhase::Planned || phase == ExecutionPhase::Outbox; }

} // namespace

CellQueue::CellQueue(Ledger &ledger, Random &random, QString campaignId, Basis basis)
    : m_ledger(ledger)
    , m_random(random)
    , m_campaignId(std::move(campaignId))
    , m_basis(std::move(basis))
{}

bool CellQueue::isUnsent(CellIndex cell) const
{
    const store::Attempt *attempt = m_ledger.liveAttemptOf(cell);
    const store::Execution *execution = attempt ? m_ledger.execution(attempt->execution) : nullptr;
    return execution && isUnsentPhase(execution->phase);
}

Result<CellQueue::AddedWave> CellQueue::addWave(const PlanRequest &request, const QString &by)
{
    for (const auto &[id, wave] : m_ledger.waves()) {
        if (wave.name == request.waveName)
            return Unexpected(Error{Error::Kind::Exists, request.waveName, {}, 0, u"name"_s});
    }
    // Nothing is recorded of a plan that cannot be.
    const PlanBasis basis = m_basis();
    const Result<planning::Plan> trial = makePlan(request, basis);
    if (!trial)
        return Unexpected(trial.error());
    if (const auto refusal = trial->refusal())
        return Unexpected(*refusal);
    if (trial->executions.empty())
        return Unexpected(Error{Error::Kind::WrongState, u"no cell can be sent"_s, {}, 0, u"cells"_s});

    store::Wave wave;
    wave.name = request.waveName;
    wave.expression = request.expression;
    wave.workflow = request.workflow;
    wave.primaries = trial->primaries;
    wave.seedScheme = name(request.seeds);
    wave.order = name(request.order);
    wave.priority = request.priority;
    if (request.budgetCpuHours > 0)
        wave.budgetCpuSeconds = request.budgetCpuHours * 3600;
    wave.outboxDelay = request.outboxDelay;
    wave.createdAt = m_ledger.now();
    wave.createdBy = by;
    const WaveId id = m_ledger.addWave(wave);
    record(*trial, id, basis, {});
    QJsonObject detail{{u"cells"_s, qint64(trial->cells)},
                       {u"executions"_s, qint64(trial->executions.size())},
                       {u"expression"_s, request.expression}};
    const std::uint32_t extra = trial->extra.count();
    if (extra > 0)
        detail.insert(u"extra_cells"_s, qint64(extra));
    m_ledger.recordEvent({.kind = u"wave"_s, .wave = id, .actor = by, .detail = detail});
    return AddedWave{id, trial->cells, extra};
}

void CellQueue::record(const planning::Plan &plan, WaveId wave, const PlanBasis &basis,
                       std::optional<CampaignTime> notBefore)
{
    for (const planning::PlannedExecution &planned : plan.executions)
        addExecution(planned, wave, plan.primaries, basis, notBefore);
}

void CellQueue::addExecution(const planning::PlannedExecution &planned, WaveId wave, qint64 primaries,
                             const PlanBasis &basis, std::optional<CampaignTime> notBefore)
{
    const grid::GridSpec &spec = m_ledger.grid().spec();
    const workflows::Profile *profile = profileOf(planned.workflow);
    const store::InputArchive *input = m_ledger.inputFor(spec.models()[planned.model].id);
    if (!profile || !input)
        return;
    const Place place = Place::of(m_ledger);
    store::Execution execution;
    execution.wave = wave;
    execution.nonce = m_random.token(nonceLength);
    execution.name = workflows::executionName(*profile, spec, planned.cells, planned.subJobs, execution.nonce);
    execution.profile = profile->id;
    execution.pipeline = basis.pipelines.value(profile->id, profile->pipeline);
    execution.resultsDir = place.resultsOf(m_campaignId, execution.name);
    execution.subjobs = planned.subJobs;
    execution.createdAt = m_ledger.now();
    execution.outboxUntil = notBefore;
    workflows::RequestContext context;
    context.name = execution.name;
    context.inputPath = place.pathOf(*input);
    context.resultsFolder = execution.resultsDir;
    context.hasFolderOfItsOwn = !place.profile().hasResultsFolders;
    context.primaries = primaries;
    context.seed = planned.seed;
    context.classValue = planned.classValue;
    const auto made = workflows::makeRequest(*profile, spec, planned.cells, context);
    if (!made) {
        m_ledger.breakWith(made.error());
        return;
    }
    execution.inputs = inputsToJson(made->inputs);
    const ExecutionId id = m_ledger.addExecution(std::move(execution));

    for (std::size_t i = 0; i < planned.cells.size(); ++i) {
        const CellIndex cell = planned.cells[i];
        grid::CellRecord record = m_ledger.grid().record(cell);
        store::Attempt attempt;
        attempt.cell = cell;
        attempt.execution = id;
        attempt.number = record.attempts + 1;
        attempt.replicate = planned.replicates[i];
        if (planned.seed) {
            attempt.seed = planned.seed;
            attempt.seedOrigin = store::SeedOrigin::Assigned;
        }
        attempt.primaries = primaries;
        attempt.subjobs = planned.subJobs;
        attempt.predictedSeconds = basis.cost->seconds(cell, primaries);
        attempt.createdAt = m_ledger.now();
        m_ledger.addAttempt(attempt);

        record.flags = std::uint8_t(record.state == CellState::Failed || record.state == CellState::Skipped
                                        ? record.flags | grid::Retrying
                                        : record.flags);
        record.state = CellState::Planned;
        record.since = toMs(m_ledger.now());
        record.wave = wave;
        record.execution = id;
        record.attempts = std::uint16_t(std::min(attempt.number, 65'535));
        record.predictedSeconds = float(attempt.predictedSeconds);
        record.progress = 0;
        record.waitedSeconds = 0;
        m_ledger.setCell(cell, record);
        m_ledger.put(store::WaveCell{wave, cell, profile->id, attempt.predictedSeconds});
    }
}

Result<std::uint32_t> CellQueue::enqueue(const grid::CellMask &cells, WaveId waveId,
                                         std::optional<CampaignTime> notBefore)
{
    const store::Wave *wave = m_ledger.wave(waveId);
    if (!wave)
        return Unexpected(Error{Error::Kind::NotFound, {}, {}, 0, u"wave"_s});
    PlanRequest request;
    request.cells = cells;
    request.expression = wave->expression;
    request.waveName = wave->name;
    request.workflow = wave->workflow;
    request.primaries = wave->primaries;
    request.seeds = seedSchemeFromName(wave->seedScheme).value_or(SeedScheme::Disjoint);
    request.order = waveOrderFromName(wave->order).value_or(WaveOrder::CheapestFirst);
    const PlanBasis basis = m_basis();
    const Result<planning::Plan> plan = makePlan(request, basis);
    if (!plan)
        return Unexpected(plan.error());
    record(*plan, waveId, basis, notBefore);
    return plan->cells;
}

std::map<WaveId, CellQueue::Rest> CellQueue::cancelExecutionsOf(const grid::CellMask &cells)
{
    std::map<WaveId, Rest> others;
    std::set<ExecutionId> executions;
    cells.forEach([&](CellIndex cell) {
        if (isUnsent(cell))
            executions.insert(m_ledger.liveAttemptOf(cell)->execution);
    });
    for (const ExecutionId id : executions) {
        const store::Execution &execution = *m_ledger.execution(id);
        Rest &rest = others.try_emplace(execution.wave, Rest{grid::CellMask(cells.size()), {}}).first->second;
        rest.notBefore = std::max(rest.notBefore, execution.outboxUntil);
        for (const AttemptId attemptId : m_ledger.attemptsOf(id)) {
            const CellIndex cell = m_ledger.attempt(attemptId)->cell;
            if (!cells.test(cell))
                rest.cells.set(cell);
            m_ledger.move(attemptId, AttemptPhase::Cancelled);
        }
        m_ledger.move(id, ExecutionPhase::Cancelled);
    }
    return others;
}

void CellQueue::settle(const grid::CellMask &cells, const std::function<void(CellIndex)> &show)
{
    const std::map<WaveId, Rest> others = cancelExecutionsOf(cells);
    cells.forEach(show);
    replan(others);
}

void CellQueue::replan(const std::map<WaveId, Rest> &rests)
{
    for (const auto &[wave, rest] : rests) {
        if (!rest.cells.isEmpty())
            enqueueAgain(rest.cells, wave, rest.notBefore);
    }
}

void CellQueue::enqueueAgain(const grid::CellMask &cells, WaveId wave, std::optional<CampaignTime> notBefore)
{
    // A cell that waits in a wave is left out of plans; these are between two executions.
    cells.forEach([this](CellIndex cell) { m_ledger.showCell(cell, CellState::Open); });
    if (const auto planned = enqueue(cells, wave, notBefore); !planned)
        qCWarning(lcEngine) << "enqueue:" << toLogString(planned.error());
    // Its workflow is not offered now, say.
    cells.forEach([this](CellIndex cell) {
        if (m_ledger.grid().state(cell) == CellState::Open)
            m_ledger.showCell(cell, CellState::Held, reason::heldByUser);
    });
}

void CellQueue::fitToPlatform()
{
    const Place place = Place::of(m_ledger);
    const PlanBasis basis = m_basis();
    const auto isSweep = [](const QJsonValue &values) { return values.toArray().size() > 1; };
    std::map<WaveId, Rest> tooLarge;
    grid::CellMask cells(m_ledger.grid().spec().cellCount());
    for (const ExecutionPhase phase : {ExecutionPhase::Planned, ExecutionPhase::Outbox}) {
        for (const ExecutionId id : m_ledger.executionsIn(phase)) {
            store::Execution fitted = *m_ledger.execution(id);
            if (!place.profile().hasSweeps && std::ranges::any_of(fitted.inputs, isSweep)) {
                Rest &rest = tooLarge.try_emplace(fitted.wave, Rest{grid::CellMask(cells.size()), {}}).first->second;
                rest.notBefore = std::max(rest.notBefore, fitted.outboxUntil);
                for (const AttemptId attempt : m_ledger.attemptsOf(id)) {
                    cells.set(m_ledger.attempt(attempt)->cell);
                    rest.cells.set(m_ledger.attempt(attempt)->cell);
                }
                continue;
            }
            fitted.pipeline = basis.pipelines.value(fitted.profile, fitted.pipeline);
            fitted.resultsDir = place.resultsOf(m_campaignId, fitted.name);
            fitted.inputs = fittedInputs(fitted.inputs, place);
            if (fitted != *m_ledger.execution(id))
                m_ledger.update(fitted);
        }
    }
    (void)cancelExecutionsOf(cells);
    replan(tooLarge);
}

// Values that are the path of an archive are its path here.
QJsonObject CellQueue::fittedInputs(QJsonObject inputs, const Place &place) const
{
    for (auto values = inputs.begin(); values != inputs.end(); ++values) {
        QJsonArray list = values.value().toArray();
        for (qsizetype i = 0; i < list.size(); ++i) {
            const QString value = list[i].toString();
            const auto archive = std::ranges::find_if(
                m_ledger.inputs(), [&](const store::InputArchive &input) { return Place::isPathOf(input, value); });
            if (archive != m_ledger.inputs().end())
                list[i] = place.pathOf(*archive);
        }
        values.value() = list;
    }
    return inputs;
}

grid::CellMask CellQueue::unsentOf(WaveId wave) const
{
    grid::CellMask cells(m_ledger.grid().spec().cellCount());
    for (const ExecutionPhase phase : {ExecutionPhase::Planned, ExecutionPhase::Outbox}) {
        for (const ExecutionId id : m_ledger.executionsIn(phase)) {
            if (m_ledger.execution(id)->wave != wave)
                continue;
            for (const AttemptId attempt : m_ledger.attemptsOf(id))
                cells.set(m_ledger.attempt(attempt)->cell);
        }
    }
    return cells;
}

void CellQueue::withdraw(const grid::CellMask &cells, CellState state, const QString &reason)
{
    settle(cells, [&](CellIndex cell) { m_ledger.showCell(cell, state, reason); });
}

void CellQueue::takeBack(const grid::CellMask &cells)
{
    settle(cells, [this](CellIndex cell) {
        grid::CellRecord record = m_ledger.grid().record(cell);
        const bool wasTried = record.flags & grid::Retrying;
        record.flags = std::uint8_t(record.flags & ~grid::Retrying);
        record.state = wasTried ? CellState::Failed : CellState::Open;
        record.since = toMs(m_ledger.now());
        if (!wasTried)
            record.wave = {};
        m_ledger.setCell(cell, record, wasTried ? u"taken-back"_s : QString());
    });
}

} // namespace dosegrid::engine
