// SPDX-License-Identifier: GPL-3.0-or-later
// What is asked of the campaign for a selection.
#include "tests/gui/tasks/screen.h"
#include "tests/gui/tasks/task.h"

#include "widgets/dialogs/confirmdialog.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QLineEdit>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::test {

namespace {

void selectOne(Desk &d, const QString &cell) { d.mouse.click(&d.view(), d.at(cell)); }

void walkAndSelect(Desk &d, const QString &cell)
{
    d.walkTo(cell);
    d.keys.press(Qt::Key_X);
}

Task submitted()
{
    return {.name = "AFewCellsSubmittedAsAWave",
            .byMouse =
                [](Desk &d) {
                    const QPoint from = d.at(u"AM/100/e-/0.3"_s);
                    d.mouse.drag(&d.view(), {from, d.at(u"AM/100/e-/0.4"_s)});
                    d.mouse.tool(u"Submit"_s);
                    d.mouse.button(u"Submit 4 cells"_s);
                },
            .byKeys =
                [](Desk &d) {
                    d.walkTo(u"AM/100/e-/0.3"_s);
                    d.walkTo(u"AM/100/e-/0.4"_s, Qt::ShiftModifier);
                    d.keys.menu({u"Waves"_s, u"Submit"_s});
                    d.keys.button(u"Submit 4 cells"_s);
                },
            .selection = u"model=AM organ=100 particle=e- energy=300keV..400keV"_s,
            .looks = u"submit wave 5 4"_s};
}

Task held()
{
    return {.name = "HeldAndReleased",
            .byMouse =
                [](Desk &d) {
                    selectOne(d, u"AF/95/gamma/1"_s);
                    d.mouse.tool(u"Hold"_s);
                    d.mouse.tool(u"Release"_s);
                },
            .byKeys =
                [](Desk &d) {
                    walkAndSelect(d, u"AF/95/gamma/1"_s);
                    d.keys.menu({u"Cells"_s, u"Hold"_s});
                    d.keys.menu({u"Cells"_s, u"Release"_s});
                },
            .selection = u"AF/95/gamma/1"_s,
            .looks = u"hold 1\nrelease 1"_s};
}

Task retriedFromItsMenu()
{
    return {.name = "OneFailedCellRetriedWhileAnotherStaysSelected",
            .byMouse =
                [](Desk &d) {
                    selectOne(d, u"AF/95/gamma/1"_s);
                    d.mouse.drag(&d.view(), {d.at(u"AF/48/gamma/0.12"_s)}, {}, Qt::RightButton);
                    d.mouse.item(u"Retry"_s);
                },
            .byKeys =
                [](Desk &d) {
                    walkAndSelect(d, u"AF/95/gamma/1"_s);
                    d.walkTo(u"AF/48/gamma/0.12"_s);
                    d.keys.press(Qt::SHIFT | Qt::Key_F10);
                    d.keys.item(u"Retry"_s);
                },
            .selection = u"AF/95/gamma/1"_s,
            .looks = u"retry 1"_s};
}

Task skipped()
{
    return {.name = "SkippedWithAReason",
            .byMouse =
                [](Desk &d) {
                    selectOne(d, u"AF/66/gamma/1"_s);
                    d.mouse.menu({u"Cells"_s, u"Skip"_s});
                    d.keys.type(u"too small"_s); // words are typed in any case
                    d.mouse.button(u"Skip 1 cell"_s);
                },
            .byKeys =
                [](Desk &d) {
                    walkAndSelect(d, u"AF/66/gamma/1"_s);
                    d.keys.menu({u"Cells"_s, u"Skip"_s});
                    d.keys.type(u"too small"_s);
                    d.keys.button(u"Skip 1 cell"_s);
                },
            .selection = u"AF/66/gamma/1"_s,
            .looks = u"skip 1 too small"_s};
}

qint64 liveCells(Desk &d) { return d.cells(u"state=running"_s).count() + d.cells(u"state=submitted"_s).count(); }

QString killWords(Desk &d) { return u"Kill, stop %1 cells"_s.arg(QLocale().toString(liveCells(d))); }

// Where the number of a large act is typed, in the confirmation that is open.
const QWidget *numberField()
{
    const auto *dialog = qobject_cast<widgets::ConfirmDialog *>(QApplication::activeModalWidget());
    EXPECT_TRUE(dialog && dialog->number()->isVisible());
    return dialog ? dialog->number() : nullptr;
}

Task killed()
{
    return {.name = "KilledAfterTheCollateralWasShown",
            .byMouse =
                [](Desk &d) {
                    d.mouse.menu({u"Selection"_s, u"In state"_s, u"running"_s});
                    d.joinByMouse(u"Intersect"_s);
                    d.mouse.click(&d.view(), d.rowHeaderAt(u"AF/89/gamma/0.13"_s));
                    d.mouse.tool(u"Kill"_s);
                    d.mouse.click(numberField());
                    d.keys.type(QString::number(liveCells(d)));
                    d.mouse.button(killWords(d));
                },
            .byKeys =
                [](Desk &d) {
                    d.keys.query(u"model=AF organ=89 state=running"_s);
                    d.keys.menu({u"Cells"_s, u"Kill"_s});
                    d.keys.tabTo(numberField());
                    d.keys.type(QString::number(liveCells(d)));
                    d.keys.button(killWords(d));
                },
            .selection = u"model=AF organ=89 state=running"_s,
            .looks = u"kill 2"_s};
}

Task paused()
{
    return {.name = "TheEnginePaused",
            .byMouse = [](Desk &d) { d.mouse.tool(u"Pause engine"_s); },
            .byKeys =
                [](Desk &d) {
                    d.keys.menu({u"Waves"_s, u"Pause engine"_s});
                },
            .looks = u"paused"_s};
}

} // namespace

std::vector<Task> actingTasks() { return {submitted(), held(), retriedFromItsMenu(), skipped(), killed(), paused()}; }

} // namespace dosegrid::test
