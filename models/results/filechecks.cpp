// SPDX-License-Identifier: GPL-3.0-or-later
// Checks 1-6, 13, 14 and 21: is this file whole, and is it the one of this cell?
#include "models/grid/energy.h"
#include "models/results/checkcontext.h"

#include <QSet>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::results {

namespace {

constexpr double volumeTolerance = 1e-6;
constexpr qint64 rangeBelowVoxelEv = 100'000; // electrons: 0.14 mm in water, voxels are 1.8 mm and more
constexpr qint64 solidOrganLimitEv = 1'000'000;

bool agrees(double found, double expected, double tolerance)
{
    return std::abs(found - expected) <= tolerance * std::abs(expected);
}

double volumeIn(const grid::CampaignTemplate &tmpl, qsizetype model, const grid::Region &region)
{
    const auto &entry = region.inModel[model];
    return entry ? double(entry->voxels) * tmpl.models[model].voxelVolumeMm3 : 0;
}

// Compact organs in which electrons of 1 MeV (range 4.4 mm) still leave most of their energy, by ICRP 110 name.
bool isSolidOrgan(const grid::Region &region)
{
    static constexpr std::array solid = {"Adrenal"_L1,  "Brain"_L1,    "Liver"_L1,  "Ovary"_L1,
                                         "Pancreas"_L1, "Prostate"_L1, "Spleen"_L1, "Testis"_L1,
                                         "Thymus"_L1,   "Thyroid"_L1,  "Uterus"_L1};
    return !region.isContents && !region.isCombined
           && std::any_of(solid.begin(), solid.end(), [&](auto name) { return region.name.startsWith(name); });
}

// Another model of the template whose volumes all rows have: the usual cause is a file under the wrong model.
QString modelThatFits(const RegionTable &table, const grid::CampaignTemplate &tmpl)
{
    for (qsizetype m = 0; m < tmpl.models.size(); ++m) {
        const bool fits = std::all_of(table.rows.cbegin(), table.rows.cend(), [&](const RegionRow &row) {
            const grid::Region *region = tmpl.region(row.id);
            return region && region->inModel[m] && agrees(row.volumeMm3, volumeIn(tmpl, m, *region), volumeTolerance);
        });
        if (fits)
            return tmpl.models[m].id;
    }
    return {};
}

// What contradicts the cell; empty when nothing does.
QList<Fact> contradiction(const CellClaim &claim, const Expectation &expected, const QString &from)
{
    const auto facts = [&](const QString &what, const QVariant &found, const QVariant &wanted) {
        return QList<Fact>{{u"from"_s, from}, {u"what"_s, what}, {u"found"_s, found}, {u"expected"_s, wanted}};
    };
    if (claim.regionId && *claim.regionId != expected.regionId)
        return facts(u"region"_s, *claim.regionId, expected.regionId);
    if (!claim.particleId.isEmpty() && claim.particleId != expected.particleId)
        return facts(u"particle"_s, claim.particleId, expected.particleId);
    if (claim.energyEv && *claim.energyEv != expected.energyEv)
        return facts(u"energy"_s, grid::mevText(*claim.energyEv), grid::mevText(expected.energyEv));
    return {};
}

} // namespace

CellClaim claimOf(const GateLog &log)
{
    CellClaim claim;
    bool isNumber = false;
    if (const int region = log.aliases.value(u"Source_ID"_s).toInt(&isNumber); isNumber)
        claim.regionId = region;
    claim.particleId = log.aliases.value(u"particle"_s);
    claim.energyEv = grid::parseEnergy(log.aliases.value(u"energy"_s));
    return claim;
}

CheckResult checkArchive(const CheckContext &context)
{
    const Output &output = context.output;
    if (const auto &fault = output.fault) {
        return failed(Check::Archive, Severity::Refuse, Reason::ArchiveRefused,
                      {{u"kind"_s, name(fault->kind)},
                       {u"member"_s, fault->member},
                       {u"detail"_s, fault->detail},
                       {u"limit"_s, fault->limit}});
    }
    if (!context.expected.sameFileAs.isEmpty()) {
        return failed(Check::Archive, Severity::Refuse, Reason::DuplicateFile,
                      {{u"cell"_s, context.expected.sameFileAs}});
    }
    return passed(Check::Archive, Severity::Refuse, {{u"bytes"_s, output.bytes}, {u"members"_s, output.memberCount}});
}

