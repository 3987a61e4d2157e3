// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/platform/runningplatform.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <set>

using namespace dosegrid::platform;
using namespace dosegrid::platform::tests;
using namespace Qt::Literals::StringLiterals;

namespace {

Settings fast()
{
    Settings settings = RunningPlatform::calm();
    settings.speed = 200'000;
    return settings;
}

bool isFinished(const Json &execution) { return text(execution, "status") == u"Finished"_s; }

Json sweep(const std::string &name, std::initializer_list<const char *> energies)
{
    Json body = RunningPlatform::batchBody(name);
    body["inputValues"]["energy"] = energies;
    return body;
}

} // namespace

TEST(VipExecutions, Item23_NewestFirstSummarisedWithTheLimitRules)
{
    RunningPlatform server(fast());
    server.uploadInput();
    const std::string first = server.launched(RunningPlatform::batchBody("a"));
    ASSERT_FALSE(server.executionWhen(first, isFinished).is_null());
    server.launched(RunningPlatform::batchBody("b"));
    server.launched(RunningPlatform::batchBody("c"));
    const Json list = server.get("/rest/executions").json();
    ASSERT_EQ(list.size(), 3u);
    EXPECT_EQ(text(list[0], "name"), u"c"_s);
    EXPECT_EQ(text(list[2], "name"), u"a"_s);
    EXPECT_EQ(text(list[2], "status"), u"Finished"_s);
    for (const char *member : {"inputValues", "returnedFiles", "jobs"})
        EXPECT_EQ(list[2][member], Json::object()) << member;
    EXPECT_EQ(server.get("/rest/executions?limit=2").json().size(), 2u);
    EXPECT_EQ(server.get("/rest/executions?limit=0").json().size(), 1u);
    EXPECT_EQ(server.get("/rest/executions?limit=-7").json().size(), 1u);
    for (const char *query : {"limit=501", "limit=x", "offset=0", "studyIdentifier=s"}) {
        const Answer answer = server.get(std::string("/rest/executions?") + query);
        EXPECT_EQ(answer.status, 400) << query;
        EXPECT_EQ(answer.code(), 8000) << query;
    }
    EXPECT_EQ(server.send("PUT", "/rest/executions/" + first + "/delete", R"({"deleteFiles":false})").status, 204);
    EXPECT_EQ(server.get("/rest/executions").json().size(), 2u) << "what is deleted is left out";
    EXPECT_EQ(server.get("/rest/executions/count").body, "2");
}

TEST(VipExecutions, Item23_OneEngineDownBreaksListAndCountButNotReads)
{
    Settings settings = RunningPlatform::calm();
    settings.faults.insert(u"list-8000"_s, 1.0);
    RunningPlatform server(settings);
    server.uploadInput();
    const std::string id = server.launched(RunningPlatform::batchBody());
    EXPECT_EQ(server.get("/rest/executions").code(), 8000);
    EXPECT_EQ(server.get("/rest/executions/count").code(), 8000);
    EXPECT_EQ(server.get("/rest/executions/" + id).status, 200);
}

TEST(VipExecutions, Item24_CountIsText)
{
    RunningPlatform server;
    server.uploadInput();
    server.launched(RunningPlatform::batchBody());
    const std::string deleted = "/rest/executions/" + server.launched(RunningPlatform::batchBody("deleted"));
    EXPECT_EQ(server.get("/rest/executions/count").body, "2");
    EXPECT_EQ(server.send("PUT", deleted + "/kill").status, 204);
    EXPECT_EQ(server.get("/rest/executions/count").body, "2") << "whatever the status";
    EXPECT_EQ(server.send("PUT", deleted + "/delete", R"({"deleteFiles":false})").status, 204);
    const Answer count = server.get("/rest/executions/count");
    EXPECT_EQ(count.body, "1");
    EXPECT_EQ(count.header("Content-Type"), "text/plain;charset=UTF-8");
    const Answer asJson = server.get("/rest/executions/count", {{"Accept", "application/json"}});
    EXPECT_EQ(asJson.status, 400);
    EXPECT_EQ(asJson.code(), 8000);
}

