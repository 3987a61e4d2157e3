// SPDX-License-Identifier: GPL-3.0-or-later
// The cost map beside the matrix: predicted run times, and what would follow from submitting.
#include "models/grid/expression.h"
#include "tests/gui/windowfixture.h"
#include "widgets/panels/costmappanel.h"
#include "widgets/panels/docktitle.h"
#include "widgets/plots/plotcanvas.h"

#include <QAction>
#include <QDockWidget>
#include <QLabel>
#include <QTabBar>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using dosegrid::grid::CellState;

namespace dosegrid::test {
namespace {

struct CostMapPanelTest : WindowFixture
{
    void SetUp() override
    {
        open({1600, 1000});
        ASSERT_TRUE(QTest::qWaitForWindowActive(window.get()));
    }
    widgets::CostMapPanel &map() { return *window->costMap(); }
    bool says(const QString &line)
    {
        return QTest::qWaitFor([&] { return map().lines().contains(line); }, 3000);
    }
    std::string all() { return map().lines().join(u'\n').toStdString(); }
    const widgets::PlotSeries *series(const QString &name)
    {
        for (const widgets::PlotSeries &one : map().plot().data().series) {
            if (one.name == name)
                return &one;
        }
        return nullptr;
    }
};

TEST_F(CostMapPanelTest, TheWholeCampaignUntilSomethingIsSelected)
{
    window->action(u"costmap"_s)->trigger();
    const auto open = campaign.grid().maskOf(CellState::Open);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !map().lines().isEmpty(); }, 3000));
    ASSERT_NE(series(u"photons"_s), nullptr);
    EXPECT_EQ(series(u"photons"_s)->sample + series(u"electrons"_s)->sample,
              qint64(campaign.grid().total().computable()));
    // Of the two kinds together all open cells are told.
    qint64 told = 0;
    for (const QString &line : map().lines()) {
        const QStringList parts = line.split(u'|');
        if (parts[0].startsWith(u"In batches"_s) || parts[0].startsWith(u"Split"_s))
            told += QLocale().toLongLong(parts[1]);
    }
    EXPECT_EQ(told, open.count()) << all();

    const grid::CellMask few = grid::evaluate(u"organ=liver particle=gamma energy=800keV..850keV"_s,
                                              {campaign.tmpl(), campaign.grid(), {}, {}, {}})
                                   .value()
                               & open;
    ASSERT_FALSE(few.isEmpty());
    window->matrixPage()->select(few);
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return series(u"photons"_s) && series(u"photons"_s)->sample == few.count(); }, 3000));
    EXPECT_EQ(series(u"electrons"_s), nullptr);
}

TEST_F(CostMapPanelTest, NothingOpenIsSaid)
{
    window->action(u"costmap"_s)->trigger();
    window->matrixPage()->select(campaign.grid().maskOf(CellState::Done));
    ASSERT_TRUE(QTest::qWaitFor(
        [&] {
            const auto labels = map().findChildren<QLabel *>();
            return std::ranges::any_of(labels, [](const QLabel *label) {
                return label->isVisible() && label->text().contains(u"can be submitted"_s);
            });
        },
        3000));
    EXPECT_TRUE(map().lines().isEmpty());
}

// Each change of a cell of a campaign under way would else cost a plan.
TEST_F(CostMapPanelTest, NothingIsComputedWhileItIsNotSeen)
{
    QTest::qWait(400);
    EXPECT_TRUE(map().lines().isEmpty());
    EXPECT_TRUE(map().plot().data().isEmpty());
}

// A delta comes several times a second while a campaign runs, and a plan of a million cells takes longer than that.
TEST_F(CostMapPanelTest, APlanThatTakesLongerThanAChangeIsShown)
{
    campaign.isPlanSlow = true;
    window->action(u"costmap"_s)->trigger();
    ASSERT_TRUE(QTest::qWaitFor([&] { return campaign.plansAsked == 1; }, 3000));
    const auto open = campaign.grid().maskOf(CellState::Open).cells();
    campaign.change(open.front(), CellState::Planned);
    QTest::qWait(400); // longer than the pause
    EXPECT_EQ(campaign.plansAsked, 1) << "one after the other";
    ASSERT_TRUE(campaign.answerRecord());
    EXPECT_FALSE(map().lines().isEmpty());
    ASSERT_TRUE(QTest::qWaitFor([&] { return campaign.plansAsked == 2; }, 3000)) << "what changed meanwhile";
}

TEST_F(CostMapPanelTest, AConnectionWithTheSameWorkflowsIsNoNews)
{
    window->action(u"costmap"_s)->trigger();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !map().lines().isEmpty(); }, 3000));
    const int plans = campaign.plansAsked;
    emit campaign.connectionChanged();
    QTest::qWait(400); // longer than the pause
    EXPECT_EQ(campaign.plansAsked, plans);
    campaign.link.workflows.removeLast();
    emit campaign.connectionChanged();
    EXPECT_TRUE(QTest::qWaitFor([&] { return campaign.plansAsked == plans + 1; }, 3000));
}

TEST_F(CostMapPanelTest, WhatThePlanLeavesOutIsNotUnderWhatItWouldSend)
{
    const auto open = campaign.grid().maskOf(CellState::Open);
    campaign.withoutWorkflow = grid::CellMask(open.size());
    open.forEach([&](grid::CellIndex cell) {
        if (campaign.predictedSeconds(cell) > 24 * 3600)
            campaign.withoutWorkflow.set(cell);
    });
    ASSERT_FALSE(campaign.withoutWorkflow.isEmpty());
    window->action(u"costmap"_s)->trigger();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !map().lines().isEmpty(); }, 3000));
    const QString above = map().lines().filter(u"above 24"_s).value(0);
    EXPECT_EQ(above.split(u'|').value(1), u"0"_s) << all();
}

TEST_F(CostMapPanelTest, WhoAsksForTheCellSeesTheCell)
{
    window->action(u"costmap"_s)->trigger();
    EXPECT_TRUE(map().isVisible());
    window->matrixPage()->setCurrentCell(campaign.demo().cell(u"AF/48/gamma/0.12"_s));
    window->action(u"pin"_s)->trigger();
    EXPECT_FALSE(map().isVisible());
    EXPECT_TRUE(window->cellPanel()->isVisible());
    auto *tabs = window->cellTitle()->findChild<QTabBar *>();
    ASSERT_NE(tabs, nullptr);
    QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(1).center());
    EXPECT_TRUE(map().isVisible());
}

} // namespace
} // namespace dosegrid::test
