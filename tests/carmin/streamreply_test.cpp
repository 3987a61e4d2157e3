// SPDX-License-Identifier: GPL-3.0-or-later
// Large bodies on the wire: how they are framed, how they end, and that they never are in memory.
#include "models/carmin/httphead.h"
#include "tests/carmin/calls.h"

#include <QNetworkReply>
#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;
using namespace dosegrid;
using namespace dosegrid::carmin;
using namespace dosegrid::testing;

namespace {

class KeptBody final : public ByteSink
{
public:
    BodyHead head;
    QByteArray bytes;

    bool begin(const BodyHead &of) override
    {
        head = of;
        return true;
    }
    bool write(const QByteArray &piece) override
    {
        bytes += piece;
        return true;
    }
};

class LargeBody : public ::testing::Test
{
protected:
    Answer answer;
    LocalHttpServer server{[this](const SeenRequest &) { return answer; }};
    Client client{endpoint(server.url(u"/rest"_s)), u"k3y"_s};
    KeptBody body;

    Result<HttpReply, ApiError> fetch() { return outcome(client.download(u"/vip/Home/a b.log"_s, &body)); }
    Result<HttpReply, ApiError> fetch(const QByteArray &raw, Answer::End end = Answer::End::Close)
    {
        body = KeptBody();
        answer = Answer{raw, end, 0};
        return fetch();
    }
};

const QByteArray ok = "HTTP/1.1 200 OK\r\n";

} // namespace

TEST_F(LargeBody, EveryFramingIsRead)
{
    struct Framing
    {
        const char *name;
        QByteArray raw;
        Answer::End end;
    };
    const QByteArray chunks = "5;x=y\r\nGate \r\nA\r\nstarts now\r\n0\r\nX-Sum: 1\r\n\r\n";
    const std::array framings{
        Framing{"length", ok + "Content-Length: 15\r\n\r\nGate starts now", Answer::End::KeepAlive},
        Framing{"chunks", ok + "Transfer-Encoding: chunked\r\n\r\n" + chunks, Answer::End::KeepAlive},
        Framing{"end of the connection", ok + "\r\nGate starts now", Answer::End::Close},
        Framing{"1.0", "HTTP/1.0 200 OK\r\n\r\nGate starts now", Answer::End::Close},
        Framing{"after 100", "HTTP/1.1 100 Continue\r\n\r\n" + ok + "Content-Length: 15\r\n\r\nGate starts now",
                Answer::End::KeepAlive},
    };
    for (const Framing &framing : framings) {
        for (const int drip : {0, 1}) {
            body = KeptBody();
            answer = Answer{framing.raw, framing.end, drip};
            const auto got = fetch();
            ASSERT_TRUE(got.has_value()) << framing.name << qPrintable(toLogString(got.error()));
            EXPECT_EQ(body.bytes, "Gate starts now") << framing.name;
            EXPECT_EQ(got->received, 15) << framing.name;
        }
    }
    EXPECT_EQ(server.requests().back().target, "/rest/path/vip/Home/a%20b.log?action=content");
    EXPECT_EQ(server.requests().back().headers.value("apikey"), "k3y");
    EXPECT_EQ(server.requests().back().headers.value("host"), server.url().sliced(7).toLatin1());
}

TEST_F(LargeBody, WhatIsCutOrMuddledIsNoBody)
{
    const QByteArrayList broken{
        ok + "Content-Length: 16\r\n\r\nGate starts now",
        ok + "Transfer-Encoding: chunked\r\n\r\n5\r\nGate \r\n",
        ok + "Transfer-Encoding: chunked\r\n\r\nnine\r\nGate starts\r\n0\r\n\r\n",
        ok + "Transfer-Encoding: chunked\r\n\r\n-5\r\nGate \r\n0\r\n\r\n",
        ok + "Transfer-Encoding: chunked\r\n\r\n0x5\r\nGate \r\n0\r\n\r\n",
        ok + "Transfer-Encoding: chunked\r\n\r\n4\r\nGate starts\r\n0\r\n\r\n",
        ok + "Transfer-Encoding: chunked\r\n\r\n5;" + QByteArray(5000, 'x') + "\r\nGate \r\n0\r\n\r\n",
        ok + "Transfer-Encoding: chunked\r\n\r\n" + QByteArray(9000, '1'),
        ok + "Content-Length: 4\r\nContent-Length: 15\r\n\r\nGate starts now",
        ok + "Content-Length: -4\r\n\r\nGate",
        ok + "Nonsense\r\n\r\nGate",
        ok + "X: " + QByteArray(100'000, 'x') + "\r\n\r\nGate",
        ok + "Content-Le",
        QByteArray("SSH-2.0-OpenSSH_9.2\r\n\r\n"),
        QByteArray(),
    };
    for (const QByteArray &raw : broken) {
        const auto got = fetch(raw);
        ASSERT_FALSE(got.has_value()) << raw.left(90).toStdString();
        EXPECT_TRUE(got.error().kind == ApiError::Kind::Unreachable || got.error().kind == ApiError::Kind::BadReply)
            << raw.left(90).toStdString();
    }
}

TEST_F(LargeBody, AnEmptyOneAndARefusalEndAtOnce)
{
    ASSERT_TRUE(fetch(ok + "Content-Length: 0\r\n\r\n", Answer::End::KeepAlive).has_value());
    EXPECT_TRUE(body.bytes.isEmpty());
    const QByteArray refusal = R"({"errorCode":8013,"errorMessage":"Unauthorized data access to : /x"})";
    const auto refused = fetch("HTTP/1.1 400 Bad Request\r\nContent-Type: application/json\r\nContent-Length: "
                                   + QByteArray::number(refusal.size()) + "\r\n\r\n" + refusal,
                               Answer::End::KeepAlive);
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().carminCode, 8013);
    EXPECT_TRUE(body.bytes.isEmpty()) << "nothing of an error goes into the file";
}

