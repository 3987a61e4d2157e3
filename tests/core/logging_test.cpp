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

TEST(Logging, NothingTurnsTheDirectionOfWriting)
{
    QString marks = u"\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"_s;
    for (const QChar mark : marks) {
        const QString text = u"report"_s + mark + u"gpj.exe"_s;
        EXPECT_EQ(withoutControls(text), u"report\ufffdgpj.exe"_s) << int(mark.unicode());
        EXPECT_EQ(oneLine(text), u"report\ufffdgpj.exe"_s) << int(mark.unicode());
    }
    EXPECT_EQ(withoutControls(u"שלום, été"_s), u"שלום, été"_s) << "letters are not marks";
}

TEST(Logging, OneLineIsOne)
{
    EXPECT_EQ(oneLine(u"first\r\nsecond\n\n\tthird\u2028fourth\u2029fifth\u0085sixth\vseventh\f"_s),
              u"first second third fourth fifth sixth seventh"_s);
    EXPECT_EQ(oneLine(u"\n two  blanks stay \n"_s), u" two  blanks stay "_s);
    EXPECT_EQ(oneLine(u"\x1b[2J\u009b31m"_s), u"\ufffd[2J\ufffd31m"_s);
    EXPECT_EQ(oneLine(QString()), QString());
}
