// SPDX-License-Identifier: GPL-3.0-or-later
// Which seeds the attempts of a cell are planned with, one after the other.
#include "models/grid/expression.h"
#include "models/planning/seeds.h"
#include "tests/engine/ledgerfixture.h"

using namespace dosegrid;
using namespace dosegrid::engine;
using namespace Qt::Literals::StringLiterals;
using store::AttemptPhase;
using store::ExecutionPhase;

namespace {

class AttemptSeeds : public LedgerFixture
{
protected:
    static constexpr QStringView kidney = u"AF/95/gamma/0.55";

    grid::CellIndex cell(QStringView id) const { return *m_ledger->grid().spec().cellFromId(id); }

    Result<WaveId> plan(QStringView expression, bool moreStatistics = false)
    {
        PlanRequest request;
        request.cells = grid::evaluate(expression, {.tmpl = *m_tmpl, .state = m_ledger->grid()}).value();
        request.waveName = u"wave %1"_s.arg(m_ledger->waves().size() + 1);
        request.workflow = u"gatelab"_s;
        request.moreStatistics = moreStatistics;
        const auto wave = m_queue->addWave(request, u"tester"_s);
        return wave ? Result<WaveId>(wave->id) : Unexpected(wave.error());
    }

    // From the first seed of the cell; the attempt that is under way.
    qint64 seedOf(QStringView id) const
    {
        const store::Attempt *attempt = m_ledger->liveAttemptOf(cell(id));
        if (!attempt || !attempt->seed)
            return -1;
        EXPECT_EQ(attempt->seedOrigin, store::SeedOrigin::Assigned);
        const qint64 offset =
            *attempt->seed
            - planning::seedOf(planning::SeedScheme::Disjoint, m_ledger->grid().spec(), cell(id)).value();
        EXPECT_EQ(attempt->replicate, offset / 1'000);
        return offset;
    }

    // It ran, and came to nothing.
    void fail(const QString &remoteId)
    {
        const ExecutionId id = startNext(remoteId);
        for (const AttemptId attempt : m_ledger->attemptsOf(id))
            m_ledger->move(attempt, AttemptPhase::Failed, u"simulation"_s);
        m_ledger->move(id, ExecutionPhase::Ended, [](store::Execution &e) { e.endProof = u"Finished"_s; });
        m_ledger->move(id, ExecutionPhase::Closed);
        m_ledger->commit();
        waitForDisk();
    }

    // The ledger as the next program finds it.
    void startAgain()
    {
        m_ledger->commit();
        waitForDisk();
        auto loaded = m_store->run([](store::CampaignStore &s) { return LoadedCampaign::read(s); });
        loaded.waitForFinished();
        ASSERT_TRUE(loaded.result());
        m_again = std::make_unique<Ledger>(loaded.result().value(), m_tmpl->spec(), *m_store, m_time);
        EXPECT_EQ(m_again->usedSeeds(), m_ledger->usedSeeds());
    }

    std::unique_ptr<Ledger> m_again;
};

} // namespace

TEST_F(AttemptSeeds, ARetryKeepsThemAndMoreStatisticsTakeTheNext)
{
    const auto wave = plan(kidney);
    ASSERT_TRUE(wave);
    EXPECT_EQ(seedOf(kidney), 0);
    fail(u"workflow-1"_s);

    const auto mask = grid::CellMask::of(m_ledger->grid().spec().cellCount(), {cell(kidney)});
    ASSERT_TRUE(m_queue->enqueue(mask, *wave));
    EXPECT_EQ(seedOf(kidney), 0) << "a technical retry";
    fail(u"workflow-2"_s);

    const auto more = plan(kidney, true);
    ASSERT_TRUE(more);
    EXPECT_EQ(seedOf(kidney), 1'000);
    startAgain();
    fail(u"workflow-3"_s);
    ASSERT_TRUE(m_queue->enqueue(mask, *more));
    EXPECT_EQ(seedOf(kidney), 1'000) << "a technical retry of the further ones";
    fail(u"workflow-4"_s);
    ASSERT_TRUE(plan(kidney, true));
    EXPECT_EQ(seedOf(kidney), 2'000);
}

TEST_F(AttemptSeeds, WhatIsHeldBeforeItLeftGoesOnWithTheSame)
{
    ASSERT_TRUE(plan(kidney));
    fail(u"workflow-1"_s);
    const auto more = plan(kidney, true);
    ASSERT_TRUE(more);
    const auto mask = grid::CellMask::of(m_ledger->grid().spec().cellCount(), {cell(kidney)});
    m_queue->withdraw(mask, grid::CellState::Held, u"held-by-user"_s);
    EXPECT_EQ(seedOf(kidney), -1);
    startAgain();
    m_ledger->showCell(cell(kidney), grid::CellState::Open);
    ASSERT_TRUE(m_queue->enqueue(mask, *more));
    EXPECT_EQ(seedOf(kidney), 1'000) << "not those that were used";
    // And what never left is no reason to skip seeds.
    m_queue->takeBack(mask);
    ASSERT_TRUE(plan(kidney, true));
    EXPECT_EQ(seedOf(kidney), 1'000);
}

TEST_F(AttemptSeeds, APlanThatWouldMeetOthersIsRefusedWithBothCells)
{
    const qint64 first =
        planning::seedOf(planning::SeedScheme::Disjoint, m_ledger->grid().spec(), cell(kidney)).value();
    store::Output drawn;
    drawn.sha256 = QString(64, u'0');
    drawn.seedRead = first;
    m_ledger->noteAccepted(drawn, cell(u"AM/61/e-/0.005"));

    const auto refused = plan(u"AF/95/gamma/0.55,AF/95/gamma/0.6");
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, Error::Kind::WrongState);
    EXPECT_EQ(refused.error().field, u"seeds"_s);
    EXPECT_EQ(refused.error().detail, u"AF/95/gamma/0.55 AM/61/e-/0.005"_s);
    EXPECT_TRUE(m_ledger->waves().empty()) << "nothing is recorded of it";
    EXPECT_TRUE(m_ledger->executions().empty());
    EXPECT_TRUE(plan(u"AF/95/gamma/0.6"));
}

// What another cell drew meanwhile does not stop what was begun.
TEST_F(AttemptSeeds, ARetryIsNeverRefused)
{
    const auto wave = plan(kidney);
    ASSERT_TRUE(wave);
    const qint64 first = *m_ledger->liveAttemptOf(cell(kidney))->seed;
    fail(u"workflow-1"_s);
    store::Output drawn;
    drawn.sha256 = QString(64, u'0');
    drawn.seedRead = first;
    m_ledger->noteAccepted(drawn, cell(u"AM/61/e-/0.005"));
    const auto planned =
        m_queue->enqueue(grid::CellMask::of(m_ledger->grid().spec().cellCount(), {cell(kidney)}), *wave);
    ASSERT_TRUE(planned);
    EXPECT_EQ(*planned, 1U);
    EXPECT_EQ(seedOf(kidney), 0);
}
