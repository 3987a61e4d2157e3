// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/grid/minimap.h"

#include "widgets/common/barsegments.h"
#include "widgets/common/typography.h"
#include "widgets/common/workers.h"

#include <QPainter>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::widgets {

namespace {

constexpr QSizeF mapSize(208, 176);
constexpr qreal titleHeight = 23;
constexpr qreal margin = 8;
constexpr qreal edge = 12; // to the border of the view
constexpr qreal blockSpace = 5;

QRectF pictureRect(const QRectF &map) { return map.adjusted(margin, titleHeight + 4, -margin, -margin); }

// Where a block of lanes stands in the picture, in its pixels.
std::pair<int, int> spanOf(int index, int count, int length, int space)
{
    const int each = (length - space * (count - 1)) / count;
    return {index * (each + space), each};
}

// A position in content coordinates as a position in the picture, block by block.
qreal mapped(int value, const std::vector<std::pair<int, int>> &blocks, qreal length)
{
    const int count = int(blocks.size());
    for (int i = 0; i < count; ++i) {
        const auto [start, each] = spanOf(i, count, int(length), int(blockSpace));
        const auto [from, to] = blocks[std::size_t(i)];
        if (value <= to || i == count - 1)
            return start + each * qBound(0.0, qreal(value - from) / std::max(1, to - from), 1.0);
    }
    return 0;
}

int unmapped(qreal value, const std::vector<std::pair<int, int>> &blocks, qreal length)
{
    const int count = int(blocks.size());
    for (int i = 0; i < count; ++i) {
        const auto [start, each] = spanOf(i, count, int(length), int(blockSpace));
        const auto [from, to] = blocks[std::size_t(i)];
        if (value <= start + each + blockSpace / 2 || i == count - 1)
            return from + int((to - from) * qBound(0.0, (value - start) / std::max(1, each), 1.0));
    }
    return 0;
}

// Borders of the blocks in content coordinates.
std::vector<std::pair<int, int>> rowBlocks(const MatrixGeometry &g)
{
    std::vector<std::pair<int, int>> blocks;
    const int shift = g.origin().y() - g.columnHeaderHeight();
    for (const LaneBlock &block : g.rowBlocks())
        blocks.emplace_back(g.rowTop(block.lanes.first) + shift, g.rowBottom(block.lanes.last - 1) + shift);
    return blocks;
}

std::vector<std::pair<int, int>> columnBlocks(const MatrixGeometry &g)
{
    std::vector<std::pair<int, int>> blocks;
    const int shift = g.origin().x() - g.rowHeaderWidth();
    for (const LaneBlock &block : g.columnBlocks())
        blocks.emplace_back(g.columnLeft(block.lanes.first) + shift, g.columnRight(block.lanes.last - 1) + shift);
    return blocks;
}

} // namespace

bool MiniMap::isWanted(const MatrixGeometry &geometry)
{
    if (geometry.isEmpty() || geometry.level() < MatrixLevel::Glyph || geometry.showsEverything())
        return false;
    const QSizeF room = QSizeF(geometry.cellsRect().size()) / geometry.metrics().dpr;
    return room.width() > mapSize.width() * 2 && room.height() > mapSize.height() * 1.5;
}

QRectF MiniMap::rect(const MatrixGeometry &geometry)
{
    const QSizeF view = QSizeF(geometry.viewport()) / geometry.metrics().dpr;
    return {view.width() - edge - mapSize.width(), view.height() - edge - mapSize.height(), mapSize.width(),
            mapSize.height()};
}

void MiniMap::refresh(const MatrixStyle &style, const MatrixGeometry &geometry, const MatrixContent &content,
                      QSize size)
{
    if (m_image.size() == size && m_revision == content.state->revision() && m_colours == style.colours
        && m_arrangement == geometry.arrangement() && m_axes == geometry.axes() && m_metric == content.metric
        && m_shared == content.shared && m_shown == content.shown)
        return;
    m_revision = content.state->revision();
    m_colours = style.colours;
    m_arrangement = geometry.arrangement();
    m_axes = geometry.axes();
    m_metric = content.metric;
    m_shared = content.shared;
    m_shown = content.shown;
    m_image = QImage(size, QImage::Format_RGB32);
    m_image.fill(style.colours[Token::Base]);
    const auto space = int(blockSpace * geometry.metrics().dpr);
    const int rowBlockCount = int(geometry.rowBlocks().size());
    const int columnBlockCount = int(geometry.columnBlocks().size());
    const pixels::Canvas canvas(m_image);
    Workers::share(m_workers, rowBlockCount * columnBlockCount, [&](int, int block) {
        const int i = block / columnBlockCount;
        const int j = block % columnBlockCount;
        const auto [top, height] = spanOf(i, rowBlockCount, size.height(), space);
        const auto [left, width] = spanOf(j, columnBlockCount, size.width(), space);
        fillBlock(canvas, style, geometry, content, geometry.rowBlocks()[std::size_t(i)].lanes,
                  geometry.columnBlocks()[std::size_t(j)].lanes, {left, top, width, height});
    });
}

