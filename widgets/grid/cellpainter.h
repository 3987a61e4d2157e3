// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/grid/gridstate.h"
#include "widgets/common/theme.h"
#include "widgets/grid/celltext.h"
#include "widgets/grid/matrixgeometry.h"
#include "widgets/grid/stateset.h"

#include <QFont>
#include <QHash>
#include <QImage>
#include <QLocale>

class QPainter;

namespace dosegrid::widgets {

class GroundByRows;

// Paints cells into an opaque 32-bit image (Format_RGB32), device pixels. At L1 it writes colours; at L2 and L3 it
// copies opaque pieces, each drawn once by state, progress, overlays and text and then kept.
class CellPainter
{
public:
    struct Look
    {
        ThemeColours colours;
        QFont font; // of the numbers at L3
        QLocale locale;
        StateSet shown = allStates;
    };
    explicit CellPainter(Look look);

    // Everything inside `clip`, which must lie in the image: ground, cells, n/a.
    void paint(QImage &image, const QRect &clip, const MatrixGeometry &geometry, const grid::GridState &state);

    // The colour of a state at L1, filter included.
    QRgb fill(grid::CellState state) const { return m_fill[std::size_t(state)]; }

private:
    void paintFill(QImage &image, const QRect &clip, const MatrixGeometry &geometry, const grid::GridState &state,
                   GroundByRows &ground);
    void paintPieces(QImage &image, const QRect &clip, const MatrixGeometry &geometry, const grid::GridState &state,
                     GroundByRows &ground);
    const QImage &piece(const grid::CellRecord &record, const CellText &text, const MatrixGeometry &geometry);
    QImage drawPiece(const grid::CellRecord &record, const CellText &text, const MatrixGeometry &geometry) const;

    Look m_look;
    std::array<QRgb, grid::cellStateCount> m_fill;
    QRgb m_ground;
    QRgb m_separator;
    QRgb m_dots;
    QHash<quint64, QImage> m_pieces; // for one size, below
    QSize m_pieceSize;
    MatrixLevel m_pieceLevel = MatrixLevel::Fill;
    QImage m_hatch;
};

// Where the glyph of a cell stands at L2.
QRectF glyphSquare(const QRectF &cell, qreal gap);

// Outline, glyph, number and overlays of one cell over its fill, at L2 and L3, logical pixels.
void paintCell(QPainter &painter, const CellPainter::Look &look, const grid::CellRecord &record, const CellText &text,
               const QRectF &cell, MatrixLevel level, qreal gap);

// What the place says at L3: of a closed group, how many of its cells are in the state shown.
CellText textAt(const MatrixGeometry &geometry, const grid::GridState &state, LanePoint lanes);

} // namespace dosegrid::widgets
