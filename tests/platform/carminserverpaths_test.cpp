// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/platform/textfilter.h"

#include "tests/platform/runningplatform.h"

#include <gtest/gtest.h>

#include <QCryptographicHash>
#include <QFile>
#include <QRandomGenerator>

#include <archive.h>
#include <archive_entry.h>
#include <nlohmann/json.hpp>

#include <map>

using namespace dosegrid::platform;
using namespace dosegrid::platform::tests;
using namespace Qt::Literals::StringLiterals;

namespace {

class CarminServerPaths : public ::testing::Test
{
protected:
    CarminServerPaths()
        : server(RunningPlatform::calmServer(), RunningPlatform::usersOf(R"([
              {"name":"ada","fullName":"Ada","key":"0123456789abcdefghijklmnop"},
              {"name":"bob","fullName":"Bob","key":"bobs key"},
              {"name":"admin","fullName":"Admin","key":"of the admin","administrator":true}])"))
    {}

    Answer put(const std::string &path, const std::string &body, const std::string &type = "application/octet-stream")
    {
        return server.send("PUT", "/path/" + path, body, type);
    }
    Answer putData(const std::string &path, const std::string &bytes, const std::string &type = "File")
    {
        Json json;
        json["base64Content"] = QByteArray::fromStdString(bytes).toBase64().toStdString();
        json["type"] = type;
        return put(path, dump(json), "application/carmin+json");
    }
    Answer get(const std::string &path, const std::string &action)
    {
        return server.get("/path/" + path + "?action=" + action);
    }
    Answer remove(const std::string &path)
    {
        return server.anonymous("DELETE", "/path/" + path, {{"apiKey", RunningPlatform::key}});
    }
    static void expect(const Answer &answer, int status, int code)
    {
        EXPECT_EQ(answer.status, status) << answer.body;
        EXPECT_EQ(answer.code(), code) << answer.body;
    }
    std::string base() const { return "http://127.0.0.1:" + std::to_string(server.port()); }

    RunningPlatform server;
};

// The files of a .tar.gz.
std::map<std::string, std::string> membersOf(const std::string &bytes)
{
    std::map<std::string, std::string> members;
    archive *a = archive_read_new();
    archive_read_support_format_tar(a);
    archive_read_support_filter_gzip(a);
    int state = archive_read_open_memory(a, bytes.data(), bytes.size());
    archive_entry *entry = nullptr;
    while (state == ARCHIVE_OK && (state = archive_read_next_header(a, &entry)) == ARCHIVE_OK) {
        if (archive_entry_filetype(entry) != AE_IFREG)
            continue;
        std::string content(static_cast<size_t>(archive_entry_size(entry)), '\0');
        EXPECT_EQ(archive_read_data(a, content.data(), content.size()), static_cast<la_ssize_t>(content.size()));
        members.emplace(archive_entry_pathname(entry), content);
    }
    EXPECT_EQ(state, ARCHIVE_EOF);
    archive_read_free(a);
    return members;
}

} // namespace

TEST_F(CarminServerPaths, Item58_AbsentForeignAndWrongActions)
{
    EXPECT_EQ(get("ada/none", "exists").body, R"({"exists": false})");
    for (const char *action : {"properties", "list", "content", "md5"})
        expect(get("ada/none", action), 401, 56);
    for (const char *action : {"exists", "properties", "list", "content"})
        expect(get("bob", action), 401, 50);
    expect(get("ada/../bob", "exists"), 401, 50);
    expect(get("", "list"), 401, 50);
    expect(server.get("/path/ada"), 400, 85);
    expect(get("ada", "fly"), 400, 60);
    const Answer all = server.anonymous("GET", "/path/?action=list", {{"apiKey", "of the admin"}});
    EXPECT_EQ(all.json().size(), 3u) << "an administrator sees everybody";
    const Answer redirect = server.get("/path?action=list");
    EXPECT_EQ(redirect.status, 308);
    EXPECT_EQ(redirect.header("Location"), base() + "/path/?action=list");
}

