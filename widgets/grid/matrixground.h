// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/grid/gridstate.h"
#include "widgets/grid/matrixgeometry.h"

#include <QImage>
#include <QRgb>

#include <vector>

namespace dosegrid::widgets {

// What lies around cells inside `clip`, which must lie in the image: the ground outside blocks; with cells that touch
// (L1) hairlines around blocks and between groups. Those cells themselves are not touched: whoever paints them fills
// every pixel, and an image of 4K is not written three times.
void paintGround(QImage &image, const QRect &clip, const MatrixGeometry &geometry, QRgb ground, QRgb hairline);

// Where cells of these lanes cannot exist: one strip a region and block, along the energies.
std::vector<QRect> notApplicableStrips(const MatrixGeometry &geometry, const grid::GridState &state, LaneSpan rows,
                                       LaneSpan columns);
// Such a strip where there is no room for a hatch: ground with a dotted line along its middle.
void paintNotApplicable(QImage &image, const QRect &clip, const MatrixGeometry &geometry, const QRect &strip,
                        QRgb ground, QRgb dots);

} // namespace dosegrid::widgets
