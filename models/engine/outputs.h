// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/grid/gridspec.h"
#include "models/results/checks.h"
#include "models/store/records.h"
#include "models/workflows/profile.h"

#include <QStringList>

#include <utility>
#include <vector>

namespace dosegrid::engine {

// The shipped profile of that id; nullptr when this program does not know it (the execution was made by a newer one).
const workflows::Profile *profileOf(const QString &profileId);
bool isSplit(const store::Execution &execution);

// Which returned path is the output of which live attempt of the execution. A path that fits no cell is left out.
std::vector<std::pair<AttemptId, QString>> matchOutputs(const store::Execution &execution,
                                                        const std::vector<store::Attempt> &attempts,
                                                        const QStringList &paths, const grid::GridSpec &spec);

// What the file name of a path says of its cell, by the forms of the shipped profiles.
results::CellClaim cellToldBy(const QString &path);

} // namespace dosegrid::engine
