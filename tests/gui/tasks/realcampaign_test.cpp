// SPDX-License-Identifier: GPL-3.0-or-later
// The window over the real engine and its file, for the watchdog: what stands between them must keep both off the
// GUI thread.
#include "app/desktop/engineport.h"
#include "models/grid/templatereader.h"
#include "tests/gui/tasks/screen.h"
#include "tests/gui/tasks/task.h"
#include "widgets/dialogs/confirmdialog.h"
#include "widgets/panels/celldock.h"
#include "widgets/panels/comparepanel.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::test {
namespace {

constexpr int patienceMs = 30'000;

struct RealCampaign : WindowFixture
{
    QTemporaryDir folder;
    DeskDialogs desk{theme};
    Keyboard keys;
    std::unique_ptr<EnginePort> port;

    ~RealCampaign() override
    {
        window.reset();
        port.reset();
    }
    void SetUp() override
    {
        const QString path = folder.filePath(u"watched.dosegrid"_s);
        ASSERT_TRUE(
            engine::Campaign::create(path, grid::loadTemplate(u"opendose"_s).value(), false, u"Watched"_s).has_value());
        settings.setValue(u"reducedMotion"_s, true);
        window = std::make_unique<widgets::MainWindow>(widgets::WindowServices{
            .theme = theme, .dialogs = desk, .settings = settings, .keepKey = {}, .hasKey = {}, .chooseTheme = {}});
        window->resize(1600, 1000);
        window->show();
        ASSERT_TRUE(QTest::qWaitForWindowActive(window.get()));
        port = std::make_unique<EnginePort>(
            std::make_unique<engine::Campaign>(path, engine::Environment{.actor = u"tester"_s, .program = u"test"_s}));
        QObject::connect(&port->campaign(), &engine::Campaign::opened, window.get(),
                         [this] { window->setCampaign(port.get()); });
        port->campaign().open();
        ASSERT_TRUE(QTest::qWaitFor([this] { return window->campaign() != nullptr; }, patienceMs));
        screen::settle();
    }
    [[nodiscard]] bool reach(grid::CellState state, std::uint32_t cells) const
    {
        return QTest::qWaitFor([&] { return port->grid().total()[state] == cells; }, patienceMs);
    }
};

TEST_F(RealCampaign, HalfOfItGivenUpLookedAtAndTakenBack)
{
    keys.query(u"particle=gamma"_s);
    const std::uint32_t cells = window->matrixPage()->selection().count();
    ASSERT_GT(cells, 20'000U);
    keys.menu({u"Cells"_s, u"Skip"_s});
    keys.type(u"only electrons"_s);
    const auto *asked = qobject_cast<widgets::ConfirmDialog *>(QApplication::activeModalWidget());
    ASSERT_NE(asked, nullptr);
    keys.tabTo(asked->number());
    keys.type(QString::number(cells));
    keys.button(asked->dangerousButton()->text());
    ASSERT_TRUE(reach(grid::CellState::Skipped, cells));
    // A cell and its record, then every page and tab, then the past: all of it is read from the file.
    keys.tabTo(window->matrixPage()->view());
    keys.press(int(Qt::CTRL) | Qt::Key_Home);
    ASSERT_TRUE(QTest::qWaitFor([this] { return window->cellPanel()->cell().has_value(); }));
    // Its tip, and it beside the next one.
    widgets::MatrixView &view = *window->matrixPage()->view();
    keys.press(Qt::Key_Space);
    EXPECT_TRUE(view.tip(*view.currentCell()).lines.contains(u"only electrons"_s));
    keys.press(Qt::Key_P);
    keys.press(Qt::Key_Right);
    keys.press(Qt::Key_P);
    const widgets::ComparePanel &compare = *window->cellParts()->compare();
    ASSERT_TRUE(QTest::qWaitFor([&] { return compare.text().contains(u"why: only electrons | only electrons"_s); }))
        << compare.text().join(u'\n').toStdString();
    keys.press(Qt::Key_Escape);
    for (const QString &tab : {u"Jobs"_s, u"Causes"_s, u"Transfers"_s, u"Events"_s, u"Needs you"_s, u"Waves"_s})
        keys.tab(tab);
    for (const auto page : {Qt::Key_2, Qt::Key_3, Qt::Key_4, Qt::Key_1})
        keys.press(int(Qt::CTRL) | page);
    keys.press(int(Qt::CTRL) | Qt::Key_T);
    ASSERT_TRUE(QTest::qWaitFor([this] { return window->isLookingBack(); }, patienceMs));
    keys.press(Qt::Key_Left, 2);
    EXPECT_EQ(window->campaign()->grid().total()[grid::CellState::Skipped], 0U);
    keys.press(Qt::Key_Escape);
    EXPECT_FALSE(window->isLookingBack());
}

} // namespace
} // namespace dosegrid::test
