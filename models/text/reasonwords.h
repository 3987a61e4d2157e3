// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/results/gatelog.h"
#include "models/results/verdict.h"

#include <QString>

// Sentences for why a cell is where it is and why an output was not accepted.
namespace dosegrid::text {

// The reason of a held, failed or uncertain cell, by its stable word in the campaign file; `outputReason` is the name
// of the results::Reason when an output was judged. Empty for a word that is not known.
QString cellReason(QStringView word, QStringView outputReason = {});

// One sentence; empty for None.
QString outputReason(results::Reason reason);

// "right model"; empty for a number that is no check.
QString checkTitle(results::Check check);

// What ended a simulation, as its log tells.
QString logCause(results::LogCause cause);

} // namespace dosegrid::text
