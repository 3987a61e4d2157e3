// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/platform/outputmaker.h"

#include "models/platform/archivefile.h"

namespace dosegrid::platform {

using namespace Qt::Literals::StringLiterals;

Result<void> writeOutputArchive(const SimulatedRun &run, const QString &path)
{
    const QByteArray text = QByteArray("stub seed ") + QByteArray::number(run.seed) + '\n';
    return writeArchive(path, ArchiveKind::TarGz, {{u"output.log"_s, text}});
}

} // namespace dosegrid::platform
