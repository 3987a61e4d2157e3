// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/tasks/mouse.h"

#include "tests/gui/tasks/screen.h"

#include <gtest/gtest.h>

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QMenu>
#include <QMenuBar>
#include <QTabBar>
#include <QTest>
#include <QWheelEvent>
#include <QWindow>

namespace dosegrid::test {

using screen::settle;

namespace {

QWindow *windowOf(const QWidget *on)
{
    EXPECT_TRUE(on && on->isVisible()) << "nothing there to point at";
    return on ? on->window()->windowHandle() : nullptr;
}

QPoint place(const QWidget *on, QPoint at) { return on->mapTo(on->window(), at); }

} // namespace

void Mouse::click(const QWidget *on, QPoint at, Qt::KeyboardModifiers modifiers)
{
    QWindow *window = windowOf(on);
    if (!window)
        return;
    QTest::mouseMove(window, place(on, at));
    QTest::mouseClick(window, Qt::LeftButton, modifiers, place(on, at));
    settle();
}

void Mouse::click(const QWidget *on)
{
    if (on)
        click(on, on->rect().center());
}

void Mouse::doubleClick(const QWidget *on, QPoint at)
{
    QWindow *window = windowOf(on);
    if (!window)
        return;
    QTest::mouseMove(window, place(on, at));
    QTest::mouseDClick(window, Qt::LeftButton, {}, place(on, at));
    settle();
}

void Mouse::drag(const QWidget *on, const QList<QPoint> &way, Qt::KeyboardModifiers modifiers, Qt::MouseButton button)
{
    QWindow *window = windowOf(on);
    if (!window)
        return;
    QTest::mouseMove(window, place(on, way.first()));
    QTest::mousePress(window, button, modifiers, place(on, way.first()));
    for (qsizetype i = 1; i < way.size(); ++i)
        QTest::mouseMove(window, place(on, way[i]));
    QTest::mouseRelease(window, button, modifiers, place(on, way.last()));
    settle();
}

void Mouse::wheel(const QWidget *on, QPoint at, int notches)
{
    QWindow *window = windowOf(on);
    for (int i = 0; window && i < qAbs(notches); ++i) {
        QWheelEvent event(place(on, at), on->mapToGlobal(at), {}, {0, notches > 0 ? 120 : -120}, Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(window, &event);
    }
    settle();
}

void Mouse::button(const QString &wanted) { click(screen::button(wanted)); }

void Mouse::tool(const QString &wanted) { click(screen::button(wanted, true)); }

void Mouse::menu(const QStringList &path)
{
    QMenuBar *bar = screen::menuBar();
    if (!bar)
        return;
    if (QAction *title = screen::entry(bar->actions(), path.first()))
        click(bar, bar->actionGeometry(title).center());
    for (qsizetype i = 1; i < path.size(); ++i)
        item(path[i]);
}

void Mouse::item(const QString &wanted)
{
    QMenu *menu = screen::openMenu();
    if (!menu)
        return;
    if (QAction *action = screen::entry(menu->actions(), wanted))
        click(menu, menu->actionGeometry(action).center());
}

void Mouse::choose(const QWidget *comboBox, const QString &wanted)
{
    const auto *box = qobject_cast<const QComboBox *>(comboBox);
    click(box);
    const QWidget *popup = QApplication::activePopupWidget();
    const int row = box->findText(wanted);
    ASSERT_TRUE(popup && row >= 0) << wanted.toStdString();
    const QAbstractItemView *view = box->view();
    // The pointer travels: a release where the list has opened is none of the list's business.
    const QPoint at = view->visualRect(view->model()->index(row, 0)).center();
    QTest::mouseMove(windowOf(popup), place(view->viewport(), at - QPoint(0, 3)));
    click(view->viewport(), at);
}

void Mouse::cell(const QAbstractItemView *table, const QModelIndex &index, bool twice)
{
    ASSERT_TRUE(index.isValid());
    const QPoint at = table->visualRect(index).center();
    ASSERT_TRUE(table->viewport()->rect().contains(at)) << "scrolled out of sight";
    if (twice)
        doubleClick(table->viewport(), at);
    else
        click(table->viewport(), at);
}

void Mouse::tab(const QString &wanted)
{
    int index = -1;
    if (QTabBar *bar = screen::tabBarWith(wanted, &index))
        click(bar, bar->tabRect(index).center());
}

} // namespace dosegrid::test
