// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/grid/templatereader.h"
#include "models/statistics/causes.h"

#include <gmock/gmock.h>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::statistics {

namespace {

using grid::CellIndex;
using grid::CellState;

constexpr CampaignTime start = fromMs(1'700'000'000'000);
CampaignTime minute(int m) { return start + std::chrono::minutes(m); }

struct CausesTest : testing::Test
{
    CausesTest() : state(grid::loadTemplate(u"opendose"_s).value().spec()) {}

    CellIndex cell(const QString &id) const { return state.spec().cellFromId(id).value(); }
    void set(CellIndex where, CellState cellState)
    {
        grid::CellRecord record;
        record.state = cellState;
        record.attempts = 1;
        state.set(where, record);
    }
    void fail(const QString &id, FailureFact fact)
    {
        fact.cell = cell(id);
        set(fact.cell, CellState::Failed);
        facts.push_back(std::move(fact));
    }
    // Regions 13..60 of both models at one photon energy; every one failed but the first `spared`.
    void failSkeleton(const QString &mev, int spared)
    {
        for (const QString &model : {u"AF"_s, u"AM"_s}) {
            for (int region = 13; region <= 60; ++region) {
                const QString id = u"%1/%2/gamma/%3"_s.arg(model).arg(region).arg(mev);
                if (!state.spec().isApplicable(cell(id)))
                    continue;
                if (spared-- > 0)
                    set(cell(id), CellState::Done);
                else
                    fail(id, {.cell = {},
                              .reason = u"output-refused"_s,
                              .rule = u"table-missing"_s,
                              .exitCode = {},
                              .line = u"data file </cvmfs/x/pe-cs-%1.dat> is not opened!"_s.arg(region),
                              .seen = minute(region)});
            }
        }
    }
    void doneSkeleton(const QString &mev)
    {
        for (int region = 13; region <= 60; ++region)
            set(cell(u"AF/%1/gamma/%2"_s.arg(region).arg(mev)), CellState::Done);
    }

    grid::GridState state;
    std::vector<FailureFact> facts;
};

} // namespace

