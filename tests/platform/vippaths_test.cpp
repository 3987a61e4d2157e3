// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/platform/runningplatform.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

using namespace dosegrid::platform;
using namespace dosegrid::platform::tests;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr const char *home = "/rest/path/vip/Home";

Answer put(RunningPlatform &server, const std::string &target, const std::string &body)
{
    return server.send("PUT", target, body, "application/octet-stream");
}

Answer remove(RunningPlatform &server, const std::string &target)
{
    return server.anonymous("DELETE", target, {{"apikey", RunningPlatform::key}});
}

bool exists(RunningPlatform &server, const std::string &target)
{
    const Answer answer = server.get(target + "?action=exists");
    EXPECT_EQ(answer.status, 200) << answer.body;
    return answer.json()["exists"] == true;
}

} // namespace

TEST(VipPaths, Item37_RootsAndRights)
{
    RunningPlatform server(RunningPlatform::calm(), RunningPlatform::usersOf(R"([
        {"name":"a","fullName":"A","key":"0123456789abcdefghijklmnop","groups":["OpenDose"]},
        {"name":"b","fullName":"B","key":"beginner","groups":["OpenDose"],"beginner":true}])"));
    const Json top = server.get("/rest/path/vip?action=list").json();
    ASSERT_EQ(top.size(), 3u);
    EXPECT_EQ(text(top[0], "path"), u"/vip/Home"_s);
    EXPECT_EQ(text(top[2], "path"), u"/vip/OpenDose (group)"_s);
    EXPECT_EQ(server.get("/rest/path/vip?action=properties").json()["isDirectory"], true);
    for (const char *path : {"/rest/path/etc?action=list", "/rest/path/vip/Users?action=list",
                             "/rest/path/vip/Other%20(group)?action=list"})
        EXPECT_EQ(server.get(path).code(), 8013) << path;
    for (const char *path :
         {"/rest/path/vip", "/rest/path/vip/Home", "/rest/path/vip/OpenDose%20(group)", "/rest/path/tmp/x"})
        EXPECT_EQ(put(server, path, "x").code(), 8013) << path;
    EXPECT_EQ(remove(server, home).code(), 8013);
    EXPECT_EQ(put(server, "/rest/path/vip/OpenDose%20(group)/a.txt", "x").status, 201);
    EXPECT_EQ(put(server, "/rest/path/vip/Trash/a.txt", "x").status, 201);

    const httplib::Headers beginner{{"apikey", "beginner"}};
    EXPECT_EQ(server.anonymous("GET", "/rest/path/vip/OpenDose%20(group)/a.txt?action=content", beginner).body, "x");
    EXPECT_EQ(server.anonymous("DELETE", "/rest/path/vip/OpenDose%20(group)/a.txt", beginner).status, 400);
    EXPECT_EQ(server.anonymous("GET", "/rest/path/vip/Trash?action=list", beginner).body, "[]")
        << "everybody has an own home";
}

TEST(VipPaths, Item38_ExistsPropertiesListAndNoAction)
{
    RunningPlatform server;
    EXPECT_EQ(put(server, std::string(home) + "/d", "").status, 201);
    EXPECT_EQ(put(server, std::string(home) + "/d/a.zip", "12345").status, 201);
    EXPECT_TRUE(exists(server, std::string(home) + "/d/a.zip"));
    EXPECT_FALSE(exists(server, std::string(home) + "/d/nothing"));
    EXPECT_EQ(
        server.get(std::string(home) + "/d/nothing?action=properties").body,
        R"({"path":null,"lastModificationDate":null,"isDirectory":null,"exists":false,"size":null,"executionId":null,"mimeType":null})");
    EXPECT_EQ(
        server.get(std::string(home) + "/d/a.zip?action=properties").body,
        R"({"path":"/vip/Home/d/a.zip","lastModificationDate":null,"isDirectory":false,"exists":true,"size":5,"executionId":null,"mimeType":"application/zip"})");
    const Json list = server.get(std::string(home) + "?action=list").json();
    ASSERT_EQ(list.size(), 1u);
    EXPECT_EQ(list[0]["size"], 0);
    EXPECT_TRUE(list[0]["lastModificationDate"].is_null());
    EXPECT_EQ(text(server.get(std::string(home) + "/?action=list").json()[0], "path"), u"/vip/Home//d"_s);
    for (const char *query :
         {"/d/a.zip?action=list", "/none?action=list", "/d/a.zip?action=md5", "/d", "/d?action=fly"})
        EXPECT_EQ(server.get(home + std::string(query)).code(), 8000) << query;
}

