// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/grid/matrixground.h"

#include "widgets/grid/pixels.h"

#include <QRegion>

namespace dosegrid::widgets {

namespace {

void paintHairlines(QImage &image, const QRect &clip, const MatrixGeometry &geometry, const LaneBlock &rows,
                    const QRect &block, QRgb hairline)
{
    const int frame = geometry.metrics().px(1);
    const QRect outer = block.adjusted(-frame, -frame, frame, frame);
    pixels::fill(image, QRect(outer.left(), outer.top(), outer.width(), frame), hairline, clip);
    pixels::fill(image, QRect(outer.left(), block.bottom() + 1, outer.width(), frame), hairline, clip);
    pixels::fill(image, QRect(outer.left(), block.top(), frame, block.height()), hairline, clip);
    pixels::fill(image, QRect(block.right() + 1, block.top(), frame, block.height()), hairline, clip);
    for (int group = 0; group + 1 < int(geometry.axes().groups.size()); ++group) {
        const int next = geometry.groupLanes(rows, group).last;
        const int top = geometry.rowBottom(next - 1);
        pixels::fill(image, QRect(block.left(), top, block.width(), geometry.rowTop(next) - top), hairline, clip);
    }
}

} // namespace

void paintGround(QImage &image, const QRect &clip, const MatrixGeometry &geometry, QRgb ground, QRgb hairline)
{
    if (geometry.gap() > 0) {
        pixels::fill(image, clip, ground, clip);
        return;
    }
    const int frame = geometry.metrics().px(1);
    QRegion outside(clip);
    for (const LaneBlock &rows : geometry.rowBlocks()) {
        for (const LaneBlock &columns : geometry.columnBlocks()) {
            const QRect block = geometry.lanesRect(rows.lanes, columns.lanes);
            const QRect outer = block.adjusted(-frame, -frame, frame, frame);
            if (!outer.intersects(clip))
                continue;
            outside -= outer;
            paintHairlines(image, clip, geometry, rows, block, hairline);
        }
    }
    for (const QRect &rect : outside)
        pixels::fill(image, rect, ground, clip);
}

} // namespace dosegrid::widgets
