// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/imagecompare.h"

#include <QHash>

#include <algorithm>
#include <limits>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::test {

namespace {

int distance(QRgb a, QRgb b)
{
    return std::max({std::abs(qRed(a) - qRed(b)), std::abs(qGreen(a) - qGreen(b)), std::abs(qBlue(a) - qBlue(b))});
}

// The middle of the step of 8 that a level stands in, so that rounding is at most 4.
int stepped(int level) { return level / 8 * 8 + 4; }

QRgb stepped(QRgb c) { return qRgb(stepped(qRed(c)), stepped(qGreen(c)), stepped(qBlue(c))); }

} // namespace

ImageDifference compareImages(const QImage &actualImage, const QImage &baselineImage, const Tolerance &tolerance)
{
    ImageDifference result;
    const QImage actual = actualImage.convertToFormat(QImage::Format_RGB32);
    const QImage baseline = baselineImage.convertToFormat(QImage::Format_RGB32);
    if (actual.size() != baseline.size()) {
        result.isSame = false;
        result.reason = u"%1 x %2 pixels instead of %3 x %4"_s.arg(actual.width())
                            .arg(actual.height())
                            .arg(baseline.width())
                            .arg(baseline.height());
        return result;
    }
    result.diff = actual;
    for (int top = 0; top < actual.height(); top += tolerance.side) {
        for (int left = 0; left < actual.width(); left += tolerance.side) {
            const QRect tile = QRect(left, top, tolerance.side, tolerance.side) & actual.rect();
            int differing = 0;
            for (int y = tile.top(); y <= tile.bottom(); ++y) {
                for (int x = tile.left(); x <= tile.right(); ++x) {
                    const QRgb c = actual.pixel(x, y);
                    const bool differs = distance(c, baseline.pixel(x, y)) > tolerance.channel;
                    differing += differs;
                    result.diff.setPixel(x, y,
                                         differs ? qRgb(220, 0, 0)
                                                 : qRgb(191 + qRed(c) / 4, 191 + qGreen(c) / 4, 191 + qBlue(c) / 4));
                }
            }
            const double share = double(differing) / (tile.width() * tile.height());
            if (share > tolerance.share && result.isSame) {
                result.isSame = false;
                result.reason = u"%1 % of the tile at %2, %3 differs"_s.arg(100 * share, 0, 'f', 1).arg(left).arg(top);
            }
        }
    }
    return result;
}

QImage reducedColours(const QImage &image)
{
    const QImage rgb = image.convertToFormat(QImage::Format_RGB32);
    QHash<QRgb, int> counts;
    for (int y = 0; y < rgb.height(); ++y) {
        for (int x = 0; x < rgb.width(); ++x)
            ++counts[stepped(rgb.pixel(x, y))];
    }
    QList<QRgb> colours = counts.keys();
    std::sort(colours.begin(), colours.end(), [&](QRgb a, QRgb b) {
        return std::pair(counts[a], a) > std::pair(counts[b], b); // by number, then by value: always the same file
    });
    QList<QRgb> kept = colours.mid(0, 256);
    QHash<QRgb, int> place;
    for (const QRgb colour : std::as_const(colours)) {
        int best = std::numeric_limits<int>::max();
        for (int i = 0; i < kept.size(); ++i) {
            if (const int d = distance(colour, kept[i]); d < best) {
                best = d;
                place[colour] = i;
            }
        }
    }
    QImage reduced(rgb.size(), QImage::Format_Indexed8);
    reduced.setColorTable(kept);
    for (int y = 0; y < rgb.height(); ++y) {
        for (int x = 0; x < rgb.width(); ++x)
            reduced.setPixel(x, y, uint(place[stepped(rgb.pixel(x, y))]));
    }
    return reduced;
}

} // namespace dosegrid::test
