// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/planning/seeds.h"

#include "models/grid/energy.h"
#include "models/grid/templatereader.h"

#include <QFile>

#include <gtest/gtest.h>

#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::planning {

namespace {

class Seeds : public testing::Test
{
protected:
    static QList<QStringList> vectors(const QString &name)
    {
        QFile file(QStringLiteral(DOSEGRID_TEST_DATA) + "/seeds/"_L1 + name);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly | QIODevice::Text));
        QList<QStringList> rows;
        for (const QByteArray &line : file.readAll().split('\n')) {
            if (!line.isEmpty() && !line.startsWith('#') && !line.startsWith("model,"))
                rows << QString::fromUtf8(line).split(u',');
        }
        return rows;
    }
    grid::CellIndex cell(const QString &id) const { return spec->cellFromId(id).value(); }
    grid::CellIndex cell(const QStringList &row) const { return cell(row.mid(0, 4).join(u'/')); }

    grid::CampaignTemplate tmpl = grid::loadTemplate(u"opendose"_s).value();
    grid::GridSpecPtr spec = tmpl.spec(true);
};

} // namespace

TEST_F(Seeds, DisjointSchemeReproducesItsVectors)
{
    const auto rows = vectors(u"disjoint.csv"_s);
    ASSERT_EQ(rows.size(), 144);
    for (const QStringList &row : rows) {
        EXPECT_EQ(seedSlot(*spec, cell(row)).value(), row[4].toLongLong());
        EXPECT_EQ(seedOf(SeedScheme::Disjoint, *spec, cell(row)).value(), row[5].toLongLong());
        const qint64 last = seedOf(SeedScheme::Disjoint, *spec, cell(row), 9).value() + 999;
        EXPECT_EQ(last, row[6].toLongLong());
    }
}

