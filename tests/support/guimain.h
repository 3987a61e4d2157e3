// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gmock/gmock.h>

#include <QApplication>
#include <QHashSeed>
#include <QLocale>
#include <QStandardPaths>
#include <QStyleFactory>

#include <functional>

namespace dosegrid::test {

// Main of every test that has windows. `prepare` is called once there is an application, before the tests run.
template<typename Application>
int runGuiTests(int argc, char **argv, const std::function<void(Application &)> &prepare = {})
{
    // Without a display the xcb plugin aborts even for --gtest_list_tests, which runs at build time.
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    // Two screens, of a desk and of a small laptop, instead of one of 800 × 800.
    if (qgetenv("QT_QPA_PLATFORM") == "offscreen")
        qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" DOSEGRID_TEST_SCREENS);
    QHashSeed::setDeterministicGlobalSeed();
    QStandardPaths::setTestModeEnabled(true);
    QLocale::setDefault(QLocale::c());
    Application app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("dosegrid-tests"));
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    testing::InitGoogleMock(&argc, argv);
    if (prepare)
        prepare(app);
    return RUN_ALL_TESTS();
}

} // namespace dosegrid::test
