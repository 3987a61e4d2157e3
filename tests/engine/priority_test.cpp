// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/enginefixture.h"

using namespace dosegrid;
using namespace dosegrid::engine;
using namespace Qt::Literals::StringLiterals;
using enum dosegrid::grid::CellState;

namespace {

class Priority : public EngineFixture
{
protected:
    const WaveSummary wave(const QString &name) const
    {
        for (const WaveSummary &known : m_campaign->waves().list()) {
            if (known.name == name)
                return known;
        }
        return {};
    }

    // Two waves of one cell each that have to be sent one after the other, and nothing is yet.
    void planTwo()
    {
        startPlatform({u"--speed"_s, u"5000"_s, u"--failure-rate"_s, u"0"_s});
        createCampaign();
        ASSERT_TRUE(openCampaign());
        connectAndAddInputs();
        ASSERT_TRUE(use(1).isDone);
        m_campaign->setPaused(true);
        ASSERT_TRUE(waitFor([&] { return m_campaign->totals().isPaused; }));
        for (const QString &name : {u"first"_s, u"second"_s}) {
            PlanRequest one = request(name == "first"_L1 ? u"AF/95/gamma/0.1" : u"AF/96/gamma/0.1", name);
            one.outboxDelay = milliseconds(0);
            ASSERT_TRUE(submit(one).isDone);
        }
    }

    void runAll()
    {
        m_campaign->setPaused(false);
        ASSERT_TRUE(waitFor([&] { return count(Done) == 2; }));
        ASSERT_TRUE(waitFor([&] { return wave(u"first"_s).lastEnd && wave(u"second"_s).lastEnd; }));
    }
};

} // namespace

TEST_F(Priority, TheOlderWaveGoesFirst)
{
    planTwo();
    runAll();
    EXPECT_LT(wave(u"first"_s).firstAccepted.value(), wave(u"second"_s).firstAccepted.value());
}

TEST_F(Priority, AWaveThatIsGivenAHigherOneGoesFirst)
{
    planTwo();
    const WishOutcome outcome = place(u"second", 1);
    EXPECT_TRUE(outcome.isDone);
    EXPECT_EQ(outcome.kind, u"priority"_s);
    EXPECT_EQ(wave(u"second"_s).priority, 1);
    runAll();
    EXPECT_LT(wave(u"second"_s).firstAccepted.value(), wave(u"first"_s).firstAccepted.value());
}
