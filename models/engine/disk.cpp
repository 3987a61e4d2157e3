// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/disk.h"

#include <QFileInfo>
#include <QStorageInfo>

namespace dosegrid::engine {

qint64 bytesFree(QString folder)
{
    while (!QFileInfo::exists(folder) && folder != QFileInfo(folder).path())
        folder = QFileInfo(folder).path();
    return QStorageInfo(folder).bytesAvailable();
}

} // namespace dosegrid::engine
