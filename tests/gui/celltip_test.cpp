// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/mainwindow/celltip.h"

#include "tests/support/fakecampaign.h"

#include <gtest/gtest.h>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::test {
namespace {

TEST(CellTip, TheCauseIsNotCrowdedOutByAMetric)
{
    FakeCampaign campaign;
    const grid::CellIndex cell = campaign.grid().maskOf(grid::CellState::Failed).cells().front();
    const widgets::CellSayings said{{}, u"as 22 others"_s};
    const QStringList lines = widgets::cellTip(campaign, cell, {}, said).lines;
    ASSERT_EQ(lines.size(), 3); // times, what happened, which others
    EXPECT_EQ(lines.back(), said.cause);
    const QString value = u"Attempts: 2"_s;
    EXPECT_EQ(widgets::cellTip(campaign, cell, value, said).lines, QStringList({value, lines[1], said.cause}));
    EXPECT_EQ(widgets::cellTip(campaign, cell, value, {}).lines, QStringList({value, lines[0], lines[1]}));
}

} // namespace
} // namespace dosegrid::test
