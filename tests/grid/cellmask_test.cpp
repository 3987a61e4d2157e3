// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/grid/cellmask.h"

#include <gtest/gtest.h>

#include <functional>
#include <vector>

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

TEST(CellMask, ARangeIsItsCellsOneByOne)
{
    constexpr std::uint32_t cells = 200;
    for (std::uint32_t first = 0; first < cells; first += 7) {
        for (std::uint32_t count = 0; first + count <= cells; count += 5) {
            CellMask on(cells);
            CellMask off(cells, true);
            CellMask wanted(cells);
            on.setRange({first}, count);
            off.setRange({first}, count, false);
            for (std::uint32_t i = first; i < first + count; ++i)
                wanted.set({i});
            EXPECT_EQ(on, wanted) << first << " + " << count;
            EXPECT_EQ(off, CellMask(cells, true) - wanted) << first << " + " << count;
        }
    }
}

TEST(CellMask, EachOfAListIsSetInWhateverOrder)
{
    const std::vector<CellIndex> list{{5}, {6}, {63}, {64}, {199}, {2}, {130}, {131}, {64}, {66}};
    CellMask mask = CellMask::of(200, {{7}, {65}});
    mask.setEach(list, std::identity());
    EXPECT_EQ(mask, CellMask::of(200, {{2}, {5}, {6}, {7}, {63}, {64}, {65}, {66}, {130}, {131}, {199}}));
    mask.setEach(std::vector<CellIndex>(), std::identity());
    EXPECT_EQ(mask.count(), 11U);
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
