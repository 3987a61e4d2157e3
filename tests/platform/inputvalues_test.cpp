// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/platform/inputvalues.h"
#include "models/platform/simulationpoint.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

using namespace dosegrid::platform;
using namespace Qt::Literals::StringLiterals;

TEST(InputValues, Item16_DoublesAsJavaPrintsThem)
{
    EXPECT_EQ(javaDouble(100000000.0), u"1.0E8"_s);
    EXPECT_EQ(javaDouble(0.0005), u"5.0E-4"_s);
    EXPECT_EQ(javaDouble(0.001), u"0.001"_s);
    EXPECT_EQ(javaDouble(0.00099), u"9.9E-4"_s);
    EXPECT_EQ(javaDouble(9999999.0), u"9999999.0"_s);
    EXPECT_EQ(javaDouble(10000000.0), u"1.0E7"_s);
    EXPECT_EQ(javaDouble(12345.678), u"12345.678"_s);
    EXPECT_EQ(javaDouble(-1.25e10), u"-1.25E10"_s);
    EXPECT_EQ(javaDouble(0.0), u"0.0"_s);
    EXPECT_EQ(javaText(Json(true)), u"true"_s);
    EXPECT_EQ(javaText(Json(5)), u"5"_s);
    EXPECT_FALSE(javaText(Json(nullptr)).has_value());
}

TEST(InputValues, TheCrossProductHasEachPointOnce)
{
    const InputValues inputs{{u"a"_s, {u"1"_s, u"2"_s}}, {u"b"_s, {u"x"_s}}, {u"c"_s, {u"p"_s, u"q"_s, u"r"_s}}};
    ASSERT_EQ(pointCount(inputs), 6);
    QStringList seen;
    for (int i = 0; i < 6; ++i) {
        const InputValues point = pointAt(inputs, i);
        seen += *firstValue(point, u"a"_s) + *firstValue(point, u"b"_s) + *firstValue(point, u"c"_s);
    }
    seen.removeDuplicates();
    EXPECT_EQ(seen.size(), 6);
}

TEST(InputValues, AliasesOfTheReference)
{
    const QString options = u"-a [Source_ID,95][particle,gamma][energy,0.1][nb,100000000][seed,2953596]"_s;
    EXPECT_TRUE(isValidInputValue(options));
    EXPECT_EQ(aliasValue(options, u"Source_ID"_s), u"95"_s);
    EXPECT_EQ(aliasValue(options, u"seed"_s), u"2953596"_s);
    EXPECT_FALSE(aliasValue(options, u"ed"_s).has_value());
    for (const QString &bad : {u"a#b"_s, u"a;b"_s, u"50%"_s, u"a\tb"_s, u"é"_s, QString()})
        EXPECT_FALSE(isValidInputValue(bad)) << qPrintable(bad);
}
