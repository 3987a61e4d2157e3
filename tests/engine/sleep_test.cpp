// SPDX-License-Identifier: GPL-3.0-or-later
// A closed laptop and a lost network: the campaign pauses without a word, nothing is believed because of it, and it
// goes on by itself without a storm of requests.
#include "models/engine/poller.h"
#include "tests/engine/ledgerfixture.h"
#include "tests/support/localhttpserver.h"

#include <QSignalSpy>
#include <QTest>

#include <atomic>

using namespace dosegrid;
using namespace dosegrid::engine;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using dosegrid::testing::LocalHttpServer;
using dosegrid::testing::SeenRequest;
using enum dosegrid::grid::CellState;
using Reply = dosegrid::testing::Answer;

namespace {

const QString cell = u"AF/89/gamma/0.01"_s;

// A thousand times as fast as the wall, and it jumps as a machine's clock does over a sleep: timers do not.
class JumpingClock final : public Clock
{
public:
    CampaignTime now() const override { return m_practice.now() + milliseconds(m_jumped.load()); }
    double factor() const override { return m_practice.factor(); }
    milliseconds wallElapsed() const override { return m_practice.wallElapsed(); }
    void jump(milliseconds span) { m_jumped += span.count(); }

private:
    PracticeClock m_practice{fromMs(1'700'000'000'000), 1000};
    std::atomic<qint64> m_jumped = 0;
};

class SleepTest : public LedgerFixture
{
protected:
    void SetUp() override
    {
        LedgerFixture::SetUp();
        m_time.setClock(m_jumping);
        m_id = startBatch(cell);
        m_own = *m_ledger->execution(m_id);
        m_idle = std::move(m_link);
        m_link = std::make_unique<Link>(m_time, m_random, [](const QUrl &) { return u"key"_s; });
        m_poller = std::make_unique<Poller>(*m_ledger, *m_link, m_time);
        QObject::connect(m_poller.get(), &Poller::listed, m_watch.get(), &ExecutionWatch::onListed);
        QObject::connect(m_poller.get(), &Poller::wasRead, m_watch.get(), &ExecutionWatch::onRead);
        QObject::connect(m_poller.get(), &Poller::readFailed, m_watch.get(), &ExecutionWatch::onReadFailed);
        QObject::connect(m_link.get(), &Link::ready, m_poller.get(), &Poller::start);
        m_link->use({QUrl(m_server.url(u"/rest"_s)), u"vip"_s}, {});
        ASSERT_TRUE(waitForRounds(1));
        ASSERT_EQ(state(cell), Running);
    }
    void TearDown() override { m_poller.reset(); }

    bool waitForRounds(int rounds)
    {
        QSignalSpy done(m_poller.get(), &Poller::roundDone);
        return QTest::qWaitFor([&] { return done.count() >= rounds; }, 20'000);
    }
    bool waitFor(LinkState state)
    {
        return QTest::qWaitFor([=, this] { return m_link->state() == state; }, 20'000);
    }
    qsizetype asked(const QByteArray &target) const
    {
        return std::ranges::count_if(m_server.requests(),
                                     [&](const SeenRequest &request) { return request.target.startsWith(target); });
    }
    void expectNothingBelieved()
    {
        EXPECT_EQ(state(cell), Running);
        EXPECT_EQ(reason(cell), QString());
        EXPECT_TRUE(m_ledger->questions().empty());
        EXPECT_EQ(countEvents(u"late"_s), 0);
        EXPECT_EQ(m_ledger->execution(m_id)->phase, store::ExecutionPhase::Live);
    }

    std::shared_ptr<JumpingClock> m_jumping = std::make_shared<JumpingClock>();
    ExecutionId m_id;
    store::Execution m_own;
    LocalHttpServer m_server{[this](const SeenRequest &request) { return answer(request); }};
    std::unique_ptr<Poller> m_poller;

private:
    std::unique_ptr<Link> m_idle; // of what fetches: there is nothing to fetch
    Reply answer(const SeenRequest &request) const
    {
        const QByteArray execution = R"({"identifier":")" + m_own.remoteId.value.toLatin1() + R"(","name":")"
                                     + m_own.name.toLatin1() + R"(","pipelineIdentifier":")" + m_own.pipeline.toLatin1()
                                     + R"(","status":"Running","jobs":{"1":{"status":"RUNNING","exitCode":-1}}})";
        if (request.target.startsWith("/rest/executions/"))
            return Reply::json(execution);
        if (request.target.startsWith("/rest/executions"))
            return Reply::json('[' + execution + ']');
        return Reply::json(request.target == "/rest/platform" ? R"({"platformName":"p","maxSizeDirectTransfer":1})"
                                                              : "[]");
    }
};

} // namespace

TEST_F(SleepTest, AfterANightOneRoundIsAskedAndNothingIsBelieved)
{
    const qsizetype lists = asked("/rest/executions?");
    const qsizetype reads = asked("/rest/executions/");
    m_jumping->jump(8h);
    ASSERT_TRUE(waitForRounds(1)) << "polls go on by themselves";
    EXPECT_LE(asked("/rest/executions/") - reads, 1);
    EXPECT_LE(asked("/rest/executions?") - lists, 2) << "one may have been on its way";
    EXPECT_EQ(m_link->state(), LinkState::Ready);
    expectNothingBelieved();
    ASSERT_TRUE(waitForRounds(2));
    expectNothingBelieved();
}

TEST_F(SleepTest, ANetworkThatIsLostForANightIsFoundAgain)
{
    m_server.setRefuse(LocalHttpServer::Refuse::AfterHead, Reply::End::Reset);
    ASSERT_TRUE(waitFor(LinkState::Silent));
    const int before = m_server.begun();
    const CampaignTime from = m_time.now();
    m_jumping->jump(8h);
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_time.now() - from > 9h; }, 20'000));
    EXPECT_EQ(m_link->state(), LinkState::Silent);
    EXPECT_GT(m_server.begun(), before) << "it is looked for";
    EXPECT_LT(m_server.begun() - before, 200) << "with pauses";
    expectNothingBelieved();

    m_server.setRefuse(LocalHttpServer::Refuse::Never, Reply::End::Close);
    const qsizetype reads = asked("/rest/executions/");
    ASSERT_TRUE(waitFor(LinkState::Ready)) << "by itself";
    ASSERT_TRUE(waitForRounds(1));
    EXPECT_LE(asked("/rest/executions/") - reads, 1);
    expectNothingBelieved();
}