TEST(VipPaths, Item39_DatesAndSizes)
{
    RunningPlatform server;
    put(server, std::string(home) + "/d", "");
    put(server, std::string(home) + "/d/a", "1");
    put(server, std::string(home) + "/d/b", "2");
    const Json directory = server.get(std::string(home) + "/d?action=properties").json();
    EXPECT_EQ(directory["size"], 2);
    EXPECT_EQ(text(directory, "path"), u"/vip/Home/d"_s);
    Json file = server.get(std::string(home) + "/d/a?action=properties").json();
    EXPECT_EQ(text(file, "path"), u"/vip/Home/d/a"_s);
    EXPECT_TRUE(file.contains("lastModificationDate"));
    EXPECT_TRUE(file["lastModificationDate"].is_null());
    EXPECT_EQ(text(directory, "mimeType"), u"text/directory"_s);
    const qint64 now = integer(server.get("/rest/platform").json()["practice"], "campaignTimeMs") / 1000;
    EXPECT_NEAR(static_cast<double>(integer(directory, "lastModificationDate")), static_cast<double>(now), 30.0);
}

TEST(VipPaths, Item40_DownloadTakesItsTime)
{
    Settings settings = RunningPlatform::calm();
    RunningPlatform server(settings);
    put(server, std::string(home) + "/a", "content");
    settings.transferLatencySeconds = 2;
    server.restart(settings);
    const dosegrid::CampaignTime before = server.platform().now();
    const Answer answer = server.get(std::string(home) + "/a?action=content");
    EXPECT_GE(server.platform().now() - before, std::chrono::seconds(2));
    EXPECT_EQ(answer.body, "content");
    EXPECT_EQ(answer.header("Content-Type"), "application/octet-stream");
    EXPECT_EQ(answer.header("Content-Length"), "7");
    EXPECT_EQ(answer.header("Accept-Ranges"), "bytes");
}

TEST(VipPaths, Item40_ASlowCopyFailsAfter45SecondsAndGoesOn)
{
    Settings settings = RunningPlatform::calm();
    settings.speed = 100;
    RunningPlatform server(settings);
    put(server, std::string(home) + "/a", "content");
    settings.transferLatencySeconds = 80;
    server.restart(settings);
    const dosegrid::CampaignTime before = server.platform().now();
    const Answer first = server.get(std::string(home) + "/a?action=content");
    EXPECT_EQ(first.status, 400);
    EXPECT_EQ(first.code(), 8000);
    EXPECT_GE(server.platform().now() - before, std::chrono::seconds(45));
    EXPECT_EQ(server.get(std::string(home) + "/a?action=content").body, "content")
        << "the rest of the copy is short enough";
}

TEST(VipPaths, Item40_WhatCannotBeDownloaded)
{
    Settings settings = RunningPlatform::calm();
    settings.maxTransferBytes = 4;
    RunningPlatform server(settings);
    put(server, std::string(home) + "/d", "");
    put(server, std::string(home) + "/small", "1234");
    put(server, std::string(home) + "/big", "12345");
    EXPECT_EQ(server.get(std::string(home) + "/small?action=content").body, "1234");
    for (const char *path : {"/big", "/d", "/none"})
        EXPECT_EQ(server.get(home + std::string(path) + "?action=content").code(), 8000) << path;
    EXPECT_EQ(server.get("/rest/path/vip?action=content").code(), 8000);
}

TEST(VipPaths, Item40_Ranges)
{
    RunningPlatform server;
    put(server, std::string(home) + "/a", "0123456789");
    const std::string target = std::string(home) + "/a?action=content";
    const Answer middle = server.get(target, {{"Range", "bytes=2-4"}});
    EXPECT_EQ(middle.status, 206);
    EXPECT_EQ(middle.body, "234");
    EXPECT_EQ(middle.header("Content-Range"), "bytes 2-4/10");
    EXPECT_EQ(server.get(target, {{"Range", "bytes=7-"}}).body, "789");
    EXPECT_EQ(server.get(target, {{"Range", "bytes=-3"}}).body, "789");
    EXPECT_EQ(server.get(target, {{"Range", "bytes=10-"}}).status, 416);
    const Answer error = server.get(std::string(home) + "/none?action=content", {{"Range", "bytes=0-3"}});
    EXPECT_EQ(error.status, 400);
    EXPECT_EQ(error.code(), 8000) << "an error is never cut to the range";
}

