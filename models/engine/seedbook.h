// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/records.h"

#include <vector>

namespace dosegrid::engine {

// Which seeds the attempts of a campaign were planned with: what further plans must not meet, and what a retry keeps.
// As the store's RecordReader::plannedSeeds tells of them. Lives in the engine thread.
class SeedBook
{
public:
    SeedBook() = default;
    explicit SeedBook(std::vector<store::SeedUse> used) : m_used(std::move(used)) {}

    const std::vector<store::SeedUse> &used() const { return m_used; } // in the order of attempts

    void add(const store::Attempt &attempt);
    // It never left; what is planned of its cell instead keeps its replicate.
    void takeBack(AttemptId attempt);

private:
    std::vector<store::SeedUse> m_used;
};

} // namespace dosegrid::engine
