// SPDX-License-Identifier: GPL-3.0-or-later
// How cost grows with the grid: 5,000, 50,000 and 500,000 cells, the OpenDose grid with fewer and finer energies. All
// cells planned in each workflow; a poll with 0, 100 and 10,000 changes while everything else waits; the start on sixty
// weeks of history. In CPU time. Exit status 1 when the time for a cell, or for the same changes, grows: what takes
// longer on more cells may take as many times longer as there are more of them, and a logarithm.
#include "models/engine/campaign.h"
#include "models/store/campaignstore.h"
#include "tests/bench/bench.h"
#include "tests/bench/benchgrid.h"
#include "tests/bench/benchpoll.h"
#include "tests/store/samplerecords.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QFile>
#include <QTemporaryDir>

using namespace dosegrid;
using namespace Qt::Literals::StringLiterals;
using bench::Grid;
using bench::orExit;
using bench::Poll;

namespace {

constexpr int energies[] = {9, 91, 910}; // of 2 models, 141 regions, 2 particles
constexpr int repetitions = 3;
constexpr double mostOverLinear = 2;
// A poll of the same executions in a file that is ten times as large.
constexpr double mostOverSame = 4;
constexpr std::uint32_t cellsLive = 10'000;

struct Times
{
    double cells = 0;
    double batches = 0;
    double splits = 0;
    double poll0 = 0;
    double poll100 = 0;
    double pollAll = 0; // of so many cells as are live
    double liveCells = 0;
    double start = 0;
};

double planning(const Grid &grid, const QString &workflow)
{
    const engine::PlanBasis basis = grid.basis();
    const engine::PlanRequest request = grid.request(grid.all(), workflow);
    return bench::shortestOf(repetitions, [&] {
        return bench::cpuOnce([&] {
            if (orExit(engine::preview(request, basis)).cells == 0)
                std::exit(2);
        });
    });
}

QString newCampaign(const Grid &grid, const QString &path)
{
    orExit(store::CampaignStore::create(path, {.name = u"scale"_s, .campaignId = {}, .templateJson = grid.tmpl->json},
                                        SystemClock()));
    return path;
}

double pollOnce(Poll &poll, std::size_t outputs)
{
    const auto answers = poll.answers(outputs);
    return bench::cpuOnce([&] { poll.run(answers); });
}

void polls(const Grid &grid, const QString &path, Times &times)
{
    Poll poll(grid, newCampaign(grid, path), cellsLive, Poll::Rest::Planned);
    poll.run(poll.answers(0)); // the first one sees that they run
    times.poll0 = bench::shortestOf(repetitions, [&] { return pollOnce(poll, 0); });
    times.poll100 = pollOnce(poll, 100);
    times.liveCells = double(poll.attempts().size()) - 100;
    times.pollAll = pollOnce(poll, cellsLive);
}

// Sixty weeks are over: every cell is done, one in ten was tried twice, in executions of up to 360.
void writeHistory(const Grid &grid, const QString &path)
{
    constexpr std::uint32_t cellsPerExecution = 360;
    const auto store = orExit(store::CampaignStore::open(newCampaign(grid, path)));
    store::Batch batch;
    batch.put(store::sampleWave(1));
    qint64 attempts = 0;
    qint64 executions = 0;
    std::uint32_t inExecution = cellsPerExecution;
    const auto attempt = [&](std::uint32_t cell, bool isAccepted, int number) {
        if (++inExecution > cellsPerExecution) {
            inExecution = 1;
            batch.put(store::sampleExecution(++executions, store::ExecutionPhase::Closed));
        }
        const qint64 id = ++attempts;
        if (isAccepted) {
            store::Output output = store::sampleOutput(id, id);
            output.sha256 = u"%1"_s.arg(id, 64, 16, QChar(u'0'));
            batch.put(output);
            batch.put(store::sampleVerdict(id, store::Outcome::Accepted));
            store::CellRow row = store::sampleCell(cell, grid::CellState::Done);
            row.record.execution = {executions};
            row.reason.clear();
            batch.put(row);
        }
        batch.put(store::sampleAttempt(
            id, cell, executions, isAccepted ? store::AttemptPhase::Accepted : store::AttemptPhase::Failed, number));
        batch.put(store::sampleEvent(u"fetched"_s, cell, executions));
    };
    for (std::uint32_t cell = 0; cell < grid.spec->cellCount(); ++cell) {
        if (!grid.spec->isApplicable({cell}))
            continue;
        const bool wasTriedTwice = cell % 10 == 0;
        if (wasTriedTwice)
            attempt(cell, false, 1);
        attempt(cell, true, wasTriedTwice ? 2 : 1);
        if (batch.size() > 50'000)
            orExit(store->apply(std::exchange(batch, {})));
    }
    batch.put(store::WaveAccount{.wave = {1}, .executions = executions, .attempts = attempts});
    orExit(store->apply(batch));
}

// From the call until the matrix has what it paints.
double start(const QString &path)
{
    engine::Environment environment;
    environment.program = u"bench"_s;
    return bench::shortestOf(repetitions, [&] {
        engine::Campaign campaign(path, environment);
        QEventLoop loop;
        double ms = 0;
        const double before = bench::cpuMs();
        QObject::connect(&campaign, &engine::Campaign::opened, &loop, [&] {
            ms = bench::cpuMs() - before;
            loop.quit();
        });
        QObject::connect(&campaign, &engine::Campaign::openFailed, &loop, &QEventLoop::quit);
        campaign.open();
        loop.exec();
        if (ms == 0 || campaign.grid().total()[grid::CellState::Done] == 0)
            std::exit(2);
        return ms;
    });
}

Times timesOf(int energyCount, const QString &folder)
{
    const Grid grid(energyCount);
    Times times;
    times.cells = grid.spec->computableCount();
    std::printf("%.0f cells\n", times.cells);
    bench::fact("  planning, batches", times.batches = planning(grid, u"gatecl-opendose"_s));
    bench::fact("  planning, splits", times.splits = planning(grid, u"gatelab"_s));
    polls(grid, folder + u"/poll%1.dosegrid"_s.arg(energyCount), times);
    bench::fact("  a poll with 0 changes", times.poll0);
    bench::fact("  a poll with 100 changes", times.poll100);
    std::printf("  %.0f changes:\n", times.liveCells);
    bench::fact("  a poll with as many", times.pollAll);
    const QString history = folder + u"/history%1.dosegrid"_s.arg(energyCount);
    bench::fact("  (writing the history)", bench::cpuOnce([&] { writeHistory(grid, history); }));
    bench::fact("  start on sixty weeks of history", times.start = start(history));
    QFile::remove(history);
    return times;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QTemporaryDir folder;
    std::vector<Times> all;
    for (const int count : energies)
        all.push_back(timesOf(count, folder.path()));
    bool ok = true;
    const Times &few = all.front();
    const Times &many = all.back();
    const double more = many.cells / few.cells;
    std::printf("%.0f times as many cells, against as many times as long:\n", more);
    ok = bench::judge("  planning, batches", many.batches, few.batches * more, mostOverLinear) && ok;
    ok = bench::judge("  planning, splits", many.splits, few.splits * more, mostOverLinear) && ok;
    ok = bench::judge("  start on sixty weeks of history", many.start, few.start * more, mostOverLinear) && ok;
    std::puts("against the same poll of a campaign of 50,000 cells:");
    const Times &middle = all[1];
    ok = bench::judge("  a poll with 0 changes", many.poll0, middle.poll0, mostOverSame) && ok;
    ok = bench::judge("  a poll with 100 changes", many.poll100, middle.poll100, mostOverSame) && ok;
    ok = bench::judge("  a poll with 10,000 changes", many.pollAll, middle.pollAll, mostOverSame) && ok;
    bench::printLoad();
    return ok ? 0 : 1;
}
