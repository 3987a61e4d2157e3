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

TEST(VipAccess, Item06_BusinessErrorsCarryTheSuffixAndFrameworkErrorsDoNot)
{
    RunningPlatform server;
    EXPECT_EQ(
        server.get("/rest/executions/workflow-nobody").body,
        R"json({"errorCode":8000,"errorMessage":"An error has been encountered on the VIP API (Error code 8000)"})json");
    const std::string shortText = R"({"errorCode":8000,"errorMessage":"An error has been encountered on the VIP API"})";
    const Answer malformed = server.send("POST", "/rest/executions", "{");
    EXPECT_EQ(malformed.status, 400);
    EXPECT_EQ(malformed.body, shortText);
    EXPECT_EQ(server.get("/rest/nowhere").status, 404);
    EXPECT_EQ(server.get("/rest/nowhere").body, shortText);
    EXPECT_EQ(server.send("PATCH", "/rest/executions").status, 405);
    EXPECT_EQ(server.send("POST", "/rest/executions", "{}", "text/plain").status, 415);
}

TEST(VipPlatform, Item10_AsInTheReferenceWithBothSpellingsOfTheErrorList)
{
    Settings settings = RunningPlatform::calm();
    settings.maxTransferBytes = 1234;
    settings.speed = 50;
    settings.world.seed = 99;
    RunningPlatform server(settings);
    const Json json = server.anonymous("GET", "/rest/platform").json();
    EXPECT_EQ(text(json, "platformName"), u"VIP"_s);
    EXPECT_EQ(text(json, "supportedAPIVersion"), u"0.3"_s);
    EXPECT_EQ(integer(json, "maxSizeDirectTransfer"), 1234);
    EXPECT_EQ(integer(json, "defaultLimitListExecutions"), 500);
    EXPECT_TRUE(json["minAuthorizedExecutionTimeout"].is_null());
    EXPECT_EQ(json["APIErrorCodesAndMessages"], json["apierrorCodesAndMessages"]);
    EXPECT_FALSE(json.contains("studiesSupport"));
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
    QTemporaryDir directory;
    QFile file(directory.filePath(u"users.json"_s));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(R"([{"name":"a","fullName":"A","key":"0123456789abcdefghijklmnop","pipelines":["GateLab"]}])");
    file.close();
    const auto restricted = Users::fromFile(file.fileName());
    ASSERT_TRUE(restricted.has_value());
    RunningPlatform server(RunningPlatform::calm(), *restricted);
    EXPECT_EQ(server.get("/rest/pipelines/GateLab").code(), 8005);
    EXPECT_EQ(server.get("/rest/pipelines/GateLab/9").code(), 8007);
    EXPECT_EQ(server.get("/rest/pipelines/GateCLforOpenDose/v0.2.0").code(), 8008);
    EXPECT_EQ(server.get("/rest/pipelines").json().size(), 1u);
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
