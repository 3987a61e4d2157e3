// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/grid/matrixtooltip.h"

#include "widgets/common/glyphs.h"
#include "widgets/common/iconsize.h"
#include "widgets/common/typography.h"

#include <QPainter>
#include <QScreen>

#include <cmath>

using namespace Qt::Literals::StringLiterals;
using dosegrid::grid::CellState;

namespace dosegrid::widgets {

namespace {

constexpr int marginX = 10;
constexpr int marginY = 7;
constexpr int swatchSize = 14;
constexpr qsizetype mostLines = 3;

int longest() { return besideText(440); }

int lineHeight() { return std::max(18, int(std::ceil(QFontMetricsF(textFont(TextStyle::Base)).height()))); }

} // namespace

MatrixTooltip::MatrixTooltip(const Theme &theme, QWidget *parent)
    : QWidget(parent, Qt::ToolTip | Qt::FramelessWindowHint | Qt::WindowDoesNotAcceptFocus)
    , m_theme(theme)
{
    setAttribute(Qt::WA_ShowWithoutActivating);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void MatrixTooltip::setTip(const CellTip &tip)
{
    if (tip == m_tip)
        return;
    m_tip = tip;
    resize(sizeHint());
    update();
}

void MatrixTooltip::setPinned(bool pinned)
{
    m_pinned = pinned;
    resize(sizeHint());
    update();
}

void MatrixTooltip::showBeside(const QRect &cell)
{
    resize(sizeHint());
    const QRect room = screen()->availableGeometry();
    QRect at(cell.bottomRight() + QPoint(14, 14), size());
    if (at.right() > room.right())
        at.moveRight(cell.left() - 14);
    if (at.bottom() > room.bottom())
        at.moveBottom(cell.top() - 14);
    at.moveLeft(std::max(at.left(), room.left()));
    at.moveTop(std::max(at.top(), room.top()));
    move(at.topLeft());
    show();
}

QList<MatrixTooltip::Hint> MatrixTooltip::hints() const
{
    return {{tr("Space"), m_pinned ? tr("let go") : tr("pin")},
            {tr("Enter"), m_tip.enter.isEmpty() ? tr("details") : m_tip.enter}};
}

qreal MatrixTooltip::nextWidth() const
{
    const QFontMetricsF metrics(textFont(TextStyle::Base));
    const QFontMetricsF small(textFont(TextStyle::Caption));
    qreal width = m_tip.next.isEmpty() ? 0 : metrics.horizontalAdvance(QString(m_tip.next + u" · "));
    for (const Hint &hint : hints())
        width += small.horizontalAdvance(hint.key) + 10 + 5 + metrics.horizontalAdvance(hint.text) + 10;
    return width - 10;
}

QSize MatrixTooltip::sizeHint() const
{
    const QFontMetricsF plain(textFont(TextStyle::Base));
    const QFontMetricsF strong(textFont(TextStyle::Heading));
    qreal width = std::max(strong.horizontalAdvance(m_tip.title), nextWidth());
    width = std::max(width, swatchSize + 8 + strong.horizontalAdvance(m_tip.stateName) + 6
                                + plain.horizontalAdvance(m_tip.stateFacts));
    for (const QString &line : m_tip.lines)
        width = std::max(width, plain.horizontalAdvance(line));
    const int lines = 3 + int(std::min(m_tip.lines.size(), mostLines));
    return {std::min(longest(), int(std::ceil(width)) + 2 * marginX), lines * lineHeight() + 2 * marginY};
}

void MatrixTooltip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme[Token::TipBg]);
    painter.setPen(QPen(m_theme[m_pinned ? Token::Accent : Token::TipEdge], m_pinned ? 2 : 1));
    const qreal inset = m_pinned ? 1 : 0.5;
    painter.drawRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset));

    const QFont plain = textFont(TextStyle::Base);
    const QFont strong = textFont(TextStyle::Heading);
    const QFontMetricsF plainMetrics(plain);
    const QFontMetricsF strongMetrics(strong);
    const qreal room = width() - 2 * marginX;
    const int step = lineHeight();
    const qreal rise = (step - plainMetrics.height()) / 2 + plainMetrics.ascent();
    qreal top = marginY;

    painter.setFont(strong);
    painter.setPen(m_theme[Token::Text]);
    painter.drawText(QPointF(marginX, top + rise), strongMetrics.elidedText(m_tip.title, Qt::ElideMiddle, room));
    top += step;

    paintSwatch(painter, m_theme.colours(), m_tip.state,
                {qreal(marginX), top + std::floor((step - swatchSize) / 2.0), swatchSize, swatchSize});
    painter.setPen(m_theme[m_tip.state == CellState::Failed ? Token::ErrorText : Token::Text]);
    qreal x = marginX + swatchSize + 8;
    painter.drawText(QPointF(x, top + rise), m_tip.stateName);
    x += strongMetrics.horizontalAdvance(m_tip.stateName) + 6;
    painter.setFont(plain);
    painter.setPen(m_theme[Token::Text]);
    painter.drawText(QPointF(x, top + rise),
                     plainMetrics.elidedText(m_tip.stateFacts, Qt::ElideRight, marginX + room - x));
    top += step;

    for (const QString &line : m_tip.lines.first(std::min(m_tip.lines.size(), mostLines))) {
        painter.drawText(QPointF(marginX, top + rise), plainMetrics.elidedText(line, Qt::ElideRight, room));
        top += step;
    }
    paintHints(painter, {qreal(marginX), top});
}

qreal MatrixTooltip::paintHints(QPainter &painter, QPointF at) const
{
    const QFont plain = textFont(TextStyle::Base);
    const QFont small = textFont(TextStyle::Caption);
    const QFontMetricsF plainMetrics(plain);
    const QFontMetricsF smallMetrics(small);
    const int step = lineHeight();
    const qreal baseline = at.y() + (step - plainMetrics.height()) / 2 + plainMetrics.ascent();
    qreal x = at.x();
    painter.setPen(m_theme[Token::Text2]);
    painter.setFont(plain);
    if (!m_tip.next.isEmpty()) {
        const qreal room = width() - 2 * marginX - (nextWidth() - plainMetrics.horizontalAdvance(QString(m_tip.next)));
        const QString next = plainMetrics.elidedText(m_tip.next, Qt::ElideRight, room) + u" · ";
        painter.drawText(QPointF(x, baseline), next);
        x += plainMetrics.horizontalAdvance(next);
    }
    for (const Hint &hint : hints()) {
        const QRectF key(x, at.y() + 1.5, smallMetrics.horizontalAdvance(hint.key) + 10, step - 3);
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(m_theme[Token::Border2], 1));
        painter.setBrush(m_theme[Token::Raised]);
        painter.drawRoundedRect(key.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
        painter.restore();
        painter.setFont(small);
        painter.drawText(key, Qt::AlignCenter, hint.key);
        x = key.right() + 5;
        painter.setFont(plain);
        painter.drawText(QPointF(x, baseline), hint.text);
        x += plainMetrics.horizontalAdvance(hint.text) + 10;
    }
    return x;
}

} // namespace dosegrid::widgets
