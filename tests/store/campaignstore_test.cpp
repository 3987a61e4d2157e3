// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/samplecampaign.h"

#include <gmock/gmock.h>

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
    const auto cells = store->loadCells();
    ASSERT_THAT(*cells, SizeIs(2));
    EXPECT_EQ(cells->front().cell, grid::CellIndex{100});
    EXPECT_EQ(cells->front().record, sampleCell(100, grid::CellState::Done).record);
}

} // namespace

} // namespace dosegrid::store
