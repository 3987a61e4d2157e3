// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/clock.h"

namespace dosegrid {

class Random;

// Pauses that double from `base` to `cap`, each with up to `jitter` (a fraction) taken off at random so that
// clients do not march in step. A value: copy it to start again.
class Backoff
{
public:
    Backoff(milliseconds base, milliseconds cap, double jitter = 0.25) : m_base(base), m_cap(cap), m_jitter(jitter) {}

    // The pause before the next try; counts the failure.
    milliseconds fail(Random &random);
    void succeed() { m_failures = 0; }
    int failures() const { return m_failures; }

private:
    milliseconds m_base;
    milliseconds m_cap;
    double m_jitter;
    int m_failures = 0;
};

} // namespace dosegrid
