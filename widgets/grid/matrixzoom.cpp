// SPDX-License-Identifier: GPL-3.0-or-later
// Zooming and placing the matrix in its view.
#include "widgets/grid/matrixview.h"

#include <QVariantAnimation>

#include <cmath>

namespace dosegrid::widgets {

// `toCurrent`: the current cell was in view and stays there, wholly.
void MatrixView::zoomAt(qreal zoom, QPoint anchor, bool toCurrent)
{
    const bool hadCards = hasCards();
    m_scene.zoomTo(zoom, anchor);
    if (toCurrent && isCurrentShown())
        m_scene.ensureVisible(currentLane());
    if (hadCards != hasCards()) // a pinned tip spoke of what is no longer there
        m_tooltip->setPinned(false);
    sceneMoved();
}

void MatrixView::sceneMoved()
{
    clearHover();
    takeStructure();
    update();
    emit zoomChanged(zoom());
}

// A zoom means another size now: one that is under way would lead elsewhere.
void MatrixView::takeStops(const std::vector<QSize> &before)
{
    if (m_scene.geometry().stops() == before)
        return;
    m_zoomAnimation->stop();
    emit zoomChanged(zoom());
}

void MatrixView::setView(QSize cell, QPoint origin)
{
    if (m_scene.isEmpty())
        return;
    m_zoomAnimation->stop();
    m_scene.setCellSize(cell);
    m_scene.scrollTo(origin);
    sceneMoved();
}

void MatrixView::setZoom(qreal zoom)
{
    if (m_scene.isEmpty())
        return;
    m_zoomAnimation->stop();
    zoomAt(zoom, zoomAnchor(), isCurrentInView());
}

bool MatrixView::isCurrentInView() const
{
    const MatrixGeometry &geometry = m_scene.geometry();
    return isCurrentShown() && (hasCards() || geometry.cellsRect().contains(geometry.cellRect(currentLane()).center()));
}

// The current cell when it is in view, else the centre.
QPoint MatrixView::zoomAnchor() const
{
    const MatrixGeometry &geometry = m_scene.geometry();
    if (!isCurrentInView())
        return geometry.isEmpty() ? QPoint() : geometry.cellsRect().center();
    return hasCards() ? geometry.placeInCard(currentLane()) : geometry.cellRect(currentLane()).center();
}

void MatrixView::animateZoom(qreal target, QPoint anchor, bool toCurrent)
{
    target = qBound(0.0, target, maximumZoom());
    m_zoomAnimation->stop();
    if (m_reducedMotion) {
        zoomAt(target, anchor, toCurrent);
        return;
    }
    m_zoomAnchor = anchor;
    m_zoomsToCurrent = toCurrent;
    m_zoomAnimation->setStartValue(zoom());
    m_zoomAnimation->setEndValue(target);
    m_zoomAnimation->start();
}

void MatrixView::zoomIn() { animateZoom(std::floor(zoom() + 1.001), zoomAnchor(), isCurrentInView()); }

void MatrixView::zoomOut() { animateZoom(std::ceil(zoom() - 1.001), zoomAnchor(), isCurrentInView()); }

void MatrixView::fit()
{
    m_zoomAnimation->stop();
    m_scene.fit();
    sceneMoved();
}

} // namespace dosegrid::widgets
