// SPDX-License-Identifier: GPL-3.0-or-later
// Level L0 in MatrixView: a card stands for the cells of its block, and gestures mean all of them.
#include "widgets/grid/matrixview.h"

#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>

namespace dosegrid::widgets {

namespace {

int placeOf(const std::vector<int> &shown, int position)
{
    return int(std::ranges::find(shown, position) - shown.begin());
}

// How many cards stand side by side, and how many above each other.
QSize cardCounts(const MatrixAxes &axes)
{
    const QSize counts(int(axes.particles.size()), int(axes.models.size()));
    return axes.isSwapped ? counts.transposed() : counts;
}

// Model and particle of a card.
std::pair<int, int> blockAt(const MatrixAxes &axes, QPoint card)
{
    const QPoint at = axes.isSwapped ? card.transposed() : card;
    return {axes.models[std::size_t(at.y())], axes.particles[std::size_t(at.x())]};
}

} // namespace

bool MatrixView::hasCards() const { return !m_scene.isEmpty() && m_scene.geometry().level() == MatrixLevel::Blocks; }

QPoint MatrixView::cardOf(LanePoint lanes) const
{
    const MatrixAxes &axes = m_scene.geometry().axes();
    const auto [model, particle] = m_scene.geometry().blockOf(lanes);
    const QPoint at(placeOf(axes.particles, particle), placeOf(axes.models, model));
    return axes.isSwapped ? at.transposed() : at;
}

// The one where the current cell is in its own block, so that zooming in leads to where one was.
grid::CellIndex MatrixView::cellInCard(QPoint card) const
{
    const MatrixGeometry &geometry = m_scene.geometry();
    const auto [model, particle] = blockAt(geometry.axes(), card);
    const auto [rows, columns] = geometry.lanesOf(model, particle);
    if (!isCurrentShown())
        return geometry.cell(rows.first, columns.first);
    grid::CellKey key = geometry.spec().key(*currentCell());
    key.model = std::uint16_t(model);
    key.particle = std::uint16_t(particle);
    return geometry.spec().index(key);
}

grid::CellMask MatrixView::cards(QPoint a, QPoint b) const
{
    const MatrixGeometry &geometry = m_scene.geometry();
    grid::CellMask cells(geometry.spec().cellCount());
    for (int row = std::min(a.y(), b.y()); row <= std::max(a.y(), b.y()); ++row) {
        for (int column = std::min(a.x(), b.x()); column <= std::max(a.x(), b.x()); ++column) {
            const auto [model, particle] = blockAt(geometry.axes(), {column, row});
            cells |= blockMask(geometry, model, particle);
        }
    }
    return cells;
}

// For all of a card the first of its lanes: what is said of it is the same everywhere.
std::optional<LanePoint> MatrixView::cardLaneAt(QPoint devicePoint) const
{
    const auto block = m_scene.geometry().blockAt(devicePoint);
    if (!block)
        return {};
    const auto [rows, columns] = m_scene.geometry().lanesOf(block->first, block->second);
    return LanePoint{rows.first, columns.first};
}

void MatrixView::pressCard(QMouseEvent *event)
{
    const LanePoint lane = *cardLaneAt(device(event->position()));
    const bool extends = event->modifiers() & Qt::ShiftModifier;
    const grid::CellMask shape = cards(cardOf(extends ? m_anchor : lane), cardOf(lane));
    if (!extends)
        m_anchor = lane;
    m_extension.reset();
    m_dragMode = modeFor(event->modifiers(), !shape.isEmpty() && (shape - selection()).isEmpty());
    select(combined(m_dragBase, shape, m_dragMode));
}

bool MatrixView::moveByCard(QKeyEvent *event)
{
    const QSize counts = cardCounts(m_scene.geometry().axes());
    const bool control = event->modifiers() & Qt::ControlModifier;
    QPoint card = cardOf(currentLane());
    const int step = isCurrentShown() ? 1 : 0; // the first key shows where one is
    switch (event->key()) {
    case Qt::Key_Left: card.rx() -= step; break;
    case Qt::Key_Right: card.rx() += step; break;
    case Qt::Key_Up:
    case Qt::Key_PageUp: card.ry() -= step; break;
    case Qt::Key_Down:
    case Qt::Key_PageDown: card.ry() += step; break;
    case Qt::Key_Home: card = {0, control ? 0 : card.y()}; break;
    case Qt::Key_End: card = {counts.width() - 1, control ? counts.height() - 1 : card.y()}; break;
    default: return false;
    }
    card = {qBound(0, card.x(), counts.width() - 1), qBound(0, card.y(), counts.height() - 1)};
    stepTo(cellInCard(card), event->modifiers() & Qt::ShiftModifier,
           [&](LanePoint anchor) { return cards(cardOf(anchor), card); });
    return true;
}

bool MatrixView::useCardByKey(QKeyEvent *event)
{
    const MatrixGeometry &geometry = m_scene.geometry();
    const QPoint card = cardOf(currentLane());
    const grid::CellMask block = cards(card, card);
    switch (event->key()) {
    case Qt::Key_Space:
        if (event->modifiers() & Qt::ControlModifier)
            select(combined(selection(), block, m_mode));
        else if (event->modifiers() & Qt::ShiftModifier)
            select(combined(selection(), cards({0, card.y()}, {cardCounts(geometry.axes()).width() - 1, card.y()}),
                            m_mode));
        else
            return false;
        return true;
    case Qt::Key_X:
        if (!isCurrentShown() || event->modifiers() & ~Qt::KeyboardModifiers(Qt::KeypadModifier))
            return false;
        select(combined(selection(), block,
                        (block - selection()).isEmpty() ? SelectionMode::Subtract : SelectionMode::Add));
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (event->modifiers() & Qt::ControlModifier)
            return false;
        zoomInto(geometry.placeInCard(currentLane()), isCurrentShown());
        return true;
    case Qt::Key_F: // of a cell that nobody sees
    case Qt::Key_G: return true;
    default: return false;
    }
}

// To the first stop that shows cells.
void MatrixView::zoomInto(QPoint anchor, bool toCurrent)
{
    qreal zoom = 1;
    while (zoom < maximumZoom() && m_scene.geometry().levelAt(zoom) == MatrixLevel::Blocks)
        ++zoom;
    animateZoom(zoom, anchor, toCurrent);
}

} // namespace dosegrid::widgets
