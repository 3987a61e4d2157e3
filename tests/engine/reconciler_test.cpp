// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/reconciler.h"
#include "models/grid/templatereader.h"
#include "models/store/storethread.h"

#include <gtest/gtest.h>

#include <QTemporaryDir>
#include <QTest>

using namespace dosegrid;
using namespace dosegrid::engine;
using namespace Qt::Literals::StringLiterals;

namespace {

class ReconcilerTest : public testing::Test
{
protected:
    void SetUp() override
    {
        const QString path = m_folder.filePath(u"c.dosegrid"_s);
        const auto tmpl = grid::loadTemplate(u"opendose"_s);
        ASSERT_TRUE(store::CampaignStore::create(path, {.name = u"c"_s, .campaignId = {}, .templateJson = tmpl->json},
                                                 SystemClock()));
        m_store = std::make_unique<store::StoreThread>([path] { return store::CampaignStore::open(path, {}); });
        auto loaded = m_store->run([](store::CampaignStore &s) { return LoadedCampaign::read(s); });
        loaded.waitForFinished();
        ASSERT_TRUE(loaded.result());
        m_ledger = std::make_unique<Ledger>(loaded.result().value(), tmpl->spec(), *m_store, m_time);
        m_reconciler = std::make_unique<Reconciler>(*m_ledger);
        QObject::connect(m_reconciler.get(), &Reconciler::wantsRead, m_reconciler.get(),
                         [this](const RemoteId &id) { m_read << id.value; });
        QObject::connect(m_reconciler.get(), &Reconciler::wantsFolder, m_reconciler.get(),
                         [this](ExecutionId, const QString &folder) { m_folders << folder; });
        QObject::connect(m_reconciler.get(), &Reconciler::strayFound, m_reconciler.get(),
                         [this](const RemoteId &id) { m_killed << id.value; });
    }

    static carmin::Execution remote(const QString &id, const QString &name, carmin::ExecutionStatus status)
    {
        carmin::Execution execution;
        execution.id = RemoteId{id};
        execution.name = name;
        execution.pipeline = u"p"_s;
        execution.status = status;
        return execution;
    }

    ExecutionId addDoubtful(const QString &name)
    {
        store::Execution own;
        own.name = name;
        own.pipeline = u"p"_s;
        own.resultsDir = u"/vip/Home/dosegrid/c/"_s + name;
        own.phase = store::ExecutionPhase::Doubt;
        own.sentAt = m_ledger->now();
        const ExecutionId id = m_ledger->addExecution(own);
        store::Attempt attempt;
        attempt.cell = {std::uint32_t(id.value)};
        attempt.execution = id;
        attempt.number = 1;
        attempt.primaries = 1;
        attempt.predictedSeconds = 7200;
        attempt.phase = store::AttemptPhase::Doubt;
        m_ledger->addAttempt(attempt);
        return id;
    }

    // So many lists in which nothing is found, over the whole window.
    void lookInVain(int lists)
    {
        for (int i = 0; i < lists; ++i) {
            m_reconciler->look({});
            m_clock->advance(Reconciler::window / Reconciler::leastLooks);
        }
    }

    QTemporaryDir m_folder;
    std::shared_ptr<ManualClock> m_clock = std::make_shared<ManualClock>(fromMs(1'770'110'100'000));
    Timekeeper m_time{m_clock};
    std::unique_ptr<store::StoreThread> m_store;
    std::unique_ptr<Ledger> m_ledger;
    std::unique_ptr<Reconciler> m_reconciler;
    QStringList m_read;
    QStringList m_killed;
    QStringList m_folders;
};

} // namespace

TEST_F(ReconcilerTest, ALostNameIsKnownByItsResultsFolder)
{
    const ExecutionId id = addDoubtful(u"ours-1"_s);
    carmin::Execution other = remote(u"w-1"_s, u"w-1"_s, carmin::ExecutionStatus::Running);
    carmin::Execution lost = remote(u"w-2"_s, u"w-2"_s, carmin::ExecutionStatus::Running);
    const carmin::Execution named = remote(u"w-3"_s, u"theirs"_s, carmin::ExecutionStatus::Running);
    m_reconciler->look({other, lost, named});
    EXPECT_EQ(m_read, (QStringList{u"w-1"_s, u"w-2"_s}));
    other.inputValues.insert(u"results-directory"_s, u"/vip/Home/elsewhere"_s);
    lost.inputValues.insert(u"results-directory"_s, m_ledger->execution(id)->resultsDir);
    m_reconciler->lookAt(other);
    EXPECT_EQ(m_ledger->execution(id)->phase, store::ExecutionPhase::Doubt);
    m_reconciler->lookAt(lost);
    EXPECT_EQ(m_ledger->execution(id)->phase, store::ExecutionPhase::Live);
    EXPECT_EQ(m_ledger->execution(id)->remoteId.value, u"w-2"_s);
    m_reconciler->look({other, lost, named});
    EXPECT_EQ(m_read.size(), 2);
}