TEST(VipExecutions, Item25_UnknownForeignAndCleaned)
{
    RunningPlatform server(
        RunningPlatform::calm(),
        RunningPlatform::usersOf(
            R"([{"name":"a","fullName":"A","key":"0123456789abcdefghijklmnop"},{"name":"b","fullName":"B","key":"other"}])"));
    const std::string id = server.launched(RunningPlatform::batchBody());
    const std::string target = "/rest/executions/" + id;
    EXPECT_EQ(server.get("/rest/executions/workflow-nobody").code(), 8000);
    const Answer foreign = server.anonymous("GET", target, {{"apikey", "other"}});
    EXPECT_EQ(foreign.status, 400);
    EXPECT_EQ(foreign.code(), 8000);
    EXPECT_EQ(server.anonymous("GET", "/rest/executions", {{"apikey", "other"}}).body, "[]");

    const std::string noFiles = R"({"deleteFiles":false})";
    EXPECT_EQ(server.send("PUT", target + "/delete", noFiles).code(), 8000)
        << "only Completed and Killed can be deleted";
    EXPECT_EQ(server.send("PUT", target + "/kill").status, 204);
    EXPECT_EQ(server.send("PUT", target + "/delete", "{}").code(), 8009);
    EXPECT_EQ(server.send("PUT", target + "/delete", noFiles).status, 204);
    EXPECT_EQ(server.get(target).code(), 8015);
    EXPECT_EQ(server.get("/rest/executions").body, "[]");
}

TEST(VipExecutions, Item26_ReturnedFilesGrowWhileRunning)
{
    Settings settings = fast();
    // Slow enough for a reader on a busy machine to come between two outputs.
    settings.speed = 40'000;
    settings.world.cores = 1;
    RunningPlatform server(settings);
    server.uploadInput();
    const std::string id = server.launched(sweep("a", {"0.005", "0.01", "0.015"}));
    const Json partial = server.executionWhen(id, [](const Json &e) { return e["returnedFiles"].is_object(); });
    EXPECT_EQ(text(partial, "status"), u"Running"_s);
    const Json finished = server.executionWhen(id, isFinished);
    ASSERT_EQ(finished["returnedFiles"]["results"].size(), 3u);
    const QString folder = text(finished["inputValues"], "results-directory");
    EXPECT_EQ(toQt(finished["returnedFiles"]["results"][0].get<std::string>()),
              folder + u"/OpenDose_61_gamma_0.005_100000000.tar.gz"_s);
    EXPECT_EQ(server.get("/rest/executions").json()[0]["returnedFiles"], Json::object()) << "in lists";
    EXPECT_TRUE(finished["endDate"].is_null());
}

TEST(VipExecutions, Item26_NullWhileNothingAndEmptyWhenKilled)
{
    RunningPlatform server;
    const std::string id = server.launched(RunningPlatform::batchBody());
    EXPECT_TRUE(server.execution(id)["returnedFiles"].is_null());
    server.send("PUT", "/rest/executions/" + id + "/kill");
    EXPECT_EQ(server.execution(id)["returnedFiles"], Json::object());
}

TEST(VipExecutions, Item30_PlayIsRefusedAndDeleteOnlyReads)
{
    RunningPlatform server;
    const std::string id = server.launched(RunningPlatform::batchBody());
    const Answer play = server.send("PUT", "/rest/executions/" + id + "/play");
    EXPECT_EQ(play.status, 400);
    EXPECT_EQ(
        play.body,
        R"json({"errorCode":8001,"errorMessage":"The playExecution method is not implemented in the VIP API (Error code 8001)"})json");
    for (const char *query : {"", "?deleteFiles=true"}) {
        const Answer answer =
            server.anonymous("DELETE", "/rest/executions/" + id + query, {{"apikey", RunningPlatform::key}});
        EXPECT_EQ(answer.status, 200);
        EXPECT_EQ(toStd(text(answer.json(), "identifier")), id);
    }
    EXPECT_EQ(text(server.execution(id), "status"), u"Running"_s);
}

