// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/grid/gridstate.h"
#include "widgets/common/theme.h"
#include "widgets/grid/cellpainter.h"
#include "widgets/grid/matrixgeometry.h"
#include "widgets/grid/metriclayer.h"
#include "widgets/grid/selectionoutline.h"
#include "widgets/grid/sharedplace.h"

#include <QFont>
#include <QLocale>

#include <optional>
#include <vector>

namespace dosegrid::widgets {

class Workers;

// How things are drawn: colours, the base font, number formats. A value.
struct MatrixStyle
{
    ThemeColours colours;
    QFont font;
    QLocale locale;
};

// Baselines and heights of the column header in logical pixels; the design's at 10 pt, larger with larger fonts.
struct HeaderRows
{
    int title = 15;
    int label = 29;
    int rule = 35;
    int plain = 39;
    int barsTop = 39;
    int barsBottom = 59;
    int full = 62;
    int lineHeight = 13;
    // Regions as columns: body systems have a second line of labels.
    int regionRule() const { return rule + lineHeight; }
    // Beside or above labels of regions, for the bracket of their body system.
    static constexpr int bracket = 10;
    static HeaderRows of(const QFont &base);
};

// The header sizes for these names in this font.
MatrixMetrics metricsFor(const MatrixAxes &axes, const QFont &base, qreal dpr);

// Counts by state of every lane on screen. Without workers counted by this thread alone.
struct MatrixTallies
{
    std::vector<grid::StateCounts> rows;
    std::vector<grid::StateCounts> columns;
    static MatrixTallies of(const MatrixGeometry &geometry, const grid::GridState &state, Workers *workers);
};

// What the matrix shows besides where. Masks have the size of the grid.
struct MatrixContent
{
    const grid::GridState *state = nullptr;
    grid::CellMask selection;
    SelectedLanes selectedLanes;
    grid::CellMask changed; // just now; without cells, or of no size, when nothing is
    std::optional<grid::CellIndex> current;
    std::optional<LanePoint> hover;
    StateSet shown = allStates;
    MetricLayerPtr metric;       // null: cells show their states
    std::optional<int> frontier; // of the metric, the one under the pointer
    SharedPlace shared = SharedPlace::Worst;
    MatrixTallies tallies;
};

} // namespace dosegrid::widgets
