// SPDX-License-Identifier: GPL-3.0-or-later
// What people ask of cells, and what they take back: over the ledger and its file, and a platform that says what the
// test wants.
#include "models/engine/inputkeeper.h"
#include "models/engine/killer.h"
#include "models/engine/lifecycle.h"
#include "models/engine/planner.h"
#include "models/engine/reconciler.h"
#include "models/engine/submitter.h"
#include "models/engine/wishrunner.h"
#include "models/grid/expression.h"
#include "tests/engine/ledgerfixture.h"
#include "tests/support/localhttpserver.h"

#include <QJsonDocument>
#include <QTest>

using namespace dosegrid;
using namespace dosegrid::engine;
using namespace Qt::Literals::StringLiterals;
using dosegrid::testing::LocalHttpServer;
using dosegrid::testing::SeenRequest;
using Reply = dosegrid::testing::Answer;
using enum dosegrid::grid::CellState;
using store::AttemptPhase;
using store::ExecutionPhase;

namespace {

class WishRunnerTest : public LedgerFixture
{
protected:
    void SetUp() override
    {
        LedgerFixture::SetUp();
        m_inputs = std::make_unique<InputKeeper>(*m_ledger, *m_link, m_time);
        m_submitter = std::make_unique<Submitter>(*m_ledger, *m_link, m_time, m_random, *m_inputs); // to nothing
        m_killer = std::make_unique<Killer>(*m_ledger, *m_there, *m_watch);
        m_reconciler = std::make_unique<Reconciler>(*m_ledger);
        m_runner = std::make_unique<WishRunner>(WishRunner::Parts{*m_ledger, *m_queue, *m_submitter, *m_killer,
                                                                  *m_fetcher, *m_reconciler, *m_watch, *m_store});
        QObject::connect(m_runner.get(), &WishRunner::done, m_runner.get(),
                         [this](const WishOutcome &outcome) { m_outcomes << outcome; });
    }

    grid::CellMask cells(QStringView expression) const
    {
        return grid::evaluate(expression, {.tmpl = *m_tmpl, .state = m_ledger->grid()}).value();
    }

    WishOutcome ask(const wish::Wish &wish)
    {
        store::Wish stored;
        stored.kind = wish::kind(wish);
        stored.payload = wish::payload(wish);
        stored.by = u"anna"_s;
        stored.at = m_ledger->now();
        auto appended = m_store->run([stored](store::CampaignStore &s) { return s.appendWish(stored); });
        appended.waitForFinished();
        const qsizetype before = m_outcomes.size();
        m_runner->look();
        EXPECT_TRUE(QTest::qWaitFor([&] { return m_outcomes.size() > before; }));
        m_clock->advance(milliseconds(1000));
        return m_outcomes.size() > before ? m_outcomes.last() : WishOutcome{};
    }
    WishOutcome act(CellAction action, QStringView expression)
    {
        return ask(wish::Act{action, cells(expression), expression.toString(), u"because"_s});
    }
    WishOutcome note(QStringView expression, const QString &text)
    {
        return ask(wish::Note{cells(expression), expression.toString(), text});
    }
    WishOutcome removeNotes(QStringView expression)
    {
        return ask(wish::Note{cells(expression), expression.toString(), {}, true});
    }
    bool hasNote(QStringView cellId) const
    {
        return cells(u"flag=note").test(*m_ledger->grid().spec().cellFromId(cellId));
    }
    WishOutcome undo(const WishOutcome &action) { return ask(wish::Undo{action.id}); }

    void planWave(QStringView expression)
    {
        PlanRequest request;
        request.cells = cells(expression);
        request.expression = expression.toString();
        request.waveName = request.expression;
        ASSERT_TRUE(m_queue->addWave(request, u"tester"_s));
        m_ledger->commit();
    }

    std::optional<RefusalReason> onlyReason(const WishOutcome &outcome)
    {
        EXPECT_EQ(outcome.notPossible.size(), 1);
        return outcome.notPossible.size() == 1 ? std::optional(outcome.notPossible.first().reason) : std::nullopt;
    }

