// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/fakecampaign.h"
#include "tests/support/fakedialogs.h"
#include "widgets/common/style.h"
#include "widgets/mainwindow/mainwindow.h"
#include "widgets/mainwindow/matrixpage.h"
#include "widgets/panels/activitypanel.h"
#include "widgets/panels/cellpanel.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTranslator>

namespace dosegrid::test {

// A main window over the fake campaign, in the design's font and size.
struct WindowFixture : testing::Test
{
    WindowFixture()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        QFont font(QStringLiteral("Noto Sans"));
        font.setPointSizeF(10);
        QApplication::setFont(font);
        QApplication::setStyle(new widgets::Style(theme));
        theme.install(*qApp);
        wear(QStringLiteral("en"));
    }
    ~WindowFixture() override
    {
        window.reset();
        QCoreApplication::removeTranslator(&translator);
        QApplication::setStyle(QStringLiteral("Fusion"));
        QLocale::setDefault(QLocale::c());
    }

    void wear(const QString &language)
    {
        QCoreApplication::removeTranslator(&translator);
        ASSERT_TRUE(translator.load(QStringLiteral(":/i18n/dosegrid_%1.qm").arg(language)));
        QCoreApplication::installTranslator(&translator);
    }

    void open(QSize size)
    {
        window = std::make_unique<widgets::MainWindow>(widgets::WindowServices{
            .theme = theme, .dialogs = dialogs, .settings = settings, .keepKey = {}, .hasKey = {}, .chooseTheme = {}});
        window->resize(size);
        window->show();
        window->setCampaign(&campaign);
    }

    QTemporaryDir settingsFolder;
    QSettings settings{settingsFolder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat};
    QTranslator translator;
    widgets::Theme theme{widgets::Theme::Choice::Light};
    widgets::Icons icons{theme};
    FakeDialogs dialogs;
    FakeCampaign campaign;
    std::unique_ptr<widgets::MainWindow> window;
};

} // namespace dosegrid::test
