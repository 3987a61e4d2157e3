// SPDX-License-Identifier: GPL-3.0-or-later
// Selecting in a plot by dragging and by keys, and clicks on its legend.
#include "widgets/plots/plotcanvas.h"

#include "widgets/plots/plotlegend.h"

#include <QFocusEvent>
#include <QKeyEvent>
#include <QMouseEvent>

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

namespace dosegrid::widgets {

namespace {

constexpr double keyStep = 1.0 / 40;
constexpr QRectF firstByKey(0.4, 0, 0.2, 1); // a brush that is begun by a key
constexpr double dragLeast = 4;              // pixels; less is a click

// Places 0..1 of a brush where it can be seen: the view may have gone away from it, or nearer.
QRectF intoPlane(QRectF places)
{
    places.setSize({std::min(places.width(), 1.0), std::min(places.height(), 1.0)});
    places.moveTo(std::clamp(places.left(), 0.0, 1 - places.width()),
                  std::clamp(places.top(), 0.0, 1 - places.height()));
    return places;
}

} // namespace

void PlotCanvas::setBrushable(const QString &hint)
{
    m_isBrushable = true;
    setFocusPolicy(Qt::TabFocus);
    setToolTip(hint);
    m_plot->setInteraction(QCP::iRangeDrag, false);
    m_plot->setCursor(Qt::CrossCursor);
    redraw();
}

QRect PlotCanvas::plane() const { return m_plot->axisRect()->rect().translated(m_plot->pos()); }

void PlotCanvas::setBrush(std::optional<PlotBrush> brush)
{
    m_brush = brush;
    showBrush();
}

// Anew after each change of the data, which takes all items away.
void PlotCanvas::addBrushItems()
{
    const ThemeColours &colours = m_theme.colours();
    QColor fill = colours[Token::Accent];
    m_frame = new QCPItemRect(m_plot);
    m_frame->setPen(QPen(fill, 1.5));
    fill.setAlphaF(0.12F);
    m_frame->setBrush(fill);
    m_ring = new QCPItemRect(m_plot);
    m_ring->setPen(QPen(colours[Token::Accent], 2));
    m_ring->setBrush(Qt::NoBrush);
    for (QCPItemPosition *corner : {m_ring->topLeft, m_ring->bottomRight})
        corner->setType(QCPItemPosition::ptAxisRectRatio);
    m_ring->topLeft->setCoords(0, 0);
    m_ring->bottomRight->setCoords(1, 1);
    showBrush();
}

void PlotCanvas::showBrush()
{
    if (!m_isBrushable)
        return;
    m_frame->setVisible(m_brush.has_value());
    if (m_brush) {
        m_frame->topLeft->setCoords(m_brush->left, m_brush->top);
        m_frame->bottomRight->setCoords(m_brush->right, m_brush->bottom);
    }
    m_ring->setVisible(m_focusByKey);
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

QPointF PlotCanvas::valueAt(QPointF place) const
{
    const QRectF area = m_plot->axisRect()->rect();
    return {m_plot->xAxis->pixelToCoord(area.left() + place.x() * area.width()),
            m_plot->yAxis->pixelToCoord(area.top() + place.y() * area.height())};
}

QRectF PlotCanvas::brushPlaces() const
{
    const QRectF area = m_plot->axisRect()->rect();
    const auto across = [&](double x) { return (m_plot->xAxis->coordToPixel(x) - area.left()) / area.width(); };
    const auto down = [&](double y) { return (m_plot->yAxis->coordToPixel(y) - area.top()) / area.height(); };
    return {QPointF(across(m_brush->left), down(m_brush->top)), QPointF(across(m_brush->right), down(m_brush->bottom))};
}

void PlotCanvas::setBrushPlaces(const QRectF &places)
{
    const QPointF high = valueAt(places.topLeft());
    const QPointF low = valueAt(places.bottomRight());
    setBrush(PlotBrush{high.x(), low.x(), low.y(), high.y()});
}

PlotLegendEntry *PlotCanvas::legendEntryAt(QPointF point) const
{
    return m_legend->entryAt(point.toPoint() - m_legend->pos());
}

void PlotCanvas::hoverLegend(PlotLegendEntry *entry)
{
    m_legend->setHovered(entry);
    m_plot->setToolTip(entry ? tr("Shows this alone; with Ctrl, this too; once more, all.") : QString());
    m_plot->setCursor(entry ? Qt::PointingHandCursor : m_isBrushable ? Qt::CrossCursor : Qt::ArrowCursor);
}

void PlotCanvas::press(QMouseEvent *event)
{
    m_pressedEntry = event->button() == Qt::LeftButton ? legendEntryAt(event->position()) : nullptr;
    m_pressedEntryAt = event->position();
    if (!m_isBrushable)
        return;
    const bool pans = event->modifiers().testFlag(Qt::ShiftModifier);
    m_plot->setInteraction(QCP::iRangeDrag, pans); // asked by the plot after this
    const QRect area = m_plot->axisRect()->rect();
    if (pans || event->button() != Qt::LeftButton || !area.contains(event->pos()))
        return;
    m_pressedAt = event->position();
}

void PlotCanvas::drag(QMouseEvent *event)
{
    if (event->buttons() == Qt::NoButton)
        hoverLegend(legendEntryAt(event->position()));
    if ((event->position() - m_pressedEntryAt).manhattanLength() >= dragLeast)
        m_pressedEntry = nullptr;
    if (!m_pressedAt)
        return;
    const QRectF area = m_plot->axisRect()->rect();
    const auto place = [&](QPointF at) {
        return QPointF(std::clamp((at.x() - area.left()) / area.width(), 0.0, 1.0),
                       std::clamp((at.y() - area.top()) / area.height(), 0.0, 1.0));
    };
    if ((event->position() - *m_pressedAt).manhattanLength() >= dragLeast)
        setBrushPlaces(QRectF(place(*m_pressedAt), place(event->position())).normalized());
}

void PlotCanvas::release(QMouseEvent *event)
{
    if (PlotLegendEntry *entry = std::exchange(m_pressedEntry, nullptr)) {
        m_pressedAt.reset();
        m_legend->toggle(entry, event->modifiers().testFlag(Qt::ControlModifier));
        return;
    }
    if (!m_pressedAt || event->button() != Qt::LeftButton)
        return;
    const bool isClick = (event->position() - *m_pressedAt).manhattanLength() < dragLeast;
    m_pressedAt.reset();
    if (!isClick && m_brush) {
        emit brushed(*m_brush);
    } else if (m_brush) {
        setBrush({});
        emit brushCleared();
    }
}

void PlotCanvas::keyPressEvent(QKeyEvent *event)
{
    const bool widens = event->modifiers().testFlag(Qt::ShiftModifier);
    QPointF step;
    switch (event->key()) {
    case Qt::Key_Left: step = {-keyStep, 0}; break;
    case Qt::Key_Right: step = {keyStep, 0}; break;
    case Qt::Key_Up: step = {0, -keyStep}; break;
    case Qt::Key_Down: step = {0, keyStep}; break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_isBrushable && m_brush)
            emit brushed(*m_brush);
        return;
    case Qt::Key_Escape:
        if (m_brush) {
            setBrush({});
            emit brushCleared();
            return;
        }
        break;
    default: break;
    }
    if (!m_isBrushable || step.isNull() || m_data.isEmpty()) {
        QWidget::keyPressEvent(event);
        return;
    }
    QRectF places = m_brush ? intoPlane(brushPlaces()) : firstByKey;
    if (m_brush && widens) {
        // The right edge and the upper one.
        places.setRight(std::clamp(places.right() + step.x(), std::min(places.left() + keyStep, 1.0), 1.0));
        places.setTop(std::clamp(places.top() + step.y(), 0.0, std::max(0.0, places.bottom() - keyStep)));
    } else if (m_brush) {
        places = intoPlane(places.translated(step));
    }
    setBrushPlaces(places);
}

void PlotCanvas::focusInEvent(QFocusEvent *event)
{
    m_focusByKey = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    showBrush();
}

void PlotCanvas::leaveEvent(QEvent *) { hoverLegend(nullptr); }

void PlotCanvas::focusOutEvent(QFocusEvent *)
{
    m_focusByKey = false;
    showBrush();
}

} // namespace dosegrid::widgets
