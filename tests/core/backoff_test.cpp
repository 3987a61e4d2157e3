// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/backoff.h"

#include "models/core/random.h"

#include <gtest/gtest.h>

using namespace dosegrid;
using namespace std::chrono_literals;

TEST(Backoff, DoublesUpToTheCapAndStartsAgainAfterSuccess)
{
    SeededRandom random(1);
    Backoff backoff(1s, 5s, 0.0);
    EXPECT_EQ(backoff.fail(random), 1s);
    EXPECT_EQ(backoff.fail(random), 2s);
    EXPECT_EQ(backoff.fail(random), 4s);
    EXPECT_EQ(backoff.fail(random), 5s);
    for (int i = 0; i < 100; ++i)
        EXPECT_EQ(backoff.fail(random), 5s);
    backoff.succeed();
    EXPECT_EQ(backoff.fail(random), 1s);
}

TEST(Backoff, JitterOnlyShortens)
{
    SeededRandom random(7);
    Backoff backoff(10s, 10s, 0.25);
    bool differs = false;
    for (int i = 0; i < 50; ++i) {
        const auto pause = backoff.fail(random);
        EXPECT_LE(pause, 10s);
        EXPECT_GE(pause, 7500ms);
        differs = differs || pause != 10s;
    }
    EXPECT_TRUE(differs);
}

TEST(SeededRandom, IsTheSameSequenceEverywhere)
{
    SeededRandom random(1234567);
    EXPECT_EQ(random.next(), 6457827717110365317ULL); // published splitmix64 vector for seed 1234567
    EXPECT_EQ(random.next(), 3203168211198807973ULL);
    EXPECT_EQ(SeededRandom(3).token(8), SeededRandom(3).token(8));
}
