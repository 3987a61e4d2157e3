// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/knownkeys.h"

#include <gtest/gtest.h>

using namespace dosegrid;
using namespace Qt::Literals::StringLiterals;

namespace {

const QUrl vip(u"https://vip.example.org/rest"_s);
const QUrl foreign(u"https://vip.example.org:8443/rest"_s);

TEST(KnownKeys, AGivenKeyIsForOneOriginAndForNoneBefore)
{
    KnownKeys keys;
    keys.give(u"given"_s);
    EXPECT_TRUE(keys.keyOf(vip).isEmpty()) << "nobody has said whose it is";
    keys.bindGivenTo(vip);
    keys.bindGivenTo(foreign);
    EXPECT_EQ(keys.keyOf(QUrl(u"HTTPS://VIP.example.org:443/elsewhere"_s)), u"given"_s) << "the same origin";
    EXPECT_TRUE(keys.keyOf(foreign).isEmpty());
    EXPECT_TRUE(keys.keyOf({}).isEmpty());
    EXPECT_FALSE(keys.isGivenFor(foreign));
}

TEST(KnownKeys, ACampaignWithoutPlatformBindsItToNone)
{
    KnownKeys keys;
    keys.give(u"given"_s);
    keys.bindGivenTo({});
    keys.bindGivenTo(vip);
    EXPECT_TRUE(keys.keyOf(vip).isEmpty());
    EXPECT_TRUE(keys.keyOf({}).isEmpty());
}

TEST(KnownKeys, AKeptKeyReplacesTheGivenOneOfItsOriginAlone)
{
    KnownKeys keys;
    keys.give(u"given"_s);
    keys.bindGivenTo(vip);
    keys.insert(u"https://vip.example.org:8443"_s, u"other"_s);
    EXPECT_EQ(keys.keyOf(vip), u"given"_s);
    EXPECT_EQ(keys.keyOf(foreign), u"other"_s);
    keys.insert(u"https://vip.example.org"_s, u"kept"_s);
    EXPECT_EQ(keys.keyOf(vip), u"kept"_s);
}

} // namespace
