// SPDX-License-Identifier: GPL-3.0-or-later
// The state colours stay apart for everyone: CIEDE2000 after simulated colour-vision deficiency, and WCAG contrast.
#include "widgets/common/theme.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

using namespace Qt::Literals::StringLiterals;
using dosegrid::grid::CellState;

namespace dosegrid::widgets {

namespace {

using Triple = std::array<double, 3>;
using Matrix = std::array<Triple, 3>;

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

Triple linearOf(const QColor &colour)
{
    return {linear(colour.red() / 255.0), linear(colour.green() / 255.0), linear(colour.blue() / 255.0)};
}

Triple multiply(const Matrix &m, const Triple &v)
{
    Triple result{};
    for (std::size_t i = 0; i < 3; ++i)
        result[i] = m[i][0] * v[0] + m[i][1] * v[1] + m[i][2] * v[2];
    return result;
}

// sRGB, D65, 2 degrees.
Triple labOf(const Triple &rgb)
{
    constexpr Matrix toXyz{
        {{0.4124564, 0.3575761, 0.1804375}, {0.2126729, 0.7151522, 0.0721750}, {0.0193339, 0.1191920, 0.9503041}}};
    const Triple xyz = multiply(toXyz, rgb);
    const auto f = [](double t) {
        constexpr double delta = 6.0 / 29;
        return t > delta * delta * delta ? std::cbrt(t) : t / (3 * delta * delta) + 4.0 / 29;
    };
    const double x = f(xyz[0] / 0.95047);
    const double y = f(xyz[1]);
    const double z = f(xyz[2] / 1.08883);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

double radians(double degrees) { return degrees * std::numbers::pi / 180; }

double hue(double a, double b)
{
    if (a == 0 && b == 0)
        return 0;
    const double h = std::atan2(b, a) * 180 / std::numbers::pi;
    return h < 0 ? h + 360 : h;
}

// G. Sharma, W. Wu, E. N. Dalal, Color Research and Application 30 (2005) 21.
double ciede2000(const Triple &one, const Triple &two)
{
    const double c7 = std::pow((std::hypot(one[1], one[2]) + std::hypot(two[1], two[2])) / 2, 7);
    const double g = 0.5 * (1 - std::sqrt(c7 / (c7 + std::pow(25.0, 7))));
    const double a1 = (1 + g) * one[1];
    const double a2 = (1 + g) * two[1];
    const double c1 = std::hypot(a1, one[2]);
    const double c2 = std::hypot(a2, two[2]);
    const double h1 = hue(a1, one[2]);
    const double h2 = hue(a2, two[2]);

    double dh = h2 - h1;
    double meanHue = (h1 + h2) / 2;
    if (c1 * c2 == 0) {
        dh = 0;
        meanHue = h1 + h2;
    } else if (std::abs(dh) > 180) {
        dh += dh > 0 ? -360 : 360;
        meanHue += h1 + h2 < 360 ? 180 : -180;
    }
    const double dL = two[0] - one[0];
    const double dC = c2 - c1;
    const double dH = 2 * std::sqrt(c1 * c2) * std::sin(radians(dh / 2));
    const double meanL = (one[0] + two[0]) / 2;
    const double meanC = (c1 + c2) / 2;
    const double t = 1 - 0.17 * std::cos(radians(meanHue - 30)) + 0.24 * std::cos(radians(2 * meanHue))
                     + 0.32 * std::cos(radians(3 * meanHue + 6)) - 0.20 * std::cos(radians(4 * meanHue - 63));
    const double turn = 30 * std::exp(-std::pow((meanHue - 275) / 25, 2));
    const double meanC7 = std::pow(meanC, 7);
    const double rc = 2 * std::sqrt(meanC7 / (meanC7 + std::pow(25.0, 7)));
    const double l50 = std::pow(meanL - 50, 2);
    const double sl = 1 + 0.015 * l50 / std::sqrt(20 + l50);
    const double sc = 1 + 0.045 * meanC;
    const double sh = 1 + 0.015 * meanC * t;
    const double l = dL / sl;
    const double c = dC / sc;
    const double h = dH / sh;
    return std::sqrt(l * l + c * c + h * h - std::sin(radians(2 * turn)) * rc * c * h);
}

// G. M. Machado et al., IEEE TVCG 15 (2009) 1291, severity 1.0; on linear RGB.
struct Deficiency
{
    const char *name;
    Matrix matrix;
};
constexpr std::array<Deficiency, 4> deficiencies{{
    {"none", {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}}},
    {"protan", {{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}}},
    {"deutan", {{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}}},
    {"tritan", {{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}}},
}};

Triple simulated(const QColor &colour, const Matrix &matrix)
{
    Triple seen = multiply(matrix, linearOf(colour));
    for (double &channel : seen)
        channel = std::clamp(channel, 0.0, 1.0);
    return seen;
}

double luminance(const QColor &colour)
{
    const Triple rgb = linearOf(colour);
    return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
}

double contrast(const QColor &a, const QColor &b)
{
    const auto [dark, light] = std::minmax({luminance(a), luminance(b)});
    return (light + 0.05) / (dark + 0.05);
}

// Open and n/a are ground, not colours of the palette.
constexpr std::array<CellState, 9> palette = {CellState::Planned, CellState::Submitted, CellState::Running,
                                              CellState::ToFetch, CellState::Done,      CellState::Held,
                                              CellState::Failed,  CellState::Uncertain, CellState::Skipped};

class PaletteTest : public testing::TestWithParam<const char *>
{
protected:
    ThemeColours colours = ThemeColours::shipped(QString::fromLatin1(GetParam()));
    // Nine greys between black and white cannot be twelve apart; their glyphs do the rest.
    double apart() const { return colours.isGrey() ? 8.5 : 12; }
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
    for (const Deficiency &deficiency : deficiencies) {
        const Triple grey = simulated(QColor(128, 128, 128), deficiency.matrix);
        EXPECT_NEAR(grey[0], grey[1], 1e-3) << deficiency.name;
        EXPECT_NEAR(grey[1], grey[2], 1e-3) << deficiency.name;
    }
}

TEST(MachadoTest, AKnownBadPairIsFoundBad)
{
    // Red and green of equal lightness: far apart for most people, close for deutans.
    const QColor red(190, 80, 60);
    const QColor green(110, 125, 50);
    EXPECT_GT(ciede2000(labOf(linearOf(red)), labOf(linearOf(green))), 35);
    EXPECT_LT(ciede2000(labOf(simulated(red, deficiencies[2].matrix)), labOf(simulated(green, deficiencies[2].matrix))),
              12);
}

TEST_P(PaletteTest, StatesAreApartUnderAnyDeficiency)
{
    for (const Deficiency &deficiency : deficiencies) {
        double nearest = 1000;
        for (std::size_t i = 0; i < palette.size(); ++i) {
            for (std::size_t j = i + 1; j < palette.size(); ++j) {
                const double distance = ciede2000(labOf(simulated(colours.state(palette[i]).fill, deficiency.matrix)),
                                                  labOf(simulated(colours.state(palette[j]).fill, deficiency.matrix)));
                nearest = std::min(nearest, distance);
                EXPECT_GE(distance, apart()) << deficiency.name << ": " << grid::name(palette[i]).toStdString()
                                             << " and " << grid::name(palette[j]).toStdString();
            }
        }
        RecordProperty(deficiency.name, std::to_string(nearest));
    }
}

TEST_P(PaletteTest, StatesStandOutFromTheGroundByFillOrOutline)
{
    for (const CellState state : palette) {
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
    for (const CellState state : palette) {
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

INSTANTIATE_TEST_SUITE_P(Themes, PaletteTest,
                         testing::Values("light", "dark", "contrast", "contrast-dark", "greyscale"));
INSTANTIATE_TEST_SUITE_P(Themes, HighContrastTest, testing::Values("contrast", "contrast-dark"));

} // namespace dosegrid::widgets
