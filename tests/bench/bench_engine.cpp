// SPDX-License-Identifier: GPL-3.0-or-later
// The engine at the size of the grid: planning all cells in each workflow, against a bare pass that costs and sorts
// them; and a poll in which 10,000 outputs have appeared, from the answers to the rows on disk, against the same rows
// by bare Qt SQL in as many transactions. Exit status 1 when a bound is missed.
#include "tests/bench/bench.h"
#include "tests/bench/benchgrid.h"
#include "tests/bench/benchpoll.h"

#include <QCoreApplication>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>

#include <cstdlib>

using namespace dosegrid;
using namespace dosegrid::engine;
using bench::Grid;
using bench::orExit;
using bench::Poll;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::uint32_t outputsInPoll = 10'000;
constexpr int repetitions = 5;
const QString batchWorkflow = u"gatecl-opendose"_s;
const QString splitWorkflow = u"gatelab"_s;

bool benchPlanning(const Grid &whole)
{
    const PlanBasis basis = whole.basis();
    const grid::CellMask all = whole.all();
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
    Poll poll(whole, path, outputsInPoll);
    const QString copy = path + ".copy"_L1;
    poll.saveCopy(copy);
    PollTimes times;
    times.bare = bareMs(copy, poll.attempts());
    const auto answers = poll.answers(outputsInPoll);
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
