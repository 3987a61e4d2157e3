// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/carmin/json.h"
#include "models/carmin/profile.h"
#include "tests/carmin/calls.h"

using namespace Qt::Literals::StringLiterals;
using namespace dosegrid;
using namespace dosegrid::carmin;
using namespace dosegrid::testing;

TEST(Json, PlatformTellsTheKindOfServer)
{
    const auto vip = decodePlatform(sample("platform_vip.json"), true);
    ASSERT_TRUE(vip.has_value());
    EXPECT_EQ(vip->name, u"VIP"_s);
    EXPECT_EQ(vip->supportedApiVersion, u"0.3"_s);
    EXPECT_EQ(vip->maxSizeDirectTransfer, 15'000'000);
    EXPECT_EQ(vip->defaultLimitListExecutions, 500);
    EXPECT_EQ(Profile::detect(*vip), ServerKind::Vip);
    const auto server = decodePlatform(sample("platform_carmin_server.json"), true);
    ASSERT_TRUE(server.has_value());
    EXPECT_EQ(server->defaultLimitListExecutions, 10);
    EXPECT_FALSE(server->maxSizeDirectTransfer.has_value());
    EXPECT_EQ(Profile::detect(*server), ServerKind::CarminServer);
}

TEST(Json, WhatNoServerTellsIsNotGuessed)
{
    const auto kindOf = [](const QByteArray &body) {
        const auto platform = decodePlatform(body, true);
        EXPECT_TRUE(platform.has_value()) << body.constData();
        return Profile::detect(*platform);
    };
    EXPECT_EQ(kindOf(R"({"platformName":"Anything","maxSizeDirectTransfer":null})"), ServerKind::Vip);
    EXPECT_EQ(kindOf(R"({"platformName":"Anything","oidcLoginProviders":[]})"), ServerKind::Vip);
    EXPECT_EQ(kindOf(R"({"platformName":"CARMIN Server 0.2"})"), ServerKind::CarminServer);
    EXPECT_EQ(kindOf(R"({"platformName":"VIP","supportedAPIVersion":"0.3"})"), std::nullopt) << "a name is no proof";
    EXPECT_EQ(kindOf(R"({"platformName":"CBRAIN","supportedAPIVersion":"0.3"})"), std::nullopt);
    EXPECT_EQ(kindOf(R"({"platformName":"My CARMIN Server"})"), std::nullopt);
    EXPECT_EQ(kindOf(R"({"platformName":"CARMIN Server 0.1","maxSizeDirectTransfer":15000000})"), std::nullopt)
        << "it contradicts itself";
}

