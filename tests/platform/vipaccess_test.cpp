// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers in the names are those of the checklist in docs: carmin-protocol 10.1.
#include "tests/platform/runningplatform.h"

#include <gtest/gtest.h>

#include <QFile>

#include <nlohmann/json.hpp>

using namespace dosegrid::platform;
using namespace dosegrid::platform::tests;
using namespace Qt::Literals::StringLiterals;

TEST(VipAccess, Item01_AllUnderRestAndTheHeaderIsCaseInsensitive)
{
    RunningPlatform server;
    EXPECT_EQ(server.get("/rest/executions").status, 200);
    EXPECT_EQ(server.get("/executions").status, 404);
    EXPECT_EQ(server.anonymous("GET", "/rest/executions", {{"APIkey", RunningPlatform::key}}).status, 200);
}

TEST(VipAccess, Item01_TheNameOfTheHeaderIsAnOption)
{
    Settings settings = RunningPlatform::calm();
    settings.keyHeader = u"x-vip-key"_s;
    RunningPlatform server(settings);
    EXPECT_EQ(server.anonymous("GET", "/rest/executions", {{"x-vip-key", RunningPlatform::key}}).status, 200);
    const Answer refused = server.get("/rest/executions");
    EXPECT_EQ(refused.status, 401);
    EXPECT_EQ(refused.header("WWW-Authenticate"), "header; header-name=x-vip-key");
}

TEST(VipAccess, Item02_AWrongKeyIsRefusedEverywhere)
{
    RunningPlatform server;
    for (const char *target : {"/rest/platform", "/rest/executions", "/rest/pipelines?public", "/rest/nothing"}) {
        const Answer answer = server.anonymous("GET", target, {{"apikey", "wrong"}});
        EXPECT_EQ(answer.status, 401) << target;
        EXPECT_EQ(answer.body, R"({"errorCode":8002,"errorMessage":"Bad credentials"})") << target;
        EXPECT_EQ(answer.header("Content-Type"), "application/json");
        EXPECT_EQ(answer.header("WWW-Authenticate"), "header; header-name=apikey");
    }
}

TEST(VipAccess, Item03_NoKeyOnProtectedAndPublicAddresses)
{
    RunningPlatform server;
    for (const char *target : {"/rest/executions", "/rest/pipelines", "/rest/path/vip?action=list"}) {
        const Answer answer = server.anonymous("GET", target);
        EXPECT_EQ(answer.status, 401) << target;
        EXPECT_EQ(
            answer.body,
            R"({"errorCode":8003,"errorMessage":"An Authentication object was not found in the SecurityContext"})");
    }
    EXPECT_EQ(server.anonymous("GET", "/rest/platform").status, 200);
    EXPECT_EQ(server.anonymous("GET", "/rest/pipelines?public").status, 200);
}

TEST(VipAccess, Item04_TheKeyCannotBeCheckedForTheNextRequests)
{
    RunningPlatform server;
    server.fault(R"({"when":"before","times":3,"answer":{"status":401,"code":8004}})");
    for (const char *target : {"/rest/executions", "/rest/platform", "/rest/path/vip?action=list"}) {
        const Answer answer = server.get(target);
        EXPECT_EQ(answer.status, 401) << target;
        EXPECT_EQ(answer.body, R"({"errorCode":8004,"errorMessage":"Internal Authentication error"})");
        EXPECT_EQ(answer.header("WWW-Authenticate"), "header; header-name=apikey");
    }
    EXPECT_EQ(server.get("/rest/executions").status, 200);
}

namespace {

constexpr const char *threeUsers = R"([
    {"name":"a","fullName":"A","key":"0123456789abcdefghijklmnop","password":"secret"},
    {"name":"b","fullName":"B","password":"never made a key"},
    {"name":"c","fullName":"C","key":"of c","password":"other"}])";

Answer logIn(RunningPlatform &server, const std::string &body)
{
    httplib::Request request;
    request.method = "POST";
    request.path = "/rest/authenticate";
    request.body = body;
    request.headers.emplace("Content-Type", "application/json");
    const httplib::Result result = server.client()->send(request);
    return result ? Answer{result->status, result->body, result->headers} : Answer{};
}

} // namespace

