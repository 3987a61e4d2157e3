// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/mainwindow/pastcampaign.h"

#include "models/statistics/knownat.h"

#include <QPointer>
#include <QTimer>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::widgets {

using grid::CellState;

namespace {

constexpr int figuresMs = 250; // texts change at most four times a second
constexpr int eventPage = 5000;

template<typename T>
void refuse(const engine::Answer<T> &answer)
{
    answer.function(Unexpected(Error{Error::Kind::ReadOnly, {}, {}, 0, {}}));
}

// The same question to the live campaign, its answer changed on the way.
template<typename T, typename Change>
engine::Answer<T> through(const engine::Answer<T> &answer, Change change)
{
    return {answer.context,
            [function = answer.function, change](const Result<T> &result) { function(result.transform(change)); }};
}

void forgetAfter(std::optional<CampaignTime> &moment, CampaignTime at)
{
    if (moment && *moment > at)
        moment.reset();
}

engine::AttemptView before(engine::AttemptView attempt, CampaignTime at)
{
    const bool wasOver = attempt.endedAt && *attempt.endedAt <= at;
    for (std::optional<CampaignTime> *moment :
         {&attempt.sentAt, &attempt.acceptedAt, &attempt.startedAt, &attempt.endedAt})
        forgetAfter(*moment, at);
    attempt.outputs.removeIf(
        [at](const engine::OutputView &output) { return !output.fetchedAt || *output.fetchedAt > at; });
    if (!wasOver) {
        attempt.exitCode.reset();
        attempt.errorKind.clear();
        attempt.errorText.clear();
        attempt.remoteStatus.clear();
    }
    return attempt;
}

struct ExecutionThen
{
    ExecutionId id;
    std::vector<grid::CellIndex> cells;
    grid::StateCounts counts;

    bool isOver() const { return counts[CellState::Submitted] == 0 && counts[CellState::Running] == 0; }
};

// Its cells that had not gone on to another execution.
ExecutionThen executionThen(const grid::GridState &then, ExecutionId id)
{
    ExecutionThen execution{id, {}, {}};
    for (grid::CellIndex cell; id.isValid() && cell.value < then.spec().cellCount(); ++cell.value) {
        if (then.record(cell).execution != id)
            continue;
        execution.cells.push_back(cell);
        ++execution.counts[then.state(cell)];
    }
    return execution;
}

// The dossier counts what its latest execution has become since, which may be another one.
void setExecution(engine::CellDossier &dossier, const ExecutionThen &then)
{
    dossier.executionCells.clear();
    dossier.executionCounts = {};
    dossier.executionTakenBack = 0; // it is not known when
    if (dossier.attempts.isEmpty() || dossier.attempts.front().execution != then.id)
        return;
    dossier.executionCells = then.cells;
    dossier.executionCounts = then.counts;
    if (!then.isOver())
        dossier.attempts.front().remoteStatus.clear(); // the platform's latest word came later
}

// What was said of the output after its cell was as `then`.
void forgetVerdict(engine::OutputRow &output, const grid::CellRecord &then)
{
    using Verdict = statistics::OutputFact::Verdict;
    if (output.attemptNumber != then.attempts)
        return; // of a former attempt, which was over
    const auto verdict = statistics::verdictThen(then, Verdict::Accepted);
    if (verdict == Verdict::Accepted)
        return;
    if (!verdict) {
        output.reason.clear();
        output.failedChecks.clear();
    }
    output.verdict = verdict ? u"review"_s : QString();
    output.verdictBy.clear();
}

} // namespace

PastCampaign::PastCampaign(CampaignPort &live, std::shared_ptr<const statistics::Timeline> timeline, QObject *parent)
    : CampaignPort(parent)
    , m_live(live)
    , m_timeline(std::move(timeline))
    , m_cursor(m_timeline)
    , m_figures(new QTimer(this))
{
    m_figures->setSingleShot(true);
    m_figures->setInterval(figuresMs);
    connect(m_figures, &QTimer::timeout, this, [this] {
        emit wavesChanged();
        emit totalsChanged();
        emit momentSettled();
    });
    m_live.record().samples({this, [this](const Result<QList<engine::CoreSample>> &samples) {
                                 if (!samples.has_value())
                                     return;
                                 m_samples = samples.value();
                                 emit totalsChanged();
                             }});
}

void PastCampaign::moveTo(CampaignTime at)
{
    const std::vector<grid::CellChange> changes = m_cursor.moveTo(at);
    if (!changes.empty())
        emit cellsChanged(changes);
    if (!m_figures->isActive())
        m_figures->start();
}

QString PastCampaign::reasonOf(grid::CellIndex cell) const
{
    const grid::CellRecord &then = grid().record(cell);
    const grid::CellRecord &live = m_live.grid().record(cell);
    const bool isWaiting =
        then.state == CellState::Submitted || then.state == CellState::Running; // it may be late since
    const bool isSame = then.state == live.state && live.since <= toMs(now());
    return isSame && !isWaiting ? m_live.reasonOf(cell) : QString();
}

