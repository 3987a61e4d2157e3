// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/hand.h"
#include "tests/gui/windowfixture.h"

#include "widgets/common/messagebar.h"
#include "widgets/grid/legend.h"
#include "widgets/mainwindow/axescontrol.h"
#include "widgets/pages/failurespage.h"
#include "widgets/panels/selectionbar.h"

#include <QContextMenuEvent>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::test {
namespace {

using widgets::LanePoint;
using widgets::MatrixGeometry;

struct Axes : WindowFixture
{
    widgets::MatrixView &view() { return *window->matrixPage()->view(); }
    widgets::AxesControl &axes() { return *window->matrixPage()->axes(); }
    const MatrixGeometry &geometry() { return view().scene().geometry(); }
    widgets::MessageBar *bar() { return window->matrixPage()->messages(); }
    void pressBar(const QString &words)
    {
        QPushButton *button = buttonIn(*bar(), words);
        ASSERT_NE(button, nullptr) << qPrintable(words);
        button->click();
    }
    // Its cells are selected, and the expression that is printed means them again.
    void dragMeansItsCells(LanePoint from, LanePoint to)
    {
        dragMouse(view(), geometry().cellRect(from).center(), geometry().cellRect(to).center());
        const widgets::MatrixPage &page = *window->matrixPage();
        const auto again = grid::evaluate(page.expression(), {campaign.tmpl(), campaign.grid(), {}, {}, {}});
        ASSERT_TRUE(again.has_value()) << qPrintable(page.expression());
        EXPECT_EQ(again.value(), page.selection()) << qPrintable(page.expression());
        grid::CellMask seen(campaign.grid().spec().cellCount());
        geometry().forEachIn({from.row, to.row + 1}, {from.column, to.column + 1}, [&](LanePoint, grid::CellIndex at) {
            if (campaign.grid().spec().isApplicable(at))
                seen.set(at);
        });
        EXPECT_EQ(page.selection(), seen);
    }
    int firstRegion() { return geometry().spec().regions()[geometry().row(0).region].id; }

