// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/theme.h"
#include "widgets/plots/plotdata.h"

#include <QAbstractButton>
#include <QSet>

namespace dosegrid::widgets {

QColor seriesColour(const ThemeColours &colours, int index);

// A series in the legend of a plot: how it is drawn, name, figure. Checked = in the filter.
class PlotLegendEntry final : public QAbstractButton
{
    Q_OBJECT

public:
    PlotLegendEntry(const Theme &theme, QWidget *parent);

    void setSeries(const PlotSeries &series);
    // Room that names and figures have in common with the other entries.
    void setRoom(int name, int figure);
    int nameWidth() const;
    int figureWidth() const;
    void setQuiet(bool quiet); // not in the filter that there is
    void setHovered(bool hovered);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    const Theme &m_theme;
    PlotSeries m_series; // without its values
    int m_nameRoom = 0;
    int m_figureRoom = 0;
    bool m_isQuiet = false;
    bool m_isHovered = false;
    bool m_focusByKey = false;
};

// The named series of a plot with their figures, as filter: one alone, with Ctrl one more or one less, the only one
// once more for all. By keys: Tab and Space. It lies over the plot and leaves the mouse to it: a drag that begins here
// is one of the plot, which hands on what was a click.
class PlotLegend final : public QWidget
{
    Q_OBJECT

public:
    PlotLegend(const Theme &theme, QWidget *parent);

    // Keeps the filter as far as its series are still there.
    void setSeries(const QList<PlotSeries> &series);
    bool isShown(const QString &name) const { return m_shown.isEmpty() || m_shown.contains(name); }
    QList<PlotLegendEntry *> entries() const { return m_entries; }
    // The one at a point of the legend; null: none.
    PlotLegendEntry *entryAt(QPoint point) const;
    void toggle(const PlotLegendEntry *entry, bool isAdding);
    void setHovered(const PlotLegendEntry *entry);
    QSize sizeHint() const override;

signals:
    void shownChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void arrange();
    void mark();

    const Theme &m_theme;
    QStringList m_names; // of m_entries
    QList<PlotLegendEntry *> m_entries;
    QSet<QString> m_shown; // empty: all
};

} // namespace dosegrid::widgets
