// SPDX-License-Identifier: GPL-3.0-or-later
// The history of a real wave: every moment is what the program showed then.
#include "models/statistics/timeline.h"
#include "tests/engine/enginefixture.h"

using namespace dosegrid;
using namespace dosegrid::engine;
using namespace Qt::Literals::StringLiterals;
using enum dosegrid::grid::CellState;

namespace {

class TimelineOfAWave : public EngineFixture
{
protected:
    std::shared_ptr<const statistics::Timeline> timeline()
    {
        using Line = std::shared_ptr<const statistics::Timeline>;
        std::optional<Result<Line>> read;
        m_campaign->record().timeline({m_campaign.get(), [&](const auto &answer) { read = answer; }});
        EXPECT_TRUE(waitFor([&] { return read.has_value(); }));
        return read && *read ? **read : Line();
    }
    static std::uint32_t differing(const grid::GridState &a, const grid::GridState &b)
    {
        std::uint32_t cells = 0;
        for (std::uint32_t i = 0; i < a.spec().cellCount(); ++i) {
            grid::CellRecord one = a.record({i});
            grid::CellRecord other = b.record({i});
            one.progress = other.progress = 0; // follows from the time, and is in no record
            cells += one == other ? 0U : 1U;
        }
        return cells;
    }
};

} // namespace

TEST_F(TimelineOfAWave, AMomentIsWhatARunStoppedThereShows)
{
    startPlatform({u"--speed"_s, u"6000"_s, u"--failure-rate"_s, u"0"_s});
    createCampaign();
    ASSERT_TRUE(openCampaign());
    connectAndAddInputs();
    ASSERT_TRUE(submit(request(u"model=AF organ=kidneys particle=gamma energy=5keV..10keV", u"kidneys"_s)).isDone);

    // Runs that stop: the file is closed, read again, and noted with the latest moment it knows.
    struct Stopped
    {
        CampaignTime at;
        grid::GridState state;
    };
    std::vector<Stopped> stopped;
    const auto stop = [&] {
        closeCampaign();
        ASSERT_TRUE(openCampaign(false));
        const auto line = timeline();
        ASSERT_NE(line, nullptr);
        stopped.push_back({line->to(), m_campaign->grid()});
        EXPECT_EQ(differing(statistics::TimeCursor(line).state(), grid::GridState(line->start().specPtr())), 0U);
        closeCampaign();
        ASSERT_TRUE(openCampaign());
    };
    ASSERT_TRUE(waitFor([&] { return count(Submitted) + count(Running) + count(ToFetch) + count(Done) == 60; }));
    stop();
    ASSERT_TRUE(waitFor([&] { return count(Running) + count(Done) > 0; }));
    stop();
    ASSERT_TRUE(waitFor([&] { return count(Done) == 60; }));
    stop();

    const auto line = timeline();
    ASSERT_NE(line, nullptr);
    statistics::TimeCursor cursor(line);
    for (const std::size_t i : {2U, 0U, 1U}) {
        cursor.moveTo(stopped[i].at);
        EXPECT_EQ(differing(cursor.state(), stopped[i].state), 0U) << "stop " << i;
        EXPECT_EQ(cursor.state().total(), stopped[i].state.total()) << "stop " << i;
    }
    EXPECT_EQ(stopped[2].state.total()[Done], 60U);
}
