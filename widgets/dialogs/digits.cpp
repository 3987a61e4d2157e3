// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/digits.h"

namespace dosegrid::widgets {

qint64 digitsOf(const QString &text)
{
    QString digits;
    for (const QChar c : text) {
        if (c.isDigit())
            digits += c;
    }
    return digits.toLongLong();
}

} // namespace dosegrid::widgets
