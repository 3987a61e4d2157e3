// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/grid/matrixview.h"

#include "tests/gui/matrixfixture.h"

#include <gmock/gmock.h>

#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using dosegrid::grid::CellIndex;
using dosegrid::grid::CellMask;
using dosegrid::grid::CellState;

namespace dosegrid::widgets {

namespace {

using MatrixViewTest = test::MatrixFixture;

} // namespace

TEST_F(MatrixViewTest, LDrawsALineAroundCellsWithoutAModifier)
{
    const QPoint first = geometry().cellRect({20, 20}).topLeft();
    const QPoint right = first + QPoint(11 * geometry().cellSize().width() + 1, 0);
    const QPoint below = first + QPoint(0, 11 * geometry().cellSize().height() + 1);
    QSignalSpy told(&view, &MatrixView::lassoingChanged);
    const auto triangle = [&](Qt::KeyboardModifiers modifiers = {}) {
        QTest::mousePress(&view, Qt::LeftButton, modifiers, first);
        moveTo(right, Qt::LeftButton);
        moveTo(below, Qt::LeftButton);
        QTest::mouseRelease(&view, Qt::LeftButton, modifiers, below);
        return view.selection();
    };
    const CellMask drawn = triangle(Qt::AltModifier);
    const CellMask rectangle = triangle();
    ASSERT_NE(drawn, rectangle);
    key(Qt::Key_L);
    EXPECT_TRUE(view.isLassoing());
    EXPECT_EQ(view.cursor().shape(), Qt::CrossCursor);
    EXPECT_EQ(triangle(), drawn);
    EXPECT_EQ(triangle(Qt::AltModifier), drawn) << "Alt goes on to do the same";
    key(Qt::Key_Escape);
    EXPECT_FALSE(view.isLassoing()) << "the mode first";
    EXPECT_EQ(view.selection(), drawn);
    EXPECT_EQ(triangle(), rectangle);
    key(Qt::Key_L);
    key(Qt::Key_L);
    EXPECT_FALSE(view.isLassoing());
    EXPECT_EQ(told.count(), 4);
}

TEST_F(MatrixViewTest, AltDrawsALineAroundCells)
{
    // A triangle with its right angle at the first of eleven by eleven cells.
    const QRect corner = geometry().cellRect({20, 20});
    const QPoint first = corner.topLeft();
    const QPoint right = first + QPoint(11 * geometry().cellSize().width() + 1, 0);
    const QPoint below = first + QPoint(0, 11 * geometry().cellSize().height() + 1);
    QTest::mousePress(&view, Qt::LeftButton, Qt::AltModifier, first);
    moveTo(right, Qt::LeftButton);
    EXPECT_TRUE(view.selection().isEmpty()); // not before it is closed
    moveTo(below, Qt::LeftButton);
    QTest::mouseRelease(&view, Qt::LeftButton, Qt::AltModifier, below);
    EXPECT_TRUE(view.selection().test(geometry().cell(20, 20)));
    EXPECT_TRUE(view.selection().test(geometry().cell(20, 28)));
    EXPECT_TRUE(view.selection().test(geometry().cell(28, 20)));
    EXPECT_FALSE(view.selection().test(geometry().cell(29, 29)));
    EXPECT_NEAR(view.selection().count(), 60, 8);
    (view.selection() - rectangle(geometry(), {20, 20}, {30, 30})).forEach([](CellIndex) { ADD_FAILURE(); });
    // It joins as other gestures do.
    view.setSelectionMode(SelectionMode::Subtract);
    QTest::mousePress(&view, Qt::LeftButton, Qt::AltModifier, first);
    moveTo(right, Qt::LeftButton);
    moveTo(below, Qt::LeftButton);
    QTest::mouseRelease(&view, Qt::LeftButton, Qt::AltModifier, below);
    EXPECT_TRUE(view.selection().isEmpty());
}

TEST_F(MatrixViewTest, OpensWithTheWholeCampaignInView)
{
    EXPECT_EQ(geometry().cellSize(), QSize(5, 2));
    EXPECT_TRUE(geometry().showsEverything());
    EXPECT_FALSE(view.isMiniMapShown());
}

TEST_F(MatrixViewTest, AClickSelectsOneCellAndMakesItCurrent)
{
    QSignalSpy current(&view, &MatrixView::currentCellChanged);
    QSignalSpy selected(&view, &MatrixView::selectionChanged);
    click(centre("AF/95/gamma/0.1"));
    EXPECT_EQ(view.currentCell(), cell("AF/95/gamma/0.1"));
    EXPECT_EQ(view.selection(), CellMask::of(demo.spec().cellCount(), {cell("AF/95/gamma/0.1")}));
    EXPECT_EQ(current.size(), 1);
    EXPECT_EQ(selected.size(), 1);
}

TEST_F(MatrixViewTest, ADragSelectsARectangleAcrossBlocksWithoutWhatCannotExist)
{
    const QPoint from = centre("AF/96/gamma/5");
    const QPoint to = centre("AF/99/e-/0.01");
    drag(from, to);
    const LanePoint a = geometry().lanes(cell("AF/96/gamma/5"));
    const LanePoint b = geometry().lanes(cell("AF/99/e-/0.01"));
    EXPECT_EQ(view.selection(), rectangle(geometry(), a, b));
    EXPECT_GT(view.selection().count(), 40U);

    drag(geometry().cellRect({0, 0}).center(), geometry().cellRect({281, 181}).center());
    EXPECT_EQ(view.selection().count(), demo.spec().computableCount());
}

TEST_F(MatrixViewTest, ControlTogglesAndShiftExtends)
{
    click(centre("AF/95/gamma/0.1"));
    click(centre("AF/95/gamma/0.2"), Qt::ControlModifier);
    EXPECT_EQ(view.selection().count(), 2U);
    click(centre("AF/95/gamma/0.1"), Qt::ControlModifier);
    EXPECT_EQ(view.selection(), CellMask::of(demo.spec().cellCount(), {cell("AF/95/gamma/0.2")}));

    click(centre("AF/13/gamma/0.005"));
    click(centre("AF/13/gamma/0.01"), Qt::ShiftModifier);
    const int steps = geometry().lanes(cell("AF/13/gamma/0.01")).column + 1;
    EXPECT_EQ(int(view.selection().count()), steps);
    click(centre("AF/13/gamma/0.006"), Qt::ShiftModifier);
    EXPECT_LT(int(view.selection().count()), steps) << "the anchor stays";
}

TEST_F(MatrixViewTest, ModesJoinPlainGesturesToTheSelection)
{
    const CellMask kidneys = demo.select({89, 90, 91, 92, 93, 94}, 5'000, 10'000'000);
    view.setSelection(kidneys);
    view.setSelectionMode(SelectionMode::Intersect);
    drag(geometry().cellRect({0, 0}).center(), geometry().cellRect({140, 90}).center());
    EXPECT_EQ(view.selection(), demo.select({89, 90, 91, 92, 93, 94}, 5'000, 10'000'000, u"AF"_s, u"gamma"_s));
    view.setSelectionMode(SelectionMode::Subtract);
    click(centre("AF/89/gamma/0.1"));
    EXPECT_FALSE(view.selection().test(cell("AF/89/gamma/0.1")));
    view.setSelectionMode(SelectionMode::Add);
    click(centre("AM/5/e-/0.1"));
    EXPECT_TRUE(view.selection().test(cell("AM/5/e-/0.1")));
    EXPECT_TRUE(view.selection().test(cell("AF/89/gamma/0.2")));
}

TEST_F(MatrixViewTest, HeadersSelectColumnsGroupsModelsAndAll)
{
    const int column = geometry().lanes(cell("AF/95/gamma/0.1")).column;
    click({geometry().columnLeft(column) + 2, 45});
    EXPECT_EQ(view.selection(), lanesMask(geometry(), {0, 282}, {column, column + 1}));

    click({geometry().columnLeft(column) + 2, 8});
    EXPECT_EQ(view.selection(),
              blockMask(geometry(), 0, 0) | blockMask(geometry(), 1, 0)); // the title: all of the particle

    const int row = geometry().lanes(cell("AF/89/gamma/0.1")).row;
    click({100, geometry().rowTop(row)});
    EXPECT_EQ(view.selection(), allColumns(geometry(), groupOf(geometry(), row)));
    click({geometry().rowHeaderWidth() - 2, geometry().rowTop(row)});
    EXPECT_EQ(view.selection(), allColumns(geometry(), {row, row + 1}));
    click({5, geometry().rowTop(row)});
    EXPECT_EQ(view.selection(), blockMask(geometry(), 0, 0) | blockMask(geometry(), 0, 1));
    click({30, 10});
    EXPECT_EQ(view.selection().count(), demo.spec().computableCount());
}

TEST_F(MatrixViewTest, ShiftOverNamesOfGroupsTakesAllBetween)
{
    const auto at = [&](const char *id) { return geometry().lanes(cell(id)).row; };
    const int first = at("AF/89/gamma/0.1");
    const int last = at("AF/48/gamma/0.1");
    click({100, geometry().rowTop(first)});
    click({100, geometry().rowTop(last)}, Qt::ShiftModifier);
    EXPECT_EQ(view.selection(),
              allColumns(geometry(), {groupOf(geometry(), first).first, groupOf(geometry(), last).last}));
    const int column = geometry().lanes(cell("AF/95/gamma/0.1")).column;
    click({geometry().columnLeft(column) + 2, 8});
    click({geometry().columnLeft(geometry().lanes(cell("AF/95/e-/0.1")).column) + 2, 8}, Qt::ShiftModifier);
    EXPECT_EQ(view.selection().count(), demo.spec().computableCount());
}

TEST_F(MatrixViewTest, ADragOverAHeaderSelectsARangeAndControlAdds)
{
    const int first = geometry().lanes(cell("AF/95/gamma/0.1")).column;
    drag({geometry().columnLeft(first) + 2, 45}, {geometry().columnLeft(first + 3) + 2, 45});
    EXPECT_EQ(view.selection(), allRows(geometry(), {first, first + 4}));
    click({geometry().columnLeft(first + 10) + 2, 45}, Qt::ControlModifier);
    EXPECT_EQ(view.selection(),
              allRows(geometry(), {first, first + 4}) | allRows(geometry(), {first + 10, first + 11}));
}

TEST_F(MatrixViewTest, ADoubleClickFloodsConnectedCellsOfOneState)
{
    const QPoint at = centre("AF/48/gamma/0.12");
    QTest::mouseDClick(&view, Qt::LeftButton, {}, at);
    const CellMask flooded = view.selection();
    EXPECT_TRUE(flooded.test(cell("AF/48/gamma/0.12")));
    EXPECT_TRUE(flooded.test(cell("AF/47/gamma/0.12")));
    EXPECT_FALSE(flooded.test(cell("AM/48/gamma/0.12"))) << "another block";
    flooded.forEach([&](CellIndex c) { EXPECT_EQ(demo.state().state(c), CellState::Failed); });

    // The last row of AF and the first of AM are both done at 10 keV, and lie next to each other.
    QTest::mouseDClick(&view, Qt::LeftButton, {}, centre("AF/140/gamma/0.01"));
    EXPECT_TRUE(view.selection().test(cell("AF/140/gamma/0.02")));
    EXPECT_TRUE((view.selection() - blockMask(geometry(), 0, 0)).isEmpty());
}

TEST_F(MatrixViewTest, AClickBetweenBlocksClears)
{
    click(centre("AF/95/gamma/0.1"));
    click({geometry().columnRight(90) + 4, 300});
    EXPECT_TRUE(view.selection().isEmpty());
    EXPECT_EQ(view.currentCell(), cell("AF/95/gamma/0.1"));
}

TEST_F(MatrixViewTest, TheWheelZoomsAtThePointerAndTheMiddleButtonPans)
{
    QSignalSpy zoomed(&view, &MatrixView::zoomChanged);
    const QPoint at = centre("AF/48/gamma/0.12");
    wheel(at, 8);
    EXPECT_EQ(zoomed.size(), 1);
    EXPECT_EQ(view.zoom(), 4);
    const LanePoint under = geometry().nearest(at);
    EXPECT_NEAR(under.row, geometry().lanes(cell("AF/48/gamma/0.12")).row, 1);

    const QPoint origin = geometry().origin();
    drag(at, at - QPoint(40, 30), {}, Qt::MiddleButton);
    EXPECT_EQ(geometry().origin(), origin + QPoint(40, 30));
    QTest::keyPress(&view, Qt::Key_Space);
    drag(at, at + QPoint(40, 30));
    QTest::keyRelease(&view, Qt::Key_Space);
    EXPECT_EQ(geometry().origin(), origin);
    EXPECT_TRUE(view.selection().isEmpty()) << "panning selects nothing";
}

TEST_F(MatrixViewTest, TheMiniMapAppearsWhenNotAllIsInViewAndMovesTheView)
{
    wheel({700, 300}, 12);
    ASSERT_TRUE(view.isMiniMapShown());
    const QPoint origin = geometry().origin();
    click((MiniMap::rect(geometry()).topLeft() + QPointF(20, 28)).toPoint());
    EXPECT_NE(geometry().origin(), origin);
    EXPECT_EQ(geometry().visibleRows().first, 0);
    EXPECT_TRUE(view.selection().isEmpty());
}

TEST_F(MatrixViewTest, ArrowsMoveAndShiftExtends)
{
    view.setCurrentCell(cell("AF/95/gamma/0.1"));
    key(Qt::Key_Right);
    EXPECT_EQ(view.currentCell(), cell("AF/95/gamma/0.11"));
    EXPECT_TRUE(view.selection().isEmpty()) << "moving selects nothing";
    key(Qt::Key_Right, Qt::ShiftModifier);
    key(Qt::Key_Right, Qt::ShiftModifier);
    EXPECT_EQ(view.selection().count(), 3U);
    key(Qt::Key_Down, Qt::ShiftModifier);
    EXPECT_EQ(view.selection().count(), 6U);
    key(Qt::Key_Left, Qt::ShiftModifier);
    EXPECT_EQ(view.selection().count(), 4U) << "shrinks towards the anchor";
}

TEST_F(MatrixViewTest, HomeEndAndPagesFollowTheGridPattern)
{
    view.setCurrentCell(cell("AF/95/gamma/0.1"));
    key(Qt::Key_Home);
    EXPECT_EQ(view.currentCell(), cell("AF/95/gamma/0.005"));
    key(Qt::Key_End);
    EXPECT_EQ(view.currentCell(), cell("AF/95/e-/10"));
    key(Qt::Key_Home, Qt::ControlModifier);
    EXPECT_EQ(geometry().lanes(*view.currentCell()), (LanePoint{0, 0}));
    key(Qt::Key_PageDown);
    EXPECT_EQ(geometry().lanes(*view.currentCell()), (LanePoint{26, 0})) << "the next body system";
    key(Qt::Key_PageUp);
    EXPECT_EQ(geometry().lanes(*view.currentCell()), (LanePoint{0, 0}));
    key(Qt::Key_End, Qt::ControlModifier);
    EXPECT_EQ(geometry().lanes(*view.currentCell()), (LanePoint{281, 181}));
}

TEST_F(MatrixViewTest, KeysSelectRowsColumnsAndAll)
{
    view.setCurrentCell(cell("AF/95/gamma/0.1"));
    const LanePoint lane = geometry().lanes(*view.currentCell());
    key(Qt::Key_Space, Qt::ShiftModifier);
    EXPECT_EQ(view.selection(), allColumns(geometry(), {lane.row, lane.row + 1}));
    key(Qt::Key_Space, Qt::ControlModifier);
    EXPECT_EQ(view.selection(), allRows(geometry(), {lane.column, lane.column + 1}));
    key(Qt::Key_A, Qt::ControlModifier);
    EXPECT_EQ(view.selection().count(), demo.spec().computableCount());
    key(Qt::Key_Escape);
    EXPECT_TRUE(view.selection().isEmpty());
    key(Qt::Key_X);
    EXPECT_EQ(view.selection().count(), 1U);
}

TEST_F(MatrixViewTest, NeighboursAreEdgeToEdgeWithinTheBlock)
{
    const auto one = [this](const char *id) { return CellMask::of(demo.spec().cellCount(), {cell(id)}); };
    const LanePoint at = geometry().lanes(cell("AF/95/gamma/0.1"));
    const CellMask cross = rectangle(geometry(), {at.row - 1, at.column}, {at.row + 1, at.column})
                           | rectangle(geometry(), {at.row, at.column - 1}, {at.row, at.column + 1});
    EXPECT_EQ(grown(geometry(), one("AF/95/gamma/0.1")), cross);
    // The last energy of photons stands beside the first of electrons, in another block.
    EXPECT_FALSE(grown(geometry(), one("AF/95/gamma/10")).test(cell("AF/95/e-/0.005")));
    EXPECT_TRUE(grown(geometry(), CellMask(demo.spec().cellCount())).isEmpty());
}

TEST_F(MatrixViewTest, NWalksTheFailedCellsRoundTheEnd)
{
    std::uint32_t seen = 0;
    const std::uint32_t failed = demo.state().total()[CellState::Failed];
    key(Qt::Key_N);
    const auto first = view.currentCell();
    do {
        ASSERT_EQ(demo.state().state(*view.currentCell()), CellState::Failed);
        ++seen;
        key(Qt::Key_N);
    } while (view.currentCell() != first && seen <= failed);
    EXPECT_EQ(seen, failed);
    key(Qt::Key_N, Qt::ShiftModifier);
    key(Qt::Key_N);
    EXPECT_EQ(view.currentCell(), first);
}

TEST_F(MatrixViewTest, EnterActivatesAndLettersAskTheWindow)
{
    QSignalSpy activated(&view, &MatrixView::cellActivated);
    QSignalSpy query(&view, &MatrixView::queryRequested);
    QSignalSpy keys(&view, &MatrixView::keyMapRequested);
    view.setCurrentCell(cell("AF/95/gamma/0.1"));
    key(Qt::Key_Return);
    key(Qt::Key_Slash);
    key(Qt::Key_Question, Qt::ShiftModifier);
    EXPECT_EQ(activated.size(), 1);
    EXPECT_EQ(query.size(), 1);
    EXPECT_EQ(keys.size(), 1);
}

TEST_F(MatrixViewTest, PlusMinusAndZeroZoom)
{
    key(Qt::Key_Plus);
    EXPECT_EQ(view.zoom(), 1);
    key(Qt::Key_Plus);
    EXPECT_EQ(view.zoom(), 2);
    key(Qt::Key_Minus);
    EXPECT_EQ(view.zoom(), 1);
    key(Qt::Key_0);
    EXPECT_EQ(view.zoom(), 0);
}

TEST_F(MatrixViewTest, DigitsFilterStates)
{
    QSignalSpy shown(&view, &MatrixView::shownStatesChanged);
    key(Qt::Key_8);
    EXPECT_EQ(view.shownStates(), setOf(CellState::Uncertain));
    key(Qt::Key_7);
    EXPECT_EQ(view.shownStates(), setOf(CellState::Uncertain) | setOf(CellState::Failed));
    key(Qt::Key_7);
    key(Qt::Key_8);
    EXPECT_EQ(view.shownStates(), allStates);
    EXPECT_EQ(shown.size(), 4);
}

TEST_F(MatrixViewTest, TooltipAndBracketComeWhenThePointerRests)
{
    int asked = 0;
    view.setTipSource([&](CellIndex) {
        ++asked;
        return CellTip{u"title"_s, CellState::Done, u"done"_s, {}, {}, {}};
    });
    const CellMask execution = demo.select({46, 47, 48}, 100'000, 140'000, u"AF"_s, u"gamma"_s);
    view.setExecutionSource([&](CellIndex c) -> std::optional<ExecutionBracket> {
        if (!execution.test(c))
            return {};
        return ExecutionBracket{u"workflow-1"_s, execution, {}};
    });
    moveTo(centre("AF/48/gamma/0.12"), Qt::NoButton);
    EXPECT_EQ(asked, 0) << "only when it rests";
    EXPECT_TRUE(QTest::qWaitFor([&] { return asked == 1; }, 3000));
    ASSERT_TRUE(view.bracket());
    EXPECT_EQ(view.bracket()->cells, execution);
    auto *tip = view.findChild<MatrixTooltip *>();
    ASSERT_TRUE(tip);
    EXPECT_TRUE(tip->isVisible());
    moveTo(centre("AM/5/e-/5"), Qt::NoButton);
    EXPECT_FALSE(view.bracket());
    EXPECT_FALSE(tip->isVisible());
}

TEST_F(MatrixViewTest, TheKeyboardBringsTheBracketOfItsCell)
{
    const CellMask execution = demo.select({46, 47, 48}, 100'000, 140'000, u"AF"_s, u"gamma"_s);
    view.setExecutionSource([&](CellIndex c) -> std::optional<ExecutionBracket> {
        return execution.test(c) ? std::optional(ExecutionBracket{{}, execution, {}}) : std::nullopt;
    });
    view.setCurrentCell(cell("AF/48/gamma/0.12"));
    key(Qt::Key_Right);
    EXPECT_TRUE(QTest::qWaitFor([&] { return view.bracket().has_value(); }, 3000));
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(&view, &leave);
    EXPECT_TRUE(view.bracket()) << "the pointer has nothing to do with it";
    key(Qt::Key_Down);
    EXPECT_FALSE(view.bracket()) << "no cell of it any more";
    key(Qt::Key_Up);
    EXPECT_TRUE(QTest::qWaitFor([&] { return view.bracket().has_value(); }, 3000));
    moveTo(centre("AM/5/e-/5"), Qt::NoButton);
    EXPECT_FALSE(view.bracket()) << "the pointer takes over";
}

TEST_F(MatrixViewTest, CtrlAndAltLeaveWhatIsInBoth)
{
    const auto drag = [&](LanePoint from, LanePoint to, Qt::KeyboardModifiers modifiers) {
        QTest::mousePress(&view, Qt::LeftButton, modifiers, geometry().cellRect(from).center());
        moveTo(geometry().cellRect(to).center(), Qt::LeftButton);
        QTest::mouseRelease(&view, Qt::LeftButton, modifiers, geometry().cellRect(to).center());
    };
    constexpr auto both = Qt::ControlModifier | Qt::AltModifier;
    drag({20, 20}, {40, 40}, {});
    drag({30, 30}, {50, 50}, both);
    EXPECT_EQ(view.selection(), rectangle(geometry(), {30, 30}, {40, 40}));
    drag({35, 35}, {35, 35}, both);
    EXPECT_EQ(view.selection(), rectangle(geometry(), {35, 35}, {35, 35}));
    drag({60, 60}, {61, 61}, both);
    EXPECT_TRUE(view.selection().isEmpty());
}

TEST_F(MatrixViewTest, SpacePinsTheTooltipUntilEscape)
{
    view.setTipSource([](CellIndex) { return CellTip{u"title"_s, CellState::Done, u"done"_s, {}, {}, {}}; });
    view.setCurrentCell(cell("AF/48/gamma/0.12"));
    key(Qt::Key_Space);
    auto *tip = view.findChild<MatrixTooltip *>();
    ASSERT_TRUE(tip && tip->isVisible());
    EXPECT_TRUE(tip->isPinned());
    moveTo(centre("AM/5/e-/5"), Qt::NoButton);
    EXPECT_TRUE(tip->isVisible());
    key(Qt::Key_Escape);
    EXPECT_FALSE(tip->isVisible());
}

TEST_F(MatrixViewTest, AVisibleTooltipTakesUpWhatIsLearntMeanwhile)
{
    CellTip words{u"title"_s, CellState::Failed, u"failed"_s, {}, {}, {}};
    view.setTipSource([&](CellIndex) { return words; });
    view.setCurrentCell(cell("AF/48/gamma/0.12"));
    key(Qt::Key_Space);
    auto *tip = view.findChild<MatrixTooltip *>();
    ASSERT_TRUE(tip && tip->isVisible());
    const int lower = tip->height();
    words.lines = {u"inputs download failed (exit 1)"_s};
    view.renewWords();
    EXPECT_GT(tip->height(), lower);
    words.lines.clear();
    view.showChanges(std::vector<grid::CellChange>{{*view.currentCell(), demo.state().record(*view.currentCell())}});
    EXPECT_EQ(tip->height(), lower);
}

TEST_F(MatrixViewTest, EscapeTakesADragBack)
{
    const CellMask before = demo.select({95}, 5'000, 10'000'000);
    view.setSelection(before);
    const QPoint from = geometry().cellRect({20, 20}).center();
    const QPoint to = geometry().cellRect({40, 40}).center();
    for (const Qt::KeyboardModifier modifier : {Qt::NoModifier, Qt::AltModifier}) {
        QTest::mousePress(&view, Qt::LeftButton, modifier, from);
        moveTo({to.x(), from.y()}, Qt::LeftButton);
        moveTo(to, Qt::LeftButton);
        key(Qt::Key_Escape);
        EXPECT_EQ(view.selection(), before);
        moveTo({from.x(), to.y()}, Qt::LeftButton);
        QTest::mouseRelease(&view, Qt::LeftButton, modifier, {from.x(), to.y()});
        EXPECT_EQ(view.selection(), before) << "nothing is left to end";
    }
    key(Qt::Key_Escape);
    EXPECT_TRUE(view.selection().isEmpty()) << "without a drag it clears";
}

TEST_F(MatrixViewTest, ShiftExtendsFromTheHeaderClickedLastWhateverTheZoom)
{
    view.setCurrentCell(cell("AF/95/gamma/0.1"));
    const int first = geometry().lanes(cell("AF/95/gamma/0.15")).column;
    click({geometry().columnLeft(first) + 2, 45});
    view.setZoom(1);
    click({geometry().columnLeft(first + 3) + 2, 45}, Qt::ShiftModifier);
    EXPECT_EQ(view.selection(), allRows(geometry(), {first, first + 4}));
}

TEST_F(MatrixViewTest, AnotherArrangementForgetsTheLanesOfTheFormerOne)
{
    const auto bracket = [this](int row) { return QPoint(geometry().rowHeaderWidth() - 2, geometry().rowTop(row)); };
    click(bracket(281));
    view.setArrangementChoice(ArrangementChoice::SideBySide);
    ASSERT_EQ(geometry().rowCount(), 141);
    click(bracket(5), Qt::ShiftModifier);
    EXPECT_EQ(view.selection(), allColumns(geometry(), {0, 6}));

    view.setArrangementChoice(ArrangementChoice::Stacked);
    QTest::mousePress(&view, Qt::LeftButton, {}, bracket(281));
    const CellMask pressed = view.selection();
    view.setArrangementChoice(ArrangementChoice::SideBySide);
    moveTo(bracket(9), Qt::LeftButton);
    QTest::mouseRelease(&view, Qt::LeftButton, {}, bracket(9));
    EXPECT_EQ(view.selection(), pressed);
}

TEST_F(MatrixViewTest, ZoomsAndPansWithoutCampaign)
{
    view.setCampaign(nullptr, nullptr);
    click({300, 300});
    wheel({300, 300}, 2);
    key(Qt::Key_N);
    view.fit();
    view.setZoom(3);
    view.selectAll();
    view.grab();
    EXPECT_EQ(view.selection().size(), 0U);
}

} // namespace dosegrid::widgets
