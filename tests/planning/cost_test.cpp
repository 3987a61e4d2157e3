// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/planning/cost.h"

#include "models/grid/templatereader.h"

#include <gtest/gtest.h>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::planning {

namespace {

class Costs : public testing::Test
{
protected:
    double hours(const CostModel &cost, const QString &cell, qint64 primaries = 100'000'000) const
    {
        return cost.seconds(spec->cellFromId(cell).value(), primaries) / 3600;
    }
    // Mean and total over all nominal cells of some energies, as the published figures count.
    std::pair<double, double> meanAndTotal(const CostModel &cost, qint64 fromEv, qint64 toEv) const
    {
        double total = 0;
        int cells = 0;
        for (std::uint32_t i = 0; i < spec->cellCount(); ++i) {
            const qint64 ev = spec->energyEv({i});
            if (ev < fromEv || ev > toEv)
                continue;
            total += cost.seconds({i}, 100'000'000) / 3600;
            ++cells;
        }
        return {total / cells, total};
    }

    grid::CampaignTemplate tmpl = grid::loadTemplate(u"opendose"_s).value();
    grid::GridSpecPtr spec = tmpl.spec();
};

} // namespace

TEST_F(Costs, ReproduceThePublishedTotals)
{
    const CostModel cost(tmpl, spec);
    const auto wave1 = meanAndTotal(cost, 5'000, 60'000);
    EXPECT_NEAR(wave1.first, 2.80, 0.005);
    EXPECT_NEAR(wave1.second, 47'386, 20);
    EXPECT_NEAR(meanAndTotal(cost, 65'000, 750'000).second, 151'562, 50);
    EXPECT_NEAR(meanAndTotal(cost, 800'000, 10'000'000).second, 1'001'053, 300);
    EXPECT_NEAR(meanAndTotal(cost, 5'000, 10'000'000).first, 23.381, 0.01);
}

TEST_F(Costs, ByParticleAndPrimaries)
{
    const CostModel cost(tmpl, spec);
    EXPECT_NEAR(hours(cost, u"AF/95/gamma/1"_s), 21.3, 0.05);
    EXPECT_NEAR(hours(cost, u"AF/95/e-/10"_s), 202.1, 0.05);
    EXPECT_NEAR(hours(cost, u"AM/95/gamma/0.1"_s), 7.6, 0.05);
    EXPECT_NEAR(hours(cost, u"AF/95/gamma/1"_s, 1'000'000), 0.213, 0.0005);
}

TEST_F(Costs, MeasuredTimesWin)
{
    const int energy = *spec->energyPosition(1'000'000);
    const int gamma = *spec->particlePosition(u"gamma");
    const int af = *spec->modelPosition(u"AF");
    const CostModel cost(tmpl, spec, {{af, gamma, energy, 360, 10'000'000, 5}, {af, gamma, 0, 360, 10'000'000, 0}});
    EXPECT_NEAR(hours(cost, u"AF/95/gamma/1"_s), 1.0, 1e-9);
    EXPECT_EQ(cost.predict(spec->cellFromId(u"AF/1/gamma/1"_s).value(), 1).origin, CostOrigin::Measured);
    EXPECT_NEAR(hours(cost, u"AM/95/gamma/1"_s), 21.3, 0.05);
    EXPECT_EQ(cost.predict(spec->cellFromId(u"AF/1/gamma/0.005"_s).value(), 1).origin, CostOrigin::Template);
}

TEST_F(Costs, LearnFromDoneCells)
{
    grid::GridState state(spec);
    const auto done = [&](const QString &cell, float seconds) {
        grid::CellRecord record;
        record.state = grid::CellState::Done;
        record.measuredSeconds = seconds;
        state.set(spec->cellFromId(cell).value(), record);
    };
    done(u"AF/61/gamma/1"_s, 3600);
    done(u"AF/71/gamma/1"_s, 7200);
    EXPECT_TRUE(measuredTimes(state, 100'000'000).empty()); // two tell little
    done(u"AF/73/gamma/1"_s, 36'000);
    const CostModel cost(tmpl, spec, measuredTimes(state, 100'000'000));
    EXPECT_NEAR(hours(cost, u"AF/95/gamma/1"_s), 2.0, 1e-9);
    EXPECT_NEAR(hours(cost, u"AM/95/gamma/1"_s), 21.3, 0.05);
}

} // namespace dosegrid::planning
