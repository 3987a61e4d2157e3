// SPDX-License-Identifier: GPL-3.0-or-later
// dosegrid-cli is killed before one of its durable steps (crashpoints.cpp) or at a random instant, on a platform that
// may lie and over a line that may break; then it is started again and has to end with every cell computed exactly
// once.
//
// The whole takes hours (target crash_harness): DOSEGRID_CRASH_STRIDE=1 kills at each step, and
// DOSEGRID_CRASH_INSTANTS=N at N random instants in each world.
#include "tests/integration/troubledrun.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using dosegrid::testing::TransportFault;

namespace {

class CrashedRun : public TroubledRun, public testing::WithParamInterface<World>
{
protected:
    explicit CrashedRun() : TroubledRun(GetParam()) {}

    // False: it came to its end.
    bool isKilled(const QString &at, const QString &log = {})
    {
        return runWith({{u"LD_PRELOAD"_s, QStringLiteral(DOSEGRID_CRASHPOINTS)},
                        {u"DOSEGRID_CRASH_AT"_s, at},
                        {u"DOSEGRID_CRASH_LOG"_s, log}})
               == QProcess::CrashExit;
    }

    void killAfter(int ms)
    {
        QProcess engine;
        m_cli.start(engine, runArguments({u"--until"_s, u"done"_s}));
        ASSERT_TRUE(engine.waitForStarted());
        QTest::qWait(ms);
        engine.kill();
        engine.waitForFinished(30'000);
    }
};

// Each strikes once a round: of the few requests of a small campaign, most kinds lose one.
QList<TransportFault> brokenLines()
{
    using Kind = TransportFault::Kind;
    using Direction = TransportFault::Direction;
    QList<TransportFault> faults{
        {.kind = Kind::Cut, .method = "POST", .target = "/executions"},
        {.kind = Kind::Reset, .method = "POST", .target = "/executions", .skip = 1},
        {.kind = Kind::Cut, .direction = Direction::Request, .atByte = 300, .method = "PUT", .target = "/path/"},
        {.kind = Kind::Reset, .atByte = 100, .method = "GET", .target = "/executions", .skip = 2},
        {.kind = Kind::Cut, .atByte = 20, .counted = TransportFault::Counted::FromBody, .target = "action=content"},
        {.kind = Kind::WrongLength, .target = "action=content", .skip = 1},
        {.kind = Kind::Drip,
         .atByte = 150,
         .pause = std::chrono::milliseconds(1),
         .method = "GET",
         .target = "/executions/",
         .skip = 1}};
    for (TransportFault &fault : faults)
        fault.times = 1;
    return faults;
}

} // namespace

TEST_P(CrashedRun, ComputesEveryCellOnceWhereverItDied)
{
    const QString log = m_cli.path(u"steps"_s);
    beginAnew();
    ASSERT_FALSE(isKilled({}, log));
    QFile steps(log);
    ASSERT_TRUE(steps.open(QIODevice::ReadOnly));
    const QByteArray text = steps.readAll();
    const int count = int(text.count('\n'));
    EXPECT_GE(text.count(" create\n"), 2) << "steps are seen";
    const int stride = fromEnvironment("DOSEGRID_CRASH_STRIDE", count / 2 + 1);
    RecordProperty("steps", count);
    int rounds = 0;
    for (int at = stride / 2 + 1; !HasFailure(); at += stride) {
        SCOPED_TRACE(testing::Message() << "before step " << at);
        beginAnew();
        const bool wasKilled = isKilled(QString::number(at));
        goOnAndExpectExactlyOnce();
        if (!wasKilled)
            break;
        ++rounds;
    }
    RecordProperty("rounds", rounds);
    EXPECT_GT(rounds, count / stride / 2);
}

TEST_P(CrashedRun, ComputesEveryCellOnceWhenItDiedAsTheRequestLeft)
{
    for (const QString &at : {u"create"_s, u"created"_s}) {
        SCOPED_TRACE(at.toStdString());
        beginAnew();
        ASSERT_TRUE(isKilled(at));
        goOnAndExpectExactlyOnce();
        if (at == "create"_L1) {
            EXPECT_TRUE(wasAsked()) << "nothing can tell that the request never left";
        }
    }
}

TEST_P(CrashedRun, ComputesEveryCellOnceWhenItDiedAtRandomInstants)
{
    QRandomGenerator random(20261122);
    const int instants = fromEnvironment("DOSEGRID_CRASH_INSTANTS", 1);
    for (int n = 0; n < instants && !HasFailure(); ++n) {
        SCOPED_TRACE(testing::Message() << "instant " << n);
        beginAnew();
        killAfter(random.bounded(50, 3000));
        killAfter(random.bounded(50, 1500));
        goOnAndExpectExactlyOnce();
    }
}

INSTANTIATE_TEST_SUITE_P(Platforms, CrashedRun,
                         testing::Values(World{"Sound", {}, {}},
                                         World{"CutsAnswers", {u"--fault"_s, u"post-cut=0.3"_s}, {}},
                                         World{"Lies",
                                               {u"--fault"_s, u"post-8000=0.3"_s, u"--fault"_s, u"list-8000=0.2"_s,
                                                u"--fault"_s, u"get-8000=0.2"_s, u"--fault"_s, u"content-8000=0.2"_s},
                                               {}},
                                         World{"BreaksTheLine", {}, brokenLines()}),
                         [](const auto &platform) { return std::string(platform.param.name); });
