// SPDX-License-Identifier: GPL-3.0-or-later
// The statistics page: what its filters and the selection leave, and that it says so.
#include "tests/gui/windowfixture.h"

#include "widgets/pages/accountmodel.h"
#include "widgets/pages/statisticspage.h"
#include "widgets/plots/plotcanvas.h"
#include "widgets/plots/plotpanel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QTest>
#include <QTimer>
#include <QWheelEvent>

#include <algorithm>
#include <numeric>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::test {
namespace {

using widgets::AccountModel;
using widgets::StatisticsPage;

QComboBox *choice(const StatisticsPage &page, const QString &name)
{
    const auto boxes = page.findChildren<QComboBox *>();
    const auto box = std::ranges::find_if(boxes, [&](QComboBox *b) { return b->accessibleName() == name; });
    return box == boxes.end() ? nullptr : *box;
}

QStringList rowOf(const AccountModel &model, int row)
{
    QStringList texts;
    for (int column = 0; column < model.columnCount(); ++column)
        texts += model.index(row, column).data().toString();
    return texts;
}

qsizetype marksOf(const widgets::PlotCanvas &scatter)
{
    qsizetype marks = 0;
    for (const widgets::PlotSeries &series : scatter.data().series)
        marks += series.sample;
    return marks;
}

struct StatisticsTest : WindowFixture
{
    // Some cells were lost in wave 1 and are in wave 2 since, where they were done.
    widgets::StatisticsFacts sentAgain()
    {
        widgets::StatisticsFacts facts;
        facts.state = &campaign.grid();
        facts.now = campaign.now();
        facts.predictedSeconds = [this](grid::CellIndex cell) { return campaign.predictedSeconds(cell); };
        for (const qint64 id : {1, 2}) {
            engine::WaveSummary wave;
            wave.id = {id};
            wave.name = u"wave %1"_s.arg(id);
            facts.waves += wave;
        }
        const std::vector<grid::CellIndex> cells = campaign.grid().maskOf(grid::CellState::Done).cells();
        for (std::size_t i = 0; i < 10; ++i) {
            engine::AttemptFact fact;
            fact.cell = cells[i];
            fact.wave = {1};
            fact.acceptedAt = fact.startedAt = campaign.now() - std::chrono::hours(48);
            fact.endedAt = campaign.now() - std::chrono::hours(46);
            fact.cpuSeconds = 7200;
            fact.isFailed = true;
            facts.attempts += fact;
            fact.wave = {2};
            fact.acceptedAt = fact.startedAt = campaign.now() - std::chrono::hours(24);
            fact.endedAt = campaign.now() - std::chrono::hours(20);
            fact.isFailed = false;
            fact.isAccepted = fact.isMeasured = true;
            facts.attempts += fact;
        }
        for (int i = 0; i < 5; ++i)
            facts.samples += {campaign.now() - std::chrono::minutes(30 * i), 240, 0, 22};
        return facts;
    }
    void showStatistics()
    {
        open({1600, 1000});
        window->showPage(widgets::MainWindow::Page::Statistics);
        ASSERT_TRUE(QTest::qWaitFor([this] { return marksOf(*page().scatter()) > 0; }));
    }
    StatisticsPage &page() { return *window->statisticsPage(); }
    widgets::MatrixPage &matrix() { return *window->matrixPage(); }
    QCheckBox &only() { return *page().findChild<QCheckBox *>(); }
    bool says(const QString &words) { return test::says(page(), words); }
};

TEST_F(StatisticsTest, AWaveKeepsTheAttemptsOfCellsThatWereSentAgain)
{
    StatisticsPage page(theme, icons, dialogs);
    page.setFacts(sentAgain());
    ASSERT_EQ(page.account()->rowCount(), 3);
    const QStringList first = rowOf(*page.account(), 0);
    ASSERT_EQ(first[AccountModel::FailedTries], u"100.0\u00a0%"_s);
    choice(page, u"Waves"_s)->setCurrentIndex(1);
    ASSERT_EQ(page.account()->rowCount(), 2) << "the wave and the sum";
    EXPECT_EQ(rowOf(*page.account(), 0), first);
}

TEST_F(StatisticsTest, CoresAreThoseOfWhatIsFiltered)
{
    StatisticsPage page(theme, icons, dialogs);
    page.setFacts(sentAgain());
    EXPECT_EQ(page.cores().sample(), u"n = 5 polls"_s);
    const QString ofPolls = page.cores().definition();
    choice(page, u"Waves"_s)->setCurrentIndex(2);
    EXPECT_EQ(page.cores().sample(), u"n = 10 attempts"_s);
    EXPECT_NE(page.cores().definition(), ofPolls) << "what is shown is not what was polled";
    const widgets::PlotSeries cores = page.cores().canvas().data().series.front();
    EXPECT_EQ(cores.y, (QList<double>{10, 0})) << "all ten from the start to the end of wave 2";
    choice(page, u"Waves"_s)->setCurrentIndex(0);
    EXPECT_EQ(page.cores().definition(), ofPolls);
}

TEST_F(StatisticsTest, ThePageFollowsTheSelectionAndSaysSo)
{
    showStatistics();
    const qsizetype all = marksOf(*page().scatter());
    EXPECT_FALSE(says(u"of the selection"_s));
    EXPECT_FALSE(only().isEnabled());

    matrix().select(u"organ=liver"_s);
    EXPECT_TRUE(only().isEnabled());
    EXPECT_TRUE(only().isChecked());
    const qsizetype liver = marksOf(*page().scatter());
    EXPECT_GT(liver, 0);
    EXPECT_LT(liver, all / 10);
    EXPECT_TRUE(says(u"of the selection"_s));
    EXPECT_TRUE(page().cores().sample().contains(u"of the selection"_s));
    EXPECT_EQ(page().account()->index(page().account()->rowCount() - 1, AccountModel::Wave).data().toString(),
              u"Selection"_s);

    matrix().clearSelection();
    EXPECT_EQ(marksOf(*page().scatter()), all);
    EXPECT_FALSE(says(u"of the selection"_s));
}

TEST_F(StatisticsTest, WhoDoesNotWantThatIsNotAskedAgain)
{
    showStatistics();
    const qsizetype all = marksOf(*page().scatter());
    matrix().select(u"organ=liver"_s);
    only().setChecked(false);
    EXPECT_EQ(marksOf(*page().scatter()), all);
    showStatistics(); // the window anew
    matrix().select(u"organ=liver"_s);
    EXPECT_FALSE(only().isChecked());
    EXPECT_EQ(marksOf(*page().scatter()), all);
}

TEST_F(StatisticsTest, ABrushLeavesThePlotThatItIsDrawnOn)
{
    showStatistics();
    const qsizetype all = marksOf(*page().scatter());
    const grid::CellMask liver =
        grid::evaluate(u"organ=liver state=done", {campaign.tmpl(), campaign.grid(), {}, {}, {}}).value();
    matrix().brush(widgets::MatrixPage::Brush::Plot, liver, {});
    EXPECT_EQ(matrix().selection(), liver);
    EXPECT_EQ(marksOf(*page().scatter()), all) << "the brush can still be widened";
    EXPECT_TRUE(page().cores().sample().contains(u"of the selection"_s));
    matrix().clearBrush();
    EXPECT_FALSE(page().cores().sample().contains(u"of the selection"_s));
}

TEST_F(StatisticsTest, TheSelectionMayChangeWhileAMomentGoesAndComes)
{
    showStatistics();
    matrix().select(u"organ=liver"_s);
    window->action(u"lookback"_s)->trigger();
    ASSERT_TRUE(window->isLookingBack());
    matrix().select(u"organ=lungs"_s);
    window->action(u"lookback"_s)->trigger();
    ASSERT_FALSE(window->isLookingBack());
    const grid::CellMask lungs =
        grid::evaluate(u"organ=lungs state=done", {campaign.tmpl(), campaign.grid(), {}, {}, {}}).value();
    EXPECT_TRUE(QTest::qWaitFor([&] { return marksOf(*page().scatter()) == qsizetype(lungs.count()); }, 20'000))
        << marksOf(*page().scatter());
}

TEST_F(StatisticsTest, WhatIsLookedAtFollowsTheCampaign)
{
    open({1600, 1000});
    window->findChild<QTimer *>(u"statisticsPause"_s)->setInterval(0);
    const std::vector<grid::CellIndex> failed = campaign.grid().maskOf(grid::CellState::Failed).cells();
    window->showPage(widgets::MainWindow::Page::Statistics);
    const int before = campaign.recordReads;
    campaign.change(failed[0], grid::CellState::Planned);
    EXPECT_TRUE(QTest::qWaitFor([&] { return campaign.recordReads > before; }, 5000));
    window->showPage(widgets::MainWindow::Page::Matrix);
    const int shown = campaign.recordReads;
    campaign.change(failed[1], grid::CellState::Planned);
    QCoreApplication::processEvents();
    EXPECT_EQ(campaign.recordReads, shown) << "nobody looks at it";
}

TEST_F(StatisticsTest, APartThatIsLookedAtStaysWhenDataComes)
{
    showStatistics();
    widgets::PlotCanvas &scatter = *page().scatter();
    const auto seen = [&scatter] {
        QCoreApplication::processEvents();
        return scatter.grab().toImage();
    };
    const QImage whole = seen();
    const QPoint at = scatter.plane().center();
    QWidget *const plot = scatter.childAt(at);
    QWheelEvent wheel(plot->mapFrom(&scatter, at), scatter.mapToGlobal(at), {}, {0, 240}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(plot, &wheel);
    const QImage part = seen();
    ASSERT_NE(part, whole);
    scatter.setData(widgets::PlotData(scatter.data()));
    EXPECT_EQ(seen(), part);
    scatter.fit();
    EXPECT_EQ(seen(), whole);
    scatter.setData(widgets::PlotData(scatter.data()));
    EXPECT_EQ(seen(), whole);
}

} // namespace
} // namespace dosegrid::test
