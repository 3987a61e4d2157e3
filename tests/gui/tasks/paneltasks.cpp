// SPDX-License-Identifier: GPL-3.0-or-later
// Tables, pages, time and pictures, and how they speak with the matrix.
#include "tests/gui/tasks/screen.h"
#include "tests/gui/tasks/task.h"

#include "models/text/units.h"
#include "widgets/mainwindow/pastcampaign.h"
#include "widgets/pages/failurespage.h"
#include "widgets/pages/statisticspage.h"
#include "widgets/panels/celldock.h"
#include "widgets/panels/comparepanel.h"
#include "widgets/panels/timebar.h"
#include "widgets/plots/plotcanvas.h"
#include "widgets/plots/plotlegend.h"

#include <QCheckBox>
#include <QImageReader>
#include <QRegularExpression>
#include <QTableView>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::test {

namespace {

Task jobOfTheSelection()
{
    return {.name = "TheJobsOfASelectionAndOneOfThem",
            .byMouse =
                [](Desk &d) {
                    d.mouse.click(&d.view(), d.rowHeaderAt(u"AF/95/gamma/0.1"_s));
                    d.mouse.tab(u"Jobs"_s);
                    d.mouse.button(u"only the selection"_s);
                    const QTableView *jobs = d.table(u"Jobs"_s);
                    d.mouse.cell(jobs, jobs->model()->index(2, 0));
                },
            .byKeys =
                [](Desk &d) {
                    d.keys.query(u"model=AF organ=95"_s);
                    d.keys.tab(u"Jobs"_s);
                    d.keys.button(u"only the selection"_s);
                    QTableView *jobs = d.table(u"Jobs"_s);
                    d.keys.tabTo(jobs);
                    d.keys.press(int(Qt::CTRL) | Qt::Key_Home);
                    d.keys.press(Qt::Key_Down, 2);
                },
            .selection = u"model=AF organ=95"_s,
            .look =
                [](Desk &d) {
                    const auto current = d.view().currentCell();
                    return u"%1 jobs, at %2"_s.arg(d.table(u"Jobs"_s)->model()->rowCount())
                        .arg(current ? d.campaign.grid().spec().cellId(*current) : QString());
                },
            .looks = u"120 jobs, at AF/95/gamma/0.006"_s};
}

Task lookedBack()
{
    return {.name = "ThreeChangesAgo",
            .byMouse =
                [](Desk &d) {
                    d.mouse.menu({u"View"_s, u"Look back in time"_s});
                    for (int i = 0; i < 3; ++i)
                        d.mouse.button(u"To the change before"_s);
                },
            .byKeys =
                [](Desk &d) {
                    d.keys.press(int(Qt::CTRL) | Qt::Key_T);
                    d.keys.press(Qt::Key_Left, 3);
                },
            .look =
                [](Desk &d) {
                    const auto past = d.window->campaign()->past();
                    return past ? text::exactTime(*past) : u"the present"_s;
                },
            .looks = u"22 Nov 2026 13:28:00 UTC"_s};
}

Task picture()
{
    return {.name = "APictureOfTheMatrix",
            .byMouse =
                [](Desk &d) {
                    d.mouse.menu({u"Campaign"_s, u"Picture of the matrix"_s});
                    d.mouse.button(u"Save the picture"_s);
                },
            .byKeys =
                [](Desk &d) {
                    d.keys.press(int(Qt::CTRL) | int(Qt::SHIFT) | Qt::Key_E);
                    d.keys.press(Qt::Key_Return);
                },
            .look =
                [](Desk &d) {
                    EXPECT_TRUE(d.waitFor([&] { return QFileInfo(d.dialogs.file).size() > 0; }));
                    const QSize size = QImageReader(d.dialogs.file).size();
                    return u"%1 x %2"_s.arg(size.width()).arg(size.height());
                },
            .looks = u"1920 x 1080"_s,
            .before = [](Desk &d) { d.dialogs.file = d.folder.filePath(u"matrix.png"_s); }};
}

Task causeRetried()
{
    return {.name = "AllFailuresOfOneCauseRetried",
            .byMouse =
                [](Desk &d) {
                    d.mouse.tool(u"Failures"_s);
                    const QTableView *causes = d.window->failuresPage()->causes();
                    d.mouse.cell(causes, causes->model()->index(1, 1));
                    d.mouse.click(d.window->failuresPage()->retryButton());
                },
            .byKeys =
                [](Desk &d) {
                    d.keys.press(int(Qt::CTRL) | Qt::Key_2);
                    d.keys.tabTo(d.window->failuresPage()->causes());
                    d.keys.press(int(Qt::CTRL) | Qt::Key_Home);
                    d.keys.press(Qt::Key_Down);
                    d.keys.tabTo(d.window->failuresPage()->retryButton());
                    d.keys.press(Qt::Key_Space);
                },
            .look = [](Desk &d) { return u"page %1"_s.arg(int(d.window->page())); },
            .looks = u"retry 57\npage 2"_s};
}

Task answered()
{
    return {.name = "AQuestionOfTheEngineAnswered",
            .byMouse =
                [](Desk &d) {
                    d.mouse.tab(u"Needs you"_s);
                    d.mouse.button(u"Send again"_s);
                },
            .byKeys =
                [](Desk &d) {
                    d.keys.tab(u"Needs you"_s);
                    d.keys.button(u"Send again"_s);
                },
            .looks = u"answer send-again"_s};
}

QWidget *legendEntry(Desk &d, const QString &name)
{
    const auto entries = d.window->statisticsPage()->scatter()->legend()->entries();
    const auto found =
        std::ranges::find_if(entries, [&](const QAbstractButton *entry) { return entry->text() == name; });
    EXPECT_NE(found, entries.end()) << name.toStdString();
    return found == entries.end() ? nullptr : *found;
}

// The legend of the plot keeps photons back; a fifth of the energies is drawn around, whatever they took.
Task scatterBrushed()
{
    const QString electrons = u"electrons: measured, median"_s;
    const auto isDrawn = [](Desk &d) {
        return d.waitFor([&d] { return !d.window->statisticsPage()->scatter()->data().isEmpty(); });
    };
    return {.name = "ElectronsDrawnAroundOnThePlotOfRunTimes",
            .byMouse =
                [=](Desk &d) {
                    d.mouse.tool(u"Statistics"_s);
                    ASSERT_TRUE(isDrawn(d));
                    d.mouse.click(legendEntry(d, electrons));
                    const widgets::PlotCanvas *plot = d.window->statisticsPage()->scatter();
                    const QRect plane = plot->plane();
                    const auto at = [&](double place) { return plane.left() + int(place * plane.width()); };
                    d.mouse.drag(plot, {{at(0.4), plane.top()}, plane.center(), {at(0.6), plane.bottom() + 20}});
                },
            .byKeys =
                [=](Desk &d) {
                    d.keys.press(int(Qt::CTRL) | Qt::Key_3);
                    ASSERT_TRUE(isDrawn(d));
                    d.keys.tabTo(legendEntry(d, electrons));
                    d.keys.press(Qt::Key_Space);
                    d.keys.tabTo(d.window->statisticsPage()->scatter());
                    d.keys.press(Qt::Key_Right); // begins it
                    d.keys.press(Qt::Key_Return);
                },
            .cells = [](Desk &d) { return d.cells(d.page().expression()); },
            .look = [](Desk &d) { return d.page().expression().section(u' ', 0, 1); },
            .looks = u"particle=electrons energy=110keV..450keV"_s};
}

// And what was selected before, brought back.
Task brushCleared()
{
    return {.name = "WhatWasSelectedBeforeTheBrush",
            .byMouse =
                [](Desk &d) {
                    const widgets::PlotCanvas *plot = d.window->statisticsPage()->scatter();
                    d.mouse.drag(plot, {plot->plane().center(), plot->plane().center() + QPoint(80, 60)});
                    EXPECT_NE(d.page().expression(), u"organ=liver"_s);
                    d.mouse.button(u"Clear the brush"_s);
                },
            .byKeys =
                [](Desk &d) {
                    d.keys.tabTo(d.window->statisticsPage()->scatter());
                    d.keys.press(Qt::Key_Right);
                    d.keys.press(Qt::Key_Return);
                    EXPECT_NE(d.page().expression(), u"organ=liver"_s);
                    d.keys.press(int(Qt::CTRL) | int(Qt::SHIFT) | Qt::Key_B);
                },
            .selection = u"organ=liver"_s,
            .before =
                [](Desk &d) {
                    d.page().select(u"organ=liver"_s);
                    d.window->showPage(widgets::MainWindow::Page::Statistics);
                    EXPECT_TRUE(d.waitFor([&d] { return !d.window->statisticsPage()->scatter()->data().isEmpty(); }));
                    screen::settle();
                }};
}

Task compared()
{
    return {.name = "AFailureBesideItsNeighbourThatWorked",
            .byMouse =
                [](Desk &d) {
                    d.mouse.click(&d.view(), d.at(u"AF/48/gamma/0.12"_s));
                    d.mouse.button(u"Keep showing this cell"_s);
                    d.mouse.click(&d.view(), d.at(u"AF/48/gamma/0.11"_s));
                    d.mouse.button(u"Compare"_s);
                    d.mouse.button(u"only differences"_s);
                },
            .byKeys =
                [](Desk &d) {
                    d.walkTo(u"AF/48/gamma/0.12"_s);
                    d.keys.press(Qt::Key_P);
                    d.keys.press(Qt::Key_Left);
                    d.keys.press(Qt::Key_X);
                    d.keys.press(Qt::Key_P);
                    d.keys.button(u"only differences"_s);
                },
            .selection = u"AF/48/gamma/0.11"_s,
            .look =
                [](Desk &d) {
                    const widgets::ComparePanel &compare = *d.window->cellParts()->compare();
                    d.waitFor([&] { return compare.text().join(u'\n').contains(u"started"_s); });
                    return compare.text().filter(QRegularExpression(u"state|energy|attempts"_s)).join(u'\n');
                },
            .looks = u"≠state: failed | done\n≠energy: 120\u00a0keV | 110\u00a0keV\n≠attempts: 2 | 1"_s};
}

} // namespace

std::vector<Task> panelTasks()
{
    return {jobOfTheSelection(), lookedBack(),     picture(),      causeRetried(),
            answered(),          scatterBrushed(), brushCleared(), compared()};
}

} // namespace dosegrid::test
