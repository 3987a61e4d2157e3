// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/lifecycle.h"

#include <gtest/gtest.h>

#include <set>

using namespace dosegrid;
using namespace dosegrid::engine;
using E = store::ExecutionPhase;
using A = store::AttemptPhase;

namespace {

template<typename P>
std::set<P> reachableFrom(P start, int phases)
{
    std::set<P> seen = {start};
    for (bool grew = true; grew;) {
        grew = false;
        for (const P from : std::set<P>(seen)) {
            for (int to = 0; to < phases; ++to) {
                if (mayMove(from, P(to)) && seen.insert(P(to)).second)
                    grew = true;
            }
        }
    }
    return seen;
}

constexpr int executionPhases = int(E::Cancelled) + 1;
constexpr int attemptPhases = int(A::Skipped) + 1;

} // namespace

TEST(Lifecycle, EveryPhaseCanBeReached)
{
    EXPECT_EQ(reachableFrom(E::Planned, executionPhases).size(), std::size_t(executionPhases));
    EXPECT_EQ(reachableFrom(A::Planned, attemptPhases).size(), std::size_t(attemptPhases));
}

TEST(Lifecycle, OnlyTheOutboxLeadsToSending)
{
    for (int from = 0; from < executionPhases; ++from)
        EXPECT_EQ(mayMove(E(from), E::Sending), E(from) == E::Outbox) << from;
    for (int from = 0; from < attemptPhases; ++from)
        EXPECT_EQ(mayMove(A(from), A::Sending), A(from) == A::Outbox) << from;
}

TEST(Lifecycle, WhatIsOverStaysOver)
{
    for (const E over : {E::Closed, E::Cancelled}) {
        for (int to = 0; to < executionPhases; ++to)
            EXPECT_FALSE(mayMove(over, E(to))) << to;
    }
    for (int from = 0; from < attemptPhases; ++from) {
        if (store::isLive(A(from)) || A(from) == A::Review)
            continue;
        for (int to = 0; to < attemptPhases; ++to)
            EXPECT_FALSE(mayMove(A(from), A(to))) << from << " -> " << to;
    }
}

// Law 1: what may run on the platform leaves that state only by a recorded end, or by proof that it never started.
TEST(Lifecycle, AnExecutionThatMayRunIsNeverSimplyForgotten)
{
    for (const E mayRun : {E::Live, E::Killing}) {
        for (int to = 0; to < executionPhases; ++to) {
            const bool allowed = E(to) == E::Ended || E(to) == E::Live || E(to) == E::Killing;
            EXPECT_TRUE(allowed || !mayMove(mayRun, E(to))) << to;
        }
    }
}

TEST(Lifecycle, OnlyAcceptedIsShownAsDone)
{
    for (int phase = 0; phase < attemptPhases; ++phase)
        EXPECT_EQ(shownState(A(phase)) == grid::CellState::Done, A(phase) == A::Accepted) << phase;
}
