// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/platform/conformancepage.h"

#include <gtest/gtest.h>

#include <QFile>

using dosegrid::platform::tests::Conformance;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString sources = QStringLiteral(DOSEGRID_SOURCES);

} // namespace

TEST(Conformance, EveryItemHasATest)
{
    const Conformance conformance = Conformance::read(sources);
    EXPECT_EQ(conformance.items.size(), 67);
    EXPECT_EQ(conformance.holes(), QStringList());
    EXPECT_EQ(conformance.strays, QStringList()) << "a test of an item that there is not";
}

TEST(Conformance, ThePageIsCurrent)
{
    QFile page(sources + u"/docs/carmin-conformance.md"_s);
    ASSERT_TRUE(page.open(QIODevice::ReadOnly));
    EXPECT_EQ(QString::fromUtf8(page.readAll()).toStdString(), Conformance::read(sources).page().toStdString())
        << "make it again: cmake --build <build> --target conformance";
}

TEST(Conformance, AHoleIsFound)
{
    Conformance conformance;
    conformance.items[3] = {u"a"_s, u"b"_s, {}};
    conformance.items[4] = {u"a"_s, u"b"_s, {u"X.Item04_y"_s}};
    EXPECT_EQ(conformance.holes(), QStringList(u"3"_s));
}
