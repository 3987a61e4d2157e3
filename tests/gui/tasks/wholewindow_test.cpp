// SPDX-License-Identifier: GPL-3.0-or-later
// What the tasks do not come to, for the watchdog: every page, tab and metric, and selections of everything.
#include "tests/gui/tasks/screen.h"
#include "tests/gui/tasks/task.h"

#include "widgets/dialogs/statecoloursdialog.h"
#include "widgets/mainwindow/metricmode.h"

#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QTest>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::test {
namespace {

struct WholeWindow : WindowFixture
{
    Desk desk{theme, settings};
};

TEST_F(WholeWindow, EveryPageAndTab)
{
    for (const auto page : {Qt::Key_2, Qt::Key_3, Qt::Key_4, Qt::Key_1})
        desk.keys.press(int(Qt::CTRL) | page);
    for (const QString &tab : {u"Jobs"_s, u"Causes"_s, u"Transfers"_s, u"Events"_s, u"Needs you"_s, u"Waves"_s})
        desk.keys.tab(tab);
}

TEST_F(WholeWindow, EverythingSelectedInvertedAndGrown)
{
    desk.keys.tab(u"Jobs"_s);
    desk.keys.button(u"only the selection"_s);
    desk.keys.tabTo(&desk.view());
    desk.keys.press(int(Qt::CTRL) | Qt::Key_A);
    desk.keys.menu({u"Selection"_s, u"In state"_s, u"done"_s});
    desk.keys.press(int(Qt::CTRL) | Qt::Key_I);
    desk.keys.press(int(Qt::CTRL) | Qt::Key_G, 2);
    desk.keys.menu({u"Selection"_s, u"Left and right of the body"_s});
    EXPECT_GT(desk.page().selection().count(), 30'000U);
    // With statistics and results of it.
    for (const auto page : {Qt::Key_3, Qt::Key_4, Qt::Key_1})
        desk.keys.press(int(Qt::CTRL) | page);
}

TEST_F(WholeWindow, EveryMetric)
{
    const QComboBox &choice = *desk.page().metricMode()->choice();
    desk.keys.tabTo(&choice);
    for (int i = 0; i < choice.count(); ++i) {
        desk.keys.press(Qt::Key_Down);
        EXPECT_TRUE(desk.waitFor([&] {
            const auto metric = desk.page().metricMode()->metric();
            const widgets::MetricLayerPtr layer = desk.page().metricMode()->layer();
            return !metric || (layer && layer->field.metric == *metric);
        }));
    }
}

TEST_F(WholeWindow, TenThousandChangesAtOnce)
{
    for (const int tab : {0, 1}) {
        desk.keys.tab(tab == 0 ? u"Jobs"_s : u"Waves"_s);
        const grid::CellState state = tab == 0 ? grid::CellState::Failed : grid::CellState::Running;
        QTimer::singleShot(0, &desk.campaign, [&] { desk.campaign.changeMany(10'000, state); });
        EXPECT_TRUE(desk.waitFor([&] { return desk.campaign.grid().total()[state] >= 10'000; }));
        screen::settle();
    }
}

// Each shade that is tried is worn by the whole window, at far and at near zoom, and in a metric of verdicts.
TEST_F(WholeWindow, EveryThemeAndColoursOfStates)
{
    for (const qreal zoom : {0.0, 3.0}) {
        desk.view().setZoom(zoom);
        for (int choice = int(widgets::Theme::Choice::OkabeItoDark); choice > 0; --choice) {
            QTimer::singleShot(0, &desk.campaign, [&] { theme.setChoice(widgets::Theme::choiceOf(choice)); });
            screen::settle();
        }
        desk.keys.menu({u"View"_s, u"Colours"_s, u"State colours"_s});
        const auto *dialog = desk.window->findChild<widgets::StateColoursDialog *>();
        ASSERT_NE(dialog, nullptr);
        for (const grid::CellState state : widgets::colouredStates) {
            desk.keys.tabTo(dialog->field(state));
            desk.keys.type(u"#12FE3%1"_s.arg(int(state) % 10));
            screen::settle();
        }
        desk.keys.press(Qt::Key_Escape);
        screen::settle();
    }
}

TEST_F(WholeWindow, TablesAreWrittenElsewhere)
{
    desk.dialogs.file = desk.folder.filePath(u"table.csv"_s);
    for (const auto &[page, words] : {std::pair(Qt::Key_2, u"Export"_s), {Qt::Key_4, u"Export"_s}}) {
        desk.keys.press(int(Qt::CTRL) | page);
        desk.keys.button(words);
        EXPECT_TRUE(desk.waitFor([&] { return QFileInfo(desk.dialogs.file).size() > 1000; }));
        QFile::remove(desk.dialogs.file);
    }
}

} // namespace
} // namespace dosegrid::test