TEST_F(ReconcilerTest, OneThatAppearsAfterItWasGivenUpIsKilledOnce)
{
    const QList<carmin::Execution> list{remote(u"w-1"_s, u"given-up"_s, carmin::ExecutionStatus::Running),
                                        remote(u"w-2"_s, u"ours"_s, carmin::ExecutionStatus::Running)};
    m_reconciler->look(list);
    m_reconciler->watchFor({u"given-up"_s});
    m_reconciler->look(list);
    m_reconciler->look(list);
    ASSERT_TRUE(QTest::qWaitFor([this] { return !m_killed.isEmpty(); }));
    EXPECT_EQ(m_killed, QStringList{u"w-1"_s});
}

// One engine that does not answer breaks every list of an account (carmin-protocol 2.4).
TEST_F(ReconcilerTest, WithoutAnyListItIsAskedLaterAndNotToBeSentAgain)
{
    const ExecutionId id = addDoubtful(u"ours-1"_s);
    const auto fail = [this](int times, milliseconds every) {
        for (int i = 0; i < times; ++i) {
            m_reconciler->lookInVain();
            m_clock->advance(every);
        }
    };
    fail(2, std::chrono::hours(3));
    fail(5, std::chrono::minutes(1));
    EXPECT_TRUE(m_folders.isEmpty()) << "a machine that slept has not watched";
    fail(60, std::chrono::minutes(5));
    EXPECT_TRUE(m_ledger->questions().empty());
    fail(18, std::chrono::minutes(5));
    m_reconciler->lookIntoFolder(id, {});
    fail(2, std::chrono::minutes(5));
    EXPECT_EQ(m_folders, QStringList{u"/vip/Home/dosegrid/c/ours-1"_s});
    ASSERT_EQ(m_ledger->questions().size(), 1U);
    const store::Question &question = m_ledger->questions().begin()->second;
    EXPECT_EQ(question.kind, u"absent"_s);
    EXPECT_EQ(question.execution, id);
    EXPECT_EQ(question.evidence["lists_read"_L1].toInt(), 0);
    EXPECT_GT(question.evidence["lists_failed"_L1].toInt(), 60);
    EXPECT_EQ(question.choices, QJsonArray({u"wait"_s, u"give-up"_s})) << "its folder is empty until the first output";
}

// A program that runs for an hour every day never watches for six.
TEST_F(ReconcilerTest, WithoutAnyListLongDoubtIsAskedAboutInAShortSession)
{
    const ExecutionId id = addDoubtful(u"ours-1"_s);
    store::Execution doubtful = *m_ledger->execution(id);
    doubtful.doubtSince = m_ledger->now();
    m_ledger->update(doubtful);
    const auto runFor = [this](milliseconds session) {
        m_reconciler = std::make_unique<Reconciler>(*m_ledger);
        const CampaignTime end = m_ledger->now() + session;
        for (; m_ledger->now() < end; m_clock->advance(std::chrono::minutes(5)))
            m_reconciler->lookInVain();
    };
    runFor(std::chrono::hours(1));
    EXPECT_TRUE(m_ledger->questions().empty());
    m_clock->advance(std::chrono::hours(23));
    runFor(std::chrono::minutes(20));
    EXPECT_TRUE(m_ledger->questions().empty()) << "a list may still come";
    runFor(std::chrono::hours(1));
    ASSERT_EQ(m_ledger->questions().size(), 1U);
    const store::Question &question = m_ledger->questions().begin()->second;
    EXPECT_EQ(question.execution, id);
    EXPECT_EQ(question.choices, (QJsonArray{u"wait"_s, u"give-up"_s}));
}

