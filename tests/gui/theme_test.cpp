// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/theme.h"

#include <gmock/gmock.h>

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>

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

StateFills only(grid::CellState state, const QColor &fill)
{
    StateFills fills;
    fills[std::size_t(state)] = fill;
    return fills;
}

} // namespace

TEST(ThemeTest, ShippedThemesAreComplete)
{
    const QStringList names = ThemeColours::shippedNames();
    EXPECT_EQ(names.size(), QDir(u":/dosegrid/themes"_s).entryList().size());
    QStringList titles;
    for (const QString &name : names) {
        QFile file(u":/dosegrid/themes/%1.json"_s.arg(name));
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        const auto colours = ThemeColours::read(file.readAll(), file.fileName());
        ASSERT_TRUE(colours.has_value()) << toLogString(colours.error()).toStdString();
        EXPECT_EQ(colours->name(), name);
        EXPECT_EQ(colours->isDark(), name.endsWith("dark"_L1));
        titles += colours->title();
    }
    EXPECT_EQ(titles.removeDuplicates(), 0);
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

TEST(ThemeTest, AChoiceIsKnownByItsNumber)
{
    // Settings have these numbers: no choice may take another's.
    for (const auto &[number, name] : {std::pair(1, u"light"_s), std::pair(2, u"dark"_s), std::pair(3, u"contrast"_s),
                                       std::pair(4, u"contrast-dark"_s), std::pair(5, u"greyscale"_s),
                                       std::pair(6, u"okabe-ito"_s), std::pair(7, u"okabe-ito-dark"_s)}) {
        const Theme theme(Theme::choiceOf(number));
        EXPECT_EQ(theme.colours().name(), name);
    }
    for (const int number : {-1, 0, 8, 1000})
        EXPECT_EQ(Theme::choiceOf(number), Theme::Choice::FollowSystem) << number;
}

TEST(OwnFillsTest, AreWornAtOnceInTheirThemeAlone)
{
    Theme theme(Theme::Choice::Light);
    QSignalSpy changed(&theme, &Theme::changed);
    const StateColours before = theme.state(grid::CellState::Done);
    const QColor navy(0x10, 0x20, 0x60);
    theme.setOwnFills(u"light"_s, only(grid::CellState::Done, navy));
    EXPECT_EQ(changed.size(), 1);
    EXPECT_EQ(theme.state(grid::CellState::Done).fill, navy);
    EXPECT_EQ(theme.state(grid::CellState::Failed), ThemeColours::shipped(u"light"_s).state(grid::CellState::Failed));
    theme.setOwnFills(u"light"_s, only(grid::CellState::Done, navy));
    theme.setOwnFills(u"dark"_s, only(grid::CellState::Failed, navy));
    EXPECT_EQ(changed.size(), 1) << "nothing that is seen";
    theme.setChoice(Theme::Choice::Dark);
    EXPECT_EQ(theme.state(grid::CellState::Failed).fill, navy);
    EXPECT_EQ(theme.state(grid::CellState::Done), ThemeColours::shipped(u"dark"_s).state(grid::CellState::Done));
    theme.setOwnFills(u"light"_s, {});
    theme.setChoice(Theme::Choice::Light);
    EXPECT_EQ(theme.state(grid::CellState::Done), before);
}

TEST(OwnFillsTest, TheThemesOwnColourIsNotAChoice)
{
    Theme theme(Theme::Choice::Light);
    const QSignalSpy changed(&theme, &Theme::changed);
    theme.setOwnFills(u"light"_s, only(grid::CellState::Done, theme.state(grid::CellState::Done).fill.toHsv()));
    EXPECT_EQ(theme.ownFills(u"light"_s), StateFills());
    EXPECT_TRUE(changed.isEmpty());
}

TEST(OwnFillsTest, InkIsReadableAndAnOutlineMakesUpForWhatDoesNotStandOut)
{
    for (const QString &name : ThemeColours::shippedNames()) {
        const ThemeColours own = ThemeColours::shipped(name);
        const double least = name.startsWith("contrast"_L1) ? 7 : 3;
        for (const QRgb fill :
             {0x000000U, 0xFFFFFFU, 0x777777U, 0xF4F4F4U, 0x202020U, 0xFFFF00U, 0x0000FFU, 0xE48100U}) {
            const StateColours c =
                own.withFills(only(grid::CellState::Held, QColor(fill))).state(grid::CellState::Held);
            EXPECT_GE(contrast(c.ink, c.fill), 4.5) << name.toStdString() << std::hex << fill;
            const double standsOut = contrast(c.fill, own[Token::Base]);
            EXPECT_EQ(c.outline.isValid(), standsOut < least) << name.toStdString() << std::hex << fill;
            if (c.outline.isValid()) {
                EXPECT_GE(contrast(c.outline, own[Token::Base]), least) << name.toStdString() << std::hex << fill;
            }
        }
    }
}

TEST(OwnFillsTest, AreKeptByThemeAndNonsenseIsAsIfItWereNotThere)
{
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    StateFills fills = only(grid::CellState::ToFetch, QColor(0xAB, 0xCD, 0xEF));
    fills[std::size_t(grid::CellState::Done)] = Qt::black;
    keepFills(settings, u"dark"_s, fills);
    EXPECT_EQ(keptFills(settings, u"dark"_s), fills);
    EXPECT_EQ(keptFills(settings, u"light"_s), StateFills());
    keepFills(settings, u"dark"_s, only(grid::CellState::ToFetch, QColor(0xAB, 0xCD, 0xEF)));
    EXPECT_FALSE(keptFills(settings, u"dark"_s)[std::size_t(grid::CellState::Done)].isValid());

    for (const QString &nonsense : {u"red"_s, u"#12"_s, u"#12345G"_s, u"#12345678"_s, u"+12345"_s, QString()}) {
        settings.setValue(u"stateColours/dark/to-fetch"_s, nonsense);
        EXPECT_EQ(keptFills(settings, u"dark"_s), StateFills()) << nonsense.toStdString();
    }
    settings.setValue(u"stateColours/dark/open"_s, u"#123456"_s); // ground
    settings.setValue(u"stateColours/dark/to-fetch"_s, QStringList{u"#123456"_s, u"#654321"_s});
    EXPECT_EQ(keptFills(settings, u"dark"_s), StateFills());
}

} // namespace dosegrid::widgets