engine::Totals PastCampaign::totals() const
{
    const grid::GridState &state = grid();
    engine::Totals totals;
    totals.counts = state.total();
    totals.predictedCpuHours = m_live.totals().predictedCpuHours;
    double seconds = 0;
    const std::uint32_t cells = state.spec().cellCount();
    for (std::uint32_t i = 0; i < cells; ++i) {
        if (state.state({i}) == CellState::Done)
            seconds += double(state.record({i}).measuredSeconds);
    }
    totals.productiveCpuHours = seconds / 3600;
    const auto after = std::ranges::upper_bound(m_samples, now(), {}, &engine::CoreSample::at);
    if (after != m_samples.begin()) {
        const engine::CoreSample &sample = *std::prev(after);
        totals.runningJobs = sample.runningJobs;
        totals.liveExecutions = sample.liveExecutions;
        totals.dataAsOf = sample.at;
    }
    totals.executionLimit = m_live.totals().executionLimit;
    totals.pendingWishes = 0;
    totals.diskFreeBytes = m_live.totals().diskFreeBytes;
    return totals;
}

QList<engine::WaveSummary> PastCampaign::list() const
{
    QList<engine::WaveSummary> waves = m_live.waves().list();
    waves.removeIf([this](const engine::WaveSummary &wave) { return wave.createdAt > now(); });
    QHash<WaveId, int> places;
    for (int i = 0; i < waves.size(); ++i) {
        engine::WaveSummary &wave = waves[i];
        places.insert(wave.id, i);
        wave.counts = {};
        wave.productiveCpuHours = 0;
        wave.lostCpuHours = 0; // it was not recorded when hours were lost
        wave.failedAttempts = 0;
        wave.timeLeft.reset();
        wave.inOutbox = 0;
        wave.executionsLive = 0;
        wave.isPaused = false;
        wave.isOverBudget = false;
        forgetAfter(wave.firstAccepted, now());
        forgetAfter(wave.lastEnd, now());
    }
    const grid::GridState &state = grid();
    for (std::uint32_t i = 0; i < state.spec().cellCount(); ++i) {
        const grid::CellRecord &record = state.record({i});
        const auto place = places.constFind(record.wave);
        if (place == places.cend())
            continue;
        engine::WaveSummary &wave = waves[*place];
        ++wave.counts[record.state];
        if (record.state == CellState::Done)
            wave.productiveCpuHours += double(record.measuredSeconds) / 3600;
    }
    return waves;
}

engine::ConnectionView PastCampaign::view() const
{
    engine::ConnectionView view = m_live.connection().view();
    view.missedPolls = 0; // of now
    view.lastAnswer.reset();
    return view;
}

// --- reading -------------------------------------------------------------------------------------------------------

void PastCampaign::cell(grid::CellIndex cell, engine::Answer<engine::CellDossier> answer)
{
    const grid::CellRecord &record = grid().record(cell);
    const auto asItWas = [record, at = now(), reason = reasonOf(cell),
                          execution = executionThen(grid(), record.execution)](engine::CellDossier dossier) {
        dossier.record = record;
        dossier.reason = reason;
        dossier.attempts.removeIf(
            [at](const engine::AttemptView &attempt) { return attempt.createdAt && *attempt.createdAt > at; });
        for (engine::AttemptView &attempt : dossier.attempts)
            attempt = before(attempt, at);
        if (!dossier.attempts.isEmpty())
            dossier.attempts.front().shownAs = record.state;
        setExecution(dossier, execution);
        dossier.events.removeIf([at](const engine::EventView &event) { return event.at > at; });
        dossier.notes.removeIf([at](const engine::NoteView &note) { return note.at > at; });
        for (engine::NoteView &note : dossier.notes) {
            if (note.removedAt && *note.removedAt > at)
                note.removedAt.reset();
        }
        return dossier;
    };
    m_live.record().cell(cell, through(answer, asItWas));
}

void PastCampaign::log(grid::CellIndex cell, bool errorStream, engine::Answer<engine::LogText> answer)
{
    // It is of the attempt that is the latest now, and was there once that had ended.
    const auto take = [asked = QPointer<PastCampaign>(this), cell, errorStream, answer,
                       at = now()](const Result<engine::CellDossier> &dossier) {
        PastCampaign *past = asked;
        if (!past)
            return;
        const bool wasOver = dossier.has_value() && !dossier.value().attempts.isEmpty()
                             && dossier.value().attempts.front().endedAt
                             && *dossier.value().attempts.front().endedAt <= at;
        if (wasOver)
            past->m_live.record().log(cell, errorStream, answer);
        else
            answer.function(
                Unexpected(dossier.has_value() ? Error{Error::Kind::NotFound, {}, {}, 0, u"log"_s} : dossier.error()));
    };
    m_live.record().cell(cell, {answer.context, take});
}

