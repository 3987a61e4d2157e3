// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/benchpoll.h"

#include "models/engine/cellqueue.h"
#include "models/engine/outputs.h"
#include "models/workflows/outputmatch.h"

#include <QEventLoop>

using namespace dosegrid;
using namespace dosegrid::engine;
using namespace Qt::Literals::StringLiterals;
using store::AttemptPhase;
using store::ExecutionPhase;

namespace bench {

Poll::Poll(const Grid &whole, const QString &path, std::uint32_t live, Rest rest)
    : m_whole(whole)
    , m_store([path] { return store::CampaignStore::open(path); })
    , m_time(std::make_shared<SystemClock>())
    , m_ledger(load(), whole.spec, m_store, m_time)
    , m_random(1)
    , m_link(m_time, m_random, {})
    , m_fetcher(m_ledger, m_link, m_time, *whole.tmpl, path + ".results"_L1)
    , m_watch(m_ledger, m_fetcher)
    , m_reconciler(m_ledger)
{
    CellQueue queue(m_ledger, m_random, u"bench"_s, [this] { return m_whole.basis(); });
    for (const QString &model : {u"AF"_s, u"AM"_s})
        m_ledger.addInput({.model = model, .fileName = model + ".zip"_L1, .sha256 = QString(64, u'a')});
    const grid::CellMask cells = rest == Rest::Planned ? whole.all() : whole.cells(live);
    orExit(queue.addWave(whole.request(cells, u"gatecl-opendose"_s), u"bench"_s));
    send(live);
    commitAndWait();
}

std::vector<ExecutionId> Poll::live() const { return m_ledger.executionsIn(ExecutionPhase::Live); }

Poll::Answers Poll::answers(std::size_t outputs) const
{
    Answers answers;
    for (const ExecutionId id : live()) {
        const store::Execution &own = *m_ledger.execution(id);
        carmin::Execution remote{.id = own.remoteId, .name = own.name, .pipeline = own.pipeline};
        remote.status = carmin::ExecutionStatus::Running;
        remote.statusWord = u"Running"_s;
        QStringList files;
        for (const AttemptId attemptId : m_ledger.attemptsOf(id)) {
            if (outputs == 0)
                break;
            --outputs;
            const store::Attempt *attempt = m_ledger.attempt(attemptId);
            files << own.resultsDir + u'/'
                         + workflows::expectedOutputName(*profileOf(own.profile), *m_whole.spec, attempt->cell,
                                                         attempt->primaries);
        }
        remote.returnedFiles.insert(u"dose"_s, files);
        answers.emplace_back(id, std::move(remote));
    }
    return answers;
}

std::vector<grid::CellChange> Poll::run(const Answers &answers)
{
    std::vector<grid::CellChange> changes;
    const QObject context;
    QObject::connect(&m_ledger, &Ledger::committed, &context,
                     [&](const std::vector<grid::CellChange> &cells, const QList<store::Event> &) {
                         changes.insert(changes.end(), cells.begin(), cells.end());
                     });
    QList<carmin::Execution> listed;
    for (const auto &[id, remote] : answers)
        listed << remote;
    m_reconciler.look(listed);
    for (const auto &[id, remote] : answers)
        m_watch.onRead(id, remote);
    commitAndWait();
    return changes;
}

std::vector<store::Attempt> Poll::attempts() const
{
    std::vector<store::Attempt> all;
    for (const ExecutionId id : live()) {
        for (const AttemptId attempt : m_ledger.attemptsOf(id))
            all.push_back(*m_ledger.attempt(attempt));
    }
    return all;
}

void Poll::saveCopy(const QString &target)
{
    auto copied = m_store.run([target](store::CampaignStore &store) { return store.saveCopy(target); });
    copied.waitForFinished();
    orExit(copied.result());
}

LoadedCampaign Poll::load()
{
    auto loaded = m_store.run([](store::CampaignStore &store) { return LoadedCampaign::read(store); });
    loaded.waitForFinished();
    return orExit(loaded.result());
}

void Poll::send(std::uint32_t cells)
{
    std::uint32_t sent = 0;
    for (const ExecutionId id : m_ledger.executionsIn(ExecutionPhase::Planned)) {
        if (sent >= cells)
            break;
        sent += std::uint32_t(m_ledger.attemptsOf(id).size());
        for (const auto &[execution, attempt] : {std::pair(ExecutionPhase::Outbox, AttemptPhase::Outbox),
                                                 std::pair(ExecutionPhase::Sending, AttemptPhase::Sending),
                                                 std::pair(ExecutionPhase::Live, AttemptPhase::Waiting)}) {
            for (const AttemptId attemptId : m_ledger.attemptsOf(id))
                m_ledger.move(attemptId, attempt);
            m_ledger.move(id, execution, [&](store::Execution &e) {
                e.sentAt = m_ledger.now();
                e.acceptedAt = m_ledger.now();
                e.remoteId = {u"workflow-%1"_s.arg(id.value)};
                e.remoteStatus = u"Running"_s;
            });
        }
    }
}

void Poll::commitAndWait()
{
    QEventLoop loop;
    const QMetaObject::Connection broken = QObject::connect(&m_ledger, &Ledger::broken, &loop, [] { std::exit(2); });
    m_ledger.commit([&loop] { loop.quit(); });
    loop.exec();
}

} // namespace bench
