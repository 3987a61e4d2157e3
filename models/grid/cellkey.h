// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>

#include <compare>
#include <cstdint>

namespace dosegrid::grid {

// Dense index of a cell in a GridSpec: 0 .. cellCount() - 1. Stored in campaign files, so its order is fixed:
// ((model * regions + region) * particles + particle) * energies + energy.
struct CellIndex
{
    std::uint32_t value = 0;

    auto operator<=>(const CellIndex &) const = default;
    friend size_t qHash(CellIndex cell, size_t seed = 0) { return ::qHash(cell.value, seed); }
};

// A cell by its positions on the four axes (positions, not ids).
struct CellKey
{
    std::uint16_t model = 0;
    std::uint16_t region = 0;
    std::uint16_t particle = 0;
    std::uint16_t energy = 0;

    auto operator<=>(const CellKey &) const = default;
};

} // namespace dosegrid::grid
