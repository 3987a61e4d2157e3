// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace dosegrid::architecture {

// The table of docs/architecture.md as data: what each room may include besides itself.
struct Room
{
    QString folder;        // from the root of the repository, "models/grid"
    QStringList mayUse;    // folders ("models/core") or single headers ("models/engine/waves.h")
    QStringList libraries; // "QtNetwork", or the name of a library in libraryOfHeader(); Qt Core is free to all
    QString reason;        // printed with a violation
};

const std::vector<Room> &rooms();

// The innermost room that a file belongs to, or null: such a file stands outside the house.
const Room *roomOf(const QString &path);

// "QtNetwork" for <QNetworkReply>, "libarchive" for <archive.h>, "standard" for C++ and POSIX headers, else empty.
// Qt classes are looked up in the include folders of the installed Qt, so no list of classes has to be kept.
QString libraryOfHeader(const QString &header);

} // namespace dosegrid::architecture
