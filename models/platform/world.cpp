// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/platform/world.h"

#include "models/core/random.h"
#include "models/platform/chance.h"

#include <algorithm>
#include <span>

namespace dosegrid::platform {

using namespace Qt::Literals::StringLiterals;

namespace {

// What a draw is for; the numbers are part of the world's history and never change meaning.
enum Draw : quint64 {
    DrawIdentifier = 1,
    DrawQueueWait,
    DrawRunTime,
    DrawLoss,
    DrawLossKind,
    DrawSimulation,
    DrawInfrastructure,
    DrawSeed,
    DrawPart,
    DrawMerge
};

constexpr double submitPauseSeconds = 0.2; // between the submissions of two jobs of a sweep
constexpr double acceptSeconds = 20.0;     // from submitted to queued
constexpr double resubmitSeconds = 30.0;
constexpr double initialisationSeconds = 120.0; // of Gate, before the first primary
constexpr double stageSeconds = 45.0;           // input download and result upload

milliseconds seconds(double s) { return milliseconds(static_cast<qint64>(s * 1000.0)); }

quint64 u(int number) { return static_cast<quint64>(number); }

// The engine reads Int64 as 32 bits.
bool hasUnreadableNumber(const Pipeline &pipeline, const InputValues &inputs)
{
    return std::ranges::any_of(inputs, [&](const auto &input) {
        const PipelineInput *declared = pipeline.input(input.first);
        if (!declared || declared->type != u"Int64"_s)
            return false;
        bool ok = true;
        for (const QString &value : input.second)
            if (ok)
                value.toInt(&ok);
        return !ok;
    });
}

} // namespace

void World::configure(CampaignTime time, const WorldSettings &settings)
{
    advance(time);
    m_settings = settings;
    startWaiting();
}

void World::advance(CampaignTime to)
{
    while (!m_events.empty() && m_events.top().time <= to) {
        const Event event = m_events.top();
        m_events.pop();
        m_now = std::max(m_now, event.time);
        handle(event);
    }
    m_now = std::max(m_now, to);
}

void World::launch(const Launch &launch)
{
    advance(launch.time);
    auto execution = std::make_unique<Execution>();
    execution->launch = launch;
    execution->launch.time = m_now;
    execution->pipeline = findPipeline(launch.pipeline);
    execution->index = static_cast<int>(m_executions.size());
    execution->name = launch.name;
    const int index = execution->index;
    m_byId.insert(launch.id, index);
    m_executions.push_back(std::move(execution));
    Execution &placed = *m_executions.back();
    if (launch.refused)
        placed.status = Execution::Status::InitializationFailed;
    else if (launch.waitsForPlay)
        placed.status = Execution::Status::Initializing;
    else
        begin(placed);
}

void World::begin(Execution &execution)
{
    const Launch &launch = execution.launch;
    const int index = execution.index;
    if (!execution.pipeline || !launch.engineRefusal.isEmpty()) {
        // The engine dies on inputs that it does not understand; VIP then reads Killed (carmin-protocol 3.2).
        schedule(m_now + seconds(15), EventKind::ExecutionEnd, index);
        return;
    }
    const Pipeline &pipeline = *execution.pipeline;
    const int jobs = pipeline.kind == Pipeline::Kind::Batch
                         ? static_cast<int>(pointCount(launch.inputs, pipeline.dot))
                         : subJobCount(firstValue(launch.inputs, u"CPUestimation"_s).value_or(QString()));
    execution.jobs.resize(static_cast<size_t>(jobs));
    for (int job = 0; job < jobs; ++job) {
        // A number that the engine cannot read stops the thread that submits: the rest is missing for ever (4.2).
        if (hasUnreadableNumber(pipeline, execution.jobInputs(job + 1)))
            break;
        if (launch.fate == u"last-job-lost"_s && job == jobs - 1 && jobs > 1)
            break;
        schedule(m_now + seconds(2.0 + submitPauseSeconds * job), EventKind::Submitted, index, job);
    }
    if (launch.timeoutSeconds > 0)
        schedule(m_now + seconds(static_cast<double>(launch.timeoutSeconds)), EventKind::Timeout, index);
}

void World::play(const QString &id, CampaignTime time)
{
    advance(time);
    Execution *execution = findMutable(id);
    if (!execution || execution->status != Execution::Status::Initializing)
        return;
    execution->status = Execution::Status::Running;
    execution->started = m_now;
    begin(*execution);
}

void World::setTimeout(const QString &id, CampaignTime time, qint64 timeout)
{
    advance(time);
    if (Execution *execution = findMutable(id)) {
        execution->launch.timeoutSeconds = timeout;
        if (execution->started && timeout > 0)
            schedule(std::max(m_now, *execution->started + seconds(static_cast<double>(timeout))), EventKind::Timeout,
                     execution->index);
    }
}

void World::loseSight(const QString &id, CampaignTime time)
{
    advance(time);
    Execution *execution = findMutable(id);
    if (!execution || execution->status != Execution::Status::Running)
        return;
    cancelJobs(*execution);
    execution->status = Execution::Status::Unknown;
    execution->end = m_now;
    startWaiting();
}

void World::refresh(const QString &ownerOrId)
{
    for (const auto &execution : m_executions)
        if (execution->launch.owner == ownerOrId || execution->launch.id == ownerOrId)
            execution->seemsRunning = false;
}

void World::kill(const QString &id, CampaignTime time)
{
    advance(time);
    Execution *execution = findMutable(id);
    if (!execution)
        return;
    if (execution->status == Execution::Status::Running)
        execution->end = m_now;
    execution->status = Execution::Status::Killed;
    execution->killed = m_now;
    execution->seemsRunning = false;
    cancelJobs(*execution);
    startWaiting();
}

void World::cancelJobs(Execution &execution)
{
    for (Job &job : execution.jobs) {
        if (job.isOver() || job.status == JobStatus::NotSubmitted)
            continue;
        if (job.status == JobStatus::Running)
            --m_busyCores;
        job.status = JobStatus::Cancelled;
        job.exitCode = 9;
        job.ended = m_now;
    }
}

void World::clean(const QString &id, CampaignTime time)
{
    advance(time);
    if (Execution *execution = findMutable(id)) {
        execution->cleaned = true;
        if (!execution->end)
            execution->end = m_now;
    }
}

void World::rename(const QString &id, const QString &name)
{
    if (Execution *execution = findMutable(id))
        execution->name = name;
}

const Execution *World::find(const QString &id) const
{
    const auto it = m_byId.constFind(id);
    return it == m_byId.cend() ? nullptr : m_executions[static_cast<size_t>(*it)].get();
}

Execution *World::findMutable(const QString &id)
{
    const auto it = m_byId.constFind(id);
    return it == m_byId.cend() ? nullptr : m_executions[static_cast<size_t>(*it)].get();
}

int World::runningExecutions(const QString &owner) const
{
    return static_cast<int>(std::ranges::count_if(m_executions, [&](const auto &execution) {
        const bool running = execution->status == Execution::Status::Running || execution->seemsRunning;
        return running && (owner.isEmpty() || execution->launch.owner == owner);
    }));
}

QString World::nextIdentifier(quint64 nonce) const
{
    for (quint64 salt = 0;; ++salt) {
        SeededRandom random(drawBits(m_settings.seed ^ nonce, {DrawIdentifier, m_executions.size(), salt}));
        const QString id = u"workflow-"_s + random.token(6);
        if (!m_byId.contains(id))
            return id;
    }
}

void World::schedule(CampaignTime time, EventKind kind, int execution, int job, int attempt)
{
    m_events.push({time, m_order++, kind, execution, job, attempt});
}

void World::handle(const Event &event)
{
    Execution &execution = *m_executions[static_cast<size_t>(event.execution)];
    if (execution.status != Execution::Status::Running)
        return;
    if (event.kind == EventKind::ExecutionEnd) {
        endExecution(execution);
        return;
    }
    if (event.kind == EventKind::Timeout) {
        timeOut(execution);
        return;
    }
    Job &job = execution.jobs[static_cast<size_t>(event.job)];
    switch (event.kind) {
    case EventKind::Submitted:
        job.status = JobStatus::SuccessfullySubmitted;
        job.attempt = event.attempt;
        job.exitCode = -1;
        job.failure = Failure::None;
        schedule(m_now + seconds(acceptSeconds), EventKind::Queued, event.execution, event.job, event.attempt);
        break;
    case EventKind::Queued: {
        job.status = JobStatus::Queued;
        const double wait =
            m_settings.queueWaitSeconds * spread(execution, event.job, event.attempt, DrawQueueWait, 0.6);
        schedule(m_now + seconds(wait), EventKind::Eligible, event.execution, event.job, event.attempt);
        break;
    }
    case EventKind::Eligible:
        m_waiting.emplace_back(event.execution, event.job);
        startWaiting();
        break;
    case EventKind::AttemptEnd:
        --m_busyCores;
        job.ended = m_now;
        endAttempt(execution, event.job);
        startWaiting();
        break;
    case EventKind::ExecutionEnd:
    case EventKind::Timeout: break;
    }
}

void World::timeOut(Execution &execution)
{
    // The limit may have been changed since this was scheduled.
    const qint64 limit = execution.launch.timeoutSeconds;
    if (limit <= 0 || !execution.started || m_now < *execution.started + seconds(static_cast<double>(limit)))
        return;
    cancelJobs(execution);
    execution.status = Execution::Status::Failed;
    execution.end = m_now;
    startWaiting();
}

void World::startWaiting()
{
    while (m_busyCores < m_settings.cores && !m_waiting.empty()) {
        const auto [execution, job] = m_waiting.front();
        m_waiting.pop_front();
        if (m_executions[static_cast<size_t>(execution)]->status == Execution::Status::Running)
            startAttempt(execution, job);
    }
}

void World::startAttempt(int executionIndex, int jobIndex)
{
    Execution &execution = *m_executions[static_cast<size_t>(executionIndex)];
    Job &job = execution.jobs[static_cast<size_t>(jobIndex)];
    const SimulationPoint point = execution.point(jobIndex + 1);
    ++m_busyCores;
    job.status = JobStatus::Running;
    job.started = m_now;
    job.failure = fateOf(execution, jobIndex, point);
    double duration = 0;
    switch (job.failure) {
    case Failure::None:
    case Failure::ResultUpload: duration = attemptSeconds(execution, jobIndex, point) + stageSeconds; break;
    case Failure::InputDownload: duration = 60 + 120 * draw(execution, jobIndex, job.attempt, DrawPart); break;
    case Failure::BadInputs: duration = 40 + 30 * draw(execution, jobIndex, job.attempt, DrawPart); break;
    case Failure::GateCrash:
    case Failure::Stalled:
        duration = attemptSeconds(execution, jobIndex, point)
                   * (0.05 + 0.6 * draw(execution, jobIndex, job.attempt, DrawPart));
        break;
    }
    schedule(m_now + seconds(duration), EventKind::AttemptEnd, executionIndex, jobIndex, job.attempt);
}

Failure World::fateOf(const Execution &execution, int job, const SimulationPoint &point) const
{
    const int attempt = execution.jobs[static_cast<size_t>(job)].attempt;
    if (execution.launch.fate == u"held"_s)
        return Failure::GateCrash;
    if (point.problem == SimulationPoint::Problem::InputMissing)
        return Failure::InputDownload;
    if (point.problem != SimulationPoint::Problem::None)
        return Failure::BadInputs;
    // A mistake of the simulation repeats itself at every attempt, so it is drawn for the job.
    if (draw(execution, job, 0, DrawSimulation) < m_settings.simulationFault)
        return Failure::GateCrash;
    const bool lost = draw(execution, job, 0, DrawInfrastructure) < m_settings.infrastructureFault
                      || draw(execution, job, attempt, DrawLoss) < m_settings.failureRate;
    if (!lost)
        return Failure::None;
    const double kind = draw(execution, job, attempt, DrawLossKind);
    return kind < 0.6 ? Failure::InputDownload : kind < 0.8 ? Failure::ResultUpload : Failure::Stalled;
}

double World::attemptSeconds(const Execution &execution, int job, const SimulationPoint &point) const
{
    const int attempt = execution.jobs[static_cast<size_t>(job)].attempt;
    const double parts =
        execution.pipeline->kind == Pipeline::Kind::Split ? static_cast<double>(execution.jobs.size()) : 1.0;
    const double hours =
        modelHours(point.particle, point.energyEv) * static_cast<double>(point.primaries) / 1e8 / parts;
    return initialisationSeconds + 3600.0 * hours * spread(execution, job, attempt, DrawRunTime, m_settings.spread);
}

void World::endAttempt(Execution &execution, int jobIndex)
{
    Job &job = execution.jobs[static_cast<size_t>(jobIndex)];
    if (job.failure == Failure::None) {
        job.status = JobStatus::Completed;
        job.exitCode = 0;
        if (execution.pipeline->kind == Pipeline::Kind::Batch)
            addOutput(execution, jobIndex + 1);
        endExecutionIfDone(execution);
    } else {
        fail(execution, jobIndex);
    }
}

void World::fail(Execution &execution, int jobIndex)
{
    Job &job = execution.jobs[static_cast<size_t>(jobIndex)];
    switch (job.failure) {
    case Failure::InputDownload: job.exitCode = 1; break;
    case Failure::ResultUpload: job.exitCode = 2; break;
    case Failure::Stalled: job.exitCode = 10; break;
    case Failure::GateCrash:
    case Failure::BadInputs: job.exitCode = 50; break;
    case Failure::None: job.exitCode = 0; break;
    }
    const bool stalled = job.failure == Failure::Stalled;
    job.status = stalled ? JobStatus::Stalled : JobStatus::Error;
    if (job.attempt < m_settings.retries) {
        schedule(m_now + seconds(resubmitSeconds), EventKind::Submitted, execution.index, jobIndex, job.attempt + 1);
        return;
    }
    if (m_settings.holdAfterRetries)
        job.status = stalled ? JobStatus::StalledHeld : JobStatus::ErrorHeld;
    endExecutionIfDone(execution);
}

void World::endExecutionIfDone(Execution &execution)
{
    const auto submitted = execution.launch.fate == u"last-job-lost"_s && execution.jobs.size() > 1
                               ? std::span(execution.jobs).first(execution.jobs.size() - 1)
                               : std::span(execution.jobs);
    const bool done = std::ranges::all_of(submitted, [&](const Job &job) {
        return job.status == JobStatus::Completed || job.status == JobStatus::Cancelled
               || (job.isOver() && job.attempt >= m_settings.retries);
    });
    if (!done)
        return;
    const double finishing = execution.pipeline->kind == Pipeline::Kind::Split ? 90.0 : 15.0;
    schedule(m_now + seconds(finishing * spread(execution, 0, 0, DrawMerge, 0.3)), EventKind::ExecutionEnd,
             execution.index);
}

void World::endExecution(Execution &execution)
{
    execution.end = m_now;
    if (execution.jobs.empty()) {
        execution.status = Execution::Status::Killed;
        execution.seemsRunning = true;
        return;
    }
    const int completed = execution.jobsWith(JobStatus::Completed);
    execution.status = completed > 0 ? Execution::Status::Completed : Execution::Status::Failed;
    if (execution.pipeline->kind == Pipeline::Kind::Split && completed == static_cast<int>(execution.jobs.size()))
        addOutput(execution, 0);
}

void World::addOutput(const Execution &execution, int job)
{
    const int firstJob = job == 0 ? 1 : job;
    const SimulationPoint point = execution.point(firstJob);
    FinishedOutput output;
    output.execution = execution.launch.id;
    output.job = job;
    output.user = execution.launch.user;
    const bool split = job == 0;
    output.path = outputPath(execution, job);
    SimulatedRun &run = output.run;
    run.model = point.model;
    run.sourceId = point.sourceId;
    run.particle = point.particle;
    run.energyEv = point.energyEv;
    run.primaries = point.primaries;
    run.seed = seedOf(execution, firstJob);
    run.subJobs = split ? static_cast<int>(execution.jobs.size()) : 1;
    run.withImages = execution.launch.withImages;
    run.split = split;
    run.releasePath = point.release;
    const size_t begin = split ? 0 : static_cast<size_t>(job - 1);
    const size_t end = split ? execution.jobs.size() : begin + 1;
    run.start = execution.jobs[begin].started;
    run.end = execution.jobs[begin].ended;
    for (size_t i = begin; i < end; ++i) {
        const Job &one = execution.jobs[i];
        run.start = std::min(run.start, one.started);
        run.end = std::max(run.end, one.ended);
        run.elapsedSeconds += static_cast<double>((one.ended - one.started).count()) / 1000.0 - stageSeconds;
    }
    m_outputs.push_back(std::move(output));
}

QString World::outputPath(const Execution &execution, int job) const
{
    if (job == 0)
        return execution.launch.resultsDirectory + u"/merged_result.tar.gz"_s;
    // The name repeats the inputs as they were given (carmin-protocol 6.2).
    const InputValues inputs = execution.jobInputs(job);
    const auto value = [&](const QString &name) { return firstValue(inputs, name).value_or(QString()).trimmed(); };
    return u"%1/OpenDose_%2_%3_%4_%5.tar.gz"_s.arg(execution.launch.resultsDirectory, value(u"organid"_s),
                                                   value(u"particletype"_s), value(u"energy"_s),
                                                   value(u"nbprimaries"_s));
}

QStringList World::outputPaths(const Execution &execution) const
{
    QStringList paths;
    const int jobs = static_cast<int>(execution.jobs.size());
    if (execution.pipeline && execution.pipeline->kind == Pipeline::Kind::Split) {
        if (execution.status == Execution::Status::Completed && execution.jobsWith(JobStatus::Completed) == jobs)
            paths += outputPath(execution, 0);
        return paths;
    }
    for (int job = 1; job <= jobs; ++job)
        if (execution.jobs[static_cast<size_t>(job - 1)].status == JobStatus::Completed)
            paths += outputPath(execution, job);
    return paths;
}

quint32 World::seedOf(const Execution &execution, int job) const
{
    const SimulationPoint point = execution.point(job);
    if (point.seed)
        return *point.seed;
    const int attempt = execution.jobs[static_cast<size_t>(job - 1)].attempt;
    // Gate takes seeds up to 2^31 - 1.
    return static_cast<quint32>(drawBits(m_settings.seed, {DrawSeed, u(execution.index), u(job), u(attempt)})
                                % 2'147'483'646ULL)
           + 1;
}

std::vector<FinishedOutput> World::takeOutputs() { return std::exchange(m_outputs, {}); }

double World::draw(const Execution &execution, int job, int attempt, quint64 what) const
{
    return drawUnit(m_settings.seed, {what, u(execution.index), u(job), u(attempt)});
}

double World::spread(const Execution &execution, int job, int attempt, quint64 what, double sigma) const
{
    return drawLogNormal(m_settings.seed, {what, u(execution.index), u(job), u(attempt)}, sigma);
}

} // namespace dosegrid::platform
