// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/exitstatus.h"
#include "models/core/error.h"

#include <QCommandLineParser>
#include <QObject>

#include <memory>

namespace dosegrid::cli {

// One command of the program, run once. It begins in start() and ends, then or later in the event loop, by finish().
class Command : public QObject
{
public:
    // The options; positional arguments are in the command's synopsis.
    virtual void addOptions(QCommandLineParser &parser) const;
    // `arguments`: what stands after the command's name, without options; their number has been checked.
    virtual void start(const QCommandLineParser &parser, const QStringList &arguments) = 0;

protected:
    void finish(ExitStatus status);
    // Says why on stderr, then finishes.
    void fail(ExitStatus status, const QString &message);
    // What, where, and, when the kind tells, what next; the status follows from the kind.
    void fail(const Error &error);
};

// What went wrong in one or two sentences, with file, line and field.
QString problemText(const Error &error);
ExitStatus statusOf(const Error &error);

// A whole number option; complains and answers nothing when it is something else or below `least`.
std::optional<qint64> wholeNumber(const QCommandLineParser &parser, const QString &option, qint64 least);

// How a command is called. The texts are in the catalogue of "Commands".
struct CommandInfo
{
    QLatin1StringView name;
    const char *synopsis; // "CAMPAIGN EXPRESSION"
    const char *summary;
    int least; // number of arguments
    int most;
    std::unique_ptr<Command> (*make)();
};

// In the order of the help.
const std::vector<CommandInfo> &allCommands();
QString synopsis(const CommandInfo &command);
QString summary(const CommandInfo &command);

} // namespace dosegrid::cli
