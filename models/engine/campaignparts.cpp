// SPDX-License-Identifier: GPL-3.0-or-later
// The facade's interfaces that ask: plans, actions, connection. What they ask for is a wish.
#include "models/engine/campaignprivate.h"

#include "models/engine/link.h"
#include "models/engine/pool.h"
#include "models/results/digest.h"
#include "models/results/inputarchive.h"

#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::engine {

using grid::CellIndex;

void Campaign::Private::wish(const wish::Wish &wish, Answer<WishId> answer)
{
    store::Wish row;
    row.kind = wish::kind(wish);
    row.payload = wish::payload(wish);
    row.by = m_environment.actor;
    row.program = m_environment.program;
    row.at = m_clock->now();
    whenDone(m_store->run([row](store::CampaignStore &store) { return store.appendWish(row); }), q,
             [this, tell = guarded(std::move(answer))](const Result<WishId> &recorded) {
                 if (recorded) {
                     if (m_observer)
                         m_observer->follow(*recorded);
                     QMetaObject::invokeMethod(m_worker, &Worker::lookAtWishes);
                 }
                 tell(recorded);
             });
}

void Campaign::Private::refuse(const Error &error, Answer<WishId> answer)
{
    QMetaObject::invokeMethod(
        q, [tell = guarded(std::move(answer)), error] { tell(Unexpected(error)); }, Qt::QueuedConnection);
}

QStringList Campaign::Private::offeredWorkflows() const
{
    QStringList offered;
    for (const OfferedWorkflow &workflow : m_connection.workflows) {
        if (workflow.isOffered)
            offered << workflow.id;
    }
    return offered;
}

double Campaign::Private::predictedOutputBytes(const grid::CellMask &cells) const
{
    return engine::predictedOutputBytes({*m_tmpl, *m_grid, *m_cost, offeredWorkflows(), m_outputSizes}, cells);
}

PlanBasis Campaign::Private::basis() const
{
    PlanBasis basis{
        m_tmpl,       *m_grid, m_cost, {}, {}, {}, m_connection.settings.executionLimit, m_connection.maxTransferBytes,
        m_outputSizes};
    basis.platform(m_connection);
    for (const InputArchiveView &input : m_inputs)
        basis.modelsWithInput << input.model;
    basis.executions([this](ExecutionId id) { return m_mayRun.contains(id); });
    return basis;
}

void Campaign::Private::preview(const PlanRequest &request, Answer<PlanPreview> answer)
{
    const auto readSeeds = [](store::CampaignStore &store) -> Result<std::vector<store::SeedUse>> {
        auto used = store.record().plannedSeeds();
        const auto accepted = store.record().acceptedMarks();
        if (!used || !accepted)
            return Unexpected(used ? accepted.error() : used.error());
        for (const store::AcceptedMark &mark : *accepted) {
            if (mark.seedRead)
                used->push_back({{}, mark.cell, mark.seedRead, 1, 0, false});
        }
        return used;
    };
    whenDone(m_store->run(readSeeds), q,
             [this, request, tell = guarded(std::move(answer))](const Result<std::vector<store::SeedUse>> &used) {
                 if (!used) {
                     tell(Unexpected(used.error()));
                     return;
                 }
                 PlanBasis known = basis();
                 known.seeds(*used);
                 inPool(
                     q,
                     [request, basis = std::make_shared<const PlanBasis>(std::move(known))] {
                         return engine::preview(request, *basis);
                     },
                     tell);
             });
}

void Campaign::Private::submit(const PlanRequest &request, Answer<WishId> answer)
{
    wish(wish::Plan{request}, std::move(answer));
}

void Campaign::Private::setPaused(WaveId wave, bool paused, Answer<WishId> answer)
{
    wish(wish::Pause{wave, paused}, std::move(answer));
}

void Campaign::Private::setPriority(WaveId wave, int priority, Answer<WishId> answer)
{
    wish(wish::SetPriority{wave, priority}, std::move(answer));
}

void Campaign::Private::cancelUnsent(WaveId wave, Answer<WishId> answer)
{
    wish(wish::CancelUnsent{wave}, std::move(answer));
}

ActionScope Campaign::Private::scope() const
{
    return {*m_grid, [this](CellIndex cell) { return m_reasons.value(cell.value); },
            [this](CellIndex cell) { return m_mayRun.contains(m_grid->record(cell).execution); },
            [this](CellIndex cell) { return m_knownThere.contains(m_grid->record(cell).execution); }};
}

