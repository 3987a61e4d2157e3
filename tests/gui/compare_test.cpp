// SPDX-License-Identifier: GPL-3.0-or-later
// The panel of the cell, pinned: one cell stays, two are compared.
#include "tests/gui/windowfixture.h"
#include "widgets/panels/celldock.h"
#include "widgets/panels/comparepanel.h"
#include "widgets/panels/docktitle.h"
#include "widgets/panels/timebar.h"

#include <QAccessible>
#include <QAction>
#include <QCheckBox>
#include <QDir>
#include <QDockWidget>
#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using dosegrid::grid::CellIndex;
using dosegrid::grid::CellState;

namespace dosegrid::test {
namespace {

struct CompareTest : WindowFixture
{
    void SetUp() override
    {
        open({1600, 1000});
        ASSERT_TRUE(QTest::qWaitForWindowActive(window.get()));
        view().setFocus();
    }
    widgets::MatrixView &view() { return *window->matrixPage()->view(); }
    widgets::CellDock &dock() { return *window->cellParts(); }
    widgets::ComparePanel &compare() { return *dock().compare(); }
    CellIndex cell(const QString &id) { return campaign.demo().cell(id); }
    QToolButton *pinButton()
    {
        const QList<QToolButton *> buttons = window->findChild<widgets::DockTitle *>()->findChildren<QToolButton *>();
        const auto pin = std::ranges::find_if(buttons, [](const QToolButton *b) { return b->isCheckable(); });
        return pin == buttons.end() ? nullptr : *pin;
    }
    void click(QAbstractButton *button)
    {
        ASSERT_TRUE(button && button->isVisible()) << (button ? button->text().toStdString() : "none");
        QTest::mouseClick(button, Qt::LeftButton);
    }
    bool says(const QString &line)
    {
        return QTest::qWaitFor([&] { return compare().text().contains(line); }, 3000);
    }
    std::string all() { return compare().text().join(u'\n').toStdString(); }

