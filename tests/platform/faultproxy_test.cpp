// SPDX-License-Identifier: GPL-3.0-or-later
// The proxy between a plain client and a plain server, neither of them ours.
#include "tests/support/faultproxy.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QTemporaryDir>

#include <httplib.h>

using namespace dosegrid::testing;
using namespace Qt::Literals::StringLiterals;

namespace {

using Kind = TransportFault::Kind;
using Direction = TransportFault::Direction;
using Counted = TransportFault::Counted;

class Target
{
public:
    Target()
    {
        m_server.Get("/text", [](const httplib::Request &, httplib::Response &response) {
            response.set_content("0123456789", "text/plain");
        });
        m_server.Post("/echo", [this](const httplib::Request &request, httplib::Response &response) {
            ++posts;
            response.set_content(request.body, "text/plain");
        });
        port = m_server.bind_to_any_port("127.0.0.1");
        m_thread = std::thread([this] { m_server.listen_after_bind(); });
        while (!m_server.is_running())
            std::this_thread::yield();
    }
    ~Target()
    {
        m_server.stop();
        m_thread.join();
    }

    std::atomic<int> posts = 0;
    int port = 0;

private:
    httplib::Server m_server;
    std::thread m_thread;
};

std::unique_ptr<httplib::Client> clientOf(const FaultProxy &proxy)
{
    auto client = std::make_unique<httplib::Client>("127.0.0.1", proxy.port());
    client->set_keep_alive(true);
    client->set_read_timeout(std::chrono::milliseconds(300));
    return client;
}

std::string secureGet(const FaultProxy &proxy)
{
    QTemporaryDir folder;
    QFile authority(folder.filePath(u"ca.pem"_s));
    EXPECT_TRUE(authority.open(QIODevice::WriteOnly));
    authority.write(proxy.authorityPem());
    authority.close();
    httplib::SSLClient client("127.0.0.1", proxy.port());
    client.set_ca_cert_path(authority.fileName().toStdString().c_str());
    client.enable_server_certificate_verification(true);
    const httplib::Result result = client.Get("/text");
    return result ? result->body : std::string("refused");
}

} // namespace

TEST(FaultProxy, WithoutAFaultEverythingPassesOverOneConnection)
{
    Target target;
    FaultProxy proxy(target.port);
    const auto client = clientOf(proxy);
    const std::string large(3'000'000, 'x');
    for (int i = 0; i < 2; ++i) {
        EXPECT_EQ(client->Get("/text")->body, "0123456789");
        EXPECT_EQ(client->Post("/echo", large, "text/plain")->body, large);
    }
    EXPECT_EQ(proxy.connections(), 1);
    EXPECT_EQ(proxy.exchanges(), 4);
    EXPECT_EQ(proxy.struck(), 0);
}

TEST(FaultProxy, ACutOrResetResponseMeansThatTheWorkWasDone)
{
    for (const Kind kind : {Kind::Cut, Kind::Reset}) {
        Target target;
        FaultProxy proxy(target.port);
        proxy.add({.kind = kind, .method = "POST", .times = 1});
        EXPECT_FALSE(clientOf(proxy)->Post("/echo", "a", "text/plain"));
        EXPECT_EQ(target.posts, 1);
        EXPECT_EQ(clientOf(proxy)->Post("/echo", "b", "text/plain")->body, "b") << "once only";
        EXPECT_EQ(proxy.struck(), 1);
    }
}

TEST(FaultProxy, ACutOrResetRequestNeverArrives)
{
    for (const Kind kind : {Kind::Cut, Kind::Reset})
        for (const Counted counted : {Counted::FromHead, Counted::FromBody}) {
            Target target;
            FaultProxy proxy(target.port);
            proxy.add({.kind = kind, .direction = Direction::Request, .atByte = 2, .counted = counted});
            EXPECT_FALSE(clientOf(proxy)->Post("/echo", "abcdef", "text/plain"));
            EXPECT_EQ(target.posts, 0);
        }
}

TEST(FaultProxy, ABodyIsCutAtTheByteThatWasAskedFor)
{
    Target target;
    FaultProxy proxy(target.port);
    proxy.add({.kind = Kind::Cut, .atByte = 4, .counted = Counted::FromBody, .target = "/text"});
    std::string got;
    const auto result = clientOf(proxy)->Get("/text", [&](const char *data, size_t size) {
        got.append(data, size);
        return true;
    });
    EXPECT_FALSE(result);
    EXPECT_EQ(got, "0123");
}

TEST(FaultProxy, ABlackHoleIsSilentAndStaysOpen)
{
    Target target;
    FaultProxy proxy(target.port);
    proxy.add({.kind = Kind::BlackHole, .times = 1});
    const httplib::Result lost = clientOf(proxy)->Post("/echo", "a", "text/plain");
    ASSERT_FALSE(lost);
    EXPECT_EQ(lost.error(), httplib::Error::Read) << "by the client's own time limit";
    EXPECT_EQ(target.posts, 1);
    proxy.add({.kind = Kind::BlackHole, .direction = Direction::Request});
    EXPECT_FALSE(clientOf(proxy)->Post("/echo", "a", "text/plain"));
    EXPECT_EQ(target.posts, 1) << "this one never came";
}

TEST(FaultProxy, ADripIsSlowerThanSilenceIsLong)
{
    Target target;
    FaultProxy proxy(target.port);
    proxy.add({.kind = Kind::Drip, .counted = Counted::FromBody, .pause = std::chrono::milliseconds(40)});
    const auto begin = std::chrono::steady_clock::now();
    EXPECT_EQ(clientOf(proxy)->Get("/text")->body, "0123456789");
    EXPECT_GE(std::chrono::steady_clock::now() - begin, std::chrono::milliseconds(400));
}

TEST(FaultProxy, AWrongContentLength)
{
    Target target;
    FaultProxy proxy(target.port);
    proxy.add({.kind = Kind::WrongLength, .lengthError = 5, .times = 1});
    EXPECT_FALSE(clientOf(proxy)->Get("/text")) << "five bytes never come";
    proxy.add({.kind = Kind::WrongLength, .lengthError = -3, .times = 1});
    EXPECT_EQ(clientOf(proxy)->Get("/text")->body, "0123456");
    EXPECT_EQ(clientOf(proxy)->Get("/text")->body, "0123456789");
}

TEST(FaultProxy, TheNthMatchingExchangeIsStruck)
{
    Target target;
    FaultProxy proxy(target.port);
    proxy.add({.kind = Kind::Cut, .target = "/text", .skip = 2, .times = 1});
    std::string seen;
    for (int i = 0; i < 5; ++i)
        seen += clientOf(proxy)->Get("/text") ? '+' : '-';
    EXPECT_EQ(seen, "++-++");
}

TEST(FaultProxy, Refused)
{
    Target target;
    FaultProxy proxy(target.port);
    proxy.setRefusing(true);
    const httplib::Result refused = clientOf(proxy)->Get("/text");
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error(), httplib::Error::Connection);
    proxy.setRefusing(false);
    EXPECT_EQ(clientOf(proxy)->Get("/text")->body, "0123456789") << "on the same port";
}

TEST(FaultProxy, TlsWithGoodAndBadCertificates)
{
    Target target;
    using Tls = FaultProxy::Tls;
    EXPECT_EQ(secureGet(FaultProxy(target.port, Tls::Good)), "0123456789");
    for (const Tls bad : {Tls::Expired, Tls::OtherHost, Tls::UnknownAuthority})
        EXPECT_EQ(secureGet(FaultProxy(target.port, bad)), "refused") << static_cast<int>(bad);
}
