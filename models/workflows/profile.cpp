// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workflows/profile.h"

namespace dosegrid::workflows {

const SubJobClass *Profile::classFor(int wanted, int allowed) const
{
    const SubJobClass *best = nullptr;
    for (const SubJobClass &candidate : classes) {
        if (candidate.subJobs > allowed)
            break;
        best = &candidate;
        if (candidate.subJobs >= wanted)
            break;
    }
    return best;
}

} // namespace dosegrid::workflows
