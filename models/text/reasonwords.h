// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/results/gatelog.h"
#include "models/results/verdict.h"

#include <QString>

#include <optional>

// Sentences for why a cell is where it is and why an output was not accepted.
namespace dosegrid::text {

// The reason of a held, failed or uncertain cell, by its stable word in the campaign file; `outputReason` is the name
// of the results::Reason when an output was judged. Empty for a word that is not known.
QString cellReason(QStringView word, QStringView outputReason = {});

// The same in a clause for names and lists: "inputs download failed". The exit code of a job says more than that the
// infrastructure failed. What a person wrote comes back as it is, in one line.
QString cellCause(const QString &word, std::optional<int> exitCode = {});

// The same in one line, with what is known beside it: the exit code, or what is wrong with the output. Empty when there
// is nothing to say.
QString cellMessage(const QString &word, QStringView outputReason, std::optional<int> exitCode);

// One sentence; empty for None.
QString outputReason(results::Reason reason);

// "right model"; empty for a number that is no check.
QString checkTitle(results::Check check);

// What ended a simulation, as its log tells.
QString logCause(results::LogCause cause);

} // namespace dosegrid::text
