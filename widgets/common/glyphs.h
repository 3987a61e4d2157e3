// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/theme.h"

#include <QPainterPath>
#include <QPen>
#include <QPixmap>
#include <QRectF>

class QPainter;

namespace dosegrid::widgets {

// Running cells show their share of the predicted time as a pie in sixteen steps.
constexpr int progressSteps = 16;
// 0..255 of CellRecord::progress -> 0..16.
int progressStep(int progress);
// The side of the grid that glyphs are drawn on.
constexpr qreal glyphGrid = 16;
// What swatches and chips show for running, where no single progress exists.
constexpr int typicalProgressStep = 6;

// The glyph of a state in `ink`, scaled from its 16 x 16 grid to `square`. States without glyph draw nothing.
void paintGlyph(QPainter &painter, grid::CellState state, const QRectF &square, const QColor &ink,
                int step = typicalProgressStep);

// The same as shapes on the grid, for drawings that gather many: `line` is stroked `width` wide with glyphPen(), then
// `fill` is filled.
struct GlyphShape
{
    QPainterPath line;
    qreal width = 0;
    QPainterPath fill;
};
GlyphShape glyphShape(grid::CellState state, int step = typicalProgressStep);
QPen glyphPen(const QColor &ink, qreal width);

// Fill, outline and glyph in one: legend, tables, cell panel. Corners as swatches have them. N/a is hatched.
void paintSwatch(QPainter &painter, const ThemeColours &colours, grid::CellState state, const QRectF &square,
                 int step = typicalProgressStep);

// The overlays of a cell in its upper right corner; they never change its fill.
void paintFlags(QPainter &painter, const ThemeColours &colours, grid::CellState state, int flags, const QRectF &cell);

constexpr qreal hatchStep = 6;
// 45 degree lines at this step over `area`, aligned to the origin of the painter so that neighbours join.
void paintHatch(QPainter &painter, const QRectF &area, const QColor &colour);

// These lines, inside `area` without the help of a clip.
void addHatch(QPainterPath &path, const QRectF &area, qreal step);

// A swatch as pixmap, cached by state, its colours, step, size, device ratio and theme.
QPixmap swatch(const ThemeColours &colours, grid::CellState state, int size, qreal dpr, int step = typicalProgressStep);

} // namespace dosegrid::widgets
