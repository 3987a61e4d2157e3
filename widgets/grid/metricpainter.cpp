// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/grid/metricpainter.h"

#include "widgets/common/typography.h"
#include "widgets/grid/frontiers.h"
#include "widgets/grid/matrixground.h"
#include "widgets/grid/metricwords.h"
#include "widgets/grid/pixels.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <bit>
#include <cmath>
#include <utility>

using dosegrid::grid::CellIndex;
using dosegrid::grid::CellState;
using dosegrid::statistics::MetricField;

namespace dosegrid::widgets {

namespace {

constexpr int emptyStep = 6; // between hatch lines, logical pixels
constexpr int weakStep = 7;
constexpr double weakShare = 0.45;
constexpr qreal reach = 3;      // of the line of a frontier beyond the cells
constexpr qreal cutBeyond = 12; // what is painted: the reach, and the widest step from region to region
constexpr qsizetype keptNumbers = 65'536;

QRgb whitened(QRgb colour)
{
    const auto part = [](int c) { return int(c + (255 - c) * weakShare); };
    return qRgb(part(qRed(colour)), part(qGreen(colour)), part(qBlue(colour)));
}

QRgb blended(QRgb over, QRgb under, int coverage)
{
    const auto part = [coverage](int a, int b) { return (a * coverage + b * (255 - coverage)) / 255; };
    return qRgb(part(qRed(over), qRed(under)), part(qGreen(over), qGreen(under)), part(qBlue(over), qBlue(under)));
}

// A line along the edges of cells.
struct EdgeLine
{
    QPolygonF points;
    qreal before = 0; // length of what is left out at its start: dashes go on through it
};

// The lines from region to region, without what is not near what is painted.
class EdgeLines
{
public:
    void to(QPointF point, bool isNear)
    {
        m_length = m_joins ? m_length + QLineF(m_last, point).length() : 0;
        if (isNear && !(m_joins && m_isNear))
            m_lines.append({{}, m_length});
        if (isNear)
            extend(m_lines.last().points, point);
        m_joins = true;
        m_isNear = isNear;
        m_last = point;
    }
    void end() { m_joins = false; }
    const QList<EdgeLine> &lines() const { return m_lines; }

private:
    // Straight on, where the line already goes there.
    static void extend(QPolygonF &line, QPointF to)
    {
        if (!line.isEmpty() && line.last() == to)
            return;
        const auto isStraight = [&](QPointF from, QPointF over) {
            return (from.x() == over.x() && over.x() == to.x()) || (from.y() == over.y() && over.y() == to.y());
        };
        if (line.size() > 1 && isStraight(line[line.size() - 2], line.last()))
            line.last() = to;
        else
            line += to;
    }

