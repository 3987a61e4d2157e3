// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/grid/gridstate.h"

#include <algorithm>
#include <array>
#include <bit>
#include <numeric>

namespace dosegrid::grid {

std::uint32_t StateCounts::total() const { return std::accumulate(byState.begin(), byState.end(), 0U); }

GridState::GridState(GridSpecPtr spec)
    : m_spec(std::move(spec))
    , m_state(m_spec->cellCount(), CellState::Open)
    , m_records(m_spec->cellCount())
    , m_rows(std::size_t(m_spec->rowCount()))
    , m_columns(std::size_t(m_spec->columnCount()))
    , m_blocks(std::size_t(m_spec->blockCount()))
{
    const auto columns = std::uint32_t(m_spec->columnCount());
    const auto energies = std::uint32_t(m_spec->energyCount());
    for (int row = 0; row < m_spec->rowCount(); ++row) {
        const int model = m_spec->modelOfRow(row);
        const bool applicable = m_spec->isApplicable(model, m_spec->regionOfRow(row));
        const CellState state = applicable ? CellState::Open : CellState::NotApplicable;
        m_total[state] += columns;
        m_rows[std::size_t(row)][state] = columns;
        for (StateCounts &column : m_columns)
            ++column[state];
        for (int particle = 0; particle < m_spec->particleCount(); ++particle)
            m_blocks[std::size_t(model * m_spec->particleCount() + particle)][state] += energies;
        if (applicable)
            continue;
        for (std::uint32_t i = 0; i < columns; ++i) {
            const std::size_t cell = std::size_t(row) * columns + i;
            m_state[cell] = CellState::NotApplicable;
            m_records[cell].state = CellState::NotApplicable;
        }
    }
}

void GridState::move(CellIndex cell, CellState from, CellState to)
{
    const int row = m_spec->row(cell);
    const int column = m_spec->column(cell);
    const int block = m_spec->modelOfRow(row) * m_spec->particleCount() + m_spec->particleOfColumn(column);
    for (StateCounts *counts :
         {&m_total, &m_rows[std::size_t(row)], &m_columns[std::size_t(column)], &m_blocks[std::size_t(block)]}) {
        --(*counts)[from];
        ++(*counts)[to];
    }
    m_state[cell.value] = to;
}

void GridState::set(CellIndex cell, const CellRecord &record)
{
    const CellState before = m_state[cell.value];
    if (before != record.state)
        move(cell, before, record.state);
    m_records[cell.value] = record;
    ++m_revision;
}

void GridState::setState(CellIndex cell, CellState state)
{
    CellRecord record = m_records[cell.value];
    record.state = state;
    set(cell, record);
}

void GridState::apply(std::span<const CellChange> changes)
{
    for (const CellChange &change : changes)
        set(change.cell, change.record);
}

StateCounts GridState::counts(const CellMask &mask) const
{
    // Neighbours are mostly in one state, and adding to one number waits for the addition before: four in turn do not.
    std::array<StateCounts, 4> inTurn;
    for (std::uint32_t first = 0; first < mask.size(); first += 64) {
        const std::uint32_t count = std::min<std::uint32_t>(64, mask.size() - first);
        std::uint64_t bits = mask.bits({first}, count);
        if (bits == ~std::uint64_t(0)) {
            for (std::uint32_t i = 0; i < 64; i += 4) {
                for (std::uint32_t turn = 0; turn < 4; ++turn)
                    ++inTurn[turn][m_state[first + i + turn]];
            }
            continue;
        }
        for (; bits != 0; bits &= bits - 1)
            ++inTurn[0][m_state[first + std::uint32_t(std::countr_zero(bits))]];
    }
    StateCounts counts;
    for (const StateCounts &each : inTurn) {
        for (std::size_t is = 0; is < counts.byState.size(); ++is)
            counts.byState[is] += each.byState[is];
    }
    return counts;
}

CellMask GridState::maskOf(CellState state) const
{
    CellMask mask(m_spec->cellCount());
    for (std::uint32_t i = 0; i < m_state.size(); ++i) {
        if (m_state[i] == state)
            mask.set(CellIndex{i});
    }
    return mask;
}

CellMask GridState::applicable() const
{
    CellMask mask(m_spec->cellCount(), true);
    return mask -= maskOf(CellState::NotApplicable);
}

} // namespace dosegrid::grid
