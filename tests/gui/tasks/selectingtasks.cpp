// SPDX-License-Identifier: GPL-3.0-or-later
// Pointing at cells, rows, columns, blocks.
#include "tests/gui/tasks/task.h"

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::test {

namespace {

Task oneCell()
{
    return {.name = "TheLiverAtOneEnergy",
            .byMouse = [](Desk &d) { d.mouse.click(&d.view(), d.at(u"AF/95/gamma/0.1"_s)); },
            .byKeys =
                [](Desk &d) {
                    d.walkTo(u"AF/95/gamma/0.1"_s);
                    d.keys.press(Qt::Key_X);
                },
            .selection = u"AF/95/gamma/0.1"_s};
}

Task rectangle()
{
    return {.name = "ARectangleOfCells",
            .byMouse =
                [](Desk &d) {
                    const QPoint from = d.at(u"AM/13/gamma/0.01"_s);
                    const QPoint to = d.at(u"AM/18/gamma/0.02"_s);
                    d.mouse.drag(&d.view(), {from, (from + to) / 2, to});
                },
            .byKeys =
                [](Desk &d) {
                    d.walkTo(u"AM/13/gamma/0.01"_s);
                    d.walkTo(u"AM/18/gamma/0.02"_s, Qt::ShiftModifier);
                },
            .selection = u"model=AM organ=13..18 particle=gamma energy=10keV..20keV"_s};
}

Task column()
{
    return {.name = "OneEnergyInAllRegions",
            .byMouse = [](Desk &d) { d.mouse.click(&d.view(), d.columnHeaderAt(u"AF/95/gamma/0.14"_s)); },
            .byKeys =
                [](Desk &d) {
                    d.walkTo(u"AF/95/gamma/0.14"_s);
                    d.keys.press(int(Qt::CTRL) | Qt::Key_Space);
                },
            .selection = u"particle=gamma energy=140keV"_s};
}

Task row()
{
    return {.name = "OneRegionAtAllEnergies",
            .byMouse = [](Desk &d) { d.mouse.click(&d.view(), d.rowHeaderAt(u"AF/95/gamma/0.1"_s)); },
            .byKeys =
                [](Desk &d) {
                    d.walkTo(u"AF/95/gamma/0.1"_s);
                    d.keys.press(int(Qt::SHIFT) | Qt::Key_Space);
                },
            .selection = u"model=AF organ=95"_s};
}

Task energies()
{
    return {.name = "PhotonsUpToSixtyKeV",
            .byMouse =
                [](Desk &d) {
                    d.mouse.drag(&d.view(),
                                 {d.columnHeaderAt(u"AF/95/gamma/0.005"_s), d.columnHeaderAt(u"AF/95/gamma/0.06"_s)});
                },
            .byKeys = [](Desk &d) { d.keys.query(u"particle=gamma energy=..60keV"_s); },
            .selection = u"particle=gamma energy=5keV..60keV"_s};
}

Task bodySystem()
{
    return {.name = "TheSkeletonOfOneModel",
            .byMouse = [](Desk &d) { d.mouse.click(&d.view(), d.systemHeaderAt(u"AF/20/gamma/0.1"_s)); },
            .byKeys = [](Desk &d) { d.keys.query(u"model=AF organ=skeleton"_s); },
            .selection = u"organ=skeleton model=AF"_s};
}

Task particle()
{
    return {.name = "AllElectrons",
            .byMouse = [](Desk &d) { d.mouse.click(&d.view(), d.blockTitleAt(u"AF/95/e-/0.1"_s)); },
            .byKeys = [](Desk &d) { d.keys.query(u"particle=e-"_s); },
            .selection = u"particle=e-"_s};
}

Task everything()
{
    return {.name = "EverythingThatCanExist",
            .byMouse =
                [](Desk &d) {
                    d.mouse.click(&d.view(), {20, 20});
                },
            .byKeys = [](Desk &d) { d.keys.press(int(Qt::CTRL) | Qt::Key_A); },
            .selection = u""_s};
}

Task drawn()
{
    return {.name = "ALineDrawnAroundCells",
            .byMouse =
                [](Desk &d) {
                    // From edge to edge: rows are two pixels high.
                    const QPoint a = d.at(u"AF/13/e-/0.1"_s) - QPoint(2, 0);
                    const QPoint b = d.at(u"AF/16/e-/0.2"_s) + QPoint(2, 2);
                    d.mouse.drag(&d.view(), {a, {b.x(), a.y()}, b, {a.x(), b.y()}}, Qt::AltModifier);
                },
            .byKeys =
                [](Desk &d) {
                    d.walkTo(u"AF/13/e-/0.1"_s);
                    d.walkTo(u"AF/16/e-/0.2"_s, Qt::ShiftModifier);
                },
            .selection = u"model=AF organ=13..16 particle=e- energy=100keV..200keV"_s};
}

// The same where a window manager keeps Alt and a drag for itself.
Task drawnWithoutAlt()
{
    const QStringList path{u"Selection"_s, u"Draw around cells"_s};
    return {.name = "ALineDrawnWithoutAlt",
            .byMouse =
                [path](Desk &d) {
                    d.mouse.menu(path);
                    const QPoint a = d.at(u"AF/13/e-/0.1"_s) - QPoint(2, 0);
                    const QPoint b = d.at(u"AF/16/e-/0.2"_s) + QPoint(2, 2);
                    d.mouse.drag(&d.view(), {a, {b.x(), a.y()}, b, {a.x(), b.y()}});
                    d.mouse.menu(path);
                },
            .byKeys =
                [](Desk &d) {
                    d.keys.press(Qt::Key_L);
                    EXPECT_TRUE(d.view().isLassoing());
                    d.walkTo(u"AF/13/e-/0.1"_s);
                    d.walkTo(u"AF/16/e-/0.2"_s, Qt::ShiftModifier);
                    d.keys.press(Qt::Key_L);
                },
            .selection = u"model=AF organ=13..16 particle=e- energy=100keV..200keV"_s,
            .look = [](Desk &d) { return u"draws: %1"_s.arg(d.view().isLassoing()); },
            .looks = u"draws: 0"_s};
}

Task connected()
{
    return {.name = "WhatIsConnectedAndOfOneState",
            .byMouse = [](Desk &d) { d.mouse.doubleClick(&d.view(), d.at(u"AF/67/gamma/0.1"_s)); },
            .byKeys =
                [](Desk &d) {
                    d.walkTo(u"AF/67/gamma/0.1"_s);
                    d.keys.press(Qt::Key_F);
                },
            .selection = u"model=AF organ=67 particle=gamma state=skipped"_s};
}

Task toggled()
{
    return {.name = "ThreeCellsOneByOne",
            .byMouse =
                [](Desk &d) {
                    d.mouse.click(&d.view(), d.at(u"AM/95/gamma/0.1"_s));
                    for (const QString &cell :
                         {u"AM/97/gamma/0.15"_s, u"AM/98/gamma/0.1"_s, u"AM/99/e-/0.1"_s, u"AM/98/gamma/0.1"_s})
                        d.mouse.click(&d.view(), d.at(cell), Qt::ControlModifier);
                },
            .byKeys =
                [](Desk &d) {
                    for (const QString &cell : {u"AM/95/gamma/0.1"_s, u"AM/97/gamma/0.15"_s, u"AM/98/gamma/0.1"_s,
                                                u"AM/99/e-/0.1"_s, u"AM/98/gamma/0.1"_s}) {
                        d.walkTo(cell);
                        d.keys.press(Qt::Key_X);
                    }
                },
            .selection = u"AM/95/gamma/0.1,AM/97/gamma/0.15,AM/99/e-/0.1"_s};
}

} // namespace

std::vector<Task> selectingTasks()
{
    return {oneCell(),    rectangle(), column(),          row(),       energies(), bodySystem(), particle(),
            everything(), drawn(),     drawnWithoutAlt(), connected(), toggled()};
}

} // namespace dosegrid::test
