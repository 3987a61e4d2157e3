// SPDX-License-Identifier: GPL-3.0-or-later
// Bodies that are not what a server expects: forms, packed ones, JSON without bounds, heads that lie about their end.
#include "tests/platform/runningplatform.h"
#include "tests/support/faultline.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include <stdexcept>

using namespace dosegrid::platform;
using namespace dosegrid::platform::tests;
using namespace Qt::Literals::StringLiterals;

namespace {

const std::string form =
    "--b\r\nContent-Disposition: form-data; name=\"a\"; filename=\"AF.zip\"\r\n\r\nPK\r\n--b--\r\n";
const std::string formType = "multipart/form-data; boundary=b";

QByteArray everythingFrom(dosegrid::testing::FaultLine &line)
{
    QByteArray answer;
    for (QByteArray piece = line.read(); !piece.isEmpty(); piece = line.read())
        answer += piece;
    return answer;
}

// A profile with a mistake in it.
class Mistaken final : public ProfileHandler
{
public:
    explicit Mistaken(const ProfileHandler &right) : m_right(right) {}
    HttpReply answer(const HttpRequest &, JournalEntry &) override { throw std::logic_error("a mistake"); }
    HttpReply error(int status, int code, const QString &text) const override
    {
        return m_right.error(status, code, text);
    }
    HttpReply bug() const override { return m_right.bug(); }
    std::string keyHeader() const override { return m_right.keyHeader(); }

private:
    const ProfileHandler &m_right;
};

struct Thrower final : HttpHandler
{
    HttpReply handle(const HttpRequest &) override { throw 7; } // not even an exception of the library
};

Answer ask(HttpHandler &handler)
{
    HttpServer http(handler);
    const auto port = http.start(0);
    EXPECT_TRUE(port.has_value());
    const auto result = httplib::Client("127.0.0.1", *port).Get("/x");
    return result ? Answer{result->status, result->body, result->headers} : Answer{};
}

Json launchWith(const char *member, const Json &value)
{
    Json body = RunningPlatform::batchBody();
    body[member] = value;
    return body;
}

Json nested(int depth)
{
    Json json = Json::array();
    for (int i = 1; i < depth; ++i)
        json = Json::array({json});
    return json;
}

Json objectOf(int members)
{
    Json json = Json::object();
    for (int i = 0; i < members; ++i)
        json["k" + std::to_string(i)] = i;
    return json;
}

} // namespace

TEST(HttpBodies, AFormIsStoredAsItWasSent)
{
    RunningPlatform server;
    const Answer stored = server.send("PUT", "/rest/path/vip/Home/form", form, formType);
    EXPECT_EQ(stored.status, 201) << stored.body;
    EXPECT_EQ(stored.headers.count("EXCEPTION_WHAT"), 0u);
    EXPECT_EQ(server.get("/rest/path/vip/Home/form?action=content").body, form);
    EXPECT_EQ(server.send("PUT", "/rest/path/vip/Home/bare", form, "multipart/form-data").status, 201) << "no boundary";
    EXPECT_EQ(server.get("/rest/path/vip/Home/bare?action=content").body, form);
}

TEST(HttpBodies, AFormIsNoJson)
{
    RunningPlatform server;
    for (const char *target : {"/rest/executions", "/rest/authenticate"}) {
        const Answer answer = server.send("POST", target, form, formType);
        EXPECT_EQ(answer.status, 415) << target;
        EXPECT_EQ(answer.code(), 8000) << target << answer.body;
    }
}

TEST(HttpBodies, APackedBodyIsStoredAsItWasSent)
{
    RunningPlatform server;
    for (const char *encoding : {"gzip", "deflate", "br"}) {
        const std::string target = std::string("/rest/path/vip/Home/") + encoding;
        const std::string body = "not packed at all";
        const Answer stored =
            server.send("PUT", target, body, "application/octet-stream", {{"Content-Encoding", encoding}});
        EXPECT_EQ(stored.status, 201) << encoding << stored.body;
        EXPECT_EQ(server.get(target + "?action=content").body, body) << encoding;
    }
}

