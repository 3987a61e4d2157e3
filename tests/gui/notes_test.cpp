// SPDX-License-Identifier: GPL-3.0-or-later
// What a person writes about a cell: the section of the cell panel, and what the matrix says of it.
#include "tests/gui/windowfixture.h"

#include "widgets/common/elidedlabel.h"
#include "widgets/common/section.h"
#include "widgets/dialogs/confirmcellsdialog.h"
#include "widgets/grid/matrixview.h"

#include <QAccessible>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::test {
namespace {

struct Notes : WindowFixture
{
    Notes()
    {
        campaign.notes[cell.value] = {
            {campaign.now() - std::chrono::hours(1), u"maxime"_s, u"known:\nfixed in <b>v3</b>"_s, {}},
            {campaign.now() - std::chrono::hours(2), u"anna"_s, u"geometry overlap"_s, {}},
            {campaign.now() - std::chrono::hours(9), u"anna"_s, u"looks fine"_s,
             campaign.now() - std::chrono::hours(3)}};
        grid::CellRecord record = campaign.grid().record(cell);
        record.flags |= grid::HasNote;
        campaign.demo().state().set(cell, record);
    }

    void show(grid::CellIndex shown)
    {
        open({1600, 1000});
        ASSERT_TRUE(QTest::qWaitForWindowActive(window.get()));
        go(shown);
    }
    void go(grid::CellIndex shown)
    {
        window->matrixPage()->setCurrentCell(shown);
        ASSERT_TRUE(QTest::qWaitFor([&] { return panel().cell() == shown; }, 5000));
    }
    widgets::CellPanel &panel() { return *window->cellPanel(); }
    widgets::Section &section()
    {
        const auto sections = panel().findChildren<widgets::Section *>();
        return **std::ranges::find(sections, u"Notes"_s, &widgets::Section::title);
    }
    QLineEdit &line() { return *section().findChild<QLineEdit *>(); }
    QPushButton &addButton() { return *section().findChild<QPushButton *>(); }
    QStringList texts()
    {
        QStringList list;
        for (const QLabel *label : section().content()->findChildren<QLabel *>())
            list << QString(label->text()).remove(QChar(0x200b));
        return list;
    }

    grid::CellIndex cell = campaign.demo().cell(u"AF/48/gamma/0.12"_s);
    grid::CellIndex other = campaign.demo().cell(u"AF/49/gamma/0.12"_s);
};

TEST_F(Notes, AreShownOldestFirstWithoutThoseThatWereTakenAway)
{
    show(cell);
    ASSERT_TRUE(QTest::qWaitFor([&] { return texts().contains(u"geometry overlap"_s); }, 5000));
    const QStringList shown = texts();
    EXPECT_LT(shown.indexOf(u"geometry overlap"_s), shown.indexOf(u"known:\nfixed in <b>v3</b>"_s));
    EXPECT_FALSE(shown.contains(u"looks fine"_s));
    EXPECT_TRUE(std::ranges::any_of(shown, [](const QString &text) { return text.startsWith(u"anna, "_s); }));
    for (const QLabel *label : section().content()->findChildren<QLabel *>())
        EXPECT_EQ(label->textFormat(), Qt::PlainText) << qPrintable(label->text());
    const auto elided = section().findChildren<widgets::ElidedLabel *>();
    EXPECT_TRUE(std::ranges::any_of(elided, [](const auto *label) { return label->text() == u"2 notes"_s; }));
    EXPECT_TRUE(panel().report().contains(u"geometry overlap"_s));
    EXPECT_FALSE(panel().report().contains(u"looks fine"_s));
}

TEST_F(Notes, AreWrittenByReturnAndByTheButton)
{
    show(other);
    EXPECT_TRUE(line().isEnabled());
    EXPECT_FALSE(addButton().isEnabled()) << "nothing is written yet";
    line().setFocus();
    QTest::keyClicks(&line(), u"  "_s);
    QTest::keyClick(&line(), Qt::Key_Return);
    EXPECT_TRUE(campaign.wishes.isEmpty());
    QTest::keyClicks(&line(), u"told Maxime "_s);
    QTest::keyClick(&line(), Qt::Key_Return);
    ASSERT_EQ(campaign.wishes.size(), 1);
    EXPECT_EQ(campaign.wishes[0].action, engine::CellAction::Note);
    EXPECT_EQ(campaign.wishes[0].reason, u"told Maxime"_s);
    EXPECT_EQ(campaign.wishes[0].cells, 1U);
    EXPECT_EQ(campaign.wishes[0].expression, u"AF/49/gamma/0.12"_s);
    EXPECT_TRUE(line().text().isEmpty());
    QTest::keyClicks(&line(), u"again"_s);
    QTest::keyClick(&line(), Qt::Key_Tab);
    EXPECT_EQ(QApplication::focusWidget(), &addButton()) << "by keyboard";
    QTest::keyClick(&addButton(), Qt::Key_Space);
    ASSERT_EQ(campaign.wishes.size(), 2);
    EXPECT_EQ(campaign.wishes[1].reason, u"again"_s);
    EXPECT_EQ(line().maxLength(), int(engine::longestNote));
    for (QWidget *widget : {static_cast<QWidget *>(&line()), static_cast<QWidget *>(&addButton())})
        EXPECT_FALSE(QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name).isEmpty());
}

