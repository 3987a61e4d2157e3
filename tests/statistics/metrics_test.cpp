// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/grid/templatereader.h"
#include "models/statistics/metrics.h"

#include <gmock/gmock.h>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::statistics {

namespace {

using grid::CellIndex;
using grid::CellState;

constexpr CampaignTime now = fromMs(1'700'000'000'000);

struct MetricsTest : testing::Test
{
    MetricsTest() : state(grid::loadTemplate(u"opendose"_s).value().spec()) {}

    void done(std::uint32_t cell, float measured, float predicted)
    {
        grid::CellRecord record;
        record.state = CellState::Done;
        record.attempts = 1;
        record.measuredSeconds = measured;
        record.predictedSeconds = predicted;
        record.since = toMs(now) - 7'200'000;
        state.set({cell}, record);
    }
    std::vector<float> values(Metric metric) { return metricValues(metric, state, sources); }

    grid::GridState state;
    MetricSources sources{.predictedSeconds = {}, .attempts = {}, .outputs = {}, .now = now};
};

std::vector<float> span(float low, float high, int count)
{
    std::vector<float> list;
    for (int i = 0; i < count; ++i)
        list.push_back(low * std::pow(high / low, float(i) / float(count - 1)));
    return list;
}

} // namespace

TEST_F(MetricsTest, WhatIsUnknownHasNoValue)
{
    done(7, 3600, 7200);
    const auto measured = values(Metric::MeasuredHours);
    EXPECT_EQ(measured[7], 1.0F);
    EXPECT_EQ(std::ranges::count_if(measured, [](float v) { return !std::isnan(v); }), 1);
    EXPECT_EQ(values(Metric::MeasuredToPredicted)[7], 0.5F);
    EXPECT_EQ(values(Metric::Age)[7], 2.0F);
    EXPECT_EQ(values(Metric::Attempts)[7], 1.0F);
    EXPECT_TRUE(std::isnan(values(Metric::SourceUncertainty)[7])) << "not told by the output";
}

TEST_F(MetricsTest, CellsThatCannotExistHaveNoValueWhateverTheSourceSays)
{
    sources.predictedSeconds = [](CellIndex) { return 3600.0; };
    const auto predicted = values(Metric::PredictedHours);
    const auto missing = std::ranges::count_if(predicted, [](float v) { return std::isnan(v); });
    EXPECT_EQ(missing, state.spec().notApplicableCount());
}

TEST_F(MetricsTest, TheLatestAttemptAndOutputOfACellCount)
{
    const std::vector<AttemptFact> attempts{
        {.cell = {4}, .startedAt = now, .endedAt = now + std::chrono::hours(1)},
        {.cell = {4}, .startedAt = now, .endedAt = now + std::chrono::hours(3)},
        {.cell = {4}, .startedAt = now, .endedAt = {}},
    };
    const std::vector<OutputFact> outputs{
        {.cell = {4}, .bytes = 10, .events = 50, .elapsedSeconds = 10, .verdict = OutputFact::Verdict::Refused},
        {.cell = {4}, .bytes = 20, .events = 300, .elapsedSeconds = 30, .verdict = OutputFact::Verdict::Accepted}};
    sources.attempts = attempts;
    sources.outputs = outputs;
    EXPECT_EQ(values(Metric::WallTime)[4], 3.0F);
    EXPECT_EQ(values(Metric::OutputSize)[4], 20.0F);
    EXPECT_EQ(values(Metric::Speed)[4], 10.0F);
    EXPECT_EQ(values(Metric::Verdict)[4], 0.0F);
}

TEST_F(MetricsTest, AWideSpanIsReadOnALogScale)
{
    const MetricScale wide = MetricScale::of(Metric::PredictedHours, span(1, 200, 1001));
    EXPECT_EQ(wide.kind(), MetricScale::Kind::Log);
    EXPECT_NEAR(wide.place(std::sqrt(wide.low() * wide.high())), 0.5, 1e-6);
    EXPECT_NEAR(wide.value(wide.place(10)), 10, 1e-9);
    EXPECT_THAT(wide.ticks(8), testing::ElementsAre(2, 5, 10, 20, 50, 100));
    const MetricScale narrow = MetricScale::of(Metric::PredictedHours, span(1, 4, 101));
    EXPECT_EQ(narrow.kind(), MetricScale::Kind::Linear);
    EXPECT_THAT(narrow.ticks(4), testing::ElementsAre(2, 3));
}

