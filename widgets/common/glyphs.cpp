// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/glyphs.h"

#include <QPainter>
#include <QPainterPath>
#include <QPixmapCache>

#include <cmath>

using namespace Qt::Literals::StringLiterals;
using dosegrid::grid::CellState;

namespace dosegrid::widgets {

namespace {

constexpr qreal grid16 = glyphGrid;

QPen stroke(const QColor &ink, qreal width)
{
    QPen pen(ink, width, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin);
    pen.setMiterLimit(4);
    return pen;
}

QPainterPath polyline(std::initializer_list<QPointF> points)
{
    QPainterPath path(*points.begin());
    for (auto p = points.begin() + 1; p != points.end(); ++p)
        path.lineTo(*p);
    return path;
}

QPainterPath arrowDown()
{
    QPainterPath path = polyline({{8, 2.8}, {8, 11}});
    path.addPath(polyline({{4.3, 7.6}, {8, 11.4}, {11.7, 7.6}}));
    path.addPath(polyline({{4.2, 13.4}, {11.8, 13.4}}));
    return path;
}

QPainterPath cross()
{
    QPainterPath path = polyline({{4.2, 4.2}, {11.8, 11.8}});
    path.addPath(polyline({{11.8, 4.2}, {4.2, 11.8}}));
    return path;
}

QPainterPath question()
{
    QPainterPath path(QPointF(5.6, 6.1));
    path.cubicTo(5.6, 4.5, 6.6, 3.6, 8, 3.6);
    path.cubicTo(9.4, 3.6, 10.4, 4.5, 10.4, 5.9);
    path.cubicTo(10.4, 7.6, 8, 7.7, 8, 9.6);
    return path;
}

QPainterPath ring(qreal radius)
{
    QPainterPath path;
    path.addEllipse(QPointF(8, 8), radius, radius);
    return path;
}

QPainterPath sector(int step)
{
    if (step >= progressSteps)
        return ring(5.1);
    QPainterPath path(QPointF(8, 8));
    path.arcTo(QRectF(8 - 5.1, 8 - 5.1, 10.2, 10.2), 90, -step * 360.0 / progressSteps);
    path.closeSubpath();
    return path;
}

QPainterPath bars(std::initializer_list<QRectF> rects)
{
    QPainterPath path;
    for (const QRectF &rect : rects)
        path.addRect(rect);
    return path;
}

// Open arrow circle, centred, radius 3.6.
void paintRetrying(QPainter &painter, const QPointF &centre, const QColor &ink)
{
    painter.setPen(stroke(ink, 1.2));
    painter.setBrush(Qt::NoBrush);
    const QRectF circle(centre - QPointF(3.6, 3.6), QSizeF(7.2, 7.2));
    painter.drawArc(circle, 20 * 16, 290 * 16);
    const QPointF tip = centre + QPointF(3.6 * std::cos(0.35), -3.6 * std::sin(0.35));
    painter.drawPolyline(QPolygonF{tip + QPointF(-3, -0.4), tip, tip + QPointF(0.3, -3)});
}

void paintLate(QPainter &painter, const QPointF &centre, const QColor &ink)
{
    painter.setPen(stroke(ink, 1.1));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(centre, 3.7, 3.7);
    painter.drawPolyline(QPolygonF{centre + QPointF(0, -2.4), centre, centre + QPointF(1.8, 1)});
}

} // namespace

GlyphShape glyphShape(CellState state, int step)
{
    switch (state) {
    case CellState::Open:
    case CellState::Planned:
    case CellState::NotApplicable: break;
    case CellState::Submitted: return {ring(3.7), 1.7, {}};
    case CellState::Running: return {ring(5.4), 1.3, sector(step)};
    case CellState::ToFetch: return {arrowDown(), 1.7, {}};
    case CellState::Done: return {polyline({{3.4, 8.4}, {6.6, 11.6}, {12.6, 4.8}}), 2, {}};
    case CellState::Held: return {{}, 0, bars({{5, 4, 2.3, 8}, {8.8, 4, 2.3, 8}})};
    case CellState::Failed: return {cross(), 2, {}};
    case CellState::Uncertain: return {question(), 1.7, bars({{7.1, 11, 1.8, 1.8}})};
    case CellState::Skipped: return {polyline({{3.8, 8}, {12.2, 8}}), 2.2, {}};
    }
    return {};
}

QPen glyphPen(const QColor &ink, qreal width) { return stroke(ink, width); }

int progressStep(int progress) { return qBound(1, (progress * progressSteps + 127) / 255, progressSteps); }

void paintGlyph(QPainter &painter, CellState state, const QRectF &square, const QColor &ink, int step)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(square.topLeft());
    painter.scale(square.width() / grid16, square.height() / grid16);
    const GlyphShape shape = glyphShape(state, step);
    if (!shape.line.isEmpty())
        painter.strokePath(shape.line, stroke(ink, shape.width));
    if (!shape.fill.isEmpty())
        painter.fillPath(shape.fill, ink);
    painter.restore();
}

