// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/statistics/costmap.h"

#include "models/grid/templatereader.h"

#include <gtest/gtest.h>

#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::statistics {
namespace {

struct CostMapTest : testing::Test
{
    CostMapTest()
        : tmpl(grid::loadTemplate(u"opendose"_s).value())
        , hours(tmpl.spec()->cellCount(), std::numeric_limits<float>::quiet_NaN())
        , cells(tmpl.spec()->cellCount())
    {}
    void add(const QString &id, float value)
    {
        const grid::CellIndex cell = tmpl.spec()->cellFromId(id).value();
        cells.set(cell);
        hours[cell.value] = value;
    }

    grid::CampaignTemplate tmpl;
    std::vector<float> hours;
    grid::CellMask cells;
};

TEST_F(CostMapTest, EachEnergyHasItsMedianAndBand)
{
    for (int i = 0; i <= 20; ++i)
        add(u"AF/%1/gamma/0.1"_s.arg(5 + i), float(100 + i));
    add(u"AM/95/gamma/1"_s, 30);
    const std::vector<CostCurve> curves = costCurves(*tmpl.spec(), cells, hours);
    ASSERT_EQ(curves.size(), 1U) << "no electrons among them";
    EXPECT_EQ(curves[0].particle, 0);
    EXPECT_EQ(curves[0].cells, 22U);
    EXPECT_EQ(curves[0].energies, (std::vector<CostAtEnergy>{{100'000, 110, 101, 119}, {1'000'000, 30, 30, 30}}));
}

TEST_F(CostMapTest, WhatIsNotAmongTheCellsOrUnknownDoesNotCount)
{
    add(u"AF/5/e-/0.1"_s, 2);
    add(u"AF/6/e-/0.1"_s, std::numeric_limits<float>::quiet_NaN());
    hours[tmpl.spec()->cellFromId(u"AF/7/e-/0.1"_s)->value] = 50; // not asked for
    const std::vector<CostCurve> curves = costCurves(*tmpl.spec(), cells, hours);
    ASSERT_EQ(curves.size(), 1U);
    EXPECT_EQ(curves[0].particle, 1);
    EXPECT_EQ(curves[0].energies, (std::vector<CostAtEnergy>{{100'000, 2, 2, 2}}));
    EXPECT_TRUE(costCurves(*tmpl.spec(), grid::CellMask(cells.size()), hours).empty());
}

TEST_F(CostMapTest, ALimitIsWithinIt)
{
    add(u"AF/5/gamma/0.1"_s, 24);
    add(u"AF/6/gamma/0.1"_s, 25);
    add(u"AF/7/gamma/0.1"_s, 35);
    add(u"AF/8/gamma/0.1"_s, std::numeric_limits<float>::quiet_NaN());
    EXPECT_EQ(costAbove(cells, hours, 24), (CostSum{2, 60}));
}

} // namespace
} // namespace dosegrid::statistics
