// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/grid/templatereader.h"
#include "models/items/causecellsmodel.h"
#include "models/items/causesmodel.h"

#include <gmock/gmock.h>

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::items {
namespace {

using Mode = QAbstractItemModelTester::FailureReportingMode;

struct CausesModelTest : testing::Test
{
    CausesModelTest() : state(grid::loadTemplate(u"opendose"_s).value().spec())
    {
        const int energy = *state.spec().energyPosition(120'000);
        for (int region = 0; region < 40; ++region) {
            for (const int at : {energy - 1, energy, energy + 1}) {
                const grid::CellIndex cell = state.spec().index({0, std::uint16_t(region), 0, std::uint16_t(at)});
                grid::CellRecord record;
                record.state = at == energy ? grid::CellState::Failed : grid::CellState::Done;
                record.attempts = 2;
                state.set(cell, record);
                if (at == energy)
                    facts.push_back({.cell = cell,
                                     .reason = u"output-refused"_s,
                                     .rule = u"table-missing"_s,
                                     .exitCode = 9,
                                     .line = u"*** G4Exception : em0003"_s,
                                     .seen = fromMs(1'700'000'000'000 + region)});
            }
        }
    }
    void fill() { model.setCauses(statistics::causes(facts, state), state.specPtr(), fromMs(1'700'000'100'000)); }

    grid::GridState state;
    std::vector<statistics::FailureFact> facts;
    CausesModel model;
    QAbstractItemModelTester tester{&model, Mode::Fatal};
};

TEST_F(CausesModelTest, ACauseSaysWhatHowManyAndWhere)
{
    fill();
    ASSERT_EQ(model.rowCount(), 1);
    const auto at = [this](int column, int role = Qt::DisplayRole) { return model.index(0, column).data(role); };
    EXPECT_TRUE(at(CausesModel::What).toString().contains(u"no region table"_s));
    EXPECT_TRUE(at(CausesModel::What, SecondaryRole).toString().contains(u"exit 9"_s));
    EXPECT_TRUE(at(CausesModel::What, SecondaryRole).toString().contains(u"G4Exception"_s));
    EXPECT_EQ(at(CausesModel::Cells).toString(), u"40"_s);
    EXPECT_EQ(at(CausesModel::Cells, ShareRole).toDouble(), 1.0);
    EXPECT_EQ(at(CausesModel::Systematic).toString(), u"40 of 40 cells of 120\u00a0keV"_s);
    EXPECT_EQ(CausesModel::mention(model.causes().front(), state.spec()),
              u"cause C-1: 40 of 40 cells of 120\u00a0keV"_s);
    statistics::Cause scattered = model.causes().front();
    scattered.pattern.reset();
    EXPECT_EQ(CausesModel::mention(scattered, state.spec()), u"cause C-1: 40 cell(s)"_s) << "plurals are in catalogues";
    const auto series = at(CausesModel::ByEnergy, SeriesRole).value<QList<quint32>>();
    ASSERT_EQ(series.size(), state.spec().energyCount());
    EXPECT_EQ(series[*state.spec().energyPosition(120'000)], 40U);
    EXPECT_EQ(model.rowOf(facts[3].cell), 0);
    EXPECT_EQ(model.rowOf({0}), -1);
}

TEST_F(CausesModelTest, TheSameCausesOnlyChangeTheirRows)
{
    fill();
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    state.setState(facts.back().cell, grid::CellState::Running);
    fill();
    EXPECT_EQ(resets.size(), 0);
    EXPECT_EQ(changes.size(), 1);
    EXPECT_EQ(model.index(0, CausesModel::Cells).data().toString(), u"39"_s);
    facts.push_back(
        {.cell = facts.back().cell, .reason = u"infrastructure"_s, .rule = {}, .exitCode = {}, .line = {}, .seen = {}});
    state.setState(facts.back().cell, grid::CellState::Failed);
    facts.erase(facts.end() - 2);
    fill();
    EXPECT_EQ(resets.size(), 1);
    EXPECT_EQ(model.rowCount(), 2);
}

TEST_F(CausesModelTest, TheCellsOfACauseAreListedInTheOrderOfTheGrid)
{
    fill();
    CauseCellsModel cells;
    QAbstractItemModelTester cellsTester(&cells, Mode::Fatal);
    cells.setCells(&state, model.cause(0)->cells);
    ASSERT_EQ(cells.rowCount(), 40);
    EXPECT_EQ(cells.cellAt(0), facts[0].cell);
    EXPECT_EQ(cells.rowOf(facts[7].cell), 7);
    EXPECT_EQ(cells.index(0, CauseCellsModel::Model).data().toString(), u"AF"_s);
    EXPECT_EQ(cells.index(0, CauseCellsModel::Energy).data().toString(), u"120\u00a0keV"_s);
    QSignalSpy resets(&cells, &QAbstractItemModel::modelReset);
    cells.setCells(&state, model.cause(0)->cells);
    EXPECT_EQ(resets.size(), 0) << "the selection of the table must survive a refresh";
    cells.setCells(nullptr, {});
    EXPECT_EQ(cells.rowCount(), 0);
}

} // namespace
} // namespace dosegrid::items
