// SPDX-License-Identifier: GPL-3.0-or-later
// Linking: the matrix, the tables and the query field show and take what the others have chosen.
#include "tests/gui/hand.h"
#include "tests/gui/windowfixture.h"

#include "models/items/causesmodel.h"
#include "models/statistics/metrics.h"
#include "widgets/dialogs/submitdialog.h"
#include "widgets/grid/metriclegend.h"
#include "widgets/mainwindow/metricmode.h"
#include "widgets/pages/failurespage.h"
#include "widgets/pages/statisticspage.h"
#include "widgets/panels/jobspanel.h"
#include "widgets/panels/queryfield.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QMenu>
#include <QPlainTextEdit>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QToolButton>

#include <algorithm>
#include <set>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::test {
namespace {

using grid::CellState;
using statistics::Metric;
using widgets::ActivityPanel;
using widgets::SelectionMode;

struct Linking : WindowFixture
{
    void SetUp() override
    {
        open({1600, 1000});
        ASSERT_TRUE(QTest::qWaitForWindowActive(window.get()));
    }
    widgets::MatrixPage &matrix() { return *window->matrixPage(); }
    QTableView &jobs() { return *window->activity()->jobs()->table(); }
    QTableView &table(const QString &name)
    {
        const auto tables = window->activity()->findChildren<QTableView *>();
        return **std::ranges::find_if(tables, [&](const QTableView *t) { return t->accessibleName() == name; });
    }
    grid::CellIndex cellOfRow(int row) { return {jobs().model()->index(row, 0).data(items::CellRole).toUInt()}; }
    void chooseRows(int first, int last)
    {
        window->activity()->showTab(ActivityPanel::Jobs);
        jobs().setFocus();
        jobs().setCurrentIndex(jobs().model()->index(first, 0));
        for (int row = first + 1; row <= last; ++row)
            QTest::keyClick(&jobs(), Qt::Key_Down, Qt::ShiftModifier);
    }
    grid::CellMask ofRows(int first, int last)
    {
        grid::CellMask cells(campaign.grid().spec().cellCount());
        for (int row = first; row <= last; ++row)
            cells.set(cellOfRow(row));
        return cells;
    }
    QToolButton &selectButton()
    {
        const auto buttons = window->activity()->findChildren<QToolButton *>();
        return **std::ranges::find_if(buttons,
                                      [](const QToolButton *b) { return b->text() == u"Select in the matrix"_s; });
    }
    void type(const QString &text)
    {
        auto *edit = matrix().query()->findChild<QPlainTextEdit *>();
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, text);
        QTest::keyClick(edit, Qt::Key_Escape); // the words that it offers
        QTest::keyClick(edit, Qt::Key_Return);
    }
    template<typename F>
    grid::CellMask where(F wanted)
    {
        grid::CellMask cells(campaign.grid().spec().cellCount());
        for (grid::CellIndex cell; cell.value < cells.size(); ++cell.value)
            cells.set(cell, campaign.grid().state(cell) != CellState::NotApplicable && wanted(cell));
        return cells;
    }
};

TEST_F(Linking, ChosenJobsAreSelectedByTheButtonAndByReturn)
{
    EXPECT_FALSE(selectButton().isEnabled());
    chooseRows(3, 6);
    ASSERT_TRUE(selectButton().isVisible());
    EXPECT_TRUE(matrix().selection().isEmpty()) << "walking through the table selects nothing in the matrix";
    QTest::mouseClick(&selectButton(), Qt::LeftButton);
    EXPECT_EQ(matrix().selection(), ofRows(3, 6));
    EXPECT_FALSE(matrix().query()->expression().isEmpty());

    matrix().view()->setSelectionMode(SelectionMode::Add);
    chooseRows(8, 9);
    QTest::keyClick(&jobs(), Qt::Key_Return);
    EXPECT_EQ(matrix().selection(), ofRows(3, 6) | ofRows(8, 9)) << "joined as the mode says";
}

TEST_F(Linking, ReturnAtOneJobLeadsToItsCell)
{
    chooseRows(5, 5);
    QTest::keyClick(&jobs(), Qt::Key_Return);
    EXPECT_EQ(matrix().currentCell(), cellOfRow(5));
    EXPECT_TRUE(matrix().view()->hasFocus());
    EXPECT_TRUE(matrix().selection().isEmpty());
}

