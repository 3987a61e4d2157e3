// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/transfer/download.h"
#include "tests/transfer/storage.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;
using namespace dosegrid;
using namespace dosegrid::testing;
using namespace dosegrid::transfer;

namespace {

class Downloads : public Storage
{
protected:
    QByteArray body = []() {
        QByteArray bytes;
        for (unsigned i = 0; i < 300'000; ++i)
            bytes += static_cast<char>((i * 7919U) >> 3);
        return bytes;
    }();
    DownloadRequest request{u"/vip/Home/out put (1).tar.gz"_s,
                            local("sub/out.tar.gz"),
                            -1,
                            {},
                            0,
                            carmin::Priority::Download,
                            {{milliseconds(1000), milliseconds(2000), milliseconds(2000)}}};

    void SetUp() override { files["/vip/Home/out put (1).tar.gz"] = body; }
    Download::Outcome run() { return outcome(new Download(client, clock, request, &client)); }
    QDir partFolder() const { return QDir(QFileInfo(request.localFile).absolutePath() + "/.parts"_L1); }
    QStringList parts() const { return partFolder().entryList(QDir::Files); }
    bool partIsGone() const { return parts().isEmpty(); }
    // What came before the line broke, and then nothing but refusals.
    void failAfter(qsizetype bytes)
    {
        contentScript << [this, bytes](const SeenRequest &) { return cut(body, bytes); };
        for (int i = 0; i < 3; ++i)
            contentScript << [](const SeenRequest &) { return refusal(); };
    }
};

} // namespace

TEST_F(Downloads, AWholeFileTakesItsPlace)
{
    const auto result = run();
    ASSERT_TRUE(result.has_value()) << qPrintable(toLogString(result.error()));
    EXPECT_EQ(result->size, body.size());
    EXPECT_EQ(readFile(request.localFile), body);
    EXPECT_TRUE(partIsGone());
    const auto gets = requests("GET", "action=content");
    ASSERT_EQ(gets.size(), 1);
    EXPECT_EQ(gets[0].headers.value("accept-encoding"), "identity");
    EXPECT_FALSE(gets[0].headers.contains("range"));
}

TEST_F(Downloads, ACutBodyIsResumedByRange)
{
    contentScript << [this](const SeenRequest &) { return cut(body, 100'000); }
                  << [this](const SeenRequest &) { return rest(body, 100'000); };
    const auto result = run();
    ASSERT_TRUE(result.has_value()) << qPrintable(toLogString(result.error()));
    EXPECT_EQ(readFile(request.localFile), body);
    EXPECT_EQ(requests("GET", "action=content").at(1).headers.value("range"), "bytes=100000-");
}

TEST_F(Downloads, AServerThatIgnoresTheRangeIsFollowed)
{
    contentScript << [this](const SeenRequest &) { return cut(body, 100'000); };
    ASSERT_TRUE(run().has_value());
    EXPECT_EQ(readFile(request.localFile), body);
    EXPECT_EQ(requests("GET", "action=content").size(), 2);
}

TEST_F(Downloads, ARangeOfAnotherFileIsNotGluedOn)
{
    contentScript << [this](const SeenRequest &) { return cut(body, 100'000); } << [this](const SeenRequest &) {
        body = QByteArray(200'000, 'n');
        files["/vip/Home/out put (1).tar.gz"] = body;
        return rest(body, 100'000);
    };
    const auto result = run();
    ASSERT_TRUE(result.has_value()) << qPrintable(toLogString(result.error()));
    EXPECT_EQ(readFile(request.localFile), body);
}

TEST_F(Downloads, PagesAndRefusalsAreRetriedAndNeverStored)
{
    contentScript << [](const SeenRequest &) { return Answer::of(200, "text/html", QByteArray(5000, 'h')); }
                  << [](const SeenRequest &) { return refusal(); }
                  << [](const SeenRequest &) { return Answer::of(502, "text/html", "<html>"); };
    ASSERT_TRUE(run().has_value());
    EXPECT_EQ(readFile(request.localFile), body);
    EXPECT_EQ(requests("GET", "action=content").size(), 4);
}

TEST_F(Downloads, TheFormerFileStaysWhenItFails)
{
    request.localFile = local("out.tar.gz");
    writeFile(request.localFile, "former");
    for (int i = 0; i < 4; ++i)
        contentScript << [this](const SeenRequest &) { return content(body.first(1000)); };
    const auto result = run();
    ASSERT_FALSE(result.has_value());
    EXPECT_EQ(result.error().kind, TransferError::Kind::WrongSize);
    EXPECT_EQ(result.error().expected, body.size());
    EXPECT_EQ(result.error().got, 1000);
    EXPECT_EQ(readFile(request.localFile), "former");
    QTest::qWait(0);
    EXPECT_TRUE(QTest::qWaitFor([this] { return partIsGone(); }, 2000));
}

TEST_F(Downloads, WhatIsTooLargeIsNotAskedFor)
{
    request.sizeLimit = 299'999;
    const auto result = run();
    ASSERT_FALSE(result.has_value());
    EXPECT_EQ(result.error().kind, TransferError::Kind::TooLarge);
    EXPECT_EQ(result.error().expected, 300'000);
    EXPECT_EQ(result.error().limit, 299'999);
    EXPECT_TRUE(requests("GET", "action=content").isEmpty());
}

TEST_F(Downloads, WhatDoesNotFitIsNotAskedFor)
{
    request.keepFree = qint64(1) << 60;
    const auto result = run();
    ASSERT_FALSE(result.has_value());
    EXPECT_EQ(result.error().kind, TransferError::Kind::NoSpace);
    EXPECT_TRUE(requests("GET", "action=content").isEmpty());
}

TEST_F(Downloads, AnAbsentFileIsSaidAtOnce)
{
    files.clear();
    const auto result = run();
    ASSERT_FALSE(result.has_value());
    EXPECT_EQ(result.error().kind, TransferError::Kind::Server);
    EXPECT_EQ(result.error().api.kind, carmin::ApiError::Kind::NotFound);
    EXPECT_EQ(server.requests().size(), 1);
}

TEST_F(Downloads, RetriesEnd)
{
    for (int i = 0; i < 9; ++i)
        contentScript << [](const SeenRequest &) { return refusal(); };
    const auto result = run();
    ASSERT_FALSE(result.has_value());
    EXPECT_EQ(result.error().api.kind, carmin::ApiError::Kind::Indeterminate);
    EXPECT_EQ(requests("GET", "action=content").size(), 4);
}

TEST_F(Downloads, AnAbortEndsItAndLeavesNothing)
{
    contentScript << [this](const SeenRequest &) {
        Answer hang = cut(body, 50'000);
        hang.end = Answer::End::Hang;
        return hang;
    };
    auto *download = new Download(client, clock, request, &client);
    QObject::connect(download, &Transfer::progressed, download, [download](qint64 bytes) {
        if (bytes > 0)
            download->abort();
    });
    const auto result = outcome(download);
    ASSERT_FALSE(result.has_value());
    EXPECT_EQ(result.error().kind, TransferError::Kind::Aborted);
    EXPECT_TRUE(QTest::qWaitFor([this] { return partIsGone(); }, 2000));
    EXPECT_FALSE(QFile::exists(request.localFile));
    EXPECT_EQ(client.gate().inFlight(), 0);
}

TEST_F(Downloads, TheNextOneGoesOnWhereOneGaveUp)
{
    failAfter(100'000);
    ASSERT_FALSE(run().has_value());
    EXPECT_EQ(parts(), QStringList{u"out.tar.gz.300000.part"_s});
    EXPECT_FALSE(QFile::exists(request.localFile));
    servesRanges = true;
    const auto result = run();
    ASSERT_TRUE(result.has_value()) << qPrintable(toLogString(result.error()));
    EXPECT_EQ(requests("GET", "action=content").back().headers.value("range"), "bytes=100000-");
    EXPECT_EQ(result->size, body.size());
    EXPECT_EQ(readFile(request.localFile), body);
    EXPECT_TRUE(partIsGone());
}

TEST_F(Downloads, APartOfAnotherLengthIsNotUsed)
{
    failAfter(100'000);
    ASSERT_FALSE(run().has_value());
    body = QByteArray(200'000, 'n');
    files["/vip/Home/out put (1).tar.gz"] = body;
    servesRanges = true;
    ASSERT_TRUE(run().has_value());
    EXPECT_FALSE(requests("GET", "action=content").back().headers.contains("range"));
    EXPECT_EQ(readFile(request.localFile), body);
    EXPECT_TRUE(partIsGone());
}

TEST_F(Downloads, APartFromBeforeTheMachineStartedIsNotTrusted)
{
    failAfter(100'000);
    ASSERT_FALSE(run().has_value());
    QFile part(partFolder().filePath(parts().value(0)));
    ASSERT_TRUE(part.open(QIODevice::ReadWrite));
    ASSERT_TRUE(part.setFileTime(QDateTime::fromSecsSinceEpoch(1'000'000'000), QFileDevice::FileModificationTime));
    part.close();
    ASSERT_TRUE(run().has_value());
    EXPECT_FALSE(requests("GET", "action=content").back().headers.contains("range"));
    EXPECT_EQ(readFile(request.localFile), body);
}

TEST_F(Downloads, WhatCameBeforeTheProgramEndedIsKept)
{
    contentScript << [this](const SeenRequest &) {
        Answer hang = cut(body, 50'000);
        hang.end = Answer::End::Hang;
        return hang;
    };
    auto *download = new Download(client, clock, request, &client);
    qint64 came = 0;
    QObject::connect(download, &Transfer::progressed, download, [&came](qint64 bytes) { came = bytes; });
    ASSERT_TRUE(QTest::qWaitFor([&came] { return came == 50'000; }, 5000));
    delete download;
    servesRanges = true;
    ASSERT_TRUE(run().has_value());
    EXPECT_EQ(requests("GET", "action=content").back().headers.value("range"), "bytes=50000-");
    EXPECT_EQ(readFile(request.localFile), body);
}

TEST_F(Downloads, ARestThatTheServerAsksForIsKept)
{
    contentScript << [](const SeenRequest &) { return Answer::of(503, {}, {}, "Retry-After: 80000\r\n"); };
    const CampaignTime before = clock.now();
    ASSERT_TRUE(run().has_value());
    EXPECT_GE(clock.now() - before, std::chrono::seconds(80'000));
    EXPECT_EQ(requests("GET", "action=content").size(), 2);
}
