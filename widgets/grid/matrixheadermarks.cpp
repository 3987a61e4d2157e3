// SPDX-License-Identifier: GPL-3.0-or-later
// The bars of rows and columns, and what marks selected lanes and the current cell in the headers.
#include "widgets/common/barsegments.h"
#include "widgets/common/typography.h"
#include "widgets/grid/celltext.h"
#include "widgets/grid/closedrows.h"
#include "widgets/grid/fills.h"
#include "widgets/grid/matrixheaders.h"

#include <QPainter>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using dosegrid::grid::CellState;
using dosegrid::grid::StateCounts;

namespace dosegrid::widgets {

qreal MatrixHeaders::rule() const
{
    return m_geometry.isSwapped() ? m_rows.regionRule()
                                  : m_rows.rule + (m_geometry.hasUnitLine() ? m_rows.lineHeight : 0);
}

qreal MatrixHeaders::lastLabel() const { return m_rows.label + (m_geometry.isSwapped() ? m_rows.lineHeight : 0); }

qreal MatrixHeaders::barsTop() const
{
    const int height = m_rows.full - m_rows.barsTop; // and what is under them
    return logical(m_geometry.columnHeaderHeight()) - height;
}

void MatrixHeaders::paintColumnBars(Fills &fills, const QRect &clip) const
{
    const int top = device(barsTop());
    const int height = device(barsTop() + m_rows.barsBottom - m_rows.barsTop) - top;
    const int pitch = m_geometry.cellSize().width();
    const int space = m_geometry.level() == MatrixLevel::Text ? device(8) : pitch >= device(3) ? device(1) : 0;
    std::array<QRgb, grid::cellStateCount> colours;
    for (const CellState state : grid::allCellStates)
        colours[std::size_t(state)] = barFill(m_style.colours, state).rgb();
    const QRgb track = barTrack(m_style.colours).rgb();
    const LaneSpan lanes = m_geometry.columnsIn(clip.left(), clip.right() + 1);
    for (int lane = lanes.first; lane < lanes.last; ++lane) {
        if (m_content.tallies.columns[std::size_t(lane)].computable() == 0)
            continue;
        const int left = m_geometry.columnLeft(lane) + (m_geometry.level() == MatrixLevel::Text ? space / 2 : 0);
        const int width = pitch - space;
        fills.rect(QRect(left, top, width, height), track, clip);
        for (const BarSegment &s : BarSegments(m_content.tallies.columns[std::size_t(lane)], height))
            fills.rect(QRect(left, top + height - s.from - s.length, width, s.length), colours[std::size_t(s.state)],
                       clip);
    }
}

void MatrixHeaders::paintRowBars(Fills &fills, const QRect &clip) const
{
    const QRect bars = m_geometry.rowBarsRect();
    std::array<QRgb, grid::cellStateCount> colours;
    for (const CellState state : grid::allCellStates)
        colours[std::size_t(state)] = barFill(m_style.colours, state).rgb();
    const QRgb track = barTrack(m_style.colours).rgb();
    const QRgb dots = colour(Token::Border2).rgb();
    const LaneSpan lanes = m_geometry.rowsIn(clip.top(), clip.bottom() + 1);
    for (int lane = lanes.first; lane < lanes.last; ++lane) {
        const QRect row(bars.left(), m_geometry.rowTop(lane), bars.width(),
                        m_geometry.rowBottom(lane) - m_geometry.rowTop(lane));
        const StateCounts &counts = m_content.tallies.rows[std::size_t(lane)];
        if (counts.computable() == 0) {
            fills.dots(row.center().y(), row.left(), row.right(), m_geometry.metrics().px(2), dots, clip);
            continue;
        }
        fills.rect(row, track, clip);
        for (const BarSegment &s : BarSegments(counts, row.width()))
            fills.rect(QRect(row.left() + s.from, row.top(), s.length, row.height()), colours[std::size_t(s.state)],
                       clip);
    }
}

void MatrixHeaders::paintMarks(Fills &fills, const QRect &clip) const
{
    if (m_content.selectedLanes.rows.empty())
        return;
    const QRgb accent = colour(Token::Accent).rgb();
    const QRect cells = m_geometry.cellsRect();
    const int thick = m_geometry.metrics().px(3);
    const QRect beside = QRect(0, cells.top(), cells.left(), cells.height()) & clip;
    const QRect above = QRect(cells.left(), 0, cells.width(), cells.top()) & clip;
    const LaneSpan rows = beside.isEmpty() ? LaneSpan{} : m_geometry.rowsIn(beside.top(), beside.bottom() + 1);
    const LaneSpan columns = above.isEmpty() ? LaneSpan{} : m_geometry.columnsIn(above.left(), above.right() + 1);
    for (int lane = rows.first; lane < rows.last; ++lane) {
        if (m_content.selectedLanes.rows[std::size_t(lane)])
            fills.rect(QRect(cells.left() - thick, m_geometry.rowTop(lane), thick, m_geometry.cellSize().height()),
                       accent, beside);
    }
    const bool isPlain = m_geometry.isSwapped() ? m_geometry.hasColumnLabels() : m_geometry.hasRowLabels();
    const int top = isPlain ? cells.top() - thick : device(rule()) - device(2);
    for (int lane = columns.first; lane < columns.last; ++lane) {
        if (m_content.selectedLanes.columns[std::size_t(lane)])
            fills.rect(QRect(m_geometry.columnLeft(lane), top, m_geometry.cellSize().width(), thick), accent, above);
    }
}

QString MatrixHeaders::tagText(const Lane &lane) const
{
    if (lane.region < 0)
        return energyText(m_geometry.spec().energiesEv()[lane.energy], m_style.locale).full();
    const QString name = regionLaneName(m_geometry, lane);
    return lane.isClosed() ? name : u"%1 %2"_s.arg(m_geometry.spec().regions()[lane.region].id).arg(name);
}

QRectF MatrixHeaders::columnTag(QString *text) const
{
    if (!m_current || m_geometry.hasColumnLabels())
        return {};
    constexpr qreal widest = 260;
    const QFontMetricsF metrics(semibold(textFont(TextStyle::Caption, m_style.font)));
    const QString name = metrics.elidedText(tagText(m_geometry.column(m_current->column)), Qt::ElideMiddle, widest);
    if (text)
        *text = name;
    const qreal width = metrics.horizontalAdvance(name) + 12;
    const qreal centre =
        logical(m_geometry.columnLeft(m_current->column) + m_geometry.columnRight(m_current->column)) / 2;
    const QRectF cells = logical(m_geometry.cellsRect());
    if (centre < cells.left() || centre > cells.right())
        return {};
    const qreal left = qBound(cells.left(), centre - width / 2, std::max(cells.left(), cells.right() - width));
    // Beneath the names of the blocks.
    const qreal room = rule() - m_rows.title - QFontMetricsF(textFont(TextStyle::Heading, m_style.font)).descent();
    const qreal height = std::min(std::max(17.0, std::ceil(metrics.height()) + 2), room);
    return {left, rule() - height, width, height};
}

QRectF MatrixHeaders::rowTag(QString *text) const
{
    if (!m_current || m_geometry.hasRowLabels())
        return {};
    const QRectF cells = logical(m_geometry.cellsRect());
    const qreal centre = logical(m_geometry.rowTop(m_current->row) + m_geometry.rowBottom(m_current->row)) / 2;
    if (centre < cells.top() || centre > cells.bottom())
        return {};
    const QFontMetricsF metrics(semibold(textFont(TextStyle::Caption, m_style.font)));
    const QString name =
        metrics.elidedText(tagText(m_geometry.row(m_current->row)), Qt::ElideMiddle, cells.left() - 14);
    if (text)
        *text = name;
    const qreal width = metrics.horizontalAdvance(name) + 11;
    const qreal height = std::max(17.0, std::ceil(metrics.height()) + 2);
    return {cells.left() - 1 - width, qBound(cells.top(), centre - height / 2, cells.bottom() - height), width, height};
}

void MatrixHeaders::paintTags(QPainter &painter) const
{
    QString text;
    if (const QRectF tag = columnTag(&text); !tag.isNull())
        paintTag(painter, tag, text);
    if (const QRectF tag = rowTag(&text); !tag.isNull())
        paintTag(painter, tag, text);
}

void MatrixHeaders::paintTag(QPainter &painter, const QRectF &rect, const QString &text) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour(Token::Ink));
    painter.drawRoundedRect(rect, 3, 3);
    painter.setFont(semibold(textFont(TextStyle::Caption, m_style.font)));
    painter.setPen(colour(Token::Halo));
    painter.drawText(rect, Qt::AlignCenter, text);
    painter.restore();
}

} // namespace dosegrid::widgets
