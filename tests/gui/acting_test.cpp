// SPDX-License-Identifier: GPL-3.0-or-later
// Plans that leave and acts on cells: what is asked before, and what is told after.
#include "tests/gui/windowfixture.h"

#include "widgets/common/messagebar.h"
#include "widgets/dialogs/submitdialog.h"

#include <QAction>
#include <QCheckBox>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::test {
namespace {

struct Acting : WindowFixture
{
    widgets::MatrixPage &matrix() { return *window->matrixPage(); }
    widgets::SubmitDialog *submitDialog() const { return window->findChild<widgets::SubmitDialog *>(); }
};

TEST_F(Acting, ALargeWaveLeavesOnlyAfterItsNumberWasTyped)
{
    open({1600, 1000});
    type(u"organ=kidneys energy=65keV..750keV"_s);
    window->action(u"submit"_s)->trigger();
    widgets::SubmitDialog *dialog = submitDialog();
    ASSERT_NE(dialog, nullptr);
    const std::uint32_t cells = dialog->preview().cells;
    ASSERT_GT(cells, widgets::SubmitDialog::cellsToType);
    EXPECT_FALSE(dialog->submitButton()->isEnabled());
    QTest::keyClicks(dialog->typedNumber(), QString::number(cells - 1));
    EXPECT_FALSE(dialog->submitButton()->isEnabled());
    dialog->typedNumber()->clear();
    QTest::keyClicks(dialog->typedNumber(), QString::number(cells));
    ASSERT_TRUE(dialog->submitButton()->isEnabled());
    QTest::mouseClick(dialog->submitButton(), Qt::LeftButton);
    ASSERT_EQ(campaign.submitted.size(), 1);
    EXPECT_EQ(campaign.submitted[0].cells, matrix().selection());
    EXPECT_EQ(campaign.submitted[0].expression, u"organ=kidneys energy=65keV..750keV"_s);
}

TEST_F(Acting, ThePlanSaysWhatIsLeftOutAndThatSendingIsPaused)
{
    campaign.setPaused(true);
    open({1600, 1000});
    type(u"organ=kidneys"_s);
    window->action(u"submit"_s)->trigger();
    const widgets::SubmitDialog *dialog = submitDialog();
    ASSERT_NE(dialog, nullptr);
    ASSERT_LT(dialog->preview().cells, matrix().selection().count());
    QStringList texts;
    for (const QLabel *label : dialog->findChildren<QLabel *>()) {
        if (label->isVisibleTo(dialog))
            texts += label->text();
    }
    const QString all = texts.join(u'\n');
    EXPECT_FALSE(all.contains(u"Nothing is left out"_s));
    EXPECT_TRUE(all.contains(u"The engine is paused"_s)) << qPrintable(all);
}

TEST_F(Acting, AnUntickedLineLeavesThePlanAndTheFiguresFollow)
{
    open({1600, 1000});
    type(u"organ=kidneys energy=65keV..750keV"_s);
    window->action(u"submit"_s)->trigger();
    widgets::SubmitDialog *dialog = submitDialog();
    ASSERT_NE(dialog, nullptr);
    const engine::PlanPreview whole = dialog->preview();
    ASSERT_GT(whole.lines.size(), 2);
    QTableView *manifest = dialog->manifest();
    const QModelIndex first = manifest->model()->index(1, 0); // below the heading
    ASSERT_EQ(first.data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
    EXPECT_FALSE(manifest->model()->index(0, 0).data(Qt::CheckStateRole).isValid());
    manifest->scrollTo(first);
    QTest::mouseClick(manifest->viewport(), Qt::LeftButton, {}, manifest->visualRect(first).center());
    EXPECT_EQ(first.data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
    EXPECT_EQ(dialog->preview().cells, whole.cells - whole.lines[0].cells);
    EXPECT_EQ(dialog->preview().lines.size(), whole.lines.size() - 1);
    EXPECT_EQ(manifest->model()->rowCount(), int(whole.lines.size()) + 3); // it stays in the table
    EXPECT_TRUE((dialog->request().cells & whole.lines[0].mask).isEmpty());
    EXPECT_FALSE(dialog->request().expression.isEmpty());
    // By keyboard it comes back, and with it the expression as it was typed.
    manifest->setCurrentIndex(first);
    QTest::keyClick(manifest, Qt::Key_Space);
    EXPECT_EQ(dialog->preview().cells, whole.cells);
    EXPECT_EQ(dialog->request().expression, u"organ=kidneys energy=65keV..750keV"_s);
}

TEST_F(Acting, APlanWhoseCellsWouldShareSeedsCannotLeave)
{
    campaign.planRefusal = Error{Error::Kind::WrongState, u"AF/89/gamma/0.1 AF/90/gamma/0.1"_s, {}, 0, u"seeds"_s};
    open({1600, 1000});
    type(u"organ=kidneys energy=80keV"_s);
    window->action(u"submit"_s)->trigger();
    widgets::SubmitDialog *dialog = submitDialog();
    ASSERT_NE(dialog, nullptr);
    ASSERT_GT(dialog->preview().cells, 0U);
    EXPECT_FALSE(dialog->submitButton()->isEnabled());
    const auto isSaid = [&] {
        return std::ranges::any_of(dialog->findChildren<QLabel *>(), [](const QLabel *label) {
            return label->isVisibleTo(label->window())
                   && label->text().contains(u"AF/89/gamma/0.1 and AF/90/gamma/0.1"_s);
        });
    };
    EXPECT_TRUE(isSaid());
    // By hand it takes other seeds, and may leave.
    auto *more = dialog->findChild<QCheckBox *>(u"moreStatistics"_s);
    ASSERT_NE(more, nullptr);
    QTest::keyClick(more, Qt::Key_Space);
    EXPECT_TRUE(QTest::qWaitFor([&] { return dialog->submitButton()->isEnabled(); }, 5000));
    EXPECT_FALSE(isSaid());
    dialog->submitButton()->click();
    ASSERT_EQ(campaign.submitted.size(), 1);
    EXPECT_TRUE(campaign.submitted[0].moreStatistics);
}

TEST_F(Acting, APlanIsSavedForPeopleAndPrograms)
{
    open({1600, 1000});
    type(u"organ=kidneys energy=65keV..750keV"_s);
    window->action(u"submit"_s)->trigger();
    widgets::SubmitDialog *dialog = submitDialog();
    ASSERT_NE(dialog, nullptr);
    dialogs.nextFile = settingsFolder.filePath(u"plan.json"_s);
    dialog->saveButton()->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return QFile::exists(dialogs.nextFile); }));
    QFile json(dialogs.nextFile);
    ASSERT_TRUE(json.open(QIODevice::ReadOnly));
    const QJsonObject plan = QJsonDocument::fromJson(json.readAll()).object();
    EXPECT_EQ(plan["schema"_L1].toInt(), 1);
    EXPECT_EQ(plan["plan"_L1]["cells"_L1].toInteger(), dialog->preview().cells);
    EXPECT_EQ(plan["cells"_L1].toArray().size(), qsizetype(dialog->preview().cells));
    EXPECT_EQ(plan["request"_L1]["expression"_L1].toString(), u"organ=kidneys energy=65keV..750keV"_s);
    dialogs.nextFile = settingsFolder.filePath(u"plan.csv"_s);
    dialog->saveButton()->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return QFile::exists(dialogs.nextFile); }));
    QFile csv(dialogs.nextFile);
    ASSERT_TRUE(csv.open(QIODevice::ReadOnly));
    const QByteArrayList rows = csv.readAll().trimmed().split('\n');
    EXPECT_EQ(rows.size(), 1 + dialog->preview().lines.size() + dialog->preview().leftOut.size());
    EXPECT_TRUE(rows.front().startsWith("part,"));
}

