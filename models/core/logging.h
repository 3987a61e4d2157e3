// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QLoggingCategory>
#include <QString>

namespace dosegrid {

// One category a room; off below warning by default. A key or a signed address is never logged.
Q_DECLARE_LOGGING_CATEGORY(lcCarmin)
Q_DECLARE_LOGGING_CATEGORY(lcTransfer)
Q_DECLARE_LOGGING_CATEGORY(lcStore)
Q_DECLARE_LOGGING_CATEGORY(lcEngine)
Q_DECLARE_LOGGING_CATEGORY(lcPlatform)
Q_DECLARE_LOGGING_CATEGORY(lcWidgets)

// `text` with every occurrence of `secret` replaced by "[redacted]"; an empty secret changes nothing.
QString redacted(QString text, const QString &secret);

// Text from a server of several lines, made safe for a terminal and for a label: control characters except tab and new
// line, and marks that turn the direction of writing, become U+FFFD.
QString withoutControls(const QString &text);

// The same where one line is shown or logged: line breaks and tabs, several in a row too, become one blank.
QString oneLine(const QString &text);

} // namespace dosegrid
