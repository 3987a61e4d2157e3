// SPDX-License-Identifier: GPL-3.0-or-later
// What a program shows of a campaign when no engine of its own tells it: everything as the file has it.
#include "models/engine/offers.h"
#include "models/engine/outputs.h"
#include "models/engine/pace.h"
#include "models/engine/planner.h"
#include "models/engine/progress.h"
#include "models/engine/views.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::engine {

using store::ExecutionPhase;

namespace {

ConnectionView connectionView(const LoadedCampaign &campaign)
{
    ConnectionView view;
    view.workflows = knownWorkflows();
    if (!campaign.connection)
        return view;
    view.settings.url = QUrl(campaign.connection->url);
    view.settings.profile = campaign.connection->profile;
    view.profile = campaign.connection->profile;
    if (const int limit = campaign.meta.value(meta::executionLimit).toInt(); limit > 0)
        view.settings.executionLimit = limit;
    view.settings.allowsPlainHttp = campaign.meta.value(meta::plainHttp) == "1"_L1;
    view.platformName = campaign.meta.value(meta::platformName);
    view.isPractice = !campaign.meta.value(meta::practiceFactor).isEmpty();
    view.factor = view.isPractice ? campaign.meta.value(meta::practiceFactor).toDouble() : 1.0;
    view.maxTransferBytes = campaign.meta.value(meta::maxTransfer).toLongLong();
    if (const QString found = campaign.meta.value(meta::platformProfile); !found.isEmpty())
        view.profile = found;
    view.settings.dataFolder = campaign.meta.value(meta::dataFolder);
    const QStringList offered = campaign.meta.value(meta::offeredWorkflows).split(u',');
    for (OfferedWorkflow &workflow : view.workflows) {
        for (const QString &item : offered)
            readFileText(workflow, item);
    }
    view.state = LinkState::Connecting;
    return view;
}

bool isOpen(const store::Attempt &attempt)
{
    return attempt.phase == store::AttemptPhase::Waiting || attempt.phase == store::AttemptPhase::Running
           || attempt.phase == store::AttemptPhase::Doubt;
}

// How far they are, as the engine shows it.
void showAttempts(Delta &delta, std::map<WaveId, WaveFacts> &waves, const LoadedCampaign &campaign)
{
    const CampaignTime now = clockFromFile(campaign)->now();
    QHash<ExecutionId, const store::Execution *> executions;
    for (const store::Execution &execution : campaign.executions)
        executions.insert(execution.id, &execution);
    QHash<ExecutionId, int> open;
    for (const store::Attempt &attempt : campaign.attempts)
        open[attempt.execution] += isOpen(attempt);
    for (const store::Attempt &attempt : campaign.attempts) {
        const store::Execution *execution = executions.value(attempt.execution);
        const auto facts = execution ? waves.find(execution->wave) : waves.end();
        if (facts == waves.end())
            continue;
        double &longest = facts->second.longestJobSeconds;
        longest = std::max(longest, longestJobLeft(attempt, isSplit(*execution), now));
        if (attempt.phase != store::AttemptPhase::Running)
            continue;
        const double progress = progressOf(attempt, open.value(execution->id), execution->seenRunningJobs, now);
        delta.progress.emplace_back(attempt.cell, std::uint8_t(progress * 255));
    }
}

} // namespace

std::shared_ptr<const Clock> clockFromFile(const LoadedCampaign &campaign)
{
    const QString factorText = campaign.meta.value(meta::practiceFactor);
    if (factorText.isEmpty())
        return std::make_shared<SystemClock>();
    // The practice world went on since its engine last noted the time, unless both were stopped: what is older than a
    // note can be while an engine runs is not taken for time that passed there.
    const double factor = factorText.toDouble();
    const qint64 wall = toMs(SystemClock().now()) - campaign.meta.value(meta::practiceWall).toLongLong();
    const qint64 since = std::clamp<qint64>(wall, 0, 2 * practiceNotedEvery.count());
    const qint64 then = campaign.meta.value(meta::practiceTime).toLongLong();
    return std::make_shared<PracticeClock>(fromMs(then + qint64(double(since) * factor)), factor);
}

void fillFromFile(Delta &delta, const LoadedCampaign &campaign)
{
    delta.isWhole = true;
    for (const store::CellRow &row : campaign.reasons)
        delta.reasons.emplace_back(row.cell, row.reason);
    LiveFigures figures;
    std::map<WaveId, WaveFacts> waves;
    for (const store::Wave &wave : campaign.waves)
        waves.emplace(wave.id, WaveFacts{wave, {}, 0, 0, wave.createdAt + wave.outboxDelay});
    for (const store::WaveAccount &account : campaign.accounts) {
        if (const auto wave = waves.find(account.wave); wave != waves.end())
            wave->second.account = account;
    }
    for (const store::Execution &execution : campaign.executions) {
        const auto wave = waves.find(execution.wave);
        const bool inOutbox = execution.phase == ExecutionPhase::Outbox;
        if (store::mayRun(execution.phase))
            delta.executions.emplace_back(execution.id, execution.phase);
        figures.runningJobs += execution.seenRunningJobs;
        figures.outboxExecutions += inOutbox;
        figures.unansweredExecutions +=
            execution.phase == ExecutionPhase::Sending || execution.phase == ExecutionPhase::Doubt;
        figures.liveExecutions += store::mayRun(execution.phase);
        figures.killingExecutions += execution.phase == ExecutionPhase::Killing;
        if (wave == waves.end())
            continue;
        wave->second.inOutbox += inOutbox;
        wave->second.executionsLive += store::mayRun(execution.phase);
    }
    showAttempts(delta, waves, campaign);
    QList<QuestionView> questions;
    for (const store::Question &question : campaign.questions) {
        const auto execution = std::ranges::find(campaign.executions, question.execution, &store::Execution::id);
        const auto cells = std::ranges::count(campaign.attempts, question.execution, &store::Attempt::execution);
        questions << viewOf(question, execution == campaign.executions.end() ? QString() : execution->name,
                            std::uint32_t(cells));
    }
    delta.connection = connectionView(campaign);
    delta.outputSizes = campaign.meta.value(meta::outputSizes);
    figures.executionLimit = delta.connection->settings.executionLimit;
    figures.pendingWishes = campaign.pendingWishes;
    figures.isPaused = campaign.meta.value(meta::paused) == "1"_L1;
    if (const qint64 poll = campaign.meta.value(meta::lastPoll).toLongLong(); poll > 0)
        figures.dataAsOf = fromMs(poll);
    std::vector<WaveFacts> list;
    for (auto &[id, facts] : waves)
        list.push_back(std::move(facts));
    figures.cores = Pace(campaign.recentSamples).cores();
    delta.waves = std::move(list);
    delta.figures = figures;
    delta.questions = questions;
    delta.inputs = viewsOf(campaign.inputs);
    delta.clock = clockFromFile(campaign);
}

} // namespace dosegrid::engine
