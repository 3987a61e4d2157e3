// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/platform/runningplatform.h"

#include <gtest/gtest.h>

#include <QRegularExpression>

#include <nlohmann/json.hpp>

#include <thread>

using namespace dosegrid::platform;
using namespace dosegrid::platform::tests;
using namespace Qt::Literals::StringLiterals;

namespace {

Json with(Json body, const char *input, const Json &value)
{
    body["inputValues"][input] = value;
    return body;
}

// The execution when every job of a small sweep has been submitted.
Json settled(RunningPlatform &server, const std::string &id)
{
    const auto begin = server.platform().now();
    EXPECT_TRUE(eventually([&] { return server.platform().now() - begin > std::chrono::seconds(20); }));
    return server.execution(id);
}

Json without(Json body, const char *input)
{
    body["inputValues"].erase(input);
    return body;
}

} // namespace

TEST(VipLaunch, AFreshStateGivesOtherIdentifiers)
{
    RunningPlatform first;
    RunningPlatform second;
    EXPECT_NE(first.launched(RunningPlatform::batchBody()), second.launched(RunningPlatform::batchBody()));
}

TEST(VipLaunch, Item14_StartsAtOnceAndIsFilledInLater)
{
    Settings settings = RunningPlatform::calm();
    settings.fillDelaySeconds = 3600;
    RunningPlatform server(settings);
    server.uploadInput();
    const Answer answer = server.launch(RunningPlatform::batchBody("AF_61"));
    ASSERT_EQ(answer.status, 200);
    const Json created = answer.json();
    EXPECT_EQ(text(created, "status"), u"Running"_s);
    const QString id = text(created, "identifier");
    ASSERT_EQ(id.size(), 15);
    EXPECT_TRUE(id.startsWith(u"workflow-"_s));
    EXPECT_EQ(created["inputValues"], Json::object());
    EXPECT_EQ(created["jobs"], Json::object());
    EXPECT_EQ(created["timeout"], 0);
    for (const char *member : {"endDate", "errorCode", "resultsLocation", "studyIdentifier", "returnedFiles"})
        EXPECT_TRUE(created[member].is_null()) << member;
    EXPECT_GT(integer(created, "startDate"), 1'600'000'000'000) << "milliseconds";
    const Json unfilled = settled(server, toStd(id));
    EXPECT_EQ(unfilled["jobs"], Json::object()) << "submitted, but not written yet";
    EXPECT_EQ(unfilled["inputValues"], Json::object());

    settings.fillDelaySeconds = 0;
    server.restart(settings);
    const Json filled = server.executionWhen(toStd(id), [](const Json &e) { return e["jobs"].size() == 1; });
    EXPECT_EQ(text(filled["inputValues"], "organid"), u"61"_s);
}

TEST(VipLaunch, Item15_NameRule)
{
    RunningPlatform server;
    server.uploadInput();
    for (const char *name : {"AF_0.2", "", "a+b", "caf\xc3\xa9"})
        EXPECT_EQ(server.launch(RunningPlatform::batchBody(name)).code(), 8019) << name;
    EXPECT_EQ(server.launch(RunningPlatform::batchBody("A b-c_9")).status, 200);
}

TEST(VipLaunch, Item15_FirstOffendingInputIsNamed)
{
    RunningPlatform server;
    Json body = with(with(RunningPlatform::batchBody(), "organid", "6;1"), "energy", "");
    const Answer answer = server.launch(body);
    EXPECT_EQ(answer.status, 400);
    EXPECT_EQ(answer.code(), 8009);
    EXPECT_NE(answer.body.find("'organid'"), std::string::npos) << answer.body;
    EXPECT_EQ(server.launch(with(RunningPlatform::batchBody(), "energy", {"0.1", "0,2%"})).code(), 8009);
}

