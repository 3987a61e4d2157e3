// SPDX-License-Identifier: GPL-3.0-or-later
// The regions in the headers: beside the cells, or with the axes swapped above them.
#include "models/text/templatewords.h"
#include "widgets/common/statebar.h"
#include "widgets/common/typography.h"
#include "widgets/grid/closedrows.h"
#include "widgets/grid/matrixheaders.h"

#include <QPainter>

#include <algorithm>
#include <numeric>

using namespace Qt::Literals::StringLiterals;
using dosegrid::grid::StateCounts;

namespace dosegrid::widgets {

namespace {

constexpr qreal markWidth = 9; // of a closed group, before its name

} // namespace

void MatrixHeaders::paintGroupsBeside(QPainter &painter, const QRect &clip) const
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
            if (bottom <= top)
                continue;
            if (QRectF(0, top, width, bottom - top).intersects(logical(clip))) {
                const QColor bracket = colour(Token::Border2);
                painter.fillRect(QRectF(width - 6, top, 1, bottom - top), bracket);
                if (groupTop >= top)
                    painter.fillRect(QRectF(width - 6, top, 3, 1), bracket);
                if (groupBottom <= bottom)
                    painter.fillRect(QRectF(width - 6, bottom - 1, 3, 1), bracket);
            }

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
            // Where it is not painted it has still decided what stands beside it.
            if (centre + half + 2 < logical(clip.top()) || centre - half - 2 > logical(clip.bottom()))
                continue;
            const int chosen = selectedRegions(lanes);
            const qreal baseline = centre + (metrics.ascent() - metrics.descent()) / 2;
            const qreal left = (stacked ? logical(m_geometry.metrics().band) : -2) + 6;
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

int MatrixHeaders::selectedRegions(LaneSpan lanes) const
{
    const SelectedLanes &selected = m_content.selectedLanes;
    const std::vector<int> &all = m_geometry.isSwapped() ? selected.columns : selected.rows;
    return all.empty() ? 0 : std::accumulate(all.begin() + lanes.first, all.begin() + lanes.last, 0);
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

void MatrixHeaders::paintRegionsBeside(QPainter &painter, const QRect &clip) const
{
    constexpr qreal bar = 46;
    constexpr qreal barHeight = 12;
    const qreal width = logical(m_geometry.cellsRect().left());
    const QFont plain = textFont(TextStyle::Secondary, m_style.font);
    const QFontMetricsF metrics(plain);
    const qreal left = m_geometry.hasBand() ? logical(m_geometry.metrics().band) : 0;
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
    paintBracketsBeside(painter, clip, left);
    painter.fillRect(QRectF(width - 1, logical(clip.top()), 1, logical(clip.height())), colour(Token::Border));
}

// A click on a bracket means its body system; a closed one has its mark there instead.
void MatrixHeaders::paintBracketsBeside(QPainter &painter, const QRect &clip, qreal left) const
{
    const QColor bracket = colour(Token::Border2);
    for (const LaneBlock &block : m_geometry.rowBlocks()) {
        for (int g = 0; g < int(m_geometry.axes().groups.size()); ++g) {
            const LaneSpan lanes = m_geometry.groupLanes(block, g);
            const qreal top = logical(m_geometry.rowTop(lanes.first));
            const qreal bottom = logical(m_geometry.rowBottom(lanes.last - 1));
            const QRectF around(left + 4, top, 4, bottom - top);
            if (m_geometry.axes().groups[std::size_t(g)].isClosed || !around.intersects(logical(clip)))
                continue;
            painter.fillRect(QRectF(around.left(), top, 1, bottom - top), bracket);
            painter.fillRect(QRectF(around.left(), top, 4, 1), bracket);
            painter.fillRect(QRectF(around.left(), bottom - 1, 4, 1), bracket);
        }
    }
}

void MatrixHeaders::paintBracketsAbove(QPainter &painter, const LaneBlock &block) const
{
    const QColor bracket = colour(Token::Border2);
    const qreal top = m_rows.title + 5;
    for (int g = 0; g < int(m_geometry.axes().groups.size()); ++g) {
        const LaneSpan lanes = m_geometry.groupLanes(block, g);
        const qreal left = logical(m_geometry.columnLeft(lanes.first));
        const qreal right = logical(m_geometry.columnRight(lanes.last - 1));
        if (m_geometry.axes().groups[std::size_t(g)].isClosed)
            continue;
        painter.fillRect(QRectF(left, top, right - left, 1), bracket);
        painter.fillRect(QRectF(left, top, 1, 4), bracket);
        painter.fillRect(QRectF(right - 1, top, 1, 4), bracket);
    }
}

std::vector<MatrixHeaders::GroupLabel> MatrixHeaders::groupLabels(const LaneBlock &block) const
{
    const QFont plain = textFont(TextStyle::Caption, m_style.font);
    const QFontMetricsF plainMetrics(plain);
    const QFontMetricsF strongMetrics(semibold(plain));
    const QRectF cells = logical(m_geometry.cellsRect());
    const int count = int(m_geometry.axes().groups.size());
    constexpr qreal space = 8;
    constexpr qreal least = 34; // less of a name says nothing
    struct Span
    {
        qreal left;
        qreal right;
        qreal wanted;
        qreal centre() const { return (left + right) / 2; }
        bool fits() const { return wanted <= right - left; }
    };
    std::vector<Span> spans;
    for (int g = 0; g < count; ++g) {
        const LaneSpan lanes = m_geometry.groupLanes(block, g);
        const QFontMetricsF &metrics = selectedRegions(lanes) > 0 ? strongMetrics : plainMetrics;
        const MatrixGroup &group = m_geometry.axes().groups[std::size_t(g)];
        spans.push_back({std::max(logical(m_geometry.columnLeft(lanes.first)), cells.left()),
                         std::min(logical(m_geometry.columnRight(lanes.last - 1)), cells.right()),
                         metrics.horizontalAdvance(group.name) + (group.isClosed ? markWidth : 0)});
    }
    const qreal blockLeft = std::max(logical(m_geometry.columnLeft(block.lanes.first)), cells.left());
    const qreal blockRight = std::min(logical(m_geometry.columnRight(block.lanes.last - 1)), cells.right());
    const QRectF tag = columnTag();
    std::vector<GroupLabel> placed;
    std::array<qreal, 2> taken{blockLeft - space, blockLeft - space}; // of the lower and the upper line
    for (int g = 0; g < count; ++g) {
        const Span &span = spans[std::size_t(g)];
        if (span.right - span.left < 2)
            continue;
        // How far to the right: up to the names that will stand in their own groups.
        const auto limit = [&](int line) {
            for (int next = g + 1; next < count; ++next) {
                const Span &other = spans[std::size_t(next)];
                if (line == 0 && other.fits())
                    return other.centre() - other.wanted / 2 - space;
                if (next == g + 2)
                    return std::max(span.right, other.left);
            }
            return blockRight;
        };
        GroupLabel best;
        for (const int line : {0, 1}) {
            const qreal from = taken[std::size_t(line)] + space;
            const qreal to = limit(line);
            const qreal room = to - from;
            const qreal length = std::min(span.wanted, room);
            const qreal start = qBound(from, span.centre() - length / 2, std::max(from, to - length));
            const bool isCovered = line == 0 && !tag.isNull() && start < tag.right() && start + length > tag.left();
            // A name stands over its group, at least with a part of it.
            if (isCovered || length < least || start > span.right || start + length < span.left)
                continue;
            if (length > best.length + 0.5)
                best = {g, line, start, length};
        }
        if (best.length <= 0)
            continue;
        taken[std::size_t(best.line)] = best.start + best.length;
        placed.push_back(best);
    }
    return placed;
}

void MatrixHeaders::paintGroupsAbove(QPainter &painter, const LaneBlock &block) const
{
    const QRectF cells = logical(m_geometry.cellsRect());
    const QColor bracket = colour(Token::Border2);
    for (int g = 0; g < int(m_geometry.axes().groups.size()); ++g) {
        const LaneSpan lanes = m_geometry.groupLanes(block, g);
        const qreal groupLeft = logical(m_geometry.columnLeft(lanes.first));
        const qreal groupRight = logical(m_geometry.columnRight(lanes.last - 1));
        const qreal left = std::max(groupLeft, cells.left());
        const qreal right = std::min(groupRight, cells.right());
        if (right <= left)
            continue;
        painter.fillRect(QRectF(left, rule(), right - left, 1), bracket);
        if (groupLeft >= left)
            painter.fillRect(QRectF(left, rule(), 1, 3), bracket);
        if (groupRight <= right)
            painter.fillRect(QRectF(right - 1, rule(), 1, 3), bracket);
    }
    const QFont plain = textFont(TextStyle::Caption, m_style.font);
    for (const GroupLabel &label : groupLabels(block)) {
        const MatrixGroup &group = m_geometry.axes().groups[std::size_t(label.group)];
        const int chosen = selectedRegions(m_geometry.groupLanes(block, label.group));
        const QFont font = chosen > 0 ? semibold(plain) : plain;
        const QFontMetricsF metrics(font);
        const qreal baseline = lastLabel() - label.line * m_rows.lineHeight;
        painter.setFont(font);
        painter.setPen(colour(chosen > 0 ? Token::Link : Token::Text));
        const qreal mark = group.isClosed ? markWidth : 0;
        painter.drawText(QPointF(label.start + mark, baseline),
                         metrics.elidedText(group.name, Qt::ElideRight, label.length - mark + 1));
        if (group.isClosed)
            paintClosedMark(painter, {label.start + 3, baseline - metrics.ascent() / 2 + 1});
    }
}

void MatrixHeaders::paintRegionsAbove(QPainter &painter, const LaneBlock &block) const
{
    const QFont plain = textFont(TextStyle::Secondary, m_style.font);
    const QFontMetricsF metrics(plain);
    const QRect cells = m_geometry.cellsRect();
    const LaneSpan lanes = common(m_geometry.columnsIn(cells.left(), cells.left() + cells.width()), block.lanes);
    const qreal bottom = barsTop() - 5;
    const qreal room = bottom - m_rows.title - HeaderRows::bracket;
    paintBracketsAbove(painter, block);
    for (int lane = lanes.first; lane < lanes.last; ++lane) {
        const Lane &is = m_geometry.column(lane);
        const bool isCurrent = m_current && m_current->column == lane;
        const qreal centre = logical(m_geometry.columnLeft(lane) + m_geometry.columnRight(lane)) / 2;
        painter.save();
        painter.translate(centre, bottom);
        painter.rotate(-90);
        const qreal baseline = (metrics.ascent() - metrics.descent()) / 2;
        painter.setFont(isCurrent ? semibold(plain) : plain);
        const int size = int(m_geometry.regionsOf(lane).size());
        const QString id = QString::number(is.isClosed() ? size : m_geometry.spec().regions()[is.region].id);
        const qreal idRight = metrics.horizontalAdvance(u"000"_s);
        painter.setPen(colour(isCurrent ? Token::Link : Token::Text3));
        painter.drawText(QPointF(idRight - QFontMetricsF(painter.font()).horizontalAdvance(id), baseline), id);
        const bool exists = m_content.tallies.columns[std::size_t(lane)].computable() > 0;
        painter.setPen(colour(isCurrent ? Token::Link : exists ? Token::Text : Token::Text3));
        const qreal nameLeft = idRight + (is.isClosed() ? 14 : 6);
        if (is.isClosed())
            paintClosedMark(painter, {idRight + 7, 0});
        painter.drawText(
            QPointF(nameLeft, baseline),
            QFontMetricsF(painter.font()).elidedText(regionLaneName(m_geometry, is), Qt::ElideMiddle, room - nameLeft));
        painter.restore();
    }
}

} // namespace dosegrid::widgets
