// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/grid/matrixground.h"

#include "widgets/common/glyphs.h"

#include <QPainter>
#include <QRegion>

#include <cmath>

namespace dosegrid::widgets {

namespace {

void paintHairlines(QImage &image, const QRect &clip, const MatrixGeometry &geometry, const LaneBlock &regions,
                    const QRect &block, QRgb hairline)
{
    const int frame = geometry.metrics().px(1);
    const QRect outer = block.adjusted(-frame, -frame, frame, frame);
    pixels::fill(image, QRect(outer.left(), outer.top(), outer.width(), frame), hairline, clip);
    pixels::fill(image, QRect(outer.left(), block.bottom() + 1, outer.width(), frame), hairline, clip);
    pixels::fill(image, QRect(outer.left(), block.top(), frame, block.height()), hairline, clip);
    pixels::fill(image, QRect(block.right() + 1, block.top(), frame, block.height()), hairline, clip);
    for (int group = 0; group + 1 < int(geometry.axes().groups.size()); ++group) {
        const int next = geometry.groupLanes(regions, group).last;
        if (geometry.isSwapped()) {
            const int left = geometry.columnRight(next - 1);
            pixels::fill(image, QRect(left, block.top(), geometry.columnLeft(next) - left, block.height()), hairline,
                         clip);
        } else {
            const int top = geometry.rowBottom(next - 1);
            pixels::fill(image, QRect(block.left(), top, block.width(), geometry.rowTop(next) - top), hairline, clip);
        }
    }
}

void paintSeamless(QImage &image, const QRect &clip, const MatrixGeometry &geometry, QRgb ground, QRgb hairline)
{
    const int frame = geometry.metrics().px(1);
    QRegion outside(clip);
    for (const LaneBlock &rows : geometry.rowBlocks()) {
        for (const LaneBlock &columns : geometry.columnBlocks()) {
            const QRect block = geometry.lanesRect(rows.lanes, columns.lanes);
            const QRect outer = block.adjusted(-frame, -frame, frame, frame);
            if (!outer.intersects(clip))
                continue;
            outside -= outer;
            paintHairlines(image, clip, geometry, geometry.isSwapped() ? columns : rows, block, hairline);
        }
    }
    for (const QRect &rect : outside)
        pixels::fill(image, rect, ground, clip);
}

} // namespace

GroundByRows::GroundByRows(QImage &image, const QRect &clip, const MatrixGeometry &geometry, QRgb ground, QRgb hairline)
    : m_canvas(image)
    , m_clip(clip)
    , m_ground(ground)
    , m_next(clip.top())
{
    if (geometry.gap() > 0)
        return;
    paintSeamless(image, clip, geometry, ground, hairline);
    m_next = clip.bottom() + 1;
}

void GroundByRows::upTo(int bottom)
{
    const int end = std::min(bottom, m_clip.bottom()) + 1;
    if (end <= m_next)
        return;
    pixels::fill(m_canvas, QRect(m_clip.left(), m_next, m_clip.width(), end - m_next), m_ground, m_clip);
    m_next = end;
}

std::vector<QRect> notApplicableStrips(const MatrixGeometry &geometry, const grid::GridState &state, LaneSpan rows,
                                       LaneSpan columns)
{
    std::vector<QRect> strips;
    const LaneSpan regions = geometry.isSwapped() ? columns : rows;
    const LaneSpan energies = geometry.isSwapped() ? rows : columns;
    for (int lane = regions.first; lane < regions.last; ++lane) {
        for (const LaneBlock &block : geometry.energies().blocks()) {
            const LaneSpan along = common(block.lanes, {energies.first - 1, energies.last + 1}); // and the gaps there
            // Whether a region exists is a matter of the model: one of its cells says it for all.
            if (along.count() == 0
                || state.state(geometry.cell(geometry.place(lane, along.first))) != grid::CellState::NotApplicable)
                continue;
            const LaneSpan across{lane, lane + 1};
            strips.push_back(geometry.isSwapped() ? geometry.lanesRect(along, across)
                                                  : geometry.lanesRect(across, along));
        }
    }
    return strips;
}

void paintNotApplicable(QImage &image, const QRect &clip, const MatrixGeometry &geometry, const QRect &strip,
                        QRgb ground, QRgb dots)
{
    pixels::fill(image, strip, ground, clip);
    const int unit = geometry.metrics().px(1);
    if (geometry.isSwapped()) {
        const int middle = strip.left() + strip.width() / 2 - unit / 2;
        for (int x = middle; x < middle + unit; ++x)
            pixels::dotsDown(image, x, strip.top(), strip.bottom(), 2 * unit, geometry.origin().y(), dots, clip);
        return;
    }
    const int middle = strip.top() + strip.height() / 2 - unit / 2;
    for (int y = middle; y < middle + unit; ++y)
        pixels::dots(image, y, strip.left(), strip.right(), 2 * unit, geometry.origin().x(), dots, clip);
}

QImage hatchTile(qreal dpr, QRgb ground, const QColor &ink)
{
    // As many steps as end on a whole pixel.
    int steps = 1;
    while (steps < 8 && std::abs(hatchStep * dpr * steps - std::round(hatchStep * dpr * steps)) > 0.01)
        ++steps;
    const int side = int(std::round(hatchStep * dpr * steps));
    QImage around(3 * side, 3 * side, QImage::Format_RGB32);
    around.setDevicePixelRatio(dpr);
    around.fill(ground);
    QPainter painter(&around);
    paintHatch(painter, QRectF(0, 0, 3 * side / dpr, 3 * side / dpr), ink);
    painter.end();
    return around.copy(side, side, side, side);
}

void paintHatched(QImage &image, const QRect &clip, const MatrixGeometry &geometry, const QRect &strip,
                  const QImage &tile)
{
    const QRect area = strip & clip;
    const pixels::Canvas canvas(image);
    const QPoint phase = geometry.origin();
    for (int y = area.top(); y <= area.bottom(); ++y) {
        const auto *row = reinterpret_cast<const QRgb *>(tile.constScanLine((y + phase.y()) % tile.height()));
        QRgb *line = canvas.line(y);
        int at = (area.left() + phase.x()) % tile.width();
        for (int x = area.left(); x <= area.right(); ++x) {
            line[x] = row[at];
            at = at + 1 == tile.width() ? 0 : at + 1;
        }
    }
}

} // namespace dosegrid::widgets