TEST(VipPaths, Item41_Upload)
{
    RunningPlatform server;
    const Answer answer = put(server, std::string(home) + "/a.bin", std::string("\0\xff\x80", 3));
    EXPECT_EQ(answer.status, 201);
    EXPECT_TRUE(answer.body.empty());
    EXPECT_TRUE(answer.header("Location").empty());
    EXPECT_EQ(server.get(std::string(home) + "/a.bin?action=content").body, std::string("\0\xff\x80", 3));
    EXPECT_EQ(put(server, std::string(home) + "/no/a.bin", "x").code(), 8000) << "parent missing";
    EXPECT_EQ(put(server, std::string(home) + "/a.bin", "y").code(), 8000) << "overwrite refused";
    EXPECT_EQ(put(server, std::string(home) + "/d", "").status, 201);
    EXPECT_EQ(server.get(std::string(home) + "/d?action=properties").json()["isDirectory"], true);
    EXPECT_EQ(put(server, std::string(home) + "/d", "").code(), 8000);
    const httplib::Result chunked = server.client()->Put(
        std::string(home) + "/e", {{"apikey", RunningPlatform::key}},
        [](size_t, httplib::DataSink &sink) {
            sink.done();
            return true;
        },
        "application/octet-stream");
    ASSERT_TRUE(chunked);
    EXPECT_EQ(chunked->status, 201);
    EXPECT_EQ(server.get(std::string(home) + "/e?action=properties").json()["isDirectory"], true)
        << "empty, whatever its form";

    Settings settings = RunningPlatform::calm();
    settings.overwrite = true;
    server.restart(settings);
    EXPECT_EQ(put(server, std::string(home) + "/a.bin", "y").status, 201);
    EXPECT_EQ(server.get(std::string(home) + "/a.bin?action=content").body, "y");
}

TEST(VipPaths, Item41_NamesAreCleanedSilently)
{
    RunningPlatform server;
    EXPECT_EQ(put(server, std::string(home) + "/d%C3%A9j%C3%A0%20vu.zip", "x").status, 201);
    EXPECT_FALSE(exists(server, std::string(home) + "/d%C3%A9j%C3%A0%20vu.zip"));
    EXPECT_TRUE(exists(server, std::string(home) + "/deja_vu.zip"));
    EXPECT_EQ(put(server, std::string(home) + "/a+b%2Bc.txt", "x").status, 201);
    EXPECT_TRUE(exists(server, std::string(home) + "/a+b+c.txt")) << "one decoding, + stays +";
}

TEST(VipPaths, Item41_CarminJson)
{
    RunningPlatform server;
    const std::string type = "application/carmin+json";
    EXPECT_EQ(server.send("PUT", std::string(home) + "/a", R"({"base64Content":"AP8=","type":"File","md5":null})", type)
                  .status,
              201);
    EXPECT_EQ(server.get(std::string(home) + "/a?action=content").body, std::string("\0\xff", 2));
    EXPECT_EQ(server.send("PUT", std::string(home) + "/b", R"({"base64Content":"AP8=","type":"Archive"})", type).code(),
              8000);
}

TEST(VipPaths, Item41_ASlowUploadFailsAfter45SecondsAndArrivesLater)
{
    Settings settings = RunningPlatform::calm();
    settings.speed = 100;
    settings.transferLatencySeconds = 90;
    RunningPlatform server(settings);
    const dosegrid::CampaignTime before = server.platform().now();
    EXPECT_EQ(put(server, std::string(home) + "/a", "content").code(), 8000);
    EXPECT_GE(server.platform().now() - before, std::chrono::seconds(45));
    EXPECT_FALSE(exists(server, std::string(home) + "/a"));
    EXPECT_TRUE(eventually([&] { return exists(server, std::string(home) + "/a"); }));
    EXPECT_EQ(server.get(std::string(home) + "/a?action=properties").json()["size"], 7);
}

