// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/random.h"
#include "models/engine/link.h"
#include "tests/support/localhttpserver.h"

#include <gtest/gtest.h>

#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace dosegrid;
using namespace dosegrid::engine;
namespace http = dosegrid::testing;

namespace {

class LinkTest : public ::testing::Test
{
protected:
    http::Answer platform = http::Answer::json(R"({"platformName":"practice","supportedAPIVersion":"0.3",)"
                                               R"("practice":{"campaignTimeMs":1770110100000,"factor":1000}})");
    http::LocalHttpServer server{[this](const http::SeenRequest &request) {
        return request.target == "/rest/platform" ? platform : http::Answer::json("[]");
    }};
    Timekeeper time{std::make_shared<SystemClock>()};
    SeededRandom random{7};
    Link link{time, random, [](const QUrl &) { return u"key"_s; }};

    void connectTo(const QString &url, bool allowsPlainHttp = false)
    {
        ConnectionSettings settings;
        settings.url = QUrl(url);
        settings.allowsPlainHttp = allowsPlainHttp;
        link.use(settings, {});
    }
};

} // namespace

TEST_F(LinkTest, ARestThatThePlatformAsksForIsKept)
{
    connectTo(server.url(u"/rest"_s));
    ASSERT_TRUE(QTest::qWaitFor([this] { return link.state() == LinkState::Ready; }, 5000));
    ASSERT_TRUE(link.client());
    QSignalSpy ready(&link, &Link::ready);
    carmin::ApiError busy = carmin::ApiError::of(carmin::ApiError::Kind::ServerBusy);
    busy.retryAfter = 600s;
    const CampaignTime before = time.now();

    link.failed(busy);

    EXPECT_FALSE(link.client());
    EXPECT_EQ(link.state(), LinkState::Ready);
    EXPECT_GE(*link.view().nextTry - before, 600s);
    ASSERT_TRUE(QTest::qWaitFor([&ready] { return ready.count() == 1; }, 5000));
    EXPECT_TRUE(link.client());
    EXPECT_GE(time.now() - before, 600s);
}

TEST_F(LinkTest, ARefusedHandshakeWaitsAsLongAsItIsTold)
{
    platform = http::Answer::of(503, {}, {}, "Retry-After: 1000\r\n");
    connectTo(server.url(u"/rest"_s));
    ASSERT_TRUE(QTest::qWaitFor([this] { return link.state() == LinkState::Silent; }, 5000));
    EXPECT_GT(*link.view().nextTry - time.now(), 900s);
}

TEST_F(LinkTest, AQuotaIsLearntAndOneMoreIsTriedEachHour)
{
    const auto clock = std::make_shared<ManualClock>();
    Timekeeper hours(clock);
    Link learning(hours, random, nullptr);
    EXPECT_EQ(learning.executionLimit(), 25);
    learning.learnLimit(10);
    EXPECT_EQ(learning.executionLimit(), 10);
    clock->advance(59min);
    EXPECT_EQ(learning.executionLimit(), 10);
    clock->advance(1min);
    EXPECT_EQ(learning.executionLimit(), 11);
    learning.learnLimit(10);
    EXPECT_EQ(learning.executionLimit(), 10);
    clock->advance(24h);
    EXPECT_EQ(learning.executionLimit(), 25) << "no more than the person set";
    learning.learnLimit(0);
    EXPECT_EQ(learning.executionLimit(), 1) << "asked again, one at a time";
}

TEST_F(LinkTest, PlainHttpToAnotherMachineNeedsAPerson)
{
    connectTo(u"http://platform.example/rest"_s);
    EXPECT_EQ(link.state(), LinkState::None);
    EXPECT_EQ(link.view().lastError.detail, u"https-required"_s);
    connectTo(u"http://platform.example/rest"_s, true);
    EXPECT_EQ(link.state(), LinkState::Connecting);
}
