// SPDX-License-Identifier: GPL-3.0-or-later
// What came of each cell of an action.
#include "tests/gui/windowfixture.h"

#include "widgets/common/messagebar.h"
#include "widgets/dialogs/outcomedialog.h"

#include <QAction>
#include <QClipboard>
#include <QTableView>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::test {
namespace {

struct OutcomeTest : WindowFixture
{
    // The fake's first wish, a hold of these cells; it was not possible for every third one.
    void hold(std::uint32_t cells)
    {
        ask();
        tell(cells);
    }
    void ask()
    {
        open({1600, 1000});
        window->matrixPage()->select(u"state=failed"_s);
        window->action(u"hold"_s)->trigger();
        ASSERT_EQ(campaign.wishes.size(), 1);
    }
    void tell(std::uint32_t cells)
    {
        const std::uint32_t cellCount = campaign.grid().spec().cellCount();
        engine::WishOutcome outcome;
        outcome.id = {1};
        outcome.kind = u"hold"_s;
        outcome.isDone = true;
        outcome.on = grid::CellMask(cellCount);
        left = grid::CellMask(cellCount);
        for (std::uint32_t cell = 0; cell < cells; ++cell)
            (cell % 3 == 0 ? left : outcome.on).set({cell});
        outcome.cells = outcome.on.count();
        outcome.refused = left.count();
        outcome.notPossible = {{engine::RefusalReason::AlreadyDone, left}};
        emit campaign.wishDone(outcome);
    }
    widgets::OutcomeDialog *list()
    {
        QPushButton *details = buttonIn(*window->matrixPage()->messages(), u"List the cells…"_s);
        if (!details)
            return nullptr;
        details->setFocus();
        QTest::keyClick(details, Qt::Key_Space);
        return window->findChild<widgets::OutcomeDialog *>();
    }
    static QString at(const widgets::OutcomeDialog &dialog, int row, int column)
    {
        return dialog.table()->model()->index(row, column).data().toString();
    }
    grid::CellMask left;
};

TEST_F(OutcomeTest, EveryCellIsListedWithWhatCameOfIt)
{
    using Model = widgets::OutcomeModel;
    hold(120);
    const widgets::OutcomeDialog *dialog = list();
    ASSERT_NE(dialog, nullptr);
    EXPECT_FALSE(dialog->isModal()) << "the window goes on";
    ASSERT_EQ(dialog->table()->model()->rowCount(), 120);
    EXPECT_EQ(at(*dialog, 0, Model::Outcome), u"done already"_s) << "what needs a word comes first";
    EXPECT_EQ(at(*dialog, 119, Model::Outcome), u"held"_s);
    EXPECT_EQ(at(*dialog, 1, Model::Cell), campaign.grid().spec().cellId({3}));
    dialog->table()->sortByColumn(Model::Cell, Qt::AscendingOrder);
    EXPECT_EQ(at(*dialog, 1, Model::Cell), campaign.grid().spec().cellId({1}));
    dialog->table()->sortByColumn(Model::Outcome, Qt::DescendingOrder);
    EXPECT_EQ(at(*dialog, 0, Model::Outcome), u"held"_s);
}

TEST_F(OutcomeTest, ThoseLeftAloneAreSelectedAndRowsCopied)
{
    hold(120);
    widgets::OutcomeDialog *dialog = list();
    ASSERT_NE(dialog, nullptr);
    ASSERT_NE(buttonIn(*dialog, u"Select the 40 left alone"_s), nullptr);
    buttonIn(*dialog, u"Select the 40 left alone"_s)->click();
    EXPECT_EQ(window->matrixPage()->selection(), left);
    EXPECT_TRUE(dialog->isVisible());

    buttonIn(*dialog, u"Copy"_s)->click();
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
    EXPECT_EQ(lines.size(), 120);
    EXPECT_EQ(lines[0].split(u'\t').size(), 3);
    dialog->table()->selectRow(1);
    buttonIn(*dialog, u"Copy"_s)->click();
    EXPECT_EQ(QGuiApplication::clipboard()->text(), lines[1]);
    window->setCampaign(nullptr);
    EXPECT_EQ(window->findChild<widgets::OutcomeDialog *>(), nullptr) << "of cells of that campaign";
}

TEST_F(OutcomeTest, WhatWentWrongStaysUntilItIsClosedAndTheOutcomeComesThen)
{
    ask();
    window->showProblem(u"The file could not be written."_s);
    tell(12);
    widgets::MessageBar &messages = *window->matrixPage()->messages();
    EXPECT_EQ(messages.text(), u"The file could not be written."_s);
    ASSERT_NE(buttonIn(messages, u"Close"_s), nullptr);
    buttonIn(messages, u"Close"_s)->click();
    EXPECT_TRUE(messages.isVisible());
    EXPECT_NE(messages.text(), u"The file could not be written."_s);
    EXPECT_NE(buttonIn(messages, u"Select the others"_s), nullptr);
}

TEST_F(OutcomeTest, TheListLeadsToTheMatrixFromAnyPage)
{
    hold(120);
    widgets::OutcomeDialog *dialog = list();
    ASSERT_NE(dialog, nullptr);
    window->showPage(widgets::MainWindow::Page::Statistics);
    buttonIn(*dialog, u"Select the 40 left alone"_s)->click();
    EXPECT_EQ(window->page(), widgets::MainWindow::Page::Matrix);
    window->showPage(widgets::MainWindow::Page::Statistics);
    dialog->table()->setCurrentIndex(dialog->table()->model()->index(1, 0));
    QTest::keyClick(dialog->table(), Qt::Key_Return);
    EXPECT_EQ(window->page(), widgets::MainWindow::Page::Matrix);
    EXPECT_EQ(window->matrixPage()->currentCell(), grid::CellIndex{3});
}

} // namespace
} // namespace dosegrid::test
