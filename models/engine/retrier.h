// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/clock.h"
#include "models/grid/cellkey.h"

#include <QString>

#include <optional>
#include <vector>

namespace dosegrid::engine {

class CellQueue;
class Ledger;

// How long to wait before the next try, after so many attempts of a cell have failed for this reason (a word of
// lifecycle.h); nothing when a person has to look first. Infrastructure is tried again, what left no output without
// saying why once more; a simulation that failed would fail again.
std::optional<milliseconds> pauseBeforeRetry(const QString &errorKind, int failures);

// Sends again by itself what failed for a reason that may pass: only the missing cells of an execution, grouped anew
// under the terms of their wave, after its end was proven, with a pause that is kept in the file. Seeds stay. Lives in
// the engine thread.
class Retrier
{
public:
    Retrier(Ledger &ledger, CellQueue &queue) : m_ledger(ledger), m_queue(queue) {}

    // Their attempts have just failed, and their execution is over. Changes the ledger; the caller commits.
    void afterFailure(const std::vector<grid::CellIndex> &cells);

private:
    Ledger &m_ledger;
    CellQueue &m_queue;
};

} // namespace dosegrid::engine