TEST(VipExecutions, Item31_RenameAnswersTheExecution)
{
    RunningPlatform server;
    const std::string id = server.launched(RunningPlatform::batchBody());
    const std::string target = "/rest/executions/" + id;
    EXPECT_EQ(server.send("PUT", target, R"({"name":"x"})").code(), 8009);
    EXPECT_EQ(server.send("PUT", target, R"({"name":"x","pipelineIdentifier":"p/1","timeout":5})").code(), 8000);
    for (const char *timeout : {"1.5", "1e20", "18446744073709551615", "99999999999999999999"})
        EXPECT_EQ(server
                      .send("PUT", target,
                            R"({"name":"x","pipelineIdentifier":"p/1","timeout":)" + std::string(timeout) + "}")
                      .code(),
                  8000)
            << timeout;
    EXPECT_EQ(server.send("PUT", target, R"({"name":"x.y","pipelineIdentifier":"p/1"})").code(), 8019);
    const Answer renamed = server.send("PUT", target, R"({"name":"x","pipelineIdentifier":"p/1"})");
    EXPECT_EQ(renamed.status, 200);
    EXPECT_EQ(text(renamed.json(), "name"), u"x"_s);
}

TEST(VipExecutions, Item32_KillOverwritesEvenFinished)
{
    RunningPlatform server(fast());
    server.uploadInput();
    const std::string id = server.launched(RunningPlatform::batchBody());
    ASSERT_FALSE(server.executionWhen(id, isFinished).is_null());
    const Answer kill = server.send("PUT", "/rest/executions/" + id + "/kill");
    EXPECT_EQ(kill.status, 204);
    EXPECT_TRUE(kill.body.empty());
    EXPECT_TRUE(kill.header("Content-Length").empty()) << "204 has none";
    const Json killed = server.execution(id);
    EXPECT_EQ(text(killed, "status"), u"Killed"_s);
    EXPECT_EQ(killed["returnedFiles"]["results"].size(), 1u) << "the output stays";
    EXPECT_EQ(server.send("PUT", "/rest/executions/workflow-nobody/kill").code(), 8000);
}

TEST(VipExecutions, Item32_EngineDownButKilledIsStored)
{
    RunningPlatform server;
    const std::string id = server.launched(RunningPlatform::batchBody());
    server.fault(R"({"method":"PUT","target":"/kill$","answer":{"code":8000}})");
    const Answer kill = server.send("PUT", "/rest/executions/" + id + "/kill");
    EXPECT_EQ(kill.status, 400);
    EXPECT_EQ(kill.code(), 8000);
    EXPECT_EQ(text(server.execution(id), "status"), u"Killed"_s);
}

TEST(VipExecutions, Item32_TheStatusFlickersAfterAKill)
{
    Settings settings = RunningPlatform::calm();
    settings.killFlickerSeconds = 60;
    RunningPlatform server(settings);
    const std::string id = server.launched(RunningPlatform::batchBody());
    EXPECT_EQ(server.send("PUT", "/rest/executions/" + id + "/kill").status, 204);
    QStringList words;
    const auto begin = server.platform().now();
    while (server.platform().now() - begin < std::chrono::seconds(65)) {
        const QString word = text(server.execution(id), "status");
        EXPECT_EQ(text(server.get("/rest/executions").json()[0], "identifier"), toQt(id));
        if (words.isEmpty() || words.last() != word)
            words += word;
    }
    EXPECT_EQ(words, QStringList({u"Killed"_s, u"Unknown"_s, u"Running"_s, u"Killed"_s}));
}

TEST(VipExecutions, Item33_DeleteOnlyWhatIsOverAndTheOutputsVanishLater)
{
    Settings settings = fast();
    RunningPlatform server(settings);
    server.uploadInput();
    const std::string id = server.launched(RunningPlatform::batchBody());
    const Json finished = server.executionWhen(id, isFinished);
    const std::string file = "/rest/path" + finished["returnedFiles"]["results"][0].get<std::string>();
    settings.speed = 100;
    settings.deleteDelaySeconds = 40;
    server.restart(settings);
    const std::string target = "/rest/executions/" + id;
    EXPECT_EQ(server.send("PUT", target + "/delete").code(), 8000) << "no body";
    EXPECT_EQ(server.send("PUT", target + "/delete", R"({"deleteFiles":null})").code(), 8009);
    EXPECT_EQ(server.send("PUT", target + "/delete", R"({"deleteFiles":true})").status, 204);
    EXPECT_EQ(server.get(target).code(), 8015);
    EXPECT_EQ(server.send("PUT", target + "/kill").code(), 8015);
    EXPECT_EQ(server.get(file + "?action=exists").body, R"({"exists":true})") << "not yet";
    EXPECT_TRUE(eventually([&] { return server.get(file + "?action=exists").body == R"({"exists":false})"; }));
    EXPECT_EQ(server.get("/rest/path/vip/Home/in.zip?action=exists").body, R"({"exists":true})") << "inputs stay";
}

