// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/grid/matrixcontent.h"

#include "widgets/common/typography.h"

#include <QFontMetricsF>

#include <cmath>

namespace dosegrid::widgets {

namespace {

void add(grid::StateCounts &sum, const grid::StateCounts &more)
{
    for (std::size_t i = 0; i < sum.byState.size(); ++i)
        sum.byState[i] += more.byState[i];
}

} // namespace

HeaderRows HeaderRows::of(const QFont &base)
{
    const QFontMetricsF heading(textFont(TextStyle::Heading, base));
    const QFontMetricsF caption(textFont(TextStyle::Caption, base));
    HeaderRows rows;
    rows.title = std::max(15, int(std::ceil(heading.ascent())) + 1);
    rows.label = rows.title + std::max(14, int(std::ceil(caption.ascent())) + 2);
    rows.rule = rows.label + 6;
    rows.plain = rows.rule + 4;
    rows.barsTop = rows.rule + 4;
    rows.barsBottom = rows.barsTop + 20;
    rows.full = rows.barsBottom + 3;
    return rows;
}

MatrixMetrics metricsFor(const MatrixAxes &axes, const QFont &base, qreal dpr)
{
    const QFontMetricsF secondary(textFont(TextStyle::Secondary, base));
    const HeaderRows rows = HeaderRows::of(base);
    const QFontMetricsF caption(textFont(TextStyle::Caption, base));
    qreal widest = 0;
    for (const MatrixGroup &group : axes.groups)
        widest = std::max(widest, caption.horizontalAdvance(group.name));
    MatrixMetrics m;
    constexpr int band = 18;
    const int needed = int(std::ceil(widest + caption.horizontalAdvance(QStringLiteral("000")))) + 12 + 8;
    m.rowHeader = std::max(m.rowHeader, band + 6 + needed);
    m.rowHeaderSideBySide = std::max(m.rowHeaderSideBySide, 6 + needed);
    m.rowHeaderWide = std::max(m.rowHeaderWide, int(secondary.averageCharWidth() * 26) + 100);
    m.columnHeader = rows.full;
    m.columnHeaderPlain = rows.plain;
    m.rowBars = std::max(m.rowBars, int(secondary.averageCharWidth() * 10));
    m.labelHeight = int(std::ceil(secondary.height())) - 2;
    MatrixMetrics scaled = m;
    scaled.dpr = dpr;
    for (int *size : {&scaled.rowHeader, &scaled.rowHeaderSideBySide, &scaled.rowHeaderWide, &scaled.columnHeader,
                      &scaled.columnHeaderPlain, &scaled.rowBarsGap, &scaled.rowBars, &scaled.labelHeight})
        *size = qRound(*size * dpr);
    return scaled;
}

MatrixTallies MatrixTallies::of(const MatrixGeometry &geometry, const grid::GridState &state)
{
    MatrixTallies tallies{std::vector<grid::StateCounts>(std::size_t(geometry.rowCount())),
                          std::vector<grid::StateCounts>(std::size_t(geometry.columnCount()))};
    const grid::GridSpec &spec = geometry.spec();
    for (int lane = 0; lane < geometry.rowCount(); ++lane) {
        const RowLane &row = geometry.row(lane);
        for (int model = std::max(0, row.model); model < (row.model < 0 ? spec.modelCount() : row.model + 1); ++model)
            add(tallies.rows[std::size_t(lane)], state.row(model * spec.regionCount() + row.region));
    }
    if (geometry.arrangement() == Arrangement::Stacked) {
        for (int lane = 0; lane < geometry.columnCount(); ++lane)
            tallies.columns[std::size_t(lane)] = state.column(lane);
        return tallies;
    }
    // Columns of one model: not kept by the state, counted here in dense order.
    const auto states = state.states();
    const auto perModel = std::uint32_t(spec.columnCount());
    const std::uint32_t cellsOfModel = perModel * std::uint32_t(spec.regionCount());
    for (std::uint32_t i = 0; i < spec.cellCount(); ++i)
        ++tallies.columns[i / cellsOfModel * perModel + i % perModel][states[i]];
    return tallies;
}

} // namespace dosegrid::widgets
