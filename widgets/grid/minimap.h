// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/grid/matrixcontent.h"
#include "widgets/grid/pixels.h"

#include <QCoreApplication>
#include <QImage>

class QPainter;

namespace dosegrid::widgets {

// The whole campaign in 208 x 176 logical pixels at the lower right of the matrix, with a frame around what is in
// view. Part of the view's painting, not a widget; logical pixels of the view.
class MiniMap
{
    Q_DECLARE_TR_FUNCTIONS(dosegrid::widgets::MiniMap)

public:
    explicit MiniMap(Workers *workers) : m_workers(workers) {}
    static bool isWanted(const MatrixGeometry &geometry);
    static QRectF rect(const MatrixGeometry &geometry);

    void paint(QPainter &painter, const MatrixStyle &style, const MatrixGeometry &geometry,
               const MatrixContent &content);
    // The origin (device pixels of the content) that centres the view on a point of the map.
    static QPoint originFor(QPointF point, const MatrixGeometry &geometry);

private:
    void refresh(const MatrixStyle &style, const MatrixGeometry &geometry, const MatrixContent &content, QSize size);
    void fillBlock(const pixels::Canvas &canvas, const MatrixStyle &style, const MatrixGeometry &geometry,
                   const MatrixContent &content, LaneSpan rows, LaneSpan columns, const QRect &block) const;

    Workers *m_workers;
    QImage m_image;
    std::uint64_t m_revision = 0;
    MetricLayerPtr m_metric;
    ThemeColours m_colours;
    Arrangement m_arrangement = Arrangement::Stacked;
    MatrixAxes m_axes;
    SharedPlace m_shared = SharedPlace::Worst;
    StateSet m_shown = allStates;
};

} // namespace dosegrid::widgets
