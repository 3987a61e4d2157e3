// SPDX-License-Identifier: GPL-3.0-or-later
// The handles of frontiers in the headers of MatrixView.
#include "widgets/grid/frontiers.h"
#include "widgets/grid/frontierwords.h"
#include "widgets/grid/matrixview.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QToolTip>

#include <algorithm>

namespace dosegrid::widgets {

namespace {

constexpr qreal grabMargin = 2;
constexpr qreal dragStart = 4; // a hand that clicks moves less

int along(const MatrixGeometry &geometry, QPoint point) { return geometry.isSwapped() ? point.y() : point.x(); }

std::vector<FrontierTag> tagsOf(const MatrixScene &scene, const LaneBlock &energies)
{
    if (scene.isEmpty() || !scene.content().metric || scene.geometry().level() == MatrixLevel::Blocks)
        return {};
    const QFontMetricsF font(frontierTagFont(scene.style().font));
    return frontierTags(scene.geometry(), *scene.content().metric, energies, font);
}

} // namespace

const Frontier *MatrixView::frontier(int which) const
{
    const MetricLayerPtr &metric = m_scene.content().metric;
    return metric && std::size_t(which) < metric->frontiers.size() ? &metric->frontiers[std::size_t(which)] : nullptr;
}

void MatrixView::moveFrontiers(MetricLayerPtr layer)
{
    m_scene.moveFrontiers(std::move(layer));
    updateScene();
}

QList<QRectF> MatrixView::frontierHandles(int which) const
{
    QList<QRectF> handles;
    for (const LaneBlock &block : m_scene.geometry().energies().blocks()) {
        for (const FrontierTag &tag : tagsOf(m_scene, block)) {
            if (tag.which == which)
                handles += tag.rect;
        }
    }
    return handles;
}

std::optional<MatrixView::FrontierGrip> MatrixView::gripAt(QPointF point) const
{
    const MatrixGeometry &geometry = m_scene.geometry();
    const std::vector<LaneBlock> &blocks = geometry.energies().blocks();
    for (std::size_t block = 0; block < blocks.size(); ++block) {
        for (const FrontierTag &tag : tagsOf(m_scene, blocks[block])) {
            const QRectF handle = tag.rect | tag.tip.boundingRect();
            if (!handle.adjusted(-grabMargin, -grabMargin, grabMargin, grabMargin).contains(point))
                continue;
            const int pressed = along(geometry, device(point));
            const int lane = taggedLane(geometry, *m_scene.content().metric, blocks[block], tag.frontier);
            return FrontierGrip{tag.which, int(block),         pressed - frontierEdge(geometry, lane),
                                pressed,   tag.frontier.limit, false};
        }
    }
    return std::nullopt;
}

bool MatrixView::pressFrontier(QMouseEvent *event)
{
    const auto grip = gripAt(event->position());
    if (!grip)
        return false;
    m_grip = *grip;
    m_drag = Drag::Frontier;
    m_dragBase = selection();
    QToolTip::hideText();
    return true;
}

void MatrixView::dragFrontier(QPoint point)
{
    const MatrixGeometry &geometry = m_scene.geometry();
    const int place = along(geometry, point);
    if (!m_grip.isMoved && std::abs(place - m_grip.pressedAt) < geometry.metrics().px(dragStart))
        return;
    const Frontier *held = frontier(m_grip.which);
    if (!held)
        return;
    m_grip.isMoved = true;
    const LaneBlock &energies = geometry.energies().blocks()[std::size_t(m_grip.block)];
    const auto limit = limitAt(geometry, *m_scene.content().metric, energies, place - m_grip.offset, held->own());
    if (limit && *limit != held->limit)
        emit frontierDragged(m_grip.which, *limit);
}

void MatrixView::releaseFrontier(QMouseEvent *event)
{
    if (!m_grip.isMoved)
        selectAbove(m_grip.which, event->modifiers());
}

void MatrixView::selectAbove(int which, Qt::KeyboardModifiers modifiers)
{
    const Frontier *limit = frontier(which);
    if (!limit || m_scene.isEmpty())
        return;
    const grid::CellMask cells = cellsAbove(m_scene.geometry(), *m_scene.content().metric, *limit);
    m_dragBase = selection();
    select(combined(m_dragBase, cells, modeFor(modifiers, !cells.isEmpty() && (cells - selection()).isEmpty())));
}

// The first of the two clicks selected, which is taken back.
bool MatrixView::resetFrontierAt(QPointF point)
{
    const auto grip = gripAt(point);
    if (!grip)
        return false;
    select(m_dragBase);
    emit frontierResetRequested(grip->which);
    return true;
}

void MatrixView::hoverFrontier(QPointF point)
{
    const auto grip = gripAt(point);
    lightFrontier(grip ? std::optional(grip->which) : std::nullopt);
}

void MatrixView::lightFrontier(std::optional<int> which)
{
    if (which == m_scene.content().frontier)
        return;
    m_scene.setFrontierLit(which);
    updateScene();
    showPointer();
}

bool MatrixView::tellFrontier(QHelpEvent *event)
{
    const auto grip = gripAt(QPointF(event->pos()));
    if (!grip || m_drag != Drag::None)
        return false;
    QRectF handle;
    for (const FrontierTag &tag : tagsOf(m_scene, m_scene.geometry().energies().blocks()[std::size_t(grip->block)])) {
        if (tag.which == grip->which)
            handle = tag.rect | tag.tip.boundingRect();
    }
    // Elsewhere in the matrix another tool tip speaks.
    QToolTip::showText(event->globalPos(),
                       frontierTip(m_scene.geometry(), *m_scene.content().metric, *frontier(grip->which)), this,
                       handle.adjusted(-grabMargin, -grabMargin, grabMargin, grabMargin).toAlignedRect());
    return true;
}

} // namespace dosegrid::widgets