TEST_F(CausesTest, TheSameLineWithOtherNumbersAndPathsIsTheSameCause)
{
    failSkeleton(u"0.12"_s, 0);
    fail(u"AF/95/gamma/1"_s,
         {.cell = {}, .reason = u"infrastructure"_s, .rule = {}, .exitCode = 1, .line = {}, .seen = minute(1)});
    const auto list = causes(facts, state);
    ASSERT_EQ(list.size(), 2U);
    EXPECT_EQ(list[0].count, facts.size() - 1);
    EXPECT_EQ(list[0].number, 2) << "it appeared later";
    EXPECT_EQ(list[0].line, u"data file <‹path›> is not opened!"_s);
    EXPECT_EQ(list[0].exact, u"data file </cvmfs/x/pe-cs-13.dat> is not opened!"_s);
    EXPECT_EQ(list[0].firstSeen, minute(13));
    EXPECT_EQ(list[0].lastSeen, minute(60));
    const auto energy = state.spec().energyPosition(120'000).value();
    EXPECT_EQ(list[0].byEnergy[std::size_t(energy)], list[0].count);
    EXPECT_EQ(list[1].exitCode, 1);
}

TEST(CauseLine, NumbersInsideOfWordsStay)
{
    EXPECT_EQ(withoutNumbersAndPaths(u"*** G4Exception : em0003 at 12.5 of 0x7f3a in /a/b.cc"_s),
              u"*** G4Exception : em0003 at ‹n› of ‹n› in ‹path›"_s);
}

TEST_F(CausesTest, ExitCodesAndRulesTellCausesApart)
{
    fail(u"AF/95/gamma/1"_s,
         {.cell = {}, .reason = u"infrastructure"_s, .rule = {}, .exitCode = 1, .line = {}, .seen = {}});
    fail(u"AF/95/gamma/2"_s,
         {.cell = {}, .reason = u"infrastructure"_s, .rule = {}, .exitCode = 2, .line = {}, .seen = {}});
    fail(u"AF/95/gamma/3"_s,
         {.cell = {}, .reason = u"infrastructure"_s, .rule = {}, .exitCode = {}, .line = {}, .seen = {}});
    EXPECT_EQ(causes(facts, state).size(), 3U);
}

TEST_F(CausesTest, WhatWasRetriedSinceIsNoCauseAnyMore)
{
    fail(u"AF/95/gamma/1"_s,
         {.cell = {}, .reason = u"infrastructure"_s, .rule = {}, .exitCode = 1, .line = {}, .seen = {}});
    state.setState(facts[0].cell, CellState::Running);
    EXPECT_TRUE(causes(facts, state).empty());
}

TEST_F(CausesTest, OneEnergyThatFailsThroughoutIsSaidInCounts)
{
    doneSkeleton(u"0.11"_s);
    doneSkeleton(u"0.13"_s);
    failSkeleton(u"0.12"_s, 4);
    const auto list = causes(facts, state);
    ASSERT_EQ(list.size(), 1U);
    ASSERT_TRUE(list[0].pattern.has_value());
    const Pattern &p = *list[0].pattern;
    EXPECT_EQ(p.place.energy, state.spec().energyPosition(120'000));
    EXPECT_FALSE(p.place.andAbove);
    EXPECT_FALSE(p.place.region.has_value());
    EXPECT_EQ(p.cells, list[0].count);
    EXPECT_EQ(p.of, list[0].count + 4);
    EXPECT_EQ(p.elsewhere, 0U);
    EXPECT_EQ(p.elsewhereOf, 96U);

    const auto near = energyCounts(list[0], triedCells(state), state.spec());
    ASSERT_EQ(near.size(), 3U);
    EXPECT_EQ(near[0].cells, 0U);
    EXPECT_EQ(near[0].of, 48U);
    EXPECT_EQ(near[1].cells, list[0].count);
}

TEST_F(CausesTest, ScatteredFailuresHaveNoPattern)
{
    doneSkeleton(u"0.11"_s);
    doneSkeleton(u"0.12"_s);
    for (const int region : {13, 19, 27, 33, 41, 50})
        fail(u"AF/%1/gamma/0.1%2"_s.arg(region).arg(1 + region % 2),
             {.cell = {}, .reason = u"infrastructure"_s, .rule = {}, .exitCode = 1, .line = {}, .seen = {}});
    EXPECT_FALSE(causes(facts, state)[0].pattern.has_value());
}

TEST_F(CausesTest, AnEnergyStandsOutOnlyAgainstOthersThatWereTried)
{
    failSkeleton(u"0.12"_s, 0);
    EXPECT_FALSE(causes(facts, state)[0].pattern.has_value()) << "nothing else was tried: all is all";
}

TEST_F(CausesTest, FromAnEnergyUpwardsIsOnePlace)
{
    for (const auto *mev : {"0.1", "0.2", "0.3", "0.4"})
        doneSkeleton(QString::fromLatin1(mev));
    for (const auto *mev : {"6", "7", "8", "9", "10"})
        fail(u"AF/95/gamma/%1"_s.arg(QLatin1StringView(mev)),
             {.cell = {}, .reason = u"simulation"_s, .rule = {}, .exitCode = {}, .line = {}, .seen = {}});
    set(cell(u"AF/95/gamma/1"_s), CellState::Done);
    const auto list = causes(facts, state);
    ASSERT_TRUE(list[0].pattern.has_value());
    EXPECT_TRUE(list[0].pattern->place.andAbove);
    EXPECT_EQ(list[0].pattern->place.energy, state.spec().energyPosition(6'000'000));
    EXPECT_EQ(list[0].pattern->cells, 5U);
    EXPECT_EQ(list[0].pattern->of, 5U);
}

TEST_F(CausesTest, TheNearestThatWorkedIsFoundAlongEachAxis)
{
    const CellIndex failed = cell(u"AF/48/gamma/0.12"_s);
    set(failed, CellState::Failed);
    EXPECT_FALSE(nearestDone(state, failed, Neighbour::NextEnergy).has_value());
    set(cell(u"AF/48/gamma/0.15"_s), CellState::Done);
    set(cell(u"AF/48/gamma/0.11"_s), CellState::Done);
    set(cell(u"AF/52/gamma/0.12"_s), CellState::Done);
    set(cell(u"AM/48/gamma/0.12"_s), CellState::Done);
    EXPECT_EQ(nearestDone(state, failed, Neighbour::NextEnergy), cell(u"AF/48/gamma/0.11"_s));
    EXPECT_EQ(nearestDone(state, failed, Neighbour::SameEnergy), cell(u"AF/52/gamma/0.12"_s));
    EXPECT_EQ(nearestDone(state, failed, Neighbour::OtherModel), cell(u"AM/48/gamma/0.12"_s));
}

} // namespace dosegrid::statistics
