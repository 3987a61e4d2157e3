// SPDX-License-Identifier: GPL-3.0-or-later
// The n-th access to the campaign file fails, the n-th request to the platform fails, many requests fail: the campaign
// stops or goes on, but taken up again it ends with every cell done once, and no cell was ever in two live executions.
//
// A whole sweep takes minutes: DOSEGRID_FAULT_STRIDE=1 makes it (targets fault_sweep, request_sweep),
// DOSEGRID_FAULT_FIRST begins later. Otherwise every 11th access fails, which meets each phase of a campaign: opening,
// connecting, planning, sending, polling, fetching, closing; and every 4th request, from another one on for each
// trouble.
#include "tests/engine/faultsfixture.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <atomic>

using namespace dosegrid;
using namespace Qt::Literals::StringLiterals;

namespace {

class StoreFaults : public FaultsFixture
{};

// What happens to one request.
struct Trouble
{
    const char *name;
    const char *rule; // of dosegrid-platform, without which request
};

class EveryRequest : public FaultsFixture, public testing::WithParamInterface<Trouble>
{
protected:
    // Until now, as the platform's own journal has them.
    int requests() const
    {
        QByteArray journal;
        EXPECT_EQ(m_platform->audit(&journal), 0) << journal.constData();
        const QJsonObject calls = QJsonDocument::fromJson(journal)["calls"_L1].toObject();
        int all = 0;
        for (const QJsonValue &operation : calls)
            all += operation["calls"_L1].toInt();
        return all;
    }
};

class RequestFaults : public FaultsFixture, public testing::WithParamInterface<int>
{};

int strideOr(int otherwise)
{
    bool isNumber = false;
    const int stride = qEnvironmentVariableIntValue("DOSEGRID_FAULT_STRIDE", &isNumber);
    return isNumber && stride > 0 ? stride : otherwise;
}

int firstOr(int otherwise) { return qMax(otherwise, qEnvironmentVariableIntValue("DOSEGRID_FAULT_FIRST")); }

// The platform says nothing for a second and a half of the wall, at 20,000 seconds in one.
constexpr Trouble troubles[] = {
    {"LostBeforeItsWork", R"("when": "before", "cut": true)"},
    {"AnswerLost", R"("cut": true)"},
    {"FailsBeforeItsWork", R"("when": "before", "answer": {"status": 500, "body": "<html>Internal error</html>"})"},
    {"FailsAfterItsWork", R"("answer": {"status": 500, "body": "<html>Internal error</html>"})"},
    {"SilentBeforeItsWork", R"("when": "before", "delay": 30000, "answer": {"status": 504})"},
    {"SilentAfterItsWork", R"("delay": 30000)"},
};
constexpr int everyRequestStride = 4;

} // namespace

TEST_F(StoreFaults, ACampaignConvergesWhateverAccessFails)
{
    startPlatform({});
    int stops = 0;
    for (int n = firstOr(1);; n += strideOr(11)) {
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

TEST_P(EveryRequest, ACampaignConvergesWhicheverFails)
{
    startPlatform({});
    m_silenceLimit = milliseconds(1000);
    const auto offset = int(std::ranges::find(troubles, std::string_view(GetParam().name), &Trouble::name) - troubles);
    const int stride = strideOr(everyRequestStride);
    int requestsBefore = 0;
    for (int n = firstOr(1 + offset % stride);; n += stride) {
        SCOPED_TRACE(testing::Message() << "request " << n);
        newCampaign();
        ASSERT_TRUE(m_platform->addFaults(QByteArray("{\"skip\": ") + QByteArray::number(n - 1) + R"(, "times": 1, )"
                                          + GetParam().rule + '}'));
        ASSERT_EQ(drive(), Ending::Done) << situation().toStdString();
        expectEveryCellDoneOnce();
        ASSERT_TRUE(m_platform->clearFaults());
        const int all = requests();
        if (HasFailure() || all - std::exchange(requestsBefore, all) < n) {
            EXPECT_GT(n, 10); // about fourteen
            break;
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Troubles, EveryRequest, testing::ValuesIn(troubles),
                         [](const auto &trouble) { return std::string(trouble.param.name); });

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
