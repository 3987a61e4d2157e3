// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/matrixfixture.h"
#include "widgets/grid/axeschoice.h"
#include "widgets/grid/cellshapes.h"
#include "widgets/grid/closedrows.h"
#include "widgets/grid/matrixpicture.h"
#include "widgets/grid/matrixshapes.h"
#include "widgets/grid/matrixview.h"
#include "widgets/grid/minimap.h"

#include <gmock/gmock.h>

#include <QAccessible>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using dosegrid::grid::CellIndex;
using dosegrid::grid::CellMask;
using dosegrid::grid::CellState;

namespace dosegrid::widgets {

namespace {

double oneHour(CellIndex) { return 3600; }

// A view of the demo campaign, with other rows and columns.
class MatrixRowsTest : public test::MatrixFixture
{
protected:
    void choose(const AxesChoice &choice)
    {
        view.setAxes(arranged(view.scene().wholeAxes(), choice, orderKeys(choice.order, demo.state(), oneHour),
                              u"in order"_s, blockKeys(choice.blocks, demo.state(), oneHour),
                              energyKeys(choice.energies, demo.state(), oneHour), u"in order"_s));
    }
    QList<int> ids(int first, int count) const
    {
        QList<int> found;
        for (int row = first; row < first + count; ++row)
            found += geometry().spec().regions()[geometry().row(row).region].id;
        return found;
    }
    CellMask empty() const { return CellMask(demo.spec().cellCount()); }
    // What stands in these lanes, asked place by place.
    CellMask seen(LanePoint from, LanePoint to) const
    {
        CellMask mask = empty();
        for (int row = from.row; row <= to.row; ++row) {
            for (int column = from.column; column <= to.column; ++column)
                geometry().forEachAt({row, column}, [&](CellIndex at) {
                    if (demo.spec().isApplicable(at))
                        mask.set(at);
                });
        }
        return mask;
    }
    void expectBothWays() const
    {
        CellMask met = empty();
        for (int row = 0; row < geometry().rowCount(); ++row) {
            for (int column = 0; column < geometry().columnCount(); ++column) {
                geometry().forEachAt({row, column}, [&](CellIndex at) {
                    ASSERT_EQ(geometry().lanes(at), (LanePoint{row, column}));
                    ASSERT_FALSE(met.test(at));
                    met.set(at);
                });
                const CellIndex shown = geometry().cell(row, column);
                ASSERT_EQ(geometry().lanes(shown), (LanePoint{row, column}));
            }
        }
        for (std::uint32_t i = 0; i < demo.spec().cellCount(); ++i)
            ASSERT_EQ(geometry().isShown({i}), met.test({i})) << i;
    }
};

const QStringList bones{u"skeleton"_s};

} // namespace

TEST_F(MatrixRowsTest, NothingChosenIsTheWholeCampaignAsItWas)
{
    EXPECT_TRUE(geometry().axes().isWhole());
    EXPECT_EQ(arranged(view.scene().wholeAxes(), {}, {}, {}), view.scene().wholeAxes());
}

TEST_F(MatrixRowsTest, RegionsAreOrderedByEachOfTheirNumbers)
{
    choose({.order = RegionOrder::Id});
    EXPECT_EQ(ids(0, 4), (QList<int>{1, 2, 3, 4}));
    EXPECT_EQ(ids(141, 2), (QList<int>{1, 2})) << "all models in the same order";
    EXPECT_EQ(geometry().axes().groups.size(), 1U);

    choose({.order = RegionOrder::Name});
    const auto name = [&](int row) { return geometry().spec().regions()[geometry().row(row).region].name; };
    for (int row = 1; row < 141; ++row)
        EXPECT_LE(name(row - 1).compare(name(row), Qt::CaseInsensitive), 0) << qPrintable(name(row));

    choose({.order = RegionOrder::Mass});
    const auto mass = [&](int row) {
        double sum = 0;
        for (const auto &part : geometry().spec().regions()[geometry().row(row).region].inModel)
            sum += part ? part->massG : 0;
        return sum;
    };
    for (int row = 1; row < 141; ++row)
        EXPECT_GE(mass(row - 1), mass(row));
    EXPECT_GT(mass(0), 1000);
}

TEST_F(MatrixRowsTest, FailuresAreTheShareOfCellsAndStayInTheirGroupsWhenAsked)
{
    choose({.order = RegionOrder::Failures});
    const auto share = [&](int row) {
        const grid::StateCounts af = demo.state().row(geometry().row(row).region);
        const grid::StateCounts am = demo.state().row(141 + geometry().row(row).region);
        return double(af[CellState::Failed] + am[CellState::Failed]) / (af.computable() + am.computable());
    };
    EXPECT_GT(share(0), 0);
    for (int row = 1; row < 100; ++row)
        EXPECT_GE(share(row - 1), share(row)) << row;

    choose({.order = RegionOrder::Failures, .keepsGroups = true});
    EXPECT_EQ(geometry().axes().groups.size(), 9U);
    const MatrixGroup &first = geometry().axes().groups.front();
    for (int row = 1; row < first.count; ++row)
        EXPECT_EQ(geometry().row(row).group, 0);
    const QList<int> shown = ids(0, 26);
    EXPECT_EQ(QSet<int>(shown.begin(), shown.end()),
              QSet<int>(demo.tmpl().groups.front().regionIds.begin(), demo.tmpl().groups.front().regionIds.end()));
}

TEST_F(MatrixRowsTest, CostIsMeasuredWhereItIsKnownAndPredictedElsewhere)
{
    grid::CellRecord record = demo.state().record(cell("AF/113/gamma/0.1"));
    record.measuredSeconds = 10'000'000;
    demo.state().set(cell("AF/113/gamma/0.1"), record);
    choose({.order = RegionOrder::Cost});
    EXPECT_EQ(ids(0, 1), (QList<int>{113}));
}

TEST_F(MatrixRowsTest, ModelsAndParticlesAreOrderedByEachOfTheirNumbers)
{
    const auto blocks = [this] { return std::pair(geometry().axes().models, geometry().axes().particles); };
    const std::vector<int> straight{0, 1};
    const std::vector<int> turned{1, 0};
    ASSERT_EQ(blocks(), std::pair(straight, straight));
    choose({.blocks = BlockOrder::Name});
    EXPECT_EQ(blocks(), std::pair(straight, turned)) << "electrons, photons";
    EXPECT_EQ(view.scene().content().tallies.columns.front(), demo.state().column(91)) << "its own bar";

    // One hour a cell, so the model with more of them comes first: AM has testes, prostate and more that AF has not.
    const auto ofModel = [this](int model) {
        return demo.state().block(model, 0).computable() + demo.state().block(model, 1).computable();
    };
    grid::CellRecord record = demo.state().record(cell("AM/113/e-/0.1"));
    record.measuredSeconds = 2'000'000'000;
    demo.state().set(cell("AM/113/e-/0.1"), record);
    EXPECT_NEAR(ofModel(0), ofModel(1), 2000);
    choose({.blocks = BlockOrder::Cost});
    EXPECT_EQ(blocks(), std::pair(turned, turned));

    // All photons of AM fail: they stand first, and no cell is lost.
    view.setArrangementChoice(ArrangementChoice::SideBySide);
    for (CellIndex at; at.value < demo.spec().cellCount(); ++at.value) {
        if (demo.spec().model(at).id != u"AM"_s || demo.spec().particle(at).id != u"gamma"_s
            || !demo.spec().isApplicable(at))
            continue;
        record = demo.state().record(at);
        record.state = CellState::Failed;
        demo.state().set(at, record);
    }
    choose({.blocks = BlockOrder::Failures});
    EXPECT_EQ(blocks(), std::pair(turned, straight));
    EXPECT_EQ(demo.spec().cellId(geometry().cell(0, 0)).section(u'/', 0, 0), u"AM"_s);
    EXPECT_EQ(geometry().columnBlocks().front().model, 1);
    EXPECT_EQ(geometry().columnBlocks().front().particle, 0);

    // A drag across the border of two blocks takes what is seen.
    const int border = geometry().columnBlocks().front().lanes.last;
    dragCells({3, border - 2}, {5, border + 1});
    EXPECT_EQ(view.selection(), seen({3, border - 2}, {5, border + 1}));
}

TEST_F(MatrixRowsTest, EveryCellIsWhereItsPlaceSaysInEveryLayout)
{
    const AxesChoice choices[] = {{.order = RegionOrder::Name},
                                  {.order = RegionOrder::Mass, .keepsGroups = true},
                                  {.closedGroups = bones},
                                  {.hiddenModels = {u"AF"_s}},
                                  {.order = RegionOrder::Mass, .blocks = BlockOrder::Name},
                                  {.energies = EnergyOrder::FromHigh},
                                  {.isSwapped = true, .energies = EnergyOrder::FromHigh, .closedGroups = bones},
                                  {.energies = EnergyOrder::Failures},
                                  {.blocks = BlockOrder::Name, .energies = EnergyOrder::Cost, .closedGroups = bones},
                                  {.isSwapped = true, .energies = EnergyOrder::Failures, .closedGroups = bones},
                                  {.closedGroups = {u"skeleton"_s, u"urinary"_s},
                                   .hiddenGroups = {u"alimentary"_s},
                                   .hiddenModels = {u"AM"_s},
                                   .hiddenParticles = {u"gamma"_s}}};
    for (const ArrangementChoice arrangement : {ArrangementChoice::Stacked, ArrangementChoice::SideBySide}) {
        view.setArrangementChoice(arrangement);
        for (const AxesChoice &choice : choices) {
            choose(choice);
            expectBothWays();
            if (geometry().level() == MatrixLevel::Blocks)
                continue; // too small for cells
            const LanePoint last{geometry().rowCount() - 1, geometry().columnCount() - 1};
            for (const LanePoint at : {LanePoint{0, 0}, LanePoint{last.row / 2, last.column / 3}, last})
                EXPECT_EQ(geometry().hit(geometry().cellRect(at).center()), at);
        }
    }
}

TEST_F(MatrixRowsTest, ADragOverReorderedRowsSelectsExactlyTheCellsSeen)
{
    choose({.order = RegionOrder::Mass});
    dragCells({3, 10}, {9, 40});
    EXPECT_EQ(view.selection(), seen({3, 10}, {9, 40}));
    QList<int> regions = ids(3, 7);
    std::sort(regions.begin(), regions.end());
    QSet<int> selected;
    view.selection().forEach([&](CellIndex at) { selected += demo.spec().region(at).id; });
    EXPECT_EQ(selected, QSet<int>(regions.begin(), regions.end()));
    // The same cells stay selected in another order.
    const CellMask before = view.selection();
    choose({});
    EXPECT_EQ(view.selection(), before);
}

TEST_F(MatrixRowsTest, AClosedGroupIsOneRowInItsWorstStateAndMeansAllItsCells)
{
    choose({.closedGroups = bones});
    EXPECT_EQ(geometry().rowCount(), 2 * (141 - 47));
    EXPECT_GT(geometry().cellSize().height(), 2) << "fits again";
    const CellIndex failed = cell("AF/48/gamma/0.12");
    ASSERT_EQ(demo.state().state(failed), CellState::Failed);
    const LanePoint at = geometry().lanes(failed);
    EXPECT_TRUE(geometry().row(at.row).isClosed());
    EXPECT_EQ(demo.state().state(geometry().cell(at)), CellState::Failed);
    for (int column = 0; column < geometry().columnCount(); ++column) {
        const CellState shown = demo.state().state(geometry().cell(at.row, column));
        geometry().forEachAt({at.row, column}, [&](CellIndex each) {
            const CellState is = demo.state().state(each);
            if (is == CellState::Open) { // nothing looks finished early
                EXPECT_THAT(shown, testing::AllOf(testing::Ne(CellState::Done), testing::Ne(CellState::Skipped)));
            } else if (shown != CellState::Open) {
                EXPECT_GE(grid::severity(shown), grid::severity(is));
            }
        });
    }
    QTest::mouseClick(&view, Qt::LeftButton, {}, geometry().cellRect(at).center());
    EXPECT_EQ(view.selection(), seen(at, at));
    EXPECT_GT(view.selection().count(), 40U);
    EXPECT_EQ(view.scene().content().selectedLanes.rows[std::size_t(at.row)], int(view.selection().count()));
    EXPECT_EQ(view.scene().content().tallies.rows[std::size_t(at.row)].total(), 48U * 182U);

    // What is worse shows at once.
    const LanePoint quiet = geometry().lanes(cell("AF/13/e-/10"));
    const CellIndex member = cell("AF/20/e-/10");
    ASSERT_NE(demo.state().state(geometry().cell(quiet)), CellState::Failed);
    demo.state().setState(member, CellState::Failed);
    const grid::CellChange change{member, demo.state().record(member)};
    view.showChanges({&change, 1});
    EXPECT_EQ(geometry().cell(quiet), member);
}

TEST_F(MatrixRowsTest, AClosedGroupIsInItsMostFrequentStateWhenAsked)
{
    const CellIndex alone = cell("AF/20/e-/10");
    demo.state().setState(alone, CellState::Failed);
    choose({.closedGroups = bones});
    const auto shownThere = [&] { return demo.state().state(geometry().cell(geometry().lanes(alone))); };
    ASSERT_EQ(shownThere(), CellState::Failed);
    const auto expectMostFrequent = [this] {
        for (int row = 0; row < geometry().rowCount(); ++row) {
            for (int column = 0; column < geometry().columnCount(); ++column) {
                grid::StateCounts counts = countsAt(geometry(), demo.state(), {row, column});
                const CellState shown = demo.state().state(geometry().cell(row, column));
                if (shown == CellState::NotApplicable) {
                    EXPECT_EQ(counts.computable(), 0U);
                    continue;
                }
                counts[CellState::NotApplicable] = 0;
                const auto most = std::ranges::max(counts.byState);
                EXPECT_EQ(counts[shown], most);
                for (const CellState other : grid::allCellStates) {
                    if (counts[other] == most && shown != CellState::Open) {
                        EXPECT_LE(grid::severity(other), grid::severity(shown));
                    }
                }
            }
        }
    };
    view.setSharedPlace(SharedPlace::Majority);
    EXPECT_NE(shownThere(), CellState::Failed);
    expectMostFrequent();
    // In every layout, and after changes.
    choose({.isSwapped = true, .closedGroups = bones});
    expectMostFrequent();
    std::vector<grid::CellChange> changes;
    geometry().forEachAt(geometry().lanes(alone), [&](CellIndex each) {
        demo.state().setState(each, CellState::Failed);
        changes.push_back({each, demo.state().record(each)});
    });
    view.showChanges(changes);
    EXPECT_EQ(shownThere(), CellState::Failed);
    expectMostFrequent();
    for (std::size_t i = 0; i < changes.size(); ++i) // half and half
        demo.state().setState(changes[i].cell, i % 2 > 0 ? CellState::Failed : CellState::Done);
    if (changes.size() % 2 > 0)
        demo.state().setState(changes.back().cell, CellState::Held);
    view.showChanges(changes);
    EXPECT_EQ(shownThere(), CellState::Failed) << "the worse of two";
    expectMostFrequent();
    // And the pixels say so; another campaign keeps the choice.
    choose({.closedGroups = bones});
    const QImage most = view.grab().toImage();
    view.setSharedPlace(SharedPlace::Worst);
    EXPECT_NE(view.grab().toImage(), most);
    view.setSharedPlace(SharedPlace::Majority);
    EXPECT_EQ(view.grab().toImage(), most);
    view.setCampaign(&demo.tmpl(), &demo.state());
    EXPECT_EQ(view.sharedPlace(), SharedPlace::Majority);

    // With a row for each region cells share the pixels of the small map.
    view.setZoom(3);
    ASSERT_TRUE(view.isMiniMapShown());
    const QImage map = view.grab().toImage();
    view.setSharedPlace(SharedPlace::Worst);
    EXPECT_NE(view.grab().toImage(), map);
}

TEST_F(MatrixRowsTest, TheFilterOfTheLegendIsOnTheSmallMapToo)
{
    view.setZoom(3);
    ASSERT_TRUE(view.isMiniMapShown());
    const QRect map = MiniMap::rect(geometry()).toAlignedRect();
    const QImage all = view.grab(map).toImage();
    view.setShownStates(setOf(CellState::Failed));
    const QImage failed = view.grab(map).toImage();
    EXPECT_NE(failed, all);
    view.setShownStates(allStates);
    EXPECT_EQ(view.grab(map).toImage(), all);
}

TEST_F(MatrixRowsTest, AClosedGroupStaysInItsWorstStateWhenTheWindowOrTheFontChanges)
{
    const CellIndex failed = cell("AF/20/e-/10"); // alone, and not of the first region
    demo.state().setState(failed, CellState::Failed);
    choose({.closedGroups = bones});
    const auto shown = [&] { return demo.state().state(geometry().cell(geometry().lanes(failed))); };
    ASSERT_EQ(shown(), CellState::Failed);
    view.resize(1300, 700);
    view.grab();
    EXPECT_EQ(shown(), CellState::Failed);
    QFont font = view.font();
    font.setPointSizeF(font.pointSizeF() * 1.5);
    view.setFont(font);
    view.grab();
    EXPECT_EQ(shown(), CellState::Failed);
}

TEST_F(MatrixRowsTest, NextFailedGoesThroughTheCellsOfAClosedGroup)
{
    choose({.closedGroups = bones, .hiddenModels = {u"AM"_s}, .hiddenParticles = {u"e-"_s}});
    std::uint32_t shown = 0;
    demo.state().maskOf(CellState::Failed).forEach([&](CellIndex at) { shown += geometry().isShown(at) ? 1U : 0U; });
    ASSERT_GT(shown, 10U);
    for (const bool forward : {true, false}) {
        view.setCurrentCell({});
        CellMask met = empty();
        for (std::uint32_t i = 0; i < shown; ++i) {
            view.goToFailed(forward);
            ASSERT_EQ(demo.state().state(*view.currentCell()), CellState::Failed);
            met.set(*view.currentCell());
        }
        EXPECT_EQ(met.count(), shown) << "each once";
    }
}

TEST_F(MatrixRowsTest, WhatIsNotShownStaysSelectedAndIsCounted)
{
    const CellMask everything = demo.state().applicable();
    view.setSelection(everything);
    choose({.hiddenParticles = {u"e-"_s}});
    EXPECT_EQ(geometry().columnCount(), 91);
    EXPECT_EQ(view.selection(), everything);
    EXPECT_EQ(view.scene().content().selectedLanes.leftOut, everything.count() / 2);
    // Nothing points at it, nothing reaches it.
    view.setCurrentCell(cell("AF/95/e-/0.1"));
    view.grab();
    QTest::keyClick(&view, Qt::Key_A, Qt::ControlModifier);
    EXPECT_EQ(view.selection().count(), everything.count() / 2);
    QTest::keyClick(&view, Qt::Key_Right);
    EXPECT_TRUE(geometry().isShown(*view.currentCell()));
}

TEST_F(MatrixRowsTest, WhatIsInViewStaysWhereItIsWhenRowsAboveItClose)
{
    view.setZoom(4);
    view.setCurrentCell(cell("AF/106/gamma/0.12")); // after the skeleton
    const QPoint place = geometry().cellRect(geometry().lanes(*view.currentCell())).topLeft();
    choose({.closedGroups = bones});
    EXPECT_EQ(geometry().cellRect(geometry().lanes(*view.currentCell())).topLeft(), place);
    // Without it the first row, and nothing jumps to a current cell that was out of view.
    view.setCurrentCell(cell("AM/125/gamma/0.12"));
    view.setView({16, 16}, {0, 800});
    const LanePoint first = geometry().nearest(geometry().cellsRect().topLeft());
    const CellIndex top = geometry().cell(first);
    const int y = geometry().rowTop(first.row);
    choose({});
    EXPECT_EQ(geometry().rowTop(geometry().lanes(top).row), y);
    EXPECT_EQ(geometry().cellSize(), QSize(16, 16));
}

TEST_F(MatrixRowsTest, AnAxisKeepsWhatWouldLeaveNothing)
{
    choose({.hiddenGroups = {u"alimentary"_s}, .hiddenModels = {u"AF"_s, u"AM"_s}, .hiddenParticles = {u"gamma"_s}});
    EXPECT_EQ(geometry().axes().models.size(), 2U);
    EXPECT_EQ(geometry().columnCount(), 91);
    EXPECT_EQ(geometry().rowCount(), 2 * (141 - 26));
}

TEST_F(MatrixRowsTest, ADoubleClickOnTheNameAndTheKeyAskToCloseAGroup)
{
    QSignalSpy toggled(&view, &MatrixView::groupToggled);
    const int row = geometry().lanes(cell("AF/89/gamma/0.1")).row;
    const QPoint name(100, geometry().rowTop(row));
    QTest::mouseClick(&view, Qt::LeftButton, {}, name);
    QTest::mouseDClick(&view, Qt::LeftButton, {}, name);
    ASSERT_EQ(toggled.size(), 1);
    EXPECT_EQ(toggled.front().front().toString(), u"urinary"_s);

    view.setCurrentCell(cell("AF/48/gamma/0.12"));
    QTest::keyClick(&view, Qt::Key_G);
    ASSERT_EQ(toggled.size(), 2);
    EXPECT_EQ(toggled.back().front().toString(), u"skeleton"_s);
}

TEST_F(MatrixRowsTest, WithAMetricAClosedGroupHasItsHighestValue)
{
    choose({.closedGroups = bones});
    auto layer = std::make_shared<MetricLayer>();
    std::vector<float> values(demo.spec().cellCount(), std::numeric_limits<float>::quiet_NaN());
    values[cell("AF/20/gamma/0.12").value] = 7;
    values[cell("AF/48/gamma/0.12").value] = 3;
    layer->field = statistics::metricField(statistics::Metric::PredictedHours, values);
    const LanePoint at = geometry().lanes(cell("AF/20/gamma/0.12"));
    EXPECT_EQ(demo.state().state(geometry().cell(at)), CellState::Failed);
    view.setMetric(layer);
    EXPECT_EQ(geometry().cell(at), cell("AF/20/gamma/0.12"));
    view.grab();
    view.setMetric(nullptr);
    EXPECT_EQ(demo.state().state(geometry().cell(at)), CellState::Failed);
}

TEST_F(MatrixRowsTest, CombinedRegionsAreAGroupThatCanBeLeftOut)
{
    grid::GridState state(demo.tmpl().spec(true));
    view.setArrangementChoice(ArrangementChoice::Stacked);
    view.setCampaign(&demo.tmpl(), &state);
    EXPECT_EQ(geometry().rowCount(), 2 * (141 + 31));
    view.setAxes(arranged(view.scene().wholeAxes(), {.hiddenGroups = {u"combined"_s}}, {}, {}));
    EXPECT_EQ(geometry().rowCount(), 2 * 141);
    view.setAxes(arranged(view.scene().wholeAxes(), {.closedGroups = {u"combined"_s}}, {}, {}));
    EXPECT_EQ(geometry().rowCount(), 2 * (141 + 1));
    view.setCampaign(&demo.tmpl(), &demo.state());
}

TEST_F(MatrixRowsTest, ScreenReadersHearAClosedGroupAsOneRowWithItsCounts)
{
    choose({.closedGroups = bones, .hiddenModels = {u"AM"_s}});
    QAccessibleInterface *matrix = QAccessible::queryAccessibleInterface(&view);
    ASSERT_TRUE(matrix && matrix->tableInterface());
    QAccessibleTableInterface &table = *matrix->tableInterface();
    EXPECT_EQ(table.rowCount(), 141 - 47);
    const LanePoint at = geometry().lanes(cell("AF/48/gamma/0.12"));
    EXPECT_EQ(table.rowDescription(at.row), u"Skeleton, cartilage, AF"_s);
    const QString name = table.cellAt(at.row, at.column)->text(QAccessible::Name);
    EXPECT_TRUE(name.startsWith(u"Skeleton, cartilage, AF, photons, 120"_s)) << qPrintable(name);
    EXPECT_TRUE(name.contains(u"failed: "_s)) << qPrintable(name);
    view.setSelection(seen(at, at));
    EXPECT_EQ(table.selectedCellCount(), 1);
    view.setCurrentCell(cell("AM/48/gamma/0.12"));
    QAccessible::State state = matrix->state(); // a current cell that is not shown is at no place
    EXPECT_TRUE(state.multiSelectable);
}

TEST_F(MatrixRowsTest, PicturesShowTheSameRowsInPixelsAndInShapes)
{
    choose({.order = RegionOrder::Mass, .keepsGroups = true, .closedGroups = bones, .hiddenModels = {u"AM"_s}});
    const MatrixPicture picture{.tmpl = &demo.tmpl(), .state = &demo.state(), .axes = geometry().axes()};
    MatrixScene scene({theme.colours(), view.font(), QLocale::c()});
    scene.setCampaign(picture.tmpl, picture.state);
    scene.resize({1200, 700}, 1);
    scene.setAxes(*picture.axes);
    const QImage image = scene.image();
    const auto runs = mergedRuns(scene.geometry(), [&](CellIndex at) { return quint64(demo.state().state(at)); });
    for (const CellRun &run : runs) {
        if (CellState(run.kind) == CellState::NotApplicable)
            continue;
        ASSERT_EQ(image.pixel(run.rect.center()), theme.colours().state(CellState(run.kind)).fill.rgb());
    }
    QTemporaryDir folder;
    for (const QString &name : {u"rows.png"_s, u"rows.svg"_s, u"rows.pdf"_s})
        EXPECT_TRUE(
            saveMatrix(picture, PictureSize::pixels({1200, 700}), scene.style(), folder.filePath(name)).has_value());
    const MatrixPicture whole{.tmpl = &demo.tmpl(), .state = &demo.state()};
    EXPECT_NE(renderMatrix(picture, {1200, 700}, scene.style()), renderMatrix(whole, {1200, 700}, scene.style()));
}

} // namespace dosegrid::widgets