    QList<EdgeLine> m_lines;
    bool m_joins = false;
    bool m_isNear = false;
    QPointF m_last;
    qreal m_length = 0; // from the start of the line on
};

// As rectangles with square corners: strokes cost ten times as much, and there is one for each of a thousand regions.
void paintSolid(QPainter &painter, const QList<EdgeLine> &lines, const QColor &halo, const QColor &ink)
{
    for (const auto &[colour, width] : {std::pair(halo, 4.0), std::pair(ink, 2.0)}) {
        for (const EdgeLine &edge : lines) {
            const QPolygonF &line = edge.points;
            for (qsizetype i = 0; i + 1 < line.size(); ++i) {
                const QRectF piece = QRectF(line[i], line[i + 1]).normalized();
                const bool isAlongX = piece.height() == 0;
                const bool isForward = isAlongX ? line[i].x() <= line[i + 1].x() : line[i].y() <= line[i + 1].y();
                // Flat at the ends of the line.
                const qreal atStart = i == 0 ? 0 : width / 2;
                const qreal atEnd = i + 2 == line.size() ? 0 : width / 2;
                const qreal before = isForward ? atStart : atEnd;
                const qreal after = isForward ? atEnd : atStart;
                painter.fillRect(isAlongX ? piece.adjusted(-before, -width / 2, after, width / 2)
                                          : piece.adjusted(-width / 2, -before, width / 2, after),
                                 colour);
            }
        }
    }
}

void paintDashed(QPainter &painter, const QList<EdgeLine> &lines)
{
    QPen dashed(Qt::white, 1.5, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin);
    dashed.setDashPattern({2, 2});
    painter.setBrush(Qt::NoBrush);
    for (const EdgeLine &line : lines) {
        QPainterPath path;
        path.addPolygon(line.points);
        painter.setPen(QPen(QColor(0, 0, 0, 110), 2.5, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
        painter.drawPath(path);
        dashed.setDashOffset(line.before / dashed.widthF());
        painter.setPen(dashed);
        painter.drawPath(path);
    }
}

} // namespace

MetricPainter::MetricPainter(const MatrixStyle &style, MetricLayerPtr layer)
    : m_style(style)
    , m_layer(std::move(layer))
    , m_table(colourTable(m_layer->map, style.colours))
{}

void MetricPainter::setLayer(MetricLayerPtr layer)
{
    if (layer->field.metric != m_layer->field.metric)
        m_numbers.clear();
    m_layer = std::move(layer);
    m_table = colourTable(m_layer->map, m_style.colours);
}

void MetricPainter::paint(QImage &image, const QRect &clip, const MatrixGeometry &geometry,
                          const grid::GridState &state)
{
    const QRect area = clip & geometry.cellsRect();
    if (area.isEmpty())
        return;
    const QRgb ground = m_style.colours[Token::Base].rgb();
    GroundByRows byRows(image, area, geometry, ground, ground);
    const LaneSpan rows = geometry.rowsIn(area.top(), area.bottom() + 1);
    const LaneSpan columns = geometry.columnsIn(area.left(), area.right() + 1);
    if (geometry.level() == MatrixLevel::Text)
        paintNumbers(image, area, geometry, byRows);
    else
        paintColours(image, area, geometry, state, byRows);
    byRows.upTo(area.bottom());
    for (const QRect &strip : notApplicableStrips(geometry, state, rows, columns))
        paintNotApplicable(image, area, geometry, strip, ground, m_style.colours[Token::Border2].rgb());
}

void MetricPainter::paintColours(QImage &image, const QRect &area, const MatrixGeometry &geometry,
                                 const grid::GridState &state, GroundByRows &ground) const
{
    const LaneSpan rows = geometry.rowsIn(area.top(), area.bottom() + 1);
    const LaneSpan columns = geometry.columnsIn(area.left(), area.right() + 1);
    for (int row = rows.first; row < rows.last; ++row) {
        const int top = geometry.rowTop(row);
        const int height = geometry.cellSize().height() - geometry.gap();
        ground.upTo(top + height - 1);
        for (const LaneBlock &block : geometry.columnBlocks()) {
            const LaneSpan span = common(block.lanes, columns);
            if (span.count() == 0)
                continue;
            const RowCells cells = geometry.cells(row, span.first);
            const QRect strip(QPoint(geometry.columnLeft(span.first), top),
                              QPoint(geometry.columnRight(span.last - 1) - 1, top + height - 1));
            paintRow(image, strip, area, span, cells, geometry, state);
        }
    }
}

void MetricPainter::paintRow(QImage &image, const QRect &row, const QRect &clip, LaneSpan columns,
                             const RowCells &cells, const MatrixGeometry &geometry, const grid::GridState &state) const
{
    const int top = std::max(row.top(), clip.top());
    const int bottom = std::min(row.bottom(), clip.bottom());
    const int width = geometry.cellSize().width() - geometry.gap();
    const QRgb hatch = m_style.colours[Token::Border2].rgb();
    const QRgb ground = m_table.back();
    const int from = std::max(row.left(), clip.left());
    const int to = std::min(row.right(), clip.right());
    if (top > bottom || from > to)
        return;
    const int shift = geometry.cellsRect().left() - geometry.origin().x();
    struct Cell
    {
        int left;
        int right;
        std::uint8_t place;
        bool isEmpty;
        bool isHatched; // n/a is drawn over
        bool isWeak;
    };
    const auto cellAt = [&](int lane) {
        const std::uint32_t cell = cells[lane - columns.first].value;
        const std::uint8_t place = m_layer->field.places[cell];
        const bool isEmpty = place == MetricField::noValue;
        const int left = geometry.columns().start(lane) + shift;
        return Cell{std::max(left, from),
                    std::min(left + width - 1, to),
                    place,
                    isEmpty,
                    isEmpty && state.state({cell}) != CellState::NotApplicable,
                    !isEmpty && isWeak({cell}, geometry)};
    };
    // One line of plain colours, copied to the others; then what is hatched.
    const pixels::Canvas canvas(image);
    QRgb *line = canvas.line(top);
    std::vector<Cell> hatched;
    for (int lane = columns.first; lane < columns.last; ++lane) {
        const Cell cell = cellAt(lane);
        std::fill(line + cell.left, line + std::max(cell.left, cell.right + 1),
                  cell.isEmpty ? ground : m_table[cell.place]);
        if (cell.isHatched || cell.isWeak)
            hatched.push_back(cell);
    }
    for (int y = top + 1; y <= bottom; ++y)
        std::copy(line + from, line + to + 1, canvas.line(y) + from);
    for (const Cell &cell : hatched)
        paintHatch(canvas, QRect(QPoint(cell.left, top), QPoint(cell.right, bottom)),
                   cell.isEmpty ? emptyStep : weakStep, cell.isEmpty ? hatch : whitened(m_table[cell.place]), geometry);
}

// Numbers differ from cell to cell, so that whole cells cannot be kept; the characters they are made of can.
void MetricPainter::paintNumbers(QImage &image, const QRect &clip, const MatrixGeometry &geometry, GroundByRows &ground)
{
    const QSize size = geometry.cellSize() - QSize(geometry.gap(), geometry.gap());
    const LaneSpan rows = geometry.rowsIn(clip.top(), clip.bottom() + 1);
    const LaneSpan columns = geometry.columnsIn(clip.left(), clip.right() + 1);
    for (int row = rows.first; row < rows.last; ++row) {
        ground.upTo(geometry.rowTop(row) + size.height() - 1);
        for (int column = columns.first; column < columns.last; ++column) {
            const CellIndex index = geometry.cell(row, column);
            const float value = m_layer->field.values[index.value];
            const QRect cell(QPoint(geometry.columnLeft(column), geometry.rowTop(row)), size);
            if (std::isnan(value)) {
                paintHatch(image, cell & clip, emptyStep, m_style.colours[Token::Border2].rgb(), geometry);
                continue;
            }
            pixels::fill(image, cell, fill(index), clip);
            if (isWeak(index, geometry))
                paintHatch(image, cell & clip, weakStep, whitened(fill(index)), geometry);
            paintNumber(image, cell, clip, numberOf(value), fill(index), geometry.metrics().dpr);
        }
    }
}

bool MetricPainter::isWeak(CellIndex cell, const MatrixGeometry &geometry) const
{
    const std::vector<bool> &weak = m_layer->weakColumns;
    return !weak.empty() && weak[cell.value % std::uint32_t(geometry.spec().columnCount())];
}

// Lines go through (x + y) = k * step in content coordinates, so that they stand still when scrolled.
void MetricPainter::paintHatch(const pixels::Canvas &canvas, const QRect &area, int step, QRgb colour,
                               const MatrixGeometry &geometry) const
{
    const int unit = geometry.metrics().px(1);
    const QPoint phase = geometry.origin();
    for (int y = area.top(); y <= area.bottom(); ++y) {
        QRgb *line = canvas.line(y);
        // Where in the pattern the first pixel is; from there from mark to mark.
        const int within = (area.left() + y + phase.x() + phase.y()) % (unit * step);
        for (int x = area.left() - within; x <= area.right(); x += unit * step)
            std::fill(line + std::max(x, area.left()),
                      line + std::max(area.left(), std::min(x + unit, area.right() + 1)), colour);
    }
}

const QString &MetricPainter::numberOf(float value)
{
    const auto key = std::bit_cast<quint32>(value);
    auto kept = m_numbers.find(key);
    if (kept != m_numbers.end())
        return *kept;
    if (m_numbers.size() > keptNumbers)
        m_numbers.clear();
    return *m_numbers.insert(key, metricNumber(m_layer->field.metric, double(value)));
}

const MetricPainter::Mark &MetricPainter::mark(QChar character, qreal dpr)
{
    if (m_marksDpr != dpr) {
        m_marks.clear();
        m_marksDpr = dpr;
    }
    if (const auto kept = m_marks.constFind(character); kept != m_marks.cend())
        return *kept;
    const QFont font = textFont(TextStyle::Caption, m_style.font);
    const QFontMetricsF metrics(font);
    Mark mark;
    mark.advance = std::max(1, int(std::lround(metrics.horizontalAdvance(character) * dpr)));
    mark.coverage = QImage(QSize(mark.advance + 1, int(std::ceil(metrics.height() * dpr))), QImage::Format_Alpha8);
    mark.coverage.fill(0);
    mark.coverage.setDevicePixelRatio(dpr);
    QPainter painter(&mark.coverage);
    painter.setFont(font);
    painter.setPen(Qt::black);
    painter.drawText(QPointF(0, metrics.ascent()), character);
    painter.end();
    return *m_marks.insert(character, mark);
}

void MetricPainter::paintNumber(QImage &image, const QRect &cell, const QRect &clip, const QString &number, QRgb ground,
                                qreal dpr)
{
    int width = 0;
    for (const QChar character : number)
        width += mark(character, dpr).advance;
    const int height = number.isEmpty() ? 0 : mark(number.front(), dpr).coverage.height();
    if (width > cell.width() || height > cell.height()) // a part of a number would be another one
        return;
    const QRect room = cell & clip;
    const QRgb ink = inkOn(ground).rgb();
    int left = cell.left() + (cell.width() - width) / 2;
    const pixels::Canvas canvas(image);
    for (const QChar character : number) {
        const Mark &drawn = mark(character, dpr);
        const int top = cell.top() + (cell.height() - drawn.coverage.height()) / 2;
        const QRect area = QRect(QPoint(left, top), drawn.coverage.size()) & room;
        for (int y = area.top(); y <= area.bottom(); ++y) {
            const uchar *coverage = drawn.coverage.constScanLine(y - top) + (area.left() - left);
            QRgb *line = canvas.line(y) + area.left();
            for (int x = 0; x < area.width(); ++x) {
                if (coverage[x] != 0)
                    line[x] = blended(ink, line[x], coverage[x]);
            }
        }
        left += drawn.advance;
    }
}

void MetricPainter::paintFrontiers(QImage &image, const QRect &clip, const MatrixGeometry &geometry) const
{
    if (m_layer->frontiers.empty())
        return;
    const qreal dpr = geometry.metrics().dpr;
    QPainter painter(&image);
    painter.setClipRect(QRectF(QPointF(clip.topLeft()) / dpr, QSizeF(clip.size()) / dpr));
    paintFrontiers(painter, geometry);
}

void MetricPainter::paintFrontiers(QPainter &painter, const MatrixGeometry &geometry) const
{
    const qreal dpr = geometry.metrics().dpr;
    const bool isSwapped = geometry.isSwapped();
    const QRectF clip = painter.clipBoundingRect();
    const auto near = isSwapped ? std::pair(clip.left() - cutBeyond, clip.right() + cutBeyond)
                                : std::pair(clip.top() - cutBeyond, clip.bottom() + cutBeyond);
    for (const Frontier &frontier : m_layer->frontiers) {
        for (const LaneBlock &regions : geometry.regions().blocks()) {
            for (const LaneBlock &energies : geometry.energies().blocks()) {
                const QRectF block = isSwapped ? geometry.lanesRect(energies.lanes, regions.lanes)
                                               : geometry.lanesRect(regions.lanes, energies.lanes);
                const QRectF around(block.topLeft() / dpr, block.size() / dpr);
                if (painter.hasClipping() && !around.adjusted(-reach, -reach, reach, reach).intersects(clip))
                    continue; // drawing a line costs, even where nothing of it is seen
                EdgeLines edges;
                for (int region = regions.lanes.first; region < regions.lanes.last; ++region) {
                    const int energy = frontierLane(geometry, *m_layer, region, energies, frontier);
                    // All below, or nothing known: there is no edge to draw here, nor one between its neighbours.
                    if (energy < 0 || energy == energies.lanes.last) {
                        edges.end();
                        continue;
                    }
                    const qreal edge = frontierEdge(geometry, energy) / dpr;
                    const int lane = isSwapped ? geometry.columnLeft(region) : geometry.rowTop(region);
                    const qreal start = lane / dpr;
                    const qreal end =
                        (lane + (isSwapped ? geometry.cellSize().width() : geometry.cellSize().height())) / dpr;
                    const bool isNear = !painter.hasClipping() || (end >= near.first && start <= near.second);
                    edges.to(isSwapped ? QPointF(start, edge) : QPointF(edge, start), isNear);
                    edges.to(isSwapped ? QPointF(end, edge) : QPointF(edge, end), isNear);
                }
                if (frontier.isHard)
                    paintSolid(painter, edges.lines(), m_style.colours[Token::Halo], m_style.colours[Token::Ink]);
                else
                    paintDashed(painter, edges.lines());
            }
        }
    }
}

void MetricPainter::paintFrontierTags(QImage &image, const QRect &clip, const MatrixGeometry &geometry,
                                      std::optional<int> lit) const
{
    if (m_layer->frontiers.empty())
        return;
    const qreal dpr = geometry.metrics().dpr;
    QPainter painter(&image);
    painter.setClipRect(QRectF(QPointF(clip.topLeft()) / dpr, QSizeF(clip.size()) / dpr));
    paintFrontierTags(painter, geometry, lit);
}

void MetricPainter::paintFrontierTags(QPainter &painter, const MatrixGeometry &geometry, std::optional<int> lit) const
{
    const QFont font = frontierTagFont(m_style.font);
    const QColor ink = m_style.colours[Token::Ink];
    const QColor halo = m_style.colours[Token::Halo];
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(font);
    for (const LaneBlock &block : geometry.energies().blocks()) {
        for (const auto &[which, frontier, tag, tip] : frontierTags(geometry, *m_layer, block, QFontMetricsF(font))) {
            if (which == lit) {
                painter.setPen(QPen(m_style.colours[Token::Accent], 2));
                painter.setBrush(Qt::NoBrush);
                painter.drawRoundedRect(tag.adjusted(-1.5, -1.5, 1.5, 1.5), 4, 4);
            }
            painter.setPen(QPen(frontier.isHard ? halo : ink, 1));
            painter.setBrush(frontier.isHard ? ink : halo);
            painter.drawRoundedRect(tag, 3, 3);
            painter.setPen(Qt::NoPen);
            painter.setBrush(ink);
            painter.drawPolygon(tip);
            painter.setPen(frontier.isHard ? halo : ink);
            painter.drawText(tag, Qt::AlignCenter, frontier.label);
        }
    }
}

} // namespace dosegrid::widgets
