// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/units.h"
#include "tests/gui/windowfixture.h"
#include "widgets/mainwindow/pastcampaign.h"
#include "widgets/mainwindow/pictureseries.h"
#include "widgets/panels/selectionbar.h"
#include "widgets/panels/timebar.h"

#include <QAction>
#include <QComboBox>
#include <QDir>
#include <QImageReader>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using dosegrid::grid::CellState;

namespace dosegrid::test {
namespace {

using widgets::MainWindow;
using widgets::TimeBar;

struct LookBackTest : WindowFixture
{
    void SetUp() override
    {
        open({1440, 900});
        ASSERT_TRUE(QTest::qWaitForWindowActive(window.get()));
    }
    void lookBack()
    {
        window->action(u"lookback"_s)->trigger();
        ASSERT_TRUE(window->isLookingBack());
    }
    TimeBar &bar() { return *window->timeBar(); }
    const statistics::Timeline &line() { return dynamic_cast<widgets::PastCampaign &>(*window->campaign()).timeline(); }
    bool hasText(const QString &text)
    {
        const auto labels = bar().findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&](const QLabel *label) { return label->text() == text; });
    }
};

TEST_F(LookBackTest, EveryPartShowsTheMoment)
{
    const auto present = campaign.grid().total();
    lookBack();
    EXPECT_EQ(window->campaign()->grid().total(), present);
    EXPECT_TRUE(bar().isVisible());

    const CampaignTime middle = line().from() + (line().to() - line().from()) / 2;
    bar().setMoment(middle);
    statistics::TimeCursor expected(dynamic_cast<widgets::PastCampaign &>(*window->campaign()).timelinePointer());
    expected.moveTo(middle);
    EXPECT_EQ(window->campaign()->grid().total(), expected.state().total());
    EXPECT_NE(window->campaign()->grid().total(), present);
    EXPECT_EQ(window->campaign()->now(), middle);
    EXPECT_EQ(window->campaign()->totals().counts, expected.state().total());
    EXPECT_TRUE(hasText(text::exactTime(middle)));
    EXPECT_TRUE(text::exactTime(middle).contains(u"UTC"_s));

    bar().setMoment(line().from());
    EXPECT_EQ(window->campaign()->grid().total()[CellState::Done], 0U);
    for (const engine::WaveSummary &wave : window->campaign()->waves().list())
        EXPECT_EQ(wave.counts.total(), 0U);
}

TEST_F(LookBackTest, NothingActsAndABandSaysSo)
{
    window->matrixPage()->select(u"state=failed"_s);
    ASSERT_TRUE(window->action(u"retry"_s)->isEnabled());
    lookBack();
    for (const QString &name : {u"submit"_s, u"retry"_s, u"hold"_s, u"release"_s, u"fetch"_s, u"kill"_s, u"skip"_s,
                                u"pause"_s, u"input"_s, u"connect"_s})
        EXPECT_FALSE(window->action(name)->isEnabled()) << qPrintable(name);
    EXPECT_TRUE(hasText(u"Looking back: nothing can be changed"_s));
    EXPECT_TRUE(window->windowTitle().contains(u"Looking back"_s));
    // Not by another way either.
    window->activity()->newWaveRequested();
    emit window->cellPanel()->retryRequested(campaign.demo().cell(u"AF/48/gamma/0.12"_s));
    EXPECT_TRUE(campaign.wishes.isEmpty());
    EXPECT_TRUE(campaign.submitted.isEmpty());
    bool isRefused = false;
    window->campaign()->actions().ask(engine::CellAction::Retry, window->matrixPage()->selection(), {}, {},
                                      {window.get(), [&](const Result<WishId> &wish) { isRefused = !wish; }});
    EXPECT_TRUE(isRefused);
}

TEST_F(LookBackTest, LeavingReturnsToNowAndKeepsWhatWasChosen)
{
    window->matrixPage()->select(u"organ=liver state=done"_s);
    const grid::CellMask selection = window->matrixPage()->selection();
    window->matrixPage()->view()->setZoom(2);
    window->matrixPage()->view()->setShownStates(widgets::setOf(CellState::Failed));
    const QPoint origin = window->matrixPage()->view()->scene().geometry().origin();
    lookBack();
    EXPECT_EQ(window->matrixPage()->selection(), selection);
    EXPECT_EQ(window->matrixPage()->view()->scene().geometry().origin(), origin);
    bar().setMoment(line().from());

    // The campaign goes on behind it.
    const grid::CellIndex cell = campaign.demo().cell(u"AM/95/gamma/10"_s);
    campaign.change(cell, CellState::Failed);
    EXPECT_EQ(window->campaign()->grid().state(cell), CellState::Open);
    QTest::keyClick(bar().slider(), Qt::Key_Escape);
    EXPECT_FALSE(window->isLookingBack());
    EXPECT_FALSE(bar().isVisible());
    EXPECT_EQ(window->campaign(), &campaign);
    EXPECT_EQ(window->campaign()->grid().state(cell), CellState::Failed);
    EXPECT_EQ(window->matrixPage()->selection(), selection);
    EXPECT_EQ(window->matrixPage()->view()->zoom(), 2);
    EXPECT_EQ(window->matrixPage()->view()->shownStates(), widgets::setOf(CellState::Failed));
    EXPECT_TRUE(window->action(u"submit"_s)->isEnabled());
}

