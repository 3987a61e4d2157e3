// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/random.h"
#include "models/engine/link.h"
#include "models/engine/offers.h"
#include "models/engine/planner.h"
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
    http::Answer platform =
        http::Answer::json(R"({"platformName":"practice","supportedAPIVersion":"0.3","oidcLoginProviders":[],)"
                           R"("practice":{"campaignTimeMs":1770110100000,"factor":1000}})");
    QByteArray pipelines = "[]";
    QByteArray pipeline;
    http::LocalHttpServer server{[this](const http::SeenRequest &request) {
        if (request.target == "/rest/pipelines")
            return http::Answer::json(pipelines);
        if (request.target.startsWith("/rest/pipelines/"))
            return http::Answer::json(pipeline);
        return platform;
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
    learning.learnLimit(10, Link::Quota::User);
    EXPECT_EQ(learning.executionLimit(), 10);
    clock->advance(59min);
    EXPECT_EQ(learning.executionLimit(), 10);
    clock->advance(1min);
    EXPECT_EQ(learning.executionLimit(), 11);
    learning.learnLimit(10, Link::Quota::User);
    EXPECT_EQ(learning.executionLimit(), 10);
    clock->advance(24h);
    EXPECT_EQ(learning.executionLimit(), 25) << "no more than the person set";
    learning.learnLimit(0, Link::Quota::User);
    EXPECT_EQ(learning.executionLimit(), 1) << "asked again, one at a time";
}

// The places of the whole platform are free again as others leave them.
TEST_F(LinkTest, EachExecutionThatAFullPlatformAcceptsIsOneMoreThatFits)
{
    const auto clock = std::make_shared<ManualClock>();
    Timekeeper hours(clock);
    Link learning(hours, random, nullptr);
    learning.hadRoom();
    EXPECT_EQ(learning.executionLimit(), 25);
    learning.learnLimit(3, Link::Quota::Platform);
    EXPECT_EQ(learning.executionLimit(), 3);
    learning.hadRoom();
    learning.hadRoom();
    EXPECT_EQ(learning.executionLimit(), 5);
    clock->advance(4h);
    learning.hadRoom();
    EXPECT_EQ(learning.executionLimit(), 10) << "besides what time has given back";
    learning.learnLimit(3, Link::Quota::User);
    learning.hadRoom();
    EXPECT_EQ(learning.executionLimit(), 3) << "a user's own number stays";
}

TEST_F(LinkTest, AServerThatDoesNotTellItsKindWaitsForAPerson)
{
    platform = http::Answer::json(R"({"platformName":"CBRAIN","supportedAPIVersion":"0.3"})");
    connectTo(server.url(u"/rest"_s));
    ASSERT_TRUE(QTest::qWaitFor([this] { return link.state() == LinkState::TypeMissing; }, 5000));
    EXPECT_EQ(link.view().lastError, (Error{Error::Kind::NotFound, u"CBRAIN"_s, {}, 0, u"server-type"_s}));
    EXPECT_EQ(link.view().platformName, u"CBRAIN"_s);
    EXPECT_FALSE(link.client()) << "nothing is sent in another server's words";
    EXPECT_EQ(server.requests().size(), 1);

    ConnectionSettings settings = link.view().settings;
    settings.profile = u"vip"_s;
    link.use(settings, {});
    ASSERT_TRUE(QTest::qWaitFor([this] { return link.state() == LinkState::Ready; }, 5000)) << "a person said it";
    EXPECT_EQ(link.view().profile, u"vip"_s);
}

TEST_F(LinkTest, AServerThatTellsItsKindLaterIsTakenWhenItIsTriedAgain)
{
    const http::Answer whole = std::exchange(platform, http::Answer::json(R"({"platformName":"p"})"));
    connectTo(server.url(u"/rest"_s));
    ASSERT_TRUE(QTest::qWaitFor([this] { return link.state() == LinkState::TypeMissing; }, 5000));
    platform = whole;
    link.tryNow();
    EXPECT_TRUE(QTest::qWaitFor([this] { return link.state() == LinkState::Ready; }, 5000));
}

TEST_F(LinkTest, AKeyThatNoRequestCanCarryIsNoKey)
{
    Link wrong(time, random, [](const QUrl &) { return u"two words"_s; });
    ConnectionSettings settings;
    settings.url = QUrl(server.url(u"/rest"_s));
    wrong.use(settings, {});
    EXPECT_EQ(wrong.state(), LinkState::KeyMissing);
    EXPECT_EQ(wrong.view().lastError, Error::badInput(u"4 U+0020"_s, u"api-key"_s));
    EXPECT_TRUE(server.requests().isEmpty());
}

TEST_F(LinkTest, PlainHttpToAnotherMachineNeedsAPerson)
{
    connectTo(u"http://platform.example/rest"_s);
    EXPECT_EQ(link.state(), LinkState::None);
    EXPECT_EQ(link.view().lastError.detail, u"https-required"_s);
    connectTo(u"http://platform.example/rest"_s, true);
    EXPECT_EQ(link.state(), LinkState::Connecting);
}

// carmin-protocol 4.2: VIP does not refuse an input that the pipeline does not have; its engine kills the execution.
TEST_F(LinkTest, APipelineWithOtherInputsIsNotUsed)
{
    const QByteArray names = R"("identifier":"GateCLforOpenDose/v0.2.0","name":"GateCLforOpenDose","version":"v0.2.0",)"
                             R"("canExecute":true,)";
    const auto input = [](const char *name, const QByteArray &rest) -> QByteArray {
        return R"({"name":")" + QByteArray(name) + R"(","type":"String","isReturnedValue":false,)" + rest + '}';
    };
    const QByteArray wanted = R"("isOptional":false,"defaultValue":null)";
    QByteArrayList inputs;
    for (const char *name : {"gatereleasepath", "indata", "organid", "particletype", "energy", "nbprimaries"})
        inputs << input(name, wanted);
    pipelines = R"([{"parameters":[],)" + names.chopped(1) + "}]";
    const auto connectWith = [&](const QByteArrayList &more) {
        pipeline = '{' + names + R"("parameters":[)" + (inputs + more).join(',') + "]}";
        ConnectionSettings settings;
        settings.url = QUrl(server.url(u"/rest"_s));
        link.use(settings, knownWorkflows());
        EXPECT_TRUE(QTest::qWaitFor([this] { return link.state() == LinkState::Ready; }, 5000));
        return link.view().workflows.front();
    };
    const OfferedWorkflow whole = connectWith({input("macfile", wanted), input("note", R"("isOptional":true)"),
                                               input("cores", R"("isOptional":false,"defaultValue":"1")")});
    EXPECT_EQ(whole.id, u"gatecl-opendose"_s);
    EXPECT_TRUE(whole.isUsable());
    EXPECT_TRUE(link.fits(whole.id));

    const OfferedWorkflow other = connectWith({input("geometry", wanted)});
    EXPECT_TRUE(other.isOffered);
    EXPECT_FALSE(other.isUsable());
    EXPECT_EQ(other.notTaken, QStringList{u"macfile"_s});
    EXPECT_EQ(other.missing, QStringList{u"geometry"_s});
    EXPECT_FALSE(link.fits(other.id));
    EXPECT_EQ(misfitOf(other).detail, u"GateCLforOpenDose/v0.2.0 -macfile +geometry"_s);

    OfferedWorkflow read;
    read.id = other.id;
    readFileText(read, toFileText(other));
    EXPECT_EQ(read.pipeline, other.pipeline);
    EXPECT_EQ(read.notTaken, other.notTaken);
    EXPECT_EQ(read.missing, other.missing);
    EXPECT_FALSE(read.isUsable());
}
