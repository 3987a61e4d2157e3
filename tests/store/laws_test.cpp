// SPDX-License-Identifier: GPL-3.0-or-later
// What the file refuses, whoever asks.
#include "tests/store/samplecampaign.h"

#include <gmock/gmock.h>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::store {

namespace {

class Laws : public CampaignFile
{
protected:
    Laws() : m_store(create())
    {
        Batch batch;
        batch.put(sampleWave());
        EXPECT_TRUE(isOk(m_store->apply(batch)));
    }

    template<typename... Rows>
    Result<void> put(Rows... rows)
    {
        Batch batch;
        (batch.put(rows), ...);
        return m_store->apply(batch);
    }
    Result<void> sql(const QString &statement)
    {
        auto db = Database::open(path(), Database::Mode::Existing);
        return db ? (*db)->exec(statement) : Result<void>(Unexpected(db.error()));
    }

    CampaignStore::Pointer m_store;
};

TEST_F(Laws, OneLiveAttemptACell)
{
    ASSERT_TRUE(isOk(put(sampleExecution(1, ExecutionPhase::Live), sampleAttempt(1, 7, 1, AttemptPhase::Running))));
    const auto second = put(sampleExecution(2, ExecutionPhase::Planned),
                            sampleAttempt(2, 7, 2, AttemptPhase::Planned, 2), sampleCell(7, grid::CellState::Planned));
    EXPECT_TRUE(isError(second, Error::Kind::WrongState));
    EXPECT_FALSE(m_store->record().execution({2})->has_value()) << "half a batch was written";

    EXPECT_TRUE(isOk(put(sampleAttempt(1, 7, 1, AttemptPhase::Failed), sampleExecution(2, ExecutionPhase::Planned),
                         sampleAttempt(2, 7, 2, AttemptPhase::Planned, 2))));
}

TEST_F(Laws, EveryPhaseIsKnownToTheFileAndLiveOnesAreLive)
{
    const int count = int(AttemptPhase::Skipped) + 1;
    for (int i = 0; i < count; ++i) {
        const auto phase = AttemptPhase(i);
        const auto cell = std::uint32_t(i);
        const QByteArray word = name(phase).toUtf8();
        EXPECT_EQ(attemptPhaseFromName(name(phase)), phase);
        Batch batch;
        batch.put(sampleExecution(1, ExecutionPhase::Live));
        batch.put(sampleOutput(i + 1, i + 1));
        batch.put(sampleVerdict(i + 1, Outcome::Accepted));
        batch.put(sampleAttempt(i + 1, cell, 1, phase));
        EXPECT_TRUE(isOk(m_store->apply(batch))) << word.constData();
        const auto second = put(sampleAttempt(100 + i, cell, 1, AttemptPhase::Planned, 2));
        EXPECT_EQ(second.has_value(), !isLive(phase)) << word.constData();
    }
    for (int i = 0; i <= int(ExecutionPhase::Cancelled); ++i) {
        const auto phase = ExecutionPhase(i);
        EXPECT_EQ(executionPhaseFromName(name(phase)), phase);
        Batch batch;
        batch.put(sampleExecution(10 + i, phase == ExecutionPhase::Sending ? ExecutionPhase::Outbox : phase));
        batch.put(sampleExecution(10 + i, phase));
        EXPECT_TRUE(isOk(m_store->apply(batch))) << qPrintable(name(phase));
    }
    for (const grid::CellState state : grid::allCellStates) {
        const bool isStored = put(sampleCell(1, state)).has_value();
        EXPECT_EQ(isStored, state != grid::CellState::NotApplicable) << qPrintable(grid::name(state));
    }
}

TEST_F(Laws, NothingIsSentBeforeTheEndOfTheFormer)
{
    ASSERT_TRUE(isOk(put(sampleExecution(1, ExecutionPhase::Live), sampleAttempt(1, 7, 1, AttemptPhase::Failed),
                         sampleExecution(2, ExecutionPhase::Outbox), sampleAttempt(2, 7, 2, AttemptPhase::Outbox, 2))));
    EXPECT_TRUE(isError(put(sampleExecution(2, ExecutionPhase::Sending)), Error::Kind::WrongState));
    ASSERT_TRUE(isOk(put(sampleExecution(1, ExecutionPhase::Ended))));
    EXPECT_TRUE(isOk(put(sampleExecution(2, ExecutionPhase::Sending))));
}

TEST_F(Laws, ASentExecutionIsNotSentAgain)
{
    ASSERT_TRUE(isOk(put(sampleExecution(1, ExecutionPhase::Outbox))));
    ASSERT_TRUE(isOk(put(sampleExecution(1, ExecutionPhase::Sending))));
    ASSERT_TRUE(isOk(put(sampleExecution(1, ExecutionPhase::Doubt))));
    EXPECT_TRUE(isError(put(sampleExecution(1, ExecutionPhase::Sending)), Error::Kind::WrongState));
    EXPECT_TRUE(isError(put(sampleExecution(1, ExecutionPhase::Planned)), Error::Kind::WrongState));
    EXPECT_TRUE(isOk(put(sampleExecution(1, ExecutionPhase::Outbox)))); // proven never received
    EXPECT_TRUE(isError(put(sampleExecution(2, ExecutionPhase::Sending)), Error::Kind::WrongState));
}

TEST_F(Laws, AnEndHasAProof)
{
    Execution ended = sampleExecution(1, ExecutionPhase::Ended);
    ended.endProof.clear();
    EXPECT_TRUE(isError(put(ended), Error::Kind::WrongState));
}

TEST_F(Laws, AcceptedNeedsAVerdict)
{
    ASSERT_TRUE(isOk(put(sampleExecution(1, ExecutionPhase::Ended), sampleAttempt(1, 7, 1, AttemptPhase::Fetched),
                         sampleOutput(1, 1), sampleVerdict(1, Outcome::Review))));
    EXPECT_TRUE(isError(put(sampleAttempt(1, 7, 1, AttemptPhase::Accepted)), Error::Kind::WrongState));
    EXPECT_TRUE(isError(put(sampleAttempt(2, 8, 1, AttemptPhase::Accepted)), Error::Kind::WrongState));
    EXPECT_TRUE(isOk(put(sampleVerdict(1, Outcome::Accepted), sampleAttempt(1, 7, 1, AttemptPhase::Accepted))));

    EXPECT_TRUE(isError(
        put(sampleOutput(2, 2), sampleVerdict(2, Outcome::Accepted), sampleAttempt(2, 7, 1, AttemptPhase::Accepted, 2)),
        Error::Kind::WrongState))
        << "a second accepted result of one cell";
}

TEST_F(Laws, WhatWasSentStays)
{
    Execution sent = sampleExecution(1, ExecutionPhase::Live);
    Attempt attempt = sampleAttempt(1, 7, 1, AttemptPhase::Running);
    ASSERT_TRUE(isOk(put(sent, attempt, sampleOutput(1, 1))));
    const auto changed = [](auto row, auto change) {
        change(row);
        return row;
    };
    EXPECT_FALSE(put(changed(sent, [](Execution &e) { e.inputs = {}; })));
    EXPECT_FALSE(put(changed(sent, [](Execution &e) { e.name = u"other"_s; })));
    EXPECT_FALSE(put(changed(sent, [](Execution &e) { e.remoteId = {u"other"_s}; })));
    EXPECT_FALSE(put(changed(attempt, [](Attempt &a) { a.cell = {8}; })));
    EXPECT_FALSE(put(changed(attempt, [](Attempt &a) { a.seed = 1; })));
    EXPECT_FALSE(put(changed(sampleOutput(1, 1), [](Output &o) { o.sha256 = QString(64, u'f'); })));
    EXPECT_TRUE(isOk(put(sent, attempt, sampleOutput(1, 1))));
}

TEST_F(Laws, ADrawnSeedIsUnknownUntilItIsRead)
{
    Attempt drawn = sampleAttempt(1, 7, 0, AttemptPhase::Running);
    drawn.seedOrigin = SeedOrigin::Drawn;
    EXPECT_TRUE(isError(put(drawn), Error::Kind::WrongState));
    drawn.seed.reset();
    EXPECT_TRUE(isOk(put(drawn)));
    drawn.seed = 42;
    drawn.seedOrigin = SeedOrigin::Read;
    EXPECT_TRUE(isOk(put(drawn)));
    EXPECT_THAT(*m_store->record().attemptsWithSeed(42), testing::ElementsAre(drawn));
}

TEST_F(Laws, NothingIsDeleted)
{
    for (const Batch &batch : sampleStory())
        ASSERT_TRUE(isOk(m_store->apply(batch)));
    ASSERT_TRUE(isOk(m_store->appendWish({})));
    Question question;
    question.id = {1};
    ASSERT_TRUE(isOk(put(question)));
    const auto before = dump(path());
    for (const QString &table : {u"wave"_s, u"execution"_s, u"attempt"_s, u"output"_s, u"verdict"_s, u"event"_s,
                                 u"cell"_s, u"wish"_s, u"question"_s})
        EXPECT_TRUE(isError(sql(QString(u"DELETE FROM "_s + table)), Error::Kind::WrongState)) << qPrintable(table);
    EXPECT_TRUE(isError(sql(u"UPDATE event SET kind = 'x'"_s), Error::Kind::WrongState));
    EXPECT_TRUE(isError(sql(u"UPDATE verdict SET outcome = 'accepted'"_s), Error::Kind::WrongState));
    EXPECT_TRUE(
        isError(sql(u"INSERT OR REPLACE INTO event (id, at, kind) VALUES (1, 1, 'x')"_s), Error::Kind::WrongState));
    EXPECT_EQ(dump(path()), before);
}

TEST_F(Laws, ReferencesLeadSomewhere)
{
    EXPECT_TRUE(isError(put(sampleAttempt(1, 7, 99, AttemptPhase::Planned)), Error::Kind::WrongState));
    EXPECT_TRUE(isOk(put(sampleAttempt(1, 7, 99, AttemptPhase::Planned), sampleExecution(99, ExecutionPhase::Planned))))
        << "the order of rows in a batch does not matter";
}

} // namespace

} // namespace dosegrid::store
