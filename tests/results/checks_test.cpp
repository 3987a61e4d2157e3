// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/results/checks.h"

#include "tests/results/samples.h"

#include <QJsonArray>
#include <QJsonValue>

#include <gtest/gtest.h>

#include <cmath>

using namespace dosegrid::results;
using namespace dosegrid::results::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString tableFile = u"/DoseByRegions.txt"_s;

Output femaleLiver()
{
    const auto output = readOutput(samplePath(u"gatecl_AF_95_gamma_0.1.tar.gz"_s));
    EXPECT_TRUE(output);
    return output ? *output : Output();
}

QByteArray femaleTable()
{
    const auto content = readArchive(samplePath(u"gatecl_AF_95_gamma_0.1.tar.gz"_s));
    for (const Member &member : content.value().members) {
        if (member.kind == MemberKind::RegionTable)
            return member.content;
    }
    return {};
}

QByteArray femaleStatistics()
{
    const auto content = readArchive(samplePath(u"gatecl_AF_95_gamma_0.1.tar.gz"_s));
    for (const Member &member : content.value().members) {
        if (member.kind == MemberKind::Statistics)
            return member.content;
    }
    return {};
}

QByteArray male(const QString &file) { return sample(u"gatecl_AM_95_e-_0.05/"_s + file); }
Output maleLiver() { return outputOf(male(u"DoseByRegions.txt"_s), male(u"stat.log"_s), male(u"output.log"_s)); }

