// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/planning/plan.h"

#include "models/core/random.h"
#include "models/grid/expression.h"
#include "models/grid/templatereader.h"
#include "models/workflows/profilereader.h"
#include "models/workflows/request.h"

#include <gtest/gtest.h>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::planning {

namespace {

class Plans : public testing::Test
{
protected:
    Plans() : Plans(false) {}
    explicit Plans(bool withCombined)
        : tmpl(grid::loadTemplate(u"opendose"_s).value())
        , spec(tmpl.spec(withCombined))
        , state(spec)
        , cost(tmpl, spec)
        , world{tmpl, state, cost, workflows::shippedProfiles(), {u"AF"_s, u"AM"_s}}
    {}

    grid::CellMask mask(QStringView expression) const
    {
        return grid::evaluate(expression, {tmpl, state, {}, {}, {}}).value();
    }
    grid::CellIndex cell(const QString &id) const { return spec->cellFromId(id).value(); }
    PlanRequest request(QStringView expression) const
    {
        PlanRequest r;
        r.cells = mask(expression);
        return r;
    }
    Plan plan(const PlanRequest &r) const
    {
        auto result = makePlan(r, world);
        EXPECT_TRUE(result.has_value());
        return result ? std::move(result).value() : Plan();
    }
    // Every selected cell once: in one execution, or left out.
    void expectAccounted(const PlanRequest &r, const Plan &p) const
    {
        grid::CellMask seen(spec->cellCount());
        std::uint32_t cells = 0;
        for (const PlannedExecution &e : p.executions) {
            for (const grid::CellIndex c : e.cells) {
                EXPECT_FALSE(seen.test(c)) << spec->cellId(c).toStdString();
                seen.set(c);
                ++cells;
            }
        }
        EXPECT_EQ(cells, p.cells);
        for (const LeftOut &left : p.leftOut) {
            EXPECT_TRUE((seen & left.cells).isEmpty());
            seen |= left.cells;
        }
        EXPECT_TRUE(seen == r.cells);
    }
    static const PlanWarning *warning(const Plan &p, PlanWarning::Kind kind)
    {
        const auto found = std::ranges::find(p.warnings, kind, &PlanWarning::kind);
        return found == p.warnings.end() ? nullptr : &*found;
    }
    static std::uint32_t leftOut(const Plan &p, LeftOutReason reason)
    {
        std::uint32_t cells = 0;
        for (const LeftOut &left : p.leftOut)
            cells += left.reason == reason ? left.cells.count() : 0;
        return cells;
    }

    grid::CampaignTemplate tmpl;
    grid::GridSpecPtr spec;
    grid::GridState state;
    CostModel cost;
    PlanWorld world;
};

class PlansWithCombined : public Plans
{
protected:
    PlansWithCombined() : Plans(true) {}
};

} // namespace

