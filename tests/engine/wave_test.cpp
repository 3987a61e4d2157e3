// SPDX-License-Identifier: GPL-3.0-or-later
// The engine against the real platform program, from a selection to the account.
#include "tests/engine/enginefixture.h"

#include "models/engine/lifecycle.h"
#include "models/engine/wish.h"
#include "models/grid/templatereader.h"
#include "models/store/campaignstore.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSqlDatabase>
#include <QSqlQuery>

#include <atomic>

using namespace dosegrid;
using namespace dosegrid::engine;
using namespace Qt::Literals::StringLiterals;
using enum dosegrid::grid::CellState;

namespace {

// A wave of some hours in some seconds, without the grid's own failures.
const QStringList fastAndSound = {u"--speed"_s, u"6000"_s, u"--failure-rate"_s, u"0"_s};

class WaveTest : public EngineFixture
{
protected:
    void openOn(const QStringList &platformOptions)
    {
        startPlatform(platformOptions);
        createCampaign();
        ASSERT_TRUE(openCampaign());
        ASSERT_EQ(m_campaign->role(), Role::Engine);
        connectAndAddInputs();
    }

    QList<EventView> events()
    {
        std::optional<Result<QList<EventView>>> read;
        m_campaign->record().events(1000, {}, {m_campaign.get(), [&](const auto &answer) { read = answer; }});
        EXPECT_TRUE(waitFor([&] { return read.has_value(); }));
        return read && *read ? **read : QList<EventView>();
    }
};

} // namespace

TEST_F(WaveTest, ABatchGoesFromSelectionToAccount)
{
    openOn(fastAndSound);
    const auto outcome = submit(request(u"model=AF organ=kidneys particle=gamma energy=5keV..10keV", u"kidneys"_s));
    ASSERT_TRUE(outcome.isDone) << toLogString(outcome.error).toStdString();
    EXPECT_EQ(outcome.cells, 60U);
    ASSERT_TRUE(waitFor([&] { return count(Done) == 60; }))
        << count(Submitted) << " submitted, " << count(Running) << " running, " << count(Failed) << " failed";
    const QList<WaveSummary> waves = m_campaign->waves().list();
    ASSERT_EQ(waves.size(), 1);
    EXPECT_EQ(waves[0].executions, 1);
    EXPECT_EQ(waves[0].counts[Done], 60U);
    EXPECT_GT(waves[0].productiveCpuHours, 60.0);
    ASSERT_TRUE(waitFor([&] { return m_campaign->waves().list()[0].speedUp(false).has_value(); }));
    EXPECT_GT(*m_campaign->waves().list()[0].speedUp(false), 1.0);
    const CellDossier cell = dossier(u"AF/89/gamma/0.005");
    ASSERT_EQ(cell.attempts.size(), 1);
    EXPECT_EQ(cell.attempts[0].seedOrigin, u"read"_s);
    ASSERT_EQ(cell.attempts[0].outputs.size(), 1);
    EXPECT_EQ(cell.attempts[0].outputs[0].verdict, u"accepted"_s);
    EXPECT_TRUE(QFile::exists(cell.attempts[0].outputs[0].localPath));
    std::optional<Result<QList<OutputRow>>> outputs;
    m_campaign->record().outputs({m_campaign.get(), [&](const auto &read) { outputs = read; }});
    ASSERT_TRUE(waitFor([&] { return outputs.has_value(); }));
    ASSERT_EQ((*outputs)->size(), 60);
    EXPECT_EQ(std::ranges::count(**outputs, u"accepted"_s, &OutputRow::verdict), 60);
    EXPECT_GT((*outputs)->front().bytes, 0);
    EXPECT_TRUE(QFile::exists((*outputs)->front().localPath));
    EXPECT_EQ(m_platform->audit(), 0);

    // The tables know the execution of every job and event, though it is closed.
    std::optional<Result<QList<JobView>>> jobs;
    m_campaign->record().jobs({}, {m_campaign.get(), [&](const auto &read) { jobs = read; }});
    ASSERT_TRUE(waitFor([&] { return jobs.has_value(); }));
    ASSERT_EQ((*jobs)->size(), 60);
    for (const JobView &job : **jobs) {
        EXPECT_EQ(job.remoteId, cell.attempts[0].remoteId);
        EXPECT_EQ(job.jobs, 60);
        EXPECT_TRUE(job.waitedSeconds.has_value());
        EXPECT_TRUE(job.errorText.isEmpty());
    }
    EXPECT_GT(m_campaign->grid().record((*jobs)->front().cell).waitedSeconds, 0);
    std::optional<Result<QList<EventView>>> events;
    m_campaign->record().events(1000, {}, {m_campaign.get(), [&](const auto &read) { events = read; }});
    ASSERT_TRUE(waitFor([&] { return events.has_value(); }));
    EXPECT_EQ(std::ranges::count((*events)->toList(), cell.attempts[0].executionName, &EventView::executionName),
              std::ranges::count((*events)->toList(), u"execution"_s, &EventView::kind)
                  + std::ranges::count_if(**events, [](const EventView &e) {
                        return e.kind != "execution"_L1 && !e.executionName.isEmpty();
                    }));
}

