// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/lifecycle.h"
#include "models/engine/pace.h"
#include "models/engine/views.h"
#include "models/statistics/timeleft.h"

#include <algorithm>

namespace dosegrid::engine {

namespace {

WaveSummary summaryOf(const WaveFacts &facts)
{
    WaveSummary s;
    s.id = facts.wave.id;
    s.name = facts.wave.name;
    s.expression = facts.wave.expression;
    s.createdAt = facts.wave.createdAt;
    s.isPaused = facts.wave.paused;
    s.priority = facts.wave.priority;
    s.budgetCpuHours = facts.wave.budgetCpuSeconds.value_or(0) / 3600;
    s.executions = int(facts.account.executions);
    s.executionsLive = facts.executionsLive;
    s.failedAttempts = int(facts.account.failedAttempts);
    s.attempts = int(facts.account.attempts);
    s.lostCpuHours = facts.account.otherSeconds / 3600;
    s.firstAccepted = facts.account.firstAcceptedAt;
    s.lastEnd = facts.account.lastEndAt;
    s.inOutbox = facts.inOutbox;
    s.outboxUntil = facts.outboxUntil;
    return s;
}

bool willRun(grid::CellState state)
{
    return state == grid::CellState::Planned || state == grid::CellState::Submitted || state == grid::CellState::Running
           || state == grid::CellState::Uncertain;
}

// What the forecast is made from, gathered in the one walk over the grid.
struct Work
{
    double left = 0; // CPU seconds, predicted
    double productive = 0;
    double lost = 0;
    double longest = 0;         // wall seconds of one job
    std::vector<double> ratios; // measured / predicted of done cells

    double efficiency() const { return productive > 0 ? productive / (productive + lost) : 1; }
};

} // namespace

QList<WaveSummary> summarise(const std::vector<WaveFacts> &waves, const grid::GridState &grid,
                             const QHash<std::uint32_t, QString> &reasons,
                             std::span<const statistics::CoresPoint> cores, CampaignTime now)
{
    QList<WaveSummary> summaries;
    QHash<WaveId, qsizetype> place;
    Work work;
    for (const WaveFacts &facts : waves) {
        place.insert(facts.wave.id, summaries.size());
        summaries << summaryOf(facts);
        work.lost += facts.account.otherSeconds;
        if (!facts.wave.paused)
            work.longest = std::max(work.longest, facts.longestJobSeconds);
    }
    // A thousand of them, from everywhere, tell the bias of the prediction as well as all.
    const std::uint32_t doneStep = std::max(1U, grid.total()[grid::CellState::Done] / 1000);
    std::uint32_t done = 0;
    std::vector<bool> hasWork(std::size_t(summaries.size()), false);
    for (std::uint32_t i = 0; i < grid.spec().cellCount(); ++i) {
        const grid::CellRecord &record = grid.record({i});
        const auto at = place.constFind(record.wave);
        if (at == place.cend())
            continue;
        WaveSummary &s = summaries[*at];
        ++s.counts[record.state];
        ++s.cells;
        s.isOverBudget =
            s.isOverBudget || (record.state == grid::CellState::Held && reasons.value(i) == reason::heldOverBudget);
        s.predictedCpuHours += double(record.predictedSeconds) / 3600;
        s.productiveCpuHours += double(record.measuredSeconds) / 3600;
        work.productive += double(record.measuredSeconds);
        const bool isMeasured = record.state == grid::CellState::Done && record.measuredSeconds > 0;
        if (isMeasured && record.predictedSeconds > 0 && done++ % doneStep == 0)
            work.ratios.push_back(double(record.measuredSeconds) / double(record.predictedSeconds));
        if (!willRun(record.state) || s.isPaused)
            continue;
        const double left = double(record.predictedSeconds) * (1.0 - record.progress / 255.0);
        work.left += left;
        hasWork[std::size_t(*at)] = true;
    }
    const auto forecast =
        statistics::timeLeft({work.left, work.longest, cores, work.efficiency(), work.ratios, now, paceWindow});
    for (qsizetype i = 0; forecast && i < summaries.size(); ++i) {
        if (!hasWork[std::size_t(i)])
            continue;
        summaries[i].timeLeft = forecast->span;
        summaries[i].timeLeftBand = forecast->band;
    }
    return summaries;
}

double measuredHoursOfNoWave(const grid::GridState &grid)
{
    double seconds = 0;
    for (std::uint32_t i = 0; i < grid.spec().cellCount(); ++i) {
        const grid::CellRecord &record = grid.record({i});
        if (!record.wave.isValid())
            seconds += double(record.measuredSeconds);
    }
    return seconds / 3600;
}

} // namespace dosegrid::engine
