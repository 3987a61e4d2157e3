// SPDX-License-Identifier: GPL-3.0-or-later
// dosegrid-cli is killed before one of its durable steps (crashpoints.cpp) or at a random instant, on a platform that
// may lie; then it is started again and has to end with every cell computed exactly once.
//
// The whole takes an hour (target crash_harness): DOSEGRID_CRASH_STRIDE=1 kills at each step, and
// DOSEGRID_CRASH_INSTANTS=N at N random instants on each platform.
#include "tests/integration/campaigntruth.h"
#include "tests/integration/practicerun.h"

#include <QDir>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

struct World
{
    const char *name;
    QStringList faults;
};

class CrashedRun : public PracticeRun, public testing::WithParamInterface<World>
{
protected:
    explicit CrashedRun()
        : PracticeRun(
            QStringList{u"--failure-rate"_s, u"0"_s, u"--queue-wait"_s, u"1"_s, u"--transfer-latency"_s, u"0"_s}
            + GetParam().faults)
    {}

    void SetUp() override
    {
        PracticeRun::SetUp();
        const QStringList few{u"--primaries"_s, u"1000"_s};
        ASSERT_EQ(on(u"plan"_s, QStringList{u"AF/89/gamma/0.005,AF/90/gamma/0.005"_s, u"--name"_s, u"batch"_s,
                                            u"--workflow"_s, u"GateCLforOpenDose"_s}
                                    + few)
                      .status,
                  0);
        ASSERT_EQ(on(u"plan"_s,
                     QStringList{u"AF/95/gamma/0.55"_s, u"--name"_s, u"split"_s, u"--workflow"_s, u"GateLab"_s} + few)
                      .status,
                  0);
        ASSERT_TRUE(QFile::copy(m_campaign, m_campaign + ".fresh"_L1));
    }

    // The campaign as it was before anything was sent; the platform goes on.
    void beginAnew()
    {
        for (const char *more : {"", "-wal", "-shm"})
            QFile::remove(m_campaign + QLatin1StringView(more));
        QDir(m_campaign + ".results"_L1).removeRecursively();
        ASSERT_TRUE(QFile::copy(m_campaign + ".fresh"_L1, m_campaign));
        m_earlier += PlatformTruth::read(m_platform.stateFolder(), m_earlier).launches.size();
        m_answered.clear();
    }

    // False: it came to its end.
    bool isKilled(const QString &at, const QString &log = {})
    {
        m_cli.setVariable(u"LD_PRELOAD"_s, QStringLiteral(DOSEGRID_CRASHPOINTS));
        m_cli.setVariable(u"DOSEGRID_CRASH_AT"_s, at);
        m_cli.setVariable(u"DOSEGRID_CRASH_LOG"_s, log);
        QProcess engine;
        m_cli.start(engine, runArguments({u"--until"_s, u"done"_s}));
        for (const QString &name : {u"LD_PRELOAD"_s, u"DOSEGRID_CRASH_AT"_s, u"DOSEGRID_CRASH_LOG"_s})
            m_cli.setVariable(name, {});
        drive(engine);
        return engine.exitStatus() == QProcess::CrashExit;
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

    // Until it ends; questions are answered as by somebody who looks at the platform's own pages.
    void drive(QProcess &engine)
    {
        ASSERT_TRUE(engine.waitForStarted());
        const auto isOver = [&] {
            if (engine.state() == QProcess::NotRunning)
                return true;
            answerQuestions();
            return false;
        };
        const bool ended = QTest::qWaitFor(isOver, 50'000);
        EXPECT_TRUE(ended) << on(u"status"_s).out.toStdString() << on(u"answer"_s).out.toStdString();
        if (!ended) {
            engine.kill();
            engine.waitForFinished();
        }
    }

    void answerQuestions()
    {
        auto file =
            dosegrid::store::CampaignStore::open(m_campaign, {.mode = dosegrid::store::OpenOptions::Mode::Observe});
        if (!file) // just now
            return;
        const auto questions = (*file)->record().openQuestions();
        if (!questions || questions->empty())
            return;
        const PlatformTruth truth = PlatformTruth::read(m_platform.stateFolder(), m_earlier);
        for (const dosegrid::store::Question &question : *questions) {
            ASSERT_EQ(question.kind, u"absent"_s);
            if (truth.hasLaunched(question.evidence["name"_L1].toString()))
                continue; // the next list shows it
            if (m_answered.contains(question.id))
                continue; // recorded, and not carried out yet
            m_answered << question.id;
            EXPECT_EQ(on(u"answer"_s, {QString::number(question.id.value), u"send-again"_s}).status, 0);
        }
    }

    void goOnAndExpectExactlyOnce()
    {
        // It also ends when only a person can go on.
        int status = needsPerson;
        QByteArray words;
        for (int run = 0; run < 5 && status == needsPerson; ++run) {
            QProcess engine;
            m_cli.start(engine, runArguments({u"--until"_s, u"done"_s}));
            drive(engine);
            status = engine.exitCode();
            words += engine.readAllStandardError();
            answerQuestions();
        }
        EXPECT_EQ(status, 0) << words.toStdString();
        const PlatformTruth truth = PlatformTruth::read(m_platform.stateFolder(), m_earlier);
        CampaignTruth(m_campaign).expectExactlyOnce(truth, 3);
        for (const int executions : truth.executionsByCell())
            EXPECT_EQ(executions, 1);
        expectCleanAudit();
    }

    static constexpr int needsPerson = 5; // of the exit statuses of dosegrid-cli
    qsizetype m_earlier = 0;              // launches of former rounds
    QSet<dosegrid::QuestionId> m_answered;
};

int fromEnvironment(const char *name, int otherwise)
{
    bool isNumber = false;
    const int value = qEnvironmentVariableIntValue(name, &isNumber);
    return isNumber && value > 0 ? value : otherwise;
}

} // namespace

TEST_P(CrashedRun, ComputesEveryCellOnceWhereverItDied)
{
    const QString log = m_cli.path(u"steps"_s);
    ASSERT_FALSE(isKilled({}, log));
    QFile steps(log);
    ASSERT_TRUE(steps.open(QIODevice::ReadOnly));
    const QByteArray text = steps.readAll();
    const int count = int(text.count('\n'));
    EXPECT_EQ(text.count(" create\n"), 2) << "steps are seen";
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
            EXPECT_FALSE(m_answered.isEmpty()) << "nothing can tell that the request never left";
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
                         testing::Values(World{"Sound", {}}, World{"CutsAnswers", {u"--fault"_s, u"post-cut=0.3"_s}},
                                         World{"Lies",
                                               {u"--fault"_s, u"post-8000=0.3"_s, u"--fault"_s, u"list-8000=0.2"_s,
                                                u"--fault"_s, u"get-8000=0.2"_s, u"--fault"_s, u"content-8000=0.2"_s}}),
                         [](const auto &platform) { return std::string(platform.param.name); });