TEST(VipLaunch, Item15_ChecksComeInTheOrderOfTheReference)
{
    Settings settings = RunningPlatform::calm();
    settings.userQuota = 0;
    RunningPlatform server(settings);
    Json body = with(RunningPlatform::batchBody("a.b"), "organid", "#");
    body = without(with(body, "indata", "http://x/y"), "energy");
    Json missingName = body;
    missingName.erase("name");
    EXPECT_EQ(server.launch(missingName).code(), 8009);
    const auto expectNext = [&](int code) { EXPECT_EQ(server.launch(body).code(), code) << dump(body); };
    expectNext(8009);
    body["inputValues"]["organid"] = "61";
    body["pipelineIdentifier"] = "nothing";
    expectNext(8019);
    body["name"] = "ab";
    expectNext(8005);
    body["pipelineIdentifier"] = "nothing/1";
    expectNext(8007);
    body["pipelineIdentifier"] = "GateCLforOpenDose/v0.2.0";
    expectNext(8018);
    body["inputValues"]["energy"] = "0.1";
    expectNext(2001);
    settings.platformQuota = 0;
    server.restart(settings);
    expectNext(2000);
    settings = RunningPlatform::calm();
    server.restart(settings);
    expectNext(8000);
    body["inputValues"]["indata"] = "/vip/Home/in.zip";
    EXPECT_EQ(server.launch(body).status, 200);
}

TEST(VipLaunch, Item15_DefaultsAreFilledIn)
{
    RunningPlatform server;
    server.uploadInput();
    const std::string id = server.launched(without(RunningPlatform::splitBody(), "ParallelizationType"));
    const Json filled = server.executionWhen(id, [](const Json &e) { return !e["inputValues"].empty(); });
    EXPECT_EQ(text(filled["inputValues"], "ParallelizationType"), u"stat"_s);
}

TEST(VipLaunch, Item16_NumbersBecomeJavaTextAndListsAreSweeps)
{
    RunningPlatform server;
    server.uploadInput();
    const std::string number = server.launched(with(RunningPlatform::batchBody("a"), "nbprimaries", 100000000.0));
    const Json filled = server.executionWhen(number, [](const Json &e) { return !e["inputValues"].empty(); });
    EXPECT_EQ(text(filled["inputValues"], "nbprimaries"), u"1.0E8"_s);

    const Json sweep =
        with(with(RunningPlatform::batchBody("b"), "energy", {"0.1", "0.2", "0.5"}), "organid", {"61", "62"});
    const std::string list = server.launched(sweep);
    EXPECT_EQ(settled(server, list)["jobs"].size(), 6u);

    const std::string joined = server.launched(with(RunningPlatform::batchBody("c"), "energy", "0.1@@0.2"));
    const Json two = settled(server, joined);
    EXPECT_EQ(two["jobs"].size(), 2u);
    EXPECT_EQ(text(two["inputValues"], "energy"), u"0.1"_s) << "one value only";
}

TEST(VipLaunch, Item17_ResultsFolder)
{
    RunningPlatform server;
    server.uploadInput();
    Json body = with(RunningPlatform::batchBody("a"), "results-directory", "/vip/Home/there");
    const auto folderOf = [&](const Json &sent) {
        const Json filled =
            server.executionWhen(server.launched(sent), [](const Json &e) { return !e["inputValues"].empty(); });
        return text(filled["inputValues"], "results-directory");
    };
    const QString dated = u"/\\d{4}-\\d\\d-\\d\\d_\\d{6}$"_s;
    EXPECT_TRUE(folderOf(body).contains(QRegularExpression(u"^/vip/Home/out"_s + dated))) << "resultsLocation wins";
    body.erase("resultsLocation");
    EXPECT_TRUE(folderOf(body).contains(QRegularExpression(u"^/vip/Home/there"_s + dated)));
    body["inputValues"].erase("results-directory");
    EXPECT_TRUE(folderOf(body).contains(QRegularExpression(u"^/vip/Home"_s + dated)));
}

TEST(VipLaunch, Item20_QuotasCountStoredRunning)
{
    Settings settings = RunningPlatform::calm();
    settings.userQuota = 2;
    RunningPlatform server(settings);
    server.uploadInput();
    const std::string first = server.launched(RunningPlatform::batchBody("a"));
    server.launched(RunningPlatform::batchBody("b"));
    const Answer full = server.launch(RunningPlatform::batchBody("c"));
    EXPECT_EQ(full.status, 400);
    EXPECT_EQ(
        full.body,
        R"json({"errorCode":2001,"errorMessage":"Max number of running executions reached.You already have 2 running executions. (Error code 2001)"})json");
    EXPECT_EQ(server.send("PUT", "/rest/executions/" + first + "/kill").status, 204);
    EXPECT_EQ(server.launch(RunningPlatform::batchBody("c")).status, 200);
    settings.platformQuota = 2;
    server.restart(settings);
    EXPECT_EQ(server.launch(RunningPlatform::batchBody("d")).code(), 2000) << "the platform's limit is tested first";
}

