// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/grid/matrixheaders.h"

#include "widgets/common/statebar.h"
#include "widgets/common/typography.h"
#include "widgets/grid/celltext.h"

#include <QPainter>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using dosegrid::grid::StateCounts;

namespace dosegrid::widgets {

namespace {

constexpr qreal band = 18;

} // namespace

void MatrixHeaders::paintModels(QPainter &painter, const QRect &clip) const
{
    if (m_geometry.arrangement() == Arrangement::SideBySide || m_geometry.hasRowLabels())
        return;
    const QRectF cells = logical(m_geometry.cellsRect());
    for (const LaneBlock &block : m_geometry.rowBlocks()) {
        const qreal blockTop = logical(m_geometry.rowTop(block.lanes.first));
        const qreal blockBottom = logical(m_geometry.rowBottom(block.lanes.last - 1));
        const qreal top = std::max(blockTop, cells.top());
        const qreal bottom = std::min(blockBottom, cells.bottom());
        if (bottom - top < 8 || !QRectF(0, top, band, bottom - top).intersects(logical(clip)))
            continue;
        painter.fillRect(QRectF(0, top, band, bottom - top), colour(Token::Dock));
        const grid::Model &model = m_geometry.spec().models()[block.model];
        const QFont strong = textFont(TextStyle::Heading, m_style.font);
        const QFont plain = textFont(TextStyle::Caption, m_style.font);
        const qreal idWidth = QFontMetricsF(strong).horizontalAdvance(model.id);
        const QString name = QFontMetricsF(plain).elidedText(model.name, Qt::ElideRight, bottom - top - idWidth - 10);
        const qreal total = idWidth + 6 + QFontMetricsF(plain).horizontalAdvance(name);
        painter.save();
        painter.translate(band - 5, (top + bottom + total) / 2);
        painter.rotate(-90);
        painter.setFont(strong);
        painter.setPen(colour(Token::Text));
        painter.drawText(QPointF(0, 0), model.id);
        painter.setFont(plain);
        painter.setPen(colour(Token::Text2));
        painter.drawText(QPointF(idWidth + 6, 0), name);
        painter.restore();
    }
}

void MatrixHeaders::paintGroups(QPainter &painter, const QRect &clip) const
{
    const bool stacked = m_geometry.arrangement() == Arrangement::Stacked;
    const QRectF cells = logical(m_geometry.cellsRect());
    const qreal width = cells.left();
    const QFont plain = textFont(TextStyle::Caption, m_style.font);
    const QFont strong = semibold(plain);
    const QFontMetricsF metrics(plain);
    const qreal textHeight = metrics.ascent() + metrics.descent();

    if (m_content.hover) {
        const QRect hovered(0, m_geometry.rowTop(m_content.hover->row), m_geometry.cellsRect().left(),
                            std::max(m_geometry.cellSize().height() - m_geometry.gap(), device(2)));
        painter.fillRect(logical(hovered), colour(Token::Tint));
    }
    const QRectF tag = rowTag();
    qreal lastBottom = -1000;
    for (const LaneBlock &block : m_geometry.rowBlocks()) {
        for (const MatrixGroup &group : m_geometry.axes().groups) {
            const int first = block.lanes.first + group.first;
            const qreal groupTop = logical(m_geometry.rowTop(first));
            const qreal groupBottom = logical(m_geometry.rowBottom(first + group.count - 1));
            const qreal top = std::max(groupTop, cells.top());
            const qreal bottom = std::min(groupBottom, cells.bottom());
            if (bottom <= top || !QRectF(0, top - 20, width, bottom - top + 40).intersects(logical(clip)))
                continue;
            const QColor bracket = colour(Token::Border2);
            painter.fillRect(QRectF(width - 6, top, 1, bottom - top), bracket);
            if (groupTop >= top)
                painter.fillRect(QRectF(width - 6, top, 3, 1), bracket);
            if (groupBottom <= bottom)
                painter.fillRect(QRectF(width - 6, bottom - 1, 3, 1), bracket);

            // Under the tag of the current row no label is drawn: it steps aside within its group, or goes.
            qreal centre = (top + bottom) / 2;
            const qreal half = textHeight / 2;
            if (!tag.isNull() && centre + half > tag.top() && centre - half < tag.bottom()) {
                if (tag.top() - textHeight - 1 >= top)
                    centre = tag.top() - 1 - half;
                else if (tag.bottom() + textHeight + 1 <= bottom)
                    centre = tag.bottom() + 1 + half;
                else
                    continue;
            }
            if (centre - textHeight / 2 < lastBottom - 4)
                continue; // no room beside the former label
            lastBottom = centre + textHeight / 2;
            int chosen = 0;
            if (!m_content.selectedLanes.rows.empty()) {
                for (int lane = first; lane < first + group.count; ++lane)
                    chosen += m_content.selectedLanes.rows[std::size_t(lane)] ? 1 : 0;
            }
            const qreal baseline = centre + (metrics.ascent() - metrics.descent()) / 2;
            const qreal left = (stacked ? band : -2) + 6;
            const qreal room = width - 18 - left - metrics.horizontalAdvance(group.name);
            QString size = QString::number(group.count);
            if (chosen > 0) {
                size = tr("%1 of %2").arg(chosen).arg(group.count);
                if (QFontMetricsF(strong).horizontalAdvance(size) > room) // the name matters more than the words
                    size = u"%1/%2"_s.arg(chosen).arg(group.count);
            }
            painter.setFont(chosen > 0 ? strong : plain);
            painter.setPen(colour(chosen > 0 ? Token::Link : Token::Text2));
            painter.drawText(QPointF(left, baseline), size);
            const qreal used = left + QFontMetricsF(painter.font()).horizontalAdvance(size) + 6;
            painter.setFont(plain);
            painter.setPen(colour(Token::Text));
            const QString name = metrics.elidedText(group.name, Qt::ElideMiddle, width - 12 - used);
            painter.drawText(QPointF(width - 12 - metrics.horizontalAdvance(name), baseline), name);
        }
    }
}

void MatrixHeaders::paintRegions(QPainter &painter, const QRect &clip) const
{
    constexpr qreal bar = 46;
    constexpr qreal barHeight = 12;
    const qreal width = logical(m_geometry.cellsRect().left());
    const QFont plain = textFont(TextStyle::Secondary, m_style.font);
    const QFontMetricsF metrics(plain);
    const qreal idRight = 12 + metrics.horizontalAdvance(u"000"_s);
    const qreal nameLeft = idRight + 6;
    const qreal barLeft = width - 8 - bar;
    const LaneSpan lanes = m_geometry.rowsIn(clip.top(), clip.bottom() + 1);
    for (int lane = lanes.first; lane < lanes.last; ++lane) {
        const QRectF row(0, logical(m_geometry.rowTop(lane)), width,
                         logical(m_geometry.rowBottom(lane) - m_geometry.rowTop(lane)));
        const bool current = m_current && m_current->row == lane;
        if (current || (m_content.hover && m_content.hover->row == lane))
            painter.fillRect(row, colour(Token::Tint));
        const grid::Region &region = m_geometry.spec().regions()[m_geometry.row(lane).region];
        const qreal baseline = row.center().y() + (metrics.ascent() - metrics.descent()) / 2;
        const QString id = QString::number(region.id);
        painter.setFont(current ? semibold(plain) : plain);
        painter.setPen(colour(current ? Token::Link : Token::Text3));
        painter.drawText(QPointF(idRight - QFontMetricsF(painter.font()).horizontalAdvance(id), baseline), id);
        painter.setPen(colour(current ? Token::Link : Token::Text));
        const QString name =
            QFontMetricsF(painter.font()).elidedText(region.name, Qt::ElideMiddle, barLeft - 8 - nameLeft);
        painter.drawText(QPointF(nameLeft, baseline), name);

        const StateCounts &counts = m_content.tallies.rows[std::size_t(lane)];
        if (counts.computable() > 0) {
            const qreal height = std::min(barHeight, row.height() - 4);
            paintStateBar(painter, m_style.colours, counts,
                          {barLeft, std::floor(row.center().y() - height / 2), bar, height}, 1);
        } else {
            QFont italic = textFont(TextStyle::Caption, m_style.font);
            italic.setItalic(true);
            const QString text = tr("no voxel");
            painter.setFont(italic);
            painter.setPen(colour(Token::Text2));
            painter.drawText(QPointF(width - 8 - QFontMetricsF(italic).horizontalAdvance(text), baseline), text);
        }
    }
    painter.fillRect(QRectF(width - 1, logical(clip.top()), 1, logical(clip.height())), colour(Token::Border));
}

void MatrixHeaders::paintCorner(QPainter &painter) const
{
    const LaneSpan rows = m_geometry.visibleRows();
    if (rows.count() == 0)
        return;
    const qreal width = logical(m_geometry.cellsRect().left());
    const MatrixGroup &group = m_geometry.axes().groups[std::size_t(m_geometry.row(rows.first).group)];
    const QFont plain = textFont(TextStyle::Secondary, m_style.font);
    const qreal left = 18 + QFontMetricsF(plain).horizontalAdvance(u"000"_s);
    painter.setFont(plain);
    painter.setPen(colour(Token::Text2));
    painter.drawText(QPointF(left, m_rows.title), group.name);
    painter.drawText(QPointF(left, m_rows.label), tr("%n region(s)", nullptr, group.count));
    const LaneSpan columns = m_geometry.visibleColumns();
    if (m_geometry.level() == MatrixLevel::Text && columns.count() > 0) {
        const qint64 ev = m_geometry.spec().energiesEv()[m_geometry.column(columns.first).energy];
        const QString unit = energyText(ev, m_style.locale).unit;
        painter.setFont(textFont(TextStyle::Caption, m_style.font));
        painter.drawText(QPointF(width - 6 - QFontMetricsF(painter.font()).horizontalAdvance(unit), m_rows.label),
                         unit);
    }
    painter.fillRect(QRectF(width - 1, 0, 1, logical(m_geometry.columnHeaderHeight())), colour(Token::Border));
    painter.fillRect(QRectF(0, logical(m_geometry.columnHeaderHeight()) - 1, width, 1), colour(Token::Border));
}

} // namespace dosegrid::widgets