    // The entry of an open menu, mnemonics left out.
    static QAction *entry(QMenu *menu, const QString &text)
    {
        for (QAction *action : menu->actions()) {
            if (action->text().remove(u'&') == text)
                return action;
        }
        return nullptr;
    }
    // Down a path of entries by real clicks.
    void choose(QMenu *menu, const QStringList &path)
    {
        for (const QString &text : path) {
            ASSERT_TRUE(QTest::qWaitFor([&] { return menu->isVisible(); }));
            QAction *action = entry(menu, text);
            ASSERT_TRUE(action && action->isEnabled()) << qPrintable(text);
            QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
            if (action->menu())
                menu = action->menu();
        }
        while (QWidget *popup = QApplication::activePopupWidget())
            popup->close();
    }
    void openByHeader()
    {
        const QPoint at(60, view().height() / 2);
        QContextMenuEvent event(QContextMenuEvent::Mouse, at, view().mapToGlobal(at));
        QCoreApplication::sendEvent(&view(), &event);
    }
};

TEST_F(Axes, AreSwappedFromTheHeadersMenuAndByAShortcutAndTheChoiceIsRemembered)
{
    open({1600, 1000});
    view().grab();
    openByHeader();
    choose(axes().menu(), {u"Energies as rows, regions as columns"_s});
    EXPECT_TRUE(axes().choice().isSwapped);
    EXPECT_EQ(geometry().rowCount(), 182);
    EXPECT_EQ(geometry().columnCount(), 282);
    EXPECT_TRUE(axes().swapAction()->isChecked());
    openByHeader();
    choose(axes().menu(), {u"Order of energies"_s, u"From high to low"_s});
    EXPECT_EQ(axes().choice().energies, widgets::EnergyOrder::FromHigh);
    EXPECT_EQ(geometry().row(0).energy, 90);

    open({1600, 1000}); // the next start
    EXPECT_TRUE(geometry().isSwapped());
    EXPECT_EQ(geometry().row(0).energy, 90);
    window->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(window.get()));
    QTest::keyClick(window.get(), Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_FALSE(geometry().isSwapped());
    EXPECT_FALSE(axes().swapAction()->isChecked());
    EXPECT_EQ(geometry().rowCount(), 282);
}

TEST_F(Axes, TheMostFrequentStateIsAskedForByTheMenuOrAShortcutAndTheChoiceIsRemembered)
{
    open({1600, 1000});
    view().grab();
    EXPECT_EQ(view().sharedPlace(), widgets::SharedPlace::Worst);
    window->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(window.get()));
    QTest::keyClick(window.get(), Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(view().sharedPlace(), widgets::SharedPlace::Majority);
    const auto isSaid = [this] {
        const auto labels = window->matrixPage()->legend()->findChildren<QLabel *>();
        return labels.size() == 1 && labels.front()->isVisible();
    };
    EXPECT_TRUE(isSaid());

    open({1600, 1000}); // the next start
    EXPECT_EQ(view().sharedPlace(), widgets::SharedPlace::Majority);
    EXPECT_TRUE(isSaid());
    QAction *entry = window->action(u"majority"_s);
    EXPECT_TRUE(entry->isChecked());
    const auto menus = window->menuBar()->actions();
    EXPECT_TRUE(std::ranges::any_of(menus, [entry](const QAction *m) { return m->menu()->actions().contains(entry); }));
    entry->trigger();
    EXPECT_EQ(view().sharedPlace(), widgets::SharedPlace::Worst);
    EXPECT_FALSE(isSaid());
}

TEST_F(Axes, TheHeadersMenuOrdersRegionsAndTheChoiceIsRemembered)
{
    open({1600, 1000});
    view().grab();
    openByHeader();
    choose(axes().menu(), {u"Order of regions"_s, u"Mass, largest first"_s});
    EXPECT_EQ(axes().choice().order, widgets::RegionOrder::Mass);
    const int heaviest = firstRegion();
    EXPECT_NE(heaviest, 5);

    open({1600, 1000}); // another start of the program
    EXPECT_EQ(axes().choice().order, widgets::RegionOrder::Mass);
    EXPECT_EQ(firstRegion(), heaviest);
    openByHeader();
    choose(axes().menu(), {u"Everything, in its own order"_s});
    EXPECT_EQ(firstRegion(), 5);
}

TEST_F(Axes, TheHeadersMenuOrdersEnergiesAndTheChoiceIsRemembered)
{
    open({1600, 1000});
    view().grab();
    openByHeader();
    choose(axes().menu(), {u"Order of energies"_s, u"Failures, most first"_s});
    EXPECT_EQ(axes().choice().energies, widgets::EnergyOrder::Failures);
    EXPECT_EQ(geometry().axes().energyOrderName, u"by failures"_s);
    const int most = geometry().column(0).energy;
    EXPECT_NE(most, 0);
    // What fails now moves nothing.
    const LanePoint last{0, 90};
    campaign.change(geometry().cell(last), grid::CellState::Failed);
    EXPECT_EQ(geometry().column(0).energy, most);

    open({1600, 1000}); // another start of the program
    EXPECT_EQ(axes().choice().energies, widgets::EnergyOrder::Failures);
    EXPECT_EQ(geometry().column(0).energy, most);
    QMenu *orders = entry(axes().menu(), u"Order of energies"_s)->menu();
    emit orders->aboutToShow();
    EXPECT_TRUE(entry(orders, u"Failures, most first"_s)->isChecked());
    EXPECT_FALSE(entry(orders, u"From low to high"_s)->isChecked());
    openByHeader();
    choose(axes().menu(), {u"Everything, in its own order"_s});
    EXPECT_EQ(geometry().column(0).energy, 0);
    EXPECT_TRUE(geometry().axes().isByEnergy());
}

TEST_F(Axes, WhatWasRememberedBeforeThereWereSeveralOrdersOfEnergiesHolds)
{
    settings.setValue(u"matrix/axes/fromHigh"_s, true);
    open({1600, 1000});
    EXPECT_EQ(axes().choice().energies, widgets::EnergyOrder::FromHigh);
    EXPECT_EQ(geometry().column(0).energy, 90);
    axes().setChoice({});
    open({1600, 1000});
    EXPECT_EQ(axes().choice().energies, widgets::EnergyOrder::FromLow);
}

TEST_F(Axes, ADragOverReorderedEnergiesPrintsAnExpressionForExactlyThoseCells)
{
    open({1600, 1000});
    view().grab();
    axes().setChoice({.order = widgets::RegionOrder::Name, .energies = widgets::EnergyOrder::Failures});
    dragMeansItsCells({4, 10}, {6, 16});
    dragMeansItsCells({130, 60}, {150, 120});
}

TEST_F(Axes, TheMenuKeyAndArrowsCloseAllBodySystems)
{
    open({1600, 1000});
    view().grab();
    view().setFocus();
    QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, view().mapToGlobal(QPoint()));
    QCoreApplication::sendEvent(&view(), &event);
    ASSERT_TRUE(QTest::qWaitFor([this] { return axes().menu()->isVisible(); }));
    QTest::keyClick(axes().menu(), Qt::Key_C); // Closed body systems
    QMenu *closed = entry(axes().menu(), u"Closed body systems"_s)->menu();
    ASSERT_TRUE(QTest::qWaitFor([closed] { return closed->isVisible(); }));
    QTest::keyClick(closed, Qt::Key_C); // Close all
    EXPECT_EQ(geometry().rowCount(), 2 * 9);
    EXPECT_TRUE(geometry().hasRowLabels()) << "as high as a label each";
    EXPECT_TRUE(geometry().showsEverything());

