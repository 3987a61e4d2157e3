// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/carmin/apierror.h"
#include "models/carmin/profile.h"

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
