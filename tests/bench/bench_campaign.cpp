// SPDX-License-Identifier: GPL-3.0-or-later
// A campaign file as it is after years: 200,200 attempts and 1,001,000 events. Opening it through the facade, until the
// matrix has what it paints, against a bare Qt SQL read of the same rows; and writing 50,000 state changes through the
// store against bare Qt SQL. Exit status 1 when a bound is missed.
#include "models/engine/campaign.h"
#include "models/grid/templatereader.h"
#include "models/store/campaignstore.h"
#include "tests/bench/bench.h"
#include "tests/store/samplerecords.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QTemporaryDir>

#include <cstdlib>

using namespace dosegrid;
using namespace dosegrid::store;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int attemptsPerCell = 4;
constexpr int eventsPerAttempt = 5;
constexpr int cellsPerExecution = 360;
constexpr int wavesInAll = 20;
constexpr std::uint32_t changes = 50'000;
constexpr int repetitions = 5;

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

// Fills the file with a history; every cell has failed three times and is done.
class History
{
public:
    History(CampaignStore &store, const grid::GridSpec &spec) : m_store(store)
    {
        for (std::uint32_t i = 0; i < spec.cellCount(); ++i) {
            if (spec.isApplicable({i}))
                m_cells.push_back(i);
        }
    }

    void write()
    {
        Batch batch;
        for (int wave = 1; wave <= wavesInAll; ++wave)
            batch.put(sampleWave(wave));
        flush(batch);
        for (int round = 1; round <= attemptsPerCell; ++round) {
            for (std::size_t from = 0; from < m_cells.size(); from += cellsPerExecution) {
                writeExecution(batch, from, std::min(from + cellsPerExecution, m_cells.size()), round);
                if (batch.size() > 50'000)
                    flush(batch);
            }
        }
        flush(batch);
    }

private:
    void writeExecution(Batch &batch, std::size_t from, std::size_t to, int round)
    {
        Execution execution = sampleExecution(++m_executions, ExecutionPhase::Closed);
        execution.wave = {1 + m_executions % wavesInAll};
        batch.put(execution);
        for (std::size_t i = from; i < to; ++i)
            writeAttempt(batch, m_cells[i], round);
    }

    void writeAttempt(Batch &batch, std::uint32_t cell, int round)
    {
        const bool isLast = round == attemptsPerCell;
        const qint64 id = ++m_attempts;
        if (isLast) {
            Output output = sampleOutput(++m_outputs, id);
            output.sha256 = u"%1"_s.arg(m_outputs, 64, 16, QChar(u'0'));
            batch.put(output);
            batch.put(sampleVerdict(m_outputs, Outcome::Accepted));
            grid::CellRecord record;
            record.state = grid::CellState::Done;
            record.attempts = attemptsPerCell;
            record.wave = {1 + m_executions % wavesInAll};
            record.execution = {m_executions};
            record.since = 1'700'000'000'000;
            record.predictedSeconds = 5400.5F;
            record.measuredSeconds = 1234.5F;
            batch.put(CellRow{{cell}, record, {}});
        }
        batch.put(sampleAttempt(id, cell, m_executions, isLast ? AttemptPhase::Accepted : AttemptPhase::Failed, round));
        for (int i = 0; i < eventsPerAttempt; ++i) {
            Event event;
            event.at = at(int(id));
            event.kind = u"execution"_s;
            event.cell = grid::CellIndex{cell};
            event.execution = {m_executions};
            event.fromState = u"live"_s;
            event.toState = u"ended"_s;
            event.actor = u"engine"_s;
            batch.put(event);
        }
    }

    void flush(Batch &batch) { orExit(m_store.apply(std::exchange(batch, {}))); }

    CampaignStore &m_store;
    std::vector<std::uint32_t> m_cells;
    qint64 m_executions = 0;
    qint64 m_attempts = 0;
    qint64 m_outputs = 0;
};

// A connection by Qt SQL alone, with the settings of the store.
class Bare
{
public:
    explicit Bare(const QString &path) : m_db(QSqlDatabase::addDatabase(u"QSQLITE"_s, path))
    {
        m_db.setDatabaseName(path);
        m_db.open();
        for (const QString &pragma : {u"PRAGMA journal_mode = WAL"_s, u"PRAGMA synchronous = FULL"_s,
                                      u"PRAGMA foreign_keys = ON"_s, u"PRAGMA recursive_triggers = ON"_s})
            QSqlQuery(m_db).exec(pragma);
    }
    ~Bare()
    {
        const QString name = m_db.connectionName();
        m_db.close();
        m_db = {};
        QSqlDatabase::removeDatabase(name);
    }
    Bare(const Bare &) = delete;
    Bare &operator=(const Bare &) = delete;

    // Every value of every row.
    qint64 read(const QString &sql)
    {
        QSqlQuery query(m_db);
        query.setForwardOnly(true);
        if (!query.exec(sql))
            fail(query);
        const int columns = query.record().count();
        qint64 rows = 0;
        for (; query.next(); ++rows) {
            for (int i = 0; i < columns; ++i)
                m_sink += query.value(i).isNull();
        }
        return rows;
    }

