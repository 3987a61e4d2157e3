// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/logging.h"

#include <gtest/gtest.h>

using namespace dosegrid;
using namespace Qt::Literals::StringLiterals;

TEST(Logging, RedactsASecretWhereverItStands)
{
    EXPECT_EQ(redacted(u"key=abc123 then abc123"_s, u"abc123"_s), u"key=[redacted] then [redacted]"_s);
    EXPECT_EQ(redacted(u"nothing"_s, QString()), u"nothing"_s);
}

TEST(Logging, StripsControlCharactersForATerminal)
{
    EXPECT_EQ(withoutControls(u"a\x1b[31mb\tc\nd\x7f"_s), u"a�[31mb\tc\nd�"_s);
}
