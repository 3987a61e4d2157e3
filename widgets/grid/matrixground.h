// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/grid/matrixgeometry.h"

#include <QImage>
#include <QRgb>

namespace dosegrid::widgets {

// What lies around cells inside `clip`, which must lie in the image: the ground outside blocks; with cells that touch
// (L1) hairlines around blocks and between groups. Those cells themselves are not touched: whoever paints them fills
// every pixel, and an image of 4K is not written three times.
void paintGround(QImage &image, const QRect &clip, const MatrixGeometry &geometry, QRgb ground, QRgb hairline);

} // namespace dosegrid::widgets