    // What the platform says of each execution, once it is asked.
    Reply answer(const SeenRequest &request)
    {
        if (request.target.contains("/platform"))
            return Reply::json(R"({"platformName":"p","supportedAPIVersion":"0.3","oidcLoginProviders":[]})");
        if (request.method == "PUT")
            return Reply::json("");
        if (!request.target.contains("/executions/"))
            return Reply::json("[]");
        const store::Execution &own = *m_ledger->execution(m_started);
        return Reply::json(QJsonDocument(QJsonObject{{u"identifier"_s, own.remoteId.value},
                                                     {u"name"_s, own.name},
                                                     {u"pipelineIdentifier"_s, own.pipeline},
                                                     {u"status"_s, m_status},
                                                     {u"returnedFiles"_s, QJsonObject{}},
                                                     {u"inputValues"_s, QJsonObject{}}})
                               .toJson());
    }
    bool connectNow()
    {
        m_there->use({QUrl(m_server.url(u"/rest"_s)), u"vip"_s, 25}, knownWorkflows());
        return QTest::qWaitFor([this] { return m_there->state() == LinkState::Ready; }, 20'000);
    }

    QString m_status;
    ExecutionId m_started;
    LocalHttpServer m_server{[this](const SeenRequest &request) { return answer(request); }};
    std::unique_ptr<Link> m_there = std::make_unique<Link>(m_time, m_random, [](const QUrl &) { return u"key"_s; });
    QList<WishOutcome> m_outcomes;

private:
    std::unique_ptr<InputKeeper> m_inputs;
    std::unique_ptr<Submitter> m_submitter;
    std::unique_ptr<Killer> m_killer;
    std::unique_ptr<Reconciler> m_reconciler;
    std::unique_ptr<WishRunner> m_runner;
};

} // namespace

TEST_F(WishRunnerTest, AnActionTellsWhatCameOfEachCell)
{
    planWave(u"AF/89/gamma/0.1,AF/90/gamma/0.1");
    const WishOutcome held = act(CellAction::Hold, u"AF/89/gamma/0.1,AF/91/gamma/0.1");
    EXPECT_EQ(held.on, cells(u"AF/89/gamma/0.1"));
    EXPECT_EQ(held.refused, 1U);
    EXPECT_EQ(onlyReason(held), RefusalReason::NotInWave);
    EXPECT_EQ(held.notPossible.first().cells, cells(u"AF/91/gamma/0.1"));
    EXPECT_TRUE(held.canBeUndone);
}

TEST_F(WishRunnerTest, ASkipIsTakenBackToWhatEachCellWas)
{
    planWave(u"AF/89/gamma/0.1,AF/90/gamma/0.1");
    act(CellAction::Hold, u"AF/90/gamma/0.1");
    const WishOutcome skipped = act(CellAction::Skip, u"AF/89/gamma/0.1,AF/90/gamma/0.1,AF/91/gamma/0.1");
    ASSERT_EQ(skipped.cells, 3U);
    ASSERT_EQ(state(u"AF/91/gamma/0.1"_s), Skipped);
    const WishOutcome undone = undo(skipped);
    EXPECT_EQ(undone.cells, 3U);
    EXPECT_EQ(undone.kind, u"undo"_s);
    EXPECT_FALSE(undone.canBeUndone);
    EXPECT_EQ(state(u"AF/89/gamma/0.1"_s), Planned);
    EXPECT_EQ(state(u"AF/90/gamma/0.1"_s), Held);
    EXPECT_EQ(reason(u"AF/90/gamma/0.1"_s), QString(reason::heldByUser));
    EXPECT_EQ(state(u"AF/91/gamma/0.1"_s), Open);
    waitForDisk();
    // Twice is once.
    const WishOutcome again = undo(skipped);
    EXPECT_EQ(again.cells, 0U);
    EXPECT_EQ(onlyReason(again), RefusalReason::Changed);
}

TEST_F(WishRunnerTest, AHoldAndAReleaseAreTakenBack)
{
    planWave(u"AF/89/gamma/0.1,AF/90/gamma/0.1");
    const WishOutcome held = act(CellAction::Hold, u"AF/89/gamma/0.1");
    EXPECT_EQ(undo(held).cells, 1U);
    EXPECT_EQ(state(u"AF/89/gamma/0.1"_s), Planned);
    act(CellAction::Hold, u"AF/89/gamma/0.1");
    const WishOutcome released = act(CellAction::Release, u"AF/89/gamma/0.1");
    ASSERT_EQ(state(u"AF/89/gamma/0.1"_s), Planned);
    EXPECT_EQ(undo(released).cells, 1U);
    EXPECT_EQ(state(u"AF/89/gamma/0.1"_s), Held);
    EXPECT_EQ(state(u"AF/90/gamma/0.1"_s), Planned) << "the other cell of its wave";
    waitForDisk();
}

TEST_F(WishRunnerTest, ARetryIsTakenBackUntilItLeaves)
{
    const ExecutionId first = startBatch(u"AF/89/gamma/0.1,AF/90/gamma/0.1");
    for (int look = 0; look < 2; ++look)
        read(first, remote(first, "ExecutionFailed", {{"ERROR", 50}, {"ERROR", 50}}));
    ASSERT_EQ(state(u"AF/89/gamma/0.1"_s), Failed);
    const QString why = reason(u"AF/89/gamma/0.1"_s);
    const WishOutcome retried = act(CellAction::Retry, u"AF/89/gamma/0.1,AF/90/gamma/0.1");
    ASSERT_EQ(retried.cells, 2U);
    EXPECT_EQ(undo(retried).cells, 2U);
    EXPECT_EQ(state(u"AF/89/gamma/0.1"_s), Failed);
    EXPECT_EQ(reason(u"AF/89/gamma/0.1"_s), why);

    const WishOutcome sent = act(CellAction::Retry, u"AF/89/gamma/0.1,AF/90/gamma/0.1");
    startNext(u"workflow-2"_s);
    const WishOutcome late = undo(sent);
    EXPECT_EQ(late.cells, 0U);
    EXPECT_EQ(onlyReason(late), RefusalReason::Changed);
    EXPECT_EQ(state(u"AF/89/gamma/0.1"_s), Submitted);
    waitForDisk();
}

TEST_F(WishRunnerTest, WhatASkipClosedForGoodStaysSkipped)
{
    planWave(u"AF/89/gamma/0.1");
    const ExecutionId id = m_ledger->executionsIn(ExecutionPhase::Planned).front();
    for (const auto &[execution, attempts] : {std::pair(ExecutionPhase::Outbox, AttemptPhase::Outbox),
                                              std::pair(ExecutionPhase::Sending, AttemptPhase::Sending),
                                              std::pair(ExecutionPhase::Doubt, AttemptPhase::Doubt)}) {
        for (const AttemptId attempt : m_ledger->attemptsOf(id))
            m_ledger->move(attempt, attempts);
        m_ledger->move(id, execution, [this](store::Execution &e) { e.sentAt = e.doubtSince = m_ledger->now(); });
    }
    m_ledger->commit();
    const WishOutcome skipped = act(CellAction::Skip, u"AF/89/gamma/0.1");
    ASSERT_EQ(skipped.cells, 1U);
    EXPECT_FALSE(skipped.canBeUndone) << "its attempt in doubt was closed, and may run";
    EXPECT_FALSE(undo(skipped).isDone);
    EXPECT_EQ(state(u"AF/89/gamma/0.1"_s), Skipped);
}

TEST_F(WishRunnerTest, OnlyActionsOnCellsAreTakenBack)
{
    EXPECT_FALSE(ask(wish::Undo{WishId{999}}).isDone);
    m_started = startBatch(u"AF/89/gamma/0.1");
    const WishOutcome killed = act(CellAction::Kill, u"AF/89/gamma/0.1");
    EXPECT_TRUE(killed.isDone);
    EXPECT_FALSE(killed.canBeUndone);
    EXPECT_FALSE(undo(killed).isDone);
}

TEST_F(WishRunnerTest, ANoteMarksItsCellsAndChangesNothingElseOfThem)
{
    planWave(u"AF/89/gamma/0.1,AF/90/gamma/0.1");
    act(CellAction::Hold, u"AF/89/gamma/0.1");
    const grid::CellIndex cell = *m_ledger->grid().spec().cellFromId(u"AF/89/gamma/0.1");
    const grid::CellRecord before = m_ledger->grid().record(cell);
    const WishOutcome noted = note(u"AF/89/gamma/0.1,AF/91/gamma/0.1", u"geometry overlap, told Maxime"_s);
    EXPECT_TRUE(noted.isDone);
    EXPECT_EQ(noted.kind, u"note"_s);
    EXPECT_EQ(noted.on, cells(u"AF/89/gamma/0.1,AF/91/gamma/0.1"));
    EXPECT_EQ(noted.refused, 0U);
    EXPECT_FALSE(noted.canBeUndone);
    EXPECT_FALSE(undo(noted).isDone);
    EXPECT_TRUE(hasNote(u"AF/89/gamma/0.1"));
    EXPECT_FALSE(hasNote(u"AF/90/gamma/0.1"));
    EXPECT_TRUE(hasNote(u"AF/91/gamma/0.1")) << "open";
    grid::CellRecord after = m_ledger->grid().record(cell);
    EXPECT_EQ(after.since, before.since);
    after.flags = before.flags;
    EXPECT_EQ(after, before);
    EXPECT_EQ(reason(u"AF/89/gamma/0.1"), QString(reason::heldByUser));
    EXPECT_EQ(countEvents(u"note"_s), 2);
    // A restart reads what the file holds.
    auto read = m_store->run([](store::CampaignStore &s) { return LoadedCampaign::read(s); });
    read.waitForFinished();
    ASSERT_TRUE(read.result());
    const auto kept = std::ranges::count_if(
        read.result()->cells, [](const grid::CellChange &change) { return change.record.flags & grid::HasNote; });
    EXPECT_EQ(kept, 2);
}

TEST_F(WishRunnerTest, WhateverHappensToACellItsNoteStays)
{
    const QString cell = u"AF/89/gamma/0.1"_s;
    const auto expectNoted = [&](const char *then, grid::CellState is) {
        EXPECT_TRUE(hasNote(cell)) << then;
        EXPECT_EQ(state(cell), is) << then;
    };
    ASSERT_EQ(note(cell, u"look at this one"_s).cells, 1U);
    const ExecutionId first = startBatch(u"AF/89/gamma/0.1,AF/90/gamma/0.1");
    expectNoted("planned and sent", Submitted);
    read(first, remote(first, "Running", {{"RUNNING"}, {"RUNNING"}}));
    expectNoted("seen running", Running);
    m_ledger->showCell(*m_ledger->grid().spec().cellFromId(cell), Running, reason::late);
    expectNoted("late", Running);
    for (int look = 0; look < 2; ++look)
        read(first, remote(first, "ExecutionFailed", {{"ERROR", 50}, {"ERROR", 50}}));
    expectNoted("failed", Failed);
    const WishOutcome retried = act(CellAction::Retry, cell);
    expectNoted("retried", Planned);
    ASSERT_EQ(undo(retried).cells, 1U);
    expectNoted("the retry was taken back", Failed);
    const WishOutcome skipped = act(CellAction::Skip, cell);
    expectNoted("skipped", Skipped);
    // A note between an action and its undoing is in nobody's way.
    ASSERT_EQ(note(cell, u"or not"_s).cells, 1U);
    ASSERT_EQ(undo(skipped).cells, 1U);
    expectNoted("the skip was taken back", Failed);
    act(CellAction::Retry, cell);
    const WishOutcome held = act(CellAction::Hold, cell);
    expectNoted("held", Held);
    ASSERT_EQ(undo(held).cells, 1U);
    expectNoted("the hold was taken back", Planned);
    const WaveId wave = m_ledger->grid().record(*m_ledger->grid().spec().cellFromId(cell)).wave;
    ASSERT_EQ(ask(wish::CancelUnsent{wave}).cells, 1U);
    expectNoted("taken back from the wave", Failed);
    waitForDisk();
}

TEST_F(WishRunnerTest, NotesAreTakenAwayFromTheCellAndNotFromTheRecord)
{
    ASSERT_EQ(note(u"AF/89/gamma/0.1", u"one"_s).cells, 1U);
    const WishOutcome removed = removeNotes(u"AF/89/gamma/0.1,AF/90/gamma/0.1");
    EXPECT_EQ(removed.kind, u"remove-note"_s);
    EXPECT_EQ(removed.on, cells(u"AF/89/gamma/0.1"));
    EXPECT_EQ(onlyReason(removed), RefusalReason::NoNote);
    EXPECT_FALSE(removed.canBeUndone);
    EXPECT_FALSE(hasNote(u"AF/89/gamma/0.1"));
    EXPECT_EQ(countEvents(u"note"_s), 1);
    EXPECT_EQ(countEvents(u"note-removed"_s), 1);
    const grid::CellMask notApplicable = cells(u"state=n/a");
    const WishOutcome nowhere = ask(wish::Note{notApplicable, u"state=n/a"_s, u"x"_s});
    EXPECT_EQ(nowhere.cells, 0U);
    EXPECT_EQ(onlyReason(nowhere), RefusalReason::NotApplicable);
    EXPECT_EQ(countEvents(u"note"_s), 1);
}

TEST_F(WishRunnerTest, AKillOfWhatHadEndedSaysSoAndIsNotSent)
{
    ASSERT_TRUE(connectNow());
    m_started = startBatch(u"AF/89/gamma/0.1,AF/90/gamma/0.1");
    m_status = u"Finished"_s;
    const WishOutcome killed = act(CellAction::Kill, u"AF/89/gamma/0.1");
    EXPECT_TRUE(killed.isDone);
    EXPECT_EQ(killed.cells, 0U);
    EXPECT_EQ(onlyReason(killed), RefusalReason::EndedAlready);
    EXPECT_EQ(m_server.count("PUT"), 0);
}

TEST_F(WishRunnerTest, AKillIsToldWhenItWasSent)
{
    ASSERT_TRUE(connectNow());
    m_started = startBatch(u"AF/89/gamma/0.1,AF/90/gamma/0.1");
    m_status = u"Running"_s;
    const WishOutcome killed = act(CellAction::Kill, u"AF/89/gamma/0.1");
    EXPECT_EQ(killed.cells, 1U);
    EXPECT_EQ(killed.refused, 0U);
    EXPECT_TRUE(QTest::qWaitFor([&] { return m_server.count("PUT") == 1; }));
}

TEST_F(WishRunnerTest, AKillWithoutAPlatformIsRecordedAndTold)
{
    m_started = startBatch(u"AF/89/gamma/0.1");
    const WishOutcome killed = act(CellAction::Kill, u"AF/89/gamma/0.1");
    EXPECT_EQ(killed.cells, 1U);
    EXPECT_EQ(m_ledger->execution(m_started)->phase, ExecutionPhase::Killing);
}
