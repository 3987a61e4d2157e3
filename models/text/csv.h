// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

// Comma separated values, as RFC 4180 has them. Numbers are the caller's, in the C locale.
namespace dosegrid::text {

// Quoted where it must be; what a spreadsheet would run as a formula is made text. Names and lines of a log come from
// elsewhere.
QString csvField(const QString &text);
// One line with its end.
QString csvRow(const QStringList &fields);

} // namespace dosegrid::text
