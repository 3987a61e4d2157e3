// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/csv.h"

#include <gtest/gtest.h>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::text {

TEST(Csv, QuotesAsTheStandardSays)
{
    EXPECT_EQ(csvField(u"plain"_s), u"plain"_s);
    EXPECT_EQ(csvField(u"Kidney, left"_s), u"\"Kidney, left\""_s);
    EXPECT_EQ(csvField(u"the \"first\""_s), u"\"the \"\"first\"\"\""_s);
    EXPECT_EQ(csvField(u"two\nlines"_s), u"\"two\nlines\""_s);
    EXPECT_EQ(csvField({}), QString());
}

TEST(Csv, GivesASpreadsheetNothingToRun)
{
    EXPECT_EQ(csvField(u"=1+1"_s), u"'=1+1"_s);
    EXPECT_EQ(csvField(u"@SUM(A1)"_s), u"'@SUM(A1)"_s);
    EXPECT_EQ(csvField(u"+cmd|' /C calc'!A0"_s), u"'+cmd|' /C calc'!A0"_s);
    EXPECT_EQ(csvField(u"-2,5"_s), u"\"'-2,5\""_s);
    EXPECT_EQ(csvField(u"-2.5e-3"_s), u"-2.5e-3"_s) << "a number is a number";
    EXPECT_EQ(csvField(u"e-"_s), u"e-"_s);
}

} // namespace dosegrid::text
