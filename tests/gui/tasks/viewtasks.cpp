// SPDX-License-Identifier: GPL-3.0-or-later
// Looking: filters, levels of detail, arrangement, colours, the way to the next failure.
#include "tests/gui/tasks/task.h"

#include "widgets/grid/legend.h"
#include "widgets/grid/metriclegend.h"
#include "widgets/mainwindow/axescontrol.h"
#include "widgets/mainwindow/metricmode.h"

#include <QComboBox>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::test {

namespace {

using grid::CellState;

Task onlyTrouble()
{
    return {.name = "OnlyFailedAndUncertainCellsInColour",
            .byMouse =
                [](Desk &d) {
                    d.mouse.click(d.page().legend()->chip(CellState::Failed));
                    const QWidget *uncertain = d.page().legend()->chip(CellState::Uncertain);
                    d.mouse.click(uncertain, uncertain->rect().center(), Qt::ControlModifier);
                },
            .byKeys =
                [](Desk &d) {
                    d.keys.press(Qt::Key_7);
                    d.keys.press(Qt::Key_8);
                },
            .look = [](Desk &d) { return u"shown %1"_s.arg(d.view().shownStates()); },
            .looks = u"shown %1"_s.arg(widgets::setOf(CellState::Failed) | widgets::setOf(CellState::Uncertain))};
}

Task byMass()
{
    return {.name = "TheHeaviestRegionsFirst",
            .byMouse =
                [](Desk &d) {
                    d.mouse.menu({u"View"_s, u"Rows and columns"_s, u"Order of regions"_s, u"Mass, largest first"_s});
                },
            .byKeys =
                [](Desk &d) {
                    d.keys.menu({u"View"_s, u"Rows and columns"_s, u"Order of regions"_s, u"Mass, largest first"_s});
                },
            .look = [](Desk &d) { return d.geometry().spec().regions()[d.geometry().row(0).region].name; },
            .looks = u"Residual tissue, trunk"_s};
}

Task electronsFirst()
{
    const QStringList path{u"View"_s, u"Rows and columns"_s, u"Order of models and particles"_s, u"Name"_s};
    return {
        .name = "ElectronsBeforePhotons",
        .byMouse = [path](Desk &d) { d.mouse.menu(path); },
        .byKeys = [path](Desk &d) { d.keys.menu(path); },
        .look =
            [](Desk &d) { return d.geometry().spec().particles()[d.geometry().columnBlocks().front().particle].id; },
        .looks = u"e-"_s};
}

Task mostFailedEnergyFirst()
{
    const QStringList path{u"View"_s, u"Rows and columns"_s, u"Order of energies"_s, u"Failures, most first"_s};
    return {.name = "TheEnergyWithMostFailuresFirst",
            .byMouse = [path](Desk &d) { d.mouse.menu(path); },
            .byKeys = [path](Desk &d) { d.keys.menu(path); },
            .look =
                [](Desk &d) {
                    const grid::GridState &state = d.campaign.grid();
                    const auto failed = [&](int energy) { return state.column(energy)[CellState::Failed]; };
                    const int first = d.geometry().column(0).energy;
                    bool isMost = true;
                    for (int energy = 0; energy < state.spec().energyCount(); ++energy)
                        isMost &= failed(energy) <= failed(first);
                    return u"%1 %2"_s.arg(first > 0).arg(isMost);
                },
            .looks = u"1 1"_s};
}

Task bonesClosed()
{
    return {.name = "TheSkeletonAsOneRow",
            .byMouse =
                [](Desk &d) {
                    const QPoint bone = d.at(u"AF/30/gamma/0.1"_s);
                    d.mouse.doubleClick(&d.view(), QPoint(100, bone.y()));
                },
            .byKeys =
                [](Desk &d) {
                    d.walkTo(u"AF/30/gamma/0.1"_s);
                    d.keys.press(Qt::Key_G);
                },
            .look = [](Desk &d) { return u"%1 rows"_s.arg(d.geometry().rowCount()); },
            .looks = u"188 rows"_s};
}

QString nearness(Desk &d)
{
    const auto current = d.view().currentCell();
    const bool inView =
        current && d.geometry().cellsRect().contains(d.geometry().cellRect(d.geometry().lanes(*current)).center());
    return u"zoom %1, level %2, cell %3"_s.arg(d.view().zoom())
        .arg(int(d.geometry().level()))
        .arg(inView ? d.campaign.grid().spec().cellId(*current) : u"out of view"_s);
}

Task near()
{
    return {.name = "NearEnoughToReadACell",
            .byMouse =
                [](Desk &d) {
                    d.mouse.click(&d.view(), d.at(u"AF/95/gamma/0.1"_s));
                    while (d.geometry().level() != widgets::MatrixLevel::Text && !testing::Test::HasFailure())
                        d.mouse.wheel(&d.view(), d.at(u"AF/95/gamma/0.1"_s), 2); // a stop
                },
            .byKeys =
                [](Desk &d) {
                    d.walkTo(u"AF/95/gamma/0.1"_s);
                    d.keys.press(Qt::Key_X);
                    while (d.geometry().level() != widgets::MatrixLevel::Text && !testing::Test::HasFailure())
                        d.keys.press(Qt::Key_Plus);
                },
            .selection = u"AF/95/gamma/0.1"_s,
            .look = nearness,
            .looks = u"zoom 6, level 3, cell AF/95/gamma/0.1"_s};
}

Task whole()
{
    return {.name = "TheWholeCampaignAgain",
            .byMouse = [](Desk &d) { d.mouse.button(u"Fit the whole campaign"_s); },
            .byKeys = [](Desk &d) { d.keys.press(Qt::Key_0); },
            .look = [](Desk &d) { return u"%1 %2"_s.arg(d.view().zoom()).arg(d.geometry().showsEverything()); },
            .looks = u"0 1"_s,
            .before = [](Desk &d) { d.view().setZoom(3); }};
}

Task sideBySide()
{
    return {.name = "ModelsSideBySide",
            .byMouse =
                [](Desk &d) {
                    d.mouse.menu({u"View"_s, u"Arrangement"_s, u"Models side by side"_s});
                },
            .byKeys =
                [](Desk &d) {
                    d.keys.menu({u"View"_s, u"Arrangement"_s, u"Models side by side"_s});
                },
            .look = [](Desk &d) { return u"%1 rows"_s.arg(d.geometry().rowCount()); },
            .looks = u"141 rows"_s};
}

// Another order, another colour and a filter, kept under a name and brought back after looking at something else.
void lookOtherwise(Desk &d)
{
    widgets::AxesChoice choice;
    choice.order = widgets::RegionOrder::Mass;
    choice.hiddenParticles = {u"e-"_s};
    d.page().axes()->setChoice(choice);
    d.view().setShownStates(widgets::setOf(CellState::Failed));
    d.page().metricMode()->setMetric(statistics::Metric::PredictedHours);
}

void lookAsAtFirst(Desk &d)
{
    d.page().axes()->setChoice({});
    d.view().setShownStates(widgets::allStates);
    d.page().metricMode()->setMetric({});
}

Task viewKept()
{
    return {.name = "AViewKeptByNameAndBroughtBack",
            .byMouse =
                [](Desk &d) {
                    d.mouse.menu({u"View"_s, u"Saved views"_s, u"Save this view"_s});
                    d.keys.type(u"heavy failures"_s); // a name is typed, whatever the hand
                    d.mouse.button(u"OK"_s);
                    lookAsAtFirst(d);
                    d.mouse.menu({u"View"_s, u"Saved views"_s, u"heavy failures"_s});
                },
            .byKeys =
                [](Desk &d) {
                    d.keys.press(QKeySequence(Qt::CTRL | Qt::Key_D));
                    d.keys.type(u"heavy failures"_s);
                    d.keys.press(Qt::Key_Return);
                    lookAsAtFirst(d);
                    d.keys.press(QKeySequence(Qt::CTRL | Qt::Key_B));
                    d.keys.press(Qt::Key_Return);
                },
            .look =
                [](Desk &d) {
                    return u"%1, %2 particles, shown %3, metric %4"_s
                        .arg(d.geometry().spec().regions()[d.geometry().row(0).region].name)
                        .arg(d.geometry().axes().particles.size())
                        .arg(d.view().shownStates())
                        .arg(int(d.page().metricMode()->metric().value_or(statistics::Metric::Verdict)));
                },
            .looks =
                u"Residual tissue, trunk, 1 particles, shown %1, metric 0"_s.arg(widgets::setOf(CellState::Failed)),
            .before = lookOtherwise};
}

// The middle of a bar of the histogram.
constexpr int bar = 60;
QPoint barAt(const widgets::MetricLegend &legend)
{
    const QRect area = legend.histogramRect();
    return {area.left() + int((bar + 0.5) * area.width() / statistics::MetricField::binCount), area.center().y()};
}

bool showsPredicted(Desk &d)
{
    return d.waitFor([&d] {
        const widgets::MetricLayerPtr layer = d.page().metricMode()->layer();
        return layer && layer->field.metric == statistics::Metric::PredictedHours;
    });
}

Task brushed()
{
    return {.name = "CellsOfOneBarOfTheLegend",
            .byMouse =
                [](Desk &d) {
                    d.mouse.choose(d.page().metricMode()->choice(), u"Predicted CPU hours"_s);
                    ASSERT_TRUE(showsPredicted(d));
                    const widgets::MetricLegend &legend = *d.page().metricMode()->legend();
                    d.mouse.click(&legend, barAt(legend));
                },
            .byKeys =
                [](Desk &d) {
                    d.keys.choose(d.page().metricMode()->choice(), u"Predicted CPU hours"_s);
                    ASSERT_TRUE(showsPredicted(d));
                    d.keys.tabTo(d.page().metricMode()->legend());
                    d.keys.press(Qt::Key_Right, bar);
                    d.keys.press(Qt::Key_Return);
                },
            .cells =
                [](Desk &d) {
                    const statistics::MetricField &field = d.page().metricMode()->layer()->field;
                    const auto value = [&](int edge) {
                        return field.scale.value(double(edge) / statistics::MetricField::binCount);
                    };
                    return statistics::cellsBetween(field, value(bar), value(bar + 1));
                }};
}

Task aboveAMovedLine()
{
    return {.name = "TheDashedLineMovedAndTheCellsAboveIt",
            .byMouse =
                [](Desk &d) {
                    d.mouse.choose(d.page().metricMode()->choice(), u"Predicted CPU hours"_s);
                    ASSERT_TRUE(showsPredicted(d));
                    const auto handle = [&d] { return d.view().frontierHandles(1).value(0).center().toPoint(); };
                    const QPoint at = handle();
                    d.mouse.drag(&d.view(), {at, at - QPoint(10, 0), at - QPoint(21, 0)});
                    d.mouse.click(&d.view(), handle());
                },
            .byKeys =
                [](Desk &d) {
                    d.keys.menu({u"View"_s, u"Lines over predicted hours"_s});
                    ASSERT_TRUE(showsPredicted(d));
                    d.keys.press(QKeySequence(int(Qt::ALT) | Qt::Key_D)); // to the number of the dashed line
                    d.keys.type(u"10.3"_s);
                    d.keys.button(u"Select the cells above the dashed line"_s);
                    d.keys.press(Qt::Key_Escape); // the small window
                },
            .cells =
                [](Desk &d) {
                    const statistics::MetricField &field = d.page().metricMode()->layer()->field;
                    return statistics::cellsBetween(field, std::nextafter(10.3, 11), INFINITY);
                },
            .look =
                [](Desk &d) {
                    QStringList labels;
                    for (const widgets::Frontier &frontier : d.page().metricMode()->layer()->frontiers)
                        labels += frontier.label + (frontier.movedFrom ? u", moved"_s : QString());
                    return labels.join(u"; "_s);
                },
            .looks = u"24\u00a0h; 10.3\u00a0h, moved"_s};
}

Task secondFailure()
{
    return {.name = "TheSecondFailureAndItsPanel",
            .byMouse =
                [](Desk &d) {
                    for (int i = 0; i < 2; ++i)
                        d.mouse.menu({u"Selection"_s, u"Next failed cell"_s});
                },
            .byKeys = [](Desk &d) { d.keys.press(Qt::Key_N, 2); },
            .look =
                [](Desk &d) {
                    const auto shown = d.window->cellPanel()->cell();
                    const grid::GridState &state = d.campaign.grid();
                    return shown ? QString(state.spec().cellId(*shown) + u' ' + grid::name(state.state(*shown)))
                                 : u"none"_s;
                },
            .looks = u"AF/71/e-/0.005 failed"_s};
}

Task energiesAsRows()
{
    return {.name = "EnergiesAsRowsAndOneOfThem",
            .byMouse =
                [](Desk &d) {
                    d.mouse.menu({u"View"_s, u"Rows and columns"_s, u"Energies as rows, regions as columns"_s});
                    d.mouse.click(&d.view(), d.rowHeaderAt(u"AF/95/gamma/0.14"_s));
                },
            .byKeys =
                [](Desk &d) {
                    d.keys.press(int(Qt::CTRL) | int(Qt::SHIFT) | Qt::Key_T);
                    d.walkTo(u"AF/95/gamma/0.14"_s);
                    d.keys.press(int(Qt::SHIFT) | Qt::Key_Space);
                },
            .selection = u"particle=gamma energy=140keV"_s,
            .look = [](Desk &d) { return u"%1 rows"_s.arg(d.geometry().rowCount()); },
            .looks = u"182 rows"_s};
}

Task mostFrequent()
{
    const QStringList path{u"View"_s, u"Most frequent state where cells share a place"_s};
    return {.name = "AClosedSkeletonInItsMostFrequentState",
            .byMouse = [path](Desk &d) { d.mouse.menu(path); },
            .byKeys = [](Desk &d) { d.keys.press(int(Qt::CTRL) | int(Qt::SHIFT) | Qt::Key_M); },
            .look =
                [](Desk &d) {
                    const auto bone = d.campaign.grid().spec().cellFromId(u"AF/48/gamma/0.07"_s).value();
                    const widgets::LanePoint at = d.geometry().lanes(bone);
                    const grid::GridState &state = d.campaign.grid();
                    grid::StateCounts counts;
                    d.geometry().forEachAt(at, [&](grid::CellIndex cell) { ++counts[state.state(cell)]; });
                    const grid::CellState shown = state.state(d.geometry().cell(at));
                    counts[CellState::NotApplicable] = 0;
                    return u"%1 cells, shown as most are: %2"_s.arg(counts.total())
                        .arg(counts[shown] == std::ranges::max(counts.byState));
                },
            .looks = u"47 cells, shown as most are: 1"_s,
            .before =
                [](Desk &d) {
                    widgets::AxesChoice choice;
                    choice.closedGroups = {u"skeleton"_s};
                    d.page().axes()->setChoice(choice);
                }};
}

} // namespace

std::vector<Task> viewTasks()
{
    return {onlyTrouble(),           near(),        whole(),    sideBySide(), byMass(),          electronsFirst(),
            mostFailedEnergyFirst(), bonesClosed(), viewKept(), brushed(),    aboveAMovedLine(), secondFailure(),
            energiesAsRows(),        mostFrequent()};
}

} // namespace dosegrid::test
