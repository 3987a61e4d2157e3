// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace dosegrid {

// Bytes that a user may still write to the file system where a folder is, or will be; -1 when that cannot be told.
// Asked of the system by path: QStorageInfo looks for the mount in a table, which in a container or a changed root has
// none. A network file system may keep the one who asks waiting.
qint64 bytesFree(QString folder);

} // namespace dosegrid
