// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/clock.h"

#include <gtest/gtest.h>

using namespace dosegrid;
using namespace std::chrono_literals;

TEST(PracticeClock, RunsFasterThanTheWallByItsFactor)
{
    const PracticeClock clock(fromMs(1'000'000), 1000.0);
    EXPECT_EQ(clock.wallFor(10s), 10ms);
    EXPECT_EQ(clock.wallFor(1ms), 1ms);
    EXPECT_EQ(clock.wallFor(0ms), 0ms);
    const auto wallBefore = clock.wallElapsed();
    const auto before = clock.now();
    while (clock.wallElapsed() - wallBefore < 3ms) {}
    const auto campaign = clock.now() - before;
    EXPECT_GE(campaign, 2s);
}

TEST(ManualClock, MovesOnlyWhenTold)
{
    ManualClock clock(fromMs(5));
    EXPECT_EQ(toMs(clock.now()), 5);
    clock.advance(2h);
    EXPECT_EQ(toMs(clock.now()), 7'200'005);
}
