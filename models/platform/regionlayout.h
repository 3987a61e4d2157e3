// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace dosegrid::platform {

// Where a region lies in the practice body, in cm for a person of 176 cm: x to the left, y to the back, z from the
// feet. Set by hand from general anatomy, so that neighbours come out as neighbours; no phantom was measured for it.
struct RegionLayout
{
    double x = 0;
    double y = 0;
    double z = 0;
    double spread = 0;    // how far its parts lie apart, beyond the size of a ball of its volume
    double thickness = 0; // of a wall, a shaft, a layer; 0: a ball of its volume
    double depth = 0;     // of body that a photon crosses on its way out
    int inside = 0;       // the only region it touches, 0 when it touches all that are near
};

// By ICRP 110 label, 0 to 141.
std::span<const RegionLayout> regionLayouts();

} // namespace dosegrid::platform