TEST_F(WaveTest, WhatDoesNotFitTheBudgetIsHeldAndLeavesWhenItIsReleased)
{
    openOn(fastAndSound);
    PlanRequest wave = request(u"AF/89/gamma/0.005,AM/89/gamma/0.005", u"small"_s);
    double dearest = 0;
    wave.cells.forEach(
        [&](grid::CellIndex cell) { dearest = std::max(dearest, m_campaign->predictedSeconds(cell) / 3600); });
    wave.budgetCpuHours = dearest * 1.1; // one of them
    ASSERT_TRUE(submit(wave).isDone);
    ASSERT_TRUE(waitFor([&] { return count(Done) == 1; }));
    EXPECT_EQ(count(Held), 1U);
    EXPECT_EQ(count(Planned), 0U);
    EXPECT_TRUE(m_campaign->waves().list()[0].isOverBudget);
    cells(u"state=held").forEach([&](grid::CellIndex c) { EXPECT_EQ(m_campaign->reasonOf(c), u"over-budget"_s); });
    cells(u"state=done").forEach([&](grid::CellIndex c) { EXPECT_EQ(m_campaign->reasonOf(c), QString()); });
    const auto recorded = [this](const QString &kind) {
        std::optional<Result<QList<EventView>>> events;
        m_campaign->record().events(1000, {}, {m_campaign.get(), [&](const auto &read) { events = read; }});
        EXPECT_TRUE(waitFor([&] { return events.has_value(); }));
        return std::ranges::count((*events)->toList(), kind, &EventView::kind);
    };
    EXPECT_EQ(m_campaign->waves().list()[0].attempts, 1); // that were sent
    EXPECT_EQ(recorded(u"over-budget"_s), 1);
    EXPECT_EQ(recorded(u"budget-exceeded"_s), 0);
    EXPECT_EQ(act(CellAction::Release, u"state=held").cells, 1U);
    EXPECT_EQ(recorded(u"budget-exceeded"_s), 1);
    ASSERT_TRUE(waitFor([&] { return count(Done) == 2; })) << count(Held) << " held";
    EXPECT_FALSE(m_campaign->waves().list()[0].isOverBudget);
    EXPECT_EQ(recorded(u"budget-nearly-used"_s), 1);
}

TEST_F(WaveTest, ABatchLeavesOnlyWithWhatFitsTheBudget)
{
    openOn(fastAndSound);
    PlanRequest wave = request(u"model=AF organ=kidneys particle=gamma energy=5keV..10keV", u"kidneys"_s);
    wave.budgetCpuHours = 20;
    ASSERT_TRUE(submit(wave).isDone);
    ASSERT_TRUE(waitFor([&] { return count(Done) > 0 && isSettled(); })) << count(Planned) << " planned";
    EXPECT_EQ(count(Done) + count(Held), 60U);
    double predicted = 0;
    cells(u"state=done").forEach([&](grid::CellIndex c) { predicted += m_campaign->predictedSeconds(c) / 3600; });
    EXPECT_LE(predicted, 20.0);
    EXPECT_GT(predicted, 15.0);
    EXPECT_EQ(m_platform->audit(), 0);
}

TEST_F(WaveTest, ANearlyFullDiskStopsFetchingUntilThereIsRoom)
{
    std::atomic<qint64> bytesFree = 5'000'000;
    m_bytesFree = [&](const QString &) { return bytesFree.load(); };
    openOn(fastAndSound);
    const auto raised = [this](bool isOver) {
        return std::ranges::any_of(m_problems, [=](const Problem &problem) {
            return problem.kind == Problem::Kind::DiskLow && problem.isOver == isOver;
        });
    };
    ASSERT_TRUE(waitFor([&] { return raised(false); }));
    ASSERT_TRUE(submit(request(u"AF/89/gamma/0.005", u"one"_s)).isDone);
    ASSERT_TRUE(waitFor([&] { return count(ToFetch) == 1; }));
    EXPECT_FALSE(waitFor([&] { return count(Done) == 1; }, 1000));
    bytesFree = 50'000'000'000;
    m_campaign->connection().tryNow();
    EXPECT_TRUE(waitFor([&] { return raised(true) && count(Done) == 1; }));
}

