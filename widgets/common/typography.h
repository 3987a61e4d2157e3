// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

namespace dosegrid::widgets {

// The sizes of the design, all relative to the application's font, so that a user's size scales everything.
enum class TextStyle {
    Title,     // page title
    Figure,    // big number in a header strip
    Heading,   // dock title, section, name
    Base,      // running text
    Cell,      // table cell
    Secondary, // second line, table header
    Caption,   // axes, text in matrix cells; never below 8 pt
};

// `base` is the application's font unless a picture asks for its own.
QFont textFont(TextStyle style, const QFont &base);
QFont textFont(TextStyle style);
QFont semibold(QFont font);
// For what can be pasted into a terminal or is a platform's name.
QFont monoFont(TextStyle style);
// With digits of equal advance, for columns of numbers.
QFont numericFont(TextStyle style);

} // namespace dosegrid::widgets
