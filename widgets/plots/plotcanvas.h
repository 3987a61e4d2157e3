// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/theme.h"
#include "widgets/plots/plotdata.h"

#include <QPointer>
#include <QWidget>

#include <array>
#include <memory>
#include <optional>

class QCPItemRect;
class QCustomPlot;

namespace dosegrid::widgets {

class PlotLegend;
class PlotLegendEntry;

// A part of the plane of a plot, in the values of its axes.
struct PlotBrush
{
    double left = 0;
    double right = 0;
    double bottom = 0;
    double top = 0;
};

// Draws PlotData with QCustomPlot in the colours of the theme. Wheel zooms, drag pans, double click fits. Pictures for
// papers and talks come in the light theme, whatever the window wears. The legend shows one series alone or some of
// them; axes stay as for all. One that can be brushed selects by dragging instead, and pans with Shift; by keys: arrows
// move the brush, with Shift they widen it, Return selects, Escape takes it away.
class PlotCanvas final : public QWidget
{
    Q_OBJECT

public:
    explicit PlotCanvas(const Theme &theme, QWidget *parent = nullptr);

    // Other data on the same axes leaves a part that somebody looks at as it is.
    void setData(PlotData data);
    const PlotData &data() const { return m_data; }
    PlotLegend *legend() const { return m_legend; }
    bool isShown(const PlotSeries &series) const; // not kept back by the legend
    void fit();
    void setBrushable(const QString &hint);
    std::optional<PlotBrush> brush() const { return m_brush; }
    void setBrush(std::optional<PlotBrush> brush); // shown, not emitted
    QRect plane() const;                           // where the values are
    QList<QRectF> texts() const;                   // where words of marks and the unit are

    bool savePng(const QString &path) const;
    bool savePdf(const QString &path, const QString &title) const;
    bool saveCsv(const QString &path) const;

    QSize minimumSizeHint() const override { return {220, 140}; }

signals:
    void brushed(const dosegrid::widgets::PlotBrush &brush);
    void brushCleared(); // by Escape, or a click beside it

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    PlotData shownData() const;
    void redraw();
    void fitToData();
    std::array<double, 4> ranges() const; // of both axes
    void showFiltered();
    PlotLegendEntry *legendEntryAt(QPointF point) const; // of m_plot
    void hoverLegend(PlotLegendEntry *entry);
    void addBrushItems();
    void showBrush();
    void press(QMouseEvent *event);
    void drag(QMouseEvent *event);
    void release(QMouseEvent *event);
    QPointF valueAt(QPointF place) const; // places 0..1 of the plane, from the left and from the top
    QRectF brushPlaces() const;
    void setBrushPlaces(const QRectF &places);

    const Theme &m_theme;
    QString m_drawnIn; // the name of the theme
    PlotData m_data;
    std::array<double, 4> m_fitted{}; // the ranges that show all of it
    QCustomPlot *m_plot;
    PlotLegend *m_legend; // over m_plot
    QPointer<PlotLegendEntry> m_pressedEntry;
    QPointF m_pressedEntryAt;
    std::optional<PlotBrush> m_brush;
    std::optional<QPointF> m_pressedAt; // place where a brush begins
    bool m_isBrushable = false;
    bool m_focusByKey = false;
    QCPItemRect *m_frame = nullptr; // of the brush; the plot's
    QCPItemRect *m_ring = nullptr;  // of the focus; the plot's
};

} // namespace dosegrid::widgets
