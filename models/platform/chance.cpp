// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/platform/chance.h"

#include "models/core/random.h"

#include <cmath>
#include <numbers>

namespace dosegrid::platform {

namespace {

SeededRandom generator(std::uint64_t seed, std::initializer_list<std::uint64_t> what)
{
    std::uint64_t state = seed;
    for (const std::uint64_t number : what)
        state = SeededRandom(state ^ (number * 0xff51afd7ed558ccdULL)).next();
    return SeededRandom(state);
}

} // namespace

std::uint64_t drawBits(std::uint64_t seed, std::initializer_list<std::uint64_t> what)
{
    return generator(seed, what).next();
}

double drawUnit(std::uint64_t seed, std::initializer_list<std::uint64_t> what) { return generator(seed, what).unit(); }

double drawLogNormal(std::uint64_t seed, std::initializer_list<std::uint64_t> what, double sigma)
{
    SeededRandom random = generator(seed, what);
    const double radius = std::sqrt(-2.0 * std::log(1.0 - random.unit()));
    return std::exp(sigma * radius * std::cos(2.0 * std::numbers::pi * random.unit()));
}

} // namespace dosegrid::platform
