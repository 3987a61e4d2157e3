// SPDX-License-Identifier: GPL-3.0-or-later
// The gestures of MatrixView.
#include "widgets/grid/matrixview.h"

#include "widgets/grid/blockcards.h"
#include "widgets/grid/celltext.h"
#include "widgets/grid/closedrows.h"

#include <QContextMenuEvent>
#include <QMouseEvent>
#include <QVariantAnimation>
#include <QWheelEvent>

using dosegrid::grid::CellMask;

namespace dosegrid::widgets {

namespace {

constexpr qreal wheelNotch = 120;   // QWheelEvent's eighths of a degree
constexpr qreal zoomPerNotch = 0.5; // two notches a stop
constexpr qreal lanesPerNotch = 3;

} // namespace

// Ctrl toggles by what lies under the press, with Alt it leaves what is in both; Shift replaces from the anchor; plain
// gestures follow the mode.
SelectionMode MatrixView::modeFor(Qt::KeyboardModifiers modifiers, bool pressedSelected) const
{
    const bool control = modifiers & Qt::ControlModifier;
    const bool shift = modifiers & Qt::ShiftModifier;
    if (control && modifiers & Qt::AltModifier)
        return SelectionMode::Intersect;
    if (control)
        return pressedSelected && !shift ? SelectionMode::Subtract : SelectionMode::Add;
    if (shift && m_mode == SelectionMode::Replace)
        return SelectionMode::Replace;
    return m_mode;
}

void MatrixView::select(const CellMask &cells) { setSelection(cells); }

void MatrixView::setLassoing(bool lassoing)
{
    if (lassoing == m_isLassoing)
        return;
    m_isLassoing = lassoing;
    showPointer();
    emit lassoingChanged(lassoing);
}

void MatrixView::mousePressEvent(QMouseEvent *event)
{
    m_restsByKey = false;
    hideTip();
    if (m_scene.isEmpty())
        return;
    m_scene.settle();
    const QPoint point = device(event->position());
    const MatrixGeometry &geometry = m_scene.geometry();
    if (event->button() == Qt::LeftButton && isMiniMapShown() && MiniMap::rect(geometry).contains(event->position())) {
        m_drag = Drag::Map;
        m_mapTimer.stop();
        m_scene.scrollTo(MiniMap::originFor(event->position(), geometry));
        update();
        return;
    }
    if (event->button() == Qt::MiddleButton || (event->button() == Qt::LeftButton && m_spaceDown)) {
        m_drag = Drag::Pan;
        m_spacePanned = m_spaceDown;
        m_panFrom = point;
        m_panOrigin = geometry.origin();
        showPointer();
        return;
    }
    if (event->button() != Qt::LeftButton || pressFrontier(event))
        return;
    m_dragBase = selection();
    m_clickClears = false;
    const MatrixGeometry::Area area = geometry.areaAt(point);
    const bool mayDraw = area == MatrixGeometry::Area::Cells || area == MatrixGeometry::Area::Nothing;
    const bool draws =
        m_isLassoing || (event->modifiers() & (Qt::AltModifier | Qt::ControlModifier)) == Qt::AltModifier;
    if (mayDraw && draws && geometry.level() != MatrixLevel::Blocks) {
        m_drag = Drag::Lasso;
        m_dragMode = modeFor(event->modifiers(), false);
        m_lasso = QPolygon({point});
        return;
    }
    switch (area) {
    case MatrixGeometry::Area::Cells: pressCells(event, *geometry.hit(point)); break;
    case MatrixGeometry::Area::Nothing:
        // Between blocks: a drag begins at the nearest cell, a click clears.
        if (geometry.level() != MatrixLevel::Blocks && event->modifiers() == Qt::NoModifier) {
            m_drag = Drag::Cells;
            m_dragMode = m_mode;
            m_dragFrom = geometry.nearest(point);
            m_clickClears = m_mode == SelectionMode::Replace;
        }
        break;
    case MatrixGeometry::Area::RowHeader:
    case MatrixGeometry::Area::ColumnHeader:
    case MatrixGeometry::Area::Corner:
    case MatrixGeometry::Area::RowBars: pressHeader(event, area); break;
    case MatrixGeometry::Area::Block: pressCard(event); break;
    }
}

void MatrixView::pressCells(QMouseEvent *event, LanePoint lane)
{
    const MatrixGeometry &geometry = m_scene.geometry();
    const grid::CellIndex cell = geometry.cell(lane);
    const bool extend = event->modifiers() & Qt::ShiftModifier;
    m_drag = Drag::Cells;
    m_dragMode = modeFor(event->modifiers(), selection().test(cell));
    m_dragFrom = extend ? m_anchor : lane;
    const LanePoint anchor = m_dragFrom;
    setCurrentCell(cell);
    m_anchor = anchor;
    select(combined(m_dragBase, draggedShape(lane), m_dragMode));
}

CellMask MatrixView::draggedShape(LanePoint to) const
{
    const MatrixGeometry &geometry = m_scene.geometry();
    const LaneSpan rows{std::min(m_dragFrom.row, to.row), std::max(m_dragFrom.row, to.row) + 1};
    const LaneSpan columns{std::min(m_dragFrom.column, to.column), std::max(m_dragFrom.column, to.column) + 1};
    switch (m_drag) {
    case Drag::Rows: return allColumns(geometry, rows);
    case Drag::Columns: return allRows(geometry, columns);
    case Drag::None:
    case Drag::Cells:
    case Drag::Lasso:
    case Drag::Pan:
    case Drag::Map:
    case Drag::Frontier: break;
    }
    return rectangle(geometry, m_dragFrom, to);
}

void MatrixView::dragTo(QPoint point)
{
    const LanePoint to = m_scene.geometry().nearest(point);
    if (m_clickClears && to == m_dragFrom)
        return;
    m_clickClears = false;
    // Past the edge the view follows.
    if (m_drag == Drag::Cells && !m_scene.geometry().cellsRect().contains(point)) {
        m_scene.ensureVisible(to);
        updateScene();
    }
    select(combined(m_dragBase, draggedShape(to), m_dragMode));
}

void MatrixView::mouseMoveEvent(QMouseEvent *event)
{
    if (m_scene.isEmpty())
        return;
    const QPoint point = device(event->position());
    switch (m_drag) {
    case Drag::None: hover(event->position()); break;
    case Drag::Cells:
    case Drag::Rows:
    case Drag::Columns: dragTo(point); break;
    case Drag::Lasso:
        m_lasso << point;
        update();
        break;
    case Drag::Pan:
        m_scene.scrollTo(m_panOrigin - (point - m_panFrom));
        update();
        break;
    case Drag::Map:
        m_scene.scrollTo(MiniMap::originFor(event->position(), m_scene.geometry()));
        update();
        break;
    case Drag::Frontier: dragFrontier(point); break;
    }
}

void MatrixView::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_drag == Drag::Frontier)
        releaseFrontier(event);
    if (m_drag == Drag::Cells && m_clickClears)
        select(CellMask(selection().size()));
    if (m_drag == Drag::Lasso)
        select(combined(m_dragBase, lasso(m_scene.geometry(), m_lasso), m_dragMode));
    endDrag();
}

