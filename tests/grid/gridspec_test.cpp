// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/grid/gridspec.h"

#include "models/grid/templatereader.h"

#include <gtest/gtest.h>

using namespace dosegrid;
using namespace dosegrid::grid;
using namespace Qt::Literals::StringLiterals;

namespace {

const CampaignTemplate &opendose()
{
    static const CampaignTemplate t = loadTemplate(u"opendose"_s).value();
    return t;
}

} // namespace

// Counts of the OpenDose campaign: 2 models x 141 regions x 2 particles x 91 energies, 7 absent (model, region) pairs.
TEST(GridSpec, TheOpenDoseCampaignHasItsPublishedSize)
{
    const auto spec = opendose().spec();
    EXPECT_EQ(spec->cellCount(), 51'324U);
    EXPECT_EQ(spec->notApplicableCount(), 1'274U);
    EXPECT_EQ(spec->computableCount(), 50'050U);
    const auto withCombined = opendose().spec(true);
    EXPECT_EQ(withCombined->cellCount(), 62'608U);
    EXPECT_EQ(withCombined->computableCount(), 60'970U);
}

TEST(GridSpec, KnowsWhichRegionsEachPhantomLacks)
{
    const auto spec = opendose().spec();
    const auto absent = [&](QStringView model) {
        QList<int> ids;
        for (int r = 0; r < spec->regionCount(); ++r) {
            if (!spec->isApplicable(*spec->modelPosition(model), r))
                ids << spec->regions()[r].id;
        }
        return ids;
    };
    EXPECT_EQ(absent(u"AM"), (QList<int>{111, 112, 139}));
    EXPECT_EQ(absent(u"AF"), (QList<int>{53, 115, 129, 130}));
}

TEST(GridSpec, MassesAreTheCountedOnes)
{
    double massAf = 0;
    for (const Region &region : opendose().regions) {
        if (region.id <= 140 && region.inModel[0])
            massAf += region.inModel[0]->massG;
    }
    EXPECT_NEAR(massAf, 60'000.38, 0.01);
    EXPECT_NEAR(opendose().region(95)->inModel[0]->massG, 1399.9954, 1e-4);
    EXPECT_TRUE(opendose().region(172)->isMixedDensity);
    EXPECT_FALSE(opendose().region(156)->isMixedDensity);
}

TEST(GridSpec, IndexAndKeyAreInverse)
{
    const auto spec = opendose().spec();
    for (std::uint32_t i = 0; i < spec->cellCount(); i += 7) {
        const CellIndex cell{i};
        EXPECT_EQ(spec->index(spec->key(cell)), cell);
        EXPECT_EQ(spec->at(spec->row(cell), spec->column(cell)), cell);
    }
    EXPECT_EQ(spec->key(CellIndex{51'323}), (CellKey{1, 140, 1, 90}));
}

TEST(GridSpec, CellIdsGoBothWays)
{
    const auto spec = opendose().spec();
    const auto cell = spec->cellFromId(u"AF/95/gamma/0.1");
    ASSERT_TRUE(cell);
    EXPECT_EQ(spec->cellId(*cell), u"AF/95/gamma/0.1"_s);
    EXPECT_EQ(spec->cellFromId(u"AF/95/gamma/100keV").value(), *cell);
    EXPECT_EQ(spec->cellFromId(u"AX/95/gamma/0.1").error().field, u"model"_s);
    EXPECT_EQ(spec->cellFromId(u"AF/142/gamma/0.1").error().field, u"organ"_s);
    EXPECT_EQ(spec->cellFromId(u"AF/95/e+/0.1").error().field, u"particle"_s);
    EXPECT_EQ(spec->cellFromId(u"AF/95/gamma/0.101").error().field, u"energy"_s);
    EXPECT_EQ(spec->cellFromId(u"AF/95/gamma").error().kind, Error::Kind::BadInput);
}