ActionPreview Campaign::Private::preview(CellAction action, const grid::CellMask &cells) const
{
    ActionPreview preview = judge(action, cells, scope());
    if (action != CellAction::Kill)
        return preview;
    QSet<ExecutionId> executions;
    preview.affected.forEach([&](CellIndex cell) { executions << m_grid->record(cell).execution; });
    preview.executions = int(executions.size());
    for (std::uint32_t i = 0; i < m_grid->spec().cellCount(); ++i) {
        const CellIndex cell{i};
        const grid::CellRecord &record = m_grid->record(cell);
        if (!executions.contains(record.execution))
            continue;
        if (record.state == grid::CellState::Done)
            ++preview.doneAndKept;
        else if (!preview.affected.test(cell))
            preview.collateral.set(cell);
        if (record.state != grid::CellState::Running)
            continue;
        // Progress comes in steps; until the first one it is the time since it was seen running.
        const double predicted = double(record.predictedSeconds);
        const double ran = double(toMs(m_clock->now()) - record.since) / 1000;
        preview.cpuHoursLost += std::max(predicted * record.progress / 255, std::clamp(ran, 0.0, predicted)) / 3600;
    }
    return preview;
}

void Campaign::Private::ask(CellAction action, const grid::CellMask &cells, const QString &expression,
                            const QString &reason, Answer<WishId> answer)
{
    if (action == CellAction::RemoveNotes) {
        wish(wish::Note{cells, expression, {}, true}, std::move(answer));
        return;
    }
    if (action != CellAction::Note) {
        wish(wish::Act{action, cells, expression, reason}, std::move(answer));
        return;
    }
    // What cannot be a note is not recorded.
    const auto text = wish::noteText(reason);
    if (text)
        wish(wish::Note{cells, expression, *text}, std::move(answer));
    else
        refuse(text.error(), std::move(answer));
}

void Campaign::Private::undo(WishId action, Answer<WishId> answer) { wish(wish::Undo{action}, std::move(answer)); }

void Campaign::Private::answerQuestion(QuestionId question, const QString &choice, Answer<WishId> answer)
{
    wish(wish::AnswerQuestion{question, choice}, std::move(answer));
}

void Campaign::Private::use(const ConnectionSettings &settings, Answer<WishId> answer)
{
    // What cannot be an address is not recorded: it may hold a password.
    if (const auto endpoint = endpointOf(settings); !endpoint) {
        refuse(endpoint.error(), std::move(answer));
        return;
    }
    wish(wish::Connect{settings}, std::move(answer));
}

void Campaign::Private::test(const ConnectionSettings &settings, const QString &key, Answer<ConnectionReport> answer)
{
    // The campaign outlives its worker; the one who asks may not.
    QMetaObject::invokeMethod(m_worker,
                              [worker = m_worker, owner = q, settings, key, tell = guarded(std::move(answer))] {
                                  worker->test(settings, key, [owner, tell](const ConnectionReport &report) {
                                      QMetaObject::invokeMethod(owner, [tell, report] { tell(report); });
                                  });
                              });
}

void Campaign::Private::tryNow() { QMetaObject::invokeMethod(m_worker, &Worker::tryNow); }

namespace {

// The former configuration paired jobs of AF with inputs of AM; the archive itself says what it is for.
Result<void> checkInput(const QString &path, const QString &model, const QStringList &models)
{
    const auto facts = results::readInputArchive(path);
    if (!facts)
        return Unexpected(facts.error());
    if (facts->fault)
        return Unexpected(Error{Error::Kind::BadInput, name(facts->fault->kind), path, 0, u"input-archive"_s});
    const auto isOther = [&](const QString &named) { return named != model && models.contains(named); };
    const auto other = std::ranges::find_if(facts->models, isOther);
    if (other != facts->models.end() && !facts->models.contains(model))
        return Unexpected(Error{Error::Kind::BadInput, *other, path, 0, u"input-model"_s});
    return {};
}

} // namespace

void Campaign::Private::addInput(const QString &filePath, const QString &model, Answer<WishId> answer)
{
    const QFileInfo file(filePath);
    QStringList models;
    for (const grid::Model &known : m_grid->spec().models())
        models << known.id;
    inPool(
        q,
        [path = file.absoluteFilePath(), model, models] {
            return checkInput(path, model, models).and_then([&] { return results::sha256OfFile(path); });
        },
        [this, file, model, answer = Answer<WishId>{q, guarded(std::move(answer))}](const Result<QByteArray> &digest) {
            if (!digest) {
                answer.function(Unexpected(digest.error()));
                return;
            }
            wish(wish::AddInput{model, file.absoluteFilePath(), file.fileName(), QString::fromLatin1(*digest),
                                file.size()},
                 answer);
        });
}

void Campaign::Private::adopt(CellIndex cell, const QString &filePath, Answer<WishId> answer)
{
    wish(wish::Adopt{cell, QFileInfo(filePath).absoluteFilePath()}, std::move(answer));
}

void Campaign::Private::decide(AttemptId attempt, OutputId output, bool accept, const QString &reason,
                               Answer<WishId> answer)
{
    wish(wish::Decide{attempt, output, accept, reason}, std::move(answer));
}

void Campaign::Private::saveCopy(const QString &path, Answer<bool> answer)
{
    inStore<bool>(
        [path](store::CampaignStore &store) -> Result<bool> {
            const auto saved = store.saveCopy(path);
            if (!saved)
                return Unexpected(saved.error());
            return true;
        },
        std::move(answer));
}

} // namespace dosegrid::engine
