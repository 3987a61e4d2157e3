// SPDX-License-Identifier: GPL-3.0-or-later
// The keys of MatrixView: the ARIA grid pattern, with the matrix's own letters.
#include "widgets/grid/matrixview.h"

#include "widgets/grid/celltext.h"

#include <QHelpEvent>
#include <QKeyEvent>

#include <algorithm>
#include <utility>

using dosegrid::grid::CellState;

namespace dosegrid::widgets {

bool MatrixView::event(QEvent *event)
{
    // Letters and digits belong to the matrix while it has the focus, whatever shortcuts the window has.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool plain = !(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
        const bool ours = key->key() == Qt::Key_N || key->key() == Qt::Key_F || key->key() == Qt::Key_L
                          || key->key() == Qt::Key_X || key->key() == Qt::Key_G || key->key() == Qt::Key_Slash
                          || key->key() == Qt::Key_Space || key->key() == Qt::Key_Plus || key->key() == Qt::Key_Minus
                          || key->key() == Qt::Key_Question || (key->key() >= Qt::Key_0 && key->key() <= Qt::Key_9);
        if (plain && ours) {
            event->accept();
            return true;
        }
    }
    if (event->type() == QEvent::ToolTip
        && (tellFrontier(static_cast<QHelpEvent *>(event)) || tellHeader(static_cast<QHelpEvent *>(event))))
        return true;
    return QWidget::event(event);
}

bool MatrixView::isCurrentShown() const
{
    return currentCell() && !m_scene.isEmpty() && m_scene.geometry().isShown(*currentCell());
}

LanePoint MatrixView::currentLane() const
{
    if (isCurrentShown())
        return m_scene.geometry().lanes(*currentCell());
    return {std::max(0, m_scene.geometry().visibleRows().first),
            std::max(0, m_scene.geometry().visibleColumns().first)};
}

void MatrixView::keyPressEvent(QKeyEvent *event)
{
    m_scene.settle();
    if (m_scene.isEmpty() || !(moveByKey(event) || selectByKey(event) || viewByKey(event)))
        QWidget::keyPressEvent(event);
}

void MatrixView::keyReleaseEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Space || event->isAutoRepeat() || !m_spaceDown) {
        QWidget::keyReleaseEvent(event);
        return;
    }
    m_spaceDown = false;
    if (!std::exchange(m_spacePanned, false))
        togglePin();
}

void MatrixView::moveTo(LanePoint lane, bool extend)
{
    const MatrixGeometry &geometry = m_scene.geometry();
    const LanePoint to{qBound(0, lane.row, geometry.rowCount() - 1),
                       qBound(0, lane.column, geometry.columnCount() - 1)};
    stepTo(geometry.cell(to), extend, [&](LanePoint anchor) { return rectangle(geometry, anchor, to); });
}

void MatrixView::stepTo(grid::CellIndex cell, bool extend, const std::function<grid::CellMask(LanePoint)> &shapeFrom)
{
    const LanePoint anchor = m_anchor;
    std::optional<Extension> extension = std::exchange(m_extension, std::nullopt);
    setCurrentCell(cell);
    restOnCurrent();
    if (!extend)
        return;
    m_anchor = anchor;
    if (!extension || extension->mode != m_mode || extension->result != selection())
        extension = Extension{m_mode, selection(), {}};
    select(combined(extension->base, shapeFrom(anchor), m_mode));
    extension->result = selection();
    m_extension = std::move(extension);
}

// After a moment, the execution of the cell that the keyboard has come to.
void MatrixView::restOnCurrent()
{
    leaveBracket(currentCell());
    m_restsByKey = true;
    m_restTimer.start();
}

// A screenful when not all rows are in view, else the next body system, or the next decade of energies; where these do
// not stand in their own order, the next particle.
LanePoint MatrixView::pageFrom(LanePoint lane, int direction) const
{
    const MatrixGeometry &geometry = m_scene.geometry();
    const int visible = geometry.visibleRows().count();
    if (visible < geometry.rowCount())
        return {lane.row + direction * std::max(1, visible - 1), lane.column};
    if (geometry.isSwapped() && !geometry.axes().isByEnergy()) {
        const LaneSpan block = rowBlockOf(geometry, lane.row);
        if (direction > 0)
            return {block.last, lane.column};
        return {lane.row > block.first ? block.first : rowBlockOf(geometry, std::max(0, block.first - 1)).first,
                lane.column};
    }
    if (geometry.isSwapped()) {
        const QList<qint64> &energies = geometry.spec().energiesEv();
        int row = lane.row + direction;
        while (row > 0 && row < geometry.rowCount() - 1 && !isDecade(energies[geometry.row(row).energy]))
            row += direction;
        return {row, lane.column};
    }
    const LaneSpan group = groupOf(geometry, lane.row);
    if (direction > 0)
        return {group.last, lane.column};
    return {lane.row > group.first ? group.first : groupOf(geometry, std::max(0, group.first - 1)).first, lane.column};
}

bool MatrixView::moveByKey(QKeyEvent *event)
{
    if (hasCards())
        return moveByCard(event);
    const MatrixGeometry &geometry = m_scene.geometry();
    const bool control = event->modifiers() & Qt::ControlModifier;
    const bool extend = event->modifiers() & Qt::ShiftModifier;
    LanePoint lane = currentLane();
    // The first key shows where one is.
    const bool first = !isCurrentShown();
    switch (event->key()) {
    case Qt::Key_Left: lane.column -= first ? 0 : 1; break;
    case Qt::Key_Right: lane.column += first ? 0 : 1; break;
    case Qt::Key_Up: lane.row -= first ? 0 : 1; break;
    case Qt::Key_Down: lane.row += first ? 0 : 1; break;
    case Qt::Key_Home: lane = {control ? 0 : lane.row, 0}; break;
    case Qt::Key_End: lane = {control ? geometry.rowCount() - 1 : lane.row, geometry.columnCount() - 1}; break;
    case Qt::Key_PageUp: lane = pageFrom(lane, -1); break;
    case Qt::Key_PageDown: lane = pageFrom(lane, 1); break;
    default: return false;
    }
    if (m_focusByKey || first)
        update();
    moveTo(lane, extend);
    return true;
}

