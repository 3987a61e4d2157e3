// SPDX-License-Identifier: GPL-3.0-or-later
// What the client puts on the wire.
#include "tests/carmin/calls.h"

#include <nlohmann/json.hpp>

#include <QBuffer>

using namespace Qt::Literals::StringLiterals;
using namespace dosegrid;
using namespace dosegrid::carmin;
using namespace dosegrid::testing;

namespace {

const RemoteId someId{u"workflow-k3x9ab"_s};

class OnTheWire : public ::testing::Test
{
protected:
    LocalHttpServer server{[this](const SeenRequest &) { return answer; }};
    Answer answer = Answer::json("{}");
    Client client{endpoint(server.url(u"/rest/"_s)), u"k3y"_s};

    const SeenRequest &last() { return server.requests().back(); }
    QByteArray line() { return last().method + ' ' + last().target; }
};

} // namespace

TEST_F(OnTheWire, EveryRequestHasTheKeyAndAContentTypeAndNoNarrowAccept)
{
    (void)outcome(client.platform());
    EXPECT_EQ(line(), "GET /rest/platform");
    EXPECT_EQ(last().headers.value("apikey"), "k3y");
    EXPECT_EQ(last().headers.value("content-type"), "application/json");
    EXPECT_EQ(last().headers.value("accept"), "*/*");
    EXPECT_TRUE(last().headers.value("user-agent").startsWith("Dosegrid/"));
}

TEST_F(OnTheWire, OperationsOfVip)
{
    (void)outcome(client.pipelines());
    EXPECT_EQ(line(), "GET /rest/pipelines");
    (void)outcome(client.publicPipelines());
    EXPECT_EQ(line(), "GET /rest/pipelines?public");
    (void)outcome(client.pipeline(u"GateCLforOpenDose/v0.2.0"_s));
    EXPECT_EQ(line(), "GET /rest/pipelines/GateCLforOpenDose/v0.2.0");
    (void)outcome(client.descriptor(u"GATE/9.4.1"_s));
    EXPECT_EQ(line(), "GET /rest/pipelines/GATE/9.4.1?format=boutiques");
    (void)outcome(client.getExecution(someId));
    EXPECT_EQ(line(), "GET /rest/executions/workflow-k3x9ab");
    (void)outcome(client.listExecutions(500, 20));
    EXPECT_EQ(line(), "GET /rest/executions?limit=500");
    (void)outcome(client.listExecutions());
    EXPECT_EQ(line(), "GET /rest/executions");
    (void)outcome(client.results(someId));
    EXPECT_EQ(line(), "GET /rest/executions/workflow-k3x9ab/results");
    (void)outcome(client.log(someId, LogStream::Err));
    EXPECT_EQ(line(), "GET /rest/executions/workflow-k3x9ab/stderr");
    (void)outcome(client.log(someId, LogStream::Out, 7));
    EXPECT_EQ(line(), "GET /rest/executions/workflow-k3x9ab/jobs/7/stdout");
    (void)outcome(client.renameExecution(someId, u"new"_s, u"A/1"_s));
    EXPECT_EQ(line(), "PUT /rest/executions/workflow-k3x9ab");
    EXPECT_EQ(last().body, R"({"name":"new","pipelineIdentifier":"A/1"})");
    (void)outcome(client.deletePath(u"/vip/Home/x"_s));
    EXPECT_EQ(line(), "DELETE /rest/path/vip/Home/x");
    (void)outcome(client.makeDirectory(u"/vip/Home/x/"_s));
    EXPECT_EQ(line(), "PUT /rest/path/vip/Home/x");
    EXPECT_EQ(last().headers.value("content-type"), "application/octet-stream");
    EXPECT_TRUE(last().body.isEmpty());
    EXPECT_EQ(server.connections(), 3) << "one for all, but for logs, which may be large";
}

