// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

// Each command's file has its own class; these make them.
namespace dosegrid::cli {

std::unique_ptr<Command> makeCreateCommand();
std::unique_ptr<Command> makeKeyCommand();
std::unique_ptr<Command> makeConnectCommand();
std::unique_ptr<Command> makeInputCommand();
std::unique_ptr<Command> makeSelectCommand();
std::unique_ptr<Command> makePlanCommand();
std::unique_ptr<Command> makeRunCommand();
std::unique_ptr<Command> makeWavesCommand();
std::unique_ptr<Command> makePauseCommand();
std::unique_ptr<Command> makeResumeCommand();
std::unique_ptr<Command> makePriorityCommand();
std::unique_ptr<Command> makeStatusCommand();
std::unique_ptr<Command> makeCellsCommand();
std::unique_ptr<Command> makeShowCommand();
std::unique_ptr<Command> makeLogCommand();
std::unique_ptr<Command> makeRetryCommand();
std::unique_ptr<Command> makeHoldCommand();
std::unique_ptr<Command> makeReleaseCommand();
std::unique_ptr<Command> makeKillCommand();
std::unique_ptr<Command> makeSkipCommand();
std::unique_ptr<Command> makeNoteCommand();
std::unique_ptr<Command> makeUndoCommand();
std::unique_ptr<Command> makeFetchCommand();
std::unique_ptr<Command> makeAnswerCommand();
std::unique_ptr<Command> makeAdoptCommand();
std::unique_ptr<Command> makeStatsCommand();
std::unique_ptr<Command> makeCopyCommand();

} // namespace dosegrid::cli
