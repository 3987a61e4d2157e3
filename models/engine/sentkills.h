// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/ids.h"

namespace dosegrid::engine {

class Ledger;

// Which kills of ours have left, or were about to: in the campaign file before the request, so that whatever happens to
// this program, an end that a person asked for is never taken for a failure to be tried again. A kill that was only
// wished for is not among them. The caller commits.
bool isKillSent(const Ledger &ledger, ExecutionId id);
void noteKillSent(Ledger &ledger, ExecutionId id);

} // namespace dosegrid::engine
