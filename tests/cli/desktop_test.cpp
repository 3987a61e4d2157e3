// SPDX-License-Identifier: GPL-3.0-or-later
// The window as a process among others.
#include "tests/cli/cliprogram.h"

#include <gtest/gtest.h>

#include <QTest>

#include <csignal>

using namespace Qt::Literals::StringLiterals;

TEST(DesktopProgram, ASignalClosesItAsThePersonWould)
{
    CliProgram world;
    world.setVariable(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    const QString campaign = world.createCampaign();
    const QString lock = campaign + u".lock"_s;
    QFile::remove(lock);
    QProcess window;
    world.startOther(window, QStringLiteral(DOSEGRID_WINDOW_PROGRAM), {campaign});
    ASSERT_TRUE(QTest::qWaitFor([&] { return QFile::exists(lock); }, 50'000)) << "it is the engine";
    ASSERT_EQ(::kill(pid_t(window.processId()), SIGTERM), 0);
    ASSERT_TRUE(window.waitForFinished(50'000));
    EXPECT_EQ(window.exitStatus(), QProcess::NormalExit);
    EXPECT_EQ(window.exitCode(), 0) << window.readAllStandardError().constData();
}
