// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/practicerun.h"

#include <gmock/gmock.h>

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

const QString kidneys = u"model=AF organ=kidneys particle=gamma energy=10keV,20keV"_s; // 6 regions
const QString liver = u"AF/95/gamma/0.55"_s;

class CalmWave : public PracticeRun
{
protected:
    CalmWave() : PracticeRun({u"--failure-rate"_s, u"0"_s}) {}
};

TEST_F(CalmWave, FromPlanToAccount)
{
    plan(kidneys, u"kidneys"_s, u"GateCLforOpenDose"_s);
    plan(liver, u"liver"_s, u"GateLab"_s);
    const CliRun run = m_cli.run(runArguments({u"--until"_s, u"done"_s, u"--for"_s, u"45s"_s}));
    ASSERT_EQ(run.status, 0) << qPrintable(run.err) << qPrintable(on(u"status"_s).out);

    const QJsonObject stats = on(u"stats"_s, {u"--json"_s}).json();
    EXPECT_EQ(stats["total"_L1]["simulations"_L1].toInt(), 13);
    EXPECT_GT(stats["total"_L1]["productiveCpuHours"_L1].toDouble(), 0);
    EXPECT_GT(stats["total"_L1]["speedUp"_L1].toDouble(), 0);
    EXPECT_EQ(states()["done"_L1].toInt(), 13);
    expectCleanAudit();

    const QJsonObject cell = on(u"show"_s, {liver, u"--json"_s}).json();
    EXPECT_EQ(cell["state"_L1].toString(), u"done"_s);
    const QJsonObject attempt = cell["attempts"_L1][0].toObject();
    EXPECT_GT(attempt["subJobs"_L1].toInt(), 1) << "a long cell is split";
    EXPECT_TRUE(QFileInfo::exists(attempt["outputs"_L1][0]["localPath"_L1].toString()));
    const CliRun log = on(u"log"_s, {u"AF/89/gamma/0.01"_s, u"--key-file"_s, m_keyFile});
    EXPECT_EQ(log.status, 0) << qPrintable(log.err);
    EXPECT_FALSE(log.out.trimmed().isEmpty());
}

TEST_F(CalmWave, OtherProgramsPlanAndHoldMeanwhile)
{
    QProcess engine;
    m_cli.start(engine, runArguments({u"--json"_s}));
    ASSERT_TRUE(engine.waitForReadyRead(30'000));
    const CliRun planned = on(u"plan"_s, {kidneys, u"--name"_s, u"a"_s, u"--json"_s});
    ASSERT_EQ(planned.json()["outcome"_L1].toString(), u"done"_s) << qPrintable(planned.err);
    ASSERT_EQ(on(u"pause"_s, {u"a"_s}).status, 0);
    ASSERT_EQ(on(u"resume"_s, {u"a"_s}).status, 0);
    // What came of each cell, and its taking back.
    const QJsonObject skipped = on(u"skip"_s, {liver, u"--reason"_s, u"too small"_s, u"--yes"_s, u"--json"_s}).json();
    EXPECT_TRUE(skipped["carriedOut"_L1].toBool());
    EXPECT_EQ(skipped["cells"_L1], QJsonArray{liver});
    const QString number = QString::number(skipped["wish"_L1].toInteger());
    EXPECT_EQ(on(u"undo"_s, {number, u"--json"_s}).json()["cells"_L1], QJsonArray{liver});
    EXPECT_EQ(states()["skipped"_L1].toInt(), 0);
    EXPECT_EQ(on(u"undo"_s, {number}).status, 1) << "it was taken back already";
    ASSERT_TRUE(QTest::qWaitFor([&] { return states()["done"_L1].toInt() == 12; }, 40'000));
    engine.terminate();
    ASSERT_TRUE(engine.waitForFinished(30'000));
    EXPECT_EQ(engine.exitCode(), 4);

    // Each line of the stream is an object of the schema, and the last one says how it ended.
    QJsonObject last;
    for (const QByteArray &line : engine.readAllStandardOutput().trimmed().split('\n')) {
        const QJsonDocument object = QJsonDocument::fromJson(line);
        ASSERT_EQ(object["schema"_L1].toInt(), 1) << line.constData();
        last = object.object();
    }
    EXPECT_EQ(last["type"_L1].toString(), u"end"_s);
    EXPECT_EQ(last["status"_L1].toInt(), 4);
    expectCleanAudit();
}

TEST_F(CalmWave, ABudgetHoldsWhatDoesNotFitUntilItIsReleased)
{
    const CliRun planned = on(u"plan"_s, {kidneys, u"--name"_s, u"kidneys"_s, u"--budget"_s, u"10"_s});
    ASSERT_EQ(planned.status, 0) << qPrintable(planned.err);
    for (const QString &goal : {u"done"_s, u"idle"_s}) {
        const CliRun run = m_cli.run(runArguments({u"--until"_s, goal, u"--for"_s, u"45s"_s}));
        EXPECT_EQ(run.status, 5) << qPrintable(run.err);
        EXPECT_EQ(states()["held"_L1].toInt() + states()["done"_L1].toInt(), 12) << qPrintable(on(u"status"_s).out);
    }
    EXPECT_GT(states()["held"_L1].toInt(), 0);
    EXPECT_TRUE(on(u"status"_s).out.contains(u"budget"_s));
    ASSERT_EQ(on(u"release"_s, {u"state=held"_s, u"--yes"_s}).status, 0);
    const CliRun run = m_cli.run(runArguments({u"--until"_s, u"done"_s, u"--for"_s, u"45s"_s}));
    EXPECT_EQ(run.status, 0) << qPrintable(run.err);
    EXPECT_EQ(states()["done"_L1].toInt(), 12) << qPrintable(on(u"status"_s).out);
    expectCleanAudit();
}

TEST_F(CalmWave, AWrongKeyIsNotRecordedByConnect)
{
    const QString wrong = m_cli.file(u"wrong"_s, "not-the-key-of-this-platform", QFile::ReadOwner);
    const CliRun run = on(u"connect"_s, {u"--url"_s, m_platform.url().toString(), u"--key-file"_s, wrong});
    EXPECT_EQ(run.status, 3) << qPrintable(run.out);
}

} // namespace