TEST_F(WaveTest, AnOutputWithTheSeedOfAnotherCellIsReviewedAfterARestartToo)
{
    openOn(fastAndSound);
    ASSERT_TRUE(submit(request(u"AF/89/gamma/0.005,AF/90/gamma/0.005", u"two"_s)).isDone);
    ASSERT_TRUE(waitFor([&] { return count(Done) == 2; }));
    const OutputView first = dossier(u"AF/89/gamma/0.005").attempts.at(0).outputs.at(0);
    const OutputView second = dossier(u"AF/90/gamma/0.005").attempts.at(0).outputs.at(0);
    closeCampaign();

    // Another campaign, that has accepted one of the two, with the seed of the other.
    m_path = m_folder.filePath(u"other.dosegrid"_s);
    ASSERT_TRUE(Campaign::create(m_path, grid::loadTemplate(u"opendose"_s).value(), false, u"other"_s));
    ASSERT_TRUE(openCampaign());
    ASSERT_TRUE(adopt(u"AF/89/gamma/0.005", first.localPath).isDone);
    closeCampaign();
    {
        QSqlDatabase file = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"seeds"_s);
        file.setDatabaseName(m_path);
        ASSERT_TRUE(file.open());
        ASSERT_TRUE(QSqlQuery(file).exec(u"UPDATE output SET seed_read = "_s + second.seedRead));
    }
    QSqlDatabase::removeDatabase(u"seeds"_s);
    ASSERT_TRUE(openCampaign());
    EXPECT_EQ(count(Done), 1U);
    ASSERT_TRUE(adopt(u"AF/90/gamma/0.005", second.localPath).isDone);
    EXPECT_TRUE(waitFor([&] { return count(Held) == 1; }));
    EXPECT_EQ(dossier(u"AF/90/gamma/0.005").attempts.at(0).errorKind, u"seed-used-twice"_s);
}

TEST_F(WaveTest, AnInputThatCannotBeUploadedKeepsNoSlot)
{
    startPlatform(fastAndSound);
    createCampaign();
    ASSERT_TRUE(openCampaign());
    ASSERT_TRUE(QFile::remove(addInput(u"AF"_s))); // before there is a platform to upload it to
    ASSERT_TRUE(use(1).isDone);
    addInput(u"AM"_s);
    ASSERT_TRUE(submit(request(u"AF/89/gamma/0.005", u"stuck"_s)).isDone);
    ASSERT_TRUE(submit(request(u"AM/89/gamma/0.005", u"free"_s)).isDone);
    ASSERT_TRUE(waitFor([&] { return count(Done) == 1; }));
    EXPECT_EQ(count(Planned), 1U);
}

// The name on the platform carries the hash: another content under it would be believed for ever.
TEST_F(WaveTest, AnInputThatHasChangedIsNotSent)
{
    startPlatform(fastAndSound);
    createCampaign();
    ASSERT_TRUE(openCampaign());
    const QString file = addInput(u"AF"_s);
    QFile altered(file);
    ASSERT_TRUE(altered.open(QIODevice::ReadWrite));
    ASSERT_TRUE(altered.seek(10)); // the time of the first member: the size stays
    altered.write("\x01\x02");
    altered.close();
    ASSERT_TRUE(use(25).isDone);
    ASSERT_TRUE(submit(request(u"AF/89/gamma/0.005", u"w"_s)).isDone);
    const auto refused = [&] {
        return std::ranges::find_if(m_problems, [](const Problem &p) { return p.kind == Problem::Kind::UploadFailed; });
    };
    ASSERT_TRUE(waitFor([&] { return refused() != m_problems.end(); }));
    EXPECT_EQ(refused()->error.file, file);
    EXPECT_EQ(refused()->error.field, u"input-changed"_s);
    EXPECT_EQ(count(Planned), 1U);
    EXPECT_FALSE(m_campaign->connection().inputs().last().isUploaded);

    // What was planned with the lost one goes on with the one that is added now.
    addInputFile(file, u"AF"_s);
    EXPECT_TRUE(waitFor([&] { return count(Done) == 1; }));
    const QList<InputArchiveView> inputs = m_campaign->connection().inputs();
    EXPECT_FALSE(inputs.first().isUploaded);
    EXPECT_TRUE(inputs.last().isUploaded);
    EXPECT_NE(inputs.first().sha256, inputs.last().sha256);
}

