// SPDX-License-Identifier: GPL-3.0-or-later
// The matrix through Qt's accessibility interfaces, as a screen reader meets it.
#include "tests/gui/matrixfixture.h"
#include "widgets/common/accessibletable.h"
#include "widgets/grid/accessiblelegend.h"
#include "widgets/grid/accessiblematrix.h"
#include "widgets/grid/legend.h"
#include "widgets/grid/matrixview.h"

#include <gmock/gmock.h>

#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using dosegrid::grid::CellIndex;
using dosegrid::grid::CellMask;
using dosegrid::grid::CellState;

namespace dosegrid::widgets {

namespace {

struct Heard
{
    QAccessible::Event type;
    QObject *object;
    int child;
};
std::vector<Heard> heard;

void hear(const QAccessibleEvent &event) { heard.push_back({event.type(), event.object(), event.child()}); }

class AccessibleMatrixTest : public test::MatrixFixture
{
protected:
    AccessibleMatrixTest()
    {
        view.setTipSource([](CellIndex) { return CellTip{{}, {}, {}, u"34 h ago"_s, {u"6.9 h predicted"_s}, {}}; });
        heard.clear();
        accessibility::setReceiver(hear);
    }
    ~AccessibleMatrixTest() override { accessibility::setReceiver(nullptr); }

