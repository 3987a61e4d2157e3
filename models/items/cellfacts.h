// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/record.h"
#include "models/grid/gridspec.h"

#include <QString>

#include <span>

namespace dosegrid::items {

// What can be told of a cell in a few words, to put two of them side by side. Of its latest attempt and that one's
// output where a cell has several.
enum class CellFact {
    State,
    Age, // of the state
    Why,
    Model,
    Source,
    Particle,
    Energy,
    Attempts,
    Started,
    Waited,
    WallTime,
    Predicted, // CPU time
    Measured,  // CPU time, of the accepted output
    Ratio,     // measured ÷ predicted
    ExitCode,
    Archive, // size of the output
    Primaries,
    Verdict,
    FailedChecks,
    Uncertainty, // in the source, of the accepted output
    Fraction,    // absorbed in the source, of the accepted output
    Seed,
    Execution,
    Workflow
};

// All of them, in the order of people's questions: what, why, how long, what came of it, by what.
std::span<const CellFact> allCellFacts();

QString factName(CellFact fact);
// An em dash for what is not known, or not yet.
QString factValue(CellFact fact, const grid::GridSpec &spec, const engine::CellDossier &dossier, CampaignTime now);

} // namespace dosegrid::items