TEST(Json, WhatAPersonReadsIsOneLine)
{
    const auto platform = decodePlatform(
        R"({"platformName":"VIP\nkey accepted\u202e","platformDescription":"a\r\nb","email":"x@y\u0007"})", true);
    ASSERT_TRUE(platform.has_value());
    EXPECT_EQ(platform->name, u"VIP key accepted\ufffd"_s);
    EXPECT_EQ(platform->description, u"a b"_s);
    EXPECT_EQ(platform->email, u"x@y\ufffd"_s);
    const auto execution = decodeExecution(R"({"identifier":"w","name":"a\nb","status":"Odd\nword","jobs":)"
                                           R"({"1":{"status":"NEW\tONE","exitMessage":"line\u001b[2J\nline"}}})");
    ASSERT_TRUE(execution.has_value());
    EXPECT_EQ(execution->name, u"a\nb"_s) << "by it an execution is found";
    EXPECT_EQ(execution->statusWord, u"Odd word"_s);
    EXPECT_EQ(execution->jobs[1].statusWord, u"NEW ONE"_s);
    EXPECT_EQ(execution->jobs[1].exitMessage, u"line\ufffd[2J line"_s);
}

TEST(Json, PracticeTimeIsHonouredOnLoopbackOnly)
{
    EXPECT_EQ(decodePlatform(sample("platform_vip.json"), true)->practice,
              (Practice{fromMs(1'770'110'100'000), 1000.0}));
    EXPECT_FALSE(decodePlatform(sample("platform_vip.json"), false)->practice.has_value());
    for (const char *practice : {"{}", R"({"campaignTimeMs":1,"factor":0})", R"({"campaignTimeMs":1,"factor":-2})",
                                 R"({"campaignTimeMs":"x","factor":1})", "5", "null"}) {
        const QByteArray body = R"({"platformName":"VIP","practice":)" + QByteArray(practice) + '}';
        EXPECT_FALSE(decodePlatform(body, true)->practice.has_value()) << practice;
    }
}

TEST(Json, ExecutionOfVip)
{
    const auto execution = decodeExecution(sample("execution_vip.json"));
    ASSERT_TRUE(execution.has_value());
    EXPECT_EQ(execution->status, ExecutionStatus::Running);
    EXPECT_EQ(execution->startDate, fromMs(1'770'110'100'000));
    EXPECT_FALSE(execution->endDate.has_value());
    EXPECT_TRUE(execution->returnedFiles.isEmpty());
    EXPECT_EQ(execution->inputValues.value(u"energy"_s), u"0.2"_s);
    ASSERT_EQ(execution->jobs.size(), 3);
    EXPECT_EQ(execution->jobs[1], (JobInfo{JobStatus::Running, u"RUNNING"_s, -1, u"Exit code not known"_s}));
    EXPECT_EQ(execution->jobs[2].status, JobStatus::ErrorHeld);
    EXPECT_EQ(execution->jobs[2].exitCode, 50);
    EXPECT_EQ(execution->jobs[12].status, JobStatus::Other);
    EXPECT_EQ(execution->jobs[12].statusWord, u"TELEPORTED"_s);
    EXPECT_EQ(execution->jobs[12].exitCode, -1);
    EXPECT_FALSE(isHeldOnly(*execution));
}

TEST(Json, ReturnedFilesAsObjectAndAsList)
{
    const auto vip = decodeExecution(sample("execution_finished_vip.json"));
    EXPECT_EQ(vip->returnedFiles.value(u"results"_s).size(), 2);
    const auto server = decodeExecution(sample("execution_carmin_server.json"));
    EXPECT_EQ(server->returnedFiles.value(QString()).size(), 1);
    EXPECT_EQ(server->startDate, fromMs(1'526'567'000'000)); // in seconds there
    EXPECT_EQ(server->endDate, fromMs(1'526'567'050'000));   // in milliseconds
}

TEST(Json, ListsAreWholeOrRefused)
{
    const auto list = decodeExecutions('[' + sample("execution_vip.json") + ']', false);
    ASSERT_TRUE(list.has_value());
    EXPECT_FALSE(list->front().isComplete);
    EXPECT_TRUE(decodeExecutions("[]", false)->isEmpty());
    for (const char *body :
         {"", "null", "{}", "[null]", "[{}]", R"([{"identifier":"a"},3])", "[{\"identifier\":\"a\"}"})
        EXPECT_FALSE(decodeExecutions(body, false).has_value()) << body;
}

TEST(Json, UnknownWordsAndNullsAreTolerated)
{
    const auto odd = decodeExecution(
        R"({"identifier":"a","status":"Paused","name":null,"jobs":[],"inputValues":null,"returnedFiles":[],
            "startDate":"yesterday","endDate":-5,"extra":{"deep":[1]}})");
    ASSERT_TRUE(odd.has_value());
    EXPECT_EQ(odd->status, ExecutionStatus::Other);
    EXPECT_EQ(odd->statusWord, u"Paused"_s);
    EXPECT_FALSE(isTerminal(odd->status));
    EXPECT_FALSE(odd->startDate.has_value());
    EXPECT_FALSE(odd->endDate.has_value());
    EXPECT_TRUE(decodeExecution(R"({"identifier":"a","status":7,"jobs":{"x":{},"2":null,"3":{"exitCode":1e300}}})")
                    .has_value());
}

