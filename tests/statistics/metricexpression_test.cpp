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
}

TEST(MetricExpression, IsSilentWhereTheGrammarHasNoWord)
{
    EXPECT_FALSE(metricExpression(Metric::OutputSize, 1, 2));
    EXPECT_FALSE(metricExpression(Metric::Verdict, 0, 0));
    EXPECT_FALSE(metricExpression(Metric::PredictedHours, 1, 2)); // by a cost model that the grid does not know
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
        state.set({i}, record);
    }
    for (const Metric metric : {Metric::MeasuredHours, Metric::MeasuredToPredicted, Metric::WaitingTime,
                                Metric::Attempts, Metric::SourceUncertainty, Metric::SourceFraction}) {
        const MetricField field = metricField(metric, metricValues(metric, state, {}));
        for (const auto &[from, to] :
             {std::pair(-infinite, infinite), {-infinite, 1.0}, {0.0101, 0.0623}, {1.0, 2.0}}) {
            const auto text = metricExpression(metric, from, to);
            ASSERT_TRUE(text || metric == Metric::Attempts);
            if (!text)
                continue;
            const auto cells = grid::evaluate(*text, {tmpl, state, {}, {}, {}});
            ASSERT_TRUE(cells.has_value()) << text->toStdString();
            EXPECT_EQ(cells.value(), cellsBetween(field, from, to)) << text->toStdString();
        }
    }
}

} // namespace

} // namespace dosegrid::statistics
