// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/platform/simulationpoint.h"

#include <QByteArray>
#include <QString>

#include <utility>
#include <vector>

namespace dosegrid::platform {

enum class ArchiveKind { Zip, TarGz };
using ArchiveMembers = std::vector<std::pair<QString, QByteArray>>;

// Writes a small archive to a temporary name beside `path`, then renames it. Times inside are fixed, so that the same
// members give the same bytes. Any thread.
Result<void> writeArchive(const QString &path, ArchiveKind kind, const ArchiveMembers &members);

// What the input archive at `path` offers to a job; never fails, the facts tell.
ArchiveFacts readArchiveFacts(const QString &path);

// Writes the practice stand-in of an input archive: macros of both models, place-holders of the phantom data, and the
// wfl_config.txt of `model`. Every text in it says that it is no phantom.
Result<void> makePracticeInput(const QString &model, const QString &path);

} // namespace dosegrid::platform
