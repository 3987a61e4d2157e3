// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/grid/campaigntemplate.h"
#include "widgets/grid/cellpainter.h"
#include "widgets/grid/matrixcontent.h"
#include "widgets/grid/metricpainter.h"

#include <QCoreApplication>
#include <QImage>
#include <QRegion>

#include <span>

namespace dosegrid::widgets {

// The matrix as a picture that is kept: geometry, content and an opaque image of all that changes seldom (cells,
// selection, headers, bars). Every change marks what it touches; image() redraws only that. An expose is then one
// blit. No widget: the view and the pictures without a window use the same scene. Device pixels throughout.
class MatrixScene
{
    Q_DECLARE_TR_FUNCTIONS(dosegrid::widgets::MatrixScene)

public:
    explicit MatrixScene(MatrixStyle style);

    // Both must outlive the scene or be replaced; null shows an empty ground.
    void setCampaign(const grid::CampaignTemplate *tmpl, const grid::GridState *state);
    bool isEmpty() const { return !m_content.state; }

    const MatrixGeometry &geometry() const { return m_geometry; }
    const MatrixContent &content() const { return m_content; }
    const MatrixStyle &style() const { return m_style; }

    void setStyle(MatrixStyle style);
    void resize(QSize devicePixels, qreal dpr);
    // Cells down to this side, logical pixels, are shown one by one: for media finer than a screen.
    void setSmallestFill(qreal side);
    void setArrangementChoice(ArrangementChoice choice);
    // Other rows and columns of the same grid: a part of wholeAxes(), arranged. A new campaign shows all of its own.
    void setAxes(MatrixAxes axes);
    const MatrixAxes &wholeAxes() const { return m_wholeAxes; }
    void fit();
    void settle() { m_geometry.settle(); }
    void zoomTo(qreal zoom, QPoint anchor);
    void setCellSize(QSize cell);
    void scrollTo(QPoint origin);
    void ensureVisible(LanePoint cell);

    void setSelection(grid::CellMask selection);
    void setCurrent(std::optional<grid::CellIndex> cell);
    void setHover(std::optional<LanePoint> lane);
    void setShown(StateSet states);
    void setShared(SharedPlace shared);
    // Colours cells by a metric of this grid; null: by their state.
    void setMetric(MetricLayerPtr layer);
    // The values that are shown, with frontiers elsewhere.
    void moveFrontiers(MetricLayerPtr layer);
    void setFrontierLit(std::optional<int> which);
    // Pales the cells: nobody knows how old they are.
    void setVeiled(bool veiled);
    // The state has already been changed; redraws what these cells touch.
    void showChanges(std::span<const grid::CellChange> changes);

    // What the next image() will redraw; taken by the view to update exactly that.
    QRegion dirty() const { return m_dirty; }
    const QImage &image();

private:
    MatrixMetrics metricsOf(const MatrixAxes &axes) const;
    void takeRoom();
    void recount(); // what follows from which lanes there are
    void chooseStandIns();
    void markAll();
    void mark(const QRect &rect);
    void markHeaders();
    void markEnergies();
    QRegion cellsAround(const grid::CellMask &mask) const;
    void render(const QRect &rect);
    void renderSelection(const QRect &clip);
    void renderBlocks(const QRect &clip);
    void renderVeil(const QRect &clip);

    MatrixStyle m_style;
    const grid::CampaignTemplate *m_template = nullptr;
    MatrixAxes m_wholeAxes;
    MatrixGeometry m_geometry;
    MatrixContent m_content;
    CellPainter m_cells;
    std::optional<MetricPainter> m_metric;
    bool m_veiled = false;
    QSize m_size;
    qreal m_dpr = 1;
    qreal m_smallestFill = MatrixMetrics().smallestFill;
    QImage m_image;
    QRegion m_dirty;
};

} // namespace dosegrid::widgets
