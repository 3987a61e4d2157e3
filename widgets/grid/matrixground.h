// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/grid/gridstate.h"
#include "widgets/grid/matrixgeometry.h"
#include "widgets/grid/pixels.h"

#include <QColor>
#include <QImage>
#include <QRgb>

#include <vector>

namespace dosegrid::widgets {

// What lies around cells inside `clip`, which must lie in the image, for one who paints them row by row. With cells
// that touch (L1) the ground outside blocks, and hairlines around blocks and between groups, at once: every pixel of
// a cell is filled by its painter. Else the ground of each row before its cells: they are painted where it was just
// written, and an image of 4K does not go through memory twice.
class GroundByRows
{
public:
    GroundByRows(QImage &image, const QRect &clip, const MatrixGeometry &geometry, QRgb ground, QRgb hairline);
    // Down to this line of the image.
    void upTo(int bottom);

private:
    pixels::Canvas m_canvas;
    QRect m_clip;
    QRgb m_ground;
    int m_next; // the first line that has no ground yet
};

// Where cells of these lanes cannot exist: one strip a region and block, along the energies.
std::vector<QRect> notApplicableStrips(const MatrixGeometry &geometry, const grid::GridState &state, LaneSpan rows,
                                       LaneSpan columns);
// Such a strip where there is no room for a hatch: ground with a dotted line along its middle.
void paintNotApplicable(QImage &image, const QRect &clip, const MatrixGeometry &geometry, const QRect &strip,
                        QRgb ground, QRgb dots);
// The hatch of such a strip over its ground: a square that continues at all of its edges.
QImage hatchTile(qreal dpr, QRgb ground, const QColor &ink);
// A strip where there is room for it; it stands still when scrolled.
void paintHatched(QImage &image, const QRect &clip, const MatrixGeometry &geometry, const QRect &strip,
                  const QImage &tile);

} // namespace dosegrid::widgets