void MatrixView::endDrag()
{
    if (!m_lasso.isEmpty()) {
        m_lasso.clear();
        update();
    }
    const Drag ended = std::exchange(m_drag, Drag::None);
    m_clickClears = false;
    showPointer();
    if (ended == Drag::Frontier && m_grip.isMoved)
        emit frontierDropped();
}

void MatrixView::showPointer()
{
    if (m_drag == Drag::Pan)
        setCursor(Qt::ClosedHandCursor);
    else if (m_scene.content().frontier)
        setCursor(m_scene.geometry().isSwapped() ? Qt::SplitVCursor : Qt::SplitHCursor);
    else
        setCursor(m_isLassoing ? Qt::CrossCursor : Qt::ArrowCursor);
}

void MatrixView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (m_scene.isEmpty() || event->button() != Qt::LeftButton)
        return;
    const QPoint point = device(event->position());
    if (hasCards() && m_scene.geometry().blockAt(point)) {
        select(m_dragBase); // the first of the two clicks selected the block, which is taken back
        zoomInto(point);
        return;
    }
    const auto lane = m_scene.geometry().hit(point);
    if (!lane && (resetFrontierAt(event->position()) || toggleGroupAt(event->position())))
        return;
    if (!lane) {
        mousePressEvent(event);
        return;
    }
    // m_dragBase is the selection before the first click of the two.
    const bool add = event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier);
    select(combined(m_dragBase, flood(m_scene.geometry(), *m_scene.content().state, *lane),
                    add ? SelectionMode::Add : m_mode));
}