TEST_F(WaveTest, AMissingKeyAndASilentPlatformAreProblemsUntilTheyAreOver)
{
    openOn(fastAndSound);
    const auto raised = [this](Problem::Kind kind, bool isOver) {
        return std::ranges::any_of(
            m_problems, [=](const Problem &problem) { return problem.kind == kind && problem.isOver == isOver; });
    };
    closeCampaign();
    m_hasKey = false;
    ASSERT_TRUE(openCampaign());
    EXPECT_TRUE(waitFor([&] { return raised(Problem::Kind::KeyMissing, false); }));
    EXPECT_FALSE(raised(Problem::Kind::KeyMissing, true));
    closeCampaign();
    m_hasKey = true;
    m_platform->kill();
    ASSERT_TRUE(openCampaign());
    EXPECT_TRUE(waitFor([&] { return raised(Problem::Kind::PlatformSilent, false); }));
    ASSERT_TRUE(m_platform->start());
    m_campaign->connection().tryNow();
    EXPECT_TRUE(waitFor([&] { return raised(Problem::Kind::PlatformSilent, true); }));
}

TEST_F(WaveTest, APlatformThatRefusesTheKeyIsNotSilent)
{
    openOn(fastAndSound);
    // So that the file knows the fast clock.
    ASSERT_TRUE(submit(request(u"AF/89/gamma/0.005", u"before"_s)).isDone);
    ASSERT_TRUE(waitFor([&] { return count(Done) == 1; }));
    ASSERT_TRUE(m_platform->revokeKey());
    closeCampaign();
    m_problems.clear();
    ASSERT_TRUE(openCampaign());
    const auto raised = [this](Problem::Kind kind) { return std::ranges::count(m_problems, kind, &Problem::kind); };
    EXPECT_TRUE(waitFor([&] { return raised(Problem::Kind::KeyRefused) > 0; }));
    EXPECT_EQ(raised(Problem::Kind::PlatformSilent), 0);
}

TEST_F(WaveTest, ASplitRunsOneCellInManyJobsWithItsAssignedSeed)
{
    openOn(fastAndSound);
    const auto outcome = submit(request(u"AF/95/gamma/0.7,AM/95/e-/0.75", u"liver"_s));
    ASSERT_TRUE(outcome.isDone) << toLogString(outcome.error).toStdString();
    ASSERT_TRUE(waitFor([&] { return count(Done) == 2; })) << count(Failed) << " failed";
    const CellDossier cell = dossier(u"AF/95/gamma/0.7");
    ASSERT_EQ(cell.attempts.size(), 1);
    EXPECT_EQ(cell.attempts[0].subJobs, 10);
    EXPECT_EQ(cell.attempts[0].seedOrigin, u"assigned"_s);
    EXPECT_EQ(m_platform->audit(), 0);
}

TEST_F(WaveTest, ARestartInTheMiddleGoesOn)
{
    openOn(fastAndSound);
    ASSERT_TRUE(submit(request(u"model=AF organ=kidneys particle=gamma energy=5keV..10keV", u"kidneys"_s)).isDone);
    ASSERT_TRUE(waitFor([&] { return count(Submitted) + count(Running) > 0; }));
    closeCampaign();
    ASSERT_TRUE(openCampaign());
    ASSERT_TRUE(waitFor([&] { return count(Done) == 60; }));
    EXPECT_EQ(m_campaign->waves().list()[0].executions, 1);
    EXPECT_EQ(m_platform->audit(), 0);
}

