// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong stays in sight until it is over, whatever else is said meanwhile.
#include "tests/gui/windowfixture.h"

#include "widgets/common/messagebar.h"
#include "widgets/dialogs/connectiondialog.h"
#include "widgets/mainwindow/troubles.h"

#include <QAction>
#include <QLabel>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::test {
namespace {

using engine::LinkState;
using Kind = engine::Problem::Kind;

const QString refused = QStringLiteral("VIP refuses the key. Submitting is paused, nothing is lost.");
const QString silent = QStringLiteral("VIP does not answer. Nothing is marked failed because of that.");
const QString full = QStringLiteral("The disk is nearly full. Fetching waits for room.");

struct TroublesTest : WindowFixture
{
    void raise(Kind kind, bool isOver = false, const Error &error = {})
    {
        emit campaign.problemRaised({kind, error, {}, isOver});
    }
    QStringList told() { return window->matrixPage()->troubles()->texts(); }
    widgets::MessageBar &passing() { return *window->matrixPage()->messages(); }
    QPushButton *button(const QString &text) { return buttonIn(*window->matrixPage()->troubles(), text); }
};

TEST_F(TroublesTest, WhatPassesCoversNothingThatLasts)
{
    open({1600, 1000});
    raise(Kind::KeyRefused);
    passing().show(widgets::MessageBar::Kind::Info, u"The picture is in /tmp"_s, u"Close"_s);
    EXPECT_EQ(told(), QStringList{refused});
    EXPECT_TRUE(passing().isVisible());
    passing().clear();
    EXPECT_EQ(told(), QStringList{refused});
}

TEST_F(TroublesTest, ATroubleEndsItselfAndNoOther)
{
    open({1600, 1000});
    raise(Kind::KeyRefused);
    raise(Kind::DiskLow);
    passing().show(widgets::MessageBar::Kind::Info, u"Copied"_s, u"Close"_s);
    EXPECT_EQ(told(), (QStringList{refused, full}));
    raise(Kind::KeyRefused, true);
    EXPECT_EQ(told(), QStringList{full});
    EXPECT_TRUE(passing().isVisible());
    raise(Kind::DiskLow, true);
    EXPECT_TRUE(told().isEmpty());
    EXPECT_TRUE(passing().isVisible());
}

TEST_F(TroublesTest, TheyStayWhileOneLooksBackAndAreOfNow)
{
    open({1600, 1000});
    campaign.link.state = LinkState::KeyRefused;
    raise(Kind::KeyRefused);
    window->action(u"lookback"_s)->trigger();
    ASSERT_TRUE(window->isLookingBack());
    EXPECT_EQ(told(), QStringList{refused});
    raise(Kind::DiskLow);
    EXPECT_EQ(told(), (QStringList{refused, full}));
    window->action(u"lookback"_s)->trigger();
    ASSERT_FALSE(window->isLookingBack());
    EXPECT_EQ(told(), (QStringList{refused, full}));
}

TEST_F(TroublesTest, WhoOpensTheWindowLaterSeesItToo)
{
    campaign.link.state = LinkState::KeyRefused;
    open({1600, 1000});
    EXPECT_EQ(told(), QStringList{refused});
    campaign.link.state = LinkState::Silent;
    emit campaign.connectionChanged();
    EXPECT_EQ(told(), QStringList{silent});
    campaign.link.state = LinkState::Connecting;
    emit campaign.connectionChanged();
    EXPECT_EQ(told(), QStringList{silent}) << "not before it has answered";
    campaign.link.state = LinkState::Ready;
    emit campaign.connectionChanged();
    EXPECT_TRUE(told().isEmpty());
    window->setCampaign(nullptr);
    EXPECT_TRUE(told().isEmpty());
}

TEST_F(TroublesTest, TheButtonMendsItAndDetailsAreTheRawAnswer)
{
    open({1600, 1000});
    raise(Kind::KeyRefused, false, {Error::Kind::Network, u"HTTP 401 errorCode 40"_s, {}, 0, {}});
    QPushButton *details = button(u"Details"_s);
    ASSERT_NE(details, nullptr);
    const auto isRawShown = [&] {
        const auto labels = window->matrixPage()->troubles()->findChildren<QLabel *>();
        return std::ranges::any_of(
            labels, [](QLabel *label) { return label->isVisible() && label->text().contains(u"errorCode 40"_s); });
    };
    EXPECT_FALSE(isRawShown());
    details->setFocus();
    QTest::keyClick(details, Qt::Key_Space);
    EXPECT_TRUE(isRawShown());

    ASSERT_NE(button(u"Connection…"_s), nullptr);
    button(u"Connection…"_s)->click();
    EXPECT_NE(window->findChild<widgets::ConnectionDialog *>(), nullptr);
    EXPECT_EQ(told(), QStringList{refused}) << "until it is over";
    raise(Kind::KeyRefused, true);

    raise(Kind::WaveStopped);
    ASSERT_NE(button(u"Close"_s), nullptr);
    button(u"Close"_s)->click();
    EXPECT_TRUE(told().isEmpty()) << "nothing else ends it";
}

} // namespace
} // namespace dosegrid::test