TEST(VipAccess, Item05_LogInGivesTheExistingKeyOrNone)
{
    RunningPlatform server(RunningPlatform::calm(), RunningPlatform::usersOf(threeUsers));
    EXPECT_EQ(logIn(server, R"({"username":"a","password":"secret"})").body,
              R"({"httpHeader":"apikey","httpHeaderValue":"0123456789abcdefghijklmnop"})");
    EXPECT_EQ(logIn(server, R"({"username":"b","password":"never made a key"})").body,
              R"({"httpHeader":"apikey","httpHeaderValue":null})");
    const Answer wrong = logIn(server, R"({"username":"a","password":"guess"})");
    EXPECT_EQ(wrong.status, 401);
    EXPECT_EQ(wrong.body, R"json({"errorCode":8002,"errorMessage":"Bad credentials (Error code 8002)"})json");
    EXPECT_EQ(logIn(server, R"({"username":"nobody","password":"x"})").status, 401);
    for (const char *body :
         {R"({"username":"a"})", R"({"password":"secret"})", R"({"username":"a","password":null})"}) {
        const Answer missing = logIn(server, body);
        EXPECT_EQ(missing.status, 400) << body;
        EXPECT_EQ(missing.code(), 8009) << body;
    }
}

TEST(VipAccess, Item05_MoreThanFiveWrongPasswordsLockTheAccount)
{
    RunningPlatform server(RunningPlatform::calm(), RunningPlatform::usersOf(threeUsers));
    for (int i = 0; i < 6; ++i)
        EXPECT_EQ(logIn(server, R"({"username":"a","password":"guess"})").code(), 8002) << i;
    const Answer locked = logIn(server, R"({"username":"a","password":"secret"})");
    EXPECT_EQ(locked.status, 401);
    EXPECT_EQ(locked.body, R"({"errorCode":8004,"errorMessage":"User account is locked"})");
    EXPECT_EQ(logIn(server, R"({"username":"c","password":"other"})").status, 200) << "only this one";
    EXPECT_EQ(server.get("/rest/executions").body, locked.body) << "nor does its key go on";
    EXPECT_EQ(server.anonymous("GET", "/rest/executions", {{"apikey", "of c"}}).status, 200);
}

TEST(VipAccess, Item05_ANewKeyEachTimeInvalidatesTheFormer)
{
    Settings settings = RunningPlatform::calm();
    settings.newKeyEachLogIn = true;
    RunningPlatform server(settings, RunningPlatform::usersOf(threeUsers));
    const std::string body = R"({"username":"a","password":"secret"})";
    const std::string first = toStd(text(logIn(server, body).json(), "httpHeaderValue"));
    EXPECT_EQ(first.size(), 26u);
    EXPECT_EQ(server.get("/rest/executions").status, 401) << "the key of the file counts no more";
    EXPECT_EQ(server.anonymous("GET", "/rest/executions", {{"apikey", first}}).status, 200);
    const std::string second = toStd(text(logIn(server, body).json(), "httpHeaderValue"));
    EXPECT_NE(second, first);
    EXPECT_EQ(server.anonymous("GET", "/rest/executions", {{"apikey", first}}).status, 401);
    server.restart(settings);
    EXPECT_EQ(server.anonymous("GET", "/rest/executions", {{"apikey", second}}).status, 200) << "kept on disk";
    EXPECT_EQ(server.anonymous("GET", "/rest/executions", {{"apikey", "of c"}}).status, 200) << "others keep theirs";
}

TEST(VipAccess, Item06_BusinessErrorsCarryTheSuffixAndFrameworkErrorsDoNot)
{
    RunningPlatform server;
    const std::string longText =
        R"json({"errorCode":8000,"errorMessage":"An error has been encountered on the VIP API (Error code 8000)"})json";
    EXPECT_EQ(server.get("/rest/executions/workflow-nobody").body, longText);
    const std::string shortText = R"({"errorCode":8000,"errorMessage":"An error has been encountered on the VIP API"})";
    const Answer malformed = server.send("POST", "/rest/executions", "{");
    EXPECT_EQ(malformed.status, 400);
    EXPECT_EQ(malformed.body, shortText);
    EXPECT_EQ(server.get("/rest/nowhere").status, 404);
    EXPECT_EQ(server.get("/rest/nowhere").body, shortText);
    EXPECT_EQ(server.send("PATCH", "/rest/executions").status, 405);
    EXPECT_EQ(server.send("POST", "/rest/executions", "{}", "text/plain").status, 415);
    Json body = RunningPlatform::batchBody();
    body["inputValues"]["energy"] = nullptr;
    const Answer unexpected = server.launch(body);
    EXPECT_EQ(unexpected.status, 500);
    EXPECT_EQ(unexpected.body, longText) << "unexpected exceptions carry it too";
}