namespace {

Settings withHiddenVersion(double speed)
{
    Settings settings = RunningPlatform::calm();
    settings.speed = speed;
    settings.whitelist = {u"GateCLforOpenDose/v0.2.0-dot"_s};
    return settings;
}

Json dotBody(const std::string &name)
{
    Json body = RunningPlatform::batchBody(name);
    body["pipelineIdentifier"] = "GateCLforOpenDose/v0.2.0-dot";
    return body;
}

} // namespace

TEST(VipLaunch, Item15_WhatCannotBeReadIsMalformed)
{
    RunningPlatform server;
    server.uploadInput();
    const auto expectMalformed = [](const Answer &answer, const std::string &what) {
        EXPECT_EQ(answer.status, 400) << what;
        EXPECT_EQ(answer.code(), 8000) << what;
        EXPECT_EQ(answer.body.find("(Error code"), std::string::npos) << "the framework refuses it" << answer.body;
    };
    const std::vector<std::pair<const char *, Json>> wrong{
        {"status", "Bogus"}, {"status", 7},          {"startDate", "x"},  {"endDate", Json::array()},
        {"timeout", "x"},    {"timeout", true},      {"errorCode", "x"},  {"name", Json::array()},
        {"jobs", "none"},    {"returnedFiles", "x"}, {"inputValues", "x"}};
    for (const auto &[member, value] : wrong) {
        Json body = RunningPlatform::batchBody();
        body[member] = value;
        expectMalformed(server.launch(body), member + dump(value));
    }
    EXPECT_EQ(server.get("/rest/executions/count").body, "0");
    Json body = RunningPlatform::batchBody();
    body["status"] = "Running";
    body["startDate"] = 1770110100000;
    body["endDate"] = nullptr;
    body["timeout"] = 5;
    const std::string target = "/rest/executions/" + server.launched(body);
    body["status"] = "Bogus";
    expectMalformed(server.send("PUT", target, dump(body)), "rename");
    ASSERT_EQ(server.send("PUT", target + "/kill").status, 204);
    expectMalformed(server.send("PUT", target + "/delete", R"({"deleteFiles":"abc"})"), "delete");
}

