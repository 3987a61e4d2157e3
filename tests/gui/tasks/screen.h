// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QAbstractButton;
class QAction;
class QMenu;
class QMenuBar;
class QTabBar;
class QWidget;
class QWindow;

// What a person finds on the screen by looking: nothing hidden, nothing behind a dialog.
namespace dosegrid::test::screen {

QString words(const QString &label); // without marks of mnemonics, and without the dots at the end

QWidget *foremost(); // the dialog in front, else the window
QWindow *keysGoTo(); // the window whose keys arrive
QMenu *openMenu();   // the menu that is open; fails the test when none is
QMenuBar *menuBar();
QAction *entry(const QList<QAction *> &actions, const QString &wanted); // fails when it is not there or off
// By text, tool tip or accessible name.
QAbstractButton *button(const QString &wanted, bool onToolBar = false);
QTabBar *tabBarWith(const QString &wanted, int *index);

// Until all that a gesture set going has come to rest: posted events and timers that are due.
void settle();

} // namespace dosegrid::test::screen
