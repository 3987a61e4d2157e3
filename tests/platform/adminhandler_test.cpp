// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/platform/adminhandler.h"

#include "tests/platform/runningplatform.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

using namespace dosegrid::platform;
using namespace dosegrid::platform::tests;
using namespace Qt::Literals::StringLiterals;

namespace {

class Administered : public ::testing::Test
{
protected:
    Administered() : m_handler(server.platform(), server.faults(), u"token"_s), m_http(m_handler)
    {
        m_port = m_http.start(0).value();
    }

    Answer ask(const std::string &method, const std::string &path, const std::string &body = {},
               const std::string &token = "token")
    {
        httplib::Client client("127.0.0.1", m_port);
        httplib::Request request;
        request.method = method;
        request.path = path;
        request.body = body;
        request.headers.emplace("X-Admin-Token", token);
        const httplib::Result result = client.send(request);
        return result ? Answer{result->status, result->body, result->headers} : Answer{};
    }

    RunningPlatform server;

private:
    AdminHandler m_handler;
    HttpServer m_http;
    int m_port = 0;
};

} // namespace

TEST_F(Administered, NeedsItsOwnToken)
{
    for (const char *token : {"", "wrong", RunningPlatform::key})
        EXPECT_EQ(ask("GET", "/faults", {}, token).status, 401) << token;
    EXPECT_EQ(ask("GET", "/faults").body, "[]");
    EXPECT_EQ(server.get("/rest/faults").status, 404) << "nothing of it is where clients are";
}

TEST_F(Administered, RulesComeAndGoAtRunTime)
{
    const Answer added = ask("POST", "/faults", R"([{"name":"down","target":"^/executions$","answer":{"code":8000}},
                                                    {"target":"^/nothing","cut":true}])");
    EXPECT_EQ(added.body, "[1,2]");
    EXPECT_EQ(server.get("/rest/executions").code(), 8000);
    const Json rules = ask("GET", "/faults").json();
    ASSERT_EQ(rules.size(), 2u);
    EXPECT_EQ(text(rules[0], "name"), u"down"_s);
    EXPECT_EQ(rules[0]["struck"], 1);
    EXPECT_EQ(ask("DELETE", "/faults/1").status, 200);
    EXPECT_EQ(ask("DELETE", "/faults/1").status, 404);
    EXPECT_EQ(server.get("/rest/executions").status, 200);
    EXPECT_EQ(ask("DELETE", "/faults").status, 200);
    EXPECT_EQ(ask("GET", "/faults").body, "[]");
    EXPECT_EQ(ask("POST", "/faults", "{").status, 400);
    EXPECT_EQ(ask("POST", "/faults", R"({"no":1})").status, 400);
}

TEST_F(Administered, KeysAreRevokedAndIssued)
{
    EXPECT_EQ(ask("POST", "/keys/revoke", R"({"user":"nobody"})").status, 404);
    EXPECT_EQ(ask("POST", "/keys/revoke", R"({"user":"practice"})").status, 200);
    EXPECT_EQ(server.get("/rest/executions").code(), 8002);
    const std::string key = toStd(text(ask("POST", "/keys/issue", R"({"user":"practice"})").json(), "key"));
    EXPECT_EQ(server.anonymous("GET", "/rest/executions", {{"apikey", key}}).status, 200);
}
