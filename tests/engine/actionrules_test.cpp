// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/actionrules.h"

#include "models/engine/lifecycle.h"
#include "models/grid/templatereader.h"

#include <gtest/gtest.h>

using namespace dosegrid;
using namespace dosegrid::engine;
using namespace Qt::Literals::StringLiterals;
using grid::CellState;

namespace {

class ActionRules : public testing::Test
{
protected:
    std::optional<RefusalReason> refused(CellAction action, CellState state, bool mayRun = false,
                                         const QString &why = {})
    {
        grid::CellRecord record;
        record.state = state;
        record.wave = m_wave;
        record.flags = m_flags;
        const grid::CellChange change{{0}, record};
        m_grid.apply(std::span(&change, 1));
        return refusal(action, {0},
                       {m_grid, [&](grid::CellIndex) { return why; }, [&](grid::CellIndex) { return mayRun; },
                        [&](grid::CellIndex) { return m_hasId; }});
    }

    WaveId m_wave{1};
    bool m_hasId = true;
    std::uint8_t m_flags = 0;
    grid::GridState m_grid{grid::loadTemplate(u"opendose"_s).value().spec()};
};

} // namespace

TEST_F(ActionRules, RetryWaitsForTheEndOfTheFormerExecution)
{
    EXPECT_FALSE(refused(CellAction::Retry, CellState::Failed));
    EXPECT_FALSE(refused(CellAction::Retry, CellState::Skipped));
    EXPECT_EQ(refused(CellAction::Retry, CellState::Failed, true), RefusalReason::StillLive);
    EXPECT_EQ(refused(CellAction::Retry, CellState::Done), RefusalReason::AlreadyDone);
    EXPECT_EQ(refused(CellAction::Retry, CellState::Uncertain), RefusalReason::Uncertain);
}

TEST_F(ActionRules, WhatIsInNoWaveIsPlannedNotRetried)
{
    m_wave = {};
    EXPECT_EQ(refused(CellAction::Retry, CellState::Failed), RefusalReason::NotInWave) << "adopted, and refused";
    EXPECT_EQ(refused(CellAction::Retry, CellState::Skipped), RefusalReason::NotInWave) << "given up while open";
    EXPECT_FALSE(refused(CellAction::Skip, CellState::Failed));
}

TEST_F(ActionRules, WhatIsSoughtHasNoIdToKill)
{
    m_hasId = false;
    EXPECT_EQ(refused(CellAction::Kill, CellState::Uncertain, true), RefusalReason::Uncertain);
    EXPECT_EQ(refused(CellAction::Kill, CellState::Submitted, true), RefusalReason::Uncertain);
    EXPECT_EQ(refused(CellAction::Kill, CellState::Failed, false), RefusalReason::NotLive);
}

TEST_F(ActionRules, HoldActsOnlyOnWhatHasNotLeft)
{
    EXPECT_FALSE(refused(CellAction::Hold, CellState::Planned));
    EXPECT_FALSE(refused(CellAction::Hold, CellState::Submitted, false));
    EXPECT_EQ(refused(CellAction::Hold, CellState::Submitted, true), RefusalReason::AlreadySent);
    EXPECT_EQ(refused(CellAction::Hold, CellState::Running, true), RefusalReason::AlreadySent);
}

TEST_F(ActionRules, ReleaseKnowsWhoHolds)
{
    EXPECT_FALSE(refused(CellAction::Release, CellState::Held, false, reason::heldByUser));
    EXPECT_FALSE(refused(CellAction::Release, CellState::Held, false, reason::heldOverBudget));
    EXPECT_EQ(refused(CellAction::Release, CellState::Held, true, reason::heldByPlatform),
              RefusalReason::HeldByPlatform);
    EXPECT_EQ(refused(CellAction::Release, CellState::Failed), RefusalReason::NotHeld);
}

