// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/theme.h"
#include "widgets/grid/metriclayer.h"

#include <QCoreApplication>
#include <QFont>
#include <QRect>

#include <optional>

class QPainter;

namespace dosegrid::widgets {

// The legend of a metric as a drawing from (0, 0): name, definition and scale at the left, histogram over the ramp,
// figures at the right. Logical pixels; the widget and the pictures share it.
struct MetricLegendDrawing
{
    Q_DECLARE_TR_FUNCTIONS(dosegrid::widgets::MetricLegend)

public:
    static constexpr int rampHeight = 9;

    MetricLayerPtr layer; // never null while it is painted
    const ThemeColours &colours;
    QFont font;
    bool isCompact = false;                              // without the figures
    std::optional<std::pair<double, double>> brush = {}; // places 0..1

    int height() const;
    QRect histogramRect(int width) const;
    QString scaleLine() const;
    QRect scaleLineRect() const;
    bool hasOtherMap() const; // the scale may have other colours
    QStringList figures() const;
    // The frontier whose line is at this place, and whether it is where it belongs or where it was moved to.
    const Frontier *frontierAt(QPoint point, int width) const;
    // Ends of the scale mean everything beyond them.
    std::pair<double, double> brushedValues() const;

    void paint(QPainter &painter, int width) const;

private:
    QString scaleWords() const;
    void paintHistogram(QPainter &painter, const QRect &area) const;
    void paintScale(QPainter &painter, const QRect &area) const;
    void paintFrontiers(QPainter &painter, const QRect &area) const;
};

} // namespace dosegrid::widgets
