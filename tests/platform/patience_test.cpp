// SPDX-License-Identifier: GPL-3.0-or-later
// Who is slow must not keep a thread for ever, nor everybody else waiting.
#include "models/platform/httpserver.h"
#include "tests/platform/runningplatform.h"
#include "tests/support/faultline.h"
#include "tests/support/testcertificate.h"

#include <gtest/gtest.h>

#include <QFile>

#include <atomic>
#include <poll.h>
#include <sys/socket.h>
#include <thread>

using namespace dosegrid::platform;
using namespace dosegrid::platform::tests;
using dosegrid::testing::FaultLine;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

// More than the server has threads.
constexpr int many = 270;

const QByteArray beginning = "PUT /a HTTP/1.1\r\nHost: a\r\nContent-Length: 200000\r\n\r\nx";

struct Reader final : HttpHandler
{
    std::atomic<int> begun = 0;
    std::atomic<int> broken = 0;

    HttpReply handle(const HttpRequest &request) override
    {
        HttpReply reply;
        if (request.rawPath == "/large") {
            reply.body = std::string(64'000'000, 'x');
            return reply;
        }
        ++begun;
        if (!request.readBody([](const char *, size_t) { return true; }))
            ++broken;
        reply.body = "read";
        return reply;
    }
};

struct PatienceTest : testing::Test
{
    Reader reader;
    HttpServer server{reader};

    int start(const Patience &patience)
    {
        Listening listening;
        listening.patience = patience;
        return server.start(listening).value_or(0);
    }
    // Nobody waits: only what is slow in itself ends.
    static Patience endless()
    {
        Patience patience;
        patience.idle = patience.crowdedIdle = patience.head = patience.silence = 1h;
        patience.transfer = patience.crowdedTransfer = {1h, 1};
        patience.linger = 0ms;
        return patience;
    }
    static bool hasEnded(const FaultLine &line)
    {
        pollfd item{line.fd(), POLLIN, 0};
        char byte = 0;
        return ::poll(&item, 1, 0) > 0 && ::recv(line.fd(), &byte, 1, MSG_PEEK | MSG_DONTWAIT) <= 0;
    }
};

TEST_F(PatienceTest, ABodyThatDripsEnds)
{
    Patience patience = endless();
    patience.transfer = {300ms, 100'000};
    FaultLine line(FaultLine::connectTo(start(patience)));
    ASSERT_TRUE(line.write(beginning));
    EXPECT_TRUE(eventually([&] { return reader.broken == 1 || !line.write("x"); }));
    EXPECT_TRUE(eventually([&] { return reader.broken == 1; }));
}

TEST_F(PatienceTest, ABodyThatKeepsItsPaceMayTakeLonger)
{
    Patience patience = endless();
    patience.transfer = {100ms, 1000};
    FaultLine line(FaultLine::connectTo(start(patience)));
    ASSERT_TRUE(line.write(beginning));
    for (int sent = 1; sent < 200'000; sent += 9999) {
        std::this_thread::sleep_for(20ms);
        ASSERT_TRUE(line.write(QByteArray(std::min(9999, 200'000 - sent), 'x'))) << sent;
    }
    EXPECT_TRUE(line.read().contains("200 OK"));
    EXPECT_EQ(reader.broken, 0);
}

TEST_F(PatienceTest, WhoReadsAnAnswerInDripsIsLeft)
{
    Patience patience = endless();
    patience.transfer = {300ms, 100'000'000};
    FaultLine line(FaultLine::connectTo(start(patience)));
    ASSERT_TRUE(line.write("GET /large HTTP/1.1\r\nHost: a\r\n\r\n"));
    qsizetype received = 0;
    for (QByteArray piece = line.read(); !piece.isEmpty(); piece = line.read()) {
        received += piece.size();
        std::this_thread::sleep_for(1ms);
    }
    EXPECT_LT(received, 64'000'000);
}

TEST_F(PatienceTest, DrippingBodiesGiveWayWhenOthersWait)
{
    Patience patience = endless();
    patience.crowdedTransfer = {200ms, 1'000'000};
    const int port = start(patience);
    std::vector<std::unique_ptr<FaultLine>> lines;
    for (int i = 0; i < many; ++i) {
        lines.push_back(std::make_unique<FaultLine>(FaultLine::connectTo(port)));
        ASSERT_TRUE(lines.back()->write(beginning)) << i;
    }
    httplib::Client honest("127.0.0.1", port);
    honest.set_read_timeout(20);
    const auto answer = honest.Put("/b", "small", "text/plain");
    ASSERT_TRUE(answer) << "everybody is kept waiting";
    EXPECT_EQ(answer->body, "read");
}

TEST_F(PatienceTest, AHandshakeThatNeverComesEnds)
{
    QTemporaryDir directory;
    const dosegrid::testing::TestAuthority authority;
    const dosegrid::testing::TestCertificate leaf = authority.issue();
    Listening listening;
    listening.patience = endless();
    listening.patience.head = 200ms;
    for (const auto &[name, bytes, place] : {std::tuple(u"certificate"_s, leaf.certificate, &listening.certificateFile),
                                             {u"key"_s, leaf.key, &listening.keyFile}}) {
        *place = directory.filePath(name);
        QFile file(*place);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    const int port = server.start(listening).value_or(0);
    ASSERT_GT(port, 0);
    FaultLine silent(FaultLine::connectTo(port));
    EXPECT_TRUE(eventually([&] { return hasEnded(silent); }));
    // The beginning of a record, and never its end.
    FaultLine begun(FaultLine::connectTo(port));
    ASSERT_TRUE(begun.write("\x16\x03\x01\x10"));
    EXPECT_TRUE(eventually([&] { return hasEnded(begun); }));
}

} // namespace
