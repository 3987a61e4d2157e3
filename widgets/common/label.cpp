// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/label.h"

#include <QPainter>

namespace dosegrid::widgets {

Label::Label(const Theme &theme, TextStyle style, Token colour, QWidget *parent)
    : Label(theme, style, colour, QString(), parent)
{}

Label::Label(const Theme &theme, TextStyle style, Token colour, const QString &text, QWidget *parent)
    : QLabel(text, parent)
    , m_theme(theme)
    , m_colour(colour)
{
    setTextFormat(Qt::PlainText);
    setFont(textFont(style));
    recolour();
    connect(&theme, &Theme::changed, this, &Label::recolour);
}

void Label::setColour(Token colour)
{
    m_colour = colour;
    recolour();
}

void Label::recolour()
{
    QPalette p = palette();
    p.setColor(QPalette::WindowText, m_theme[m_colour]);
    p.setColor(QPalette::Link, m_theme[Token::Link]);
    setPalette(p);
}

Rule::Rule(const Theme &theme, Qt::Orientation orientation, Token colour, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_colour(colour)
{
    if (orientation == Qt::Horizontal)
        setFixedHeight(1);
    else
        setFixedWidth(1);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Rule::paintEvent(QPaintEvent *) { QPainter(this).fillRect(rect(), m_theme[m_colour]); }

Ground::Ground(const Theme &theme, Token fill, int edges, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_fill(fill)
    , m_edges(edges)
{
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Ground::setColours(Token fill, Token edge)
{
    m_fill = fill;
    m_edge = edge;
    update();
}

void Ground::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_edges & Card) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(m_theme[m_edge]);
        painter.setBrush(m_theme[m_fill]);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        return;
    }
    painter.fillRect(rect(), m_theme[m_fill]);
    const QColor line = m_theme[m_edge];
    if (m_edges & Top)
        painter.fillRect(0, 0, width(), 1, line);
    if (m_edges & Bottom)
        painter.fillRect(0, height() - 1, width(), 1, line);
    if (m_edges & Left)
        painter.fillRect(0, 0, 1, height(), line);
    if (m_edges & Right)
        painter.fillRect(width() - 1, 0, 1, height(), line);
}

} // namespace dosegrid::widgets
