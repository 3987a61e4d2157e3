// SPDX-License-Identifier: GPL-3.0-or-later
// The log as a screen reader meets it: through QAccessible alone.
#include "widgets/common/theme.h"
#include "widgets/panels/logview.h"

#include <gtest/gtest.h>

#include <QAccessible>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::test {
namespace {

using Boundary = QAccessible::TextBoundaryType;

struct AccessibleLogTest : testing::Test
{
    AccessibleLogTest() : view(theme)
    {
        view.setGeometry(120, 90, 600, 200);
        view.show();
        view.setLog(content);
    }
    QAccessibleInterface *log() { return QAccessible::queryAccessibleInterface(&view); }
    QAccessibleTextInterface *text() { return log()->textInterface(); }
    struct Found
    {
        QString text;
        int start = 0;
        int end = 0;
        bool operator==(const Found &) const = default;
    };
    Found at(int offset, Boundary boundary)
    {
        Found found;
        found.text = text()->textAtOffset(offset, boundary, &found.start, &found.end);
        return found;
    }
    Found before(int offset, Boundary boundary)
    {
        Found found;
        found.text = text()->textBeforeOffset(offset, boundary, &found.start, &found.end);
        return found;
    }
    Found after(int offset, Boundary boundary)
    {
        Found found;
        found.text = text()->textAfterOffset(offset, boundary, &found.start, &found.end);
        return found;
    }

    const QString content = u"first line\nG4Exception : em0003\n\nexit 0\n"_s;
    widgets::Theme theme{widgets::Theme::Choice::Light};
    widgets::LogView view;
};

TEST_F(AccessibleLogTest, IsATextOfManyLinesThatCannotBeChanged)
{
    ASSERT_NE(text(), nullptr);
    EXPECT_EQ(log()->role(), QAccessible::EditableText);
    EXPECT_TRUE(log()->state().readOnly);
    EXPECT_TRUE(log()->state().multiLine);
    EXPECT_EQ(log()->text(QAccessible::Name), u"Log"_s);
    EXPECT_EQ(log()->editableTextInterface(), nullptr);
    EXPECT_EQ(text()->characterCount(), content.size());
    EXPECT_EQ(text()->text(0, text()->characterCount()), content);
    EXPECT_EQ(text()->text(6, 14), u"line\nG4E"_s);
    EXPECT_EQ(text()->text(6, 10'000), content.mid(6));
    EXPECT_EQ(text()->selectionCount(), 0);
}

TEST_F(AccessibleLogTest, IsReadLineByLineWordByWordAndCharacterByCharacter)
{
    EXPECT_EQ(at(0, Boundary::LineBoundary), (Found{u"first line\n"_s, 0, 11}));
    EXPECT_EQ(at(10, Boundary::LineBoundary), (Found{u"first line\n"_s, 0, 11})) << "its end belongs to it";
    EXPECT_EQ(at(11, Boundary::LineBoundary), (Found{u"G4Exception : em0003\n"_s, 11, 32}));
    EXPECT_EQ(at(32, Boundary::LineBoundary), (Found{u"\n"_s, 32, 33}));
    EXPECT_EQ(after(5, Boundary::LineBoundary), (Found{u"G4Exception : em0003\n"_s, 11, 32}));
    EXPECT_EQ(before(33, Boundary::LineBoundary), (Found{u"\n"_s, 32, 33}));
    EXPECT_EQ(before(3, Boundary::LineBoundary), (Found{{}, -1, -1}));
    EXPECT_EQ(at(13, Boundary::WordBoundary), (Found{u"G4Exception"_s, 11, 22}));
    EXPECT_EQ(at(7, Boundary::WordBoundary), (Found{u"line"_s, 6, 10}));
    EXPECT_EQ(at(34, Boundary::CharBoundary), (Found{u"x"_s, 34, 35}));
    EXPECT_EQ(after(10, Boundary::CharBoundary), (Found{u"G"_s, 11, 12})) << "over the end of a line";
}

TEST_F(AccessibleLogTest, TheCursorIsTheCurrentLine)
{
    view.goTo(3);
    EXPECT_EQ(text()->cursorPosition(), 33);
    text()->setCursorPosition(15);
    EXPECT_EQ(view.currentLine(), 1);
    text()->scrollToSubstring(34, 36);
    EXPECT_EQ(view.currentLine(), 3);
}

TEST_F(AccessibleLogTest, CharactersHaveTheirPlaceOnTheScreen)
{
    const QRect place = text()->characterRect(13);
    EXPECT_TRUE(view.rect().contains(view.mapFromGlobal(place.center())));
    EXPECT_EQ(text()->offsetAtPoint(place.center()), 13);
    EXPECT_GT(place.top(), text()->characterRect(3).top());
    EXPECT_EQ(text()->characterRect(13).left(), text()->characterRect(2).left());
    EXPECT_EQ(text()->offsetAtPoint(view.mapToGlobal(QPoint(300, 190))), -1);
}

TEST_F(AccessibleLogTest, AMessageInPlaceOfALogIsRead)
{
    view.setMessage(u"No log was kept."_s);
    EXPECT_EQ(text()->text(0, text()->characterCount()), u"No log was kept."_s);
    EXPECT_EQ(at(4, Boundary::WordBoundary).text, u"log"_s);
    EXPECT_EQ(text()->cursorPosition(), 0);
    EXPECT_TRUE(text()->characterRect(0).isNull());
    view.setLog({});
    EXPECT_EQ(text()->characterCount(), 0);
    EXPECT_EQ(at(0, Boundary::LineBoundary).text, QString());
}

// Every question about a place costs the lines around it, not the log: a hundred thousand of them come to an end.
TEST_F(AccessibleLogTest, ALongLogIsReadAnywhere)
{
    view.setLog(u"a line of the log\n"_s.repeated(200'000));
    const int count = text()->characterCount();
    EXPECT_EQ(count, 200'000 * 18);
    for (int i = 0; i < 100'000; ++i) {
        const int offset = int(qint64(i) * (count - 1) / 100'000);
        ASSERT_EQ(at(offset, Boundary::LineBoundary).text, u"a line of the log\n"_s);
    }
    EXPECT_EQ(at(count - 3, Boundary::WordBoundary).text, u"log"_s);
}

} // namespace
} // namespace dosegrid::test
