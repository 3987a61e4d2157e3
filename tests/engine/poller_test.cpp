// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/poller.h"

#include "models/engine/planner.h"
#include "tests/engine/ledgerfixture.h"
#include "tests/support/localhttpserver.h"

#include <QSignalSpy>
#include <QTest>

using namespace dosegrid;
using namespace dosegrid::engine;
using namespace Qt::Literals::StringLiterals;
using dosegrid::testing::LocalHttpServer;
using dosegrid::testing::SeenRequest;
using store::ExecutionPhase;
using Reply = dosegrid::testing::Answer;

namespace {

class PollerTest : public LedgerFixture
{
protected:
    void SetUp() override
    {
        LedgerFixture::SetUp();
        m_poller = std::make_unique<Poller>(*m_ledger, m_there, m_time);
        QObject::connect(m_poller.get(), &Poller::wasRead, m_poller.get(),
                         [this](ExecutionId id, const carmin::Execution &) {
                             store::Execution read = *m_ledger->execution(id);
                             read.lastReadAt = m_ledger->now();
                             m_ledger->update(read);
                         });
    }

    // Executions that are over, as while their outputs are being fetched.
    void addEnded(int count) { add(count, {ExecutionPhase::Live, ExecutionPhase::Ended}); }

    void add(int count, const QList<ExecutionPhase> &last)
    {
        const WaveId wave = m_ledger->addWave({.name = u"w"_s});
        for (int n = 0; n < count; ++n) {
            store::Execution execution;
            execution.wave = wave;
            execution.nonce = execution.name = u"e%1"_s.arg(n);
            const ExecutionId id = m_ledger->addExecution(execution);
            for (const ExecutionPhase phase : QList{ExecutionPhase::Outbox, ExecutionPhase::Sending} + last) {
                m_ledger->move(id, phase, [&](store::Execution &e) {
                    if (phase == ExecutionPhase::Live)
                        e.remoteId = RemoteId{u"workflow-%1"_s.arg(n)};
                });
            }
        }
    }

    // Campaign time runs so fast that everything is due at once.
    Reply answer(const SeenRequest &request)
    {
        if (request.target.contains("/platform"))
            return Reply::json(R"({"platformName":"p","supportedAPIVersion":"0.3","oidcLoginProviders":[],)"
                               R"("practice":{"campaignTimeMs":1700000000000,"factor":)"
                               + m_factor + "}}");
        if (!request.target.contains("/executions/")) {
            ++m_lists;
            return Reply::json(m_listed);
        }
        ++m_reads;
        const QByteArray id = request.target.mid(request.target.lastIndexOf('/') + 1);
        if (m_isRefused)
            return Reply::json(R"({"errorCode":8000,"errorMessage":"An error has been encountered"})", 400);
        return m_isSilent ? Reply::nothing(Reply::End::Hang)
                          : Reply::json("{\"identifier\":\"" + id + "\",\"name\":\"x\",\"status\":\"Finished\"}");
    }
    void pollFor(int rounds)
    {
        m_there.use({QUrl(m_server.url(u"/rest"_s)), u"vip"_s, 25}, knownWorkflows());
        ASSERT_TRUE(QTest::qWaitFor([this] { return m_there.state() == LinkState::Ready; }, 20'000));
        m_reads = m_lists = 0;
        QSignalSpy done(m_poller.get(), &Poller::roundDone);
        m_poller->start();
        ASSERT_TRUE(QTest::qWaitFor([&] { return done.count() >= rounds; }, 60'000)) << done.count();
    }

    QByteArray m_listed = "[]";
    QByteArray m_factor = "1000000";
    bool m_isSilent = false;
    bool m_isRefused = false;
    int m_reads = 0;
    int m_lists = 0;
    LocalHttpServer m_server{[this](const SeenRequest &request) { return answer(request); }};
    Link m_there{m_time, m_random, [](const QUrl &) { return u"key"_s; }};
    std::unique_ptr<Poller> m_poller;
};

} // namespace

TEST_F(PollerTest, WhatWaitsToBeFetchedCostsAFewReadsARoundHoweverMuchItIs)
{
    constexpr int ended = 50;
    addEnded(ended);
    pollFor(7);
    EXPECT_TRUE(QTest::qWaitFor([this] { return m_reads >= ended; }, 60'000))
        << m_reads << ": each is read once, for the paths of its outputs";
    EXPECT_LE(m_reads, ended + m_lists) << "and then one in a round";
}

TEST_F(PollerTest, ARoundEndsWithTheNextListThoughAReadHasNoAnswer)
{
    addEnded(1);
    m_isSilent = true;
    pollFor(2);
    EXPECT_EQ(m_reads, 1);
}

// While a question about it is open, say, its word on the record stays another one.
TEST_F(PollerTest, AWordOfTheListThatNoReadConfirmsIsReadForOnce)
{
    m_factor = "50";
    m_listed = R"([{"identifier":"workflow-0","name":"e0","status":"Killed"}])";
    add(1, {ExecutionPhase::Live});
    pollFor(3);
    EXPECT_EQ(m_reads, 1);
}

TEST_F(PollerTest, WhatCannotBeReadIsNotReadMoreOftenThanTheOthers)
{
    m_factor = "50";
    m_isRefused = true;
    add(1, {ExecutionPhase::Live});
    pollFor(6);
    EXPECT_EQ(m_reads, 1);
}
