// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers in the names are those of carmin-protocol 10.2.
#include "tests/platform/runningplatform.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QUuid>

#include <nlohmann/json.hpp>

using namespace dosegrid::platform;
using namespace dosegrid::platform::tests;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr const char *users = R"([
    {"name":"ada","fullName":"Ada","key":"0123456789abcdefghijklmnop","password":"secret"},
    {"name":"bob","fullName":"Bob","key":"bobs key","password":"b"},
    {"name":"new","fullName":"New","password":"n"}])";
constexpr const char *bug = R"({"message": "Internal Server Error"})";
const std::string pipeline = "boutiques_gate-opendose-descriptor.json";

Settings fast(Profile profile)
{
    Settings settings = RunningPlatform::calmServer(profile);
    settings.speed = 200'000;
    return settings;
}

class CarminServerTest : public ::testing::Test
{
protected:
    void use(const Settings &settings)
    {
        m_server = std::make_unique<RunningPlatform>(settings, RunningPlatform::usersOf(users));
        QFile input(m_server->stateDirectory() + u"/in.zip"_s);
        ASSERT_TRUE(makePracticeInput(u"AF"_s, input.fileName()).has_value());
        ASSERT_TRUE(input.open(QIODevice::ReadOnly));
        Json data;
        data["base64Content"] = input.readAll().toBase64().toStdString();
        data["type"] = "File";
        ASSERT_EQ(server().send("PUT", "/path/ada/in.zip", dump(data), "application/carmin+json").status, 201);
    }
    void use(Profile profile) { use(RunningPlatform::calmServer(profile)); }
    RunningPlatform &server() { return *m_server; }
    std::string base() const { return "http://127.0.0.1:" + std::to_string(m_server->port()); }

    Json body(const std::string &name = "run 0.1 é") const
    {
        Json json;
        json["name"] = name;
        json["pipelineIdentifier"] = pipeline;
        json["inputValues"] = RunningPlatform::batchBody()["inputValues"];
        json["inputValues"]["indata"] = base() + "/path/ada/in.zip";
        return json;
    }
    Answer post(const Json &json) { return server().send("POST", "/executions", dump(json)); }
    std::string created(const Json &json)
    {
        const Answer answer = post(json);
        EXPECT_EQ(answer.status, 200) << answer.body;
        return toStd(text(answer.json(), "identifier"));
    }
    std::string played(const Json &json)
    {
        const std::string id = created(json);
        EXPECT_EQ(server().send("PUT", "/executions/" + id + "/play").status, 204);
        return id;
    }
    Answer asBob(const std::string &method, const std::string &target)
    {
        return server().anonymous(method, target, {{"apiKey", "bobs key"}});
    }
    // The results are the only call that works after the end on every server.
    Json resultsOf(const std::string &id)
    {
        Answer answer;
        EXPECT_TRUE(eventually([&] {
            answer = server().get("/executions/" + id + "/results");
            return answer.status == 200;
        })) << answer.body;
        return answer.json();
    }

private:
    std::unique_ptr<RunningPlatform> m_server;
};

} // namespace

TEST_F(CarminServerTest, Item45_KeysAndLogIn)
{
    use(Profile::CarminServer);
    EXPECT_EQ(server().get("/executions").status, 200) << "no prefix";
    const Answer missing = server().anonymous("GET", "/executions");
    EXPECT_EQ(missing.status, 401);
    EXPECT_EQ(missing.body, R"({"errorCode": 20, "errorMessage": "Missing HTTP header field apiKey"})");
    const Answer wrong = server().anonymous("GET", "/executions", {{"apiKey", "wrong"}});
    EXPECT_EQ(wrong.status, 401);
    EXPECT_EQ(wrong.body, R"({"errorCode": 25, "errorMessage": "Invalid apiKey"})");
    EXPECT_EQ(server().anonymous("GET", "/platform", {{"apiKey", "wrong"}}).status, 200) << "ignores the key";

    const Answer refused = server().send("POST", "/authenticate", R"({"username":"ada","password":"guess"})");
    EXPECT_EQ(refused.status, 400);
    EXPECT_EQ(refused.code(), 30);
    const std::string logIn = R"({"username":"new","password":"n"})";
    const Json first = server().send("POST", "/authenticate", logIn, "text/plain").json();
    EXPECT_EQ(text(first, "httpHeader"), u"apiKey"_s);
    const std::string key = toStd(text(first, "httpHeaderValue"));
    EXPECT_EQ(key.size(), 24u) << "base64 of 16 bytes";
    EXPECT_EQ(server().anonymous("GET", "/executions", {{"apiKey", key}}).status, 200);
    EXPECT_EQ(toStd(text(server().send("POST", "/authenticate", logIn).json(), "httpHeaderValue")), key) << "the same";
}