    const QString failed = u"AF/48/gamma/0.12"_s;
    const QString other = u"AF/49/gamma/0.12"_s;
    const QString liver = u"AF/95/gamma/0.06"_s;
};

TEST_F(CompareTest, TwoPinnedByMouseAreCompared)
{
    view().setCurrentCell(cell(failed));
    click(pinButton());
    EXPECT_EQ(dock().pinned(), std::vector{cell(failed)});
    EXPECT_FALSE(dock().compareButton()->isVisible()) << "with itself";
    view().setCurrentCell(cell(liver));
    EXPECT_EQ(window->cellPanel()->cell(), cell(failed)) << "it is pinned";
    click(dock().compareButton());
    EXPECT_EQ(dock().pinned(), (std::vector{cell(failed), cell(liver)}));
    ASSERT_TRUE(compare().isVisible());
    EXPECT_FALSE(window->cellPanel()->isVisible());
    // From the grid at once, the rest with the records.
    EXPECT_TRUE(compare().text().contains(u"≠energy: 120\u00a0keV | 60\u00a0keV"_s)) << all();
    EXPECT_TRUE(compare().text().contains(u"model: AF | AF"_s)) << all();
    EXPECT_TRUE(says(u"workflow: GateCLforOpenDose/v0.2.0 | GateCLforOpenDose/v0.2.0"_s)) << all();

    QTest::mouseClick(compare().onlyDifferences(), Qt::LeftButton, {}, {8, compare().onlyDifferences()->height() / 2});
    const QStringList lines = compare().text();
    EXPECT_TRUE(std::ranges::all_of(lines, [](const QString &line) { return line.startsWith(u'≠'); })) << all();

    // Where the second goes, the first stays.
    click(compare().releaseButton(1));
    EXPECT_EQ(dock().pinned(), std::vector{cell(failed)});
    EXPECT_TRUE(window->cellPanel()->isVisible());
    EXPECT_EQ(window->cellPanel()->cell(), cell(failed));
    click(pinButton());
    EXPECT_TRUE(dock().pinned().empty());
    EXPECT_FALSE(pinButton()->isChecked());
    EXPECT_EQ(window->cellPanel()->cell(), cell(liver)) << "follows again";
}

TEST_F(CompareTest, TwoPinnedByKeysAreCompared)
{
    view().setCurrentCell(cell(failed));
    QTest::keyClick(&view(), Qt::Key_P);
    EXPECT_TRUE(pinButton()->isChecked());
    QTest::keyClick(&view(), Qt::Key_Down);
    QTest::keyClick(&view(), Qt::Key_P);
    EXPECT_EQ(dock().pinned(), (std::vector{cell(failed), cell(other)}));
    ASSERT_TRUE(compare().isVisible());
    // A third takes the place of the second; the same key lets go of one.
    view().setCurrentCell(cell(liver));
    QTest::keyClick(&view(), Qt::Key_P);
    EXPECT_EQ(dock().pinned(), (std::vector{cell(failed), cell(liver)}));
    EXPECT_TRUE(compare().text().contains(u"≠energy: 120\u00a0keV | 60\u00a0keV"_s)) << all();
    // Everything in the panel takes the keyboard, and says what it is.
    compare().releaseButton(0)->setFocus();
    QTest::keyClick(compare().releaseButton(0), Qt::Key_Space);
    EXPECT_EQ(dock().pinned(), std::vector{cell(liver)});
    QTest::keyClick(&view(), Qt::Key_P);
    EXPECT_TRUE(dock().pinned().empty());
    // From the menu, too, which opens the dock.
    window->findChild<QDockWidget *>(u"cell"_s)->close();
    window->action(u"pin"_s)->trigger();
    EXPECT_EQ(dock().pinned(), std::vector{cell(liver)});
    EXPECT_TRUE(dock().isVisible());
    EXPECT_TRUE(window->action(u"unpin"_s)->isEnabled());
    window->action(u"unpin"_s)->trigger();
    EXPECT_TRUE(dock().pinned().empty());
    EXPECT_FALSE(window->action(u"unpin"_s)->isEnabled());
}

TEST_F(CompareTest, AComparisonIsATableInWords)
{
    dock().setPinned({cell(failed), cell(liver)});
    QAccessibleInterface *table = QAccessible::queryAccessibleInterface(compare().table());
    ASSERT_TRUE(table && table->tableInterface());
    EXPECT_EQ(table->text(QAccessible::Name), u"Comparison of two cells"_s);
    const auto at = [&](int row, int column) {
        return table->tableInterface()->cellAt(row, column)->text(QAccessible::Name);
    };
    EXPECT_EQ(at(0, 0), u"state"_s);
    EXPECT_EQ(at(0, 1), u"differs"_s);
    EXPECT_EQ(at(0, 2), u"failed"_s);
    EXPECT_EQ(table->tableInterface()->columnDescription(3), liver);
    for (const int side : {0, 1})
        EXPECT_TRUE(compare().releaseButton(side)->accessibleName().contains(side == 0 ? failed : liver));
}

TEST_F(CompareTest, AChangeOfEitherIsShown)
{
    dock().setPinned({cell(failed), cell(liver)});
    EXPECT_TRUE(says(u"≠state: failed | done"_s)) << all();
    campaign.change(cell(liver), CellState::Running);
    EXPECT_TRUE(compare().text().contains(u"≠state: failed | running"_s)) << all();
    EXPECT_TRUE(says(u"≠attempts: 2 | 1"_s)) << all();
    campaign.change(cell(failed), CellState::Running);
    EXPECT_TRUE(compare().text().contains(u"state: running | running"_s)) << all();
}

TEST_F(CompareTest, PinnedCellsAreSeenInTheirPast)
{
    dock().setPinned({cell(failed), cell(liver)});
    window->action(u"lookback"_s)->trigger();
    ASSERT_TRUE(window->isLookingBack());
    EXPECT_EQ(dock().pinned().size(), 2U);
    window->timeBar()->setMoment(window->timeBar()->moment() - std::chrono::hours(24 * 400));
    EXPECT_TRUE(says(u"state: open | open"_s)) << all();
    window->action(u"lookback"_s)->trigger();
    EXPECT_TRUE(says(u"≠state: failed | done"_s)) << all();
    window->setCampaign(nullptr);
    EXPECT_TRUE(dock().pinned().empty());
}

TEST_F(CompareTest, InFrenchNothingIsCut)
{
    window.reset();
    wear(u"fr"_s);
    QLocale::setDefault(QLocale(QLocale::French, QLocale::France));
    open({1366, 768});
    view().setCurrentCell(cell(liver));
    dock().setPinned({cell(failed)});
    QTest::qWait(20);
    const auto expectWhole = [&] {
        for (const QWidget *part : dock().findChildren<QWidget *>()) {
            const auto *label = qobject_cast<const QLabel *>(part);
            if (const auto *tool = qobject_cast<const QToolButton *>(part); tool && tool->text().isEmpty())
                continue; // as large as its picture
            const bool isOurs = part == dock().compareButton() || compare().isAncestorOf(part);
            if (!isOurs || !part->isVisible() || (label && label->wordWrap()))
                continue;
            EXPECT_GE(part->width(), part->minimumSizeHint().width()) << part->accessibleName().toStdString();
        }
        const QHeaderView *header = compare().table()->horizontalHeader();
        EXPECT_GE(header->sectionSize(2), 60) << "room for values beside the names";
    };
    expectWhole();
    dock().setPinned({cell(failed), cell(liver)});
    QTest::qWait(20);
    ASSERT_TRUE(compare().isVisible());
    expectWhole();
    EXPECT_TRUE(says(u"≠état: en échec | terminée"_s)) << all();
}

// With DOSEGRID_PICTURES: to look at.
TEST_F(CompareTest, ToLookAt)
{
    const QString to = qEnvironmentVariable("DOSEGRID_PICTURES");
    if (to.isEmpty())
        GTEST_SKIP() << "set DOSEGRID_PICTURES to a folder";
    view().setCurrentCell(cell(liver));
    dock().setPinned({cell(failed)});
    QTest::qWait(300);
    EXPECT_TRUE(window->grab().save(QDir(to).filePath(u"pinned.png"_s)));
    dock().setPinned({cell(failed), cell(u"AF/48/gamma/0.11"_s)});
    QTest::qWait(300);
    EXPECT_TRUE(window->grab().save(QDir(to).filePath(u"compare.png"_s)));
    theme.setChoice(widgets::Theme::Choice::Dark);
    QTest::qWait(100);
    EXPECT_TRUE(window->grab().save(QDir(to).filePath(u"compare-dark.png"_s)));
    theme.setChoice(widgets::Theme::Choice::Light);
    view().setZoom(6);
    view().setCurrentCell(cell(failed));
    QTest::keyClick(&view(), Qt::Key_Space);
    QTest::qWait(100);
    EXPECT_TRUE(view().findChild<widgets::MatrixTooltip *>()->grab().save(QDir(to).filePath(u"tooltip.png"_s)));
}

} // namespace
} // namespace dosegrid::test
