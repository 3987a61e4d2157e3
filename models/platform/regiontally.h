// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/platform/outputmaker.h"
#include "models/platform/phantom.h"
#include "models/platform/transport.h"

#include <vector>

namespace dosegrid::platform {

// What a region has collected over all primaries of a run.
struct RegionTally
{
    double edepMev = 0;
    double sqEdep = 0; // sum over the primaries of the square of their deposit, MeV²
    double doseGy = 0;
    double sqDose = 0;
    qint64 hits = 0;
    qint64 eventHits = 0; // primaries that deposited something
};

// One tally for each region of the phantom, in its order. Chance comes from the run alone, seed included, so the same
// run has the same tallies, and another seed differs by as much as the stated uncertainties say.
std::vector<RegionTally> tallyRegions(const SimulatedRun &run, const Phantom &phantom, const Transport &transport);

// Relative standard uncertainty of a sum over `primaries`, estimated history by history as Gate does
// (opendose-domain 5.2); 1 when there is nothing to estimate it from.
double relativeUncertainty(double sum, double sumOfSquares, qint64 primaries);

} // namespace dosegrid::platform
