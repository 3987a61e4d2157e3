// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/random.h"
#include "models/engine/link.h"
#include "models/engine/planner.h"
#include "tests/support/localhttpserver.h"

#include <gtest/gtest.h>

#include <QTest>

using namespace dosegrid;
using namespace dosegrid::engine;
using dosegrid::testing::LocalHttpServer;
using dosegrid::testing::SeenRequest;
using namespace Qt::Literals::StringLiterals;

namespace {

using Reply = dosegrid::testing::Answer;

class LinkStormsTest : public ::testing::Test
{
protected:
    // How much faster than the wall, as its practice platform says.
    explicit LinkStormsTest(int factor = 1000) : m_factor(factor)
    {
        QObject::connect(&m_link, &Link::clientGone, &m_link, [this] { ++m_clientsGone; });
    }

    Reply answer(const SeenRequest &request)
    {
        ++m_asked;
        if (m_isGone)
            return Reply::nothing(Reply::End::Reset);
        if (m_refusals > 0) {
            --m_refusals;
            return Reply::json(R"({"errorCode":8004,"errorMessage":"Internal Authentication error"})", 401);
        }
        if (request.target.contains("/platform"))
            return Reply::json(R"({"platformName":"p","supportedAPIVersion":"0.3","oidcLoginProviders":[],)"
                               R"("practice":{"campaignTimeMs":1700000000000,"factor":)"
                               + QByteArray::number(m_factor) + "}}");
        return Reply::json("[]");
    }

    void connectNow() { m_link.use({QUrl(m_server.url(u"/rest"_s)), u"vip"_s, 25}, knownWorkflows()); }
    bool waitFor(LinkState state)
    {
        return QTest::qWaitFor([=, this] { return m_link.state() == state; }, 20'000);
    }

    int m_factor;
    int m_refusals = 0;
    bool m_isGone = false;
    int m_asked = 0;
    int m_clientsGone = 0;
    LocalHttpServer m_server{[this](const SeenRequest &request) { return answer(request); }};
    SeededRandom m_random{1};
    Timekeeper m_time{std::make_shared<PracticeClock>(fromMs(1'700'000'000'000), m_factor)};
    Link m_link{m_time, m_random, [](const QUrl &) { return u"key"_s; }};
};

// The minutes after which a key is believed to be wrong last longer than any stall of the machine.
class ShortStormTest : public LinkStormsTest
{
protected:
    ShortStormTest() : LinkStormsTest(50) {}
};

} // namespace

// carmin-protocol 1.2: a 401 may be a hiccup of the platform's database, so the key is not believed to be wrong at
// once.
TEST_F(ShortStormTest, OfRefusedKeysIsSurvived)
{
    connectNow();
    ASSERT_TRUE(waitFor(LinkState::Ready));
    m_refusals = 2;
    m_link.failed(carmin::ApiError::of(carmin::ApiError::Kind::Auth));
    EXPECT_EQ(m_link.state(), LinkState::Connecting);
    EXPECT_EQ(m_link.client(), nullptr) << "nothing is sent meanwhile";
    EXPECT_TRUE(waitFor(LinkState::Ready));
    EXPECT_EQ(m_refusals, 0);
    EXPECT_EQ(m_clientsGone, 0) << "calls under way may still be answered";
}

TEST_F(LinkStormsTest, ARefusedKeyIsBelievedAfterSomeMinutesAndStaysSo)
{
    m_refusals = 1'000'000;
    connectNow();
    const CampaignTime from = m_time.now();
    ASSERT_TRUE(waitFor(LinkState::KeyRefused));
    EXPECT_GE(m_time.now() - from, std::chrono::minutes(3));
    const int asked = m_asked;
    EXPECT_GE(asked, 3);
    EXPECT_LE(asked, 12) << "not hammered: five wrong passwords lock an account";
    EXPECT_FALSE(QTest::qWaitFor([&] { return m_asked > asked; }, 500)) << "a person is asked";
    m_refusals = 0;
    m_link.tryNow();
    EXPECT_TRUE(waitFor(LinkState::Ready));
}

TEST_F(LinkStormsTest, APlatformThatIsGoneForDaysIsFoundAgainByItself)
{
    connectNow();
    ASSERT_TRUE(waitFor(LinkState::Ready));
    m_isGone = true;
    for (int missed = 0; missed < 3; ++missed)
        m_link.failed(carmin::ApiError::of(carmin::ApiError::Kind::Unreachable));
    EXPECT_EQ(m_link.state(), LinkState::Silent);
    const int asked = m_asked;
    const CampaignTime from = m_time.now();
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_time.now() - from > std::chrono::hours(1); }, 20'000));
    EXPECT_EQ(m_link.state(), LinkState::Silent);
    EXPECT_GT(m_asked, asked + 5);
    EXPECT_LT(m_asked, asked + 60) << "asked with longer and longer pauses, up to five minutes";
    m_isGone = false;
    EXPECT_TRUE(waitFor(LinkState::Ready));
}
