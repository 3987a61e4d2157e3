// SPDX-License-Identifier: GPL-3.0-or-later
// How answers of every shape are classified, over a real socket.
#include "tests/carmin/calls.h"

using namespace Qt::Literals::StringLiterals;
using namespace dosegrid;
using namespace dosegrid::carmin;
using namespace dosegrid::testing;
using namespace std::chrono_literals;

namespace {

constexpr auto html = "<html><body>502 Bad Gateway</body></html>";

ApiError errorOf(const Answer &answer, ServerKind kind = ServerKind::Vip)
{
    LocalHttpServer server([&answer](const SeenRequest &) { return answer; });
    Client::Options options;
    options.kind = kind;
    Client client(endpoint(server.url()), u"s3cret+key="_s, options);
    const auto result = outcome(client.getExecution(RemoteId{u"workflow-a"_s}));
    EXPECT_FALSE(result.has_value());
    return result ? ApiError::of(ApiError::Kind::Aborted) : result.error();
}

ApiError createErrorOf(const Answer &answer)
{
    LocalHttpServer server([&answer](const SeenRequest &) { return answer; });
    Client client(endpoint(server.url()), u"key"_s);
    const auto result = outcome(client.createExecution(someExecution()));
    EXPECT_FALSE(result.has_value());
    EXPECT_EQ(server.count("POST"), 1);
    return result ? ApiError::of(ApiError::Kind::Aborted) : result.error();
}

} // namespace

TEST(Answers, TheStatusDecidesFirst)
{
    using Kind = ApiError::Kind;
    EXPECT_EQ(errorOf(Answer::json(R"({"errorCode":8002,"errorMessage":"Bad credentials"})", 401)).kind, Kind::Auth);
    EXPECT_EQ(errorOf(Answer::of(403, "text/html", html)).kind, Kind::Forbidden);
    EXPECT_EQ(errorOf(Answer::of(404, "text/html", html)).kind, Kind::NotFound);
    EXPECT_EQ(errorOf(Answer::of(500, "text/html", html)).kind, Kind::ServerFault);
    EXPECT_EQ(errorOf(Answer::of(502, "text/html", html)).kind, Kind::ServerBusy);
    EXPECT_EQ(errorOf(Answer::of(503, {}, {})).kind, Kind::ServerBusy);
    EXPECT_EQ(errorOf(Answer::json(R"({"errorCode":8007,"errorMessage":"x"})", 500)).kind, Kind::ServerFault);
    EXPECT_EQ(errorOf(Answer::of(400, "text/html", html)).kind, Kind::BadRequest);
    EXPECT_EQ(errorOf(Answer::json(R"({"message": "The method is not allowed"})", 405)).kind, Kind::BadRequest);
    EXPECT_EQ(errorOf(Answer::json(sample("error_details.json"), 400)).kind, Kind::BadRequest);
    EXPECT_EQ(errorOf(Answer::json(sample("error_details.json"), 400)).carminCode, 8009);
    EXPECT_EQ(errorOf(Answer::json(R"({"errorCode":8015,"errorMessage":"No execution"})", 400)).kind, Kind::Deleted);
}

