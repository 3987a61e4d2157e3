// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/theme.h"
#include "widgets/grid/metriclegenddrawing.h"

#include <QWidget>

#include <optional>

namespace dosegrid::widgets {

// The scale of a metric: name, unit and definition, a histogram over the colours, ticks, figures. Dragging over the
// histogram selects the cells of that range; the keys do the same: arrows move an edge, with Shift they widen the
// range, Return selects. Without values it says so.
class MetricLegend final : public QWidget
{
    Q_OBJECT

public:
    explicit MetricLegend(const Theme &theme, QWidget *parent = nullptr);

    void setLayer(MetricLayerPtr layer);
    // Narrow windows: without the figures at the right.
    void setCompact(bool compact);

    // Places 0..1 that are being brushed.
    std::optional<std::pair<double, double>> brush() const { return m_brush; }
    void clearBrush();
    QRect histogramRect() const;
    QStringList figures() const; // the lines at the right

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {360, sizeHint().height()}; }

signals:
    // Ends of the scale mean everything beyond them.
    void brushed(double from, double to);
    void brushCleared();
    // The other map of the same kind, wanted by a click on the line that names it.
    void otherMapRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    double placeAt(int x) const;
    void setBrush(double from, double to);
    void emitBrush();
    MetricLegendDrawing drawing() const;

    const Theme &m_theme;
    MetricLayerPtr m_layer;
    std::optional<std::pair<double, double>> m_brush;
    double m_pressedAt = 0;
    bool m_isPressed = false;
    bool m_compact = false;
    bool m_focusByKey = false;
};

} // namespace dosegrid::widgets
