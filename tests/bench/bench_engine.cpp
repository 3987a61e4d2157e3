// SPDX-License-Identifier: GPL-3.0-or-later
// The engine at the size of the grid: planning all cells in each workflow, against a bare pass that costs and sorts
// them; and a poll in which 10,000 outputs have appeared, from the answers to the rows on disk, against the same rows
// by bare Qt SQL in as many transactions. Exit status 1 when a bound is missed.
#include "models/core/random.h"
#include "models/engine/cellqueue.h"
#include "models/engine/executionwatch.h"
#include "models/engine/fetcher.h"
#include "models/engine/link.h"
#include "models/engine/outputs.h"
#include "models/grid/templatereader.h"
#include "models/store/storethread.h"
#include "models/workflows/outputmatch.h"
#include "tests/bench/bench.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>

#include <cstdlib>

using namespace dosegrid;
using namespace dosegrid::engine;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::uint32_t outputsInPoll = 10'000;
constexpr int repetitions = 5;
const QString batchWorkflow = u"gatecl-opendose"_s;
const QString splitWorkflow = u"gatelab"_s;

template<typename T>
T orExit(Result<T> result)
{
    if (!result) {
        std::fprintf(stderr, "%s\n", qPrintable(toLogString(result.error())));
        std::exit(2);
    }
    if constexpr (!std::is_void_v<T>)
        return std::move(result).value();
}

// The OpenDose grid, as plans are made on it.
struct Grid
{
    Grid()
        : tmpl(std::make_shared<const grid::CampaignTemplate>(orExit(grid::loadTemplate(u"opendose"_s))))
        , spec(tmpl->spec())
        , cost(std::make_shared<const planning::CostModel>(*tmpl, spec))
    {}

    PlanBasis basis() const
    {
        PlanBasis basis{tmpl, grid::GridState(spec), cost, {}, {u"AF"_s, u"AM"_s}, {}, 25, 0};
        basis.live = grid::CellMask(spec->cellCount());
        return basis;
    }

    // The first applicable cells of one model and particle, region by region.
    grid::CellMask cells(std::uint32_t most) const
    {
        grid::CellMask mask(spec->cellCount());
        for (std::uint32_t i = 0, taken = 0; i < spec->cellCount() && taken < most; ++i) {
            const bool isOfFirst = spec->key({i}).model == 0 && spec->key({i}).particle == 0;
            if (isOfFirst && spec->isApplicable({i})) {
                mask.set({i});
                ++taken;
            }
        }
        return mask;
    }

    PlanRequest request(grid::CellMask mask, const QString &workflow) const
    {
        PlanRequest request;
        request.cells = std::move(mask);
        request.waveName = u"bench"_s;
        request.workflow = workflow;
        return request;
    }

    std::shared_ptr<const grid::CampaignTemplate> tmpl;
    grid::GridSpecPtr spec;
    std::shared_ptr<const planning::CostModel> cost;
};

bool benchPlanning(const Grid &whole)
{
    const PlanBasis basis = whole.basis();
    grid::CellMask all(whole.spec->cellCount());
    for (std::uint32_t i = 0; i < all.size(); ++i)
        all.set({i});
    double sink = 0;
    const double bound = bench::shortest(repetitions, [&] {
        std::vector<std::pair<double, std::uint32_t>> costs(all.size());
        for (std::uint32_t i = 0; i < all.size(); ++i)
            costs[i] = {whole.cost->seconds({i}, whole.tmpl->primaries), i};
        std::ranges::sort(costs);
        sink += costs[all.size() / 2].first;
    });
    bench::fact("costing and sorting 51,324 cells", bound);
    bool ok = sink > 0;
    for (const auto &[what, workflow] : {std::pair("planning 51,324 cells, batches", batchWorkflow),
                                         std::pair("planning 51,324 cells, splits", splitWorkflow)}) {
        std::uint32_t planned = 0;
        const PlanRequest request = whole.request(all, workflow);
        const double ms = bench::shortest(repetitions, [&] { planned = orExit(preview(request, basis)).cells; });
        std::printf("%-58s %9u cells\n", "", planned);
        ok = bench::judge(what, ms, bound, 20) && planned > 0 && ok;
    }
    return ok;
}

