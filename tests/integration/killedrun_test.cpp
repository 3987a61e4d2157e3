// SPDX-License-Identifier: GPL-3.0-or-later
// The engine is killed with SIGKILL at random moments and started again.
#include "tests/integration/practicerun.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

class KilledRun : public PracticeRun
{
protected:
    // Slow enough for the last kill to meet work, with launches that take a while so that some kills meet one.
    KilledRun() : PracticeRun({u"--failure-rate"_s, u"0"_s, u"--speed"_s, u"1500"_s, u"--launch-time"_s, u"600"_s}) {}
};

TEST_F(KilledRun, LosesNoCellAndStartsNoneTwice)
{
    plan(u"model=AF organ=kidneys particle=gamma energy=10keV,20keV"_s, u"kidneys"_s, u"GateCLforOpenDose"_s);
    plan(u"model=AF organ=liver particle=gamma energy=550keV,600keV"_s, u"liver"_s, u"GateLab"_s);
    QRandomGenerator random(20261122);
    for (int kill = 0; kill < 10; ++kill) {
        QProcess engine;
        m_cli.start(engine, runArguments({u"--until"_s, u"done"_s}));
        ASSERT_TRUE(engine.waitForStarted());
        QTest::qWait(random.bounded(50, 900)); // a moment, not a condition: that is the test
        engine.kill();
        engine.waitForFinished(30'000);
        ASSERT_EQ(engine.exitStatus(), QProcess::CrashExit) << "it had ended before kill " << kill;
    }
    const CliRun run = m_cli.run(runArguments({u"--until"_s, u"done"_s, u"--for"_s, u"40s"_s}));
    ASSERT_EQ(run.status, 0) << qPrintable(run.err) << qPrintable(on(u"status"_s).out)
                             << qPrintable(on(u"answer"_s).out);
    EXPECT_EQ(states()["done"_L1].toInt(), 14);
    expectCleanAudit();
}

} // namespace
