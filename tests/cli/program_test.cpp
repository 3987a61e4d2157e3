// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/cliprogram.h"

#include <gmock/gmock.h>

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;

namespace {

const QString kidneys = u"model=AF organ=kidneys particle=gamma energy=5keV..60keV"_s;

class Program : public testing::Test
{
protected:
    CliRun on(const QString &command, const QStringList &more) const
    {
        return m_cli.run(QStringList{command, m_campaign} + more);
    }

    static QString practiceInput(const QString &model)
    {
        return QStringLiteral(DOSEGRID_PRACTICE_RESOURCES) + "/inputs-"_L1 + model + ".zip"_L1;
    }

    // What a campaign needs before anything can be planned.
    void addInput() const
    {
        const CliRun added = on(u"input"_s, {u"add"_s, practiceInput(u"AF"_s), u"--model"_s, u"AF"_s});
        ASSERT_EQ(added.status, 0) << qPrintable(added.err);
    }

    CliProgram m_cli;
    QString m_campaign = m_cli.createCampaign();
};

TEST_F(Program, CreatesTheWholeGridAndReplacesNothing)
{
    const CliRun created = m_cli.run({u"create"_s, m_cli.path(u"other.dosegrid"_s)});
    EXPECT_TRUE(created.out.contains(u"51,324 cells, 50,050"_s)) << qPrintable(created.out);
    const CliRun combined = m_cli.run({u"create"_s, m_cli.path(u"combined.dosegrid"_s), u"--combined"_s});
    EXPECT_TRUE(combined.out.contains(u"62,608"_s)) << qPrintable(combined.out);
    const CliRun again = m_cli.run({u"create"_s, m_campaign});
    EXPECT_EQ(again.status, 2);
    EXPECT_TRUE(again.err.contains(m_campaign)) << qPrintable(again.err);
    EXPECT_TRUE(again.err.contains(u"nothing is replaced"_s)) << qPrintable(again.err);
    const CliRun nowhere = m_cli.run({u"create"_s, m_cli.path(u"none/x.dosegrid"_s)});
    EXPECT_EQ(nowhere.status, 2);
    EXPECT_TRUE(nowhere.err.contains(u"There is no folder"_s)) << qPrintable(nowhere.err);
    EXPECT_FALSE(nowhere.err.contains(u".creating-"_s)) << qPrintable(nowhere.err);
}

TEST_F(Program, RefusesAWrongTemplateWithFileAndPlace)
{
    const QString file = m_cli.file(u"axes.json"_s, "{\n  \"id\": 7\n}\n", QFile::ReadOwner);
    const CliRun run = m_cli.run({u"create"_s, m_cli.path(u"new.dosegrid"_s), u"--template"_s, file});
    EXPECT_EQ(run.status, 2);
    EXPECT_TRUE(run.err.contains(u"axes.json"_s)) << qPrintable(run.err);
    EXPECT_FALSE(QFile::exists(m_cli.path(u"new.dosegrid"_s)));
}

TEST_F(Program, SaysWhatAnExpressionMeans)
{
    const QJsonObject selected = on(u"select"_s, {kidneys, u"--json"_s}).json();
    EXPECT_EQ(selected["cells"_L1].toInt(), 180);
    EXPECT_EQ(selected["states"_L1]["open"_L1].toInt(), 180);
    EXPECT_GT(selected["predictedCpuHours"_L1].toDouble(), 0);
    EXPECT_TRUE(on(u"select"_s, {kidneys}).out.startsWith(u"180 cells"_s));
}

TEST_F(Program, AsksForWhatTheRecordTells)
{
    const auto cells = [this](const QString &expression) {
        return on(u"select"_s, {expression, u"--json"_s}).json()["cells"_L1].toInt(-1);
    };
    const int all = cells(u"predicted=0.."_s);
    EXPECT_EQ(all, 50'050) << "of every cell something is predicted";
    EXPECT_EQ(cells(u"predicted=24h.."_s) + cells(u"!predicted=24h.."_s), all);
    EXPECT_GT(cells(u"predicted=24h.."_s), 0);
    EXPECT_EQ(cells(u"verdict=accepted | size=0.. | speed=0.. | wall=0.."_s), 0) << "nothing ran";
    EXPECT_EQ(on(u"select"_s, {u"wall=fast.."_s}).status, 2);
    EXPECT_EQ(on(u"plan"_s, {u"predicted=..10s organ=liver"_s, u"--dry-run"_s}).status, 0);
}

TEST_F(Program, ListsCellsAsTextJsonAndCsv)
{
    const QString expression = u"AF/95/e-/0.1"_s;
    EXPECT_TRUE(on(u"cells"_s, {expression}).out.contains(u"AF/95/e-/0.1"_s));

    const QJsonArray cells = on(u"cells"_s, {expression, u"--json"_s}).json()["cells"_L1].toArray();
    ASSERT_EQ(cells.size(), 1);
    EXPECT_EQ(cells[0]["state"_L1].toString(), u"open"_s);
    EXPECT_EQ(cells[0]["energyEv"_L1].toInteger(), 100'000);

    const QStringList lines = on(u"cells"_s, {kidneys, u"--csv"_s}).out.split(u"\r\n"_s);
    ASSERT_EQ(lines.size(), 182) << "names, 180 cells, and the end of the last line";
    EXPECT_TRUE(lines[0].startsWith(u"cell,model,region,"_s));
    EXPECT_TRUE(lines[1].startsWith(u"AF/89/gamma/0.005,AF,89,\""_s)) << qPrintable(lines[1]);
}

TEST_F(Program, SpeaksTheLanguageOfTheSystemAndDocumentsDoNot)
{
    const QString expression = u"model=AF organ=kidneys"_s;
    const QString document = on(u"select"_s, {expression, u"--json"_s}).out;
    m_cli.setVariable(u"LC_ALL"_s, u"fr_FR.UTF-8"_s);
    const CliRun french = on(u"select"_s, {expression});
    EXPECT_TRUE(french.out.startsWith(u"1\u202F092 cases, "_s)) << qPrintable(french.out);
    EXPECT_EQ(on(u"select"_s, {expression, u"--json"_s}).out, document);
}

TEST_F(Program, OnlyAnArchiveOfThatModelIsAnInput)
{
    const QString text = m_cli.file(u"passwd"_s, "root:x:0:0:root:/root:/bin/bash\n", QFile::ReadOwner);
    const QString empty = m_cli.file(u"empty.zip"_s, {}, QFile::ReadOwner);
    for (const QString &file : {text, empty, practiceInput(u"AM"_s)}) {
        const CliRun refused = on(u"input"_s, {u"add"_s, file, u"--model"_s, u"AF"_s});
        EXPECT_EQ(refused.status, 2) << qPrintable(refused.err);
        EXPECT_TRUE(refused.err.contains(file)) << qPrintable(refused.err);
    }
    EXPECT_TRUE(on(u"input"_s, {u"list"_s, u"--json"_s}).json()["inputs"_L1].toArray().isEmpty());
}

TEST_F(Program, StatusNamesAnInputThatIsNotThereAnyMore)
{
    const QString file = m_cli.path(u"AF.zip"_s);
    ASSERT_TRUE(QFile::copy(practiceInput(u"AF"_s), file));
    ASSERT_EQ(on(u"input"_s, {u"add"_s, file, u"--model"_s, u"AF"_s}).status, 0);
    const auto isNamed = [&] { return on(u"status"_s, {}).out.contains(file); };
    EXPECT_FALSE(isNamed());
    ASSERT_TRUE(QFile::remove(file));
    EXPECT_TRUE(isNamed());
    EXPECT_TRUE(on(u"status"_s, {u"--json"_s}).json()["heldBackBy"_L1].toArray().contains(u"input"_s));
    addInput();
    EXPECT_FALSE(isNamed()) << "added again from elsewhere";
}

TEST_F(Program, WhoeverMayNotWriteMayRead)
{
    addInput();
    QTemporaryDir other;
    const auto setFolders = [&](QFile::Permissions own) {
        const auto reading = QFile::ReadOwner | QFile::ReadOther | QFile::ExeOwner | QFile::ExeOther;
        EXPECT_TRUE(QFile::setPermissions(m_cli.path({}), own | reading));
        EXPECT_TRUE(QFile::setPermissions(other.path(), QFile::WriteOwner | QFile::WriteOther | reading));
    };
    QProcess engine;
    m_cli.start(engine, {u"run"_s, m_campaign, u"--json"_s});
    ASSERT_TRUE(engine.waitForReadyRead(30'000));
    setFolders({});
    ASSERT_TRUE(QFile::setPermissions(m_campaign, QFile::ReadOwner | QFile::ReadOther));
    m_cli.dropRights();
    if (m_cli.run({u"--version"_s}).status != 0)
        GTEST_SKIP() << "another user cannot start the program here";
    const auto reads = [&] {
        for (const QString &command : {u"status"_s, u"waves"_s, u"show"_s}) {
            const CliRun run = on(command, command == "show"_L1 ? QStringList{u"AF/95/gamma/0.1"_s} : QStringList{});
            EXPECT_EQ(run.status, 0) << qPrintable(command) << qPrintable(run.err);
        }
    };
    reads(); // while it is driven
    EXPECT_TRUE(on(u"status"_s, {}).out.contains(u"dosegrid-cli on"_s));
    setFolders(QFile::WriteOwner);
    engine.terminate();
    ASSERT_TRUE(engine.waitForFinished(30'000));
    setFolders({});

    reads();
    const CliRun copied = on(u"copy"_s, {other.filePath(u"copy.dosegrid"_s)});
    EXPECT_EQ(copied.status, 0) << qPrintable(copied.err);
    for (const QStringList &command : {QStringList{u"run"_s, u"--until"_s, u"done"_s}, {u"pause"_s}}) {
        const CliRun refused = on(command[0], command.mid(1));
        EXPECT_EQ(refused.status, 1) << qPrintable(refused.err);
        EXPECT_TRUE(refused.err.contains(u"permissions"_s)) << qPrintable(refused.err);
    }
    setFolders(QFile::WriteOwner);
}

TEST_F(Program, APlanWantsItsInputArchive)
{
    const CliRun run = on(u"plan"_s, {kidneys, u"--name"_s, u"w"_s});
    EXPECT_EQ(run.status, 2);
    EXPECT_TRUE(run.err.contains(u"dosegrid-cli input"_s)) << qPrintable(run.err);
}

TEST_F(Program, TooManyPrimariesAreRefusedWithTheLimit)
{
    addInput();
    const CliRun run =
        on(u"plan"_s, {kidneys, u"--name"_s, u"w"_s, u"--primaries"_s, u"99999999999"_s, u"--dry-run"_s});
    EXPECT_EQ(run.status, 2);
    EXPECT_TRUE(run.err.contains(u"99999999999"_s) && run.err.contains(u"2147483647"_s)) << qPrintable(run.err);
}

TEST_F(Program, ADryRunRecordsNothing)
{
    addInput();
    const QJsonObject plan =
        on(u"plan"_s, {kidneys, u"--name"_s, u"w"_s, u"--dry-run"_s, u"--json"_s}).json()["plan"_L1].toObject();
    EXPECT_EQ(plan["cells"_L1].toInt(), 180);
    EXPECT_GE(plan["executions"_L1].toInt(), 1);
    EXPECT_EQ(plan["lines"_L1][0]["model"_L1].toString(), u"AF"_s);
    EXPECT_EQ(on(u"status"_s, {u"--json"_s}).json()["totals"_L1]["pendingWishes"_L1].toInt(-1), 0);
}

TEST_F(Program, APlanWaitsForAnEngine)
{
    addInput();
    const CliRun planned = on(u"plan"_s, {kidneys, u"--name"_s, u"w"_s});
    EXPECT_EQ(planned.status, 0);
    EXPECT_TRUE(planned.err.contains(u"dosegrid-cli run"_s)) << qPrintable(planned.err);
    EXPECT_EQ(
        on(u"plan"_s, {u"model=AF organ=liver"_s, u"--name"_s, u"v"_s, u"--json"_s}).json()["outcome"_L1].toString(),
        u"waiting"_s);

    const QJsonObject status = on(u"status"_s, {u"--json"_s}).json();
    EXPECT_EQ(status["totals"_L1]["pendingWishes"_L1].toInt(), 2);
    EXPECT_TRUE(status["heldBackBy"_L1].toArray().contains(u"wishes"_s));
    EXPECT_EQ(status["engine"_L1], QJsonValue::Null);
}

TEST_F(Program, PlainHttpToAnotherMachineNeedsTheOption)
{
    const QStringList address{u"--url"_s, u"http://vip.example.org/rest"_s};
    const CliRun refused = on(u"connect"_s, address);
    EXPECT_NE(refused.status, 0);
    EXPECT_TRUE(refused.err.contains(u"https"_s)) << qPrintable(refused.err);
    const CliRun allowed = on(u"connect"_s, address + QStringList(u"--plain-http"_s));
    EXPECT_EQ(allowed.status, 0) << qPrintable(allowed.err);
    EXPECT_EQ(on(u"status"_s, {u"--json"_s}).json()["connection"_L1]["encrypted"_L1].toBool(true), false);
    EXPECT_TRUE(on(u"status"_s, {}).out.contains(u"not encrypted"_s));
}

TEST_F(Program, SettingUpTakesEffectAtOnce)
{
    addInput();
    const QJsonArray inputs = on(u"input"_s, {u"list"_s, u"--json"_s}).json()["inputs"_L1].toArray();
    ASSERT_EQ(inputs.size(), 1);
    EXPECT_EQ(inputs[0]["model"_L1].toString(), u"AF"_s);
    EXPECT_EQ(inputs[0]["sha256"_L1].toString().size(), 64);

    const CliRun connected = on(u"connect"_s, {u"--url"_s, u"https://vip.example.org/rest"_s});
    EXPECT_EQ(connected.status, 0) << qPrintable(connected.err);
    EXPECT_EQ(on(u"status"_s, {u"--json"_s}).json()["connection"_L1]["url"_L1].toString(),
              u"https://vip.example.org/rest"_s);
}

TEST_F(Program, ActionsOnWhatCannotBeAreWrongUsage)
{
    for (const QString &action : {u"retry"_s, u"hold"_s, u"release"_s, u"kill"_s}) {
        const CliRun run = on(action, {kidneys, u"--yes"_s});
        EXPECT_EQ(run.status, 2) << qPrintable(action);
        EXPECT_TRUE(run.err.contains(u"not possible for 180"_s)) << qPrintable(run.err);
    }
    EXPECT_EQ(on(u"skip"_s, {kidneys, u"--yes"_s}).status, 0) << "anything that is not done can be given up";
    EXPECT_EQ(on(u"retry"_s, {u"state=failed"_s}).status, 0) << "nothing has failed";
    EXPECT_EQ(on(u"fetch"_s, {}).status, 0) << "all that there is: nothing";
    EXPECT_EQ(on(u"fetch"_s, {kidneys}).status, 2) << "these have nothing to fetch";
}

TEST_F(Program, AnActionWithoutAnEngineSaysThatItWaits)
{
    const QJsonObject skipped = on(u"skip"_s, {u"AF/95/gamma/0.1"_s, u"--json"_s}).json();
    EXPECT_EQ(skipped["action"_L1].toString(), u"skip"_s);
    EXPECT_GT(skipped["wish"_L1].toInteger(), 0);
    EXPECT_FALSE(skipped["carriedOut"_L1].toBool(true));
    EXPECT_EQ(on(u"undo"_s, {u"seven"_s}).status, 2);
}

TEST_F(Program, ANoteIsRecordedFoundShownAndTakenAway)
{
    const QString cells = u"AF/95/gamma/0.1,AF/96/gamma/0.1"_s;
    const QString one = u"AF/95/gamma/0.1"_s;
    const CliRun waits = on(u"note"_s, {cells, u"--text"_s, u" geometry overlap,\ntold Maxime "_s});
    EXPECT_EQ(waits.status, 0) << qPrintable(waits.err);
    EXPECT_TRUE(waits.err.contains(u"dosegrid-cli run"_s)) << qPrintable(waits.err);
    ASSERT_EQ(on(u"run"_s, {u"--until"_s, u"done"_s}).status, 0);
    const auto noted = [this](const QString &expression) {
        return on(u"select"_s, {expression, u"--json"_s}).json()["cells"_L1].toInt(-1);
    };
    EXPECT_EQ(noted(u"flag=note"_s), 2);
    EXPECT_EQ(noted(u"flag=note state=open"_s), 2);
    const CliRun shown = on(u"show"_s, {one});
    EXPECT_TRUE(shown.out.contains(u": geometry overlap, told Maxime"_s)) << qPrintable(shown.out);
    const QJsonArray notes = on(u"show"_s, {one, u"--json"_s}).json()["notes"_L1].toArray();
    ASSERT_EQ(notes.size(), 1);
    EXPECT_EQ(notes[0]["text"_L1].toString(), u"geometry overlap,\ntold Maxime"_s);
    EXPECT_FALSE(notes[0]["by"_L1].toString().isEmpty());
    EXPECT_FALSE(notes[0]["at"_L1].toString().isEmpty());

    const QJsonObject removed = on(u"note"_s, {one, u"--remove"_s, u"--json"_s}).json();
    EXPECT_EQ(removed["action"_L1].toString(), u"remove-note"_s);
    ASSERT_EQ(on(u"run"_s, {u"--until"_s, u"done"_s}).status, 0);
    EXPECT_EQ(noted(u"flag=note"_s), 1);
    const QJsonObject after = on(u"show"_s, {one, u"--json"_s}).json();
    EXPECT_TRUE(after["notes"_L1].isArray() && after["notes"_L1].toArray().isEmpty());
    QStringList kinds;
    for (const QJsonValue event : after["events"_L1].toArray())
        kinds << event["kind"_L1].toString();
    EXPECT_EQ(kinds, (QStringList{u"note-removed"_s, u"note"_s})) << "the record keeps what was taken away";
    EXPECT_EQ(on(u"note"_s, {one, u"--remove"_s}).status, 2) << "it has none";
}

TEST_F(Program, AnEngineCarriesANoteOutAndSaysSo)
{
    QProcess engine;
    m_cli.start(engine, {u"run"_s, m_campaign, u"--json"_s});
    ASSERT_TRUE(engine.waitForReadyRead(30'000));
    const QJsonObject noted = on(u"note"_s, {u"AF/95/gamma/0.1"_s, u"--text"_s, u"x"_s, u"--json"_s}).json();
    EXPECT_EQ(noted["action"_L1].toString(), u"note"_s);
    EXPECT_TRUE(noted["carriedOut"_L1].toBool());
    EXPECT_EQ(noted["cells"_L1], QJsonArray{u"AF/95/gamma/0.1"_s});
    EXPECT_FALSE(noted["canBeUndone"_L1].toBool(true));
    const CliRun words = on(u"note"_s, {u"AF/95/gamma/0.1"_s, u"--text"_s, u"y"_s});
    EXPECT_EQ(words.status, 0);
    EXPECT_TRUE(words.err.contains(u"Note added to 1 cell."_s)) << qPrintable(words.err);
    engine.terminate();
    EXPECT_TRUE(engine.waitForFinished(30'000));
}

TEST_F(Program, ANoteThatIsNoneIsWrongUsageAndRecordsNothing)
{
    const QString cell = u"AF/95/gamma/0.1"_s;
    for (const QStringList &options : {QStringList{},
                                       {u"--text"_s, u"x"_s, u"--remove"_s},
                                       {u"--text"_s, u" \n"_s},
                                       {u"--text"_s, QString(2001, u'x')}}) {
        const CliRun refused = on(u"note"_s, QStringList{cell} + options);
        EXPECT_EQ(refused.status, 2) << qPrintable(options.join(u' ').left(40)) << qPrintable(refused.err);
    }
    EXPECT_TRUE(on(u"note"_s, {cell, u"--text"_s, u" "_s}).err.contains(u"2,000 characters"_s));
    const CliRun nowhere = on(u"note"_s, {u"state=n/a"_s, u"--text"_s, u"x"_s, u"--yes"_s});
    EXPECT_EQ(nowhere.status, 2);
    EXPECT_TRUE(nowhere.err.contains(u"cannot exist"_s)) << qPrintable(nowhere.err);
    const CliRun many = on(u"note"_s, {u"model=AF organ=1..10"_s, u"--text"_s, u"x"_s});
    EXPECT_EQ(many.status, 2);
    EXPECT_TRUE(many.err.contains(u"--yes"_s)) << qPrintable(many.err);
    EXPECT_EQ(on(u"status"_s, {u"--json"_s}).json()["totals"_L1]["pendingWishes"_L1].toInt(-1), 0);
    EXPECT_EQ(on(u"note"_s, {cell, u"--text"_s, QString(2000, u'x')}).status, 0);
}

TEST_F(Program, ANoteStaysWhileAnOutputIsJudged)
{
    const QString cell = u"AF/95/gamma/0.1"_s;
    const QString unsure = QStringLiteral(DOSEGRID_TEST_DATA "/results/gatecl_AF_95_gamma_0.1.tar.gz");
    const auto isFound = [this](const QString &expression) {
        return on(u"select"_s, {expression, u"--json"_s}).json()["cells"_L1].toInt() == 1;
    };
    ASSERT_EQ(on(u"note"_s, {cell, u"--text"_s, u"fetched by hand"_s}).status, 0);
    ASSERT_EQ(on(u"adopt"_s, {cell, unsure}).status, 5);
    EXPECT_TRUE(isFound(u"state=held flag=note flag=review"_s));
    ASSERT_EQ(on(u"answer"_s, {cell, u"accept"_s, u"--reason"_s, u"known name"_s}).status, 0);
    ASSERT_EQ(on(u"run"_s, {u"--until"_s, u"done"_s}).status, 0);
    EXPECT_TRUE(isFound(u"state=done flag=note !flag=review"_s));
}

TEST_F(Program, AnEmptyExpressionIsNotTheWholeGridForWhatActs)
{
    for (const QString &action : {u"plan"_s, u"kill"_s, u"hold"_s, u"skip"_s, u"note"_s}) {
        QStringList options{u""_s};
        options += action == "plan"_L1   ? QStringList{u"--name"_s, u"all"_s}
                   : action == "note"_L1 ? QStringList{u"--text"_s, u"x"_s, u"--yes"_s}
                                         : QStringList{u"--yes"_s};
        const CliRun run = on(action, options);
        EXPECT_EQ(run.status, 2) << qPrintable(action);
        EXPECT_TRUE(run.err.contains(u"model=AF,AM"_s)) << qPrintable(run.err);
    }
    EXPECT_EQ(on(u"select"_s, {u""_s}).status, 0);
}

TEST_F(Program, DocumentsOfAFreshCampaignParse)
{
    for (const QStringList &arguments : {QStringList{u"status"_s}, {u"waves"_s}, {u"stats"_s}, {u"answer"_s}}) {
        const CliRun run = on(arguments[0], {u"--json"_s});
        EXPECT_EQ(run.status, 0) << qPrintable(arguments[0]);
        EXPECT_FALSE(run.json().isEmpty()) << qPrintable(arguments[0]);
    }
    const QJsonObject cell = on(u"show"_s, {u"AF/95/gamma/0.1"_s, u"--json"_s}).json();
    EXPECT_EQ(cell["cell"_L1].toString(), u"AF/95/gamma/0.1"_s);
    EXPECT_TRUE(cell["attempts"_L1].isArray());
    EXPECT_TRUE(on(u"show"_s, {u"AF/95/gamma/0.1"_s}).out.contains(u"In no wave yet"_s));
    EXPECT_TRUE(on(u"stats"_s, {}).out.contains(u"speed-up: accepted CPU hours"_s)) << "figures come with definitions";
}

TEST_F(Program, AdoptTellsItsVerdict)
{
    const QString cell = u"AF/95/gamma/0.1"_s;
    const QString file = QStringLiteral(DOSEGRID_TEST_DATA "/results/gatecl_AF_95_gamma_0.1.tar.gz");
    const QString other = m_cli.path(u"OpenDose_95_e-_0.1_100000000.tar.gz"_s);
    const QString own = m_cli.path(u"OpenDose_95_gamma_0.1_100000000.tar.gz"_s);
    ASSERT_TRUE(QFile::copy(file, other) && QFile::copy(file, own));
    const CliRun refused = on(u"adopt"_s, {cell, other});
    EXPECT_EQ(refused.status, 1) << qPrintable(refused.err);
    EXPECT_TRUE(refused.err.contains(u"refused"_s)) << qPrintable(refused.err);
    const CliRun unsure = on(u"adopt"_s, {cell, file});
    EXPECT_EQ(unsure.status, 5) << qPrintable(unsure.err);
    EXPECT_TRUE(unsure.out.contains(u"needs a person"_s)) << qPrintable(unsure.out);

    const QString campaign = m_cli.path(u"second.dosegrid"_s);
    ASSERT_EQ(m_cli.run({u"create"_s, campaign}).status, 0);
    const CliRun accepted = m_cli.run({u"adopt"_s, campaign, cell, own});
    EXPECT_EQ(accepted.status, 0) << qPrintable(accepted.err);
    EXPECT_TRUE(accepted.out.contains(u"accepted"_s)) << qPrintable(accepted.out);
}

TEST_F(Program, CopiesACampaign)
{
    const QString copy = m_cli.path(u"copy.dosegrid"_s);
    EXPECT_EQ(on(u"copy"_s, {copy}).status, 0);
    EXPECT_EQ(m_cli.run({u"select"_s, copy, kidneys, u"--json"_s}).json()["cells"_L1].toInt(), 180);
}

TEST_F(Program, RunEndsAtOnceWhenThereIsNothingToDo)
{
    const CliRun run = on(u"run"_s, {u"--until"_s, u"done"_s});
    EXPECT_EQ(run.status, 0) << qPrintable(run.err);
}

TEST_F(Program, RunWantsAPlatformForWhatIsPlanned)
{
    addInput();
    ASSERT_EQ(on(u"plan"_s, {kidneys, u"--name"_s, u"w"_s}).status, 0);
    const CliRun run = on(u"run"_s, {u"--until"_s, u"done"_s});
    EXPECT_EQ(run.status, 2);
    EXPECT_TRUE(run.err.contains(u"dosegrid-cli connect"_s)) << qPrintable(run.err);
    EXPECT_EQ(on(u"status"_s, {u"--json"_s}).json()["totals"_L1]["states"_L1]["planned"_L1].toInt()
                  + on(u"status"_s, {u"--json"_s}).json()["totals"_L1]["states"_L1]["submitted"_L1].toInt(),
              180)
        << "the wish was carried out";
}

TEST_F(Program, ACopyWithLiveWavesIsDrivenOnlyAfterTakingItOver)
{
    addInput();
    ASSERT_EQ(on(u"plan"_s, {kidneys, u"--name"_s, u"w"_s}).status, 0);
    ASSERT_EQ(on(u"run"_s, {u"--until"_s, u"done"_s}).status, 2) << "planned by an engine here, and no platform";
    const QString copy = m_cli.path(u"elsewhere.dosegrid"_s);
    ASSERT_EQ(on(u"copy"_s, {copy}).status, 0);

    const CliRun refused = m_cli.run({u"run"_s, copy, u"--until"_s, u"done"_s});
    EXPECT_EQ(refused.status, 1) << qPrintable(refused.err);
    EXPECT_TRUE(refused.err.contains(u"--take-over"_s)) << qPrintable(refused.err);
    for (const QStringList &option : {QStringList{u"--take-over"_s}, QStringList{}}) {
        const CliRun taken = m_cli.run(QStringList{u"run"_s, copy, u"--until"_s, u"done"_s} + option);
        EXPECT_EQ(taken.status, 2) << "it drives, and wants a platform: " << qPrintable(taken.err);
        EXPECT_TRUE(taken.err.contains(u"dosegrid-cli connect"_s)) << qPrintable(taken.err);
    }
}

TEST_F(Program, RunWithoutAKeySaysHowToGiveIt)
{
    ASSERT_EQ(on(u"connect"_s, {u"--url"_s, u"http://127.0.0.1:9/rest"_s}).status, 0);
    const CliRun run = on(u"run"_s, {u"--for"_s, u"30s"_s});
    EXPECT_EQ(run.status, 3) << qPrintable(run.err);
    EXPECT_TRUE(run.err.contains(u"dosegrid-cli key set"_s)) << qPrintable(run.err);
}

TEST_F(Program, OnlyOneDrives)
{
    QProcess first;
    m_cli.start(first, {u"run"_s, m_campaign, u"--json"_s});
    ASSERT_TRUE(first.waitForReadyRead(30'000));
    const CliRun second = on(u"run"_s, {u"--for"_s, u"1s"_s});
    EXPECT_EQ(second.status, 1);
    EXPECT_TRUE(second.err.contains(u"drives this campaign already"_s)) << qPrintable(second.err);

    const CliRun paused = on(u"pause"_s, {});
    EXPECT_EQ(paused.status, 0) << qPrintable(paused.err);
    EXPECT_TRUE(paused.err.contains(u"Paused"_s)) << "the engine carried it out: " << qPrintable(paused.err);
    const QJsonObject status = on(u"status"_s, {u"--json"_s}).json();
    EXPECT_TRUE(status["totals"_L1]["paused"_L1].toBool());
    EXPECT_TRUE(status["engine"_L1].toString().contains(u"dosegrid-cli"_s));

    first.terminate();
    ASSERT_TRUE(first.waitForFinished(30'000));
    EXPECT_EQ(first.exitCode(), 4) << "interrupted, resumable";
}

} // namespace
