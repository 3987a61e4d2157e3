// SPDX-License-Identifier: GPL-3.0-or-later
// The facade's interface that reads what the file remembers.
#include "models/engine/campaignprivate.h"

#include "models/engine/estimate.h"
#include "models/engine/lifecycle.h"
#include "models/engine/pool.h"
#include "models/engine/retrier.h"
#include "models/engine/views.h"
#include "models/grid/energy.h"
#include "models/statistics/timeline.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <map>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::engine {

using grid::CellIndex;

namespace {

constexpr int mostEventsOfACell = 200;

struct ReadDossier
{
    CellDossier dossier;
    std::vector<store::AttemptPhase> phases; // of executionCells
};

int triesOfRule(const CellDossier &dossier)
{
    const auto tries = int(std::ranges::count(dossier.attempts, dossier.reason, &AttemptView::errorKind));
    const bool hasRule = pauseBeforeRetry(dossier.reason, 1).has_value();
    return hasRule && !pauseBeforeRetry(dossier.reason, tries) ? tries : 0;
}

Result<ReadDossier> dossierOf(store::CampaignStore &store, CellIndex cell)
{
    store::RecordReader record = store.record();
    ReadDossier read;
    CellDossier &dossier = read.dossier;
    dossier.cell = cell;
    const auto row = record.cell(cell);
    const auto attempts = record.attemptsOf(cell);
    const auto outputs = record.outputsOf(cell);
    const auto executions = record.executionsOf(cell);
    const auto events =
        record.eventsBefore({.cell = cell, .execution = {}, .wave = {}, .kinds = {}}, {}, mostEventsOfACell);
    const auto notes = record.eventsBefore(
        {.cell = cell, .execution = {}, .wave = {}, .kinds = {eventkind::note, eventkind::noteRemoved}}, {},
        mostEventsOfACell);
    if (!row || !attempts || !outputs || !executions || !events || !notes) {
        return Unexpected(!row          ? row.error()
                          : !attempts   ? attempts.error()
                          : !outputs    ? outputs.error()
                          : !executions ? executions.error()
                          : !events     ? events.error()
                                        : notes.error());
    }
    dossier.notes = notesOf(*notes);
    dossier.record = row->record;
    dossier.reason = row->reason;
    for (auto attempt = attempts->rbegin(); attempt != attempts->rend(); ++attempt) {
        const auto execution = std::ranges::find(*executions, attempt->execution, &store::Execution::id);
        AttemptView view = viewOf(*attempt, execution == executions->end() ? std::nullopt : std::optional(*execution));
        for (const store::Output &output : *outputs) {
            if (output.attempt != attempt->id)
                continue;
            const auto verdicts = record.verdictsOf(output.id);
            if (!verdicts)
                return Unexpected(verdicts.error());
            view.outputs << viewOf(output, *verdicts);
        }
        if (attempt->execution.isValid()) {
            const auto carried = record.attemptsOf(attempt->execution);
            if (!carried)
                return Unexpected(carried.error());
            view.executionCells = int(carried->size());
            const auto answers = record.eventsBefore(
                {.cell = {}, .execution = attempt->execution, .wave = {}, .kinds = {u"platform-answer"_s}}, {}, 1);
            if (!answers)
                return Unexpected(answers.error());
            if (!answers->empty())
                view.rawAnswer = answers->front().detail["raw"_L1].toString();
            if (attempt == attempts->rbegin()) {
                for (const store::Attempt &a : *carried) {
                    dossier.executionCells.push_back(a.cell);
                    read.phases.push_back(a.phase);
                }
            }
        }
        dossier.attempts << view;
    }
    dossier.triesOfRule = triesOfRule(dossier);
    for (const store::Event &event : *events) {
        const auto execution = std::ranges::find(*executions, event.execution, &store::Execution::id);
        dossier.events << viewOf(event, execution == executions->end() ? QString() : execution->name);
    }
    return read;
}

// What its latest execution became. A cell that went on to another one since counts here as what this one left of it.
void countExecution(ReadDossier &read, const grid::GridState &grid)
{
    CellDossier &dossier = read.dossier;
    for (std::size_t i = 0; i < dossier.executionCells.size(); ++i) {
        const CellIndex cell = dossier.executionCells[i];
        const bool isCurrent = grid.record(cell).execution == dossier.attempts.first().execution;
        if (read.phases[i] == store::AttemptPhase::Cancelled)
            ++dossier.executionTakenBack;
        else
            ++dossier.executionCounts[isCurrent ? grid.state(cell) : shownState(read.phases[i])];
    }
}

// What tells the job of a cell from the others: its values, with the inputs that were sent with them.
QList<Worker::LogRequest::Mention> mentionsOf(const grid::GridSpec &spec, CellIndex cell, const QString &inputsJson)
{
    const QJsonObject inputs = QJsonDocument::fromJson(inputsJson.toUtf8()).object();
    QList<Worker::LogRequest::Mention> mentions;
    for (const QString &value :
         {QString::number(spec.region(cell).id), grid::mevText(spec.energyEv(cell)), spec.particle(cell).id}) {
        Worker::LogRequest::Mention mention{{}, value};
        for (auto input = inputs.begin(); input != inputs.end(); ++input) {
            if (input.value().toArray().contains(value))
                mention.inputs << input.key();
        }
        mentions << mention;
    }
    return mentions;
}

Result<AttemptFact> factOf(const store::Attempt &attempt, store::RecordReader &record)
{
    AttemptFact fact;
    fact.cell = attempt.cell;
    fact.startedAt = attempt.startedAt;
    fact.endedAt = attempt.endedAt;
    fact.isAccepted = attempt.phase == store::AttemptPhase::Accepted;
    // Without an execution it is a file that a person gave: when that is refused, nothing has failed.
    fact.isFailed = attempt.execution.isValid()
                    && (attempt.phase == store::AttemptPhase::Failed || attempt.phase == store::AttemptPhase::Refused
                        || attempt.phase == store::AttemptPhase::Lost);
    fact.isUndecided = attempt.phase == store::AttemptPhase::ToFetch || attempt.phase == store::AttemptPhase::Fetched
                       || attempt.phase == store::AttemptPhase::Review;
    fact.cpuSeconds = attempt.predictedSeconds;
    fact.subJobs = std::max(1, attempt.subjobs);
    if (attempt.phase != store::AttemptPhase::Refused && attempt.phase != store::AttemptPhase::Review)
        return fact;
    // An output that was not accepted cost what it measured.
    const auto outputs = record.outputsOf(attempt.id);
    if (!outputs)
        return Unexpected(outputs.error());
    if (!outputs->empty() && outputs->back().elapsedSeconds) {
        fact.cpuSeconds = *outputs->back().elapsedSeconds;
        fact.isMeasured = true;
    }
    return fact;
}

Result<QList<AttemptFact>> attemptFacts(store::CampaignStore &store)
{
    store::RecordReader record = store.record();
    QList<AttemptFact> facts;
    const auto waves = record.waves();
    if (!waves)
        return Unexpected(waves.error());
    const auto add = [&](const Result<std::vector<store::Attempt>> &attempts,
                         const store::Execution &execution) -> Result<void> {
        if (!attempts)
            return Unexpected(attempts.error());
        for (const store::Attempt &attempt : *attempts) {
            Result<AttemptFact> fact = factOf(attempt, record);
            if (!fact)
                return Unexpected(fact.error());
            fact->wave = execution.wave;
            fact->workflow = execution.profile;
            fact->acceptedAt = execution.acceptedAt;
            facts << *fact;
        }
        return {};
    };
    for (const store::Wave &wave : *waves) {
        const auto executions = record.executionsOf(wave.id);
        if (!executions)
            return Unexpected(executions.error());
        for (const store::Execution &execution : *executions) {
            if (const auto added = add(record.attemptsOf(execution.id), execution); !added)
                return Unexpected(added.error());
        }
    }
    if (const auto added = add(record.attemptsOfNoExecution(), {}); !added)
        return Unexpected(added.error());
    const auto accepted = record.acceptedOutputs();
    if (!accepted)
        return Unexpected(accepted.error());
    QHash<std::uint32_t, double> measured;
    for (const store::AcceptedOutput &output : *accepted) {
        if (output.output.elapsedSeconds)
            measured.insert(output.cell.value, *output.output.elapsedSeconds);
    }
    for (AttemptFact &fact : facts) {
        const auto found = measured.constFind(fact.cell.value);
        if (fact.isAccepted && found != measured.cend()) {
            fact.cpuSeconds = *found;
            fact.isMeasured = true;
        }
    }
    return facts;
}

} // namespace

