// SPDX-License-Identifier: GPL-3.0-or-later
// Words of the query that only the record can answer, while it is read and when it cannot be.
#include "tests/gui/windowfixture.h"
#include "widgets/common/messagebar.h"
#include "widgets/panels/queryfield.h"
#include "widgets/panels/selectionbar.h"

#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::test {
namespace {

using grid::CellState;
using widgets::SelectionMode;

struct RecordWords : WindowFixture
{
    void SetUp() override
    {
        open({1600, 1000});
        ASSERT_TRUE(QTest::qWaitForWindowActive(window.get()));
        while (campaign.answerRecord()) {}
        campaign.isRecordSlow = true;
    }
    widgets::MatrixPage &matrix() { return *window->matrixPage(); }
    QPlainTextEdit &edit() { return *matrix().query()->findChild<QPlainTextEdit *>(); }
    // As typed, and read after the pause.
    void type(const QString &text)
    {
        edit().setFocus();
        edit().selectAll();
        QTest::keyClicks(&edit(), text);
        QTest::keyClick(&edit(), Qt::Key_Escape); // the words that it offers
        QTest::keyClick(&edit(), Qt::Key_Return);
    }
    grid::CellMask meant(const QString &expression)
    {
        const bool wasSlow = std::exchange(campaign.isRecordSlow, false);
        const auto before = matrix().selection();
        matrix().select(expression);
        campaign.isRecordSlow = wasSlow;
        const grid::CellMask cells = matrix().selection();
        matrix().select(before);
        // What was read for it is of before a change.
        campaign.change(campaign.demo().cell(u"AF/48/gamma/0.12"_s),
                        campaign.grid().state(campaign.demo().cell(u"AF/48/gamma/0.12"_s)));
        return cells;
    }
    void answerAll()
    {
        while (campaign.answerRecord()) {}
    }
};

TEST_F(RecordWords, AreSelectedWithoutTouchingWhatIsTyped)
{
    const grid::CellMask cells = meant(u"size=1MB.."_s);
    ASSERT_FALSE(cells.isEmpty());
    type(u"size=1MB..  "_s); // another term is about to follow
    QTextCursor cursor = edit().textCursor();
    cursor.setPosition(4);
    edit().setTextCursor(cursor);
    answerAll();
    EXPECT_EQ(matrix().selection(), cells);
    EXPECT_EQ(edit().toPlainText(), u"size=1MB..  "_s);
    EXPECT_EQ(edit().textCursor().position(), 4);
}

TEST_F(RecordWords, OfASavedSetMayHaveMoreBlanks)
{
    const grid::CellMask cells = meant(u"verdict=refused size=..1MB"_s);
    ASSERT_FALSE(cells.isEmpty());
    matrix().select(u"verdict=refused  size=..1MB"_s);
    answerAll();
    EXPECT_EQ(matrix().selection(), cells);
}

TEST_F(RecordWords, ThatAreBeingReadAreNotSaidToMatchNothing)
{
    matrix().select(u"state=failed"_s);
    const grid::CellMask before = matrix().selection();
    type(u"verdict=refused"_s);
    EXPECT_EQ(matrix().bar()->helpText(), u"Reading the record…"_s);
    EXPECT_TRUE(matrix().bar()->mainText().isEmpty()) << "what is meant is not known yet";
    EXPECT_EQ(matrix().selection(), before) << "the former selection stays until then";
    answerAll();
    EXPECT_TRUE(matrix().bar()->helpText().isEmpty()) << qPrintable(matrix().bar()->helpText());
    EXPECT_FALSE(matrix().selection().isEmpty());
    EXPECT_EQ(matrix().expression(), u"verdict=refused"_s);
}

TEST_F(RecordWords, ThatCannotBeReadSayWhyAndCanBeTriedAgain)
{
    const grid::CellMask cells = meant(u"verdict=refused"_s);
    matrix().select(u"state=failed"_s);
    const grid::CellMask before = matrix().selection();
    campaign.recordFailure = Error::io(u"disk I/O error"_s);
    type(u"verdict=refused"_s);
    answerAll();
    EXPECT_EQ(matrix().selection(), before);
    EXPECT_TRUE(matrix().bar()->helpText().isEmpty()) << qPrintable(matrix().bar()->helpText());
    const QString said = matrix().messages()->text();
    EXPECT_TRUE(said.contains(u"verdict=refused"_s) && said.contains(u"could not be read"_s)
                && said.contains(u"disk I/O error"_s))
        << qPrintable(said);
    campaign.recordFailure.reset();
    const auto buttons = matrix().messages()->findChildren<QPushButton *>();
    const auto again =
        std::ranges::find_if(buttons, [](const QPushButton *button) { return button->text() == u"Try again"_s; });
    ASSERT_NE(again, buttons.end());
    QTest::mouseClick(*again, Qt::LeftButton);
    answerAll();
    EXPECT_EQ(matrix().selection(), cells);
    EXPECT_FALSE(matrix().messages()->isVisible());
}

TEST_F(RecordWords, AreAnsweredThoughCellsChangeBetweenTheLists)
{
    const QString both = u"wall=0.. size=0.."_s;
    const grid::CellMask cells = meant(both);
    ASSERT_FALSE(cells.isEmpty());
    const grid::CellIndex cell = campaign.demo().cell(u"AF/48/gamma/0.12"_s);
    type(both);
    ASSERT_TRUE(campaign.answerRecord());
    campaign.change(cell, campaign.grid().state(cell));
    answerAll();
    EXPECT_EQ(matrix().selection(), cells);
}

TEST_F(RecordWords, ThatAreTypedAfterAJoinReplaceIt)
{
    const grid::CellMask small = meant(u"size=..1MB"_s);
    matrix().select(u"state=failed,running"_s);
    matrix().view()->setSelectionMode(SelectionMode::Subtract);
    matrix().join(u"verdict=refused"_s);
    matrix().view()->setSelectionMode(SelectionMode::Replace);
    type(u"size=..1MB"_s);
    answerAll();
    EXPECT_EQ(matrix().selection(), small);
    EXPECT_EQ(matrix().expression(), u"size=..1MB"_s);
}

TEST_F(RecordWords, ThatJoinComeAfterThoseThatWereTypedBefore)
{
    const grid::CellMask sized = meant(u"size=0.."_s);
    const grid::CellMask walls = meant(u"wall=..30h"_s);
    ASSERT_FALSE((sized - walls).isEmpty());
    type(u"size=0.."_s);
    matrix().view()->setSelectionMode(SelectionMode::Subtract);
    matrix().join(u"wall=..30h"_s);
    answerAll();
    EXPECT_EQ(matrix().selection(), sized - walls);
    EXPECT_TRUE(matrix().bar()->helpText().isEmpty()) << qPrintable(matrix().bar()->helpText());
}

TEST_F(RecordWords, ThatJoinAreNotDroppedByASelectionMeanwhile)
{
    const grid::CellMask refused = meant(u"verdict=refused"_s);
    matrix().select(u"state=failed"_s);
    matrix().view()->setSelectionMode(SelectionMode::Subtract);
    matrix().join(u"verdict=refused"_s);
    matrix().view()->setSelectionMode(SelectionMode::Replace);
    matrix().select(u"organ=liver"_s);
    const grid::CellMask liver = matrix().selection();
    ASSERT_FALSE((liver - refused).isEmpty());
    answerAll();
    EXPECT_EQ(matrix().selection(), liver - refused);
}

TEST_F(RecordWords, AreReadOnceForAllThatWait)
{
    const int before = campaign.recordReads;
    type(u"size=1MB.."_s);
    type(u"size=2MB.."_s);
    type(u"verdict=refused"_s);
    EXPECT_EQ(campaign.recordReads, before + 1);
    answerAll();
    EXPECT_EQ(matrix().expression(), u"verdict=refused"_s);
    EXPECT_EQ(campaign.recordReads, before + 1);
}

} // namespace
} // namespace dosegrid::test
