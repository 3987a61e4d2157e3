// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/grid/cellpainter.h"

#include "widgets/common/barsegments.h"
#include "widgets/common/glyphs.h"
#include "widgets/grid/closedrows.h"
#include "widgets/grid/matrixground.h"
#include "widgets/grid/pixels.h"

#include <QPainter>

#include <algorithm>

using dosegrid::grid::CellRecord;
using dosegrid::grid::CellState;

namespace dosegrid::widgets {

namespace {

constexpr qsizetype keptPieces = 8192; // 64 x 40 px each: 80 MB at the very worst, 4 MB in a real campaign

quint64 pieceKey(const CellRecord &record, const CellText &text, MatrixLevel level)
{
    quint64 key = quint64(record.state);
    if (record.state == CellState::Running)
        key |= quint64(progressStep(record.progress)) << 4;
    if (level == MatrixLevel::Text) {
        key |= quint64(record.flags & 0xF) << 9;
        key |= quint64(text.kind) << 13;
        key |= quint64(text.value) << 16;
    }
    return key;
}

} // namespace

CellPainter::CellPainter(Look look)
    : m_look(std::move(look))
    , m_ground(m_look.colours[Token::Base].rgb())
    , m_separator(m_look.colours[Token::Hair].rgb())
    , m_dots(m_look.colours[Token::Border2].rgb())
{
    for (const CellState state : grid::allCellStates) {
        const QColor full = m_look.colours.state(state).fill;
        const bool shown = m_look.shown & setOf(state);
        m_fill[std::size_t(state)] = (shown ? full : blend(full, m_look.colours[Token::Base], dimmedShare)).rgb();
    }
}

void CellPainter::paint(QImage &image, const QRect &clip, const MatrixGeometry &geometry, const grid::GridState &state)
{
    const QRect area = clip & geometry.cellsRect();
    if (area.isEmpty())
        return;
    // An open campaign is paper, and its grid is still to be seen.
    GroundByRows ground(image, area, geometry, m_ground, m_separator);
    if (geometry.level() == MatrixLevel::Fill)
        paintFill(image, area, geometry, state, ground);
    else
        paintPieces(image, area, geometry, state, ground);
}

void CellPainter::paintFill(QImage &image, const QRect &clip, const MatrixGeometry &geometry,
                            const grid::GridState &state, GroundByRows &ground)
{
    const LaneSpan rows = geometry.rowsIn(clip.top(), clip.bottom() + 1);
    const LaneSpan columns = geometry.columnsIn(clip.left(), clip.right() + 1);
    const std::span<const CellState> states = state.states();
    const QSize cell = geometry.cellSize();
    const int shift = geometry.cellsRect().left() - geometry.origin().x();
    const pixels::Canvas canvas(image);
    std::vector<CellState> gathered;
    for (int row = rows.first; row < rows.last; ++row) {
        const int top = geometry.rowTop(row);
        const int first = std::max(top, clip.top());
        const int last = std::min(top + cell.height() - 1, clip.bottom());
        ground.upTo(last);
        for (const LaneBlock &block : geometry.columnBlocks()) {
            const auto [from, to] = common(block.lanes, columns);
            if (from >= to)
                continue;
            const RowCells cells = geometry.cells(row, from);
            const int left = std::max(geometry.columnLeft(from), clip.left());
            const int right = std::min(geometry.columnRight(to - 1) - 1, clip.right());
            // In the state array the energies of a block lie side by side.
            const CellState *shown = &states[cells[0].value];
            if (!cells.isDense()) {
                gathered.resize(std::size_t(to - from));
                for (int i = 0; i < to - from; ++i)
                    gathered[std::size_t(i)] = states[cells[i].value];
                shown = gathered.data();
            }
            QRgb *line = canvas.line(first);
            for (int i = 0; i < to - from; ++i) {
                const int x = geometry.columns().start(from + i) + shift;
                const int begin = std::max(x, left);
                const int end = std::min(x + cell.width(), right + 1);
                std::fill(line + begin, line + std::max(begin, end), m_fill[std::size_t(shown[i])]);
            }
            const auto bytes = std::size_t(right - left + 1) * sizeof(QRgb);
            for (int y = first + 1; y <= last; ++y)
                std::memcpy(canvas.line(y) + left, line + left, bytes);
        }
    }
    ground.upTo(clip.bottom());
    for (const QRect &strip : notApplicableStrips(geometry, state, rows, columns))
        paintNotApplicable(image, clip, geometry, strip, m_ground, m_dots);
}

void CellPainter::paintPieces(QImage &image, const QRect &clip, const MatrixGeometry &geometry,
                              const grid::GridState &state, GroundByRows &ground)
{
    const QSize size = geometry.cellSize() - QSize(geometry.gap(), geometry.gap());
    if (m_pieceSize != size || m_pieceLevel != geometry.level() || m_pieces.size() > keptPieces) {
        m_pieces.clear();
        m_pieceSize = size;
        m_pieceLevel = geometry.level();
    }
    const LaneSpan rows = geometry.rowsIn(clip.top(), clip.bottom() + 1);
    const LaneSpan columns = geometry.columnsIn(clip.left(), clip.right() + 1);
    const int shift = geometry.cellsRect().left() - geometry.origin().x();
    const bool withText = geometry.level() == MatrixLevel::Text;
    const std::span<const CellState> states = state.states();
    const pixels::Canvas canvas(image);
    // Without text all cells of a state look alike, but running ones: their records need not be fetched.
    std::array<QImage, grid::cellStateCount> alike;
    for (int row = rows.first; row < rows.last; ++row) {
        ground.upTo(geometry.rowTop(row) + size.height() - 1);
        for (const LaneBlock &block : geometry.columnBlocks()) {
            const auto [from, to] = common(block.lanes, columns);
            if (from >= to)
                continue;
            const RowCells cells = geometry.cells(row, from);
            for (int i = 0; i < to - from; ++i) {
                const grid::CellIndex cell = cells[i];
                const CellState is = states[cell.value];
                if (is == CellState::NotApplicable)
                    continue;
                const QPoint at(geometry.columns().start(from + i) + shift, geometry.rowTop(row));
                if (withText || is == CellState::Running) {
                    const CellText text = withText ? textAt(geometry, state, {row, from + i}) : CellText();
                    pixels::copy(canvas, at, piece(state.record(cell), text, geometry), clip);
                    continue;
                }
                QImage &known = alike[std::size_t(is)];
                if (known.isNull())
                    known = piece(state.record(cell), {}, geometry);
                pixels::copy(canvas, at, known, clip);
            }
        }
    }
    ground.upTo(clip.bottom());
    for (const QRect &strip : notApplicableStrips(geometry, state, rows, columns)) {
        if (m_hatch.isNull() || m_hatch.devicePixelRatio() != geometry.metrics().dpr)
            m_hatch = hatchTile(geometry.metrics().dpr, m_ground, m_look.colours[Token::Border2]);
        paintHatched(image, clip, geometry, strip, m_hatch);
    }
}

const QImage &CellPainter::piece(const CellRecord &record, const CellText &text, const MatrixGeometry &geometry)
{
    const quint64 key = pieceKey(record, text, geometry.level());
    const auto it = m_pieces.constFind(key);
    if (it != m_pieces.cend())
        return *it;
    return *m_pieces.insert(key, drawPiece(record, text, geometry));
}

QImage CellPainter::drawPiece(const CellRecord &record, const CellText &text, const MatrixGeometry &geometry) const
{
    const qreal dpr = geometry.metrics().dpr;
    QImage image(m_pieceSize, QImage::Format_RGB32);
    image.setDevicePixelRatio(dpr);
    image.fill(m_look.colours.state(record.state).fill);
    QPainter painter(&image);
    paintCell(painter, m_look, record, text, {QPointF(), QSizeF(m_pieceSize) / dpr}, geometry.level(),
              geometry.gap() / dpr);
    painter.end();
    if (m_look.shown & setOf(record.state))
        return image;
    QImage dimmed(m_pieceSize, QImage::Format_RGB32);
    dimmed.setDevicePixelRatio(dpr);
    dimmed.fill(m_look.colours[Token::Base]);
    QPainter dimmer(&dimmed);
    dimmer.setOpacity(dimmedShare);
    dimmer.drawImage(0, 0, image);
    return dimmed;
}

QRectF glyphSquare(const QRectF &cell, qreal gap)
{
    const qreal side = std::min(glyphGrid, std::min(cell.width(), cell.height()) - 2 + gap);
    QRectF square(0, 0, side, side);
    square.moveCenter(cell.center());
    return square;
}

CellText textAt(const MatrixGeometry &geometry, const grid::GridState &state, LanePoint lanes)
{
    const CellRecord &record = state.record(geometry.cell(lanes));
    if (!geometry.isClosed(lanes))
        return cellText(record);
    // Of how many it is the state.
    return {CellText::Kind::Cells, countsAt(geometry, state, lanes)[record.state]};
}

void paintCell(QPainter &painter, const CellPainter::Look &look, const CellRecord &record, const CellText &text,
               const QRectF &cell, MatrixLevel level, qreal gap)
{
    const StateColours &c = look.colours.state(record.state);
    if (c.outline.isValid()) {
        painter.setPen(QPen(c.outline, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(cell.adjusted(0.5, 0.5, -0.5, -0.5));
    }
    const int step = progressStep(record.progress);
    if (level == MatrixLevel::Glyph) {
        paintGlyph(painter, record.state, glyphSquare(cell, gap), c.ink, step);
        return;
    }
    constexpr qreal glyph = 14;
    paintGlyph(painter, record.state, QRectF(cell.left() + 4, cell.top() + (cell.height() - glyph) / 2, glyph, glyph),
               c.ink, step);
    QFont font = look.font;
    font.setItalic(text.kind == CellText::Kind::Predicted);
    painter.setFont(font);
    painter.setPen(c.ink);
    // Overlays sit in the upper right: the number makes room.
    const bool pushed = record.flags & (grid::Retrying | grid::Late | grid::NeedsReview);
    const QRectF room = numberRoom(cell, text.kind, pushed);
    if (const QString number = toString(text, look.locale); fits(number, QFontMetricsF(font), room.size()))
        painter.drawText(room, int(Qt::AlignRight) | int(pushed ? Qt::AlignBottom : Qt::AlignVCenter), number);
    paintFlags(painter, look.colours, record.state, record.flags, cell);
}

} // namespace dosegrid::widgets
