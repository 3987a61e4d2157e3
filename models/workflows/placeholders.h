// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

#include <optional>

// Templates with {placeholders}. Internal to the workflows room.
namespace dosegrid::workflows {

// The names between braces, in order; nothing when a brace is open, stray or empty.
std::optional<QStringList> placeholdersOf(const QString &text);

// `text` with each known placeholder replaced; what is replaced is not looked at again.
QString filled(const QString &text, const QHash<QString, QString> &values);

} // namespace dosegrid::workflows