void PastCampaign::events(int limit, EventId before, engine::Answer<QList<engine::EventView>> answer)
{
    // The newest come first: what is later than the moment is passed over, page by page.
    const int wanted = std::max(limit, eventPage);
    const auto take = [this, limit, wanted, answer, at = now()](const Result<QList<engine::EventView>> &page) {
        const bool isEnd = !page.has_value() || page.value().size() < wanted || page.value().back().at <= at;
        if (!isEnd) {
            events(limit, page.value().back().id, answer);
            return;
        }
        answer.function(page.transform([at, limit](QList<engine::EventView> events) {
            events.removeIf([at](const engine::EventView &event) { return event.at > at; });
            return events.mid(0, limit);
        }));
    };
    m_live.record().events(wanted, before, {this, take});
}

void PastCampaign::jobs(const std::vector<grid::CellIndex> &cells, engine::Answer<QList<engine::JobView>> answer)
{
    // What an execution said at its end is known once its cell shows an end.
    m_live.record().jobs(cells, through(answer, [past = QPointer<PastCampaign>(this)](QList<engine::JobView> jobs) {
                             if (!past)
                                 return QList<engine::JobView>();
                             const grid::GridState &state = past->grid();
                             jobs.removeIf([&state](const engine::JobView &job) {
                                 return state.record(job.cell).execution != job.execution;
                             });
                             for (engine::JobView &job : jobs) {
                                 const CellState is = state.state(job.cell);
                                 if (is != CellState::Submitted && is != CellState::Running)
                                     continue;
                                 job.exitCode.reset();
                                 job.errorKind.clear();
                                 job.errorText.clear();
                                 job.reason.clear();
                             }
                             return jobs;
                         }));
}

void PastCampaign::samples(engine::Answer<QList<engine::CoreSample>> answer)
{
    m_live.record().samples(through(answer, [at = now()](QList<engine::CoreSample> samples) {
        samples.removeIf([at](const engine::CoreSample &sample) { return sample.at > at; });
        return samples;
    }));
}

void PastCampaign::attempts(engine::Answer<QList<engine::AttemptFact>> answer)
{
    m_live.record().attempts(through(answer, [at = now()](QList<engine::AttemptFact> attempts) {
        const std::vector<engine::AttemptFact> known = statistics::knownAt(attempts, at);
        return QList<engine::AttemptFact>(known.begin(), known.end());
    }));
}

void PastCampaign::outputs(engine::Answer<QList<engine::OutputRow>> answer)
{
    m_live.record().outputs(through(answer, [asked = QPointer<PastCampaign>(this)](QList<engine::OutputRow> outputs) {
        const PastCampaign *past = asked;
        if (!past)
            return QList<engine::OutputRow>();
        outputs.removeIf([at = past->now()](const engine::OutputRow &output) { return output.fetchedAt > at; });
        for (engine::OutputRow &output : outputs)
            forgetVerdict(output, past->grid().record(output.cell));
        return outputs;
    }));
}

void PastCampaign::timeline(engine::Answer<std::shared_ptr<const statistics::Timeline>> answer)
{
    answer.function(m_timeline);
}

// --- what acts -----------------------------------------------------------------------------------------------------

void PastCampaign::preview(const engine::PlanRequest &, engine::Answer<engine::PlanPreview> answer) { refuse(answer); }
void PastCampaign::submit(const engine::PlanRequest &, engine::Answer<WishId> answer) { refuse(answer); }
void PastCampaign::setPaused(WaveId, bool, engine::Answer<WishId> answer) { refuse(answer); }
void PastCampaign::setPriority(WaveId, int, engine::Answer<WishId> answer) { refuse(answer); }
void PastCampaign::cancelUnsent(WaveId, engine::Answer<WishId> answer) { refuse(answer); }

engine::ActionPreview PastCampaign::preview(engine::CellAction action, const grid::CellMask &cells) const
{
    engine::ActionPreview nothing;
    nothing.action = action;
    nothing.affected = grid::CellMask(cells.size());
    return nothing;
}

void PastCampaign::ask(engine::CellAction, const grid::CellMask &, const QString &, const QString &,
                       engine::Answer<WishId> answer)
{
    refuse(answer);
}

void PastCampaign::undo(WishId, engine::Answer<WishId> answer) { refuse(answer); }
void PastCampaign::answerQuestion(QuestionId, const QString &, engine::Answer<WishId> answer) { refuse(answer); }
void PastCampaign::use(const engine::ConnectionSettings &, engine::Answer<WishId> answer) { refuse(answer); }

void PastCampaign::test(const engine::ConnectionSettings &, const QString &,
                        engine::Answer<engine::ConnectionReport> answer)
{
    refuse(answer);
}

void PastCampaign::addInput(const QString &, const QString &, engine::Answer<WishId> answer) { refuse(answer); }
void PastCampaign::adopt(grid::CellIndex, const QString &, engine::Answer<WishId> answer) { refuse(answer); }

void PastCampaign::decide(AttemptId, OutputId, bool, const QString &, engine::Answer<WishId> answer) { refuse(answer); }

void PastCampaign::saveCopy(const QString &path, engine::Answer<bool> answer)
{
    m_live.results().saveCopy(path, std::move(answer)); // of the file, which has no past to show
}

} // namespace dosegrid::widgets