TEST(VipLaunch, Item18_AcceptedThenKilledWithoutJobs)
{
    Settings settings = withHiddenVersion(10'000);
    settings.world.maxJobs = 3;
    RunningPlatform server(settings);
    server.uploadInput();
    for (const Json &body : {with(RunningPlatform::batchBody("unknown"), "unknown", "1"),
                             with(RunningPlatform::batchBody("too many"), "energy", {"1", "2", "3", "4"}),
                             with(with(dotBody("unequal"), "energy", {"1", "2"}), "organid", {"61", "62", "63"})}) {
        const Json killed =
            server.executionWhen(server.launched(body), [](const Json &e) { return text(e, "status") == u"Killed"_s; });
        EXPECT_EQ(killed["jobs"], Json::object()) << dump(body);
        EXPECT_EQ(killed["returnedFiles"], Json::object());
    }
}

TEST(VipLaunch, Item18_AThousandJobsAreTheMost)
{
    Settings settings = RunningPlatform::calm();
    settings.speed = 1000;
    RunningPlatform server(settings);
    server.uploadInput();
    const auto sweep = [](const std::string &name, int energies, int organs) {
        Json body = RunningPlatform::batchBody(name);
        body["inputValues"]["energy"] = Json::array();
        for (int i = 1; i <= energies; ++i)
            body["inputValues"]["energy"].push_back(std::to_string(i));
        body["inputValues"]["organid"] = Json::array();
        for (int i = 1; i <= organs; ++i)
            body["inputValues"]["organid"].push_back(std::to_string(i));
        return body;
    };
    const std::string most = server.launched(sweep("most", 100, 10));
    const std::string tooMany = server.launched(sweep("too many", 91, 11)); // 1001
    EXPECT_FALSE(
        server.executionWhen(tooMany, [](const Json &e) { return text(e, "status") == u"Killed"_s; }).is_null());
    const Json running = server.executionWhen(most, [](const Json &e) { return e["jobs"].size() == 1000; });
    EXPECT_EQ(text(running, "status"), u"Running"_s);
}

TEST(VipLaunch, Item18_EqualListsOfAGroupGoTogether)
{
    RunningPlatform server(withHiddenVersion(20));
    server.uploadInput();
    const std::string id = server.launched(with(with(dotBody("equal"), "energy", {"1", "2"}), "organid", {"61", "62"}));
    const Json execution = settled(server, id);
    EXPECT_EQ(execution["jobs"].size(), 2u) << "not four";
    EXPECT_EQ(text(execution, "status"), u"Running"_s);
}

TEST(VipLaunch, Item19_AnUnreadableNumberLeavesJobsMissingForEver)
{
    RunningPlatform server(withHiddenVersion(200'000));
    server.uploadInput();
    for (const char *bad : {"2147483648", "many", "1.0E8"}) {
        const std::string id = server.launched(with(dotBody("bad"), "nbprimaries", bad));
        EXPECT_EQ(server.execution(id)["jobs"], Json::object()) << bad;
    }
    const Json sweep = with(dotBody("sweep"), "nbprimaries", {"1000000", "2147483648", "1000000"});
    const std::string id = server.launched(sweep);
    ASSERT_FALSE(
        server
            .executionWhen(
                id, [](const Json &e) { return e["jobs"].contains("1") && e["jobs"]["1"]["status"] == "COMPLETED"; })
            .is_null());
    const Json execution = server.execution(id);
    EXPECT_EQ(execution["jobs"].size(), 1u) << "those after the bad one are missing";
    EXPECT_EQ(text(execution, "status"), u"Running"_s);
    for (const Json &item : server.get("/rest/executions").json())
        EXPECT_EQ(text(item, "status"), u"Running"_s);
}

TEST(VipLaunch, Item21_ADeadEngineKeepsItsSlotUntilSomebodyLooks)
{
    Settings settings = RunningPlatform::calm();
    settings.speed = 10'000;
    settings.userQuota = 1;
    RunningPlatform server(settings);
    server.uploadInput();
    for (const bool byList : {true, false}) {
        const std::string dead = server.launched(with(RunningPlatform::batchBody("dead"), "unknown", "1"));
        const auto begin = server.platform().now();
        ASSERT_TRUE(eventually([&] { return server.platform().now() - begin > std::chrono::seconds(60); }));
        EXPECT_EQ(server.launch(RunningPlatform::batchBody("next")).code(), 2001) << "nobody has looked yet";
        if (byList)
            EXPECT_EQ(text(server.get("/rest/executions").json()[0], "status"), u"Killed"_s);
        else
            EXPECT_EQ(text(server.execution(dead), "status"), u"Killed"_s);
        const std::string next = server.launched(RunningPlatform::batchBody("next"));
        EXPECT_EQ(server.send("PUT", "/rest/executions/" + next + "/kill").status, 204);
    }
}

TEST(VipLaunch, Item22_LaunchesQueueBehindOneAnother)
{
    Settings settings = RunningPlatform::calm();
    settings.speed = 100;
    RunningPlatform server(settings);
    server.uploadInput();
    settings.launchSeconds = 20; // 0.2 s of the wall
    server.restart(settings);
    const auto begin = std::chrono::steady_clock::now();
    std::vector<std::thread> clients;
    for (int i = 0; i < 4; ++i)
        clients.emplace_back([&server, i] { server.launched(RunningPlatform::batchBody("n" + std::to_string(i))); });
    for (std::thread &client : clients)
        client.join();
    EXPECT_GE(std::chrono::steady_clock::now() - begin, std::chrono::milliseconds(790));
    const Json list = server.get("/rest/executions").json();
    ASSERT_EQ(list.size(), 4u);
    for (size_t i = 0; i + 1 < list.size(); ++i)
        EXPECT_GE(integer(list[i], "startDate") - integer(list[i + 1], "startDate"), 19'000);
}

TEST(VipLaunch, FaultsAnswerAnErrorAlthoughTheRunExists)
{
    Settings settings = RunningPlatform::calm();
    settings.faults.insert(u"post-cut"_s, 1.0);
    RunningPlatform server(settings);
    server.uploadInput();
    EXPECT_EQ(server.launch(RunningPlatform::batchBody("cut")).status, 0) << "no answer at all";
    settings.faults = {{u"post-8000"_s, 1.0}};
    server.restart(settings);
    EXPECT_EQ(server.launch(RunningPlatform::batchBody("refused")).code(), 8000);
    const Json list = server.get("/rest/executions").json();
    ASSERT_EQ(list.size(), 2u);
    EXPECT_EQ(text(list[0], "name"), u"refused"_s);
    EXPECT_EQ(text(list[1], "name"), u"cut"_s);
}