TEST_F(OnTheWire, ALogInIsSentOnceAndGivesTheKeyOrNone)
{
    client.setKey({});
    answer = Answer::json(R"({"httpHeader":"apikey","httpHeaderValue":"0a1b2c"})");
    const auto logIn = outcome(client.authenticate(u"user@lab.example"_s, u"pass wörd"_s));
    EXPECT_EQ(line(), "POST /rest/authenticate");
    EXPECT_EQ(last().headers.value("content-type"), "application/json");
    EXPECT_FALSE(last().headers.contains("apikey"));
    EXPECT_EQ(last().body, R"({"password":"pass wörd","username":"user@lab.example"})");
    ASSERT_TRUE(logIn.has_value());
    EXPECT_EQ(logIn->header, u"apikey"_s);
    EXPECT_EQ(logIn->key, u"0a1b2c"_s);
    answer = Answer::json(R"({"httpHeader":"apikey","httpHeaderValue":null})");
    EXPECT_EQ(outcome(client.authenticate(u"a"_s, u"b"_s))->key, std::nullopt) << "who never made one";
    for (const char *odd : {R"({"httpHeader":"apikey","httpHeaderValue":"a\r\nHost: b"})", "{}", "[]"}) {
        answer = Answer::json(odd);
        EXPECT_EQ(outcome(client.authenticate(u"a"_s, u"b"_s)).error().kind, ApiError::Kind::BadReply) << odd;
    }
    const int sent = server.count("POST");
    answer = Answer::nothing(Answer::End::Reset);
    EXPECT_FALSE(outcome(client.authenticate(u"a"_s, u"b"_s)).has_value());
    EXPECT_EQ(server.count("POST"), sent + 1) << "a second one could lock the account";
}