TEST_F(Plans, KidneysOfWave1AreOneBatch)
{
    const PlanRequest r = request(u"model=AF organ=kidneys particle=gamma energy=5keV..60keV");
    const Plan p = plan(r);
    expectAccounted(r, p);
    ASSERT_EQ(p.executions.size(), 1U);
    EXPECT_EQ(p.cells, 180U);
    EXPECT_EQ(p.batches, 1);
    EXPECT_EQ(p.jobs, 180);
    EXPECT_EQ(p.primaries, 100'000'000);
    EXPECT_NEAR(p.cpuHours, 180 * 3.96, 1);
    EXPECT_FALSE(p.executions[0].seed.has_value());
    ASSERT_EQ(p.lines.size(), 1);
    EXPECT_EQ(p.lines[0].sources, 6);
    EXPECT_EQ(p.lines[0].energies, 30);
    EXPECT_EQ(p.lines[0].fromEv, 5'000);
    EXPECT_EQ(p.lines[0].toEv, 60'000);
    EXPECT_EQ(p.lines[0].seeds.count, 0) << "the platform draws them";
    // 1000 cores are enough: the wave lasts as long as its longest job.
    EXPECT_EQ(p.timeToFinish.count(), qint64(p.longestHours * 3'600'000));
    EXPECT_TRUE(p.warnings.isEmpty());
}

TEST_F(Plans, TheLongOnesAreSplit)
{
    const PlanRequest r = request(u"model=AF organ=liver energy=0.55,0.6,0.7,0.75");
    const Plan p = plan(r);
    expectAccounted(r, p);
    EXPECT_EQ(p.cells, 8U);
    // gamma from 0.55 MeV takes 16 h and more, e- crosses 12 h between 0.5 and 0.55 MeV.
    EXPECT_EQ(p.splits, 8);
    for (const PlannedExecution &e : p.executions) {
        EXPECT_EQ(e.workflow, u"gatelab"_s);
        EXPECT_EQ(e.subJobs, 10);
        EXPECT_EQ(e.classValue, u"2"_s);
        EXPECT_EQ(e.seed, seedOf(SeedScheme::Disjoint, *spec, e.cells[0]).value());
    }
    EXPECT_EQ(p.jobs, 80);

    qint64 seeds = 0;
    for (const PlanLine &line : p.lines) {
        qint64 least = std::numeric_limits<qint64>::max();
        qint64 greatest = 0;
        line.mask.forEach([&](grid::CellIndex cell) {
            const qint64 first = seedOf(SeedScheme::Disjoint, *spec, cell).value();
            least = std::min(least, first);
            greatest = std::max(greatest, first + 9);
        });
        EXPECT_EQ(line.seeds.first, least);
        EXPECT_EQ(line.seeds.last, greatest);
        seeds += line.seeds.count;
    }
    EXPECT_EQ(seeds, 80);
}

TEST_F(Plans, WorkflowByThresholdOrByWish)
{
    EXPECT_EQ(plan(request(u"AF/95/e-/0.5")).executions[0].workflow, u"gatecl-opendose"_s);
    EXPECT_EQ(plan(request(u"AF/95/e-/0.55")).executions[0].workflow, u"gatelab"_s);
    PlanRequest r = request(u"AF/95/e-/10");
    r.workflow = u"gatecl-opendose"_s;
    const Plan forced = plan(r);
    EXPECT_EQ(forced.batches, 1);
    ASSERT_NE(warning(forced, PlanWarning::Kind::LongJobs), nullptr);
    r = request(u"AF/95/e-/0.005");
    r.workflow = u"gatelab"_s;
    EXPECT_EQ(plan(r).executions[0].subJobs, 1);
    r.workflow = u"slurm"_s;
    const auto refused = makePlan(r, world);
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().field, u"workflow"_s);
}

TEST_F(Plans, ALongJobIsNotSentWholeByItself)
{
    world.offered = {workflows::shippedProfiles()[0]};
    const Plan p = plan(request(u"AF/95/e-/0.5,AF/95/e-/10"));
    EXPECT_EQ(p.cells, 1U);
    EXPECT_EQ(leftOut(p, LeftOutReason::NoWorkflow), 1U);
}

TEST_F(Plans, SubJobsUpToWhatTheSeedsAllow)
{
    PlanRequest r = request(u"AF/95/e-/10"); // 202 h: 17 sub-jobs wanted
    EXPECT_EQ(plan(r).executions[0].subJobs, 100);
    r.seeds = SeedScheme::Legacy;
    const Plan legacy = plan(r);
    EXPECT_EQ(legacy.executions[0].subJobs, 10);
    EXPECT_EQ(legacy.executions[0].seed, seedOf(SeedScheme::Legacy, *spec, r.cells.cells()[0]).value());
    ASSERT_NE(warning(legacy, PlanWarning::Kind::FewerSubJobs), nullptr);
}

TEST_F(Plans, ARetryKeepsItsSeedsAndMoreStatisticsTakeTheNext)
{
    const grid::CellIndex tried = cell(u"AF/95/e-/10"_s);
    const grid::CellIndex fresh = cell(u"AF/95/e-/9"_s);
    const auto seedsOf = [&](const PlanRequest &r) {
        QHash<std::uint32_t, qint64> seeds; // from the first of the cell
        for (const PlannedExecution &e : plan(r).executions) {
            const qint64 first = seedOf(r.seeds, *spec, e.cells[0]).value();
            seeds.insert(e.cells[0].value, *e.seed - first);
            EXPECT_EQ(e.replicates, std::vector<std::uint8_t>{std::uint8_t((*e.seed - first) / 1'000)});
        }
        return seeds;
    };
    using Seeds = QHash<std::uint32_t, qint64>;
    PlanRequest r = request(u"AF/95/e-/10,AF/95/e-/9");
    world.replicates.assign(spec->cellCount(), {});
    for (const int had : {0, 1, 8}) {
        world.replicates[tried.value] = {std::int8_t(had), std::int8_t(had)};
        r.moreStatistics = false;
        EXPECT_EQ(seedsOf(r), (Seeds{{tried.value, had * 1'000}, {fresh.value, 0}})) << had;
        r.moreStatistics = true;
        EXPECT_EQ(seedsOf(r), (Seeds{{tried.value, (had + 1) * 1'000}, {fresh.value, 0}})) << had;
    }
    // Planned once, and taken back.
    world.replicates[tried.value] = {0, 1};
    EXPECT_EQ(seedsOf(r), (Seeds{{tried.value, 1'000}, {fresh.value, 0}}));
    r.moreStatistics = false;
    EXPECT_EQ(seedsOf(r), (Seeds{{tried.value, 1'000}, {fresh.value, 0}})) << "never those that were used";
    r.moreStatistics = true;
    // There are ten, and one by the formula.
    world.replicates[tried.value] = {9, 9};
    EXPECT_EQ(leftOut(plan(r), LeftOutReason::NoSeedRange), 1U);
    r.seeds = SeedScheme::Legacy;
    EXPECT_EQ(leftOut(plan(r), LeftOutReason::NoSeedRange), 1U);
    r.moreStatistics = false;
    EXPECT_EQ(seedsOf(r), (Seeds{{tried.value, 0}, {fresh.value, 0}}));
    // A drawn seed has a replicate too: it tells that its histories were to be others.
    PlanRequest drawn = request(u"AF/95/e-/0.005,AF/95/e-/0.006");
    drawn.moreStatistics = true;
    world.replicates[cell(u"AF/95/e-/0.006"_s).value] = {0, 0};
    EXPECT_EQ(plan(drawn).executions[0].replicates, (std::vector<std::uint8_t>{0, 1}));
}

TEST_F(Plans, SeedsThatWereUsedByAnotherCellAreRefusedByName)
{
    const grid::CellIndex wanted = cell(u"AF/95/e-/10"_s);
    const grid::CellIndex other = cell(u"AM/95/e-/10"_s);
    const qint64 seed = seedOf(SeedScheme::Disjoint, *spec, wanted).value();
    world.takenSeeds = {{wanted, seed, 100}};
    EXPECT_EQ(plan(request(u"AF/95/e-/10")).cells, 1U); // a retry keeps its seed
    EXPECT_FALSE(plan(request(u"AF/95/e-/10")).refusal());
    world.takenSeeds = {{other, seed + 99, 1}, {other, seed + 50, 5}};
    PlanRequest r = request(u"AF/95/e-/10,AF/95/e-/9");
    const Plan p = plan(r);
    expectAccounted(r, p);
    ASSERT_EQ(p.leftOut.size(), 1);
    EXPECT_EQ(p.leftOut[0].reason, LeftOutReason::SeedOverlap);
    EXPECT_EQ(p.leftOut[0].detail, u"AF/95/e-/10 AM/95/e-/10"_s);
    ASSERT_TRUE(p.refusal());
    EXPECT_EQ(p.refusal()->kind, Error::Kind::WrongState);
    EXPECT_EQ(p.refusal()->field, u"seeds"_s);
    EXPECT_EQ(p.refusal()->detail, u"AF/95/e-/10 AM/95/e-/10"_s);
    // A way out of it: other seeds for the cell.
    world.replicates.assign(spec->cellCount(), {});
    world.replicates[wanted.value] = {0, 0};
    r.moreStatistics = true;
    EXPECT_FALSE(plan(r).refusal());
    EXPECT_EQ(plan(r).cells, 2U);
}

TEST_F(Plans, OnlyCellsThatMayBeSent)
{
    const QList<grid::CellState> states(grid::allCellStates.begin(), grid::allCellStates.end());
    for (int i = 0; i + 1 < states.size(); ++i) // n/a comes from the grid itself
        state.setState(spec->at(94, i), states[i]);
    world.live = grid::CellMask(spec->cellCount());
    world.live.set(spec->at(94, 20)); // open, but its execution is not proven over
    PlanRequest r;
    r.cells = grid::CellMask(spec->cellCount());
    r.cells.setRange(spec->at(94, 0), 30);
    r.cells.set(cell(u"AF/115/gamma/0.1"_s));
    const Plan p = plan(r);
    expectAccounted(r, p);
    EXPECT_EQ(p.selected, 31U);
    EXPECT_EQ(p.cells, 30U - 7 - 1);
    for (const LeftOutReason reason :
         {LeftOutReason::Planned, LeftOutReason::Submitted, LeftOutReason::ToFetch, LeftOutReason::AlreadyDone,
          LeftOutReason::Held, LeftOutReason::Uncertain, LeftOutReason::NotApplicable})
        EXPECT_EQ(leftOut(p, reason), 1U) << int(reason);
    EXPECT_EQ(leftOut(p, LeftOutReason::Running), 2U);
}

TEST_F(Plans, NothingWithoutAnInputArchive)
{
    world.modelsWithInput = {u"AM"_s};
    const Plan p = plan(request(u"organ=liver energy=5keV"));
    EXPECT_EQ(p.cells, 2U);
    ASSERT_EQ(p.leftOut.size(), 1);
    EXPECT_EQ(p.leftOut[0].reason, LeftOutReason::NoInputArchive);
    EXPECT_EQ(p.leftOut[0].detail, u"AF"_s);
}

TEST_F(Plans, CellsWithoutASeedAreLeftOut)
{
    grid::CampaignTemplate odd = tmpl;
    odd.models[0].id = u"XCAT"_s;
    const grid::GridSpecPtr oddSpec = odd.spec();
    const grid::GridState oddState(oddSpec);
    const CostModel oddCost(odd, oddSpec);
    const PlanWorld oddWorld{odd, oddState, oddCost, workflows::shippedProfiles(), {u"XCAT"_s}};
    PlanRequest r;
    r.cells = grid::CellMask::of(oddSpec->cellCount(), {oddSpec->cellFromId(u"XCAT/95/e-/10"_s).value(),
                                                        oddSpec->cellFromId(u"XCAT/95/e-/0.1"_s).value()});
    const auto whole = makePlan(r, oddWorld);
    ASSERT_TRUE(whole.has_value());
    EXPECT_EQ(whole->cells, 2U);
    EXPECT_TRUE(whole->leftOut.isEmpty());
    r.seeds = SeedScheme::Legacy;
    const auto p = makePlan(r, oddWorld);
    ASSERT_TRUE(p.has_value());
    EXPECT_EQ(p->cells, 1U); // drawn seeds know any axis
    ASSERT_EQ(p->leftOut.size(), 1);
    EXPECT_EQ(p->leftOut[0].reason, LeftOutReason::NoSeedRange);
    EXPECT_EQ(p->leftOut[0].detail, u"model=XCAT"_s);
}

TEST_F(Plans, OrderOfSending)
{
    const auto first = [&](WaveOrder order) {
        PlanRequest r = request(u"AF/95/gamma/1,AF/10/gamma/5,AM/61/gamma/0.8");
        r.order = order;
        return spec->cellId(plan(r).executions[0].cells[0]).toStdString();
    };
    EXPECT_EQ(first(WaveOrder::CheapestFirst), "AM/61/gamma/0.8");
    EXPECT_EQ(first(WaveOrder::LongestFirst), "AF/10/gamma/5");
    EXPECT_EQ(first(WaveOrder::ByEnergy), "AM/61/gamma/0.8");
    EXPECT_EQ(first(WaveOrder::ByOrgan), "AF/10/gamma/5");
}

TEST_F(Plans, WhatAPersonShouldKnow)
{
    PlanRequest r = request(u"model=AF organ=liver energy=..60keV");
    r.budgetCpuHours = 10;
    ASSERT_NE(warning(plan(r), PlanWarning::Kind::OverBudget), nullptr);
    r.budgetCpuHours = 10'000;
    EXPECT_EQ(warning(plan(r), PlanWarning::Kind::OverBudget), nullptr);

    world.maxTransferBytes = 15'000'000;
    EXPECT_EQ(plan(r).tooLargeToFetch, 0U);
    world.measuredOutputBytes = {{u"gatecl-opendose/AF"_s, 171e6}};
    const Plan withImages = plan(r);
    EXPECT_EQ(withImages.tooLargeToFetch, 60U);
    EXPECT_NEAR(withImages.outputBytes, 60 * 171e6, 1);
    ASSERT_NE(warning(withImages, PlanWarning::Kind::TooLargeToFetch), nullptr);
    world.measuredOutputBytes = {{u"gatecl-opendose/AF"_s, 2e6}, {u"gatecl-opendose/AM"_s, 171e6}};
    EXPECT_EQ(plan(r).tooLargeToFetch, 0U);
    EXPECT_NEAR(plan(r).outputBytes, 60 * 2e6, 1);

    // What a selection is told beforehand is what its plan says.
    const PlanRequest both = request(u"organ=liver");
    EXPECT_GT(plan(both).splits, 0);
    EXPECT_NEAR(predictedOutputBytes(world, both.cells), plan(both).outputBytes, 1);

    r.primaries = 1'000'000;
    EXPECT_NEAR(plan(r).cpuHours, withImages.cpuHours / 100, 1e-6);
    r.primaries = -1;
    EXPECT_FALSE(makePlan(r, world).has_value());
}

TEST_F(PlansWithCombined, AUnionAndItsPartsAreSaid)
{
    const Plan p = plan(request(u"model=AF organ=combined:kidneys,89,90,95 energy=5keV"));
    const PlanWarning *w = warning(p, PlanWarning::Kind::UnionWithParts);
    ASSERT_NE(w, nullptr);
    EXPECT_EQ(w->detail, u"156 89 90"_s);
    EXPECT_EQ(w->cells, 2U);
    EXPECT_EQ(
        warning(plan(request(u"model=AF organ=combined:kidneys,95 energy=5keV")), PlanWarning::Kind::UnionWithParts),
        nullptr);
}

TEST_F(Plans, EveryExecutionIsARequestThatFits)
{
    SeededRandom chance(3);
    PlanRequest r;
    r.cells = grid::CellMask(spec->cellCount());
    for (std::uint32_t i = 0; i < spec->cellCount(); ++i)
        r.cells.set({i}, chance.unit() < 0.02 && spec->isApplicable(grid::CellIndex{i}));
    const Plan p = plan(r);
    expectAccounted(r, p);
    for (const PlannedExecution &e : p.executions) {
        const auto &profile = workflows::shippedProfiles()[e.classValue.isEmpty() ? 0 : 1];
        const QString name = workflows::executionName(profile, *spec, e.cells, e.subJobs, u"k3x9ab"_s);
        const auto made =
            workflows::makeRequest(profile, *spec, e.cells,
                                   {name, u"/vip/Home/in.zip"_s, u"/vip/Home/r"_s, p.primaries, e.seed, e.classValue});
        EXPECT_TRUE(made.has_value()) << name.toStdString();
    }
}

TEST_F(Plans, TheWholeCampaign)
{
    const PlanRequest r = request(u"");
    const Plan p = plan(r);
    expectAccounted(r, p);
    EXPECT_EQ(p.cells, 50'050U);
    EXPECT_NEAR(p.cpuHours, 1.2e6 * 50'050 / 51'324, 3'000);
    EXPECT_EQ(int(p.executions.size()), p.batches + p.splits);
    EXPECT_GT(p.meanCores, 100);
}

TEST_F(Plans, CellsThatNobodyAskedForGoOnlyWhereTheyMay)
{
    // All but one energy of one kidney.
    PlanRequest r = request(u"model=AF organ=kidneys particle=gamma energy=5keV..60keV");
    r.cells.set(cell(u"AF/91/gamma/0.03"_s), false);
    const Plan exact = plan(r);
    expectAccounted(r, exact);
    ASSERT_GT(exact.executions.size(), 1U);
    EXPECT_TRUE(exact.extra.isEmpty());

    r.extraCells = 3;
    const Plan filled = plan(r);
    ASSERT_EQ(filled.executions.size(), 1U);
    EXPECT_EQ(filled.executionsSaved, int(exact.executions.size()) - 1);
    EXPECT_EQ(filled.cells, 180U);
    EXPECT_EQ(filled.extra.count(), 1U);
    EXPECT_TRUE(filled.extra.test(cell(u"AF/91/gamma/0.03"_s)));
    ASSERT_EQ(filled.lines.size(), 1);
    EXPECT_EQ(filled.lines[0].extra, 1U);

    for (const grid::CellState other : {grid::CellState::Done, grid::CellState::Failed, grid::CellState::Skipped}) {
        state.setState(cell(u"AF/91/gamma/0.03"_s), other);
        EXPECT_TRUE(plan(r).extra.isEmpty()) << "computed again only when somebody asks";
    }
    state.setState(cell(u"AF/91/gamma/0.03"_s), grid::CellState::Open);
    world.live = grid::CellMask(spec->cellCount());
    world.live.set(cell(u"AF/91/gamma/0.03"_s));
    EXPECT_TRUE(plan(r).extra.isEmpty()) << "its execution may still run";
}

} // namespace dosegrid::planning