TEST_F(LargeBody, RedirectsAreFollowedWithinTheOrigin)
{
    LocalHttpServer other([](const SeenRequest &) { return Answer::of(200, "application/octet-stream", "stolen"); });
    server.setHandler([](const SeenRequest &request) {
        return request.target.startsWith("/moved") ? Answer::of(200, "application/octet-stream", "here")
                                                   : Answer::of(307, {}, {}, "Location: /moved?action=content\r\n");
    });
    ASSERT_TRUE(fetch().has_value());
    EXPECT_EQ(body.bytes, "here");
    server.setHandler([&other](const SeenRequest &) {
        return Answer::of(302, {}, {}, "Location: " + other.url(u"/x"_s).toLatin1() + "\r\n");
    });
    EXPECT_EQ(fetch().error().kind, ApiError::Kind::BadReply);
    EXPECT_TRUE(other.requests().isEmpty());
    server.setHandler([](const SeenRequest &) { return Answer::of(307, {}, {}, "Location: /round\r\n"); });
    EXPECT_EQ(fetch().error().kind, ApiError::Kind::BadReply);
}

TEST_F(LargeBody, TheSystemProxyIsForOthersThanLoopback)
{
    LocalHttpServer proxy([](const SeenRequest &) { return Answer::of(200, "application/octet-stream", "far"); });
    qputenv("http_proxy", proxy.url().replace(u"//"_s, u"//user:word@"_s).toLatin1());
    Client far(Endpoint::parse(u"http://platform.example/rest"_s, Endpoint::PlainHttp::Allowed).value(), u"k3y"_s);
    answer = Answer::of(200, "application/octet-stream", "near");
    const auto nearby = fetch();
    KeptBody distant;
    const auto through = outcome(far.download(u"/vip/Home/a"_s, &distant));
    qunsetenv("http_proxy");
    EXPECT_TRUE(nearby.has_value());
    EXPECT_EQ(body.bytes, "near");
    ASSERT_TRUE(through.has_value()) << qPrintable(toLogString(through.error()));
    EXPECT_EQ(distant.bytes, "far");
    ASSERT_EQ(proxy.requests().size(), 1);
    EXPECT_EQ(proxy.requests().front().target, "http://platform.example/rest/path/vip/Home/a?action=content");
    EXPECT_EQ(proxy.requests().front().headers.value("host"), "platform.example");
    EXPECT_EQ(proxy.requests().front().headers.value("proxy-authorization"), "Basic dXNlcjp3b3Jk");
}

// As when the thread that reads gets no processor: what is not taken stays with the server.
TEST_F(LargeBody, WhatIsNotTakenIsNotHeld)
{
    constexpr qint64 size = 64 << 20;
    answer = Answer::of(200, "application/octet-stream", QByteArray(size, 'x'));
    NetworkManager network(endpoint(server.url()), u"k3y"_s);
    QNetworkRequest request(QUrl(server.url(u"/big"_s)));
    request.setAttribute(NetworkManager::largeBody, true);
    QNetworkReply *reply = network.get(request);
    qint64 most = 0;
    const auto look = [&] {
        most = std::max(most, reply->bytesAvailable());
        return false;
    };
    QSignalSpy head(reply, &QNetworkReply::metaDataChanged);
    ASSERT_TRUE(head.wait());
    (void)QTest::qWaitFor(look, 200);
    EXPECT_GT(most, 0);
    EXPECT_LE(most, 64 << 10);
    qint64 taken = 0;
    EXPECT_TRUE(QTest::qWaitFor(
        [&] {
            look();
            taken += reply->readAll().size();
            return reply->isFinished();
        },
        20'000));
    EXPECT_EQ(taken, size);
    EXPECT_LE(most, 64 << 10);
}
