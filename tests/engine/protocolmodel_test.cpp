// SPDX-License-Identifier: GPL-3.0-or-later
// Exactly once, by visiting every world that crashes, lost messages and two programs can lead to.
#include "models/engine/lifecycle.h"
#include "tests/engine/protocolmodel.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace protocol;

namespace {

constexpr int phases = int(Phase::Cancelled) + 1;
constexpr int attemptPhases = int(Attempt::Skipped) + 1;

} // namespace

TEST(ProtocolModel, HasARuleForEveryMoveOfTheEngine)
{
    const std::vector<Rule> all = rules({});
    for (int from = 0; from < phases; ++from) {
        for (int to = 0; to < phases; ++to) {
            const auto count = std::ranges::count_if(
                all, [=](const Rule &rule) { return int(rule.from) == from && int(rule.to) == to; });
            EXPECT_EQ(count, dosegrid::engine::mayMove(Phase(from), Phase(to)) ? 1 : 0)
                << dosegrid::store::name(Phase(from)).toStdString() << " -> "
                << dosegrid::store::name(Phase(to)).toStdString();
        }
    }
}

TEST(ProtocolModel, NeverHasTwoLiveExecutionsNorLosesOne)
{
    const Found found = search({});
    EXPECT_EQ(found.violation, "");
    EXPECT_EQ(found.dead, 0U) << "worlds in which the cell is lost";
    EXPECT_EQ(found.moves.size(), rules({}).size()) << "a move that cannot happen";
    for (int from = 0; from < attemptPhases; ++from) {
        for (int to = 0; to < attemptPhases; ++to) {
            const bool isMade = std::ranges::find(found.attemptMoves, std::pair(Attempt(from), Attempt(to)))
                                != found.attemptMoves.end();
            EXPECT_EQ(isMade, dosegrid::engine::mayMove(Attempt(from), Attempt(to)))
                << dosegrid::store::name(Attempt(from)).toStdString() << " -> "
                << dosegrid::store::name(Attempt(to)).toStdString();
        }
    }
    EXPECT_GT(found.worlds, 1000U);
    RecordProperty("worlds", int(found.worlds));
}

// The search finds what each safeguard keeps away.
TEST(ProtocolModel, NeedsEachOfItsSafeguards)
{
    EXPECT_NE(search({.intentIsDurable = false}).violation, "");
    EXPECT_NE(search({.oneLeads = false}).violation, "");
    EXPECT_NE(search({.doubtIsReconciled = false}).violation, "");
    EXPECT_NE(search({.takeOverDoubts = false}).violation, "");
    EXPECT_NE(search({.personIsRight = false}).violation, "");
    EXPECT_NE(search({.windowCoversDelay = false}).violation, "");
    EXPECT_NE(search({.formerEndIsAwaited = false}).violation, "");
    EXPECT_NE(search({.attemptsEnd = false}).violation, "");
    EXPECT_NE(search({.reviewIsChecked = false}).violation, "");
}