TEST_F(OnTheWire, StoragesOfOtherSitesAreListedAndGetTheirKeys)
{
    answer = Answer::json(R"([{"identifier":"girder","type":"GIRDER","description":null,"url":"https://g.example"}])");
    const auto platforms = outcome(client.externalPlatforms());
    EXPECT_EQ(line(), "GET /rest/externalPlatforms");
    ASSERT_TRUE(platforms.has_value());
    EXPECT_EQ(platforms->value(0).identifier, u"girder"_s);
    EXPECT_EQ(platforms->value(0).type, u"GIRDER"_s);
    EXPECT_EQ(platforms->value(0).url, u"https://g.example"_s);
    answer = Answer::json(R"([{"type":"GIRDER"}])");
    EXPECT_EQ(outcome(client.externalPlatforms()).error().kind, ApiError::Kind::BadReply) << "one that has no name";

    answer = Answer::of(204, {}, {});
    EXPECT_TRUE(outcome(client.setExternalKey(u"girder"_s, u"s3cr3t"_s)).has_value());
    EXPECT_EQ(line(), "PUT /rest/user/externalKeys");
    EXPECT_EQ(last().body, R"({"apiKey":"s3cr3t","storageIdentifier":"girder"})");
    EXPECT_TRUE(outcome(client.removeExternalKey(u"a/b"_s)).has_value());
    EXPECT_EQ(line(), "DELETE /rest/user/externalKeys/a%2Fb");
}

TEST_F(OnTheWire, WhatCarminServerHasNotIsNotAsked)
{
    client.setKind(ServerKind::CarminServer);
    EXPECT_EQ(outcome(client.publicPipelines()).error().kind, ApiError::Kind::Unsupported);
    EXPECT_EQ(outcome(client.externalPlatforms()).error().kind, ApiError::Kind::Unsupported);
    EXPECT_EQ(outcome(client.setExternalKey(u"girder"_s, u"s3cr3t"_s)).error().kind, ApiError::Kind::Unsupported);
    EXPECT_EQ(outcome(client.removeExternalKey(u"girder"_s)).error().kind, ApiError::Kind::Unsupported);
    EXPECT_TRUE(server.requests().isEmpty());
}

TEST_F(OnTheWire, TheHeaderOfTheKeyIsTheOneThatA401Names)
{
    const auto needing = [this](const QByteArray &header) {
        server.setHandler([header](const SeenRequest &request) {
            return request.headers.value(header.toLower()) == "k3y"
                       ? Answer::json("[]")
                       : Answer::of(401, "application/json", R"({"errorCode":8003,"errorMessage":"no"})",
                                    "WWW-Authenticate: header; header-name=" + header + "\r\n");
        });
    };
    needing("X-Vip-Key");
    EXPECT_TRUE(outcome(client.listExecutions()).has_value());
    EXPECT_EQ(server.requests().size(), 2);
    EXPECT_TRUE(outcome(client.listExecutions()).has_value());
    EXPECT_EQ(server.requests().size(), 3) << "kept";
    EXPECT_FALSE(last().headers.contains("apikey"));

    needing("X-Other");
    EXPECT_EQ(outcome(client.createExecution(someExecution())).error().kind, ApiError::Kind::Auth);
    EXPECT_EQ(server.requests().size(), 4) << "a create is sent once, whatever the answer";
    EXPECT_TRUE(outcome(client.listExecutions()).has_value()) << "but what it said is known";

    for (const char *name : {"Host", "Content-Length", "a b", ""}) {
        needing(name);
        const qsizetype before = server.requests().size();
        EXPECT_FALSE(outcome(client.listExecutions()).has_value()) << name;
        EXPECT_EQ(server.requests().size(), before + 1) << name;
    }
}

TEST_F(OnTheWire, AServerThatNamesAnotherHeaderEachTimeIsAskedTwice)
{
    int asked = 0;
    server.setHandler([&asked](const SeenRequest &) {
        return Answer::of(401, "application/json", "{}",
                          "WWW-Authenticate: header; header-name=x-" + QByteArray::number(++asked) + "\r\n");
    });
    EXPECT_EQ(outcome(client.listExecutions()).error().kind, ApiError::Kind::Auth);
    EXPECT_EQ(asked, 2);
}

TEST_F(OnTheWire, AFolderIsMadeAlsoWhenItsJsonSaysThatItIsHtml)
{
    client.setKind(ServerKind::CarminServer);
    answer =
        Answer::of(201, "text/html; charset=utf-8", R"({"platformPath":"http://a/path/alice/x","isDirectory":true})");
    EXPECT_TRUE(outcome(client.makeDirectory(u"/alice/x"_s)).has_value());
    answer = Answer::of(201, "text/html", "<html>welcome</html>");
    EXPECT_EQ(outcome(client.makeDirectory(u"/alice/x"_s)).error().kind, ApiError::Kind::BadReply);
}

TEST_F(OnTheWire, CodeZeroOfCarminServerIsItsOwnFaultAndNoCodeIsNone)
{
    client.setKind(ServerKind::CarminServer);
    answer = Answer::json(R"({"errorCode":0,"errorMessage":"Something went wrong"})", 400);
    EXPECT_EQ(outcome(client.listExecutions()).error().kind, ApiError::Kind::ServerFault);
    answer = Answer::json(R"({"errorMessage":"x"})", 400);
    EXPECT_EQ(outcome(client.listExecutions()).error().kind, ApiError::Kind::BadRequest);
}

TEST_F(OnTheWire, AnAnswerThatRepeatsAPasswordIsKeptWithoutIt)
{
    answer = Answer::json(R"({"errorCode":8002,"errorMessage":"no user with hunter2"})", 401);
    for (const ApiError &error : {outcome(client.authenticate(u"a"_s, u"hunter2"_s)).error(),
                                  outcome(client.setExternalKey(u"girder"_s, u"hunter2"_s)).error()}) {
        EXPECT_FALSE(error.raw.contains("hunter2"));
        EXPECT_FALSE(error.detail.contains(u"hunter2"_s));
        EXPECT_TRUE(error.raw.contains("no user with")) << "the rest is kept";
    }
}

TEST_F(OnTheWire, ADigestIsAskedWhereThereIsOne)
{
    const qsizetype asked = server.requests().size();
    EXPECT_EQ(outcome(client.pathMd5(u"/vip/Home/a"_s)).error().kind, ApiError::Kind::Unsupported);
    EXPECT_EQ(server.requests().size(), asked);
    client.setKind(ServerKind::CarminServer);
    answer = Answer::json(R"({"md5": "D41D8CD98F00B204E9800998ECF8427E"})");
    EXPECT_EQ(outcome(client.pathMd5(u"/alice/a"_s)).value(), "d41d8cd98f00b204e9800998ecf8427e");
    EXPECT_EQ(line(), "GET /rest/path/alice/a?action=md5");
    for (const char *odd : {R"({"md5":"d41d"})", R"({"md5":"zz1d8cd98f00b204e9800998ecf8427e"})", "{}"}) {
        answer = Answer::json(odd);
        EXPECT_EQ(outcome(client.pathMd5(u"/alice/a"_s)).error().kind, ApiError::Kind::BadReply) << odd;
    }
}

TEST_F(OnTheWire, KillAndDeleteAreWhatTheServerMeansByThem)
{
    answer = Answer::of(204, {}, {});
    EXPECT_TRUE(outcome(client.kill(someId)).has_value());
    EXPECT_EQ(line(), "PUT /rest/executions/workflow-k3x9ab/kill");
    EXPECT_TRUE(outcome(client.deleteExecution(someId, false)).has_value());
    EXPECT_EQ(line(), "PUT /rest/executions/workflow-k3x9ab/delete");
    EXPECT_EQ(last().body, R"({"deleteFiles":false})");

    client.setKind(ServerKind::CarminServer);
    EXPECT_TRUE(outcome(client.kill(someId)).has_value());
    EXPECT_EQ(line(), "DELETE /rest/executions/workflow-k3x9ab");
    EXPECT_TRUE(outcome(client.deleteExecution(someId, true)).has_value());
    EXPECT_EQ(line(), "DELETE /rest/executions/workflow-k3x9ab?deleteFiles=true");
    EXPECT_TRUE(outcome(client.play(someId)).has_value());
    EXPECT_EQ(line(), "PUT /rest/executions/workflow-k3x9ab/play");
    (void)outcome(client.listExecutions(5, 10));
    EXPECT_EQ(line(), "GET /rest/executions?limit=5&offset=10");
    (void)outcome(client.descriptor(u"boutiques_gate.json"_s));
    EXPECT_EQ(line(), "GET /rest/pipelines/boutiques_gate.json/boutiquesdescriptor");
}

TEST_F(OnTheWire, PlayIsNeverSentToVip)
{
    const auto result = outcome(client.play(someId));
    ASSERT_FALSE(result.has_value());
    EXPECT_EQ(result.error().kind, ApiError::Kind::Unsupported);
    EXPECT_TRUE(server.requests().isEmpty());
}

TEST_F(OnTheWire, PathsAreEncodedBySegment)
{
    (void)outcome(client.pathExists(u"/vip/My group (group)/a+b 100% [x];#?é.zip"_s));
    EXPECT_EQ(QByteArray::fromPercentEncoding(last().target.first(last().target.indexOf('?'))),
              u"/rest/path/vip/My group (group)/a+b 100% [x];#?é.zip"_s.toUtf8());
    EXPECT_TRUE(last().target.endsWith("?action=exists")) << last().target.constData();
    for (const char *encoded : {"%20", "100%25", "%5Bx%5D", "%3B", "%23", "%3F", "%C3%A9"})
        EXPECT_TRUE(last().target.contains(encoded)) << encoded << " in " << last().target.constData();
    EXPECT_FALSE(last().target.contains("%2F"));
}

TEST_F(OnTheWire, ValuesAreStringsAndSeveralMakeASweep)
{
    answer = Answer::json(sample("execution_vip.json"));
    const auto result = outcome(client.createExecution(someExecution()));
    ASSERT_TRUE(result.has_value());
    EXPECT_EQ(result->id.value, u"workflow-k3x9ab"_s);
    EXPECT_EQ(line(), "POST /rest/executions");
    EXPECT_EQ(last().headers.value("content-length"), QByteArray::number(last().body.size()));
    EXPECT_FALSE(last().headers.contains("transfer-encoding"));
    const auto body = nlohmann::json::parse(last().body.toStdString());
    EXPECT_EQ(body["name"], "AF_61_gamma_0p2_1e8_s1_n4f2a");
    EXPECT_EQ(body["pipelineIdentifier"], "GateCLforOpenDose/v0.2.0");
    EXPECT_EQ(body["resultsLocation"], "/vip/Home/opendose/out");
    EXPECT_EQ(body["inputValues"]["energy"], "0.2");
    EXPECT_EQ(body["inputValues"]["organid"], (nlohmann::json{"61", "62"}));
    EXPECT_EQ(body.size(), 4U);
}

TEST_F(OnTheWire, ABadValueIsNotSent)
{
    NewExecution execution = someExecution();
    execution.inputs[u"energy"_s] = {u"0.2"_s, u"0;3"_s};
    const auto result = outcome(client.createExecution(execution));
    ASSERT_FALSE(result.has_value());
    EXPECT_EQ(result.error().kind, ApiError::Kind::BadRequest);
    EXPECT_TRUE(result.error().certainlyNotStarted);
    ASSERT_TRUE(result.error().fault.has_value());
    EXPECT_EQ(result.error().fault->field, u"energy"_s);
    EXPECT_EQ(result.error().fault->character, u";"_s);
    EXPECT_EQ(result.error().fault->position, 1);
    EXPECT_TRUE(server.requests().isEmpty());
}

TEST_F(OnTheWire, TheKeyStaysOnItsOrigin)
{
    LocalHttpServer other([](const SeenRequest &) { return Answer::json(sample("platform_vip.json")); });
    answer = Answer::of(302, {}, {}, "Location: " + other.url(u"/rest/platform"_s).toLatin1() + "\r\n");
    const auto result = outcome(client.platform());
    ASSERT_FALSE(result.has_value());
    EXPECT_EQ(result.error().kind, ApiError::Kind::BadReply);
    for (const SeenRequest &request : other.requests())
        EXPECT_FALSE(request.headers.contains("apikey"));
    EXPECT_TRUE(other.requests().isEmpty());
}

TEST_F(OnTheWire, ARedirectOnTheSameOriginIsFollowedForReadsOnly)
{
    server.setHandler([](const SeenRequest &request) {
        if (request.target == "/rest/platform")
            return Answer::of(308, {}, {}, "Location: /rest/platform/\r\n");
        if (request.target == "/rest/executions")
            return Answer::of(307, {}, {}, "Location: /rest/elsewhere\r\n");
        return Answer::json(sample("platform_vip.json"));
    });
    EXPECT_TRUE(outcome(client.platform()).has_value());
    EXPECT_EQ(line(), "GET /rest/platform/");
    EXPECT_FALSE(outcome(client.createExecution(someExecution())).has_value());
    EXPECT_EQ(line(), "POST /rest/executions");
    EXPECT_EQ(server.count("POST"), 1);
}

TEST_F(OnTheWire, CountReadsTextAndJson)
{
    answer = Answer::of(200, "text/plain;charset=UTF-8", "12");
    EXPECT_EQ(outcome(client.countExecutions()).value(), 12);
    answer = Answer::json("12\n");
    EXPECT_EQ(outcome(client.countExecutions()).value(), 12);
    answer = Answer::json(R"({"errorCode":8000})");
    EXPECT_FALSE(outcome(client.countExecutions()).has_value());
}

TEST_F(OnTheWire, ALogThatIsASentenceIsKnownAsSuch)
{
    const auto kindOf = [this](const char *text) {
        answer = Answer::of(200, "text/plain;charset=UTF-8", text);
        return outcome(client.log(someId, LogStream::Out)).value().kind;
    };
    EXPECT_EQ(kindOf("no log found"), LogText::Kind::NotYet);
    EXPECT_EQ(kindOf("no log found for job 7"), LogText::Kind::NotYet);
    EXPECT_EQ(kindOf("jobId is required when multiple tasks exist"), LogText::Kind::NeedsJobNumber);
    EXPECT_EQ(kindOf("Job Stalled"), LogText::Kind::Lost);
    EXPECT_EQ(kindOf("Gate starts\nno log found\n"), LogText::Kind::Log);
}

TEST_F(OnTheWire, AKeyThatWouldBreakItsHeaderIsNotSent)
{
    client.setKey(u"a\r\nX-Evil: 1"_s);
    (void)outcome(client.platform());
    EXPECT_FALSE(last().headers.contains("apikey"));
    EXPECT_FALSE(last().headers.contains("x-evil"));
}

TEST_F(OnTheWire, LoopbackGoesAroundTheSystemProxy)
{
    LocalHttpServer proxy([](const SeenRequest &) { return Answer::of(502, {}, {}); });
    qputenv("http_proxy", proxy.url().toLatin1());
    (void)outcome(client.platform());
    qunsetenv("http_proxy");
    EXPECT_EQ(server.requests().size(), 1);
    EXPECT_TRUE(proxy.requests().isEmpty());
}

TEST_F(OnTheWire, UploadsToCarminServerAreEncodedWhileTheyAreRead)
{
    client.setKind(ServerKind::CarminServer);
    for (const int size : {1, 2, 3, 49151, 49152, 49153, 200'000}) {
        QByteArray bytes;
        for (int i = 0; i < size; ++i)
            bytes += static_cast<char>(i % 251);
        auto source = std::make_unique<QBuffer>();
        source->setData(bytes);
        source->open(QIODevice::ReadOnly);
        answer = Answer::json("{}", 201);
        ASSERT_TRUE(outcome(client.upload(u"/admin/in.zip"_s, std::move(source), size)).has_value()) << size;
        EXPECT_EQ(last().headers.value("content-type"), "application/carmin+json");
        const auto body = nlohmann::json::parse(last().body.toStdString());
        EXPECT_EQ(body["type"], "File");
        EXPECT_EQ(QByteArray::fromBase64(QByteArray::fromStdString(body["base64Content"].get<std::string>())), bytes);
    }
}

TEST_F(OnTheWire, TheServersDateIsKept)
{
    EXPECT_FALSE(client.lastServerDate().has_value());
    answer = Answer::of(200, "application/json", "[]", "Date: Tue, 03 Feb 2026 09:15:00 GMT\r\n");
    (void)outcome(client.listExecutions());
    EXPECT_EQ(client.lastServerDate(), fromMs(1'770'110'100'000));
}

TEST_F(OnTheWire, ACallbackDiesWithItsContextAndACallWithItsClient)
{
    auto context = std::make_unique<QObject>();
    bool called = false;
    client.platform()->then(context.get(), [&called](const auto &) { called = true; });
    context.reset();
    ASSERT_TRUE(QTest::qWaitFor([this] { return client.gate().inFlight() == 0; }, 5000));
    EXPECT_FALSE(called);

    answer = Answer::nothing(Answer::End::Hang);
    auto mortal = std::make_unique<Client>(endpoint(server.url()), QString());
    QPointer<ApiCall<PlatformInfo>> call = mortal->platform();
    call->then(&server, [&called](const auto &) { called = true; });
    mortal.reset();
    EXPECT_TRUE(call.isNull());
    EXPECT_FALSE(called);
}

TEST_F(OnTheWire, AnotherHostGoesThroughTheSystemProxy)
{
    LocalHttpServer proxy([](const SeenRequest &) { return Answer::json(sample("platform_vip.json")); });
    qputenv("http_proxy", proxy.url().toLatin1());
    Client far(Endpoint::parse(u"http://platform.example/rest"_s, Endpoint::PlainHttp::Allowed).value(), u"k3y"_s);
    EXPECT_TRUE(outcome(far.platform()).has_value());
    qunsetenv("http_proxy");
    ASSERT_EQ(proxy.requests().size(), 1);
    EXPECT_EQ(proxy.requests().front().target, "http://platform.example/rest/platform");
}

TEST_F(OnTheWire, WhatCannotBeReadAnyMoreIsOverWhenItHasResults)
{
    client.setKind(ServerKind::CarminServer);
    const QByteArray base = server.url(u"/rest"_s).toLatin1();
    bool isOver = true;
    server.setHandler([&](const SeenRequest &request) {
        if (!request.target.endsWith("/results"))
            return Answer::json(R"({"message": "Internal Server Error"})", 500);
        if (!isOver)
            return Answer::json(R"({"errorCode": 155, "errorMessage": "not done yet"})", 400);
        return Answer::json(R"([{"platformPath": ")" + base + R"(/path/admin/executions/x/out put.tar.gz", "size": 7,)"
                            + R"("isDirectory": false}, {"platformPath": ")" + base
                            + R"(/path/admin/executions/x/sub", "isDirectory": true}])");
    });
    const auto over = outcome(client.getExecution(someId));
    ASSERT_TRUE(over.has_value()) << qPrintable(toLogString(over.error()));
    EXPECT_EQ(over->id, someId);
    EXPECT_TRUE(isTerminal(over->status));
    EXPECT_EQ(over->returnedFiles.value(QString()), QStringList(u"/admin/executions/x/out put.tar.gz"_s));

    // The failure of the read is what is told, not that there are no results.
    isOver = false;
    const auto running = outcome(client.getExecution(someId));
    ASSERT_FALSE(running.has_value());
    EXPECT_EQ(running.error().kind, ApiError::Kind::ServerFault);

    client.setKind(ServerKind::Vip);
    const auto before = server.requests().size();
    EXPECT_FALSE(outcome(client.getExecution(someId)).has_value());
    EXPECT_EQ(server.requests().size(), before + 1);
    EXPECT_EQ(client.gate().inFlight(), 0);
}

