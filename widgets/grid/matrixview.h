// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/theme.h"
#include "widgets/common/workers.h"
#include "widgets/grid/matrixoverlay.h"
#include "widgets/grid/matrixscene.h"
#include "widgets/grid/matrixshapes.h"
#include "widgets/grid/matrixtooltip.h"
#include "widgets/grid/minimap.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

#include <functional>
#include <optional>
#include <span>

class QHelpEvent;
class QVariantAnimation;

namespace dosegrid::widgets {

// The campaign matrix: every cell on screen, zoom at the pointer, selection by gestures and keys. Self-painted over
// the arrays of GridState (20 to 45 times cheaper than an item view); it reads states and never changes them.
// Words about cells come from the caller. GUI thread.
class MatrixView final : public QWidget
{
    Q_OBJECT

public:
    explicit MatrixView(const Theme &theme, QWidget *parent = nullptr);

    // Not owned; both must live until replaced. Null clears. Fits, and forgets selection and current cell.
    void setCampaign(const grid::CampaignTemplate *tmpl, const grid::GridState *state);
    // After GridState took the changes: repaints what they touch and outlines it for a moment.
    void showChanges(std::span<const grid::CellChange> changes);

    const grid::CellMask &selection() const { return m_scene.content().selection; }
    void setSelection(const grid::CellMask &cells);
    // Those in the rows and columns shown, without n/a.
    void selectAll();
    // The body system of a lane of regions, within its block, joined as the mode says.
    void selectGroup(int regionLane);
    // The body system that the corner names: that of the first row in view.
    std::optional<int> cornerGroup() const;
    // How plain gestures join the selection; Ctrl, Ctrl with Alt, and Shift mean the same in every mode.
    SelectionMode selectionMode() const { return m_mode; }
    void setSelectionMode(SelectionMode mode) { m_mode = mode; }

    // Dragging over cells draws a line around them, as with Alt, which some window managers keep for themselves. Ends
    // with 'L' or Escape.
    bool isLassoing() const { return m_isLassoing; }
    void setLassoing(bool lassoing);

    std::optional<grid::CellIndex> currentCell() const { return m_scene.content().current; }
    void setCurrentCell(std::optional<grid::CellIndex> cell);
    // To the next cell that is failed, round the end. noFailureShown() when there is none among the rows and columns
    // shown.
    void goToFailed(bool forward);

    // A legend filter: other states are dimmed.
    StateSet shownStates() const { return m_scene.content().shown; }
    void setShownStates(StateSet states);

    // What stands where several cells share a place; kept from campaign to campaign.
    SharedPlace sharedPlace() const { return m_scene.content().shared; }
    void setSharedPlace(SharedPlace shared);

    // Colours cells by a metric of this campaign; null: by their state.
    void setMetric(MetricLayerPtr layer);
    // The metric that is shown, with its frontiers elsewhere: repaints only these.
    void moveFrontiers(MetricLayerPtr layer);
    // The cells shown whose value is above a frontier of the metric, joined to the selection as a click on its handle
    // joins them.
    void selectAbove(int which, Qt::KeyboardModifiers modifiers = {});
    // Where the handles of a frontier are, in coordinates of the widget: one in the header of each block that has it.
    QList<QRectF> frontierHandles(int which) const;

    // Other rows and columns of the campaign: a part of scene().wholeAxes(), arranged. A new campaign shows all of its
    // own again.
    void setAxes(MatrixAxes axes);

    ArrangementChoice arrangementChoice() const { return m_scene.geometry().arrangementChoice(); }
    void setArrangementChoice(ArrangementChoice choice);

    // Zoom 0 is the fit, each whole number a stop.
    qreal zoom() const { return m_scene.geometry().zoom(); }
    qreal maximumZoom() const { return m_scene.geometry().maximumZoom(); }
    void setZoom(qreal zoom); // at the current cell when it is in view, else at the centre
    // Both at once, as scene().geometry() tells them; without a size the fit.
    void setView(QSize cell, QPoint origin);
    void zoomIn();
    void zoomOut();
    void fit();

    using TipSource = std::function<CellTip(grid::CellIndex)>;
    using ExecutionSource = std::function<std::optional<ExecutionBracket>(grid::CellIndex)>;
    void setTipSource(TipSource source) { m_tipSource = std::move(source); }
    // The sources say other things of cells whose states are the same: a visible tooltip and listeners take that up.
    void renewWords();
    void setExecutionSource(ExecutionSource source) { m_executionSource = std::move(source); }