void MatrixView::contextMenuEvent(QContextMenuEvent *event)
{
    if (m_scene.isEmpty() || m_drag != Drag::None) {
        event->ignore();
        return;
    }
    if (event->reason() != QContextMenuEvent::Mouse) {
        openMenuByKey();
        return;
    }
    hideTip(); // it would lie over the menu
    const MatrixGeometry &geometry = m_scene.geometry();
    switch (geometry.areaAt(device(event->pos()))) {
    case MatrixGeometry::Area::RowHeader:
    case MatrixGeometry::Area::ColumnHeader:
    case MatrixGeometry::Area::Corner:
    case MatrixGeometry::Area::Block: emit axesMenuRequested(event->globalPos()); return;
    case MatrixGeometry::Area::Cells:
        if (isMiniMapShown() && MiniMap::rect(geometry).contains(event->pos()))
            break; // of the cell beneath it nothing is seen
        if (const auto lane = geometry.hit(device(event->pos()))) {
            setCurrentCell(geometry.cell(*lane));
            emit cellMenuRequested(event->globalPos());
            return;
        }
        break;
    case MatrixGeometry::Area::RowBars:
    case MatrixGeometry::Area::Nothing: break;
    }
    event->ignore();
}

void MatrixView::wheelEvent(QWheelEvent *event)
{
    if (m_scene.isEmpty())
        return;
    m_scene.settle();
    const QPoint angle = event->angleDelta();
    const bool isHeld = event->modifiers() & (Qt::ShiftModifier | Qt::AltModifier);
    const bool isAcross = std::abs(angle.x()) > std::abs(angle.y()); // of a touchpad, or a wheel that tilts
    if (isHeld || isAcross) {
        // Sideways and up and down without leaving the wheel; Qt swaps the axes itself for Alt.
        const bool isSideways = event->modifiers() & Qt::ShiftModifier || !isHeld;
        const QSize cell = m_scene.geometry().cellSize();
        const int pitch = isSideways ? cell.width() : cell.height();
        const QPoint exact = isHeld ? QPoint() : event->pixelDelta();
        const int shift = exact.isNull()
                              ? qRound((angle.x() + (isHeld ? angle.y() : 0)) / wheelNotch * lanesPerNotch * pitch)
                              : qRound(exact.x() * devicePixelRatioF());
        m_scene.scrollTo(m_scene.geometry().origin() - (isSideways ? QPoint(shift, 0) : QPoint(0, shift)));
        update();
    } else if (angle.y() != 0) {
        m_zoomAnimation->stop();
        zoomAt(zoom() + angle.y() / wheelNotch * zoomPerNotch, device(event->position()));
    }
    event->accept();
}

// --- resting pointer -----------------------------------------------------------------------------------------------

