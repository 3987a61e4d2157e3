// SPDX-License-Identifier: GPL-3.0-or-later
// A create is sent once, whatever the transport does, and says truly whether it can have had an effect.
#include "tests/carmin/calls.h"

#include <QSslCertificate>
#include <QSslKey>
#include <QTcpServer>

#include <array>
#include <tuple>

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

enum class Cut { OnAccept, InHead, AfterHead, InBody, BeforeReply, InStatusLine, InReplyHeaders, InReplyBody };

// Where the connection ends, how, over what, and whether it had served a request before.
using Stage = std::tuple<Cut, Answer::End, bool, bool>;

std::string nameOf(const Stage &stage)
{
    const auto &[cut, how, tls, kept] = stage;
    const std::array names = {"OnAccept",    "InHead",       "AfterHead",      "InBody",
                              "BeforeReply", "InStatusLine", "InReplyHeaders", "InReplyBody"};
    return std::string(names.at(size_t(cut))) + (how == Answer::End::Close ? "Close" : "Reset") + (tls ? "Tls" : "Http")
           + (kept ? "Kept" : "Fresh");
}

void PrintTo(const Stage &stage, std::ostream *out) { *out << nameOf(stage); }

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

    static Answer cutAnswer(Cut cut, Answer::End how)
    {
        Answer answer = Answer::json(sample("execution_vip.json"));
        const qsizetype body = answer.bytes.indexOf("\r\n\r\n") + 4;
        if (cut == Cut::BeforeReply)
            answer.bytes.clear();
        else if (cut == Cut::InStatusLine)
            answer.bytes.truncate(9);
        else if (cut == Cut::InReplyHeaders)
            answer.bytes.truncate(body - 6);
        else if (cut == Cut::InReplyBody)
            answer.bytes.truncate(body + 40);
        answer.end = how;
        return answer;
    }

    static void refuse(LocalHttpServer &server, Cut cut, Answer::End how)
    {
        using Refuse = LocalHttpServer::Refuse;
        switch (cut) {
        case Cut::OnAccept: return server.setRefuse(Refuse::OnAccept, how);
        case Cut::InHead: return server.setRefuse(Refuse::InHead, how, "POST");
        case Cut::AfterHead: return server.setRefuse(Refuse::AfterHead, how, "POST");
        case Cut::InBody: return server.setRefuse(Refuse::InBody, how, "POST");
        case Cut::BeforeReply:
        case Cut::InStatusLine:
        case Cut::InReplyHeaders:
        case Cut::InReplyBody: return;
        }
    }

    // Too large to leave in one write.
    static NewExecution largeExecution()
    {
        NewExecution execution = someExecution();
        for (int i = 0; i < 5000; ++i)
            execution.inputs[u"organid"_s] << QString::number(100'000 + i) + u"-a-value-of-a-long-sweep"_s;
        return execution;
    }
};

} // namespace

TEST_P(CreateOnce, WhereverTheConnectionEnds)
{
    const auto [cut, how, usesTls, isKept] = GetParam();
    const QSslConfiguration tls = serverTls();
    LocalHttpServer server(
        [cut = cut, how = how](const SeenRequest &request) {
            return request.method == "POST" ? cutAnswer(cut, how) : Answer::json(sample("platform_vip.json"));
        },
        usesTls ? &tls : nullptr);
    const auto client = clientFor(server, usesTls);
    if (isKept) {
        ASSERT_TRUE(outcome(client->platform()).has_value());
    }
    const int before = server.begun();
    refuse(server, cut, how);

    const auto result = outcome(client->createExecution(largeExecution()));

    ASSERT_FALSE(result.has_value());
    EXPECT_FALSE(mayRetry(result.error(), Idempotency::Creating) && !result.error().certainlyNotStarted);
    // The server's kernel may hold more of the request than the server read: who cannot know must not say that he does.
    if (server.begun() > before) {
        EXPECT_FALSE(result.error().certainlyNotStarted) << qPrintable(toLogString(result.error()));
        EXPECT_NE(result.error().kind, ApiError::Kind::Unreachable);
    }
    // A second request would have left before this one.
    server.setRefuse(LocalHttpServer::Refuse::Never, how);
    ASSERT_TRUE(outcome(client->platform()).has_value());
    EXPECT_LE(server.count("POST"), 1);
    // Qt may open a connection for a second attempt; not even the head of a create may leave on it.
    EXPECT_LE(server.begun("POST"), 1);
    if (cut >= Cut::BeforeReply) {
        EXPECT_EQ(server.count("POST"), 1);
    }
}

constexpr auto bothWays = {Answer::End::Close, Answer::End::Reset};

INSTANTIATE_TEST_SUITE_P(Accept, CreateOnce,
                         ::testing::Combine(::testing::Values(Cut::OnAccept), ::testing::ValuesIn(bothWays),
                                            ::testing::Bool(), ::testing::Values(false)),
                         [](const auto &stage) { return nameOf(stage.param); });

INSTANTIATE_TEST_SUITE_P(Stages, CreateOnce,
                         ::testing::Combine(::testing::Values(Cut::InHead, Cut::AfterHead, Cut::InBody,
                                                              Cut::BeforeReply, Cut::InStatusLine, Cut::InReplyHeaders,
                                                              Cut::InReplyBody),
                                            ::testing::ValuesIn(bothWays), ::testing::Bool(), ::testing::Bool()),
                         [](const auto &stage) { return nameOf(stage.param); });

TEST(CreateOnceEarly, WhenTheConnectionEndsInTheHandshake)
{
    for (const auto how : {Answer::End::Close, Answer::End::Reset}) {
        // Speaks no TLS: it reads the beginning of the client's greeting and ends.
        LocalHttpServer server([](const SeenRequest &) { return Answer::json("{}"); });
        server.setRefuse(LocalHttpServer::Refuse::InHead, how);
        Client client(endpoint(server.url().replace("http:"_L1, "https:"_L1)), u"key"_s);
        const auto result = outcome(client.createExecution(someExecution()));
        ASSERT_FALSE(result.has_value());
        EXPECT_TRUE(result.error().certainlyNotStarted) << qPrintable(toLogString(result.error()));
        EXPECT_EQ(server.begun(), 0);
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
