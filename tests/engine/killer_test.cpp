// SPDX-License-Identifier: GPL-3.0-or-later
// When a kill leaves, and what is taken for its work: against a platform that says what the test wants.
#include "models/engine/killer.h"
#include "models/engine/lifecycle.h"
#include "models/engine/planner.h"
#include "models/engine/sentkills.h"
#include "tests/engine/ledgerfixture.h"
#include "tests/support/localhttpserver.h"

#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

using namespace dosegrid;
using namespace dosegrid::engine;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using dosegrid::testing::LocalHttpServer;
using dosegrid::testing::SeenRequest;
using Reply = dosegrid::testing::Answer;
using enum dosegrid::grid::CellState;
using store::ExecutionPhase;

namespace {

const QString one = u"AF/89/gamma/0.1"_s;
const QString two = u"AF/90/gamma/0.1"_s;

class KillerTest : public LedgerFixture
{
protected:
    void SetUp() override
    {
        LedgerFixture::SetUp();
        makeKiller();
        m_there->use({QUrl(m_server.url(u"/rest"_s)), u"vip"_s, 25}, knownWorkflows());
        ASSERT_TRUE(QTest::qWaitFor([this] { return m_there->state() == LinkState::Ready; }, 20'000));
        m_id = startBatch(QString(one + u',' + two));
    }

    // As another program would have it: it knows what the file says.
    void makeKiller() { m_killer = std::make_unique<Killer>(*m_ledger, *m_there, *m_watch); }

    void wish()
    {
        ASSERT_TRUE(m_killer->request(m_id, u"anna"_s));
        m_ledger->commit();
    }

    // A round of the poller; true: the platform had said that it was over.
    bool look()
    {
        QSignalSpy looked(m_killer.get(), &Killer::looked);
        m_killer->consider();
        EXPECT_TRUE(QTest::qWaitFor([&] { return !looked.isEmpty(); }));
        // What was to be sent is on its way when it is on disk.
        waitForDisk();
        settle();
        return !looked.isEmpty() && looked.first()[1].toBool();
    }
    // What was answered until now has been heard: a further answer was.
    void settle()
    {
        carmin::Client *client = m_there->client();
        bool isHeard = !client;
        if (client)
            client->platform()->then(m_killer.get(), [&isHeard](const auto &) { isHeard = true; });
        EXPECT_TRUE(QTest::qWaitFor([&] { return isHeard; }));
    }
    bool isKilled(int times)
    {
        return QTest::qWaitFor([&] { return m_answered == times; });
    }

    Reply answer(const SeenRequest &request)
    {
        if (request.target.contains("/platform"))
            return Reply::json(R"({"platformName":"p","supportedAPIVersion":"0.3","oidcLoginProviders":[]})");
        const Reply refused =
            Reply::json(R"json({"errorCode":8000,"errorMessage":"An error has been encountered on the VIP API )json"
                        R"json((Error code 8000)"})json",
                        400);
        if (request.method == "PUT") {
            ++m_answered;
            m_isNotedBefore = m_isNotedBefore && isKillSent(*m_ledger, m_id);
            return m_isKillRefused ? refused : Reply::json("");
        }
        if (!request.target.contains("/executions/"))
            return Reply::json("[]");
        ++m_reads;
        if (m_isOutage)
            return Reply::of(500, "text/html", "<h1>Internal Server Error</h1>");
        if (m_status.isEmpty())
            return refused;
        const store::Execution &own = *m_ledger->execution(m_id);
        return Reply::json(QJsonDocument(QJsonObject{{u"identifier"_s, own.remoteId.value},
                                                     {u"name"_s, own.name},
                                                     {u"pipelineIdentifier"_s, own.pipeline},
                                                     {u"status"_s, m_status},
                                                     {u"returnedFiles"_s, QJsonObject{}},
                                                     {u"inputValues"_s, QJsonObject{}}})
                               .toJson());
    }

    QString m_status; // empty: every read is refused
    bool m_isKillRefused = false;
    bool m_isOutage = false;
    bool m_isNotedBefore = true;
    int m_reads = 0;
    int m_answered = 0;
    ExecutionId m_id;
    LocalHttpServer m_server{[this](const SeenRequest &request) { return answer(request); }};
    std::unique_ptr<Link> m_there = std::make_unique<Link>(m_time, m_random, [](const QUrl &) { return u"key"_s; });
    std::unique_ptr<Killer> m_killer;
};

} // namespace

TEST_F(KillerTest, AKillIsOnRecordBeforeItLeaves)
{
    m_status = u"Running"_s;
    wish();
    EXPECT_FALSE(isKillSent(*m_ledger, m_id)) << "only wished for";
    EXPECT_FALSE(look());
    ASSERT_TRUE(isKilled(1));
    EXPECT_TRUE(m_isNotedBefore);
    auto stored = m_store->run([](store::CampaignStore &s) { return s.record().meta(meta::killsSent); });
    stored.waitForFinished();
    EXPECT_EQ(stored.result().value(), QString::number(m_id.value));
}

TEST_F(KillerTest, WhatWasOverBeforeTheKillWasSentIsNotKilled)
{
    m_status = u"Finished"_s;
    wish();
    EXPECT_TRUE(look());
    EXPECT_EQ(m_ledger->execution(m_id)->phase, ExecutionPhase::Live);
    EXPECT_FALSE(m_ledger->execution(m_id)->killRequestedAt);
    EXPECT_EQ(m_server.count("PUT"), 0);
}

