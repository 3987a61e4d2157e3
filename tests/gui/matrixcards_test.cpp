// SPDX-License-Identifier: GPL-3.0-or-later
// A window too small for cells: the cards of the blocks, by eye, mouse, keys and screen reader.
#include "tests/gui/matrixfixture.h"
#include "widgets/grid/blockcards.h"
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

struct MatrixCards : test::MatrixFixture
{
    MatrixCards() : MatrixFixture({500, 360})
    {
        view.setTipSource([](CellIndex) { return CellTip{{}, {}, {}, u"34 h ago"_s, {}, {}}; });
        EXPECT_EQ(geometry().level(), MatrixLevel::Blocks);
    }
    QRect card(int model, int particle) const { return geometry().blockCard(model, particle); }
    CellMask block(int model, int particle) const { return blockMask(geometry(), model, particle); }
    QImage picture() { return view.grab().toImage(); }
    int pixels(const QImage &image, const QRect &area, QColor colour) const
    {
        int count = 0;
        for (int y = area.top(); y <= area.bottom(); ++y) {
            for (int x = area.left(); x <= area.right(); ++x)
                count += image.pixelColor(x, y) == colour ? 1 : 0;
        }
        return count;
    }
};

} // namespace

TEST_F(MatrixCards, TheWheelLeadsIntoTheBlockUnderThePointer)
{
    for (const int model : {0, 1}) {
        for (const int particle : {0, 1}) {
            for (const double share : {0.3, 0.7}) {
                view.fit();
                const QRect at = card(model, particle);
                const QPoint pointer = at.topLeft() + QPoint(int(at.width() * share), int(at.height() * share));
                wheel(pointer, 4);
                ASSERT_GE(geometry().level(), MatrixLevel::Fill);
                const LanePoint under = geometry().nearest(pointer);
                const auto [rows, columns] = geometry().lanesOf(model, particle);
                EXPECT_EQ(geometry().blockOf(under), std::pair(model, particle));
                EXPECT_NEAR((under.row - rows.first) / double(rows.count()), share, 0.15);
                EXPECT_NEAR((under.column - columns.first) / double(columns.count()), share, 0.15);
            }
        }
    }
}

