// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/transferwords.h"

#include "models/text/enginewords.h"
#include "models/text/platformwords.h"
#include "models/text/units.h"
#include "models/text/words.h"
#include "models/transfer/transfererror.h"

#include <gtest/gtest.h>

#include <QSet>

using namespace Qt::Literals::StringLiterals;
using namespace dosegrid;
using carmin::ApiError;
using transfer::TransferError;

namespace dosegrid::text {
namespace {

TransferError ofKind(TransferError::Kind kind)
{
    switch (kind) {
    case TransferError::Kind::Server:
        return TransferError::server(ApiError::of(ApiError::Kind::Forbidden, u"Unauthorized data access"_s));
    case TransferError::Kind::File: return TransferError::local(Error::io(u"Permission denied"_s, u"/data/AF.zip"_s));
    case TransferError::Kind::WrongSize: return TransferError::wrongSize(2000, 1731);
    case TransferError::Kind::NoSpace:
        return TransferError::local({Error::Kind::DiskFull, u"No space left on device"_s, u"/data/x"_s, 0, {}});
    case TransferError::Kind::TooLarge:
    case TransferError::Kind::BadName:
    case TransferError::Kind::Aborted: break;
    }
    return TransferError::of(kind);
}

TEST(TransferWords, EveryKindIsSaidWithWhatToDoAndWithoutItsCode)
{
    constexpr int kinds = int(TransferError::Kind::Aborted) + 1;
    for (const TransferWay way : {TransferWay::ToPlatform, TransferWay::FromPlatform}) {
        QSet<QString> said;
        for (int i = 0; i < kinds; ++i) {
            const TransferError error = ofKind(TransferError::Kind(i));
            const QString sentence = transferProblem(toLogString(error), way);
            EXPECT_FALSE(sentence.startsWith(name(error.kind))) << qPrintable(sentence);
            EXPECT_FALSE(sentence.contains(u'[')) << qPrintable(sentence);
            said << sentence;
        }
        EXPECT_EQ(said.size(), kinds);
    }
    EXPECT_EQ(transferProblem(toLogString(ofKind(TransferError::Kind::Server)), TransferWay::ToPlatform),
              platformProblem(ofKind(TransferError::Kind::Server).api));
    EXPECT_TRUE(
        transferProblem(u"wrong-size, expected 2000, got 1731"_s, TransferWay::ToPlatform).contains(count(1731)));
    EXPECT_TRUE(transferProblem(u"no-space, expected 5000000, got 17"_s, TransferWay::FromPlatform).contains(u"MB"_s));
}

// An upload of an input archive can fail with any kind of the client's errors.
TEST(TransferWords, EveryRefusalOfAnUploadIsSaidByTheEngine)
{
    for (int i = 0; i <= int(ApiError::Kind::Indeterminate); ++i) {
        const TransferError error = TransferError::server(ApiError::of(ApiError::Kind(i)));
        engine::Problem problem;
        problem.kind = engine::Problem::Kind::UploadFailed;
        problem.error = {Error::Kind::Network, toLogString(error), u"/data/AF.zip"_s, 0, u"upload"_s};
        const QString said = text::problem(problem, u"VIP"_s);
        EXPECT_TRUE(said.contains(u"/data/AF.zip"_s)) << qPrintable(said);
        EXPECT_FALSE(said.contains(u"server:"_s) || said.contains(name(error.api.kind) + u',')) << qPrintable(said);
        EXPECT_EQ(said.contains(platformProblem(error.api)), error.kind == TransferError::Kind::Server)
            << qPrintable(said);
    }
}

TEST(TransferWords, TheFileIsNamedWhateverItIsCalled)
{
    const QString said = transferProblem(u"/vip/Home/a: b/file: 1.tar.gz: server: not-found, http 400, code 56, gone"_s,
                                         TransferWay::FromPlatform);
    EXPECT_TRUE(said.startsWith(u"/vip/Home/a: b/file: 1.tar.gz: "_s)) << qPrintable(said);
    EXPECT_TRUE(said.endsWith(u"(gone)"_s)) << qPrintable(said);
    EXPECT_EQ(transferProblem(u"of another kind"_s, TransferWay::FromPlatform), u"of another kind"_s);
}

} // namespace
} // namespace dosegrid::text
