// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/windowfixture.h"

#include "models/items/wavesmodel.h"
#include "widgets/common/elidedlabel.h"
#include "widgets/common/messagebar.h"
#include "widgets/dialogs/connectiondialog.h"
#include "widgets/dialogs/keysdialog.h"
#include "widgets/grid/legend.h"
#include "widgets/mainwindow/logdialog.h"
#include "widgets/mainwindow/metricmode.h"
#include "widgets/mainwindow/savedtexts.h"
#include "widgets/pages/statisticspage.h"
#include "widgets/panels/causecard.h"
#include "widgets/panels/cellpanel.h"
#include "widgets/panels/logpanel.h"
#include "widgets/panels/logview.h"
#include "widgets/panels/queryfield.h"
#include "widgets/panels/selectionbar.h"
#include "widgets/panels/statusstrip.h"
#include "widgets/plots/statisticsplots.h"

#include <QAbstractButton>
#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolBar>
#include <QToolButton>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <set>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::test {
namespace {

using widgets::SelectionBar;

struct Window : WindowFixture
{
    widgets::MatrixPage &matrix() { return *window->matrixPage(); }
};

TEST_F(Window, WithoutACampaignItWelcomesAndOffersNothingElse)
{
    open({1600, 1000});
    window->setCampaign(nullptr);
    EXPECT_EQ(window->page(), widgets::MainWindow::Page::Welcome);
    EXPECT_FALSE(window->action(u"submit"_s)->isEnabled());
    EXPECT_TRUE(window->action(u"new"_s)->isEnabled());
}

TEST_F(Window, AnErrorLeavesTheWordsThatWouldMendItInViewAndTabTakesOne)
{
    open({1600, 1000});
    auto *edit = matrix().query()->findChild<widgets::QueryEdit *>();
    edit->setFocus();
    QTest::keyClicks(edit, u"organ=kid"_s);
    ASSERT_FALSE(edit->completionsRect().isNull());
    const auto *error = matrix().query()->findChild<QLabel *>(u"queryError"_s);
    ASSERT_TRUE(QTest::qWaitFor([&] { return error->isVisible(); }));
    EXPECT_FALSE(error->geometry().intersects(edit->completionsRect()));
    QTest::keyClick(edit, Qt::Key_Tab);
    EXPECT_EQ(edit->line(), u"organ=kidneys"_s);
    EXPECT_TRUE(edit->completionsRect().isNull());
}

TEST_F(Window, ATypedExpressionSelectsAndAMouseSelectionIsPrinted)
{
    open({1600, 1000});
    type(u"organ=kidneys energy=65keV..750keV"_s);
    EXPECT_EQ(matrix().selection().count(), 720U);
    EXPECT_EQ(matrix().view()->selection().count(), 720U);

    grid::CellMask liver = campaign.demo().select({95}, 5'000, 10'000'000);
    matrix().select(liver);
    ASSERT_FALSE(matrix().query()->expression().isEmpty());
    const auto again = grid::evaluate(matrix().query()->expression(), {campaign.tmpl(), campaign.grid(), {}, {}, {}});
    ASSERT_TRUE(again.has_value());
    EXPECT_EQ(again.value(), liver);
}

TEST_F(Window, AWrongExpressionSelectsNothingNewAndSaysWhere)
{
    open({1600, 1000});
    type(u"organ=kidneys"_s);
    const std::uint32_t before = matrix().selection().count();
    type(u"organ=kidnys state=done"_s);
    ASSERT_TRUE(matrix().query()->hasError());
    EXPECT_EQ(matrix().query()->error()->offset, 6);
    EXPECT_EQ(matrix().query()->error()->length, 6);
    EXPECT_TRUE(matrix().query()->errorText().contains(u"kidnys"_s));
    EXPECT_EQ(matrix().selection().count(), before);
}

TEST_F(Window, TheSelectionBarSaysWhatWouldHappen)
{
    open({1600, 1000});
    EXPECT_TRUE(matrix().bar()->helpText().contains(u"50,050"_s));
    EXPECT_EQ(matrix().bar()->mainAction(), SelectionBar::Main::None);

    type(u"organ=kidneys energy=65keV..750keV"_s);
    const grid::StateCounts counts = campaign.grid().counts(matrix().selection());
    EXPECT_EQ(matrix().bar()->mainAction(), SelectionBar::Main::Submit);
    EXPECT_TRUE(matrix().bar()->mainText().contains(QString::number(counts[grid::CellState::Open])));

    type(u"state=failed"_s);
    EXPECT_EQ(matrix().bar()->mainAction(), SelectionBar::Main::Retry);
    EXPECT_TRUE(matrix().bar()->wouldText().contains(u"nothing left out"_s));
}

TEST_F(Window, TheSelectionBarCountsWhatIsDoneAndWhatCannotExist)
{
    open({1600, 1000});
    const grid::GridState &state = campaign.grid();
    const auto number = [](std::uint32_t n) { return QLocale().toString(n); };
    type(u"model=AF organ=skeleton"_s); // without the cortical sacrum
    const grid::StateCounts counts = state.counts(matrix().selection());
    const std::uint32_t rest = counts.total() - counts[grid::CellState::Open] - counts[grid::CellState::Failed]
                               - counts[grid::CellState::Skipped] - counts[grid::CellState::Done];
    ASSERT_GT(counts[grid::CellState::Done], 0U);
    ASSERT_GT(rest, 0U);
    grid::CellMask none(state.spec().cellCount());
    for (grid::CellIndex cell; cell.value < state.spec().cellCount(); ++cell.value) {
        if (!state.spec().isApplicable(cell) && state.spec().model(cell).id == u"AF"_s
            && state.spec().region(cell).id >= 13 && state.spec().region(cell).id <= 60)
            none.set(cell);
    }
    ASSERT_GT(none.count(), 0U);
    QCoreApplication::processEvents(); // what cannot exist is counted on the next turn
    EXPECT_TRUE(matrix().bar()->wouldText().endsWith(u"· %1 already done · %2 others left out · %3 n/a"_s.arg(
        number(counts[grid::CellState::Done]), number(rest), number(none.count()))))
        << matrix().bar()->wouldText().toStdString();

    type(u"organ=liver | model=AF organ=skeleton"_s);
    QCoreApplication::processEvents(); // what cannot exist is counted on the next turn
    EXPECT_TRUE(matrix().bar()->wouldText().endsWith(u"· %1 n/a"_s.arg(none.count())));
    type(u"model=AF organ=skeleton state=done"_s);
    QCoreApplication::processEvents(); // what cannot exist is counted on the next turn
    EXPECT_FALSE(matrix().bar()->wouldText().contains(u"n/a"_s)) << "they are not done";
    matrix().view()->selectAll();
    QCoreApplication::processEvents(); // what cannot exist is counted on the next turn
    EXPECT_TRUE(matrix().bar()->wouldText().endsWith(u"· 1,274 n/a"_s)) << "whole rows, by mouse or keys";
    type(u"state=n/a"_s);
    QCoreApplication::processEvents(); // what cannot exist is counted on the next turn
    EXPECT_TRUE(matrix().bar()->wouldText().endsWith(u"· 1,274 n/a"_s)) << matrix().bar()->wouldText().toStdString();
    EXPECT_FALSE(matrix().bar()->wouldText().contains(u"left out"_s)) << "once is enough";
}

TEST_F(Window, ASetMayHaveAnyName)
{
    open({1600, 1000});
    type(u"organ=kidneys"_s);
    const QStringList wanted{u"thyroid / AM 100 %"_s, u"zygote"_s, u"élan"_s};
    for (const QString &name : wanted) {
        dialogs.nextText = name;
        emit matrix().query()->saveAsSetRequested();
    }
    const widgets::SavedTexts sets = widgets::savedSets(settings);
    EXPECT_EQ(sets.names().size(), 3);
    for (const QString &name : wanted) {
        EXPECT_TRUE(sets.names().contains(name)) << qPrintable(name);
        EXPECT_EQ(sets.text(name), u"organ=kidneys"_s);
    }
}

TEST_F(Window, AFilterEndsWithItsCampaign)
{
    FakeCampaign other;
    open({1600, 1000});
    matrix().legend()->chip(grid::CellState::Failed)->click();
    ASSERT_EQ(matrix().view()->shownStates(), widgets::setOf(grid::CellState::Failed));
    window->setCampaign(&other);
    EXPECT_EQ(matrix().view()->shownStates(), widgets::allStates);
    EXPECT_FALSE(matrix().legend()->chip(grid::CellState::Failed)->isChecked());
    window->setCampaign(nullptr);
}

TEST_F(Window, AToolTipIsNeverMarkup)
{
    open({1600, 1000});
    QToolTip::showText(window->mapToGlobal(QPoint(200, 200)), u"<b>disk full</b>"_s, window.get());
    const QWidgetList all = QApplication::topLevelWidgets();
    const auto tip = std::ranges::find_if(all, [](const QWidget *w) { return w->inherits("QTipLabel"); });
    ASSERT_NE(tip, all.end());
    EXPECT_EQ(qobject_cast<QLabel *>(*tip)->textFormat(), Qt::PlainText);
    QToolTip::hideText();
}

TEST_F(Window, EventsWithoutANumberAreReadFromTheRecord)
{
    open({1600, 1000});
    window->activity()->showTab(widgets::ActivityPanel::Events);
    const QList<QTableView *> tables = window->activity()->findChildren<QTableView *>();
    const auto events = std::ranges::find_if(tables, [](QTableView *t) { return t->accessibleName() == u"Events"_s; });
    ASSERT_NE(events, tables.end());
    ASSERT_TRUE(QTest::qWaitFor([&] { return (*events)->model()->rowCount() == 40; }, 5000));
    campaign.laterEvents = 3;
    emit campaign.eventsAppended({engine::EventView{}}); // as the engine tells them
    EXPECT_TRUE(QTest::qWaitFor([&] { return (*events)->model()->rowCount() == 43; }, 5000));
}

TEST_F(Window, TheAuthorityOfASiteIsASettingOfTheMachine)
{
    open({1600, 1000});
    widgets::ConnectionDialog dialog(theme, icons, campaign.connection(), true, {});
    QString trusted;
    QString renamed;
    dialog.setMachine({.dialogs = &dialogs,
                       .name = u"our cluster"_s,
                       .authority = {},
                       .trust =
                           [&](const QUrl &, const QString &file) {
                               if (file.endsWith(u"broken.pem"_s))
                                   return Result<void>(Unexpected(Error::badInput(u"no certificate"_s)));
                               trusted = file;
                               return Result<void>();
                           },
                       .rename = [&](const QUrl &, const QString &name) { renamed = name; }});
    QPushButton *choose = nullptr;
    for (QPushButton *button : dialog.findChildren<QPushButton *>()) {
        if (button->text().startsWith(u"CA file"_s))
            choose = button;
    }
    ASSERT_NE(choose, nullptr);
    dialogs.nextFile = u"/etc/site/broken.pem"_s;
    choose->click();
    EXPECT_TRUE(trusted.isEmpty());
    EXPECT_TRUE(dialog.resultText().contains(u"Certificates"_s));
    dialogs.nextFile = u"/etc/site/ca.pem"_s;
    choose->click();
    EXPECT_EQ(trusted, u"/etc/site/ca.pem"_s);
    dialog.addressField()->setText(u"https://platform.example.org/rest"_s);
    dialog.saveButton()->click();
    ASSERT_EQ(campaign.used.size(), 1);
    EXPECT_EQ(renamed, u"our cluster"_s);
}

TEST_F(Window, CtrlFLeadsToTheQueryFromEveryPage)
{
    open({1600, 1000});
    ASSERT_TRUE(QTest::qWaitForWindowActive(window.get()));
    for (const QString &page : {u"matrix"_s, u"statistics"_s, u"results"_s}) {
        window->action(page)->trigger();
        QTest::keyClick(window.get(), Qt::Key_F, Qt::ControlModifier);
        EXPECT_TRUE(matrix().query()->isAncestorOf(QApplication::focusWidget())) << page.toStdString();
    }
}

TEST_F(Window, TheCellPanelFollowsTheCurrentCellAndShowsItsLog)
{
    open({1600, 1000});
    const grid::CellIndex cell = campaign.demo().cell(u"AF/48/gamma/0.12"_s);
    matrix().setCurrentCell(cell);
    ASSERT_TRUE(QTest::qWaitFor([&] { return window->cellPanel()->cell() == cell; }, 2000));
    // A failed one without being asked; the answer for a cell that was left meanwhile is not shown.
    ASSERT_EQ(campaign.grid().record(cell).state, grid::CellState::Failed);
    EXPECT_TRUE(QTest::qWaitFor([&] { return window->cellPanel()->logText().contains(u"G4Exception"_s); }, 5000));
    emit window->cellPanel()->logRequested(campaign.demo().cell(u"AF/49/gamma/0.12"_s), false);
    EXPECT_TRUE(window->cellPanel()->logText().contains(u"G4Exception"_s));
}

TEST_F(Window, ATooltipSaysWhatWentWrongAndWhatIsNext)
{
    campaign.paused = true;
    open({1600, 1000});
    const auto tip = [&](grid::CellIndex cell) { return matrix().view()->tip(cell); };
    // From the grid at once; what its job said comes with the record. By their numbers the fake tells causes apart.
    grid::CellIndex open = campaign.demo().cell(u"AF/95/gamma/0.06"_s);
    while (open.value % 3 != 0 || campaign.grid().record(open).attempts > 0)
        ++open.value;
    EXPECT_EQ(tip(open).next, u"can be submitted"_s);
    campaign.change(open, grid::CellState::Failed);
    EXPECT_EQ(tip(open).cause, u"the infrastructure failed"_s);
    EXPECT_TRUE(QTest::qWaitFor([&] { return tip(open).cause == u"inputs download failed"_s; }, 5000));
    EXPECT_TRUE(tip(open).lines.contains(u"inputs download failed (exit 1)"_s));
    const grid::CellIndex refused = campaign.demo().cell(u"AF/48/gamma/0.12"_s);
    EXPECT_TRUE(tip(refused).lines.contains(u"Its archive holds no region table."_s))
        << tip(refused).lines.join(u" / "_s).toStdString();
    EXPECT_EQ(tip(refused).cause, u"output refused"_s);
    EXPECT_TRUE(QTest::qWaitFor([&] { return tip(refused).lines.last().startsWith(u"cause C-"_s); }, 5000));
    EXPECT_TRUE(tip(refused).lines.last().contains(u" cells of photons 120\u00a0keV"_s))
        << tip(refused).lines.last().toStdString();

    campaign.change(open, grid::CellState::Planned);
    EXPECT_TRUE(tip(open).cause.isEmpty());
    EXPECT_EQ(tip(open).next, u"sending is paused"_s);
    matrix().metricMode()->setMetric(statistics::Metric::PredictedHours);
    ASSERT_TRUE(QTest::qWaitFor([&] { return tip(refused).lines.size() == 3; }, 5000)) << "with the value";
}

TEST_F(Window, TheLogOfAFormerAttemptDoesNotStayUnderTheNext)
{
    open({1600, 1000});
    const grid::CellIndex cell = campaign.demo().cell(u"AF/48/gamma/0.12"_s);
    matrix().setCurrentCell(cell);
    widgets::CellPanel *panel = window->cellPanel();
    ASSERT_TRUE(QTest::qWaitFor([&] { return panel->logText().contains(u"G4Exception"_s); }, 5000));
    engine::CellDossier dossier;
    campaign.record().cell(cell, {panel, [&](const Result<engine::CellDossier> &read) { dossier = read.value(); }});
    ASSERT_FALSE(dossier.attempts.isEmpty());
    dossier.attempts.prepend(engine::AttemptView{.id = AttemptId{987'654}});
    dossier.record.state = grid::CellState::Done;
    panel->showDossier(campaign.grid().spec(), dossier, campaign.now());
    EXPECT_FALSE(panel->logText().contains(u"G4Exception"_s));
}

TEST_F(Window, TheCellPanelFollowsTheExecutionOfItsCell)
{
    open({1600, 1000});
    const grid::CellIndex cell = campaign.demo().cell(u"AF/48/gamma/0.12"_s);
    matrix().setCurrentCell(cell);
    const auto isTold = [&](QStringView words) {
        const QList<QLabel *> labels = window->cellPanel()->findChildren<QLabel *>();
        return std::ranges::any_of(
            labels, [words](const QLabel *label) { return label->text().replace(u'\u00a0', u' ').contains(words); });
    };
    ASSERT_TRUE(QTest::qWaitFor([&] { return isTold(u"161 done"); }, 5000));

    campaign.executionCounts[grid::CellState::Done] = 162;
    const grid::CellIndex beside{cell.value + 1};
    ASSERT_EQ(campaign.grid().record(beside).execution, campaign.grid().record(cell).execution);
    campaign.change(beside, grid::CellState::Done);
    EXPECT_TRUE(QTest::qWaitFor([&] { return isTold(u"162 done"); }, 5000)) << "a cell beside it is done";

    campaign.executionCounts[grid::CellState::Done] = 163;
    emit campaign.eventsAppended({engine::EventView{.id = EventId{9'999}, .executionName = u"2b-0142"_s}});
    EXPECT_TRUE(QTest::qWaitFor([&] { return isTold(u"163 done"); }, 5000)) << "something is told of it";
}

TEST_F(Window, TheCellPanelTellsTheCauseThatOthersHaveToo)
{
    open({1600, 1000});
    widgets::CellPanel *panel = window->cellPanel();
    const grid::CellIndex cell = campaign.demo().cell(u"AF/48/gamma/0.12"_s);
    matrix().setCurrentCell(cell);
    ASSERT_TRUE(QTest::qWaitFor([&] { return panel->report().contains(u"the same in "_s); }, 5000));
    EXPECT_TRUE(panel->report().contains(u"Systematic: "_s)) << qPrintable(panel->report());
    const auto *card = panel->findChild<widgets::CauseCard *>();
    EXPECT_TRUE(card->isVisible());
    matrix().setCurrentCell(campaign.grid().maskOf(grid::CellState::Done).cells().front());
    EXPECT_FALSE(card->isVisible());
    EXPECT_FALSE(panel->report().contains(u"the same in "_s));
    matrix().setCurrentCell(cell);
    card->findChild<QPushButton *>()->click();
    EXPECT_EQ(window->page(), widgets::MainWindow::Page::Failures);
}

TEST_F(Window, TheWholeLogOfAnyCellOpensInAWindowOfItsOwn)
{
    open({1600, 1000});
    const grid::CellIndex done = campaign.grid().maskOf(grid::CellState::Done).cells().front();
    matrix().setCurrentCell(done);
    ASSERT_TRUE(QTest::qWaitFor([&] { return window->cellPanel()->report().contains(u"Attempt 1"_s); }, 5000));
    const auto buttons = window->cellPanel()->findChildren<QPushButton *>();
    const auto open = std::ranges::find(buttons, u"Open the whole log"_s, &QPushButton::accessibleName);
    ASSERT_NE(open, buttons.end());
    (*open)->click();
    auto *dialog = window->findChild<widgets::LogDialog *>();
    ASSERT_NE(dialog, nullptr);
    EXPECT_TRUE(dialog->windowTitle().contains(campaign.grid().spec().cellId(done)));
    const auto *log = dialog->findChild<widgets::LogPanel *>();
    EXPECT_TRUE(QTest::qWaitFor([&] { return !log->view()->lines().isEmpty(); }, 5000));
    window->setCampaign(nullptr);
    EXPECT_EQ(window->findChild<widgets::LogDialog *>(), nullptr) << "no log of a campaign that is closed";
}

TEST_F(Window, TheCellPanelAges)
{
    open({1600, 1000});
    widgets::CellPanel *panel = window->cellPanel();
    matrix().setCurrentCell(campaign.demo().cell(u"AF/48/gamma/0.12"_s));
    const QString before = panel->report().section(u'\n', 2, 2); // state, age, attempt
    panel->tellTime(campaign.now() + std::chrono::hours(30));
    EXPECT_NE(panel->report().section(u'\n', 2, 2), before);
}

TEST_F(Window, AQuestionMarkShowsEveryKey)
{
    open({1600, 1000});
    matrix().view()->setFocus();
    QTest::keyClick(matrix().view(), Qt::Key_Question);
    const auto *dialog = window->findChild<widgets::KeysDialog *>();
    ASSERT_NE(dialog, nullptr);
    QStringList texts;
    for (const QLabel *label : dialog->findChildren<QLabel *>())
        texts += label->text();
    for (const QString &expected : {u"Next failed cell"_s, u"F8"_s, u"Shift+Space"_s, u"Quit"_s})
        EXPECT_TRUE(texts.contains(expected)) << qPrintable(expected);
}

TEST_F(Window, AnAnswerGoesOutAsItsStableWord)
{
    open({1600, 1000});
    emit window->activity()->answered({7}, 1);
    ASSERT_EQ(campaign.answers.size(), 1);
    EXPECT_EQ(campaign.answers[0].second, u"send-again"_s);
}

TEST_F(Window, BelowItsWidthItIsCompact)
{
    open({1600, 1000});
    EXPECT_FALSE(window->isCompact());
    const auto wide = window->statusStrip()->texts();
    window->resize(1366, 768);
    ASSERT_TRUE(QTest::qWaitFor([&] { return window->isCompact(); }, 2000));
    EXPECT_LT(window->statusStrip()->texts().size(), wide.size());
    auto *bar = window->findChild<QToolBar *>();
    auto *retry = qobject_cast<QToolButton *>(bar->widgetForAction(window->action(u"retry"_s)));
    auto *submit = qobject_cast<QToolButton *>(bar->widgetForAction(window->action(u"submit"_s)));
    EXPECT_EQ(retry->toolButtonStyle(), Qt::ToolButtonIconOnly);
    EXPECT_EQ(submit->toolButtonStyle(), Qt::ToolButtonTextBesideIcon);
    // The matrix keeps its cells: a small screen shows them side by side, not as block cards.
    ASSERT_TRUE(QTest::qWaitFor([&] { return matrix().view()->width() > 1000; }, 2000));
    matrix().view()->fit();
    EXPECT_EQ(matrix().view()->scene().geometry().level(), widgets::MatrixLevel::Fill);
}

TEST_F(Window, AFirstStartOnASmallScreenShowsTheCells)
{
    open({1366, 768});
    EXPECT_TRUE(QTest::qWaitFor(
        [&] { return matrix().view()->scene().geometry().level() == widgets::MatrixLevel::Fill; }, 2000));
}

TEST_F(Window, AReadOnlyFileOffersNoActionAndSaysWhy)
{
    campaign.reason = engine::ObserverReason::ReadOnlyFile;
    open({1600, 1000});
    type(u"organ=kidneys"_s);
    EXPECT_FALSE(window->action(u"submit"_s)->isEnabled());
    EXPECT_TRUE(window->statusStrip()->texts().join(u' ').contains(u"read only"_s));
}

TEST_F(Window, AChangeReachesLegendAndJobs)
{
    open({1600, 1000});
    const QSignalSpy shown(&campaign, &widgets::CampaignPort::cellsChanged);
    const auto failed = campaign.grid().maskOf(grid::CellState::Failed).cells();
    campaign.change(failed.front(), grid::CellState::Done);
    EXPECT_EQ(shown.size(), 1);
    EXPECT_EQ(matrix().view()->scene().content().state->state(failed.front()), grid::CellState::Done);
}

TEST_F(Window, StatisticsExportEveryPlotAndTheTable)
{
    open({1600, 1000});
    window->showPage(widgets::MainWindow::Page::Statistics);
    EXPECT_FALSE(window->statisticsPage()->figures().isEmpty());
    const QTemporaryDir folder;
    EXPECT_EQ(window->statisticsPage()->exportAll(folder.path()), QString());
    for (const QString &name :
         {u"cumulative-cpu-hours.pdf"_s, u"running-cores.png"_s, u"run-time-energy.csv"_s, u"waves.csv"_s})
        EXPECT_GT(QFileInfo(folder.filePath(name)).size(), 100) << name.toStdString();
}

TEST_F(Window, ALineOfRunTimesEndsWhereNothingWasMeasured)
{
    const grid::GridState &state = campaign.grid();
    grid::CellMask cells(state.spec().cellCount());
    cells.invert();
    const auto gaps = [&] {
        qsizetype count = 0;
        for (const widgets::PlotSeries &series : widgets::runTimePlot(state, cells, {}).series) {
            if (series.kind == widgets::PlotSeries::Kind::Line)
                count += std::ranges::count_if(series.y, [](double y) { return std::isnan(y); });
        }
        return count;
    };
    const qsizetype before = gaps();
    // Nothing at the energy in the middle of those that were measured.
    std::set<int> measured;
    cells.forEach([&](grid::CellIndex cell) {
        if (state.state(cell) == grid::CellState::Done && state.record(cell).measuredSeconds > 0)
            measured.insert(state.spec().key(cell).energy);
    });
    ASSERT_GT(measured.size(), 4U);
    const int middle = *std::next(measured.begin(), std::ptrdiff_t(measured.size() / 2));
    grid::CellMask others(state.spec().cellCount());
    cells.forEach([&](grid::CellIndex cell) {
        if (state.spec().key(cell).energy != middle)
            others.set(cell);
    });
    cells = others;
    EXPECT_GT(gaps(), before);
}

TEST_F(Window, InFrenchNothingIsCut)
{
    wear(u"fr"_s);
    QLocale::setDefault(QLocale(QLocale::French, QLocale::France));
    open({1600, 1000});
    matrix().select(u"organ=kidneys energy=65keV..750keV"_s);
    QTest::qWait(50);
    const QList<QAbstractButton *> buttons = window->findChildren<QAbstractButton *>();
    for (const QAbstractButton *button : buttons) {
        if (button->isVisible() && !button->text().isEmpty()) {
            EXPECT_GE(button->width(), button->minimumSizeHint().width()) << button->text().toStdString();
        }
    }
    const QList<widgets::ElidedLabel *> labels = window->findChildren<widgets::ElidedLabel *>();
    for (const widgets::ElidedLabel *label : labels)
        EXPECT_FALSE(label->isVisible() && label->isElided()) << label->text().toStdString();
    const QList<QTableView *> tables = window->findChildren<QTableView *>();
    for (const QTableView *table : tables) {
        if (!table->isVisible())
            continue;
        for (int column = 0; column < table->horizontalHeader()->count(); ++column) {
            const QString title = table->model()->headerData(column, Qt::Horizontal).toString();
            EXPECT_GE(table->columnWidth(column), table->horizontalHeader()->fontMetrics().horizontalAdvance(title) + 8)
                << title.toStdString();
        }
    }
    const QToolButton *extension = window->findChild<QToolButton *>(u"qt_toolbar_ext_button"_s);
    EXPECT_TRUE(!extension || !extension->isVisible());
    EXPECT_EQ(window->action(u"submit"_s)->text(), u"Soumettre…"_s);
}

TEST_F(Window, TheSelectionMenuDrawsAroundCellsAsTheKeyDoes)
{
    open({1600, 1000});
    ASSERT_TRUE(QTest::qWaitForWindowActive(window.get()));
    const auto actions = window->findChildren<QAction *>();
    const auto lasso = std::ranges::find_if(actions, [](QAction *a) { return a->text().endsWith("\tL"_L1); });
    ASSERT_NE(lasso, actions.end());
    (*lasso)->trigger();
    EXPECT_TRUE(window->matrixPage()->view()->isLassoing());
    QTest::keyClick(window->matrixPage()->view(), Qt::Key_L);
    EXPECT_FALSE((*lasso)->isChecked());
    QTest::keyClick(window->matrixPage()->view(), Qt::Key_L);
    EXPECT_TRUE((*lasso)->isChecked());
    // In the query field it is a letter.
    window->matrixPage()->query()->focus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_L);
    EXPECT_TRUE((*lasso)->isChecked());
    EXPECT_EQ(window->matrixPage()->query()->expression(), u"l"_s);
}

} // namespace
} // namespace dosegrid::test
