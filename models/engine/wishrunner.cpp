// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/wishrunner.h"

#include "models/engine/place.h"

#include "models/core/logging.h"
#include "models/engine/actionrules.h"
#include "models/engine/executionwatch.h"
#include "models/engine/fetcher.h"
#include "models/engine/inputkeeper.h"
#include "models/engine/killer.h"
#include "models/engine/lifecycle.h"
#include "models/engine/link.h"
#include "models/engine/pool.h"
#include "models/engine/reconciler.h"
#include "models/engine/submitter.h"
#include "models/engine/views.h"
#include "models/store/storethread.h"

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::engine {

using grid::CellIndex;
using grid::CellState;
using store::AttemptPhase;
using store::ExecutionPhase;

WishRunner::WishRunner(Parts parts, QObject *parent) : QObject(parent), m(parts), m_undo(m.ledger, m.queue)
{
    connect(&m.killer, &Killer::looked, this, &WishRunner::onKillLooked);
    connect(&m.ledger, &Ledger::broken, this, &WishRunner::onBroken);
}

void WishRunner::look()
{
    if (m_looking || m.ledger.isBroken())
        return;
    m_looking = true;
    whenDone(m.store.run([](store::CampaignStore &store) { return store.record().pendingWishes(); }), this,
             [this](const Result<std::vector<store::Wish>> &wishes) {
                 m_looking = false;
                 if (!wishes) {
                     qCWarning(lcEngine) << "wishes:" << toLogString(wishes.error());
                     return;
                 }
                 for (const store::Wish &stored : *wishes) {
                     if (m.ledger.isBroken())
                         return;
                     if (m_taken.contains(stored.id))
                         continue;
                     m_taken << stored.id;
                     carryOut(stored);
                 }
                 if (!std::exchange(m_hasLooked, true))
                     emit pendingChanged();
             });
}

// A wish that contradicts the record would stop every later engine too.
void WishRunner::onBroken(const Error &error)
{
    if (error.kind != Error::Kind::WrongState && error.kind != Error::Kind::Internal)
        return;
    store::Batch batch;
    for (const WishId wish : m_taken)
        batch.finishWish(wish, store::WishState::Refused, {{u"error"_s, name(error.kind)}, {u"detail"_s, error.detail}},
                         m.ledger.now());
    m.store.apply(std::move(batch));
}

void WishRunner::carryOut(const store::Wish &stored)
{
    const auto acting = m.ledger.actFor(stored.by);
    const Result<wish::Wish> wish = wish::read(stored.kind, stored.payload, m.ledger.grid().spec().cellCount());
    if (!wish) {
        finish(stored, Unexpected(wish.error()));
        return;
    }
    std::visit(
        [&](const auto &w) {
            using W = std::decay_t<decltype(w)>;
            if constexpr (std::is_same_v<W, wish::Adopt>)
                adopt(w, stored);
            else if constexpr (std::is_same_v<W, wish::Decide>)
                decide(w, stored);
            else if constexpr (std::is_same_v<W, wish::Undo>)
                undo(w, stored);
            else if constexpr (std::is_same_v<W, wish::Act>)
                w.action == CellAction::Kill ? kill(w, stored) : finish(stored, run(w, stored));
            else
                finish(stored, run(w, stored));
        },
        *wish);
}

void WishRunner::finish(const store::Wish &stored, const Result<Report> &report)
{
    QJsonObject result;
    if (report) {
        result = report->detail;
        result.insert(u"cells"_s, qint64(report->cells));
        result.insert(u"refused"_s, qint64(report->refused));
    } else {
        result = {{u"error"_s, name(report.error().kind)},
                  {u"detail"_s, report.error().detail},
                  {u"field"_s, report.error().field}};
    }
    store::Wish finished = stored;
    finished.state = report ? store::WishState::Done : store::WishState::Refused;
    finished.result = result;
    m.ledger.finishWish(stored.id, finished.state, result);
    WishOutcome outcome = outcomeOf(finished, m.ledger.grid().spec().cellCount());
    if (!report)
        outcome.error = report.error();
    result.remove(u"items"_s); // the wish keeps them
    m.ledger.recordEvent({.kind = u"wish"_s,
                          .toState = report ? u"done"_s : u"refused"_s,
                          .actor = stored.by,
                          .detail = {{u"wish"_s, stored.id.value},
                                     {u"kind"_s, wish::shownKind(stored.kind, stored.payload)},
                                     {u"expression"_s, stored.payload["expression"_L1]},
                                     {u"result"_s, result}}});
    m.ledger.commit([this, outcome] {
        m_taken.remove(outcome.id);
        emit done(outcome);
        m.watch.closeWhatIsOver();
        m.submitter.consider();
        m.killer.consider();
    });
}

ActionScope WishRunner::scope() const
{
    return {m.ledger.grid(), [this](CellIndex cell) { return m.ledger.reasonOf(cell); },
            [this](CellIndex cell) {
                const store::Execution *execution = m.ledger.execution(m.ledger.grid().record(cell).execution);
                return execution && store::mayRun(execution->phase);
            },
            [this](CellIndex cell) {
                const store::Execution *execution = m.ledger.execution(m.ledger.grid().record(cell).execution);
                return execution && isKnownThere(execution->phase);
            }};
}

Result<WishRunner::Report> WishRunner::run(const wish::Plan &plan, const store::Wish &stored)
{
    Report report;
    const auto wave = m.queue.addWave(plan.request, stored.by);
    if (!wave)
        return Unexpected(wave.error());
    report.cells = wave->cells;
    report.refused = plan.request.cells.count() - (wave->cells - wave->extra);
    report.detail = {{u"wave"_s, wave->id.value}};
    return report;
}

void WishRunner::endDoubt(ExecutionId id, bool sendAgain)
{
    grid::CellMask cells(m.ledger.grid().spec().cellCount());
    for (const AttemptId attempt : m.ledger.attemptsOf(id)) {
        cells.set(m.ledger.attempt(attempt)->cell);
        m.ledger.move(attempt, sendAgain ? AttemptPhase::Lost : AttemptPhase::Failed, reason::givenUp);
    }
    m.reconciler.watchFor({m.ledger.execution(id)->name});
    m.ledger.move(id, ExecutionPhase::Cancelled,
                  [](store::Execution &e) { e.endProof = u"a person said that it was never started"_s; });
    if (sendAgain)
        enqueueByWave(cells);
}

Result<WishRunner::Report> WishRunner::run(const wish::AnswerQuestion &answer, const store::Wish &stored)
{
    const auto found = m.ledger.questions().find(answer.question);
    if (found == m.ledger.questions().end())
        return Unexpected(Error{Error::Kind::NotFound, QString::number(answer.question.value), {}, 0, u"question"_s});
    const store::Question question = found->second;
    if (!question.choices.contains(answer.choice))
        return Unexpected(Error::badInput(answer.choice, u"choice"_s));
    const store::Execution *execution = m.ledger.execution(question.execution);
    m.ledger.answer(answer.question, answer.choice, stored.by);
    Report report;
    if (!execution)
        return report;
    report.cells = std::uint32_t(m.ledger.attemptsOf(question.execution).size());
    if (execution->phase == ExecutionPhase::Doubt) {
        if (answer.choice == "wait"_L1)
            m.reconciler.waitLonger(question.execution);
        else
            endDoubt(question.execution, answer.choice == "send-again"_L1);
    } else if (answer.choice == "accept-end"_L1) {
        m.watch.acceptEnd(question.execution, question.kind == "gone"_L1       ? QString(reason::gone)
                                              : question.kind == "vanished"_L1 ? QString(reason::vanished)
                                              : question.kind == "other-execution"_L1
                                                  ? QString(reason::anotherExecution)
                                              : question.kind == "status-unknown"_L1 ? QString(reason::statusUnknown)
                                                                                     : QString(reason::killedByOthers));
    } else {
        m.watch.waitLonger(question.execution);
    }
    return report;
}

Result<WishRunner::Report> WishRunner::run(const wish::Pause &pause, const store::Wish &)
{
    if (!pause.wave.isValid()) {
        m.ledger.setSetting(meta::paused, pause.paused ? u"1"_s : u"0"_s);
        m.submitter.setPaused(pause.paused);
        return Report{};
    }
    const store::Wave *known = m.ledger.wave(pause.wave);
    if (!known)
        return Unexpected(Error{Error::Kind::NotFound, {}, {}, 0, u"wave"_s});
    store::Wave wave = *known;
    wave.paused = pause.paused;
    m.ledger.update(wave);
    return Report{};
}

Result<WishRunner::Report> WishRunner::run(const wish::SetPriority &set, const store::Wish &)
{
    const store::Wave *known = m.ledger.wave(set.wave);
    if (!known)
        return Unexpected(Error{Error::Kind::NotFound, {}, {}, 0, u"wave"_s});
    store::Wave wave = *known;
    wave.priority = set.priority;
    m.ledger.update(wave);
    return Report{};
}

Result<WishRunner::Report> WishRunner::run(const wish::CancelUnsent &cancel, const store::Wish &)
{
    const grid::CellMask cells = m.queue.unsentOf(cancel.wave);
    const std::uint32_t count = cells.count();
    m.queue.takeBack(cells);
    return Report{count, 0};
}

Result<WishRunner::Report> WishRunner::run(const wish::Connect &connect, const store::Wish &)
{
    const auto endpoint = endpointOf(connect.settings);
    if (!endpoint)
        return Unexpected(endpoint.error());
    store::Connection connection;
    connection.url = connect.settings.url.toString();
    connection.profile = connect.settings.profile;
    connection.origin = endpoint->origin();
    const auto &former = m.ledger.connection();
    const bool isOther = former && former->origin != connection.origin && !connect.settings.isMoved;
    if (isOther) {
        // What runs there would be looked for here, and what is here taken for it.
        const int live = m.ledger.countIn(ExecutionPhase::Sending) + m.ledger.countIn(ExecutionPhase::Doubt)
                         + m.ledger.countIn(ExecutionPhase::Live) + m.ledger.countIn(ExecutionPhase::Killing);
        if (live > 0)
            return Unexpected(Error{
                Error::Kind::WrongState, u"%1 (%2)"_s.arg(former->origin).arg(live), {}, 0, u"live-executions"_s});
    }
    // Inputs are where they were uploaded.
    if (isOther) {
        for (store::InputArchive input : std::vector(m.ledger.inputs())) {
            input.uploadedAt.reset();
            input.remotePath.clear();
            m.ledger.update(input);
        }
    }
    m.ledger.setConnection(connection);
    m.ledger.setSetting(meta::executionLimit, QString::number(connect.settings.executionLimit));
    m.ledger.setSetting(meta::plainHttp, connect.settings.allowsPlainHttp ? u"1"_s : QString());
    m.ledger.setSetting(meta::dataFolder, cleanFolder(connect.settings.dataFolder));
    emit connectionWished(connect.settings);
    return Report{};
}

Result<WishRunner::Report> WishRunner::run(const wish::AddInput &input, const store::Wish &stored)
{
    if (!m.ledger.grid().spec().modelPosition(input.model))
        return Unexpected(Error{Error::Kind::NotFound, input.model, {}, 0, u"model"_s});
    store::InputArchive archive;
    archive.model = input.model;
    archive.fileName = input.fileName;
    archive.sha256 = input.sha256;
    archive.size = input.bytes;
    archive.localPath = input.path;
    archive.addedAt = m.ledger.now();
    InputKeeper::replace(m.ledger, archive);
    m.ledger.addInput(archive);
    m.ledger.recordEvent({.kind = u"input-added"_s,
                          .actor = stored.by,
                          .detail = {{u"model"_s, input.model}, {u"sha256"_s, input.sha256}}});
    emit inputsChanged();
    return Report{};
}

void WishRunner::adopt(const wish::Adopt &wish, const store::Wish &stored)
{
    const store::Attempt *live = m.ledger.liveAttemptOf(wish.cell);
    const CellState state = m.ledger.grid().state(wish.cell);
    const bool isFree =
        !live && (state == CellState::Open || state == CellState::Failed || state == CellState::Skipped);
    if (!isFree && !(live && live->phase == AttemptPhase::ToFetch)) {
        finish(stored, Unexpected(Error{Error::Kind::WrongState, name(state), {}, 0, u"cell"_s}));
        return;
    }
    AttemptId id = live ? live->id : AttemptId();
    const QString formerReason = m.ledger.reasonOf(wish.cell);
    if (isFree) {
        grid::CellRecord record = m.ledger.grid().record(wish.cell);
        const store::Wave *wave = m.ledger.wave(record.wave);
        store::Attempt attempt;
        attempt.cell = wish.cell;
        attempt.number = record.attempts + 1;
        attempt.primaries = wave ? wave->primaries : m.queue.defaultPrimaries();
        attempt.createdAt = m.ledger.now();
        id = m.ledger.addAttempt(attempt);
        record.attempts = std::uint16_t(std::min(attempt.number, 65'535));
        m.ledger.setCell(wish.cell, record, m.ledger.reasonOf(wish.cell));
        m.ledger.move(id, AttemptPhase::ToFetch);
    }
    const auto onJudged = [this, stored, id, isFree, state, formerReason,
                           cell = wish.cell](const Result<store::Outcome> &outcome) {
        if (outcome) {
            // A file that is no result of the cell leaves it as it was; the verdict stays on record.
            if (isFree && *outcome == store::Outcome::Refused && state != CellState::Failed)
                m.ledger.showCell(cell, state, formerReason);
            finish(stored, Report{1, 0, {{u"verdict"_s, store::name(*outcome)}}});
            return;
        }
        // An attempt that was made for a file that cannot be read must not stay open.
        const store::Attempt *attempt = m.ledger.attempt(id);
        if (isFree && attempt && attempt->phase == AttemptPhase::ToFetch) {
            m.ledger.move(id, AttemptPhase::Lost);
            m.ledger.showCell(cell, state, formerReason);
        }
        finish(stored, Unexpected(outcome.error()));
    };
    m.fetcher.adopt(*m.ledger.attempt(id), wish.path, onJudged);
}

void WishRunner::decide(const wish::Decide &wish, const store::Wish &stored)
{
    struct Loaded
    {
        std::optional<store::Attempt> attempt;
        std::vector<store::Output> outputs;
    };
    const auto load = [id = wish.attempt](store::CampaignStore &store) -> Result<Loaded> {
        auto attempt = store.record().attempt(id);
        if (!attempt)
            return Unexpected(attempt.error());
        auto outputs = store.record().outputsOf(id);
        if (!outputs)
            return Unexpected(outputs.error());
        return Loaded{*attempt, *outputs};
    };
    whenDone(m.store.run(load), this, [this, wish, stored](const Result<Loaded> &loaded) {
        if (!loaded) {
            finish(stored, Unexpected(loaded.error()));
            return;
        }
        const auto output = std::ranges::find(loaded->outputs, wish.output, &store::Output::id);
        const bool isInReview = loaded->attempt && loaded->attempt->phase == AttemptPhase::Review;
        // Only while the cell waits for this word: not after it was skipped, retried or got another result.
        if (!isInReview || output == loaded->outputs.end() || m.ledger.liveAttemptOf(loaded->attempt->cell)
            || m.ledger.grid().state(loaded->attempt->cell) != CellState::Held
            || m.ledger.reasonOf(loaded->attempt->cell) != reason::heldForReview) {
            finish(stored, Unexpected(Error{Error::Kind::WrongState, {}, {}, 0, u"output"_s}));
            return;
        }
        const auto acting = m.ledger.actFor(stored.by);
        m.fetcher.decide(*loaded->attempt, *output, wish.accept, stored.by, wish.reason);
        finish(stored, Report{1, 0});
    });
}

} // namespace dosegrid::engine
