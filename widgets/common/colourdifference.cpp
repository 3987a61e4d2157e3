// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/colourdifference.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace dosegrid::widgets {

namespace {

using Matrix = std::array<Triple, 3>;

// Of each Vision, on linear RGB.
constexpr std::array<Matrix, allVisions.size()> simulations{{
    {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}},
    {{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}},
    {{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}},
    {{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}},
}};

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double encoded(double channel)
{
    return channel <= 0.0031308 ? channel * 12.92 : 1.055 * std::pow(channel, 1 / 2.4) - 0.055;
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

double radians(double degrees) { return degrees * std::numbers::pi / 180; }

double hue(double a, double b)
{
    if (a == 0 && b == 0)
        return 0;
    const double h = std::atan2(b, a) * 180 / std::numbers::pi;
    return h < 0 ? h + 360 : h;
}

double luminance(const QColor &colour)
{
    const Triple rgb = linearOf(colour);
    return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
}

} // namespace

Triple linearAsSeen(const QColor &colour, Vision vision)
{
    Triple seen = multiply(simulations[std::size_t(vision)], linearOf(colour));
    for (double &channel : seen)
        channel = std::clamp(channel, 0.0, 1.0);
    return seen;
}

QColor asSeen(const QColor &colour, Vision vision)
{
    const Triple seen = linearAsSeen(colour, vision);
    const auto byte = [](double channel) { return int(std::lround(encoded(channel) * 255)); };
    return {byte(seen[0]), byte(seen[1]), byte(seen[2])};
}

Triple labOf(const Triple &linear)
{
    constexpr Matrix toXyz{
        {{0.4124564, 0.3575761, 0.1804375}, {0.2126729, 0.7151522, 0.0721750}, {0.0193339, 0.1191920, 0.9503041}}};
    const Triple xyz = multiply(toXyz, linear);
    const auto f = [](double t) {
        constexpr double delta = 6.0 / 29;
        return t > delta * delta * delta ? std::cbrt(t) : t / (3 * delta * delta) + 4.0 / 29;
    };
    const double x = f(xyz[0] / 0.95047);
    const double y = f(xyz[1]);
    const double z = f(xyz[2] / 1.08883);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

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

double difference(const QColor &one, const QColor &two, Vision vision)
{
    return ciede2000(labOf(linearAsSeen(one, vision)), labOf(linearAsSeen(two, vision)));
}

double contrast(const QColor &one, const QColor &two)
{
    const auto [dark, light] = std::minmax({luminance(one), luminance(two)});
    return (light + 0.05) / (dark + 0.05);
}

} // namespace dosegrid::widgets
