// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/output.h"
#include "app/common/translator.h"
#include "app/common/trust.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <csignal>

using namespace dosegrid;
using namespace dosegrid::cli;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Main
{
    Q_DECLARE_TR_FUNCTIONS(Main)
};

QString overview()
{
    qsizetype width = 0;
    for (const CommandInfo &command : allCommands())
        width = std::max(width, command.name.size());
    QString text = Main::tr("Usage: dosegrid-cli COMMAND CAMPAIGN [ARGUMENTS]\n\n"
                            "Campaign manager for Monte Carlo dosimetry, without a window.\n\nCommands:\n");
    for (const CommandInfo &command : allCommands())
        text += u"  %1  %2\n"_s.arg(QString(command.name).leftJustified(width), summary(command));
    text += u'\n'
            + Main::tr("“dosegrid-cli COMMAND --help” says more. A cell is written AF/95/gamma/0.1; an expression is "
                       "such as\n'model=AF organ=kidneys particle=gamma energy=5keV..60keV state=failed'.\n"
                       "Its keys: model, organ, particle, energy, state, wave, verdict; and in ranges, such as "
                       "predicted=24h..:\nattempts, cpu, ratio, waited, uncertainty, fraction, predicted, wall, age, "
                       "speed, size.\n\n"
                       "Exit status: 0 done, 1 it failed, 2 wrong usage or bad input, 3 platform unreachable or key "
                       "refused,\n4 interrupted and resumable, 5 ended, but some cells need a person.");
    return text;
}

QString helpOf(const CommandInfo &command, const QCommandLineParser &parser)
{
    // Qt's text begins with the path of the program and its own idea of the usage; its list of options is fine.
    const QString options = parser.helpText();
    const QString list = options.mid(options.indexOf(u'\n')).trimmed();
    return Main::tr("Usage: dosegrid-cli %1 %2").arg(command.name, synopsis(command)) + "\n\n"_L1 + summary(command)
           + "\n\n"_L1 + list;
}

ExitStatus wrongUsage(const QString &message, const CommandInfo &command)
{
    complain(message);
    note(Main::tr("Usage: dosegrid-cli %1 %2").arg(command.name, synopsis(command)));
    return ExitStatus::WrongUsage;
}

ExitStatus run(const CommandInfo &info, const QStringList &words)
{
    const std::unique_ptr<Command> command = info.make();
    QCommandLineParser parser;
    parser.addOption({{u"h"_s, u"help"_s}, Main::tr("Show this help.")});
    command->addOptions(parser);
    // "-5" is a number where no option is one.
    static const QRegularExpression negative(u"^-\\d+$"_s);
    QStringList parsed = words;
    if (const qsizetype number = parsed.indexOf(negative, 1); number > 0 && !parsed[number - 1].startsWith("--"_L1))
        parsed.insert(number, u"--"_s);
    if (!parser.parse(parsed))
        return wrongUsage(parser.errorText(), info);
    if (parser.isSet(u"help"_s)) {
        say(helpOf(info, parser));
        return ExitStatus::Done;
    }
    const QStringList arguments = parser.positionalArguments();
    if (arguments.size() < info.least)
        return wrongUsage(Main::tr("Arguments are missing."), info);
    if (arguments.size() > info.most)
        return wrongUsage(
            Main::tr("“%1” is one argument too many; put an expression in quotes.").arg(arguments[info.most]), info);
    trustRememberedAuthorities();
    command->start(parser, arguments);
    return ExitStatus(QCoreApplication::exec());
}

ExitStatus run(const QStringList &arguments)
{
    const QString word = arguments.value(1);
    if (word == "--version"_L1 || word == "-v"_L1) {
        say("dosegrid-cli "_L1 + QCoreApplication::applicationVersion());
        return ExitStatus::Done;
    }
    if (word == "--help"_L1 || word == "-h"_L1 || word == "help"_L1) {
        say(overview());
        return ExitStatus::Done;
    }
    const auto &commands = allCommands();
    const auto command = std::ranges::find(commands, word, [](const CommandInfo &c) { return QString(c.name); });
    if (command != commands.end())
        return run(*command, arguments.mid(1));
    if (word.isEmpty())
        note(overview());
    else
        complain(Main::tr("There is no command “%1”; see dosegrid-cli --help.").arg(word));
    return ExitStatus::WrongUsage;
}

} // namespace

int main(int argc, char **argv)
{
    std::signal(SIGPIPE, SIG_IGN); // a reader that went away is an error of writing, not the end of an engine
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"dosegrid-cli"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(DOSEGRID_VERSION));
    installTranslations(app, QLocale::system());
    return int(run(QCoreApplication::arguments()));
}
