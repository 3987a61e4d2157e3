// SPDX-License-Identifier: GPL-3.0-or-later
// What is asked before an act on cells: number, cost, collateral, the list, and what can be left out of it.
#include "tests/gui/windowfixture.h"
#include "widgets/dialogs/cellchoicemodel.h"
#include "widgets/dialogs/confirmcellsdialog.h"
#include "widgets/mainwindow/actionwords.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <QTreeView>

using namespace Qt::Literals::StringLiterals;
using dosegrid::grid::CellMask;

namespace dosegrid::test {
namespace {

struct ConfirmationTest : WindowFixture
{
    grid::GridSpecPtr spec = campaign.grid().specPtr();
    CellMask cells(int count, int from = 0) const
    {
        CellMask mask(spec->cellCount());
        mask.setRange({std::uint32_t(from)}, std::uint32_t(count));
        return mask;
    }
    // Of each ten cells one execution: what is left of it stops with those chosen.
    widgets::CellsConfirmation kill(const CellMask &chosen) const
    {
        const auto words = [](const CellMask &kept) {
            engine::ActionPreview preview;
            preview.action = engine::CellAction::Kill;
            preview.affected = kept;
            preview.collateral = CellMask(kept.size());
            CellMask all(kept.size());
            kept.forEach([&](grid::CellIndex cell) {
                if (!all.test(cell))
                    ++preview.executions;
                all.setRange({cell.value / 10 * 10}, 10);
            });
            preview.collateral = all - kept;
            preview.cpuHoursLost = all.count();
            return widgets::CellsConfirmation::Words{widgets::actionWords(preview, 0), preview.collateral};
        };
        return {.spec = spec, .cells = chosen, .reason = {}, .words = words};
    }
    void make(const widgets::CellsConfirmation &what)
    {
        dialog = std::make_unique<widgets::ConfirmCellsDialog>(theme, icons, what);
        dialog->show();
        ASSERT_TRUE(QTest::qWaitForWindowActive(dialog.get()));
    }
    bool says(const QString &text) const { return test::says(*dialog, text); }
    void press(const QString &text)
    {
        QPushButton *button = buttonIn(*dialog, text);
        ASSERT_NE(button, nullptr) << text.toStdString();
        QTest::mouseClick(button, Qt::LeftButton);
    }
    void openList() { press(u"Show the cells, leave some out"_s); }
    void untick(int row)
    {
        dialog->list()->setCurrentIndex(dialog->list()->model()->index(row, widgets::CellChoiceModel::Id));
        QTest::keyClick(dialog->list(), Qt::Key_Space);
    }

