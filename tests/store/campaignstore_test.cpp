// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/samplecampaign.h"

#include <gmock/gmock.h>

#include <QDir>
#include <QFile>

using namespace Qt::Literals::StringLiterals;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

namespace dosegrid::store {

namespace {

using Campaign = CampaignFile;

TEST_F(Campaign, RemembersWhatItWasMadeOf)
{
    const QString id = create()->info().id;
    const auto store = open();
    EXPECT_EQ(store->info().id, id);
    EXPECT_THAT(id, SizeIs(36));
    EXPECT_EQ(store->info().name, u"Test"_s);
    EXPECT_EQ(store->info().createdAt, at(0));
    EXPECT_EQ(store->info().templateJson, QByteArray("{\"id\":\"t\"}"));
    EXPECT_TRUE(store->info().withCombined);
    EXPECT_TRUE(isOk(store->quickCheck()));
}

TEST_F(Campaign, GivesBackEveryColumn)
{
    auto store = create();
    const Connection connection{u"https://localhost:8443/rest"_s, u"vip"_s, true, u"https://localhost:8443"_s};
    const InputArchive input{{1},   u"AF"_s, u"in.zip"_s, QString(64, u'b'), 7, u"/in.zip"_s, u"/vip/in.zip"_s,
                             at(1), at(2)};
    const SavedSet set{u"mine"_s, u"organ=89"_s, {89, 90}};
    const Sample sample{at(9), 25, 30, 2};
    const Question question{{1},           u"which-execution"_s,
                            {1},           grid::CellIndex{100},
                            {{u"a"_s, 1}}, {u"x"_s, u"y"_s},
                            at(8),         u"x"_s,
                            u"anna"_s,     at(9)};
    for (const Batch &batch : sampleStory())
        ASSERT_TRUE(isOk(store->apply(batch)));
    Batch more;
    more.put(connection);
    more.put(input);
    more.put(set);
    more.put(sample);
    more.put(question);
    ASSERT_TRUE(isOk(store->apply(more)));

    store = open(OpenOptions::Mode::Observe);
    RecordReader record = store->record();
    EXPECT_EQ(**record.connection(), connection);
    EXPECT_THAT(*record.inputArchives(), ElementsAre(input));
    EXPECT_THAT(*record.savedSets(), ElementsAre(set));
    EXPECT_THAT(*record.samples(at(0), at(9)), ElementsAre(sample));
    EXPECT_THAT(*record.samples(at(10), at(99)), IsEmpty());
    EXPECT_THAT(*record.questions(), ElementsAre(question));
    EXPECT_THAT(*record.openQuestions(), IsEmpty());
    EXPECT_THAT(*record.waves(), ElementsAre(sampleWave()));
    EXPECT_THAT(*record.waveCells({1}), SizeIs(2));
    EXPECT_EQ(**record.execution({1}), sampleExecution(1, ExecutionPhase::Closed));
    EXPECT_THAT(*record.attemptsOf(grid::CellIndex{100}),
                ElementsAre(sampleAttempt(100, 100, 1, AttemptPhase::Accepted)));
    EXPECT_THAT(*record.outputsOf(grid::CellIndex{100}), ElementsAre(sampleOutput(100, 100)));
    Verdict verdict = sampleVerdict(101, Outcome::Accepted);
    verdict.id = 2;
    EXPECT_THAT(*record.verdictsOf({101}), ElementsAre(verdict));
    Event event = sampleEvent(u"outbox"_s, std::nullopt, 1);
    event.id = {1};
    EXPECT_EQ(record.eventsAfter({}, {}, 1)->front(), event);
    EXPECT_EQ(*record.cell({100}), sampleCell(100, grid::CellState::Done));
    const auto cells = store->loadCells()->cells;
    ASSERT_THAT(cells, SizeIs(2));
    EXPECT_EQ(cells.front().cell, grid::CellIndex{100});
    EXPECT_EQ(cells.front().record, sampleCell(100, grid::CellState::Done).record);
}

TEST_F(Campaign, IsMadeWholeOrNotAtAll)
{
    create().reset();
    const auto again = CampaignStore::create(path(), {u"Other"_s, {}, "{}", false, {}}, m_clock);
    EXPECT_TRUE(isError(again, Error::Kind::Exists));
    EXPECT_EQ(open()->info().name, u"Test"_s);
    EXPECT_TRUE(isError(CampaignStore::create(path(u"none/c.dosegrid"_s), {u"x"_s, {}, "{}", false, {}}, m_clock),
                        Error::Kind::NotFound));
}

TEST_F(Campaign, IsNotMadeBesideALeftJournal)
{
    QFile journal(path(u"c.dosegrid-wal"_s));
    ASSERT_TRUE(journal.open(QIODevice::WriteOnly));
    EXPECT_TRUE(isError(CampaignStore::create(path(), {u"x"_s, {}, "{}", false, {}}, m_clock), Error::Kind::Exists));
}

TEST_F(Campaign, CanBeRenamed)
{
    const auto store = create();
    Batch batch;
    batch.setMeta(u"campaign.name"_s, u"Better"_s);
    batch.setMeta(u"practice.seed"_s, u"7"_s);
    ASSERT_TRUE(isOk(store->apply(batch)));
    EXPECT_EQ(store->info().name, u"Better"_s);
    EXPECT_EQ(open()->info().name, u"Better"_s);
    EXPECT_EQ(*store->record().meta(u"practice.seed"_s), u"7"_s);
    EXPECT_EQ(*store->record().meta(u"unheard of"_s), QString());
}

TEST_F(Campaign, CountsItsIds)
{
    const auto store = create();
    EXPECT_EQ(store->nextIds()->execution, ExecutionId{1});
    for (const Batch &batch : sampleStory())
        ASSERT_TRUE(isOk(store->apply(batch)));
    const auto next = store->nextIds();
    EXPECT_EQ(next->wave, WaveId{2});
    EXPECT_EQ(next->execution, ExecutionId{2});
    EXPECT_EQ(next->attempt, AttemptId{102});
    EXPECT_EQ(next->output, OutputId{102});
    EXPECT_EQ(next->question, QuestionId{1});
    EXPECT_EQ(next->input, InputId{1});
}

TEST_F(Campaign, CopiesItselfWhileInUse)
{
    const auto store = create();
    for (const Batch &batch : sampleStory())
        ASSERT_TRUE(isOk(store->apply(batch)));
    ASSERT_TRUE(isOk(store->saveCopy(path(u"copy"_s))));
    EXPECT_EQ(dump(path(u"copy"_s)), dump(path()));
    EXPECT_TRUE(isOk(CampaignStore::open(path(u"copy"_s))));
    EXPECT_TRUE(isError(store->saveCopy(path(u"copy"_s)), Error::Kind::Exists));
    EXPECT_TRUE(isError(store->saveCopy(path(u"none/copy"_s)), Error::Kind::Io));
    EXPECT_THAT(QDir(m_dir.path()).entryList({u"*copying*"_s}), IsEmpty());
}

TEST_F(Campaign, IsTakenOverOnlyWhenItMovedWithLiveWork)
{
    const auto store = create();
    const EngineHome here = EngineHome::here(path());
    EXPECT_TRUE(here.isValid());
    const EngineHome there{u"other machine"_s, u"nas"_s, here.path};
    const auto story = sampleStory();
    EXPECT_FALSE(*store->needsTakeOver(here)) << "no engine yet";
    ASSERT_TRUE(isOk(store->takeOver(there)));
    EXPECT_FALSE(*store->needsTakeOver(here)) << "nothing is live";
    ASSERT_TRUE(isOk(store->apply(story[0])));
    ASSERT_TRUE(isOk(store->apply(story[1])));
    EXPECT_TRUE(*store->needsTakeOver(here));
    EXPECT_FALSE(*store->needsTakeOver(there));
    EXPECT_EQ(store->engineHome()->host, u"nas"_s);

    ASSERT_TRUE(isOk(store->takeOver(here)));
    EXPECT_FALSE(*store->needsTakeOver(here));
    ASSERT_TRUE(isOk(store->saveCopy(path(u"copy"_s))));
    const auto copy = CampaignStore::open(path(u"copy"_s));
    EXPECT_TRUE(*(*copy)->needsTakeOver(EngineHome::here(path(u"copy"_s))));

    for (auto batch = story.begin() + 2; batch != story.end(); ++batch)
        ASSERT_TRUE(isOk(store->apply(*batch)));
    EXPECT_FALSE(*store->needsTakeOver(there));
}

TEST_F(Campaign, AWishThatWaitsIsCarriedOutByOneCopyOnly)
{
    const auto store = create();
    Wish plan;
    plan.kind = u"plan"_s;
    ASSERT_TRUE(isOk(store->takeOver(EngineHome::here(path()))));
    const auto wish = store->appendWish(plan);
    ASSERT_TRUE(isOk(wish));
    ASSERT_TRUE(isOk(store->saveCopy(path(u"copy"_s))));
    const EngineHome there = EngineHome::here(path(u"copy"_s));
    EXPECT_TRUE(*(*CampaignStore::open(path(u"copy"_s)))->needsTakeOver(there));
    EXPECT_FALSE(*store->needsTakeOver(EngineHome::here(path())));

    Batch done;
    done.finishWish(*wish, WishState::Done, {}, at(1));
    ASSERT_TRUE(isOk(store->apply(done)));
    EXPECT_FALSE(*store->needsTakeOver(there));
}

TEST_F(Campaign, ACopyIsNotTheFirstEngineOfWhatWaits)
{
    const auto store = create();
    ASSERT_TRUE(isOk(store->appendWish({})));
    ASSERT_TRUE(isOk(store->saveCopy(path(u"copy"_s))));
    const auto copy = CampaignStore::open(path(u"copy"_s));
    EXPECT_TRUE(*(*copy)->needsTakeOver(EngineHome::here(path(u"copy"_s))));
    EXPECT_EQ((*copy)->engineHome()->path, EngineHome::here(path()).path);
    EXPECT_FALSE(store->engineHome()->isValid());
    EXPECT_FALSE(*store->needsTakeOver(EngineHome::here(path())));
}

TEST_F(Campaign, FindsDamageOnRequest)
{
    create().reset();
    {
        // What a stray tool might do: references are checked only by those who ask for it.
        auto db = Database::open(path(), Database::Mode::Existing);
        ASSERT_TRUE(isOk((*db)->exec(u"PRAGMA foreign_keys = OFF"_s)));
        ASSERT_TRUE(isOk((*db)->exec(u"INSERT INTO wave_cell VALUES (9, 1, 'x', 1)"_s)));
    }
    EXPECT_TRUE(isError(open()->quickCheck(), Error::Kind::Corrupt));
}

} // namespace

} // namespace dosegrid::store