TEST_F(MetricsTest, ANarrowRatioNamesItsEnds)
{
    const MetricScale scale = MetricScale::of(Metric::MeasuredToPredicted, span(0.9F, 1.1F, 101));
    EXPECT_THAT(scale.ticks(9), testing::ElementsAre(scale.low(), 1, scale.high()));
}

TEST_F(MetricsTest, AFewWildValuesDoNotTakeTheColoursOfAllOthers)
{
    std::vector<float> list = span(1, 2, 1000);
    list.push_back(1e6F);
    const MetricScale scale = MetricScale::of(Metric::MeasuredHours, list);
    EXPECT_LT(scale.high(), 2.1);
    EXPECT_EQ(scale.place(1e6), 1.0);
}

TEST_F(MetricsTest, TheRatioIsSymmetricAboutOne)
{
    const MetricScale scale = MetricScale::of(Metric::MeasuredToPredicted, span(0.9F, 4, 500));
    EXPECT_EQ(scale.kind(), MetricScale::Kind::Diverging);
    EXPECT_NEAR(scale.place(1), 0.5, 1e-9);
    EXPECT_NEAR(scale.low() * scale.high(), 1, 1e-9);
}

TEST_F(MetricsTest, TheFieldCountsWhatItDraws)
{
    std::vector<float> list = span(1, 100, 1000);
    list.push_back(std::nanf(""));
    const MetricField field = metricField(Metric::MeasuredHours, list);
    EXPECT_EQ(field.count, 1000U);
    std::uint32_t inBins = 0;
    for (const std::uint32_t n : field.bins)
        inBins += n;
    EXPECT_EQ(inBins, field.count);
    EXPECT_EQ(field.places.back(), MetricField::noValue);
    EXPECT_EQ(field.places.front(), 0);
    EXPECT_NEAR(field.median, 10, 0.1);
    EXPECT_EQ(countAbove(field, 100), 0U);
    EXPECT_EQ(cellsBetween(field, 0, 1e9).count(), 1000U);
    EXPECT_EQ(cellsBetween(field, field.median, 1e9).count(), 500U);
}

TEST_F(MetricsTest, TheHighestShareKeepsEqualValuesTogether)
{
    std::vector<float> values{1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
    EXPECT_EQ(highestShare(values, 0.2), grid::CellMask::of(10, {{8}, {9}}));
    EXPECT_EQ(highestShare(values, 0.11), grid::CellMask::of(10, {{8}, {9}})); // at least the share
    values[7] = 9;
    EXPECT_EQ(highestShare(values, 0.2).count(), 3U);
    values.push_back(std::nanf(""));
    EXPECT_EQ(highestShare(values, 1).count(), 10U); // of those with a value
    EXPECT_TRUE(highestShare(std::vector<float>(5, std::nanf("")), 0.5).isEmpty());
}

TEST_F(MetricsTest, EqualValuesStandInTheMiddleOfTheirScale)
{
    const MetricField field = metricField(Metric::WaitingTime, std::vector<float>(50, 3.0F));
    EXPECT_EQ(field.places[0], 127);
}

TEST_F(MetricsTest, ColumnsWithFewMeasurementsNearThemAreWeakOnceThereAreAny)
{
    const auto none = weakColumns(state);
    EXPECT_EQ(std::ranges::count(none, true), 0);
    const grid::GridSpec &spec = state.spec();
    for (int row = 0; row < 5; ++row)
        done(spec.at(row, 10).value, 100, 100);
    const auto weak = weakColumns(state);
    EXPECT_EQ(std::ranges::count(weak, false), 3);
    EXPECT_FALSE(weak[9] || weak[10] || weak[11]);
}

} // namespace dosegrid::statistics
