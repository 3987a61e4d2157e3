// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/theme.h"
#include "widgets/plots/plotdata.h"

#include <QWidget>

#include <memory>

class QCustomPlot;

namespace dosegrid::widgets {

// Draws PlotData with QCustomPlot in the colours of the theme. Wheel zooms, drag pans, double click fits. Pictures for
// papers and talks come in the light theme, whatever the window wears.
class PlotCanvas final : public QWidget
{
    Q_OBJECT

public:
    explicit PlotCanvas(const Theme &theme, QWidget *parent = nullptr);

    void setData(PlotData data);
    const PlotData &data() const { return m_data; }
    void fit();

    bool savePng(const QString &path) const;
    bool savePdf(const QString &path, const QString &title) const;
    bool saveCsv(const QString &path) const;

    QSize minimumSizeHint() const override { return {220, 140}; }

private:
    void redraw();

    const Theme &m_theme;
    PlotData m_data;
    QCustomPlot *m_plot;
};

} // namespace dosegrid::widgets
