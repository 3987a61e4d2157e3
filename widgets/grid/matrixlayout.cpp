// SPDX-License-Identifier: GPL-3.0-or-later
// How large cells are, and where lanes stand.
#include "widgets/grid/matrixgeometry.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace dosegrid::widgets {

namespace {

// Zoom stops above the fit, logical pixels; those with room for numbers follow from the font.
constexpr std::array<QSize, 5> plainStops = {QSize(6, 4), QSize(8, 8), QSize(12, 12), QSize(16, 16), QSize(28, 22)};

struct Gaps
{
    int cell = 0;
    int group = 0;
    int small = 0; // between blocks above each other
    int large = 0; // between blocks side by side
};

Gaps gapsOf(MatrixLevel level, const MatrixMetrics &m)
{
    switch (level) {
    case MatrixLevel::Blocks:
    case MatrixLevel::Fill: break;
    case MatrixLevel::Glyph: return {m.px(1), m.px(3), m.px(8), m.px(12)};
    case MatrixLevel::Text: return {m.px(1), m.px(5), m.px(10), m.px(14)};
    }
    return {0, m.px(1), m.px(6), m.px(10)};
}

LaneAxis::Steps stepsOf(const Gaps &gaps, bool carriesModels, bool carriesParticles, bool isColumns)
{
    const int one = isColumns ? gaps.large : gaps.small;
    // In one line the outer step is the model.
    return carriesModels && carriesParticles ? LaneAxis::Steps{gaps.group, gaps.small, gaps.large}
                                             : LaneAxis::Steps{gaps.group, one, one};
}

// Pixels that the lanes of an axis take besides the lanes themselves.
int gapsOfRegions(const MatrixAxes &axes, const LaneAxis::Steps &steps, bool carriesModels)
{
    const int models = carriesModels ? int(axes.models.size()) : 1;
    return models * (int(axes.groups.size()) - 1) * steps.group + (models - 1) * steps.model;
}

int gapsOfEnergies(const MatrixAxes &axes, const LaneAxis::Steps &steps, bool carriesModels)
{
    const int models = carriesModels ? int(axes.models.size()) : 1;
    return models * (int(axes.particles.size()) - 1) * steps.particle + (models - 1) * steps.model;
}

} // namespace

void MatrixGeometry::fit()
{
    if (isEmpty())
        return;
    arrange(best());
    const Fit fitted = fitFor(m_arrangement);
    m_columnBars = fitted.columnBars;
    makeStops(fitted.cell);
    m_zoom = 0;
    setCell(fitted.cell);
    m_origin = {};
}

Arrangement MatrixGeometry::best() const
{
    // In whole logical pixels, so that a denser screen does not change the arrangement.
    const auto shorter = [this](const Fit &f) {
        return f.fits ? int(std::min(f.cell.width(), f.cell.height()) / m_metrics.dpr) : 0;
    };
    const Arrangement square = isSwapped() ? Arrangement::SideBySide : Arrangement::Stacked;
    const Arrangement line = isSwapped() ? Arrangement::Stacked : Arrangement::SideBySide;
    switch (m_choice) {
    case ArrangementChoice::Stacked: return Arrangement::Stacked;
    case ArrangementChoice::SideBySide: return Arrangement::SideBySide;
    case ArrangementChoice::Automatic: break;
    }
    return shorter(fitFor(line)) > shorter(fitFor(square)) ? line : square;
}

MatrixGeometry::Fit MatrixGeometry::fitFor(Arrangement arrangement) const
{
    // Column bars give way when that makes cells larger in their shorter side.
    const Fit with = fitFor(arrangement, true);
    const Fit without = fitFor(arrangement, false);
    const auto shorter = [](const Fit &f) { return f.fits ? std::min(f.cell.width(), f.cell.height()) : 0; };
    const bool taller = without.fits && with.fits && arrangement == Arrangement::SideBySide && !isSwapped()
                        && without.cell.height() > with.cell.height() && with.cell.height() <= with.cell.width();
    return shorter(without) > shorter(with) || taller ? without : with;
}

