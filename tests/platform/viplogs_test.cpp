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
    EXPECT_EQ(server.get(target + "/jobs/x/stdout").status, 400);
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
