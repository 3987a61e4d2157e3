// SPDX-License-Identifier: GPL-3.0-or-later
// A create is sent once, whatever the transport does, and says truly whether it can have had an effect.
#include "tests/carmin/calls.h"

#include <QSslCertificate>
#include <QSslKey>
#include <QTcpServer>

using namespace Qt::Literals::StringLiterals;
using namespace dosegrid;
using namespace dosegrid::carmin;
using namespace dosegrid::testing;
using namespace std::chrono_literals;

namespace {

QByteArray tlsFile(const char *name)
{
    QFile file(QStringLiteral(DOSEGRID_TEST_DATA "/carmin/tls/") + QString::fromLatin1(name));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

QSslConfiguration serverTls()
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificate(QSslCertificate(tlsFile("loopback_test_only.pem"), QSsl::Pem));
    tls.setPrivateKey(QSslKey(tlsFile("loopback_test_only.key"), QSsl::Ec, QSsl::Pem));
    return tls;
}

struct Stage
{
    const char *name;
    bool tls;
    bool keptAlive;
    Answer::End how;
};

void PrintTo(const Stage &stage, std::ostream *out) { *out << stage.name; }

class CreateOnce : public ::testing::TestWithParam<Stage>
{
protected:
    static std::unique_ptr<Client> clientFor(const LocalHttpServer &server, bool tls)
    {
        Client::Options options;
        if (tls)
            options.extraAuthoritiesPem = tlsFile("loopback_test_only.pem");
        return std::make_unique<Client>(endpoint(server.url(u"/rest"_s)), u"key"_s, options);
    }
};

} // namespace

TEST_P(CreateOnce, WhenTheConnectionEndsBeforeAReplyByte)
{
    const Stage stage = GetParam();
    const QSslConfiguration tls = serverTls();
    LocalHttpServer server(
        [&stage](const SeenRequest &request) {
            return request.method == "POST" ? Answer::nothing(stage.how) : Answer::json(sample("platform_vip.json"));
        },
        stage.tls ? &tls : nullptr);
    const auto client = clientFor(server, stage.tls);
    if (stage.keptAlive) {
        ASSERT_TRUE(outcome(client->platform()).has_value());
    }

    const auto result = outcome(client->createExecution(someExecution()));

    ASSERT_FALSE(result.has_value());
    EXPECT_FALSE(result.error().certainlyNotStarted);
    EXPECT_EQ(result.error().kind, ApiError::Kind::Indeterminate) << qPrintable(toLogString(result.error()));
    EXPECT_FALSE(mayRetry(result.error(), Idempotency::Creating));
    QTest::qWait(50); // a second request would be on its way by now
    EXPECT_EQ(server.count("POST"), 1);
    EXPECT_EQ(server.begun(), stage.keptAlive ? 2 : 1);
}

INSTANTIATE_TEST_SUITE_P(Transports, CreateOnce,
                         ::testing::Values(Stage{"HttpFreshClose", false, false, Answer::End::Close},
                                           Stage{"HttpFreshReset", false, false, Answer::End::Reset},
                                           Stage{"HttpKeptClose", false, true, Answer::End::Close},
                                           Stage{"HttpKeptReset", false, true, Answer::End::Reset},
                                           Stage{"TlsFreshClose", true, false, Answer::End::Close},
                                           Stage{"TlsFreshReset", true, false, Answer::End::Reset},
                                           Stage{"TlsKeptClose", true, true, Answer::End::Close},
                                           Stage{"TlsKeptReset", true, true, Answer::End::Reset}),
                         [](const auto &stage) { return std::string(stage.param.name); });

TEST(CreateOnceEarly, WhenTheConnectionEndsBeforeTheRequestWasRead)
{
    for (const auto stage : {LocalHttpServer::Refuse::OnAccept, LocalHttpServer::Refuse::AfterHeaders}) {
        for (const auto how : {Answer::End::Close, Answer::End::Reset}) {
            LocalHttpServer server([](const SeenRequest &) { return Answer::json("{}"); });
            server.setRefuse(stage, how);
            Client client(endpoint(server.url()), u"key"_s);
            const auto result = outcome(client.createExecution(someExecution()));
            ASSERT_FALSE(result.has_value());
            QTest::qWait(50);
            EXPECT_LE(server.begun(), 1);
            // The server's kernel may hold the whole request: who cannot know must not say that he does.
            if (server.begun() == 1) {
                EXPECT_FALSE(result.error().certainlyNotStarted);
            }
        }
    }
}

