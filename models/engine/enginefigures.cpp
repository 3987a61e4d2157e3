// SPDX-License-Identifier: GPL-3.0-or-later
// What the engine tells of itself with each delta.
#include "models/engine/engine.h"
#include "models/engine/outputs.h"
#include "models/engine/progress.h"
#include "models/engine/views.h"

namespace dosegrid::engine {

using store::ExecutionPhase;

LiveFigures Engine::figures() const
{
    LiveFigures f;
    f.liveExecutions = m_ledger.countIn(ExecutionPhase::Live) + m_ledger.countIn(ExecutionPhase::Killing)
                       + m_ledger.countIn(ExecutionPhase::Sending) + m_ledger.countIn(ExecutionPhase::Doubt);
    f.killingExecutions = m_ledger.countIn(ExecutionPhase::Killing);
    f.executionLimit = m_link.executionLimit();
    f.runningJobs = m_watch.runningJobs();
    f.cores = m_pace.cores();
    f.unansweredExecutions = m_ledger.countIn(ExecutionPhase::Sending) + m_ledger.countIn(ExecutionPhase::Doubt);
    f.outboxExecutions = m_ledger.countIn(ExecutionPhase::Outbox);
    for (const ExecutionId id : m_ledger.executionsIn(ExecutionPhase::Outbox))
        f.outboxUntil = std::max(f.outboxUntil, m_ledger.execution(id)->outboxUntil.value_or(CampaignTime{}));
    f.dataAsOf = m_lastPoll ? m_lastPoll : m_link.view().lastAnswer;
    f.isPaused = m_submitter.isPaused();
    f.pendingWishes = m_wishes.pending();
    return f;
}

std::vector<WaveFacts> Engine::waveFacts() const
{
    std::map<WaveId, WaveFacts> byId;
    for (const auto &[id, wave] : m_ledger.waves()) {
        WaveFacts facts{wave, {}, 0, 0, wave.createdAt + wave.outboxDelay};
        if (const auto account = m_ledger.accounts().find(id); account != m_ledger.accounts().end())
            facts.account = account->second;
        byId.emplace(id, std::move(facts));
    }
    for (const ExecutionPhase phase : {ExecutionPhase::Outbox, ExecutionPhase::Live, ExecutionPhase::Killing,
                                       ExecutionPhase::Sending, ExecutionPhase::Doubt}) {
        for (const ExecutionId id : m_ledger.executionsIn(phase)) {
            WaveFacts &facts = byId[m_ledger.execution(id)->wave];
            facts.inOutbox += phase == ExecutionPhase::Outbox;
            facts.executionsLive += store::mayRun(phase);
        }
    }
    for (const auto &[id, attempt] : m_ledger.attempts()) {
        const store::Execution *execution = m_ledger.execution(attempt.execution);
        const auto facts = execution ? byId.find(execution->wave) : byId.end();
        if (facts == byId.end())
            continue;
        double &longest = facts->second.longestJobSeconds;
        longest = std::max(longest, longestJobLeft(attempt, isSplit(*execution), m_ledger.now()));
    }
    std::vector<WaveFacts> list;
    for (auto &[id, facts] : byId)
        list.push_back(std::move(facts));
    return list;
}

QList<QuestionView> Engine::questionViews() const
{
    QList<QuestionView> views;
    for (const auto &[id, question] : m_ledger.questions()) {
        const store::Execution *execution = m_ledger.execution(question.execution);
        views << viewOf(question, execution ? execution->name : QString(),
                        std::uint32_t(m_ledger.attemptsOf(question.execution).size()));
    }
    return views;
}

} // namespace dosegrid::engine