TEST(Answers, TheWordsOfAServerAreOneLine)
{
    const ApiError error =
        errorOf(Answer::json(R"({"errorCode":8013,"errorMessage":"first\r\nsecond\u202e\u001b[2J s3cret+key="})", 400));
    EXPECT_EQ(error.detail, u"first second\ufffd\ufffd[2J [redacted]"_s);
    EXPECT_EQ(toLogString(error).count(u'\n'), 0);
}

TEST(Answers, TheTwoTextsOf8000AreTwoKinds)
{
    EXPECT_EQ(errorOf(Answer::json(sample("error_8000_long.json"), 400)).kind, ApiError::Kind::Indeterminate);
    EXPECT_EQ(errorOf(Answer::json(sample("error_8000_short.json"), 400)).kind, ApiError::Kind::BadRequest);
    EXPECT_FALSE(createErrorOf(Answer::json(sample("error_8000_long.json"), 400)).certainlyNotStarted);
    EXPECT_TRUE(createErrorOf(Answer::json(sample("error_8000_short.json"), 400)).certainlyNotStarted);
    const QByteArray foreign = R"({"errorCode":8000,"errorMessage":"something else"})";
    EXPECT_EQ(errorOf(Answer::json(foreign, 400)).kind, ApiError::Kind::Indeterminate);
    EXPECT_FALSE(createErrorOf(Answer::json(foreign, 400)).certainlyNotStarted) << "no text of VIP's";
}

TEST(Answers, TheUserQuotaTellsHowManyRun)
{
    const ApiError error = createErrorOf(Answer::json(sample("error_2001.json"), 400));
    EXPECT_EQ(error.kind, ApiError::Kind::QuotaUser);
    EXPECT_EQ(error.runningCount, 3);
    EXPECT_TRUE(error.certainlyNotStarted);
    EXPECT_TRUE(mayRetry(error, Idempotency::Creating));
}

TEST(Answers, OnlyARefusalByTheServerItselfIsCertain)
{
    EXPECT_TRUE(createErrorOf(Answer::json(R"({"errorCode":8003,"errorMessage":"x"})", 401)).certainlyNotStarted);
    EXPECT_TRUE(createErrorOf(Answer::of(404, "text/html", html)).certainlyNotStarted);
    EXPECT_TRUE(createErrorOf(Answer::of(405, {}, {})).certainlyNotStarted);
    EXPECT_TRUE(createErrorOf(Answer::of(415, {}, {})).certainlyNotStarted);
    EXPECT_FALSE(createErrorOf(Answer::of(403, "text/html", html)).certainlyNotStarted);
    EXPECT_FALSE(createErrorOf(Answer::of(400, "text/html", html)).certainlyNotStarted);
    EXPECT_FALSE(createErrorOf(Answer::of(504, "text/html", html)).certainlyNotStarted);
    EXPECT_FALSE(createErrorOf(Answer::json(R"({"errorCode":2001,"errorMessage":"x"})", 500)).certainlyNotStarted);
    EXPECT_FALSE(createErrorOf(Answer::json(R"({"errorCode":8013,"errorMessage":"x"})", 400)).certainlyNotStarted);
    EXPECT_FALSE(createErrorOf(Answer::of(302, {}, {}, "Location: /other\r\n")).certainlyNotStarted);
}

TEST(Answers, CarminServerCodesComeBeforeItsStatuses)
{
    const auto kindOf = [](const QByteArray &body, int status) {
        return errorOf(Answer::json(body, status), ServerKind::CarminServer).kind;
    };
    EXPECT_EQ(kindOf(R"({"errorCode": 25, "errorMessage": "Invalid apiKey"})", 401), ApiError::Kind::Auth);
    EXPECT_EQ(kindOf(R"({"errorCode": 56, "errorMessage": "absent"})", 401), ApiError::Kind::NotFound);
    EXPECT_EQ(kindOf(R"({"errorCode": 50, "errorMessage": "no"})", 401), ApiError::Kind::Forbidden);
    EXPECT_EQ(kindOf(R"({"errorCode": 155, "errorMessage": "not yet"})", 400), ApiError::Kind::Conflict);
    EXPECT_EQ(kindOf(R"({"message": "Internal Server Error"})", 500), ApiError::Kind::ServerFault);
}

TEST(Answers, APageWithStatus200IsNoAnswer)
{
    EXPECT_EQ(errorOf(Answer::of(200, "text/html; charset=utf-8", html)).kind, ApiError::Kind::BadReply);
    EXPECT_EQ(errorOf(Answer::json("{\"identifier\":")).kind, ApiError::Kind::BadReply);
    EXPECT_EQ(errorOf(Answer::json("[]")).kind, ApiError::Kind::BadReply);
    EXPECT_EQ(errorOf(Answer::json({})).kind, ApiError::Kind::BadReply);
    // A body with the two members of an error is no error when the status says so.
    LocalHttpServer server([](const SeenRequest &) {
        return Answer::json(R"({"errorCode":0,"errorMessage":null,"identifier":"a","status":"Running"})");
    });
    Client client(endpoint(server.url()), {});
    EXPECT_TRUE(outcome(client.getExecution(RemoteId{u"a"_s})).has_value());
}

TEST(Answers, ACutBodyIsNoAnswer)
{
    Answer cut = Answer::json(sample("execution_vip.json")).thenClose();
    cut.bytes.chop(20);
    EXPECT_EQ(errorOf(cut).kind, ApiError::Kind::Unreachable);
}

TEST(Answers, RetryAfterIsRead)
{
    EXPECT_EQ(errorOf(Answer::of(503, {}, {}, "Retry-After: 7\r\n")).retryAfter, 7s);
    EXPECT_EQ(errorOf(Answer::of(429, {}, {},
                                 "Date: Tue, 03 Feb 2026 10:00:00 GMT\r\n"
                                 "Retry-After: Tue, 03 Feb 2026 10:01:30 GMT\r\n"))
                  .retryAfter,
              90s);
    EXPECT_EQ(errorOf(Answer::of(503, {}, {}, "Retry-After: soon\r\n")).retryAfter, 0s);
}

TEST(Answers, TheKeyIsMaskedInWhatIsKept)
{
    const ApiError error =
        errorOf(Answer::json(R"({"errorCode":8002,"errorMessage":"no user for s3cret+key= or s3cret%2Bkey%3D"})", 401));
    EXPECT_FALSE(error.detail.contains(u"s3cret"_s)) << qPrintable(error.detail);
    EXPECT_FALSE(error.raw.contains("s3cret")) << error.raw.constData();
    EXPECT_TRUE(error.detail.contains(u"no user for"_s));
}

TEST(Answers, ADripMeetsTheTotalDeadline)
{
    Answer drip = Answer::json(sample("execution_vip.json"));
    drip.dripEveryMs = 20;
    LocalHttpServer server([&drip](const SeenRequest &) { return drip; });
    Client::Options options;
    options.limits = CallLimits{2s, 300ms, 1 << 20};
    Client client(endpoint(server.url()), {}, options);
    const auto result = outcome(client.getExecution(RemoteId{u"a"_s}));
    ASSERT_FALSE(result.has_value());
    EXPECT_EQ(result.error().kind, ApiError::Kind::Timeout);
    EXPECT_EQ(result.error().detail, u"total"_s);
}

TEST(Answers, AnAnswerAboveTheLimitIsRefusedAndALogIsCut)
{
    LocalHttpServer server([](const SeenRequest &) { return Answer::of(200, "text/plain", QByteArray(300'000, 'x')); });
    Client::Options options;
    options.limits = CallLimits{2s, 5s, 100'000};
    Client client(endpoint(server.url()), {}, options);
    const auto list = outcome(client.listExecutions());
    ASSERT_FALSE(list.has_value());
    EXPECT_EQ(list.error().kind, ApiError::Kind::BadReply);
    const auto log = outcome(client.log(RemoteId{u"a"_s}, LogStream::Out, 1));
    ASSERT_TRUE(log.has_value());
    EXPECT_TRUE(log->isCut);
    EXPECT_EQ(log->text.size(), 100'000);
}