TEST_F(CarminServerPaths, Item58_RawUploadsLoseWhatIsNoText)
{
    const std::string mixed = "caf\xc3\xa9\xff\x80 \xe2\x82\xac \xed\xa0\x80!\xc3";
    const Answer answer = put("ada/a.txt", mixed);
    EXPECT_EQ(answer.status, 201);
    EXPECT_EQ(get("ada/a.txt", "content").body, "caf\xc3\xa9 \xe2\x82\xac !");
    EXPECT_EQ(integer(answer.json(), "size"), 11) << "the answer tells";
    std::string random(3000, '\0');
    QRandomGenerator generator(1);
    for (char &byte : random)
        byte = static_cast<char>(generator.bounded(256));
    EXPECT_LT(integer(put("ada/b.raw", random).json(), "size"), 2000);
    EXPECT_EQ(get("ada/b.raw", "properties").json().contains("mimeType"), false) << "not guessable";
}

TEST_F(CarminServerPaths, Item58_TheTextFilterDoesNotDependOnThePieces)
{
    const std::string text = "a\xf0\x9f\x98\x80"
                             "b\xe0\x80\x80\xc3\xa9\xf4\x90\x80\x80z";
    const std::string whole = TextFilter().feed(text.data(), text.size());
    EXPECT_EQ(whole, "a\xf0\x9f\x98\x80"
                     "b\xc3\xa9z");
    TextFilter filter;
    std::string pieces;
    for (const char c : text)
        pieces += filter.feed(&c, 1);
    EXPECT_EQ(pieces, whole);
}

TEST_F(CarminServerPaths, Item58_DataUploadsKeepEveryByte)
{
    const std::string bytes("\0\xff\x80zip", 6);
    const Answer answer = putData("ada/a.bin", bytes);
    EXPECT_EQ(answer.status, 201);
    EXPECT_EQ(toStd(text(answer.json(), "platformPath")), base() + "/path/ada/a.bin");
    EXPECT_TRUE(answer.header("Location").empty()) << "only for directories";
    EXPECT_EQ(get("ada/a.bin", "content").body, bytes);
    EXPECT_EQ(putData("ada/a.bin", "other").status, 201) << "replaces";
    EXPECT_EQ(get("ada/a.bin", "content").body, "other");
    expect(putData("ada/b", bytes, "Folder"), 400, 80);
    expect(putData("ada/b", bytes, "Archive"), 400, 90);
    expect(put("ada/b", R"({"base64Content":"***","type":"File"})", "application/carmin+json"), 400, 95);
    EXPECT_EQ(putData("ada/with%20space.txt", "x").status, 201);
    EXPECT_EQ(toStd(text(get("ada/with%20space.txt", "properties").json(), "platformPath")),
              base() + "/path/ada/with space.txt")
        << "not percent-encoded";
}

