// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/fakecampaign.h"
#include "tests/support/fakedialogs.h"
#include "widgets/common/style.h"
#include "widgets/mainwindow/mainwindow.h"
#include "widgets/mainwindow/matrixpage.h"
#include "widgets/panels/activitypanel.h"
#include "widgets/panels/cellpanel.h"
#include "widgets/panels/queryfield.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

#include <algorithm>

namespace dosegrid::test {

// The button that is seen and has this text; nullptr: none.
inline QPushButton *buttonIn(const QWidget &widget, const QString &text)
{
    const auto buttons = widget.findChildren<QPushButton *>();
    const auto found =
        std::ranges::find_if(buttons, [&](QPushButton *b) { return b->isVisible() && b->text() == text; });
    return found == buttons.end() ? nullptr : *found;
}

// One of the labels has these words.
inline bool says(const QWidget &widget, const QString &words)
{
    const auto labels = widget.findChildren<QLabel *>();
    return std::ranges::any_of(labels, [&](const QLabel *label) { return label->text().contains(words); });
}

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

    // Into the query, and on.
    void type(const QString &text)
    {
        auto *edit = window->matrixPage()->query()->findChild<widgets::QueryEdit *>();
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, text);
        QTest::keyClick(edit, Qt::Key_Return);
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