void Campaign::Private::cell(CellIndex cell, Answer<CellDossier> answer)
{
    whenDone(m_store->run([cell](store::CampaignStore &store) { return dossierOf(store, cell); }), q,
             [this, tell = guarded(std::move(answer))](const Result<ReadDossier> &read) {
                 tell(read.transform([this](ReadDossier found) {
                     countExecution(found, *m_grid);
                     const WaveId wave = found.dossier.record.wave;
                     const auto facts = std::ranges::find(m_waves, wave, [](const WaveFacts &f) { return f.wave.id; });
                     found.dossier.isPaused = m_figures.isPaused || (facts != m_waves.end() && facts->wave.paused);
                     return found.dossier;
                 }));
             });
}

void Campaign::Private::log(CellIndex cell, bool errorStream, Answer<LogText> answer)
{
    answer = {q, guarded(std::move(answer))};
    this->cell(cell, {q, [this, errorStream, answer](const Result<CellDossier> &dossier) {
                          if (!dossier) {
                              answer.function(Unexpected(dossier.error()));
                              return;
                          }
                          askForLog(*dossier, errorStream, answer);
                      }});
}

// The archive of the latest attempt has Gate's own output; the platform has the log of a job that left none.
void Campaign::Private::askForLog(const CellDossier &dossier, bool errorStream, Answer<LogText> answer)
{
    const auto withOutput =
        std::ranges::find_if(dossier.attempts, [](const AttemptView &a) { return !a.outputs.isEmpty(); });
    const bool fromArchive = !errorStream && withOutput == dossier.attempts.begin() && !dossier.attempts.isEmpty();
    if (fromArchive) {
        inPool(
            q, [path = withOutput->outputs.last().localPath] { return logOfArchive(path); },
            [this, dossier, errorStream, answer](const std::optional<LogText> &text) {
                if (text)
                    answer.function(*text);
                else
                    askPlatformForLog(dossier, errorStream, answer);
            });
        return;
    }
    askPlatformForLog(dossier, errorStream, answer);
}

