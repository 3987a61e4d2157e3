// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/figurestrip.h"

#include "widgets/common/typography.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::widgets {

namespace {

constexpr int side = 16;
constexpr int leastSide = 6;
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

int FigureStrip::headWidth(const Figure &figure) const
{
    const QFontMetrics big(numericFont(TextStyle::Figure));
    const QFontMetrics unit(numericFont(TextStyle::Secondary));
    return big.horizontalAdvance(figure.value) + (figure.unit.isEmpty() ? 0 : 6 + unit.horizontalAdvance(figure.unit));
}

int FigureStrip::widthOf(const Figure &figure) const
{
    // Elision compares with the exact width, of which this is the rounded one: without the pixel a whole line is cut.
    const QFontMetrics words(numericFont(TextStyle::Secondary));
    const int longest = std::max(words.horizontalAdvance(figure.first), words.horizontalAdvance(figure.second));
    return std::max({headWidth(figure), longest + 1, 60});
}

int FigureStrip::space() const
{
    if (m_figures.isEmpty())
        return side;
    int words = 0;
    for (const Figure &figure : m_figures)
        words += widthOf(figure);
    return qBound(leastSide, (width() - words) / int(2 * m_figures.size()), side);
}

QList<int> FigureStrip::widths() const
{
    QList<int> widths;
    int words = 0;
    int heads = 0;
    for (const Figure &figure : m_figures) {
        widths += widthOf(figure);
        words += widths.last();
        heads += headWidth(figure);
    }
    const int over = words + int(m_figures.size()) * 2 * space() - width();
    if (over <= 0 || words <= heads)
        return widths;
    // The second lines are elided, each by its share; the figures themselves stay whole as long as they can.
    for (qsizetype i = 0; i < widths.size(); ++i)
        widths[i] -= qMin(over, words - heads) * (widths[i] - headWidth(m_figures[i])) / (words - heads);
    return widths;
}

bool FigureStrip::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QList<int> widths = this->widths();
    int x = 0;
    for (qsizetype i = 0; i < m_figures.size(); ++i) {
        x += widths[i] + 2 * space();
        if (help->pos().x() >= x)
            continue;
        const bool isCut = widths[i] < widthOf(m_figures[i]);
        QToolTip::showText(help->globalPos(),
                           isCut ? QString(m_figures[i].first + u'\n' + m_figures[i].second).trimmed() : QString(),
                           this);
        return true;
    }
    return QWidget::event(event);
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
    const int space = this->space();
    const QList<int> widths = this->widths();
    int x = space;
    for (qsizetype i = 0; i < m_figures.size(); ++i) {
        const Figure &figure = m_figures[i];
        const int wide = widths[i];
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
            painter.drawText(QPoint(x, y + QFontMetrics(quiet).ascent()),
                             QFontMetrics(quiet).elidedText(line, Qt::ElideRight, wide));
            y += QFontMetrics(quiet).height();
        }
        x += wide + space;
        if (i + 1 < m_figures.size())
            painter.fillRect(x, top, 1, height() - 2 * top, m_theme[Token::Border]);
        x += space;
    }
}

} // namespace dosegrid::widgets
