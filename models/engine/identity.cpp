// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/identity.h"

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::engine {

bool isBelow(const QString &folder, const QString &path) { return path == folder || path.startsWith(folder + u'/'); }

Identity identify(const store::Execution &own, const carmin::Execution &remote)
{
    // Servers that tell no more give identifiers that never repeat.
    if (!remote.isTold)
        return Identity::Ours;
    if (!remote.pipeline.isEmpty() && remote.pipeline != own.pipeline)
        return Identity::Other;
    if (remote.name == own.name)
        return Identity::Ours;
    // The folder is ours alone: its name holds that of the execution.
    const QString folder = remote.inputValues.value(u"results-directory"_s);
    if (!folder.isEmpty() && !own.resultsDir.isEmpty())
        return isBelow(own.resultsDir, folder) ? Identity::Ours : Identity::Other;
    const bool isNameLost = remote.name.isEmpty() || remote.name == remote.id.value;
    return isNameLost ? Identity::Unclear : Identity::Other;
}

bool isOwnOutput(const store::Execution &own, const QString &path)
{
    return own.resultsDir.isEmpty() || !path.startsWith(u'/') || isBelow(own.resultsDir, path);
}

} // namespace dosegrid::engine
