// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/platform/runningplatform.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

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

std::function<bool(const Json &)> jobIs(const char *status)
{
    return [status](const Json &e) { return e["jobs"].contains("1") && e["jobs"]["1"]["status"] == status; };
}

} // namespace

TEST(VipLogs, Item34_BeforeAndWhileAJobRuns)
{
    Settings settings = RunningPlatform::calm();
    settings.fillDelaySeconds = 3600;
    RunningPlatform server(settings);
    const std::string id = server.launched(RunningPlatform::batchBody());
    const std::string target = "/rest/executions/" + id;
    EXPECT_EQ(server.get(target + "/stdout").status, 200);
    EXPECT_EQ(server.get(target + "/stdout").body, "no log found");
    EXPECT_EQ(server.get(target + "/jobs/7/stdout").body, "no log found for job 7");
    EXPECT_EQ(server.get(target + "/jobs/x/stdout").code(), 8000);
    EXPECT_EQ(server.get("/rest/executions/workflow-nobody/stdout").code(), 8000);
    settings.fillDelaySeconds = 0;
    server.restart(settings);
    ASSERT_FALSE(server.executionWhen(id, [](const Json &e) { return e["jobs"].size() == 1; }).is_null());
    EXPECT_EQ(server.get(target + "/stdout").code(), 8000) << "the job has not ended";
    EXPECT_EQ(server.get(target + "/jobs/1/stderr").code(), 8000);
}

TEST(VipLogs, Item34_OneJobAndSeveral)
{
    RunningPlatform server(fast());
    server.uploadInput();
    const std::string one = server.launched(RunningPlatform::batchBody("one"));
    ASSERT_FALSE(server.executionWhen(one, jobIs("COMPLETED")).is_null());
    const Answer log = server.get("/rest/executions/" + one + "/stdout");
    EXPECT_EQ(log.header("Content-Type"), "text/plain;charset=UTF-8");
    EXPECT_NE(log.body.find("organid=61"), std::string::npos) << "inputs are echoed";
    EXPECT_NE(log.body.find("Initial seed"), std::string::npos);
    EXPECT_EQ(server.get("/rest/executions/" + one + "/jobs/1/stdout").body, log.body);
    EXPECT_EQ(server.get("/rest/executions/" + one + "/stdout", {{"Accept", "application/json"}}).status, 406);

    Json body = RunningPlatform::batchBody("two");
    body["inputValues"]["organid"] = {"61", "62"};
    const std::string two = server.launched(body);
    ASSERT_FALSE(server.executionWhen(two, [](const Json &e) { return text(e, "status") == u"Finished"_s; }).is_null());
    EXPECT_EQ(server.get("/rest/executions/" + two + "/stdout").body, "jobId is required when multiple tasks exist");
    EXPECT_NE(server.get("/rest/executions/" + two + "/jobs/2/stdout").body.find("organid=62"), std::string::npos);
}

TEST(VipLogs, Item34_AFailedJobSaysWhy)
{
    Settings settings = fast();
    settings.world.simulationFault = 1;
    RunningPlatform server(settings);
    server.uploadInput();
    const std::string id = server.launched(RunningPlatform::batchBody());
    const Json held = server.executionWhen(id, jobIs("ERROR_HELD"));
    EXPECT_EQ(held["jobs"]["1"]["exitCode"], 50);
    EXPECT_EQ(server.get("/rest/executions/" + id + "/stdout").body, "jobId is required when multiple tasks exist")
        << "one job with several attempts";
    EXPECT_NE(server.get("/rest/executions/" + id + "/jobs/1/stdout").body.find("G4Exception"), std::string::npos);
    EXPECT_NE(server.get("/rest/executions/" + id + "/jobs/1/stderr").body.find("exit code 50"), std::string::npos);
}

