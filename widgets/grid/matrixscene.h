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
#include <vector>

namespace dosegrid::widgets {

class Workers;

// The matrix as a picture that is kept: geometry, content and an opaque image of all that changes seldom (cells,
// selection, headers, bars). Every change marks what it touches; image() redraws only that. An expose is then one
// blit. No widget: the view and the pictures without a window use the same scene. Device pixels throughout.
// With workers, which must outlive it, what takes longer is shared among them.
class MatrixScene
{
    Q_DECLARE_TR_FUNCTIONS(dosegrid::widgets::MatrixScene)

public:
    explicit MatrixScene(MatrixStyle style, Workers *workers = nullptr);

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
    // Outlines these, which have changed just now.
    void setChanged(grid::CellMask cells);
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
    void markSelectedLanes(const SelectedLanes &before);
    void markEnergies();
    void markAround(const grid::CellMask &cells);
    // What paints cells, and keeps pieces of them: one for each worker.
    struct Painter
    {
        CellPainter cells;
        std::optional<MetricPainter> metric;
    };
    void makePainters();
    std::vector<QRect> parts() const;
    int cutAt(int y, const QRect &rect) const;
    void render(QImage &image, Painter &painter, const QRect &rect) const;
    void renderSelection(QImage &image, const QRect &clip) const;
    void renderChanged(QImage &image, const QRect &clip) const;
    void renderBlocks(QImage &image, const QRect &clip) const;
    void renderVeil(QImage &image, const QRect &clip) const;

    MatrixStyle m_style;
    const grid::CampaignTemplate *m_template = nullptr;
    MatrixAxes m_wholeAxes;
    MatrixGeometry m_geometry;
    MatrixContent m_content;
    Workers *m_workers;
    std::vector<Painter> m_painters;
    bool m_veiled = false;
    QSize m_size;
    qreal m_dpr = 1;
    qreal m_smallestFill = MatrixMetrics().smallestFill;
    QImage m_image;
    QRegion m_dirty;
};

} // namespace dosegrid::widgets
