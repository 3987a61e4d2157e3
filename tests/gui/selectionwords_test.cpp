// SPDX-License-Identifier: GPL-3.0-or-later
// Every selection has words that mean exactly it; nothing selected, nothing matched and everything are told apart.
#include "tests/gui/windowfixture.h"

#include "widgets/panels/queryfield.h"
#include "widgets/panels/selectionbar.h"

#include <QLabel>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::test {
namespace {

struct SelectionWords : WindowFixture
{
    void SetUp() override { open({1600, 1000}); }
    widgets::MatrixPage &page() { return *window->matrixPage(); }
    widgets::SelectionBar &bar() { return *page().bar(); }
    void type(const QString &text)
    {
        auto *edit = page().query()->findChild<widgets::QueryEdit *>();
        edit->setFocus();
        edit->selectAll();
        QTest::keyClick(edit, Qt::Key_Delete);
        QTest::keyClicks(edit, text);
        QTest::keyClick(edit, Qt::Key_Return);
    }
    bool counts(const QString &words)
    {
        const auto labels = page().query()->findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&](QLabel *label) { return label->text() == words; });
    }
    QPushButton *button(const QString &text) { return buttonIn(bar(), text); }
};

TEST_F(SelectionWords, WhatNoCellMatchesIsNotEverything)
{
    const QString nothing = u"model=AF energy=5keV !energy=5keV"_s;
    type(nothing);
    EXPECT_TRUE(page().selection().isEmpty());
    EXPECT_EQ(page().expression(), nothing);
    EXPECT_TRUE(counts(u"0 cells"_s));
    EXPECT_EQ(bar().helpText(), u"No cell matches. Remove a term, or look at all 50,050."_s);
    EXPECT_EQ(bar().mainAction(), widgets::SelectionBar::Main::None);

    QPushButton *all = button(u"Look at all 50,050"_s);
    ASSERT_NE(all, nullptr);
    all->click();
    EXPECT_TRUE(page().query()->expression().isEmpty());
    EXPECT_TRUE(page().expression().isEmpty());
    EXPECT_TRUE(counts(u"50,050 cells"_s));
    EXPECT_TRUE(bar().helpText().startsWith(u"No selection"_s));
    EXPECT_EQ(button(u"Look at all 50,050"_s), nullptr);
}

TEST_F(SelectionWords, AnEmptyFieldIsNoSelection)
{
    type(u"organ=kidneys"_s);
    ASSERT_EQ(page().selection().count(), 2184U);
    type({});
    EXPECT_TRUE(page().selection().isEmpty());
    EXPECT_TRUE(bar().helpText().startsWith(u"No selection"_s));
    type(u"organ=kidneys"_s);
    page().select(QString());
    EXPECT_TRUE(page().selection().isEmpty());
}

TEST_F(SelectionWords, EverythingHasWordsThatMeanIt)
{
    page().view()->setFocus();
    QTest::keyClick(page().view(), Qt::Key_A, Qt::ControlModifier);
    EXPECT_EQ(page().selection().count(), 50'050U);
    EXPECT_EQ(page().query()->expression(), u"model=AF,AM"_s);
    EXPECT_EQ(page().expression(), u"model=AF,AM"_s);
    EXPECT_EQ(page().describe(page().selection()), u"model=AF,AM"_s) << "as a record of an action has it";
    const auto again = grid::evaluate(page().expression(), {campaign.tmpl(), campaign.grid(), {}, {}, {}});
    ASSERT_TRUE(again.has_value());
    EXPECT_EQ(again.value(), page().selection());
}

} // namespace
} // namespace dosegrid::test