TEST_F(MatrixCards, EnterAndADoubleClickZoomIntoTheBlock)
{
    view.setCurrentCell(cell("AM/95/e-/1"));
    QSignalSpy activated(&view, &MatrixView::cellActivated);
    key(Qt::Key_Return);
    EXPECT_EQ(geometry().level(), MatrixLevel::Fill);
    EXPECT_TRUE(geometry().cellsRect().contains(geometry().cellRect(geometry().lanes(cell("AM/95/e-/1"))).center()));
    EXPECT_TRUE(activated.isEmpty());

    view.fit();
    const CellMask before = demo.select({95}, 5'000, 10'000'000);
    view.setSelection(before);
    const QPoint at = card(0, 1).center();
    QTest::mouseClick(&view, Qt::LeftButton, {}, at);
    QTest::mouseDClick(&view, Qt::LeftButton, {}, at);
    EXPECT_EQ(geometry().level(), MatrixLevel::Fill);
    EXPECT_EQ(geometry().blockOf(geometry().nearest(at)), std::pair(0, 1));
    EXPECT_EQ(view.selection(), before) << "what the first of the clicks selected is taken back";
}

TEST_F(MatrixCards, ZoomingByKeysLeadsToTheCurrentCellAlsoWhenItMoves)
{
    view.setReducedMotion(false);
    view.setCurrentCell(cell("AM/95/e-/1"));
    key(Qt::Key_Plus);
    EXPECT_TRUE(QTest::qWaitFor([this] { return view.zoom() == 1; }));
    EXPECT_TRUE(geometry().cellsRect().contains(geometry().cellRect(geometry().lanes(cell("AM/95/e-/1"))).center()));
}

TEST_F(MatrixCards, ArrowsMoveFromCardToCard)
{
    key(Qt::Key_Down);
    ASSERT_TRUE(view.currentCell().has_value());
    const auto current = [this] { return geometry().blockOf(geometry().lanes(*view.currentCell())); };
    EXPECT_EQ(current(), std::pair(0, 0)) << "the first key shows where one is";
    view.setCurrentCell(cell("AF/95/gamma/0.1"));
    key(Qt::Key_Right);
    EXPECT_EQ(view.currentCell(), cell("AF/95/e-/0.1"));
    key(Qt::Key_Right);
    EXPECT_EQ(view.currentCell(), cell("AF/95/e-/0.1"));
    key(Qt::Key_Down);
    EXPECT_EQ(view.currentCell(), cell("AM/95/e-/0.1"));
    key(Qt::Key_Home);
    EXPECT_EQ(view.currentCell(), cell("AM/95/gamma/0.1"));
    key(Qt::Key_End, Qt::ControlModifier);
    EXPECT_EQ(view.currentCell(), cell("AM/95/e-/0.1"));
    key(Qt::Key_Home, Qt::ControlModifier);
    EXPECT_EQ(view.currentCell(), cell("AF/95/gamma/0.1"));
    EXPECT_TRUE(view.selection().isEmpty());
}

TEST_F(MatrixCards, KeysSelectBlocks)
{
    view.setCurrentCell(cell("AF/95/e-/0.1"));
    key(Qt::Key_Space, Qt::ControlModifier);
    EXPECT_EQ(view.selection(), block(0, 1));
    key(Qt::Key_Space, Qt::ShiftModifier);
    EXPECT_EQ(view.selection(), block(0, 0) | block(0, 1));
    key(Qt::Key_X);
    EXPECT_EQ(view.selection(), block(0, 0));
    key(Qt::Key_X);
    EXPECT_EQ(view.selection(), block(0, 0) | block(0, 1));
    key(Qt::Key_Escape);
    key(Qt::Key_Down, Qt::ShiftModifier);
    EXPECT_EQ(view.selection(), block(0, 1) | block(1, 1));
    key(Qt::Key_Left, Qt::ShiftModifier);
    EXPECT_EQ(view.selection().count(), demo.spec().computableCount());
    key(Qt::Key_F);
    EXPECT_EQ(view.selection().count(), demo.spec().computableCount()) << "no flood from a cell that nobody sees";
}

TEST_F(MatrixCards, ShiftAndAClickTakeAllBetween)
{
    QTest::mouseClick(&view, Qt::LeftButton, {}, card(0, 1).center());
    EXPECT_EQ(view.selection(), block(0, 1));
    QTest::mouseClick(&view, Qt::LeftButton, Qt::ShiftModifier, card(1, 1).center());
    EXPECT_EQ(view.selection(), block(0, 1) | block(1, 1));
    QTest::mouseClick(&view, Qt::LeftButton, Qt::ControlModifier, card(0, 1).center());
    EXPECT_EQ(view.selection(), block(1, 1));
}

TEST_F(MatrixCards, ShowWhatIsSelected)
{
    const QColor accent = theme[Token::Accent];
    const auto marked = [&](int model, int particle) { return pixels(picture(), card(model, particle), accent); };
    EXPECT_EQ(marked(0, 0), 0);
    view.setSelection(demo.select({95, 96}, 5'000, 10'000'000, u"AF"_s, u"gamma"_s));
    const int part = marked(0, 0);
    EXPECT_GT(part, 0);
    EXPECT_EQ(marked(1, 1), 0);
    view.setSelection(block(0, 0));
    EXPECT_GT(marked(0, 0), 3 * part);
}

TEST_F(MatrixCards, ShowTheCurrentCardTheFilterTheVeilAndWhatIsLeftOut)
{
    const QImage plain = picture();
    view.setCurrentCell(cell("AM/95/e-/1"));
    const auto ring = [&](const QImage &image, const QRect &at) {
        return pixels(image, QRect(at.left(), at.top() - 5, at.width(), 4), theme[Token::Ink]);
    };
    EXPECT_GT(ring(picture(), card(1, 1)), 0);
    EXPECT_EQ(ring(picture(), card(0, 0)), 0);
    view.setCurrentCell({});
    EXPECT_EQ(picture(), plain);

    const QColor done = theme.colours().state(CellState::Done).fill;
    EXPECT_GT(pixels(plain, card(0, 0), done), 0);
    view.setShownStates(setOf(CellState::Failed));
    EXPECT_EQ(pixels(picture(), card(0, 0), done), 0) << "dimmed in bar and counts";
    EXPECT_GT(pixels(picture(), card(0, 0), theme.colours().state(CellState::Failed).fill), 0);
    view.setShownStates(allStates);

    view.setStale(u"as of 14:32"_s);
    EXPECT_EQ(pixels(picture(), card(0, 0), done), 0) << "paled";
    view.setStale({});
    EXPECT_EQ(picture(), plain);

    MatrixAxes part = view.scene().wholeAxes();
    part.particles = {0};
    view.setAxes(part);
    const QRect below(0, card(1, 0).bottom() + 1, view.width(), view.height() - card(1, 0).bottom() - 1);
    EXPECT_LT(pixels(picture(), below, theme[Token::Base]), below.width() * below.height()) << "how many are not shown";
}

TEST_F(MatrixCards, TheTooltipCountsEveryState)
{
    const CellTip tip = blockTip(geometry(), demo.state(), 0, 0);
    EXPECT_EQ(tip.title, u"AF, photons"_s);
    EXPECT_EQ(tip.state, CellState::Failed) << "the worst";
    EXPECT_LE(tip.lines.size(), 3);
    const QString words = tip.stateName + u' ' + tip.stateFacts + u' ' + tip.lines.join(u' ');
    const grid::StateCounts counts = demo.state().block(0, 0);
    int states = 0;
    for (const CellState state : grid::allCellStates) {
        if (counts[state] == 0 || state == CellState::NotApplicable)
            continue;
        ++states;
        EXPECT_TRUE(words.contains(QLocale().toString(counts[state]))) << int(state) << words.toStdString();
    }
    EXPECT_GE(states, 5);

    moveTo(card(0, 0).center(), Qt::NoButton);
    auto *shown = view.findChild<MatrixTooltip *>();
    ASSERT_TRUE(shown);
    EXPECT_TRUE(QTest::qWaitFor([&] { return shown->isVisible(); }));
}

TEST_F(MatrixCards, ScreenReadersFindCellsInTheirCards)
{
    QAccessibleInterface *matrix = QAccessible::queryAccessibleInterface(&view);
    const LanePoint liver = geometry().lanes(cell("AM/95/e-/1"));
    QAccessibleInterface *accessible = matrix->tableInterface()->cellAt(liver.row, liver.column);
    EXPECT_EQ(accessible->rect(), QRect(view.mapToGlobal(card(1, 1).topLeft()), card(1, 1).size()));
    EXPECT_FALSE(accessible->state().offscreen);
    EXPECT_THAT(accessible->text(QAccessible::Description).toStdString(), testing::HasSubstr("done: "));
    const QPoint at = view.mapToGlobal(geometry().placeInCard(liver));
    EXPECT_EQ(matrix->childAt(at.x(), at.y())->rect(), accessible->rect());
}

} // namespace dosegrid::widgets