TEST_F(WaveTest, ASecondProgramObservesAndItsWishesAreCarriedOut)
{
    openOn({u"--speed"_s, u"1"_s});
    ASSERT_TRUE(submit(request(u"model=AF organ=liver energy=5keV..6keV", u"liver"_s)).isDone);
    auto engineCampaign = std::move(m_campaign);
    ASSERT_TRUE(openCampaign());
    EXPECT_EQ(m_campaign->role(), Role::Observer);
    EXPECT_EQ(m_campaign->observerReason(), ObserverReason::EngineElsewhere);
    auto later = request(u"model=AM organ=liver energy=5keV", u"later"_s);
    later.outboxDelay = std::chrono::hours(1);
    ASSERT_TRUE(submit(later).isDone);
    ASSERT_TRUE(waitFor([&] { return m_campaign->waves().list().size() == 2; }));
    const auto held = act(CellAction::Hold, u"model=AM organ=liver particle=gamma energy=5keV,6keV");
    EXPECT_TRUE(held.isDone);
    EXPECT_EQ(held.cells, 1U);
    EXPECT_EQ(held.refused, 1U);
    const auto file = store::CampaignStore::open(m_path, {.mode = store::OpenOptions::Mode::Observe});
    ASSERT_TRUE(file);
    const auto wish = (*file)->record().wish(held.id);
    ASSERT_TRUE(wish && *wish);
    const QJsonValue items = (*wish)->result["items"_L1];
    EXPECT_EQ(items["on"_L1].toString(), wish::rangesText(cells(u"model=AM organ=liver particle=gamma energy=5keV")));
    EXPECT_EQ(items["not_possible"_L1]["not-in-wave"_L1].toString(),
              wish::rangesText(cells(u"model=AM organ=liver particle=gamma energy=6keV")));
    EXPECT_TRUE(waitFor([&] { return count(Held) == 1; }));
    EXPECT_EQ(engineCampaign->grid().total()[Held], 1U);
    const auto released = act(CellAction::Release, u"state=held");
    EXPECT_EQ(released.cells, 1U);
    EXPECT_TRUE(waitFor([&] { return count(Held) == 0; }));
}

TEST_F(WaveTest, ALostAnswerIsReconciledAndNeverSentTwice)
{
    QStringList options = fastAndSound;
    options << u"--fault"_s << u"post-cut=1"_s;
    openOn(options);
    ASSERT_TRUE(submit(request(u"model=AF organ=kidneys particle=gamma energy=5keV..6keV", u"kidneys"_s)).isDone);
    ASSERT_TRUE(waitFor([&] { return count(Done) == 18; })) << count(Uncertain) << " uncertain";
    EXPECT_EQ(m_platform->audit(), 0);
    EXPECT_EQ(dossier(u"AF/89/gamma/0.005").attempts.size(), 1);
}

TEST_F(WaveTest, AnUncertainCellCanBeSkippedAndIsNotSentAgainBeforeItsEnd)
{
    openOn(fastAndSound);
    // Nothing is made, nothing is answered.
    ASSERT_TRUE(
        m_platform->addFaults(R"([{"method": "POST", "target": "^/executions$", "when": "before", "cut": true}])"));
    ASSERT_TRUE(submit(request(u"AF/89/gamma/0.005", u"lost"_s)).isDone);
    ASSERT_TRUE(waitFor([&] { return count(Uncertain) == 1; }));
    EXPECT_EQ(act(CellAction::Skip, u"AF/89/gamma/0.005").cells, 1U);
    EXPECT_TRUE(waitFor([&] { return count(Skipped) == 1; }));
    EXPECT_EQ(act(CellAction::Retry, u"AF/89/gamma/0.005").cells, 0U);
    ASSERT_TRUE(waitFor([&] { return !m_campaign->actions().questions().isEmpty(); }));
    EXPECT_EQ(count(Skipped), 1U);
}

TEST_F(WaveTest, AFailedCellIsRetriedInANewExecution)
{
    QStringList options = fastAndSound;
    options << u"--fault"_s << u"simulation=0.4"_s << u"--retries"_s << u"0"_s << u"--after-retries"_s << u"end"_s;
    openOn(options);
    ASSERT_TRUE(submit(request(u"model=AF organ=kidneys particle=gamma energy=5keV..6keV", u"kidneys"_s)).isDone);
    ASSERT_TRUE(waitFor([&] { return isSettled(); }));
    const std::uint32_t failed = count(Failed);
    ASSERT_GT(failed, 0U);
    ASSERT_LT(failed, 18U);
    const QString sound = m_campaign->grid().spec().cellId(m_campaign->grid().maskOf(Done).cells().front());
    const auto retried = act(CellAction::Retry, u"state=failed");
    EXPECT_EQ(retried.cells, failed);
    ASSERT_TRUE(waitFor([&] { return isSettled(); }));
    EXPECT_LT(count(Failed), failed);
    // The first execution stays what it was, whatever became of its cells in another one.
    const CellDossier first = dossier(sound);
    EXPECT_EQ(first.executionCounts[Done], 18U - failed);
    EXPECT_EQ(first.executionCounts[Failed], failed);
    EXPECT_EQ(m_platform->audit(), 0);
}

