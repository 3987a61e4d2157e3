// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/tasks/keyboard.h"

#include "tests/gui/tasks/screen.h"

#include <gtest/gtest.h>

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QMenu>
#include <QMenuBar>
#include <QTabBar>
#include <QTest>
#include <QWindow>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::test {

using screen::settle;

namespace {

constexpr int mostStops = 150; // of the focus on its way round a window

} // namespace

void Keyboard::press(const QKeySequence &keys, int times)
{
    for (int i = 0; i < times; ++i) {
        QWindow *window = screen::keysGoTo();
        ASSERT_TRUE(window);
        QTest::keyClick(window, keys[0].key(), keys[0].keyboardModifiers());
    }
    settle();
}

void Keyboard::type(const QString &text)
{
    for (const QChar c : text) {
        QWindow *window = screen::keysGoTo();
        ASSERT_TRUE(window);
        QTest::keyClick(window, c.toLatin1());
    }
    settle();
}

void Keyboard::tabTo(const QWidget *widget)
{
    ASSERT_TRUE(widget);
    for (int stop = 0; stop < mostStops; ++stop) {
        if (QApplication::focusWidget() == widget)
            return;
        QWindow *window = screen::keysGoTo();
        ASSERT_TRUE(window);
        QTest::keyClick(window, Qt::Key_Tab);
    }
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    ADD_FAILURE() << "Tab does not reach " << widget->metaObject()->className() << ' '
                  << (button ? button->text() : widget->accessibleName()).toStdString();
}

void Keyboard::button(const QString &wanted)
{
    if (const QAbstractButton *found = screen::button(wanted)) {
        tabTo(found);
        press(Qt::Key_Space);
    }
}

void Keyboard::menu(const QStringList &path)
{
    QMenuBar *bar = screen::menuBar();
    QAction *title = bar ? screen::entry(bar->actions(), path.first()) : nullptr;
    ASSERT_TRUE(title);
    const qsizetype mark = title->text().indexOf(u'&');
    ASSERT_GE(mark, 0) << "no mnemonic: " << path.first().toStdString();
    press(QKeySequence(int(Qt::ALT) | title->text()[mark + 1].toUpper().unicode()));
    for (qsizetype i = 1; i < path.size(); ++i)
        item(path[i]);
}

void Keyboard::item(const QString &wanted)
{
    QMenu *menu = screen::openMenu();
    ASSERT_TRUE(menu);
    const QAction *action = screen::entry(menu->actions(), wanted);
    ASSERT_TRUE(action);
    for (qsizetype step = 0; menu->activeAction() != action && step <= menu->actions().size(); ++step)
        press(Qt::Key_Down);
    ASSERT_EQ(menu->activeAction(), action) << "arrows do not reach " << wanted.toStdString();
    press(action->menu() ? Qt::Key_Right : Qt::Key_Return);
}

void Keyboard::choose(const QWidget *comboBox, const QString &wanted)
{
    const auto *box = qobject_cast<const QComboBox *>(comboBox);
    tabTo(box);
    for (int step = 0; box->currentText() != wanted && step < box->count(); ++step)
        press(Qt::Key_Down);
    EXPECT_EQ(box->currentText(), wanted);
}

void Keyboard::tab(const QString &wanted)
{
    int index = -1;
    QTabBar *bar = screen::tabBarWith(wanted, &index);
    tabTo(bar);
    for (int step = 0; bar && bar->currentIndex() != index && step < bar->count(); ++step)
        press(bar->currentIndex() < index ? Qt::Key_Right : Qt::Key_Left);
}

void Keyboard::query(const QString &expression)
{
    press(Qt::Key_Slash);
    type(expression);
    press(Qt::Key_Return);
}

} // namespace dosegrid::test
