// SPDX-License-Identifier: GPL-3.0-or-later
// The n-th access to the campaign file fails, and requests to the platform fail: the campaign stops or goes on, but
// taken up again it ends with every cell done once, and no cell was ever in two live executions.
//
// A whole sweep takes minutes: DOSEGRID_FAULT_STRIDE=1 makes it (target fault_sweep), DOSEGRID_FAULT_FIRST begins
// later. Otherwise every 11th access fails, which meets each phase of a campaign: opening, connecting, planning,
// sending, polling, fetching, closing.
#include "tests/engine/faultsfixture.h"

#include <atomic>

using namespace dosegrid;
using namespace Qt::Literals::StringLiterals;

namespace {

class StoreFaults : public FaultsFixture
{};

class RequestFaults : public FaultsFixture, public testing::WithParamInterface<int>
{};

int stride()
{
    bool isNumber = false;
    const int stride = qEnvironmentVariableIntValue("DOSEGRID_FAULT_STRIDE", &isNumber);
    return isNumber && stride > 0 ? stride : 11;
}

} // namespace

TEST_F(StoreFaults, ACampaignConvergesWhateverAccessFails)
{
    startPlatform({});
    int stops = 0;
    for (int n = qMax(1, qEnvironmentVariableIntValue("DOSEGRID_FAULT_FIRST"));; n += stride()) {
        SCOPED_TRACE(testing::Message() << "access " << n);
        newCampaign();
        std::atomic<bool> wasHit = false;
        m_storeFaults = [&wasHit, n](int access) {
            wasHit = wasHit || access == n;
            return access == n;
        };
        const Ending first = drive();
        ASSERT_NE(first, Ending::Stuck) << situation().toStdString();
        stops += first == Ending::Stopped;
        closeCampaign();
        m_storeFaults = nullptr;
        ASSERT_EQ(drive(), Ending::Done) << situation().toStdString();
        expectEveryCellDoneOnce();
        if (HasFailure() || !wasHit) {
            EXPECT_GT(n, 100); // about 190, as the polls fall
            break;
        }
    }
    EXPECT_GT(stops, 0);
}

TEST_P(RequestFaults, ACampaignConverges)
{
    QStringList options{u"--seed"_s, QString::number(GetParam())};
    for (const char *fault : {"post-cut", "post-8000", "list-8000", "get-8000", "content-8000"})
        options << u"--fault"_s << QString::fromLatin1(fault) + "=0.3"_L1;
    startPlatform(options);
    for (int campaign = 0; campaign < 3; ++campaign) {
        SCOPED_TRACE(testing::Message() << "campaign " << campaign);
        newCampaign();
        ASSERT_EQ(drive(), Ending::Done) << situation().toStdString();
        expectEveryCellDoneOnce();
    }
}

INSTANTIATE_TEST_SUITE_P(Seeds, RequestFaults, testing::Range(1, 6));
