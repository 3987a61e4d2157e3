// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/words.h"

#include "models/core/apikey.h"

#include <gtest/gtest.h>

using namespace Qt::Literals::StringLiterals;
using namespace dosegrid;

namespace dosegrid::text {
namespace {

TEST(Words, WhatAConnectionLacksIsSaidWithWhatToDo)
{
    const auto missing = [](const QString &field, const QString &detail = {}) {
        return problem({Error::Kind::NotFound, detail, {}, 0, field});
    };
    EXPECT_TRUE(missing(u"server-type"_s, u"CBRAIN"_s).contains(u"“CBRAIN”"_s));
    EXPECT_TRUE(missing(u"server-type"_s, u"CBRAIN"_s).contains(u"choose the server type"_s));
    for (const QString &field : {u"pipelines"_s, u"key"_s, u"data-folder"_s}) {
        const QString said = missing(field);
        EXPECT_FALSE(said.startsWith(u"Not found"_s)) << qPrintable(said);
        EXPECT_TRUE(said.endsWith(u'.')) << qPrintable(said);
    }
    const QString key = problem(checkApiKey(u"clé"_s).error());
    EXPECT_TRUE(key.contains(u"character 3 is U+00E9"_s)) << qPrintable(key);
}

TEST(Words, AProblemIsOneLineWhoeverSaidIt)
{
    const QString said = problem({Error::Kind::Io, u"first\nsecond\u202e"_s, u"/data/a\nb"_s, 0, {}});
    EXPECT_FALSE(said.contains(u'\n')) << qPrintable(said);
    EXPECT_FALSE(said.contains(u'\u202e')) << qPrintable(said);
}

} // namespace
} // namespace dosegrid::text
