// SPDX-License-Identifier: GPL-3.0-or-later
// The house rules of docs/architecture.md, read from the sources themselves. Each rule is also shown a planted
// violation, so that a rule that stopped seeing anything turns red too.
#include "tests/architecture/house.h"
#include "tests/architecture/rules.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace Qt::Literals::StringLiterals;
using namespace dosegrid::architecture;
using testing::IsEmpty;
using testing::SizeIs;

namespace {

using Rule = QStringList (*)(const Source &);

const std::vector<Source> &tree()
{
    static const std::vector<Source> sources = readTree(QStringLiteral(DOSEGRID_SOURCE_DIR));
    return sources;
}

void expectNone(const QStringList &violations)
{
    for (const QString &violation : violations)
        ADD_FAILURE() << qPrintable(violation);
}

void expectHolds(Rule rule)
{
    for (const Source &source : tree())
        expectNone(rule(source));
}

QStringList included(const QString &from, const QString &header)
{
    return includesOutsideTheTable({from, u"// first\n#include "_s + header + u"\n"_s});
}

} // namespace

TEST(Tree, IsRead)
{
    ASSERT_GT(tree().size(), 30U);
    const auto has = [](const QString &path) {
        return std::any_of(tree().begin(), tree().end(), [&](const Source &source) { return source.path == path; });
    };
    EXPECT_TRUE(has(u"models/core/result.h"_s));
    EXPECT_TRUE(has(u"tests/run"_s));
    EXPECT_TRUE(has(u"packaging/lib.sh"_s));
}

TEST(Rooms, IncludeOnlyWhatTheTableAllows) { expectHolds(includesOutsideTheTable); }

TEST(Rooms, RefusePlantedIncludes)
{
    EXPECT_THAT(included(u"models/grid/a.cpp"_s, u"\"models/store/campaignfile.h\""_s), SizeIs(1));
    EXPECT_THAT(included(u"models/core/a.h"_s, u"\"models/grid/cellkey.h\""_s), SizeIs(1));
    EXPECT_THAT(included(u"models/platform/a.cpp"_s, u"\"models/carmin/client.h\""_s), SizeIs(1));
    EXPECT_THAT(included(u"models/planning/a.cpp"_s, u"<QNetworkReply>"_s), SizeIs(1));
    EXPECT_THAT(included(u"models/items/a.h"_s, u"<QWidget>"_s), SizeIs(1));
    EXPECT_THAT(included(u"models/items/a.h"_s, u"<QtGui/QColor>"_s), SizeIs(1));
    EXPECT_THAT(included(u"widgets/matrix/a.cpp"_s, u"<qcustomplot.h>"_s), SizeIs(1));
    EXPECT_THAT(included(u"widgets/matrix/a.cpp"_s, u"\"models/store/campaignfile.h\""_s), SizeIs(1));
    EXPECT_THAT(included(u"widgets/matrix/a.cpp"_s, u"\"models/engine/outbox.h\""_s), SizeIs(1));
    EXPECT_THAT(included(u"models/workflows/a.cpp"_s, u"\"models/carmin/client.h\""_s), SizeIs(1));
    EXPECT_THAT(included(u"tests/engine/a.cpp"_s, u"\"models/platform/server.h\""_s), SizeIs(1));
    EXPECT_THAT(included(u"models/attic/a.cpp"_s, u"<QString>"_s), SizeIs(1));
    EXPECT_THAT(included(u"models/core/a.cpp"_s, u"<boost/asio.hpp>"_s), SizeIs(1));
    EXPECT_THAT(included(u"models/core/a.cpp"_s, u"\"result.h\""_s), SizeIs(1)) << "paths begin at the root";
}

