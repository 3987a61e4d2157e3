// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/grid/metriclegend.h"

#include "widgets/grid/frontierwords.h"
#include "widgets/grid/metricwords.h"

#include <QFocusEvent>
#include <QMouseEvent>
#include <QPainter>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::widgets {

using statistics::Metric;
using statistics::MetricField;

namespace {

constexpr int rampHeight = MetricLegendDrawing::rampHeight;
constexpr double keyStep = 1.0 / MetricField::binCount;

} // namespace

MetricLegend::MetricLegend(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::TabFocus);
    setMouseTracking(true);
    setAccessibleName(tr("Scale of the metric"));
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

QSize MetricLegend::sizeHint() const { return {900, drawing().height()}; }

void MetricLegend::setLayer(MetricLayerPtr layer)
{
    const bool isSame = layer && m_layer && layer->field.metric == m_layer->field.metric;
    m_layer = std::move(layer);
    if (!isSame)
        clearBrush();
    if (m_layer) {
        const Metric metric = m_layer->field.metric;
        setAccessibleName(metricName(metric));
        setAccessibleDescription(
            (QStringList{metricDefinition(metric), drawing().scaleLine()} + figures()).join(u". "_s));
    }
    update();
}

void MetricLegend::setCompact(bool compact)
{
    m_compact = compact;
    update();
}

void MetricLegend::clearBrush()
{
    m_brush.reset();
    m_isPressed = false; // a drag that goes on would bring it back
    update();
}

MetricLegendDrawing MetricLegend::drawing() const { return {m_layer, m_theme.colours(), font(), m_compact, m_brush}; }

QRect MetricLegend::histogramRect() const { return drawing().histogramRect(width()); }

QStringList MetricLegend::figures() const { return drawing().figures(); }

double MetricLegend::placeAt(int x) const
{
    const QRect area = histogramRect();
    return std::clamp(double(x - area.left()) / area.width(), 0.0, 1.0);
}

void MetricLegend::setBrush(double from, double to)
{
    m_brush = std::minmax(from, to);
    update();
}

void MetricLegend::emitBrush()
{
    const auto [from, to] = drawing().brushedValues();
    emit brushed(from, to);
}

void MetricLegend::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_layer)
        return;
    const QPoint at = event->position().toPoint();
    if (drawing().hasOtherMap() && drawing().scaleLineRect().contains(at)) {
        emit otherMapRequested();
        return;
    }
    const QRect area = histogramRect().adjusted(-4, 0, 4, rampHeight + 6);
    if (m_layer->field.count == 0 || !area.contains(at))
        return;
    m_isPressed = true;
    m_pressedAt = placeAt(at.x());
    setBrush(m_pressedAt, m_pressedAt);
}

void MetricLegend::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    if (m_isPressed)
        setBrush(m_pressedAt, placeAt(at.x()));
    const bool overMap = drawing().hasOtherMap() && drawing().scaleLineRect().contains(at);
    const bool overBars = m_layer && histogramRect().adjusted(0, 0, 0, rampHeight + 6).contains(at);
    setCursor(overMap ? Qt::PointingHandCursor : overBars ? Qt::SplitHCursor : Qt::ArrowCursor);
    const Frontier *frontier = drawing().frontierAt(at, width());
    setToolTip(overMap    ? tr("Change the colours")
               : frontier ? QString(frontierMeaning(*frontier) + u'\n' + tr("Drag to select by value"))
               : overBars ? tr("Drag to select by value")
                          : QString());
}

void MetricLegend::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_isPressed || event->button() != Qt::LeftButton)
        return;
    m_isPressed = false;
    if (!m_brush)
        return;
    // A click takes the bar under the pointer.
    if (m_brush->second - m_brush->first < keyStep / 2) {
        const double bin = std::floor(m_pressedAt * MetricField::binCount) * keyStep;
        setBrush(std::min(bin, 1 - keyStep), std::min(bin + keyStep, 1.0));
    }
    emitBrush();
}

void MetricLegend::keyPressEvent(QKeyEvent *event)
{
    if (!m_layer || m_layer->field.count == 0) {
        QWidget::keyPressEvent(event);
        return;
    }
    const auto [from, to] = m_brush.value_or(std::pair(0.0, keyStep));
    const double step = event->key() == Qt::Key_Left ? -keyStep : keyStep;
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (event->modifiers() & Qt::ShiftModifier)
            setBrush(from, std::clamp(to + step, from, 1.0));
        else
            setBrush(std::clamp(from + step, 0.0, 1 - keyStep), std::clamp(to + step, keyStep, 1.0));
        return;
    case Qt::Key_Home: setBrush(0, to); return;
    case Qt::Key_End: setBrush(from, 1); return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_brush)
            emitBrush();
        return;
    case Qt::Key_Escape:
        if (m_brush) {
            clearBrush();
            emit brushCleared();
            return;
        }
        break;
    default: break;
    }
    QWidget::keyPressEvent(event);
}

void MetricLegend::focusInEvent(QFocusEvent *event)
{
    m_focusByKey = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    update();
}

void MetricLegend::focusOutEvent(QFocusEvent *)
{
    m_focusByKey = false;
    update();
}

void MetricLegend::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange) {
        updateGeometry();
        update();
    }
    QWidget::changeEvent(event);
}

void MetricLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme[Token::Alt]);
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme[Token::Border]);
    if (!m_layer)
        return;
    drawing().paint(painter, width());
    if (m_focusByKey) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(m_theme[Token::Accent], 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(histogramRect()).adjusted(-5, -3, 5, rampHeight + 3), 4, 4);
    }
}

} // namespace dosegrid::widgets
