// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/grid/campaigntemplate.h"

#include <algorithm>

namespace dosegrid::grid {

GridSpecPtr CampaignTemplate::spec(bool withCombined) const
{
    GridSpec::Axes axes{models, regions, particles, energiesEv};
    if (withCombined)
        axes.regions += combinedRegions;
    return std::make_shared<const GridSpec>(std::move(axes));
}

const SourceSet *CampaignTemplate::set(QStringView setId) const
{
    const auto found = std::ranges::find_if(sets, [setId](const SourceSet &s) { return s.id == setId; });
    return found == sets.end() ? nullptr : &*found;
}

const Region *CampaignTemplate::region(int regionId) const
{
    for (const QList<Region> *list : {&regions, &combinedRegions, &targetOnlyRegions}) {
        const auto found = std::ranges::find(*list, regionId, &Region::id);
        if (found != list->end())
            return &*found;
    }
    return nullptr;
}

} // namespace dosegrid::grid
