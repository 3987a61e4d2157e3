// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workflows/outputmatch.h"

#include "models/grid/templatereader.h"
#include "models/workflows/profilereader.h"

#include <gtest/gtest.h>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::workflows {

namespace {

class Outputs : public testing::Test
{
protected:
    grid::CellIndex cell(const QString &id) const { return spec->cellFromId(id).value(); }

    grid::GridSpecPtr spec = grid::loadTemplate(u"opendose"_s).value().spec();
    const Profile &batch = shippedProfiles()[0];
    const Profile &split = shippedProfiles()[1];
    const qint64 primaries = 100'000'000;
};

} // namespace

TEST_F(Outputs, ABatchIsMatchedByName)
{
    const std::vector<grid::CellIndex> cells{cell(u"AM/95/e-/0.1"_s), cell(u"AM/95/e-/1"_s), cell(u"AM/61/e-/0.1"_s)};
    const QStringList paths{
        u"/vip/Home/runs/a/OpenDose_95_e-_1_100000000.tar.gz"_s,
        u"https://host/rest/path/a/OpenDose_95_e-_0.10_100000000.tar.gz?action=content"_s,
        u"/vip/Home/runs/b/OpenDose_95_e-_1_100000000.tar.gz"_s,
        u"/vip/Home/runs/a/OpenDose_95_gamma_0.1_100000000.tar.gz"_s,
        u"/vip/Home/runs/a/OpenDose_61_e-_0.1_1000.tar.gz"_s,
        u"/vip/Home/runs/a/output.log"_s,
    };
    const OutputMatches m = matchOutputs(batch, *spec, cells, primaries, paths);
    const std::vector<OutputMatch> wanted{{cells[1], paths[0], Evidence::Name}, {cells[0], paths[1], Evidence::Name}};
    EXPECT_EQ(m.matched, wanted);
    ASSERT_EQ(m.doubled.size(), 1U);
    EXPECT_EQ(m.doubled[0].path, paths[2]);
    EXPECT_EQ(m.unmatched, paths.mid(3));
    EXPECT_EQ(m.missing, std::vector{cells[2]});
}

TEST_F(Outputs, ASplitHasOneCell)
{
    const std::vector<grid::CellIndex> cells{cell(u"AF/61/gamma/0.2"_s)};
    const OutputMatches m = matchOutputs(split, *spec, cells, primaries,
                                         {u"/vip/Home/x/stdout.txt"_s, u"/vip/Home/x/merged_result.tar.gz"_s});
    ASSERT_EQ(m.matched.size(), 1U);
    EXPECT_EQ(m.matched[0], (OutputMatch{cells[0], u"/vip/Home/x/merged_result.tar.gz"_s, Evidence::OnlyCell}));
    EXPECT_EQ(m.unmatched, QStringList{u"/vip/Home/x/stdout.txt"_s});
    EXPECT_TRUE(m.missing.empty());
    EXPECT_EQ(matchOutputs(split, *spec, cells, primaries, {}).missing, cells);
}

TEST_F(Outputs, TheExpectedNameIsThatOfTheProduction)
{
    EXPECT_EQ(expectedOutputName(batch, *spec, cell(u"AF/95/gamma/0.1"_s), primaries),
              u"OpenDose_95_gamma_0.1_100000000.tar.gz"_s);
}

} // namespace dosegrid::workflows
