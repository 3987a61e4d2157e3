// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/grid/gridspec.h"
#include "widgets/common/icons.h"

#include <QWidget>

#include <optional>
#include <vector>

class QPushButton;
class QStackedWidget;

namespace dosegrid::widgets {

class CellPanel;
class ComparePanel;
class Label;

// What the dock of the cell shows: the current cell; or one that is pinned, whatever becomes current; or two that are
// pinned, side by side. Knows which cells, and nothing of them.
class CellDock final : public QWidget
{
    Q_OBJECT

public:
    CellDock(const Theme &theme, const Icons &icons, QWidget *parent = nullptr);

    CellPanel *panel() const { return m_panel; }
    ComparePanel *compare() const { return m_compare; }

    // Forgets everything; null when no campaign is open.
    void setSpec(const grid::GridSpecPtr &spec);
    void setCurrent(grid::CellIndex cell);
    // Nothing is pinned: pins the cell. Another one is: pins it as well, which compares them; the second gives way to a
    // third. This one is: lets go of it.
    void togglePin(grid::CellIndex cell);
    void pinShown(); // when nothing is pinned
    void unpin();    // all; the current cell is shown again

    const std::vector<grid::CellIndex> &pinned() const { return m_pinned; }
    void setPinned(const std::vector<grid::CellIndex> &cells);
    // None, one, or the two that are compared.
    std::vector<grid::CellIndex> shown() const;
    QPushButton *compareButton() const { return m_add; }

signals:
    void shownChanged();
    void pinnedChanged();

private:
    void take(std::vector<grid::CellIndex> pinned);
    void renew();

    CellPanel *m_panel;
    ComparePanel *m_compare;
    QStackedWidget *m_stack;
    QWidget *m_strip;
    Label *m_words;
    QPushButton *m_add;
    grid::GridSpecPtr m_spec;
    std::optional<grid::CellIndex> m_current;
    std::vector<grid::CellIndex> m_pinned; // two at most
};

} // namespace dosegrid::widgets
