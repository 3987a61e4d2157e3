// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/results/archive.h"

#include <QStringList>

namespace dosegrid::results {

// What an archive of macros and phantom data says of itself.
struct InputArchiveFacts
{
    std::optional<ArchiveFault> fault; // Empty, NotAnArchive or Damaged
    // The models whose macro (main_<model>.mac) it runs: the ones that its wfl_config.txt names, else all that it
    // holds. Archives of the collaboration hold the macros of both models, and wfl_config.txt chooses
    // (opendose-domain 5.1).
    QStringList models;
};

// Walks through the names, and reads wfl_config.txt alone. Error only for what the operating system refuses.
Result<InputArchiveFacts> readInputArchive(const QString &path);

} // namespace dosegrid::results
