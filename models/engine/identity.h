// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/carmin/types.h"
#include "models/store/records.h"

namespace dosegrid::engine {

// Whether what a platform shows under an identifier is the execution of our record. Identifiers repeat: over a platform
// that was reset, and between two platforms.
enum class Identity {
    Ours,
    Unclear, // the name was lost (carmin-protocol 8.1), and the results folder cannot be read yet
    Other,
};

Identity identify(const store::Execution &own, const carmin::Execution &remote);

// Whether the path is the folder, or in it.
bool isBelow(const QString &folder, const QString &path);

// Below the results folder that we gave. Addresses of a CARMIN-server, which has folders of its own, and executions
// without a folder are taken as they are.
bool isOwnOutput(const store::Execution &own, const QString &path);

} // namespace dosegrid::engine