TEST_F(CarminServerPaths, Item58_LargeDataInAnyFormOfJson)
{
    std::string bytes(5'000'000, '\0');
    for (size_t i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<char>(i * 31 + i / 251);
    const std::string base64 = QByteArray::fromStdString(bytes).toBase64().toStdString();
    std::string escaped;
    for (const char c : base64)
        escaped += c == '/' ? std::string("\\/") : std::string(1, c);
    EXPECT_EQ(put("ada/a", "{ \"type\" : \"File\",\n \"base64Content\" :\t\"" + escaped + "\" , \"md5\": null}",
                  "application/carmin+json")
                  .status,
              201);
    EXPECT_EQ(get("ada/a", "content").body, bytes);
    EXPECT_EQ(
        put("ada/b", R"({"other":"base64Content","type":"File","base64Content":"YQ=="})", "application/carmin+json")
            .status,
        201);
    EXPECT_EQ(get("ada/b", "content").body, "a");
    expect(put("ada/c", R"({"type":"File","base64Content":"YQ==")", "application/carmin+json"), 400, 10);
}

TEST_F(CarminServerPaths, Item58_AnArchiveIsUnpacked)
{
    const QString zip = server.stateDirectory() + u"/a.zip"_s;
    ASSERT_TRUE(writeArchive(zip, ArchiveKind::Zip, {{u"one.txt"_s, "1"}, {u"sub/two.txt"_s, "22"}}).has_value());
    QFile file(zip);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(putData("ada/unpacked", file.readAll().toStdString(), "Archive").status, 201);
    EXPECT_EQ(get("ada/unpacked/sub/two.txt", "content").body, "22");
    EXPECT_EQ(integer(get("ada/unpacked", "properties").json(), "size"), 3) << "bytes, recursive";
    const QString evil = server.stateDirectory() + u"/evil.zip"_s;
    ASSERT_TRUE(writeArchive(evil, ArchiveKind::Zip, {{u"../../evil.txt"_s, "1"}}).has_value());
    QFile evilFile(evil);
    ASSERT_TRUE(evilFile.open(QIODevice::ReadOnly));
    expect(putData("ada/evil", evilFile.readAll().toStdString(), "Archive"), 400, 90);
}

TEST_F(CarminServerPaths, Item58_Directories)
{
    const Answer made = put("ada/d", "");
    EXPECT_EQ(made.status, 201);
    EXPECT_EQ(made.header("Content-Type"), "text/html; charset=utf-8");
    EXPECT_EQ(made.header("Location"), base() + "/path/ada/d");
    EXPECT_EQ(made.json()["isDirectory"], true) << "although it is JSON";
    expect(put("ada/d", ""), 400, 55);
    expect(put("ada/d", "text"), 400, 50);
    expect(put("ada/none/a", "text"), 401, 50);
    expect(put("bob/a", "text"), 401, 50);
    EXPECT_EQ(put("ada/form", "a=b", "application/x-www-form-urlencoded").status, 201);
    EXPECT_EQ(get("ada/form", "properties").json()["isDirectory"], true);
    EXPECT_EQ(put("ada/d/.hidden", "x").status, 201);
    EXPECT_EQ(put("ada/d/b.txt", "bb").status, 201);
    const Json list = get("ada/d", "list").json();
    ASSERT_EQ(list.size(), 1u) << "hidden files are left out";
    EXPECT_EQ(text(list[0], "mimeType"), u"text/plain"_s);
    expect(get("ada/d/b.txt", "list"), 400, 70);
}

TEST_F(CarminServerPaths, Item58_ContentAndMd5)
{
    put("ada/d", "");
    put("ada/d/a.txt", "0123456789");
    const Answer file = get("ada/d/a.txt", "content");
    EXPECT_EQ(file.header("Content-Type"), "text/plain");
    EXPECT_EQ(file.header("Content-Disposition"), "inline");
    EXPECT_FALSE(file.header("ETag").empty());
    const Answer part = server.get("/path/ada/d/a.txt?action=content", {{"Range", "bytes=2-4"}});
    EXPECT_EQ(part.status, 206);
    EXPECT_EQ(part.body, "234");
    const Answer folder = get("ada/d", "content");
    EXPECT_EQ(folder.header("Content-Type"), "application/gzip");
    EXPECT_EQ(folder.header("Content-Disposition"), "attachment; filename=d.tar.gz");
    EXPECT_EQ(membersOf(folder.body), (std::map<std::string, std::string>{{"d/a.txt", "0123456789"}}));
    EXPECT_EQ(toStd(text(get("ada/d/a.txt", "md5").json(), "md5")),
              QCryptographicHash::hash("0123456789", QCryptographicHash::Md5).toHex().toStdString());
    expect(get("ada/d", "md5"), 400, 65);
}

TEST_F(CarminServerPaths, Item58_Delete)
{
    put("ada/d", "");
    put("ada/d/a.txt", "x");
    expect(remove("ada/none"), 400, 56);
    expect(remove("bob/x"), 403, 45);
    expect(remove("ada"), 403, 45);
    expect(remove("ada/none/x"), 403, 45);
    EXPECT_EQ(remove("ada/d").status, 204) << "recursive";
    EXPECT_EQ(get("ada/d", "exists").body, R"({"exists": false})") << "at once";
}

TEST_F(CarminServerPaths, Item58_ExecutionsAreNotWritable)
{
    Json body;
    body["name"] = "a";
    body["pipelineIdentifier"] = "boutiques_gate-opendose-descriptor.json";
    body["inputValues"] = RunningPlatform::batchBody()["inputValues"];
    body["inputValues"]["indata"] = base() + "/path/ada/in.zip";
    putData("ada/in.zip", "zip");
    const std::string id = toStd(text(server.send("POST", "/executions", dump(body)).json(), "identifier"));
    EXPECT_EQ(get("ada/executions/" + id, "list").body, "[]") << "readable";
    expect(put("ada/executions/" + id + "/x", "x"), 401, 50);
    expect(remove("ada/executions/" + id), 403, 45);
}