TEST_F(CarminServerTest, Item46_ErrorBodies)
{
    use(Profile::CarminServer);
    const Answer empty = server().send("POST", "/executions", "{}");
    EXPECT_EQ(empty.code(), 10);
    EXPECT_TRUE(empty.json().contains("errorDetail"));
    EXPECT_FALSE(empty.json().contains("errorDetails"));
    EXPECT_EQ(server().get("/pipelines/none").body,
              R"({"errorCode": 115, "errorMessage": "Invalid pipelineIdentifier"})")
        << "no detail, no member";
    const Answer nowhere = server().get("/nowhere");
    EXPECT_EQ(nowhere.status, 404);
    EXPECT_EQ(nowhere.body, R"({"errorCode": 404, "errorMessage": "Page Not Found"})");
    const Answer method = server().send("PATCH", "/executions");
    EXPECT_EQ(method.status, 405);
    EXPECT_EQ(method.body, R"({"message": "The method is not allowed for the requested URL."})");
    const std::string id = created(body());
    const Answer killed = server().send("PUT", "/executions/" + id + "/kill");
    EXPECT_EQ(killed.status, 500);
    EXPECT_EQ(killed.body, bug);
    for (const char *absent : {"startDate", "endDate", "returnedFiles", "timeout", "studyIdentifier", "errorCode"})
        EXPECT_FALSE(server().get("/executions/" + id).json().contains(absent)) << absent;
}

TEST_F(CarminServerTest, Item47_Platform)
{
    use(Profile::CarminServer);
    Json json = server().anonymous("GET", "/platform").json();
    EXPECT_TRUE(text(json, "platformName").startsWith(u"CARMIN Server"_s));
    ASSERT_TRUE(json.contains("APIErrorCodesAndMessage"));
    EXPECT_NE(dump(json["APIErrorCodesAndMessage"]).find(R"({"errorCode":25,"errorMessage":"Invalid apiKey"})"),
              std::string::npos);
    EXPECT_NE(dump(json["APIErrorCodesAndMessage"]).find(R"({"errorCode":165,)"), std::string::npos);
    EXPECT_FALSE(json.contains("APIErrorCodesAndMessages"));
    EXPECT_EQ(dump(json["supportedTransferProtocols"]), R"(["http","https"])");
    EXPECT_EQ(dump(json["supportedModules"]), R"(["Processing","Data","AdvancedData"])");
    EXPECT_EQ(json["defaultLimitListExecutions"], 10);
    EXPECT_EQ(json["minAuthorizedExecutionTimeout"], 2);
    EXPECT_EQ(json["maxAuthorizedExecutionTimeout"], 0);
    EXPECT_EQ(json["defaultExecutionTimeout"], 16384);
    EXPECT_EQ(dump(json["unsupportedMethods"]), R"(["Management","Commercial"])");
    EXPECT_EQ(text(json, "supportedAPIVersion"), u"0.3"_s);
    EXPECT_FALSE(json.contains("maxSizeDirectTransfer"));
}

