// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/statebar.h"

#include "widgets/common/barsegments.h"

#include <QPainter>

namespace dosegrid::widgets {

using grid::CellState;

QList<BarPiece> barPieces(const grid::StateCounts &counts, qreal width, qreal leastTrouble)
{
    const qreal total = counts.computable();
    QList<BarPiece> pieces;
    if (total <= 0 || width <= 0)
        return pieces;
    qreal end = width;
    for (const CellState state : {CellState::Failed, CellState::Uncertain, CellState::Held}) {
        if (counts[state] == 0)
            continue;
        const qreal from = qMax<qreal>(0, end - qMax(leastTrouble, width * counts[state] / total));
        pieces += {state, from, end};
        end = from;
    }
    qreal start = 0;
    for (const CellState state : {CellState::Done, CellState::ToFetch, CellState::Running, CellState::Submitted,
                                  CellState::Skipped, CellState::Planned}) {
        if (counts[state] == 0 || start >= end)
            continue;
        const qreal to = qMin(end, start + width * counts[state] / total);
        pieces += {state, start, to};
        start = to;
    }
    return pieces;
}

void paintStateBar(QPainter &painter, const ThemeColours &colours, const grid::StateCounts &counts, const QRectF &bar,
                   qreal leastTrouble)
{
    constexpr qreal radius = 2;
    painter.save();
    painter.setPen(Qt::NoPen);
    // Rounded where it ends, by clipping to rectangles: a clip to a path costs more than the rest of a row's header.
    const auto paintPart = [&](const QRectF &area, const QColor &colour) {
        const bool isInside = area.left() >= bar.left() + radius && area.right() <= bar.right() - radius;
        painter.setRenderHint(QPainter::Antialiasing, !isInside);
        if (isInside) {
            painter.fillRect(area, colour);
            return;
        }
        painter.save();
        painter.setClipRect(area, Qt::IntersectClip);
        painter.setBrush(colour);
        painter.drawRoundedRect(bar, radius, radius);
        painter.restore();
    };
    paintPart(bar, colours[Token::Hair]); // open: a track, no state
    for (const BarPiece &piece : barPieces(counts, bar.width(), leastTrouble))
        paintPart({bar.left() + piece.from, bar.top(), piece.to - piece.from, bar.height()},
                  barFill(colours, piece.state));
    painter.restore();
}

StateBar::StateBar(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void StateBar::setCounts(const grid::StateCounts &counts)
{
    if (m_counts == counts)
        return;
    m_counts = counts;
    update();
}

void StateBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintStateBar(painter, m_theme.colours(), m_counts, rect());
}

} // namespace dosegrid::widgets
