// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/batch.h"

namespace dosegrid::store {

constexpr CampaignTime at(qint64 seconds) { return fromMs(1'700'000'000'000 + seconds * 1000); }

// Rows with every column set, so that a column that is lost on the way is seen.
Wave sampleWave(qint64 id = 1);
Execution sampleExecution(qint64 id, ExecutionPhase phase);
Attempt sampleAttempt(qint64 id, std::uint32_t cell, qint64 execution, AttemptPhase phase, int number = 1);
Output sampleOutput(qint64 id, qint64 attempt);
Verdict sampleVerdict(qint64 output, Outcome outcome);
CellRow sampleCell(std::uint32_t cell, grid::CellState state);
Event sampleEvent(const QString &kind, std::optional<std::uint32_t> cell, qint64 execution);

// A wave of two cells in one execution, from plan to account, as the batches an engine would write.
std::vector<Batch> sampleStory();

} // namespace dosegrid::store
