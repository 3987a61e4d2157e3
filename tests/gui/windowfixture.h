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
    }
    ~WindowFixture() override
    {
        window.reset();
        QApplication::setStyle(QStringLiteral("Fusion"));
        QLocale::setDefault(QLocale::c());
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
    widgets::Theme theme{widgets::Theme::Choice::Light};
    widgets::Icons icons{theme};
    FakeDialogs dialogs;
    FakeCampaign campaign;
    std::unique_ptr<widgets::MainWindow> window;
};

} // namespace dosegrid::test
