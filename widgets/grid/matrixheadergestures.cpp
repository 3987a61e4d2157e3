// SPDX-License-Identifier: GPL-3.0-or-later
// The headers under the hand: where a click in MatrixView means a row, a body system, a model or a particle.
#include "widgets/common/typography.h"
#include "widgets/grid/matrixheaders.h"
#include "widgets/grid/matrixview.h"

#include <QFontMetricsF>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QToolTip>

#include <algorithm>

using dosegrid::grid::CellMask;

namespace dosegrid::widgets {

namespace {

constexpr int toldAround = 6;          // of the place that a tool tip speaks of
constexpr qreal preciseRowHeader = 12; // beside the bracket a click means one row, not the group

} // namespace

void MatrixView::pressHeader(QMouseEvent *event, MatrixGeometry::Area area)
{
    const MatrixGeometry &geometry = m_scene.geometry();
    const QPoint point = device(event->position());
    const LanePoint lane = geometry.nearest(point);
    const bool extend = event->modifiers() & Qt::ShiftModifier;
    CellMask shape;
    // From the run of lanes of the anchor to the one pressed.
    const auto through = [&](auto groupAt, int anchor, int pressed) {
        const LaneSpan to = groupAt(geometry, pressed);
        if (!extend)
            return to;
        const LaneSpan from = groupAt(geometry, anchor);
        return LaneSpan{std::min(from.first, to.first), std::max(from.last, to.last)};
    };
    switch (area) {
    case MatrixGeometry::Area::RowHeader: {
        if (isOnBand(event->position()))
            shape = allColumns(geometry, through(rowBlockOf, m_anchor.row, lane.row));
        else if (!geometry.isSwapped() && isOnGroup(event->position()))
            shape = allColumns(geometry, through(groupOf, m_anchor.row, lane.row));
        else
            m_drag = Drag::Rows;
        break;
    }
    case MatrixGeometry::Area::RowBars: m_drag = Drag::Rows; break;
    case MatrixGeometry::Area::ColumnHeader:
        if (isOnModel(event->position()))
            shape = allColumns(geometry, rowBlockOf(geometry, geometry.visibleRows().first));
        else if (isOnTitle(event->position()))
            shape = allRows(geometry, through(columnBlockOf, m_anchor.column, lane.column));
        else if (geometry.isSwapped() && isOnGroup(event->position()))
            shape = allRows(geometry, through(groupOf, m_anchor.column, lane.column));
        else
            m_drag = Drag::Columns;
        break;
    case MatrixGeometry::Area::Corner:
        shape = isOnCornerGroup(event->position()) ? groupCells(geometry, geometry.visibleRows().first)
                                                   : wholeGrid(geometry);
        break;
    case MatrixGeometry::Area::Block:
    case MatrixGeometry::Area::Cells:
    case MatrixGeometry::Area::Nothing: return;
    }
    if (m_drag == Drag::Rows || m_drag == Drag::Columns) {
        m_dragFrom = extend ? m_anchor : lane;
        shape = draggedShape(lane);
    }
    if (!extend)
        m_anchor = lane;
    m_extension.reset();
    m_dragMode = modeFor(event->modifiers(), !shape.isEmpty() && (shape - selection()).isEmpty());
    select(combined(m_dragBase, shape, m_dragMode));
}

// On the name of a body system: the first of the two clicks selected it, which is taken back.
bool MatrixView::toggleGroupAt(QPointF point)
{
    const MatrixGeometry &geometry = m_scene.geometry();
    const QPoint at = device(point);
    const auto header = geometry.isSwapped() ? MatrixGeometry::Area::ColumnHeader : MatrixGeometry::Area::RowHeader;
    if (geometry.areaAt(at) != header || isOnBand(point) || isOnTitle(point))
        return false;
    const Lane &lane = geometry.regions()[geometry.regionLane(geometry.nearest(at))];
    const bool hasLabels = geometry.isSwapped() ? geometry.hasColumnLabels() : geometry.hasRowLabels();
    const bool isOnMark = lane.isClosed() && !geometry.isSwapped(); // of what can be opened, at the bracket
    if (hasLabels ? !lane.isClosed() && !isOnGroup(point) : !isOnGroup(point) && !isOnMark)
        return false; // it is on a region
    select(m_dragBase);
    emit groupToggled(geometry.axes().groups[std::size_t(lane.group)].id);
    return true;
}

bool MatrixView::isOnBand(QPointF point) const
{
    const MatrixGeometry &geometry = m_scene.geometry();
    return geometry.hasBand() && device(point).x() < geometry.metrics().band
           && device(point).y() >= geometry.columnHeaderHeight();
}

bool MatrixView::isOnTitle(QPointF point) const
{
    return device(point).x() >= m_scene.geometry().rowHeaderWidth() && point.y() < HeaderRows::of(font()).title + 3
           && device(point).y() < m_scene.geometry().columnHeaderHeight();
}

// In a header of regions: where a click means the body system, not one region. Beside labels that is its bracket.
bool MatrixView::isOnGroup(QPointF point) const
{
    const MatrixGeometry &geometry = m_scene.geometry();
    const HeaderRows rows = HeaderRows::of(font());
    if (geometry.isSwapped())
        return geometry.hasColumnLabels() ? point.y() < rows.title + HeaderRows::bracket
                                          : point.y() < rows.regionRule();
    const qreal dpr = devicePixelRatioF();
    if (geometry.hasRowLabels())
        return point.x() < (geometry.hasBand() ? geometry.metrics().band / dpr : 0) + HeaderRows::bracket;
    return geometry.rowHeaderWidth() / dpr - point.x() > preciseRowHeader;
}

// The corner tells where the rows begin that are in view.
bool MatrixView::isOnCornerGroup(QPointF point) const
{
    const MatrixGeometry &geometry = m_scene.geometry();
    return cornerGroup() && geometry.areaAt(device(point)) == MatrixGeometry::Area::Corner
           && point.y() < HeaderRows::of(font()).rule;
}

std::optional<int> MatrixView::cornerGroup() const
{
    const MatrixGeometry &geometry = m_scene.geometry();
    if (m_scene.isEmpty() || hasCards() || geometry.isSwapped() || !geometry.hasRowLabels()
        || geometry.visibleRows().count() == 0)
        return {};
    return geometry.row(geometry.visibleRows().first).group;
}

// Where the title of a block begins with the model, because no band tells it.
bool MatrixView::isOnModel(QPointF point) const
{
    const MatrixGeometry &geometry = m_scene.geometry();
    const QString model = MatrixHeaders(m_scene.style(), geometry, m_scene.content()).modelInTitle();
    if (model.isEmpty() || !isOnTitle(point))
        return false;
    const int column = geometry.nearest(device(point)).column;
    const int start = std::max(geometry.columnLeft(columnBlockOf(geometry, column).first), geometry.cellsRect().left());
    return point.x() - start / devicePixelRatioF()
           < QFontMetricsF(textFont(TextStyle::Heading, font())).horizontalAdvance(model);
}

// What a click would select, where the place does not say so.
bool MatrixView::tellHeader(QHelpEvent *event)
{
    if (m_scene.isEmpty() || hasCards())
        return false;
    const MatrixGeometry &geometry = m_scene.geometry();
    const MatrixGeometry::Area area = geometry.areaAt(device(event->pos()));
    const bool isRegions =
        area == (geometry.isSwapped() ? MatrixGeometry::Area::ColumnHeader : MatrixGeometry::Area::RowHeader);
    const bool hasLabels = geometry.isSwapped() ? geometry.hasColumnLabels() : geometry.hasRowLabels();
    std::optional<int> group;
    if (isOnCornerGroup(event->pos()))
        group = cornerGroup();
    else if (isRegions && hasLabels && !isOnBand(event->pos()) && !isOnTitle(event->pos()) && isOnGroup(event->pos()))
        group = geometry.regions()[geometry.regionLane(geometry.nearest(device(event->pos())))].group;
    if (!group)
        return false;
    // Elsewhere in the matrix another tool tip speaks.
    const QRect near = QRect(event->pos(), QSize(1, 1)).adjusted(-toldAround, -toldAround, toldAround, toldAround);
    //: tool tip; a body system
    QToolTip::showText(event->globalPos(),
                       tr("A click selects %1.").arg(geometry.axes().groups[std::size_t(*group)].name), this, near);
    return true;
}

void MatrixView::selectGroup(int regionLane)
{
    if (!m_scene.isEmpty())
        select(combined(selection(), groupCells(m_scene.geometry(), regionLane), m_mode));
}

} // namespace dosegrid::widgets