TEST(VipLogs, Item34_SentencesThatAreNoLogs)
{
    Settings settings = fast();
    settings.world.retries = 0;
    settings.world.infrastructureFault = 1;
    RunningPlatform server(settings);
    server.uploadInput();
    Json body = RunningPlatform::batchBody("lost");
    body["inputValues"]["organid"] = Json::array();
    for (int i = 1; i <= 40; ++i)
        body["inputValues"]["organid"].push_back(std::to_string(i));
    const std::string lost = server.launched(body);
    std::string stalled;
    ASSERT_TRUE(eventually([&] {
        const Json execution = server.execution(lost);
        for (const auto &[number, job] : execution["jobs"].items())
            if (job["status"] == "STALLED_HELD")
                stalled = number;
        return !stalled.empty();
    }));
    for (const char *log : {"/stdout", "/stderr"}) {
        const Answer answer = server.get("/rest/executions/" + lost + "/jobs/" + stalled + log);
        EXPECT_EQ(answer.status, 200) << log;
        EXPECT_EQ(answer.body, "Job Stalled") << log;
    }

    server.restart(RunningPlatform::calm());
    const std::string killed = server.launched(RunningPlatform::batchBody("killed"));
    ASSERT_FALSE(server.executionWhen(killed, [](const Json &e) { return e["jobs"].size() == 1; }).is_null());
    EXPECT_EQ(server.send("PUT", "/rest/executions/" + killed + "/kill").status, 204);
    const Answer absent = server.get("/rest/executions/" + killed + "/jobs/1/stdout");
    EXPECT_EQ(absent.status, 200);
    EXPECT_EQ(absent.body, "Output files do not exist.");
}

TEST(VipLogs, Item34_EachJobHasItsOwnLogAndOnlyItsOwnerReadsIt)
{
    RunningPlatform server(fast(), RunningPlatform::usersOf(R"([
        {"name":"a","fullName":"A","key":"0123456789abcdefghijklmnop"},{"name":"b","fullName":"B","key":"other"}])"));
    server.uploadInput();
    Json body = RunningPlatform::batchBody();
    body["inputValues"]["energy"] = {"0.1", "nonsense"};
    const std::string id = server.launched(body);
    const std::string target = "/rest/executions/" + id + "/jobs/";
    ASSERT_FALSE(server
                     .executionWhen(id,
                                    [](const Json &e) {
                                        return e["jobs"].size() == 2 && e["jobs"]["1"]["status"] == "COMPLETED"
                                               && e["jobs"]["2"]["status"] == "ERROR_HELD";
                                    })
                     .is_null());
    EXPECT_NE(server.get(target + "1/stdout").body.find("End of the simulation"), std::string::npos);
    EXPECT_EQ(server.get(target + "1/stderr").body, "");
    EXPECT_NE(server.get(target + "2/stdout").body.find("G4Exception"), std::string::npos);
    EXPECT_NE(server.get(target + "2/stdout").body.find("attempt 6"), std::string::npos) << "of the latest attempt";
    EXPECT_EQ(server.anonymous("GET", target + "1/stdout", {{"apikey", "other"}}).code(), 8000);
}

TEST(VipLogs, Item34_AnAbsentInputShowsAsADownloadError)
{
    RunningPlatform server(fast());
    const std::string id = server.launched(RunningPlatform::batchBody());
    const Json held = server.executionWhen(id, jobIs("ERROR_HELD"));
    EXPECT_EQ(held["jobs"]["1"]["exitCode"], 1);
    EXPECT_EQ(held["jobs"]["1"]["exitMessage"], "Error downloading a file");
    EXPECT_NE(server.get("/rest/executions/" + id + "/jobs/1/stderr").body.find("No such file: /vip/Home/in.zip"),
              std::string::npos);
}

TEST(VipLogs, Item34_AnUnreadableReleaseShowsInTheLog)
{
    RunningPlatform server(fast());
    server.uploadInput();
    Json body = RunningPlatform::batchBody();
    body["inputValues"]["gatereleasepath"] = "/opt/gate";
    const std::string id = server.launched(body);
    ASSERT_FALSE(server.executionWhen(id, jobIs("ERROR_HELD")).is_null());
    EXPECT_NE(server.get("/rest/executions/" + id + "/jobs/1/stdout").body.find("CVMFS data not readable"),
              std::string::npos);
}
