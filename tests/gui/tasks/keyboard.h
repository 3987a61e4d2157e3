// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QStringList>

class QWidget;

namespace dosegrid::test {

// Both hands on the keys and no mouse: keys enter where the windowing system puts them in, at the window with the
// focus. What cannot be reached by keys fails the test.
class Keyboard
{
public:
    void press(const QKeySequence &keys, int times = 1);
    void type(const QString &text);

    // Tab until it has the focus.
    void tabTo(const QWidget *widget);
    // To a button of the foremost window by Tab, and pressed by Space.
    void button(const QString &words);
    void menu(const QStringList &path); // F10, arrows, Return
    void item(const QString &words);    // arrows and Return in the menu that is open
    void choose(const QWidget *comboBox, const QString &words);
    void tab(const QString &words);
    // "/", the expression, Return.
    void query(const QString &expression);
};

} // namespace dosegrid::test