// A program that is started every hour for some minutes comes to a question too.
TEST_F(ReconcilerTest, TheSearchGoesOnWhereTheLastProgramEnded)
{
    const ExecutionId id = addDoubtful(u"ours-1"_s);
    store::Execution doubtful = *m_ledger->execution(id);
    doubtful.doubtSince = m_ledger->now() - Reconciler::window;
    m_ledger->update(doubtful);
    for (int i = 0; i < Reconciler::leastLooks; ++i)
        m_reconciler->look({});
    m_reconciler->look({});
    ASSERT_EQ(m_ledger->questions().size(), 1U);
    m_reconciler->waitLonger(id);
    EXPECT_EQ(m_ledger->execution(id)->doubtSince, m_ledger->now());
}

// Read while its request was still under way, and its name is lost.
TEST_F(ReconcilerTest, WhoWasAStrangerBeforeIsReadAgainForANewDoubt)
{
    (void)addDoubtful(u"ours-1"_s);
    carmin::Execution lost = remote(u"w-2"_s, u"w-2"_s, carmin::ExecutionStatus::Running);
    lost.inputValues.insert(u"results-directory"_s, u"/vip/Home/dosegrid/c/ours-12"_s);
    m_reconciler->look({lost});
    m_reconciler->lookAt(lost);
    m_reconciler->look({lost});
    EXPECT_EQ(m_read, QStringList{u"w-2"_s}) << "not ours, though the folder begins like it";
    const ExecutionId later = addDoubtful(u"ours-12"_s);
    m_reconciler->look({lost});
    EXPECT_EQ(m_read, (QStringList{u"w-2"_s, u"w-2"_s}));
    m_reconciler->lookAt(lost);
    EXPECT_EQ(m_ledger->execution(later)->phase, store::ExecutionPhase::Live);
}

TEST_F(ReconcilerTest, AbsenceBecomesAQuestionWithWhatWasSeen)
{
    const ExecutionId id = addDoubtful(u"ours-1"_s);
    lookInVain(Reconciler::leastLooks);
    EXPECT_TRUE(m_ledger->questions().empty());
    lookInVain(1);
    EXPECT_EQ(m_folders, QStringList{u"/vip/Home/dosegrid/c/ours-1"_s});
    EXPECT_TRUE(m_ledger->questions().empty()) << "the folder is looked into first";
    m_reconciler->lookIntoFolder(id, {});
    lookInVain(1);
    ASSERT_EQ(m_ledger->questions().size(), 1U);
    const store::Question &question = m_ledger->questions().begin()->second;
    EXPECT_EQ(question.kind, u"absent"_s);
    EXPECT_GE(question.evidence["lists_read"_L1].toInt(), Reconciler::leastLooks);
    EXPECT_EQ(question.evidence["predicted_cpu_h"_L1].toDouble(), 2) << "the price of sending it again";
    EXPECT_TRUE(question.evidence.contains("in_results_folder"_L1));
    EXPECT_EQ(question.choices, (QJsonArray{u"wait"_s, u"send-again"_s, u"give-up"_s}));
    lookInVain(5);
    EXPECT_EQ(m_ledger->questions().size(), 1U);
    EXPECT_EQ(m_ledger->execution(id)->phase, store::ExecutionPhase::Doubt);
}

TEST_F(ReconcilerTest, WhatLeftSomethingInItsFolderIsNotSentAgain)
{
    const ExecutionId id = addDoubtful(u"ours-1"_s);
    lookInVain(Reconciler::leastLooks + 1);
    m_reconciler->lookIntoFolder(id, {u"2026-02-03_101500"_s});
    lookInVain(1);
    ASSERT_EQ(m_ledger->questions().size(), 1U);
    const store::Question question = m_ledger->questions().begin()->second;
    EXPECT_EQ(question.choices, (QJsonArray{u"wait"_s, u"give-up"_s}));
    EXPECT_EQ(question.evidence["in_results_folder"_L1].toString(), u"2026-02-03_101500"_s);
    // Waiting makes nobody forget it.
    m_ledger->answer(m_ledger->questions().begin()->first, u"wait"_s, u"anna"_s);
    m_reconciler->waitLonger(question.execution);
    lookInVain(Reconciler::leastLooks + 2);
    ASSERT_EQ(m_ledger->questions().size(), 1U);
    EXPECT_FALSE(m_ledger->questions().begin()->second.choices.contains(u"send-again"_s));
}

