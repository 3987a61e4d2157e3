// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>

#include <QCoreApplication>
#include <QHashSeed>
#include <QLocale>
#include <QStandardPaths>

int main(int argc, char **argv)
{
    QHashSeed::setDeterministicGlobalSeed();
    QStandardPaths::setTestModeEnabled(true);
    QLocale::setDefault(QLocale::c());
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("dosegrid-tests"));
    testing::InitGoogleMock(&argc, argv);
    return RUN_ALL_TESTS();
}
