// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/platform/world.h"

#include <gtest/gtest.h>

#include <QSet>

using namespace dosegrid;
using namespace dosegrid::platform;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

const CampaignTime start = fromMs(1'700'000'000'000);
const CampaignTime weeksLater = start + 24h * 60;

Launch batch(const QString &id, const QStringList &energies, const QStringList &organs = {u"61"_s})
{
    Launch launch;
    launch.time = start;
    launch.id = id;
    launch.name = id;
    launch.pipeline = u"GateCLforOpenDose/v0.2.0"_s;
    launch.owner = u"A"_s;
    launch.resultsDirectory = u"/vip/Home/out"_s;
    launch.archive = {true, true, {u"mac/main_AF.mac"_s}, {}};
    launch.inputs = {{u"gatereleasepath"_s, {u"/cvmfs/gate"_s}},
                     {u"indata"_s, {u"/vip/Home/in.zip"_s}},
                     {u"organid"_s, organs},
                     {u"particletype"_s, {u"gamma"_s}},
                     {u"energy"_s, energies},
                     {u"nbprimaries"_s, {u"100000000"_s}},
                     {u"macfile"_s, {u"mac/main_AF.mac"_s}}};
    return launch;
}

WorldSettings without(double failureRate = 0)
{
    WorldSettings settings;
    settings.failureRate = failureRate;
    return settings;
}

QStringList energies(int n)
{
    QStringList list;
    for (int i = 1; i <= n; ++i)
        list += QString::number(0.005 * i);
    return list;
}

} // namespace

TEST(World, Item27_FinishedWhenAtLeastOneJobSucceeded)
{
    WorldSettings settings = without();
    settings.simulationFault = 0.5;
    settings.holdAfterRetries = false;
    World world(settings);
    world.launch(batch(u"mixed"_s, energies(20)));
    settings.simulationFault = 1.0;
    world.advance(weeksLater);
    const Execution &mixed = *world.find(u"mixed"_s);
    EXPECT_EQ(mixed.status, Execution::Status::Completed);
    EXPECT_GT(mixed.jobsWith(JobStatus::Completed), 0);
    EXPECT_GT(mixed.jobsWith(JobStatus::Error), 0);

    world.configure(weeksLater, settings);
    world.launch(batch(u"failed"_s, energies(3)));
    world.advance(weeksLater + 24h * 60);
    EXPECT_EQ(world.find(u"failed"_s)->status, Execution::Status::Failed);
}

TEST(World, Item28_SixAttemptsThenHeldAndTheSlotIsKept)
{
    WorldSettings settings = without();
    settings.simulationFault = 1.0;
    World world(settings);
    world.launch(batch(u"e"_s, {u"0.1"_s}));
    int attempts = 0;
    bool wasQueuedAgain = false;
    JobStatus last = JobStatus::NotSubmitted;
    for (CampaignTime t = start; t < weeksLater; t += 10s) {
        world.advance(t);
        const Job &job = world.find(u"e"_s)->jobs.front();
        if (job.status == JobStatus::Running && last != JobStatus::Running)
            ++attempts;
        if (job.status == JobStatus::Queued && job.attempt > 0) {
            wasQueuedAgain = true;
            EXPECT_EQ(job.exitCode, -1) << "the latest attempt only";
        }
        last = job.status;
        if (job.isHeld())
            break;
    }
    EXPECT_EQ(attempts, 6);
    EXPECT_TRUE(wasQueuedAgain);
    world.advance(weeksLater);
    EXPECT_EQ(last, JobStatus::ErrorHeld);
    EXPECT_EQ(world.find(u"e"_s)->status, Execution::Status::Running);
    EXPECT_EQ(world.runningExecutions(u"A"_s), 1);
    EXPECT_EQ(world.runningExecutions(u"B"_s), 0);
}

TEST(World, Item29_ExitCodesOfInfrastructureFailures)
{
    WorldSettings settings = without();
    settings.infrastructureFault = 1.0;
    settings.holdAfterRetries = false;
    World world(settings);
    world.launch(batch(u"e"_s, energies(60)));
    world.advance(weeksLater);
    QSet<int> codes;
    for (const Job &job : world.find(u"e"_s)->jobs)
        codes.insert(job.exitCode);
    EXPECT_EQ(codes, (QSet<int>{1, 2, 10}));
}

TEST(World, Item29_ANewAttemptTakesThePlaceOfTheFormer)
{
    WorldSettings settings = without();
    settings.simulationFault = 1.0;
    World world(settings);
    world.launch(batch(u"e"_s, {u"0.1"_s}));
    const Job &job = world.find(u"e"_s)->jobs.front();
    CampaignTime t = start;
    for (; t < weeksLater && job.status != JobStatus::Error; t += 1s)
        world.advance(t);
    ASSERT_EQ(job.exitCode, 50);
    for (; t < weeksLater && job.status == JobStatus::Error; t += 1s)
        world.advance(t);
    EXPECT_EQ(world.find(u"e"_s)->jobs.size(), 1u);
    EXPECT_EQ(job.status, JobStatus::SuccessfullySubmitted);
    EXPECT_EQ(job.exitCode, -1);
}