TEST_F(Acting, ASmallWaveNeedsNoNumberAndDoesNotChangeUnderTheUser)
{
    open({1600, 1000});
    type(u"model=AF organ=liver particle=gamma energy=800keV..850keV state=open"_s);
    const grid::CellMask chosen = matrix().selection();
    ASSERT_FALSE(chosen.isEmpty());
    window->action(u"submit"_s)->trigger();
    widgets::SubmitDialog *dialog = submitDialog();
    ASSERT_NE(dialog, nullptr);
    EXPECT_TRUE(dialog->typedNumber()->isHidden());
    EXPECT_TRUE(dialog->submitButton()->isEnabled());
    matrix().clearSelection();
    EXPECT_EQ(dialog->request().cells, chosen);
}

TEST_F(Acting, KillNamesItsCollateralAndWaitsForAnAnswer)
{
    open({1600, 1000});
    type(u"state=running model=AF"_s);
    window->action(u"kill"_s)->trigger();
    ASSERT_EQ(dialogs.confirmations.size(), 1);
    EXPECT_TRUE(dialogs.confirmations[0].body.contains(u"other cells"_s));
    EXPECT_EQ(dialogs.cellConfirmations[0].cells, matrix().selection());
    EXPECT_TRUE(campaign.wishes.isEmpty());
    dialogs.agrees = true;
    window->action(u"kill"_s)->trigger();
    ASSERT_EQ(campaign.wishes.size(), 1);
    EXPECT_EQ(campaign.wishes[0].action, engine::CellAction::Kill);
}

