// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/grid/frontiers.h"

#include <algorithm>
#include <cmath>

namespace dosegrid::widgets {

int frontierLane(const MatrixGeometry &geometry, const MetricLayer &layer, int region, const LaneBlock &energies,
                 const Frontier &frontier)
{
    if (!geometry.axes().isByEnergy())
        return -1; // cells above the limit stand among those below
    bool isKnown = false;
    for (const int place : geometry.placesOfEnergies(energies.particle)) {
        const int lane = energies.lanes.first + place;
        const float value = layer.field.values[geometry.cell(geometry.place(region, lane)).value];
        isKnown |= !std::isnan(value);
        if (double(value) > frontier.limit)
            return lane;
    }
    return isKnown ? energies.lanes.last : -1;
}

int taggedLane(const MatrixGeometry &geometry, const MetricLayer &layer, const LaneBlock &energies,
               const Frontier &frontier)
{
    const LaneSpan visible = geometry.isSwapped() ? geometry.visibleColumns() : geometry.visibleRows();
    for (int region = visible.first; region < visible.last; ++region) {
        const int lane = frontierLane(geometry, layer, region, energies, frontier);
        if (lane >= 0)
            return lane < energies.lanes.last ? lane : -1;
    }
    return -1;
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
    return {{}, tag, {{QPointF(tag.right(), y - 4), QPointF(tag.right(), y + 4), QPointF(cells.left(), y)}}};
}

FrontierTag tagAbove(qreal x, const QRectF &cells, QSizeF size, const QRectF &former)
{
    QRectF tag({x - size.width() / 2, cells.top() - tipLength - size.height()}, size);
    if (tag.right() > cells.right())
        tag.moveRight(cells.right());
    if (!former.isNull() && tag.adjusted(-2, 0, 2, 0).intersects(former))
        tag.moveRight(former.left() - 3);
    return {{}, tag, {{QPointF(x - 4, tag.bottom()), QPointF(x + 4, tag.bottom()), QPointF(x, cells.top())}}};
}

} // namespace

std::vector<FrontierTag> frontierTags(const MatrixGeometry &geometry, const MetricLayer &layer,
                                      const LaneBlock &energies, const QFontMetricsF &font)
{
    const qreal dpr = geometry.metrics().dpr;
    const QRectF cells(QPointF(geometry.cellsRect().topLeft()) / dpr, QSizeF(geometry.cellsRect().size()) / dpr);
    const bool isBeside = geometry.isSwapped();
    // A higher limit is never at a lower energy.
    std::vector<Frontier> frontiers = layer.frontiers;
    std::ranges::stable_sort(frontiers, [&](const Frontier &a, const Frontier &b) {
        return geometry.axes().isFromHigh ? a.limit < b.limit : a.limit > b.limit;
    });
    std::vector<FrontierTag> tags;
    for (const Frontier &frontier : frontiers) {
        const int energy = taggedLane(geometry, layer, energies, frontier);
        if (energy < 0)
            continue;
        const qreal at = frontierEdge(geometry, energy) / dpr;
        if (at < (isBeside ? cells.top() : cells.left()) || at > (isBeside ? cells.bottom() : cells.right()))
            continue;
        const QSizeF size(font.horizontalAdvance(frontier.label) + 10, font.height() + 2);
        const QRectF former = tags.empty() ? QRectF() : tags.back().rect;
        FrontierTag tag = isBeside ? tagBeside(at, cells, size, former) : tagAbove(at, cells, size, former);
        tag.frontier = frontier;
        tags.push_back(std::move(tag));
    }
    return tags;
}

} // namespace dosegrid::widgets
