// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/enginelock.h"
#include "tests/store/samplecampaign.h"
#include "tests/store/victimprocess.h"

#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::store {

namespace {

using Lock = CampaignFile;

TEST_F(Lock, IsHeldByOneAtATime)
{
    {
        const auto first = EngineLock::tryAcquire(path(), u"one"_s);
        ASSERT_TRUE(isOk(first));
        const auto second = EngineLock::tryAcquire(path(), u"two"_s);
        ASSERT_TRUE(isError(second, Error::Kind::Busy));
        EXPECT_TRUE(second.error().detail.startsWith(u"one on "_s)) << qPrintable(second.error().detail);
        EXPECT_EQ(EngineLock::holder(path()), second.error().detail);
    }
    EXPECT_EQ(EngineLock::holder(path()), std::nullopt);
    EXPECT_TRUE(isOk(EngineLock::tryAcquire(path(), u"two"_s)));
    EXPECT_TRUE(QFile::exists(path(u"c.dosegrid.lock"_s)));
}

TEST_F(Lock, BelongsToTheFileWhateverItsName)
{
    create();
    ASSERT_TRUE(QFile::link(path(), path(u"other"_s)));
    const auto first = EngineLock::tryAcquire(path(), u"one"_s);
    EXPECT_TRUE(isError(EngineLock::tryAcquire(path(u"other"_s), u"two"_s), Error::Kind::Busy));
}

TEST_F(Lock, MovesWithItsValue)
{
    auto first = EngineLock::tryAcquire(path(), u"one"_s);
    ASSERT_TRUE(isOk(first));
    std::optional<EngineLock> kept(std::move(*first));
    first = Unexpected(Error{});
    EXPECT_TRUE(EngineLock::holder(path()).has_value());
    kept.reset();
    EXPECT_FALSE(EngineLock::holder(path()).has_value());
}

TEST_F(Lock, IsDroppedWhenItsHolderIsKilled)
{
    VictimProcess victim({u"lock"_s, path()});
    ASSERT_EQ(victim.line(), u"locked"_s);
    EXPECT_TRUE(isError(EngineLock::tryAcquire(path(), u"me"_s), Error::Kind::Busy));
    victim.kill();
    EXPECT_TRUE(isOk(EngineLock::tryAcquire(path(), u"me"_s)));
}

TEST_F(Lock, IsNotInheritedByChildren)
{
    auto mine = std::make_optional(EngineLock::tryAcquire(path(), u"me"_s));
    ASSERT_TRUE(isOk(*mine));
    VictimProcess child({u"idle"_s});
    ASSERT_EQ(child.line(), u"idle"_s);
    mine.reset();
    EXPECT_TRUE(isOk(EngineLock::tryAcquire(path(), u"other"_s)));
}

} // namespace

} // namespace dosegrid::store
