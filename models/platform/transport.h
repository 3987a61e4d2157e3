// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/platform/phantom.h"

namespace dosegrid::platform {

enum class Radiation { Photons, Electrons };

// Plausible, not physical: absorbed fractions of the practice body from a few smooth curves and a symmetric exchange
// between regions. What must hold of real ones holds of these:
// - the flow of energy between two regions is the same both ways (reciprocity), for each mass and energy;
// - what is deposited in all regions together is at most what was emitted;
// - everything is smooth in energy, also between the energies of the campaign.
struct Transport
{
    size_t count = 0;
    std::vector<double> fractions; // by source and target among the simple regions, row by row

    double fraction(int source, int target) const
    {
        return fractions[static_cast<size_t>(source) * count + static_cast<size_t>(target)];
    }
};

Transport transport(const Phantom &phantom, Radiation radiation, double energyMev);

// Mean share of its energy that a primary which reaches a far region leaves there.
double typicalDeposit(Radiation radiation, double energyMev);

} // namespace dosegrid::platform
