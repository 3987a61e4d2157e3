// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPoint>
#include <QStringList>

class QAbstractItemView;
class QModelIndex;
class QWidget;

namespace dosegrid::test {

// The right hand of a person: events enter where the windowing system puts them in, at a window, and Qt finds the
// widget under the pointer. It knows places and words on screen and calls nothing of what it uses. A thing that is not
// there, hidden or disabled fails the test.
class Mouse
{
public:
    // `at` in coordinates of `on`.
    void click(const QWidget *on, QPoint at, Qt::KeyboardModifiers modifiers = {});
    void click(const QWidget *on); // in its middle
    void doubleClick(const QWidget *on, QPoint at);
    // Presses at the first place, moves through the others, releases at the last.
    void drag(const QWidget *on, const QList<QPoint> &way, Qt::KeyboardModifiers modifiers = {},
              Qt::MouseButton button = Qt::LeftButton);
    void wheel(const QWidget *on, QPoint at, int notches);

    // By words, without the marks of mnemonics; of the foremost window.
    void button(const QString &words);
    void tool(const QString &words);    // on the tool bar
    void menu(const QStringList &path); // from the menu bar
    void item(const QString &words);    // of the menu that is open
    void choose(const QWidget *comboBox, const QString &words);
    void cell(const QAbstractItemView *table, const QModelIndex &index, bool twice = false);
    void tab(const QString &words);
};

} // namespace dosegrid::test
