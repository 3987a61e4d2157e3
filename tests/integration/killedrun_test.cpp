// SPDX-License-Identifier: GPL-3.0-or-later
// The engine is killed with SIGKILL at random moments and started again, while another program asks for things.
#include "tests/integration/campaigntruth.h"
#include "tests/integration/practicerun.h"

#include <QRandomGenerator>
#include <QTest>

#include <functional>

using namespace Qt::Literals::StringLiterals;

namespace {

// One call of dosegrid-cli after the other in a process of its own, each repeated until it was recorded, then followed
// in the campaign file until an engine, whichever lives by then, has carried it out.
class OtherProgram
{
public:
    struct Call
    {
        QStringList arguments;
        int cells = 0; // that it has to act on; -1: at least one
    };

    OtherProgram(const CliProgram &cli, QString campaign, QList<Call> calls)
        : m_cli(cli)
        , m_campaign(std::move(campaign))
        , m_calls(std::move(calls))
    {}
    ~OtherProgram()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

    bool isDone() const { return m_calls.isEmpty(); }
    QString situation() const { return isDone() ? u"done"_s : m_calls.first().arguments.join(u' '); }

    // Never waits; call it again and again.
    void goOn()
    {
        if (isDone() || m_process.state() != QProcess::NotRunning)
            return;
        if (m_recorded) {
            follow();
            return;
        }
        if (std::exchange(m_isAsking, false)) {
            // 2: nothing of that kind to act on yet; 0 without a wish: nothing at all.
            ASSERT_TRUE(m_process.exitCode() == 0 || m_process.exitCode() == 2)
                << situation().toStdString() << m_process.readAllStandardError().toStdString();
            m_recorded = m_process.exitCode() == 0 && lastWish() != m_former;
            return;
        }
        QStringList arguments = m_calls.first().arguments;
        arguments.insert(1, m_campaign);
        m_former = lastWish();
        m_isAsking = true;
        m_cli.start(m_process, arguments);
    }

private:
    dosegrid::WishId lastWish() const
    {
        const auto wish = CampaignTruth(m_campaign).lastWish();
        return wish ? wish->id : dosegrid::WishId();
    }

    void follow()
    {
        const auto wish = CampaignTruth(m_campaign).lastWish();
        if (!wish || wish->state == dosegrid::store::WishState::Pending)
            return;
        const int cells = wish->result["cells"_L1].toInt();
        EXPECT_EQ(wish->state, dosegrid::store::WishState::Done) << situation().toStdString();
        EXPECT_TRUE(cells == m_calls.first().cells || (m_calls.first().cells < 0 && cells > 0))
            << situation().toStdString() << ": " << cells;
        m_recorded = false;
        m_calls.removeFirst();
    }

    const CliProgram &m_cli;
    QString m_campaign;
    QList<Call> m_calls;
    QProcess m_process;
    bool m_isAsking = false;
    bool m_recorded = false;
    dosegrid::WishId m_former;
};

class KilledRun : public PracticeRun
{
protected:
    // Slow enough for the last kill to meet work, with launches that take a while so that some kills meet one.
    explicit KilledRun(const QStringList &options = {})
        : PracticeRun(QStringList{u"--failure-rate"_s, u"0"_s, u"--speed"_s, u"1500"_s, u"--launch-time"_s, u"600"_s}
                      + options)
    {}

    void planKidneys()
    {
        plan(u"model=AF organ=kidneys particle=gamma energy=10keV,20keV"_s, u"kidneys"_s, u"GateCLforOpenDose"_s);
    }

