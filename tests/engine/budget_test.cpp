// SPDX-License-Identifier: GPL-3.0-or-later
// How often a platform is asked while nothing happens: by what it has itself written down. At a speed at which the
// floors on the wall do not hide what the engine means to ask.
#include "tests/engine/enginefixture.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace dosegrid;
using namespace dosegrid::engine;
using namespace Qt::Literals::StringLiterals;
using enum dosegrid::grid::CellState;

namespace {

class PollBudget : public EngineFixture
{
protected:
    QHash<QString, int> calls() const
    {
        QByteArray json;
        m_platform->audit(&json);
        QHash<QString, int> byOperation;
        const QJsonObject rates = QJsonDocument::fromJson(json)["calls"_L1].toObject();
        for (auto it = rates.begin(); it != rates.end(); ++it)
            byOperation.insert(it.key(), it.value()["calls"_L1].toInt());
        return byOperation;
    }
};

} // namespace

// One list in 30 to 60 s, and each of 25 running executions once in about 5 minutes: about 7 calls a minute.
TEST_F(PollBudget, TwentyFiveRunningExecutionsTakeAboutSevenCallsAMinute)
{
    startPlatform({u"--speed"_s, u"40"_s, u"--failure-rate"_s, u"0"_s, u"--queue-wait"_s, u"1"_s});
    createCampaign();
    ASSERT_TRUE(openCampaign());
    connectAndAddInputs();
    const QStringList regions{u"89"_s, u"90"_s, u"91"_s,  u"92"_s,  u"93"_s,  u"94"_s,  u"95"_s, u"96"_s, u"97"_s,
                              u"98"_s, u"99"_s, u"100"_s, u"101"_s, u"102"_s, u"103"_s, u"61"_s, u"62"_s, u"63"_s,
                              u"64"_s, u"65"_s, u"66"_s,  u"67"_s,  u"68"_s,  u"69"_s,  u"70"_s};
    for (const QString &region : regions) {
        PlanRequest wave = request(u"AF/%1/gamma/0.1"_s.arg(region), u"wave "_s + region);
        wave.workflow = u"gatecl-opendose"_s;
        ASSERT_TRUE(submit(wave).isDone) << region.toStdString();
    }
    ASSERT_TRUE(waitFor([&] { return count(Running) == 25; })) << count(Running) << " run";

    const QHash<QString, int> before = calls();
    const CampaignTime from = m_campaign->now();
    const auto minutes = [&] { return double((m_campaign->now() - from).count()) / 60'000; };
    ASSERT_TRUE(waitFor([&] { return minutes() > 12; }));
    const double passed = minutes();
    const QHash<QString, int> after = calls();
    EXPECT_EQ(count(Running), 25U);
    int all = 0;
    for (auto it = after.cbegin(); it != after.cend(); ++it)
        all += it.value() - before.value(it.key());
    const int lists = after.value(u"GET /executions"_s) - before.value(u"GET /executions"_s);
    const int reads = after.value(u"GET /executions/{id}"_s) - before.value(u"GET /executions/{id}"_s);
    EXPECT_GE(lists, 5) << "still looking";
    EXPECT_LE(lists / passed, 2.2);
    EXPECT_GE(reads, 25) << "each in rotation: what is held shows only there";
    EXPECT_LE(reads / passed, 7.0);
    RecordProperty("calls_a_minute", std::to_string(all / passed));
    EXPECT_LE(all / passed, 9.0);
}
