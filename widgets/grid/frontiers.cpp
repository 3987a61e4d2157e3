// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/grid/frontiers.h"

#include "widgets/common/typography.h"
#include "widgets/grid/matrixshapes.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>

namespace dosegrid::widgets {

namespace {

LaneSpan visibleRegions(const MatrixGeometry &geometry)
{
    return geometry.isSwapped() ? geometry.visibleColumns() : geometry.visibleRows();
}

} // namespace

int frontierLane(const MatrixGeometry &geometry, const MetricLayer &layer, int region, const LaneBlock &energies,
                 const Frontier &frontier)
{
    if (!geometry.axes().isByEnergy())
        return -1; // cells above the limit stand among those below
    const std::span<const int> places = geometry.placesOfEnergies(energies.particle);
    bool isKnown = false;
    const auto firstAbove = [&](auto &&valueAt) {
        for (std::size_t i = 0; i < places.size(); ++i) {
            const float value = valueAt(i);
            isKnown |= !std::isnan(value);
            if (double(value) > frontier.limit)
                return energies.lanes.first + places[i];
        }
        return isKnown ? energies.lanes.last : -1;
    };
    if (geometry.regions()[region].isClosed()) {
        return firstAbove([&](std::size_t i) {
            return layer.field.values[geometry.cell(geometry.place(region, energies.lanes.first + places[i])).value];
        });
    }
    // Of one region they lie side by side.
    const int only = geometry.regionsOf(region).front();
    const float *values = &layer.field.values[geometry.lowestCell(only, region, energies).value];
    return firstAbove([values](std::size_t i) { return values[i]; });
}

int taggedRegion(const MatrixGeometry &geometry, const MetricLayer &layer, const LaneBlock &energies)
{
    if (!geometry.axes().isByEnergy())
        return -1; // there is no line
    const LaneSpan visible = visibleRegions(geometry);
    for (int region = visible.first; region < visible.last; ++region) {
        for (int lane = energies.lanes.first; lane < energies.lanes.last; ++lane) {
            if (!std::isnan(layer.field.values[geometry.cell(geometry.place(region, lane)).value]))
                return region;
        }
    }
    return -1;
}

int taggedLane(const MatrixGeometry &geometry, const MetricLayer &layer, const LaneBlock &energies,
               const Frontier &frontier)
{
    const int region = taggedRegion(geometry, layer, energies);
    if (region < 0)
        return -1;
    const int lane = frontierLane(geometry, layer, region, energies, frontier);
    return lane < energies.lanes.last ? lane : -1;
}

int frontierEdge(const MatrixGeometry &geometry, int energyLane)
{
    const QSize beyond = geometry.axes().isFromHigh ? geometry.cellSize() : QSize(0, 0);
    return geometry.isSwapped() ? geometry.rowTop(energyLane) + beyond.height()
                                : geometry.columnLeft(energyLane) + beyond.width();
}

namespace {

constexpr qreal tipLength = 4;

FrontierTag tagBeside(qreal y, const QRectF &cells, QSizeF size, const QRectF &former)
{
    QRectF tag({cells.left() - tipLength - size.width(), y - size.height() / 2}, size);
    if (tag.bottom() > cells.bottom())
        tag.moveBottom(cells.bottom());
    if (!former.isNull() && tag.adjusted(0, -2, 0, 2).intersects(former))
        tag.moveBottom(former.top() - 3);
    return {0, {}, tag, {{QPointF(tag.right(), y - 4), QPointF(tag.right(), y + 4), QPointF(cells.left(), y)}}};
}

FrontierTag tagAbove(qreal x, const QRectF &cells, QSizeF size, const QRectF &former)
{
    QRectF tag({x - size.width() / 2, cells.top() - tipLength - size.height()}, size);
    if (tag.right() > cells.right())
        tag.moveRight(cells.right());
    if (!former.isNull() && tag.adjusted(-2, 0, 2, 0).intersects(former))
        tag.moveRight(former.left() - 3);
    return {0, {}, tag, {{QPointF(x - 4, tag.bottom()), QPointF(x + 4, tag.bottom()), QPointF(x, cells.top())}}};
}

} // namespace

QFont frontierTagFont(const QFont &base) { return semibold(textFont(TextStyle::Caption, base)); }

std::vector<FrontierTag> frontierTags(const MatrixGeometry &geometry, const MetricLayer &layer,
                                      const LaneBlock &energies, const QFontMetricsF &font)
{
    const qreal dpr = geometry.metrics().dpr;
    const QRectF cells(QPointF(geometry.cellsRect().topLeft()) / dpr, QSizeF(geometry.cellsRect().size()) / dpr);
    const bool isBeside = geometry.isSwapped();
    // A higher limit is never at a lower energy.
    std::vector<int> order(layer.frontiers.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, {}, [&](int which) {
        const double limit = layer.frontiers[std::size_t(which)].limit;
        return geometry.axes().isFromHigh ? limit : -limit;
    });
    std::vector<FrontierTag> tags;
    for (const int which : order) {
        const Frontier &frontier = layer.frontiers[std::size_t(which)];
        const int energy = taggedLane(geometry, layer, energies, frontier);
        if (energy < 0)
            continue;
        const qreal at = frontierEdge(geometry, energy) / dpr;
        if (at < (isBeside ? cells.top() : cells.left()) || at > (isBeside ? cells.bottom() : cells.right()))
            continue;
        const QSizeF size(font.horizontalAdvance(frontier.label) + 10, font.height() + 2);
        const QRectF former = tags.empty() ? QRectF() : tags.back().rect;
        FrontierTag tag = isBeside ? tagBeside(at, cells, size, former) : tagAbove(at, cells, size, former);
        tag.which = which;
        tag.frontier = frontier;
        tags.push_back(std::move(tag));
    }
    return tags;
}

// --- moving --------------------------------------------------------------------------------------------------------

namespace {

constexpr double perUnit = 100; // as exact as a limit is told
constexpr double leastLimit = 1 / perUnit;
constexpr qreal snapping = 3; // logical pixels

double rounded(double value, int digits)
{
    const double unit = std::max(leastLimit, std::pow(10.0, std::floor(std::log10(value)) - digits + 1));
    return std::round(std::round(value / unit) * unit * perUnit) / perUnit;
}

// Which limits stand where in one region: the line stands before the first value above its limit, so that only values
// above all those of lower energies tell.
class LimitsAlong
{
public:
    LimitsAlong(const MatrixGeometry &geometry, const MetricLayer &layer, int region, const LaneBlock &energies)
    {
        for (const int place : geometry.placesOfEnergies(energies.particle)) {
            const LanePoint lanes = geometry.place(region, energies.lanes.first + place);
            const float value = layer.field.values[geometry.cell(lanes).value];
            const double before = m_highest.empty() ? 0 : m_highest.back();
            m_highest.push_back(std::isnan(value) ? before : std::max(before, double(value)));
        }
        const auto known = std::ranges::upper_bound(m_highest, 0.0);
        const auto last = std::ranges::lower_bound(m_highest, m_highest.back());
        // Before the first value the line stands at its edge, and never beyond the last that it can be below.
        m_from = double(known - m_highest.begin()) - 0.5;
        m_to = std::max(m_from, double(last - m_highest.begin()) - 0.5);
    }