TEST_F(Notes, WhatIsBegunStaysWithItsCell)
{
    show(other);
    QTest::keyClicks(&line(), u"half a"_s);
    campaign.change(other, grid::CellState::Running); // and is not lost when the cell changes
    ASSERT_TRUE(QTest::qWaitFor([&] { return says(panel(), u"running"_s); }, 5000));
    EXPECT_EQ(line().text(), u"half a"_s);
    go(cell);
    EXPECT_TRUE(line().text().isEmpty());
    go(other);
    EXPECT_EQ(line().text(), u"half a"_s);
    window->setCampaign(nullptr);
    window->setCampaign(&campaign);
    go(other);
    EXPECT_TRUE(line().text().isEmpty()) << "it was about a cell of another campaign";
}

TEST_F(Notes, WhatCouldNotBeRecordedComesBack)
{
    show(other);
    campaign.wishRefusal = Error{Error::Kind::DiskFull, u"/campaigns"_s, {}, 0, {}};
    QTest::keyClicks(&line(), u"told Maxime"_s);
    QTest::keyClick(&line(), Qt::Key_Return);
    EXPECT_EQ(line().text(), u"told Maxime"_s);
    EXPECT_TRUE(says(*window->matrixPage(), u"The disk is full"_s));
}

TEST_F(Notes, CannotBeWrittenWhereNothingCan)
{
    show(cell);
    panel().setReadOnly(u"Looking back"_s);
    EXPECT_FALSE(line().isEnabled());
    EXPECT_FALSE(addButton().isEnabled());
    EXPECT_EQ(line().toolTip(), u"Looking back"_s);
    panel().setReadOnly({});
    EXPECT_TRUE(line().isEnabled());
    const grid::CellMask none = campaign.grid().maskOf(grid::CellState::NotApplicable);
    ASSERT_FALSE(none.isEmpty());
    go(none.cells().front());
    EXPECT_FALSE(line().isEnabled()) << "a cell that cannot exist";
}

TEST_F(Notes, TheSectionFoldsAndIsRemembered)
{
    show(cell);
    section().setFolded(true);
    EXPECT_FALSE(line().isVisible());
    EXPECT_TRUE(settings.value(u"cell/folded"_s).toStringList().contains(u"notes"_s));
}

TEST_F(Notes, TheMatrixSaysThatThereIsOne)
{
    show(cell);
    EXPECT_TRUE(window->matrixPage()->view()->tip(cell).stateFacts.contains(u"has a note"_s));
    EXPECT_FALSE(window->matrixPage()->view()->tip(other).stateFacts.contains(u"has a note"_s));
}

TEST_F(Notes, AreFrenchInFrench)
{
    wear(u"fr"_s);
    open({1600, 1000});
    go(cell);
    EXPECT_EQ(line().placeholderText(), u"Ajouter une note…"_s);
    EXPECT_EQ(addButton().text(), u"Ajouter"_s);
    EXPECT_TRUE(window->matrixPage()->view()->tip(cell).stateFacts.contains(u"a une note"_s));
}

TEST_F(Notes, ToLookAt)
{
    const QString to = qEnvironmentVariable("DOSEGRID_PICTURES");
    if (to.isEmpty())
        GTEST_SKIP() << "DOSEGRID_PICTURES names no folder";
    QDir().mkpath(to);
    campaign.notes[cell.value].front().text =
        u"Same overlap as in AF/48/gamma/0.1: the wall of the left colon.\nFixed in AF 1.3; retry once it is there."_s;
    for (const QString &language : {u"en"_s, u"fr"_s}) {
        wear(language);
        for (const auto &[choice, name] :
             {std::pair(widgets::Theme::Choice::Light, u"light"_s), {widgets::Theme::Choice::Dark, u"dark"_s}}) {
            theme.setChoice(choice);
            show(cell);
            ASSERT_TRUE(QTest::qWaitFor([&] { return texts().contains(u"geometry overlap"_s); }, 5000));
            panel().setFoldedSections({u"times"_s, u"execution"_s, u"log"_s, u"inputs"_s});
            line().setText(u"told Maxime"_s);
            QTest::qWait(50);
            const QString suffix = u"-%1-%2.png"_s.arg(language, name);
            EXPECT_TRUE(panel().grab().save(QDir(to).filePath(QString(u"notes-panel"_s + suffix))));
            type(u"state=failed model=AF"_s);
            dialogs.cellConfirmations.clear();
            window->action(u"note"_s)->trigger();
            ASSERT_EQ(dialogs.cellConfirmations.size(), 1);
            widgets::ConfirmCellsDialog dialog(theme, icons, dialogs.cellConfirmations.front());
            dialog.show();
            dialog.findChildren<QLineEdit *>().back()->setText(u"geometry overlap, told Maxime"_s);
            QTest::qWait(50);
            EXPECT_TRUE(dialog.grab().save(QDir(to).filePath(QString(u"notes-dialog"_s + suffix))));
        }
    }
}

} // namespace
} // namespace dosegrid::test