TEST_F(Linking, WavesAndCausesSayWhatIsSelectedOfThem)
{
    ASSERT_TRUE(QTest::qWaitFor([this] { return window->failuresPage()->causes()->model()->rowCount() > 0; }));
    const engine::WaveSummary wave = campaign.waves().list().first();
    const auto ofWave = where([&](grid::CellIndex cell) { return campaign.grid().record(cell).wave == wave.id; });
    ASSERT_GT(ofWave.count(), 20U);
    std::vector<grid::CellIndex> some = ofWave.cells();
    some.resize(12);
    matrix().select(grid::CellMask::of(ofWave.size(), some));
    const QAbstractItemModel &waves = *table(u"Waves"_s).model();
    EXPECT_TRUE(waves.index(0, 0).data(items::SecondaryRole).toString().startsWith(u"12 selected"_s));
    EXPECT_TRUE(waves.index(0, 0).data(items::TouchedRole).toBool());

    const QAbstractItemModel &causes = *table(u"Causes"_s).model();
    EXPECT_FALSE(causes.index(0, 0).data(items::TouchedRole).toBool());
    matrix().select(u"state=failed"_s);
    EXPECT_TRUE(causes.index(0, 0).data(items::TouchedRole).toBool());
    EXPECT_TRUE(
        causes.index(0, items::CausesModel::Cells).data(items::SecondaryRole).toString().endsWith(u" selected"_s));
    matrix().clearSelection();
    EXPECT_FALSE(causes.index(0, 0).data(items::TouchedRole).toBool());
    EXPECT_FALSE(waves.index(0, 0).data(items::TouchedRole).toBool());
}

TEST_F(Linking, ARowOfTheAccountSelectsItsWaveAndSaysWhatIsSelected)
{
    window->showPage(widgets::MainWindow::Page::Statistics);
    QTableView &account = *window->statisticsPage()->accountTable();
    ASSERT_TRUE(QTest::qWaitFor([&] { return account.model()->rowCount() > 1; }));
    const QModelIndex first = account.model()->index(0, 0);
    const WaveId wave{first.data(items::IdRole).toLongLong()};
    account.setFocus();
    account.setCurrentIndex(first);
    QTest::keyClick(&account, Qt::Key_Return);
    EXPECT_EQ(matrix().selection(),
              where([&](grid::CellIndex cell) { return campaign.grid().record(cell).wave == wave; }));
    EXPECT_TRUE(account.model()->index(0, 0).data(items::TouchedRole).toBool());
    EXPECT_TRUE(account.model()->index(0, 0).data(items::SecondaryRole).toString().endsWith(u" selected"_s));
}

TEST_F(Linking, TheAccountKeepsItsWavesAndItsRowWhenOneIsSelected)
{
    window->showPage(widgets::MainWindow::Page::Statistics);
    QTableView &account = *window->statisticsPage()->accountTable();
    ASSERT_TRUE(QTest::qWaitFor([&] { return account.model()->rowCount() > 2; }));
    const int rows = account.model()->rowCount();
    const QModelIndex second = account.model()->index(1, 0);
    const QVariant wave = second.data(items::IdRole);
    account.setFocus();
    account.setCurrentIndex(second);
    QTest::keyClick(&account, Qt::Key_Return);
    ASSERT_FALSE(matrix().selection().isEmpty());
    EXPECT_EQ(account.model()->rowCount(), rows);
    EXPECT_EQ(account.currentIndex().data(items::IdRole), wave);
}

TEST_F(Linking, WhatIsPredictedCanBeTypedAndIsPrinted)
{
    type(u"predicted=24h.."_s);
    const auto above = where([&](grid::CellIndex cell) { return campaign.predictedSeconds(cell) >= 24 * 3600; });
    ASSERT_GT(above.count(), 0U);
    EXPECT_EQ(matrix().selection(), above);

    matrix().metricMode()->setMetric(Metric::PredictedHours);
    ASSERT_TRUE(QTest::qWaitFor([&] { return matrix().metricMode()->layer() != nullptr; }));
    widgets::MetricLegend &legend = *matrix().metricMode()->legend();
    const QRect area = legend.histogramRect();
    dragMouse(legend, area.center(), {area.right(), area.center().y()});
    EXPECT_TRUE(matrix().expression().startsWith(u"predicted="_s)) << qPrintable(matrix().expression());
    const grid::CellMask brushed = matrix().selection();
    const QString printed = matrix().expression();
    matrix().clearSelection();
    type(printed);
    EXPECT_EQ(matrix().selection(), brushed);
}

TEST_F(Linking, TheLongestHaveAShortName)
{
    for (QAction *action : window->findChildren<QAction *>()) {
        if (action->text() == u"&Longest 5 %"_s)
            action->trigger();
    }
    EXPECT_TRUE(matrix().expression().startsWith(u"predicted="_s)) << qPrintable(matrix().expression());
    const grid::CellMask longest = matrix().selection();
    EXPECT_GE(longest.count(), campaign.grid().spec().computableCount() / 20);
    const auto shortest = [&](const grid::CellMask &cells, bool inside) {
        double bound = inside ? 1e99 : 0;
        for (grid::CellIndex cell; cell.value < cells.size(); ++cell.value) {
            if (campaign.grid().state(cell) == CellState::NotApplicable || cells.test(cell) != inside)
                continue;
            const double seconds = campaign.predictedSeconds(cell);
            bound = inside ? std::min(bound, seconds) : std::max(bound, seconds);
        }
        return bound;
    };
    EXPECT_GT(shortest(longest, true), shortest(longest, false));
}

TEST_F(Linking, WhatOnlyTheRecordTellsIsReadWhenItIsAskedFor)
{
    type(u"verdict=refused size=..1MB"_s);
    const auto refused = where(
        [&](grid::CellIndex cell) { return campaign.grid().state(cell) == CellState::Failed && cell.value % 3 > 0; });
    ASSERT_GT(refused.count(), 0U);
    EXPECT_EQ(matrix().selection(), refused);
    EXPECT_EQ(matrix().expression(), u"verdict=refused size=..1MB"_s);
    matrix().view()->setSelectionMode(SelectionMode::Subtract);
    matrix().join(u"size=0.."_s);
    EXPECT_TRUE(matrix().selection().isEmpty());
}

