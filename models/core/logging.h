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

// Text from a server made safe for a terminal: control characters except tab and new line become U+FFFD.
QString withoutControls(const QString &text);

} // namespace dosegrid
