// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <array>
#include <cstdint>
#include <optional>

namespace dosegrid::grid {

// What a cell is shown as. Each state of the engine maps to exactly one of these. Stored by name.
enum class CellState : std::uint8_t {
    Open,          // in the grid, in no wave
    Planned,       // in a wave, nothing sent
    Submitted,     // in the outbox, being sent, or accepted and waiting on the platform
    Running,       // the platform says so
    ToFetch,       // the platform finished; output not yet here or not yet checked
    Done,          // output here, complete, accepted
    Held,          // needs a person
    Failed,        // known to have failed, or output refused
    Uncertain,     // we do not know
    Skipped,       // killed or given up on purpose
    NotApplicable, // cannot exist: the source has no voxel in this model
};

constexpr int cellStateCount = 11;
constexpr std::array<CellState, cellStateCount> allCellStates = {
    CellState::Open,      CellState::Planned, CellState::Submitted,    CellState::Running,
    CellState::ToFetch,   CellState::Done,    CellState::Held,         CellState::Failed,
    CellState::Uncertain, CellState::Skipped, CellState::NotApplicable};

// Overlays that never change a cell's state or fill.
enum CellFlag : std::uint8_t {
    Retrying = 1, // a former attempt failed, another one is under way
    Late = 2,     // much longer than predicted
    HasNote = 4,
    NeedsReview = 8, // QC badge: an output waits for a person
};

constexpr std::array<CellFlag, 4> allCellFlags = {Retrying, Late, HasNote, NeedsReview};

// "open", "planned", "submitted", "running", "to-fetch", "done", "held", "failed", "uncertain", "skipped", "n/a"
QString name(CellState state);
std::optional<CellState> cellStateFromName(QStringView text);

// "retrying", "late", "note", "review"
QString name(CellFlag flag);
std::optional<CellFlag> cellFlagFromName(QStringView text);

// Who wins when several cells share a pixel, so that nothing looks finished early:
// failed > uncertain > held > running > to fetch > submitted > planned > skipped > done > open > n/a.
int severity(CellState state);

} // namespace dosegrid::grid
