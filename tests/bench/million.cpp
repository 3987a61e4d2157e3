// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/million.h"

#include <cmath>

using namespace dosegrid;
using namespace Qt::Literals::StringLiterals;

namespace bench {

grid::CampaignTemplate millionCells(const grid::CampaignTemplate &openDose)
{
    constexpr int energies = 443;
    grid::CampaignTemplate large = openDose;
    const QList<grid::Model> models = large.models;
    for (const grid::Model &model : models) {
        large.models += model;
        large.models.last().id += u"-2"_s;
    }
    for (QList<grid::Region> *regions : {&large.regions, &large.combinedRegions, &large.targetOnlyRegions}) {
        for (grid::Region &region : *regions)
            region.inModel += QList(region.inModel);
    }
    large.particles += {u"e+"_s, u"positrons"_s, u"β⁺"_s};
    large.particles += {u"alpha"_s, u"alphas"_s, u"α"_s};
    const double lowest = double(openDose.energiesEv.first());
    const double highest = double(openDose.energiesEv.last());
    large.energiesEv.clear();
    for (int i = 0; i < energies; ++i)
        large.energiesEv += qint64(std::round(lowest * std::pow(highest / lowest, double(i) / (energies - 1))));
    return large;
}

void fill(grid::GridState &state)
{
    for (std::uint32_t i = 0; i < state.spec().cellCount(); ++i) {
        if (!state.spec().isApplicable(grid::CellIndex{i}))
            continue;
        // Runs of a few dozen cells in one state, as waves leave them.
        const std::uint32_t chance = i / 37 * 2654435761U >> 16;
        grid::CellRecord record;
        record.state = grid::allCellStates[chance % (grid::cellStateCount - 1)];
        record.attempts = record.state == grid::CellState::Open ? 0 : std::uint16_t(1 + chance % 3);
        record.execution = {qint64(1 + i / 360)};
        record.predictedSeconds = float(3600 + i % 100'000);
        state.set({i}, record);
    }
}

} // namespace bench
