// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/grid/matrixcontent.h"

#include "widgets/common/typography.h"
#include "widgets/common/workers.h"
#include "widgets/grid/celltext.h"

#include <QFontMetricsF>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::widgets {

namespace {

constexpr qreal designHeading = 19; // height of a heading at 10 pt

// Cells of the same shape in which such a number fits, not smaller than designed.
QSize withRoomFor(const std::pair<QString, CellText::Kind> &number, QSize designed, const QFontMetricsF &font)
{
    const QRectF cell(QPointF(), designed);
    const qreal others = cell.width() - numberRoom(cell, number.second, false).width() + 1; // and the gap
    const int width = std::max(designed.width(), int(std::ceil(font.horizontalAdvance(number.first) + others)));
    return {width, designed.height() * width / designed.width()};
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
    rows.lineHeight = std::max(13, int(std::ceil(caption.ascent() + caption.descent())) - 1);
    return rows;
}

MatrixMetrics metricsFor(const MatrixAxes &axes, const QFont &base, qreal dpr)
{
    const QFontMetricsF secondary(textFont(TextStyle::Secondary, base));
    const HeaderRows rows = HeaderRows::of(base);
    const QFontMetricsF caption(textFont(TextStyle::Caption, base));
    const QFontMetricsF strong(semibold(textFont(TextStyle::Caption, base)));
    qreal widest = 0;
    for (const MatrixGroup &group : axes.groups)
        widest = std::max(widest, caption.horizontalAdvance(group.name));
    MatrixMetrics m;
    const qreal heading = QFontMetricsF(textFont(TextStyle::Heading, base)).height();
    m.band = std::max(m.band, qRound(m.band * heading / designHeading));
    m.card = std::max(m.card, int(std::ceil(heading + secondary.height())) + 47); // with bars and space
    const int needed = int(std::ceil(widest + caption.horizontalAdvance(QStringLiteral("000")))) + 12 + 8;
    m.rowHeader = std::max(m.rowHeader, m.band + 6 + needed);
    m.rowHeaderSideBySide = std::max(m.rowHeaderSideBySide, 6 + needed);
    m.rowHeaderWide = std::max(m.rowHeaderWide, int(secondary.averageCharWidth() * 26) + 100);
    m.columnHeader = rows.full;
    m.columnHeaderPlain = rows.plain;
    m.unitLine = rows.lineHeight;
    m.energyHeader = m.band + 8 + int(std::ceil(strong.horizontalAdvance(QStringLiteral("100 keV")))) + 12;
    m.energyHeaderWide = m.band + 8 + int(std::ceil(strong.horizontalAdvance(QStringLiteral("100 keV")))) + 8 + 46 + 8;
    m.regionHeader = rows.full + rows.lineHeight;
    m.regionHeaderPlain = rows.plain + rows.lineHeight;
    m.regionHeaderTall = rows.title + int(secondary.averageCharWidth() * 23) + 10 + rows.full - rows.barsTop;
    m.rowBars = std::max(m.rowBars, int(secondary.averageCharWidth() * 10));
    m.labelHeight = int(std::ceil(secondary.height())) - 2;
    m.textCell = withRoomFor({u"88%"_s, CellText::Kind::Percent}, m.textCell, caption);
    m.wideTextCell = withRoomFor({u"8,888"_s, CellText::Kind::Measured}, m.wideTextCell, caption);
    MatrixMetrics scaled = m;
    scaled.dpr = dpr;
    for (int *size : {&scaled.rowHeader, &scaled.rowHeaderSideBySide, &scaled.rowHeaderWide, &scaled.columnHeader,
                      &scaled.columnHeaderPlain, &scaled.unitLine, &scaled.rowBarsGap, &scaled.rowBars,
                      &scaled.labelHeight, &scaled.energyHeader, &scaled.energyHeaderWide, &scaled.regionHeader,
                      &scaled.regionHeaderPlain, &scaled.regionHeaderTall, &scaled.band, &scaled.card})
        *size = qRound(*size * dpr);
    scaled.textCell *= dpr;
    scaled.wideTextCell *= dpr;
    return scaled;
}

MatrixTallies MatrixTallies::of(const MatrixGeometry &geometry, const grid::GridState &state, Workers *workers)
{
    MatrixTallies tallies{std::vector<grid::StateCounts>(std::size_t(geometry.rowCount())),
                          std::vector<grid::StateCounts>(std::size_t(geometry.columnCount()))};
    const grid::GridSpec &spec = geometry.spec();
    const auto states = state.states();
    const LaneAxis &regions = geometry.regions();
    const LaneAxis &energies = geometry.energies();
    std::vector<grid::StateCounts> &ofRegions = geometry.isSwapped() ? tallies.columns : tallies.rows;
    std::vector<grid::StateCounts> &ofEnergies = geometry.isSwapped() ? tallies.rows : tallies.columns;
    if (regions[0].model >= 0 && geometry.axes().isWhole()) {
        // Kept by the state.
        for (int lane = 0; lane < regions.count(); ++lane)
            ofRegions[std::size_t(lane)] = state.row(regions[lane].model * spec.regionCount() + regions[lane].region);
        for (int lane = 0; lane < energies.count(); ++lane)
            ofEnergies[std::size_t(lane)] =
                state.column(energies[lane].particle * spec.energyCount() + energies[lane].energy);
        return tallies;
    }
    // The lanes of regions in parts; each counts the energies for itself.
    const int parts = workers && workers->count() > 1 ? 2 * workers->count() : 1;
    std::vector<std::vector<grid::StateCounts>> byPart(std::size_t(parts),
                                                       std::vector<grid::StateCounts>(std::size_t(energies.count())));
    Workers::share(workers, parts, [&](int, int part) {
        std::vector<grid::StateCounts> &along = byPart[std::size_t(part)];
        for (int lane = regions.count() * part / parts; lane < regions.count() * (part + 1) / parts; ++lane) {
            grid::StateCounts &ofLane = ofRegions[std::size_t(lane)];
            for (const int region : geometry.regionsOf(lane)) {
                for (const LaneBlock &block : energies.blocks()) {
                    const std::span<const int> places = geometry.placesOfEnergies(block.particle);
                    const std::size_t first = geometry.lowestCell(region, lane, block).value;
                    for (std::size_t i = 0; i < places.size(); ++i) {
                        const grid::CellState is = states[first + i];
                        ++ofLane[is];
                        ++along[std::size_t(block.lanes.first + places[i])][is];
                    }
                }
            }
        }
    });
    for (const std::vector<grid::StateCounts> &along : byPart) {
        for (std::size_t lane = 0; lane < along.size(); ++lane) {
            for (std::size_t is = 0; is < grid::cellStateCount; ++is)
                ofEnergies[lane].byState[is] += along[lane].byState[is];
        }
    }
    return tallies;
}

} // namespace dosegrid::widgets
