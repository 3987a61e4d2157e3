// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QString>

namespace dosegrid::platform {

// A folder as a .tar.gz, with the folder's own name as first level. Files are read in pieces.
Result<void> packFolder(const QString &folder, const QString &archive);
// Unpacks a zip into a new folder; BadInput when it is none, or when a member would leave the folder.
Result<void> unpackZip(const QString &archive, const QString &folder);

} // namespace dosegrid::platform