TEST_F(CarminServerTest, Item48_CountAndList)
{
    use(Profile::CarminServer);
    for (int i = 0; i < 12; ++i)
        created(body("n" + std::to_string(i)));
    const Answer count = server().get("/executions/count");
    EXPECT_EQ(count.body, "12\n");
    EXPECT_EQ(count.header("Content-Type"), "application/json");
    const auto list = [&](const std::string &query) { return server().get("/executions" + query).json(); };
    ASSERT_EQ(list("").size(), 10u);
    EXPECT_EQ(text(list("")[0], "name"), u"n11"_s) << "newest first";
    EXPECT_EQ(text(list("")[0]["inputValues"], "organid"), u"61"_s) << "complete items";
    EXPECT_EQ(list("?limit=3").size(), 3u);
    EXPECT_EQ(text(list("?limit=3&offset=2")[0], "name"), u"n9"_s);
    for (const char *query : {"?limit=x", "?limit=0", "?limit=-4"})
        EXPECT_EQ(list(query).size(), 10u) << query;
    EXPECT_EQ(list("?limit=1000").size(), 12u) << "no maximum";
}

TEST_F(CarminServerTest, Item49_PostMakesAnExecutionThatWaits)
{
    use(Profile::CarminServer);
    const Answer answer = post(body());
    ASSERT_EQ(answer.status, 200);
    const Json json = answer.json();
    EXPECT_EQ(text(json, "status"), u"Initializing"_s);
    EXPECT_EQ(text(json, "name"), u"run 0.1 é"_s) << "any text";
    EXPECT_FALSE(QUuid::fromString(text(json, "identifier")).isNull());
    EXPECT_EQ(json["inputValues"], body()["inputValues"]) << "as sent";

    const auto codeOf = [&](auto change) {
        Json changed = body();
        change(changed);
        const Answer refused = post(changed);
        EXPECT_EQ(refused.status, 400) << refused.body;
        return refused.code();
    };
    for (const char *member : {"name", "pipelineIdentifier", "inputValues"})
        EXPECT_EQ(codeOf([&](Json &j) { j.erase(member); }), 10) << member;
    EXPECT_EQ(server().send("POST", "/executions", "{").code(), 10);
    EXPECT_EQ(codeOf([](Json &j) { j["identifier"] = "mine"; }), 100);
    EXPECT_EQ(codeOf([&](Json &j) { j["inputValues"]["indata"] = base() + "/path/ada/none.zip"; }), 110);
    EXPECT_EQ(codeOf([](Json &j) { j["pipelineIdentifier"] = "boutiques_none.json"; }), 115);
    EXPECT_EQ(codeOf([](Json &j) { j["timeout"] = 1; }), 140);
    EXPECT_EQ(codeOf([](Json &j) { j["timeout"] = "x"; }), 10);
    EXPECT_EQ(codeOf([](Json &j) { j["status"] = "Foo"; }), 10);
    EXPECT_EQ(codeOf([](Json &j) { j["name"] = 7; }), 10);
    EXPECT_EQ(codeOf([](Json &j) { j["inputValues"] = "x"; }), 10);
}

TEST_F(CarminServerTest, Item49_RefusedInputsLeaveAnExecution)
{
    for (const Profile profile : {Profile::CarminServer, Profile::CarminServerRepaired}) {
        use(profile);
        Json unknown = body("unknown");
        unknown["inputValues"]["colour"] = "red";
        Json missing = body("missing");
        missing["inputValues"].erase("energy");
        for (const Json &bad : {unknown, missing}) {
            const Answer refused = post(bad);
            if (profile == Profile::CarminServer) {
                EXPECT_EQ(refused.status, 500);
                EXPECT_EQ(refused.body, bug);
            } else {
                EXPECT_EQ(refused.status, 400);
                EXPECT_EQ(refused.code(), 130);
                EXPECT_TRUE(refused.json()["errorDetail"].is_string());
            }
        }
        const Json list = server().get("/executions").json();
        ASSERT_EQ(list.size(), 2u);
        for (const Json &item : list)
            EXPECT_EQ(text(item, "status"), u"InitializationFailed"_s);
    }
}