TEST(VipExecutions, Item33_WithoutDeleteFilesTheOutputsStay)
{
    RunningPlatform server(fast());
    server.uploadInput();
    const std::string id = server.launched(RunningPlatform::batchBody());
    const Json finished = server.executionWhen(id, isFinished);
    const std::string file = "/rest/path" + finished["returnedFiles"]["results"][0].get<std::string>();
    EXPECT_EQ(server.send("PUT", "/rest/executions/" + id + "/delete", R"({"deleteFiles":false})").status, 204);
    EXPECT_EQ(server.get("/rest/executions/" + id).code(), 8015);
    EXPECT_EQ(server.get(file + "?action=exists").body, R"({"exists":true})");
}

TEST(VipExecutions, Item33_FailedAndRunningCannotBeDeleted)
{
    Settings settings = fast();
    settings.world.simulationFault = 1;
    settings.world.retries = 0;
    settings.world.holdAfterRetries = false;
    RunningPlatform server(settings);
    server.uploadInput();
    const std::string id = server.launched(RunningPlatform::batchBody());
    ASSERT_FALSE(
        server.executionWhen(id, [](const Json &e) { return text(e, "status") == u"ExecutionFailed"_s; }).is_null());
    const std::string target = "/rest/executions/" + id;
    EXPECT_EQ(server.send("PUT", target + "/delete", R"({"deleteFiles":false})").code(), 8000);
    EXPECT_EQ(server.send("PUT", target + "/kill").status, 204);
    EXPECT_EQ(server.send("PUT", target + "/delete", R"({"deleteFiles":false})").status, 204) << "kill, then delete";
}

TEST(VipExecutions, Item35_SlowForEachFile)
{
    Settings settings = fast();
    RunningPlatform server(settings);
    server.uploadInput();
    const std::string id = server.launched(sweep("a", {"0.005", "0.01", "0.015"}));
    ASSERT_FALSE(server.executionWhen(id, isFinished).is_null());
    settings.speed = 100;
    settings.resultsSeconds = 10;
    server.restart(settings);
    const auto begin = server.platform().now();
    EXPECT_EQ(server.get("/rest/executions/" + id + "/results").json().size(), 3u);
    EXPECT_GE(server.platform().now() - begin, std::chrono::seconds(30));
}

TEST(VipExecutions, Item35_OneExternalOutputBreaksAllResults)
{
    RunningPlatform server(fast());
    server.uploadInput();
    Json body = RunningPlatform::batchBody();
    body["resultsLocation"] = "girder:results";
    const std::string id = server.launched(body);
    const Json finished = server.executionWhen(id, isFinished);
    EXPECT_TRUE(text(Json{{"p", finished["returnedFiles"]["results"][0]}}, "p").startsWith(u"girder:results/"_s));
    const Answer results = server.get("/rest/executions/" + id + "/results");
    EXPECT_EQ(results.status, 400);
    EXPECT_EQ(results.code(), 8013);
    EXPECT_EQ(text(server.get("/rest/externalPlatforms").json()[0], "identifier"), u"girder"_s);
}

TEST(VipExecutions, Item36_TwoAccountsOfOneFullNameAreOne)
{
    Settings settings = RunningPlatform::calm();
    settings.userQuota = 1;
    RunningPlatform server(settings, RunningPlatform::usersOf(R"([
        {"name":"a","fullName":"A B","key":"0123456789abcdefghijklmnop"},
        {"name":"a2","fullName":"A B","key":"second"},
        {"name":"c","fullName":"C D","key":"third"}])"));
    const std::string id = server.launched(RunningPlatform::batchBody());
    const httplib::Headers second{{"apikey", "second"}};
    const httplib::Headers third{{"apikey", "third"}};
    EXPECT_EQ(server.anonymous("GET", "/rest/executions", second).json().size(), 1u);
    EXPECT_EQ(server.anonymous("GET", "/rest/executions/" + id, second).status, 200);
    EXPECT_EQ(server.anonymous("GET", "/rest/executions/count", second).body, "1");
    EXPECT_EQ(server.anonymous("GET", "/rest/executions", third).body, "[]");
    httplib::Headers posting = second;
    posting.emplace("Content-Type", "application/json");
    const auto refused =
        server.client()->Post("/rest/executions", posting, dump(RunningPlatform::batchBody("b")), "application/json");
    ASSERT_TRUE(refused);
    EXPECT_NE(refused->body.find("2001"), std::string::npos) << "the quota is of the name too";
}

