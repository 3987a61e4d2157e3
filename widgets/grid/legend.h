// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/grid/gridstate.h"
#include "widgets/common/theme.h"
#include "widgets/grid/cellpainter.h"
#include "widgets/grid/sharedplace.h"

#include <QAbstractButton>

#include <array>

namespace dosegrid::widgets {

class Label;

// One state of the legend: swatch, name, count. Checked = in the filter.
class LegendChip final : public QAbstractButton
{
    Q_OBJECT

public:
    LegendChip(const Theme &theme, grid::CellState state, QWidget *parent);

    grid::CellState state() const { return m_state; }
    void setCount(std::uint32_t count);
    // Smaller and with less space, so that all stand in one line.
    void setTight(bool tight);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void rename();
    QFont nameFont() const;
    int padding() const { return m_tight ? 2 : 4; }
    int gap() const { return m_tight ? 4 : 6; }

    const Theme &m_theme;
    bool m_tight = false;
    grid::CellState m_state;
    std::uint32_t m_count = 0;
    QString m_name;
    QString m_number;
    bool m_focusByKey = false;
};

// The states with their counts, as filter: a click shows one state alone, Ctrl adds or removes, a second click on the
// only one clears. N/a stands last behind a line and cannot be clicked.
class StateLegend final : public QWidget
{
    Q_OBJECT

public:
    explicit StateLegend(const Theme &theme, QWidget *parent = nullptr);

    void setCounts(const grid::StateCounts &counts);
    const grid::StateCounts &counts() const { return m_counts; }
    // For the table of counts that screen readers get: by model and particle as well. Not owned; null: the whole alone.
    void setGrid(const grid::GridState *grid) { m_grid = grid; }
    const grid::GridState *grid() const { return m_grid; }
    StateSet shownStates() const { return m_shown; }
    void setShownStates(StateSet states); // emits only when it differs
    // Says so when it is not the worst state that stands where several cells share a place.
    void setSharedPlace(SharedPlace shared);
    // Without "50,050 to compute", for narrow windows.
    void setCompact(bool compact);

    LegendChip *chip(grid::CellState state) const { return m_chips[std::size_t(state)]; }
    QSize minimumSizeHint() const override;

signals:
    void shownStatesChanged(dosegrid::widgets::StateSet states);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void toggle(LegendChip *chip);
    void arrange();
    void retranslate();

    const Theme &m_theme;
    std::array<LegendChip *, grid::cellStateCount> m_chips{};
    Label *m_note;
    grid::StateCounts m_counts;
    const grid::GridState *m_grid = nullptr;
    StateSet m_shown = allStates;
    bool m_compact = false;
    QString m_total;
    int m_lineX = 0;
    int m_totalX = -1;
};

} // namespace dosegrid::widgets