TEST_F(CarminServerTest, Item50_PlayStarts)
{
    use(Profile::CarminServer);
    const std::string id = created(body());
    const std::string target = "/executions/" + id;
    EXPECT_EQ(server().send("PUT", target + "/play").status, 204);
    const Json running = server().get(target).json();
    EXPECT_EQ(text(running, "status"), u"Running"_s);
    EXPECT_GT(integer(running, "startDate"), 1'600'000'000'000) << "milliseconds";
    const Answer again = server().send("PUT", target + "/play");
    EXPECT_EQ(again.status, 400);
    EXPECT_EQ(again.code(), 135);
    EXPECT_EQ(server().send("PUT", "/executions/none/play").code(), 105);
}

TEST_F(CarminServerTest, Item51_TheEndTellsTheExitStatus)
{
    Settings settings = fast(Profile::CarminServerRepaired);
    use(settings);
    const auto endOf = [&](const Json &json) {
        const std::string id = played(json);
        resultsOf(id);
        return server().get("/executions/" + id).json();
    };
    const Json good = endOf(body());
    EXPECT_EQ(text(good, "status"), u"Finished"_s);
    EXPECT_GT(integer(good, "endDate"), integer(good, "startDate"));
    Json crashing = body();
    crashing["inputValues"]["energy"] = "nonsense";
    const Json bad = endOf(crashing);
    EXPECT_EQ(text(bad, "status"), u"ExecutionFailed"_s);
    EXPECT_EQ(bad["returnedFiles"], Json::array());
    Json slow = body();
    slow["timeout"] = 60;
    const Json late = endOf(slow);
    EXPECT_EQ(text(late, "status"), u"ExecutionFailed"_s);
    EXPECT_EQ(integer(late, "endDate") - integer(late, "startDate"), 60'000);

    settings.oldBoutiques = true;
    use(settings);
    EXPECT_EQ(text(endOf(crashing), "status"), u"Finished"_s) << "the exit status is lost";
}

TEST_F(CarminServerTest, Item52_WhatIsOverCannotBeReadAsPublished)
{
    use(fast(Profile::CarminServer));
    const std::string id = played(body());
    resultsOf(id);
    for (const std::string &target : {"/executions/" + id, "/executions/" + id + "/stdout",
                                      "/executions/" + id + "/stderr", std::string("/executions")}) {
        const Answer answer = server().get(target);
        EXPECT_EQ(answer.status, 500) << target;
        EXPECT_EQ(answer.body, bug) << target;
    }
    EXPECT_EQ(server().get("/executions/count").body, "1\n");
    EXPECT_EQ(server().get("/executions?offset=1").body, "[]") << "another page";
}

TEST_F(CarminServerTest, Item52_RepairedItShowsFilesAndReport)
{
    use(fast(Profile::CarminServerRepaired));
    const std::string id = played(body());
    resultsOf(id);
    Json over = server().get("/executions/" + id).json();
    ASSERT_TRUE(over["returnedFiles"].is_array());
    ASSERT_EQ(over["returnedFiles"].size(), 1u) << "a list of URLs";
    EXPECT_EQ(over["returnedFiles"][0],
              base() + "/path/ada/executions/" + id + "/OpenDose_61_gamma_0.2_100000000.tar.gz");
    EXPECT_EQ(server().get("/executions").json().size(), 1u);
    const Answer log = server().get("/executions/" + id + "/stdout");
    EXPECT_EQ(log.header("Content-Type"), "text/plain; charset=utf-8");
    EXPECT_NE(log.body.find("\x1b["), std::string::npos) << "terminal colours";
    EXPECT_NE(log.body.find("organid=61"), std::string::npos);
    for (const char *part : {"Shell command", "Std out", "Exit code", "Output files"})
        EXPECT_NE(log.body.find(part), std::string::npos) << part;
    EXPECT_EQ(server().get("/executions/" + id + "/stderr").body, "");

    Json slow = body();
    slow["timeout"] = 60;
    const std::string late = played(slow);
    resultsOf(late);
    EXPECT_EQ(server().get("/executions/" + late + "/stderr").body, "Execution timed out after 60 seconds\n");
}

TEST_F(CarminServerTest, Item52_LogsBeforeTheEnd)
{
    use(Profile::CarminServer);
    const std::string id = created(body());
    const Answer early = server().get("/executions/" + id + "/stdout");
    EXPECT_EQ(early.status, 400);
    EXPECT_EQ(early.code(), 56);
    server().send("PUT", "/executions/" + id + "/play");
    const Answer running = server().get("/executions/" + id + "/stdout");
    EXPECT_EQ(running.status, 200);
    EXPECT_EQ(running.body, "");
}

TEST_F(CarminServerTest, Item53_ResultsOnlyAfterTheEnd)
{
    Settings settings = RunningPlatform::calmServer();
    use(settings);
    const std::string waiting = played(body());
    const Answer early = server().get("/executions/" + waiting + "/results");
    EXPECT_EQ(early.status, 400);
    EXPECT_EQ(early.code(), 155);
    use(fast(Profile::CarminServer));
    const std::string id = played(body());
    const Json results = resultsOf(id);
    ASSERT_EQ(results.size(), 1u);
    const QString url = text(results[0], "platformPath");
    EXPECT_TRUE(url.startsWith(toQt(base() + "/path/ada/executions/" + id + '/'))) << qPrintable(url);
    EXPECT_EQ(toStd(text(results[0], "executionId")), id);
    EXPECT_GT(integer(results[0], "size"), 0);
    EXPECT_LT(integer(results[0], "lastModificationDate"), 100'000'000'000) << "seconds";
    const Answer file = server().get(toStd(url).substr(base().size()) + "?action=content");
    EXPECT_EQ(static_cast<qint64>(file.body.size()), integer(results[0], "size"));
    QFile second(server().platform().storage().localPath(u"ada"_s, u"/vip/Home/executions/"_s + toQt(id) + u"/more"_s));
    ASSERT_TRUE(second.open(QIODevice::WriteOnly));
    EXPECT_EQ(resultsOf(id).size(), 2u) << "all files";
}

TEST_F(CarminServerTest, Item54_Kill)
{
    use(Profile::CarminServer);
    const std::string published = played(body());
    EXPECT_EQ(server().send("PUT", "/executions/" + published + "/kill").status, 500);
    EXPECT_EQ(text(server().get("/executions/" + published).json(), "status"), u"Running"_s);
    EXPECT_EQ(server().send("PUT", "/executions/none/kill").code(), 105);

    use(Profile::CarminServerRepaired);
    const std::string id = created(body());
    EXPECT_EQ(server().send("PUT", "/executions/" + id + "/kill").code(), 145) << "not running";
    server().send("PUT", "/executions/" + id + "/play");
    EXPECT_EQ(server().send("PUT", "/executions/" + id + "/kill").status, 204);
    EXPECT_EQ(text(server().get("/executions/" + id).json(), "status"), u"Killed"_s);
    EXPECT_EQ(server().send("PUT", "/executions/" + id + "/kill").code(), 145);
}

TEST_F(CarminServerTest, Item54_AKillWhileItEndsIsRefused)
{
    Settings settings = RunningPlatform::calmServer(Profile::CarminServerRepaired);
    settings.speed = 50; // the seconds between the end of the program and that of the execution can be met
    use(settings);
    Json brief = body();
    brief["inputValues"]["nbprimaries"] = "1000";
    // A busy machine may miss those seconds.
    int code = 0;
    for (int attempt = 0; attempt < 5 && code != 150; ++attempt) {
        const std::string id = played(brief);
        EXPECT_TRUE(eventually([&] {
            bool programEnded = false;
            server().platform().look([&](const World &world, dosegrid::CampaignTime) {
                const Execution *execution = world.find(toQt(id));
                programEnded = execution->jobs.size() == 1 && execution->jobs.front().isOver();
            });
            return programEnded;
        }));
        const Answer kill = server().send("PUT", "/executions/" + id + "/kill");
        EXPECT_EQ(kill.status, 400);
        code = kill.code();
    }
    EXPECT_EQ(code, 150);
}

TEST_F(CarminServerTest, Item54_DeleteKillsOrRemoves)
{
    use(Profile::CarminServer);
    const std::string id = played(body());
    const std::string target = "/executions/" + id;
    const auto remove = [&](const std::string &query) {
        return server().anonymous("DELETE", target + query, {{"apiKey", RunningPlatform::key}});
    };
    EXPECT_EQ(remove("?deleteFiles=perhaps").code(), 120);
    EXPECT_EQ(remove("").status, 204);
    EXPECT_EQ(server().get(target).status, 500) << "killed, so it is over";
    EXPECT_EQ(remove("").code(), 145);
    EXPECT_EQ(remove("?deleteFiles=true").status, 204);
    EXPECT_EQ(server().get(target).code(), 105);
    EXPECT_EQ(server().get("/path/ada/executions/" + id + "?action=exists").body, R"({"exists": false})");
    EXPECT_EQ(server().get("/executions").body, "[]");
}

TEST_F(CarminServerTest, Item55_Update)
{
    use(Profile::CarminServer);
    const std::string target = "/executions/" + created(body());
    const Answer renamed = server().send("PUT", target, R"({"name":"50 % + ü"})");
    EXPECT_EQ(renamed.status, 204);
    EXPECT_TRUE(renamed.body.empty());
    EXPECT_EQ(text(server().get(target).json(), "name"), u"50 % + ü"_s);
    EXPECT_EQ(server().send("PUT", target, R"({"identifier":"x"})").code(), 125);
    EXPECT_EQ(server().send("PUT", target, R"({"status":"Killed"})").code(), 125);
    EXPECT_EQ(server().send("PUT", target, R"({"timeout":100})").status, 204);
    EXPECT_EQ(integer(server().get(target).json(), "timeout"), 100);
    EXPECT_EQ(server().send("PUT", target, R"({"timeout":1})").code(), 140);
    for (const char *wrong : {R"({"name":7})", R"({"name":null})", R"({"timeout":"x"})"}) {
        const Answer refused = server().send("PUT", target, wrong);
        EXPECT_EQ(refused.status, 400) << wrong;
        EXPECT_EQ(refused.code(), 10) << wrong;
        EXPECT_TRUE(refused.json().contains("errorDetail")) << wrong;
    }
    EXPECT_EQ(text(server().get(target).json(), "name"), u"50 % + ü"_s);
    EXPECT_EQ(server().send("PUT", target, R"({"timeout":"120"})").status, 204);
    EXPECT_EQ(integer(server().get(target).json(), "timeout"), 120);
}

TEST_F(CarminServerTest, Item55_OwnershipIsCheckedUnevenly)
{
    use(Profile::CarminServer);
    const std::string target = "/executions/" + created(body());
    const Answer read = asBob("GET", target);
    EXPECT_EQ(read.status, 200);
    EXPECT_TRUE(read.json()["inputValues"].is_string());
    EXPECT_EQ(asBob("GET", target + "/results").code(), 45);
    EXPECT_EQ(asBob("PUT", target + "/play").code(), 45);
    EXPECT_EQ(asBob("DELETE", target).code(), 45);
    EXPECT_EQ(asBob("GET", target + "/stdout").status, 500);
    EXPECT_EQ(asBob("GET", "/executions").body, "[]");
    const auto renamed =
        server().client()->Put(target, {{"apiKey", "bobs key"}}, R"({"name":"bobs"})", "application/json");
    ASSERT_TRUE(renamed);
    EXPECT_EQ(renamed->status, 204);
}

TEST_F(CarminServerTest, Item56_Pipelines)
{
    use(Profile::CarminServer);
    const Json list = server().get("/pipelines").json();
    ASSERT_EQ(list.size(), 1u);
    EXPECT_EQ(toStd(text(list[0], "identifier")), pipeline);
    EXPECT_TRUE(list[0].contains("properties"));
    EXPECT_TRUE(list[0].contains("errorCodesAndMessages"));
    const Json one = server().get("/pipelines/" + pipeline).json();
    EXPECT_EQ(one, list[0]) << "filled in both";
    int returned = 0;
    for (const Json &parameter : one["parameters"]) {
        ASSERT_TRUE(parameter.contains("id"));
        EXPECT_NE(parameter["id"], parameter["name"]) << "the name is for people";
        returned += parameter["isReturnedValue"] == true ? 1 : 0;
    }
    EXPECT_EQ(returned, 1);
    EXPECT_EQ(server().get("/pipelines/" + pipeline + "/boutiquesdescriptor").json()["schema-version"], "0.5");
    const Answer unknown = server().get("/pipelines/boutiques_none.json");
    EXPECT_EQ(unknown.status, 400);
    EXPECT_EQ(unknown.code(), 115);
    EXPECT_EQ(server().get("/pipelines?propertyValue=dosimetry").code(), 35);
    EXPECT_EQ(server().get("/pipelines?property=domain&propertyValue=dosimetry").json().size(), 1u);
    EXPECT_EQ(server().get("/pipelines?property=domain&propertyValue=other").body, "[]");
    EXPECT_EQ(server().get("/pipelines?studyIdentifier=none").body, "[]");
}

TEST_F(CarminServerTest, Item57_FileInputsAreUrlsAndNothingSweeps)
{
    use(fast(Profile::CarminServerRepaired));
    Json absent = body();
    absent["inputValues"]["indata"] = base() + "/path/ada/absent.zip";
    EXPECT_EQ(post(absent).code(), 110);
    Json otherHost = body();
    otherHost["inputValues"]["indata"] = std::string(base().size(), 'x') + "/path/ada/in.zip";
    EXPECT_EQ(post(otherHost).status, 200) << "the prefix is cut by length, not compared";
    Json relative = body();
    relative["inputValues"]["indata"] = "/ada/in.zip";
    EXPECT_EQ(post(relative).status, 200) << "becomes the data folder, silently";
    Json sweep = body();
    sweep["inputValues"]["energy"] = {"0.1", "0.2"};
    EXPECT_EQ(post(sweep).code(), 130) << "refused by Boutiques";
    Json files = body();
    files["inputValues"]["indata"] = {base() + "/path/ada/in.zip"};
    EXPECT_EQ(post(files).status, 500);
    Json joined = body();
    joined["inputValues"]["energy"] = "0.1@@0.2";
    EXPECT_EQ(resultsOf(played(joined)), Json::array()) << "one job, of an energy that is none";
    EXPECT_EQ(server().get("/executions/count").body, "4\n");
}

TEST_F(CarminServerTest, Item59_AfterARestartWhatRanIsUnknown)
{
    for (const Profile profile : {Profile::CarminServer, Profile::CarminServerRepaired}) {
        const Settings settings = RunningPlatform::calmServer(profile);
        use(settings);
        const std::string running = played(body("running"));
        const std::string waiting = created(body("waiting"));
        for (int i = 0; i < 2; ++i) {
            server().restart(settings);
            const Answer answer = server().get("/executions/" + running);
            if (profile == Profile::CarminServer)
                EXPECT_EQ(answer.status, 500) << "Unknown is over, and what is over cannot be read";
            else
                EXPECT_EQ(text(answer.json(), "status"), u"Unknown"_s);
            EXPECT_EQ(text(server().get("/executions/" + waiting).json(), "status"), u"Initializing"_s);
        }
        EXPECT_EQ(server().get("/executions/" + running + "/results").status, 200);
    }
}