TEST_F(ReconcilerTest, AFolderThatCannotBeListedDoesNotKeepTheQuestion)
{
    addDoubtful(u"ours-1"_s);
    lookInVain(Reconciler::leastLooks + 2);
    ASSERT_EQ(m_ledger->questions().size(), 1U);
    EXPECT_FALSE(m_ledger->questions().begin()->second.evidence.contains("in_results_folder"_L1));
}

TEST_F(ReconcilerTest, OfSeveralUnderOneNameTheOldestIsOursAndTheOthersAreKilled)
{
    const ExecutionId id = addDoubtful(u"ours-1"_s);
    // Newest first, as platforms list.
    const QList<carmin::Execution> list{remote(u"w-2"_s, u"ours-1"_s, carmin::ExecutionStatus::Running),
                                        remote(u"w-1"_s, u"ours-1"_s, carmin::ExecutionStatus::Running)};
    m_reconciler->look(list);
    EXPECT_EQ(m_ledger->execution(id)->remoteId.value, u"w-1"_s);
    ASSERT_TRUE(QTest::qWaitFor([this] { return !m_killed.isEmpty(); }));
    EXPECT_EQ(m_killed, QStringList{u"w-2"_s});
}

TEST_F(ReconcilerTest, ATwinThatAppearsLaterIsKilled)
{
    const ExecutionId id = addDoubtful(u"ours-1"_s);
    const carmin::Execution first = remote(u"w-1"_s, u"ours-1"_s, carmin::ExecutionStatus::Running);
    m_reconciler->look({first});
    ASSERT_EQ(m_ledger->execution(id)->phase, store::ExecutionPhase::Live);
    m_reconciler->look({remote(u"w-2"_s, u"ours-1"_s, carmin::ExecutionStatus::Running), first});
    ASSERT_TRUE(QTest::qWaitFor([this] { return !m_killed.isEmpty(); }));
    EXPECT_EQ(m_killed, QStringList{u"w-2"_s});
    EXPECT_EQ(m_ledger->execution(id)->remoteId.value, u"w-1"_s);
}

// What a server leaves out of its list may be ours: nothing is said of it, and nothing is sent again.
TEST_F(ReconcilerTest, AListThatLeavesSomethingOutIsNoAbsence)
{
    addDoubtful(u"ours-1"_s);
    const auto lookFor = [this](milliseconds span) {
        for (const CampaignTime end = m_ledger->now() + span; m_ledger->now() < end;
             m_clock->advance(std::chrono::minutes(5)))
            m_reconciler->look({}, false);
    };
    lookFor(std::chrono::hours(2));
    EXPECT_TRUE(m_ledger->questions().empty());
    lookFor(std::chrono::hours(5));
    ASSERT_EQ(m_ledger->questions().size(), 1U);
    EXPECT_EQ(m_ledger->questions().begin()->second.choices, (QJsonArray{u"wait"_s, u"give-up"_s}));
}

TEST_F(ReconcilerTest, WhatFillsItsFolderWhileTheQuestionStandsIsNotSentAgain)
{
    const ExecutionId id = addDoubtful(u"ours-1"_s);
    lookInVain(Reconciler::leastLooks + 1);
    m_reconciler->lookIntoFolder(id, {});
    lookInVain(1);
    ASSERT_EQ(m_ledger->questions().size(), 1U);
    const store::Question asked = m_ledger->questions().begin()->second;
    ASSERT_TRUE(asked.choices.contains(u"send-again"_s));
    const qsizetype looks = m_folders.size();
    lookInVain(1);
    EXPECT_EQ(m_folders.size(), looks) << "not with every list";
    m_clock->advance(Reconciler::folderAgain);
    lookInVain(1);
    ASSERT_EQ(m_folders.size(), looks + 1);
    m_reconciler->lookIntoFolder(id, {u"2026-02-03_101500"_s});
    ASSERT_EQ(m_ledger->questions().size(), 1U);
    const store::Question &now = m_ledger->questions().begin()->second;
    EXPECT_NE(now.id, asked.id) << "an answer to the former evidence is none";
    EXPECT_EQ(now.choices, (QJsonArray{u"wait"_s, u"give-up"_s}));
    EXPECT_EQ(now.evidence["in_results_folder"_L1].toString(), u"2026-02-03_101500"_s);
    EXPECT_EQ(now.evidence["lists_read"_L1], asked.evidence["lists_read"_L1]);
}

