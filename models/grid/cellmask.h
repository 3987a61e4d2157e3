// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/grid/cellkey.h"

#include <bit>
#include <cstdint>
#include <functional>
#include <vector>

namespace dosegrid::grid {

// A set of cells of one grid, one bit a cell. A value; set algebra on 51,324 cells takes well under 0.1 ms.
// Operations between masks of different sizes are programming errors.
class CellMask
{
public:
    CellMask() = default;
    explicit CellMask(std::uint32_t cellCount, bool filled = false);

    std::uint32_t size() const { return m_size; }
    bool test(CellIndex cell) const { return (m_words[cell.value / 64] >> (cell.value % 64)) & 1U; }
    void set(CellIndex cell, bool on = true)
    {
        const std::uint64_t bit = std::uint64_t(1) << (cell.value % 64);
        if (on)
            m_words[cell.value / 64] |= bit;
        else
            m_words[cell.value / 64] &= ~bit;
    }
    // Of `count` cells from this one on, 64 at most, which are in the set: the lowest bit is the first.
    std::uint64_t bits(CellIndex first, std::uint32_t count) const
    {
        const std::size_t word = first.value / 64;
        const std::uint32_t shift = first.value % 64;
        std::uint64_t bits = m_words[word] >> shift;
        if (shift + count > 64)
            bits |= m_words[word + 1] << (64 - shift);
        return count < 64 ? bits & ((std::uint64_t(1) << count) - 1) : bits;
    }
    // The cell of each of these: cheapest where they come in ascending order.
    template<typename Range, typename Of>
    void setEach(const Range &range, Of &&cellOf)
    {
        std::size_t at = 0;
        std::uint64_t bits = 0; // for the word at `at`, not written yet
        for (const auto &one : range) {
            const CellIndex cell = std::invoke(cellOf, one);
            if (const std::size_t word = cell.value / 64; word != at) {
                m_words[at] |= bits;
                at = word;
                bits = 0;
            }
            bits |= std::uint64_t(1) << (cell.value % 64);
        }
        if (bits != 0)
            m_words[at] |= bits;
    }
    // Cells first .. first + count - 1.
    void setRange(CellIndex first, std::uint32_t count, bool on = true);

    std::uint32_t count() const;
    bool isEmpty() const;

    CellMask &operator|=(const CellMask &other);
    CellMask &operator&=(const CellMask &other);
    CellMask &operator-=(const CellMask &other);
    CellMask &invert();
    friend CellMask operator|(CellMask a, const CellMask &b) { return a |= b; }
    friend CellMask operator&(CellMask a, const CellMask &b) { return a &= b; }
    friend CellMask operator-(CellMask a, const CellMask &b) { return a -= b; }
    bool operator==(const CellMask &) const = default;

    // Calls f(CellIndex) for each cell in ascending order.
    template<typename F>
    void forEach(F &&f) const
    {
        for (std::size_t w = 0; w < m_words.size(); ++w) {
            for (std::uint64_t word = m_words[w]; word != 0; word &= word - 1)
                f(CellIndex{std::uint32_t(w * 64) + std::uint32_t(std::countr_zero(word))});
        }
    }
    std::vector<CellIndex> cells() const;
    static CellMask of(std::uint32_t cellCount, const std::vector<CellIndex> &cells);

private:
    std::uint32_t m_size = 0;
    std::vector<std::uint64_t> m_words; // bits past m_size are always 0
};

} // namespace dosegrid::grid