TEST(CreateDoubt, NoBodyByteLeftWhenTheConnectionIsRefused)
{
    QTcpServer free;
    ASSERT_TRUE(free.listen(QHostAddress::LocalHost));
    const QString url = u"http://127.0.0.1:"_s + QString::number(free.serverPort());
    free.close();
    Client client(endpoint(url), u"key"_s);

    const auto result = outcome(client.createExecution(someExecution()));

    ASSERT_FALSE(result.has_value());
    EXPECT_EQ(result.error().kind, ApiError::Kind::Unreachable);
    EXPECT_TRUE(result.error().certainlyNotStarted);
    EXPECT_TRUE(mayRetry(result.error(), Idempotency::Creating));
}

TEST(CreateDoubt, NoBodyByteLeftWhenTheCertificateIsNotTrusted)
{
    const QSslConfiguration tls = serverTls();
    LocalHttpServer server([](const SeenRequest &) { return Answer::json("{}"); }, &tls);
    Client client(endpoint(server.url()), u"key"_s);

    const auto result = outcome(client.createExecution(someExecution()));

    ASSERT_FALSE(result.has_value());
    EXPECT_EQ(result.error().kind, ApiError::Kind::Tls);
    EXPECT_TRUE(result.error().certainlyNotStarted);
    EXPECT_EQ(server.begun(), 0);
}

TEST(CreateDoubt, ASilentServerIsDoubt)
{
    LocalHttpServer server([](const SeenRequest &) { return Answer::nothing(Answer::End::Hang); });
    Client::Options options;
    options.limits = CallLimits{100ms, 5s, 1 << 20};
    Client client(endpoint(server.url()), u"key"_s, options);

    const auto result = outcome(client.createExecution(someExecution()));

    ASSERT_FALSE(result.has_value());
    EXPECT_EQ(result.error().kind, ApiError::Kind::Timeout);
    EXPECT_FALSE(result.error().certainlyNotStarted);
    EXPECT_EQ(server.count("POST"), 1);
}

TEST(CreateDoubt, AnAbortAfterSendingIsDoubtAndBeforeIsNot)
{
    LocalHttpServer server([](const SeenRequest &) { return Answer::nothing(Answer::End::Hang); });
    Client client(endpoint(server.url()), u"key"_s);

    auto *sent = client.createExecution(someExecution());
    auto *waiting = client.createExecution(someExecution());
    std::optional<Result<Execution, ApiError>> first;
    std::optional<Result<Execution, ApiError>> second;
    sent->then(&client, [&](const auto &result) { first.emplace(result); });
    waiting->then(&client, [&](const auto &result) { second.emplace(result); });
    ASSERT_TRUE(QTest::qWaitFor([&] { return server.count("POST") == 1; }, 5000));
    waiting->abort();
    sent->abort();
    sent->abort();
    ASSERT_TRUE(QTest::qWaitFor([&] { return first && second; }, 5000));

    EXPECT_EQ(first->error().kind, ApiError::Kind::Aborted);
    EXPECT_FALSE(first->error().certainlyNotStarted);
    EXPECT_TRUE(second->error().certainlyNotStarted);
    EXPECT_EQ(server.count("POST"), 1);
    EXPECT_EQ(client.gate().inFlight(), 0);
}

TEST(CreateDoubt, AnAnswerThatIsNoExecutionIsDoubt)
{
    for (const QByteArray &body : {QByteArray(), QByteArray("<html>welcome</html>"), QByteArray(R"({"name":"n"})"),
                                   QByteArray(R"({"identifier":"workflow-k3)")}) {
        LocalHttpServer server([&body](const SeenRequest &) { return Answer::json(body); });
        Client client(endpoint(server.url()), u"key"_s);
        const auto result = outcome(client.createExecution(someExecution()));
        ASSERT_FALSE(result.has_value()) << body.constData();
        EXPECT_EQ(result.error().kind, ApiError::Kind::BadReply);
        EXPECT_EQ(result.error().http, 200);
        EXPECT_FALSE(result.error().certainlyNotStarted);
    }
}
