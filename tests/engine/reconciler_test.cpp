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

    QTemporaryDir m_folder;
    Timekeeper m_time{std::make_shared<SystemClock>()};
    std::unique_ptr<store::StoreThread> m_store;
    std::unique_ptr<Ledger> m_ledger;
    std::unique_ptr<Reconciler> m_reconciler;
    QStringList m_read;
    QStringList m_killed;
};

} // namespace

TEST_F(ReconcilerTest, ALostNameIsKnownByItsResultsFolder)
{
    store::Execution own;
    own.name = u"ours-1"_s;
    own.pipeline = u"p"_s;
    own.resultsDir = u"/vip/Home/dosegrid/c/ours-1"_s;
    own.phase = store::ExecutionPhase::Doubt;
    own.sentAt = m_ledger->now();
    const ExecutionId id = m_ledger->addExecution(own);
    carmin::Execution other = remote(u"w-1"_s, u"w-1"_s, carmin::ExecutionStatus::Running);
    carmin::Execution lost = remote(u"w-2"_s, u"w-2"_s, carmin::ExecutionStatus::Running);
    const carmin::Execution named = remote(u"w-3"_s, u"theirs"_s, carmin::ExecutionStatus::Running);
    m_reconciler->look({other, lost, named});
    EXPECT_EQ(m_read, (QStringList{u"w-1"_s, u"w-2"_s}));
    other.inputValues.insert(u"results-directory"_s, u"/vip/Home/elsewhere"_s);
    lost.inputValues.insert(u"results-directory"_s, own.resultsDir);
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