void Campaign::Private::askPlatformForLog(const CellDossier &dossier, bool errorStream, const Answer<LogText> &answer)
{
    const auto sent =
        std::ranges::find_if(dossier.attempts, [](const AttemptView &a) { return !a.remoteId.isEmpty(); });
    if (sent == dossier.attempts.end()) {
        answer.function(Unexpected(Error{Error::Kind::NotFound, {}, {}, 0, u"log"_s}));
        return;
    }
    ConnectionSettings connection = m_connection.settings;
    connection.profile = m_connection.profile;
    store::Execution own;
    own.name = sent->executionName;
    own.pipeline = sent->pipeline;
    own.resultsDir = sent->resultsDirectory;
    own.remoteId = RemoteId{sent->remoteId};
    Worker::LogRequest request{connection, std::move(own), errorStream, {}, 0};
    if (sent->executionCells > 1) {
        request.mentions = mentionsOf(m_grid->spec(), dossier.cell, sent->inputsJson);
        const auto place = std::ranges::find(dossier.executionCells, dossier.cell);
        if (sent == dossier.attempts.begin() && place != dossier.executionCells.end())
            request.likelyJob = int(place - dossier.executionCells.begin()) + 1;
    }
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, owner = q, request, answer] {
        worker->log(request, [owner, answer](const Result<LogText> &text) {
            QMetaObject::invokeMethod(owner, [answer, text] { answer.function(text); });
        });
    });
}

void Campaign::Private::events(int limit, EventId before, Answer<QList<EventView>> answer)
{
    inStore<QList<EventView>>(
        [limit, before](store::CampaignStore &store) -> Result<QList<EventView>> {
            const auto events = store.record().eventsBefore({}, before, limit);
            if (!events)
                return Unexpected(events.error());
            return viewsOf(*events, store.record());
        },
        std::move(answer));
}

void Campaign::Private::jobs(const std::vector<CellIndex> &cells, Answer<QList<JobView>> answer)
{
    const auto read = [cells](store::CampaignStore &store) -> Result<QList<JobView>> {
        const auto rows = cells.empty() ? store.record().latestAttempts() : store.record().latestAttempts(cells);
        if (!rows)
            return Unexpected(rows.error());
        QList<JobView> views;
        views.reserve(qsizetype(rows->size()));
        for (const store::LatestAttempt &row : *rows)
            views << viewOf(row);
        return views;
    };
    whenDone(m_store->run(read), q, [this, tell = guarded(std::move(answer))](Result<QList<JobView>> views) {
        if (views) {
            for (JobView &view : *views)
                view.reason = m_reasons.value(view.cell.value);
        }
        tell(views);
    });
}

void Campaign::Private::samples(Answer<QList<CoreSample>> answer)
{
    inStore<QList<CoreSample>>(
        [](store::CampaignStore &store) -> Result<QList<CoreSample>> {
            const auto samples = store.record().samples(CampaignTime::min(), CampaignTime::max());
            if (!samples)
                return Unexpected(samples.error());
            QList<CoreSample> list;
            for (const store::Sample &s : *samples)
                list << CoreSample{s.at, s.runningJobs, s.waitingJobs, s.liveExecutions};
            return list;
        },
        std::move(answer));
}

void Campaign::Private::timeline(Answer<std::shared_ptr<const statistics::Timeline>> answer)
{
    using Line = std::shared_ptr<const statistics::Timeline>;
    inStore<Line>(
        [spec = m_grid->specPtr()](store::CampaignStore &store) -> Result<Line> {
            auto history = store.cellHistory();
            if (!history)
                return Unexpected(history.error());
            for (const grid::CellChange &change : history->changes) {
                if (!spec->contains(change.cell))
                    return Unexpected(Error{Error::Kind::Corrupt, u"cell_history"_s, store.path(), 0, u"cell"_s});
            }
            grid::GridState start(spec);
            start.apply(history->before);
            std::vector<statistics::Timeline::Step> steps;
            steps.reserve(history->steps.size());
            for (const store::CellHistory::Step &step : history->steps)
                steps.push_back({step.at, step.end});
            return std::make_shared<const statistics::Timeline>(std::move(start), history->from, std::move(steps),
                                                                std::move(history->changes));
        },
        std::move(answer));
}

void Campaign::Private::attempts(Answer<QList<AttemptFact>> answer)
{
    inStore<QList<AttemptFact>>([](store::CampaignStore &store) { return attemptFacts(store); }, std::move(answer));
}

} // namespace dosegrid::engine
