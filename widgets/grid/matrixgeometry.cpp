// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/grid/matrixgeometry.h"

#include <algorithm>
#include <limits>

namespace dosegrid::widgets {

MatrixMetrics MatrixMetrics::scaled(qreal dpr)
{
    MatrixMetrics m;
    m.dpr = dpr;
    for (int *size : {&m.rowHeader, &m.rowHeaderSideBySide, &m.rowHeaderWide, &m.columnHeader, &m.columnHeaderPlain,
                      &m.unitLine, &m.rowBarsGap, &m.rowBars, &m.labelHeight, &m.energyHeader, &m.energyHeaderWide,
                      &m.regionHeader, &m.regionHeaderPlain, &m.regionHeaderTall, &m.band, &m.card})
        *size = qRound(*size * dpr);
    m.textCell *= dpr;
    m.wideTextCell *= dpr;
    return m;
}

MatrixGeometry::MatrixGeometry(MatrixAxes axes) : m_axes(std::move(axes))
{
    takeAxes();
    arrange(Arrangement::Stacked);
}

void MatrixGeometry::setViewport(QSize widget, const MatrixMetrics &metrics)
{
    if (widget == m_viewport && metrics == m_metrics)
        return;
    const bool first = m_viewport.isEmpty();
    const qreal ratio = metrics.dpr / m_metrics.dpr;
    m_viewport = widget;
    m_metrics = metrics;
    if (isEmpty())
        return;
    if (first || (!m_settled && m_zoom <= 0)) {
        fit();
        return;
    }
    refit(ratio);
}

void MatrixGeometry::refit(qreal sizeRatio)
{
    const Fit fitted = fitFor(m_arrangement);
    makeStops(fitted.cell);
    m_columnBars = fitted.columnBars;
    if (m_zoom <= 0) {
        m_zoom = 0;
        setCell(fitted.cell);
    } else {
        setCellSize((QSizeF(m_cell) * sizeRatio).toSize().expandedTo({1, 1}));
    }
    clampOrigin();
}

void MatrixGeometry::setArrangementChoice(ArrangementChoice choice)
{
    m_choice = choice;
    if (!isEmpty())
        fit();
}

void MatrixGeometry::setCellSize(QSize cell)
{
    if (isEmpty())
        return;
    const QSize fitted = m_stops.front();
    const QSize kept = cell.boundedTo(m_stops.back());
    if (kept.expandedTo(fitted) == fitted) {
        makeStops(fitted);
        m_zoom = 0;
        setCell(fitted);
        return;
    }
    makeStops(fitted, kept);
    m_zoom = qreal(std::ranges::find(m_stops, kept) - m_stops.begin());
    setCell(kept);
}

void MatrixGeometry::zoomTo(qreal zoom, QPoint anchor)
{
    if (isEmpty())
        return;
    zoom = qBound(0.0, zoom, maximumZoom());
    // What lies under the anchor, as lane and share of it.
    const QRect before = cellsRect();
    const QPoint inside(qBound(before.left(), anchor.x(), std::max(before.left(), before.right())),
                        qBound(before.top(), anchor.y(), std::max(before.top(), before.bottom())));
    const LanePoint lane = nearest(inside);
    const bool isCard = m_level == MatrixLevel::Blocks;
    const qreal shareX = isCard ? 0.5 : (inside.x() - columnLeft(lane.column)) / qreal(m_cell.width());
    const qreal shareY = isCard ? 0.5 : (inside.y() - rowTop(lane.row)) / qreal(m_cell.height());

    m_zoom = zoom;
    setCell(sizeAt(zoom));
    const QPoint moved(columnLeft(lane.column) + qRound(shareX * m_cell.width()),
                       rowTop(lane.row) + qRound(shareY * m_cell.height()));
    scrollTo(m_origin + moved
             - QPoint(std::max(inside.x(), rowHeaderWidth()), std::max(inside.y(), columnHeaderHeight())));
}

bool MatrixGeometry::hasRowLabels() const
{
    return m_level != MatrixLevel::Blocks && m_cell.height() >= m_metrics.labelHeight;
}

bool MatrixGeometry::hasColumnLabels() const
{
    if (isSwapped())
        return m_level != MatrixLevel::Blocks && m_cell.width() >= m_metrics.labelHeight;
    return m_level == MatrixLevel::Text;
}

bool MatrixGeometry::hasBand() const
{
    if (m_arrangement == Arrangement::SideBySide && !isSwapped())
        return false;
    return !hasRowLabels() || (rowBlocks().size() > 1 && contentSize().height() <= cellsRect().height());
}

int MatrixGeometry::headerWidth(Arrangement arrangement, bool hasLabels) const
{
    if (isSwapped())
        return hasLabels ? m_metrics.energyHeaderWide : m_metrics.energyHeader;
    if (hasLabels)
        return m_metrics.rowHeaderWide;
    return arrangement == Arrangement::Stacked ? m_metrics.rowHeader : m_metrics.rowHeaderSideBySide;
}

int MatrixGeometry::headerHeight(bool hasLabels, bool hasBars) const
{
    if (!isSwapped())
        return (hasBars ? m_metrics.columnHeader : m_metrics.columnHeaderPlain)
               + (hasUnitLine(hasLabels) ? m_metrics.unitLine : 0);
    if (hasLabels)
        return m_metrics.regionHeaderTall;
    return hasBars ? m_metrics.regionHeader : m_metrics.regionHeaderPlain;
}

int MatrixGeometry::rowHeaderWidth() const
{
    return m_level == MatrixLevel::Blocks ? 0 : headerWidth(m_arrangement, hasRowLabels());
}

int MatrixGeometry::columnHeaderHeight() const
{
    return m_level == MatrixLevel::Blocks ? 0 : headerHeight(hasColumnLabels(), m_columnBars);
}

QRect MatrixGeometry::cellsRect() const
{
    return QRect(QPoint(rowHeaderWidth(), columnHeaderHeight()),
                 QPoint(m_viewport.width() - 1, m_viewport.height() - 1));
}

QSize MatrixGeometry::contentSize() const
{
    const int bars = hasRowBars() ? m_metrics.rowBarsGap + m_metrics.rowBars : 0;
    return {m_columns.length() - m_gap + bars, m_rows.length() - m_gap};
}

QRect MatrixGeometry::rowBarsRect() const
{
    if (!hasRowBars())
        return {};
    const QRect cells = cellsRect();
    const int left = cells.left() - m_origin.x() + m_columns.length() - m_gap + m_metrics.rowBarsGap;
    return QRect(left, cells.top(), m_metrics.rowBars, cells.height());
}

void MatrixGeometry::scrollTo(QPoint origin)
{
    m_origin = origin;
    clampOrigin();
}

void MatrixGeometry::clampOrigin()
{
    const QSize content = contentSize();
    const QSize room = cellsRect().size();
    m_origin.setX(qBound(0, m_origin.x(), std::max(0, content.width() - room.width())));
    m_origin.setY(qBound(0, m_origin.y(), std::max(0, content.height() - room.height())));
}

bool MatrixGeometry::showsEverything() const
{
    const QSize content = contentSize();
    const QSize room = cellsRect().size();
    return content.width() <= room.width() && content.height() <= room.height();
}

void MatrixGeometry::ensureVisible(LanePoint lanes)
{
    if (m_level == MatrixLevel::Blocks || !lanes.isShown())
        return;
    const QRect room = cellsRect();
    const QRect wanted = cellRect(lanes).adjusted(-m_cell.width(), -m_cell.height(), m_cell.width(), m_cell.height());
    QPoint move;
    if (wanted.right() > room.right())
        move.setX(wanted.right() - room.right());
    if (wanted.left() < room.left())
        move.setX(wanted.left() - room.left());
    if (wanted.bottom() > room.bottom())
        move.setY(wanted.bottom() - room.bottom());
    if (wanted.top() < room.top())
        move.setY(wanted.top() - room.top());
    scrollTo(m_origin + move);
}

int MatrixGeometry::rowTop(int lane) const { return m_rows.start(lane) - m_origin.y() + columnHeaderHeight(); }

int MatrixGeometry::columnLeft(int lane) const { return m_columns.start(lane) - m_origin.x() + rowHeaderWidth(); }

QRect MatrixGeometry::cellRect(LanePoint lanes) const
{
    return {columnLeft(lanes.column), rowTop(lanes.row), m_cell.width() - m_gap, m_cell.height() - m_gap};
}

QRect MatrixGeometry::lanesRect(LaneSpan rows, LaneSpan columns) const
{
    if (rows.count() <= 0 || columns.count() <= 0)
        return {};
    return QRect(QPoint(columnLeft(columns.first), rowTop(rows.first)),
                 QPoint(columnRight(columns.last - 1) - 1, rowBottom(rows.last - 1) - 1));
}

LaneSpan MatrixGeometry::rowsIn(int top, int bottom) const
{
    const int shift = m_origin.y() - columnHeaderHeight();
    return m_rows.touching(top + shift, bottom + shift);
}

LaneSpan MatrixGeometry::columnsIn(int left, int right) const
{
    const int shift = m_origin.x() - rowHeaderWidth();
    return m_columns.touching(left + shift, right + shift);
}

LaneSpan MatrixGeometry::visibleRows() const
{
    const QRect room = cellsRect();
    return rowsIn(room.top(), room.top() + room.height());
}

LaneSpan MatrixGeometry::visibleColumns() const
{
    const QRect room = cellsRect();
    return columnsIn(room.left(), room.left() + room.width());
}

MatrixGeometry::Area MatrixGeometry::areaAt(QPoint point) const
{
    if (isEmpty() || !QRect(QPoint(), m_viewport).contains(point))
        return Area::Nothing;
    if (m_level == MatrixLevel::Blocks)
        return blockAt(point) ? Area::Block : Area::Nothing;
    const bool left = point.x() < rowHeaderWidth();
    const bool above = point.y() < columnHeaderHeight();
    if (left && above)
        return Area::Corner;
    if (left)
        return Area::RowHeader;
    if (above)
        return Area::ColumnHeader;
    if (hasRowBars() && rowBarsRect().contains(point))
        return Area::RowBars;
    return hit(point) ? Area::Cells : Area::Nothing;
}

std::optional<LanePoint> MatrixGeometry::hit(QPoint point) const
{
    if (isEmpty() || m_level == MatrixLevel::Blocks || !cellsRect().contains(point))
        return {};
    const LanePoint lane = nearest(point);
    // The gap belongs to the cell before it: a pointer between two cells is over one of them, not over nothing.
    const QRect pitch(QPoint(columnLeft(lane.column), rowTop(lane.row)), m_cell);
    if (!pitch.contains(point))
        return {};
    return lane;
}

LanePoint MatrixGeometry::nearest(QPoint point) const
{
    if (m_level == MatrixLevel::Blocks)
        return nearestInCards(point);
    const int x = point.x() + m_origin.x() - rowHeaderWidth();
    const int y = point.y() + m_origin.y() - columnHeaderHeight();
    return {m_rows.nearest(y), m_columns.nearest(x)};
}

QRect MatrixGeometry::blockCard(int model, int particle) const
{
    const int margin = m_metrics.px(12);
    const auto models = int(m_axes.models.size());
    const auto particles = int(m_axes.particles.size());
    const int columns = isSwapped() ? models : particles;
    const int rows = isSwapped() ? particles : models;
    const int width = (m_viewport.width() - margin * (columns + 1)) / columns;
    const int height = std::min(m_metrics.card, (m_viewport.height() - margin * (rows + 1)) / rows);
    const int ofModel = m_placeOfModel[std::size_t(model)];
    const int ofParticle = m_placeOfParticle[std::size_t(particle)];
    const int column = isSwapped() ? ofModel : ofParticle;
    const int row = isSwapped() ? ofParticle : ofModel;
    return {margin + column * (width + margin), margin + row * (height + margin), width, height};
}

std::pair<int, int> MatrixGeometry::blockOf(LanePoint lanes) const
{
    const Lane &region = regions()[regionLane(lanes)];
    const Lane &energy = energies()[energyLane(lanes)];
    return {std::max(region.model, energy.model), energy.particle};
}

std::pair<LaneSpan, LaneSpan> MatrixGeometry::lanesOf(int model, int particle) const
{
    const auto lanesIn = [&](const LaneAxis &axis) {
        const auto isPart = [&](const LaneBlock &block) {
            return (block.model < 0 || block.model == model) && (block.particle < 0 || block.particle == particle);
        };
        return std::ranges::find_if(axis.blocks(), isPart)->lanes;
    };
    return {lanesIn(m_rows), lanesIn(m_columns)};
}

QPoint MatrixGeometry::placeInCard(LanePoint lanes) const
{
    const auto [model, particle] = blockOf(lanes);
    const auto [rows, columns] = lanesOf(model, particle);
    const QRect card = blockCard(model, particle);
    const auto along = [](LaneSpan span, int lane, int length) {
        return (2 * (lane - span.first) + 1) * length / (2 * span.count());
    };
    return card.topLeft() + QPoint(along(columns, lanes.column, card.width()), along(rows, lanes.row, card.height()));
}

LanePoint MatrixGeometry::nearestInCards(QPoint point) const
{
    std::pair<int, int> nearest;
    QRect card;
    int least = std::numeric_limits<int>::max();
    for (const int model : m_axes.models) {
        for (const int particle : m_axes.particles) {
            const QRect each = blockCard(model, particle);
            const QPoint in(qBound(each.left(), point.x(), std::max(each.left(), each.right())),
                            qBound(each.top(), point.y(), std::max(each.top(), each.bottom())));
            if (const int distance = (point - in).manhattanLength(); distance < least) {
                least = distance;
                nearest = {model, particle};
                card = each;
            }
        }
    }
    const auto [rows, columns] = lanesOf(nearest.first, nearest.second);
    const auto lane = [](LaneSpan span, int place, int length) {
        return std::clamp(span.first + int(qint64(place) * span.count() / std::max(1, length)), span.first,
                          span.last - 1);
    };
    return {lane(rows, point.y() - card.top(), card.height()), lane(columns, point.x() - card.left(), card.width())};
}

std::optional<std::pair<int, int>> MatrixGeometry::blockAt(QPoint point) const
{
    for (const int model : m_axes.models) {
        for (const int particle : m_axes.particles) {
            if (blockCard(model, particle).contains(point))
                return std::pair(model, particle);
        }
    }
    return {};
}

} // namespace dosegrid::widgets