TEST_F(Linking, TheModesOfJoiningHaveKeys)
{
    matrix().view()->setFocus();
    const auto press = [&](Qt::Key key) {
        QTest::keyClick(matrix().view(), key, Qt::ControlModifier | Qt::ShiftModifier);
        return matrix().view()->selectionMode();
    };
    EXPECT_EQ(press(Qt::Key_A), SelectionMode::Add);
    EXPECT_EQ(press(Qt::Key_S), SelectionMode::Subtract);
    EXPECT_EQ(press(Qt::Key_I), SelectionMode::Intersect);
    EXPECT_EQ(press(Qt::Key_R), SelectionMode::Replace);
}

TEST_F(Linking, TheBracketHasThePlatformsIdentifierAndAllStates)
{
    const grid::CellIndex cell = campaign.demo().cell(u"AF/48/gamma/0.12"_s);
    matrix().view()->setFocus();
    matrix().setCurrentCell(cell);
    QTest::keyClick(matrix().view(), Qt::Key_Left);
    QTest::keyClick(matrix().view(), Qt::Key_Right);
    ASSERT_TRUE(QTest::qWaitFor([&] { return matrix().view()->bracket().has_value(); }));
    const widgets::ExecutionBracket &bracket = *matrix().view()->bracket();
    EXPECT_TRUE(bracket.id.startsWith(u"workflow-"_s)) << qPrintable(bracket.id);
    std::set<CellState> states;
    bracket.cells.forEach([&](grid::CellIndex c) { states.insert(campaign.grid().state(c)); });
    EXPECT_EQ(std::size_t(bracket.counts.count(u", "_s)) + 1, states.size()) << qPrintable(bracket.counts);
}

TEST_F(Linking, TheBracketTakesTheIdentifierWhenItComes)
{
    widgets::MatrixView &view = *matrix().view();
    widgets::ExecutionBracket told;
    told.cells = ofRows(0, 4);
    view.setExecutionSource([&](grid::CellIndex) { return std::optional(told); });
    view.setFocus();
    matrix().setCurrentCell(cellOfRow(1));
    QTest::keyClick(&view, Qt::Key_Left);
    QTest::keyClick(&view, Qt::Key_Right);
    ASSERT_TRUE(QTest::qWaitFor([&] { return view.bracket().has_value(); }));
    told.id = u"workflow-Kx7Fq2"_s;
    view.renewWords();
    EXPECT_EQ(view.bracket()->id, told.id);
}

TEST_F(Linking, RetryWithOpensThePlanOfTheCellWithThatOption)
{
    const grid::CellIndex cell = campaign.demo().cell(u"AF/48/gamma/0.12"_s);
    matrix().select(u"organ=liver"_s);
    matrix().setCurrentCell(cell);
    const auto choose = [&](const QString &text) {
        for (QAction *action : window->cellPanel()->findChildren<QAction *>()) {
            if (action->text() == text) {
                action->trigger();
                return window->findChild<widgets::SubmitDialog *>();
            }
        }
        return static_cast<widgets::SubmitDialog *>(nullptr);
    };
    widgets::SubmitDialog *dialog = choose(u"Other primaries, or more statistics…"_s);
    ASSERT_NE(dialog, nullptr);
    EXPECT_EQ(dialog->request().cells, grid::CellMask::of(campaign.grid().spec().cellCount(), {cell}));
    EXPECT_EQ(dialog->request().expression, u"AF/48/gamma/0.12"_s);
    EXPECT_TRUE(dialog->request().moreStatistics);
    delete dialog;
    dialog = choose(u"Another workflow…"_s);
    ASSERT_NE(dialog, nullptr);
    EXPECT_FALSE(dialog->request().moreStatistics);
    EXPECT_NE(qobject_cast<QComboBox *>(dialog->focusWidget()), nullptr);
}

TEST_F(Linking, AReportOfTheCellCanBePasted)
{
    const grid::CellIndex cell = campaign.demo().cell(u"AF/48/gamma/0.12"_s);
    matrix().setCurrentCell(cell);
    ASSERT_TRUE(QTest::qWaitFor([&] { return window->cellPanel()->report().contains(u"Attempt "_s); }));
    for (QAction *action : window->cellPanel()->findChildren<QAction *>()) {
        if (action->text() == u"Copy a report"_s)
            action->trigger();
    }
    const QString report = QGuiApplication::clipboard()->text();
    EXPECT_TRUE(report.startsWith(u"AF/48/gamma/0.12\n"_s)) << qPrintable(report);
    for (const QString &part : {u"failed"_s, u"Why"_s, u"workflow-Kx7Fq2"_s, u"Log"_s})
        EXPECT_TRUE(report.contains(part)) << qPrintable(part) << "\n" << qPrintable(report);
}

} // namespace
} // namespace dosegrid::test