    // The platform is silent: pales the cells under a plate, "as of 14:32" and "no answer since". Empty lifts it.
    void setStale(const QString &since, const QString &why = {});
    void setReducedMotion(bool reduced) { m_reducedMotion = reduced; }
    // Whether showChanges() outlines what changed; not while a person moves through time.
    void setChangesOutlined(bool outlined);

    const MatrixScene &scene() const { return m_scene; }
    // Another number whenever rows and columns have become other ones.
    quint64 structure() const;
    // What the tooltip says of a cell.
    CellTip tip(grid::CellIndex cell) const { return m_tipSource ? m_tipSource(cell) : CellTip(); }
    // Between device pixels, which the scene counts in, and those of the widget.
    QPoint device(QPointF logical) const;
    QRect logical(const QRect &devicePixels) const;
    const std::optional<ExecutionBracket> &bracket() const { return m_bracket; }
    bool isMiniMapShown() const;

    QSize sizeHint() const override { return {1216, 651}; }
    QSize minimumSizeHint() const override;

signals:
    void selectionChanged(const dosegrid::grid::CellMask &cells);
    void currentCellChanged(dosegrid::grid::CellIndex cell);
    void cellActivated(dosegrid::grid::CellIndex cell); // Enter, or a click on a pinned tooltip's cell
    void shownStatesChanged(dosegrid::widgets::StateSet states);
    void sharedPlaceChanged(dosegrid::widgets::SharedPlace shared);
    void zoomChanged(qreal zoom);
    void axesChanged();    // other cells are shown
    void queryRequested(); // '/'
    // The menu key, or the other button: over a header, or where no cell is current; else at the current cell, which
    // has become the one under the button.
    void axesMenuRequested(QPoint globalPosition);
    void cellMenuRequested(QPoint globalPosition);
    void noFailureShown();
    void groupToggled(const QString &id);              // 'G', or a double click on its name
    void keyMapRequested();                            // '?'
    void pinRequested(dosegrid::grid::CellIndex cell); // 'P': in the panel beside it
    void lassoingChanged(bool lassoing);
    // A handle is dragged, or the drag is taken back: the caller moves the frontier, with moveFrontiers().
    void frontierDragged(int which, double limit);
    void frontierDropped();
    void frontierResetRequested(int which); // a double click on its handle

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    enum class Drag { None, Cells, Rows, Columns, Lasso, Pan, Map, Frontier };
    struct FrontierGrip
    {
        int which = 0;  // of the frontiers of the metric
        int block = 0;  // of energies
        int offset = 0; // from the line to the pointer across the energies, device pixels
        int pressedAt = 0;
        double before = 0; // its limit
        bool isMoved = false;
    };
    struct Changed
    {
        qint64 since = 0; // of m_clock
        grid::CellMask cells;
    };

    // matrixview.cpp
    MatrixStyle style() const;
    void restyle();
    void updateScene(); // asks for a repaint of what the scene marked
    void updateCells();
    void expireChanged();
    void outlineChanged();
    grid::CellMask cellsOf(std::span<const grid::CellChange> changes);
    void tellCurrentChanged(std::span<const grid::CellChange> changes);
    void rememberTold();
    // Where rows and columns have become other ones: what was begun at the former ones ends, and listeners are told.
    void takeStructure();
    void sceneMoved();
    void takeStops(const std::vector<QSize> &before);
    QPoint zoomAnchor() const;
    bool isCurrentInView() const;
    void animateZoom(qreal target, QPoint anchor, bool toCurrent = false);
    void zoomAt(qreal zoom, QPoint anchor, bool toCurrent = false);
    void paintOverlay(QPainter &painter, const QRegion &region);

    // matrixmouse.cpp
    SelectionMode modeFor(Qt::KeyboardModifiers modifiers, bool pressedSelected) const;
    void pressCells(QMouseEvent *event, LanePoint lane);
    grid::CellMask draggedShape(LanePoint to) const;
    void dragTo(QPoint devicePoint);
    void endDrag();
    void showPointer();
    void hover(QPointF logicalPoint);
    void clearHover();
    void settle(); // the pointer or the keyboard rests: tooltip and bracket
    void showBracket(grid::CellIndex cell);
    void leaveBracket(std::optional<grid::CellIndex> at); // unless that is in it
    void showTip(LanePoint lane);
    void renewTip();
    void hideTip();
    void select(const grid::CellMask &cells);
    CellTip tipAt(LanePoint lane) const;