TEST(VipExecutions, AnExampleIsReadByWhoeverKnowsItsIdentifier)
{
    RunningPlatform server(RunningPlatform::calm(), RunningPlatform::usersOf(R"([
        {"name":"a","fullName":"A B","key":"0123456789abcdefghijklmnop"},
        {"name":"c","fullName":"C D","key":"third"}])"));
    const std::string id = server.launched(RunningPlatform::batchBody());
    const httplib::Headers third{{"apikey", "third"}};
    EXPECT_EQ(server.get("/rest/executions/examples").body, "[]");
    EXPECT_EQ(server.anonymous("GET", "/rest/executions/" + id, third).code(), 8000);
    EXPECT_EQ(text(server.anonymous("GET", "/rest/executions/examples/" + id, third).json(), "identifier"), toQt(id));
    EXPECT_EQ(server.get("/rest/executions/examples/none").code(), 8000);
    EXPECT_EQ(server.anonymous("GET", "/rest/executions/examples").code(), 8003);
}

TEST(VipExecutions, Item27_FinishedWithOneSuccessElseFailed)
{
    Settings settings = fast();
    settings.world.retries = 0;
    settings.world.holdAfterRetries = false;
    RunningPlatform server(settings);
    server.uploadInput();
    const std::string mixed = server.launched(sweep("mixed", {"0.1", "nonsense"}));
    const Json finished = server.executionWhen(mixed, isFinished);
    EXPECT_EQ(finished["jobs"]["2"]["exitCode"], 50);
    EXPECT_EQ(finished["returnedFiles"]["results"].size(), 1u);
    const std::string bad = server.launched(sweep("bad", {"nonsense"}));
    EXPECT_FALSE(
        server.executionWhen(bad, [](const Json &e) { return text(e, "status") == u"ExecutionFailed"_s; }).is_null());
}

TEST(VipExecutions, Item28_AFailingJobIsTriedSixTimesThenHeldAndKeepsTheSlot)
{
    Settings settings = fast();
    settings.userQuota = 1;
    RunningPlatform server(settings);
    server.uploadInput();
    const std::string id = server.launched(sweep("a", {"nonsense"}));
    const Json held = server.executionWhen(
        id, [](const Json &e) { return e["jobs"].contains("1") && e["jobs"]["1"]["status"] == "ERROR_HELD"; });
    ASSERT_FALSE(held.is_null());
    EXPECT_NE(server.get("/rest/executions/" + id + "/jobs/1/stdout").body.find("attempt 6"), std::string::npos);
    EXPECT_EQ(text(held, "status"), u"Running"_s);
    EXPECT_EQ(server.launch(RunningPlatform::batchBody("b")).code(), 2001);
}

TEST(VipExecutions, Item29_JobsHaveStringKeysAndTheCodesOfTheReference)
{
    Settings settings = RunningPlatform::calm();
    RunningPlatform server(settings);
    server.uploadInput();
    const std::string id = server.launched(sweep("a", {"0.1", "0.2"}));
    const Json running = server.executionWhen(id, [](const Json &e) { return e["jobs"].size() == 2; });
    for (const auto &[key, job] : running["jobs"].items()) {
        EXPECT_TRUE(key == "1" || key == "2");
        EXPECT_EQ(dump(job).substr(0, 10), R"({"status":)") << "members in their order";
        EXPECT_EQ(job["exitCode"], -1);
        EXPECT_EQ(job["exitMessage"], "Exit code not known");
    }
    settings = fast();
    server.restart(settings);
    const Json finished = server.executionWhen(id, isFinished);
    EXPECT_EQ(dump(finished["jobs"]["2"]),
              R"({"status":"COMPLETED","exitCode":0,"exitMessage":"Successfully executed"})");
}