void MiniMap::fillBlock(const pixels::Canvas &canvas, const MatrixStyle &style, const MatrixGeometry &geometry,
                        const MatrixContent &content, LaneSpan rows, LaneSpan columns, const QRect &block) const
{
    if (m_metric) {
        // Values are not mixed either: a pixel has the value of the cell under its corner.
        const ColourTable table = colourTable(m_metric->map, style.colours);
        for (int y = 0; y < block.height(); ++y) {
            QRgb *line = canvas.line(block.top() + y) + block.left();
            const int row = rows.first + y * rows.count() / block.height();
            for (int x = 0; x < block.width(); ++x) {
                const int column = columns.first + x * columns.count() / block.width();
                line[x] = table[m_metric->field.places[geometry.cell(row, column).value]];
            }
        }
        return;
    }
    const auto states =
        sharedStates(geometry, *content.state, rows, columns, block.size(), content.shared, content.shown);
    std::array<QRgb, grid::cellStateCount> fills{};
    for (const grid::CellState s : grid::allCellStates) {
        const QColor full = s == grid::CellState::Open ? style.colours[Token::Window] : style.colours.state(s).fill;
        const bool isShown = content.shown & setOf(s);
        fills[std::size_t(s)] = (isShown ? full : blend(full, style.colours[Token::Base], dimmedShare)).rgb();
    }
    for (int y = 0; y < block.height(); ++y) {
        QRgb *line = canvas.line(block.top() + y) + block.left();
        for (int x = 0; x < block.width(); ++x)
            line[x] = fills[std::size_t(states[std::size_t(y) * std::size_t(block.width()) + std::size_t(x)])];
    }
}

void MiniMap::paint(QPainter &painter, const MatrixStyle &style, const MatrixGeometry &geometry,
                    const MatrixContent &content)
{
    const qreal dpr = geometry.metrics().dpr;
    const QRectF map = rect(geometry);
    const QRectF picture = pictureRect(map);
    refresh(style, geometry, content, (picture.size() * dpr).toSize());

    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(style.colours[Token::Border], 1));
    painter.setBrush(style.colours[Token::Base]);
    painter.drawRoundedRect(map.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.fillRect(QRectF(map.left() + 1, map.top() + titleHeight - 1, map.width() - 2, 1),
                     style.colours[Token::Hair]);
    painter.setFont(textFont(TextStyle::Caption, style.font));
    painter.setPen(style.colours[Token::Text2]);
    const QRectF title(map.left() + margin, map.top(), map.width() - 2 * margin, titleHeight);
    painter.drawText(title, int(Qt::AlignLeft) | int(Qt::AlignVCenter),
                     geometry.axes().isWhole() ? tr("whole campaign") : tr("all that is shown"));
    painter.drawText(title, int(Qt::AlignRight) | int(Qt::AlignVCenter),
                     u"L%1 · %2 × %3 px"_s.arg(int(geometry.level()))
                         .arg(qRound(geometry.cellSize().width() / dpr))
                         .arg(qRound(geometry.cellSize().height() / dpr)));
    painter.drawImage(picture, m_image);

    const auto rows = rowBlocks(geometry);
    const auto columns = columnBlocks(geometry);
    const QSize room = geometry.cellsRect().size();
    const QPoint origin = geometry.origin();
    const qreal left = mapped(origin.x(), columns, picture.width());
    const qreal right = mapped(origin.x() + room.width(), columns, picture.width());
    const qreal top = mapped(origin.y(), rows, picture.height());
    const qreal bottom = mapped(origin.y() + room.height(), rows, picture.height());
    const QRectF frame = QRectF(QPointF(left, top), QPointF(right, bottom)).translated(picture.topLeft());
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(style.colours[Token::Halo], 4));
    painter.drawRect(frame);
    painter.setPen(QPen(style.colours[Token::Ink], 2));
    painter.drawRect(frame);
    painter.restore();
}

QPoint MiniMap::originFor(QPointF point, const MatrixGeometry &geometry)
{
    const QRectF picture = pictureRect(rect(geometry));
    const QPointF inside = point - picture.topLeft();
    const QSize room = geometry.cellsRect().size();
    return {unmapped(inside.x(), columnBlocks(geometry), picture.width()) - room.width() / 2,
            unmapped(inside.y(), rowBlocks(geometry), picture.height()) - room.height() / 2};
}

} // namespace dosegrid::widgets