TEST(VipAccess, Item07_WhatTheFrameworkRefuses)
{
    RunningPlatform server;
    const std::string shortText = R"({"errorCode":8000,"errorMessage":"An error has been encountered on the VIP API"})";
    const auto expect = [&](const Answer &answer, int status) {
        EXPECT_EQ(answer.status, status) << answer.body;
        EXPECT_EQ(answer.body, shortText);
    };
    expect(server.get("/rest/nowhere"), 404);
    expect(server.get("/rest/executions/workflow-nobody/nothing"), 404);
    expect(server.send("PUT", "/rest/executions"), 405);
    expect(server.send("POST", "/rest/path/vip/Home/x"), 405);
    expect(server.get("/rest/executions/workflow-nobody/stdout", {{"Accept", "application/json"}}), 406);
    expect(server.send("POST", "/rest/executions", "{}", "text/plain"), 415);
    for (const char *target : {"/rest/executions/workflow-nobody/summary", "/rest/statistics/x", "/rest/admin/x"}) {
        const Answer answer = server.get(target);
        EXPECT_EQ(answer.status, 403) << target;
        EXPECT_EQ(answer.header("Content-Type"), "text/html;charset=utf-8") << target;
        EXPECT_NE(answer.body.find("<html"), std::string::npos) << target;
    }
}

TEST(VipAccess, Item07_JsonIsAcceptedOrRefusedBeforeAnythingIsDone)
{
    RunningPlatform server;
    server.uploadInput();
    const std::string id = server.launched(RunningPlatform::batchBody());
    const std::vector<std::string> targets{"/rest/platform",
                                           "/rest/pipelines",
                                           "/rest/pipelines/GateCLforOpenDose/v0.2.0",
                                           "/rest/executions",
                                           "/rest/executions/" + id,
                                           "/rest/executions/" + id + "/results",
                                           "/rest/executions/examples",
                                           "/rest/path/vip/Home?action=list",
                                           "/rest/path/vip/Home?action=exists",
                                           "/rest/path/vip/Home?action=properties"};
    for (const std::string &target : targets) {
        for (const char *accept :
             {"image/png", "text/html", "text/plain", "application/jsonx", "application/json;q=0"}) {
            const Answer answer = server.get(target, {{"Accept", accept}});
            EXPECT_EQ(answer.status, 406) << target << ' ' << accept;
            EXPECT_EQ(answer.code(), 8000) << answer.body;
        }
        for (const char *accept : {"*/*", "application/*", "application/json", "APPLICATION/JSON; charset=utf-8",
                                   "text/html, application/json;q=0.5"})
            EXPECT_EQ(server.get(target, {{"Accept", accept}}).status, 200) << target << ' ' << accept;
    }
    EXPECT_EQ(server.get("/rest/executions/count", {{"Accept", "text/*"}}).body, "1");
    EXPECT_EQ(server.get("/rest/executions/count", {{"Accept", "image/png"}}).status, 406);
    EXPECT_EQ(server.get("/rest/executions", {{"Accept", "*; q=.2"}}).status, 200) << "of Java's own client";
    const httplib::Headers twoLines{{"Accept", "text/html"}, {"Accept", "application/json"}};
    EXPECT_EQ(server.get("/rest/executions", twoLines).status, 200) << "one list on two lines";
    EXPECT_EQ(server.get("/rest/path/vip/Home/in.zip?action=content", {{"Accept", "image/png"}}).status, 200);
    const Answer launch = server.send("POST", "/rest/executions", dump(RunningPlatform::batchBody()),
                                      "application/json", {{"Accept", "text/html"}});
    EXPECT_EQ(launch.status, 406);
    EXPECT_EQ(server.get("/rest/executions/count").body, "1");
}