    // One opens again at its name.
    const QPoint name(100, geometry().rowTop(1) + 5);
    QTest::mouseClick(&view(), Qt::LeftButton, {}, name);
    QTest::mouseDClick(&view(), Qt::LeftButton, {}, name);
    EXPECT_EQ(geometry().rowCount(), 2 * (8 + 8));
}

TEST_F(Axes, BlocksAreHiddenAndShownAndTheLastOneStays)
{
    open({1600, 1000});
    view().grab();
    openByHeader();
    choose(axes().menu(), {u"Shown"_s, u"electrons"_s});
    EXPECT_EQ(geometry().columnBlocks().size(), 1U);
    openByHeader();
    choose(axes().menu(), {u"Shown"_s, u"AM, adult male"_s});
    EXPECT_EQ(geometry().rowCount(), 141);
    openByHeader();
    QMenu *shown = entry(axes().menu(), u"Shown"_s)->menu();
    emit shown->aboutToShow();
    EXPECT_FALSE(entry(shown, u"photons"_s)->isEnabled());
    EXPECT_TRUE(entry(shown, u"electrons"_s)->isEnabled());
    axes().menu()->close();

    // What is selected by words reaches what is hidden, and the selection stays as large.
    window->matrixPage()->select(u"model=AM organ=kidneys"_s);
    EXPECT_EQ(window->matrixPage()->selection().count(), 6U * 182U);
    EXPECT_EQ(view().scene().content().selectedLanes.leftOut, 6U * 182U);
    EXPECT_EQ(window->matrixPage()->bar()->notShownText(), u"1,092 of them not shown"_s);
    view().selectAll();
    EXPECT_EQ(window->matrixPage()->bar()->notShownText(), QString());
}

TEST_F(Axes, ADragOverAnotherOrderPrintsAnExpressionForExactlyThoseCells)
{
    open({1600, 1000});
    view().grab();
    openByHeader();
    choose(axes().menu(), {u"Order of regions"_s, u"Name"_s});
    dragMeansItsCells({4, 10}, {6, 12});
}

TEST_F(Axes, ACellChosenElsewhereThatIsLeftOutIsSaidAndShownOnRequest)
{
    open({1600, 1000});
    view().grab();
    axes().setChoice({.hiddenModels = {u"AM"_s}, .hiddenParticles = {u"e-"_s}});
    view().setZoom(5);
    const grid::CellIndex cell = campaign.demo().cell(u"AM/48/gamma/0.12"_s);
    emit window->failuresPage()->cellActivated(cell);
    EXPECT_EQ(window->cellPanel()->cell(), cell);
    EXPECT_TRUE(bar()->isVisible());
    EXPECT_TRUE(bar()->text().endsWith(u"is left out of the matrix."_s)) << qPrintable(bar()->text());
    pressBar(u"Show it"_s);
    EXPECT_FALSE(bar()->isVisible());
    EXPECT_EQ(axes().choice(), (widgets::AxesChoice{.hiddenParticles = {u"e-"_s}})) << "no more than is needed";
    EXPECT_EQ(view().currentCell(), cell);
    EXPECT_TRUE(geometry().cellsRect().contains(geometry().cellRect(geometry().lanes(cell))));
}

