// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/grid/axeschoice.h"

#include "models/text/templatewords.h"

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

double costOf(int region, const GridState &state, const std::function<double(CellIndex)> &seconds)
{
    const grid::GridSpec &spec = state.spec();
    double sum = 0;
    bool isKnown = false;
    for (int model = 0; model < spec.modelCount(); ++model) {
        if (!spec.isApplicable(model, region))
            continue;
        isKnown = true;
        CellIndex cell = spec.at(model * spec.regionCount() + region, 0);
        for (int column = 0; column < spec.columnCount(); ++column, ++cell.value) {
            const auto measured = double(state.record(cell).measuredSeconds);
            sum += measured > 0 ? measured : seconds ? seconds(cell) : 0;
        }
    }
    return isKnown ? -sum : noKey;
}

double failuresOf(int region, const GridState &state)
{
    std::uint32_t failed = 0;
    std::uint32_t all = 0;
    for (int model = 0; model < state.spec().modelCount(); ++model) {
        const grid::StateCounts &counts = state.row(model * state.spec().regionCount() + region);
        failed += counts[CellState::Failed];
        all += counts.computable();
    }
    return all > 0 ? -double(failed) / all : noKey;
}

std::vector<double> namePlaces(const grid::GridSpec &spec)
{
    QCollator collator;
    collator.setNumericMode(true);
    std::vector<int> sorted(std::size_t(spec.regionCount()));
    std::iota(sorted.begin(), sorted.end(), 0);
    std::stable_sort(sorted.begin(), sorted.end(), [&](int a, int b) {
        return collator.compare(text::templateName(spec.regions()[a].name), text::templateName(spec.regions()[b].name))
               < 0;
    });
    std::vector<double> keys(sorted.size());
    for (std::size_t i = 0; i < sorted.size(); ++i)
        keys[std::size_t(sorted[i])] = double(i);
    return keys;
}

std::vector<int> remaining(const std::vector<int> &whole, const std::function<bool(int)> &isHidden)
{
    std::vector<int> left;
    std::remove_copy_if(whole.begin(), whole.end(), std::back_inserter(left), isHidden);
    return left.empty() ? whole : left;
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

std::optional<RegionOrder> regionOrderFromName(QStringView name)
{
    for (const RegionOrder order : allRegionOrders) {
        if (nameOf(order) == name)
            return order;
    }
    return {};
}

std::vector<double> orderKeys(RegionOrder order, const GridState &state,
                              const std::function<double(CellIndex)> &seconds)
{
    const grid::GridSpec &spec = state.spec();
    std::vector<double> keys;
    if (order == RegionOrder::System)
        return keys;
    if (order == RegionOrder::Name)
        return namePlaces(spec);
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

MatrixAxes arranged(const MatrixAxes &whole, const AxesChoice &choice, const std::vector<double> &keys,
                    const QString &orderName)
{
    MatrixAxes axes;
    axes.spec = whole.spec;
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
        const auto before = [&](int a, int b) {
            const double x = keys[std::size_t(a)];
            const double y = keys[std::size_t(b)];
            return std::isnan(x) || std::isnan(y) ? !std::isnan(x) && std::isnan(y) : x < y;
        };
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
    return axes;
}

} // namespace dosegrid::widgets
