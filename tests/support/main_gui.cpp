// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>

#include <QApplication>
#include <QHashSeed>
#include <QLocale>
#include <QStandardPaths>
#include <QStyleFactory>

int main(int argc, char **argv)
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
    QApplication app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("dosegrid-tests"));
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    testing::InitGoogleMock(&argc, argv);
    return RUN_ALL_TESTS();
}