TEST(World, ASourceWithoutVoxelsFailsAsASimulation)
{
    World world(without());
    world.launch(batch(u"e"_s, {u"0.1"_s}, {u"115"_s, u"999"_s})); // 115: prostate, not in AF
    world.advance(weeksLater);
    for (const Job &job : world.find(u"e"_s)->jobs) {
        EXPECT_EQ(job.status, JobStatus::ErrorHeld);
        EXPECT_EQ(job.exitCode, 50);
    }
}

TEST(World, JobsTakeTheTimeOfTheCostModel)
{
    WorldSettings settings = without();
    settings.spread = 0;
    World world(settings);
    world.launch(batch(u"e"_s, {u"0.005"_s, u"1"_s}));
    world.advance(weeksLater);
    const std::vector<FinishedOutput> outputs = world.takeOutputs();
    ASSERT_EQ(outputs.size(), 2u);
    EXPECT_NEAR(outputs[0].run.elapsedSeconds / 3600, 2.63, 0.05); // opendose-domain 7.2, gamma, 0.005 MeV
    EXPECT_NEAR(outputs[1].run.elapsedSeconds / 3600, 21.3, 0.05); // 1 MeV
    EXPECT_EQ(outputs[1].run.energyEv, 1'000'000);
    EXPECT_EQ(outputs[1].run.model, u"AF"_s);
    EXPECT_NE(outputs[0].run.seed, outputs[1].run.seed);
}

TEST(World, CoresLimitWhatRuns)
{
    WorldSettings settings = without();
    settings.cores = 7;
    World world(settings);
    world.launch(batch(u"a"_s, energies(20)));
    Launch late = batch(u"b"_s, energies(20));
    late.time = start + 1h; // all cores are taken by then
    world.launch(late);
    int most = 0;
    for (CampaignTime t = start + 1h; t < start + 48h; t += 5min) {
        world.advance(t);
        most = std::max(most, world.find(u"a"_s)->jobsWith(JobStatus::Running)
                                  + world.find(u"b"_s)->jobsWith(JobStatus::Running));
        if (t == start + 2h)
            world.kill(u"a"_s, t);
    }
    EXPECT_EQ(most, 7) << "and a kill gives its cores back exactly once";
    world.advance(weeksLater);
    EXPECT_EQ(world.find(u"b"_s)->status, Execution::Status::Completed);
}

TEST(World, TheHistoryDoesNotDependOnWhenOneLooks)
{
    World often(without(0.2));
    World once(without(0.2));
    for (World *world : {&often, &once})
        world->launch(batch(u"e"_s, energies(30), {u"61"_s, u"62"_s}));
    for (CampaignTime t = start; t < start + 72h; t += 7min)
        often.advance(t);
    often.advance(weeksLater);
    once.advance(weeksLater);
    const std::vector<FinishedOutput> a = often.takeOutputs();
    const std::vector<FinishedOutput> b = once.takeOutputs();
    ASSERT_EQ(a.size(), b.size());
    for (size_t i = 0; i < a.size(); ++i) {
        EXPECT_EQ(a[i].path, b[i].path);
        EXPECT_EQ(a[i].run.seed, b[i].run.seed);
        EXPECT_EQ(a[i].run.end, b[i].run.end);
    }
}

TEST(World, SplitRunsShareThePrimariesAndSumTheTime)
{
    WorldSettings settings = without();
    settings.spread = 0;
    World world(settings);
    Launch launch = batch(u"s"_s, {u"0.1"_s});
    launch.pipeline = u"GateLab/0.7.2"_s;
    launch.archive = {true, true, {u"mac/main_AM.mac"_s}, u"mac/main_AM.mac"_s};
    launch.inputs = {{u"CPUestimation"_s, {u"2"_s}},
                     {u"GateInput"_s, {u"/vip/Home/in.zip"_s}},
                     {u"GateRelease"_s, {u"8.1"_s}},
                     {u"NumberOfParticles"_s, {u"100000000"_s}},
                     {u"phaseSpace"_s, {u"-a [Source_ID,95][particle,e-][energy,1][nb,100000000][seed,42]"_s}}};
    world.launch(launch);
    world.advance(weeksLater);
    const std::vector<FinishedOutput> outputs = world.takeOutputs();
    ASSERT_EQ(outputs.size(), 1u);
    const SimulatedRun &run = outputs[0].run;
    EXPECT_EQ(run.subJobs, 10);
    EXPECT_EQ(run.seed, 42u);
    EXPECT_EQ(run.model, u"AM"_s);
    EXPECT_EQ(run.sourceId, 95);
    EXPECT_TRUE(run.split);
    EXPECT_NEAR(run.elapsedSeconds / 3600, 21.3 + 10 * 120.0 / 3600, 0.05);
    EXPECT_LT(run.end - run.start, 6h) << "in parallel";
}