TEST_F(Seeds, LegacyFormulaIsBitExact)
{
    const auto rows = vectors(u"legacy.csv"_s);
    ASSERT_EQ(rows.size(), 639);
    for (const QStringList &row : rows)
        EXPECT_EQ(seedOf(SeedScheme::Legacy, *spec, cell(row)).value(), row[5].toLongLong())
            << row.join(u',').toStdString();
    // The three energies that come closest to the next integer.
    EXPECT_EQ(seedOf(SeedScheme::Legacy, *spec, cell(u"AF/1/e-/0.045"_s)).value(), 12'637);
    EXPECT_EQ(seedOf(SeedScheme::Legacy, *spec, cell(u"AF/1/e-/0.12"_s)).value(), 13'814);
    EXPECT_EQ(seedOf(SeedScheme::Legacy, *spec, cell(u"AF/1/e-/5.5"_s)).value(), 18'405);
}

TEST_F(Seeds, EveryCellHasItsOwnRangeUpToTheGuard)
{
    for (const SeedScheme scheme : {SeedScheme::Disjoint, SeedScheme::Legacy}) {
        std::vector<SeedRange> ranges;
        for (std::uint32_t i = 0; i < spec->cellCount(); ++i)
            ranges.push_back({{i}, seedOf(scheme, *spec, {i}).value(), maxSubJobs(scheme)});
        EXPECT_EQ(ranges.size(), 62'608U);
        EXPECT_TRUE(seedOverlaps(ranges).empty());
    }
    EXPECT_EQ(maxSubJobs(SeedScheme::Legacy), 68);
    EXPECT_EQ(maxSubJobs(SeedScheme::Disjoint), 1000);
}

TEST_F(Seeds, OneSubJobMoreThanTheGuardOverlaps)
{
    std::vector<SeedRange> ranges;
    for (std::uint32_t i = 0; i < spec->cellCount(); ++i)
        ranges.push_back({{i}, seedOf(SeedScheme::Legacy, *spec, {i}).value(), 69});
    const auto overlaps = seedOverlaps(ranges);
    ASSERT_EQ(overlaps.size(), 2'752U); // as many as gaps of 68
    EXPECT_EQ(spec->cellId(overlaps[0].wanted.cell), u"AF/1/e-/0.009"_s);
    EXPECT_EQ(spec->cellId(overlaps[0].other.cell), u"AF/1/e-/0.0085"_s);
}

TEST_F(Seeds, WhatAnotherCellHadIsNotTaken)
{
    const grid::CellIndex a{1};
    const grid::CellIndex b{2};
    const grid::CellIndex c{3};
    EXPECT_TRUE(seedOverlaps({{a, 100, 10}, {b, 110, 10}}, {{c, 90, 10}, {c, 120, 5}}).empty());
    for (const SeedRange other : {SeedRange{c, 99, 2}, SeedRange{c, 109, 1}, SeedRange{c, 50, 100}}) {
        const auto overlaps = seedOverlaps({{a, 100, 10}, {b, 200, 10}}, {{c, 95, 1}, other, other});
        ASSERT_EQ(overlaps.size(), 1U) << other.first;
        EXPECT_EQ(overlaps[0].wanted.cell, a);
        EXPECT_EQ(overlaps[0].other, other);
    }
    EXPECT_EQ(seedOverlaps({{a, 100, 10}, {b, 105, 10}, {c, 112, 10}}, {{{4}, 119, 1}}).size(), 2U)
        << "b gives way to a, and c to what was there";
}

TEST_F(Seeds, ARetryMayUseItsOwnSeedsAgain)
{
    const grid::CellIndex a{1};
    const grid::CellIndex b{2};
    EXPECT_TRUE(seedOverlaps({{a, 100, 10}}, {{a, 100, 10}}).empty());
    EXPECT_TRUE(seedOverlaps({{a, 100, 10}}, {{a, 95, 3}}).empty()) << "and beside them";
    // Another cell may have met them since, when its platform drew: what was used is used.
    EXPECT_TRUE(seedOverlaps({{a, 100, 10}}, {{a, 100, 10}, {b, 105, 1}}).empty());
    EXPECT_EQ(seedOverlaps({{a, 100, 20}}, {{a, 100, 10}, {b, 115, 1}}).size(), 1U) << "more sub-jobs than it had";
    EXPECT_EQ(seedOverlaps({{a, 100, 10}, {b, 105, 10}}, {{a, 100, 10}}).size(), 1U);
}

TEST_F(Seeds, APartOfTheProductionGridKeepsItsSeeds)
{
    grid::GridSpec::Axes axes{{spec->models()[1]}, spec->regions().mid(10, 5), {spec->particles()[1]}, {100'000}};
    const grid::GridSpec part(axes);
    for (std::uint32_t i = 0; i < part.cellCount(); ++i)
        EXPECT_EQ(seedOf(SeedScheme::Disjoint, part, {i}).value(),
                  seedOf(SeedScheme::Disjoint, *spec, cell(part.cellId({i}))).value());
}

// Axes are a file, not a change of code.
TEST_F(Seeds, OtherAxesHaveRangesOfTheirOwn)
{
    const grid::GridSpec::Axes axes{spec->models(), spec->regions().mid(0, 20), spec->particles(), spec->energiesEv()};
    std::vector<grid::GridSpec::Axes> others(4, axes);
    others[0].models[0].id = u"XCAT"_s;
    others[1].regions.last().id = 173;
    others[2].particles << grid::Particle{u"e+"_s, u"positrons"_s, {}};
    others[3].energiesEv.insert(1, 5'100);
    for (const auto &other : others) {
        const grid::GridSpec odd(other);
        std::vector<SeedRange> ranges;
        for (std::uint32_t i = 0; i < odd.cellCount(); ++i) {
            const auto seed = seedOf(SeedScheme::Disjoint, odd, {i});
            ASSERT_TRUE(seed.has_value()) << odd.cellId({i}).toStdString();
            EXPECT_GE(*seed, 10'000'001) << "the legacy seeds end below";
            ranges.push_back({{i}, *seed, maxSubJobs(SeedScheme::Disjoint) * replicates(SeedScheme::Disjoint)});
        }
        EXPECT_TRUE(seedOverlaps(ranges).empty());
    }
}

TEST_F(Seeds, AGridWithMoreCellsThanRangesIsRefusedFromThereOn)
{
    grid::GridSpec::Axes axes{{spec->models()[0]}, spec->regions().mid(0, 5), {spec->particles()[0]}, {}};
    for (qint64 ev = 1; ev <= 50'000; ++ev)
        axes.energiesEv << ev;
    const grid::GridSpec large(axes);
    const qint64 last = seedOf(SeedScheme::Disjoint, large, {213'747}, 9).value() + 999;
    EXPECT_LE(last, std::numeric_limits<qint32>::max());
    const auto beyond = seedOf(SeedScheme::Disjoint, large, {213'748});
    ASSERT_FALSE(beyond.has_value());
    EXPECT_EQ(beyond.error().kind, Error::Kind::NotFound);
    EXPECT_EQ(beyond.error().field, u"slot"_s);
    const auto further = seedOf(SeedScheme::Disjoint, large, {213'749});
    EXPECT_EQ(further.error().detail, beyond.error().detail) << "a plan tells hundreds of thousands of them together";
}

TEST_F(Seeds, TheLegacyFormulaKnowsTheProductionAxesOnly)
{
    const auto refused = [](const grid::GridSpec::Axes &axes) -> QString {
        const auto seed = seedOf(SeedScheme::Legacy, grid::GridSpec(axes), {0});
        EXPECT_FALSE(seed.has_value());
        if (seed)
            return QString();
        EXPECT_EQ(seed.error().kind, Error::Kind::NotFound);
        return seed.error().field + u'=' + seed.error().detail;
    };
    const grid::GridSpec::Axes axes{spec->models(), spec->regions(), spec->particles(), spec->energiesEv()};
    auto a = axes;
    a.models[0].id = u"XCAT"_s;
    EXPECT_EQ(refused(a), u"model=XCAT"_s);
    a = axes;
    a.regions[0].id = 173;
    EXPECT_EQ(refused(a), u"organ=173"_s);
    a = axes;
    a.particles[0].id = u"e+"_s;
    EXPECT_EQ(refused(a), u"particle=e+"_s);
    a = axes;
    a.energiesEv[0] = 5'100;
    EXPECT_EQ(refused(a), u"energy=0.0051"_s);
    EXPECT_FALSE(seedOf(SeedScheme::Legacy, *spec, {0}, 1).has_value());
    EXPECT_FALSE(seedOf(SeedScheme::Disjoint, *spec, {0}, 10).has_value());
}

} // namespace dosegrid::planning