TEST_F(Acting, SkippingNeedsAReason)
{
    open({1600, 1000});
    type(u"state=failed"_s);
    dialogs.agrees = true;
    window->action(u"skip"_s)->trigger();
    EXPECT_TRUE(campaign.wishes.isEmpty());
    dialogs.nextText = u"source too small"_s;
    window->action(u"skip"_s)->trigger();
    ASSERT_EQ(campaign.wishes.size(), 1);
    EXPECT_EQ(campaign.wishes[0].reason, u"source too small"_s);
}

TEST_F(Acting, ASelectionIsNotedAndItsNotesAreTakenAway)
{
    open({1600, 1000});
    EXPECT_FALSE(window->action(u"note"_s)->isEnabled());
    type(u"state=failed"_s);
    dialogs.agrees = true;
    window->action(u"note"_s)->trigger();
    EXPECT_TRUE(campaign.wishes.isEmpty()) << "without a text";
    dialogs.nextText = u"geometry overlap, told Maxime"_s;
    window->action(u"note"_s)->trigger();
    ASSERT_EQ(campaign.wishes.size(), 1);
    EXPECT_EQ(campaign.wishes[0].action, engine::CellAction::Note);
    EXPECT_EQ(campaign.wishes[0].reason, u"geometry overlap, told Maxime"_s);
    EXPECT_EQ(campaign.wishes[0].expression, u"state=failed"_s);
    EXPECT_EQ(campaign.wishes[0].cells, matrix().selection().count());
    dialogs.agrees = false;
    window->action(u"removenotes"_s)->trigger();
    EXPECT_EQ(campaign.wishes.size(), 1) << "nothing brings them back";
    dialogs.agrees = true;
    window->action(u"removenotes"_s)->trigger();
    ASSERT_EQ(campaign.wishes.size(), 2);
    EXPECT_EQ(campaign.wishes[1].action, engine::CellAction::RemoveNotes);
    // More than 500 cells ask for the number, as every act does.
    type(u"organ=liver,kidneys"_s);
    dialogs.confirmations.clear();
    window->action(u"note"_s)->trigger();
    EXPECT_EQ(dialogs.confirmations.front().typeToConfirm, qint64(matrix().selection().count()));
    EXPECT_TRUE(dialogs.confirmations.front().isHarmless);
}

