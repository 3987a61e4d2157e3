// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/statistics/metricexpression.h"

#include "models/grid/expression.h"
#include "models/grid/templatereader.h"

#include <gtest/gtest.h>

#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::statistics {

namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();

TEST(MetricExpression, NamesTheRangeInTheUnitsOfAPerson)
{
    EXPECT_EQ(metricExpression(Metric::SourceUncertainty, 0.032, 0.05), u"uncertainty=3.2%..5%"_s);
    EXPECT_EQ(metricExpression(Metric::SourceUncertainty, 0.05, infinite), u"uncertainty=5%.."_s);
    EXPECT_EQ(metricExpression(Metric::MeasuredHours, -infinite, 10), u"cpu=..10h"_s);
    EXPECT_EQ(metricExpression(Metric::MeasuredHours, -infinite, infinite), u"cpu=0h.."_s);
    EXPECT_EQ(metricExpression(Metric::MeasuredToPredicted, 0.5, 2), u"ratio=0.5..2"_s);
    EXPECT_EQ(metricExpression(Metric::WaitingTime, 1.5, 3), u"waited=1.5h..3h"_s);
    EXPECT_EQ(metricExpression(Metric::SourceFraction, 0.25, 1), u"fraction=25%..100%"_s);
    EXPECT_EQ(metricExpression(Metric::Attempts, 1.2, 3.9), u"attempts=2..3"_s);
    EXPECT_EQ(metricExpression(Metric::Attempts, -infinite, 2), u"attempts=1..2"_s);
    EXPECT_EQ(metricExpression(Metric::PredictedHours, 24, infinite), u"predicted=24h.."_s);
    EXPECT_EQ(metricExpression(Metric::WallTime, 0.25, 48.125), u"wall=0.25h..48.13h"_s);
    EXPECT_EQ(metricExpression(Metric::Age, 0, 36), u"age=..36h"_s);
    EXPECT_EQ(metricExpression(Metric::Speed, 12'345.6, 2'000'000), u"speed=12350..2000000"_s);
    EXPECT_EQ(metricExpression(Metric::OutputSize, 900, 14'300'000), u"size=900B..14.3MB"_s);
    EXPECT_EQ(metricExpression(Metric::Verdict, -infinite, 1.2), u"verdict=accepted,review"_s);
    EXPECT_EQ(metricExpression(Metric::Verdict, 2, 2), u"verdict=refused"_s);
}

TEST(MetricExpression, IsSilentWhereNoValueCanLie)
{
    EXPECT_FALSE(metricExpression(Metric::Verdict, 0.2, 0.8)) << "between two verdicts";
    EXPECT_FALSE(metricExpression(Metric::Attempts, 1.2, 1.8)) << "no whole number between";
    EXPECT_FALSE(metricExpression(Metric::MeasuredHours, -2, -1));
}

// What the legend brushes and what its expression means are the same cells.
TEST(MetricExpression, MeansTheCellsOfTheRange)
{
    const auto tmpl = grid::loadTemplate(u"opendose"_s).value();
    grid::GridState state(tmpl.spec());
    for (std::uint32_t i = 0; i < state.spec().cellCount(); i += 3) {
        if (!state.spec().isApplicable(grid::CellIndex{i}))
            continue;
        grid::CellRecord record;
        record.state = grid::CellState::Done;
        record.attempts = std::uint16_t(i % 4);
        record.predictedSeconds = 20'000;
        record.measuredSeconds = float(i * 7919U % 40'000);
        record.waitedSeconds = float(i * 104'729U % 90'000);
        record.sourceUncertainty = float(i % 1000) / 10'000;
        record.sourceFraction = float(i % 997) / 997;
        record.since = 1 + i * 977;
        state.set({i}, record);
    }
    std::vector<AttemptFact> attempts;
    std::vector<OutputFact> outputs;
    for (std::uint32_t i = 0; i < state.spec().cellCount(); i += 3) {
        AttemptFact &attempt = attempts.emplace_back();
        attempt.cell = {i};
        attempt.startedAt = fromMs(0);
        attempt.endedAt = fromMs(1 + i * 131);
        outputs.push_back({{i}, i * 61, i, double(1 + i % 77), OutputFact::Verdict(i % 3), {}});
    }
    const MetricSources sources{.predictedSeconds = [](grid::CellIndex cell) { return double(cell.value % 100'003); },
                                .attempts = attempts,
                                .outputs = outputs,
                                .now = fromMs(60'000'000)};
    for (const Metric metric :
         {Metric::MeasuredHours, Metric::MeasuredToPredicted, Metric::WaitingTime, Metric::Attempts,
          Metric::SourceUncertainty, Metric::SourceFraction, Metric::PredictedHours, Metric::WallTime, Metric::Age,
          Metric::Speed, Metric::OutputSize, Metric::Verdict}) {
        const MetricField field = metricField(metric, metricValues(metric, state, sources));
        const auto meant = [&](const QString &text) {
            return grid::evaluate(text, {tmpl, state, {}, {}, {}},
                                  [&](grid::Figure figure) { return figureValues(figure, state, sources); });
        };
        for (const auto &[from, to] :
             {std::pair(-infinite, infinite), {-infinite, 1.0}, {0.0101, 0.0623}, {1.0, 2.0}}) {
            const auto text = metricExpression(metric, from, to);
            ASSERT_TRUE(text || metric == Metric::Attempts || metric == Metric::Verdict);
            if (!text)
                continue;
            const auto cells = meant(*text);
            ASSERT_TRUE(cells.has_value()) << text->toStdString();
            EXPECT_EQ(cells.value(), cellsBetween(field, from, to)) << text->toStdString();
        }
        for (const double share : {0.001, 0.05, 0.5}) {
            const grid::CellMask highest = highestShare(field.values, share);
            const auto text = highestExpression(metric, field.values, highest);
            ASSERT_TRUE(text || metric == Metric::Verdict) << int(metric);
            if (!text)
                continue;
            EXPECT_EQ(meant(*text).value(), highest) << text->toStdString();
        }
    }
}

TEST(MetricExpression, OfTheHighestIsAsShortAsItCanBe)
{
    const std::vector<float> values{1, std::nanf(""), 12.3456F, 12.3F, 30};
    const auto of = [&](std::vector<grid::CellIndex> cells) {
        return highestExpression(Metric::PredictedHours, values, grid::CellMask::of(5, cells));
    };
    EXPECT_EQ(of({{4}}), u"predicted=30h.."_s);
    EXPECT_EQ(of({{2}, {4}}), u"predicted=12.34h.."_s);
    EXPECT_EQ(of({{2}, {3}, {4}}), u"predicted=12h.."_s);
    EXPECT_FALSE(of({{2}, {3}})) << "a higher one is left out";
    EXPECT_FALSE(of({{1}, {4}})) << "one has no value";
    EXPECT_FALSE(of({}));
}

} // namespace

} // namespace dosegrid::statistics
