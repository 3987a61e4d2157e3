// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QAction;
class QMenu;

namespace dosegrid::grid {
class CellMask;
}

namespace dosegrid::widgets {

class MatrixPage;

// Fills the menu "Selection". Entries that find cells in the campaign join them to the selection as its mode says;
// entries that speak of the selection itself (invert, grow, left and right) change it.
class SelectionMenu final : public QObject
{
    Q_OBJECT

public:
    // `menu` owns this; page and actions must outlive it.
    SelectionMenu(QMenu *menu, MatrixPage *page, QAction *nextFailed, QAction *savedThings);

private:
    void addWhole(QAction *savedThings);
    void addFinding();
    void addChanging();
    void addLasso();
    void fillWaves();
    void refresh();
    void invert();
    void grow();
    void nextToFailures();
    void longest();
    void highestShown();
    void bothSides();

    QMenu *m_menu;
    MatrixPage *m_page;
    QMenu *m_waves = nullptr;
    QAction *m_highest = nullptr;
    QList<QAction *> m_withSelection; // enabled while there is one
};

} // namespace dosegrid::widgets
