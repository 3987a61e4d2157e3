// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/grid/matrixaxes.h"

#include "models/text/templatewords.h"

#include <algorithm>
#include <numeric>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::widgets {

MatrixAxes MatrixAxes::of(const grid::CampaignTemplate &tmpl, grid::GridSpecPtr spec, const QString &combinedName,
                          const QString &otherName)
{
    MatrixAxes axes;
    std::vector<bool> placed(std::size_t(spec->regionCount()), false);
    const auto addGroup = [&](const QString &id, const QString &name, const std::vector<int> &positions) {
        if (positions.empty())
            return;
        axes.groups.push_back({id, name, int(axes.regionOrder.size()), int(positions.size()), false});
        for (const int position : positions) {
            axes.regionOrder.push_back(position);
            placed[std::size_t(position)] = true;
        }
    };
    for (const grid::RegionGroup &group : tmpl.groups) {
        std::vector<int> positions;
        for (const int id : group.regionIds) {
            const auto position = spec->regionPosition(id);
            if (position && !placed[std::size_t(*position)])
                positions.push_back(*position);
        }
        addGroup(group.id, text::templateName(group.name), positions);
    }
    for (const bool combined : {false, true}) {
        std::vector<int> rest;
        for (int i = 0; i < spec->regionCount(); ++i) {
            if (!placed[std::size_t(i)] && spec->regions()[i].isCombined == combined)
                rest.push_back(i);
        }
        addGroup(combined ? u"combined"_s : u"other"_s, combined ? combinedName : otherName, rest);
    }
    axes.models.resize(std::size_t(spec->modelCount()));
    std::iota(axes.models.begin(), axes.models.end(), 0);
    axes.particles.resize(std::size_t(spec->particleCount()));
    std::iota(axes.particles.begin(), axes.particles.end(), 0);
    axes.spec = std::move(spec);
    return axes;
}

bool MatrixAxes::isWhole() const
{
    return int(models.size()) == spec->modelCount() && int(particles.size()) == spec->particleCount()
           && int(regionOrder.size()) == spec->regionCount()
           && std::none_of(groups.begin(), groups.end(), [](const MatrixGroup &group) { return group.isClosed; });
}

} // namespace dosegrid::widgets