// An engine's ledger over a file, with live executions whose outputs have all appeared since the last poll.
class Poll
{
public:
    Poll(const Grid &whole, const QString &path)
        : m_whole(whole)
        , m_store([path] { return store::CampaignStore::open(path); })
        , m_time(std::make_shared<SystemClock>())
        , m_ledger(load(), whole.spec, m_store, m_time)
        , m_random(1)
        , m_link(m_time, m_random, {})
        , m_fetcher(m_ledger, m_link, m_time, *whole.tmpl, path + ".results"_L1)
        , m_watch(m_ledger, m_fetcher)
    {
        CellQueue queue(m_ledger, m_random, u"bench"_s, [this] { return m_whole.basis(); });
        m_ledger.addInput({.model = u"AF"_s, .fileName = u"AF.zip"_s, .sha256 = QString(64, u'a')});
        std::uint32_t planned = 0;
        orExit(queue.addWave(whole.request(whole.cells(outputsInPoll), batchWorkflow), u"bench"_s, planned));
        sendAll();
        commitAndWait();
    }

    // The answers of a poll, as the client hands them on.
    std::vector<std::pair<ExecutionId, carmin::Execution>> answers() const
    {
        std::vector<std::pair<ExecutionId, carmin::Execution>> answers;
        for (const auto &[id, own] : m_ledger.executions()) {
            carmin::Execution remote{.id = own.remoteId, .name = own.name, .pipeline = own.pipeline};
            remote.status = carmin::ExecutionStatus::Running;
            remote.statusWord = u"Running"_s;
            QStringList files;
            for (const AttemptId attemptId : m_ledger.attemptsOf(id)) {
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

    // Until every row is on disk; the changes that the matrix gets.
    std::vector<grid::CellChange> run(const std::vector<std::pair<ExecutionId, carmin::Execution>> &answers)
    {
        std::vector<grid::CellChange> changes;
        const QObject context;
        QObject::connect(&m_ledger, &Ledger::committed, &context,
                         [&](const std::vector<grid::CellChange> &cells, const QList<store::Event> &) {
                             changes.insert(changes.end(), cells.begin(), cells.end());
                         });
        for (const auto &[id, remote] : answers)
            m_watch.onRead(id, remote);
        commitAndWait();
        return changes;
    }

    std::vector<store::Attempt> attempts() const
    {
        std::vector<store::Attempt> all;
        for (const auto &[id, own] : m_ledger.executions()) {
            for (const AttemptId attempt : m_ledger.attemptsOf(id))
                all.push_back(*m_ledger.attempt(attempt));
        }
        return all;
    }
    void saveCopy(const QString &target)
    {
        auto copied = m_store.run([target](store::CampaignStore &store) { return store.saveCopy(target); });
        copied.waitForFinished();
        orExit(copied.result());
    }

private:
    LoadedCampaign load()
    {
        auto loaded = m_store.run([](store::CampaignStore &store) { return LoadedCampaign::read(store); });
        loaded.waitForFinished();
        return orExit(loaded.result());
    }

    void sendAll()
    {
        using store::AttemptPhase;
        using store::ExecutionPhase;
        for (const ExecutionId id : m_ledger.executionsIn(ExecutionPhase::Planned)) {
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

    void commitAndWait()
    {
        QEventLoop loop;
        const QMetaObject::Connection broken =
            QObject::connect(&m_ledger, &Ledger::broken, &loop, [] { std::exit(2); });
        m_ledger.commit([&loop] { loop.quit(); });
        loop.exec();
    }

    const Grid &m_whole;
    store::StoreThread m_store;
    Timekeeper m_time;
    Ledger m_ledger;
    SeededRandom m_random;
    Link m_link;
    Fetcher m_fetcher;
    ExecutionWatch m_watch;
};

// What a poll changes, by Qt SQL alone: each attempt and its cell, one transaction an execution.
double bareMs(const QString &path, const std::vector<store::Attempt> &attempts)
{
    double ms = 0;
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"bare"_s);
        db.setDatabaseName(path);
        db.open();
        for (const QString &pragma :
             {u"PRAGMA journal_mode = WAL"_s, u"PRAGMA synchronous = FULL"_s, u"PRAGMA foreign_keys = ON"_s})
            QSqlQuery(db).exec(pragma);
        QSqlQuery attemptRow(db);
        QSqlQuery cellRow(db);
        QSqlQuery other(db);
        attemptRow.prepare(u"UPDATE attempt SET phase = 'to-fetch', started_at = ?, ended_at = ? WHERE id = ?"_s);
        cellRow.prepare(u"UPDATE cell SET state = 'to-fetch', since = ?, seq = ? WHERE cell = ?"_s);
        ms = bench::once([&] {
            ExecutionId current;
            for (const store::Attempt &attempt : attempts) {
                if (attempt.execution != current) {
                    if (current.isValid())
                        other.exec(u"COMMIT"_s);
                    other.exec(u"BEGIN IMMEDIATE"_s);
                    current = attempt.execution;
                }
                attemptRow.bindValue(0, 1);
                attemptRow.bindValue(1, 2);
                attemptRow.bindValue(2, attempt.id.value);
                cellRow.bindValue(0, 2);
                cellRow.bindValue(1, current.value + 1000);
                cellRow.bindValue(2, attempt.cell.value);
                if (!attemptRow.exec() || !cellRow.exec())
                    std::exit(2);
            }
            other.exec(u"COMMIT"_s);
        });
    }
    QSqlDatabase::removeDatabase(u"bare"_s);
    return ms;
}

struct PollTimes
{
    double bare = 0;
    double poll = 0;
    double shown = 0; // on the window's thread
};

PollTimes pollOnce(const Grid &whole, const QString &path)
{
    orExit(store::CampaignStore::create(path, {.name = u"poll"_s, .campaignId = {}, .templateJson = whole.tmpl->json},
                                        SystemClock()));
    Poll poll(whole, path);
    const QString copy = path + ".copy"_L1;
    poll.saveCopy(copy);
    PollTimes times;
    times.bare = bareMs(copy, poll.attempts());
    const auto answers = poll.answers();
    std::vector<grid::CellChange> changes;
    times.poll = bench::once([&] { changes = poll.run(answers); });
    grid::GridState shown(whole.spec);
    times.shown = bench::once([&] { shown.apply(changes); });
    if (shown.total()[grid::CellState::ToFetch] != outputsInPoll)
        std::exit(2);
    return times;
}

bool benchPoll(const Grid &whole, const QString &folder)
{
    std::vector<PollTimes> rounds;
    for (int i = 0; i < repetitions; ++i)
        rounds.push_back(pollOnce(whole, folder + u"/poll%1.dosegrid"_s.arg(i)));
    const auto best = [&](double PollTimes::*member) { return std::ranges::min(rounds, {}, member).*member; };
    bench::fact("10,000 attempts and cells, bare Qt SQL", best(&PollTimes::bare));
    const bool ok = bench::judge("a poll that brings 10,000 outputs, until it is on disk", best(&PollTimes::poll),
                                 best(&PollTimes::bare), 3);
    bench::fact("  then on the window's thread: applying the changes", best(&PollTimes::shown));
    return ok;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QTemporaryDir folder;
    const Grid whole;
    bool ok = benchPlanning(whole);
    ok = benchPoll(whole, folder.path()) && ok;
    bench::printLoad();
    return ok ? 0 : 1;
}