void paintSwatch(QPainter &painter, const ThemeColours &colours, CellState state, const QRectF &square, int step)
{
    const StateColours &c = colours.state(state);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath shape;
    shape.addRoundedRect(square.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
    painter.fillPath(shape, c.fill);
    if (state == CellState::NotApplicable) {
        painter.setClipPath(shape);
        paintHatch(painter, square, colours[Token::Border2]);
        painter.setClipping(false);
    }
    const QColor edge = state == CellState::Open ? colours[Token::Outline] : c.outline;
    painter.strokePath(shape, QPen(edge.isValid() ? edge : c.fill, 1));
    painter.restore();
    paintGlyph(painter, state, square.adjusted(1, 1, -1, -1), c.ink, step);
}

void paintFlags(QPainter &painter, const ThemeColours &colours, CellState state, int flags, const QRectF &cell)
{
    if (flags == 0)
        return;
    const QColor ink = colours.state(state).ink;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(cell);
    const QPointF centre(cell.right() - 6.5, cell.top() + 6.5);
    if (flags & grid::NeedsReview) {
        QPainterPath corner(cell.topRight());
        corner.lineTo(cell.right() - 10, cell.top());
        corner.lineTo(cell.right(), cell.top() + 10);
        painter.fillPath(corner, colours.state(CellState::Held).fill);
        if (state == CellState::Held) // amber on amber: the edge tells the corner
            painter.strokePath(polyline({{cell.right() - 10, cell.top()}, {cell.right(), cell.top() + 10}}),
                               stroke(ink, 1.2));
    } else if (flags & grid::Retrying) {
        paintRetrying(painter, centre, ink);
    } else if (flags & grid::Late) {
        paintLate(painter, centre, ink);
    } else if (flags & grid::HasNote) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink);
        painter.drawEllipse(centre + QPointF(1, -1), 3, 3);
    }
    painter.restore();
}

void addHatch(QPainterPath &path, const QRectF &area, qreal step)
{
    for (qreal k = std::ceil((area.left() + area.top()) / step) * step; k < area.right() + area.bottom(); k += step) {
        const qreal right = std::min(area.right(), k - area.top());
        const qreal left = std::max(area.left(), k - area.bottom());
        path.moveTo(right, k - right);
        path.lineTo(left, k - left);
    }
}

void paintHatch(QPainter &painter, const QRectF &area, const QColor &colour)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(area, Qt::IntersectClip);
    QPainterPath lines;
    addHatch(lines, area, hatchStep);
    painter.strokePath(lines, QPen(colour, 1, Qt::SolidLine, Qt::SquareCap));
    painter.restore();
}

QPixmap swatch(const ThemeColours &colours, CellState state, int size, qreal dpr, int step)
{
    const StateColours &c = colours.state(state);
    // Themes change their states, so their name would not do.
    const QString key = u"dosegrid-swatch-%1-%2-%3-%4-%5-%6-%7-%8"_s
                            .arg(colours.name(), grid::name(state), c.fill.name(), c.ink.name(),
                                 c.outline.isValid() ? c.outline.name() : QString())
                            .arg(size)
                            .arg(dpr)
                            .arg(state == CellState::Running ? step : 0);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(QSize(size, size) * dpr);
    pixmap.setDevicePixelRatio(dpr);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paintSwatch(painter, colours, state, QRectF(0, 0, size, size), step);
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

} // namespace dosegrid::widgets
