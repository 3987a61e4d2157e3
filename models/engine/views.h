// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/delta.h"
#include "models/engine/ledger.h"
#include "models/grid/gridstate.h"

#include <QUrl>

// From rows of the file to what the facade shows. Pure.
namespace dosegrid::engine {

EventView viewOf(const store::Event &event, const QString &executionName = {});
JobView viewOf(const store::LatestAttempt &attempt);
// Of the events about the notes of one cell, newest first.
QList<NoteView> notesOf(const std::vector<store::Event> &events);
// With the names of their executions, read from the file; for the store thread.
Result<QList<EventView>> viewsOf(const std::vector<store::Event> &events, store::RecordReader record);
QuestionView viewOf(const store::Question &question, const QString &executionName, std::uint32_t cells);
InputArchiveView viewOf(const store::InputArchive &input);
QList<InputArchiveView> viewsOf(const std::vector<store::InputArchive> &inputs);
AttemptView viewOf(const store::Attempt &attempt, const std::optional<store::Execution> &execution);
// Of a wish that was carried out or refused.
WishOutcome outcomeOf(const store::Wish &wish, std::uint32_t cellCount);
OutputView viewOf(const store::Output &output, const std::vector<store::Verdict> &verdicts);

// Summaries with counts and costs from the grid. `reasons`: why cells are held, by cell. `cores`: seen at work lately,
// for the time left: work that is left is taken to share them, so that all waves end together; a paused one has none.
QList<WaveSummary> summarise(const std::vector<WaveFacts> &waves, const grid::GridState &grid,
                             const QHash<std::uint32_t, QString> &reasons,
                             std::span<const statistics::CoresPoint> cores, CampaignTime now);

// Of results that were brought for cells in no wave.
double measuredHoursOfNoWave(const grid::GridState &grid);

// Everything but the cells, as the file has it; for observers, and for the first look of an engine.
void fillFromFile(Delta &delta, const LoadedCampaign &campaign);
// How often, in wall time, a running engine notes the time of a practice world in the file.
inline constexpr milliseconds practiceNotedEvery{20'000};
// The practice clock that the file remembers, else the system's.
std::shared_ptr<const Clock> clockFromFile(const LoadedCampaign &campaign);

} // namespace dosegrid::engine
