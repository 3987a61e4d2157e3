// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/tasks/screen.h"

#include <gtest/gtest.h>

#include <QAbstractButton>
#include <QApplication>
#include <QDialog>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QTabBar>
#include <QToolBar>
#include <QWindow>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::test::screen {

QString words(const QString &label)
{
    QString plain = label;
    plain.remove(u'&').remove(u'…');
    return plain.section(u'\t', 0, 0).trimmed();
}

QWidget *foremost()
{
    if (QWidget *modal = QApplication::activeModalWidget())
        return modal;
    // What blocks nothing has the keys while it is in front.
    if (auto *dialog = qobject_cast<QDialog *>(QApplication::activeWindow()))
        return dialog;
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (qobject_cast<QMainWindow *>(widget) && widget->isVisible())
            return widget;
    }
    return nullptr;
}

QWindow *keysGoTo()
{
    QWidget *front = foremost();
    // What a window manager does when a dialog comes or goes; some screens have none.
    if (front && !front->isActiveWindow() && !QApplication::activePopupWidget()) {
        front->activateWindow();
        settle();
    }
    return front ? front->windowHandle() : nullptr;
}

QMenu *openMenu()
{
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    EXPECT_TRUE(menu) << "no menu is open";
    return menu;
}

QMenuBar *menuBar()
{
    auto *window = qobject_cast<QMainWindow *>(foremost());
    EXPECT_TRUE(window) << "a dialog is in front of the menus";
    return window ? window->menuBar() : nullptr;
}

QAction *entry(const QList<QAction *> &actions, const QString &wanted)
{
    for (QAction *action : actions) {
        if (!action->isSeparator() && action->isVisible() && words(action->text()) == wanted) {
            EXPECT_TRUE(action->isEnabled()) << "off: " << wanted.toStdString();
            return action->isEnabled() ? action : nullptr;
        }
    }
    ADD_FAILURE() << "no entry " << wanted.toStdString();
    return nullptr;
}

QAbstractButton *button(const QString &wanted, bool onToolBar)
{
    const QWidget *front = foremost();
    if (!front)
        return nullptr;
    const QList<QAbstractButton *> buttons = front->findChildren<QAbstractButton *>();
    for (QAbstractButton *candidate : buttons) {
        const bool named = words(candidate->text()) == wanted || words(candidate->toolTip()) == wanted
                           || candidate->accessibleName() == wanted;
        if (onToolBar && !qobject_cast<const QToolBar *>(candidate->parentWidget()))
            continue;
        if (named && candidate->isVisible() && candidate->window() == front) {
            EXPECT_TRUE(candidate->isEnabled()) << "off: " << wanted.toStdString();
            return candidate;
        }
    }
    ADD_FAILURE() << "no button " << wanted.toStdString();
    return nullptr;
}

QTabBar *tabBarWith(const QString &wanted, int *index)
{
    const QList<QTabBar *> bars = foremost()->findChildren<QTabBar *>();
    for (QTabBar *bar : bars) {
        for (int i = 0; i < bar->count(); ++i) {
            if (bar->isVisible() && words(bar->tabText(i)) == wanted) {
                *index = i;
                return bar;
            }
        }
    }
    ADD_FAILURE() << "no tab " << wanted.toStdString();
    return nullptr;
}

void settle()
{
    for (int round = 0; round < 3; ++round) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
    }
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

} // namespace dosegrid::test::screen
