// SPDX-License-Identifier: GPL-3.0-or-later
// What the store adds to SQLite, measured beside it in the same run. Printed, not judged: tests/bench holds the bounds.
#include "tests/store/samplecampaign.h"

#include <gmock/gmock.h>

#include <QElapsedTimer>
#include <QSqlDatabase>
#include <QSqlQuery>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::store {

namespace {

using Cost = CampaignFile;
constexpr std::uint32_t cellCount = 50'000;

const auto columns = u"cell, state, flags, wave, execution, attempts, since, predicted_s, measured_s, waited_s,"
                     " source_uncertainty, source_fraction, reason, seq"_s;

Batch everyCell(grid::CellState state)
{
    Batch batch;
    batch.reserve(cellCount + 2);
    batch.put(sampleWave());
    batch.put(sampleExecution(1, ExecutionPhase::Live));
    for (std::uint32_t cell = 0; cell < cellCount; ++cell)
        batch.put(sampleCell(cell, state));
    return batch;
}

// The same rows by Qt SQL alone, in the same kind of file.
void bareWrite(QSqlDatabase &db, const QString &state, int seq)
{
    QSqlQuery query(db);
    ASSERT_TRUE(query.exec(u"BEGIN IMMEDIATE"_s));
    ASSERT_TRUE(query.prepare(QString(u"INSERT OR REPLACE INTO cell ("_s + columns + u") VALUES (?"_s
                                      + QString(u", ?"_s).repeated(13) + u")"_s)));
    for (std::uint32_t cell = 0; cell < cellCount; ++cell) {
        const QVariantList values = {
            cell, state, 2, 1, 1, 1, qint64(1'700'000'003'000), 5400.5, 1234.5, 12.0, 0.5, 0.25, u"by-user"_s, seq};
        for (int i = 0; i < 14; ++i)
            query.bindValue(i, values[i]);
        ASSERT_TRUE(query.exec());
    }
    query.finish();
    ASSERT_TRUE(query.exec(u"COMMIT"_s));
}

qint64 bareRead(QSqlDatabase &db)
{
    QSqlQuery query(db);
    query.setForwardOnly(true);
    EXPECT_TRUE(query.exec(QString(u"SELECT "_s + columns + u" FROM cell"_s)));
    qint64 sum = 0;
    while (query.next()) {
        for (int i = 0; i < 14; ++i)
            sum += query.value(i).toLongLong();
    }
    return sum;
}

TEST_F(Cost, OfFiftyThousandCells)
{
    const auto store = create();
    ASSERT_TRUE(isOk(store->saveCopy(path(u"bare"_s))));
    QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"bare"_s);
    db.setDatabaseName(path(u"bare"_s));
    ASSERT_TRUE(db.open());
    for (const QString &pragma : {u"PRAGMA journal_mode = WAL"_s, u"PRAGMA synchronous = FULL"_s})
        QSqlQuery(db).exec(pragma);

    QElapsedTimer timer;
    const auto measure = [&](const char *what, auto body) {
        timer.start();
        body();
        std::printf("    %-28s %5.0f ms\n", what, double(timer.nsecsElapsed()) / 1e6);
    };
    const Batch planned = everyCell(grid::CellState::Planned);
    const Batch running = everyCell(grid::CellState::Running);
    measure("first write, bare Qt SQL", [&] { bareWrite(db, u"planned"_s, 1); });
    measure("first write, store", [&] { EXPECT_TRUE(isOk(store->apply(planned))); });
    measure("rewrite, bare Qt SQL", [&] { bareWrite(db, u"running"_s, 2); });
    measure("rewrite, store", [&] { EXPECT_TRUE(isOk(store->apply(running))); });
    measure("read, bare Qt SQL", [&] { EXPECT_GT(bareRead(db), 0); });
    measure("read, store", [&] { EXPECT_THAT(store->loadCells()->cells, testing::SizeIs(cellCount)); });
    db.close();
    db = {};
    QSqlDatabase::removeDatabase(u"bare"_s);
}

} // namespace

} // namespace dosegrid::store