TEST_F(LookBackTest, KeysStepPlayAndLeave)
{
    QTest::keyClick(window.get(), Qt::Key_T, Qt::ControlModifier);
    ASSERT_TRUE(window->isLookingBack());
    ASSERT_TRUE(bar().slider()->hasFocus());
    const CampaignTime end = bar().moment();
    QTest::keyClick(bar().slider(), Qt::Key_Left);
    EXPECT_EQ(bar().moment(), line().stepBefore(end));
    QTest::keyClick(bar().slider(), Qt::Key_Right);
    EXPECT_EQ(bar().moment(), end);
    QTest::keyClick(bar().slider(), Qt::Key_Home);
    EXPECT_EQ(bar().moment(), line().from());
    QTest::keyClick(bar().slider(), Qt::Key_Space);
    EXPECT_TRUE(bar().isPlaying());
    ASSERT_TRUE(QTest::qWaitFor([&] { return bar().moment() > line().from(); }));
    QTest::keyClick(bar().slider(), Qt::Key_Space);
    EXPECT_FALSE(bar().isPlaying());
    QTest::keyClick(window.get(), Qt::Key_T, Qt::ControlModifier);
    EXPECT_FALSE(window->isLookingBack());
}

TEST_F(LookBackTest, PlayingEndsAtTheEnd)
{
    lookBack();
    bar().setSpeed(24h * 7);
    bar().setMoment(line().to() - 1min);
    bar().play();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !bar().isPlaying(); }));
    EXPECT_EQ(bar().moment(), line().to());
    bar().play(); // from the beginning, then
    EXPECT_LT(bar().moment(), line().to());
}

TEST_F(LookBackTest, AnotherCampaignEndsIt)
{
    lookBack();
    window->setCampaign(nullptr);
    EXPECT_FALSE(window->isLookingBack());
    EXPECT_FALSE(bar().isVisible());
    window->setCampaign(&campaign);
    EXPECT_FALSE(window->isLookingBack());
}

TEST_F(LookBackTest, PagesFollow)
{
    lookBack();
    bar().setMoment(line().from() + 2h);
    window->showPage(MainWindow::Page::Statistics);
    EXPECT_TRUE(bar().isVisible());
    window->showPage(MainWindow::Page::Failures);
    bar().setMoment(line().from());
    QTest::qWait(300);
    window->showPage(MainWindow::Page::Matrix);
    EXPECT_TRUE(window->isLookingBack());
}

TEST_F(LookBackTest, ASeriesIsNumberedFiles)
{
    QTemporaryDir folder;
    lookBack();
    dialogs.nextText = u"3"_s;
    dialogs.nextFile = folder.filePath(u"wave.png"_s);
    emit bar().picturesRequested();
    const QString last = folder.filePath(u"wave-0003.png"_s);
    ASSERT_TRUE(QTest::qWaitFor([&] { return QFile::exists(last); }, 20'000));
    EXPECT_EQ(QImageReader(last).size(), QSize(1600, 1000));
    EXPECT_TRUE(QFile::exists(folder.filePath(u"wave-0001.png"_s)));
    EXPECT_NE(QImage(last), QImage(folder.filePath(u"wave-0001.png"_s)));
    EXPECT_EQ(QDir(folder.path()).entryList(QDir::Files).size(), 3);
}

TEST_F(LookBackTest, ToLookAt)
{
    const QString to = qEnvironmentVariable("DOSEGRID_PICTURES");
    if (to.isEmpty())
        GTEST_SKIP() << "DOSEGRID_PICTURES names no folder";
    QDir().mkpath(to);
    lookBack();
    bar().setMoment(line().from() + (line().to() - line().from()) * 2 / 3);
    QTest::qWait(500);
    EXPECT_TRUE(window->grab().save(QDir(to).filePath(u"lookback.png"_s)));
    window->showPage(MainWindow::Page::Statistics);
    QTest::qWait(500);
    EXPECT_TRUE(window->grab().save(QDir(to).filePath(u"lookback-statistics.png"_s)));
    theme.setChoice(widgets::Theme::Choice::Dark);
    window->showPage(MainWindow::Page::Matrix);
    QTest::qWait(500);
    EXPECT_TRUE(window->grab().save(QDir(to).filePath(u"lookback-dark.png"_s)));
}

} // namespace
} // namespace dosegrid::test
