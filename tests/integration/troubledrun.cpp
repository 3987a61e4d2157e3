// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/troubledrun.h"

#include "tests/integration/campaigntruth.h"

#include <QDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

TroubledRun::TroubledRun(World world)
    : PracticeRun(QStringList{u"--failure-rate"_s, u"0"_s, u"--queue-wait"_s, u"1"_s, u"--transfer-latency"_s, u"0"_s}
                  + world.faults)
    , m_world(std::move(world))
{}

void TroubledRun::SetUp()
{
    PracticeRun::SetUp();
    const QStringList few{u"--primaries"_s, u"1000"_s};
    ASSERT_EQ(on(u"plan"_s, QStringList{u"AF/89/gamma/0.005,AF/90/gamma/0.005"_s, u"--name"_s, u"batch"_s,
                                        u"--workflow"_s, u"GateCLforOpenDose"_s}
                                + few)
                  .status,
              0);
    ASSERT_EQ(
        on(u"plan"_s, QStringList{u"AF/95/gamma/0.55"_s, u"--name"_s, u"split"_s, u"--workflow"_s, u"GateLab"_s} + few)
            .status,
        0);
    ASSERT_TRUE(QFile::copy(m_campaign, m_campaign + ".fresh"_L1));
}

QUrl TroubledRun::address()
{
    if (m_world.onTheWay.isEmpty())
        return PracticeRun::address();
    if (!m_way)
        m_way = std::make_unique<dosegrid::testing::FaultProxy>(m_platform.url().port());
    return QUrl(m_way->url(m_platform.url().path()));
}

void TroubledRun::beginAnew()
{
    for (const char *more : {"", "-wal", "-shm"})
        QFile::remove(m_campaign + QLatin1StringView(more));
    QDir(m_campaign + ".results"_L1).removeRecursively();
    ASSERT_TRUE(QFile::copy(m_campaign + ".fresh"_L1, m_campaign));
    m_earlier += PlatformTruth::read(m_platform.stateFolder(), m_earlier).launches.size();
    m_answered.clear();
    if (!m_way)
        return;
    m_way->clearFaults();
    for (const auto &fault : m_world.onTheWay)
        m_way->add(fault);
}

QProcess::ExitStatus TroubledRun::runWith(const QMap<QString, QString> &environment)
{
    for (auto it = environment.begin(); it != environment.end(); ++it)
        m_cli.setVariable(it.key(), it.value());
    QProcess engine;
    m_cli.start(engine, runArguments({u"--until"_s, u"done"_s}));
    for (auto it = environment.begin(); it != environment.end(); ++it)
        m_cli.setVariable(it.key(), {});
    drive(engine);
    m_lastExitCode = engine.exitCode();
    return engine.exitStatus();
}

void TroubledRun::drive(QProcess &engine)
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

void TroubledRun::answerQuestions()
{
    auto file = dosegrid::store::CampaignStore::open(m_campaign, {.mode = dosegrid::store::OpenOptions::Mode::Observe});
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

void TroubledRun::goOnAndExpectExactlyOnce()
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
    EXPECT_EQ(status, 0) << words.toStdString() << on(u"status"_s).out.toStdString();
    const PlatformTruth truth = PlatformTruth::read(m_platform.stateFolder(), m_earlier);
    CampaignTruth(m_campaign).expectExactlyOnce(truth, 3);
    for (const int executions : truth.executionsByCell())
        EXPECT_EQ(executions, 1);
    expectCleanAudit();
}

int TroubledRun::fromEnvironment(const char *name, int otherwise)
{
    bool isNumber = false;
    const int value = qEnvironmentVariableIntValue(name, &isNumber);
    return isNumber && value > 0 ? value : otherwise;
}
