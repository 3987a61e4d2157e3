// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/carmin/validation.h"

#include <gtest/gtest.h>

using namespace Qt::Literals::StringLiterals;
using namespace dosegrid::carmin;

using Reason = InputFault::Reason;

TEST(Validation, Names)
{
    EXPECT_FALSE(checkVipName(u"AF_61 gamma-0p2_n4f2a"_s).has_value());
    const auto dot = checkVipName(u"AF 0.2"_s);
    ASSERT_TRUE(dot.has_value());
    EXPECT_EQ(dot->position, 4);
    EXPECT_EQ(dot->character, u"."_s);
    EXPECT_EQ(checkVipName({})->reason, Reason::Empty);
    EXPECT_EQ(checkVipName(QString(100, u'a')), std::nullopt);
    EXPECT_EQ(checkVipName(QString(101, u'a'))->reason, Reason::TooLong);
}

TEST(Validation, Values)
{
    const auto fault = [](const QString &value) { return checkVipValue(u"f"_s, value); };
    EXPECT_FALSE(fault(u"-a [Source_ID,61][particle,gamma][energy,0.2]"_s).has_value());
    EXPECT_FALSE(fault(u"/vip/My (group)/a.zip?x=1&y:2@+"_s).has_value());
    for (const QChar bad : u"%#*'\";~$!{}|\\<>^\t\n\u00e9"_s) {
        const auto found = fault(u"ab"_s + bad);
        ASSERT_TRUE(found.has_value()) << +bad.cell();
        EXPECT_EQ(found->position, 2);
        EXPECT_EQ(found->character, QString(bad));
    }
    EXPECT_EQ(fault(u"a\U0001F600b"_s)->character, u"\U0001F600"_s);
    EXPECT_EQ(fault({})->reason, Reason::Empty);
    EXPECT_EQ(fault(u"  "_s)->reason, Reason::Empty);
    EXPECT_EQ(fault(u"a@@b"_s)->reason, Reason::SweepMark);
    EXPECT_EQ(fault(QString(256, u'a'))->reason, Reason::TooLong);
}

TEST(Validation, UploadedNamesAsTheServerWritesThem)
{
    EXPECT_EQ(vipCleanedFileName(u" données AF é.zip "_s), u"donnees_AF_e.zip"_s);
    EXPECT_EQ(vipCleanedFileName(u"in-4f2a_1.zip"_s), u"in-4f2a_1.zip"_s);
}
