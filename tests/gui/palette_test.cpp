// SPDX-License-Identifier: GPL-3.0-or-later
// The state colours stay apart for everyone: CIEDE2000 after simulated colour-vision deficiency, and WCAG contrast.
#include "widgets/common/palettecheck.h"

#include <gmock/gmock.h>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using dosegrid::grid::CellState;

namespace dosegrid::widgets {

namespace {

QString nameOf(Vision vision)
{
    switch (vision) {
    case Vision::Full: return u"full"_s;
    case Vision::Protan: return u"protan"_s;
    case Vision::Deutan: return u"deutan"_s;
    case Vision::Tritan: return u"tritan"_s;
    }
    return {};
}

class PaletteTest : public testing::TestWithParam<const char *>
{
protected:
    ThemeColours colours = ThemeColours::shipped(QString::fromLatin1(GetParam()));
};

class HighContrastTest : public PaletteTest
{};

} // namespace

TEST(Ciede2000Test, MeetsThePublishedPairs)
{
    struct Pair
    {
        Triple one, two;
        double distance;
    };
    // Sharma et al. 2005, table 1: pairs 1, 4, 7, 10, 13, 17, 20, 25, 29, 31, 34.
    constexpr std::array<Pair, 11> published{{
        {{50, 2.6772, -79.7751}, {50, 0, -82.7485}, 2.0425},
        {{50, -1.3802, -84.2814}, {50, 0, -82.7485}, 1.0000},
        {{50, 0, 0}, {50, -1, 2}, 2.3669},
        {{50, 2.4900, -0.0010}, {50, -2.4900, 0.0010}, 7.1792},
        {{50, -0.0010, 2.4900}, {50, 0.0009, -2.4900}, 4.8045},
        {{50, 2.5, 0}, {73, 25, -18}, 27.1492},
        {{50, 2.5, 0}, {58, 24, 15}, 19.4535},
        {{60.2574, -34.0099, 36.2677}, {60.4626, -34.1751, 39.4387}, 1.2644},
        {{22.7233, 20.0904, -46.6940}, {23.0331, 14.9730, -42.5619}, 2.0373},
        {{90.8027, -2.0831, 1.4410}, {91.1528, -1.6435, 0.0447}, 1.4441},
        {{2.0776, 0.0795, -1.1350}, {0.9033, -0.0636, -0.5514}, 0.9082},
    }};
    for (const Pair &pair : published) {
        EXPECT_NEAR(ciede2000(pair.one, pair.two), pair.distance, 5e-5);
        EXPECT_NEAR(ciede2000(pair.two, pair.one), pair.distance, 5e-5);
    }
}

TEST(MachadoTest, GreyStaysGrey)
{
    for (const Vision vision : allVisions) {
        const Triple grey = linearAsSeen(QColor(128, 128, 128), vision);
        EXPECT_NEAR(grey[0], grey[1], 1e-3) << nameOf(vision).toStdString();
        EXPECT_NEAR(grey[1], grey[2], 1e-3) << nameOf(vision).toStdString();
        EXPECT_EQ(asSeen(Qt::white, vision), QColor(Qt::white)) << nameOf(vision).toStdString();
    }
}

TEST(MachadoTest, PureColoursBecomeTheColumnsOfThePublishedMatrices)
{
    EXPECT_EQ(asSeen(QColor(255, 0, 0), Vision::Full), QColor(255, 0, 0));
    EXPECT_EQ(asSeen(QColor(255, 0, 0), Vision::Protan), QColor(109, 95, 0));
    EXPECT_EQ(asSeen(QColor(255, 0, 0), Vision::Deutan), QColor(163, 144, 0));
    EXPECT_EQ(asSeen(QColor(0, 0, 255), Vision::Tritan), QColor(0, 107, 150));
}

TEST(MachadoTest, AKnownBadPairIsFoundBad)
{
    // Red and green of equal lightness: far apart for most people, close for deutans.
    const QColor red(190, 80, 60);
    const QColor green(110, 125, 50);
    EXPECT_GT(difference(red, green, Vision::Full), 35);
    EXPECT_LT(difference(red, green, Vision::Deutan), 12);
}

// Both together, against figures that were computed elsewhere: the eight colours of Okabe and Ito.
TEST(MachadoTest, ThePublishedEightAreAsFarApartAsIsKnown)
{
    const std::array<QRgb, 8> eight{0x000000, 0xE69F00, 0x56B4E9, 0x009E73, 0xF0E442, 0x0072B2, 0xD55E00, 0xCC79A7};
    const std::array<double, 4> known{21.7, 12.2, 11.6, 10.9};
    for (const Vision vision : allVisions) {
        double nearest = 1000;
        for (std::size_t i = 0; i < eight.size(); ++i) {
            for (std::size_t j = i + 1; j < eight.size(); ++j)
                nearest = std::min(nearest, difference(eight[i], eight[j], vision));
        }
        EXPECT_NEAR(nearest, known[std::size_t(vision)], 0.05) << nameOf(vision).toStdString();
    }
}

TEST(ContrastTest, IsThatOfWcag)
{
    EXPECT_NEAR(contrast(Qt::black, Qt::white), 21, 1e-9);
    EXPECT_NEAR(contrast(Qt::white, Qt::black), 21, 1e-9);
    EXPECT_NEAR(contrast(QColor(0x76, 0x76, 0x76), Qt::white), 4.54, 0.005);
    EXPECT_NEAR(contrast(Qt::red, Qt::white), 4.00, 0.005);
}

TEST_P(PaletteTest, StatesAreApartUnderAnyDeficiency)
{
    for (const Vision vision : allVisions) {
        NearestPair nearest{.distance = 1000};
        for (std::size_t i = 0; i < colouredStates.size(); ++i) {
            for (std::size_t j = i + 1; j < colouredStates.size(); ++j) {
                const CellState one = colouredStates[i];
                const CellState two = colouredStates[j];
                const double distance = difference(colours.state(one).fill, colours.state(two).fill, vision);
                if (distance < nearest.distance)
                    nearest = {one, two, distance};
                EXPECT_GE(distance, leastDistance(colours))
                    << nameOf(vision).toStdString() << ": " << grid::name(one).toStdString() << " and "
                    << grid::name(two).toStdString();
            }
        }
        const NearestPair found = nearestPair(colours, vision);
        EXPECT_EQ(found.one, nearest.one);
        EXPECT_EQ(found.two, nearest.two);
        EXPECT_DOUBLE_EQ(found.distance, nearest.distance);
        RecordProperty(nameOf(vision).toStdString(), std::to_string(nearest.distance));
    }
}

TEST(PaletteLimitTest, IsTwelveUnlessThereAreOnlyGreys)
{
    for (const QString &name : ThemeColours::shippedNames())
        EXPECT_EQ(leastDistance(ThemeColours::shipped(name)), name == "greyscale"_L1 ? 8.5 : 12) << name.toStdString();
}

TEST_P(PaletteTest, StatesStandOutFromTheGroundByFillOrOutline)
{
    for (const CellState state : colouredStates) {
        const StateColours &c = colours.state(state);
        const double best = std::max(contrast(c.fill, colours[Token::Base]),
                                     c.outline.isValid() ? contrast(c.outline, colours[Token::Base]) : 0);
        EXPECT_GE(best, 3) << grid::name(state).toStdString();
        EXPECT_GE(contrast(c.ink, c.fill), 4.5) << grid::name(state).toStdString();
    }
}

TEST_P(PaletteTest, TextIsReadableAndEdgesOfFieldsAreSeen)
{
    const auto pair = [this](Token text, Token ground, double least) {
        EXPECT_GE(contrast(colours[text], colours[ground]), least) << int(text) << " on " << int(ground);
    };
    for (const Token ground : {Token::Window, Token::Dock, Token::Base, Token::Alt}) {
        pair(Token::Text, ground, 4.5);
        pair(Token::Text2, ground, 4.5);
    }
    pair(Token::Text3, Token::Window, 4.5);
    pair(Token::Link, Token::Base, 4.5);
    pair(Token::AccentText, Token::Accent, 4.5);
    pair(Token::SelText, Token::Sel, 4.5);
    pair(Token::Halo, Token::Ink, 4.5);
    pair(Token::WarnText, Token::WarnBg, 4.5);
    pair(Token::ErrorText, Token::ErrorBg, 4.5);
    pair(Token::OkText, Token::OkBg, 4.5);
    pair(Token::Text, Token::TipBg, 4.5);
    pair(Token::Outline, Token::Base, 3);
    pair(Token::Outline, Token::Window, 3);
}

TEST_P(HighContrastTest, TextAndEdgesAreFarAboveTheOrdinary)
{
    for (const Token ground : {Token::Window, Token::Dock, Token::Base, Token::Alt}) {
        for (const Token text : {Token::Text, Token::Text2, Token::Text3, Token::Link})
            EXPECT_GE(contrast(colours[text], colours[ground]), 7) << int(text) << " on " << int(ground);
    }
    for (const auto &[text, ground] :
         {std::pair(Token::AccentText, Token::Accent), std::pair(Token::SelText, Token::Sel),
          std::pair(Token::WarnText, Token::WarnBg), std::pair(Token::ErrorText, Token::ErrorBg),
          std::pair(Token::OkText, Token::OkBg)})
        EXPECT_GE(contrast(colours[text], colours[ground]), 7) << int(text);
    for (const Token edge : {Token::Border, Token::Border2, Token::Outline})
        EXPECT_GE(contrast(colours[edge], colours[Token::Base]), 7) << int(edge);
    for (const CellState state : colouredStates) {
        const StateColours &c = colours.state(state);
        const double best = std::max(contrast(c.fill, colours[Token::Base]),
                                     c.outline.isValid() ? contrast(c.outline, colours[Token::Base]) : 0);
        EXPECT_GE(best, 7) << grid::name(state).toStdString();
    }
}

TEST(GreyscaleTest, HasNoHue)
{
    const ThemeColours colours = ThemeColours::shipped(u"greyscale"_s);
    EXPECT_TRUE(colours.isGrey());
    const auto isGrey = [](const QColor &c) { return c.red() == c.green() && c.green() == c.blue(); };
    for (int i = 0; i < tokenCount; ++i)
        EXPECT_TRUE(isGrey(colours[Token(i)])) << i;
    for (const CellState state : grid::allCellStates) {
        EXPECT_TRUE(isGrey(colours.state(state).fill));
        EXPECT_TRUE(isGrey(colours.state(state).ink));
    }
    for (const QColor &series : colours.series())
        EXPECT_TRUE(isGrey(series));
}

// The published colours, but for what has to be so that all are 12 apart: running and uncertain are 2 darker in L*, to
// fetch 1 lighter. Planned is no colour of theirs, and black cannot be on black ground.
TEST(OkabeItoTest, KeepsThePublishedColours)
{
    for (const QString &name : {u"okabe-ito"_s, u"okabe-ito-dark"_s}) {
        const ThemeColours colours = ThemeColours::shipped(name);
        const auto expectNear = [&](CellState state, QRgb published, double most) {
            const double moved = difference(colours.state(state).fill, QColor(published), Vision::Full);
            EXPECT_LE(moved, most) << name.toStdString() << ' ' << grid::name(state).toStdString();
        };
        expectNear(CellState::Submitted, 0x56B4E9, 0);
        expectNear(CellState::Done, 0x009E73, 0);
        expectNear(CellState::Held, 0xE69F00, 0);
        expectNear(CellState::Failed, 0xD55E00, 0);
        expectNear(CellState::Running, 0x0072B2, 2.1);
        expectNear(CellState::Uncertain, 0xCC79A7, 2.1);
        expectNear(CellState::ToFetch, 0xF0E442, 1.1);
        if (!colours.isDark())
            expectNear(CellState::Skipped, 0x000000, 0);
    }
}

INSTANTIATE_TEST_SUITE_P(Themes, PaletteTest,
                         testing::Values("light", "dark", "contrast", "contrast-dark", "greyscale", "okabe-ito",
                                         "okabe-ito-dark"));
INSTANTIATE_TEST_SUITE_P(Themes, HighContrastTest, testing::Values("contrast", "contrast-dark"));

} // namespace dosegrid::widgets
