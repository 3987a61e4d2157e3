// SPDX-License-Identifier: GPL-3.0-or-later
// Selections made out of sets, states, waves, metrics, neighbours and other selections.
#include "tests/gui/tasks/task.h"

#include "widgets/mainwindow/metricmode.h"

#include <QComboBox>

#include <algorithm>
#include <cmath>
#include <set>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::test {

namespace {

using grid::CellMask;
using grid::CellState;

Task twoSystems()
{
    return {.name = "TwoBodySystemsAdded",
            .byMouse =
                [](Desk &d) {
                    d.joinByMouse(u"Add"_s);
                    d.mouse.button(u"Sets"_s);
                    d.mouse.item(u"Respiratory"_s);
                    d.mouse.button(u"Sets"_s);
                    d.mouse.item(u"Organs and tissues"_s);
                    d.mouse.item(u"Kidneys"_s);
                },
            .byKeys =
                [](Desk &d) {
                    d.joinByKeys(u"Add"_s);
                    d.keys.button(u"Sets"_s);
                    d.keys.item(u"Respiratory"_s);
                    d.keys.button(u"Sets"_s);
                    d.keys.item(u"Organs and tissues"_s);
                    d.keys.item(u"Kidneys"_s);
                },
            .selection = u"organ=respiratory,kidneys"_s};
}

Task notDone()
{
    return {.name = "PhotonsWithoutWhatIsDone",
            .byMouse =
                [](Desk &d) {
                    d.mouse.click(&d.view(), d.blockTitleAt(u"AF/95/gamma/0.1"_s));
                    d.joinByMouse(u"Subtract"_s);
                    d.mouse.menu({u"Selection"_s, u"In state"_s, u"done"_s});
                },
            .byKeys =
                [](Desk &d) {
                    d.keys.query(u"particle=gamma"_s);
                    d.joinByKeys(u"Subtract"_s);
                    d.keys.menu({u"Selection"_s, u"In state"_s, u"done"_s});
                },
            .selection = u"particle=gamma !state=done"_s};
}

Task failedBones()
{
    return {.name = "PhotonsBelowSixtyKeVInBonesOfAFThatFailedRetried",
            .byMouse =
                [](Desk &d) {
                    d.mouse.click(&d.view(), d.systemHeaderAt(u"AF/20/gamma/0.1"_s));
                    d.joinByMouse(u"Intersect"_s);
                    d.mouse.drag(&d.view(),
                                 {d.columnHeaderAt(u"AF/95/gamma/0.005"_s), d.columnHeaderAt(u"AF/95/gamma/0.055"_s)});
                    d.mouse.menu({u"Selection"_s, u"Failed cells"_s});
                    d.mouse.tool(u"Retry"_s);
                },
            .byKeys =
                [](Desk &d) {
                    d.keys.query(u"model=AF organ=skeleton particle=gamma energy=..59keV state=failed"_s);
                    d.keys.press(int(Qt::CTRL) | Qt::Key_R);
                },
            .selection = u"model=AF organ=skeleton particle=gamma energy=5keV..55keV state=failed"_s,
            .looks = u"retry 1"_s};
}

Task inverted()
{
    return {.name = "AllButTheLiver",
            .byMouse =
                [](Desk &d) {
                    for (const QString &cell : {u"AF/95/gamma/0.1"_s, u"AM/95/gamma/0.1"_s}) {
                        d.mouse.click(&d.view(), d.rowHeaderAt(cell));
                        d.joinByMouse(u"Add"_s);
                    }
                    d.mouse.menu({u"Selection"_s, u"Invert"_s});
                },
            .byKeys =
                [](Desk &d) {
                    d.keys.query(u"organ=liver"_s);
                    d.keys.press(int(Qt::CTRL) | Qt::Key_I);
                },
            .selection = u"!organ=95"_s};
}

Task grownTwice()
{
    return {.name = "ACellGrownToItsNeighbours",
            .byMouse =
                [](Desk &d) {
                    d.mouse.click(&d.view(), d.at(u"AF/95/gamma/0.1"_s));
                    d.mouse.menu({u"Selection"_s, u"Grow to neighbours"_s});
                },
            .byKeys =
                [](Desk &d) {
                    d.walkTo(u"AF/95/gamma/0.1"_s);
                    d.keys.press(Qt::Key_X);
                    d.keys.press(int(Qt::CTRL) | Qt::Key_G);
                },
            // In the matrix the gall bladder is above the liver and the colon's contents are below.
            .selection = u"AF/95/gamma/0.1,AF/95/gamma/0.09,AF/95/gamma/0.11,AF/86/gamma/0.1,AF/70/gamma/0.1"_s};
}

// By the template's order of rows, not by the view's.
CellMask nextToFailures(Desk &d)
{
    const grid::GridSpec &spec = d.campaign.grid().spec();
    std::vector<int> order;
    for (const grid::RegionGroup &group : d.campaign.tmpl().groups)
        order.insert(order.end(), group.regionIds.begin(), group.regionIds.end());
    for (const grid::Region &region : spec.regions()) {
        if (std::ranges::find(order, region.id) == order.end())
            order.push_back(region.id);
    }
    const CellMask failed = d.campaign.grid().maskOf(CellState::Failed);
    CellMask near(spec.cellCount());
    failed.forEach([&](grid::CellIndex cell) {
        const grid::CellKey key = spec.key(cell);
        for (const int step : {-1, 1}) {
            grid::CellKey beside = key;
            beside.energy = std::uint16_t(key.energy + step);
            if (int(key.energy) + step >= 0 && int(key.energy) + step < spec.energyCount())
                near.set(spec.index(beside));
            const auto at = std::ranges::find(order, spec.regions()[key.region].id) - order.begin() + step;
            if (at < 0 || at >= std::ssize(order))
                continue;
            beside = key;
            beside.region = std::uint16_t(*spec.regionPosition(order[std::size_t(at)]));
            if (spec.isApplicable(beside.model, beside.region))
                near.set(spec.index(beside));
        }
    });
    return near - failed;
}

Task besideFailures()
{
    return {.name = "CellsNextToFailures",
            .byMouse =
                [](Desk &d) {
                    d.mouse.menu({u"Selection"_s, u"Cells next to failures"_s});
                },
            .byKeys =
                [](Desk &d) {
                    d.keys.menu({u"Selection"_s, u"Cells next to failures"_s});
                },
            .cells = nextToFailures};
}

Task bothSides()
{
    return {.name = "TheCortexOfBothKidneys",
            .byMouse =
                [](Desk &d) {
                    d.mouse.click(&d.view(), d.rowHeaderAt(u"AF/89/gamma/0.1"_s));
                    d.mouse.menu({u"Selection"_s, u"Left and right of the body"_s});
                },
            .byKeys =
                [](Desk &d) {
                    d.keys.query(u"model=AF organ=kidney-left-cortex"_s);
                    d.keys.menu({u"Selection"_s, u"Left and right of the body"_s});
                },
            .selection = u"model=AF organ=kidney-left-cortex,kidney-right-cortex"_s};
}

Task asInWave()
{
    return {.name = "AsInTheFirstWave",
            .byMouse =
                [](Desk &d) {
                    d.mouse.menu({u"Selection"_s, u"As in wave"_s, u"5–60 keV, all sources"_s});
                },
            .byKeys =
                [](Desk &d) {
                    // The table of waves does the same, when Return is pressed on the row.
                    d.keys.tabTo(d.table(u"Waves"_s));
                    d.keys.press(int(Qt::CTRL) | Qt::Key_Home);
                    d.keys.press(Qt::Key_Return);
                },
            .selection = u"wave=\"5–60 keV, all sources\""_s};
}

// At least this share of the cells that have a value, and what equals the last of them.
CellMask highest(Desk &d, double share, const std::function<double(grid::CellIndex)> &value)
{
    std::multiset<double> values;
    const grid::GridSpec &spec = d.campaign.grid().spec();
    const auto has = [&](grid::CellIndex cell) { return spec.isApplicable(cell) && value(cell) > 0; };
    for (grid::CellIndex cell; cell.value < spec.cellCount(); ++cell.value) {
        if (has(cell))
            values.insert(value(cell));
    }
    const auto limit = *std::next(values.rbegin(), std::ptrdiff_t(std::ceil(share * double(values.size()))) - 1);
    CellMask mask(spec.cellCount());
    for (grid::CellIndex cell; cell.value < spec.cellCount(); ++cell.value) {
        if (has(cell) && value(cell) >= limit)
            mask.set(cell);
    }
    return mask;
}

Task longest()
{
    return {.name = "TheLongestFivePercent",
            .byMouse =
                [](Desk &d) {
                    d.mouse.menu({u"Selection"_s, u"Longest 5 %"_s});
                },
            .byKeys =
                [](Desk &d) {
                    d.keys.menu({u"Selection"_s, u"Longest 5 %"_s});
                },
            .cells =
                [](Desk &d) {
                    // As the matrix knows it: in single precision.
                    return highest(d, 0.05, [&](grid::CellIndex cell) {
                        return double(float(d.campaign.predictedSeconds(cell) / 3600));
                    });
                }};
}

bool showsUncertainty(Desk &d)
{
    return d.waitFor([&d] {
        const widgets::MetricLayerPtr layer = d.page().metricMode()->layer();
        return layer && layer->field.metric == statistics::Metric::SourceUncertainty;
    });
}

Task mostUncertain()
{
    return {.name = "ColouredByUncertaintyTheWorstFivePercent",
            .byMouse =
                [](Desk &d) {
                    d.mouse.choose(d.page().metricMode()->choice(), u"Uncertainty in the source"_s);
                    ASSERT_TRUE(showsUncertainty(d));
                    d.mouse.menu({u"Selection"_s, u"Highest 5 % of the colour shown"_s});
                },
            .byKeys =
                [](Desk &d) {
                    d.keys.choose(d.page().metricMode()->choice(), u"Uncertainty in the source"_s);
                    ASSERT_TRUE(showsUncertainty(d));
                    d.keys.menu({u"Selection"_s, u"Highest 5 % of the colour shown"_s});
                },
            .cells =
                [](Desk &d) {
                    return highest(d, 0.05, [&](grid::CellIndex cell) {
                        return double(d.campaign.grid().record(cell).sourceUncertainty);
                    });
                },
            .look = [](Desk &d) { return d.page().metricMode()->choice()->currentText(); },
            .looks = u"Uncertainty in the source"_s};
}

Task savedSet()
{
    return {.name = "ASetSavedAndUsedAgain",
            .byMouse =
                [](Desk &d) {
                    d.mouse.click(&d.view(), d.rowHeaderAt(u"AM/95/gamma/0.1"_s));
                    d.mouse.button(u"Save as a set"_s);
                    d.keys.type(u"my liver"_s); // a name is typed in any case
                    d.mouse.button(u"OK"_s);
                    d.mouse.button(u"Clear the selection"_s);
                    d.mouse.button(u"Sets"_s);
                    d.mouse.item(u"my liver"_s);
                },
            .byKeys =
                [](Desk &d) {
                    d.keys.query(u"model=AM organ=95"_s);
                    d.keys.menu({u"Selection"_s, u"Save as a set"_s});
                    d.keys.type(u"my liver"_s);
                    d.keys.press(Qt::Key_Return);
                    d.keys.menu({u"Selection"_s, u"Nothing"_s});
                    d.keys.button(u"Sets"_s);
                    d.keys.item(u"my liver"_s);
                },
            .selection = u"model=AM organ=95"_s};
}

} // namespace

std::vector<Task> algebraTasks()
{
    return {twoSystems(), notDone(),  failedBones(), inverted(),      grownTwice(), besideFailures(),
            bothSides(),  asInWave(), longest(),     mostUncertain(), savedSet()};
}

} // namespace dosegrid::test
