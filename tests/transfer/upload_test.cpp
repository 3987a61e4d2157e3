// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/transfer/upload.h"
#include "tests/transfer/storage.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace dosegrid;
using namespace dosegrid::testing;
using namespace dosegrid::transfer;

namespace {

class Uploads : public Storage
{
protected:
    QByteArray body = QByteArray(200'000, 'z') + "end";
    UploadRequest request{local("in.zip"),
                          u"/vip/Home/dosegrid/input"_s,
                          u"AF-4f2a.zip"_s,
                          2,
                          {{milliseconds(1000), milliseconds(1000), milliseconds(1000)}}};
    const QByteArray path = "/vip/Home/dosegrid/input/AF-4f2a.zip";

    void SetUp() override { writeFile(request.localFile, body); }
    Upload::Outcome run() { return outcome(new Upload(client, clock, request, &client)); }
    QList<SeenRequest> bodies() const
    {
        QList<SeenRequest> found;
        for (const SeenRequest &put : requests("PUT")) {
            if (!put.body.isEmpty())
                found << put;
        }
        return found;
    }
};

} // namespace

TEST_F(Uploads, FoldersAreMadeLevelByLevelAndTheSizeIsChecked)
{
    const auto result = run();
    ASSERT_TRUE(result.has_value()) << qPrintable(toLogString(result.error()));
    EXPECT_EQ(result->path, QString::fromUtf8(path));
    EXPECT_FALSE(result->wasThere);
    EXPECT_EQ(files.value(path), body);
    const auto puts = requests("PUT");
    ASSERT_EQ(puts.size(), 3);
    EXPECT_EQ(puts[0].target, "/path/vip/Home/dosegrid");
    EXPECT_EQ(puts[1].target, "/path/vip/Home/dosegrid/input");
    EXPECT_EQ(puts[2].headers.value("content-length"), QByteArray::number(body.size()));
    EXPECT_EQ(server.requests().back().target, "/path" + path + "?action=properties");
}

TEST_F(Uploads, AFileOfThatNameAndSizeIsReused)
{
    folders << u"/vip/Home/dosegrid"_s << u"/vip/Home/dosegrid/input"_s;
    files[path] = QByteArray(body.size(), 'q');
    const auto result = run();
    ASSERT_TRUE(result.has_value());
    EXPECT_TRUE(result->wasThere);
    EXPECT_TRUE(requests("PUT").isEmpty());
}

TEST_F(Uploads, AFileOfAnotherSizeIsNeverReplaced)
{
    files[path] = "short";
    const auto result = run();
    ASSERT_FALSE(result.has_value());
    EXPECT_EQ(result.error().kind, TransferError::Kind::WrongSize);
    EXPECT_EQ(result.error().got, 5);
    EXPECT_TRUE(requests("PUT").isEmpty());
}

TEST_F(Uploads, DoubtIsResolvedByLooking)
{
    // The connection is lost, and the file appears two looks later.
    putScript << [](const SeenRequest &) { return Answer::nothing(Answer::End::Reset); };
    int looks = 0;
    for (int i = 0; i < 4; ++i)
        propertiesScript << [this, &looks](const SeenRequest &) {
            if (++looks == 4)
                files[path] = body;
            return Answer::json(R"({"path":"x","isDirectory":false,"exists":)"
                                + QByteArray(files.contains(path) ? "true" : "false") + R"(,"size":)"
                                + QByteArray::number(files.value(path).size()) + '}');
        };
    const auto result = run();
    ASSERT_TRUE(result.has_value()) << qPrintable(toLogString(result.error()));
    EXPECT_EQ(bodies().size(), 1);
}

TEST_F(Uploads, WhatNeverArrivesIsSentAgainAndThenGivenUp)
{
    for (int i = 0; i < 3; ++i)
        putScript << [](const SeenRequest &) { return refusal(); };
    const auto result = run();
    ASSERT_FALSE(result.has_value());
    EXPECT_EQ(result.error().kind, TransferError::Kind::Server);
    EXPECT_EQ(bodies().size(), 2);
}

TEST_F(Uploads, APartialFileIsSaid)
{
    putScript << [this](const SeenRequest &) {
        files[path] = body.first(10);
        return Answer::of(201, {}, {});
    };
    const auto result = run();
    ASSERT_FALSE(result.has_value());
    EXPECT_EQ(result.error().kind, TransferError::Kind::WrongSize);
    EXPECT_EQ(result.error().got, 10);
    EXPECT_EQ(bodies().size(), 1);
}

TEST_F(Uploads, APartOfTheSameFileIsReplacedWhenItDoesNotGrow)
{
    request.replacesParts = true;
    putScript << [this](const SeenRequest &) {
        files[path] = body.first(10);
        return refusal();
    };
    const auto result = run();
    ASSERT_TRUE(result.has_value()) << qPrintable(toLogString(result.error()));
    EXPECT_FALSE(result->wasThere);
    EXPECT_EQ(files.value(path), body);
    EXPECT_EQ(requests("DELETE").size(), 1);
    EXPECT_EQ(bodies().size(), 2);
    const auto isDelete = [](const SeenRequest &seen) { return seen.method == "DELETE"; };
    const auto all = server.requests();
    const auto looks = std::count_if(all.begin(), std::find_if(all.begin(), all.end(), isDelete),
                                     [](const auto &seen) { return seen.target.contains("action=properties"); });
    const qsizetype pauses = request.verify.pauses.size();
    EXPECT_EQ(looks, 1 + (1 + pauses) + pauses) << "a platform may take minutes to pass a file on";
}

TEST_F(Uploads, APartThatGrowsIsOnItsWay)
{
    request.replacesParts = true;
    for (const qsizetype size : {qsizetype(10), qsizetype(20), body.size()})
        propertiesScript << [this, size](const SeenRequest &) {
            files[path] = body.first(size);
            return Answer::json(R"({"path":"x","isDirectory":false,"exists":true,"size":)" + QByteArray::number(size)
                                + '}');
        };
    const auto result = run();
    ASSERT_TRUE(result.has_value()) << qPrintable(toLogString(result.error()));
    EXPECT_TRUE(result->wasThere);
    EXPECT_TRUE(requests("DELETE").isEmpty());
    EXPECT_TRUE(bodies().isEmpty());
}

TEST_F(Uploads, APartThatCannotBeRemovedIsSaid)
{
    request.replacesParts = true;
    files[path] = "part";
    deletes = false;
    const auto result = run();
    ASSERT_FALSE(result.has_value());
    EXPECT_EQ(result.error().kind, TransferError::Kind::WrongSize);
    EXPECT_TRUE(bodies().isEmpty());
}

TEST_F(Uploads, ARefusedPlaceIsSaidAtOnce)
{
    putScript << [](const SeenRequest &) {
        return Answer::json(R"j({"errorCode":8013,"errorMessage":"Unauthorized (Error code 8013)"})j", 400);
    };
    const auto result = run();
    ASSERT_FALSE(result.has_value());
    EXPECT_EQ(result.error().api.kind, carmin::ApiError::Kind::Forbidden);
    EXPECT_EQ(bodies().size(), 1);
}

TEST_F(Uploads, TheNameIsTheOneThatIsKept)
{
    request.remoteName = u"données AF.zip"_s;
    const auto result = run();
    ASSERT_TRUE(result.has_value());
    EXPECT_EQ(result->path, u"/vip/Home/dosegrid/input/donnees_AF.zip"_s);
}

TEST_F(Uploads, AFolderThatWouldBeRenamedIsNotMadeButOneThatExistsIsUsed)
{
    request.remoteFolder = u"/vip/Home/in put"_s;
    const auto refused = run();
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().kind, TransferError::Kind::BadName);
    EXPECT_TRUE(requests("PUT").isEmpty());
    request.remoteFolder = u"/vip/My (group)"_s;
    folders << request.remoteFolder;
    EXPECT_TRUE(run().has_value());
}

TEST_F(Uploads, AFileOfAnotherSizeThanExpectedIsNotSent)
{
    request.expectedBytes = body.size() + 1;
    const auto result = run();
    ASSERT_FALSE(result.has_value());
    EXPECT_EQ(result.error().kind, TransferError::Kind::WrongSize);
    EXPECT_EQ(result.error().expected, body.size() + 1);
    EXPECT_TRUE(server.requests().isEmpty());
    request.expectedBytes = body.size();
    EXPECT_TRUE(run().has_value());
}

TEST_F(Uploads, AnEmptyFileIsRefused)
{
    writeFile(request.localFile, {});
    const auto result = run();
    ASSERT_FALSE(result.has_value());
    EXPECT_EQ(result.error().kind, TransferError::Kind::BadName);
    EXPECT_TRUE(server.requests().isEmpty());
}

TEST_F(Uploads, ARestThatTheServerAsksForIsKept)
{
    putScript << [](const SeenRequest &) { return Answer::of(429, {}, {}, "Retry-After: 80000\r\n"); };
    const CampaignTime before = clock.now();
    ASSERT_TRUE(run().has_value());
    EXPECT_GE(clock.now() - before, std::chrono::seconds(80'000));
    EXPECT_EQ(bodies().size(), 2);
}
