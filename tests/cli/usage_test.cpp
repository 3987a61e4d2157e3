// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/cliprogram.h"

#include <gmock/gmock.h>

using namespace Qt::Literals::StringLiterals;

namespace {

// The commands of the contract.
const QStringList commands{u"create"_s, u"key"_s,   u"connect"_s, u"input"_s,    u"select"_s, u"plan"_s,  u"run"_s,
                           u"waves"_s,  u"pause"_s, u"resume"_s,  u"priority"_s, u"status"_s, u"cells"_s, u"show"_s,
                           u"log"_s,    u"retry"_s, u"hold"_s,    u"release"_s,  u"kill"_s,   u"skip"_s,  u"undo"_s,
                           u"answer"_s, u"fetch"_s, u"adopt"_s,   u"stats"_s,    u"copy"_s};

class Usage : public testing::Test
{
protected:
    CliProgram m_cli;
};

TEST_F(Usage, EveryCommandHasItsHelp)
{
    const CliRun overview = m_cli.run({u"--help"_s});
    EXPECT_EQ(overview.status, 0);
    for (const QString &command : commands) {
        EXPECT_TRUE(overview.out.contains(QString("  "_L1 + command + u' '))) << qPrintable(command);
        const CliRun help = m_cli.run({command, u"--help"_s});
        EXPECT_EQ(help.status, 0) << qPrintable(command);
        EXPECT_TRUE(help.out.startsWith(QString("Usage: dosegrid-cli "_L1 + command))) << qPrintable(help.out);
        EXPECT_EQ(help.err, QString());
    }
    EXPECT_TRUE(m_cli.run({u"plan"_s, u"--help"_s}).out.contains(u"--dry-run"_s));
}

TEST_F(Usage, WrongUsageIsStatusTwo)
{
    const QString campaign = m_cli.createCampaign();
    const QList<QStringList> wrong{
        {},
        {u"dance"_s},
        {u"create"_s},
        {u"create"_s, campaign, u"more"_s},
        {u"select"_s, campaign},
        {u"select"_s, campaign, u"model=AF"_s, u"organ=liver"_s},
        {u"select"_s, campaign, u"model=AF"_s, u"--fast"_s},
        {u"status"_s, m_cli.path(u"absent.dosegrid"_s)},
        {u"key"_s, u"show"_s, u"https://vip.example.org"_s},
        {u"key"_s, u"set"_s, u"vip"_s},
        {u"connect"_s, campaign},
        {u"connect"_s, campaign, u"--url"_s, u"gopher://vip.example.org"_s},
        {u"connect"_s, campaign, u"--url"_s, u"https://vip.example.org"_s, u"--profile"_s, u"slurm"_s},
        {u"input"_s, campaign, u"remove"_s},
        {u"input"_s, campaign, u"add"_s, campaign},
        {u"input"_s, campaign, u"add"_s, u"absent.zip"_s, u"--model"_s, u"AF"_s},
        {u"input"_s, campaign, u"add"_s, campaign, u"--model"_s, u"XX"_s},
        {u"plan"_s, campaign, u"model=AF"_s},
        {u"plan"_s, campaign, u"model=AF"_s, u"--name"_s, u"a"_s, u"--seeds"_s, u"random"_s},
        {u"plan"_s, campaign, u"model=AF"_s, u"--name"_s, u"a"_s, u"--order"_s, u"none"_s},
        {u"plan"_s, campaign, u"model=AF"_s, u"--name"_s, u"a"_s, u"--primaries"_s, u"0"_s},
        {u"plan"_s, campaign, u"model=AF"_s, u"--name"_s, u"a"_s, u"--budget"_s, u"-1"_s},
        {u"plan"_s, campaign, u"model=AF"_s, u"--name"_s, u"a"_s, u"--workflow"_s, u"mine"_s},
        {u"run"_s, campaign, u"--until"_s, u"tomorrow"_s},
        {u"run"_s, campaign, u"--for"_s, u"soon"_s},
        {u"pause"_s, campaign, u"no such wave"_s},
        {u"plan"_s, campaign, u"model=AF"_s, u"--name"_s, u"a"_s, u"--priority"_s, u"5000"_s},
        {u"plan"_s, campaign, u"model=AF"_s, u"--name"_s, u"a"_s, u"--extra-cells"_s, u"-1"_s},
        {u"priority"_s, campaign, u"wave"_s, u"5000"_s},
        {u"priority"_s, campaign, u"wave"_s, u"high"_s},
        {u"cells"_s, campaign, u"--json"_s, u"--csv"_s},
        {u"show"_s, campaign, u"AF/95/gamma"_s},
        {u"show"_s, campaign, u"AF/9999/gamma/0.1"_s},
        {u"answer"_s, campaign, u"1"_s},
        {u"answer"_s, campaign, u"1"_s, u"wait"_s},
        {u"adopt"_s, campaign, u"AF/95/gamma/0.1"_s, u"absent.tar.gz"_s},
        {u"copy"_s, campaign, campaign},
    };
    for (const QStringList &arguments : wrong) {
        const CliRun run = m_cli.run(arguments);
        EXPECT_EQ(run.status, 2) << qPrintable(arguments.join(u' ')) << '\n' << qPrintable(run.err);
        EXPECT_EQ(run.out, QString()) << qPrintable(arguments.join(u' '));
        EXPECT_NE(run.err, QString()) << qPrintable(arguments.join(u' '));
    }
    const CliRun below = m_cli.run({u"priority"_s, campaign, u"none"_s, u"-5"_s});
    EXPECT_EQ(below.status, 2);
    EXPECT_TRUE(below.err.contains(u"no wave"_s)) << "a number, not an option: " << qPrintable(below.err);
    EXPECT_EQ(m_cli.run({u"status"_s, campaign, u"--json"_s}).json()["totals"_L1]["pendingWishes"_L1].toInt(-1), 0)
        << "nothing wrong was recorded";
}

TEST_F(Usage, AWrongExpressionIsShownWhereItIsWrong)
{
    const CliRun run = m_cli.run({u"select"_s, m_cli.createCampaign(), u"model=AF organ=kidnee particle=gamma"_s});
    EXPECT_EQ(run.status, 2);
    const QStringList lines = run.err.split(u'\n');
    ASSERT_GE(lines.size(), 3);
    EXPECT_TRUE(lines[0].contains(u"kidnee"_s) && lines[0].contains(u"kidneys"_s)) << qPrintable(run.err);
    EXPECT_EQ(lines[1], u"  model=AF organ=kidnee particle=gamma"_s);
    EXPECT_EQ(lines[2], u"                 ^^^^^^"_s);
}

} // namespace
