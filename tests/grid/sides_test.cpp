// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/grid/sides.h"

#include "models/grid/templatereader.h"

#include <gtest/gtest.h>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::grid {
namespace {

struct Sides : testing::Test
{
    GridSpecPtr spec = loadTemplate(u"opendose"_s).value().spec();
    std::optional<int> other(int id) const
    {
        const auto side = otherSide(*spec, *spec->regionPosition(id));
        return side ? std::optional(spec->regions()[*side].id) : std::nullopt;
    }
};

TEST_F(Sides, ArePairedByTheNameOfTheRegion)
{
    EXPECT_EQ(other(1), 2); // adrenals
    EXPECT_EQ(other(2), 1);
    EXPECT_EQ(other(89), 92); // cortex of the kidneys
    EXPECT_EQ(other(62), 64); // the side stands in the middle
    EXPECT_FALSE(other(95));  // one liver
}

TEST_F(Sides, ASelectionKeepsItsCellsAndGainsThoseOfTheOtherSide)
{
    const auto cell = [this](const QString &id) { return spec->cellFromId(id).value(); };
    const CellMask one = CellMask::of(spec->cellCount(), {cell(u"AF/89/gamma/0.1"_s), cell(u"AM/95/e-/1"_s)});
    const CellMask both = CellMask::of(spec->cellCount(),
                                       {cell(u"AF/89/gamma/0.1"_s), cell(u"AF/92/gamma/0.1"_s), cell(u"AM/95/e-/1"_s)});
    EXPECT_EQ(withOtherSide(*spec, one), both);
    EXPECT_EQ(withOtherSide(*spec, both), both);
}

} // namespace
} // namespace dosegrid::grid
