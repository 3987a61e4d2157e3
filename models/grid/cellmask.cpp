// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/grid/cellmask.h"

#include <algorithm>

namespace dosegrid::grid {

CellMask::CellMask(std::uint32_t cellCount, bool filled)
    : m_size(cellCount)
    , m_words((std::size_t(cellCount) + 63) / 64, 0)
{
    if (filled)
        invert();
}

void CellMask::setRange(CellIndex first, std::uint32_t count, bool on)
{
    const std::uint32_t end = first.value + count;
    for (std::uint32_t i = first.value; i < end;) {
        const std::uint32_t bit = i % 64;
        const std::uint32_t taken = std::min(64 - bit, end - i);
        const std::uint64_t bits = (~std::uint64_t(0) >> (64 - taken)) << bit;
        if (on)
            m_words[i / 64] |= bits;
        else
            m_words[i / 64] &= ~bits;
        i += taken;
    }
}

std::uint32_t CellMask::count() const
{
    std::uint32_t n = 0;
    for (const std::uint64_t word : m_words)
        n += word == 0 ? 0 : std::uint32_t(std::popcount(word)); // a call, where processors need not have it
    return n;
}

bool CellMask::isEmpty() const
{
    return std::ranges::all_of(m_words, [](std::uint64_t word) { return word == 0; });
}

CellMask &CellMask::operator|=(const CellMask &other)
{
    for (std::size_t i = 0; i < m_words.size(); ++i)
        m_words[i] |= other.m_words[i];
    return *this;
}

CellMask &CellMask::operator&=(const CellMask &other)
{
    for (std::size_t i = 0; i < m_words.size(); ++i)
        m_words[i] &= other.m_words[i];
    return *this;
}

CellMask &CellMask::operator-=(const CellMask &other)
{
    for (std::size_t i = 0; i < m_words.size(); ++i)
        m_words[i] &= ~other.m_words[i];
    return *this;
}

CellMask &CellMask::invert()
{
    for (std::uint64_t &word : m_words)
        word = ~word;
    if (m_size % 64 != 0)
        m_words.back() &= (std::uint64_t(1) << (m_size % 64)) - 1;
    return *this;
}

std::vector<CellIndex> CellMask::cells() const
{
    std::vector<CellIndex> list;
    list.reserve(count());
    forEach([&list](CellIndex cell) { list.push_back(cell); });
    return list;
}

CellMask CellMask::of(std::uint32_t cellCount, const std::vector<CellIndex> &cells)
{
    CellMask mask(cellCount);
    for (const CellIndex cell : cells)
        mask.set(cell);
    return mask;
}

} // namespace dosegrid::grid