TEST(HttpBodies, AHeadThatHidesTheEndOfItsBodyIsRefused)
{
    RunningPlatform server;
    const QByteArray next = "GET /rest/executions HTTP/1.1\r\napikey: 0123456789abcdefghijklmnop\r\n\r\n";
    for (const QByteArray &framing :
         {QByteArray("Content-Length: abc"), QByteArray("Content-Length:"), QByteArray("Content-length: \t "),
          QByteArray("Transfer-Encoding:"), QByteArray("Content-Length: 5abc"), QByteArray("Content-Length: +5"),
          QByteArray("Content-Length: -1"), QByteArray("Content-Length: 5, 5"), QByteArray("Content-Length : 5"),
          QByteArray("Content-Length: 99999999999999999999"), QByteArray("Content-Length: 5\r\nContent-Length: 6"),
          QByteArray("Transfer-Encoding: gzip"), QByteArray("Transfer-Encoding: gzip, chunked"),
          QByteArray("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked"),
          QByteArray("Transfer-Encoding: chunked\r\nContent-Length: 5"),
          QByteArray("Expect: 100-continue\r\nContent-Length: 5abc")}) {
        dosegrid::testing::FaultLine line(dosegrid::testing::FaultLine::connectTo(server.port()));
        ASSERT_TRUE(line.write("PUT /rest/path/vip/Home/a HTTP/1.1\r\napikey: 0123456789abcdefghijklmnop\r\n" + framing
                               + "\r\n\r\n" + next));
        const QByteArray answer = everythingFrom(line);
        SCOPED_TRACE(framing.toStdString() + "\n" + answer.toStdString());
        EXPECT_TRUE(answer.startsWith("HTTP/1.1 400 "));
        EXPECT_EQ(answer.count("HTTP/1.1 "), 1) << "nobody knows where the next request begins";
        EXPECT_TRUE(answer.contains("Connection: close"));
    }
    EXPECT_EQ(server.get("/rest/path/vip/Home/a?action=exists").body, R"({"exists":false})");
}

TEST(HttpBodies, WhatIsNotReadOfADeleteIsNoRequest)
{
    RunningPlatform server;
    dosegrid::testing::FaultLine line(dosegrid::testing::FaultLine::connectTo(server.port()));
    ASSERT_TRUE(line.write("DELETE /rest/path/vip/Home/absent HTTP/1.1\r\napikey: 0123456789abcdefghijklmnop\r\n"
                           "Transfer-Encoding: chunked\r\n\r\n"
                           "GET /rest/executions HTTP/1.1\r\napikey: 0123456789abcdefghijklmnop\r\n\r\n"));
    const QByteArray answer = everythingFrom(line);
    EXPECT_EQ(answer.count("HTTP/1.1 "), 1) << answer.constData();
}

TEST(HttpBodies, AMistakeIsAnsweredInTheWordsOfTheProfile)
{
    RunningPlatform server;
    const auto broken = [&server](const ProfileHandler &right) {
        Mistaken mistaken(right);
        FrontDoor door(server.platform(), mistaken, server.faults());
        return ask(door);
    };
    const Answer vip = broken(VipProfile(server.platform()));
    EXPECT_EQ(vip.status, 500);
    EXPECT_EQ(vip.code(), 8000);
    EXPECT_TRUE(toQt(vip.body).contains(u"(Error code 8000)"_s)) << vip.body;
    EXPECT_FALSE(vip.header("Date").empty());
    EXPECT_EQ(vip.headers.count("EXCEPTION_WHAT"), 0u);
    const Answer carminServer = broken(CarminServer(server.platform()));
    EXPECT_EQ(carminServer.status, 500);
    EXPECT_EQ(carminServer.body, R"({"message": "Internal Server Error"})");
}

TEST(HttpBodies, NoTextOfAnExceptionLeaves)
{
    Thrower thrower;
    const Answer answer = ask(thrower);
    EXPECT_EQ(answer.status, 500);
    EXPECT_EQ(answer.headers.count("EXCEPTION_WHAT"), 0u);
}

// Without bounds the last of them would be read for hours.
TEST(HttpBodies, JsonHasBounds)
{
    RunningPlatform server;
    server.uploadInput();
    const auto expectMalformed = [](const Answer &answer, const std::string &what) {
        EXPECT_EQ(answer.status, 400) << what;
        EXPECT_EQ(answer.body, R"({"errorCode":8000,"errorMessage":"An error has been encountered on the VIP API"})")
            << what;
    };
    EXPECT_EQ(server.launch(launchWith("unknown", nested(63))).status, 200);
    expectMalformed(server.launch(launchWith("unknown", nested(64))), "depth");
    EXPECT_EQ(server.launch(launchWith("unknown", objectOf(1000))).status, 200);
    expectMalformed(server.launch(launchWith("unknown", objectOf(1001))), "members");
    EXPECT_EQ(server.launch(launchWith("unknown", Json(std::vector<int>(99'000, 7)))).status, 200);
    expectMalformed(server.launch(launchWith("unknown", Json(std::vector<int>(100'000, 7)))), "values");
    std::string many = R"({"name":"AF_61")";
    for (int i = 0; i < 800'000; ++i)
        many += ",\"k" + std::to_string(i) + "\":0";
    expectMalformed(server.send("POST", "/rest/executions", many + '}'), "a large object");
    expectMalformed(server.send("POST", "/rest/executions", std::string(8'000'000, '[')), "a deep list");
}

TEST(HttpBodies, JsonHasBoundsAtTheCarminServerToo)
{
    RunningPlatform server(RunningPlatform::calmServer());
    const Answer deep = server.send("POST", "/executions", dump(launchWith("unknown", nested(64))));
    EXPECT_EQ(deep.status, 400);
    EXPECT_EQ(deep.code(), 10);
}
