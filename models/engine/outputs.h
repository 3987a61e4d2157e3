// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/carmin/types.h"
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

// Returned archives of an execution that have not the form of its profile's names, so that no cell is told by them.
QStringList unnamedOutputs(const store::Execution &execution, const carmin::Execution &remote);

// What the file name of a path says of its cell, by the forms of the shipped profiles.
results::CellClaim cellToldBy(const QString &path);
// Whether a claim is of this cell and no other of its model.
bool isSaidToBe(const results::CellClaim &claim, const grid::GridSpec &spec, grid::CellIndex cell);
// Whether a claim says nothing.
bool isSilent(const results::CellClaim &claim);

} // namespace dosegrid::engine
