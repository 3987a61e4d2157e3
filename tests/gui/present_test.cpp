// SPDX-License-Identifier: GPL-3.0-or-later
// Looking back: what goes on meanwhile goes on, and what was not there yet is not shown.
#include "tests/gui/windowfixture.h"

#include "widgets/common/messagebar.h"
#include "widgets/mainwindow/pastcampaign.h"
#include "widgets/panels/statusstrip.h"
#include "widgets/panels/timebar.h"

#include <QAction>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::test {
namespace {

struct PresentTest : WindowFixture
{
    void SetUp() override
    {
        open({1600, 1000});
        ASSERT_TRUE(QTest::qWaitForWindowActive(window.get()));
    }
    void lookBack()
    {
        window->action(u"lookback"_s)->trigger();
        ASSERT_TRUE(window->isLookingBack());
    }
    widgets::MessageBar &outbox() { return *window->matrixPage()->outbox(); }
    QPushButton *button(const QString &text) { return buttonIn(outbox(), text); }
};

TEST_F(PresentTest, WhatLeavesIsCountedDownAndCanBeTakenBackOnce)
{
    campaign.inOutbox = 3;
    lookBack();
    window->timeBar()->setMoment(campaign.now() - std::chrono::hours(24 * 30));
    EXPECT_TRUE(outbox().isVisible());
    EXPECT_TRUE(window->statusStrip()->texts().join(u'|').contains(u"outbox 3"_s));
    ASSERT_NE(button(u"Cancel"_s), nullptr);
    button(u"Cancel"_s)->click();
    EXPECT_EQ(campaign.takenBack, QList<WaveId>{campaign.waves().list().last().id});

    window->action(u"lookback"_s)->trigger();
    ASSERT_FALSE(window->isLookingBack());
    button(u"Cancel"_s)->click();
    EXPECT_EQ(campaign.takenBack.size(), 2) << "once each time, however often one has looked back";
}

TEST_F(PresentTest, ALogIsThereOnceItsAttemptIsOver)
{
    const grid::CellIndex cell = campaign.grid().maskOf(grid::CellState::Failed).cells().front();
    CampaignTime end{};
    campaign.record().cell(cell, {window.get(), [&](const Result<engine::CellDossier> &dossier) {
                                      end = dossier.value().attempts.front().endedAt.value();
                                  }});
    lookBack();
    const auto log = [&] {
        std::optional<QString> text;
        window->campaign()->record().log(cell, false, {window.get(), [&](const Result<engine::LogText> &read) {
                                                           if (read.has_value())
                                                               text = read.value().text;
                                                       }});
        return text;
    };
    window->timeBar()->setMoment(end - std::chrono::minutes(1));
    EXPECT_FALSE(log().has_value());
    window->timeBar()->setMoment(end + std::chrono::minutes(1));
    ASSERT_TRUE(log().has_value());
    EXPECT_TRUE(log()->contains(u"G4Exception"_s));
}

} // namespace
} // namespace dosegrid::test
