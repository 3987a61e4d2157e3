// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/grid/cellshapes.h"

#include "widgets/common/barsegments.h"
#include "widgets/common/glyphs.h"
#include "widgets/common/typography.h"
#include "widgets/grid/cellpainter.h"
#include "widgets/grid/metricpainter.h"
#include "widgets/grid/metricwords.h"

#include <QHash>
#include <QPainter>
#include <QPainterPath>

#include <cmath>

using dosegrid::grid::CellIndex;
using dosegrid::grid::CellState;
using dosegrid::statistics::MetricField;

namespace dosegrid::widgets {

namespace {

// Kinds of cell: a colour, or one of these above all colours.
constexpr quint64 notApplicable = quint64(1) << 32;
constexpr quint64 withoutValue = quint64(1) << 33;
constexpr quint64 weak = quint64(1) << 34; // beside its colour
constexpr qreal emptyStep = 6;
constexpr qreal weakStep = 7;
constexpr qreal weakShare = 0.45;

QRectF logical(const QRect &rect, qreal dpr)
{
    return {rect.x() / dpr, rect.y() / dpr, rect.width() / dpr, rect.height() / dpr};
}

struct Shapes
{
    QHash<quint64, QPainterPath> fills; // by colour
    QPainterPath hatch;
    QPainterPath weakHatch;
    QPainterPath dots;
};

void paint(QPainter &painter, const MatrixStyle &style, const Shapes &shapes)
{
    painter.setRenderHint(QPainter::Antialiasing, false);
    QList<quint64> colours = shapes.fills.keys();
    std::sort(colours.begin(), colours.end()); // the same picture gives the same file
    for (const quint64 colour : std::as_const(colours))
        painter.fillPath(shapes.fills[colour], QColor(QRgb(colour)));
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor edge = style.colours[Token::Border2];
    if (!shapes.hatch.isEmpty())
        painter.strokePath(shapes.hatch, QPen(edge, 1, Qt::SolidLine, Qt::FlatCap));
    if (!shapes.weakHatch.isEmpty())
        painter.strokePath(shapes.weakHatch,
                           QPen(QColor(255, 255, 255, int(weakShare * 255)), 1, Qt::SolidLine, Qt::FlatCap));
    if (!shapes.dots.isEmpty()) {
        QPen pen(edge, 1, Qt::CustomDashLine, Qt::FlatCap);
        pen.setDashPattern({2, 2});
        painter.strokePath(shapes.dots, pen);
    }
}

quint64 colourOf(const MatrixStyle &style, const MatrixContent &content, CellState state)
{
    const QColor full = style.colours.state(state).fill;
    const bool isShown = content.shown & setOf(state);
    return (isShown ? full : blend(full, style.colours[Token::Base], dimmedShare)).rgb();
}

std::function<quint64(CellIndex)> kinds(const MatrixStyle &style, const MatrixGeometry &geometry,
                                        const MatrixContent &content)
{
    const grid::GridState &state = *content.state;
    if (!content.metric) {
        return [&state, &style, &content](CellIndex cell) {
            const CellState is = state.state(cell);
            return is == CellState::NotApplicable ? notApplicable : colourOf(style, content, is);
        };
    }
    const MetricLayer &layer = *content.metric;
    return [&state, &layer, table = colourTable(layer.map, style.colours),
            perRow = std::uint32_t(geometry.spec().columnCount())](CellIndex cell) -> quint64 {
        if (state.state(cell) == CellState::NotApplicable)
            return notApplicable;
        const std::uint8_t place = layer.field.places[cell.value];
        if (place == MetricField::noValue)
            return withoutValue;
        const bool isWeak = !layer.weakColumns.empty() && layer.weakColumns[cell.value % perRow];
        return table[place] | (isWeak ? weak : 0);
    };
}

void add(Shapes &shapes, const CellRun &run, const MatrixGeometry &geometry)
{
    const qreal dpr = geometry.metrics().dpr;
    const QRectF area = logical(run.rect, dpr);
    if (run.kind == notApplicable) {
        // Runs of n/a hold several lanes: each has its line.
        if (geometry.isSwapped()) {
            const qreal pitch = geometry.cellSize().width() / dpr;
            for (qreal x = area.left() + pitch / 2; x < area.right(); x += pitch) {
                shapes.dots.moveTo(x, area.top());
                shapes.dots.lineTo(x, area.bottom());
            }
            return;
        }
        const qreal pitch = geometry.cellSize().height() / dpr;
        for (qreal y = area.top() + pitch / 2; y < area.bottom(); y += pitch) {
            shapes.dots.moveTo(area.left(), y);
            shapes.dots.lineTo(area.right(), y);
        }
        return;
    }
    if (run.kind == withoutValue) {
        addHatch(shapes.hatch, area, emptyStep);
        return;
    }
    QPainterPath &path = shapes.fills[run.kind & 0xffffffffU];
    path.setFillRule(Qt::WindingFill);
    path.addRect(area);
    if (run.kind & weak)
        addHatch(shapes.weakHatch, area, weakStep);
}

// Outlines and glyphs of all cells in one state: three paths instead of three a cell.
struct Gathered
{
    QPainterPath outlines;
    QPainterPath lines;
    qreal width = 0;
    QPainterPath fills;
};

void paintGlyphs(QPainter &painter, const MatrixStyle &style, const MatrixGeometry &geometry,
                 const MatrixContent &content)
{
    std::array<Gathered, grid::cellStateCount> gathered;
    const qreal dpr = geometry.metrics().dpr;
    for (int row = 0; row < geometry.rowCount(); ++row) {
        for (int column = 0; column < geometry.columnCount(); ++column) {
            const grid::CellRecord &record = content.state->record(geometry.cell(row, column));
            const QRectF cell = logical(geometry.cellRect({row, column}), dpr);
            Gathered &all = gathered[std::size_t(record.state)];
            if (style.colours.state(record.state).outline.isValid())
                all.outlines.addRect(cell.adjusted(0.5, 0.5, -0.5, -0.5));
            const QRectF square = glyphSquare(cell, geometry.gap() / dpr);
            const GlyphShape shape = glyphShape(record.state, progressStep(record.progress));
            const qreal scale = square.width() / glyphGrid;
            const auto placed = QTransform::fromTranslate(square.left(), square.top()).scale(scale, scale);
            all.lines.addPath(placed.map(shape.line));
            all.fills.addPath(placed.map(shape.fill));
            all.width = shape.width * scale;
        }
    }
    for (const CellState state : grid::allCellStates) {
        if (state == CellState::NotApplicable)
            continue;
        Gathered &all = gathered[std::size_t(state)];
        const StateColours &colours = style.colours.state(state);
        painter.setOpacity(content.shown & setOf(state) ? 1 : dimmedShare);
        if (!all.outlines.isEmpty())
            painter.strokePath(all.outlines, QPen(colours.outline, 1));
        if (!all.lines.isEmpty())
            painter.strokePath(all.lines, glyphPen(colours.ink, all.width));
        all.fills.setFillRule(Qt::WindingFill);
        if (!all.fills.isEmpty())
            painter.fillPath(all.fills, colours.ink);
    }
    painter.setOpacity(1);
}

void paintNumbers(QPainter &painter, const MatrixStyle &style, const MatrixGeometry &geometry,
                  const MatrixContent &content)
{
    const CellPainter::Look look{style.colours, textFont(TextStyle::Caption, style.font), style.locale, content.shown};
    const QFontMetricsF metrics(look.font);
    const qreal dpr = geometry.metrics().dpr;
    const ColourTable table = content.metric ? colourTable(content.metric->map, style.colours) : ColourTable();
    for (int row = 0; row < geometry.rowCount(); ++row) {
        for (int column = 0; column < geometry.columnCount(); ++column) {
            const CellIndex index = geometry.cell(row, column);
            const grid::CellRecord &record = content.state->record(index);
            const QRectF cell = logical(geometry.cellRect({row, column}), dpr);
            if (record.state == CellState::NotApplicable)
                continue;
            if (!content.metric) {
                painter.setOpacity(content.shown & setOf(record.state) ? 1 : dimmedShare);
                paintCell(painter, look, record, textAt(geometry, *content.state, {row, column}), cell,
                          geometry.level(), geometry.gap() / dpr);
                continue;
            }
            const statistics::MetricField &field = content.metric->field;
            const float value = field.values[index.value];
            if (std::isnan(value))
                continue;
            painter.setFont(look.font);
            painter.setPen(inkOn(table[field.places[index.value]]));
            if (const QString number = metricNumber(field.metric, double(value)); fits(number, metrics, cell.size()))
                painter.drawText(cell, Qt::AlignCenter, number);
        }
    }
    painter.setOpacity(1);
}

} // namespace

std::vector<CellRun> mergedRuns(const MatrixGeometry &geometry, const std::function<quint64(CellIndex)> &kindOf)
{
    std::vector<CellRun> runs;
    std::vector<std::size_t> above; // of the former row, in order of their left edges
    std::vector<std::size_t> present;
    const QSize pitch = geometry.cellSize();
    const QSize size = pitch - QSize(geometry.gap(), geometry.gap());
    for (int row = 0; row < geometry.rowCount(); ++row) {
        present.clear();
        std::size_t next = 0;
        const int top = geometry.rowTop(row);
        const auto close = [&](quint64 kind, int left, int right) {
            const QRect rect(QPoint(left, top), QPoint(right - 1, top + size.height() - 1));
            while (next < above.size() && runs[above[next]].rect.left() < left)
                ++next;
            if (next < above.size()) {
                CellRun &former = runs[above[next]];
                if (former.kind == kind && former.rect.left() == rect.left() && former.rect.right() == rect.right()
                    && former.rect.bottom() + 1 == top) {
                    former.rect.setBottom(rect.bottom());
                    present.push_back(above[next]);
                    return;
                }
            }
            present.push_back(runs.size());
            runs.push_back({kind, rect});
        };
        for (const LaneBlock &block : geometry.columnBlocks()) {
            const RowCells cells = geometry.cells(row, block.lanes.first);
            quint64 kind = kindOf(cells[0]);
            int left = geometry.columnLeft(block.lanes.first);
            int right = left + size.width();
            for (int lane = block.lanes.first + 1; lane < block.lanes.last; ++lane) {
                const quint64 other = kindOf(cells[lane - block.lanes.first]);
                const int start = geometry.columnLeft(lane);
                if (other != kind || start != right) {
                    close(kind, left, right);
                    kind = other;
                    left = start;
                }
                right = start + size.width();
            }
            close(kind, left, right);
        }
        std::swap(above, present);
    }
    return runs;
}

void paintCellShapes(QPainter &painter, const MatrixStyle &style, const MatrixGeometry &geometry,
                     const MatrixContent &content)
{
    const qreal dpr = geometry.metrics().dpr;
    // The paper's grid: blocks and groups stand on a ground of hairlines.
    if (geometry.level() == MatrixLevel::Fill) {
        for (const LaneBlock &rows : geometry.rowBlocks()) {
            for (const LaneBlock &columns : geometry.columnBlocks())
                painter.fillRect(logical(geometry.lanesRect(rows.lanes, columns.lanes), dpr).adjusted(-1, -1, 1, 1),
                                 style.colours[Token::Hair]);
        }
    }
    Shapes shapes;
    // Under dots and hatch there is paper, not the hairlines' ground.
    QPainterPath paper;
    paper.setFillRule(Qt::WindingFill);
    for (const CellRun &run : mergedRuns(geometry, kinds(style, geometry, content))) {
        if (run.kind == notApplicable || run.kind == withoutValue)
            paper.addRect(logical(run.rect, dpr));
        add(shapes, run, geometry);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.fillPath(paper, style.colours[Token::Base]);
    paint(painter, style, shapes);
    if (geometry.level() == MatrixLevel::Text)
        paintNumbers(painter, style, geometry, content);
    else if (geometry.level() == MatrixLevel::Glyph && !content.metric)
        paintGlyphs(painter, style, geometry, content);
}

void paintSelectionShapes(QPainter &painter, const MatrixStyle &style, const MatrixGeometry &geometry,
                          const grid::CellMask &selection)
{
    if (selection.isEmpty())
        return;
    const qreal dpr = geometry.metrics().dpr;
    const QRect all(QPoint(), geometry.viewport());
    for (const auto &[outset, token] : {std::pair(3, Token::Ink), std::pair(1, Token::Halo)}) {
        QPainterPath path;
        path.setFillRule(Qt::WindingFill);
        for (const QRect &strip : outlineStrips(selection, geometry, geometry.metrics().px(outset), all))
            path.addRect(logical(strip, dpr));
        painter.fillPath(path, style.colours[token]);
    }
}

} // namespace dosegrid::widgets