    void killTenTimes(const std::function<void()> &meanwhile)
    {
        QRandomGenerator random(20261122);
        for (int kill = 0; kill < 10; ++kill) {
            QProcess engine;
            m_cli.start(engine, runArguments());
            ASSERT_TRUE(engine.waitForStarted());
            // A moment, not a condition: that is the test.
            const QDeadlineTimer moment(random.bounded(50, 900));
            while (!moment.hasExpired()) {
                meanwhile();
                QTest::qWait(10);
            }
            engine.kill();
            engine.waitForFinished(30'000);
            ASSERT_EQ(engine.exitStatus(), QProcess::CrashExit) << "it had ended before kill " << kill;
        }
    }

    // A kill between the record and the request: answered as by somebody who looks at the platform's own pages.
    void answerWhatNothingCanTell()
    {
        const auto file =
            dosegrid::store::CampaignStore::open(m_campaign, {.mode = dosegrid::store::OpenOptions::Mode::Observe});
        ASSERT_TRUE(file);
        const auto questions = (*file)->record().openQuestions();
        ASSERT_TRUE(questions);
        const PlatformTruth truth = PlatformTruth::read(m_platform.stateFolder());
        for (const dosegrid::store::Question &question : *questions) {
            ASSERT_EQ(question.kind, u"absent"_s);
            ASSERT_FALSE(truth.hasLaunched(question.evidence["name"_L1].toString()));
            EXPECT_EQ(on(u"answer"_s, {QString::number(question.id.value), u"send-again"_s}).status, 0);
        }
    }

    static constexpr int needsPerson = 5; // of the exit statuses of dosegrid-cli

    void expectExactlyOnce(qsizetype cells)
    {
        CampaignTruth(m_campaign).expectExactlyOnce(PlatformTruth::read(m_platform.stateFolder()), cells);
        expectCleanAudit();
    }
};

// Some jobs fail, so that there is something to retry.
class KilledRunWithFailures : public KilledRun
{
protected:
    KilledRunWithFailures()
        : KilledRun({u"--fault"_s, u"simulation=0.25"_s, u"--retries"_s, u"0"_s, u"--after-retries"_s, u"end"_s})
    {}
};

TEST_F(KilledRun, LosesNoCellAndStartsNoneTwice)
{
    planKidneys();
    plan(u"model=AF organ=liver particle=gamma energy=550keV,600keV"_s, u"liver"_s, u"GateLab"_s);
    killTenTimes([] {});
    CliRun run = m_cli.run(runArguments({u"--until"_s, u"done"_s, u"--for"_s, u"40s"_s}));
    if (run.status == needsPerson) {
        answerWhatNothingCanTell();
        run = m_cli.run(runArguments({u"--until"_s, u"done"_s, u"--for"_s, u"40s"_s}));
    }
    ASSERT_EQ(run.status, 0) << qPrintable(run.err) << qPrintable(on(u"status"_s).out)
                             << qPrintable(on(u"answer"_s).out);
    EXPECT_EQ(states()["done"_L1].toInt(), 14);
    expectExactlyOnce(14);
    // Nothing failed, so nothing was computed again; a second run of a cell that did not overlap is found here.
    for (const int executions : PlatformTruth::read(m_platform.stateFolder()).executionsByCell())
        EXPECT_EQ(executions, 1);
}

TEST_F(KilledRunWithFailures, CarriesOutWhatAnotherProgramAskedFor)
{
    planKidneys();
    const QString extra = u"model=AF organ=kidneys particle=gamma energy=30keV"_s;
    OtherProgram other(m_cli, m_campaign,
                       {{{u"pause"_s}, 0},
                        {{u"plan"_s, extra, u"--name"_s, u"extra"_s}, 6},
                        {{u"hold"_s, u"AF/89/gamma/0.03,AF/90/gamma/0.03"_s}, 2},
                        {{u"resume"_s}, 0},
                        {{u"retry"_s, u"state=failed"_s}, -1},
                        {{u"release"_s, u"state=held"_s}, 2}});
    killTenTimes([&] { other.goOn(); });

    QProcess engine;
    m_cli.start(engine, runArguments());
    const auto isOver = [&] {
        other.goOn();
        if (!other.isDone())
            return false;
        if (states()["failed"_L1].toInt() > 0)
            on(u"retry"_s, {u"state=failed"_s});
        return states()["done"_L1].toInt() == 18;
    };
    EXPECT_TRUE(QTest::qWaitFor(isOver, 45'000))
        << other.situation().toStdString() << on(u"status"_s).out.toStdString();
    engine.terminate();
    ASSERT_TRUE(engine.waitForFinished(30'000));
    expectExactlyOnce(18);
}

} // namespace
