// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/clock.h"
#include "models/core/ids.h"
#include "models/grid/cellmask.h"
#include "models/grid/cellstate.h"
#include "models/grid/gridspec.h"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace dosegrid::grid {

// Cells by state; index with operator[].
struct StateCounts
{
    std::array<std::uint32_t, cellStateCount> byState{};

    std::uint32_t operator[](CellState s) const { return byState[std::size_t(s)]; }
    std::uint32_t &operator[](CellState s) { return byState[std::size_t(s)]; }
    std::uint32_t total() const; // n/a included
    std::uint32_t computable() const { return total() - (*this)[CellState::NotApplicable]; }
    bool operator==(const StateCounts &) const = default;
};

// All that the matrix, the tables and the plots need to know of one cell, besides its place. Times in campaign time,
// 0 when unknown; costs in CPU seconds, 0 when unknown.
struct CellRecord
{
    CellState state = CellState::Open;
    std::uint8_t flags = 0; // CellFlag
    std::uint16_t attempts = 0;
    std::uint8_t progress = 0; // 0..255 of the predicted time while running
    WaveId wave;
    ExecutionId execution;       // of the latest attempt
    qint64 since = 0;            // ms, when the state was entered
    float predictedSeconds = 0;  // one job's CPU time, or the sum of its sub-jobs
    float measuredSeconds = 0;   // ElapsedTime of the accepted output
    float waitedSeconds = 0;     // accepted to first seen running, latest attempt
    float sourceUncertainty = 0; // relative, of the accepted output
    float sourceFraction = 0;    // absorbed fraction in the source region, of the accepted output

    bool operator==(const CellRecord &) const = default;
};

struct CellChange
{
    CellIndex cell;
    CellRecord record;
};

// The state of every cell as arrays by dense index, with counts by state per row, column, block and in total that
// are kept up to date at each change (O(1) a change). Not thread-safe: each thread has its own copy; the engine sends
// CellChanges, never references.
class GridState
{
public:
    explicit GridState(GridSpecPtr spec);

    const GridSpec &spec() const { return *m_spec; }
    const GridSpecPtr &specPtr() const { return m_spec; }

    CellState state(CellIndex cell) const { return m_state[cell.value]; }
    const CellRecord &record(CellIndex cell) const { return m_records[cell.value]; }
    // One byte a cell, in dense order; for painters.
    std::span<const CellState> states() const { return m_state; }

    void set(CellIndex cell, const CellRecord &record);
    void setState(CellIndex cell, CellState state);
    void apply(std::span<const CellChange> changes);

    const StateCounts &total() const { return m_total; }
    const StateCounts &row(int row) const { return m_rows[std::size_t(row)]; }
    const StateCounts &column(int column) const { return m_columns[std::size_t(column)]; }
    const StateCounts &block(int model, int particle) const
    {
        return m_blocks[std::size_t(model * m_spec->particleCount() + particle)];
    }
    StateCounts counts(const CellMask &mask) const;
    CellMask maskOf(CellState state) const;
    CellMask applicable() const;

    // Increases at every change; a cache of anything derived compares it.
    std::uint64_t revision() const { return m_revision; }

private:
    void move(CellIndex cell, CellState from, CellState to);

    GridSpecPtr m_spec;
    std::vector<CellState> m_state;
    std::vector<CellRecord> m_records;
    StateCounts m_total;
    std::vector<StateCounts> m_rows;
    std::vector<StateCounts> m_columns;
    std::vector<StateCounts> m_blocks;
    std::uint64_t m_revision = 0;
};

} // namespace dosegrid::grid
