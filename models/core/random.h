// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>

namespace dosegrid {

// The only source of chance in models/; injected, so that tests are deterministic. Not for secrets.
class Random
{
public:
    virtual ~Random();
    virtual std::uint64_t next() = 0;

    // Uniform in [0, 1).
    double unit();
    // `length` characters of [a-z0-9], for the nonces in execution names.
    QString token(int length);
};

class SystemRandom final : public Random
{
public:
    std::uint64_t next() override;
};

// splitmix64: a well-known public-domain generator, one state word, the same sequence everywhere.
class SeededRandom final : public Random
{
public:
    explicit SeededRandom(std::uint64_t seed) : m_state(seed) {}
    std::uint64_t next() override;

private:
    std::uint64_t m_state;
};

} // namespace dosegrid
