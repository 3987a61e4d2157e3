// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/engine/enginefixture.h"

// Drives a campaign of a few cells to its end, however often it has to begin again: each step is asked for as long as
// the campaign does not show it, so that a run may stop and be taken up at any point.
class FaultsFixture : public EngineFixture
{
protected:
    enum class Ending {
        Done,    // every cell done, every execution closed
        Stopped, // the campaign said that it stopped, or could not be opened
        Stuck,   // neither in half a minute
    };

    void startPlatform(const QStringList &options);
    // A campaign of its own, beside the earlier ones.
    void newCampaign();
    // Opens the campaign file and goes on to an ending.
    Ending drive();
    // What has to hold in the end, whatever happened before.
    void expectEveryCellDoneOnce();
    QString situation() const;

    static constexpr std::uint32_t cellCount = 2;

private:
    struct Step
    {
        bool isAsked = false;
        dosegrid::WishId wish;
    };

    Ending goOn();
    void ask(Step &step, const std::function<void(dosegrid::engine::Answer<dosegrid::WishId>)> &request);
    void answerQuestions();
    bool isOnPlatform(const QString &executionName) const;
    bool isOver() const;

    QString m_input;
    int m_campaigns = 0;
    Step m_connecting;
    Step m_adding;
    Step m_submitting;
    Step m_answering;
};