// What is over when it is asked again was ended by the kill that was sent, also to a program that did not send it.
TEST_F(KillerTest, WhatIsOverAfterTheKillWasSentWasKilledByUs)
{
    m_status = u"Running"_s;
    wish();
    look();
    ASSERT_TRUE(isKilled(1));
    makeKiller();
    m_status = u"Finished"_s;
    EXPECT_FALSE(look());
    EXPECT_EQ(m_ledger->execution(m_id)->phase, ExecutionPhase::Killing);
    EXPECT_TRUE(m_ledger->execution(m_id)->killRequestedAt);
    EXPECT_EQ(m_ledger->execution(m_id)->killBy, u"anna"_s);
    EXPECT_EQ(m_server.count("PUT"), 1) << "a finished execution would become a killed one";
    read(m_id, remote(m_id, "Finished"));
    EXPECT_EQ(m_ledger->execution(m_id), nullptr) << "it is over";
    EXPECT_EQ(state(one), Skipped);
    EXPECT_EQ(reason(one), reason::killedByUs);
    EXPECT_EQ(m_ledger->countIn(ExecutionPhase::Planned), 0) << "nothing is sent again";
}

TEST_F(KillerTest, WhatCannotBeReadIsKilledUnreadAfterSomeMinutes)
{
    wish();
    for (int round = 0; round < 9; ++round) {
        EXPECT_FALSE(look());
        m_clock->advance(30s);
    }
    EXPECT_EQ(m_reads, 5) << "about one a minute";
    ASSERT_TRUE(isKilled(1));
    EXPECT_TRUE(m_isNotedBefore);
    for (int round = 0; round < 18; ++round) {
        look();
        m_clock->advance(30s);
    }
    EXPECT_EQ(m_server.count("PUT"), 1) << "not hammered";
}

TEST_F(KillerTest, WhatAloneIsNotAnsweredIsKilledUnread)
{
    m_isOutage = true;
    wish();
    for (int round = 0; round < 9; ++round) {
        m_watch->onListed({remote(m_id, "Running")});
        look();
        m_clock->advance(30s);
    }
    EXPECT_TRUE(isKilled(1));
}

TEST_F(KillerTest, WhatTheListCallsOverIsNotKilledUnread)
{
    wish();
    carmin::Execution listed = remote(m_id, "Finished");
    m_watch->onListed({listed});
    for (int round = 0; round < 60; ++round) {
        look();
        m_clock->advance(30s);
    }
    EXPECT_EQ(m_server.count("PUT"), 0) << "Finished would become Killed";
}

// A platform that answers 500 to everything, its list too, says nothing of one execution: nothing is killed unread.
TEST_F(KillerTest, AnOutageIsNoRefusal)
{
    m_watch->onListed({remote(m_id, "Running")}); // before it began
    m_isOutage = true;
    wish();
    for (int round = 0; round < 18; ++round) {
        EXPECT_FALSE(look());
        m_clock->advance(30s);
    }
    EXPECT_GE(m_reads, 5) << "it is asked on";
    EXPECT_FALSE(isKillSent(*m_ledger, m_id));
    EXPECT_EQ(m_server.count("PUT"), 0);
}

// An engine that does not answer the platform refuses every kill: it is asked again and again, later and later.
TEST_F(KillerTest, AKillThatFailsIsAskedAgainLaterAndLater)
{
    m_status = u"Running"_s;
    m_isKillRefused = true;
    wish();
    look();
    int sent = 1;
    for (const milliseconds pause : {1min, 2min, 4min, 8min}) {
        ASSERT_TRUE(isKilled(sent));
        const int reads = m_reads;
        settle();
        m_clock->advance(pause - 1s);
        look();
        EXPECT_EQ(m_reads, reads) << pause.count();
        m_clock->advance(1s);
        look();
        EXPECT_EQ(m_reads, reads + 1) << pause.count();
        ++sent;
    }
    ASSERT_TRUE(isKilled(sent));
}

TEST_F(KillerTest, AStrayIsReadBeforeItIsKilled)
{
    m_status = u"Finished"_s;
    m_killer->killStray(RemoteId{u"workflow-9"_s});
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_reads == 1; }));
    settle();
    EXPECT_EQ(m_server.count("PUT"), 0) << "a finished execution would become a killed one";
    m_status = u"Running"_s;
    m_killer->killStray(RemoteId{u"workflow-9"_s});
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_server.count("PUT") == 1; }));
}

// It computes what is computed elsewhere.
TEST_F(KillerTest, AStrayThatCannotBeReadIsKilledUnreadAfterSomeMinutes)
{
    const RemoteId stray{u"workflow-9"_s};
    const auto lookAtIt = [&](const QString &status) {
        const int reads = m_reads;
        m_status = status;
        m_killer->killStray(stray);
        EXPECT_TRUE(QTest::qWaitFor([&] { return m_reads == reads + 1; }));
        settle();
        m_clock->advance(1min);
    };
    for (int round = 1; round < Killer::refusedReads; ++round)
        lookAtIt({});
    lookAtIt(u"Finished"_s);
    for (int round = 1; round < Killer::refusedReads; ++round)
        lookAtIt({});
    EXPECT_EQ(m_server.count("PUT"), 0) << "a read that succeeds begins the count anew";
    lookAtIt({});
    EXPECT_TRUE(isKilled(1));
}
