// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include "app/cli/output.h"
#include "models/core/logging.h"
#include "models/text/words.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::cli {

namespace {

struct Commands
{
    Q_DECLARE_TR_FUNCTIONS(Commands)
};

QString nextStep(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::NewerFormat: return Commands::tr("Use the Dosegrid that wrote it, or a newer one.");
    case Error::Kind::Busy: return Commands::tr("Try again when the other program has ended.");
    case Error::Kind::DiskFull: return Commands::tr("Free some space and repeat the command.");
    case Error::Kind::Corrupt: return Commands::tr("Keep the file as it is and open a backup beside it.");
    case Error::Kind::Network: return Commands::tr("Check the address and the network, then repeat the command.");
    case Error::Kind::BadInput:
    case Error::Kind::NotFound:
    case Error::Kind::Exists:
    case Error::Kind::WrongState:
    case Error::Kind::Io:
    case Error::Kind::Permission:
    case Error::Kind::ReadOnly:
    case Error::Kind::Cancelled:
    case Error::Kind::Internal: break;
    }
    return {};
}

} // namespace

void Command::addOptions(QCommandLineParser &) const {}

void Command::finish(ExitStatus status)
{
    QMetaObject::invokeMethod(
        qApp, [status] { QCoreApplication::exit(int(status)); }, Qt::QueuedConnection);
}

void Command::fail(ExitStatus status, const QString &message)
{
    complain(message);
    finish(status);
}

void Command::fail(const Error &error) { fail(statusOf(error), problemText(error)); }

QString problemText(const Error &error)
{
    QString text = oneLine(text::problem(error));
    if (!error.field.isEmpty())
        text += " ("_L1 + oneLine(error.field) + u')';
    if (const QString next = nextStep(error); !next.isEmpty())
        text += (text.endsWith(u'.') ? u" "_s : u". "_s) + next;
    return text;
}

ExitStatus statusOf(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::BadInput:
    case Error::Kind::NotFound:
    case Error::Kind::Exists: return ExitStatus::WrongUsage;
    case Error::Kind::Network: return ExitStatus::Unreachable;
    case Error::Kind::Cancelled: return ExitStatus::Interrupted;
    case Error::Kind::WrongState:
    case Error::Kind::Io:
    case Error::Kind::DiskFull:
    case Error::Kind::Permission:
    case Error::Kind::Corrupt:
    case Error::Kind::NewerFormat:
    case Error::Kind::Busy:
    case Error::Kind::ReadOnly:
    case Error::Kind::Internal: break;
    }
    return ExitStatus::Failed;
}

std::optional<qint64> wholeNumber(const QCommandLineParser &parser, const QString &option, qint64 least)
{
    bool isNumber = false;
    const qint64 number = parser.value(option).toLongLong(&isNumber);
    if (isNumber && number >= least)
        return number;
    complain(Commands::tr("--%1 wants a whole number, %2 or more, not “%3”.")
                 .arg(option, QString::number(least), parser.value(option)));
    return std::nullopt;
}

QString synopsis(const CommandInfo &command) { return Commands::tr(command.synopsis); }
QString summary(const CommandInfo &command) { return Commands::tr(command.summary); }

} // namespace dosegrid::cli
