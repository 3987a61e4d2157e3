// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/grid/cellmask.h"

#include <gtest/gtest.h>

using namespace dosegrid::grid;

TEST(CellMask, InvertingLeavesNoBitPastTheEnd)
{
    CellMask mask(100);
    mask.invert();
    EXPECT_EQ(mask.count(), 100U);
    mask.invert();
    EXPECT_TRUE(mask.isEmpty());
    EXPECT_EQ(CellMask(100, true).count(), 100U);
}

TEST(CellMask, RangesCrossWordBorders)
{
    CellMask mask(300);
    mask.setRange(CellIndex{60}, 140);
    EXPECT_EQ(mask.count(), 140U);
    EXPECT_FALSE(mask.test(CellIndex{59}));
    EXPECT_TRUE(mask.test(CellIndex{60}));
    EXPECT_TRUE(mask.test(CellIndex{199}));
    EXPECT_FALSE(mask.test(CellIndex{200}));
}

TEST(CellMask, AlgebraAndOrder)
{
    CellMask a(130);
    CellMask b(130);
    a.setRange(CellIndex{0}, 70);
    b.setRange(CellIndex{64}, 66);
    EXPECT_EQ((a & b).count(), 6U);
    EXPECT_EQ((a | b).count(), 130U);
    EXPECT_EQ((a - b).count(), 64U);
    const auto cells = (a & b).cells();
    ASSERT_EQ(cells.size(), 6U);
    EXPECT_EQ(cells.front(), CellIndex{64});
    EXPECT_EQ(CellMask::of(130, cells), a & b);
}
