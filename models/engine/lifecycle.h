// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/grid/cellstate.h"
#include "models/store/records.h"

// The engine's state machine as data: which moves exist, and what a person sees. The ledger refuses any other move.
namespace dosegrid::engine {

bool mayMove(store::ExecutionPhase from, store::ExecutionPhase to);
bool mayMove(store::AttemptPhase from, store::AttemptPhase to);

// What a cell is shown as while its latest attempt is in this phase and nothing holds it. A cancelled attempt shows
// nothing of its own: the cell is what it was before.
grid::CellState shownState(store::AttemptPhase phase);

// Why a cell is held, failed or uncertain: stable words in the campaign file.
namespace reason {
inline constexpr QLatin1StringView heldByUser("held-by-user");
inline constexpr QLatin1StringView heldByPlatform("held-by-platform");
inline constexpr QLatin1StringView heldTooLarge("too-large-to-fetch");
inline constexpr QLatin1StringView heldOutputGone("output-gone"); // from the platform
inline constexpr QLatin1StringView heldNotStored("not-stored");   // here
inline constexpr QLatin1StringView heldNotFetched("not-fetched"); // for another reason, tried several times
inline constexpr QLatin1StringView heldOverBudget("over-budget");
inline constexpr QLatin1StringView heldForReview("needs-review");
inline constexpr QLatin1StringView refusedByPlatform("refused-by-platform");
inline constexpr QLatin1StringView refusedOutput("output-refused");
inline constexpr QLatin1StringView infrastructure("infrastructure");
inline constexpr QLatin1StringView simulation("simulation");
inline constexpr QLatin1StringView noOutput("no-output");
inline constexpr QLatin1StringView oneOfSeveral("one-of-several"); // there are outputs, and nothing tells them apart
inline constexpr QLatin1StringView gone("deleted-on-platform");
inline constexpr QLatin1StringView killedByUs("killed");
inline constexpr QLatin1StringView killedByOthers("killed-by-others");
inline constexpr QLatin1StringView notAnswered("no-answer-to-submission");
inline constexpr QLatin1StringView statusUnknown("status-unknown");
inline constexpr QLatin1StringView late("late"); // of a cell that waits or runs still
inline constexpr QLatin1StringView silent("silent-too-long");
inline constexpr QLatin1StringView vanished("not-on-platform");
inline constexpr QLatin1StringView anotherExecution("another-execution");
inline constexpr QLatin1StringView identifierInUse("identifier-in-use");
inline constexpr QLatin1StringView givenUp("given-up");
inline constexpr QLatin1StringView notAdopted("not-adopted"); // a file that a person brought was not judged

// Held because an output that the platform announced was not got: it can be tried again, computed again or given up.
bool isUnfetched(QStringView why);
} // namespace reason

} // namespace dosegrid::engine