TEST_F(WaveTest, AJobThatIsHeldBeforeItWasSeenRunningIsHeld)
{
    openOn({u"--speed"_s, u"100000"_s, u"--retries"_s, u"0"_s});
    ASSERT_TRUE(m_platform->addFaults(R"([{"method": "POST", "target": "^/executions$", "fate": "held"}])"));
    ASSERT_TRUE(submit(request(u"AF/89/gamma/0.005", u"held"_s)).isDone);
    ASSERT_TRUE(waitFor([&] { return count(Held) == 1; })) << count(Submitted) << " submitted";
    EXPECT_EQ(dossier(u"AF/89/gamma/0.005").reason, u"held-by-platform"_s);
    ASSERT_TRUE(act(CellAction::Kill, u"AF/89/gamma/0.005").isDone);
    EXPECT_TRUE(waitFor([&] { return count(Skipped) == 1; }));
}

TEST_F(WaveTest, AnOutputThatThePlatformLostIsHeldAndCanBeComputedAgain)
{
    openOn(fastAndSound);
    ASSERT_TRUE(m_platform->addFaults(
        R"([{"method": "GET", "target": "^/path/.*action=content", "when": "before", "answer": {"status": 404}}])"));
    ASSERT_TRUE(submit(request(u"AF/89/gamma/0.005", u"gone"_s)).isDone);
    ASSERT_TRUE(waitFor([&] { return count(Held) == 1; })) << count(ToFetch) << " to fetch";
    const CellDossier cell = dossier(u"AF/89/gamma/0.005");
    EXPECT_EQ(cell.reason, u"output-gone"_s);
    ASSERT_EQ(cell.attempts.size(), 1);
    EXPECT_TRUE(cell.attempts[0].errorText.startsWith(cell.attempts[0].resultsDirectory))
        << cell.attempts[0].errorText.toStdString();
    ASSERT_TRUE(m_platform->clearFaults());
    EXPECT_EQ(act(CellAction::Retry, u"AF/89/gamma/0.005").cells, 1U);
    ASSERT_TRUE(waitFor([&] { return count(Done) == 1; }));
    EXPECT_EQ(dossier(u"AF/89/gamma/0.005").attempts.size(), 2);
    EXPECT_EQ(m_platform->audit(), 0);
}

TEST_F(WaveTest, AnOutputThatCannotBeWrittenIsHeldUntilItIsFetchedAgain)
{
    openOn(fastAndSound);
    QFile inTheWay(m_folder.filePath(u"test.results"_s));
    ASSERT_TRUE(inTheWay.open(QIODevice::WriteOnly));
    inTheWay.close();
    ASSERT_TRUE(submit(request(u"AF/89/gamma/0.005", u"unwritable"_s)).isDone);
    ASSERT_TRUE(waitFor([&] { return count(Held) == 1; })) << count(ToFetch) << " to fetch";
    EXPECT_EQ(dossier(u"AF/89/gamma/0.005").reason, u"not-stored"_s);
    // Held it stays when the campaign is opened again.
    closeCampaign();
    ASSERT_TRUE(openCampaign());
    EXPECT_EQ(count(Held), 1U);
    ASSERT_TRUE(inTheWay.remove());
    EXPECT_EQ(act(CellAction::Fetch, u"AF/89/gamma/0.005").cells, 1U);
    ASSERT_TRUE(waitFor([&] { return count(Done) == 1; })) << count(ToFetch) << " to fetch";
    const CellDossier cell = dossier(u"AF/89/gamma/0.005");
    ASSERT_EQ(cell.attempts.size(), 1);
    EXPECT_TRUE(cell.attempts[0].errorText.isEmpty()) << cell.attempts[0].errorText.toStdString();
}

