// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace dosegrid::platform {

// A region of the result table as the practice world sees it.
struct PhantomRegion
{
    int id = 0;
    double volumeMm3 = 0;
    double massG = 0;
    std::vector<int> members; // positions of simple regions; empty for a simple region
};

// The rows of a model's result table, and what the transport needs to know of its simple regions: how far apart they
// are and how much surface they share. Immutable; made once from the shipped template.
struct Phantom
{
    std::vector<PhantomRegion> regions; // ascending id: the simple ones, outside air included, then the combined ones
    int simpleCount = 0;
    std::vector<double> chord; // g/cm², mean path through a simple region
    std::vector<double> depth; // cm, mean path out of the body
    // By pair of simple regions, row by row; symmetric.
    std::vector<double> distance2; // cm², mean square distance of their parts
    std::vector<double> contact;   // cm², shared surface

    const PhantomRegion *region(int id) const;
    // Positions of the simple regions that a region consists of: itself, or its members.
    std::vector<int> parts(int id) const;
};

// nullptr for a model that the template does not have. Any thread.
const Phantom *phantom(const QString &model);

} // namespace dosegrid::platform