    QAccessibleInterface *matrix() { return QAccessible::queryAccessibleInterface(&view); }
    QAccessibleTableInterface *table() { return matrix()->tableInterface(); }
    QAccessibleInterface *accessible(const char *id) { return table()->cellAt(lanes(id).row, lanes(id).column); }
    static std::string name(QAccessibleInterface *i) { return i->text(QAccessible::Name).toStdString(); }
    int count(QAccessible::Event type) const
    {
        return int(std::ranges::count_if(heard, [&](const Heard &h) { return h.object == &view && h.type == type; }));
    }
};

// The number of a child by which events name a cell.
int childOf(LanePoint lane, const MatrixGeometry &geometry)
{
    return (lane.row + 1) * (geometry.columnCount() + 1) + lane.column + 1;
}

} // namespace

TEST_F(AccessibleMatrixTest, IsATableOfRegionsAndEnergies)
{
    ASSERT_TRUE(matrix());
    EXPECT_EQ(matrix()->role(), QAccessible::Table);
    EXPECT_EQ(name(matrix()), "Campaign matrix");
    ASSERT_TRUE(table());
    EXPECT_EQ(table()->rowCount(), 282);
    EXPECT_EQ(table()->columnCount(), 182);
    const LanePoint liver = lanes("AF/95/gamma/0.03");
    EXPECT_EQ(table()->rowDescription(liver.row), u"Liver, AF"_s);
    EXPECT_EQ(table()->columnDescription(liver.column), u"photons, 30\u00a0keV"_s);
    EXPECT_EQ(table()->columnDescription(lanes("AF/95/e-/10").column), u"electrons, 10\u00a0MeV"_s);
    EXPECT_EQ(table()->rowDescription(282), QString());
    EXPECT_THAT(matrix()->text(QAccessible::Description).toStdString(),
                testing::AllOf(testing::HasSubstr("50050 cell(s) to compute"), testing::HasSubstr("failed: ")));
    EXPECT_FALSE(matrix()->text(QAccessible::Help).isEmpty());
}

TEST_F(AccessibleMatrixTest, ACellSaysWhereItIsItsStateAndItsTries)
{
    grid::CellRecord record;
    record.state = CellState::Failed;
    record.attempts = 3;
    demo.state().set(cell("AF/95/gamma/0.03"), record);
    QAccessibleInterface *liver = accessible("AF/95/gamma/0.03");
    ASSERT_TRUE(liver);
    EXPECT_EQ(name(liver), "Liver, AF, photons, 30\u00a0keV: failed, 3 attempt(s)");
    EXPECT_EQ(liver->text(QAccessible::Description), u"34 h ago. 6.9 h predicted"_s);
    EXPECT_EQ(liver->role(), QAccessible::Cell);
    record.state = CellState::Held;
    record.flags = grid::NeedsReview;
    demo.state().set(cell("AF/95/gamma/0.03"), record);
    EXPECT_THAT(name(liver), testing::HasSubstr("held, 3 attempt(s), needs review")) << "told when asked, not kept";
    record.flags |= grid::HasNote;
    demo.state().set(cell("AF/95/gamma/0.03"), record);
    EXPECT_THAT(name(liver), testing::HasSubstr("needs review, has a note"));

    auto *place = liver->tableCellInterface();
    ASSERT_TRUE(place);
    EXPECT_EQ((LanePoint{place->rowIndex(), place->columnIndex()}), lanes("AF/95/gamma/0.03"));
    EXPECT_EQ(place->table(), matrix());
    ASSERT_EQ(place->rowHeaderCells().size(), 1);
    EXPECT_EQ(name(place->rowHeaderCells().first()), "Liver, AF");
    EXPECT_THAT(place->rowHeaderCells().first()->text(QAccessible::Description).toStdString(),
                testing::HasSubstr("Alimentary"));
    ASSERT_EQ(place->columnHeaderCells().size(), 1);
    EXPECT_EQ(name(place->columnHeaderCells().first()), "photons, 30\u00a0keV");
    EXPECT_EQ(place->columnHeaderCells().first()->role(), QAccessible::ColumnHeader);
}

TEST_F(AccessibleMatrixTest, ChildrenAreNumberedWithTheirHeadersAndKnowTheirNumber)
{
    EXPECT_EQ(matrix()->childCount(), 283 * 183);
    for (const int index : {0, 1, 182, 183, 184, 283 * 183 - 1}) {
        QAccessibleInterface *child = matrix()->child(index);
        ASSERT_TRUE(child) << index;
        EXPECT_EQ(matrix()->indexOfChild(child), index);
        EXPECT_EQ(child->parent(), matrix());
        EXPECT_EQ(child, matrix()->child(index)) << "one object for one cell";
    }
    EXPECT_EQ(matrix()->child(-1), nullptr);
    EXPECT_EQ(matrix()->child(283 * 183), nullptr);
    EXPECT_EQ(table()->cellAt(282, 0), nullptr);
    EXPECT_EQ(matrix()->child(184), table()->cellAt(0, 0));
    EXPECT_EQ(matrix()->child(1)->role(), QAccessible::ColumnHeader);
    EXPECT_EQ(matrix()->child(183)->role(), QAccessible::RowHeader);
}

TEST_F(AccessibleMatrixTest, TheCurrentCellHasTheFocusAndIsTold)
{
    EXPECT_EQ(matrix()->focusChild(), matrix()) << "no current cell yet";
    view.setCurrentCell(cell("AF/95/gamma/0.03"));
    EXPECT_EQ(matrix()->focusChild(), accessible("AF/95/gamma/0.03"));
    EXPECT_TRUE(accessible("AF/95/gamma/0.03")->state().focused);
    EXPECT_TRUE(accessible("AF/95/gamma/0.03")->state().focusable);
    ASSERT_EQ(count(QAccessible::Focus), 1);
    EXPECT_EQ(heard.back().child, childOf(lanes("AF/95/gamma/0.03"), geometry()));

    QTest::keyClick(&view, Qt::Key_Down);
    EXPECT_EQ(count(QAccessible::Focus), 2);
    EXPECT_FALSE(accessible("AF/95/gamma/0.03")->state().focused);
    EXPECT_EQ(matrix()->focusChild(), matrix()->child(heard.back().child));

    grid::CellRecord record;
    record.state = CellState::Done;
    demo.state().set(*view.currentCell(), record);
    view.showChanges(std::vector<grid::CellChange>{{*view.currentCell(), record}});
    EXPECT_EQ(count(QAccessible::NameChanged), 1);
}

TEST_F(AccessibleMatrixTest, ACellSaysWhyItFailedAndTellsWhenThatIsKnownBetter)
{
    CellTip tip;
    view.setTipSource([&](CellIndex) { return tip; });
    grid::CellRecord record;
    record.state = CellState::Failed;
    record.attempts = 2;
    tip.cause = u"the infrastructure failed"_s;
    tip.lines = {u"the infrastructure failed"_s};
    view.setCurrentCell(cell("AF/95/gamma/0.06"));
    demo.state().set(*view.currentCell(), record);
    view.showChanges(std::vector<grid::CellChange>{{*view.currentCell(), record}});
    EXPECT_EQ(name(accessible("AF/95/gamma/0.06")),
              "Liver, AF, photons, 60\u00a0keV: failed, the infrastructure failed, 2 attempt(s)");
    EXPECT_EQ(count(QAccessible::NameChanged), 1);
    view.renewWords();
    EXPECT_EQ(count(QAccessible::NameChanged) + count(QAccessible::DescriptionChanged), 1) << "nothing new";

    tip.cause = u"inputs download failed"_s;
    tip.lines = {u"inputs download failed (exit 1)"_s};
    view.renewWords();
    EXPECT_EQ(name(accessible("AF/95/gamma/0.06")),
              "Liver, AF, photons, 60\u00a0keV: failed, inputs download failed, 2 attempt(s)");
    EXPECT_EQ(count(QAccessible::NameChanged), 2);
    EXPECT_EQ(count(QAccessible::DescriptionChanged), 1);
    EXPECT_EQ(heard.back().child, childOf(lanes("AF/95/gamma/0.06"), geometry()));

    QTest::keyClick(&view, Qt::Key_Down); // of which these words are known already
    view.renewWords();
    EXPECT_EQ(count(QAccessible::NameChanged), 2);
}

TEST_F(AccessibleMatrixTest, SelectionIsReadAndMade)
{
    const LanePoint at = lanes("AF/95/gamma/0.03");
    EXPECT_EQ(table()->selectedCellCount(), 0);
    EXPECT_TRUE(table()->selectRow(at.row));
    EXPECT_EQ(view.selection(), allColumns(geometry(), {at.row, at.row + 1}));
    EXPECT_EQ(count(QAccessible::SelectionWithin), 1);
    EXPECT_TRUE(table()->isRowSelected(at.row));
    EXPECT_FALSE(table()->isColumnSelected(at.column));
    EXPECT_EQ(table()->selectedRows(), QList<int>{at.row});
    EXPECT_EQ(table()->selectedRowCount(), 1);
    EXPECT_EQ(table()->selectedCellCount(), 182);
    EXPECT_TRUE(accessible("AF/95/gamma/0.03")->state().selected);
    EXPECT_TRUE(accessible("AF/95/gamma/0.03")->tableCellInterface()->isSelected());

    EXPECT_TRUE(table()->selectColumn(at.column));
    EXPECT_EQ(table()->selectedColumns(), QList<int>{at.column}) << "it adds";
    EXPECT_TRUE(table()->unselectRow(at.row));
    EXPECT_FALSE(view.selection().test(cell("AF/95/gamma/0.03")));
    EXPECT_TRUE(table()->unselectColumn(at.column));
    EXPECT_TRUE(view.selection().isEmpty());
    EXPECT_FALSE(table()->selectRow(-1));
    EXPECT_FALSE(table()->selectColumn(182));

    view.setSelection(CellMask::of(demo.spec().cellCount(), {cell("AF/95/gamma/0.03"), cell("AM/95/e-/1")}));
    const auto cells = table()->selectedCells();
    ASSERT_EQ(cells.size(), 2);
    EXPECT_EQ(cells.at(0), accessible("AF/95/gamma/0.03"));
    EXPECT_EQ(cells.at(1), accessible("AM/95/e-/1"));
    EXPECT_THAT(matrix()->text(QAccessible::Description).toStdString(), testing::HasSubstr("2 selected"));
}

TEST_F(AccessibleMatrixTest, WhatCannotExistIsDisabledAndNotSelected)
{
    CellIndex na;
    while (demo.spec().isApplicable(na))
        ++na.value;
    const LanePoint at = geometry().lanes(na);
    QAccessibleInterface *missing = table()->cellAt(at.row, at.column);
    EXPECT_TRUE(missing->state().disabled);
    EXPECT_FALSE(missing->state().selectable);
    EXPECT_FALSE(missing->actionInterface()->actionNames().contains(QAccessibleActionInterface::toggleAction()));
    EXPECT_FALSE(table()->selectRow(at.row)) << "all of its row cannot exist";
    EXPECT_FALSE(table()->isRowSelected(at.row));
}

TEST_F(AccessibleMatrixTest, CellsAreWorkedWithoutThePointer)
{
    QSignalSpy activated(&view, &MatrixView::cellActivated);
    auto *liver = accessible("AF/95/gamma/0.03")->actionInterface();
    liver->doAction(QAccessibleActionInterface::setFocusAction());
    EXPECT_EQ(view.currentCell(), cell("AF/95/gamma/0.03"));
    EXPECT_TRUE(activated.isEmpty());
    liver->doAction(QAccessibleActionInterface::pressAction());
    EXPECT_EQ(activated.size(), 1);
    liver->doAction(QAccessibleActionInterface::toggleAction());
    EXPECT_EQ(view.selection().count(), 1U);
    liver->doAction(QAccessibleActionInterface::toggleAction());
    EXPECT_TRUE(view.selection().isEmpty());
    const LanePoint at = lanes("AF/95/gamma/0.03");
    auto *row = matrix()->child((at.row + 1) * 183)->actionInterface();
    row->doAction(QAccessibleActionInterface::toggleAction());
    EXPECT_TRUE(table()->isRowSelected(at.row));
    row->doAction(QAccessibleActionInterface::toggleAction());
    EXPECT_TRUE(view.selection().isEmpty());
}

TEST_F(AccessibleMatrixTest, APointLeadsToItsCellAndBack)
{
    const QRect rect = geometry().cellRect(lanes("AF/95/gamma/0.03"));
    const QPoint global = view.mapToGlobal(rect.center());
    EXPECT_EQ(matrix()->childAt(global.x(), global.y()), accessible("AF/95/gamma/0.03"));
    EXPECT_EQ(accessible("AF/95/gamma/0.03")->rect(), QRect(view.mapToGlobal(rect.topLeft()), rect.size()));
    const QPoint header = view.mapToGlobal(QPoint(4, rect.center().y()));
    EXPECT_EQ(matrix()->childAt(header.x(), header.y())->role(), QAccessible::RowHeader);
    EXPECT_FALSE(accessible("AF/95/gamma/0.03")->state().offscreen);
    view.setZoom(view.maximumZoom());
    view.setCurrentCell(cell("AM/95/e-/10"));
    EXPECT_TRUE(accessible("AF/5/gamma/0.005")->state().offscreen);
    EXPECT_TRUE(accessible("AF/5/gamma/0.005")->rect().isNull());
}

TEST_F(AccessibleMatrixTest, RowsFollowTheArrangement)
{
    const QAccessible::Id old = QAccessible::uniqueId(accessible("AM/95/gamma/0.03"));
    view.setArrangementChoice(ArrangementChoice::SideBySide);
    EXPECT_EQ(count(QAccessible::TableModelChanged), 1);
    EXPECT_EQ(table()->rowCount(), 141);
    EXPECT_EQ(table()->columnCount(), 364);
    const LanePoint at = lanes("AM/95/gamma/0.03");
    EXPECT_EQ(table()->rowDescription(at.row), u"Liver"_s);
    EXPECT_EQ(table()->columnDescription(at.column), u"AM, photons, 30\u00a0keV"_s);
    EXPECT_THAT(name(accessible("AM/95/gamma/0.03")), testing::HasSubstr("Liver, AM, photons, 30\u00a0keV"));
    EXPECT_EQ(QAccessible::accessibleInterface(old), nullptr) << "its row is gone";

    view.setCampaign(nullptr, nullptr);
    EXPECT_EQ(matrix()->childCount(), 0);
    EXPECT_EQ(table()->rowCount(), 0);
    EXPECT_EQ(matrix()->focusChild(), matrix());
}

TEST_F(AccessibleMatrixTest, AWalkThroughAllCellsDoesNotKeepThemAll)
{
    view.setCurrentCell(cell("AF/95/gamma/0.03"));
    QAccessibleInterface *current = accessible("AF/95/gamma/0.03");
    for (int i = 0; i < 10'000; ++i)
        ASSERT_TRUE(matrix()->child(i)->isValid());
    auto *cells = dynamic_cast<AccessibleTable *>(matrix());
    ASSERT_TRUE(cells);
    EXPECT_GT(cells->keptCells(), 9'000) << "whoever asks may hold them until the event loop";
    QCoreApplication::processEvents();
    EXPECT_EQ(cells->keptCells(), 1);
    EXPECT_EQ(accessible("AF/95/gamma/0.03"), current) << "the one that has the focus stays";
    EXPECT_TRUE(matrix()->child(500)->isValid());
}

TEST_F(AccessibleMatrixTest, CellsDieWithTheView)
{
    auto other = std::make_unique<MatrixView>(theme);
    other->setCampaign(&demo.tmpl(), &demo.state());
    QAccessibleInterface *first = QAccessible::queryAccessibleInterface(other.get())->tableInterface()->cellAt(0, 0);
    const QAccessible::Id id = QAccessible::uniqueId(first);
    EXPECT_EQ(QAccessible::accessibleInterface(id), first);
    other.reset();
    EXPECT_EQ(QAccessible::accessibleInterface(id), nullptr);
}

TEST_F(AccessibleMatrixTest, CountsByStateAreATable)
{
    StateLegend legend(theme);
    legend.setCounts(demo.state().total());
    QAccessibleInterface *counts = QAccessible::queryAccessibleInterface(&legend);
    ASSERT_TRUE(counts && counts->tableInterface());
    EXPECT_EQ(counts->tableInterface()->columnCount(), 1);
    legend.setGrid(&demo.state());
    QAccessibleTableInterface *byState = counts->tableInterface();
    EXPECT_EQ(byState->rowCount(), grid::cellStateCount);
    EXPECT_EQ(byState->columnCount(), 5);
    EXPECT_EQ(byState->columnDescription(0), u"Whole campaign"_s);
    EXPECT_EQ(byState->columnDescription(2), u"AF, electrons"_s);
    const int failed = int(CellState::Failed);
    EXPECT_EQ(byState->rowDescription(failed), u"failed"_s);
    EXPECT_EQ(name(byState->cellAt(failed, 0)), std::to_string(demo.state().total()[CellState::Failed]));
    EXPECT_EQ(name(byState->cellAt(failed, 2)), std::to_string(demo.state().block(0, 1)[CellState::Failed]));
    EXPECT_EQ(name(byState->cellAt(failed, 2)->tableCellInterface()->rowHeaderCells().first()), "failed");

    // The chips are children as well, and checkable.
    QAccessibleInterface *chip = QAccessible::queryAccessibleInterface(legend.chip(CellState::Failed));
    const int index = counts->indexOfChild(chip);
    EXPECT_EQ(counts->child(index), chip);
    EXPECT_EQ(chip->parent(), counts);
    EXPECT_TRUE(chip->state().checkable);
    EXPECT_THAT(name(chip), testing::HasSubstr("failed"));
}

TEST_F(AccessibleMatrixTest, CountsOfAHiddenLegendAreSpokenElsewhere)
{
    StateLegend legend(theme);
    legend.setCounts(demo.state().total());
    QWidget instead;
    instead.resize(300, 60);
    new SpokenCounts(&legend, &instead);
    instead.show();
    QAccessibleInterface *shown = QAccessible::queryAccessibleInterface(&instead);
    ASSERT_EQ(shown->childCount(), 1);
    QAccessibleInterface *counts = shown->child(0);
    EXPECT_FALSE(counts->state().invisible);
    EXPECT_EQ(name(counts), "States");
    ASSERT_NE(counts->tableInterface(), nullptr);
    const int failed = int(CellState::Failed);
    EXPECT_EQ(name(counts->tableInterface()->cellAt(failed, 0)),
              std::to_string(demo.state().total()[CellState::Failed]));
}

} // namespace dosegrid::widgets
