// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/grid/matrixheaders.h"

#include "models/text/templatewords.h"
#include "models/text/words.h"
#include "widgets/common/typography.h"
#include "widgets/grid/celltext.h"
#include "widgets/grid/fills.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;
using dosegrid::grid::CellState;
using dosegrid::grid::StateCounts;

namespace dosegrid::widgets {

namespace {

constexpr int leastElided = 4; // characters; less of a name says nothing

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
    if (!parts.rows.isEmpty() || !parts.corner.isEmpty()) {
        QPainter painter(&image);
        paintRows(painter, parts, true);
    }
    if (parts.rows.isEmpty() && parts.columns.isEmpty())
        return;
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
        if (m_geometry.isSwapped())
            paintEnergiesBeside(painter, parts.rows);
        else if (m_geometry.hasRowLabels())
            paintRegionsBeside(painter, parts.rows);
        else
            paintGroupsBeside(painter, parts.rows);
        paintBand(painter, parts.rows);
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
    const QString &order = m_geometry.axes().energyOrderName;
    const bool tellsOrder = !m_geometry.isSwapped() && !order.isEmpty();
    return tellsOrder ? u"%1 · %2"_s.arg(blockName(block), order) : blockName(block);
}

QString MatrixHeaders::blockName(const LaneBlock &block) const
{
    const grid::GridSpec &spec = m_geometry.spec();
    if (m_geometry.isSwapped()) {
        const Lane &row = m_geometry.row(m_geometry.visibleRows().first);
        const grid::Particle &particle = spec.particles()[row.particle];
        const QString named = u"%1  %2"_s.arg(text::particleName(particle), particle.symbol);
        const int position = std::max(block.model, row.model);
        const QString model =
            u"%1 %2"_s.arg(spec.models()[position].id, text::templateName(spec.models()[position].name));
        if (m_geometry.hasBand())
            return block.model < 0 ? tr("Source regions") : model;
        return u"%1  ·  %2"_s.arg(model, named);
    }
    const grid::Particle &particle = spec.particles()[block.particle];
    if (m_geometry.arrangement() == Arrangement::SideBySide)
        return u"%1 %2"_s.arg(spec.models()[block.model].id, text::particleName(particle));
    const QString named = u"%1  %2"_s.arg(text::particleName(particle), particle.symbol);
    const QString model = modelInTitle();
    return model.isEmpty() ? named : u"%1  ·  %2"_s.arg(model, named);
}

QString MatrixHeaders::modelInTitle() const
{
    if (m_geometry.isSwapped() || m_geometry.arrangement() == Arrangement::SideBySide || m_geometry.hasBand())
        return {};
    const int first = m_geometry.visibleRows().first;
    const grid::Model &model = m_geometry.spec().models()[std::max(0, m_geometry.row(first).model)];
    return u"%1 %2"_s.arg(model.id, text::templateName(model.name));
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
    const bool hasText = m_geometry.level() == MatrixLevel::Text && !m_content.metric;
    if (hasText && m_geometry.hasRowLabels() && m_geometry.hasColumnLabels()) {
        const QString key = tr("in a cell: CPU hours measured, or predicted (italic); % of predicted time; × tries");
        if (metrics.horizontalAdvance(key) <= room)
            return key;
    }
    if (metrics.horizontalAdvance(full) <= room)
        return full;
    return metrics.horizontalAdvance(percent) <= room ? percent : QString();
}

void MatrixHeaders::paintColumns(QPainter &painter) const
{
    const int width = m_geometry.cellSize().width() - m_geometry.gap();
    if (m_content.hover && !m_geometry.isEmpty()) {
        const QRect band(m_geometry.columnLeft(m_content.hover->column), 0, width, m_geometry.columnHeaderHeight());
        painter.fillRect(logical(band), colour(Token::Tint));
    }
    if (m_current && m_geometry.hasColumnLabels()) {
        const QRect band(m_geometry.columnLeft(m_current->column), 0, width, m_geometry.columnHeaderHeight());
        painter.fillRect(logical(band), colour(Token::Tint));
    }
    for (const LaneBlock &block : m_geometry.columnBlocks())
        paintColumnBlock(painter, block);
    const QRect bars = m_geometry.rowBarsRect();
    if (!bars.isEmpty()) {
        painter.setFont(textFont(TextStyle::Caption, m_style.font));
        painter.setPen(colour(Token::Text2));
        const QString words = m_geometry.isSwapped() ? (m_content.metric ? tr("states, per energy") : tr("per energy"))
                              : m_content.metric     ? tr("states, per organ")
                                                     : tr("per organ");
        painter.drawText(QPointF(logical(bars.left()), lastLabel()), words);
        painter.fillRect(QRectF(logical(bars.left()), rule(), logical(bars.width()), 1), colour(Token::Border));
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

    if (!m_geometry.isSwapped())
        paintEnergiesAbove(painter, block, left, right);
    else if (m_geometry.hasColumnLabels())
        paintRegionsAbove(painter, block);
    else
        paintGroupsAbove(painter, block);
}

// --- rows and the corner -------------------------------------------------------------------------------------------

// What a block of rows is: the model, or with the axes swapped the particle.
std::pair<QString, QString> MatrixHeaders::bandWords(const LaneBlock &block) const
{
    const grid::GridSpec &spec = m_geometry.spec();
    if (block.particle < 0)
        return {spec.models()[block.model].id, text::templateName(spec.models()[block.model].name)};
    const grid::Particle &particle = spec.particles()[block.particle];
    const QString &order = m_geometry.axes().energyOrderName;
    const QString after = order.isEmpty() ? QString() : QString(u" · "_s + order);
    if (block.model < 0)
        return {text::particleName(particle), particle.symbol + after};
    return {spec.models()[block.model].id, text::particleName(particle) + after};
}

void MatrixHeaders::paintBand(QPainter &painter, const QRect &clip) const
{
    if (!m_geometry.hasBand())
        return;
    const QRectF cells = logical(m_geometry.cellsRect());
    const qreal band = logical(m_geometry.metrics().band);
    constexpr qreal beneath = 5 / 18.0; // share of the band under the names
    for (const LaneBlock &block : m_geometry.rowBlocks()) {
        const qreal blockTop = logical(m_geometry.rowTop(block.lanes.first));
        const qreal blockBottom = logical(m_geometry.rowBottom(block.lanes.last - 1));
        const qreal top = std::max(blockTop, cells.top());
        const qreal bottom = std::min(blockBottom, cells.bottom());
        if (bottom - top < 8 || !QRectF(0, top, band, bottom - top).intersects(logical(clip)))
            continue;
        painter.fillRect(QRectF(0, top, band, bottom - top), colour(Token::Dock));
        const QFont strong = textFont(TextStyle::Heading, m_style.font);
        const QFont plain = textFont(TextStyle::Caption, m_style.font);
        const auto [id, rest] = bandWords(block);
        const qreal room = bottom - top - 4;
        const QString first = QFontMetricsF(strong).elidedText(id, Qt::ElideRight, room);
        if (first != id && first.size() < leastElided)
            continue;
        const qreal idWidth = QFontMetricsF(strong).horizontalAdvance(first);
        const QString name =
            first == id ? QFontMetricsF(plain).elidedText(rest, Qt::ElideRight, room - idWidth - 6) : QString();
        const qreal total = idWidth + (name.isEmpty() ? 0 : 6 + QFontMetricsF(plain).horizontalAdvance(name));
        painter.save();
        painter.translate(band - std::round(band * beneath), (top + bottom + total) / 2);
        painter.rotate(-90);
        painter.setFont(strong);
        painter.setPen(colour(Token::Text));
        painter.drawText(QPointF(0, 0), first);
        painter.setFont(plain);
        painter.setPen(colour(Token::Text2));
        painter.drawText(QPointF(idWidth + 6, 0), name);
        painter.restore();
    }
}

void MatrixHeaders::paintCorner(QPainter &painter) const
{
    const LaneSpan rows = m_geometry.visibleRows();
    if (rows.count() == 0)
        return;
    const qreal width = logical(m_geometry.cellsRect().left());
    const QFont plain = textFont(TextStyle::Secondary, m_style.font);
    painter.setFont(plain);
    painter.setPen(colour(Token::Text2));
    painter.fillRect(QRectF(width - 1, 0, 1, logical(m_geometry.columnHeaderHeight())), colour(Token::Border));
    painter.fillRect(QRectF(0, logical(m_geometry.columnHeaderHeight()) - 1, width, 1), colour(Token::Border));
    if (m_geometry.isSwapped()) {
        painter.drawText(QPointF(12, m_rows.title), tr("%n energies", nullptr, m_geometry.spec().energyCount()));
        painter.drawText(QPointF(12, m_rows.label), m_geometry.axes().energyOrderName);
        return;
    }
    const MatrixGroup &group = m_geometry.axes().groups[std::size_t(m_geometry.row(rows.first).group)];
    const qreal left = 18 + QFontMetricsF(plain).horizontalAdvance(u"000"_s);
    painter.drawText(QPointF(left, m_rows.title), group.name);
    painter.drawText(QPointF(left, m_rows.label), tr("%n region(s)", nullptr, group.count));
    const LaneSpan columns = m_geometry.visibleColumns();
    if (m_geometry.hasColumnLabels() && !m_geometry.hasUnitLine() && columns.count() > 0) {
        const qint64 ev = m_geometry.spec().energiesEv()[m_geometry.column(columns.first).energy];
        const QString unit = energyText(ev, m_style.locale).unit;
        painter.setFont(textFont(TextStyle::Caption, m_style.font));
        painter.drawText(QPointF(width - 6 - QFontMetricsF(painter.font()).horizontalAdvance(unit), m_rows.label),
                         unit);
    }
}

MatrixHeaders::LeftOut MatrixHeaders::leftOut(const MatrixContent &content, const MatrixGeometry &geometry)
{
    if (geometry.axes().isWhole())
        return {};
    std::uint32_t leftOut = content.state->total().computable();
    std::uint32_t failed = content.state->total()[grid::CellState::Failed];
    for (const StateCounts &counts : content.tallies.columns) {
        leftOut -= counts.computable();
        failed -= counts[grid::CellState::Failed];
    }
    if (leftOut == 0)
        return {};
    const std::uint32_t selected = content.selectedLanes.leftOut;
    return {tr("%Ln cell(s) not shown", nullptr, int(leftOut)),
            selected > 0 ? tr("%Ln selected there", "cells not shown", int(selected))
            : failed > 0 ? tr("%Ln failed there", "cells not shown", int(failed))
                         : QString(),
            selected > 0};
}

// Where rows and columns begin.
void MatrixHeaders::paintLeftOut(QPainter &painter) const
{
    const auto [words, more, isSelected] = leftOut(m_content, m_geometry);
    if (words.isEmpty())
        return;
    const qreal width = logical(m_geometry.cellsRect().left());
    const QFont plain = textFont(TextStyle::Caption, m_style.font);
    const QFont moreFont = isSelected ? semibold(plain) : plain;
    const Token moreToken = isSelected ? Token::Link : Token::ErrorText;
    if (m_geometry.isSwapped() && !m_geometry.hasRowLabels()) {
        // Narrow, and higher.
        QRectF room(6, 2, width - 10, logical(m_geometry.columnHeaderHeight()) - 4);
        for (const auto &[text, font, token] :
             {std::tuple(words, plain, Token::Text2), std::tuple(more, moreFont, moreToken)}) {
            painter.setFont(font);
            painter.setPen(colour(token));
            QRectF taken;
            painter.drawText(room, Qt::TextWordWrap, text, &taken);
            room.setTop(taken.bottom());
        }
        return;
    }
    const qreal lineHeight = m_rows.label - m_rows.title;
    const bool below = m_geometry.hasRowLabels(); // the corner's words come first
    if (below && !m_geometry.hasColumnBars())
        return;
    const qreal first = below ? m_rows.label + lineHeight : m_rows.title;
    const auto line = [&](qreal baseline, const QString &text, Token token, const QFont &font) {
        painter.setFont(font);
        painter.setPen(colour(token));
        painter.drawText(QPointF(6, baseline), QFontMetricsF(font).elidedText(text, Qt::ElideRight, width - 12));
    };
    line(first, words, Token::Text2, plain);
    if (!more.isEmpty())
        line(first + lineHeight, more, moreToken, moreFont);
}

} // namespace dosegrid::widgets