TEST(VipExecutions, Item29_TheWordsOfAJobThatGoesItsWay)
{
    Settings settings = RunningPlatform::calm();
    settings.speed = 50;
    settings.world.queueWaitSeconds = 20;
    RunningPlatform server(settings);
    server.uploadInput();
    const std::string id = server.launched(RunningPlatform::batchBody());
    QStringList words;
    ASSERT_TRUE(eventually([&] {
        const Json job = server.execution(id)["jobs"].value("1", Json::object());
        if (const QString word = text(job, "status"); !word.isEmpty() && !words.endsWith(word)) {
            words += word;
            EXPECT_EQ(job["exitCode"], -1) << qPrintable(word);
        }
        return words.endsWith(u"RUNNING"_s);
    })) << qPrintable(words.join(u' '));
    EXPECT_EQ(words, QStringList({u"SUCCESSFULLY_SUBMITTED"_s, u"QUEUED"_s, u"RUNNING"_s}));
    EXPECT_EQ(server.send("PUT", "/rest/executions/" + id + "/kill").status, 204);
    const Json cancelled = server.execution(id)["jobs"]["1"];
    EXPECT_EQ(text(cancelled, "status"), u"CANCELLED"_s);
    EXPECT_EQ(cancelled["exitCode"], 9);
}

TEST(VipExecutions, Item29_TheWordsOfJobsThatFail)
{
    for (const bool held : {false, true}) {
        Settings settings = fast();
        settings.world.retries = 0;
        settings.world.holdAfterRetries = held;
        settings.world.infrastructureFault = 1;
        RunningPlatform server(settings);
        server.uploadInput();
        Json body = sweep("a", {"nonsense"});
        for (int i = 1; i < 60; ++i)
            body["inputValues"]["energy"].push_back("0.00" + std::to_string(i));
        const std::string id = server.launched(body);
        const Json all = server.executionWhen(id, [](const Json &e) {
            return e["jobs"].size() == 60
                   && std::ranges::all_of(e["jobs"], [](const Json &job) { return job["exitCode"] != -1; });
        });
        ASSERT_FALSE(all.is_null());
        std::map<int, std::set<std::string>> seen;
        for (const Json &job : all["jobs"])
            seen[job["exitCode"].get<int>()].insert(job["status"].get<std::string>() + ": "
                                                    + job["exitMessage"].get<std::string>());
        const std::string error = held ? "ERROR_HELD: " : "ERROR: ";
        const std::string stalled = held ? "STALLED_HELD: " : "STALLED: ";
        EXPECT_EQ(seen, (std::map<int, std::set<std::string>>{{1, {error + "Error downloading a file"}},
                                                              {2, {error + "Error uploading a result file"}},
                                                              {10, {stalled + "Execution stalled"}},
                                                              {50, {error + "Execution was not successful"}}}));
    }
}

TEST(VipExecutions, Item35_ResultsArePathsAlsoWhileRunning)
{
    Settings settings = fast();
    settings.world.cores = 1;
    RunningPlatform server(settings);
    server.uploadInput();
    const std::string id = server.launched(sweep("a", {"0.005", "0.01", "0.015", "0.02"}));
    ASSERT_FALSE(server.executionWhen(id, [](const Json &e) { return e["returnedFiles"].is_object(); }).is_null());
    const Json partial = server.get("/rest/executions/" + id + "/results").json();
    ASSERT_GE(partial.size(), 1u);
    EXPECT_GT(integer(partial[0], "size"), 0);
    EXPECT_EQ(partial[0]["exists"], true);
    EXPECT_TRUE(partial[0]["executionId"].is_null());
}

TEST(VipExecutions, GateLabGivesOneMergedFile)
{
    RunningPlatform server(fast());
    server.uploadInput();
    const std::string id = server.launched(RunningPlatform::splitBody());
    const Json finished = server.executionWhen(id, isFinished);
    EXPECT_EQ(finished["jobs"].size(), 10u);
    ASSERT_EQ(finished["returnedFiles"]["merged_result"].size(), 1u);
    const std::string path = finished["returnedFiles"]["merged_result"][0].get<std::string>();
    EXPECT_GT(server.get("/rest/path" + path + "?action=content").body.size(), 20u);
}
