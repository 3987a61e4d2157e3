// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/grid/blockcards.h"

#include "models/text/words.h"
#include "widgets/common/glyphs.h"
#include "widgets/common/statebar.h"
#include "widgets/common/typography.h"
#include "widgets/grid/matrixshapes.h"

#include <QCoreApplication>
#include <QPainter>

using namespace Qt::Literals::StringLiterals;
using dosegrid::grid::CellState;
using dosegrid::grid::StateCounts;

namespace dosegrid::widgets {

namespace {

struct BlockCards
{
    Q_DECLARE_TR_FUNCTIONS(BlockCards)
};

} // namespace

void paintBlockCards(QPainter &painter, const MatrixStyle &style, const MatrixGeometry &geometry,
                     const grid::GridState &state)
{
    painter.setRenderHint(QPainter::Antialiasing);
    const grid::GridSpec &spec = geometry.spec();
    const qreal dpr = geometry.metrics().dpr;
    const ThemeColours &colours = style.colours;
    const QFont heading = textFont(TextStyle::Heading, style.font);
    const QFont plain = textFont(TextStyle::Secondary, style.font);
    for (const int model : geometry.axes().models) {
        for (const int particle : geometry.axes().particles) {
            const QRect card = geometry.blockCard(model, particle);
            const QRectF r(QPointF(card.topLeft()) / dpr, QSizeF(card.size()) / dpr);
            const StateCounts counts = geometry.axes().isWhole() ? state.block(model, particle)
                                                                 : state.counts(blockMask(geometry, model, particle));
            painter.setPen(QPen(colours[Token::Border], 1));
            painter.setBrush(colours[Token::Base]);
            painter.drawRoundedRect(r.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
            const QRectF inner = r.adjusted(12, 8, -12, -8);
            painter.setFont(heading);
            painter.setPen(colours[Token::Text]);
            const QString name =
                BlockCards::tr("%1, %2").arg(spec.models()[model].id, text::particleName(spec.particles()[particle]));
            painter.drawText(inner, Qt::AlignLeft | Qt::AlignTop, name);
            const qreal share = counts.computable() ? 100.0 * counts[CellState::Done] / counts.computable() : 0;
            painter.setFont(plain);
            painter.setPen(colours[Token::Text2]);
            const QString percent = u"%1\u00a0%"_s.arg(style.locale.toString(share, 'f', 1));
            const QString done = BlockCards::tr("%1 of %2 done · %3")
                                     .arg(style.locale.toString(counts[CellState::Done]),
                                          style.locale.toString(counts.computable()), percent);
            const qreal room = inner.width() - QFontMetricsF(heading).horizontalAdvance(name) - 8;
            const QFontMetricsF small(plain);
            if (small.horizontalAdvance(done) <= room)
                painter.drawText(inner, Qt::AlignRight | Qt::AlignTop, done);
            else if (small.horizontalAdvance(percent) <= room)
                painter.drawText(inner, Qt::AlignRight | Qt::AlignTop, percent);
            const qreal barTop = inner.top() + QFontMetricsF(heading).height() + 4;
            paintStateBar(painter, colours, counts, {inner.left(), barTop, inner.width(), 12});
            qreal x = inner.left();
            const qreal line = barTop + 20;
            for (const CellState each : grid::allCellStates) {
                if (counts[each] == 0 || each == CellState::Open || each == CellState::NotApplicable
                    || each == CellState::Planned || each == CellState::Done)
                    continue;
                const QString number = style.locale.toString(counts[each]);
                const qreal width = 14 + 6 + QFontMetricsF(plain).horizontalAdvance(number) + 12;
                if (x + width > inner.right() || line + 16 > r.bottom())
                    break;
                paintSwatch(painter, colours, each, {x, line, 14, 14});
                painter.setPen(colours[Token::Text]);
                painter.drawText(QPointF(x + 20, line + 12), number);
                x += width;
            }
        }
    }
}

} // namespace dosegrid::widgets