TEST(VipAccess, Item07_EveryJsonBodyHasToSaySo)
{
    RunningPlatform server;
    server.uploadInput();
    const std::string target = "/rest/executions/" + server.launched(RunningPlatform::batchBody());
    const std::string renamed = R"({"name":"other","pipelineIdentifier":"GateCLforOpenDose/v0.2.0"})";
    ASSERT_EQ(server.send("PUT", target + "/kill").status, 204) << "has no body";
    for (const char *type : {"text/plain", "application/x-www-form-urlencoded", "application/jsonx"}) {
        for (const Answer &answer : {server.send("PUT", target, renamed, type),
                                     server.send("PUT", target + "/delete", R"({"deleteFiles":false})", type)}) {
            EXPECT_EQ(answer.status, 415) << type;
            EXPECT_EQ(answer.code(), 8000) << answer.body;
        }
    }
    EXPECT_EQ(server.get(target).json()["name"], "AF_61");
    EXPECT_EQ(server.send("PUT", target, renamed, "Application/JSON; charset=utf-8").status, 200);
    EXPECT_EQ(server.send("PUT", target + "/delete", R"({"deleteFiles":false})").status, 204);
}

TEST(VipAccess, Item08_NullsArePrintedAndUnknownMembersIgnored)
{
    RunningPlatform server;
    server.uploadInput();
    Json body = RunningPlatform::batchBody();
    body["timeout"] = 5;
    body["studyIdentifier"] = "s";
    body["status"] = "Finished";
    body["identifier"] = "workflow-mine";
    body["nobody knows"] = {1, 2};
    const Answer answer = server.launch(body);
    ASSERT_EQ(answer.status, 200);
    EXPECT_EQ(answer.json()["timeout"], 0);
    EXPECT_EQ(text(answer.json(), "status"), u"Running"_s);
    EXPECT_NE(toStd(text(answer.json(), "identifier")), "workflow-mine");
    for (const char *member : {"studyIdentifier", "errorCode", "endDate", "resultsLocation", "returnedFiles"})
        EXPECT_NE(answer.body.find('"' + std::string(member) + "\":null"), std::string::npos) << member;
}

TEST(VipAccess, Item09_ANullInputValueIsAnUnexpectedError)
{
    RunningPlatform server;
    server.uploadInput();
    Json body = RunningPlatform::batchBody();
    body["inputValues"]["energy"] = nullptr;
    const Answer answer = server.launch(body);
    EXPECT_EQ(answer.status, 500);
    EXPECT_EQ(
        answer.body,
        R"json({"errorCode":8000,"errorMessage":"An error has been encountered on the VIP API (Error code 8000)"})json");
}

TEST(VipPlatform, Item10_AsInTheReferenceWithBothSpellingsOfTheErrorList)
{
    Settings settings = RunningPlatform::calm();
    settings.maxTransferBytes = 1234;
    settings.speed = 50;
    settings.world.seed = 99;
    RunningPlatform server(settings);
    Json json = server.anonymous("GET", "/rest/platform").json();
    EXPECT_EQ(text(json, "platformName"), u"VIP"_s);
    EXPECT_EQ(text(json, "supportedAPIVersion"), u"0.3"_s);
    EXPECT_EQ(integer(json, "maxSizeDirectTransfer"), 1234);
    EXPECT_EQ(integer(json, "defaultLimitListExecutions"), 500);
    EXPECT_EQ(dump(json["supportedTransferProtocols"]), R"(["https"])");
    EXPECT_EQ(dump(json["supportedModules"]), R"(["Processing","Data"])");
    EXPECT_EQ(dump(json["unsupportedMethods"]), R"(["playExecution"])");
    for (const char *member : {"minAuthorizedExecutionTimeout", "maxAuthorizedExecutionTimeout", "defaultStudy"}) {
        EXPECT_TRUE(json.contains(member)) << member;
        EXPECT_TRUE(json[member].is_null()) << member;
    }
    for (const char *member : {"studiesSupport", "defaultExecutionTimeout", "supportedPipelineProperties"})
        EXPECT_FALSE(json.contains(member)) << member;
    EXPECT_FALSE(json["APIErrorCodesAndMessages"].empty());
    EXPECT_EQ(json["APIErrorCodesAndMessages"], json["apierrorCodesAndMessages"]);
    for (const int code : {8017, 2002})
        EXPECT_TRUE(dump(json["apierrorCodesAndMessages"]).find(std::to_string(code)) != std::string::npos) << code;
    EXPECT_TRUE(json["oidcLoginProviders"].is_array());
    EXPECT_EQ(json["practice"]["factor"], 50.0);
    EXPECT_EQ(json["practice"]["seed"], 99);
    EXPECT_GT(integer(json["practice"], "campaignTimeMs"), 1'600'000'000'000);
}