TEST_F(ActionRules, AnOutputThatWasNotGotCanBeFetchedComputedAgainOrGivenUp)
{
    for (const auto &why : {reason::heldOutputGone, reason::heldNotStored, reason::heldNotFetched}) {
        EXPECT_FALSE(refused(CellAction::Fetch, CellState::Held, true, why));
        EXPECT_FALSE(refused(CellAction::Skip, CellState::Held, true, why));
        EXPECT_FALSE(refused(CellAction::Retry, CellState::Held, false, why));
        EXPECT_EQ(refused(CellAction::Retry, CellState::Held, true, why), RefusalReason::StillLive);
        EXPECT_EQ(refused(CellAction::Release, CellState::Held, false, why), RefusalReason::NotHeld);
    }
    EXPECT_EQ(refused(CellAction::Retry, CellState::Held, false, reason::heldTooLarge), RefusalReason::NotFailed);
}

TEST_F(ActionRules, WhatIsInNoWaveOrUncertainCanBeSkipped)
{
    EXPECT_FALSE(refused(CellAction::Skip, CellState::Open));
    EXPECT_FALSE(refused(CellAction::Skip, CellState::Uncertain, true));
    EXPECT_EQ(refused(CellAction::Retry, CellState::Skipped, true), RefusalReason::StillLive);
    EXPECT_EQ(refused(CellAction::Skip, CellState::Done), RefusalReason::AlreadyDone);
    EXPECT_EQ(refused(CellAction::Skip, CellState::Running, true), RefusalReason::StillLive);
}

TEST_F(ActionRules, KillNeedsSomethingThatMayRun)
{
    EXPECT_FALSE(refused(CellAction::Kill, CellState::Running, true));
    EXPECT_FALSE(refused(CellAction::Kill, CellState::Held, true, reason::heldByPlatform));
    EXPECT_EQ(refused(CellAction::Kill, CellState::Failed, false), RefusalReason::NotLive);
    EXPECT_EQ(refused(CellAction::Kill, CellState::Done, true), RefusalReason::AlreadyDone);
}

TEST_F(ActionRules, NothingActsOnACellThatCannotExist)
{
    for (const CellAction action : {CellAction::Retry, CellAction::Hold, CellAction::Kill, CellAction::Skip,
                                    CellAction::Note, CellAction::RemoveNotes})
        EXPECT_EQ(refused(action, CellState::NotApplicable), RefusalReason::NotApplicable);
}

TEST_F(ActionRules, WhateverCanExistCanBeNotedAndOnlyNotesAreTakenAway)
{
    for (const CellState state : grid::allCellStates) {
        if (state == CellState::NotApplicable)
            continue;
        EXPECT_FALSE(refused(CellAction::Note, state, true)) << grid::name(state).toStdString();
        EXPECT_EQ(refused(CellAction::RemoveNotes, state), RefusalReason::NoNote);
    }
    m_flags = grid::HasNote;
    EXPECT_FALSE(refused(CellAction::RemoveNotes, CellState::Done));
    EXPECT_EQ(refusalReasonFromName(name(RefusalReason::NoNote)), RefusalReason::NoNote);
}

TEST_F(ActionRules, JudgeCountsTheRefusalsByReason)
{
    refused(CellAction::Retry, CellState::Failed); // in a wave
    m_grid.setState({1}, CellState::Done);
    m_grid.setState({2}, CellState::Done);
    grid::CellMask mask(m_grid.spec().cellCount());
    mask.setRange({0}, 4);
    const ActionPreview preview = judge(CellAction::Retry, mask, {m_grid, {}, {}});
    EXPECT_EQ(preview.affected.count(), 1U);
    ASSERT_EQ(preview.refused.size(), 2);
    EXPECT_EQ(preview.refused[0].reason, RefusalReason::AlreadyDone);
    EXPECT_EQ(preview.refused[0].cells, 2U);
    EXPECT_EQ(preview.refused[1].reason, RefusalReason::NotInWave);
}