    bool isEmpty() const { return m_highest.back() <= 0; }

    // `at`: of energies, from the lowest, each at a whole number; between them by equal ratios.
    double limit(double at) const
    {
        const auto [low, high] = around(at);
        return low * std::pow(high / low, at - std::floor(at));
    }
    double roundLimit(double at) const
    {
        const double exact = limit(at);
        const auto [low, high] = around(at);
        for (int digits = 2; digits <= 4; ++digits) {
            const double limit = rounded(exact, digits);
            if (limit >= low && limit < high)
                return limit;
        }
        return std::max(leastLimit, rounded(exact, 4));
    }
    double clamped(double at) const { return std::clamp(at, m_from, m_to); }

private:
    std::pair<double, double> around(double at) const
    {
        const auto above = std::size_t(std::floor(at) + 1);
        const double high = m_highest[std::min(above, m_highest.size() - 1)];
        const double low = above > 0 ? m_highest[above - 1] : 0;
        return {low > 0 ? low : high / 2, high};
    }

    std::vector<double> m_highest;
    double m_from = 0;
    double m_to = 0;
};

} // namespace

std::optional<double> limitAt(const MatrixGeometry &geometry, const MetricLayer &layer, const LaneBlock &energies,
                              int place, double own)
{
    const int region = taggedRegion(geometry, layer, energies);
    if (region < 0)
        return std::nullopt;
    const LimitsAlong limits(geometry, layer, region, energies);
    if (limits.isEmpty())
        return std::nullopt;
    const double pitch = geometry.isSwapped() ? geometry.cellSize().height() : geometry.cellSize().width();
    const int lowest = energies.lanes.first + geometry.placesOfEnergies(energies.particle).front();
    const double beyond = (place - frontierEdge(geometry, lowest)) / pitch;
    const double at = (geometry.axes().isFromHigh ? -beyond : beyond) - 0.5;
    const double near = snapping * geometry.metrics().dpr / pitch;
    if (limits.limit(limits.clamped(at - near)) <= own && own <= limits.limit(limits.clamped(at + near)))
        return own;
    return limits.roundLimit(limits.clamped(at));
}

QRect frontierBounds(const MatrixGeometry &geometry, const MetricLayer &layer, const LaneBlock &energies,
                     const Frontier &frontier)
{
    const LaneSpan visible = visibleRegions(geometry);
    const QRect cells = geometry.cellsRect();
    int first = -1;
    int last = -1;
    for (int region = visible.first; region < visible.last; ++region) {
        const int energy = frontierLane(geometry, layer, region, energies, frontier);
        if (energy < 0 || energy == energies.lanes.last)
            continue;
        const int edge = frontierEdge(geometry, energy);
        first = last < 0 ? edge : std::min(first, edge);
        last = std::max(last, edge);
    }
    if (last < 0)
        return {};
    const int outset = geometry.metrics().px(3);
    const QRect bounds = geometry.isSwapped()
                             ? QRect(QPoint(cells.left(), first - outset), QPoint(cells.right(), last + outset))
                             : QRect(QPoint(first - outset, cells.top()), QPoint(last + outset, cells.bottom()));
    return bounds & cells;
}

grid::CellMask cellsAbove(const MatrixGeometry &geometry, const MetricLayer &layer, const Frontier &frontier)
{
    grid::CellMask above(std::uint32_t(layer.field.values.size()));
    for (std::uint32_t i = 0; i < above.size(); ++i) {
        if (double(layer.field.values[i]) > frontier.limit) // false for NaN
            above.set({i});
    }
    return above & wholeGrid(geometry);
}

} // namespace dosegrid::widgets
