// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/diskspace.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <filesystem>
#include <limits>
#include <system_error>

namespace dosegrid {

qint64 bytesFree(QString folder)
{
    while (!QFileInfo::exists(folder) && folder != QFileInfo(folder).path())
        folder = QFileInfo(folder).path();
    std::error_code error;
    const std::filesystem::space_info space = std::filesystem::space(QFile::encodeName(folder).toStdString(), error);
    constexpr std::uintmax_t most = std::numeric_limits<qint64>::max();
    return error ? -1 : qint64(std::min(space.available, most));
}

} // namespace dosegrid
