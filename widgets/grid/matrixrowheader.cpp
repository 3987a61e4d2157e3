// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/grid/matrixheaders.h"

#include "models/text/templatewords.h"
#include "widgets/common/statebar.h"
#include "widgets/common/typography.h"
#include "widgets/grid/celltext.h"
#include "widgets/grid/closedrows.h"

#include <QPainter>

#include <algorithm>
#include <numeric>

using namespace Qt::Literals::StringLiterals;
using dosegrid::grid::StateCounts;

namespace dosegrid::widgets {

namespace {

constexpr qreal band = 18;

} // namespace

void MatrixHeaders::paintModels(QPainter &painter, const QRect &clip) const
{
    if (!m_geometry.hasBand())
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
        const QString name = QFontMetricsF(plain).elidedText(text::templateName(model.name), Qt::ElideRight,
                                                             bottom - top - idWidth - 10);
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
        for (int g = 0; g < int(m_geometry.axes().groups.size()); ++g) {
            const MatrixGroup &group = m_geometry.axes().groups[std::size_t(g)];
            const LaneSpan lanes = m_geometry.groupLanes(block, g);
            const qreal groupTop = logical(m_geometry.rowTop(lanes.first));
            const qreal groupBottom = logical(m_geometry.rowBottom(lanes.last - 1));
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
            const int chosen = selectedRegions(lanes);
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
            if (group.isClosed)
                paintClosedMark(painter, {width - 9, centre});
        }
    }
}

int MatrixHeaders::selectedRegions(LaneSpan rows) const
{
    const std::vector<int> &all = m_content.selectedLanes.rows;
    return all.empty() ? 0 : std::accumulate(all.begin() + rows.first, all.begin() + rows.last, 0);
}

// As trees mark what can be opened.
void MatrixHeaders::paintClosedMark(QPainter &painter, QPointF centre) const
{
    const QPointF mark[] = {centre + QPointF(-2, -3.5), centre + QPointF(2, 0), centre + QPointF(-2, 3.5)};
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour(Token::Text2));
    painter.drawPolygon(mark, 3);
    painter.restore();
}

void MatrixHeaders::paintRegions(QPainter &painter, const QRect &clip) const
{
    constexpr qreal bar = 46;
    constexpr qreal barHeight = 12;
    const qreal width = logical(m_geometry.cellsRect().left());
    const QFont plain = textFont(TextStyle::Secondary, m_style.font);
    const QFontMetricsF metrics(plain);
    const qreal left = m_geometry.hasBand() ? band : 0;
    const qreal idRight = left + 12 + metrics.horizontalAdvance(u"000"_s);
    const qreal nameLeft = idRight + 6;
    const qreal barLeft = width - 8 - bar;
    const LaneSpan lanes = m_geometry.rowsIn(clip.top(), clip.bottom() + 1);
    for (int lane = lanes.first; lane < lanes.last; ++lane) {
        const QRectF row(0, logical(m_geometry.rowTop(lane)), width,
                         logical(m_geometry.rowBottom(lane) - m_geometry.rowTop(lane)));
        const bool current = m_current && m_current->row == lane;
        if (current || (m_content.hover && m_content.hover->row == lane))
            painter.fillRect(row, colour(Token::Tint));
        const Lane &is = m_geometry.row(lane);
        const qreal baseline = row.center().y() + (metrics.ascent() - metrics.descent()) / 2;
        const auto size = int(m_geometry.regionsOf(lane).size());
        const QString id = QString::number(is.isClosed() ? size : m_geometry.spec().regions()[is.region].id);
        if (is.isClosed())
            paintClosedMark(painter, {left + 5, row.center().y()});
        painter.setFont(current ? semibold(plain) : plain);
        painter.setPen(colour(current ? Token::Link : Token::Text3));
        painter.drawText(QPointF(idRight - QFontMetricsF(painter.font()).horizontalAdvance(id), baseline), id);
        painter.setPen(colour(current ? Token::Link : Token::Text));
        const QString name = QFontMetricsF(painter.font())
                                 .elidedText(regionLaneName(m_geometry, is), Qt::ElideMiddle, barLeft - 8 - nameLeft);
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

// What is not on screen may still be selected and acted on: it is said where rows and columns begin.
void MatrixHeaders::paintLeftOut(QPainter &painter) const
{
    if (m_geometry.axes().isWhole())
        return;
    std::uint32_t leftOut = m_content.state->total().computable();
    std::uint32_t failed = m_content.state->total()[grid::CellState::Failed];
    for (const StateCounts &counts : m_content.tallies.columns) {
        leftOut -= counts.computable();
        failed -= counts[grid::CellState::Failed];
    }
    if (leftOut == 0)
        return;
    const qreal lineHeight = m_rows.label - m_rows.title;
    const bool below = m_geometry.hasRowLabels(); // the corner's words come first
    if (below && !m_geometry.hasColumnBars())
        return;
    const qreal first = below ? m_rows.label + lineHeight : m_rows.title;
    const qreal width = logical(m_geometry.cellsRect().left());
    const QFont plain = textFont(TextStyle::Caption, m_style.font);
    const QFontMetricsF metrics(plain);
    const auto line = [&](qreal baseline, const QString &text, Token token, const QFont &font) {
        painter.setFont(font);
        painter.setPen(colour(token));
        painter.drawText(QPointF(6, baseline), QFontMetricsF(font).elidedText(text, Qt::ElideRight, width - 12));
    };
    line(first, tr("%Ln cell(s) not shown", nullptr, int(leftOut)), Token::Text2, plain);
    if (const std::uint32_t selected = m_content.selectedLanes.leftOut; selected > 0)
        line(first + lineHeight, tr("%Ln selected there", "cells not shown", int(selected)), Token::Link,
             semibold(plain));
    else if (failed > 0)
        line(first + lineHeight, tr("%Ln failed there", "cells not shown", int(failed)), Token::ErrorText, plain);
}

} // namespace dosegrid::widgets
