// SPDX-License-Identifier: GPL-3.0-or-later
// What is on its way is shown while it is, and not after.
#include "tests/engine/enginefixture.h"

#include <set>

using namespace dosegrid;
using namespace dosegrid::engine;
using namespace Qt::Literals::StringLiterals;
using enum dosegrid::grid::CellState;

class TransfersTest : public EngineFixture
{};

TEST_F(TransfersTest, AWholeWaveIsSeenOnItsWay)
{
    startPlatform({u"--speed"_s, u"6000"_s, u"--failure-rate"_s, u"0"_s, u"--queue-wait"_s, u"1"_s});
    createCampaign();
    m_deltaInterval = {}; // nothing that lasts for one turn of the event loop is missed
    ASSERT_TRUE(openCampaign());
    std::set<QString> uploads;
    std::set<std::uint32_t> cells;
    QObject::connect(m_campaign.get(), &Campaign::transfersChanged, m_campaign.get(), [&] {
        for (const TransferView &transfer : m_campaign->results().transfers().list) {
            if (transfer.isUpload)
                uploads.insert(transfer.path);
            else if (transfer.cell)
                cells.insert(transfer.cell->value);
        }
    });
    connectAndAddInputs();
    ASSERT_TRUE(
        submit(request(u"AF/89/gamma/0.005,AF/90/gamma/0.005,AF/91/gamma/0.005,AF/95/gamma/0.7", u"wave"_s)).isDone);
    ASSERT_TRUE(waitFor([&] { return count(Done) == 4; })) << count(Done) << " done";
    EXPECT_GE(uploads.size(), 1U);
    EXPECT_EQ(cells.size(), 4U);
    EXPECT_TRUE(waitFor([&] { return m_campaign->results().transfers().count() == 0; }));
}
