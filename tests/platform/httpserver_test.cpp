// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/platform/runningplatform.h"
#include "tests/support/faultline.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>

#include <nlohmann/json.hpp>

#include <atomic>
#include <random>
#include <sys/resource.h>
#include <thread>

using namespace dosegrid::platform;
using namespace dosegrid::platform::tests;
using namespace Qt::Literals::StringLiterals;

namespace {

qint64 peakKilobytes()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

Answer put(RunningPlatform &server, const std::string &body)
{
    return server.send("PUT", "/rest/path/vip/Home/after", body, "application/octet-stream");
}

} // namespace

TEST(HttpServer, LargeBodiesAreStreamedBothWays)
{
    constexpr size_t size = 256 * 1024 * 1024;
    Settings settings = RunningPlatform::calm();
    settings.maxTransferBytes = static_cast<qint64>(size);
    RunningPlatform server(settings);
    const auto client = server.client();
    const httplib::Headers headers{{"apikey", RunningPlatform::key}};
    const std::string chunk(1024 * 1024, 'x');
    const qint64 before = peakKilobytes();
    const auto up = client->Put(
        "/rest/path/vip/Home/big", headers, size,
        [&](size_t offset, size_t left, httplib::DataSink &sink) {
            (void)offset;
            return sink.write(chunk.data(), std::min(left, chunk.size()));
        },
        "application/octet-stream");
    ASSERT_TRUE(up);
    EXPECT_EQ(up->status, 201);
    size_t received = 0;
    const auto down = client->Get("/rest/path/vip/Home/big?action=content", headers, [&](const char *, size_t n) {
        received += n;
        return true;
    });
    ASSERT_TRUE(down);
    EXPECT_EQ(received, size);
    EXPECT_LT(peakKilobytes() - before, 64 * 1024) << "memory over idle, in kB";
}

TEST(HttpServer, AChunkedUploadWorks)
{
    RunningPlatform server;
    int pieces = 0;
    const auto up = server.client()->Put(
        "/rest/path/vip/Home/c", {{"apikey", RunningPlatform::key}},
        [&](size_t, httplib::DataSink &sink) {
            if (pieces++ < 3)
                sink.write("abc", 3);
            else
                sink.done();
            return true;
        },
        "application/octet-stream");
    ASSERT_TRUE(up);
    EXPECT_EQ(up->status, 201);
    EXPECT_EQ(server.get("/rest/path/vip/Home/c?action=content").body, "abcabcabc");
}

TEST(HttpServer, ABodyCutShortLeavesNoFile)
{
    RunningPlatform server;
    const auto up = server.client()->Put(
        "/rest/path/vip/Home/cut", {{"apikey", RunningPlatform::key}}, 1000,
        [](size_t offset, size_t, httplib::DataSink &sink) { return offset == 0 && sink.write("abc", 3); },
        "application/octet-stream");
    EXPECT_FALSE(up);
    EXPECT_EQ(server.get("/rest/path/vip/Home/cut?action=exists").body, R"({"exists":false})");
}

