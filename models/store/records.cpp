// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/records.h"

#include "models/store/sqlvalue.h"

namespace dosegrid::store {

QString name(ExecutionPhase phase) { return Words<ExecutionPhase>::name(phase); }
QString name(AttemptPhase phase) { return Words<AttemptPhase>::name(phase); }
QString name(SeedOrigin origin) { return Words<SeedOrigin>::name(origin); }
QString name(Outcome outcome) { return Words<Outcome>::name(outcome); }
QString name(WishState state) { return Words<WishState>::name(state); }

std::optional<ExecutionPhase> executionPhaseFromName(QStringView text) { return Words<ExecutionPhase>::value(text); }
std::optional<AttemptPhase> attemptPhaseFromName(QStringView text) { return Words<AttemptPhase>::value(text); }

} // namespace dosegrid::store
