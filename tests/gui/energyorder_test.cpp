// SPDX-License-Identifier: GPL-3.0-or-later
// Energies in the order of a number: what stands beside what, what the headers say, and what is no longer drawn.
#include "models/grid/expression.h"
#include "tests/gui/matrixfixture.h"
#include "widgets/grid/axeschoice.h"
#include "widgets/grid/celltext.h"
#include "widgets/grid/matrixheaders.h"
#include "widgets/grid/matrixshapes.h"
#include "widgets/grid/matrixview.h"

#include <gmock/gmock.h>

#include <QAccessible>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using dosegrid::grid::CellIndex;
using dosegrid::grid::CellMask;
using dosegrid::grid::CellState;

namespace dosegrid::widgets {

namespace {

double oneHour(CellIndex) { return 3600; }

const QStringList bones{u"skeleton"_s};

class EnergyOrderTest : public test::MatrixFixture
{
protected:
    void choose(const AxesChoice &choice)
    {
        view.setAxes(arranged(view.scene().wholeAxes(), choice, orderKeys(choice.order, demo.state(), oneHour),
                              u"all"_s, blockKeys(choice.blocks, demo.state(), oneHour),
                              energyKeys(choice.energies, demo.state(), oneHour), u"by failures"_s));
    }
    CellMask select(const QString &expression) const
    {
        return grid::evaluate(expression, {demo.tmpl(), demo.state(), {}, {}, {}}).value();
    }
    // What stands in these lanes, asked place by place.
    CellMask seen(LanePoint from, LanePoint to) const
    {
        CellMask mask(demo.spec().cellCount());
        for (int row = from.row; row <= to.row; ++row) {
            for (int column = from.column; column <= to.column; ++column)
                geometry().forEachAt({row, column}, [&](CellIndex at) {
                    if (demo.spec().isApplicable(at))
                        mask.set(at);
                });
        }
        return mask;
    }
};

} // namespace

TEST_F(EnergyOrderTest, EnergiesAreOrderedByEachOfTheirNumbersWithinTheirParticle)
{
    const auto energyAt = [this](int lane) { return geometry().energies()[lane].energy; };
    choose({.energies = EnergyOrder::Failures});
    for (const LaneBlock &block : geometry().energies().blocks()) {
        // Of both models together, and of regions that are left out as well.
        const auto share = [&](int lane) {
            const grid::StateCounts &counts = demo.state().column(block.particle * 91 + energyAt(lane));
            return double(counts[CellState::Failed]) / counts.computable();
        };
        EXPECT_GT(share(block.lanes.first), share(block.lanes.last - 1));
        for (int lane = block.lanes.first + 1; lane < block.lanes.last; ++lane) {
            ASSERT_GE(share(lane - 1), share(lane));
            if (share(lane - 1) == share(lane)) {
                ASSERT_LT(energyAt(lane - 1), energyAt(lane)) << "as they stood";
            }
        }
    }
    const std::vector<std::vector<int>> whole = geometry().axes().energyOrder;
    ASSERT_EQ(whole.size(), 2U);
    EXPECT_NE(whole[0], whole[1]) << "each particle for itself";
    choose({.energies = EnergyOrder::Failures, .hiddenGroups = bones, .hiddenModels = {u"AF"_s}});
    EXPECT_EQ(geometry().axes().energyOrder, whole);

    // An hour each where nothing was measured: then one cell decides.
    grid::CellRecord record = demo.state().record(cell("AM/113/e-/0.1"));
    record.measuredSeconds = 2'000'000'000;
    demo.state().set(cell("AM/113/e-/0.1"), record);
    choose({.energies = EnergyOrder::Cost});
    EXPECT_EQ(energyAt(91), demo.spec().key(cell("AM/113/e-/0.1")).energy);
    std::vector<double> sums(91);
    for (CellIndex at; at.value < demo.spec().cellCount(); ++at.value) {
        const double measured = double(demo.state().record(at).measuredSeconds);
        if (demo.spec().isApplicable(at) && demo.spec().key(at).particle == 0)
            sums[demo.spec().key(at).energy] += measured > 0 ? measured : 3600;
    }
    for (int lane = 1; lane < 91; ++lane)
        ASSERT_GE(sums[std::size_t(energyAt(lane - 1))], sums[std::size_t(energyAt(lane))]);
}

TEST_F(EnergyOrderTest, ShapesOverReorderedEnergiesAreWhatIsSeen)
{
    for (const bool isSwapped : {false, true}) {
        choose({.isSwapped = isSwapped, .energies = EnergyOrder::Failures, .closedGroups = bones});
        const LanePoint from = geometry().place(3, 10);
        const LanePoint to = geometry().place(9, 40);
        dragCells(from, to);
        EXPECT_EQ(view.selection(), seen(from, to));
        const LanePoint last{geometry().rowCount() - 1, geometry().columnCount() - 1};
        EXPECT_EQ(rectangle(geometry(), {}, last), demo.state().applicable());

        // A cell and the four around it, as they stand.
        const LanePoint middle = geometry().place(4, 30);
        const CellMask cross = seen(geometry().place(3, 30), geometry().place(5, 30))
                               | seen(geometry().place(4, 29), geometry().place(4, 31));
        EXPECT_EQ(grown(geometry(), seen(middle, middle)), cross);

        // From the failed cell where most have failed, over those beside it.
        const LanePoint failed = geometry().lanes(cell("AF/48/gamma/0.12"));
        const CellMask connected = flood(geometry(), demo.state(), failed);
        CellMask expected(demo.spec().cellCount());
        std::vector<LanePoint> open{failed};
        while (!open.empty()) {
            const LanePoint at = open.back();
            open.pop_back();
            bool isNew = false;
            geometry().forEachAt(at, [&](CellIndex each) {
                if (demo.state().state(each) == CellState::Failed && !expected.test(each)) {
                    expected.set(each);
                    isNew = true;
                }
            });
            for (int row = 0; isNew && row < geometry().rowCount(); ++row) {
                for (int column = 0; column < geometry().columnCount(); ++column) {
                    const LanePoint next{row, column};
                    const bool isBeside = std::abs(row - at.row) + std::abs(column - at.column) == 1;
                    if (isBeside && rowBlockOf(geometry(), row) == rowBlockOf(geometry(), at.row)
                        && columnBlockOf(geometry(), column) == columnBlockOf(geometry(), at.column))
                        open.push_back(next);
                }
            }
        }
        EXPECT_EQ(connected, expected);
    }
}

TEST_F(EnergyOrderTest, WithEnergiesByFailuresEveryCellHasItsColourAndWhatIsSelectedIsMarked)
{
    const CellMask wanted = select(u"model=AF organ=96..99 particle=gamma energy=20keV..100keV"_s);
    for (const bool isSwapped : {false, true}) {
        choose({.isSwapped = isSwapped, .energies = EnergyOrder::Failures});
        const QImage plain = view.grab().toImage().convertToFormat(QImage::Format_RGB32);
        for (std::uint32_t i = 0; i < demo.spec().cellCount(); ++i) {
            const CellState state = demo.state().state({i});
            if (state == CellState::NotApplicable)
                continue;
            const QRect rect = geometry().cellRect(geometry().lanes({i}));
            ASSERT_EQ(plain.pixel(rect.center()), view.scene().style().colours.state(state).fill.rgb()) << i;
        }
        view.setSelection(wanted);
        const SelectedLanes &marked = view.scene().content().selectedLanes;
        std::vector<int> energies(std::size_t(geometry().energies().count()), 0);
        wanted.forEach([&](CellIndex at) { energies[std::size_t(geometry().energyLane(geometry().lanes(at)))] = 1; });
        EXPECT_EQ(isSwapped ? marked.rows : marked.columns, energies);
        EXPECT_EQ(marked.leftOut, 0U);
        view.setSelection(CellMask(demo.spec().cellCount()));
    }
}

TEST_F(EnergyOrderTest, EnergiesInAnotherOrderAreNamedWithTheirUnitsWithoutTouching)
{
    for (const bool isSwapped : {false, true}) {
        choose({.isSwapped = isSwapped, .energies = EnergyOrder::Failures});
        for (const qreal zoom : {0.0, 2.0, 4.0, 6.0}) {
            view.setZoom(zoom);
            const MatrixHeaders headers(view.scene().style(), geometry(), view.scene().content());
            const LaneSpan inView = isSwapped ? geometry().visibleRows() : geometry().visibleColumns();
            for (const LaneBlock &block : geometry().energies().blocks()) {
                const std::vector<AxisLabel> labels = headers.labels(block);
                if (zoom <= 0) {
                    ASSERT_GE(labels.size(), isSwapped ? 12U : 8U);
                    EXPECT_EQ(labels.front().lane, block.lanes.first) << "where most have failed";
                }
                for (std::size_t i = 0; i < labels.size(); ++i) {
                    const EnergyText text =
                        energyText(demo.spec().energiesEv()[geometry().energies()[labels[i].lane].energy],
                                   view.scene().style().locale);
                    const QString told =
                        labels[i].unit.isEmpty() ? labels[i].text : EnergyText{labels[i].text, labels[i].unit}.full();
                    EXPECT_EQ(told, text.full());
                    if (i > 0) {
                        EXPECT_GE(labels[i].start + (isSwapped ? 2 : 0), labels[i - 1].start + labels[i - 1].length);
                    }
                }
                if (isSwapped ? geometry().hasRowLabels() : geometry().hasColumnLabels()) {
                    EXPECT_EQ(int(labels.size()), common(block.lanes, inView).count());
                }
            }
        }
    }
}

TEST_F(EnergyOrderTest, KeysWalkThroughEnergiesAsTheyStand)
{
    choose({.isSwapped = true, .energies = EnergyOrder::Failures});
    const LanePoint at = lanes("AF/96/gamma/0.1");
    view.setCurrentCell(cell("AF/96/gamma/0.1"));
    key(Qt::Key_Down);
    EXPECT_EQ(geometry().lanes(*view.currentCell()), (LanePoint{at.row + 1, at.column}));
    key(Qt::Key_PageDown);
    EXPECT_EQ(geometry().lanes(*view.currentCell()), (LanePoint{91, at.column})) << "the next particle";
    key(Qt::Key_PageDown);
    EXPECT_EQ(geometry().lanes(*view.currentCell()), (LanePoint{181, at.column}));
    key(Qt::Key_PageUp);
    EXPECT_EQ(geometry().lanes(*view.currentCell()), (LanePoint{91, at.column}));
    key(Qt::Key_PageUp);
    EXPECT_EQ(geometry().lanes(*view.currentCell()), (LanePoint{0, at.column}));
    key(Qt::Key_PageUp);
    EXPECT_EQ(geometry().lanes(*view.currentCell()), (LanePoint{0, at.column}));
}

TEST_F(EnergyOrderTest, ScreenReadersHearWhatOrdersTheEnergies)
{
    choose({.energies = EnergyOrder::Failures});
    QAccessibleInterface *matrix = QAccessible::queryAccessibleInterface(&view);
    QAccessibleTableInterface *table = matrix->tableInterface();
    const LanePoint liver = lanes("AF/95/gamma/0.03");
    EXPECT_EQ(table->columnDescription(liver.column), u"photons, 30\u00a0keV"_s);
    EXPECT_THAT(table->cellAt(liver.row, liver.column)->text(QAccessible::Name).toStdString(),
                testing::StartsWith("Liver, AF, photons, 30\u00a0keV: "));
    EXPECT_THAT(matrix->child(liver.column + 1)->text(QAccessible::Description).toStdString(),
                testing::StartsWith("by failures. "));
    EXPECT_TRUE(table->selectColumn(liver.column));
    EXPECT_EQ(view.selection(), select(u"particle=gamma energy=30keV"_s));
}

TEST_F(EnergyOrderTest, AFrontierIsNotDrawnWhereCellsAboveItStandAmongThoseBelow)
{
    std::vector<float> hours(demo.spec().cellCount());
    for (std::uint32_t i = 0; i < hours.size(); ++i)
        hours[i] = float(demo.spec().energyEv({i})) / 1e5F;
    auto plain = std::make_shared<MetricLayer>();
    plain->field = statistics::metricField(statistics::Metric::PredictedHours, hours);
    auto limited = std::make_shared<MetricLayer>(*plain);
    limited->frontiers = {{24, u"24 h"_s, true}};
    const auto isDrawn = [&] {
        view.setMetric(plain);
        const QImage without = view.grab().toImage();
        view.setMetric(limited);
        return view.grab().toImage() != without;
    };
    for (const bool isSwapped : {false, true}) {
        choose({.isSwapped = isSwapped, .energies = EnergyOrder::FromHigh});
        EXPECT_TRUE(isDrawn());
        choose({.isSwapped = isSwapped, .energies = EnergyOrder::Failures});
        EXPECT_FALSE(isDrawn()) << "neither a line nor a tag";
    }
}

} // namespace dosegrid::widgets
