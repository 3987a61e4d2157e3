// SPDX-License-Identifier: GPL-3.0-or-later
// How large cells are, and where lanes stand.
#include "widgets/grid/matrixgeometry.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace dosegrid::widgets {

namespace {

// Zoom stops above the fit, logical pixels.
constexpr std::array<QSize, 7> designStops = {QSize(6, 4),   QSize(8, 8),   QSize(12, 12), QSize(16, 16),
                                              QSize(28, 22), QSize(44, 30), QSize(64, 40)};

struct Gaps
{
    int cell = 0;
    int group = 0;
    int model = 0;
    int particle = 0;
};

Gaps gapsOf(MatrixLevel level, Arrangement arrangement, const MatrixMetrics &m)
{
    Gaps gaps;
    switch (level) {
    case MatrixLevel::Blocks:
    case MatrixLevel::Fill: gaps = {0, m.px(1), m.px(6), m.px(10)}; break;
    case MatrixLevel::Glyph: gaps = {m.px(1), m.px(3), m.px(8), m.px(12)}; break;
    case MatrixLevel::Text: gaps = {m.px(1), m.px(5), m.px(10), m.px(14)}; break;
    }
    // In one line the outer step is the model.
    if (arrangement == Arrangement::SideBySide)
        std::swap(gaps.model, gaps.particle);
    return gaps;
}

// Pixels that `lanes` lanes take besides the lanes themselves.
int rowGaps(const MatrixAxes &axes, Arrangement arrangement, const Gaps &gaps)
{
    const int groups = int(axes.groups.size()) - 1;
    if (arrangement == Arrangement::SideBySide)
        return groups * gaps.group;
    const auto models = int(axes.models.size());
    return models * groups * gaps.group + (models - 1) * gaps.model;
}

int columnGaps(const MatrixAxes &axes, Arrangement arrangement, const Gaps &gaps)
{
    const int particles = int(axes.particles.size()) - 1;
    if (arrangement == Arrangement::Stacked)
        return particles * gaps.particle;
    const auto models = int(axes.models.size());
    return models * particles * gaps.particle + (models - 1) * gaps.model;
}

} // namespace

void MatrixGeometry::fit()
{
    if (isEmpty())
        return;
    Arrangement arrangement = Arrangement::Stacked;
    // In whole logical pixels, so that a denser screen does not change the arrangement.
    const auto shorter = [this](const Fit &f) {
        return f.fits ? int(std::min(f.cell.width(), f.cell.height()) / m_metrics.dpr) : 0;
    };
    switch (m_choice) {
    case ArrangementChoice::Stacked: break;
    case ArrangementChoice::SideBySide: arrangement = Arrangement::SideBySide; break;
    case ArrangementChoice::Automatic:
        if (shorter(fitFor(Arrangement::SideBySide)) > shorter(fitFor(Arrangement::Stacked)))
            arrangement = Arrangement::SideBySide;
        break;
    }
    arrange(arrangement);
    const Fit fitted = fitFor(arrangement);
    m_columnBars = fitted.columnBars;
    makeStops(fitted.cell);
    m_zoom = 0;
    setCell(fitted.cell);
    m_origin = {};
}

MatrixGeometry::Fit MatrixGeometry::fitFor(Arrangement arrangement) const
{
    // Column bars give way when that makes cells larger in their shorter side.
    const Fit with = fitFor(arrangement, true);
    const Fit without = fitFor(arrangement, false);
    const auto shorter = [](const Fit &f) { return f.fits ? std::min(f.cell.width(), f.cell.height()) : 0; };
    const bool taller = without.fits && with.fits && arrangement == Arrangement::SideBySide
                        && without.cell.height() > with.cell.height() && with.cell.height() <= with.cell.width();
    return shorter(without) > shorter(with) || taller ? without : with;
}

MatrixGeometry::Fit MatrixGeometry::fitFor(Arrangement arrangement, bool columnBars) const
{
    const bool stacked = arrangement == Arrangement::Stacked;
    const auto models = int(m_axes.models.size());
    const int rows = rowsPerModel() * (stacked ? models : 1);
    const int columns = columnsPerModel() * (stacked ? 1 : models);
    const int headerHeight = columnBars ? m_metrics.columnHeader : m_metrics.columnHeaderPlain;
    const int height = m_viewport.height() - headerHeight;

    // The largest level whose own gaps leave cells of its size.
    for (const MatrixLevel level : {MatrixLevel::Text, MatrixLevel::Glyph, MatrixLevel::Fill}) {
        const Gaps gaps = gapsOf(level, arrangement, m_metrics);
        const int h = (height - rowGaps(m_axes, arrangement, gaps)) / rows;
        const QSize largest = designStops.back() * m_metrics.dpr;
        const bool wide = std::min(h, largest.height()) >= m_metrics.labelHeight; // a label each, and no bars
        const int header = wide      ? m_metrics.rowHeaderWide
                           : stacked ? m_metrics.rowHeader
                                     : m_metrics.rowHeaderSideBySide;
        const int bars = wide ? 0 : m_metrics.rowBarsGap + m_metrics.rowBars;
        const int w = (m_viewport.width() - header - bars - columnGaps(m_axes, arrangement, gaps)) / columns;
        const QSize cell(std::min(w, largest.width()), std::min(h, largest.height()));
        if (cell.width() > 0 && cell.height() > 0 && levelOf(cell) >= level && levelOf(cell) != MatrixLevel::Blocks)
            return {cell, columnBars, true};
    }
    return {QSize(1, 1), columnBars, false};
}

void MatrixGeometry::makeStops(QSize fitted)
{
    m_stops = {fitted};
    for (const QSize &stop : designStops) {
        const QSize size = stop * m_metrics.dpr;
        const QSize next = size.expandedTo(m_stops.back());
        if (next == size && size != m_stops.back())
            m_stops.push_back(size);
    }
    if (m_stops.size() == 1)
        m_stops.push_back(fitted);
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
    const Gaps gaps = gapsOf(m_level, m_arrangement, m_metrics);
    m_gap = gaps.cell;
    m_rowPos.assign(1, 0);
    for (std::size_t i = 1; i < m_rows.size(); ++i) {
        const bool model = m_rows[i].model != m_rows[i - 1].model;
        const bool group = m_rows[i].group != m_rows[i - 1].group;
        m_rowPos.push_back(m_rowPos.back() + m_cell.height() + (model ? gaps.model : group ? gaps.group : 0));
    }
    m_rowPos.push_back(m_rowPos.back() + m_cell.height());
    m_columnPos.assign(1, 0);
    for (std::size_t i = 1; i < m_columns.size(); ++i) {
        const bool model = m_columns[i].model != m_columns[i - 1].model;
        const bool particle = m_columns[i].particle != m_columns[i - 1].particle;
        m_columnPos.push_back(m_columnPos.back() + m_cell.width()
                              + (model      ? gaps.model
                                 : particle ? gaps.particle
                                            : 0));
    }
    m_columnPos.push_back(m_columnPos.back() + m_cell.width());
    clampOrigin();
}

} // namespace dosegrid::widgets