TEST_F(WaveTest, ALogIsThatOfTheCellItself)
{
    openOn({u"--speed"_s, u"6000"_s, u"--fault"_s, u"simulation=1"_s, u"--retries"_s, u"0"_s, u"--after-retries"_s,
            u"end"_s});
    // The values of one cell begin like, or are part of, those of another.
    const QStringList regions{u"1"_s, u"3"_s, u"9"_s, u"10"_s, u"13"_s};
    const QStringList energies{u"0.005"_s, u"0.05"_s, u"0.1"_s};
    QStringList all;
    for (const QString &region : regions)
        for (const QString &energy : energies)
            all << u"AF/%1/gamma/%2"_s.arg(region, energy);
    ASSERT_TRUE(submit(request(all.join(u','), u"logs"_s)).isDone);
    ASSERT_TRUE(waitFor([&] { return count(Failed) == std::uint32_t(all.size()); })) << count(Failed);
    QSet<QString> sources;
    for (const QString &id : all) {
        const Result<LogText> text = log(id);
        ASSERT_TRUE(text) << id.toStdString();
        EXPECT_TRUE(text->text.contains(u"\norganid=%1\n"_s.arg(id.section(u'/', 1, 1)))) << id.toStdString();
        EXPECT_TRUE(text->text.contains(u"\nenergy=%1\n"_s.arg(id.section(u'/', 3, 3)))) << id.toStdString();
        const Result<LogText> errors = log(id, true);
        ASSERT_TRUE(errors) << id.toStdString();
        EXPECT_EQ(errors->source.section(u' ', 1), text->source.section(u' ', 1));
        sources << text->source;
    }
    EXPECT_EQ(sources.size(), all.size());
}

TEST_F(WaveTest, ThePlatformIsAskedForALogThatTheArchiveDoesNotHave)
{
    openOn(fastAndSound);
    ASSERT_TRUE(submit(request(u"AF/95/gamma/0.7", u"split"_s)).isDone);
    ASSERT_TRUE(waitFor([&] { return count(Done) == 1; }));
    const Result<LogText> text = log(u"AF/95/gamma/0.7");
    ASSERT_TRUE(text);
    EXPECT_TRUE(text->text.contains("Acquisition starts"_L1));
}

TEST_F(WaveTest, WhatTheInfrastructureLostIsSentAgainByItself)
{
    QStringList options = fastAndSound;
    options << u"--fault"_s << u"infrastructure=0.3"_s << u"--retries"_s << u"0"_s << u"--after-retries"_s << u"end"_s;
    openOn(options);
    ASSERT_TRUE(submit(request(u"model=AF organ=kidneys particle=gamma energy=5keV..6keV", u"kidneys"_s)).isDone);
    ASSERT_TRUE(waitFor([&] { return isSettled(); }));
    EXPECT_EQ(count(Done) + count(Failed), 18U);
    EXPECT_GT(m_campaign->waves().list()[0].executions, 1);
    EXPECT_GT(m_campaign->waves().list()[0].failedAttempts, 0);
    EXPECT_EQ(m_platform->audit(), 0);
}

TEST_F(WaveTest, WhatTheInfrastructureLosesEachTimeSaysAfterHowManyTriesItWaits)
{
    QStringList options = fastAndSound;
    options << u"--fault"_s << u"infrastructure=1"_s << u"--retries"_s << u"0"_s << u"--after-retries"_s << u"end"_s;
    openOn(options);
    ASSERT_TRUE(submit(request(u"AF/89/gamma/0.005", u"one"_s)).isDone);
    ASSERT_TRUE(waitFor([&] { return count(Failed) == 1; }));
    EXPECT_EQ(dossier(u"AF/89/gamma/0.005").reason, reason::infrastructure);
    EXPECT_EQ(dossier(u"AF/89/gamma/0.005").triesOfRule, 4) << "one, and three by themselves";
}

