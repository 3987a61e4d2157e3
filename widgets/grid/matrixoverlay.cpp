// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/grid/matrixoverlay.h"

#include "widgets/common/typography.h"
#include "widgets/grid/matrixheaders.h"

#include <QPainter>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::widgets {

namespace {

constexpr qreal crossPiece = 20; // logical pixels
constexpr qreal crossOpacity = 0.28;
constexpr int idCharacters = 24;

LaneSpan widened(LaneSpan span, int lane)
{
    if (span.count() == 0)
        return {lane, lane + 1};
    return {std::min(span.first, lane), std::max(span.last, lane + 1)};
}

} // namespace

MatrixOverlay::MatrixOverlay(const MatrixStyle &style, const MatrixGeometry &geometry)
    : m_style(style)
    , m_geometry(geometry)
{}

QRectF MatrixOverlay::logical(const QRect &rect) const
{
    const qreal dpr = m_geometry.metrics().dpr;
    return {rect.x() / dpr, rect.y() / dpr, rect.width() / dpr, rect.height() / dpr};
}

void MatrixOverlay::paintCurrent(QPainter &painter, LanePoint current) const
{
    const QRectF cells = logical(m_geometry.cellsRect());
    const QRectF cell = logical(m_geometry.cellRect(current));
    painter.save();
    painter.setClipRect(cells);
    const QRectF frame = cell.adjusted(-4, -4, 4, 4);
    QColor cross = m_style.colours[Token::Ink];
    cross.setAlphaF(float(crossOpacity));
    const qreal x = std::floor(cell.center().x());
    const qreal y = std::floor(cell.center().y());
    if (m_geometry.level() == MatrixLevel::Fill) {
        // From the headers to the frame: the cross never covers the cell.
        // Piece by piece: Qt 6.4 wakes threads for a translucent rectangle of 96 rows, which takes longer than all
        // else.
        for (qreal top = cells.top(); top < frame.top(); top += crossPiece)
            painter.fillRect(QRectF(x, top, 1, std::min(crossPiece, frame.top() - top)), cross);
        painter.fillRect(QRectF(cells.left(), y, std::max(0.0, frame.left() - cells.left()), 1), cross);
    }
    if (m_geometry.level() == MatrixLevel::Text) {
        // Neighbours touch here: the frame stands half inside, so that no neighbour's number is covered.
        paintRing(painter, cell.adjusted(-3, -3, 3, 3), 1, Token::Halo);
        paintRing(painter, cell.adjusted(-2, -2, 2, 2), 2, Token::Ink);
        paintRing(painter, cell, 2, Token::Halo);
    } else {
        paintRing(painter, cell.adjusted(-5, -5, 5, 5), 1, Token::Halo);
        paintRing(painter, frame, 2, Token::Ink);
        paintRing(painter, cell.adjusted(-2, -2, 2, 2), 1, Token::Halo);
    }
    painter.restore();
}

void MatrixOverlay::paintRing(QPainter &painter, const QRectF &outer, qreal width, Token colour) const
{
    const QColor fill = m_style.colours[colour];
    painter.fillRect(QRectF(outer.left(), outer.top(), outer.width(), width), fill);
    painter.fillRect(QRectF(outer.left(), outer.bottom() - width, outer.width(), width), fill);
    painter.fillRect(QRectF(outer.left(), outer.top(), width, outer.height()), fill);
    painter.fillRect(QRectF(outer.right() - width, outer.top(), width, outer.height()), fill);
}

void MatrixOverlay::paintCurrentCard(QPainter &painter, LanePoint current) const
{
    const auto [model, particle] = m_geometry.blockOf(current);
    const QRectF card = logical(m_geometry.blockCard(model, particle));
    paintRing(painter, card.adjusted(-4, -4, 4, 4), 2, Token::Ink);
}

QString MatrixOverlay::bracketText(const ExecutionBracket &bracket, LaneSpan rows, LaneSpan columns,
                                   const QFontMetricsF &metrics) const
{
    const LaneSpan seenRows = m_geometry.visibleRows();
    const LaneSpan seenColumns = m_geometry.visibleColumns();
    // Both ends of an identifier tell it from others.
    const QString id = metrics.elidedText(bracket.id, Qt::ElideMiddle, metrics.averageCharWidth() * idCharacters);
    QStringList parts{id.isEmpty() ? tr("execution") : tr("execution %1").arg(id)};
    parts += tr("%Ln cell(s)", nullptr, int(bracket.cells.count()));
    if (rows.first < seenRows.first)
        parts += tr("%Ln row(s) more above", nullptr, seenRows.first - rows.first);
    if (rows.last > seenRows.last)
        parts += tr("%Ln row(s) more below", nullptr, rows.last - seenRows.last);
    if (columns.first < seenColumns.first)
        parts += tr("%n column(s) more at the left", nullptr, seenColumns.first - columns.first);
    if (columns.last > seenColumns.last)
        parts += tr("%n column(s) more at the right", nullptr, columns.last - seenColumns.last);
    if (!bracket.counts.isEmpty())
        parts += bracket.counts;
    return parts.join(u" · "_s);
}