    // matrixheadergestures.cpp
    void pressHeader(QMouseEvent *event, MatrixGeometry::Area area);
    bool toggleGroupAt(QPointF logicalPoint);
    bool tellHeader(QHelpEvent *event);
    bool isOnBand(QPointF logicalPoint) const;
    bool isOnTitle(QPointF logicalPoint) const;
    bool isOnGroup(QPointF logicalPoint) const;
    bool isOnModel(QPointF logicalPoint) const;
    bool isOnCornerGroup(QPointF logicalPoint) const;

    // matrixcards.cpp: level L0, where blocks stand for their cells
    bool hasCards() const;
    QPoint cardOf(LanePoint lanes) const; // column and row of cards
    grid::CellIndex cellInCard(QPoint card) const;
    grid::CellMask cards(QPoint a, QPoint b) const;
    std::optional<LanePoint> cardLaneAt(QPoint devicePoint) const;
    bool moveByCard(QKeyEvent *event);
    bool useCardByKey(QKeyEvent *event);
    void pressCard(QMouseEvent *event);
    void zoomInto(QPoint anchor, bool toCurrent = false);

    // matrixfrontiers.cpp
    const Frontier *frontier(int which) const; // of the metric shown; null when it has none
    std::optional<FrontierGrip> gripAt(QPointF logicalPoint) const;
    bool pressFrontier(QMouseEvent *event);
    void dragFrontier(QPoint devicePoint);
    void releaseFrontier(QMouseEvent *event);
    bool resetFrontierAt(QPointF logicalPoint);
    void hoverFrontier(QPointF logicalPoint);
    void lightFrontier(std::optional<int> which);
    bool tellFrontier(QHelpEvent *event);

    // matrixkeys.cpp
    void openMenuByKey();
    bool isCurrentShown() const;
    LanePoint currentLane() const;
    bool moveByKey(QKeyEvent *event);
    bool selectByKey(QKeyEvent *event);
    bool viewByKey(QKeyEvent *event);
    void moveTo(LanePoint lane, bool extend);
    // Extended, what stands between the anchor and the cell joins the selection.
    void stepTo(grid::CellIndex cell, bool extend, const std::function<grid::CellMask(LanePoint)> &shapeFrom);
    void restOnCurrent();
    LanePoint pageFrom(LanePoint lane, int direction) const;
    void toggleState(int number);
    void togglePin();

    const Theme &m_theme;
    Workers m_workers;
    MatrixScene m_scene;
    MiniMap m_miniMap;
    MatrixTooltip *m_tooltip;
    TipSource m_tipSource;
    std::optional<LanePoint> m_tipLane; // that the tooltip speaks of
    CellTip m_toldTip;                  // of the current cell, as listeners know it
    ExecutionSource m_executionSource;
    std::optional<ExecutionBracket> m_bracket;
    bool m_restsByKey = false; // what rests is the current cell, not the pointer

    SelectionMode m_mode = SelectionMode::Replace;
    Drag m_drag = Drag::None;
    bool m_isLassoing = false;
    QPolygon m_lasso; // being drawn, device pixels
    SelectionMode m_dragMode = SelectionMode::Replace;
    grid::CellMask m_dragBase; // selection when the button went down
    LanePoint m_dragFrom;
    QPoint m_panFrom;   // device pixels
    QPoint m_panOrigin; // device pixels
    bool m_clickClears = false;
    FrontierGrip m_grip;
    LanePoint m_anchor; // where Shift extends from
    // What Shift and the keys extend: as a drag does, each step begins anew at what was selected before the first.
    struct Extension
    {
        SelectionMode mode = SelectionMode::Replace;
        grid::CellMask base;
        grid::CellMask result; // as long as it is what is selected
    };
    std::optional<Extension> m_extension;
    bool m_spaceDown = false;
    bool m_spacePanned = false;

    QTimer m_restTimer;
    QTimer m_mapTimer;
    bool m_mapHidden = false;
    QTimer m_changedTimer;
    QElapsedTimer m_clock;
    std::vector<Changed> m_changed;

    QVariantAnimation *m_zoomAnimation;
    QPoint m_zoomAnchor; // of the animation, device pixels
    bool m_zoomsToCurrent = false;
    QString m_staleSince;
    QString m_staleWhy;
    quint64 m_layouts = 0;     // how many were shown
    quint64 m_told = 0;        // the structure that listeners know
    bool m_fitPending = false; // the size is known when the first picture is wanted, not before
    bool m_changesOutlined = true;
    bool m_reducedMotion = false;
    bool m_focusByKey = false;
};

} // namespace dosegrid::widgets
