// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

namespace dosegrid::test {

// How a picture may differ from its baseline. A pixel differs when one of its channels does by more than `channel`; a
// picture differs when in one of its tiles of `side` x `side` pixels more than `share` of the pixels do. So a changed
// word or a moved line is seen wherever it stands, and the rounding of a renderer is not.
struct Tolerance
{
    int channel = 40; // of 255; the baselines' own rounding takes up to 16
    int side = 40;    // pixels
    double share = 0.05;
};

struct ImageDifference
{
    bool isSame = true;
    QString reason; // of the first tile that differs, or of the sizes
    QImage diff;    // the picture, pale, with the pixels that differ in red
};

ImageDifference compareImages(const QImage &actual, const QImage &baseline, const Tolerance &tolerance = {});

// At most 256 colours, the most frequent at 32 levels a channel, so that a file of a screen stays small.
QImage reducedColours(const QImage &image);

} // namespace dosegrid::test