TEST(VipPipelines, Item11_ListAndReadForms)
{
    RunningPlatform server;
    const Json list = server.get("/rest/pipelines?studyIdentifier=x&property=y").json();
    ASSERT_EQ(list.size(), 2u);
    for (const Json &item : list) {
        EXPECT_TRUE(item["description"].is_null());
        EXPECT_TRUE(item["parameters"].empty());
        EXPECT_EQ(item["canExecute"], true);
    }
    const Answer byPath = server.get("/rest/pipelines/GateCLforOpenDose/v0.2.0");
    EXPECT_EQ(byPath.json()["parameters"].size(), 7u);
    EXPECT_EQ(server.get("/rest/pipelines?pipelineId=GateCLforOpenDose%2Fv0.2.0").body, byPath.body);
    const Json descriptor = server.get("/rest/pipelines/GateLab/0.7.2?format=boutiques").json();
    EXPECT_EQ(text(descriptor, "tool-version"), u"0.7.2"_s);
    EXPECT_EQ(server.get("/rest/pipelines/GateLab/0.7.2/boutiquesdescriptor").status, 404);
}

TEST(VipPipelines, Item12_IdentifiersThatAreNotUsable)
{
    RunningPlatform server(
        RunningPlatform::calm(),
        RunningPlatform::usersOf(
            R"([{"name":"a","fullName":"A","key":"0123456789abcdefghijklmnop","pipelines":["GateLab"]}])"));
    EXPECT_EQ(server.get("/rest/pipelines/GateLab").code(), 8005);
    EXPECT_EQ(server.get("/rest/pipelines/GateLab/9").code(), 8007);
    EXPECT_EQ(server.get("/rest/pipelines/GateCLforOpenDose/v0.2.0").code(), 8008);
    EXPECT_EQ(server.get("/rest/pipelines").json().size(), 1u);
    Json body = RunningPlatform::batchBody();
    EXPECT_EQ(server.launch(body).code(), 8008);
    body["pipelineIdentifier"] = "GateLab/9";
    EXPECT_EQ(server.launch(body).code(), 8007);
    body["pipelineIdentifier"] = "GateLab";
    EXPECT_EQ(server.launch(body).code(), 8005);
}

TEST(VipPipelines, Item12_AHiddenVersionIsUsableOnlyWhenWhiteListed)
{
    const char *target = "/rest/pipelines/GateCLforOpenDose/v0.2.0-dot";
    Settings settings = RunningPlatform::calm();
    RunningPlatform server(settings);
    Json body = RunningPlatform::batchBody();
    body["pipelineIdentifier"] = "GateCLforOpenDose/v0.2.0-dot";
    EXPECT_EQ(server.get(target).code(), 8007);
    EXPECT_EQ(server.launch(body).code(), 8007);
    settings.whitelist = {u"GateCLforOpenDose/v0.2.0-dot"_s};
    server.restart(settings);
    EXPECT_EQ(server.get(target).status, 200);
    EXPECT_EQ(server.launch(body).status, 200);
    EXPECT_EQ(server.get("/rest/pipelines").json().size(), 2u) << "but not listed";
}

TEST(VipPipelines, Item13_NeitherOutputsNorTheResultsFolderAreParameters)
{
    RunningPlatform server;
    for (const char *target : {"/rest/pipelines/GateCLforOpenDose/v0.2.0", "/rest/pipelines/GateLab/0.7.2"}) {
        const Json pipeline = server.get(target).json();
        for (const Json &parameter : pipeline["parameters"]) {
            EXPECT_EQ(parameter["isReturnedValue"], false);
            EXPECT_NE(parameter["name"], "results-directory");
            EXPECT_NE(parameter["name"], "results");
        }
    }
}
