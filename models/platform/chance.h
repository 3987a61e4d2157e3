// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <initializer_list>

namespace dosegrid::platform {

// Chance without state: the draw depends on the seed and the numbers given, never on what was drawn before. So a replay
// of the commands meets the same world in whatever order it looks.
std::uint64_t drawBits(std::uint64_t seed, std::initializer_list<std::uint64_t> what);
double drawUnit(std::uint64_t seed, std::initializer_list<std::uint64_t> what);                    // [0, 1)
double drawLogNormal(std::uint64_t seed, std::initializer_list<std::uint64_t> what, double sigma); // median 1

} // namespace dosegrid::platform
