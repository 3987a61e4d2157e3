// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/grid/matrixcontent.h"

#include <QCoreApplication>

class QFontMetricsF;
class QPainter;

namespace dosegrid::widgets {

// The cells of one execution, drawn around while the pointer or the keyboard rests on one of them.
struct ExecutionBracket
{
    QString id; // the platform's; empty while there is none
    grid::CellMask cells;
    QString counts; // "161 done, 22 failed", words of the caller

    bool operator==(const ExecutionBracket &) const = default;
};

// What is painted over the kept picture at each paint event. Painters work in logical pixels; geometry in device ones.
class MatrixOverlay
{
    Q_DECLARE_TR_FUNCTIONS(dosegrid::widgets::MatrixOverlay)

public:
    MatrixOverlay(const MatrixStyle &style, const MatrixGeometry &geometry);

    // Thin cross to the headers, and the frame off the cell.
    void paintCurrent(QPainter &painter, LanePoint current) const;
    // Level L0: the frame around the card of its block.
    void paintCurrentCard(QPainter &painter, LanePoint current) const;
    void paintBracket(QPainter &painter, const ExecutionBracket &bracket, const QRect &clip) const;
    // "as of 14:32 no answer since", in the middle of the cells.
    void paintPlate(QPainter &painter, const QString &since, const QString &why) const;
    // The line that a person draws around cells, closed; device pixels.
    void paintLasso(QPainter &painter, const QPolygon &line) const;
    void paintFocus(QPainter &painter) const;

private:
    QRectF logical(const QRect &rect) const;
    void paintRing(QPainter &painter, const QRectF &outer, qreal width, Token colour) const;
    QString bracketText(const ExecutionBracket &bracket, LaneSpan rows, LaneSpan columns,
                        const QFontMetricsF &metrics) const;

    const MatrixStyle &m_style;
    const MatrixGeometry &m_geometry;
};

} // namespace dosegrid::widgets