TEST_F(OnTheWire, AFileOfAnotherServerIsNotAskedFor)
{
    struct Nowhere final : ByteSink
    {
        bool begin(const BodyHead &) override { return false; }
        bool write(const QByteArray &) override { return false; }
    } sink;
    const auto result = outcome(client.download(u"http://127.0.0.1:1/path/a"_s, &sink));
    ASSERT_FALSE(result.has_value());
    EXPECT_EQ(result.error().kind, ApiError::Kind::BadRequest);
    EXPECT_TRUE(server.requests().isEmpty());
}

TEST_F(OnTheWire, WhatThePipelineDoesNotDeclareIsNotSent)
{
    answer = Answer::json(R"({"identifier":"GateCLforOpenDose/v0.2.0","name":"GateCLforOpenDose","version":"v0.2.0",)"
                          R"("canExecute":true,"parameters":[)"
                          R"({"name":"organid","type":"String","isOptional":false,"isReturnedValue":false,)"
                          R"("defaultValue":null}]})");
    ASSERT_TRUE(outcome(client.pipeline(u"GateCLforOpenDose/v0.2.0"_s)).has_value());
    const auto result = outcome(client.createExecution(someExecution()));
    ASSERT_FALSE(result.has_value());
    ASSERT_TRUE(result.error().fault.has_value());
    EXPECT_EQ(result.error().fault->field, u"energy"_s);
    EXPECT_EQ(result.error().fault->reason, InputFault::Reason::NotTaken);
    EXPECT_TRUE(result.error().certainlyNotStarted);
    EXPECT_EQ(server.count("POST"), 0);
}
