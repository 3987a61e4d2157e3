// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/engine/protocolmodel.h"

// What a program that leads may do with the cell as it knows it: asked of the engine's code.
namespace protocol {

// The planner takes the cell. `knowsWhatRuns`: it is told which executions may still be there.
bool isPlannable(const Program &program, bool knowsWhatRuns);
// A file may be brought for it.
bool isFree(const Program &program);
// A person may skip it although its output waits for review.
bool mayBeSetAside(const Program &program);

} // namespace protocol
