// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/grid/matrixheaders.h"

#include "models/text/templatewords.h"
#include "models/text/words.h"
#include "widgets/common/barsegments.h"
#include "widgets/common/typography.h"
#include "widgets/grid/celltext.h"
#include "widgets/grid/closedrows.h"
#include "widgets/grid/fills.h"

#include <QPainter>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using dosegrid::grid::CellState;
using dosegrid::grid::StateCounts;

namespace dosegrid::widgets {

namespace {

constexpr qreal labelSpace = 6;

} // namespace

MatrixHeaders::MatrixHeaders(const MatrixStyle &style, const MatrixGeometry &geometry, const MatrixContent &content)
    : m_style(style)
    , m_geometry(geometry)
    , m_content(content)
    , m_rows(HeaderRows::of(style.font))
{
    if (content.current && geometry.isShown(*content.current))
        m_current = geometry.lanes(*content.current);
}

QRectF MatrixHeaders::logical(const QRect &rect) const
{
    const qreal dpr = m_geometry.metrics().dpr;
    return {rect.x() / dpr, rect.y() / dpr, rect.width() / dpr, rect.height() / dpr};
}

MatrixHeaders::Parts MatrixHeaders::partsIn(const QRect &clip) const
{
    const QRect cells = m_geometry.cellsRect();
    const QRect all(QPoint(), m_geometry.viewport());
    return {.columns = QRect(cells.left(), 0, all.width() - cells.left(), cells.top()) & clip,
            .rows = QRect(0, cells.top(), cells.left(), cells.height()) & clip,
            .corner = QRect(0, 0, cells.left(), cells.top()) & clip,
            .bars = m_geometry.rowBarsRect() & cells & clip};
}

void MatrixHeaders::paint(QImage &image, const QRect &clip) const
{
    // Words by a painter, rectangles into the pixels: the two take turns, they never write at the same time.
    const Parts parts = partsIn(clip);
    PixelFills fills(image);
    for (const QRect &part : {parts.columns, parts.rows, parts.corner})
        fills.rect(part, colour(Token::Base).rgb(), clip);
    if (!parts.columns.isEmpty()) {
        {
            QPainter painter(&image);
            painter.setClipRect(logical(parts.columns));
            paintColumns(painter);
        }
        if (m_geometry.hasColumnBars())
            paintColumnBars(fills, parts.columns);
    }
    if (!parts.bars.isEmpty())
        paintRowBars(fills, parts.bars);
    {
        QPainter painter(&image);
        paintRows(painter, parts, true);
    }
    paintMarks(fills, clip);
    QPainter tags(&image);
    tags.setClipRect(logical(clip));
    paintTags(tags);
}

void MatrixHeaders::paint(QPainter &painter) const
{
    const Parts parts = partsIn(QRect(QPoint(), m_geometry.viewport()));
    PainterFills fills(painter, m_geometry.metrics().dpr);
    paintColumns(painter);
    if (m_geometry.hasColumnBars())
        paintColumnBars(fills, parts.columns);
    if (!parts.bars.isEmpty())
        paintRowBars(fills, parts.bars);
    paintRows(painter, parts, false);
    paintMarks(fills, QRect(QPoint(), m_geometry.viewport()));
}

void MatrixHeaders::paintRows(QPainter &painter, const Parts &parts, bool isClipped) const
{
    if (!parts.rows.isEmpty()) {
        if (isClipped)
            painter.setClipRect(logical(parts.rows));
        if (m_geometry.hasRowLabels())
            paintRegions(painter, parts.rows);
        else
            paintGroups(painter, parts.rows);
        paintModels(painter, parts.rows);
    }
    if (parts.corner.isEmpty())
        return;
    if (isClipped)
        painter.setClipRect(logical(parts.corner));
    if (m_geometry.hasRowLabels())
        paintCorner(painter);
    paintLeftOut(painter);
}

// --- columns -------------------------------------------------------------------------------------------------------

QString MatrixHeaders::blockTitle(const LaneBlock &block) const
{
    const grid::GridSpec &spec = m_geometry.spec();
    const grid::Particle &particle = spec.particles()[block.particle];
    if (m_geometry.arrangement() == Arrangement::SideBySide)
        return u"%1 %2"_s.arg(spec.models()[block.model].id, text::particleName(particle));
    const QString named = u"%1  %2"_s.arg(text::particleName(particle), particle.symbol);
    if (m_geometry.hasBand())
        return named;
    const LaneSpan rows = m_geometry.visibleRows();
    const grid::Model &model = spec.models()[std::max(0, m_geometry.row(rows.first).model)];
    return u"%1 %2  ·  %3"_s.arg(model.id, text::templateName(model.name), named);
}

QString MatrixHeaders::blockProgress(const LaneBlock &block, qreal room) const
{
    StateCounts counts; // of the rows shown
    for (int lane = block.lanes.first; lane < block.lanes.last; ++lane) {
        const StateCounts &part = m_content.tallies.columns[std::size_t(lane)];
        for (std::size_t i = 0; i < counts.byState.size(); ++i)
            counts.byState[i] += part.byState[i];
    }
    const qreal share = counts.computable() ? 100.0 * counts[CellState::Done] / counts.computable() : 0;
    const QString percent = u"%1\u00a0%"_s.arg(m_style.locale.toString(share, 'f', 1));
    const QString full = tr("%1 of %2 done · %3")
                             .arg(m_style.locale.toString(counts[CellState::Done]),
                                  m_style.locale.toString(counts.computable()), percent);
    const QFontMetricsF metrics(textFont(TextStyle::Secondary, m_style.font));
    if (m_geometry.hasRowLabels() && hasColumnLabels() && !m_content.metric) {
        const QString key = tr("in a cell: CPU hours measured, or predicted (italic); % of predicted time; × tries");
        if (metrics.horizontalAdvance(key) <= room)
            return key;
    }
    if (metrics.horizontalAdvance(full) <= room)
        return full;
    return metrics.horizontalAdvance(percent) <= room ? percent : QString();
}

std::vector<AxisLabel> MatrixHeaders::labels(const LaneBlock &block) const
{
    const QFont plain = textFont(TextStyle::Caption, m_style.font);
    const QFontMetricsF plainMetrics(plain);
    const QFontMetricsF strongMetrics(semibold(plain));
    const qreal left = logical(m_geometry.columnLeft(block.lanes.first));
    const qreal right = logical(m_geometry.columnRight(block.lanes.last - 1));
    const QList<qint64> &energies = m_geometry.spec().energiesEv();
    const QRectF tag = hasColumnLabels() ? QRectF() : columnTag();

    std::vector<AxisLabel> placed;
    const auto place = [&](int lane, const QString &text, bool strong) {
        const qreal width = (strong ? strongMetrics : plainMetrics).horizontalAdvance(text);
        const qreal centre = logical(m_geometry.columnLeft(lane) + m_geometry.columnRight(lane)) / 2;
        const qreal at = std::max(left, std::min(centre - width / 2, right - width));
        const qreal space = hasColumnLabels() ? 1 : labelSpace;
        const auto clashes = [&](qreal from, qreal to) { return at < to + space && from < at + width + space; };
        if (!tag.isNull() && clashes(tag.left() - labelSpace + 2, tag.right() + labelSpace - 2))
            return false;
        for (const AxisLabel &other : placed) {
            if (clashes(other.left, other.left + other.width))
                return false;
        }
        placed.push_back({lane, text, strong, at, width});
        return true;
    };

    // The ends of the axis first: they say what the axis is.
    std::vector<int> decades;
    for (int i = 0; i < block.lanes.count(); ++i) {
        if (isDecade(energies[i]))
            decades.push_back(i);
    }
    if (decades.size() > 2)
        std::rotate(decades.begin(), decades.end() - 1, decades.end());
    for (const int i : decades) {
        const EnergyText text = energyText(energies[i], m_style.locale);
        if (hasColumnLabels() || !place(block.lanes.first + i, text.full(), true))
            place(block.lanes.first + i, text.number, true);
    }
    // 5 before 2 where both cannot stand: it is farther from the decade's label.
    for (const qint64 digit : {5, 2, 0}) {
        for (int i = 0; i < block.lanes.count(); ++i) {
            const bool wanted = digit == 0 ? hasColumnLabels() || m_geometry.cellSize().width() >= device(14)
                                           : isRound(energies[i]) && !isDecade(energies[i])
                                                 && QString::number(energies[i]).front().digitValue() == digit;
            if (wanted && !isDecade(energies[i]))
                place(block.lanes.first + i, energyText(energies[i], m_style.locale).number, false);
        }
    }
    std::sort(placed.begin(), placed.end(), [](const AxisLabel &a, const AxisLabel &b) { return a.lane < b.lane; });
    return placed;
}

void MatrixHeaders::paintColumns(QPainter &painter) const
{
    const int width = m_geometry.cellSize().width() - m_geometry.gap();
    if (m_content.hover && !m_geometry.isEmpty()) {
        const QRect band(m_geometry.columnLeft(m_content.hover->column), 0, width, m_geometry.columnHeaderHeight());
        painter.fillRect(logical(band), colour(Token::Tint));
    }
    if (m_current && hasColumnLabels()) {
        const QRect band(m_geometry.columnLeft(m_current->column), 0, width, m_geometry.columnHeaderHeight());
        painter.fillRect(logical(band), colour(Token::Tint));
    }
    for (const LaneBlock &block : m_geometry.columnBlocks())
        paintColumnBlock(painter, block);
    const QRect bars = m_geometry.rowBarsRect();
    if (!bars.isEmpty()) {
        painter.setFont(textFont(TextStyle::Caption, m_style.font));
        painter.setPen(colour(Token::Text2));
        painter.drawText(QPointF(logical(bars.left()), m_rows.label),
                         m_content.metric ? tr("states, per organ") : tr("per organ"));
        painter.fillRect(QRectF(logical(bars.left()), m_rows.rule, logical(bars.width()), 1), colour(Token::Border));
    }
    if (m_geometry.hasRowLabels())
        painter.fillRect(
            QRectF(0, logical(m_geometry.columnHeaderHeight()) - 1, logical(m_geometry.viewport().width()), 1),
            colour(Token::Border));
}

void MatrixHeaders::paintColumnBlock(QPainter &painter, const LaneBlock &block) const
{
    const qreal blockLeft = logical(m_geometry.columnLeft(block.lanes.first));
    const qreal blockRight = logical(m_geometry.columnRight(block.lanes.last - 1));
    const qreal left = std::max(blockLeft, logical(m_geometry.cellsRect().left()));
    const qreal right = std::min(blockRight, logical(m_geometry.viewport().width()) - 4);
    if (right - left < 4)
        return;

    const QFont titleFont = textFont(TextStyle::Heading, m_style.font);
    const QFontMetricsF titleMetrics(titleFont);
    const QString title = titleMetrics.elidedText(blockTitle(block), Qt::ElideRight, right - left);
    painter.setFont(titleFont);
    painter.setPen(colour(Token::Text));
    painter.drawText(QPointF(left, m_rows.title), title);
    const qreal room = right - left - titleMetrics.horizontalAdvance(title) - 16;
    const QString progress = blockProgress(block, room);
    const QFont secondary = textFont(TextStyle::Secondary, m_style.font);
    painter.setFont(secondary);
    painter.setPen(colour(Token::Text2));
    painter.drawText(QPointF(right - QFontMetricsF(secondary).horizontalAdvance(progress), m_rows.title), progress);

    const QFont plain = textFont(TextStyle::Caption, m_style.font);
    for (const AxisLabel &label : labels(block)) {
        const bool current = hasColumnLabels() && m_current && m_current->column == label.lane;
        painter.setFont(label.strong || current ? semibold(plain) : plain);
        painter.setPen(colour(current ? Token::Link : label.strong ? Token::Text : Token::Text2));
        painter.drawText(QPointF(label.left, m_rows.label), label.text);
    }
    if (hasColumnLabels())
        return;
    painter.fillRect(QRectF(left, m_rows.rule, right - left, 1), colour(Token::Border));
    const QList<qint64> &energies = m_geometry.spec().energiesEv();
    const LaneSpan visible = m_geometry.visibleColumns();
    for (int lane = std::max(visible.first, block.lanes.first); lane < std::min(visible.last, block.lanes.last);
         ++lane) {
        const qint64 ev = energies[m_geometry.column(lane).energy];
        const bool decade = isDecade(ev);
        if (!decade && m_geometry.cellSize().width() < device(4))
            continue;
        const qreal x = std::floor(logical(m_geometry.columnLeft(lane) + m_geometry.columnRight(lane)) / 2);
        const int height = decade ? 5 : 3;
        painter.fillRect(QRectF(x, m_rows.rule - height, 1, height), colour(decade ? Token::Text2 : Token::Border));
    }
}

void MatrixHeaders::paintColumnBars(Fills &fills, const QRect &clip) const
{
    const int top = device(m_rows.barsTop);
    const int height = device(m_rows.barsBottom) - top;
    const int pitch = m_geometry.cellSize().width();
    const int space = m_geometry.level() == MatrixLevel::Text ? device(8) : pitch >= device(3) ? device(1) : 0;
    std::array<QRgb, grid::cellStateCount> colours;
    for (const CellState state : grid::allCellStates)
        colours[std::size_t(state)] = barFill(m_style.colours, state).rgb();
    const QRgb track = barTrack(m_style.colours).rgb();
    const LaneSpan lanes = m_geometry.columnsIn(clip.left(), clip.right() + 1);
    for (int lane = lanes.first; lane < lanes.last; ++lane) {
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

// --- marks and tags ------------------------------------------------------------------------------------------------

void MatrixHeaders::paintMarks(Fills &fills, const QRect &clip) const
{
    if (m_content.selectedLanes.rows.empty())
        return;
    const QRgb accent = colour(Token::Accent).rgb();
    const QRect cells = m_geometry.cellsRect();
    const int thick = m_geometry.metrics().px(3);
    const LaneSpan rows = m_geometry.visibleRows();
    const LaneSpan columns = m_geometry.visibleColumns();
    const QRect beside = QRect(0, cells.top(), cells.left(), cells.height()) & clip;
    const QRect above = QRect(cells.left(), 0, cells.width(), cells.top()) & clip;
    for (int lane = rows.first; lane < rows.last; ++lane) {
        if (m_content.selectedLanes.rows[std::size_t(lane)])
            fills.rect(QRect(cells.left() - thick, m_geometry.rowTop(lane), thick, m_geometry.cellSize().height()),
                       accent, beside);
    }
    const int top = m_geometry.hasRowLabels() ? cells.top() - thick : device(m_rows.rule) - device(2);
    for (int lane = columns.first; lane < columns.last; ++lane) {
        if (m_content.selectedLanes.columns[std::size_t(lane)])
            fills.rect(QRect(m_geometry.columnLeft(lane), top, m_geometry.cellSize().width(), thick), accent, above);
    }
}

QRectF MatrixHeaders::columnTag() const
{
    if (!m_current)
        return {};
    const qint64 ev = m_geometry.spec().energiesEv()[m_geometry.column(m_current->column).energy];
    const QFontMetricsF metrics(semibold(textFont(TextStyle::Caption, m_style.font)));
    const qreal width = metrics.horizontalAdvance(energyText(ev, m_style.locale).full()) + 12;
    const qreal centre =
        logical(m_geometry.columnLeft(m_current->column) + m_geometry.columnRight(m_current->column)) / 2;
    const QRectF cells = logical(m_geometry.cellsRect());
    if (centre < cells.left() || centre > cells.right())
        return {};
    const qreal left = qBound(cells.left(), centre - width / 2, std::max(cells.left(), cells.right() - width));
    const qreal height = std::max(17.0, std::ceil(metrics.height()) + 2);
    return {left, m_rows.rule - height, width, height};
}

QRectF MatrixHeaders::rowTag(QString *text) const
{
    if (!m_current || m_geometry.hasRowLabels())
        return {};
    const QRectF cells = logical(m_geometry.cellsRect());
    const qreal centre = logical(m_geometry.rowTop(m_current->row) + m_geometry.rowBottom(m_current->row)) / 2;
    if (centre < cells.top() || centre > cells.bottom())
        return {};
    const Lane &lane = m_geometry.row(m_current->row);
    const QFontMetricsF metrics(semibold(textFont(TextStyle::Caption, m_style.font)));
    QString called = regionLaneName(m_geometry, lane);
    if (!lane.isClosed())
        called = u"%1 %2"_s.arg(m_geometry.spec().regions()[lane.region].id).arg(called);
    const QString name = metrics.elidedText(called, Qt::ElideMiddle, cells.left() - 14);
    if (text)
        *text = name;
    const qreal width = metrics.horizontalAdvance(name) + 11;
    const qreal height = std::max(17.0, std::ceil(metrics.height()) + 2);
    return {cells.left() - 1 - width, qBound(cells.top(), centre - height / 2, cells.bottom() - height), width, height};
}

void MatrixHeaders::paintTags(QPainter &painter) const
{
    if (!m_current)
        return;
    const grid::GridSpec &spec = m_geometry.spec();
    if (!hasColumnLabels()) {
        const QRectF tag = columnTag();
        const qint64 ev = spec.energiesEv()[m_geometry.column(m_current->column).energy];
        if (!tag.isNull())
            paintTag(painter, tag, energyText(ev, m_style.locale).full());
    }
    QString text;
    const QRectF tag = rowTag(&text);
    if (!tag.isNull())
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
