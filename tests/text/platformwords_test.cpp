// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/platformwords.h"

#include "models/carmin/profile.h"
#include "models/carmin/validation.h"
#include "models/text/words.h"

#include <gtest/gtest.h>

#include <QSet>

using namespace Qt::Literals::StringLiterals;
using namespace dosegrid;
using carmin::ApiError;

namespace dosegrid::text {
namespace {

TEST(PlatformWords, EveryKindHasASentenceOfItsOwn)
{
    QSet<QString> sentences;
    constexpr int kinds = int(ApiError::Kind::Indeterminate) + 1;
    for (int i = 0; i < kinds; ++i)
        sentences << platformProblem(ApiError::of(ApiError::Kind(i)));
    EXPECT_EQ(sentences.size(), kinds);
    EXPECT_FALSE(sentences.contains(QString()));
}

TEST(PlatformWords, EveryCodeOfBothServersIsSaid)
{
    for (const auto kind : {carmin::ServerKind::Vip, carmin::ServerKind::CarminServer}) {
        for (const auto &rule : carmin::Profile::of(kind).codes) {
            ApiError error = ApiError::of(rule.kind);
            error.carminCode = rule.code;
            EXPECT_TRUE(platformProblem(error).endsWith(u'.')) << rule.code;
        }
    }
    ApiError access = ApiError::of(ApiError::Kind::Forbidden);
    access.carminCode = 8008;
    EXPECT_EQ(platformProblem(access), u"Your account may not use this workflow: ask the platform for access."_s);
}

TEST(PlatformWords, TheOffendingCharacterIsShown)
{
    const auto said = [](const QString &value) { return inputFault(*carmin::checkVipValue(u"energy"_s, value)); };
    EXPECT_EQ(said(u"0.2;3"_s), u"energy is “0.2;3”: the platform does not take “;”, at place 4."_s);
    EXPECT_EQ(said(u"é"_s), u"energy is “é”: the platform does not take “é” (U+00E9), at place 1."_s);
    EXPECT_TRUE(said(u"a\tb"_s).contains(u"U+0009"_s)) << qPrintable(said(u"a\tb"_s));
    EXPECT_TRUE(said(u"a\u202eb"_s).contains(u"U+202E,"_s)) << qPrintable(said(u"a\u202eb"_s));
    EXPECT_TRUE(said(QString(300, u'a')).contains(u"300"_s));
    EXPECT_TRUE(said(u"a@@b"_s).contains(u"@@"_s));
    EXPECT_TRUE(said(u" "_s).contains(u"energy"_s));
}

TEST(PlatformWords, AnErrorOfAnotherRoomIsSaidByWhatItShadows)
{
    ApiError quota = ApiError::of(ApiError::Kind::QuotaUser, u"You already have 3 running executions"_s);
    quota.http = 400;
    quota.carminCode = 2001;
    EXPECT_EQ(problem(carmin::toError(quota)),
              u"Your account runs as many executions as it may; waiting for one to end. "
              u"(You already have 3 running executions)"_s);
    EXPECT_EQ(platformProblem(u"no log line"_s), u"no log line"_s);
    EXPECT_TRUE(problem(Error::badInput(u"https-required"_s, u"url"_s)).contains(u"https"_s));
    // The server's words come without what would move a terminal's cursor.
    EXPECT_FALSE(platformProblem(ApiError::of(ApiError::Kind::ServerFault, u"a\x1b[2Jb"_s)).contains(u'\x1b'));
}

} // namespace
} // namespace dosegrid::text