void MatrixView::hover(QPointF point)
{
    hoverFrontier(point);
    const MatrixGeometry &geometry = m_scene.geometry();
    const bool overMap = MiniMap::isWanted(geometry) && MiniMap::rect(geometry).contains(point);
    if (!overMap && (m_mapHidden || m_mapTimer.isActive())) {
        m_mapTimer.stop();
        if (std::exchange(m_mapHidden, false))
            update(MiniMap::rect(geometry).toAlignedRect());
    } else if (overMap && !m_mapHidden) {
        m_mapTimer.start(); // restarts while it moves: it hides only from a pointer that rests
    }
    const auto lane = overMap && !m_mapHidden ? std::nullopt
                      : hasCards()            ? cardLaneAt(device(point))
                                              : geometry.hit(device(point));
    if (lane == m_scene.content().hover)
        return;
    m_scene.setHover(lane);
    updateScene();
    if (!m_tooltip->isPinned())
        hideTip();
    m_restsByKey = false;
    leaveBracket(lane ? std::optional(geometry.cell(*lane)) : std::nullopt);
    if (lane)
        m_restTimer.start();
}

void MatrixView::leaveBracket(std::optional<grid::CellIndex> at)
{
    if (!m_bracket || (at && m_bracket->cells.test(*at)))
        return;
    m_bracket.reset();
    updateCells();
}

void MatrixView::showBracket(grid::CellIndex cell)
{
    if (!m_executionSource)
        return;
    auto bracket = m_executionSource(cell);
    if (bracket == m_bracket)
        return;
    m_bracket = std::move(bracket);
    updateCells();
}

void MatrixView::settle()
{
    if (m_restsByKey) {
        if (isCurrentShown() && m_drag == Drag::None)
            showBracket(*currentCell());
        return;
    }
    const auto lane = m_scene.content().hover;
    if (!lane || m_drag != Drag::None || m_scene.isEmpty())
        return;
    if (!hasCards())
        showBracket(m_scene.geometry().cell(*lane));
    if (m_tipSource && !m_tooltip->isPinned())
        showTip(*lane);
}

void MatrixView::showTip(LanePoint lane)
{
    m_tipLane = lane;
    m_tooltip->setTip(tipAt(lane));
    QRect rect = logical(m_scene.geometry().cellRect(lane));
    if (hasCards()) { // just below it: cards are wide
        const auto [model, particle] = m_scene.geometry().blockOf(lane);
        rect = logical(m_scene.geometry().blockCard(model, particle)).adjusted(-12, 0, 0, -8);
        rect.setWidth(1);
    }
    m_tooltip->showBeside(QRect(mapToGlobal(rect.topLeft()), rect.size()));
}

void MatrixView::renewTip()
{
    if (m_tipSource && m_tooltip->isVisible() && m_tipLane && !m_scene.isEmpty())
        m_tooltip->setTip(tipAt(*m_tipLane));
}

CellTip MatrixView::tipAt(LanePoint lane) const
{
    const MatrixGeometry &geometry = m_scene.geometry();
    if (hasCards()) {
        const auto [model, particle] = geometry.blockOf(lane);
        return blockTip(geometry, *m_scene.content().state, model, particle);
    }
    CellTip tip = m_tipSource(geometry.cell(lane));
    if (!geometry.isClosed(lane))
        return tip;
    // The one that is shown, and what the others are; six lines in all.
    const QString counts = countsText(countsAt(geometry, *m_scene.content().state, lane));
    //: body system shown as one row: its cells at this place by state
    tip.lines.prepend(
        tr("%1: %2").arg(regionLaneName(geometry, geometry.regions()[geometry.regionLane(lane)]), counts));
    while (tip.lines.size() > 3)
        tip.lines.removeLast();
    return tip;
}

void MatrixView::hideTip()
{
    if (!m_restsByKey)
        m_restTimer.stop();
    if (!m_tooltip->isPinned())
        m_tooltip->hide();
}

void MatrixView::clearHover()
{
    hideTip();
    if (m_drag != Drag::Frontier)
        lightFrontier({});
    m_mapTimer.stop();
    if (!m_restsByKey)
        leaveBracket({});
    if (!m_scene.isEmpty() && m_scene.content().hover) {
        m_scene.setHover({});
        updateScene();
    }
}

void MatrixView::leaveEvent(QEvent *)
{
    m_mapHidden = false;
    clearHover();
    if (MiniMap::isWanted(m_scene.geometry()))
        update(MiniMap::rect(m_scene.geometry()).toAlignedRect());
}

} // namespace dosegrid::widgets
