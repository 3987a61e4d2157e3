// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/campaign.h"
#include "models/statistics/curves.h"
#include "models/store/recordreader.h"

#include <memory>
#include <optional>
#include <vector>

namespace dosegrid::engine {

// A wave as the facade needs it to make a WaveSummary with the grid that it has itself.
struct WaveFacts
{
    store::Wave wave;
    store::WaveAccount account;
    int executionsLive = 0;
    int inOutbox = 0;
    CampaignTime outboxUntil{};
    double longestJobSeconds = 0; // predicted wall time until the longest job of its live attempts is over
};

struct LiveFigures
{
    int liveExecutions = 0;
    int killingExecutions = 0;
    int executionLimit = 0;
    int runningJobs = 0;
    int outboxExecutions = 0;
    int unansweredExecutions = 0;
    CampaignTime outboxUntil{};
    std::vector<statistics::CoresPoint> cores; // at work, of the time from which the pace is taken
    std::optional<CampaignTime> dataAsOf;
    bool isPaused = false;
    std::optional<int> pendingWishes;
};

// What changed since the last one: sent by the engine, or read from the file by an observer. Values only.
struct Delta
{
    bool isWhole = false; // `reasons` and `executions` are all there are, not only the changed ones
    std::vector<grid::CellChange> cells;
    std::vector<std::pair<grid::CellIndex, QString>> reasons;
    std::vector<std::pair<grid::CellIndex, std::uint8_t>> progress; // of running cells: the file does not keep it
    std::vector<std::pair<ExecutionId, store::ExecutionPhase>> executions;
    std::optional<std::vector<WaveFacts>> waves;
    std::optional<QList<QuestionView>> questions;
    std::optional<QList<InputArchiveView>> inputs;
    std::optional<ConnectionView> connection;
    std::optional<Transfers> transfers;
    std::optional<LiveFigures> figures;
    std::optional<QString> outputSizes; // of the setting of that name
    std::shared_ptr<const Clock> clock;
    QList<EventView> events;
    QList<WishOutcome> wishes;
    QList<Problem> problems;
};

} // namespace dosegrid::engine