TEST(Rooms, AcceptAllowedIncludes)
{
    EXPECT_THAT(included(u"models/grid/a.cpp"_s, u"\"models/core/result.h\""_s), IsEmpty());
    EXPECT_THAT(included(u"models/grid/a.cpp"_s, u"<vector>"_s), IsEmpty());
    EXPECT_THAT(included(u"models/grid/a.cpp"_s, u"<QStringList>"_s), IsEmpty());
    EXPECT_THAT(included(u"models/carmin/a.cpp"_s, u"<QNetworkReply>"_s), IsEmpty());
    EXPECT_THAT(included(u"models/store/a.cpp"_s, u"<QSqlQuery>"_s), IsEmpty());
    EXPECT_THAT(included(u"widgets/matrix/a.cpp"_s, u"\"models/engine/waves.h\""_s), IsEmpty());
    EXPECT_THAT(included(u"widgets/plots/a.cpp"_s, u"<qcustomplot.h>"_s), IsEmpty());
    EXPECT_THAT(included(u"tests/platform/a.cpp"_s, u"\"models/platform/server.h\""_s), IsEmpty());
}

TEST(Sources, BeginWithTheirLicence)
{
    expectHolds(missingLicence);
    EXPECT_THAT(missingLicence({u"models/core/a.h"_s, u"#pragma once\n"_s}), SizeIs(1));
    EXPECT_THAT(missingLicence({u"packaging/run"_s, u"#!/bin/sh\nset -e\n"_s}), SizeIs(1));
}

TEST(Sources, KeepTheJsonParserOutOfHeaders)
{
    expectHolds(jsonParserInHeader);
    EXPECT_THAT(jsonParserInHeader({u"models/carmin/a.h"_s, u"#include <nlohmann/json.hpp>\n"_s}), SizeIs(1));
    EXPECT_THAT(jsonParserInHeader({u"models/carmin/a.cpp"_s, u"#include <nlohmann/json.hpp>\n"_s}), IsEmpty());
}

TEST(Sources, DoNotTestWithMacrosThatFailSilently)
{
    expectHolds(silentQtTestMacros);
    EXPECT_THAT(silentQtTestMacros({u"tests/grid/a.cpp"_s, u"    Q%1(ok);"_s.arg(u"VERIFY"_s)}), SizeIs(1));
    EXPECT_THAT(silentQtTestMacros({u"tests/grid/a.cpp"_s, u"    Q%1(a, b);"_s.arg(u"TRY_COMPARE"_s)}), SizeIs(1));
}

TEST(Sources, AreListedNotGlobbed)
{
    expectHolds(globbedSources);
    expectNone(unbuiltSources(tree()));
    EXPECT_THAT(globbedSources({u"models/CMakeLists.txt"_s, u"file(GLOB_RECURSE all *.cpp)"_s}), SizeIs(1));
    const std::vector<Source> forgotten{{u"models/x/CMakeLists.txt"_s, u"SOURCES b.cpp aa.cpp sub/c.cpp"_s},
                                        {u"models/x/a.cpp"_s, {}},
                                        {u"models/x/b.cpp"_s, {}},
                                        {u"models/x/sub/c.cpp"_s, {}}};
    EXPECT_THAT(unbuiltSources(forgotten), SizeIs(1));
}

TEST(Sources, NameNoMachine)
{
    expectHolds(pathsOfAMachine);
    EXPECT_THAT(pathsOfAMachine({u"README.md"_s, u"see /%1/me/notes"_s.arg(u"home"_s)}), SizeIs(1));
    EXPECT_THAT(pathsOfAMachine({u"README.md"_s, u"under ${HOME}/work/notes"_s}), IsEmpty());
}

TEST(Sources, GiveLambdasAContext)
{
    expectHolds(connectsWithoutContext);
    const QString call = u"%1(timer, &QTimer::timeout, %2[this] {});"_s;
    EXPECT_THAT(connectsWithoutContext({u"app/a.cpp"_s, call.arg(u"connect"_s, QString())}), SizeIs(1));
    EXPECT_THAT(connectsWithoutContext({u"app/a.cpp"_s, call.arg(u"connect"_s, u"this, "_s)}), IsEmpty());
}

TEST(Sources, AreShort)
{
    expectHolds(overlongFile);
    EXPECT_THAT(overlongFile({u"models/core/a.cpp"_s, u"\n"_s.repeated(801)}), SizeIs(1));
}
