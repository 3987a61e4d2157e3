// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/grid/expression.h"
#include "tests/gui/matrixfixture.h"
#include "widgets/grid/accessiblematrix.h"
#include "widgets/grid/axeschoice.h"
#include "widgets/grid/cellshapes.h"
#include "widgets/grid/celltext.h"
#include "widgets/grid/matrixheaders.h"
#include "widgets/grid/matrixview.h"

#include <gmock/gmock.h>

#include <QAccessible>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using dosegrid::grid::CellIndex;
using dosegrid::grid::CellMask;
using dosegrid::grid::CellState;

namespace dosegrid::widgets {

namespace {

// A view of the demo campaign with energies as rows and regions as columns.
class SwappedAxesTest : public test::MatrixFixture
{
protected:
    SwappedAxesTest()
    {
        choose({.isSwapped = true});
        view.fit();
    }

    void choose(const AxesChoice &choice)
    {
        view.setAxes(arranged(view.scene().wholeAxes(), choice, orderKeys(choice.order, demo.state(), {}), u"all"_s,
                              blockKeys(choice.blocks, demo.state(), {}), energyKeys(choice.energies, demo.state(), {}),
                              u"by failures"_s));
    }
    std::string current() const { return demo.spec().cellId(*view.currentCell()).toStdString(); }
    CellMask select(const QString &expression) const
    {
        return grid::evaluate(expression, {demo.tmpl(), demo.state(), {}, {}, {}}).value();
    }
    QPoint groupName(const char *id) const { return {centre(id).x(), HeaderRows::of(view.font()).title + 8}; }
};

} // namespace

TEST_F(SwappedAxesTest, ARectangleOfTheMouseIsRegionsTimesEnergies)
{
    drag(centre("AF/96/gamma/0.02"), centre("AF/99/gamma/0.1"));
    EXPECT_EQ(view.selection(), select(u"model=AF organ=96..99 particle=gamma energy=20keV..100keV"_s));
    const std::vector<int> &columns = view.scene().content().selectedLanes.columns;
    EXPECT_EQ(columns[std::size_t(lanes("AF/97/gamma/1").column)], 1);
    EXPECT_EQ(columns[std::size_t(lanes("AM/97/gamma/1").column)], 0);
    // The other way round the same cells are selected.
    const CellMask before = view.selection();
    choose({});
    EXPECT_EQ(view.selection(), before);
    EXPECT_EQ(view.scene().content().selectedLanes.rows[std::size_t(lanes("AF/97/gamma/1").row)], 1);
}

TEST_F(SwappedAxesTest, HeadersSelectWhatTheyName)
{
    click({centre("AF/95/gamma/1").x(), geometry().columnHeaderHeight() - 8}); // its bar
    EXPECT_EQ(view.selection(), select(u"model=AF organ=95"_s));
    click(groupName("AF/30/gamma/1"));
    EXPECT_EQ(view.selection(), select(u"model=AF organ=skeleton"_s));
    click(groupName("AF/61/gamma/1"));
    click(groupName("AF/30/gamma/1"), Qt::ShiftModifier);
    EXPECT_EQ(view.selection(), select(u"model=AF organ=nerves-glands,lymphatic,skeleton"_s))
        << "from one to the other";
    click({centre("AM/30/gamma/1").x(), 6});
    EXPECT_EQ(view.selection(), select(u"model=AM"_s)) << "the title";
    click({8, centre("AF/95/e-/1").y()});
    EXPECT_EQ(view.selection(), select(u"particle=e-"_s)) << "the band";
    click({geometry().rowHeaderWidth() - 30, centre("AF/95/gamma/0.1").y()});
    EXPECT_EQ(view.selection(), select(u"particle=gamma energy=100keV"_s));
    click({geometry().rowBarsRect().center().x(), centre("AF/95/e-/5").y()});
    EXPECT_EQ(view.selection(), select(u"particle=e- energy=5MeV"_s));
}

TEST_F(SwappedAxesTest, ADoubleClickOnABodySystemAsksToCloseIt)
{
    QSignalSpy toggled(&view, &MatrixView::groupToggled);
    QTest::mouseDClick(&view, Qt::LeftButton, {}, groupName("AF/30/gamma/1"));
    ASSERT_EQ(toggled.size(), 1);
    EXPECT_EQ(toggled.front().front().toString(), u"skeleton"_s);
    QTest::mouseDClick(&view, Qt::LeftButton, {}, {geometry().rowHeaderWidth() - 30, centre("AF/95/gamma/0.1").y()});
    QTest::mouseDClick(&view, Qt::LeftButton, {}, {centre("AF/30/gamma/1").x(), 6});
    EXPECT_EQ(toggled.size(), 1) << "neither on an energy nor on a model";
    QTest::mouseDClick(&view, Qt::LeftButton, {}, {centre("AF/30/gamma/1").x(), geometry().columnHeaderHeight() - 8});
    EXPECT_EQ(toggled.size(), 1) << "nor on a bar";
    EXPECT_EQ(view.selection(), select(u"model=AF organ=30"_s));
    view.setCurrentCell(cell("AF/61/gamma/1"));
    key(Qt::Key_G);
    ASSERT_EQ(toggled.size(), 2);
    EXPECT_EQ(toggled.back().front().toString(), u"nerves-glands"_s);
}

TEST_F(SwappedAxesTest, KeysMoveByRegionsAcrossAndByEnergiesDown)
{
    view.setCurrentCell(cell("AF/96/gamma/0.1"));
    key(Qt::Key_Right);
    EXPECT_EQ(current(), "AF/97/gamma/0.1");
    key(Qt::Key_Down);
    EXPECT_EQ(current(), "AF/97/gamma/0.11");
    key(Qt::Key_PageDown);
    EXPECT_EQ(current(), "AF/97/gamma/1") << "the next decade";
    key(Qt::Key_PageUp);
    key(Qt::Key_PageUp);
    EXPECT_EQ(current(), "AF/97/gamma/0.01");
    key(Qt::Key_Space, Qt::ControlModifier);
    EXPECT_EQ(view.selection(), select(u"model=AF organ=97"_s)) << "the column";
    key(Qt::Key_Space, Qt::ShiftModifier);
    EXPECT_EQ(view.selection(), select(u"particle=gamma energy=10keV"_s)) << "the row";
    key(Qt::Key_A, Qt::ControlModifier);
    EXPECT_EQ(view.selection(), demo.state().applicable());
    choose({.isSwapped = true, .hiddenModels = {u"AM"_s}});
    view.selectAll();
    EXPECT_EQ(view.selection(), select(u"model=AF"_s)) << "what is shown";
    choose({.isSwapped = true});
    key(Qt::Key_End);
    EXPECT_EQ(lanes(current().c_str()).column, 281);
    view.setCurrentCell(cell("AF/96/gamma/0.1"));
    key(Qt::Key_Right, Qt::ShiftModifier);
    key(Qt::Key_Down, Qt::ShiftModifier);
    EXPECT_EQ(view.selection(), select(u"model=AF organ=96,97 particle=gamma energy=100keV,110keV"_s));
}

TEST_F(SwappedAxesTest, AClosedGroupIsOneColumnInItsWorstStateAndMeansAllItsCells)
{
    choose({.isSwapped = true, .closedGroups = {u"skeleton"_s}});
    EXPECT_EQ(geometry().columnCount(), 2 * (141 - 47));
    EXPECT_EQ(geometry().rowCount(), 182);
    const CellIndex failed = cell("AF/48/gamma/0.12");
    ASSERT_EQ(demo.state().state(failed), CellState::Failed);
    const LanePoint at = geometry().lanes(failed);
    EXPECT_TRUE(geometry().isClosed(at));
    EXPECT_EQ(demo.state().state(geometry().cell(at)), CellState::Failed);
    EXPECT_EQ(demo.state().state(geometry().cells(at.row, at.column)[0]), CellState::Failed);
    EXPECT_EQ(demo.state().state(geometry().cells(at.row, 0)[at.column]), CellState::Failed);
    const CellIndex beside = geometry().cell(at.row, at.column + 1);
    EXPECT_EQ(geometry().cells(at.row, 0)[at.column + 1], beside);
    click(geometry().cellRect(at).center());
    EXPECT_EQ(view.selection(), select(u"model=AF organ=skeleton particle=gamma energy=120keV"_s));
    EXPECT_EQ(view.scene().content().selectedLanes.columns[std::size_t(at.column)], int(view.selection().count()));
    EXPECT_EQ(view.scene().content().tallies.columns[std::size_t(at.column)].total(), 48U * 182U);
    EXPECT_EQ(view.scene().content().tallies.rows[std::size_t(at.row)],
              demo.state().column(lanes("AF/95/gamma/0.12").row));

    // What is worse shows at once.
    const LanePoint quiet = lanes("AF/13/e-/10");
    const CellIndex member = cell("AF/20/e-/10");
    ASSERT_NE(demo.state().state(geometry().cell(quiet)), CellState::Failed);
    demo.state().setState(member, CellState::Failed);
    const grid::CellChange change{member, demo.state().record(member)};
    view.showChanges({&change, 1});
    EXPECT_EQ(geometry().cell(quiet), member);
}

TEST_F(SwappedAxesTest, BarsCountWhatStandsInTheirLanes)
{
    for (const AxesChoice &choice :
         {AxesChoice{.isSwapped = true}, AxesChoice{.energies = EnergyOrder::FromHigh},
          AxesChoice{.energies = EnergyOrder::FromHigh, .closedGroups = {u"skeleton"_s}},
          AxesChoice{.blocks = BlockOrder::Name, .isSwapped = true}, AxesChoice{.energies = EnergyOrder::Failures},
          AxesChoice{.isSwapped = true, .energies = EnergyOrder::Failures, .closedGroups = {u"skeleton"_s}},
          AxesChoice{.isSwapped = true, .hiddenModels = {u"AF"_s}}}) {
        choose(choice);
        for (const ArrangementChoice arrangement : {ArrangementChoice::SideBySide, ArrangementChoice::Stacked}) {
            view.setArrangementChoice(arrangement);
            const MatrixTallies &tallies = view.scene().content().tallies;
            std::vector<grid::StateCounts> rows(tallies.rows.size());
            std::vector<grid::StateCounts> columns(tallies.columns.size());
            for (std::uint32_t i = 0; i < demo.spec().cellCount(); ++i) {
                const LanePoint at = geometry().lanes({i});
                if (!at.isShown())
                    continue;
                ++rows[std::size_t(at.row)][demo.state().state({i})];
                ++columns[std::size_t(at.column)][demo.state().state({i})];
            }
            EXPECT_EQ(tallies.rows, rows);
            EXPECT_EQ(tallies.columns, columns);
        }
    }
}

TEST_F(SwappedAxesTest, EveryCellHasItsColourAndNoPixelIsLeftOut)
{
    const MatrixStyle &style = view.scene().style();
    const QImage image = view.grab().toImage().convertToFormat(QImage::Format_RGB32);
    ASSERT_EQ(geometry().level(), MatrixLevel::Fill);
    for (std::uint32_t i = 0; i < demo.spec().cellCount(); ++i) {
        const CellState state = demo.state().state({i});
        if (state == CellState::NotApplicable)
            continue;
        const QRect rect = geometry().cellRect(geometry().lanes({i}));
        ASSERT_EQ(image.pixel(rect.topLeft()), style.colours.state(state).fill.rgb()) << i;
        ASSERT_EQ(image.pixel(rect.bottomRight()), style.colours.state(state).fill.rgb()) << i;
    }

    constexpr QRgb untouched = qRgb(255, 0, 254);
    auto layer = std::make_shared<MetricLayer>();
    layer->field =
        statistics::metricField(statistics::Metric::PredictedHours, std::vector<float>(demo.spec().cellCount(), 3));
    for (const qreal zoom : {0.0, 1.0, 3.0, 6.0}) {
        view.setZoom(zoom);
        for (const QRect &clip : {geometry().cellsRect(), QRect(303, 221, 411, 99)}) {
            QImage part({1216, 651}, QImage::Format_RGB32);
            const auto holes = [&] {
                int count = 0;
                for (int y = clip.top(); y <= clip.bottom(); ++y) {
                    for (int x = clip.left(); x <= clip.right(); ++x)
                        count += part.pixel(x, y) == untouched ? 1 : 0;
                }
                return count;
            };
            part.fill(untouched);
            CellPainter({style.colours, style.font, style.locale, allStates})
                .paint(part, clip, geometry(), demo.state());
            EXPECT_EQ(holes(), 0) << "states, zoom " << zoom;
            part.fill(untouched);
            MetricPainter(style, layer).paint(part, clip, geometry(), demo.state());
            EXPECT_EQ(holes(), 0) << "metric, zoom " << zoom;
        }
    }
}

TEST_F(SwappedAxesTest, WithEnergiesFromTheHighestTheMouseAndTheHeadersMeanWhatIsSeen)
{
    for (const bool isSwapped : {false, true}) {
        choose({.isSwapped = isSwapped, .energies = EnergyOrder::FromHigh});
        EXPECT_LT(geometry().energyLane(lanes("AF/96/gamma/0.1")), geometry().energyLane(lanes("AF/96/gamma/0.02")));
        drag(centre("AF/96/gamma/0.1"), centre("AF/99/gamma/0.02"));
        EXPECT_EQ(view.selection(), select(u"model=AF organ=96..99 particle=gamma energy=20keV..100keV"_s));
        const SelectedLanes &marked = view.scene().content().selectedLanes;
        const LanePoint within = lanes("AF/97/gamma/0.05");
        const LanePoint outside = lanes("AM/20/gamma/1");
        EXPECT_EQ(marked.rows[std::size_t(within.row)], 1);
        EXPECT_EQ(marked.columns[std::size_t(within.column)], 1);
        EXPECT_EQ(marked.rows[std::size_t(outside.row)], 0);
        EXPECT_EQ(marked.columns[std::size_t(outside.column)], 0);
        view.setSelection(CellMask(demo.spec().cellCount()));
        view.setCurrentCell({});
        const QImage plain = view.grab().toImage().convertToFormat(QImage::Format_RGB32);
        for (std::uint32_t i = 0; i < demo.spec().cellCount(); ++i) {
            const CellState state = demo.state().state({i});
            if (state == CellState::NotApplicable)
                continue;
            const QRect rect = geometry().cellRect(geometry().lanes({i}));
            ASSERT_EQ(plain.pixel(rect.center()), view.scene().style().colours.state(state).fill.rgb()) << i;
        }
        const MatrixHeaders headers(view.scene().style(), geometry(), view.scene().content());
        const std::vector<AxisLabel> labels = headers.labels(geometry().energies().blocks().front());
        EXPECT_TRUE(labels.front().text.contains(u"10")) << "10 MeV comes first";
        EXPECT_TRUE(labels.front().strong);
    }
}

TEST_F(SwappedAxesTest, ShapesCoverEachCellOnce)
{
    const auto kindOf = [this](CellIndex at) { return quint64(demo.state().state(at)); };
    const std::vector<CellRun> runs = mergedRuns(geometry(), kindOf);
    EXPECT_LT(runs.size(), demo.spec().cellCount() / 8);
    CellMask met(demo.spec().cellCount());
    for (const CellRun &run : runs) {
        const LanePoint from = geometry().nearest(run.rect.topLeft());
        const LanePoint to = geometry().nearest(run.rect.bottomRight());
        EXPECT_EQ(geometry().lanesRect({from.row, to.row + 1}, {from.column, to.column + 1}), run.rect);
        geometry().forEachIn({from.row, to.row + 1}, {from.column, to.column + 1}, [&](LanePoint, CellIndex at) {
            EXPECT_FALSE(met.test(at));
            EXPECT_EQ(kindOf(at), run.kind);
            met.set(at);
        });
    }
    EXPECT_EQ(met.count(), demo.spec().cellCount());
}

TEST_F(SwappedAxesTest, EnergiesAreNamedDownTheSideWithoutTouching)
{
    for (const qreal zoom : {0.0, 2.0, 4.0, 6.0}) {
        view.setZoom(zoom);
        const MatrixHeaders headers(view.scene().style(), geometry(), view.scene().content());
        for (const LaneBlock &block : geometry().rowBlocks()) {
            const std::vector<AxisLabel> labels = headers.labels(block);
            ASSERT_GE(labels.size(), 4U);
            for (std::size_t i = 1; i < labels.size(); ++i)
                EXPECT_GE(labels[i].start + 2, labels[i - 1].start + labels[i - 1].length) << zoom;
            const auto decades = std::ranges::count_if(labels, [](const AxisLabel &label) { return label.strong; });
            EXPECT_EQ(decades, 4) << "10 keV, 100 keV, 1 MeV, 10 MeV";
            if (geometry().hasRowLabels()) {
                EXPECT_EQ(int(labels.size()), block.lanes.count());
            }
        }
    }
}

TEST_F(SwappedAxesTest, ScreenReadersHearEnergiesAsRows)
{
    QAccessibleInterface *matrix = QAccessible::queryAccessibleInterface(&view);
    QAccessibleTableInterface *table = matrix->tableInterface();
    EXPECT_EQ(table->rowCount(), 182);
    EXPECT_EQ(table->columnCount(), 282);
    const LanePoint liver = lanes("AF/95/gamma/0.03");
    EXPECT_EQ(table->columnDescription(liver.column), u"Liver, AF"_s);
    EXPECT_EQ(table->rowDescription(liver.row), u"photons, 30\u00a0keV"_s);
    EXPECT_THAT(table->cellAt(liver.row, liver.column)->text(QAccessible::Name).toStdString(),
                testing::StartsWith("Liver, AF, photons, 30\u00a0keV: "));
    EXPECT_EQ(matrix->childAt(0, 0), matrix->childAt(0, 0));
    EXPECT_TRUE(table->selectColumn(liver.column));
    EXPECT_EQ(view.selection(), select(u"model=AF organ=95"_s));
    EXPECT_TRUE(table->isColumnSelected(liver.column));
    EXPECT_EQ(table->selectedCellCount(), 182);
    EXPECT_TRUE(table->selectRow(liver.row));
    EXPECT_EQ(view.selection(), select(u"model=AF organ=95 | particle=gamma energy=30keV"_s));
    // The headers of the table, one before all cells.
    const auto header = [&](int row, int column) {
        return matrix->child((row + 1) * (table->columnCount() + 1) + column + 1);
    };
    EXPECT_THAT(header(-1, liver.column)->text(QAccessible::Description).toStdString(),
                testing::StartsWith("Alimentary. "));
    EXPECT_EQ(header(-1, -1)->text(QAccessible::Name), u"Energies by source regions"_s);

    choose({.isSwapped = true, .closedGroups = {u"skeleton"_s}});
    const LanePoint bones = lanes("AF/48/gamma/0.12");
    EXPECT_EQ(table->columnDescription(bones.column), u"Skeleton, cartilage, AF"_s);
    EXPECT_THAT(table->cellAt(bones.row, bones.column)->text(QAccessible::Name).toStdString(),
                testing::StartsWith("Skeleton, cartilage, AF, photons, 120\u00a0keV: "));
}

TEST_F(SwappedAxesTest, TheCellInViewStaysInViewWhenTheAxesChangePlaces)
{
    choose({});
    view.setZoom(5);
    view.setCurrentCell(cell("AM/106/e-/0.5"));
    for (const bool isSwapped : {true, false}) {
        choose({.isSwapped = isSwapped});
        EXPECT_EQ(geometry().cellSize(), QSize(28, 22));
        EXPECT_TRUE(geometry().cellsRect().contains(geometry().cellRect(lanes("AM/106/e-/0.5")))) << isSwapped;
    }
}

TEST_F(SwappedAxesTest, WalkingToFailedCellsGoesRowByRow)
{
    view.setCurrentCell(cell("AF/5/gamma/0.005"));
    int row = 0;
    for (int i = 0; i < 20; ++i) {
        view.goToFailed(true);
        const LanePoint at = geometry().lanes(*view.currentCell());
        EXPECT_EQ(demo.state().state(*view.currentCell()), CellState::Failed);
        EXPECT_GE(at.row, row);
        row = at.row;
    }
}

} // namespace dosegrid::widgets
