// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/figurestrip.h"

#include "widgets/common/typography.h"

#include <QPainter>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::widgets {

namespace {

constexpr int side = 16;
constexpr int top = 8;

int lineHeight(TextStyle style) { return QFontMetrics(textFont(style)).height(); }

} // namespace

FigureStrip::FigureStrip(const Theme &theme, Token ground, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_ground(ground)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void FigureStrip::setFigures(const QList<Figure> &figures)
{
    m_figures = figures;
    updateGeometry();
    update();
}

QStringList FigureStrip::values() const
{
    QStringList values;
    for (const Figure &figure : m_figures)
        values += figure.unit.isEmpty() ? figure.value : QString(figure.value + u' ' + figure.unit);
    return values;
}

int FigureStrip::widthOf(const Figure &figure) const
{
    const QFontMetrics big(textFont(TextStyle::Figure));
    const QFontMetrics unit(textFont(TextStyle::Secondary));
    const int head =
        big.horizontalAdvance(figure.value) + (figure.unit.isEmpty() ? 0 : 6 + unit.horizontalAdvance(figure.unit));
    return std::max({head, unit.horizontalAdvance(figure.first), unit.horizontalAdvance(figure.second), 60});
}

QSize FigureStrip::sizeHint() const
{
    const bool two =
        std::any_of(m_figures.cbegin(), m_figures.cend(), [](const Figure &f) { return !f.second.isEmpty(); });
    int width = side;
    for (const Figure &figure : m_figures)
        width += widthOf(figure) + 2 * side;
    return {width, 2 * top + lineHeight(TextStyle::Figure) + (two ? 2 : 1) * lineHeight(TextStyle::Secondary) + 2};
}

void FigureStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme[m_ground]);
    painter.fillRect(0, height() - 1, width(), 1, m_theme[Token::Border]);
    const QFont big = numericFont(TextStyle::Figure);
    const QFont quiet = numericFont(TextStyle::Secondary);
    int x = side;
    for (qsizetype i = 0; i < m_figures.size(); ++i) {
        const Figure &figure = m_figures[i];
        const int wide = widthOf(figure);
        int y = top;
        painter.setFont(big);
        painter.setPen(m_theme[Token::Text]);
        const QFontMetrics metrics(big);
        painter.drawText(QPoint(x, y + metrics.ascent()), figure.value);
        if (!figure.unit.isEmpty()) {
            painter.setFont(quiet);
            painter.setPen(m_theme[Token::Text2]);
            painter.drawText(QPoint(x + metrics.horizontalAdvance(figure.value) + 6, y + metrics.ascent()),
                             figure.unit);
        }
        y += metrics.height() + 1;
        painter.setFont(quiet);
        painter.setPen(m_theme[Token::Text2]);
        for (const QString &line : {figure.first, figure.second}) {
            painter.drawText(QPoint(x, y + QFontMetrics(quiet).ascent()), line);
            y += QFontMetrics(quiet).height();
        }
        x += wide + side;
        if (i + 1 < m_figures.size())
            painter.fillRect(x, top, 1, height() - 2 * top, m_theme[Token::Border]);
        x += side;
    }
}

} // namespace dosegrid::widgets
