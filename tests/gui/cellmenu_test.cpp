// SPDX-License-Identifier: GPL-3.0-or-later
// The menu at a cell, by the other button and the menu key.
#include "tests/gui/windowfixture.h"

#include "widgets/grid/minimap.h"
#include "widgets/mainwindow/axescontrol.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QMenu>

using namespace Qt::Literals::StringLiterals;
using dosegrid::engine::CellAction;

namespace dosegrid::test {
namespace {

struct CellMenu : WindowFixture
{
    CellMenu()
    {
        open({1600, 1000});
        view().grab();
    }
    widgets::MatrixPage &page() { return *window->matrixPage(); }
    widgets::MatrixView &view() { return *page().view(); }
    QMenu *menuAt(const QString &id)
    {
        const widgets::MatrixGeometry &geometry = view().scene().geometry();
        return menuAt(view().logical(geometry.cellRect(geometry.lanes(campaign.demo().cell(id)))).center());
    }
    QMenu *menuAt(QPoint place)
    {
        return shown(QContextMenuEvent(QContextMenuEvent::Mouse, place, view().mapToGlobal(place)));
    }
    QMenu *menuByKey()
    {
        return shown(QContextMenuEvent(QContextMenuEvent::Keyboard, {}, view().mapToGlobal(QPoint())));
    }
    QMenu *shown(QContextMenuEvent event)
    {
        QCoreApplication::sendEvent(&view(), &event);
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        return menu && menu->objectName() == u"cellmenu"_s ? menu : nullptr;
    }
    static QAction *entry(const QMenu &menu, const QString &text)
    {
        const QList<QAction *> actions = menu.actions();
        const auto found = std::ranges::find_if(
            actions, [&](const QAction *action) { return QString(action->text()).remove(u'&') == text; });
        return found == actions.end() ? nullptr : *found;
    }
    // By its mnemonic or its place, as a hand does it.
    static void choose(QMenu &menu, const QString &text)
    {
        QAction *action = entry(menu, text);
        ASSERT_TRUE(action && action->isEnabled()) << qPrintable(text);
        QTest::mouseClick(&menu, Qt::LeftButton, {}, menu.actionGeometry(action).center());
    }
    const QString failed = u"AF/48/gamma/0.12"_s;
};

TEST_F(CellMenu, AtAnotherCellItIsOfThatCellAndTheSelectionStays)
{
    page().select(u"organ=kidneys energy=65keV..750keV"_s);
    const grid::CellMask selected = page().selection();
    QMenu *menu = menuAt(failed);
    ASSERT_NE(menu, nullptr);
    EXPECT_EQ(menu->actions().front()->text(), u"AF/48/gamma/0.12: failed"_s);
    EXPECT_FALSE(menu->actions().front()->isEnabled());
    EXPECT_EQ(page().currentCell(), campaign.demo().cell(failed)) << "the panel tells of it";
    choose(*menu, u"Retry"_s);
    ASSERT_EQ(campaign.wishes.size(), 1);
    EXPECT_EQ(campaign.wishes[0].action, CellAction::Retry);
    EXPECT_EQ(campaign.wishes[0].cells, 1U);
    EXPECT_EQ(page().selection(), selected);
}

TEST_F(CellMenu, AtASelectedCellItIsOfTheSelection)
{
    dialogs.agrees = true; // so many are asked for
    page().select(u"state=failed"_s);
    const std::uint32_t count = page().selection().count();
    QMenu *menu = menuAt(failed);
    ASSERT_NE(menu, nullptr);
    EXPECT_EQ(menu->actions().front()->text(), u"184 selected cells"_s);
    choose(*menu, u"Retry"_s);
    ASSERT_EQ(campaign.wishes.size(), 1);
    EXPECT_EQ(campaign.wishes[0].cells, count);
    EXPECT_EQ(campaign.wishes[0].expression, u"state=failed"_s);
}

TEST_F(CellMenu, WhatACellDoesNotAllowSaysWhyAndWhatDestroysStandsApart)
{
    QMenu *menu = menuAt(failed);
    ASSERT_NE(menu, nullptr);
    const QAction *kill = entry(*menu, u"Kill…"_s);
    ASSERT_NE(kill, nullptr);
    EXPECT_FALSE(kill->isEnabled());
    EXPECT_FALSE(kill->toolTip().isEmpty());
    EXPECT_EQ(menu->actions().back(), kill);
    EXPECT_TRUE(menu->actions().at(menu->actions().size() - 2)->isSeparator());
    menu->close();

    campaign.reason = engine::ObserverReason::ReadOnlyFile;
    menu = menuAt(failed);
    ASSERT_NE(menu, nullptr);
    for (const QString &name : {u"Submit…"_s, u"Retry"_s, u"Skip…"_s}) {
        EXPECT_FALSE(entry(*menu, name)->isEnabled());
        EXPECT_TRUE(entry(*menu, name)->toolTip().contains(u"The file is read only"_s));
    }
    EXPECT_TRUE(entry(*menu, u"Details"_s)->isEnabled());
}

TEST_F(CellMenu, SelectsWhatBelongsToTheCell)
{
    page().select(u"organ=kidneys energy=65keV..750keV"_s);
    QMenu *menu = menuAt(failed);
    ASSERT_NE(menu, nullptr);
    QMenu *select = entry(*menu, u"Select"_s)->menu();
    ASSERT_NE(select, nullptr);
    QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(select->menuAction()).center());
    ASSERT_TRUE(QTest::qWaitFor([&] { return select->isVisible(); }));
    choose(*select, u"The row"_s);
    EXPECT_EQ(page().selection(), campaign.demo().select({48}, 5'000, 10'000'000, u"AF"_s));
}

TEST_F(CellMenu, ByKeyItIsOfTheCurrentCellAndLeadsToRowsAndColumnsToo)
{
    page().setCurrentCell(campaign.demo().cell(failed));
    view().setFocus();
    QMenu *menu = menuByKey();
    ASSERT_NE(menu, nullptr);
    EXPECT_TRUE(menu->actions().contains(page().axes()->menu()->menuAction()));
    QTest::keyClick(menu, Qt::Key_C); // Copy
    EXPECT_EQ(QApplication::clipboard()->text(), failed);
}

TEST_F(CellMenu, GoesWithItsCampaign)
{
    ASSERT_NE(menuAt(failed), nullptr);
    window->setCampaign(nullptr);
    EXPECT_EQ(QApplication::activePopupWidget(), nullptr);
}

TEST_F(CellMenu, BesideTheCellsThereIsNone)
{
    view().setZoom(view().maximumZoom());
    ASSERT_TRUE(view().isMiniMapShown());
    EXPECT_EQ(menuAt(widgets::MiniMap::rect(view().scene().geometry()).center().toPoint()), nullptr);
    view().fit();
    EXPECT_EQ(menuAt(QPoint(60, view().height() / 2)), nullptr) << "the header has its own";
    ASSERT_TRUE(page().axes()->menu()->isVisible());
    page().axes()->menu()->close();
    EXPECT_EQ(menuByKey(), nullptr) << "no cell is current";
    page().axes()->menu()->close();
}

} // namespace
} // namespace dosegrid::test