TEST(VipPaths, Item41_WhatWasReceivedArrivesAlsoAfterARestart)
{
    Settings settings = RunningPlatform::calm();
    settings.speed = 100;
    settings.transferLatencySeconds = 100'000;
    RunningPlatform server(settings);
    EXPECT_EQ(put(server, std::string(home) + "/a", "content").code(), 8000);
    server.restart(RunningPlatform::calm());
    EXPECT_EQ(server.get(std::string(home) + "/a?action=content").body, "content");
}

TEST(VipPaths, Item42_DeletedPathsStayVisibleForAWhile)
{
    Settings settings = RunningPlatform::calm();
    settings.speed = 100;
    settings.deleteDelaySeconds = 60;
    RunningPlatform server(settings);
    put(server, std::string(home) + "/d", "");
    put(server, std::string(home) + "/d/a", "x");
    EXPECT_EQ(remove(server, std::string(home) + "/none").code(), 8000);
    EXPECT_EQ(remove(server, std::string(home) + "/d").status, 204);
    EXPECT_TRUE(exists(server, std::string(home) + "/d"));
    EXPECT_EQ(server.get(std::string(home) + "?action=list").json().size(), 1u);
    EXPECT_TRUE(eventually([&] { return !exists(server, std::string(home) + "/d"); }));
    EXPECT_EQ(server.get(std::string(home) + "?action=list").body, "[]");
    EXPECT_EQ(put(server, std::string(home) + "/d", "").status, 201);
}

TEST(VipPaths, Item43_SegmentsThatTheFirewallRefuses)
{
    RunningPlatform server;
    for (const char *path :
         {"/a%2Fb?action=exists", "/../x?action=exists", "/%2e%2e/x?action=exists", "/a%5Cb?action=exists"}) {
        const Answer answer = server.get(home + std::string(path));
        EXPECT_EQ(answer.status, 400) << path;
        EXPECT_EQ(answer.header("Content-Type"), "text/html;charset=utf-8") << path;
    }
}

TEST(VipPaths, Item43_OneDecodingAndPlusStaysPlus)
{
    RunningPlatform server;
    EXPECT_EQ(put(server, std::string(home) + "/a+b%2Bc%2541.txt", "x").status, 201);
    const Json list = server.get(std::string(home) + "?action=list").json();
    ASSERT_EQ(list.size(), 1u);
    EXPECT_EQ(text(list[0], "path"), u"/vip/Home/a+b+c%41.txt"_s);
    EXPECT_TRUE(exists(server, std::string(home) + "/a+b+c%2541.txt"));
    EXPECT_FALSE(exists(server, std::string(home) + "/a%20b%20c%2541.txt"));
}

TEST(VipPaths, Item43_AnEncodedSlashWhereTheContainerAllowsIt)
{
    Settings settings = RunningPlatform::calm();
    settings.encodedSlash = true;
    RunningPlatform server(settings);
    put(server, std::string(home) + "/d", "");
    put(server, std::string(home) + "/d/a", "x");
    EXPECT_EQ(server.get(std::string(home) + "/d%2Fa?action=exists").body, R"({"exists":true})");
    EXPECT_EQ(server.get("/rest/pipelines/GateLab%2F0.7.2").status, 200);
    server.restart(RunningPlatform::calm());
    EXPECT_EQ(server.get("/rest/pipelines/GateLab%2F0.7.2").status, 400);
}

TEST(VipPaths, Item44_AnActionMakesPutAndDeleteRead)
{
    RunningPlatform server;
    put(server, std::string(home) + "/a", "x");
    EXPECT_EQ(put(server, std::string(home) + "/b?action=exists", "y").body, R"({"exists":false})");
    EXPECT_EQ(remove(server, std::string(home) + "/a?action=exists").body, R"({"exists":true})");
    EXPECT_TRUE(exists(server, std::string(home) + "/a"));
}

TEST(VipPaths, ANameThatCannotBeStoredIsRefusedAndNotLostLater)
{
    RunningPlatform server;
    EXPECT_EQ(put(server, std::string(home) + '/' + std::string(255, 'a'), "x").status, 201);
    EXPECT_TRUE(exists(server, std::string(home) + '/' + std::string(255, 'a')));
    EXPECT_EQ(put(server, std::string(home) + '/' + std::string(300, 'a'), "x").status, 400);
}
