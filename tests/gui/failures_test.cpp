// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/windowfixture.h"

#include "models/items/causecellsmodel.h"
#include "models/items/causesmodel.h"
#include "models/items/outputsmodel.h"
#include "models/text/statecount.h"
#include "widgets/common/badge.h"
#include "widgets/common/label.h"
#include "widgets/pages/failurespage.h"
#include "widgets/pages/resultspage.h"
#include "widgets/panels/causeplace.h"
#include "widgets/panels/logpanel.h"
#include "widgets/panels/logview.h"
#include "widgets/panels/nearestpanel.h"

#include <QComboBox>
#include <QDir>
#include <QDockWidget>
#include <QFile>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::test {
namespace {

using widgets::MainWindow;

struct FailuresTest : WindowFixture
{
    widgets::FailuresPage &page() { return *window->failuresPage(); }
    widgets::ResultsPage &results() { return *window->resultsPage(); }
    // The window on the page of failures, with its causes.
    [[nodiscard]] bool openFailures(QSize size = {1600, 1000})
    {
        open(size);
        window->action(u"failures"_s)->trigger();
        return QTest::qWaitFor([this] { return page().causes()->model()->rowCount() > 1; });
    }
    void chooseCauseOf(const QString &id) { page().showCell(campaign.demo().cell(id)); }
    std::uint32_t failedCells() const { return campaign.grid().total()[grid::CellState::Failed]; }
};

TEST_F(FailuresTest, ThePageTakesTheWholeWindowAndTheDocksComeBack)
{
    ASSERT_TRUE(openFailures());
    EXPECT_EQ(window->page(), MainWindow::Page::Failures);
    for (const QDockWidget *dock : window->findChildren<QDockWidget *>())
        EXPECT_FALSE(dock->isVisible());
    window->action(u"matrix"_s)->trigger();
    for (const QDockWidget *dock : window->findChildren<QDockWidget *>())
        EXPECT_TRUE(dock->isVisible());
}

TEST_F(FailuresTest, EveryFailedCellHasItsCauseAndTheHeadlineCountsThem)
{
    ASSERT_TRUE(openFailures());
    EXPECT_TRUE(page().headline().startsWith(QString::number(failedCells())));
    std::uint32_t cells = 0;
    for (int row = 0; row < page().causes()->model()->rowCount(); ++row)
        cells += page().causes()->model()->index(row, items::CausesModel::Cells).data().toUInt();
    EXPECT_EQ(cells, failedCells());
}

TEST_F(FailuresTest, AnEnergyThatFailsThroughoutIsSaidInCounts)
{
    ASSERT_TRUE(openFailures());
    chooseCauseOf(u"AF/48/gamma/0.12"_s);
    ASSERT_NE(page().cause(), nullptr);
    ASSERT_TRUE(page().cause()->pattern.has_value());
    const QString said = page().place()->facts().first();
    EXPECT_TRUE(said.contains(u"photons 120\u00a0keV"_s)) << said.toStdString();
    EXPECT_TRUE(said.startsWith(QString::number(page().cause()->pattern->cells)));
}

TEST_F(FailuresTest, RetryAsksForAllCellsOfTheCauseAndNoOther)
{
    ASSERT_TRUE(openFailures());
    chooseCauseOf(u"AF/48/gamma/0.12"_s);
    const std::uint32_t cells = page().cause()->count;
    EXPECT_TRUE(page().retryButton()->text().contains(QString::number(cells)));
    QTest::mouseClick(page().retryButton(), Qt::LeftButton);
    ASSERT_EQ(campaign.wishes.size(), 1);
    EXPECT_EQ(campaign.wishes[0].action, engine::CellAction::Retry);
    EXPECT_EQ(campaign.wishes[0].cells, cells);
}

TEST_F(FailuresTest, AnObserverOfAReadOnlyFileCannotAct)
{
    campaign.reason = engine::ObserverReason::ReadOnlyFile;
    ASSERT_TRUE(openFailures());
    EXPECT_FALSE(page().retryButton()->isEnabled());
    EXPECT_FALSE(page().retryButton()->toolTip().isEmpty());
}

TEST_F(FailuresTest, TheLogShowsTheLineOnRecordAndF8GoesOn)
{
    ASSERT_TRUE(openFailures());
    chooseCauseOf(u"AF/48/gamma/0.12"_s);
    widgets::LogView &view = *page().log()->view();
    ASSERT_FALSE(view.isEmpty());
    ASSERT_GE(view.decidingLine(), 0);
    EXPECT_TRUE(view.lines()[view.decidingLine()].contains(u"is not opened"_s));
    EXPECT_TRUE(view.isDecidingOnRecord());
    EXPECT_TRUE(page().log()->footer().contains(QString::number(view.decidingLine() + 1)));
    const int before = view.currentLine();
    EXPECT_EQ(before, view.decidingLine());
    window->action(u"nextfailed"_s)->trigger();
    EXPECT_NE(view.currentLine(), before);
    EXPECT_TRUE(view.troubleLines().contains(view.currentLine()));
}

TEST_F(FailuresTest, ALineThatIsNotOnRecordIsNotSaidToHaveDecided)
{
    ASSERT_TRUE(openFailures());
    chooseCauseOf(u"AF/48/gamma/0.12"_s);
    widgets::LogPanel &log = *page().log();
    log.setCell(campaign.demo().cell(u"AF/48/gamma/0.12"_s), u"a cell"_s, u"Execution was not successful"_s);
    EXPECT_GE(log.view()->decidingLine(), 0);
    EXPECT_FALSE(log.view()->isDecidingOnRecord());
    EXPECT_TRUE(log.footer().contains(u"first that names a cause"_s));
}

TEST_F(FailuresTest, SearchingFindsWordsAndExpressions)
{
    ASSERT_TRUE(openFailures());
    chooseCauseOf(u"AF/48/gamma/0.12"_s);
    QTest::keyClicks(page().log()->search(), u"exception"_s);
    widgets::LogView &view = *page().log()->view();
    ASSERT_EQ(view.hits().size(), 4);
    const int first = view.hitNumber();
    EXPECT_GE(first, 1) << "the next one from where the reader is";
    QTest::keyClick(page().log()->search(), Qt::Key_Return);
    EXPECT_EQ(view.hitNumber(), first % 4 + 1);
    page().log()->search()->clear();
    QTest::keyClicks(page().log()->search(), u"(em|pe)"_s);
    EXPECT_TRUE(view.hits().isEmpty()) << "plain words until asked otherwise";
}

TEST_F(FailuresTest, TheNearestThatWorkedIsComparedLineByLine)
{
    ASSERT_TRUE(openFailures());
    chooseCauseOf(u"AF/48/gamma/0.12"_s);
    const auto worked = page().nearest()->worked();
    ASSERT_TRUE(worked.has_value());
    EXPECT_EQ(campaign.grid().state(*worked), grid::CellState::Done);
    const QStringList lines = page().nearest()->text();
    EXPECT_TRUE(lines.contains(u"*state: failed | done"_s)) << lines.join(u'\n').toStdString();
    EXPECT_TRUE(lines.contains(u"model: AF | AF"_s));
    EXPECT_TRUE(std::ranges::any_of(lines, [](const QString &line) { return line.startsWith(u"*energy: 120"_s); }));
}

TEST(LogParting, FindsWhereLogsPartWhateverTheirNumbersAndPaths)
{
    const QStringList failed{u"seed 12"_s, u"read /a/b.mac"_s, u"*** G4Exception : em0003"_s};
    const QStringList worked{u"seed 999"_s, u"read /c/d/e.mac"_s, u"Acquisition starts"_s, u"done"_s, u""_s};
    const widgets::LogParting parting = widgets::parting(failed, worked, 1);
    EXPECT_EQ(parting.shared, 2);
    EXPECT_EQ(parting.failed, QStringList{u"*** G4Exception : em0003"_s});
    EXPECT_EQ(parting.worked, QStringList{u"Acquisition starts"_s});
    EXPECT_TRUE(widgets::parting(worked.mid(0, 4), worked).worked.isEmpty()) << "an empty end is no difference";
}

TEST_F(FailuresTest, TheToolBarCountsFailedCells)
{
    ASSERT_TRUE(openFailures());
    const auto badges = window->findChildren<widgets::Badge *>();
    EXPECT_TRUE(std::ranges::any_of(badges, [this](const widgets::Badge *badge) {
        return badge->isVisible() && badge->text() == QString::number(failedCells());
    }));
}

TEST_F(FailuresTest, WhatIsRetriedLeavesTheCauses)
{
    ASSERT_TRUE(openFailures());
    const std::uint32_t before = failedCells();
    const grid::CellIndex cell = campaign.grid().maskOf(grid::CellState::Failed).cells().front();
    campaign.change(cell, grid::CellState::Running);
    EXPECT_TRUE(QTest::qWaitFor([&] { return page().headline().startsWith(QString::number(before - 1)); }));
}

TEST_F(FailuresTest, WithoutFailuresItSaysSo)
{
    campaign.demo().state().maskOf(grid::CellState::Failed).forEach([this](grid::CellIndex cell) {
        campaign.demo().state().setState(cell, grid::CellState::Done);
    });
    open({1600, 1000});
    window->action(u"failures"_s)->trigger();
    EXPECT_TRUE(QTest::qWaitFor([this] { return page().isEmpty(); }));
}

TEST_F(FailuresTest, ResultsListFilesAndAWordIsAskedWhereOneIsNeeded)
{
    const grid::CellIndex reviewed = campaign.grid().maskOf(grid::CellState::Done).cells().front();
    grid::CellRecord record = campaign.grid().record(reviewed);
    record.state = grid::CellState::Held;
    record.flags |= grid::NeedsReview;
    campaign.demo().state().set(reviewed, record);
    open({1600, 1000});
    window->action(u"results"_s)->trigger();
    ASSERT_GT(results().model()->rowCount(), 1000);
    EXPECT_FALSE(results().acceptButton()->isEnabled());
    results().verdicts()->setCurrentIndex(2);
    ASSERT_EQ(results().model()->rowCount(), 1);
    EXPECT_EQ(results().model()->output(0)->cell, reviewed);
    results().table()->setCurrentIndex(results().model()->index(0, 0));
    EXPECT_TRUE(results().acceptButton()->isEnabled());
    QSignalSpy asked(&results(), &widgets::ResultsPage::decisionRequested);
    QTest::mouseClick(results().acceptButton(), Qt::LeftButton);
    EXPECT_EQ(asked.size(), 1);
    EXPECT_TRUE(asked[0][2].toBool());
}

TEST_F(FailuresTest, InFrenchStatesAgreeWithTheirNumberAndAColonHasItsSpace)
{
    wear(u"fr"_s);
    QLocale::setDefault(QLocale(QLocale::French, QLocale::France));
    EXPECT_EQ(text::stateCount(grid::CellState::Submitted, 1), u"1 soumise"_s);
    EXPECT_EQ(text::stateCount(grid::CellState::Submitted, 153), u"153 soumises"_s);
    ASSERT_TRUE(openFailures());
    chooseCauseOf(u"AF/48/gamma/0.12"_s);
    ASSERT_NE(page().cause(), nullptr);
    const QString start = items::CausesModel::code(*page().cause()) + u"\u202f: "_s;
    const auto labels = page().findChildren<widgets::Label *>();
    EXPECT_TRUE(std::ranges::any_of(labels, [&](const auto *label) { return label->text().startsWith(start); }));
}

TEST_F(FailuresTest, PicturesOfThePages)
{
    const QString folder = qEnvironmentVariable("DOSEGRID_PICTURES");
    if (folder.isEmpty())
        GTEST_SKIP() << "DOSEGRID_PICTURES names no folder";
    QDir().mkpath(folder);
    const auto save = [&](const QString &name) {
        QTest::qWait(250);
        EXPECT_TRUE(window->grab().save(QDir(folder).filePath(name + u".png"_s)));
    };
    const auto both = [&](const QString &suffix) {
        chooseCauseOf(u"AF/48/gamma/0.12"_s);
        save(QString(u"failures-"_s + suffix));
        window->action(u"results"_s)->trigger();
        save(QString(u"results-"_s + suffix));
    };
    ASSERT_TRUE(openFailures());
    both(u"light"_s);
    theme.setChoice(widgets::Theme::Choice::Dark);
    ASSERT_TRUE(openFailures());
    both(u"dark"_s);
    theme.setChoice(widgets::Theme::Choice::Light);
    ASSERT_TRUE(openFailures({1366, 768}));
    both(u"small"_s);
    window.reset();
    wear(u"fr"_s);
    QLocale::setDefault(QLocale(QLocale::French, QLocale::France));
    ASSERT_TRUE(openFailures());
    both(u"fr"_s);
    window->action(u"matrix"_s)->trigger();
    window->activity()->showTab(widgets::ActivityPanel::Causes);
    save(u"causes-tab-fr"_s);
}

} // namespace
} // namespace dosegrid::test