TEST_F(Axes, ACellChosenElsewhereInAClosedSystemIsSaidAndOpened)
{
    open({1600, 1000});
    view().grab();
    axes().setChoice({.closedGroups = {u"skeleton"_s, u"urinary"_s}});
    const grid::CellIndex cell = campaign.demo().cell(u"AF/48/gamma/0.12"_s);
    emit window->failuresPage()->cellActivated(cell);
    EXPECT_TRUE(bar()->text().contains(u"“Skeleton, cartilage”"_s)) << qPrintable(bar()->text());
    pressBar(u"Open it"_s);
    EXPECT_EQ(axes().choice().closedGroups, QStringList{u"urinary"_s});
    EXPECT_FALSE(geometry().row(geometry().lanes(cell).row).isClosed());

    // Nothing to say about a cell that is seen, and what was said goes with the next one.
    axes().setChoice({.hiddenModels = {u"AM"_s}});
    emit window->failuresPage()->cellActivated(campaign.demo().cell(u"AM/48/gamma/0.12"_s));
    EXPECT_TRUE(bar()->isVisible());
    emit window->failuresPage()->cellActivated(cell);
    EXPECT_FALSE(bar()->isVisible());
}

TEST_F(Axes, TheNextFailureAmongWhatIsLeftOutIsSaidAndShownOnRequest)
{
    const std::vector<grid::CellIndex> failed = campaign.grid().maskOf(grid::CellState::Failed).cells();
    std::uint32_t left = 0;
    for (const grid::CellIndex cell : failed) {
        if (campaign.grid().spec().particle(cell).id == u"e-"_s)
            ++left;
        else
            campaign.change(cell, grid::CellState::Open);
    }
    ASSERT_GT(left, 1U);
    open({1600, 1000});
    view().grab();
    axes().setChoice({.closedGroups = {u"skeleton"_s}, .hiddenParticles = {u"e-"_s}});
    window->action(u"nextfailed"_s)->trigger();
    EXPECT_EQ(view().currentCell(), std::nullopt);
    EXPECT_EQ(bar()->text(), u"%1 failed cells, in what is left out of the matrix."_s.arg(left));
    pressBar(u"Show them"_s);
    ASSERT_TRUE(view().currentCell());
    EXPECT_EQ(campaign.grid().state(*view().currentCell()), grid::CellState::Failed);
    EXPECT_EQ(axes().choice(), (widgets::AxesChoice{.closedGroups = {u"skeleton"_s}}));

    for (const grid::CellIndex cell : failed)
        campaign.change(cell, grid::CellState::Open);
    view().setFocus();
    QTest::keyClick(&view(), Qt::Key_N);
    EXPECT_EQ(bar()->text(), u"No cell has failed."_s);
    campaign.change(failed.front(), grid::CellState::Failed);
    EXPECT_TRUE(bar()->isHidden()) << "what it said is true no more";
}

TEST_F(Axes, AnOffersButtonDoesNothingToTheConnection)
{
    campaign.link.state = engine::LinkState::KeyMissing;
    open({1600, 1000});
    view().grab();
    axes().setChoice({.hiddenModels = {u"AM"_s}});
    emit window->failuresPage()->cellActivated(campaign.demo().cell(u"AM/48/gamma/0.12"_s));
    pressBar(u"Show it"_s);
    EXPECT_EQ(window->findChild<widgets::ConnectionDialog *>(), nullptr);
}

TEST_F(Axes, AMenuWithoutACampaignOffersNothing)
{
    open({1600, 1000});
    window->setCampaign(nullptr);
    emit axes().menu()->aboutToShow();
    for (const QAction *action : axes().menu()->actions())
        EXPECT_TRUE(action->isSeparator() || !action->isEnabled() || (action->menu() && !action->menu()->isEnabled()));
}

} // namespace
} // namespace dosegrid::test
