// SPDX-License-Identifier: GPL-3.0-or-later
// Each part of the status bar is a button to its details.
#include "tests/gui/windowfixture.h"

#include "widgets/common/messagebar.h"
#include "widgets/panels/jobspanel.h"
#include "widgets/panels/segment.h"
#include "widgets/panels/statusstrip.h"

#include <QDockWidget>
#include <QTableView>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::test {
namespace {

using widgets::ActivityPanel;
using Page = widgets::MainWindow::Page;

struct StatusParts : WindowFixture
{
    void SetUp() override
    {
        open({1900, 1000});
        ASSERT_TRUE(QTest::qWaitForWindowActive(window.get()));
        window->showPage(Page::Failures);
    }
    void press(const QString &part)
    {
        const auto parts = window->statusStrip()->findChildren<widgets::Segment *>();
        const auto found = std::ranges::find_if(
            parts, [&](widgets::Segment *s) { return s->isVisible() && s->plainText().startsWith(part); });
        ASSERT_NE(found, parts.end()) << part.toStdString();
        ASSERT_NE((*found)->focusPolicy(), Qt::NoFocus);
        (*found)->setFocus();
        QTest::keyClick(*found, Qt::Key_Space);
    }
};

TEST_F(StatusParts, ExecutionsAndCoresShowTheJobsThatRun)
{
    for (const QString &part : {u"executions"_s, u"cores now"_s}) {
        window->showPage(Page::Failures);
        press(part);
        EXPECT_EQ(window->page(), Page::Matrix);
        EXPECT_TRUE(window->activity()->isVisible());
        EXPECT_EQ(window->activity()->tab(), ActivityPanel::Jobs);
    }
    const auto *table = window->activity()->findChild<widgets::JobsPanel *>()->table();
    const QModelIndex top = table->indexAt({4, 4});
    ASSERT_TRUE(top.isValid());
    EXPECT_EQ(top.siblingAtColumn(items::JobsModel::State).data(items::StateRole).toInt(),
              int(grid::CellState::Running));
}

TEST_F(StatusParts, TheOutboxIsWhereItCanBeTakenBackOrElseTheWaves)
{
    press(u"outbox"_s);
    EXPECT_EQ(window->page(), Page::Matrix);
    EXPECT_EQ(window->activity()->tab(), ActivityPanel::Waves);
    campaign.inOutbox = 2;
    emit campaign.wavesChanged();
    window->showPage(Page::Failures);
    press(u"outbox"_s);
    EXPECT_EQ(window->page(), Page::Matrix);
    auto *focus = qobject_cast<QPushButton *>(window->focusWidget());
    ASSERT_NE(focus, nullptr);
    EXPECT_EQ(focus->text(), u"Cancel"_s);
}

TEST_F(StatusParts, TheDiskShowsWhatIsOnIt)
{
    press(u"disk free"_s);
    EXPECT_EQ(window->page(), Page::Results);
}

} // namespace
} // namespace dosegrid::test