    void write(const std::vector<CellRow> &rows, qint64 seq)
    {
        QSqlQuery query(m_db);
        query.exec(u"BEGIN IMMEDIATE"_s);
        if (!query.prepare(u"INSERT INTO cell (cell, state, flags, wave, execution, attempts, since, predicted_s,"
                           " measured_s, waited_s, source_uncertainty, source_fraction, reason, seq)"
                           " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (cell) DO UPDATE SET"
                           " state = excluded.state, flags = excluded.flags, wave = excluded.wave,"
                           " execution = excluded.execution, attempts = excluded.attempts, since = excluded.since,"
                           " predicted_s = excluded.predicted_s, measured_s = excluded.measured_s,"
                           " waited_s = excluded.waited_s, source_uncertainty = excluded.source_uncertainty,"
                           " source_fraction = excluded.source_fraction, reason = excluded.reason,"
                           " seq = excluded.seq"_s))
            fail(query);
        for (const CellRow &row : rows) {
            const grid::CellRecord &r = row.record;
            const QVariantList values = {row.cell.value,
                                         grid::name(r.state),
                                         r.flags,
                                         r.wave.value,
                                         r.execution.value,
                                         r.attempts,
                                         r.since,
                                         double(r.predictedSeconds),
                                         double(r.measuredSeconds),
                                         double(r.waitedSeconds),
                                         double(r.sourceUncertainty),
                                         double(r.sourceFraction),
                                         row.reason.isEmpty() ? QVariant() : QVariant(row.reason),
                                         seq};
            for (int i = 0; i < values.size(); ++i)
                query.bindValue(i, values[i]);
            if (!query.exec())
                fail(query);
        }
        query.finish();
        query.exec(u"COMMIT"_s);
    }

private:
    [[noreturn]] static void fail(const QSqlQuery &query)
    {
        std::fprintf(stderr, "%s\n", qPrintable(query.lastError().text()));
        std::exit(2);
    }

    QSqlDatabase m_db;
    qint64 m_sink = 0;
};

// From the call to opened(), when the first picture can be painted.
double openThroughFacade(const QString &path)
{
    engine::Environment environment;
    environment.wantsEngine = false;
    environment.program = u"bench"_s;
    engine::Campaign campaign(path, environment);
    QEventLoop loop;
    double ms = 0;
    QElapsedTimer timer;
    QObject::connect(&campaign, &engine::Campaign::opened, &loop, [&] {
        ms = double(timer.nsecsElapsed()) / 1e6;
        loop.quit();
    });
    QObject::connect(&campaign, &engine::Campaign::openFailed, &loop, &QEventLoop::quit);
    timer.start();
    campaign.open();
    loop.exec();
    if (ms == 0 || campaign.grid().total()[grid::CellState::Done] == 0)
        std::exit(2);
    return ms;
}

// In the order of LoadedCampaign::read(): reasons, sums of the waves, cells, accepted outputs.
void readBare(const QString &path)
{
    Bare bare(path);
    bare.read(u"SELECT cell, reason FROM cell WHERE reason IS NOT NULL"_s);
    bare.read(u"SELECT execution.wave, count(*), total(attempt.phase = 'accepted'), total(output.elapsed_s)"
              " FROM attempt JOIN execution ON execution.id = attempt.execution"
              " LEFT JOIN output ON output.attempt = attempt.id GROUP BY execution.wave"_s);
    bare.read(u"SELECT * FROM cell"_s);
    bare.read(u"SELECT output.*, attempt.cell FROM attempt JOIN output ON output.attempt = attempt.id"
              " JOIN verdict ON verdict.output = output.id"
              " WHERE attempt.phase = 'accepted' AND verdict.outcome = 'accepted' ORDER BY attempt.cell"_s);
}

bool benchOpening(const QString &path)
{
    readBare(path); // into the page cache
    const double bound = bench::shortest(repetitions, [&] { readBare(path); });
    bench::fact("the rows that opening needs, bare Qt SQL", bound);
    const double open = bench::shortestOf(repetitions, [&] { return openThroughFacade(path); });
    const bool ok = bench::judge("opening through the facade", open, bound, 2);
    const auto store = orExit(CampaignStore::open(path, {.mode = OpenOptions::Mode::Observe}));
    bench::fact("  of it: cells", bench::once([&] { orExit(store->changesSince(-1)); }));
    bench::fact("  of it: sums of the waves", bench::once([&] { orExit(store->record().waveAccounts()); }));
    bench::fact("  of it: accepted outputs", bench::once([&] { orExit(store->record().acceptedOutputs()); }));
    return ok;
}

bool benchWriting(const QString &path, const QString &copy)
{
    const auto store = orExit(CampaignStore::open(path));
    orExit(store->saveCopy(copy));
    std::vector<CellRow> rows;
    Batch batch;
    const auto cells = orExit(store->changesSince(-1)).cells;
    for (std::uint32_t i = 0; i < changes; ++i) {
        CellRow row{cells[i].cell, cells[i].record, {}};
        row.record.state = grid::CellState::Held;
        rows.push_back(row);
        batch.put(row);
    }
    Bare bare(copy);
    qint64 seq = 1'000'000;
    bare.write(rows, ++seq);
    const double bound = bench::shortest(repetitions, [&] { bare.write(rows, ++seq); });
    bench::fact("50,000 state changes, bare Qt SQL", bound);
    orExit(store->apply(batch));
    const double written = bench::shortest(repetitions, [&] { orExit(store->apply(batch)); });
    return bench::judge("50,000 state changes through the store", written, bound, 2);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"years.dosegrid"_s);
    const auto tmpl = orExit(grid::loadTemplate(u"opendose"_s));
    orExit(engine::Campaign::create(path, tmpl, false, u"years"_s));
    bench::fact("making the file", bench::once([&] {
                    const auto store = orExit(CampaignStore::open(path));
                    History(*store, *tmpl.spec()).write();
                }));
    bool ok = benchOpening(path);
    ok = benchWriting(path, folder.filePath(u"copy"_s)) && ok;
    bench::printLoad();
    return ok ? 0 : 1;
}
