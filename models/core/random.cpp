// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/random.h"

#include <QRandomGenerator>

namespace dosegrid {

Random::~Random() = default;

double Random::unit() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }

QString Random::token(int length)
{
    static constexpr char16_t alphabet[] = u"abcdefghijklmnopqrstuvwxyz0123456789";
    QString text;
    text.reserve(length);
    for (int i = 0; i < length; ++i)
        text += QChar(alphabet[next() % 36]);
    return text;
}

std::uint64_t SystemRandom::next() { return QRandomGenerator::system()->generate64(); }

std::uint64_t SeededRandom::next()
{
    std::uint64_t z = (m_state += 0x9e3779b97f4a7c15ULL);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
}

} // namespace dosegrid
