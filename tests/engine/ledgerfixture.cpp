// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/ledgerfixture.h"

#include "models/grid/energy.h"
#include "models/grid/expression.h"
#include "models/grid/templatereader.h"
#include "models/planning/cost.h"

using namespace dosegrid;
using namespace dosegrid::engine;
using namespace Qt::Literals::StringLiterals;
using store::AttemptPhase;
using store::ExecutionPhase;

void LedgerFixture::SetUp()
{
    const QString path = m_folder.filePath(u"c.dosegrid"_s);
    m_tmpl = std::make_shared<const grid::CampaignTemplate>(grid::loadTemplate(u"opendose"_s).value());
    ASSERT_TRUE(
        store::CampaignStore::create(path, {.name = u"c"_s, .campaignId = {}, .templateJson = m_tmpl->json}, *m_clock));
    m_store = std::make_unique<store::StoreThread>([path] { return store::CampaignStore::open(path, {}); });
    auto loaded = m_store->run([](store::CampaignStore &s) { return LoadedCampaign::read(s); });
    loaded.waitForFinished();
    ASSERT_TRUE(loaded.result());
    const grid::GridSpecPtr spec = m_tmpl->spec();
    m_ledger = std::make_unique<Ledger>(loaded.result().value(), spec, *m_store, m_time);
    m_link = std::make_unique<Link>(m_time, m_random, nullptr);
    m_fetcher = std::make_unique<Fetcher>(*m_ledger, *m_link, m_time, *m_tmpl, m_folder.filePath(u"results"_s));
    m_watch = std::make_unique<ExecutionWatch>(*m_ledger, *m_fetcher);
    const auto cost = std::make_shared<const planning::CostModel>(*m_tmpl, spec);
    const auto basis = [this, cost] {
        PlanBasis known{m_tmpl,
                        m_ledger->grid(),
                        cost,
                        {},
                        {u"AF"_s, u"AM"_s},
                        grid::CellMask(m_ledger->grid().spec().cellCount()),
                        25,
                        0};
        known.seeds(m_ledger->usedSeeds());
        return known;
    };
    m_queue = std::make_unique<CellQueue>(*m_ledger, m_random, u"0123456789"_s, basis);
    m_retrier = std::make_unique<Retrier>(*m_ledger, *m_queue);
    QObject::connect(m_watch.get(), &ExecutionWatch::leftUndone, m_watch.get(),
                     [this](const std::vector<grid::CellIndex> &cells) { m_retrier->afterFailure(cells); });
    store::InputArchive input;
    input.model = u"AF"_s;
    input.fileName = u"AF.zip"_s;
    input.sha256 = QString(64, u'0');
    m_ledger->addInput(input);
}

ExecutionId LedgerFixture::startBatch(QStringView expression)
{
    PlanRequest request;
    request.cells = grid::evaluate(expression, {.tmpl = *m_tmpl, .state = m_ledger->grid()}).value();
    request.expression = expression.toString();
    request.waveName = request.expression;
    const auto wave = m_queue->addWave(request, u"tester"_s);
    EXPECT_TRUE(wave) << toLogString(wave ? Error{} : wave.error()).toStdString();
    return startNext(u"workflow-1"_s);
}

ExecutionId LedgerFixture::startNext(const QString &remoteId)
{
    const std::vector<ExecutionId> planned = m_ledger->executionsIn(ExecutionPhase::Planned);
    if (planned.size() != 1) {
        ADD_FAILURE() << planned.size() << " executions are planned";
        return {};
    }
    const ExecutionId id = planned.front();
    const std::initializer_list<std::pair<ExecutionPhase, AttemptPhase>> way = {
        {ExecutionPhase::Outbox, AttemptPhase::Outbox},
        {ExecutionPhase::Sending, AttemptPhase::Sending},
        {ExecutionPhase::Live, AttemptPhase::Waiting}};
    for (const auto &[execution, attempts] : way) {
        for (const AttemptId attempt : m_ledger->attemptsOf(id))
            m_ledger->move(attempt, attempts);
        m_ledger->move(id, execution, [&](store::Execution &e) {
            e.sentAt = m_ledger->now();
            if (e.phase == ExecutionPhase::Live || execution == ExecutionPhase::Live) {
                e.remoteId = RemoteId{remoteId};
                e.acceptedAt = m_ledger->now();
            }
        });
    }
    m_ledger->commit();
    return id;
}

carmin::Execution LedgerFixture::remote(ExecutionId id, const char *status, const QList<Job> &jobs,
                                        const QStringList &outputsOf) const
{
    const store::Execution &own = *m_ledger->execution(id);
    carmin::Execution remote;
    remote.id = own.remoteId;
    remote.name = own.name;
    remote.pipeline = own.pipeline;
    remote.statusWord = QString::fromLatin1(status);
    remote.status = carmin::executionStatus(remote.statusWord);
    for (const Job &job : jobs) {
        const QString word = QString::fromLatin1(job.status);
        remote.jobs.insert(int(remote.jobs.size()) + 1, {carmin::jobStatus(word), word, job.exitCode, {}});
    }
    const grid::GridSpec &spec = m_ledger->grid().spec();
    for (const QString &cellId : outputsOf) {
        const grid::CellIndex cell = *spec.cellFromId(cellId);
        remote.returnedFiles[u"results"_s] << own.resultsDir
                                                  + u"/OpenDose_%1_%2_%3_%4.tar.gz"_s.arg(spec.region(cell).id)
                                                        .arg(spec.particle(cell).id, grid::mevText(spec.energyEv(cell)))
                                                        .arg(m_tmpl->primaries);
    }
    return remote;
}

grid::CellState LedgerFixture::state(QStringView cellId) const
{
    return m_ledger->grid().state(*m_ledger->grid().spec().cellFromId(cellId));
}

QString LedgerFixture::reason(QStringView cellId) const
{
    return m_ledger->reasonOf(*m_ledger->grid().spec().cellFromId(cellId));
}

int LedgerFixture::countEvents(const QString &kind)
{
    auto events = m_store->run([kind](store::CampaignStore &s) {
        return s.record().eventsAfter({.cell = {}, .execution = {}, .wave = {}, .kinds = {kind}}, {}, 1000);
    });
    events.waitForFinished();
    return events.result() ? int(events.result()->size()) : -1;
}

void LedgerFixture::waitForDisk()
{
    m_store->run([](store::CampaignStore &) { return Result<bool>(true); }).waitForFinished();
    EXPECT_FALSE(m_ledger->isBroken());
}