void MatrixOverlay::paintBracket(QPainter &painter, const ExecutionBracket &bracket, const QRect &clip) const
{
    LaneSpan rows;
    LaneSpan columns;
    bracket.cells.forEach([&](grid::CellIndex cell) {
        const LanePoint at = m_geometry.lanes(cell);
        if (!at.isShown())
            return;
        rows = widened(rows, at.row);
        columns = widened(columns, at.column);
    });
    if (rows.count() == 0)
        return;
    const QRect area = m_geometry.cellsRect();
    const ThemeColours &colours = m_style.colours;
    painter.save();
    painter.setClipRect(logical(area & clip));

    // Dashed accent on a line of the ground, along the merged outline: an execution need not be a rectangle.
    const int outset = m_geometry.metrics().px(3);
    const std::vector<QRect> strips = outlineStrips(bracket.cells, m_geometry, outset, area);
    for (const QRect &strip : strips)
        painter.fillRect(logical(strip), colours[Token::Base]);
    QPen dashed(colours[Token::Accent], 2);
    dashed.setDashPattern({4, 2});
    dashed.setCapStyle(Qt::FlatCap);
    painter.setPen(dashed);
    for (const QRect &strip : strips) {
        const QRectF s = logical(strip);
        if (s.width() >= s.height())
            painter.drawLine(QPointF(s.left(), s.center().y()), QPointF(s.right(), s.center().y()));
        else
            painter.drawLine(QPointF(s.center().x(), s.top()), QPointF(s.center().x(), s.bottom()));
    }

    const QRectF around = logical(m_geometry.lanesRect(rows, columns)).adjusted(-2, -2, 2, 2);
    painter.setPen(QPen(colours[Token::Accent], 3, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    painter.setBrush(Qt::NoBrush);
    const qreal arm = std::min({14.0, around.width() / 3, around.height() / 3});
    for (const auto &[corner, dx, dy] :
         {std::tuple(around.topLeft(), 1, 1), std::tuple(around.topRight(), -1, 1),
          std::tuple(around.bottomLeft(), 1, -1), std::tuple(around.bottomRight(), -1, -1)})
        painter.drawPolyline(QPolygonF{corner + QPointF(arm * dx, 0), corner, corner + QPointF(0, arm * dy)});

    const QFont font = semibold(textFont(TextStyle::Caption, m_style.font));
    const QFontMetricsF metrics(font);
    const QString text = bracketText(bracket, rows, columns, metrics);
    const QRectF view = logical(area);
    const QSizeF size(std::min(metrics.horizontalAdvance(text) + 14, view.width()), std::ceil(metrics.height()) + 3);
    // At the lower right corner, inside the view.
    QRectF label(QPointF(around.right() - size.width(), around.bottom()), size);
    label.moveLeft(qBound(view.left(), label.left(), std::max(view.left(), view.right() - size.width())));
    label.moveTop(qBound(view.top(), label.top(), std::max(view.top(), view.bottom() - size.height())));
    painter.fillRect(label, colours[Token::Accent]);
    painter.setFont(font);
    painter.setPen(colours[Token::AccentText]);
    painter.drawText(label, Qt::AlignCenter, metrics.elidedText(text, Qt::ElideMiddle, size.width() - 8));
    painter.restore();
}

void MatrixOverlay::paintPlate(QPainter &painter, const QString &since, const QString &why) const
{
    const QFont strong = textFont(TextStyle::Heading, m_style.font);
    const QFont plain = textFont(TextStyle::Base, m_style.font);
    const qreal first = QFontMetricsF(strong).horizontalAdvance(since);
    const qreal second = why.isEmpty() ? 0 : QFontMetricsF(plain).horizontalAdvance(why) + 6;
    QRectF plate(0, 0, first + second + 24, QFontMetricsF(strong).height() + 10);
    plate.moveCenter(logical(m_geometry.cellsRect()).center());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_style.colours[Token::Border], 1));
    painter.setBrush(m_style.colours[Token::Base]);
    painter.drawRoundedRect(plate, 4, 4);
    painter.setFont(strong);
    painter.setPen(m_style.colours[Token::Text]);
    painter.drawText(plate.adjusted(12, 0, 0, 0), int(Qt::AlignLeft) | int(Qt::AlignVCenter), since);
    painter.setFont(plain);
    painter.setPen(m_style.colours[Token::Text2]);
    painter.drawText(plate.adjusted(0, 0, -12, 0), int(Qt::AlignRight) | int(Qt::AlignVCenter), why);
    painter.restore();
}

void MatrixOverlay::paintLasso(QPainter &painter, const QPolygon &line) const
{
    const qreal dpr = m_geometry.metrics().dpr;
    QPolygonF drawn;
    for (const QPoint &point : line)
        drawn << QPointF(point) / dpr;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_style.colours[Token::Halo], 4));
    painter.drawPolygon(drawn);
    painter.setPen(QPen(m_style.colours[Token::Ink], 1.5, Qt::DashLine));
    painter.drawPolygon(drawn);
    painter.restore();
}

void MatrixOverlay::paintFocus(QPainter &painter) const
{
    painter.save();
    painter.setPen(QPen(m_style.colours[Token::Accent], 2));
    painter.setBrush(Qt::NoBrush);
    const qreal dpr = m_geometry.metrics().dpr;
    painter.drawRect(QRectF(QPointF(), QSizeF(m_geometry.viewport()) / dpr).adjusted(1, 1, -1, -1));
    painter.restore();
}

} // namespace dosegrid::widgets