TEST(HttpServer, OneConnectionServesManyRequestsAlsoAfterARefusedBody)
{
    RunningPlatform server;
    const auto client = server.client();
    client->set_keep_alive(true);
    const std::string body(100'000, 'x');
    for (int i = 0; i < 20; ++i) {
        const auto refused =
            client->Put("/rest/path/etc/x", {{"apikey", RunningPlatform::key}}, body, "application/octet-stream");
        ASSERT_TRUE(refused) << i;
        EXPECT_EQ(refused->status, 400);
        const auto next = client->Get("/rest/executions", {{"apikey", RunningPlatform::key}});
        ASSERT_TRUE(next) << i;
        EXPECT_EQ(next->body, "[]");
    }
}

TEST(HttpServer, AFullWaveIsListedAndRead)
{
    RunningPlatform server;
    server.uploadInput();
    Json body = RunningPlatform::batchBody();
    Json energies = Json::array();
    for (int i = 1; i <= 60; ++i)
        energies.push_back(toStd(QString::number(0.005 * i)));
    body["inputValues"]["energy"] = energies;
    body["inputValues"]["organid"] = {"89", "90", "91", "92", "93", "94"};
    std::string id;
    for (int i = 0; i < 25; ++i) {
        body["name"] = "wave " + std::to_string(i);
        id = server.launched(body);
    }
    ASSERT_FALSE(server.executionWhen(id, [](const Json &e) { return !e["jobs"].empty(); }).is_null());
    for (int i = 0; i < 20; ++i) {
        EXPECT_EQ(server.get("/rest/executions").json().size(), 25u);
        EXPECT_EQ(server.get("/rest/executions/" + id).status, 200);
    }
}

TEST(HttpServer, WhatIsNoHttpNeitherStopsNorConfusesIt)
{
    const std::vector<QByteArray> requests{
        "GET /rest/executions?limit=3 HTTP/1.1\r\nHost: a\r\napikey: 0123456789abcdefghijklmnop\r\n\r\n",
        "PUT /rest/path/vip/Home/%C3%A9%2B HTTP/1.1\r\napikey: 0123456789abcdefghijklmnop\r\nContent-Length: "
        "3\r\n\r\nabc",
        "POST /rest/executions HTTP/1.1\r\napikey: 0123456789abcdefghijklmnop\r\nContent-Type: application/json\r\n"
        "Content-Length: 26\r\n\r\n{\"name\":\"a\",\"inputValues\":{}}",
        "PUT /rest/path/vip/Home/c HTTP/1.1\r\napikey: 0123456789abcdefghijklmnop\r\nTransfer-Encoding: chunked\r\n\r\n"
        "3\r\nabc\r\n0\r\n\r\n",
        "GET /rest/path/vip/Home?action=list HTTP/1.1\r\napikey: 0123456789abcdefghijklmnop\r\nRange: "
        "bytes=0-\r\n\r\n"};
    RunningPlatform server;
    std::minstd_rand generator(1);
    const auto below = [&generator](qsizetype end) {
        return static_cast<qsizetype>(generator() % static_cast<unsigned long>(end));
    };
    for (int round = 0; round < 400; ++round) {
        QByteArray bytes = requests[static_cast<size_t>(below(5))];
        for (qsizetype change = below(4); change > 0; --change) {
            const qsizetype at = below(bytes.size());
            switch (below(3)) {
            case 0: bytes[at] = static_cast<char>(below(256)); break;
            case 1: bytes.remove(at, below(8)); break;
            default: bytes.insert(at, bytes.mid(at / 2, below(40))); break;
            }
        }
        dosegrid::testing::FaultLine line(dosegrid::testing::FaultLine::connectTo(server.port()));
        ASSERT_TRUE(line.isOpen()) << round;
        line.write(bytes);
        line.reset(); // without waiting: many are at work at once
    }
    EXPECT_EQ(server.get("/rest/executions").status, 200);
    EXPECT_EQ(put(server, "still works").status, 201);
}

TEST(HttpServer, IdleConnectionsNeverKeepOthersWaiting)
{
    RunningPlatform server;
    std::vector<std::unique_ptr<dosegrid::testing::FaultLine>> idle;
    for (int i = 0; i < 300; ++i) {
        idle.push_back(
            std::make_unique<dosegrid::testing::FaultLine>(dosegrid::testing::FaultLine::connectTo(server.port())));
        ASSERT_TRUE(idle.back()->isOpen()) << i;
    }
    EXPECT_EQ(server.get("/rest/executions").status, 200) << "more than there are threads";
}

TEST(HttpServer, ItStopsWhileBodiesDrip)
{
    auto server = std::make_unique<RunningPlatform>();
    dosegrid::testing::FaultLine line(dosegrid::testing::FaultLine::connectTo(server->port()));
    ASSERT_TRUE(line.write("PUT /rest/path/vip/Home/a HTTP/1.1\r\napikey: 0123456789abcdefghijklmnop\r\n"
                           "Content-Length: 100000\r\n\r\nx"));
    const QString incoming = server->stateDirectory() + u"/storage/incoming"_s;
    ASSERT_TRUE(eventually([&] { return !QDir(incoming).entryList({u"*.part"_s}, QDir::Files).isEmpty(); }));
    std::atomic<bool> stopped = false;
    std::thread stop([&] {
        server.reset();
        stopped = true;
    });
    EXPECT_TRUE(eventually([&] { return stopped || !line.write("x"); }));
    line.close();
    stop.join();
}

TEST(HttpServer, APortHasOneServer)
{
    RunningPlatform first;
    struct Nothing final : HttpHandler
    {
        HttpReply handle(const HttpRequest &) override { return {}; }
    } handler;
    HttpServer second(handler);
    const auto started = second.start(first.port());
    ASSERT_FALSE(started.has_value());
    EXPECT_EQ(started.error().kind, dosegrid::Error::Kind::Busy);
}

TEST(HttpServer, AfterAHeadThatItRefusesTheConnectionEnds)
{
    RunningPlatform server;
    const QByteArray smuggled = "GET /rest/executions HTTP/1.1\r\napikey: 0123456789abcdefghijklmnop\r\n\r\n";
    for (const QByteArray &head :
         {QByteArray("GET /rest/platform HTTP/1.1\r\nX-Long: " + QByteArray(9000, 'a') + "\r\n\r\n"),
          QByteArray("GET /" + QByteArray(9000, 'a') + " HTTP/1.1\r\n\r\n"), QByteArray("nonsense\r\n\r\n")}) {
        dosegrid::testing::FaultLine line(dosegrid::testing::FaultLine::connectTo(server.port()));
        ASSERT_TRUE(line.write(head + smuggled));
        QByteArray answer;
        for (QByteArray piece = line.read(); !piece.isEmpty(); piece = line.read())
            answer += piece;
        EXPECT_EQ(answer.count("HTTP/1.1 "), 1) << answer.constData();
        EXPECT_TRUE(answer.contains("Connection: close")) << answer.constData();
        EXPECT_FALSE(answer.contains("[]"));
    }
}
