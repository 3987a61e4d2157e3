// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/grid/matrixcontent.h"
#include "widgets/grid/metriclayer.h"
#include "widgets/grid/pixels.h"

#include <QHash>

namespace dosegrid::widgets {

class GroundByRows;

// Paints the cells by the values of a metric into an opaque 32-bit image, device pixels: colours at L1 and L2, with
// the number at L3. Cells without a value are ground with hatch, n/a cells a dotted line as in state mode at L1,
// predictions on few measurements hatched white.
class MetricPainter
{
public:
    MetricPainter(const MatrixStyle &style, MetricLayerPtr layer);
    // New values; what was drawn for the same metric is kept.
    void setLayer(MetricLayerPtr layer);

    // Everything inside `clip`, which must lie in the image.
    void paint(QImage &image, const QRect &clip, const MatrixGeometry &geometry, const grid::GridState &state);
    // The lines along cell edges where a region rises above a limit.
    void paintFrontiers(QImage &image, const QRect &clip, const MatrixGeometry &geometry) const;
    // Their values beside the first region in view, at the edge of the header that has the energies.
    // `lit`: those of this one are under the pointer.
    void paintFrontierTags(QImage &image, const QRect &clip, const MatrixGeometry &geometry,
                           std::optional<int> lit) const;

    // Both on a painter, logical pixels.
    void paintFrontiers(QPainter &painter, const MatrixGeometry &geometry) const;
    void paintFrontierTags(QPainter &painter, const MatrixGeometry &geometry, std::optional<int> lit = {}) const;

    QRgb fill(grid::CellIndex cell) const { return m_table[m_layer->field.places[cell.value]]; }

private:
    void paintColours(QImage &image, const QRect &area, const MatrixGeometry &geometry, const grid::GridState &state,
                      GroundByRows &ground) const;
    void paintRow(QImage &image, const QRect &row, const QRect &clip, LaneSpan columns, const RowCells &cells,
                  const MatrixGeometry &geometry, const grid::GridState &state) const;
    void paintNumbers(QImage &image, const QRect &clip, const MatrixGeometry &geometry, GroundByRows &ground);
    // A character as coverage, drawn once for a device ratio; its advance is a whole number of device pixels.
    struct Mark
    {
        QImage coverage; // Format_Alpha8, as high as a line
        int advance = 0;
    };
    const Mark &mark(QChar character, qreal dpr);
    void paintNumber(QImage &image, const QRect &cell, const QRect &clip, const QString &number, QRgb ground,
                     qreal dpr);
    const QString &numberOf(float value);
    bool isWeak(grid::CellIndex cell, const MatrixGeometry &geometry) const;
    void paintHatch(const pixels::Canvas &canvas, const QRect &area, int step, QRgb colour,
                    const MatrixGeometry &geometry) const;

    MatrixStyle m_style;
    MetricLayerPtr m_layer;
    ColourTable m_table;
    QHash<QChar, Mark> m_marks; // for m_marksDpr
    qreal m_marksDpr = 0;
    QHash<quint32, QString> m_numbers; // by value
};

} // namespace dosegrid::widgets
