// SPDX-License-Identifier: GPL-3.0-or-later
// Transfers through a proxy that breaks the lines, over HTTP and TLS.
#include "models/transfer/download.h"
#include "models/transfer/upload.h"
#include "tests/support/faultproxy.h"
#include "tests/transfer/storage.h"

#include <QDir>

using namespace Qt::Literals::StringLiterals;
using namespace dosegrid;
using namespace dosegrid::testing;
using namespace dosegrid::transfer;

namespace {

using Kind = TransportFault::Kind;
using Direction = TransportFault::Direction;
using Counted = TransportFault::Counted;
using Tls = FaultProxy::Tls;

const char *wordOf(Kind kind)
{
    switch (kind) {
    case Kind::Cut: return "Cut";
    case Kind::Reset: return "Reset";
    case Kind::BlackHole: return "BlackHole";
    case Kind::Drip: return "Drip";
    case Kind::WrongLength: return "WrongLength";
    }
    return "";
}

struct Broken
{
    TransportFault fault;
    Tls tls;
};

std::string nameOf(const ::testing::TestParamInfo<Broken> &info)
{
    const TransportFault &fault = info.param.fault;
    return std::string(wordOf(fault.kind)) + (fault.direction == Direction::Request ? "OfTheRequest" : "OfTheAnswer")
           + (fault.lengthError < 0 ? "Less" : "") + (fault.counted == Counted::FromHead ? "InItsHead" : "")
           + (info.param.tls == Tls::Off ? "" : "OverTls");
}

std::vector<Broken> both(const std::vector<TransportFault> &faults)
{
    std::vector<Broken> all;
    for (const TransportFault &fault : faults) {
        all.push_back({fault, Tls::Off});
        all.push_back({fault, Tls::Good});
    }
    return all;
}

class BrokenLine : public Storage
{
protected:
    QByteArray body = []() {
        QByteArray bytes;
        for (unsigned i = 0; i < 300'000; ++i)
            bytes += static_cast<char>((i * 7919U) >> 3);
        return bytes;
    }();
    std::unique_ptr<FaultProxy> proxy;
    std::unique_ptr<carmin::Client> through;

    void connectOver(Tls tls)
    {
        servesRanges = true;
        proxy = std::make_unique<FaultProxy>(QUrl(server.url()).port(), tls);
        carmin::Client::Options options;
        options.limits = carmin::CallLimits{milliseconds(1500), milliseconds(0), 64 << 20};
        options.extraAuthoritiesPem = tls == Tls::Off ? QByteArray() : proxy->authorityPem();
        const QString url = u"%1://127.0.0.1:%2"_s.arg(tls == Tls::Off ? u"http"_s : u"https"_s).arg(proxy->port());
        through = std::make_unique<carmin::Client>(carmin::Endpoint::parse(url).value(), u"key"_s, options);
    }
    Download::Outcome fetch()
    {
        files["/vip/Home/out.tar.gz"] = body;
        DownloadRequest request;
        request.remotePath = u"/vip/Home/out.tar.gz"_s;
        request.localFile = local("out.tar.gz");
        request.keepFree = 0;
        request.retries = {{milliseconds(1000), milliseconds(1000), milliseconds(1000)}};
        return outcome(new Download(*through, clock, request, through.get()));
    }
    Upload::Outcome send()
    {
        writeFile(local("in.zip"), body);
        UploadRequest request{local("in.zip"),
                              u"/vip/Home"_s,
                              u"AF-4f2a.zip"_s,
                              3,
                              {{milliseconds(1000), milliseconds(1000), milliseconds(1000)}}};
        return outcome(new Upload(*through, clock, request, through.get()));
    }
    qsizetype bodiesSent() const
    {
        return std::ranges::count_if(server.requests(), [](const SeenRequest &request) {
            return request.method == "PUT" && !request.body.isEmpty();
        });
    }
};

class BrokenDownload : public BrokenLine, public ::testing::WithParamInterface<Broken>
{};
class BrokenUpload : public BrokenLine, public ::testing::WithParamInterface<Broken>
{};

TransportFault once(TransportFault fault, const char *method, const char *target)
{
    fault.method = method;
    fault.target = target;
    fault.times = 1;
    return fault;
}

} // namespace

INSTANTIATE_TEST_SUITE_P(
    Every, BrokenDownload,
    ::testing::ValuesIn(both({
        {.kind = Kind::Cut, .atByte = 100'000, .counted = Counted::FromBody},
        {.kind = Kind::Cut, .atByte = 10},
        {.kind = Kind::Reset, .atByte = 100'000, .counted = Counted::FromBody},
        {.kind = Kind::BlackHole, .atByte = 100'000, .counted = Counted::FromBody},
        {.kind = Kind::BlackHole, .direction = Direction::Request},
        {.kind = Kind::Drip, .atByte = 299'950, .counted = Counted::FromBody, .pause = milliseconds(2)},
        {.kind = Kind::WrongLength, .counted = Counted::FromBody, .lengthError = 1000},
        {.kind = Kind::WrongLength, .counted = Counted::FromBody, .lengthError = -1000},
    })),
    nameOf);

TEST_P(BrokenDownload, IsWholeInTheEnd)
{
    connectOver(GetParam().tls);
    proxy->add(once(GetParam().fault, "GET", "action=content"));
    const auto result = fetch();
    ASSERT_TRUE(result.has_value()) << qPrintable(toLogString(result.error()));
    EXPECT_EQ(proxy->struck(), 1);
    EXPECT_EQ(readFile(local("out.tar.gz")), body);
    EXPECT_EQ(dir.path(), QFileInfo(result->path).absolutePath());
    EXPECT_EQ(QDir(dir.path()).entryList(QDir::Files), QStringList{u"out.tar.gz"_s});
    const auto asked = requests("GET", "action=content");
    const TransportFault &fault = GetParam().fault;
    const bool keepsWhatCame =
        fault.counted == Counted::FromBody && (fault.kind == Kind::Cut || fault.kind == Kind::BlackHole);
    if (fault.kind == Kind::Drip) {
        EXPECT_EQ(asked.size(), 1) << "slow is not broken";
    } else if (keepsWhatCame && GetParam().tls == Tls::Off) {
        EXPECT_EQ(asked.back().headers.value("range"), "bytes=100000-");
    } else if (keepsWhatCame) {
        EXPECT_TRUE(asked.back().headers.value("range").startsWith("bytes=")) << "but for the last TLS record";
    }
}

INSTANTIATE_TEST_SUITE_P(
    Every, BrokenUpload,
    ::testing::ValuesIn(both({
        {.kind = Kind::Cut, .direction = Direction::Request, .atByte = 100'000, .counted = Counted::FromBody},
        {.kind = Kind::Reset, .direction = Direction::Request, .atByte = 100'000, .counted = Counted::FromBody},
        {.kind = Kind::BlackHole, .direction = Direction::Request, .atByte = 100'000, .counted = Counted::FromBody},
        {.kind = Kind::Cut},
        {.kind = Kind::Reset},
        {.kind = Kind::BlackHole},
    })),
    nameOf);

TEST_P(BrokenUpload, IsThereOnceInTheEnd)
{
    connectOver(GetParam().tls);
    proxy->add(once(GetParam().fault, "PUT", "AF-4f2a.zip"));
    const auto result = send();
    ASSERT_TRUE(result.has_value()) << qPrintable(toLogString(result.error()));
    EXPECT_EQ(proxy->struck(), 1);
    EXPECT_EQ(files.value("/vip/Home/AF-4f2a.zip"), body);
    EXPECT_EQ(bodiesSent(), 1) << "what arrived is not sent again, though the answer was lost";
}

TEST_F(BrokenLine, NoCertificateErrorIsPassedOver)
{
    for (const Tls tls : {Tls::Expired, Tls::OtherHost, Tls::UnknownAuthority}) {
        connectOver(tls);
        const auto fetched = fetch();
        ASSERT_FALSE(fetched.has_value());
        EXPECT_EQ(fetched.error().api.kind, carmin::ApiError::Kind::Tls) << qPrintable(toLogString(fetched.error()));
        const auto sent = send();
        ASSERT_FALSE(sent.has_value());
        EXPECT_EQ(sent.error().api.kind, carmin::ApiError::Kind::Tls);
    }
    EXPECT_TRUE(server.requests().isEmpty()) << "nothing went over such a line, above all no key";
}
