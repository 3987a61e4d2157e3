// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/seedbook.h"

#include <algorithm>

namespace dosegrid::engine {

void SeedBook::add(const store::Attempt &attempt)
{
    if (attempt.seed || attempt.replicate > 0)
        m_used.push_back({attempt.id, attempt.cell, attempt.seed, attempt.subjobs, attempt.replicate, false});
}

void SeedBook::takeBack(AttemptId attempt)
{
    const auto found = std::ranges::lower_bound(m_used, attempt, {}, &store::SeedUse::attempt);
    if (found == m_used.end() || found->attempt != attempt)
        return;
    if (found->replicate > 0)
        found->isTakenBack = true;
    else
        m_used.erase(found);
}

} // namespace dosegrid::engine
