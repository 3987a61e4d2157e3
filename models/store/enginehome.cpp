// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/enginehome.h"

#include <QFileInfo>
#include <QSysInfo>

namespace dosegrid::store {

EngineHome EngineHome::here(const QString &campaignPath)
{
    EngineHome home;
    home.host = QSysInfo::machineHostName();
    const QByteArray id = QSysInfo::machineUniqueId();
    home.machine = id.isEmpty() ? home.host : QString::fromLatin1(id);
    const QFileInfo file(campaignPath);
    home.path = file.exists() ? file.canonicalFilePath() : file.absoluteFilePath();
    return home;
}

} // namespace dosegrid::store
