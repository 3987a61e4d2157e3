// SPDX-License-Identifier: GPL-3.0-or-later
// Where rows have a label each: body systems and models under the hand.
#include "tests/gui/matrixfixture.h"
#include "widgets/common/typography.h"
#include "widgets/grid/axeschoice.h"
#include "widgets/grid/matrixheaders.h"
#include "widgets/grid/matrixview.h"

#include <gmock/gmock.h>

#include <QAccessible>
#include <QHelpEvent>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>

using namespace Qt::Literals::StringLiterals;
using dosegrid::grid::CellIndex;
using dosegrid::grid::CellMask;

namespace dosegrid::widgets {

namespace {

struct MatrixHeaderGestures : test::MatrixFixture
{
    int row(const char *id) const { return geometry().lanes(cell(id)).row; }
    void lookAt(const char *id)
    {
        view.setZoom(6);
        view.setCurrentCell(cell(id));
        ASSERT_TRUE(geometry().hasRowLabels());
        ASSERT_FALSE(geometry().hasBand());
    }
    QString tipAt(QPoint at)
    {
        QHelpEvent event(QEvent::ToolTip, at, view.mapToGlobal(at));
        QCoreApplication::sendEvent(&view, &event);
        return event.isAccepted() ? QToolTip::text() : QString();
    }
    void wheel(QPoint angle, Qt::KeyboardModifiers modifiers = {}, QPoint exact = {})
    {
        test::turnWheel(view, geometry().cellsRect().center(), angle, modifiers, exact);
    }
};

} // namespace

TEST_F(MatrixHeaderGestures, TheCornerSelectsTheBodySystemThatItNames)
{
    lookAt("AF/48/gamma/0.12");
    const int first = geometry().visibleRows().first;
    const MatrixGroup &named = geometry().axes().groups[std::size_t(geometry().row(first).group)];
    ASSERT_EQ(view.cornerGroup(), geometry().row(first).group);
    EXPECT_THAT(tipAt({40, 10}).toStdString(), testing::HasSubstr(named.name.toStdString()));
    click({40, 10});
    EXPECT_EQ(view.selection(), allColumns(geometry(), groupOf(geometry(), first)));

    QAccessibleInterface *matrix = QAccessible::queryAccessibleInterface(&view);
    const QPoint at = view.mapToGlobal(QPoint(40, 10));
    QAccessibleInterface *corner = matrix->childAt(at.x(), at.y());
    EXPECT_THAT(corner->text(QAccessible::Name).toStdString(), testing::HasSubstr(named.name.toStdString()));
    view.setSelection(CellMask(demo.spec().cellCount()));
    corner->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    EXPECT_EQ(view.selection(), allColumns(geometry(), groupOf(geometry(), first)));

    click({40, geometry().columnHeaderHeight() - 4});
    EXPECT_EQ(view.selection().count(), demo.spec().computableCount()) << "below its words everything";
    view.fit();
    EXPECT_FALSE(view.cornerGroup());
    click({40, 10});
    EXPECT_EQ(view.selection().count(), demo.spec().computableCount());
}

TEST_F(MatrixHeaderGestures, TheBracketBesideLabelsMeansTheBodySystem)
{
    lookAt("AF/48/gamma/0.12");
    const int at = row("AF/48/gamma/0.12");
    const int y = geometry().rowTop(at) + geometry().cellSize().height() / 2;
    click({5, y});
    EXPECT_EQ(view.selection(), allColumns(geometry(), groupOf(geometry(), at)));
    for (const int x : {14, 60, 200}) {
        click({x, y});
        EXPECT_EQ(view.selection(), allColumns(geometry(), {at, at + 1})) << x;
    }
    EXPECT_FALSE(tipAt({5, y}).isEmpty());
    EXPECT_TRUE(tipAt({60, y}).isEmpty());
    QSignalSpy toggled(&view, &MatrixView::groupToggled);
    QTest::mouseDClick(&view, Qt::LeftButton, {}, {5, y});
    ASSERT_EQ(toggled.size(), 1);
    EXPECT_EQ(toggled.front().front().toString(), geometry().axes().groups[std::size_t(geometry().row(at).group)].id);
    QTest::mouseDClick(&view, Qt::LeftButton, {}, {60, y});
    EXPECT_EQ(toggled.size(), 1) << "a label is a row";
    // Drawn where the click is: the line along the system.
    const QImage image = view.grab().toImage();
    EXPECT_EQ(image.pixelColor(4, y), theme[Token::Border2]);
}

TEST_F(MatrixHeaderGestures, WithEnergiesAsRowsTheBracketIsAboveTheLabels)
{
    MatrixAxes swapped = view.scene().wholeAxes();
    swapped.isSwapped = true;
    view.setAxes(swapped);
    view.setZoom(view.maximumZoom());
    ASSERT_TRUE(geometry().hasColumnLabels());
    const int column = geometry().visibleColumns().first + 1;
    const int x = geometry().columnLeft(column) + 8;
    const int title = HeaderRows::of(view.font()).title;
    click({x, title + 6});
    EXPECT_EQ(view.selection(), allRows(geometry(), groupOf(geometry(), column)));
    click({x, title + 20});
    EXPECT_EQ(view.selection(), allRows(geometry(), {column, column + 1}));
}

TEST_F(MatrixHeaderGestures, TheModelInTheTitleMeansTheModel)
{
    lookAt("AM/48/gamma/0.12");
    const int left = geometry().cellsRect().left();
    const CellMask ofModel = blockMask(geometry(), 1, 0) | blockMask(geometry(), 1, 1);
    click({left + 6, 8});
    EXPECT_EQ(view.selection(), ofModel);
    const QString model = MatrixHeaders(view.scene().style(), geometry(), view.scene().content()).modelInTitle();
    EXPECT_TRUE(model.startsWith(u"AM"_s));
    const int wide = int(QFontMetricsF(textFont(TextStyle::Heading, view.font())).horizontalAdvance(model));
    click({left + wide + 30, 8});
    EXPECT_EQ(view.selection(), blockMask(geometry(), 0, 0) | blockMask(geometry(), 1, 0)) << "its particle";
}

TEST_F(MatrixHeaderGestures, ShiftGSelectsTheBodySystemOfTheCurrentCell)
{
    for (const bool isSwapped : {false, true}) {
        MatrixAxes axes = view.scene().wholeAxes();
        axes.isSwapped = isSwapped;
        view.setAxes(axes);
        view.setCurrentCell(cell("AM/48/gamma/0.12"));
        QSignalSpy toggled(&view, &MatrixView::groupToggled);
        QTest::keyClick(&view, Qt::Key_G, Qt::ShiftModifier);
        const int lane = geometry().regionLane(geometry().lanes(cell("AM/48/gamma/0.12")));
        EXPECT_EQ(view.selection(), groupCells(geometry(), lane));
        EXPECT_TRUE(view.selection().test(cell("AM/47/e-/1")));
        EXPECT_FALSE(view.selection().test(cell("AF/48/gamma/0.12"))) << "of its model";
        EXPECT_FALSE(view.selection().test(cell("AM/95/gamma/0.12")));
        EXPECT_TRUE(toggled.isEmpty());
    }
}

TEST_F(MatrixHeaderGestures, AWheelThatTurnsSidewaysScrollsSideways)
{
    wheel({-120, 0});
    EXPECT_EQ(view.zoom(), 0);
    EXPECT_EQ(geometry().origin(), QPoint()) << "everything is in view";
    lookAt("AF/48/gamma/0.12");
    const qreal zoom = view.zoom();
    const QPoint origin = geometry().origin();
    wheel({-120, 0});
    EXPECT_EQ(geometry().origin(), origin + QPoint(3 * geometry().cellSize().width(), 0));
    wheel({120, 30});
    EXPECT_EQ(geometry().origin(), origin) << "mostly sideways";
    wheel({-20, 0}, {}, {-9, 0});
    EXPECT_EQ(geometry().origin(), origin + QPoint(9, 0)) << "a touchpad tells pixels";
    wheel({20, 0}, {}, {9, 0});
    wheel({0, -120}, Qt::ShiftModifier);
    EXPECT_EQ(geometry().origin(), origin + QPoint(3 * geometry().cellSize().width(), 0));
    EXPECT_EQ(view.zoom(), zoom);
    wheel({0, -120});
    EXPECT_LT(view.zoom(), zoom);
}

TEST_F(MatrixHeaderGestures, AClosedGroupIsSelectedWithAnyOfItsCells)
{
    const MatrixAxes whole = view.scene().wholeAxes();
    const AxesChoice choice{.closedGroups = {u"skeleton"_s}};
    view.setAxes(arranged(whole, choice, {}, {}));
    const LanePoint at = geometry().lanes(cell("AF/48/gamma/0.12"));
    ASSERT_TRUE(geometry().isClosed(at));
    std::optional<CellIndex> other;
    geometry().forEachAt(at, [&](CellIndex each) {
        if (each != geometry().cell(at) && demo.spec().isApplicable(each))
            other = each;
    });
    QAccessibleTableInterface *table = QAccessible::queryAccessibleInterface(&view)->tableInterface();
    EXPECT_FALSE(table->cellAt(at.row, at.column)->state().selected);
    view.setSelection(CellMask::of(demo.spec().cellCount(), {*other}));
    EXPECT_TRUE(table->cellAt(at.row, at.column)->state().selected);
    EXPECT_EQ(table->selectedCellCount(), 1);
    table->cellAt(at.row, at.column)->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
    EXPECT_TRUE(view.selection().isEmpty());
}

} // namespace dosegrid::widgets
