// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include <QCoreApplication>

namespace dosegrid::cli {

const std::vector<CommandInfo> &allCommands()
{
    using L1 = QLatin1StringView;
    static const std::vector<CommandInfo> commands = {
        {L1("create"), QT_TRANSLATE_NOOP("Commands", "CAMPAIGN [--template opendose|FILE] [--combined]"),
         QT_TRANSLATE_NOOP("Commands", "Create a campaign on the axes of a template."), 1, 1, makeCreateCommand},
        {L1("key"), QT_TRANSLATE_NOOP("Commands", "set|clear URL [--file-ok]"),
         QT_TRANSLATE_NOOP("Commands", "Keep or forget the key of a platform; it is read from standard input."), 2, 2,
         makeKeyCommand},
        {L1("connect"),
         QT_TRANSLATE_NOOP("Commands", "CAMPAIGN --url URL [--profile auto|vip|carmin-server] [--ca FILE]"),
         QT_TRANSLATE_NOOP("Commands", "Connect a campaign to a platform; with a key at hand, ask it first."), 1, 1,
         makeConnectCommand},
        {L1("input"), QT_TRANSLATE_NOOP("Commands", "CAMPAIGN add FILE --model M | list"),
         QT_TRANSLATE_NOOP("Commands", "Add the input archive of a model, or list what there is."), 2, 3,
         makeInputCommand},
        {L1("select"), QT_TRANSLATE_NOOP("Commands", "CAMPAIGN EXPRESSION [--json]"),
         QT_TRANSLATE_NOOP("Commands", "Say what an expression means: cells, states, cost."), 2, 2, makeSelectCommand},
        {L1("plan"), QT_TRANSLATE_NOOP("Commands", "CAMPAIGN EXPRESSION --name NAME [OPTIONS]"),
         QT_TRANSLATE_NOOP("Commands", "Make a wave of the cells that an expression means."), 2, 2, makePlanCommand},
        {L1("run"),
         QT_TRANSLATE_NOOP("Commands",
                           "CAMPAIGN [--until done|idle|submitted] [--for DURATION] [--take-over] [--json]"),
         QT_TRANSLATE_NOOP("Commands", "Be the engine: submit, watch, fetch, check."), 1, 1, makeRunCommand},
        {L1("waves"), QT_TRANSLATE_NOOP("Commands", "CAMPAIGN [--json]"),
         QT_TRANSLATE_NOOP("Commands", "List the waves with their progress."), 1, 1, makeWavesCommand},
        {L1("pause"), QT_TRANSLATE_NOOP("Commands", "CAMPAIGN [WAVE]"),
         QT_TRANSLATE_NOOP("Commands", "Send nothing more, of one wave or of all."), 1, 2, makePauseCommand},
        {L1("resume"), QT_TRANSLATE_NOOP("Commands", "CAMPAIGN [WAVE]"),
         QT_TRANSLATE_NOOP("Commands", "Go on sending."), 1, 2, makeResumeCommand},
        {L1("priority"), QT_TRANSLATE_NOOP("Commands", "CAMPAIGN WAVE N"),
         QT_TRANSLATE_NOOP("Commands", "Give a wave another priority: a higher one goes first."), 3, 3,
         makePriorityCommand},
        {L1("status"), QT_TRANSLATE_NOOP("Commands", "CAMPAIGN [--json]"),
         QT_TRANSLATE_NOOP("Commands", "Cells by state and wave, age of the data, time left, what holds it back."), 1,
         1, makeStatusCommand},
        {L1("cells"), QT_TRANSLATE_NOOP("Commands", "CAMPAIGN [EXPRESSION] [--json|--csv]"),
         QT_TRANSLATE_NOOP("Commands", "List cells."), 1, 2, makeCellsCommand},
        {L1("show"), QT_TRANSLATE_NOOP("Commands", "CAMPAIGN CELL [--json]"),
         QT_TRANSLATE_NOOP("Commands", "Everything about one cell: attempts, execution, seed, output, verdict."), 2, 2,
         makeShowCommand},
        {L1("log"), QT_TRANSLATE_NOOP("Commands", "CAMPAIGN CELL [--stderr]"),
         QT_TRANSLATE_NOOP("Commands", "The log of a cell's last attempt."), 2, 2, makeLogCommand},
        {L1("retry"), QT_TRANSLATE_NOOP("Commands", "CAMPAIGN EXPRESSION [--yes]"),
         QT_TRANSLATE_NOOP("Commands", "Compute failed or skipped cells once more."), 2, 2, makeRetryCommand},
        {L1("hold"), QT_TRANSLATE_NOOP("Commands", "CAMPAIGN EXPRESSION [--yes]"),
         QT_TRANSLATE_NOOP("Commands", "Keep cells that were not sent from being sent."), 2, 2, makeHoldCommand},
        {L1("release"), QT_TRANSLATE_NOOP("Commands", "CAMPAIGN EXPRESSION [--yes]"),
         QT_TRANSLATE_NOOP("Commands", "Let held cells go on."), 2, 2, makeReleaseCommand},
        {L1("kill"), QT_TRANSLATE_NOOP("Commands", "CAMPAIGN EXPRESSION [--yes]"),
         QT_TRANSLATE_NOOP("Commands", "Kill the executions that compute these cells."), 2, 2, makeKillCommand},
        {L1("skip"), QT_TRANSLATE_NOOP("Commands", "CAMPAIGN EXPRESSION [--reason TEXT] [--yes]"),
         QT_TRANSLATE_NOOP("Commands", "Give cells up on purpose."), 2, 2, makeSkipCommand},
        {L1("note"), QT_TRANSLATE_NOOP("Commands", "CAMPAIGN EXPRESSION --text TEXT|--remove [--yes]"),
         QT_TRANSLATE_NOOP("Commands", "Write a remark about cells, or take their remarks away."), 2, 2,
         makeNoteCommand},
        {L1("undo"), QT_TRANSLATE_NOOP("Commands", "CAMPAIGN NUMBER"),
         QT_TRANSLATE_NOOP("Commands", "Take back a hold, release, retry or skip, by the number that it was given."), 2,
         2, makeUndoCommand},
        {L1("answer"), QT_TRANSLATE_NOOP("Commands", "CAMPAIGN [QUESTION CHOICE | CELL accept|refuse]"),
         QT_TRANSLATE_NOOP("Commands", "List what only a person can decide, or decide it."), 1, 3, makeAnswerCommand},
        {L1("fetch"), QT_TRANSLATE_NOOP("Commands", "CAMPAIGN [EXPRESSION]"),
         QT_TRANSLATE_NOOP("Commands", "Fetch the outputs that wait on the platform."), 1, 2, makeFetchCommand},
        {L1("adopt"), QT_TRANSLATE_NOOP("Commands", "CAMPAIGN CELL FILE"),
         QT_TRANSLATE_NOOP("Commands", "Take a result that was fetched by other means; it passes the same checks."), 3,
         3, makeAdoptCommand},
        {L1("stats"), QT_TRANSLATE_NOOP("Commands", "CAMPAIGN [--json|--csv]"),
         QT_TRANSLATE_NOOP("Commands", "CPU hours, speed-up and running cores, with their definitions."), 1, 1,
         makeStatsCommand},
        {L1("copy"), QT_TRANSLATE_NOOP("Commands", "CAMPAIGN TO"),
         QT_TRANSLATE_NOOP("Commands", "Copy a campaign safely, also while it runs."), 2, 2, makeCopyCommand},
    };
    return commands;
}

} // namespace dosegrid::cli