CheckResult checkMembers(const CheckContext &context)
{
    const Output &output = context.output;
    constexpr auto refuse = Severity::Refuse;
    if (output.fault)
        return notRun(Check::Members, refuse);
    if (output.tableMembers.isEmpty())
        return failed(Check::Members, refuse, Reason::TableMissing);
    if (output.ambiguousTable)
        return failed(Check::Members, refuse, Reason::TableAmbiguous, {{u"members"_s, output.tableMembers}});
    if (output.statisticsMembers.isEmpty())
        return failed(Check::Members, refuse, Reason::StatisticsMissing);
    if (output.ambiguousStatistics)
        return failed(Check::Members, refuse, Reason::StatisticsAmbiguous, {{u"members"_s, output.statisticsMembers}});
    if (const auto &fault = output.statisticsFault) {
        return failed(Check::Members, refuse, Reason::StatisticsUnreadable,
                      {{u"kind"_s, name(fault->kind)},
                       {u"key"_s, fault->key},
                       {u"line"_s, fault->line},
                       {u"text"_s, fault->text}});
    }
    return passed(Check::Members, refuse,
                  {{u"table"_s, output.tableMembers.first()}, {u"statistics"_s, output.statisticsMembers.first()}});
}

CheckResult checkTableShape(const CheckContext &context)
{
    constexpr auto refuse = Severity::Refuse;
    if (const auto &fault = context.output.tableFault) {
        return failed(Check::TableShape, refuse, Reason::TableUnreadable,
                      {{u"kind"_s, name(fault->kind)},
                       {u"line"_s, fault->line},
                       {u"column"_s, fault->column},
                       {u"text"_s, fault->text}});
    }
    if (!context.output.table)
        return notRun(Check::TableShape, refuse);
    if (!context.source())
        return failed(Check::TableShape, refuse, Reason::ModelUnknown);
    QVariantList missing;
    QSet<int> wanted;
    for (const grid::Region *region : context.tableRegions()) {
        wanted.insert(region->id);
        if (!context.output.table->row(region->id))
            missing << region->id;
    }
    QVariantList unexpected;
    for (const RegionRow &row : context.output.table->rows) {
        if (!wanted.contains(row.id))
            unexpected << row.id;
    }
    QList<Fact> facts{{u"rows"_s, int(context.output.table->rows.size())}, {u"expected"_s, int(wanted.size())}};
    if (missing.isEmpty() && unexpected.isEmpty())
        return passed(Check::TableShape, refuse, std::move(facts));
    facts << Fact{u"missing"_s, missing} << Fact{u"unexpected"_s, unexpected};
    return failed(Check::TableShape, refuse, Reason::RowsWrong, std::move(facts));
}

CheckResult checkRightModel(const CheckContext &context)
{
    constexpr auto refuse = Severity::Refuse;
    if (!context.output.table || !context.model())
        return notRun(Check::RightModel, refuse);
    int compared = 0;
    int wrong = 0;
    QList<Fact> facts;
    for (const grid::Region *region : context.tableRegions()) {
        const RegionRow *row = context.output.table->row(region->id);
        if (!row)
            continue;
        const double volume = volumeIn(context.expected.tmpl, context.modelPosition(), *region);
        ++compared;
        if (agrees(row->volumeMm3, volume, volumeTolerance))
            continue;
        if (wrong++ == 0)
            facts = {{u"region"_s, region->id}, {u"found"_s, row->volumeMm3}, {u"expected"_s, volume}};
    }
    if (wrong == 0)
        return passed(Check::RightModel, refuse, {{u"regions"_s, compared}});
    facts.prepend({u"regions"_s, wrong});
    facts.append({u"model"_s, modelThatFits(*context.output.table, context.expected.tmpl)});
    return failed(Check::RightModel, refuse, Reason::VolumesWrong, std::move(facts));
}

CheckResult checkRightSource(const CheckContext &context)
{
    constexpr auto refuse = Severity::Refuse;
    const Expectation &expected = context.expected;
    if (!context.output.table || !context.source())
        return notRun(Check::RightSource, refuse);
    const RegionRow *source = context.sourceRow();
    if (!source && context.source()->isCombined && !expected.combinedRows)
        return notRun(Check::RightSource, refuse);
    if (!source)
        return failed(Check::RightSource, refuse, Reason::SourceRowMissing, {{u"region"_s, expected.regionId}});
    if (source->edepMev <= 0)
        return failed(Check::RightSource, refuse, Reason::SourceEmpty, {{u"region"_s, expected.regionId}});

    const bool shortRange = expected.energyEv <= rangeBelowVoxelEv;
    const bool solid = expected.energyEv <= solidOrganLimitEv && isSolidOrgan(*context.source());
    const bool comparable = expected.particleId == "e-"_L1 && !context.source()->isCombined && (shortRange || solid);
    const RegionRow *largest = source;
    for (const RegionRow &row : context.output.table->rows) {
        if (!context.isCombined(row.id) && row.edepMev > largest->edepMev)
            largest = &row;
    }
    QList<Fact> facts{{u"region"_s, expected.regionId}};
    if (const auto fraction = context.fraction(source->edepMev))
        facts.append({u"fraction"_s, *fraction});
    if (!comparable || largest == source)
        return passed(Check::RightSource, refuse, std::move(facts));
    facts.append({u"largest"_s, largest->id});
    if (const auto fraction = context.fraction(largest->edepMev))
        facts.append({u"largestFraction"_s, *fraction});
    return failed(Check::RightSource, shortRange ? Severity::Refuse : Severity::Warn, Reason::SourceNotLargest,
                  std::move(facts));
}