TEST_F(WaveTest, WhatIsTooLargeIsForeseenByThoseWhoPlanWithoutThePlatform)
{
    openOn(fastAndSound + QStringList{u"--images"_s, u"--max-transfer"_s, u"30000"_s});
    ASSERT_TRUE(submit(request(u"AF/89/gamma/0.005", u"first"_s)).isDone);
    ASSERT_TRUE(waitFor([&] { return count(Held) == 1; }));
    const CellDossier cell = dossier(u"AF/89/gamma/0.005");
    EXPECT_EQ(cell.reason, u"too-large-to-fetch"_s);
    EXPECT_EQ(m_campaign->reasonOf(cell.cell), cell.reason);
    ASSERT_FALSE(cell.attempts.isEmpty());
    EXPECT_TRUE(cell.attempts[0].errorText.startsWith(cell.attempts[0].resultsDirectory));
    closeCampaign();
    ASSERT_TRUE(openCampaign(false));
    EXPECT_EQ(m_campaign->reasonOf(cell.cell), cell.reason);
    EXPECT_EQ(m_campaign->connection().view().maxTransferBytes, 30'000);
    const auto workflows = m_campaign->connection().view().workflows;
    EXPECT_TRUE(std::ranges::all_of(workflows, &OfferedWorkflow::isOffered));
    std::optional<Result<PlanPreview>> plan;
    m_campaign->waves().preview(request(u"model=AF organ=liver energy=5keV..10keV", u"next"_s),
                                {m_campaign.get(), [&](const Result<PlanPreview> &made) { plan = made; }});
    ASSERT_TRUE(waitFor([&] { return plan.has_value(); }));
    ASSERT_TRUE(*plan);
    EXPECT_GT((*plan)->cells, 0U);
    EXPECT_EQ((*plan)->tooLargeToFetch, (*plan)->cells);
    EXPECT_GT((*plan)->outputBytes / (*plan)->cells, 60'000);
}

TEST_F(WaveTest, AKillStopsTheWholeBatchAndIsBelievedOnlyWhenItLasts)
{
    openOn({u"--speed"_s, u"600"_s, u"--failure-rate"_s, u"0"_s});
    ASSERT_TRUE(submit(request(u"model=AF organ=kidneys particle=gamma energy=50keV..60keV", u"kidneys"_s)).isDone);
    ASSERT_TRUE(waitFor([&] { return count(Running) > 0; }));
    const ActionPreview preview = m_campaign->actions().preview(CellAction::Kill, cells(u"AF/89/gamma/0.05"));
    EXPECT_EQ(preview.affected.count(), 1U);
    EXPECT_EQ(preview.collateral.count(), 17U);
    EXPECT_GT(preview.cpuHoursLost, 0);
    ASSERT_TRUE(act(CellAction::Kill, u"AF/89/gamma/0.05").isDone);
    ASSERT_TRUE(waitFor([&] { return count(Skipped) == 18; }));
    EXPECT_EQ(act(CellAction::Retry, u"state=skipped").cells, 18U);
}

TEST_F(WaveTest, NothingIsSentWithoutAnInputArchive)
{
    startPlatform(fastAndSound);
    createCampaign();
    ASSERT_TRUE(openCampaign());
    const auto outcome = submit(request(u"AF/95/gamma/0.1", u"liver"_s));
    EXPECT_FALSE(outcome.isDone);
    EXPECT_EQ(count(Open), 50'050U);
}

TEST_F(WaveTest, AnObserverThatWantedToLeadGoesOnWhenTheEngineEnds)
{
    openOn(fastAndSound);
    auto former = std::move(m_campaign);
    ASSERT_TRUE(openCampaign());
    ASSERT_EQ(m_campaign->role(), Role::Observer);
    auto later = request(u"model=AF organ=kidneys particle=gamma energy=5keV..6keV", u"kidneys"_s);
    later.outboxDelay = std::chrono::hours(1);
    ASSERT_TRUE(submit(later).isDone);
    former.reset();
    ASSERT_TRUE(waitFor([&] { return m_campaign->role() == Role::Engine; }));
    ASSERT_TRUE(waitFor([&] { return count(Done) == 18; })) << count(Planned) << " planned";
    EXPECT_EQ(m_campaign->waves().list()[0].executions, 1);
    EXPECT_EQ(m_platform->audit(), 0);
}

TEST_F(WaveTest, AFileThatCannotBeAdoptedLeavesTheCellAsItWas)
{
    openOn(fastAndSound);
    const WishOutcome outcome = adopt(u"AF/95/gamma/0.1", m_folder.filePath(u"none.tar.gz"_s));
    EXPECT_FALSE(outcome.isDone);
    EXPECT_EQ(count(Open), 50'050U);
    EXPECT_EQ(dossier(u"AF/95/gamma/0.1").attempts.size(), 1);
    EXPECT_TRUE(submit(request(u"AF/95/gamma/0.1", u"liver"_s)).isDone);
}

TEST_F(WaveTest, AnAnswerIsNotGivenToSomebodyWhoIsGone)
{
    openOn(fastAndSound);
    bool told = false;
    auto asker = std::make_unique<QObject>();
    m_campaign->connection().test({m_platform->url(), u"auto"_s, 25}, m_platform->key(),
                                  {asker.get(), [&](const Result<ConnectionReport> &) { told = true; }});
    m_campaign->record().cell({0}, {asker.get(), [&](const Result<CellDossier> &) { told = true; }});
    m_campaign->waves().submit(request(u"AF/95/gamma/0.1", u"liver"_s),
                               {asker.get(), [&](const Result<WishId> &) { told = true; }});
    asker.reset();
    ASSERT_TRUE(waitFor([&] { return count(Done) == 1; }));
    EXPECT_FALSE(told);
}
