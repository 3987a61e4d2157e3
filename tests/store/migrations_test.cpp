// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/migrations.h"
#include "tests/store/samplecampaign.h"

#include <gmock/gmock.h>

#include <QFile>

using namespace Qt::Literals::StringLiterals;
using testing::ElementsAre;

namespace dosegrid::store {

namespace {

class Migrations : public CampaignFile
{
protected:
    std::unique_ptr<Database> database(const QString &name)
    {
        auto db = Database::open(path(name), Database::Mode::Create);
        EXPECT_TRUE(isOk(db));
        return std::move(*db);
    }

    const QList<Migration> m_one = shippedMigrations();
    const int m_next = m_one.last().to + 1;
    const QList<Migration> m_two =
        m_one
        + QList<Migration>{
            {m_next, u"CREATE TABLE later (a INTEGER) STRICT;\n\nALTER TABLE wave ADD COLUMN z TEXT;\n"_s}};
};

TEST(Schema, StatementsEndAtASemicolonBeforeABlankLine)
{
    EXPECT_THAT(statements(u"A;\n\n-- note; more\nCREATE TRIGGER t\nBEGIN\n  b;\n  c;\nEND;\n\n\nD;\n"_s),
                ElementsAre(u"A"_s, u"-- note; more\nCREATE TRIGGER t\nBEGIN\n  b;\n  c;\nEND"_s, u"\nD"_s));
    EXPECT_THAT(statements(u"A;"_s), ElementsAre(u"A"_s));
}

TEST_F(Migrations, MakeTheSameFileAsAFreshOne)
{
    ASSERT_TRUE(isOk(migrate(*database(u"fresh"_s), m_two, {})));
    ASSERT_TRUE(isOk(migrate(*database(u"old"_s), m_one, {})));
    ASSERT_TRUE(isOk(migrate(*database(u"old"_s), m_two, path(u"old"_s))));
    EXPECT_EQ(dump(path(u"old"_s)), dump(path(u"fresh"_s)));
    EXPECT_EQ(*schemaVersion(*database(u"old"_s)), m_next);
}

TEST_F(Migrations, BackUpFirstAndNeverOverABackup)
{
    ASSERT_TRUE(isOk(migrate(*database(u"old"_s), m_one, {})));
    const auto before = dump(path(u"old"_s));
    const QString backup = path(u"old.before-v%1"_s.arg(m_next));
    QFile taken(backup);
    ASSERT_TRUE(taken.open(QIODevice::WriteOnly) && taken.write("mine") == 4);
    taken.close();
    ASSERT_TRUE(isOk(migrate(*database(u"old"_s), m_two, path(u"old"_s))));
    EXPECT_EQ(dump(backup + "-2"_L1), before);
    EXPECT_EQ(taken.size(), 4);
}

TEST_F(Migrations, ThatFailChangeNothing)
{
    const QList<Migration> broken =
        m_one + QList<Migration>{{m_next, u"CREATE TABLE later (a INTEGER);\n\nCREATE TABLE later (b INTEGER);\n"_s}};
    ASSERT_TRUE(isOk(migrate(*database(u"old"_s), m_one, {})));
    const auto before = dump(path(u"old"_s));
    EXPECT_FALSE(migrate(*database(u"old"_s), broken, {}));
    EXPECT_EQ(dump(path(u"old"_s)), before);
    EXPECT_EQ(*schemaVersion(*database(u"old"_s)), m_next - 1);
}

TEST_F(Migrations, LeaveANewerFileAsItIs)
{
    create().reset();
    ASSERT_TRUE(isOk(database(u"c.dosegrid"_s)->exec(u"PRAGMA user_version = 99"_s)));
    const auto bytes = [&] {
        QFile file(path());
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    };
    const QByteArray before = bytes();
    EXPECT_TRUE(isError(CampaignStore::open(path()), Error::Kind::NewerFormat));
    EXPECT_TRUE(isError(CampaignStore::open(path(), {OpenOptions::Mode::Observe, {}, {}}), Error::Kind::NewerFormat));
    EXPECT_EQ(bytes(), before);
}

// tests/data/store/schema-N.dosegrid: sampleStory() as the program of that schema wrote it. Kept for ever.
TEST_F(Migrations, OpenAKeptFileOfEverySchema)
{
    for (const Migration &step : shippedMigrations()) {
        const QString kept = QStringLiteral(DOSEGRID_TEST_DATA "/store/schema-%1.dosegrid").arg(step.to);
        const QString file = path(u"kept-%1"_s.arg(step.to));
        ASSERT_TRUE(QFile::copy(kept, file)) << kept.toStdString();
        ASSERT_TRUE(QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner));
        EXPECT_EQ(*schemaVersion(*Database::open(file, Database::Mode::Existing).value()), step.to);
        auto store = CampaignStore::open(file);
        ASSERT_TRUE(isOk(store)) << step.to;
        EXPECT_TRUE(isOk((*store)->quickCheck()));
        EXPECT_EQ((*store)->loadCells()->cells.size(), 2U);
        RecordReader record = (*store)->record();
        EXPECT_THAT(*record.waves(), ElementsAre(sampleWave()));
        EXPECT_EQ(*record.waveAccounts(), *record.countedWaveAccounts());
        EXPECT_EQ(record.waveAccounts()->size(), 1U);
        EXPECT_THAT(*record.executionsOf(WaveId{1}), ElementsAre(sampleExecution(1, ExecutionPhase::Closed)));
        EXPECT_THAT(*record.attemptsOf(ExecutionId{1}),
                    ElementsAre(sampleAttempt(100, 100, 1, AttemptPhase::Accepted),
                                sampleAttempt(101, 101, 1, AttemptPhase::Accepted)));
        EXPECT_THAT(*record.outputsOf(AttemptId{100}), ElementsAre(sampleOutput(100, 100)));
        EXPECT_EQ(record.acceptedMarks()->size(), 2U);
        EXPECT_EQ(record.verdictsOf(OutputId{100})->size(), 1U);
        EXPECT_EQ(record.eventsAfter({}, {}, 100)->size(), 4U);
    }
}

TEST_F(Migrations, RefuseFilesThatAreNoCampaign)
{
    EXPECT_TRUE(isError(CampaignStore::open(path(u"none"_s)), Error::Kind::NotFound));
    EXPECT_FALSE(QFile::exists(path(u"none"_s)));

    ASSERT_TRUE(isOk(database(u"foreign"_s)->exec(u"CREATE TABLE t (a)"_s)));
    EXPECT_TRUE(isError(CampaignStore::open(path(u"foreign"_s)), Error::Kind::BadInput));
    EXPECT_EQ(dump(path(u"foreign"_s)).count(u"wave"_s), 0U);

    QFile text(path(u"text"_s));
    ASSERT_TRUE(text.open(QIODevice::WriteOnly) && text.write(QByteArray(5000, 'x')) == 5000);
    text.close();
    EXPECT_TRUE(isError(CampaignStore::open(path(u"text"_s)), Error::Kind::BadInput));
}

} // namespace

} // namespace dosegrid::store
