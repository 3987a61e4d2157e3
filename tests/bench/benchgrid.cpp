// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/benchgrid.h"

#include "models/grid/templatereader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

using namespace dosegrid;
using namespace dosegrid::engine;
using namespace Qt::Literals::StringLiterals;

namespace bench {

namespace {

grid::CampaignTemplate withEnergies(const grid::CampaignTemplate &shipped, int energies)
{
    constexpr double lowest = 5'000;
    constexpr double highest = 10'000'000;
    QJsonArray list;
    for (int i = 0; i < energies; ++i)
        list << qint64(lowest * std::pow(highest / lowest, double(i) / (energies - 1)));
    QJsonObject json = QJsonDocument::fromJson(shipped.json).object();
    json["energies_ev"_L1] = list;
    return orExit(grid::readTemplate(QJsonDocument(json).toJson(), u"scaled"_s));
}

} // namespace

Grid::Grid(int energies)
{
    auto shipped = orExit(grid::loadTemplate(u"opendose"_s));
    tmpl = std::make_shared<const grid::CampaignTemplate>(energies > 0 ? withEnergies(shipped, energies)
                                                                       : std::move(shipped));
    spec = tmpl->spec();
    cost = std::make_shared<const planning::CostModel>(*tmpl, spec);
}

PlanBasis Grid::basis() const
{
    PlanBasis basis{tmpl, grid::GridState(spec), cost, {}, {u"AF"_s, u"AM"_s}, {}, 25, 0, {}};
    basis.live = grid::CellMask(spec->cellCount());
    return basis;
}

grid::CellMask Grid::all() const
{
    grid::CellMask mask(spec->cellCount());
    for (std::uint32_t i = 0; i < mask.size(); ++i)
        mask.set({i});
    return mask;
}

grid::CellMask Grid::cells(std::uint32_t most) const
{
    grid::CellMask mask(spec->cellCount());
    for (std::uint32_t i = 0, taken = 0; i < spec->cellCount() && taken < most; ++i) {
        const bool isOfFirst = spec->key({i}).model == 0 && spec->key({i}).particle == 0;
        if (isOfFirst && spec->isApplicable({i})) {
            mask.set({i});
            ++taken;
        }
    }
    return mask;
}

PlanRequest Grid::request(grid::CellMask mask, const QString &workflow) const
{
    PlanRequest request;
    request.cells = std::move(mask);
    request.waveName = u"bench"_s;
    request.workflow = workflow;
    return request;
}

} // namespace bench
