// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/apikey.h"

#include <gtest/gtest.h>

using namespace dosegrid;
using namespace Qt::Literals::StringLiterals;

TEST(ApiKey, IsWhatAHeaderCanCarry)
{
    EXPECT_TRUE(checkApiKey(u"0a1b2c3d4e5f6g7h8i9j0k1l2m"_s)) << "as VIP makes them";
    EXPECT_TRUE(checkApiKey(u"kq+Zx/81d0pJ3Vd7m1sB9Q=="_s)) << "as CARMIN-server makes them";
    EXPECT_TRUE(checkApiKey(QString())) << "none is none, and not a wrong one";
    for (const auto &[key, detail] : {std::pair(u"abc def"_s, u"4 U+0020"_s),
                                      {u"abc\r\nHost: elsewhere"_s, u"4 U+000D"_s},
                                      {u"clé"_s, u"3 U+00E9"_s},
                                      {u"\u200bkey"_s, u"1 U+200B"_s},
                                      {u"key\u007f"_s, u"4 U+007F"_s}}) {
        const Result<void> refused = checkApiKey(key);
        ASSERT_FALSE(refused.has_value()) << qPrintable(detail);
        EXPECT_EQ(refused.error(), Error::badInput(detail, u"api-key"_s));
    }
}
