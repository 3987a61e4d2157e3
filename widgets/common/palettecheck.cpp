// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/palettecheck.h"

#include <limits>

namespace dosegrid::widgets {

NearestPair nearestPair(const ThemeColours &colours, Vision vision)
{
    std::array<Triple, colouredStates.size()> seen;
    for (std::size_t i = 0; i < seen.size(); ++i)
        seen[i] = labOf(linearAsSeen(colours.state(colouredStates[i]).fill, vision));
    NearestPair nearest{.distance = std::numeric_limits<double>::infinity()};
    for (std::size_t i = 0; i < seen.size(); ++i) {
        for (std::size_t j = i + 1; j < seen.size(); ++j) {
            if (const double distance = ciede2000(seen[i], seen[j]); distance < nearest.distance)
                nearest = {colouredStates[i], colouredStates[j], distance};
        }
    }
    return nearest;
}

double leastDistance(const ThemeColours &colours) { return colours.isGrey() ? 8.5 : 12; }

} // namespace dosegrid::widgets