MatrixGeometry::Fit MatrixGeometry::fitFor(Arrangement arrangement, bool columnBars) const
{
    const bool withRegions = modelsWithRegions(arrangement);
    const auto models = int(m_axes.models.size());
    const int regions = regionLanesPerModel() * (withRegions ? models : 1);
    const int energies = energyLanesPerModel() * (withRegions ? 1 : models);
    const int rows = isSwapped() ? energies : regions;
    const int columns = isSwapped() ? regions : energies;
    const QSize largest = m_metrics.wideTextCell;

    // The largest level whose own gaps leave cells of its size.
    for (const MatrixLevel level : {MatrixLevel::Text, MatrixLevel::Glyph, MatrixLevel::Fill}) {
        const Gaps gaps = gapsOf(level, m_metrics);
        const int regionGaps = gapsOfRegions(m_axes, stepsOf(gaps, withRegions, false, isSwapped()), withRegions);
        const int energyGaps = gapsOfEnergies(m_axes, stepsOf(gaps, !withRegions, true, !isSwapped()), !withRegions);
        const auto heightWith = [&](bool hasColumnLabels) {
            const int room = m_viewport.height() - headerHeight(hasColumnLabels, columnBars);
            return std::min((room - (isSwapped() ? energyGaps : regionGaps)) / rows, largest.height());
        };
        const auto widthBeside = [&](int height) {
            const bool hasLabels = height >= m_metrics.labelHeight; // a label each, and no bars
            const int bars = hasLabels ? 0 : m_metrics.rowBarsGap + m_metrics.rowBars;
            const int room = m_viewport.width() - headerWidth(arrangement, hasLabels) - bars;
            return std::min((room - (isSwapped() ? regionGaps : energyGaps)) / columns, largest.width());
        };
        int height = heightWith(!isSwapped() && level == MatrixLevel::Text);
        int width = widthBeside(height);
        if (isSwapped() && width >= m_metrics.labelHeight) {
            height = heightWith(true);
            width = widthBeside(height);
        }
        const QSize cell(width, height);
        if (cell.width() > 0 && cell.height() > 0 && levelOf(cell) >= level && levelOf(cell) != MatrixLevel::Blocks)
            return {cell, columnBars, true};
    }
    return {QSize(1, 1), columnBars, false};
}

std::vector<QSize> MatrixGeometry::designedStops() const
{
    std::vector<QSize> stops;
    for (const QSize &stop : plainStops)
        stops.push_back(stop * m_metrics.dpr);
    stops.push_back(m_metrics.textCell);
    stops.push_back(m_metrics.wideTextCell);
    return stops;
}

void MatrixGeometry::makeStops(QSize fitted)
{
    m_stops = {fitted};
    for (const QSize &stop : designedStops()) {
        const QSize next = stop.expandedTo(m_stops.back());
        if (next != m_stops.back())
            m_stops.push_back(next);
    }
    if (m_stops.size() == 1)
        m_stops.push_back(fitted);
}

// No stop before `kept` is larger than it in any direction, and none after it is smaller.
void MatrixGeometry::makeStops(QSize fitted, QSize kept)
{
    m_stops = {fitted};
    const auto add = [this](QSize size) {
        if (size != m_stops.back())
            m_stops.push_back(size);
    };
    const std::vector<QSize> designed = designedStops();
    for (const QSize &stop : designed) {
        if (const QSize size = stop.expandedTo(fitted); size.expandedTo(kept) == kept)
            add(size);
    }
    add(kept);
    for (const QSize &stop : designed)
        add(stop.expandedTo(kept));
}

QSize MatrixGeometry::sizeAt(qreal zoom) const
{
    const auto below = std::min(std::size_t(std::max(0.0, zoom)), m_stops.size() - 2);
    const qreal t = zoom - qreal(below);
    const QSize a = m_stops[below];
    const QSize b = m_stops[below + 1];
    const auto between = [t](int from, int to) {
        return std::max(1, qRound(from * std::pow(qreal(to) / from, t))); // equal steps look equal in ratio
    };
    return {between(a.width(), b.width()), between(a.height(), b.height())};
}

MatrixLevel MatrixGeometry::levelOf(QSize cell) const
{
    const qreal side = std::min(cell.width(), cell.height()) / m_metrics.dpr;
    if (side >= 28)
        return MatrixLevel::Text;
    if (side >= 8)
        return MatrixLevel::Glyph;
    return side >= m_metrics.smallestFill ? MatrixLevel::Fill : MatrixLevel::Blocks;
}

void MatrixGeometry::setCell(QSize cell)
{
    m_cell = cell;
    m_level = levelOf(cell);
    layOut();
}

void MatrixGeometry::layOut()
{
    const Gaps gaps = gapsOf(m_level, m_metrics);
    const bool withRegions = modelsWithRegions(m_arrangement);
    const auto regionSteps = stepsOf(gaps, withRegions, false, isSwapped());
    const auto energySteps = stepsOf(gaps, !withRegions, true, !isSwapped());
    m_gap = gaps.cell;
    m_rows.layOut(m_cell.height(), isSwapped() ? energySteps : regionSteps);
    m_columns.layOut(m_cell.width(), isSwapped() ? regionSteps : energySteps);
    clampOrigin();
}

} // namespace dosegrid::widgets
