// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/carmin/apierror.h"
#include "models/carmin/operation.h"
#include "models/carmin/profile.h"
#include "models/carmin/validation.h"

#include <gtest/gtest.h>

#include <QSet>

using namespace Qt::Literals::StringLiterals;
using namespace dosegrid;
using namespace dosegrid::carmin;

namespace {

constexpr int kindCount = static_cast<int>(ApiError::Kind::Indeterminate) + 1;

} // namespace

TEST(ApiErrors, EveryKindHasItsOwnName)
{
    QSet<QString> names;
    for (int i = 0; i < kindCount; ++i)
        names << name(static_cast<ApiError::Kind>(i));
    EXPECT_EQ(names.size(), kindCount);
}

TEST(ApiErrors, ACreatingCallIsNeverRepeatedInDoubt)
{
    for (int i = 0; i < kindCount; ++i) {
        ApiError error = ApiError::of(static_cast<ApiError::Kind>(i));
        EXPECT_FALSE(mayRetry(error, Idempotency::Creating)) << qPrintable(name(error.kind));
        error.certainlyNotStarted = true;
        if (!mayRetry(error, Idempotency::Idempotent)) {
            EXPECT_FALSE(mayRetry(error, Idempotency::Creating)) << qPrintable(name(error.kind));
        }
    }
}

TEST(ApiErrors, RefusalsBeforeTheLaunchAreThoseOfTheReference)
{
    const Profile &vip = Profile::of(ServerKind::Vip);
    const QSet<qint64> certain{8005, 8006, 8007, 8008, 8009, 8018, 8019, 8020, 2000, 2001};
    for (const Profile::CodeRule &rule : vip.codes)
        EXPECT_EQ(vip.refusedBeforeStart(400, rule.code, u"x (Error code 1)"_s), certain.contains(rule.code))
            << rule.code;
    EXPECT_FALSE(vip.refusedBeforeStart(400, 0, {}));
    EXPECT_FALSE(vip.refusedBeforeStart(400, 9999, {}));
    EXPECT_FALSE(vip.refusedBeforeStart(400, 8000, {}));
}

TEST(ApiErrors, ProfilesAreFoundByName)
{
    EXPECT_EQ(Profile::kindNamed(u"vip"_s), ServerKind::Vip);
    EXPECT_EQ(Profile::kindNamed(u"carmin-server"_s), ServerKind::CarminServer);
    EXPECT_FALSE(Profile::kindNamed(u"auto"_s).has_value());
}

TEST(ApiErrors, ALogLineCanBeReadAgain)
{
    for (int i = 0; i < kindCount; ++i) {
        ApiError error = ApiError::of(static_cast<ApiError::Kind>(i));
        EXPECT_EQ(fromLogString(toLogString(error))->kind, error.kind);
        error.http = 400;
        error.carminCode = 8019;
        error.detail = u"The name, as it is, code 7 is not valid"_s;
        const auto read = fromLogString(toLogString(error));
        ASSERT_TRUE(read.has_value());
        EXPECT_EQ(read->kind, error.kind);
        EXPECT_EQ(read->http, 400);
        EXPECT_EQ(read->carminCode, 8019);
        EXPECT_EQ(read->detail, error.detail);
    }
    for (const QString &other : {u"disk full"_s, u""_s, u"server: timeout"_s, u"no-such-kind, http 400"_s})
        EXPECT_FALSE(fromLogString(other).has_value()) << qPrintable(other);
}

TEST(ApiErrors, AFaultCanBeReadAgain)
{
    for (const QString &value : {u"0.2; x, y"_s, u""_s, u"a@@b"_s, u"a\U0001F600b"_s, QString(300, u'a')}) {
        ApiError error = ApiError::of(ApiError::Kind::BadRequest);
        error.fault = checkVipValue(u"an input"_s, value);
        ASSERT_TRUE(error.fault.has_value());
        EXPECT_EQ(fromLogString(toLogString(error))->fault, error.fault) << qPrintable(toLogString(error));
    }
}

TEST(ApiErrors, ActingOn8000DependsOnTheCall)
{
    const ApiError refusal = ApiError::of(ApiError::Kind::Indeterminate);
    EXPECT_EQ(reactionTo(refusal, Operation::Read), Reaction::RetryLater);
    EXPECT_EQ(reactionTo(refusal, Operation::List), Reaction::RetryLater);
    EXPECT_EQ(reactionTo(refusal, Operation::Create), Reaction::LookFirst);
    EXPECT_EQ(reactionTo(refusal, Operation::Kill), Reaction::LookFirst);
    EXPECT_EQ(reactionTo(refusal, Operation::Download), Reaction::RetryLater);
    EXPECT_EQ(reactionTo(refusal, Operation::Upload), Reaction::LookFirst);
    EXPECT_EQ(reactionTo(refusal, Operation::MakeDirectory), Reaction::LookFirst);
    // The short text: the request is malformed.
    const auto kind =
        Profile::of(ServerKind::Vip).errorKind(400, 8000, u"An error has been encountered on the VIP API"_s);
    EXPECT_EQ(reactionTo(ApiError::of(kind), Operation::Read), Reaction::GiveUp);
}

TEST(ApiErrors, ALaunchInDoubtIsLookedForWhateverTheError)
{
    for (int i = 0; i < kindCount; ++i) {
        ApiError error = ApiError::of(static_cast<ApiError::Kind>(i));
        EXPECT_EQ(reactionTo(error, Operation::Create), Reaction::LookFirst) << qPrintable(name(error.kind));
        error.certainlyNotStarted = true;
        EXPECT_NE(reactionTo(error, Operation::Create), Reaction::LookFirst) << qPrintable(name(error.kind));
    }
    ApiError refused = ApiError::of(ApiError::Kind::QuotaUser);
    refused.certainlyNotStarted = true;
    EXPECT_EQ(reactionTo(refused, Operation::Create), Reaction::WaitForRoom);
    refused.kind = ApiError::Kind::Auth;
    EXPECT_EQ(reactionTo(refused, Operation::Create), Reaction::AskForKey);
    refused.kind = ApiError::Kind::Forbidden;
    EXPECT_EQ(reactionTo(refused, Operation::Create), Reaction::GiveUp);
}

TEST(ApiErrors, WhatIsTheCaseAlreadyIsDone)
{
    EXPECT_EQ(reactionTo(ApiError::of(ApiError::Kind::Conflict), Operation::Play), Reaction::TakeAsDone);
    EXPECT_EQ(reactionTo(ApiError::of(ApiError::Kind::NotFound), Operation::DeletePath), Reaction::TakeAsDone);
    EXPECT_EQ(reactionTo(ApiError::of(ApiError::Kind::Deleted), Operation::Delete), Reaction::TakeAsDone);
    EXPECT_EQ(reactionTo(ApiError::of(ApiError::Kind::NotFound), Operation::Read), Reaction::GiveUp);
}
