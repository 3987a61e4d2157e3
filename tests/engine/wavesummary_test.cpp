// SPDX-License-Identifier: GPL-3.0-or-later
// The time left of waves: the rest of the work at the pace of the recent past, not of one moment.
#include "models/engine/pace.h"
#include "models/engine/views.h"
#include "models/grid/templatereader.h"

#include <gtest/gtest.h>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::engine {

namespace {

CampaignTime hour(double h) { return fromMs(1'700'000'000'000 + qint64(h * 3'600'000)); }

std::vector<store::Sample> steadySamples(int cores, double from, double to)
{
    std::vector<store::Sample> samples;
    for (double h = from; h <= to; h += 0.5)
        samples.push_back({hour(h), cores, 0, 1});
    return samples;
}

class WaveSummaries : public testing::Test
{
protected:
    // A hundred planned cells of ten hours each.
    void plan(WaveId wave, std::uint32_t first)
    {
        for (std::uint32_t i = first; i < first + 100; ++i) {
            grid::CellRecord record;
            record.state = grid::CellState::Planned;
            record.wave = wave;
            record.predictedSeconds = 36'000;
            m_grid.set({i}, record);
        }
    }
    static WaveFacts facts(qint64 id, bool paused = false)
    {
        WaveFacts facts;
        facts.wave.id = WaveId{id};
        facts.wave.paused = paused;
        return facts;
    }
    QList<WaveSummary> summaries(const std::vector<WaveFacts> &waves, const Pace &pace, CampaignTime now) const
    {
        return summarise(waves, m_grid, {}, pace.cores(), now);
    }

    grid::GridState m_grid{grid::loadTemplate(u"opendose"_s).value().spec(false)};
};

// Not a number while unknown.
double hoursLeft(const WaveSummary &wave)
{
    return wave.timeLeft ? double(wave.timeLeft->count()) / 3.6e6 : std::nan("");
}

} // namespace

TEST_F(WaveSummaries, TheRestRunsAtThePaceOfTheLastDayNotOfTheLastMoment)
{
    plan(WaveId{1}, 0);
    std::vector<store::Sample> samples = steadySamples(50, 0, 24);
    samples.push_back({hour(24.1), 1, 0, 1}); // one job, just now
    const auto list = summaries({facts(1)}, Pace(samples), hour(24.1));
    EXPECT_NEAR(hoursLeft(list[0]), 20, 0.3) << "1,000 hours on 50 cores";
    EXPECT_GT(list[0].timeLeftBand.count(), 0);
}

TEST_F(WaveSummaries, NothingIsForecastBeforeAJobWasSeenRunning)
{
    plan(WaveId{1}, 0);
    EXPECT_FALSE(summaries({facts(1)}, Pace(), hour(1))[0].timeLeft.has_value());
    EXPECT_FALSE(summaries({facts(1)}, Pace(steadySamples(0, 0, 1)), hour(1))[0].timeLeft.has_value());
}

TEST_F(WaveSummaries, WhatRanLongAgoIsForgotten)
{
    Pace pace(steadySamples(10, 0, 2));
    for (const store::Sample &sample : steadySamples(100, 30, 40))
        pace.add(sample);
    plan(WaveId{1}, 0);
    EXPECT_NEAR(hoursLeft(summaries({facts(1)}, pace, hour(40))[0]), 10, 0.1);
}

TEST_F(WaveSummaries, WavesShareTheCoresAndAPausedOneTakesNone)
{
    plan(WaveId{1}, 0);
    plan(WaveId{2}, 100);
    const Pace pace(steadySamples(50, 0, 24));
    const auto both = summaries({facts(1), facts(2)}, pace, hour(24));
    EXPECT_NEAR(hoursLeft(both[0]), 40, 0.1);
    EXPECT_NEAR(hoursLeft(both[1]), 40, 0.1);
    const auto one = summaries({facts(1), facts(2, true)}, pace, hour(24));
    EXPECT_NEAR(hoursLeft(one[0]), 20, 0.1);
    EXPECT_FALSE(one[1].timeLeft.has_value());
}

TEST_F(WaveSummaries, DoneCellsCorrectThePrediction)
{
    plan(WaveId{1}, 0);
    for (std::uint32_t i = 0; i < 50; ++i) {
        grid::CellRecord record = m_grid.record({i});
        record.state = grid::CellState::Done;
        record.measuredSeconds = 72'000; // twice as long as predicted
        m_grid.set({i}, record);
    }
    const Pace pace(steadySamples(50, 0, 24));
    EXPECT_NEAR(hoursLeft(summaries({facts(1)}, pace, hour(24))[0]), 20, 0.1);
}

} // namespace dosegrid::engine
