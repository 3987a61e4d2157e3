// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/grid/axeschoice.h"

#include "models/text/templatewords.h"
#include "models/text/words.h"

#include <QCollator>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

using namespace Qt::Literals::StringLiterals;
using dosegrid::grid::CellIndex;
using dosegrid::grid::CellState;
using dosegrid::grid::GridState;

namespace dosegrid::widgets {

namespace {

constexpr double noKey = std::numeric_limits<double>::quiet_NaN();

double massOf(const grid::Region &region)
{
    double mass = 0;
    bool isKnown = false;
    for (const auto &part : region.inModel) {
        isKnown |= part.has_value();
        mass += part ? part->massG : 0;
    }
    return isKnown ? -mass : noKey;
}

double costOf(CellIndex cell, const GridState &state, const CellSeconds &seconds)
{
    const auto measured = double(state.record(cell).measuredSeconds);
    return measured > 0 ? measured : seconds ? seconds(cell) : 0;
}

double costOf(int region, const GridState &state, const CellSeconds &seconds)
{
    const grid::GridSpec &spec = state.spec();
    double sum = 0;
    bool isKnown = false;
    for (int model = 0; model < spec.modelCount(); ++model) {
        if (!spec.isApplicable(model, region))
            continue;
        isKnown = true;
        CellIndex cell = spec.at(model * spec.regionCount() + region, 0);
        for (int column = 0; column < spec.columnCount(); ++column, ++cell.value)
            sum += costOf(cell, state, seconds);
    }
    return isKnown ? -sum : noKey;
}

void add(grid::StateCounts &sum, const grid::StateCounts &part)
{
    for (std::size_t i = 0; i < sum.byState.size(); ++i)
        sum.byState[i] += part.byState[i];
}

double failuresOf(const grid::StateCounts &counts)
{
    return counts.computable() > 0 ? -double(counts[CellState::Failed]) / counts.computable() : noKey;
}

double failuresOf(int region, const GridState &state)
{
    grid::StateCounts counts;
    for (int model = 0; model < state.spec().modelCount(); ++model)
        add(counts, state.row(model * state.spec().regionCount() + region));
    return failuresOf(counts);
}

// The place of each name in the order of the alphabet.
std::vector<double> placesOf(const QStringList &names)
{
    QCollator collator;
    collator.setNumericMode(true);
    std::vector<int> sorted(std::size_t(names.size()));
    std::iota(sorted.begin(), sorted.end(), 0);
    std::stable_sort(sorted.begin(), sorted.end(),
                     [&](int a, int b) { return collator.compare(names[a], names[b]) < 0; });
    std::vector<double> keys(sorted.size());
    for (std::size_t i = 0; i < sorted.size(); ++i)
        keys[std::size_t(sorted[i])] = double(i);
    return keys;
}

bool isBefore(double a, double b) { return std::isnan(a) || std::isnan(b) ? !std::isnan(a) && std::isnan(b) : a < b; }

void sortByKeys(std::vector<int> &positions, const std::vector<double> &keys)
{
    if (!keys.empty())
        std::stable_sort(positions.begin(), positions.end(),
                         [&keys](int a, int b) { return isBefore(keys[std::size_t(a)], keys[std::size_t(b)]); });
}

std::vector<int> remaining(const std::vector<int> &whole, const std::function<bool(int)> &isHidden)
{
    std::vector<int> left;
    std::remove_copy_if(whole.begin(), whole.end(), std::back_inserter(left), isHidden);
    return left.empty() ? whole : left;
}

template<typename Orders>
std::optional<typename Orders::value_type> named(const Orders &orders, QStringView name)
{
    const auto found = std::ranges::find_if(orders, [name](auto order) { return nameOf(order) == name; });
    return found == orders.end() ? std::nullopt : std::optional(*found);
}

} // namespace

QString nameOf(RegionOrder order)
{
    switch (order) {
    case RegionOrder::System: break;
    case RegionOrder::Id: return u"id"_s;
    case RegionOrder::Name: return u"name"_s;
    case RegionOrder::Mass: return u"mass"_s;
    case RegionOrder::Cost: return u"cost"_s;
    case RegionOrder::Failures: return u"failures"_s;
    }
    return u"system"_s;
}

std::optional<RegionOrder> regionOrderFromName(QStringView name) { return named(allRegionOrders, name); }

QString nameOf(BlockOrder order)
{
    switch (order) {
    case BlockOrder::Axis: break;
    case BlockOrder::Name: return u"name"_s;
    case BlockOrder::Cost: return u"cost"_s;
    case BlockOrder::Failures: return u"failures"_s;
    }
    return u"axis"_s;
}

std::optional<BlockOrder> blockOrderFromName(QStringView name) { return named(allBlockOrders, name); }

QString nameOf(EnergyOrder order)
{
    switch (order) {
    case EnergyOrder::FromLow: break;
    case EnergyOrder::FromHigh: return u"high"_s;
    case EnergyOrder::Cost: return u"cost"_s;
    case EnergyOrder::Failures: return u"failures"_s;
    }
    return u"low"_s;
}

std::optional<EnergyOrder> energyOrderFromName(QStringView name) { return named(allEnergyOrders, name); }

std::vector<double> orderKeys(RegionOrder order, const GridState &state, const CellSeconds &seconds)
{
    const grid::GridSpec &spec = state.spec();
    std::vector<double> keys;
    if (order == RegionOrder::System)
        return keys;
    if (order == RegionOrder::Name) {
        QStringList names;
        for (const grid::Region &region : spec.regions())
            names += text::templateName(region.name);
        return placesOf(names);
    }
    for (int region = 0; region < spec.regionCount(); ++region) {
        switch (order) {
        case RegionOrder::System:
        case RegionOrder::Name: break;
        case RegionOrder::Id: keys.push_back(spec.regions()[region].id); break;
        case RegionOrder::Mass: keys.push_back(massOf(spec.regions()[region])); break;
        case RegionOrder::Cost: keys.push_back(costOf(region, state, seconds)); break;
        case RegionOrder::Failures: keys.push_back(failuresOf(region, state)); break;
        }
    }
    return keys;
}

BlockKeys blockKeys(BlockOrder order, const GridState &state, const CellSeconds &seconds)
{
    const grid::GridSpec &spec = state.spec();
    BlockKeys keys;
    switch (order) {
    case BlockOrder::Axis: break;
    case BlockOrder::Name: {
        QStringList names;
        for (const grid::Model &model : spec.models())
            names += model.id;
        keys.models = placesOf(names);
        names.clear();
        for (const grid::Particle &particle : spec.particles())
            names += text::particleName(particle);
        keys.particles = placesOf(names);
        break;
    }
    case BlockOrder::Cost:
        keys = {std::vector<double>(std::size_t(spec.modelCount())),
                std::vector<double>(std::size_t(spec.particleCount()))};
        for (CellIndex cell; cell.value < spec.cellCount(); ++cell.value) {
            if (!spec.isApplicable(cell))
                continue;
            const grid::CellKey key = spec.key(cell);
            const double cost = costOf(cell, state, seconds);
            keys.models[key.model] -= cost;
            keys.particles[key.particle] -= cost;
        }
        break;
    case BlockOrder::Failures: {
        std::vector<grid::StateCounts> particles(std::size_t(spec.particleCount()));
        for (int model = 0; model < spec.modelCount(); ++model) {
            grid::StateCounts ofModel;
            for (int particle = 0; particle < spec.particleCount(); ++particle) {
                add(ofModel, state.block(model, particle));
                add(particles[std::size_t(particle)], state.block(model, particle));
            }
            keys.models.push_back(failuresOf(ofModel));
        }
        for (const grid::StateCounts &ofParticle : particles)
            keys.particles.push_back(failuresOf(ofParticle));
        break;
    }
    }
    return keys;
}

EnergyKeys energyKeys(EnergyOrder order, const GridState &state, const CellSeconds &seconds)
{
    const grid::GridSpec &spec = state.spec();
    EnergyKeys keys;
    switch (order) {
    case EnergyOrder::FromLow:
    case EnergyOrder::FromHigh: break;
    case EnergyOrder::Cost:
        keys.assign(std::size_t(spec.particleCount()), std::vector<double>(std::size_t(spec.energyCount())));
        for (CellIndex cell; cell.value < spec.cellCount(); ++cell.value) {
            if (!spec.isApplicable(cell))
                continue;
            const grid::CellKey key = spec.key(cell);
            keys[key.particle][key.energy] -= costOf(cell, state, seconds);
        }
        break;
    case EnergyOrder::Failures:
        for (int particle = 0; particle < spec.particleCount(); ++particle) {
            std::vector<double> &ofParticle = keys.emplace_back();
            for (int energy = 0; energy < spec.energyCount(); ++energy)
                ofParticle.push_back(failuresOf(state.column(particle * spec.energyCount() + energy)));
        }
        break;
    }
    return keys;
}

MatrixAxes arranged(const MatrixAxes &whole, const AxesChoice &choice, const std::vector<double> &keys,
                    const QString &orderName, const BlockKeys &blocks, const EnergyKeys &energies,
                    const QString &energyOrderName)
{
    MatrixAxes axes;
    axes.spec = whole.spec;
    axes.isSwapped = choice.isSwapped;
    axes.isFromHigh = choice.energies == EnergyOrder::FromHigh;
    for (const std::vector<double> &ofParticle : energies) {
        std::vector<int> &order = axes.energyOrder.emplace_back(ofParticle.size());
        std::iota(order.begin(), order.end(), 0);
        sortByKeys(order, ofParticle);
        axes.energyOrderName = energyOrderName;
    }
    const auto isHidden = [&](const MatrixGroup &group) { return choice.hiddenGroups.contains(group.id); };
    const bool hidesAll = std::all_of(whole.groups.begin(), whole.groups.end(), isHidden);
    for (const MatrixGroup &group : whole.groups) {
        if (!hidesAll && isHidden(group))
            continue;
        MatrixGroup shown = group;
        shown.first = int(axes.regionOrder.size());
        shown.isClosed = group.count > 1 && choice.closedGroups.contains(group.id);
        const auto from = whole.regionOrder.begin() + group.first;
        axes.regionOrder.insert(axes.regionOrder.end(), from, from + group.count);
        axes.groups.push_back(shown);
    }
    if (!keys.empty()) {
        const auto before = [&keys](int a, int b) { return isBefore(keys[std::size_t(a)], keys[std::size_t(b)]); };
        if (!choice.keepsGroups)
            axes.groups = {{u"all"_s, orderName, 0, int(axes.regionOrder.size()), false}};
        for (const MatrixGroup &group : axes.groups) {
            const auto from = axes.regionOrder.begin() + group.first;
            std::stable_sort(from, from + group.count, before);
        }
    }
    const grid::GridSpec &spec = *whole.spec;
    axes.models =
        remaining(whole.models, [&](int model) { return choice.hiddenModels.contains(spec.models()[model].id); });
    axes.particles = remaining(
        whole.particles, [&](int particle) { return choice.hiddenParticles.contains(spec.particles()[particle].id); });
    sortByKeys(axes.models, blocks.models);
    sortByKeys(axes.particles, blocks.particles);
    return axes;
}

} // namespace dosegrid::widgets