TEST(Json, HostileNestingIsRefused)
{
    EXPECT_FALSE(decodeExecution(QByteArray(200'000, '[')).has_value());
    EXPECT_FALSE(decodeExecution("{\"identifier\":" + QByteArray(100, '[') + QByteArray(100, ']') + '}').has_value());
    EXPECT_EQ(decodeError("\xff\xfe{").code, std::nullopt);
}

TEST(Json, PipelineParametersAreKeyedByIdWhereThereIsOne)
{
    const auto vip = decodePipeline(sample("pipeline_vip.json"));
    ASSERT_EQ(vip->parameters.size(), 2);
    EXPECT_EQ(vip->parameters[0].id, u"indata"_s);
    EXPECT_FALSE(vip->parameters[0].defaultValue.has_value());
    EXPECT_EQ(vip->parameters[1].defaultValue, u"0.1"_s);
    EXPECT_TRUE(vip->canExecute);
    const auto server = decodePipeline(sample("pipeline_carmin_server.json"));
    EXPECT_EQ(server->parameters[0].id, u"indata"_s);
    EXPECT_EQ(server->parameters[0].name, u"Input data"_s);
    EXPECT_TRUE(server->parameters[1].isReturnedValue);
}

TEST(Json, PathsOfBothServers)
{
    const auto list = decodePaths(sample("paths_vip.json"), endpoint(u"https://vip.example/rest"_s));
    ASSERT_EQ(list->size(), 2);
    EXPECT_EQ(list->front().size, 123456);
    EXPECT_EQ(list->front().fileName(), u"a.zip"_s);
    EXPECT_FALSE(list->front().modified.has_value());
    EXPECT_TRUE(list->back().isDirectory);
    EXPECT_FALSE(decodePath(sample("path_absent_vip.json"), endpoint(u"https://vip.example/rest"_s))->exists);
    const auto server = decodePath(sample("path_carmin_server.json"), endpoint(u"http://localhost:8080"_s));
    EXPECT_EQ(server->fileName(), u"in put.zip"_s);
    EXPECT_EQ(server->modified, fromMs(1'526'567'000'000));
    EXPECT_TRUE(decodeExists(R"({"exists": true})").value());
    EXPECT_FALSE(decodeExists(R"({"exists": null})").has_value());
}

TEST(Types, EveryWordGoesThereAndBack)
{
    for (int i = 0; i < static_cast<int>(ExecutionStatus::Other); ++i) {
        const auto status = static_cast<ExecutionStatus>(i);
        EXPECT_EQ(executionStatus(word(status)), status);
    }
    for (int i = 0; i < static_cast<int>(JobStatus::Other); ++i) {
        const auto status = static_cast<JobStatus>(i);
        EXPECT_EQ(jobStatus(word(status)), status);
        EXPECT_NE(group(status), JobGroup::Unknown);
    }
    EXPECT_EQ(group(JobStatus::Other), JobGroup::Unknown);
}

TEST(Types, HeldOnlyWhenNothingCanMove)
{
    const auto with = [](std::initializer_list<JobStatus> statuses) {
        Execution execution;
        for (const JobStatus status : statuses)
            execution.jobs.insert(static_cast<int>(execution.jobs.size()) + 1, JobInfo{status, {}, -1, {}});
        return isHeldOnly(execution);
    };
    EXPECT_TRUE(with({JobStatus::Completed, JobStatus::ErrorHeld}));
    EXPECT_TRUE(with({JobStatus::StalledHeld, JobStatus::Error}));
    EXPECT_FALSE(with({JobStatus::ErrorHeld, JobStatus::Queued}));
    EXPECT_FALSE(with({JobStatus::ErrorHeld, JobStatus::Other}));
    EXPECT_FALSE(with({JobStatus::Completed}));
    EXPECT_FALSE(with({}));
}

TEST(Types, ExitCodesBlameTheRightOne)
{
    EXPECT_EQ(blame(0), ExitBlame::None);
    EXPECT_EQ(blame(50), ExitBlame::Simulation);
    for (const int code : {1, 2, 8, 10, 20, 25, 30, 40})
        EXPECT_EQ(blame(code), ExitBlame::Infrastructure) << code;
    EXPECT_EQ(blame(-1), ExitBlame::Unknown);
    EXPECT_EQ(blame(9), ExitBlame::Stopped);
}