Expectation femaleLiverCell() { return cell(u"AF"_s, 95, u"gamma"_s, 100'000); }
Expectation maleLiverCell() { return cell(u"AM"_s, 95, u"e-"_s, 50'000); }

// The failed checks, as "number reason".
QStringList failures(const CheckReport &report)
{
    QStringList list;
    for (const CheckResult &result : report.checks) {
        if (result.state == CheckState::Failed)
            list << u"%1 %2"_s.arg(number(result.check)).arg(name(result.reason));
    }
    return list;
}

} // namespace

TEST(Checks, GoodOutputsAreAccepted)
{
    const CheckReport batch = check(femaleLiver(), femaleLiverCell());
    EXPECT_EQ(failures(batch), QStringList());
    EXPECT_EQ(batch.outcome, Outcome::Accepted);
    EXPECT_EQ(batch.checks.size(), 15);
    EXPECT_EQ(batch.rules, checkRules);
    EXPECT_EQ(batch.deciding(), nullptr);

    EXPECT_EQ(failures(check(maleLiver(), maleLiverCell())), QStringList());

    const auto split = readOutput(samplePath(u"gatelab_AF_61_gamma_0.2.tar.gz"_s));
    ASSERT_TRUE(split);
    Expectation brain = cell(u"AF"_s, 61, u"gamma"_s, 200'000);
    brain.subJobs = 10;
    EXPECT_EQ(failures(check(*split, brain)), QStringList());
}

TEST(Checks, DerivesWhatTheCampaignRecords)
{
    const Derived derived = check(femaleLiver(), femaleLiverCell()).derived;
    EXPECT_EQ(derived.events, std::optional<qint64>(100'000'000));
    EXPECT_DOUBLE_EQ(derived.elapsedSeconds.value(), 27363.4);
    EXPECT_NEAR(derived.sourceFraction.value(), 0.16552, 1e-5);
    EXPECT_NEAR(derived.sourceUncertainty.value(), 1.69696e-4, 1e-9);
    EXPECT_EQ(derived.seed, std::optional<quint64>(3012874655));
}

TEST(Checks, ATruncatedArchiveIsRefusedAndNothingElseIsJudged)
{
    Output output;
    output.fault = ArchiveFault{ArchiveFault::Kind::Damaged, {}, {}, 0};
    const CheckReport report = check(output, femaleLiverCell());
    EXPECT_EQ(report.outcome, Outcome::Refused);
    EXPECT_EQ(failures(report), QStringList{u"1 archive-refused"_s});
    EXPECT_EQ(report.result(Check::TableShape)->state, CheckState::NotRun);
}

TEST(Checks, TheSameFileUnderAnotherCellIsRefused)
{
    Expectation expectation = femaleLiverCell();
    expectation.sameFileAs = u"AF/96/gamma/0.1"_s;
    const CheckReport report = check(femaleLiver(), expectation);
    EXPECT_EQ(report.outcome, Outcome::Refused);
    EXPECT_EQ(report.deciding()->fact(u"cell"), u"AF/96/gamma/0.1"_s);
}

TEST(Checks, TheSeedOfAnotherCellsResultIsReviewed)
{
    Expectation expectation = femaleLiverCell();
    expectation.sameSeedAs = u"AF/96/gamma/0.1"_s;
    const CheckReport report = check(femaleLiver(), expectation);
    EXPECT_EQ(report.outcome, Outcome::NeedsReview);
    EXPECT_EQ(report.deciding()->reason, Reason::SeedUsedTwice);
}

TEST(Checks, MissingMembersAreRefused)
{
    EXPECT_EQ(failures(check(outputOf({}, femaleStatistics()), femaleLiverCell())), QStringList{u"2 table-missing"_s});
    EXPECT_EQ(failures(check(outputOf(femaleTable(), {}), femaleLiverCell())), QStringList{u"2 statistics-missing"_s});
    for (const QByteArray &statistics : {sample(u"bad/stat_truncated.log"_s), QByteArray("")}) {
        const CheckReport report = check(outputOf(femaleTable(), statistics), femaleLiverCell());
        EXPECT_EQ(report.outcome, Outcome::Refused) << statistics.toStdString();
        EXPECT_EQ(failures(report), QStringList{u"2 statistics-unreadable"_s});
    }
}

TEST(Checks, WrongTablesAreRefused)
{
    const auto refusals = [](const QString &file) {
        const CheckReport report = check(outputOf(sample(u"bad/"_s + file), femaleStatistics()), femaleLiverCell());
        EXPECT_EQ(report.outcome, Outcome::Refused) << file.toStdString();
        return report;
    };
    const CheckReport cut = refusals(u"DoseByRegions_truncated.txt"_s);
    EXPECT_EQ(failures(cut), QStringList{u"3 table-unreadable"_s});
    EXPECT_EQ(cut.deciding()->fact(u"line").toInt(), 91);

    const CheckReport gaps = refusals(u"DoseByRegions_missing_region_rows.txt"_s);
    EXPECT_EQ(failures(gaps), QStringList({u"3 rows-wrong"_s, u"5 source-row-missing"_s}));
    EXPECT_EQ(gaps.result(Check::TableShape)->fact(u"missing").toList(), QVariantList({95, 172}));

    const CheckReport tooMuch = refusals(u"DoseByRegions_absorbed_fraction_above_1.txt"_s);
    EXPECT_TRUE(failures(tooMuch).contains(u"8 fraction-above-one"_s));
    EXPECT_NEAR(tooMuch.result(Check::EnergyConservation)->fact(u"fraction").toDouble(), 1.1586, 1e-3);
}

TEST(Checks, AnUndefinedUncertaintyIsKeptAndFlagged)
{
    const QByteArray table = sample(u"bad/DoseByRegions_nan_uncertainty.txt"_s);
    const CheckReport report = check(outputOf(table, femaleStatistics()), femaleLiverCell());
    EXPECT_EQ(report.outcome, Outcome::NeedsReview);
    EXPECT_EQ(failures(report), QStringList{u"11 source-uncertainty-odd"_s});
    EXPECT_FALSE(report.derived.sourceUncertainty);
}

TEST(Checks, AnUndefinedUncertaintyIsFineWhenEveryPrimaryDepositsTheSame)
{
    QByteArray table = withField(male(u"DoseByRegions.txt"_s), 95, 3, "-nan");
    table = withField(table, 95, 2, "5000000");
    table = withField(table, 95, 4, "250000");
    Expectation structural = maleLiverCell();
    const CheckReport report = check(outputOf(table, male(u"stat.log"_s)), structural);
    EXPECT_EQ(report.result(Check::SourceUncertainty)->state, CheckState::Passed);
}

TEST(Checks, OlderReleasesThatCountOneHitTooManyAreAccepted)
{
    const QByteArray table = sample(u"bad/DoseByRegions_release_8.1_hit_offset.txt"_s);
    EXPECT_EQ(failures(check(outputOf(table, male(u"stat.log"_s)), maleLiverCell())), QStringList());
}

TEST(Checks, TheOtherModelsFileIsRefusedByItsVolumes)
{
    const CheckReport report = check(femaleLiver(), cell(u"AM"_s, 95, u"gamma"_s, 100'000));
    EXPECT_EQ(report.outcome, Outcome::Refused);
    EXPECT_TRUE(failures(report).contains(u"3 rows-wrong"_s));
    const CheckResult *model = report.result(Check::RightModel);
    EXPECT_EQ(model->reason, Reason::VolumesWrong);
    EXPECT_EQ(model->fact(u"model").toString(), u"AF"_s);
}

TEST(Checks, VolumesAreComparedToOnePartInAMillion)
{
    const double liver = 1333328.998925;
    const auto reasonFor = [&](double factor) {
        const QByteArray table = withField(femaleTable(), 95, 1, QByteArray::number(liver * factor, 'g', 15));
        return check(outputOf(table, femaleStatistics()), femaleLiverCell()).result(Check::RightModel)->reason;
    };
    EXPECT_EQ(reasonFor(1 + 0.9e-6), Reason::None);
    EXPECT_EQ(reasonFor(1 + 1.1e-6), Reason::VolumesWrong);
}

TEST(Checks, RowsAreExactlyThoseOfTheModel)
{
    const QByteArray extra = femaleTable() + "173\t1\t0\t1\t0\t0\t1\t0\t0\t0\n";
    const CheckReport report = check(outputOf(extra, femaleStatistics()), femaleLiverCell());
    EXPECT_EQ(failures(report), QStringList{u"3 rows-wrong"_s});
    EXPECT_EQ(report.deciding()->fact(u"unexpected").toList(), QVariantList{173});

    Expectation without = femaleLiverCell();
    without.combinedRows = false;
    const CheckResult shape = *check(femaleLiver(), without).result(Check::TableShape);
    EXPECT_EQ(shape.fact(u"expected").toInt(), 138);
    EXPECT_EQ(shape.fact(u"unexpected").toList().size(), 30);
}

TEST(Checks, ARegionThatTheModelHasNotIsRefused)
{
    const CheckReport report = check(maleLiver(), cell(u"AM"_s, 139, u"e-"_s, 50'000));
    EXPECT_EQ(report.outcome, Outcome::Refused);
    EXPECT_EQ(report.deciding()->reason, Reason::ModelUnknown);
    EXPECT_EQ(check(maleLiver(), cell(u"XX"_s, 95, u"e-"_s, 50'000)).deciding()->reason, Reason::ModelUnknown);
}

TEST(Checks, ASwappedSourceIsFound)
{
    // Nothing deposited in the supposed source.
    const QByteArray empty = withField(femaleTable(), 1, 2, "0");
    EXPECT_EQ(check(outputOf(empty, femaleStatistics()), cell(u"AF"_s, 1, u"gamma"_s, 100'000))
                  .result(Check::RightSource)
                  ->reason,
              Reason::SourceEmpty);

    // Electrons of 50 keV do not leave the voxel: a larger deposit elsewhere means another source.
    const CheckReport spleen = check(maleLiver(), cell(u"AM"_s, 127, u"e-"_s, 50'000));
    EXPECT_EQ(spleen.outcome, Outcome::Refused);
    const CheckResult *source = spleen.result(Check::RightSource);
    EXPECT_TRUE(source->reason == Reason::SourceNotLargest || source->reason == Reason::SourceEmpty);
    EXPECT_EQ(source->severity, Severity::Refuse);

    // Up to 1 MeV the same is doubtful in a solid organ, and says nothing in a thin one.
    const QByteArray spleenHit = withField(male(u"DoseByRegions.txt"_s), 127, 2, "1000");
    const Output output = outputOf(spleenHit, male(u"stat.log"_s));
    EXPECT_EQ(check(output, cell(u"AM"_s, 127, u"e-"_s, 500'000)).result(Check::RightSource)->severity, Severity::Warn);
    EXPECT_EQ(check(output, cell(u"AM"_s, 127, u"e-"_s, 2'000'000)).result(Check::RightSource)->reason, Reason::None);
    const QByteArray skinHit = withField(male(u"DoseByRegions.txt"_s), 124, 2, "1000");
    EXPECT_EQ(check(outputOf(skinHit, male(u"stat.log"_s)), cell(u"AM"_s, 124, u"e-"_s, 500'000))
                  .result(Check::RightSource)
                  ->reason,
              Reason::None);
}

TEST(Checks, PrimariesMayBeOneShortPerSubJob)
{
    const auto verdict = [](const QByteArray &statistics, qint64 requested, int subJobs) {
        Expectation expectation = femaleLiverCell();
        expectation.primaries = requested;
        expectation.subJobs = subJobs;
        return *check(outputOf(femaleTable(), statistics), expectation).result(Check::Primaries);
    };
    const QByteArray oneShort = sample(u"bad/stat_one_event_short.log"_s);
    EXPECT_EQ(verdict(oneShort, 3'703'703, 1).state, CheckState::Passed);
    EXPECT_EQ(verdict(oneShort, 3'703'704, 1).reason, Reason::EventsFewer);
    EXPECT_EQ(verdict(oneShort, 3'703'712, 10).state, CheckState::Passed);
    EXPECT_EQ(verdict(oneShort, 3'703'713, 10).reason, Reason::EventsFewer);
    EXPECT_EQ(verdict(oneShort, 3'703'701, 1).reason, Reason::EventsMore);

    const CheckResult few = verdict(sample(u"bad/stat_too_few_events.log"_s), 100'000'000, 1);
    EXPECT_EQ(few.severity, Severity::Warn);
    EXPECT_EQ(few.fact(u"events").toLongLong(), 87'000'000);
    const CheckResult none = verdict("# NumberOfEvents = 0\n# ElapsedTime = 1\n", 100, 1);
    EXPECT_EQ(none.reason, Reason::EventsNone);
    EXPECT_EQ(none.severity, Severity::Refuse);
}

TEST(Checks, WithoutASplitTheMergedRunsGiveTheTolerance)
{
    const QByteArray merged = "# NumberOfRun = 10\n# NumberOfEvents = 99999990\n# ElapsedTime = 5\n";
    EXPECT_EQ(check(outputOf(femaleTable(), merged), femaleLiverCell()).result(Check::Primaries)->state,
              CheckState::Passed);
}

TEST(Checks, ThePrimariesInTheTableMustBeThoseOfTheStatistics)
{
    QByteArray statistics = femaleStatistics();
    statistics.replace("NumberOfEvents = 100000000", "NumberOfEvents = 99000000");
    Expectation expectation = femaleLiverCell();
    expectation.primaries = 99'000'000;
    const CheckReport report = check(outputOf(femaleTable(), statistics), expectation);
    EXPECT_EQ(report.outcome, Outcome::Refused);
    EXPECT_EQ(report.deciding()->reason, Reason::EventsInconsistent);
    EXPECT_NEAR(report.deciding()->fact(u"found").toDouble(), 1e8, 1e5);
}

TEST(Checks, EnergyIsConservedOverAllRegions)
{
    // Each fraction is below one, their sum is not.
    const QByteArray table = withField(femaleTable(), 0, 2, "9900000");
    const CheckResult energy =
        *check(outputOf(table, femaleStatistics()), femaleLiverCell()).result(Check::EnergyConservation);
    EXPECT_EQ(energy.reason, Reason::TotalFractionAboveOne);
    EXPECT_GT(energy.fact(u"fraction").toDouble(), 1);
}

TEST(Checks, CombinedRegionsAreTheSumOfTheirMembers)
{
    const QByteArray table = withField(femaleTable(), 1, 2, "242.088630859844"); // adrenal, left: + 1 MeV
    const CheckResult sums = *check(outputOf(table, femaleStatistics()), femaleLiverCell()).result(Check::Sums);
    EXPECT_EQ(sums.reason, Reason::SumsWrong);
    EXPECT_EQ(sums.fact(u"region").toInt(), 142);
}

TEST(Checks, ALargeSourceUncertaintyNeedsReview)
{
    const QByteArray table = withField(femaleTable(), 95, 3, "0.011");
    const CheckReport report = check(outputOf(table, femaleStatistics()), femaleLiverCell());
    EXPECT_EQ(report.result(Check::SourceUncertainty)->reason, Reason::SourceUncertaintyHigh);
    EXPECT_EQ(report.result(Check::UncertaintyRecomputed)->reason, Reason::UncertaintyInconsistent);
    EXPECT_EQ(report.result(Check::UncertaintyRecomputed)->severity, Severity::Warn);
}

TEST(Checks, AnAssignedSeedIsCompared)
{
    Expectation expectation = femaleLiverCell();
    expectation.seed = 3012874655;
    EXPECT_EQ(check(femaleLiver(), expectation).outcome, Outcome::Accepted);
    expectation.seed = 5;
    const CheckReport other = check(femaleLiver(), expectation);
    EXPECT_EQ(other.outcome, Outcome::NeedsReview);
    EXPECT_EQ(other.deciding()->reason, Reason::SeedDiffers);
    EXPECT_EQ(check(outputOf(femaleTable(), femaleStatistics()), expectation).result(Check::Seed)->state,
              CheckState::NotRun);
}

TEST(Checks, ImagesHaveTheSizeOfThePhantom)
{
    Output output = femaleLiver();
    output.images = {{u"output/output-Dose.raw"_s, 57'020'496}};
    EXPECT_EQ(check(output, femaleLiverCell()).result(Check::Images)->state, CheckState::Passed);
    output.images = {{u"output/output-Dose.raw"_s, 28'645'104}};
    EXPECT_EQ(check(output, femaleLiverCell()).outcome, Outcome::NeedsReview);
}

TEST(Checks, AnotherCellInTheLogOrTheNameIsRefused)
{
    const auto calledWith = [](const QByteArray &aliases) {
        return outputOf(femaleTable(), femaleStatistics(), "Gate -a " + aliases + " mac/main_AF.mac\n");
    };
    const auto reasonOf = [](const CheckReport &report) {
        return report.deciding() ? report.deciding()->reason : Reason::None;
    };
    const Expectation liver = femaleLiverCell();
    EXPECT_EQ(check(calledWith("[Source_ID,95][particle,gamma][energy,0.100]"), liver).outcome, Outcome::Accepted);
    for (const char *other : {"[Source_ID,95][particle,e-][energy,0.1]", "[Source_ID,95][particle,gamma][energy,0.11]",
                              "'[Source_ID,94][particle,gamma][energy,0.1]'", "[Source_ID,95] -a [particle,e-]"}) {
        const CheckReport report = check(calledWith(other), liver);
        EXPECT_EQ(report.outcome, Outcome::Refused) << other;
        EXPECT_EQ(reasonOf(report), Reason::OtherCell) << other;
        EXPECT_EQ(report.deciding()->check, Check::RightCell) << other;
        EXPECT_EQ(report.deciding()->fact(u"from").toString(), u"log"_s) << other;
    }
    const Output silent = outputOf(femaleTable(), femaleStatistics());
    Expectation named = liver;
    named.nameSays = {95, u"e-"_s, 100'000};
    EXPECT_EQ(check(silent, named).outcome, Outcome::Refused);
    EXPECT_EQ(reasonOf(check(silent, named)), Reason::OtherCell);
    named.nameSays.particleId = u"gamma"_s;
    EXPECT_EQ(check(silent, named).result(Check::RightCell)->state, CheckState::Passed);
}

TEST(Checks, AFileThatAPersonBringsMustTellItsCell)
{
    const Output silent = outputOf(femaleTable(), femaleStatistics());
    EXPECT_EQ(check(silent, femaleLiverCell()).outcome, Outcome::Accepted);
    Expectation brought = femaleLiverCell();
    brought.isBrought = true;
    const CheckReport report = check(silent, brought);
    EXPECT_EQ(report.outcome, Outcome::NeedsReview);
    EXPECT_EQ(report.deciding()->reason, Reason::CellUntold);
    EXPECT_EQ(report.deciding()->fact(u"missing").toStringList(),
              QStringList({u"region"_s, u"particle"_s, u"energy"_s}));
    brought.nameSays = {95, u"gamma"_s, {}};
    EXPECT_EQ(check(silent, brought).deciding()->fact(u"missing").toStringList(), QStringList{u"energy"_s});
    brought.nameSays.energyEv = 100'000;
    EXPECT_EQ(check(silent, brought).outcome, Outcome::Accepted);
}

TEST(Checks, LaterChecksCanBeLeftOut)
{
    Expectation expectation = femaleLiverCell();
    expectation.last = Check::Primaries;
    EXPECT_EQ(check(femaleLiver(), expectation).checks.size(), 6);
}

TEST(Checks, NamesAreUniqueAndComplete)
{
    QStringList names;
    for (int i = 0; i < reasonCount; ++i) {
        names << name(Reason(i));
        EXPECT_EQ(reasonFromName(names.last()), std::optional(Reason(i)));
    }
    EXPECT_EQ(names.removeDuplicates(), 0);
    EXPECT_FALSE(names.contains(QString()));
    EXPECT_EQ(outcomeFromName(u"review"), std::optional(Outcome::NeedsReview));
    EXPECT_FALSE(outcomeFromName(u"maybe"));
    EXPECT_FALSE(reasonFromName(u"maybe"));
}

TEST(Checks, EveryFactFitsIntoJson)
{
    const QByteArray gaps = sample(u"bad/DoseByRegions_missing_region_rows.txt"_s);
    Expectation expectation = femaleLiverCell();
    expectation.seed = 5;
    for (const Output &output : {femaleLiver(), outputOf(gaps, femaleStatistics())}) {
        for (const CheckResult &result : check(output, expectation).checks) {
            for (const Fact &fact : result.facts)
                EXPECT_EQ(QJsonValue::fromVariant(fact.value).toVariant().toString(), fact.value.toString())
                    << fact.name.toStdString();
        }
    }
    const CheckReport report = check(outputOf(gaps, femaleStatistics()), expectation);
    EXPECT_EQ(QJsonValue::fromVariant(report.deciding()->fact(u"missing")).toArray(), QJsonArray({95, 172}));
}