    std::unique_ptr<widgets::ConfirmCellsDialog> dialog;
};

TEST_F(ConfirmationTest, TheWordsFollowWhatIsLeft)
{
    make(kill(cells(2, 8) | cells(1, 10)));
    EXPECT_TRUE(says(u"Kill 2 executions?"_s));
    EXPECT_TRUE(says(u"<b>17 other cells</b>"_s));
    EXPECT_EQ(dialog->dangerousButton()->text(), u"Kill, stop 20 cells"_s);
    openList();
    untick(2);
    EXPECT_TRUE(says(u"Kill 1 execution?"_s));
    EXPECT_TRUE(says(u"<b>8 other cells</b>"_s));
    EXPECT_EQ(dialog->dangerousButton()->text(), u"Kill, stop 10 cells"_s);
    EXPECT_EQ(dialog->kept(), cells(2, 8));
}

TEST_F(ConfirmationTest, WhatStopsAllTheSameIsListedAndHasNoBox)
{
    make(kill(cells(2)));
    openList();
    QAbstractItemModel &model = *dialog->list()->model();
    ASSERT_EQ(model.rowCount(), 10);
    const QModelIndex other = model.index(9, widgets::CellChoiceModel::Id);
    EXPECT_EQ(other.data().toString(), spec->cellId({9}));
    EXPECT_FALSE(other.data(Qt::CheckStateRole).isValid());
    EXPECT_TRUE(other.siblingAtColumn(1).data().toString().startsWith(u"stops with it: "_s));
    untick(1);
    EXPECT_TRUE(model.index(1, 1).data().toString().startsWith(u"stops with it: "_s)) << "its execution is killed";
    EXPECT_FALSE(model.index(0, 1).data().toString().startsWith(u"stops with it: "_s));
    EXPECT_EQ(model.rowCount(), 10) << "none is listed twice";
}

TEST_F(ConfirmationTest, ATickOfSeveralChosenRowsIsForAll)
{
    make(kill(cells(30)));
    openList();
    dialog->list()->setCurrentIndex(dialog->list()->model()->index(4, 0));
    QTest::keyClick(dialog->list(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(dialog->list(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(dialog->list(), Qt::Key_Space);
    EXPECT_EQ(dialog->kept(), cells(30) - cells(3, 4));
}

TEST_F(ConfirmationTest, NothingIsAgreedToWhenNoCellIsLeft)
{
    make(kill(cells(12)));
    openList();
    press(u"Untick all"_s);
    EXPECT_FALSE(dialog->dangerousButton()->isEnabled());
    EXPECT_TRUE(says(u"No cell is ticked: there is nothing to do."_s));
    press(u"Tick all"_s);
    EXPECT_TRUE(dialog->dangerousButton()->isEnabled());
    EXPECT_EQ(dialog->kept(), cells(12));
}

TEST_F(ConfirmationTest, ANumberTypedForMoreCellsIsNoAnswerForFewer)
{
    make(kill(cells(600)));
    EXPECT_FALSE(dialog->dangerousButton()->isEnabled());
    dialog->number()->setText(u"600"_s);
    EXPECT_TRUE(dialog->dangerousButton()->isEnabled());
    openList();
    untick(0); // its execution stops all the same
    EXPECT_TRUE(dialog->dangerousButton()->isEnabled()) << "as many cells stop";
    for (int row = 1; row < 10; ++row)
        untick(row);
    EXPECT_FALSE(dialog->dangerousButton()->isEnabled());
    EXPECT_TRUE(dialog->number()->text().isEmpty());
    dialog->number()->setText(u"590"_s);
    EXPECT_TRUE(dialog->dangerousButton()->isEnabled());
}

TEST_F(ConfirmationTest, TheNumberMayBeTypedAsItIsShown)
{
    make(kill(cells(1240)));
    ASSERT_TRUE(says(u"Type 1,240 to confirm"_s));
    EXPECT_FALSE(dialog->dangerousButton()->isEnabled());
    dialog->number()->setText(u"1,240"_s);
    EXPECT_TRUE(dialog->dangerousButton()->isEnabled());
    dialog->number()->setText(u"1240"_s);
    EXPECT_TRUE(dialog->dangerousButton()->isEnabled());
    dialog->number()->setText(u"1,250"_s);
    EXPECT_FALSE(dialog->dangerousButton()->isEnabled());
}

TEST_F(ConfirmationTest, ReturnIsTheSafeAnswerAndAReasonIsNeeded)
{
    widgets::CellsConfirmation what = kill(cells(3));
    what.reason = u"Why"_s;
    make(what);
    EXPECT_FALSE(dialog->dangerousButton()->isEnabled());
    QTest::keyClicks(dialog->focusWidget(), u" too small "_s);
    EXPECT_TRUE(dialog->dangerousButton()->isEnabled());
    EXPECT_EQ(dialog->reason(), u"too small"_s);
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Return);
    EXPECT_EQ(dialog->result(), QDialog::Rejected);
    EXPECT_FALSE(dialog->isVisible());
}

TEST_F(ConfirmationTest, WhatIsHarmlessIsDoneByReturn)
{
    open({1600, 1000});
    window->matrixPage()->select(cells(12));
    window->action(u"note"_s)->trigger();
    ASSERT_EQ(dialogs.cellConfirmations.size(), 1);
    make(dialogs.cellConfirmations.front());
    EXPECT_TRUE(says(u"Note about 12 cells"_s));
    EXPECT_TRUE(buttonIn(*dialog, u"Add the note"_s));
    EXPECT_FALSE(dialog->dangerousButton()->isEnabled()) << "it has no text yet";
    auto *line = qobject_cast<QLineEdit *>(dialog->focusWidget());
    ASSERT_NE(line, nullptr);
    EXPECT_EQ(line->maxLength(), int(engine::longestNote));
    QTest::keyClick(line, Qt::Key_Return);
    EXPECT_TRUE(dialog->isVisible());
    openList();
    untick(0);
    EXPECT_TRUE(says(u"Note about 11 cells"_s));
    line->setFocus();
    QTest::keyClicks(line, u" told Maxime "_s);
    QTest::keyClick(line, Qt::Key_Return);
    EXPECT_EQ(dialog->result(), QDialog::Accepted);
    EXPECT_EQ(dialog->reason(), u"told Maxime"_s);
    EXPECT_EQ(dialog->kept().count(), 11U);
}

TEST_F(ConfirmationTest, TheListIsASoundModel)
{
    widgets::CellChoiceModel model(spec, cells(5));
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setOthers(cells(20));
    model.keep({0, 4, 19}, false);
    model.setOthers(cells(3, 30));
    model.setOthers(cells(0));
    model.keepAll(true);
    EXPECT_EQ(model.kept(), cells(5));
    EXPECT_EQ(model.rowCount(), 5);
}

// 1,000 CPU hours are confirmed like 500 cells.
TEST_F(ConfirmationTest, CostAsksForTheNumberToo)
{
    engine::ActionPreview preview;
    preview.action = engine::CellAction::Retry;
    preview.affected = cells(40);
    EXPECT_EQ(widgets::actionWords(preview, 1000).typeToConfirm, 0);
    EXPECT_EQ(widgets::actionWords(preview, 1001).typeToConfirm, 40);
    preview.affected = cells(501);
    EXPECT_EQ(widgets::actionWords(preview, 1).typeToConfirm, 501);
    preview.action = engine::CellAction::Hold; // costs nothing, and is undone
    preview.affected = cells(40);
    EXPECT_EQ(widgets::actionWords(preview, 1001).typeToConfirm, 0);
}

TEST_F(ConfirmationTest, TheCellsThatAreLeftAreActedOn)
{
    open({1600, 1000});
    window->matrixPage()->select(campaign.grid().maskOf(grid::CellState::Failed));
    window->action(u"skip"_s)->trigger();
    ASSERT_EQ(dialogs.cellConfirmations.size(), 1);
    const widgets::CellsConfirmation &what = dialogs.cellConfirmations.front();
    EXPECT_EQ(what.cells, campaign.grid().maskOf(grid::CellState::Failed));
    EXPECT_FALSE(what.reason.isEmpty());
    CellMask one(spec->cellCount());
    one.set(what.cells.cells().front());
    EXPECT_EQ(what.words(one).words.dangerous, u"Skip 1 cell"_s);
}

} // namespace
} // namespace dosegrid::test
