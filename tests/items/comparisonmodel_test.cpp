// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/comparisonmodel.h"

#include "models/grid/templatereader.h"
#include "models/items/roles.h"

#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace dosegrid;
using namespace dosegrid::items;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

class ComparisonModelTest : public testing::Test
{
protected:
    ComparisonModelTest() : spec(grid::loadTemplate(u"opendose"_s).value().spec())
    {
        failed = dossier(u"AF/95/gamma/0.06"_s, grid::CellState::Failed);
        failed.reason = u"infrastructure"_s;
        failed.record.attempts = 2;
        failed.attempts[0].exitCode = 1;
        done = dossier(u"AF/95/gamma/0.065"_s, grid::CellState::Done);
        done.record.attempts = 1;
        done.record.measuredSeconds = 36'000;
        done.record.sourceUncertainty = 0.0123F;
        done.record.sourceFraction = 0.456F;
        engine::OutputView output;
        output.bytes = 14'000;
        output.verdict = u"accepted"_s;
        output.events = 100'000'000;
        done.attempts[0].outputs = {output};
    }
    engine::CellDossier dossier(const QString &id, grid::CellState state) const
    {
        engine::CellDossier cell;
        cell.cell = *spec->cellFromId(id);
        cell.record.state = state;
        cell.record.since = toMs(now - 2h);
        cell.record.predictedSeconds = 40'000;
        engine::AttemptView attempt;
        attempt.seed = 96830001;
        attempt.pipeline = u"GateCLforOpenDose/v0.2.0"_s;
        attempt.startedAt = now - 5h;
        attempt.endedAt = now - 2h;
        cell.attempts = {attempt};
        return cell;
    }
    // "≠|state|failed|done"
    QString line(const ComparisonModel &model, CellFact fact) const
    {
        for (int row = 0; row < model.rowCount(); ++row) {
            if (model.index(row, ComparisonModel::Fact).data() == factName(fact))
                return QStringList{model.index(row, ComparisonModel::Differs).data().toString(),
                                   model.index(row, ComparisonModel::First).data().toString(),
                                   model.index(row, ComparisonModel::Second).data().toString()}
                    .join(u'|');
        }
        return u"not shown"_s;
    }

    grid::GridSpecPtr spec;
    CampaignTime now = fromMs(1'750'000'000'000);
    engine::CellDossier failed;
    engine::CellDossier done;
};

} // namespace

TEST_F(ComparisonModelTest, TellsFactsSideBySideAndMarksWhatDiffers)
{
    ComparisonModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setCells(spec, failed, done, now);
    EXPECT_EQ(model.rowCount(), int(allCellFacts().size()));
    EXPECT_EQ(line(model, CellFact::State), u"≠|failed|done"_s);
    EXPECT_EQ(line(model, CellFact::Why), u"≠|inputs download failed (exit 1)|—"_s);
    EXPECT_EQ(line(model, CellFact::Energy), u"≠|60\u00a0keV|65\u00a0keV"_s);
    EXPECT_EQ(line(model, CellFact::Model), u"|AF|AF"_s);
    EXPECT_EQ(line(model, CellFact::Attempts), u"≠|2|1"_s);
    EXPECT_EQ(line(model, CellFact::WallTime), u"|3\u00a0h|3\u00a0h"_s);
    EXPECT_EQ(line(model, CellFact::Measured), u"≠|—|10.0\u00a0h"_s);
    EXPECT_EQ(line(model, CellFact::Ratio), u"≠|—|0.90"_s);
    EXPECT_EQ(line(model, CellFact::Verdict), u"≠|—|accepted"_s);
    EXPECT_EQ(line(model, CellFact::FailedChecks), u"≠|—|none"_s);
    EXPECT_EQ(line(model, CellFact::Uncertainty), u"≠|—|1.23\u00a0%"_s);
    EXPECT_EQ(line(model, CellFact::Fraction), u"≠|—|0.456"_s);
    EXPECT_EQ(line(model, CellFact::Archive), u"≠|—|14\u00a0kB"_s);
    EXPECT_EQ(line(model, CellFact::Seed), u"|96830001|96830001"_s);

    // Not by weight alone, and for screen readers in words.
    const QModelIndex state = model.index(0, ComparisonModel::First);
    EXPECT_EQ(state.data(EmphasisRole).value<Emphasis>(), Emphasis::Strong);
    EXPECT_EQ(state.data(StateRole).toInt(), int(grid::CellState::Failed));
    EXPECT_EQ(state.siblingAtColumn(ComparisonModel::Differs).data(Qt::AccessibleTextRole).toString(), u"differs"_s);
    const QModelIndex place = model.index(3, ComparisonModel::First);
    ASSERT_EQ(place.data().toString(), u"AF"_s);
    EXPECT_EQ(place.data(EmphasisRole).value<Emphasis>(), Emphasis::Quiet);
    EXPECT_EQ(place.siblingAtColumn(ComparisonModel::Differs).data(Qt::AccessibleTextRole).toString(), u"the same"_s);
    EXPECT_EQ(model.headerData(ComparisonModel::First, Qt::Horizontal).toString(), u"AF/95/gamma/0.06"_s);
    EXPECT_EQ(model.headerData(ComparisonModel::Second, Qt::Horizontal).toString(), u"AF/95/gamma/0.065"_s);
}

TEST_F(ComparisonModelTest, OnlyDifferencesLeavesOutWhatIsTheSame)
{
    ComparisonModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setCells(spec, failed, done, now);
    model.setOnlyDifferences(true);
    EXPECT_EQ(model.rowCount(), model.differences());
    EXPECT_EQ(line(model, CellFact::Model), u"not shown"_s);
    EXPECT_EQ(line(model, CellFact::State), u"≠|failed|done"_s);
    model.setCells(spec, failed, failed, now);
    EXPECT_EQ(model.rowCount(), 0);
    EXPECT_EQ(model.differences(), 0);
    model.setOnlyDifferences(false);
    EXPECT_EQ(model.rowCount(), int(allCellFacts().size()));
}

TEST_F(ComparisonModelTest, RowsStayWhenOnlyValuesChange)
{
    ComparisonModel model;
    model.setCells(spec, failed, done, now);
    QSignalSpy reset(&model, &ComparisonModel::modelReset);
    QSignalSpy changed(&model, &ComparisonModel::dataChanged);
    failed.record.state = grid::CellState::Running;
    model.setCells(spec, failed, done, now);
    EXPECT_TRUE(reset.isEmpty());
    EXPECT_EQ(changed.size(), 1);
    EXPECT_EQ(line(model, CellFact::State), u"≠|running|done"_s);
}
