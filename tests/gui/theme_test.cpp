// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/theme.h"

#include <gmock/gmock.h>

#include <QApplication>
#include <QFile>
#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::widgets {

namespace {

QPalette paletteOf(const QColor &window, const QColor &text)
{
    QPalette palette;
    palette.setColor(QPalette::Window, window);
    palette.setColor(QPalette::WindowText, text);
    return palette;
}

} // namespace

TEST(ThemeTest, ShippedThemesAreComplete)
{
    for (const QString &name : {u"light"_s, u"dark"_s, u"contrast"_s, u"contrast-dark"_s, u"greyscale"_s}) {
        QFile file(u":/dosegrid/themes/%1.json"_s.arg(name));
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        const auto colours = ThemeColours::read(file.readAll(), file.fileName());
        ASSERT_TRUE(colours.has_value()) << toLogString(colours.error()).toStdString();
        EXPECT_EQ(colours->name(), name);
        EXPECT_EQ(colours->isDark(), name.endsWith("dark"_L1));
    }
}

TEST(ThemeTest, AThemeThatLacksAColourIsRefusedByItsKey)
{
    QFile file(u":/dosegrid/themes/light.json"_s);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    QByteArray json = file.readAll();
    json.replace("\"to-fetch\"", "\"to fetch\"");
    const auto colours = ThemeColours::read(json, u"mine.json"_s);
    ASSERT_FALSE(colours.has_value());
    EXPECT_EQ(colours.error().field, u"states.to-fetch"_s);
    EXPECT_EQ(colours.error().file, u"mine.json"_s);
    EXPECT_FALSE(ThemeColours::read("{", u"broken.json"_s).has_value());
}

TEST(ThemeTest, FollowsTheLightnessOfTheDesktopUntilTheUserChooses)
{
    Theme theme;
    QSignalSpy changed(&theme, &Theme::changed);
    theme.followSystemPalette(paletteOf(Qt::black, Qt::white));
    EXPECT_TRUE(theme.isDark());
    theme.followSystemPalette(paletteOf(Qt::black, Qt::lightGray));
    EXPECT_EQ(changed.size(), 1) << "still dark: nothing to repaint";

    theme.setChoice(Theme::Choice::Light);
    EXPECT_FALSE(theme.isDark());
    theme.followSystemPalette(paletteOf(Qt::black, Qt::white));
    EXPECT_FALSE(theme.isDark());
    theme.setChoice(Theme::Choice::FollowSystem);
    EXPECT_TRUE(theme.isDark());
    EXPECT_EQ(changed.size(), 3);
    theme.setChoice(Theme::Choice::Contrast);
    theme.setChoice(Theme::Choice::Greyscale); // both light, and not the same
    EXPECT_EQ(changed.size(), 5);
    EXPECT_TRUE(theme.colours().isGrey());
}

TEST(ThemeTest, AnInstalledThemeFillsThePalette)
{
    const QPalette before = QApplication::palette();
    {
        Theme theme(Theme::Choice::Dark);
        theme.install(*qApp);
        EXPECT_EQ(QApplication::palette().color(QPalette::Base), theme[Token::Base]);
        EXPECT_EQ(QApplication::palette().color(QPalette::Disabled, QPalette::Text), theme[Token::Disabled]);
        theme.setChoice(Theme::Choice::Light);
        EXPECT_EQ(QApplication::palette().color(QPalette::Base), QColor(Qt::white));
    }
    QApplication::setPalette(before);
}

} // namespace dosegrid::widgets
