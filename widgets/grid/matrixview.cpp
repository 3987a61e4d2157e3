// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/grid/matrixview.h"

#include "widgets/common/iconsize.h"
#include "widgets/grid/accessiblematrix.h"

#include <QPaintEvent>
#include <QPainter>
#include <QVariantAnimation>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;
using dosegrid::grid::CellIndex;

namespace dosegrid::widgets {

namespace {

constexpr int restMs = 150;
constexpr int mapRestMs = 700;
constexpr int changedMs = 1500;
constexpr int sameMomentMs = 250;             // the pace of the engine: changes within it share an outline
constexpr std::size_t changesForOne = 20'000; // which a worker is sooner done with than two agree
constexpr int zoomMs = 120;

} // namespace

MatrixView::MatrixView(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_workers(Workers::suited())
    , m_scene(style(), &m_workers)
    , m_miniMap(&m_workers)
    , m_tooltip(new MatrixTooltip(theme, this))
    , m_zoomAnimation(new QVariantAnimation(this))
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    accessibility::install();
    setAccessibleName(tr("Campaign matrix"));
    m_clock.start();
    for (QTimer *timer : {&m_restTimer, &m_mapTimer, &m_changedTimer})
        timer->setSingleShot(true);
    connect(&m_restTimer, &QTimer::timeout, this, &MatrixView::settle);
    connect(&m_changedTimer, &QTimer::timeout, this, &MatrixView::expireChanged);
    connect(&m_mapTimer, &QTimer::timeout, this, [this] {
        m_mapHidden = true;
        update(MiniMap::rect(m_scene.geometry()).toAlignedRect());
    });
    connect(&theme, &Theme::changed, this, &MatrixView::restyle);
    m_zoomAnimation->setDuration(zoomMs);
    m_zoomAnimation->setEasingCurve(QEasingCurve::OutCubic);
    connect(m_zoomAnimation, &QVariantAnimation::valueChanged, this,
            [this](const QVariant &value) { zoomAt(value.toReal(), m_zoomAnchor, m_zoomsToCurrent); });
}

MatrixStyle MatrixView::style() const { return {m_theme.colours(), font(), locale()}; }

void MatrixView::restyle()
{
    const std::vector<QSize> before = m_scene.geometry().stops();
    m_scene.setStyle(style());
    takeStops(before);
    takeStructure();
    update();
}

void MatrixView::setCampaign(const grid::CampaignTemplate *tmpl, const grid::GridState *state)
{
    m_restsByKey = false;
    hideTip();
    m_bracket.reset();
    m_changed.clear();
    m_scene.setCampaign(tmpl, state);
    m_fitPending = true;
    m_dragBase = m_scene.content().selection;
    ++m_layouts;
    takeStructure();
    update();
    emit zoomChanged(zoom());
    emit selectionChanged(selection());
}

void MatrixView::showChanges(std::span<const grid::CellChange> changes)
{
    if (m_scene.isEmpty() || changes.empty())
        return;
    m_scene.showChanges(changes);
    renewTip();
    if (!m_changesOutlined) {
        updateScene();
        if (isMiniMapShown())
            update(MiniMap::rect(m_scene.geometry()).toAlignedRect());
        tellCurrentChanged(changes);
        return;
    }
    const qint64 now = m_clock.elapsed();
    if (m_changed.empty() || now - m_changed.back().since > sameMomentMs)
        m_changed.push_back({now, grid::CellMask(m_scene.geometry().spec().cellCount())});
    m_changed.back().cells |= cellsOf(changes);
    if (!m_changedTimer.isActive())
        m_changedTimer.start(changedMs);
    outlineChanged();
    if (isMiniMapShown())
        update(MiniMap::rect(m_scene.geometry()).toAlignedRect());
    tellCurrentChanged(changes);
}

// Reading a million changes, 64 bytes each, takes one alone a third of a frame.
grid::CellMask MatrixView::cellsOf(std::span<const grid::CellChange> changes)
{
    const std::uint32_t cellCount = m_scene.geometry().spec().cellCount();
    const std::size_t parts =
        std::clamp<std::size_t>(changes.size() / changesForOne, 1, std::size_t(m_workers.count()));
    std::vector<grid::CellMask> cells(parts, grid::CellMask(cellCount));
    Workers::share(&m_workers, int(parts), [&](int, int part) {
        const std::size_t first = changes.size() * std::size_t(part) / parts;
        const std::size_t last = changes.size() * (std::size_t(part) + 1) / parts;
        cells[std::size_t(part)].setEach(changes.subspan(first, last - first), &grid::CellChange::cell);
    });
    for (std::size_t part = 1; part < parts; ++part)
        cells.front() |= cells[part];
    return std::move(cells.front());
}

void MatrixView::tellCurrentChanged(std::span<const grid::CellChange> changes)
{
    const auto current = currentCell();
    if (!current || !accessibility::isHeard())
        return;
    const auto isCurrent = [&](const grid::CellChange &change) { return change.cell == *current; };
    if (!std::any_of(changes.begin(), changes.end(), isCurrent))
        return;
    rememberTold();
    accessibility::currentCellRenamed(*this);
}

void MatrixView::rememberTold()
{
    if (currentCell() && accessibility::isHeard())
        m_toldTip = tip(*currentCell());
}

void MatrixView::renewWords()
{
    renewTip();
    if (m_bracket) // its identifier may be known by now
        showBracket(m_bracket->cells.cells().front());
    if (m_scene.isEmpty() || !currentCell() || !accessibility::isHeard())
        return;
    const CellTip told = m_toldTip;
    rememberTold();
    if (m_toldTip.cause != told.cause)
        accessibility::currentCellRenamed(*this);
    if (m_toldTip.lines != told.lines)
        accessibility::currentCellDescribed(*this);
}

quint64 MatrixView::structure() const
{
    return 2 * m_layouts + (m_scene.geometry().arrangement() == Arrangement::SideBySide ? 1 : 0);
}

void MatrixView::takeStructure()
{
    if (std::exchange(m_told, structure()) == structure())
        return;
    endDrag();
    m_tipLane.reset();
    m_anchor = isCurrentShown() ? currentLane() : LanePoint();
    m_extension.reset();
    accessibility::structureChanged(*this);
}

void MatrixView::setChangesOutlined(bool outlined)
{
    m_changesOutlined = outlined;
    m_changed.clear();
    outlineChanged();
}

void MatrixView::expireChanged()
{
    const qint64 now = m_clock.elapsed();
    std::erase_if(m_changed, [now](const Changed &changed) { return changed.since + changedMs <= now; });
    if (!m_changed.empty())
        m_changedTimer.start(int(std::max<qint64>(1, m_changed.front().since + changedMs - now)));
    outlineChanged();
}

void MatrixView::outlineChanged()
{
    grid::CellMask cells;
    for (const Changed &changed : m_changed)
        cells = cells.size() == 0 ? changed.cells : std::move(cells) | changed.cells;
    m_scene.setChanged(std::move(cells));
    updateScene();
}

void MatrixView::setSelection(const grid::CellMask &cells)
{
    if (m_scene.isEmpty() || cells == selection())
        return;
    m_scene.setSelection(cells);
    updateScene();
    accessibility::selectionMoved(*this);
    emit selectionChanged(selection());
}

void MatrixView::selectAll()
{
    if (!m_scene.isEmpty())
        setSelection(wholeGrid(m_scene.geometry()));
}

void MatrixView::setCurrentCell(std::optional<CellIndex> cell)
{
    m_extension.reset(); // it began at another cell
    if (m_scene.isEmpty() || cell == currentCell())
        return;
    m_scene.setCurrent(cell);
    if (isCurrentShown()) {
        m_anchor = m_scene.geometry().lanes(*cell);
        m_scene.ensureVisible(m_anchor);
    }
    update();
    rememberTold();
    accessibility::currentCellMoved(*this);
    if (cell)
        emit currentCellChanged(*cell);
}

void MatrixView::goToFailed(bool forward)
{
    if (m_scene.isEmpty())
        return;
    const auto next = nextInState(m_scene.geometry(), *m_scene.content().state, currentCell(), currentLane(),
                                  grid::CellState::Failed, forward);
    if (next)
        setCurrentCell(*next);
    else
        emit noFailureShown();
}

void MatrixView::setShownStates(StateSet states)
{
    if (states == shownStates())
        return;
    m_scene.setShown(states);
    update();
    emit shownStatesChanged(states);
}

void MatrixView::setSharedPlace(SharedPlace shared)
{
    if (shared == sharedPlace())
        return;
    m_scene.setShared(shared);
    update();
    emit sharedPlaceChanged(shared);
}

void MatrixView::setMetric(MetricLayerPtr layer)
{
    m_scene.setMetric(std::move(layer));
    if (m_drag == Drag::Frontier && !frontier(m_grip.which))
        endDrag();
    if (m_scene.content().frontier && !frontier(*m_scene.content().frontier))
        lightFrontier({});
    update();
}

void MatrixView::setArrangementChoice(ArrangementChoice choice)
{
    if (m_scene.isEmpty())
        return;
    m_scene.setArrangementChoice(choice);
    sceneMoved();
}

void MatrixView::setAxes(MatrixAxes axes)
{
    if (m_scene.isEmpty() || axes == m_scene.geometry().axes())
        return;
    // What a person looks at stays where it is: the current cell when it is in view, else the first row.
    const MatrixGeometry &geometry = m_scene.geometry();
    const QRect room = geometry.cellsRect();
    const bool seesCurrent = isCurrentShown() && room.contains(geometry.cellRect(currentLane()).center());
    const LanePoint kept = seesCurrent ? currentLane() : geometry.nearest(room.topLeft());
    const CellIndex cell = seesCurrent ? *currentCell() : geometry.cell(kept);
    const QPoint place = geometry.cellRect(kept).topLeft();
    m_zoomAnimation->stop();
    m_scene.setAxes(std::move(axes));
    if (zoom() > 0 && geometry.isShown(cell))
        m_scene.scrollTo(geometry.origin() + geometry.cellRect(geometry.lanes(cell)).topLeft() - place);
    ++m_layouts;
    sceneMoved();
    emit axesChanged();
}

void MatrixView::setStale(const QString &since, const QString &why)
{
    if (since == m_staleSince && why == m_staleWhy)
        return;
    m_staleSince = since;
    m_staleWhy = why;
    m_scene.setVeiled(!since.isEmpty());
    update();
}

bool MatrixView::isMiniMapShown() const { return !m_mapHidden && MiniMap::isWanted(m_scene.geometry()); }

// --- painting ------------------------------------------------------------------------------------------------------

QPoint MatrixView::device(QPointF logicalPoint) const
{
    const QPointF point = logicalPoint * devicePixelRatioF();
    return {int(std::floor(point.x())), int(std::floor(point.y()))};
}

QRect MatrixView::logical(const QRect &d) const
{
    const qreal dpr = devicePixelRatioF();
    return QRectF(d.x() / dpr, d.y() / dpr, d.width() / dpr, d.height() / dpr).toAlignedRect();
}

void MatrixView::updateScene()
{
    for (const QRect &rect : m_scene.dirty())
        update(logical(rect));
}

void MatrixView::updateCells()
{
    update(logical(m_scene.geometry().isEmpty() ? QRect() : m_scene.geometry().cellsRect()));
}

void MatrixView::paintEvent(QPaintEvent *event)
{
    m_scene.resize((QSizeF(size()) * devicePixelRatioF()).toSize(), devicePixelRatioF());
    if (std::exchange(m_fitPending, false) && zoom() <= 0)
        m_scene.fit();
    takeStructure();
    const QImage &image = m_scene.image();
    QPainter painter(this);
    const qreal dpr = devicePixelRatioF();
    for (const QRect &rect : event->region()) {
        if (dpr == 1) { // whole pixels: the raster engine copies lines
            painter.drawImage(rect.topLeft(), image, rect);
            continue;
        }
        const QRectF source(rect.x() * dpr, rect.y() * dpr, rect.width() * dpr, rect.height() * dpr);
        painter.drawImage(QRectF(rect), image, source);
    }
    if (!m_scene.isEmpty())
        paintOverlay(painter, event->region());
}

void MatrixView::paintOverlay(QPainter &painter, const QRegion &region)
{
    const MatrixGeometry &geometry = m_scene.geometry();
    const MatrixOverlay overlay(m_scene.style(), geometry);
    if (geometry.level() != MatrixLevel::Blocks) {
        if (m_bracket)
            overlay.paintBracket(painter, *m_bracket, geometry.cellsRect());
        if (isCurrentShown())
            overlay.paintCurrent(painter, geometry.lanes(*currentCell()));
    } else if (isCurrentShown()) {
        overlay.paintCurrentCard(painter, geometry.lanes(*currentCell()));
    }
    if (m_lasso.size() > 1)
        overlay.paintLasso(painter, m_lasso);
    if (!m_staleSince.isEmpty())
        overlay.paintPlate(painter, m_staleSince, m_staleWhy);
    if (isMiniMapShown() && region.intersects(MiniMap::rect(geometry).toAlignedRect()))
        m_miniMap.paint(painter, m_scene.style(), geometry, m_scene.content());
    if (m_focusByKey)
        overlay.paintFocus(painter);
}

void MatrixView::resizeEvent(QResizeEvent *)
{
    const std::vector<QSize> before = m_scene.geometry().stops();
    m_scene.resize((QSizeF(size()) * devicePixelRatioF()).toSize(), devicePixelRatioF());
    hideTip();
    takeStructure();
    takeStops(before);
}

void MatrixView::changeEvent(QEvent *event)
{
    // A pinned tip is a window of its own: it would lie over dialogs and other programs.
    if (event->type() == QEvent::ActivationChange && !isActiveWindow() && m_tooltip->isPinned()) {
        m_tooltip->setPinned(false);
        m_tooltip->hide();
    }
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LocaleChange
        || event->type() == QEvent::LanguageChange)
        restyle();
    QWidget::changeEvent(event);
}

void MatrixView::focusInEvent(QFocusEvent *event)
{
    m_focusByKey = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    rememberTold();
    accessibility::currentCellMoved(*this);
    update();
}

void MatrixView::focusOutEvent(QFocusEvent *)
{
    m_focusByKey = false;
    m_spaceDown = false;
    update();
}

void MatrixView::hideEvent(QHideEvent *)
{
    m_tooltip->setPinned(false);
    clearHover();
}

// With large text what stands around it needs the room more.
QSize MatrixView::minimumSizeHint() const { return {560, 360 * 100 / besideText(100)}; }

} // namespace dosegrid::widgets