bool MatrixView::selectByKey(QKeyEvent *event)
{
    if (hasCards() && useCardByKey(event))
        return true;
    const MatrixGeometry &geometry = m_scene.geometry();
    const Qt::KeyboardModifiers modifiers = event->modifiers();
    const LanePoint lane = currentLane();
    switch (event->key()) {
    case Qt::Key_A:
        if (!(modifiers & Qt::ControlModifier))
            return false;
        selectAll();
        return true;
    case Qt::Key_F: // as a double click does
        if (!isCurrentShown() || modifiers & ~(Qt::ShiftModifier | Qt::KeypadModifier))
            return false;
        select(combined(selection(), flood(geometry, *m_scene.content().state, lane),
                        modifiers & Qt::ShiftModifier ? SelectionMode::Add : m_mode));
        return true;
    case Qt::Key_X: { // as Ctrl and a click do
        if (!isCurrentShown() || modifiers & ~Qt::KeyboardModifiers(Qt::KeypadModifier))
            return false;
        const grid::CellMask shape = rectangle(geometry, lane, lane);
        const bool selected = selection().test(*currentCell());
        select(combined(selection(), shape, selected ? SelectionMode::Subtract : SelectionMode::Add));
        return true;
    }
    case Qt::Key_Space:
        if (modifiers & Qt::ControlModifier) {
            select(combined(selection(), allRows(geometry, {lane.column, lane.column + 1}), m_mode));
        } else if (modifiers & Qt::ShiftModifier) {
            select(combined(selection(), allColumns(geometry, {lane.row, lane.row + 1}), m_mode));
        } else if (!event->isAutoRepeat()) {
            m_spaceDown = true; // pins on release, unless it was held for panning
        }
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!currentCell() || modifiers & Qt::ControlModifier)
            return false;
        emit cellActivated(*currentCell());
        return true;
    case Qt::Key_Escape:
        if (m_drag == Drag::Frontier) {
            if (m_grip.isMoved)
                emit frontierDragged(m_grip.which, m_grip.before);
            endDrag();
        } else if (m_drag != Drag::None) {
            if (m_drag != Drag::Pan && m_drag != Drag::Map)
                select(m_dragBase);
            endDrag();
        } else if (m_tooltip->isPinned())
            togglePin();
        else if (m_isLassoing)
            setLassoing(false);
        else if (!selection().isEmpty())
            select(grid::CellMask(selection().size()));
        else
            return false;
        return true;
    default: return false;
    }
}

bool MatrixView::viewByKey(QKeyEvent *event)
{
    if (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return false;
    if (event->key() >= Qt::Key_1 && event->key() <= Qt::Key_9) {
        if (!m_scene.content().metric) // where no states are told, none is hidden unseen
            toggleState(event->key() - Qt::Key_0);
        return true;
    }
    switch (event->key()) {
    case Qt::Key_N:
        goToFailed(!(event->modifiers() & Qt::ShiftModifier));
        restOnCurrent();
        return true;
    case Qt::Key_Plus:
    case Qt::Key_Equal: zoomIn(); return true;
    case Qt::Key_Minus: zoomOut(); return true;
    case Qt::Key_0: fit(); return true;
    case Qt::Key_L: setLassoing(!m_isLassoing); return true;
    case Qt::Key_P:
        if (isCurrentShown())
            emit pinRequested(*currentCell());
        return true;
    case Qt::Key_F10:
        if (!(event->modifiers() & Qt::ShiftModifier))
            return false;
        openMenuByKey();
        return true;
    case Qt::Key_Slash: emit queryRequested(); return true;
    case Qt::Key_Question: emit keyMapRequested(); return true;
    case Qt::Key_G: {
        const MatrixGeometry &geometry = m_scene.geometry();
        const int regionLane = geometry.regionLane(currentLane());
        if (event->modifiers() & Qt::ShiftModifier) {
            selectGroup(regionLane);
            return true;
        }
        const Lane &lane = geometry.regions()[regionLane];
        emit groupToggled(geometry.axes().groups[std::size_t(lane.group)].id);
        return true;
    }
    default: return false;
    }
}

// The menu key, which the windowing system tells as an event of its own, and Shift+F10 where there is none.
void MatrixView::openMenuByKey()
{
    hideTip(); // it would lie over the menu
    if (isCurrentInView() && !hasCards())
        emit cellMenuRequested(mapToGlobal(logical(m_scene.geometry().cellRect(currentLane())).bottomLeft()));
    else
        emit axesMenuRequested(mapToGlobal(QPoint(12, 12)));
}

// 1 planned, 2 submitted ... 9 skipped, in the order of the legend.
void MatrixView::toggleState(int number)
{
    const StateSet state = setOf(CellState(int(CellState::Open) + number));
    if (shownStates() == allStates)
        setShownStates(state);
    else
        setShownStates((shownStates() ^ state) == 0 ? allStates : shownStates() ^ state);
}

void MatrixView::togglePin()
{
    if (m_tooltip->isPinned()) {
        m_tooltip->setPinned(false);
        m_tooltip->hide();
        return;
    }
    if (!m_tooltip->isVisible() && isCurrentShown() && m_tipSource)
        showTip(currentLane());
    if (m_tooltip->isVisible())
        m_tooltip->setPinned(true);
}

} // namespace dosegrid::widgets