CheckResult checkPrimaries(const CheckContext &context)
{
    constexpr auto refuse = Severity::Refuse;
    if (!context.output.statistics)
        return notRun(Check::Primaries, refuse);
    const qint64 events = context.output.statistics->events;
    const qint64 requested = context.expected.primaries;
    const qint64 tolerance = context.subJobs();
    const QList<Fact> facts{{u"events"_s, events}, {u"requested"_s, requested}, {u"tolerance"_s, tolerance}};
    if (events == 0)
        return failed(Check::Primaries, refuse, Reason::EventsNone, facts);
    if (events > requested)
        return failed(Check::Primaries, refuse, Reason::EventsMore, facts);
    if (events < requested - tolerance)
        return failed(Check::Primaries, Severity::Warn, Reason::EventsFewer, facts);
    return passed(Check::Primaries, refuse, facts);
}

CheckResult checkSeed(const CheckContext &context)
{
    const auto seed = context.output.log ? context.output.log->seed() : std::nullopt;
    const auto &assigned = context.expected.seed;
    if (!seed)
        return notRun(Check::Seed, Severity::Warn);
    const QList<Fact> read{{u"seed"_s, *seed}};
    if (const QString &twin = context.expected.sameSeedAs; !twin.isEmpty())
        return failed(Check::Seed, Severity::Warn, Reason::SeedUsedTwice, read + QList<Fact>{{u"cell"_s, twin}});
    if (!assigned)
        return passed(Check::Seed, Severity::Warn, read);
    const QList<Fact> facts = read + QList<Fact>{{u"expected"_s, *assigned}};
    return *seed == *assigned ? passed(Check::Seed, Severity::Warn, facts)
                              : failed(Check::Seed, Severity::Warn, Reason::SeedDiffers, facts);
}

CheckResult checkRightCell(const CheckContext &context)
{
    const CellClaim log = context.output.log ? claimOf(*context.output.log) : CellClaim();
    const CellClaim &name = context.expected.nameSays;
    for (const auto &[claim, from] : {std::pair(log, u"log"_s), std::pair(name, u"name"_s)}) {
        if (QList<Fact> facts = contradiction(claim, context.expected, from); !facts.isEmpty())
            return failed(Check::RightCell, Severity::Refuse, Reason::OtherCell, std::move(facts));
    }
    QStringList missing;
    if (!log.regionId && !name.regionId)
        missing << u"region"_s;
    if (log.particleId.isEmpty() && name.particleId.isEmpty())
        missing << u"particle"_s;
    if (!log.energyEv && !name.energyEv)
        missing << u"energy"_s;
    if (missing.isEmpty())
        return passed(Check::RightCell, Severity::Refuse);
    if (context.expected.isBrought && !context.output.fault)
        return failed(Check::RightCell, Severity::Warn, Reason::CellUntold, {{u"missing"_s, missing}});
    return notRun(Check::RightCell, Severity::Refuse);
}

CheckResult checkImages(const CheckContext &context)
{
    if (context.output.images.isEmpty() || !context.model() || context.model()->gridSize.size() != 3)
        return notRun(Check::Images, Severity::Warn);
    qint64 expected = sizeof(float);
    for (const int size : context.model()->gridSize)
        expected *= size;
    for (const ImageFile &image : context.output.images) {
        if (image.bytes != expected) {
            return failed(Check::Images, Severity::Warn, Reason::ImageSizeWrong,
                          {{u"member"_s, image.path}, {u"bytes"_s, image.bytes}, {u"expected"_s, expected}});
        }
    }
    return passed(Check::Images, Severity::Warn, {{u"images"_s, int(context.output.images.size())}});
}

} // namespace dosegrid::results