TEST_F(Acting, WhatWasDoneToCellsIsToldAndTakenBack)
{
    open({1600, 1000});
    type(u"state=failed,done"_s);
    dialogs.agrees = true;
    dialogs.nextText = u"source too small"_s;
    window->action(u"skip"_s)->trigger();
    ASSERT_EQ(campaign.wishes.size(), 1);
    EXPECT_FALSE(campaign.wishes[0].expression.isEmpty());
    const std::uint32_t cellCount = campaign.grid().spec().cellCount();
    engine::WishOutcome outcome;
    outcome.id = {77};
    outcome.kind = u"skip"_s;
    outcome.isDone = true;
    outcome.cells = 2;
    outcome.refused = 1;
    outcome.on = grid::CellMask::of(cellCount, {{1}, {2}});
    outcome.notPossible = {{engine::RefusalReason::AlreadyDone, grid::CellMask::of(cellCount, {{3}})}};
    outcome.canBeUndone = true;
    widgets::MessageBar *messages = window->matrixPage()->messages();
    emit campaign.wishDone(outcome);
    EXPECT_FALSE(messages->isVisible()) << "another program asked for it";
    outcome.id = {1}; // the first wish
    emit campaign.wishDone(outcome);
    ASSERT_TRUE(messages->isVisible());
    EXPECT_TRUE(messages->text().contains(u"done already"_s)) << qPrintable(messages->text());
    ASSERT_NE(buttonIn(*messages, u"Select the others"_s), nullptr);
    buttonIn(*messages, u"Select the others"_s)->click();
    EXPECT_EQ(window->matrixPage()->selection(), outcome.notPossible[0].cells);
    EXPECT_TRUE(window->action(u"undo"_s)->isEnabled());
    ASSERT_NE(buttonIn(*messages, u"Undo"_s), nullptr);
    buttonIn(*messages, u"Undo"_s)->click();
    EXPECT_EQ(campaign.undone, QList<WishId>{outcome.id});
    EXPECT_FALSE(window->action(u"undo"_s)->isEnabled()) << "once";
}

TEST_F(Acting, ANoteLeavesWhatCanBeUndone)
{
    open({1600, 1000});
    window->matrixPage()->select(u"state=failed"_s);
    dialogs.agrees = true;
    dialogs.nextText = u"source too small"_s;
    window->action(u"skip"_s)->trigger();
    window->action(u"note"_s)->trigger();
    ASSERT_EQ(campaign.wishes.size(), 2);
    engine::WishOutcome outcome;
    outcome.id = {1};
    outcome.kind = u"skip"_s;
    outcome.isDone = true;
    outcome.cells = 2;
    outcome.canBeUndone = true;
    emit campaign.wishDone(outcome);
    outcome.id = {2};
    outcome.kind = u"note"_s;
    outcome.canBeUndone = false;
    emit campaign.wishDone(outcome);
    ASSERT_TRUE(window->action(u"undo"_s)->isEnabled());
    window->action(u"undo"_s)->trigger();
    EXPECT_EQ(campaign.undone, QList<WishId>{WishId{1}});
    EXPECT_FALSE(window->action(u"undo"_s)->isEnabled());
}

TEST_F(Acting, AnActionThatCannotBeTakenSaysWhy)
{
    open({1600, 1000});
    const auto tip = [this] { return window->action(u"retry"_s)->toolTip(); };
    EXPECT_TRUE(tip().contains(u"No cell is selected."_s)) << qPrintable(tip());
    window->matrixPage()->select(u"state=failed"_s);
    EXPECT_EQ(tip(), u"Retry"_s);
    campaign.reason = engine::ObserverReason::ReadOnlyFile;
    emit campaign.roleChanged();
    EXPECT_TRUE(tip().contains(u"The file is read only"_s)) << qPrintable(tip());
    window->setCampaign(nullptr);
    EXPECT_TRUE(tip().contains(u"No campaign is open."_s)) << qPrintable(tip());
}

} // namespace
} // namespace dosegrid::test
