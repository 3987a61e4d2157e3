// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/grid/matrixscene.h"

#include "widgets/common/typography.h"
#include "widgets/common/workers.h"
#include "widgets/grid/blockcards.h"
#include "widgets/grid/closedrows.h"
#include "widgets/grid/frontiers.h"
#include "widgets/grid/matrixheaders.h"
#include "widgets/grid/pixels.h"

#include <QPainter>

#include <algorithm>
#include <tuple>
#include <utility>

namespace dosegrid::widgets {

namespace {

constexpr int markedCells = 48;     // more than this are marked together
constexpr int placedCells = 20'000; // of more, nobody looks where they are
// Beyond, painting around them costs more than what is between them. They come together while the matrix is not seen.
constexpr int mostRects = 300;
constexpr int pixelsForOne = 100'000; // which a worker is sooner done with than two agree
constexpr qreal veilShare = 0.6;
constexpr int veilSaturation = 35; // per cent

CellPainter::Look lookOf(const MatrixStyle &style, StateSet shown)
{
    return {style.colours, textFont(TextStyle::Caption, style.font), style.locale, shown};
}

} // namespace

MatrixScene::MatrixScene(MatrixStyle style, Workers *workers) : m_style(std::move(style)), m_workers(workers)
{
    makePainters();
}

void MatrixScene::makePainters()
{
    m_painters.clear();
    for (int worker = 0; worker < (m_workers ? m_workers->count() : 1); ++worker) {
        Painter &painter = m_painters.emplace_back(Painter{CellPainter(lookOf(m_style, m_content.shown)), {}});
        if (m_content.metric)
            painter.metric.emplace(m_style, m_content.metric);
    }
}

void MatrixScene::setCampaign(const grid::CampaignTemplate *tmpl, const grid::GridState *state)
{
    m_template = tmpl;
    MatrixContent kept;
    kept.shown = m_content.shown;
    kept.shared = m_content.shared;
    m_content = std::move(kept);
    for (Painter &painter : m_painters)
        painter.metric.reset();
    const ArrangementChoice choice = m_geometry.arrangementChoice();
    m_geometry = {};
    m_wholeAxes = {};
    m_geometry.setArrangementChoice(choice);
    if (tmpl && state) {
        m_content.state = state;
        m_content.selection = grid::CellMask(state->spec().cellCount());
        m_wholeAxes = MatrixAxes::of(*tmpl, state->specPtr(), tr("Combined regions"), tr("Other"));
        m_geometry = MatrixGeometry(m_wholeAxes);
        m_geometry.setArrangementChoice(choice);
        recount();
        takeRoom();
    }
    markAll();
}

void MatrixScene::setAxes(MatrixAxes axes)
{
    if (isEmpty() || axes == m_geometry.axes())
        return;
    const MatrixMetrics metrics = metricsOf(axes);
    m_geometry.setAxes(std::move(axes), metrics);
    m_content.hover.reset();
    recount();
    markAll();
}

void MatrixScene::recount()
{
    chooseStandIns();
    m_content.tallies = MatrixTallies::of(m_geometry, *m_content.state, m_workers);
    m_content.selectedLanes = SelectedLanes::of(m_content.selection, m_geometry);
}

void MatrixScene::chooseStandIns()
{
    m_geometry.setStandIns(standIns(m_geometry, *m_content.state, m_content.metric.get(), m_content.shared, m_workers));
}

void MatrixScene::setStyle(MatrixStyle style)
{
    m_style = std::move(style);
    makePainters();
    takeRoom();
    markAll();
}

// What fits may be arranged anew: lanes are other ones then, and nothing stands for closed groups.
void MatrixScene::takeRoom()
{
    if (isEmpty() || m_size.isEmpty())
        return;
    const auto lanes = [this] {
        return std::tuple(m_geometry.arrangement(), m_geometry.rowCount(), m_geometry.columnCount());
    };
    const auto before = lanes();
    m_geometry.setViewport(m_size, metricsOf(m_geometry.axes()));
    if (lanes() != before)
        m_content.hover.reset();
    recount();
}

MatrixMetrics MatrixScene::metricsOf(const MatrixAxes &axes) const
{
    MatrixMetrics metrics = metricsFor(axes, m_style.font, m_dpr);
    metrics.smallestFill = m_smallestFill;
    return metrics;
}

void MatrixScene::setSmallestFill(qreal side) { m_smallestFill = side; }

void MatrixScene::resize(QSize devicePixels, qreal dpr)
{
    if (devicePixels == m_size && dpr == m_dpr)
        return;
    m_size = devicePixels;
    m_dpr = dpr;
    m_image = pixels::imageBesideOthers(devicePixels);
    m_image.setDevicePixelRatio(dpr);
    takeRoom();
    markAll();
}

void MatrixScene::setArrangementChoice(ArrangementChoice choice)
{
    m_geometry.setArrangementChoice(choice);
    fit();
}

void MatrixScene::fit()
{
    if (isEmpty())
        return;
    m_geometry.fit();
    m_content.hover.reset();
    recount();
    markAll();
}

void MatrixScene::zoomTo(qreal zoom, QPoint anchor)
{
    if (isEmpty())
        return;
    m_geometry.zoomTo(zoom, anchor);
    markAll();
}

void MatrixScene::setCellSize(QSize cell)
{
    if (isEmpty())
        return;
    m_geometry.setCellSize(cell);
    markAll();
}

void MatrixScene::scrollTo(QPoint origin)
{
    if (isEmpty())
        return;
    const QPoint before = m_geometry.origin();
    m_geometry.scrollTo(origin);
    if (m_geometry.origin() != before)
        markAll();
}

void MatrixScene::ensureVisible(LanePoint cell)
{
    if (isEmpty())
        return;
    const QPoint before = m_geometry.origin();
    m_geometry.ensureVisible(cell);
    if (m_geometry.origin() != before)
        markAll();
}

void MatrixScene::setSelection(grid::CellMask selection)
{
    if (selection == m_content.selection)
        return;
    const grid::CellMask changed = (selection - m_content.selection) | (m_content.selection - selection);
    m_content.selection = std::move(selection);
    const SelectedLanes before =
        std::exchange(m_content.selectedLanes, SelectedLanes::of(m_content.selection, m_geometry));
    if (m_geometry.level() == MatrixLevel::Blocks) {
        markAll();
        return;
    }
    markAround(changed);
    markSelectedLanes(before);
}

// What the headers say of the selection, where they say something else now: mostly of a lane or two, while a rectangle
// is drawn.
void MatrixScene::markSelectedLanes(const SelectedLanes &before)
{
    const SelectedLanes &now = m_content.selectedLanes;
    const bool isSwapped = m_geometry.isSwapped();
    // A group tells how many of its regions, in a text of its own.
    const bool tellsGroups = isSwapped ? !m_geometry.hasColumnLabels() : !m_geometry.hasRowLabels();
    const auto changed = [](const std::vector<int> &was, const std::vector<int> &is, bool isOne) {
        const LaneSpan all{0, int(is.size())};
        if (was.size() != is.size())
            return all;
        const auto first = std::ranges::mismatch(was, is).in2;
        if (first == is.end())
            return LaneSpan{};
        const auto last = std::mismatch(was.rbegin(), was.rend(), is.rbegin()).second;
        return isOne ? all : LaneSpan{int(first - is.begin()), int(is.rend() - last)};
    };
    const QRect cells = m_geometry.cellsRect();
    const LaneSpan rows = changed(before.rows, now.rows, tellsGroups && !isSwapped);
    const LaneSpan columns = changed(before.columns, now.columns, tellsGroups && isSwapped);
    if (rows.count() > 0) {
        const QRect lanes = m_geometry.lanesRect(rows, {0, m_geometry.columnCount()});
        mark(QRect(0, lanes.top(), cells.left(), lanes.height() + m_geometry.gap())
             & QRect(0, cells.top(), cells.left(), cells.height()));
    }
    if (columns.count() > 0) {
        const QRect lanes = m_geometry.lanesRect({0, m_geometry.rowCount()}, columns);
        mark(QRect(lanes.left(), 0, lanes.width() + m_geometry.gap(), cells.top())
             & QRect(cells.left(), 0, cells.width(), cells.top()));
    }
    if (before.leftOut != now.leftOut)
        mark(QRect(QPoint(), QSize(cells.left(), cells.top())));
}

void MatrixScene::setCurrent(std::optional<grid::CellIndex> cell)
{
    if (cell == m_content.current)
        return;
    m_content.current = cell;
    markHeaders();
}

void MatrixScene::setHover(std::optional<LanePoint> lane)
{
    if (lane == m_content.hover)
        return;
    // Only the tints behind the lanes of both: the pointer moves far more often than anything else changes.
    const QSize cell = m_geometry.cellSize().expandedTo(QSize(m_geometry.metrics().px(2), m_geometry.metrics().px(2)));
    QRect beside;
    QRect above;
    for (const std::optional<LanePoint> &at : {std::exchange(m_content.hover, lane), lane}) {
        if (!at)
            continue;
        beside |= QRect(0, m_geometry.rowTop(at->row), m_geometry.cellsRect().left(), cell.height());
        above |= QRect(m_geometry.columnLeft(at->column), 0, cell.width(), m_geometry.cellsRect().top());
    }
    mark(beside);
    mark(above);
}

void MatrixScene::setShown(StateSet states)
{
    if (states == m_content.shown)
        return;
    m_content.shown = states;
    for (Painter &painter : m_painters)
        painter.cells = CellPainter(lookOf(m_style, states));
    markAll();
}

void MatrixScene::setShared(SharedPlace shared)
{
    if (shared == m_content.shared)
        return;
    m_content.shared = shared;
    if (!isEmpty())
        chooseStandIns();
    markAll();
}

void MatrixScene::setMetric(MetricLayerPtr layer)
{
    if (layer == m_content.metric)
        return;
    m_content.metric = std::move(layer);
    for (Painter &painter : m_painters) {
        if (!m_content.metric)
            painter.metric.reset();
        else if (painter.metric)
            painter.metric->setLayer(m_content.metric);
        else
            painter.metric.emplace(m_style, m_content.metric);
    }
    if (!isEmpty())
        chooseStandIns();
    markAll();
}

// Only lines and their header: the values, and with them the colours, are as they were.
void MatrixScene::moveFrontiers(MetricLayerPtr layer)
{
    const MetricLayerPtr before = std::exchange(m_content.metric, std::move(layer));
    for (Painter &painter : m_painters)
        painter.metric->setLayer(m_content.metric);
    if (m_geometry.level() == MatrixLevel::Blocks)
        return;
    for (const LaneBlock &energies : m_geometry.energies().blocks()) {
        for (std::size_t i = 0; i < before->frontiers.size(); ++i) {
            const Frontier &from = before->frontiers[i];
            const Frontier &to = m_content.metric->frontiers[i];
            if (from.limit == to.limit)
                continue;
            mark(frontierBounds(m_geometry, *before, energies, from));
            mark(frontierBounds(m_geometry, *m_content.metric, energies, to));
        }
    }
    markEnergies();
}

void MatrixScene::setFrontierLit(std::optional<int> which)
{
    if (which == m_content.frontier)
        return;
    m_content.frontier = which;
    markEnergies();
}

void MatrixScene::setVeiled(bool veiled)
{
    if (veiled == m_veiled)
        return;
    m_veiled = veiled;
    markAll();
}

void MatrixScene::showChanges(std::span<const grid::CellChange> changes)
{
    if (isEmpty() || changes.empty())
        return;
    m_content.tallies = MatrixTallies::of(m_geometry, *m_content.state, m_workers);
    chooseStandIns();
    if (m_geometry.level() == MatrixLevel::Blocks || changes.size() > placedCells) {
        markAll();
        return;
    }
    QRect all;
    QRect rows;
    for (const grid::CellChange &change : changes) {
        const LanePoint lanes = m_geometry.lanes(change.cell);
        if (!lanes.isShown())
            continue;
        const QRect cell = m_geometry.cellRect(lanes);
        if (changes.size() <= markedCells)
            mark(cell);
        all |= cell;
        rows |= QRect(0, cell.top(), m_size.width(), cell.height());
    }
    if (changes.size() > markedCells)
        mark(all);
    const QRect cells = m_geometry.cellsRect();
    mark(QRect(cells.left(), 0, cells.width(), cells.top()));
    mark(rows & m_geometry.rowBarsRect());
    if (m_geometry.hasRowLabels())
        mark(rows & QRect(0, cells.top(), cells.left(), cells.height()));
}

void MatrixScene::setChanged(grid::CellMask cells)
{
    grid::CellMask &before = m_content.changed;
    const grid::CellMask other = before.isEmpty()  ? cells
                                 : cells.isEmpty() ? before
                                                   : (cells - before) | (before - cells);
    m_content.changed = std::move(cells);
    if (m_geometry.level() != MatrixLevel::Blocks) // whose cards tell no cells
        markAround(other);
}

void MatrixScene::markAll() { m_dirty = QRect(QPoint(), m_size); }

void MatrixScene::mark(const QRect &rect)
{
    m_dirty |= rect & QRect(QPoint(), m_size);
    if (m_dirty.rectCount() > mostRects)
        m_dirty = m_dirty.boundingRect();
}

void MatrixScene::markHeaders()
{
    if (m_geometry.isEmpty())
        return;
    const QRect cells = m_geometry.cellsRect();
    mark(QRect(0, 0, m_size.width(), cells.top()));
    mark(QRect(0, 0, cells.left(), m_size.height()));
}

// The header that has the energies.
void MatrixScene::markEnergies()
{
    if (m_geometry.isEmpty())
        return;
    const QRect cells = m_geometry.cellsRect();
    mark(m_geometry.isSwapped() ? QRect(0, 0, cells.left(), m_size.height())
                                : QRect(0, 0, m_size.width(), cells.top()));
}

// What is drawn around these cells, and they.
void MatrixScene::markAround(const grid::CellMask &cells)
{
    const int outset = m_geometry.metrics().px(7); // outlines reach across the widest step from group to group
    if (cells.count() > markedCells) {
        for (const QRect &rect : cellsAround(cells, m_geometry, outset))
            mark(rect);
        return;
    }
    cells.forEach([&](grid::CellIndex cell) {
        if (const LanePoint lanes = m_geometry.lanes(cell); lanes.isShown())
            mark(m_geometry.cellRect(lanes).adjusted(-outset, -outset, outset, outset));
    });
}

// Strips of what is to be redrawn: more than there are workers, for some have less in them than others.
std::vector<QRect> MatrixScene::parts() const
{
    const int most = m_workers && m_workers->count() > 1 ? 2 * m_workers->count() : 1;
    std::vector<QRect> parts;
    for (const QRect &rect : m_dirty) {
        const int count = std::clamp(rect.width() * rect.height() / pixelsForOne, 1, most);
        int top = rect.top();
        for (int i = 1; i <= count; ++i) {
            const int end = i == count ? rect.bottom() + 1 : cutAt(rect.top() + rect.height() * i / count, rect);
            if (end > top)
                parts.emplace_back(rect.left(), top, rect.width(), end - top);
            top = std::max(top, end);
        }
    }
    return parts;
}

// A cut of the rectangle there or near it. Header above the cells and cards of L0 are the work of one: most of it is
// measuring texts and counting, and would be done again for each part.
int MatrixScene::cutAt(int y, const QRect &rect) const
{
    if (isEmpty())
        return y;
    if (const int cells = m_geometry.cellsRect().top(); y < cells)
        return std::min(cells, rect.bottom() + 1);
    if (m_geometry.level() != MatrixLevel::Blocks)
        return y;
    for (const int model : m_geometry.axes().models) {
        for (const int particle : m_geometry.axes().particles) {
            const QRect card = m_geometry.blockCard(model, particle);
            if (card.top() < y && y <= card.bottom())
                return card.top();
        }
    }
    return y;
}

const QImage &MatrixScene::image()
{
    if (m_dirty.isEmpty() || m_image.isNull())
        return m_image;
    const std::vector<QRect> parts = this->parts();
    uchar *memory = m_image.bits();
    const auto paint = [&](int worker, int part) {
        // Each on an image of its own, in the memory of the one: they write beside each other.
        QImage image(memory, m_image.width(), m_image.height(), m_image.bytesPerLine(), m_image.format());
        image.setDevicePixelRatio(m_dpr);
        render(image, m_painters[std::size_t(worker)], parts[std::size_t(part)]);
    };
    int area = 0;
    for (const QRect &part : parts)
        area += part.width() * part.height();
    Workers::share(area < pixelsForOne ? nullptr : m_workers, int(parts.size()), paint);
    m_dirty = {};
    return m_image;
}

void MatrixScene::render(QImage &image, Painter &painter, const QRect &rect) const
{
    const bool hasCells = !isEmpty() && m_geometry.level() != MatrixLevel::Blocks;
    const QRect cells = hasCells ? rect & m_geometry.cellsRect() : QRect();
    for (const QRect &around : QRegion(rect) - cells) // cells are painted with their ground
        pixels::fill(image, around, m_style.colours[Token::Base].rgb(), rect);
    if (isEmpty())
        return;
    if (!hasCells) {
        renderBlocks(image, rect);
        return;
    }
    if (!cells.isEmpty()) {
        if (painter.metric) {
            painter.metric->paint(image, cells, m_geometry, *m_content.state);
            painter.metric->paintFrontiers(image, cells, m_geometry);
        } else {
            painter.cells.paint(image, cells, m_geometry, *m_content.state);
        }
        renderSelection(image, cells);
    }
    MatrixHeaders(m_style, m_geometry, m_content).paint(image, rect);
    // The outline of a first row or column stands in the margin of the headers, as long as nothing is scrolled away.
    const QRect room = m_geometry.cellsRect();
    const int ink = m_geometry.metrics().px(3);
    const QRect beside(room.left() - ink, room.top() - ink, ink, room.height() + ink);
    const QRect above(room.left() - ink, room.top() - ink, room.width() + ink, ink);
    if (m_geometry.origin().x() == 0)
        renderSelection(image, beside & rect);
    if (m_geometry.origin().y() == 0)
        renderSelection(image, above & rect);
    if (painter.metric)
        painter.metric->paintFrontierTags(image, rect, m_geometry, m_content.frontier);
    if (m_veiled)
        renderVeil(image, cells);
    renderChanged(image, cells); // that is known, however old the rest
}

void MatrixScene::renderSelection(QImage &image, const QRect &clip) const
{
    if (m_content.selection.isEmpty() || clip.isEmpty())
        return;
    const int halo = m_geometry.metrics().px(1);
    const int ink = m_geometry.metrics().px(3);
    for (const QRect &strip : outlineStrips(m_content.selection, m_geometry, ink, clip))
        pixels::fill(image, strip, m_style.colours[Token::Ink].rgb(), clip);
    for (const QRect &strip : outlineStrips(m_content.selection, m_geometry, halo, clip))
        pixels::fill(image, strip, m_style.colours[Token::Halo].rgb(), clip);
}

void MatrixScene::renderChanged(QImage &image, const QRect &clip) const
{
    if (m_content.changed.isEmpty() || clip.isEmpty())
        return;
    const int width = m_geometry.metrics().px(m_geometry.level() == MatrixLevel::Fill ? 1 : 2);
    for (const QRect &strip : outlineStrips(m_content.changed, m_geometry, width, clip))
        pixels::fill(image, strip, m_style.colours[Token::Accent].rgb(), clip);
}

void MatrixScene::renderVeil(QImage &image, const QRect &clip) const
{
    const QRgb base = m_style.colours[Token::Base].rgb();
    const auto over = [](int value, int ground) { return int(value * veilShare + ground * (1 - veilShare)); };
    const pixels::Canvas canvas(image);
    for (int y = clip.top(); y <= clip.bottom(); ++y) {
        QRgb *line = canvas.line(y);
        for (int x = clip.left(); x <= clip.right(); ++x) {
            const QRgb c = line[x];
            const int grey = qGray(c);
            const auto part = [&](int value, int ground) {
                return over(grey + (value - grey) * veilSaturation / 100, ground);
            };
            line[x] = qRgb(part(qRed(c), qRed(base)), part(qGreen(c), qGreen(base)), part(qBlue(c), qBlue(base)));
        }
    }
}

void MatrixScene::renderBlocks(QImage &image, const QRect &clip) const
{
    QPainter painter(&image);
    painter.setClipRect(QRectF(QPointF(clip.topLeft()) / m_dpr, QSizeF(clip.size()) / m_dpr));
    paintBlockCards(painter, m_style, m_geometry, m_content);
    painter.end();
    if (!m_veiled)
        return;
    for (const int model : m_geometry.axes().models) {
        for (const int particle : m_geometry.axes().particles)
            renderVeil(image, m_geometry.blockCard(model, particle) & clip);
    }
}

} // namespace dosegrid::widgets
