// SPDX-License-Identifier: GPL-3.0-or-later
// When a file that is not got becomes a person's.
#include "models/engine/fetcher.h"
#include "models/engine/lifecycle.h"
#include "tests/engine/ledgerfixture.h"
#include "tests/engine/steppingclock.h"
#include "tests/support/localhttpserver.h"

#include <QTest>

using namespace dosegrid;
using namespace dosegrid::engine;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using dosegrid::testing::LocalHttpServer;
using dosegrid::testing::SeenRequest;
using enum dosegrid::grid::CellState;
using Reply = dosegrid::testing::Answer;

namespace {

const QString cell = u"AF/89/gamma/0.1"_s;

// The platform answers, and its storage does not: each try of a file takes twenty minutes and is in vain.
class FetcherTest : public LedgerFixture
{
protected:
    void SetUp() override
    {
        LedgerFixture::SetUp();
        m_time.setClock(m_hours);
        m_way.use({QUrl(m_server.url(u"/rest"_s)), u"vip"_s}, {});
        ASSERT_TRUE(QTest::qWaitFor([this] { return m_way.state() == LinkState::Ready; }, 20'000));
        m_attempt = m_ledger->attemptsOf(startBatch(cell)).front();
        m_ledger->move(m_attempt, store::AttemptPhase::ToFetch);
        m_ledger->commit();
    }

    bool waitForTries(int tries)
    {
        return runUntil([=, this] { return m_tries >= tries; });
    }
    Reply answer(const SeenRequest &request)
    {
        if (request.target.contains("action=content"))
            return Reply::json("{}", 500);
        if (request.target.contains("/one.tar.gz")) {
            m_hours->advance(m_tries++ == 1 ? m_gap : 20min);
            return Reply::json(R"({"path":"/vip/Home/one.tar.gz","exists":true,"isDirectory":false,"size":9})");
        }
        return Reply::json(request.target.startsWith("/rest/platform") ? R"({"platformName":"p"})" : "[]");
    }

    std::shared_ptr<SteppingClock> m_hours = std::make_shared<SteppingClock>();
    milliseconds m_gap = 20min; // from the first try to the second
    int m_tries = 0;
    AttemptId m_attempt;
    LocalHttpServer m_server{[this](const SeenRequest &request) { return answer(request); }};
    Link m_way{m_time, m_random, [](const QUrl &) { return u"key"_s; }};
};

} // namespace

TEST_F(FetcherTest, AnOutageThatLastsADayIsAPersons)
{
    Fetcher fetcher(*m_ledger, m_way, m_time, *m_tmpl, m_folder.filePath(u"results"_s));
    fetcher.add(m_attempt, u"/vip/Home/one.tar.gz"_s);
    ASSERT_TRUE(waitForTries(70));
    EXPECT_EQ(state(cell), ToFetch) << "an outage of less than a day";
    ASSERT_TRUE(runUntil([this] { return state(cell) == Held; }));
    EXPECT_EQ(reason(cell), reason::heldNotFetched);
}

TEST_F(FetcherTest, TheNightOfAMachineThatSleptIsNoOutage)
{
    m_gap = 240h;
    Fetcher fetcher(*m_ledger, m_way, m_time, *m_tmpl, m_folder.filePath(u"results"_s));
    fetcher.add(m_attempt, u"/vip/Home/one.tar.gz"_s);
    ASSERT_TRUE(waitForTries(3 * Fetcher::mostTries));
    EXPECT_EQ(state(cell), ToFetch);
    ASSERT_TRUE(runUntil([this] { return state(cell) == Held; })) << "what is awake counts";
    EXPECT_GT(m_tries, 70);
}

TEST_F(FetcherTest, AFileThatIsGoneAndWasNeverSeenIsToldOfWithoutAPath)
{
    m_fetcher->noteGone(m_attempt);
    EXPECT_EQ(state(cell), Held);
    EXPECT_EQ(reason(cell), reason::heldOutputGone);
    EXPECT_EQ(m_ledger->attempt(m_attempt)->errorText, QString());
    auto events = m_store->run([](store::CampaignStore &s) {
        return s.record().eventsAfter({.cell = {}, .execution = {}, .wave = {}, .kinds = {u"not-fetched"_s}}, {}, 10);
    });
    events.waitForFinished();
    ASSERT_EQ(events.result()->size(), 1);
    EXPECT_FALSE(events.result()->front().detail.contains(u"path"_s));
}