// Its identifier belongs to another execution of the record: it runs, whatever the lists leave out.
TEST_F(ReconcilerTest, WhoWaitsForAnIdentifierIsAskedAgainAndNeverOfferedToSendAgain)
{
    const ExecutionId holder = addDoubtful(u"ours-1"_s);
    const ExecutionId id = addDoubtful(u"ours-2"_s);
    const auto both = remote(u"w-1"_s, u"ours-1"_s, carmin::ExecutionStatus::Running);
    const auto twin = remote(u"w-1"_s, u"ours-2"_s, carmin::ExecutionStatus::Running);
    m_reconciler->look({both});
    ASSERT_EQ(m_ledger->execution(holder)->phase, store::ExecutionPhase::Live);
    m_reconciler->look({twin});
    ASSERT_EQ(m_ledger->questions().size(), 1U);
    m_ledger->answer(m_ledger->questions().begin()->first, u"wait"_s, u"anna"_s);
    m_reconciler->waitLonger(id);
    m_reconciler->look({twin});
    lookInVain(Reconciler::leastLooks * 3);
    EXPECT_TRUE(m_ledger->questions().empty());
    m_clock->advance(Reconciler::identifierAgain);
    m_reconciler->look({twin});
    ASSERT_EQ(m_ledger->questions().size(), 1U);
    EXPECT_EQ(m_ledger->questions().begin()->second.kind, u"identifier-in-use"_s);
    m_ledger->answer(m_ledger->questions().begin()->first, u"wait"_s, u"anna"_s);
    m_reconciler->waitLonger(id);
    m_clock->advance(Reconciler::identifierAgain);
    lookInVain(Reconciler::leastLooks * 2);
    ASSERT_EQ(m_ledger->questions().size(), 1U) << "it left the lists";
    EXPECT_EQ(m_ledger->questions().begin()->second.kind, u"absent"_s);
    EXPECT_FALSE(m_ledger->questions().begin()->second.choices.contains(u"send-again"_s));
}

TEST_F(ReconcilerTest, EveryCandidateHasItsTurn)
{
    const ExecutionId id = addDoubtful(u"ours-1"_s);
    QList<carmin::Execution> list;
    for (int n = 0; n < 2 * Reconciler::candidatesALook; ++n) {
        const QString name = u"w-%1"_s.arg(n);
        list << remote(name, name, carmin::ExecutionStatus::Running);
    }
    m_reconciler->look(list);
    EXPECT_EQ(m_read.size(), Reconciler::candidatesALook);
    m_reconciler->look(list); // those read before do not tell their folders yet
    carmin::Execution last = list.last();
    EXPECT_TRUE(m_read.contains(last.id.value));
    last.inputValues.insert(u"results-directory"_s, m_ledger->execution(id)->resultsDir);
    m_reconciler->lookAt(last);
    EXPECT_EQ(m_ledger->execution(id)->remoteId, last.id);
}

// Given up as never started, and listed at last without its name.
TEST_F(ReconcilerTest, ANamelessLateOneIsKnownByItsFolderAndKilled)
{
    m_reconciler->watchFor({u"ours-9"_s});
    carmin::Execution late = remote(u"w-9"_s, u"w-9"_s, carmin::ExecutionStatus::Running);
    carmin::Execution other = remote(u"w-8"_s, u"w-8"_s, carmin::ExecutionStatus::Running);
    m_reconciler->look({late, other});
    ASSERT_EQ(m_read, (QStringList{u"w-9"_s, u"w-8"_s}));
    other.inputValues.insert(u"results-directory"_s, u"/vip/Home/ours-99/"_s);
    late.inputValues.insert(u"results-directory"_s, u"/vip/Home/dosegrid/c/ours-9/2026-02-03_101500"_s);
    m_reconciler->lookAt(other);
    m_reconciler->lookAt(late);
    ASSERT_TRUE(QTest::qWaitFor([this] { return !m_killed.isEmpty(); }));
    EXPECT_EQ(m_killed, QStringList{u"w-9"_s});
    m_clock->advance(Reconciler::strayAgain);
    m_reconciler->look({late, other});
    EXPECT_TRUE(QTest::qWaitFor([this] { return m_killed.size() == 2; })) << "it runs on";
}
