// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/segment.h"

#include "widgets/common/statebar.h"
#include "widgets/common/typography.h"

#include <QPainter>

namespace dosegrid::widgets {

namespace {

constexpr int dotSize = 8;
constexpr int barGap = 6;

} // namespace

Segment::Segment(const Theme &theme, QWidget *parent) : QAbstractButton(parent), m_theme(theme)
{
    setFont(numericFont(TextStyle::Cell));
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    setAttribute(Qt::WA_Hover);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Segment::setWords(const QList<Word> &words)
{
    if (m_words == words)
        return;
    m_words = words;
    setAccessibleName(plainText());
    updateGeometry();
    update();
}

void Segment::setDot(Dot dot)
{
    if (m_dot == dot)
        return;
    m_dot = dot;
    updateGeometry();
    update();
}

void Segment::setBar(const grid::StateCounts &counts, int width)
{
    m_counts = counts;
    m_barWidth = width;
    updateGeometry();
    update();
}

QString Segment::plainText() const
{
    QStringList texts;
    for (const Word &word : m_words)
        texts += word.text;
    return texts.join(u' ');
}

void Segment::setPadding(int left, int right)
{
    m_left = left;
    m_right = right;
    updateGeometry();
    update();
}

QSize Segment::sizeHint() const
{
    const QFontMetrics plain(font());
    const QFontMetrics strong(semibold(font()));
    int width = m_left + m_right;
    for (const Word &word : m_words)
        width += (word.isStrong ? strong : plain).horizontalAdvance(word.text);
    width += int(qMax<qsizetype>(0, m_words.size() - 1)) * (plain.horizontalAdvance(u' ') + 1);
    if (m_dot != Dot::None)
        width += dotSize + barGap;
    if (m_counts)
        width += m_barWidth + barGap;
    return {width, plain.height() + 6};
}

void Segment::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse() && isEnabled())
        painter.fillRect(rect(), m_theme[Token::Tint]);
    if (hasFocus()) {
        painter.setPen(QPen(m_theme[Token::Accent], 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 3, 3);
    }
    qreal x = m_left;
    const qreal middle = height() / 2.0;
    if (m_dot != Dot::None) {
        const QColor colour = m_dot == Dot::Filled    ? m_theme.state(grid::CellState::Done).fill
                              : m_dot == Dot::Warning ? m_theme[Token::WarnEdge]
                                                      : m_theme[Token::Text2];
        painter.setPen(QPen(colour, 1.4));
        painter.setBrush(m_dot == Dot::Filled ? QBrush(colour) : QBrush(Qt::NoBrush));
        painter.drawEllipse(QPointF(x + dotSize / 2.0, middle), dotSize / 2.0 - 0.5, dotSize / 2.0 - 0.5);
        x += dotSize + barGap;
    }
    const qreal space = QFontMetricsF(font()).horizontalAdvance(u' ') + 1;
    bool first = true;
    for (const Word &word : m_words) {
        painter.setFont(word.isStrong ? semibold(font()) : font());
        painter.setPen(m_theme[isEnabled() ? word.colour : Token::Disabled]);
        const qreal width = QFontMetricsF(painter.font()).horizontalAdvance(word.text);
        painter.drawText(QRectF(x, 0, width + 1, height()), Qt::AlignVCenter | Qt::AlignLeft, word.text);
        x += width + space;
        if (first && m_counts) {
            paintStateBar(painter, m_theme.colours(), *m_counts, QRectF(x + 2, middle - 4, m_barWidth, 8), 1);
            x += m_barWidth + barGap;
        }
        first = false;
    }
}

} // namespace dosegrid::widgets
